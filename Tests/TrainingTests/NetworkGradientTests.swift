import English
import Testing

@testable import kg_train

/// The way back through the network, held against what the loss does when a weight is moved.
@Suite struct NetworkGradientTests {
  private let settings: NetworkTrainer
  private let sentences: [NetworkExample]
  private let features = 6

  init() {
    var settings = NetworkTrainer()
    settings.shape.inputs = 8
    settings.shape.hidden = 8
    settings.shape.arc = 8
    settings.shape.relation = 8
    settings.dropout = 0
    settings.wordDropout = 0
    settings.featureDropout = 0
    settings.tagShare = 1
    self.settings = settings
    func example(_ heads: [Int], _ words: [Int32]) -> NetworkExample {
      NetworkExample(
        features: words.flatMap { word in
          (0..<NetworkFeatures.count).map { $0 == 0 ? word : $0 == 1 ? 5 - word : -1 }
        },
        heads: heads, relations: heads.map { $0 == 0 ? 0 : $0 + 2 }, upos: heads, xpos: heads)
    }
    sentences = [
      example([2, 0, 2], [0, 1, 2]), example([0], [3]), example([2, 3, 4, 0, 4], [4, 0, 1, 5, 2]),
    ]
  }

  private func loss(_ weights: NetworkWeights) -> Double { loss(weights, settings, sentences) }

  private func loss(
    _ weights: NetworkWeights, _ settings: NetworkTrainer, _ sentences: [NetworkExample]
  ) -> Double {
    let gradient = NetworkGradient(settings.shape, settings: settings, features: features)
    gradient.compute(sentences[...], weights, scale: 1, seed: 1)
    return gradient.loss.arcs + gradient.loss.relations + gradient.loss.tags + gradient.loss.names
  }

  @Test func everyPartOfTheGradientIsWhatTheLossDoes() { checkGradient(settings, sentences) }

  /// Some sentences have tags, some names, some both.
  @Test func theGuessersGradientIsWhatItsLossDoes() {
    var settings = settings
    settings.shape.layers = 1
    settings.shape.arc = 0
    settings.shape.relation = 0
    settings.shape.labels = NameLabel.count
    var sentences = sentences
    for index in sentences.indices {
      let count = sentences[index].count
      sentences[index].heads = []
      sentences[index].relations = []
      if index > 0 { sentences[index].labels = (0..<count).map { $0 % NameLabel.count } }
      if index > 1 { (sentences[index].upos, sentences[index].xpos) = ([], []) }
    }
    checkGradient(settings, sentences)
  }

  private func checkGradient(_ settings: NetworkTrainer, _ sentences: [NetworkExample]) {
    func loss(_ weights: NetworkWeights) -> Double {
      self.loss(weights, settings, sentences)
    }
    let weights = NetworkWeights(settings.shape, features: features, seed: 3)
    let gradient = NetworkGradient(settings.shape, settings: settings, features: features)
    gradient.compute(sentences[...], weights, scale: 1, seed: 1)
    let step: Float = 0.001
    for (number, part) in weights.parts.all.enumerated() {
      // One weight by itself is lost in the noise of small numbers: all move along the gradient.
      let range = part.offset..<part.offset + part.count
      let length = range.reduce(0) { $0 + gradient.gradient.base[$1] * gradient.gradient.base[$1] }
        .squareRoot()
      let kept = range.map { weights.weights.base[$0] }
      func move(_ factor: Float) -> Double {
        for (index, weight) in zip(range, kept) {
          weights.weights.base[index] = weight + factor * gradient.gradient.base[index] / length
        }
        defer { for (index, weight) in zip(range, kept) { weights.weights.base[index] = weight } }
        return loss(weights)
      }
      let slope = (move(step) - move(-step)) / Double(2 * step)
      #expect(length > 0, "part \(number) has no gradient")
      #expect(abs(slope - Double(length)) < 0.02 * slope + 0.002, "part \(number)")
    }
  }

  @Test func vectorsChangeAsTheLossDoes() {
    let weights = NetworkWeights(settings.shape, features: features, seed: 4)
    let gradient = NetworkGradient(settings.shape, settings: settings, features: features)
    gradient.compute(sentences[...], weights, scale: 1, seed: 1)
    #expect(gradient.vectorGradient.count == features)
    let width = settings.shape.inputs
    for row in 0..<Int32(features) {
      let change = (0..<width).map { gradient.vectorGradient.row(row)[$0] }
      let length = change.reduce(0) { $0 + $1 * $1 }.squareRoot()
      func move(_ factor: Float) -> Double {
        let start = weights.vectors.base + Int(row) * width
        for index in 0..<width { start[index] += factor * change[index] / length }
        defer { for index in 0..<width { start[index] -= factor * change[index] / length } }
        return loss(weights)
      }
      let slope = (move(0.01) - move(-0.01)) / 0.02
      #expect(abs(slope - Double(length)) < 0.02 * slope + 0.002, "vector \(row)")
    }
  }

  @Test func theSameSeedGivesTheSameBytesAndAnotherDoesNot() throws {
    var trainer = settings
    trainer.epochs = 2
    trainer.batch = 4
    trainer.dropout = 0.3
    let rows = FeatureRows([])
    let short = sentences.map { sentence in
      var sentence = sentence
      sentence.features = sentence.features.map { min($0, 0) }
      return sentence
    }
    func bytes(_ seed: UInt64) throws -> [UInt8] {
      try trainer.train(short, rows, seed: seed, log: { _ in }, afterEpoch: { _, _ in })
    }
    let first = try bytes(1)
    #expect(try first == bytes(1))
    #expect(try first != bytes(2))
  }
}
