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
  var epochs = 6
  /// Models that the one in use is the mean of.
  var runs = 5
  var limit = 140_000
  var unit = 64

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let data = try NameData(model: context.model)
    let documents = try data.trainingDocuments(context)
    let bytes = try train(documents, context: context)
    var file = ModelFileWriter(sectionsOf: context.model)
    file.set(NameFinder.sectionName, bytes)
    let finder = try NameFinder(try Model(bytes: file.fileBytes()))
    for (name, documents) in try data.developmentDocuments(context) {
      context.log("\(name): \(NameScores.summary(finder, documents))")
    }
    return [TrainedSection(name: NameFinder.sectionName, bytes: bytes)]
  }

  private func train(_ documents: [[NameExample]], context: TrainingContext) throws -> [UInt8] {
    let gazetteers = try Gazetteers(context.model)
    let sentences = documents.flatMap(\.self)
    let owners = documents.indices.flatMap { document in documents[document].map { _ in document } }
    let (numbers, features) = numbered(sentences) { number, reader, take in
      reader.start(
        sentences[number].words[...], tags: sentences[number].tags, gazetteers: gazetteers)
      for position in sentences[number].words.indices {
        reader.find(position)
        take(reader.hashes)
      }
    }
    context.log("names: \(sentences.count) sentences, \(numbers.features.count) features")
    var generator = SeededGenerator(seed: context.seed ^ 0xa11)
    let fold = documents.map { _ in Int.random(in: 0..<folds, using: &generator) }
    var memories = [NameMemory](repeating: NameMemory(), count: documents.count)
    var readings = [[Int]](repeating: [], count: sentences.count)
    for held in 0..<folds {
      let learner = learner(
        sentences, features, memory: nil, featureCount: numbers.end, epochs: firstEpochs,
        &generator
      ) { fold[owners[$0]] != held }
      let finder = try finder(learner, numbers.features, context: context)
      for number in sentences.indices where fold[owners[number]] == held {
        let sentence = sentences[number]
        readings[number] = finder.firstReading(of: sentence.words[...], tags: sentence.tags)
        memories[owners[number]].note(sentence.words[...], labels: readings[number])
      }
      context.log("names: first reading of fold \(held + 1) of \(folds)")
    }
    let (memoryNumbers, memoryFeatures) = numbered(sentences, from: numbers.end) {
      number, reader, take in
      reader.start(
        sentences[number].words[...], tags: sentences[number].tags, gazetteers: gazetteers)
      for position in sentences[number].words.indices {
        reader.findMemory(position, memories[owners[number]], own: readings[number])
        take(reader.hashes)
      }
    }
    var mean = NameLearner(featureCount: memoryNumbers.end)
    for run in 1...runs {
      let learner = learner(
        sentences, features, memory: memoryFeatures, featureCount: memoryNumbers.end,
        epochs: epochs, &generator, context: context
      ) { _ in true }
      mean.add(learner, share: 1 / Float(run))
    }
    return mean.sectionBytes(
      numbers.features + memoryNumbers.features, limit: limit, unit: unit)
  }

  /// Numbers the features that `read` takes of each sentence.
  private func numbered(
    _ sentences: [NameExample], from first: Int = 0,
    _ read: (Int, inout NameFeatures, (([UInt64]) -> Void)) -> Void
  ) -> (NameFeatureNumbers, NumberedSentences) {
    var reader = NameFeatures()
    var numbers = NameFeatureNumbers(from: first)
    for number in sentences.indices {
      read(number, &reader) { for feature in $0 { numbers.count(feature) } }
    }
    var features = NumberedSentences()
    for number in sentences.indices {
      read(number, &reader) { hashes in
        for feature in hashes {
          if let number = numbers.number(of: feature) { features.append(number) }
        }
        features.endToken()
      }
      features.endSentence()
    }
    return (numbers, features)
  }

  private func learner(
    _ sentences: [NameExample], _ features: NumberedSentences, memory: NumberedSentences?,
    featureCount: Int, epochs: Int, _ generator: inout SeededGenerator,
    context: TrainingContext? = nil, where isWanted: (Int) -> Bool
  ) -> NameLearner {
    var learner = NameLearner(featureCount: featureCount)
    var order = sentences.indices.filter { isWanted($0) && !sentences[$0].words.isEmpty }
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      learner.startEpoch()
      let speed = 1 - 0.85 * Float(epoch) / Float(max(epochs - 1, 1))
      for number in order {
        let usesMemory = Int.random(in: 0..<3, using: &generator) > 0
        learner.learn(
          sentences[number].labels, sentence: number, features: features,
          memory: usesMemory ? memory : nil, speed: speed, sentences: order.count,
          generator: &generator)
      }
      context?.log(
        "names epoch \(epoch + 1): "
          + Report.percent(learner.tokens - learner.mistakes, of: learner.tokens))
    }
    return learner
  }

  private func finder(
    _ learner: NameLearner, _ features: [UInt64], context: TrainingContext
  ) throws -> NameFinder {
    var file = ModelFileWriter(sectionsOf: context.model)
    file.set(
      NameFinder.sectionName, learner.sectionBytes(features, limit: limit, unit: unit))
    return try NameFinder(try Model(bytes: file.fileBytes()))
  }
}
