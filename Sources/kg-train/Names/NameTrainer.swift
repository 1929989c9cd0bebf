import English

/// Trains the name finder.
///
/// The second reading needs to see first readings with mistakes, so the documents are first read by
/// models that were trained on the other folds (stacking, Wolpert 1992). Then one model is trained
/// that sees each sentence now with and now without what the document says elsewhere.
struct NameTrainer: ComponentTrainer {
  let name = "names"

  var folds = 3
  var firstEpochs = 4
  var epochs = 9
  var limit = 330_000
  var unit = 12

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let data = try NameData(model: context.model)
    let documents = augmented(
      try data.trainingDocuments(context), words: data.words, seed: context.seed)
    let bytes = try train(documents, context: context)
    var file = ModelFileWriter(sectionsOf: context.model)
    file.set(NameFinder.sectionName, bytes)
    let finder = try NameFinder(try Model(bytes: file.fileBytes()))
    for file in [
      "ewt/en_ewt-uner-dev.iob2", "gum/gum-dev.iob2", "crossner/crossner-politics-dev.iob",
    ] {
      let dev = data.documents(
        try NameCorpus.sentences(context.corpora.lines(file), named: file))
      context.log("\(file): \(NameScores.summary(finder, dev))")
    }
    return [TrainedSection(name: NameFinder.sectionName, bytes: bytes)]
  }

  /// Adds copies of a few sentences in capitals, as headlines and agencies write them.
  private func augmented(
    _ documents: [[NameExample]], words: WordReader, seed: UInt64
  ) -> [[NameExample]] {
    documents
  }

  private func train(_ documents: [[NameExample]], context: TrainingContext) throws -> [UInt8] {
    let gazetteers = try Gazetteers(context.model)
    var generator = SeededGenerator(seed: context.seed ^ 0xa11)
    let fold = documents.map { _ in Int.random(in: 0..<folds, using: &generator) }
    var memories = [NameMemory](repeating: NameMemory(), count: documents.count)
    var readings = [[[Int]]](repeating: [], count: documents.count)
    for held in 0..<folds {
      var learner = NameLearner(gazetteers: gazetteers)
      var order = sentenceOrder(documents) { fold[$0] != held }
      for _ in 0..<firstEpochs {
        order.shuffle(using: &generator)
        for (document, sentence) in order {
          learner.learn(documents[document][sentence], memory: nil)
        }
      }
      let finder = try finder(learner, context: context)
      for (number, document) in documents.enumerated() where fold[number] == held {
        readings[number] = finder.read(document)
        for (example, labels) in zip(document, readings[number]) {
          memories[number].note(example.words[...], labels: labels)
        }
      }
      context.log("names: first reading of fold \(held + 1) of \(folds)")
    }
    var learner = NameLearner(gazetteers: gazetteers)
    var order = sentenceOrder(documents) { _ in true }
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      learner.startEpoch()
      for (document, sentence) in order {
        let usesMemory = Int.random(in: 0..<3, using: &generator) > 0
        learner.learn(
          documents[document][sentence],
          memory: usesMemory ? (memories[document], readings[document][sentence]) : nil)
      }
      context.log(
        "names epoch \(epoch + 1): "
          + "\(Report.percent(learner.tokens - learner.mistakes, of: learner.tokens)), "
          + "\(learner.weights.count) features")
    }
    return learner.sectionBytes(limit: limit, unit: unit, minimumChanges: 2)
  }

  private func sentenceOrder(
    _ documents: [[NameExample]], where isWanted: (Int) -> Bool
  ) -> [(document: Int, sentence: Int)] {
    documents.indices.filter(isWanted).flatMap { document in
      documents[document].indices.map { (document, $0) }
    }
  }

  private func finder(_ learner: NameLearner, context: TrainingContext) throws -> NameFinder {
    var file = ModelFileWriter(sectionsOf: context.model)
    file.set(
      NameFinder.sectionName,
      learner.sectionBytes(limit: limit, unit: unit, minimumChanges: 1))
    return try NameFinder(try Model(bytes: file.fileBytes()))
  }
}

extension NameFinder {
  /// The labels of a first reading of a document.
  func read(_ document: [NameExample]) -> [[Int]] {
    document.map { firstReading(of: $0.words[...], tags: $0.tags) }
  }
}

/// Strict scores of names: same tokens and kind.
enum NameScores {
  static func tallies(_ finder: NameFinder, _ documents: [[NameExample]]) -> ScoreTable {
    var table = ScoreTable()
    table.add("names", Tally())
    for kind in NameKind.allCases { table.add("\(kind)", Tally()) }
    for document in documents {
      let found = finder.find(document.map { ($0.words, $0.tags) })
      for (example, labels) in zip(document, found) {
        let gold = NameLabel.names(in: example.labels)
        let guess = NameLabel.names(in: labels)
        for kind in NameKind.allCases {
          let mine = Set(guess.filter { $0.kind == kind }.map(\.tokens))
          let theirs = Set(gold.filter { $0.kind == kind }.map(\.tokens))
          let tally = Tally(
            correct: mine.intersection(theirs).count, gold: theirs.count, system: mine.count)
          table.add("names", tally)
          table.add("\(kind)", tally)
        }
      }
    }
    return table
  }

  static func summary(_ finder: NameFinder, _ documents: [[NameExample]]) -> String {
    tallies(finder, documents).rows
      .map { "\($0.name) \(Report.fixed(100 * $0.tally.f1))" }.joined(separator: ", ")
  }
}
