import Dispatch
import English

/// Trains a network, the parser's or the guesser's: Adam on batches of sentences of like length, with parts of the input
/// and of what the layers give on hidden by chance.
struct NetworkTrainer {
  var shape = NetworkShape()
  var epochs = 26
  /// Words of a batch.
  var batch = 800
  var rate: Float = 2e-3
  var dropout: Float = 0.33
  var wordDropout: Float = 0.25
  var featureDropout: Float = 0.12
  /// How much tags count beside heads and relations.
  var tagShare: Float = 0.2
  /// How much names count.
  var nameShare: Float = 1
  /// The first features of a word, which are hidden together.
  var wordFeatures = 1
  /// Longer sentences are left out.
  var longest = 100
  /// Parts of a batch that are worked on at the same time; another number gives other bytes.
  var threads = 2

  func train(
    _ sentences: [ParserSentence], seed: UInt64, log: (String) -> Void,
    afterEpoch: (Int, [UInt8]) throws -> Void
  ) throws -> [UInt8] {
    let rows = FeatureRows(sentences)
    let examples = sentences.map(rows.example).filter { $0.count <= longest && $0.count > 0 }
    return try train(examples, rows, seed: seed, log: log, afterEpoch: afterEpoch)
  }

  /// Trains on examples whose features have the rows given.
  func train(
    _ examples: [NetworkExample], _ rows: FeatureRows, seed: UInt64, log: (String) -> Void,
    afterEpoch: (Int, [UInt8]) throws -> Void
  ) throws -> [UInt8] {
    let weights = NetworkWeights(shape, features: rows.features.count, seed: seed)
    let workers = (0..<threads).map { _ in
      NetworkGradient(shape, settings: self, features: rows.features.count)
    }
    log("\(rows.features.count) features, \(weights.parts.count) weights")
    var generator = SeededGenerator(seed: seed &+ 1)
    var step = 0
    var bytes: [UInt8] = []
    for epoch in 0..<epochs {
      let start = ContinuousClock.now
      let batches = batches(of: examples, &generator)
      let steps = batches.count * epochs
      var loss = NetworkLoss()
      for batch in batches {
        step += 1
        let chosen = batch.map { examples[$0] }
        let words = chosen.reduce(0) { $0 + $1.count }
        let seed = generator.next()
        compute(chosen, workers, weights, scale: 1 / Float(words), seed: seed)
        for worker in workers { loss.add(worker.loss) }
        let progress = Float(step) / Float(max(steps, step))
        let rate = self.rate * min(1, Float(step) / 200) * max(0.005, 1 - progress)
        weights.update(workers[0].gradient, workers[0].vectorGradient, rate: rate, limit: 5)
      }
      let words = Double(loss.words)
      log(
        "network epoch \(epoch + 1): arcs \(loss.arcs / words), relations "
          + "\(loss.relations / words), tags \(loss.tags / words), names \(loss.names / words), "
          + "\(start.duration(to: .now))")
      bytes = section(weights, rows)
      try afterEpoch(epoch, bytes)
    }
    return bytes
  }

  /// Sets the first worker's gradient to that of the batch.
  private func compute(
    _ sentences: [NetworkExample], _ workers: [NetworkGradient], _ weights: NetworkWeights,
    scale: Float, seed: UInt64
  ) {
    let bounds = (0...workers.count).map { sentences.count * $0 / workers.count }
    // Each worker writes to memory of its own; the weights are only read.
    nonisolated(unsafe) let shared = (workers, weights, sentences)
    DispatchQueue.concurrentPerform(iterations: workers.count) { number in
      let (workers, weights, sentences) = shared
      workers[number].compute(
        sentences[bounds[number]..<bounds[number + 1]], weights, scale: scale,
        seed: seed &+ UInt64(number))
    }
    for worker in workers.dropFirst() {
      for index in 0..<workers[0].gradient.count {
        workers[0].gradient.base[index] += worker.gradient.base[index]
      }
      workers[0].vectorGradient.add(worker.vectorGradient)
    }
  }

  /// Sentences of like length together, the batches in random order.
  private func batches(
    of examples: [NetworkExample], _ generator: inout SeededGenerator
  ) -> [[Int]] {
    let order = examples.indices.map { index in
      (key: Double(examples[index].count) + Double(generator.next() % 4096) / 1024, index: index)
    }.sorted { ($0.key, $0.index) < ($1.key, $1.index) }
    var batches: [[Int]] = []
    var current: [Int] = []
    var words = 0
    for (_, index) in order {
      if words > 0, words + examples[index].count > batch {
        batches.append(current)
        current = []
        words = 0
      }
      current.append(index)
      words += examples[index].count
    }
    if !current.isEmpty { batches.append(current) }
    batches.shuffle(using: &generator)
    return batches
  }

  private func section(_ weights: NetworkWeights, _ rows: FeatureRows) -> [UInt8] {
    let vectors = Array(
      UnsafeBufferPointer(start: weights.vectors.base, count: weights.vectors.count))
    let numbers = Array(
      UnsafeBufferPointer(start: weights.weights.base, count: weights.weights.count))
    var writer = SectionWriter()
    if shape.hasTrees {
      NetworkParser.write(
        shape, features: rows.features, vectors: vectors, weights: numbers, to: &writer)
    } else {
      Guesser.write(
        shape, features: rows.features, vectors: vectors, weights: numbers, to: &writer)
    }
    return writer.bytes
  }
}
