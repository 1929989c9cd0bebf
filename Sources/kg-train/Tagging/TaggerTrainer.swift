import English

/// Trains the tagger on EWT and GUM.
struct TaggerTrainer: ComponentTrainer {
  let name = "tagger"
  var epochs = 8
  /// Features none of whose averaged weights reaches this are left out.
  var rowPruning: Float = 1.3
  /// Smaller weights are left out.
  var pruning: Float = 0.25
  /// Share of the features that are hidden at each example.
  var dropout = 0.2
  /// Parts of the first pass's guesses that the second pass learns from, and their epochs.
  var heldOutParts = 4
  var heldOutEpochs = 4
  var unit = 8
  /// Runs of training with other orders, whose weights are averaged.
  var runs = 3
  /// How far ahead the right tag has to be.
  var margin: Float = 1
  /// Whether the tagger can do without a guesser's tags.
  var keepsFirstPass = false

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let sentences = try context.trainingTrees()
    return [
      TrainedSection(
        name: Tagger.sectionName, bytes: try sectionBytes(sentences, context: context))
    ]
  }

  /// The bytes of a tagger trained on `sentences`.
  func sectionBytes(_ sentences: [TreebankSentence], context: TrainingContext) throws -> [UInt8] {
    let tagSet = Self.tagSet(of: sentences)
    var writer = SectionWriter()
    tagSet.write(to: &writer)
    let words = TaggerLexiconBuilder(sentences, tagSet)
    words.write(to: &writer)
    let lexicon = try words.lexicon()
    var examples = try Self.examples(sentences, tagSet, lexicon, context.model)
    var builder = SparseRowsBuilder()
    let guesses = heldOutGuesses(examples, lexicon, tagSet, context)
    if keepsFirstPass { try collectRuns(examples, lexicon, tagSet, context, into: &builder) }
    for number in examples.indices { examples[number].context.earlier = guesses[number] }
    try collectRuns(examples, lexicon, tagSet, context, into: &builder)
    context.log("tagger keeps \(builder.count) features")
    builder.write(to: &writer, unit: unit)
    return writer.bytes
  }

  /// The first pass's guesses for each sentence, by a first pass that hasn't learnt the sentence.
  private func heldOutGuesses(
    _ examples: [TaggerExample], _ lexicon: TaggerLexicon, _ tagSet: TagSet,
    _ context: TrainingContext
  ) -> [[UInt8]] {
    var guesses = [[UInt8]](repeating: [], count: examples.count)
    for held in 0..<heldOutParts {
      let others = examples.indices.filter { Self.part($0, heldOutParts) != held }
      let weights = learn(others.map { examples[$0] }, heldOutEpochs, lexicon, tagSet, context)
      let averaged = weights.averaged()
      for number in examples.indices where Self.part(number, heldOutParts) == held {
        var learner = TaggerLearner(lexicon: lexicon, weights: averaged)
        guesses[number] = learner.guess(examples[number])
      }
    }
    return guesses
  }

  /// Neighbouring sentences are mostly of the same document, so parts are runs of a hundred.
  private static func part(_ number: Int, _ parts: Int) -> Int { number / 100 % parts }

  /// Epochs of the perceptron over the examples in random order.
  private func learn(
    _ examples: [TaggerExample], _ epochs: Int, _ lexicon: TaggerLexicon, _ tagSet: TagSet,
    _ context: TrainingContext
  ) -> AveragedWeights {
    let weights = AveragedWeights(labels: tagSet.pairs.count)
    var order = Array(examples.indices)
    var generator = SeededGenerator(seed: context.seed)
    for epoch in 1...epochs {
      order.shuffle(using: &generator)
      var learner = TaggerLearner(
        lexicon: lexicon, weights: weights, dropout: dropout, margin: margin,
        seed: context.seed &+ UInt64(epoch))
      for number in order { learner.learn(examples[number]) }
      let accuracy = Report.percent(learner.correct, of: learner.total)
      context.log("tagger epoch \(epoch): \(accuracy) % of scored words, \(weights.rowCount) rows")
    }
    return weights
  }

  /// Learns several times from other orders of the examples and keeps the mean of the weights.
  private func collectRuns(
    _ examples: [TaggerExample], _ lexicon: TaggerLexicon, _ tagSet: TagSet,
    _ context: TrainingContext, into builder: inout SparseRowsBuilder
  ) throws {
    var sum: AveragedWeights?
    for run in 0..<UInt64(runs) {
      var other = context
      other.seed = context.seed &+ run &* 7919
      let weights = learn(examples, epochs, lexicon, tagSet, other).averaged()
      if let sum { sum.add(weights) } else { sum = weights }
    }
    sum?.forEachRow { feature, row in
      let kept = row.enumerated().map { ($0.offset, $0.element / Float(runs)) }
        .filter { abs($0.1) >= pruning }
      guard kept.contains(where: { abs($0.1) >= rowPruning }) else { return }
      builder.insert(feature, kept.map { (UInt8($0.0), $0.1) })
    }
  }

  private static func tagSet(of sentences: [TreebankSentence]) -> TagSet {
    var counts: [TagSet.Pair: Int] = [:]
    for sentence in sentences {
      for (upos, xpos) in zip(sentence.upos, sentence.xpos) {
        counts[TagSet.Pair(upos: upos, xpos: xpos), default: 0] += 1
      }
    }
    let pairs = counts.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
    return TagSet(pairs.map(\.key))
  }

  private static func examples(
    _ sentences: [TreebankSentence], _ tagSet: TagSet, _ lexicon: TaggerLexicon, _ model: Model
  ) throws -> [TaggerExample] {
    let reader = try WordReader(model)
    let gazetteers = try Gazetteers(model)
    var numbers: [TagSet.Pair: UInt8] = [:]
    for (number, pair) in tagSet.pairs.enumerated() { numbers[pair] = UInt8(number) }
    return sentences.map { sentence in
      let words = sentence.forms.map { reader.facts(of: $0) }
      let tags = zip(sentence.upos, sentence.xpos).map {
        numbers[TagSet.Pair(upos: $0, xpos: $1)] ?? 0
      }
      return TaggerExample(
        context: TaggerFeatures.Context(
          words: words[...], lexicon: lexicon, gazetteers: gazetteers), tags: tags)
    }
  }
}

