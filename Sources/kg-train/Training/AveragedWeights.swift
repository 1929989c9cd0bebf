/// The weights of an averaged perceptron while it is trained: one dense row of labels for each
/// feature that ever took part in a mistake.
///
/// Averages are kept lazily: a row's share of the past is added when the row changes.
final class AveragedWeights {
  let labels: Int
  private let stride: Int
  /// Open addressing: a feature's row, or -1.
  private var slots = [Int32](repeating: -1, count: 1 << 16)
  private var features: [UInt64] = []
  private var weights: [Float] = []
  private var totals: [Float] = []
  private var stamps: [Int32] = []
  /// Number of the example; counts from 1.
  private(set) var step: Int32 = 1

  init(labels: Int) {
    self.labels = labels
    stride = (labels + 7) / 8 * 8
  }

  var rowCount: Int { features.count }

  func nextStep() { step += 1 }

  /// Sums the weights of `features` for the labels `candidates` into `scores`, which has room for all
  /// labels.
  func score(
    _ features: [UInt64], _ candidates: UnsafeBufferPointer<UInt8>, into scores: inout [Float]
  ) {
    scores.withUnsafeMutableBufferPointer { scores in
      scores.update(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        for feature in features {
          guard let row = find(feature), let base = weights.baseAddress else { continue }
          let weights = base + Int(row) * stride
          if candidates.count > 24 {
            for label in 0..<labels { scores[label] += weights[label] }
          } else {
            for label in candidates { scores[Int(label)] += weights[Int(label)] }
          }
        }
      }
    }
  }

  /// Rewards `gold` and punishes `guess` in the rows of `features`.
  func update(_ features: [UInt64], gold: Int, guess: Int) {
    for feature in features {
      let start = Int(row(of: feature)) * stride
      change(start + gold, by: 1)
      change(start + guess, by: -1)
    }
  }

  /// Calls `body` with every feature and its averaged weights, in the order of first mistakes.
  func forEachAveraged(_ body: (UInt64, [Float]) -> Void) {
    var averaged = [Float](repeating: 0, count: labels)
    for (row, feature) in features.enumerated() {
      for label in 0..<labels {
        let index = row * stride + label
        let total = totals[index] + Float(step - stamps[index]) * weights[index]
        averaged[label] = total / Float(step)
      }
      body(feature, averaged)
    }
  }

  /// Calls `body` with every feature and its weights as they stand.
  func forEachRow(_ body: (UInt64, ArraySlice<Float>) -> Void) {
    for (row, feature) in features.enumerated() {
      body(feature, weights[row * stride..<row * stride + labels])
    }
  }

  /// Adds the weights of `other`.
  func add(_ other: AveragedWeights) {
    other.forEachRow { feature, row in
      let start = Int(self.row(of: feature)) * stride
      for (label, weight) in row.enumerated() { weights[start + label] += weight }
    }
  }

  /// Weights that score with the averages.
  func averaged() -> AveragedWeights {
    let copy = AveragedWeights(labels: labels)
    forEachAveraged { feature, row in
      let start = Int(copy.row(of: feature)) * stride
      for label in 0..<labels { copy.weights[start + label] = row[label] }
    }
    return copy
  }

  @inline(__always)
  private func find(_ feature: UInt64) -> Int32? {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: feature) & mask
    while slots[position] >= 0 {
      if features[Int(slots[position])] == feature { return slots[position] }
      position = (position + 1) & mask
    }
    return nil
  }

  private func place(_ feature: UInt64, _ row: Int32) {
    let mask = slots.count - 1
    var position = Int(truncatingIfNeeded: feature) & mask
    while slots[position] >= 0 { position = (position + 1) & mask }
    slots[position] = row
  }

  private func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (row, feature) in features.enumerated() { place(feature, Int32(row)) }
  }

  private func row(of feature: UInt64) -> Int32 {
    if let row = find(feature) { return row }
    if features.count * 10 > slots.count * 6 { grow() }
    let row = Int32(features.count)
    features.append(feature)
    place(feature, row)
    weights.append(contentsOf: repeatElement(0, count: stride))
    totals.append(contentsOf: repeatElement(0, count: stride))
    stamps.append(contentsOf: repeatElement(step, count: stride))
    return row
  }

  private func change(_ index: Int, by amount: Float) {
    totals[index] += Float(step - stamps[index]) * weights[index]
    stamps[index] = step
    weights[index] += amount
  }
}
