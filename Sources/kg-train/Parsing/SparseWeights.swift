/// The weights of a linear model in training: feature hash → a row of weights and their average.
///
/// Rows are made when a feature is first updated. Averages are kept as Daumé (2006, 2.1) does: each
/// change is also added up times the step it was made at.
struct SparseWeights {
  let width: Int
  private var slots: [Int32]
  private var keys: [UInt64] = []
  private var weights: [Float] = []
  private var moments: [Float] = []
  private var changes: [Int32] = []
  private var mask: Int

  init(width: Int) {
    self.width = width
    slots = [Int32](repeating: -1, count: 1 << 20)
    mask = slots.count - 1
  }

  var count: Int { keys.count }

  private func find(_ feature: UInt64) -> Int? {
    var position = Int(truncatingIfNeeded: feature) & mask
    while slots[position] >= 0 {
      let row = Int(slots[position])
      if keys[row] == feature { return row }
      position = (position + 1) & mask
    }
    return nil
  }

  /// Adds the weights of the features to `scores`.
  func add(_ features: UnsafeBufferPointer<UInt64>, to scores: UnsafeMutablePointer<Float>) {
    weights.withUnsafeBufferPointer { weights in
      for feature in features {
        guard let row = find(feature) else { continue }
        let base = row * width
        for column in 0..<width { scores[column] += weights[base + column] }
      }
    }
  }

  /// Moves the weights of the features towards one column and away from another.
  mutating func update(
    _ features: UnsafeBufferPointer<UInt64>, up: Int, down: Int, by amount: Float, step: Float
  ) {
    for feature in features {
      let row = find(feature) ?? insert(feature)
      changes[row] &+= 1
      for (column, change) in [(up, amount), (down, -amount)] {
        weights[row * width + column] += change
        moments[row * width + column] += change * step
      }
    }
  }

  private mutating func insert(_ feature: UInt64) -> Int {
    if keys.count * 10 > slots.count * 6 { grow() }
    let row = keys.count
    keys.append(feature)
    weights.append(contentsOf: repeatElement(0, count: width))
    moments.append(contentsOf: repeatElement(0, count: width))
    changes.append(0)
    place(feature, row)
    return row
  }

  private mutating func place(_ feature: UInt64, _ row: Int) {
    var position = Int(truncatingIfNeeded: feature) & mask
    while slots[position] >= 0 { position = (position + 1) & mask }
    slots[position] = Int32(row)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for (row, key) in keys.enumerated() { place(key, row) }
  }

  /// The averaged weights after `steps`, those that aren't all 0.
  ///
  /// - Parameter minimumChanges: Features that were changed less often are left out.
  func averaged(steps: Float, minimumChanges: Int) -> [(feature: UInt64, weights: [Float])] {
    var rows: [(feature: UInt64, weights: [Float])] = []
    for (row, key) in keys.enumerated() where Int(changes[row]) >= minimumChanges {
      let places = row * width..<(row + 1) * width
      let average = places.map { weights[$0] - moments[$0] / steps }
      if average.contains(where: { $0 != 0 }) { rows.append((key, average)) }
    }
    return rows
  }
}
