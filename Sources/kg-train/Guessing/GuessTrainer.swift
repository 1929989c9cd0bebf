import English

/// Trains the guesser on the tags of EWT and GUM and on the corpora of names: a sentence without one of
/// the two teaches the other.
struct GuessTrainer: ComponentTrainer {
  let name = "guesses"

  /// Features that occur more rarely get no vector.
  var least = 3

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let gazetteers = try Gazetteers(context.model)
    let sentences = try GuessSentence.all(context)
    let rows = FeatureRows(unknownWord: GuessFeatures.unknownWord, least: least) { count in
      var features = GuessFeatures()
      for sentence in sentences {
        features.forEach(sentence.words[...], gazetteers) { _, _, hash in count(hash) }
      }
    }
    var trainer = NetworkTrainer()
    trainer.shape = .forGuesses
    trainer.epochs = 16
    trainer.tagShare = 1
    trainer.wordFeatures = GuessFeatures.wordCount
    let examples = sentences.map { $0.example(rows, gazetteers) }
      .filter { $0.count <= trainer.longest && $0.count > 0 }
    let bytes = try trainer.train(examples, rows, seed: context.seed, log: context.log) { _, _ in }
    var file = ModelFileWriter(sectionsOf: context.model)
    file.set(Guesser.sectionName, bytes)
    try report(Guesser(Model(bytes: file.fileBytes())), context)
    return [TrainedSection(name: Guesser.sectionName, bytes: bytes)]
  }

  /// Tells how well the guesser does alone.
  private func report(_ guesser: Guesser, _ context: TrainingContext) throws {
    let words = try WordReader(context.model)
    for file in ["ewt/en_ewt-ud-dev.conllu", "gum/gum-dev.conllu"] {
      var (right, total) = (0, 0)
      for sentence in try context.treebank(file) {
        let guesses = guesser.guess(
          sentence.forms.map { words.facts(of: $0) }, sentences: [0..<sentence.count])
        for (word, upos) in sentence.upos.enumerated() {
          total += 1
          if guesses[word: word, column: Guesses.upos + Int(upos.rawValue)] == 0 { right += 1 }
        }
      }
      context.log("\(file): UPOS \(Report.percent(right, of: total))")
    }
  }
}

/// A sentence to learn guessing from.
struct GuessSentence {
  var words: [WordFacts]
  /// Numbers of tags; empty where they are not known.
  var upos: [Int] = []
  var xpos: [Int] = []
  /// `NameLabel` numbers; empty where names are not known.
  var labels: [Int] = []

  /// The sentences of the treebanks, with names where they are known, then those of other corpora.
  static func all(_ context: TrainingContext) throws -> [GuessSentence] {
    let reader = try WordReader(context.model)
    let named = try NameData(model: context.model).trainingDocuments(context).flatMap(\.self)
    var labels: [[UInt64]: [Int]] = [:]
    for example in named { labels[example.words.map(\.form)] = example.labels }
    var known: Set<[UInt64]> = []
    var sentences: [GuessSentence] = []
    for tree in try context.trainingTrees() {
      let words = tree.forms.map { reader.facts(of: $0) }
      let forms = words.map(\.form)
      known.insert(forms)
      sentences.append(
        GuessSentence(
          words: words, upos: tree.upos.map { Int($0.rawValue) },
          xpos: tree.xpos.map(DependencyParser.number(of:)), labels: labels[forms] ?? []))
    }
    for example in named where !known.contains(example.words.map(\.form)) {
      sentences.append(GuessSentence(words: example.words, labels: example.labels))
    }
    context.log("guesses: \(sentences.count) sentences")
    return sentences
  }

  func example(_ rows: FeatureRows, _ gazetteers: Gazetteers) -> NetworkExample {
    var numbers = [Int32](repeating: -1, count: words.count * GuessFeatures.count)
    var features = GuessFeatures()
    features.forEach(words[...], gazetteers) { word, position, hash in
      numbers[word * GuessFeatures.count + position] = rows.row(position, hash)
    }
    return NetworkExample(
      features: numbers, heads: [], relations: [], upos: upos, xpos: xpos, labels: labels)
  }
}
