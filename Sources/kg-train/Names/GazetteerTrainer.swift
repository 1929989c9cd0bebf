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
    try collectVerbForms(context, into: &collector)
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

  /// The forms of WordNet's verbs: irregular ones as listed, regular ones if a dictionary has them.
  private func collectVerbForms(
    _ context: TrainingContext, into collector: inout NameCollector
  ) throws {
    let words = Set(
      try context.gazetteers.rows("english-words.tsv").compactMap { $0.first.map { String($0) } })
    for row in try context.gazetteers.rows("wordnet-irregular.tsv")
    where row.count >= 3 && row[2] == "verb" {
      switch row[0] {
      case let form where form.hasSuffix("ing"): collector.add(form, .verbGerund)
      case let form where form.hasSuffix("s"): collector.add(form, .verbThirdPerson)
      case let form: collector.add(form, .verbPast)
      }
    }
    for row in try context.gazetteers.rows("wordnet-verbs.tsv") {
      guard let verb = row.first.map({ String($0) }), words.contains(verb), let last = verb.last
      else { continue }
      collector.add(verb, .verbBase)
      let stem = String(verb.dropLast())
      let stems = last == "e" ? [stem] : [verb, verb + String(last)]
      let third = [verb + "s", verb + "es"] + (last == "y" ? [stem + "ies"] : [])
      let past = stems.map { $0 + "ed" } + (last == "y" ? [stem + "ied"] : [])
      for form in third where words.contains(form) { collector.add(form, .verbThirdPerson) }
      for form in past where words.contains(form) { collector.add(form, .verbPast) }
      for form in stems.map({ $0 + "ing" }) where words.contains(form) {
        collector.add(form, .verbGerund)
      }
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