/// A sentence to learn from.
struct TaggerExample {
  var context: TaggerFeatures.Context
  var tags: [UInt8]
}

/// One pass of the perceptron over sentences, with its own guesses as history.
struct TaggerLearner {
  let lexicon: TaggerLexicon
  let weights: AveragedWeights
  private var features = TaggerFeatures()
  private var scores: [Float]
  /// Share of the features that are hidden at each example, so that none is relied on alone.
  private let dropout: Double
  private let margin: Float
  private var generator: SeededGenerator
  private(set) var correct = 0
  private(set) var total = 0

  init(
    lexicon: TaggerLexicon, weights: AveragedWeights, dropout: Double = 0, margin: Float = 0,
    seed: UInt64 = 0
  ) {
    self.lexicon = lexicon
    self.weights = weights
    self.dropout = dropout
    self.margin = margin
    generator = SeededGenerator(seed: seed)
    scores = [Float](repeating: 0, count: weights.labels)
  }

  /// The tags the weights give a sentence.
  mutating func guess(_ example: TaggerExample) -> [UInt8] {
    var tags: [UInt8] = []
    var previous = Tagger.border
    var beforePrevious = Tagger.border
    for position in example.tags.indices {
      let entry = lexicon.entry(of: example.context.words[position])
      let candidates = lexicon.tags(of: entry.isClosed ? entry.ambiguityClass : 0)
      var guess = candidates[0]
      if candidates.count > 1 {
        features.fill(
          example.context, position, previous: previous, beforePrevious: beforePrevious)
        weights.score(features.features, candidates, into: &scores)
        for candidate in candidates where scores[Int(candidate)] > scores[Int(guess)] {
          guess = candidate
        }
      }
      tags.append(guess)
      (beforePrevious, previous) = (previous, guess)
    }
    return tags
  }

  mutating func learn(_ example: TaggerExample) {
    var previous = Tagger.border
    var beforePrevious = Tagger.border
    let words = example.context.words
    for (position, gold) in example.tags.enumerated() {
      let entry = lexicon.entry(of: words[words.startIndex + position])
      let candidates = lexicon.tags(of: entry.isClosed ? entry.ambiguityClass : 0)
      var guess = candidates[0]
      if candidates.count > 1 {
        features.fill(
          example.context, position, previous: previous, beforePrevious: beforePrevious)
        let seen = features.features.filter { _ in
          Double.random(in: 0..<1, using: &generator) >= dropout
        }
        weights.score(seen, candidates, into: &scores)
        for candidate in candidates where scores[Int(candidate)] > scores[Int(guess)] {
          guess = candidate
        }
        let rival = guess == gold ? best(of: candidates, except: gold) : guess
        if scores[Int(rival)] + margin >= scores[Int(gold)], candidates.contains(gold) {
          weights.update(seen, gold: Int(gold), guess: Int(rival))
        }
        weights.nextStep()
        total += 1
        if guess == gold { correct += 1 }
      }
      (beforePrevious, previous) = (previous, guess)
    }
  }

  /// The candidate with the highest score but for one; of equals the first. There are at least two.
  private func best(of candidates: UnsafeBufferPointer<UInt8>, except gold: UInt8) -> UInt8 {
    var best = candidates[0] == gold ? candidates[1] : candidates[0]
    for candidate in candidates
    where candidate != gold && scores[Int(candidate)] > scores[Int(best)] {
      best = candidate
    }
    return best
  }
}
