import English

/// Kinds that the other names of the text correct.
extension NameClustering {
  /// "Royal Southern Grozda", taken for a place, where "Grozda" alone is a body.
  mutating func correctCompanies() {
    var bodies: Set<String> = []
    for group in groups where group.kind == .organisation && group.key.words.count == 1 {
      bodies.insert(group.key.text)
    }
    for index in groups.indices where groups[index].kind == .place {
      let words = groups[index].key.words
      if isBranch(words, of: bodies) { groups[index].kind = .organisation }
      if words.count > 1, let last = words.last, bodies.contains(last),
        Vocabulary.standard.classes(of: last).isEmpty
      {
        groups[index].kind = .organisation
      }
    }
  }

  /// "Grozda" beside "Grozda Airways": the first word of a firm's name is the firm.
  mutating func correctFirstWords() {
    var firms: Set<String> = []
    for group in groups where group.kind == .organisation && group.key.words.count == 2 {
      guard
        [
          "air", "airlines", "airways", "motors", "oil", "bank", "holdings", "rail", "bio",
          "pharma", "minerals", "resources", "energy", "mining", "steel", "foods", "media",
          "capital",
        ].contains(
          group.key.words[1])
      else { continue }
      firms.insert(group.key.words[0])
    }
    for index in groups.indices where groups[index].kind == .place {
      let key = groups[index].key
      guard key.words.count == 1, firms.contains(key.text),
        Countries.standard.country(named: key.text) == nil,
        Countries.standard.country(capital: key.text) == nil,
        analysis.lists(of: names[groups[index].names[0]].tokens).isDisjoint(with: [
          .town, .largeCity, .state, .continent, .knownPlace,
        ])
      else { continue }
      groups[index].kind = .organisation
    }
  }

  /// "Grozda North America", where "Grozda" alone is a body.
  private func isBranch(_ words: [String], of bodies: Set<String>) -> Bool {
    guard words.count > 1, let first = words.first, bodies.contains(first) else { return false }
    let rest = words.dropFirst().joined(separator: " ")
    return ["north america", "america", "europe", "asia", "africa", "international"].contains(rest)
      || Countries.standard.country(named: rest) != nil
  }

  /// A single word that is the surname of a person named in full is that person, unless an
  /// article or the gazetteer says otherwise.
  mutating func correctSurnames() {
    var surnames: Set<String> = []
    for group in groups where group.kind == .person && group.key.core.count > 1 {
      if let last = group.key.core.last { surnames.insert(last) }
    }
    for index in groups.indices where groups[index].kind != .person {
      let group = groups[index]
      guard group.key.core.count == 1,
        surnames.contains(group.key.core[0])
          || group.kind == .place && group.names.count == 1
            && surnames.contains(where: { isMisspelling(group.key.core[0], $0) }),
        Countries.standard.country(named: group.key.text) == nil,
        !group.names.contains(where: { hasArticle(names[$0]) })
      else { continue }
      groups[index].kind = .person
    }
  }
}
