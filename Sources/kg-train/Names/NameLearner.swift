import English

/// A structured perceptron that learns to label names.
struct NameLearner {
  private(set) var weights = SparseWeights(width: NameLabel.count)
  private var transitions = [Float](repeating: 0, count: NameLabel.count * NameLabel.count)
  private var transitionMoments = [Float](repeating: 0, count: NameLabel.count * NameLabel.count)
  private var step: Float = 0
  private var features = NameFeatures()
  private var decoder = NameDecoder<Float>()
  private let gazetteers: Gazetteers
  private(set) var mistakes = 0
  private(set) var tokens = 0

  /// What must be added to wrong labels so that right ones win by a margin.
  var margin: Float = 1.5

  init(gazetteers: Gazetteers) { self.gazetteers = gazetteers }

  mutating func startEpoch() { (mistakes, tokens) = (0, 0) }

  /// Labels a sentence and learns from the mistakes.
  ///
  /// - Parameter memory: What the document says elsewhere and the labels of the first reading.
  mutating func learn(_ example: NameExample, memory: (NameMemory, own: [Int])?) {
    let hashes = self.hashes(of: example, memory: memory)
    var emissions = self.emissions(hashes)
    for (position, gold) in example.labels.enumerated() {
      for label in 0..<NameLabel.count where label != gold {
        emissions[position * NameLabel.count + label] += margin
      }
    }
    let guess = emissions.withUnsafeBufferPointer { decoder.decode($0, transitions: transitions) }
    step += 1
    tokens += guess.count
    guard guess != example.labels else { return }
    for position in guess.indices {
      let gold = example.labels[position]
      if guess[position] != gold {
        mistakes += 1
        hashes[position].withUnsafeBufferPointer {
          weights.update($0, up: gold, down: guess[position], by: 1, step: step)
        }
      }
      guard position > 0 else { continue }
      change(example.labels[position - 1], gold, by: 1)
      change(guess[position - 1], guess[position], by: -1)
    }
  }

  private mutating func change(_ label: Int, _ next: Int, by amount: Float) {
    transitions[label * NameLabel.count + next] += amount
    transitionMoments[label * NameLabel.count + next] += amount * step
  }

  private mutating func hashes(
    of example: NameExample, memory: (NameMemory, own: [Int])?
  ) -> [[UInt64]] {
    features.start(example.words[...], tags: example.tags, gazetteers: gazetteers)
    return example.words.indices.map { position in
      features.find(position)
      var hashes = features.hashes
      if let memory {
        features.findMemory(position, memory.0, own: memory.own)
        hashes += features.hashes
      }
      return hashes
    }
  }

  private func emissions(_ hashes: [[UInt64]]) -> [Float] {
    var emissions = [Float](repeating: 0, count: hashes.count * NameLabel.count)
    emissions.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      for (position, features) in hashes.enumerated() {
        features.withUnsafeBufferPointer {
          weights.add($0, to: base + position * NameLabel.count)
        }
      }
    }
    return emissions
  }

  /// Name the rows and transitions as the finder reads them.
  func sectionBytes(limit: Int, unit: Int, minimumChanges: Int) -> [UInt8] {
    var writer = SectionWriter()
    writer.append(
      zip(transitions, transitionMoments).map { weight, moment in
        Int32(((weight - moment / max(step, 1)) * Float(unit)).rounded())
      })
    var rows = SparseRowsBuilder()
    for row in weights.averaged(steps: step, limit: limit, minimumChanges: minimumChanges) {
      rows.insert(row.feature, row.weights.enumerated().map { (UInt8($0), $1) })
    }
    rows.write(to: &writer, unit: unit)
    return writer.bytes
  }
}
