import English

/// Trains the dependency parser: averaged perceptrons for actions and labels, with a dynamic oracle
/// and the parser's own mistakes explored (Goldberg and Nivre 2013).
///
/// Without features hidden by chance the perceptrons learn the treebanks by heart: 99.6 % of the
/// actions, at a cost of a point on new text. The mean of several runs is better than each.
struct ParserTrainer: ComponentTrainer {
  let name = "parser"

  var epochs = 8
  /// Share of wrong choices that are followed after the first epochs.
  var exploration = 0.9
  /// How far ahead the right action has to be.
  var actionMargin: Float = 1
  var labelMargin: Float = 1
  /// Share of the features that are hidden at each choice.
  var dropout = 0.3
  /// Runs of training with other orders, whose weights are averaged.
  var runs: UInt64 = 3
  var actionLimit = 700_000
  var labelLimit = 190_000
  /// Smaller weights of labels are left out.
  var labelPruning: Float = 0.2
  /// What a weight of 1 of a label becomes in the model.
  var labelUnit = 8

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let words = try WordReader(context.model)
    let trees = try context.trainingTrees()
    let tags = try JackknifedTags(trees, context: context)
    // Each sentence twice: with the tags of a tagger, and with true ones, which keep the parser from
    // learning to distrust tags altogether.
    let sentences =
      trees.map { ParserSentence(tags.replaced($0), words: words) }
      + trees.map { ParserSentence($0, words: words) }
    let bytes = train(sentences, seed: context.seed, log: context.log)
    var file = ModelFileWriter()
    file.set(DependencyParser.sectionName, bytes)
    let parser = try DependencyParser(try Model(bytes: file.fileBytes()))
    for name in ["ewt/en_ewt-ud-dev.conllu", "gum/gum-dev.conllu"] {
      let tagger = try Tagger(context.model)
      let dev = try context.treebank(name).map { sentence in
        var analysis = GoldText.analysis(of: [sentence])
        tagger.tag(&analysis, words: words.facts(of: analysis.tokens))
        var tagged = sentence
        tagged.upos = analysis.tokens.map(\.upos)
        tagged.xpos = analysis.tokens.map(\.xpos)
        return ParserSentence(tagged, words: words)
      }
      context.log("\(name), predicted tags: \(ParserScores.summary(parser, dev))")
    }
    return [TrainedSection(name: DependencyParser.sectionName, bytes: bytes)]
  }

  /// The section's bytes for given sentences.
  func train(
    _ sentences: [ParserSentence], seed: UInt64, log: (String) -> Void
  ) -> [UInt8] {
    var sum = ParserWeights()
    for run in 0..<runs {
      sum.add(weights(sentences, seed: seed &+ run &* 7919, log: log))
    }
    return sum.sectionBytes(self)
  }

  /// The weights of one run.
  private func weights(
    _ sentences: [ParserSentence], seed: UInt64, log: (String) -> Void
  ) -> ParserWeights {
    var learner = ParserLearner(settings: self, seed: seed)
    var order = Array(sentences.indices)
    var generator = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      learner.startEpoch(exploring: epoch > 0)
      for position in order { learner.learn(sentences[position]) }
      log("parser epoch \(epoch + 1): \(learner.summary)")
    }
    return learner.weights()
  }
}

/// A sentence as the parser reads it, with its tree.
struct ParserSentence {
  var facts: [WordFacts]
  var upos: [UPOS]
  var xpos: [Int]
  var labels: [UInt8]
  var oracle: ParserOracle

  init(_ sentence: TreebankSentence, words: WordReader) {
    facts = sentence.forms.map { words.facts(of: $0) }
    upos = sentence.upos
    xpos = sentence.xpos.map(DependencyParser.number(of:))
    labels = [0] + sentence.deprels.map { UInt8(Deprel.allCases.firstIndex(of: $0) ?? 0) }
    oracle = ParserOracle(heads: sentence.heads.map { $0 + 1 })
  }

  func fill(_ workspace: ParserWorkspace) {
    workspace.start(count: facts.count)
    for index in facts.indices {
      workspace.set(index + 1, facts[index], upos: upos[index], xpos: xpos[index])
    }
    workspace.reset()
  }
}
