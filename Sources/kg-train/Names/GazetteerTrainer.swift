import English

/// Packs the name lists of the gazetteers.
struct GazetteerTrainer: ComponentTrainer {
  let name = "gazetteers"

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    var collector = NameCollector(words: try WordReader(context.model))
    try collectPlaces(context, into: &collector)
    try collectPeople(context, into: &collector)
    for row in try context.gazetteers.rows("organisations.tsv") where row.count >= 2 {
      collector.add(row[0], row[1] == "armed-group" ? .armedGroup : .organisation)
    }
    for row in try context.gazetteers.rows("titles.tsv") where row.count >= 2 {
      collector.add(row[0], row[1] == "honorific" ? .honorific : .title)
    }
    for row in try context.gazetteers.rows("wordnet-nouns.tsv") where row.count >= 5 {
      let isFirst = row[2] == "1"
      switch (row[1], row[4]) {
      case ("person", "noun") where isFirst: collector.add(row[0], .personNoun)
      case ("group", "noun") where isFirst: collector.add(row[0], .groupNoun)
      case ("location", "noun") where isFirst: collector.add(row[0], .placeNoun)
      case ("person", "name"): collector.add(row[0], .knownPerson)
      case ("group", "name"): collector.add(row[0], .knownGroup)
      case ("location", "name"): collector.add(row[0], .knownPlace)
      default: break
      }
    }
    for row in try context.gazetteers.rows("english-words.tsv") {
      if let word = row.first, word.first?.isLowercase == true {
        collector.add(word, .ordinaryWord)
      }
    }
    let bytes = Gazetteers.sectionBytes(for: collector.names)
    context.log("gazetteers: \(collector.names.count) names")
    return [TrainedSection(name: Gazetteers.sectionName, bytes: bytes)]
  }

  private func collectPlaces(
    _ context: TrainingContext, into collector: inout NameCollector
  ) throws {
    for row in try context.gazetteers.rows("places.tsv") where row.count >= 4 {
      let population = Int(row[3]) ?? 0
      switch row[1] {
      case "country": collector.add(row[0], .country)
      case "continent": collector.add(row[0], .continent)
      case "state": collector.add(row[0], .state)
      case "city": collector.add(row[0], population >= 200_000 ? .largeCity : .town)
      default: if population >= 1_000_000 { collector.add(row[0], .town) }
      }
    }
    for row in try context.gazetteers.rows("demonyms.tsv") {
      guard let word = row.first else { continue }
      collector.add(word, .demonym)
      // The list has no plurals.
      if !word.hasSuffix("s"), !word.hasSuffix("ese"), !word.hasSuffix("sh") {
        collector.add(word + "s", .demonym)
      }
    }
    for row in try context.gazetteers.rows("country-aliases.tsv") {
      if let name = row.first { collector.add(name, .countryAlias) }
    }
  }

  private func collectPeople(
    _ context: TrainingContext, into collector: inout NameCollector
  ) throws {
    for row in try context.gazetteers.rows("given-names.tsv") where row.count >= 3 {
      var lists: NameLists = []
      if row[2].contains("M") { lists.insert(.maleGivenName) }
      if row[2].contains("F") { lists.insert(.femaleGivenName) }
      collector.add(row[0], lists)
    }
    for row in try context.gazetteers.rows("surnames.tsv") where row.count >= 4 {
      // Rare names of the census are mostly noise; those of other countries are worth more.
      if (Double(row[1]) ?? 0) >= 0.001 || row[3] != "census1990" {
        collector.add(row[0], .surname)
      }
    }
    for row in try context.gazetteers.rows("leaders.tsv") {
      guard let name = row.first else { continue }
      collector.add(name, .leader)
      let parts = name.split(separator: " ")
      if parts.count >= 2 {
        for part in [parts[0], parts[parts.count - 1]] where part.count >= 4 {
          collector.add(part, .leaderPart)
        }
      }
    }
  }
}

/// Names with their lists, by hash.
private struct NameCollector {
  private(set) var names: [UInt64: NameLists] = [:]
  private let words: WordReader
  private let tokenizer = Tokenizer()

  init(words: WordReader) { self.words = words }

  mutating func add(_ name: some StringProtocol, _ lists: NameLists) {
    let tokens = tokenizer.analyze(String(name)).tokens
    guard let first = tokens.first, tokens.count <= Gazetteers.longestName else { return }
    let hash = tokens.dropFirst().reduce(words.facts(of: first.form).lower) {
      Gazetteers.hash($0, then: words.facts(of: $1.form).lower)
    }
    names[hash, default: []].formUnion(lists)
  }
}
