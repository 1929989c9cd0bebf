import English

/// Trains the dependency parser on EWT and GUM, with the tags of taggers that have not seen the
/// sentence, and scores it on the development parts after each epoch.
struct ParserTrainer: ComponentTrainer {
  let name = "parser"

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let words = try WordReader(context.model)
    let trees = try context.trainingTrees()
    let tags = try JackknifedTags(trees, context: context)
    let sentences = trees.map { ParserSentence($0, tagged: tags.replaced($0), words: words) }
    let tagger = try Tagger(context.model)
    let guesser = try Guesser(context.model)
    let dev = try ["ewt/en_ewt-ud-dev.conllu", "gum/gum-dev.conllu"].map { name in
      try context.treebank(name).map { sentence in
        var analysis = GoldText.analysis(of: [sentence])
        let facts = words.facts(of: analysis.tokens)
        let guesses = guesser.guess(
          facts, sentences: analysis.sentences.map(\.tokens.positions))
        tagger.tag(&analysis, words: facts, guesses: guesses)
        var tagged = sentence
        tagged.upos = analysis.tokens.map(\.upos)
        tagged.xpos = analysis.tokens.map(\.xpos)
        return ParserSentence(sentence, tagged: tagged, words: words)
      }
    }
    let bytes = try NetworkTrainer().train(sentences, seed: context.seed, log: context.log) {
      _, bytes in
      var file = ModelFileWriter()
      file.set(DependencyParser.sectionName, bytes)
      var reader = try Model(bytes: file.fileBytes()).section(DependencyParser.sectionName).reader()
      let parser = try NetworkParser(&reader)
      context.log(dev.map { ParserScores.summary(parser, $0) }.joined(separator: " | "))
    }
    return [TrainedSection(name: DependencyParser.sectionName, bytes: bytes)]
  }
}

/// A sentence as the parser reads it, with its tree.
struct ParserSentence {
  var facts: [WordFacts]
  /// As a tagger sees them.
  var upos: [UPOS]
  var xpos: [Int]
  var goldUPOS: [UPOS]
  var goldXPOS: [Int]
  /// 0 for the root, else counted from 1.
  var heads: [Int]
  /// Numbers in ``DependencyParser/relations``.
  var relations: [Int]

  /// - Parameter tagged: The sentence with the tags of a tagger.
  init(_ sentence: TreebankSentence, tagged: TreebankSentence, words: WordReader) {
    facts = sentence.forms.map { words.facts(of: $0) }
    upos = tagged.upos
    xpos = tagged.xpos.map(DependencyParser.number(of:))
    goldUPOS = sentence.upos
    goldXPOS = sentence.xpos.map(DependencyParser.number(of:))
    heads = sentence.heads.map { $0 + 1 }
    relations = sentence.deprels.map { DependencyParser.relations.firstIndex(of: $0) ?? 0 }
  }
}
