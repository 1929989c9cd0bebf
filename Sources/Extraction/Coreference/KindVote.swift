import English

/// Decides what a name is from all its mentions in the document and from the words beside them.
enum KindVote {
  static func kind(of group: NameGroup, _ clustering: NameClustering) -> NameKind {
    if Countries.standard.country(named: group.key.text) != nil {
      return countryKind(group, clustering)
    }
    var votes: [NameKind: Float] = [:]
    for index in group.names {
      let name = clustering.names[index]
      votes[name.kind, default: 0] += max(0.1, name.confidence)
      for (kind, weight) in evidence(beside: name, clustering) { votes[kind, default: 0] += weight }
    }
    if let last = group.key.words.last, group.key.words.count > 1 {
      let classes = Vocabulary.standard.classes(of: last)
      if !classes.isDisjoint(with: [.organisation, .institution, .governmentBody]) {
        votes[.organisation, default: 0] += 1.5
      } else if classes.contains(.place) {
        votes[.place, default: 0] += 1
      }
    }
    // A fixed order breaks ties, so that the result never depends on hashing.
    return NameKind.allCases.max { votes[$0] ?? 0 < votes[$1] ?? 0 } ?? group.kind
  }

  private static func countryKind(_ group: NameGroup, _ clustering: NameClustering) -> NameKind {
    // "Jordan" after "Mr" or before a verb of speech alone stays a country: only titles overrule.
    let titled = group.names.contains { !clustering.names[$0].titles.isEmpty }
    return titled && group.names.allSatisfy { clustering.names[$0].kind == .person }
      ? .person : .place
  }

  /// What the neighbouring words say: a title before, "Party" after, a preposition of place.
  private static func evidence(
    beside name: NameMention, _ clustering: NameClustering
  ) -> [(NameKind, Float)] {
    var found: [(NameKind, Float)] = []
    let facts = clustering.facts
    let tokens = clustering.analysis.tokens
    if !name.titles.isEmpty { found.append((.person, 1)) }
    let before = name.tokens.lowerBound - 1
    if before >= 0, tokens[before].sentence == name.sentence {
      let classes = facts.classes[before]
      if classes.contains(.honorific), facts.isCapitalised[before] {
        found.append((.person, 2))
      } else if !classes.isDisjoint(with: .anyRole), tokens[before].upos != .verb {
        found.append((.person, 0.7))
      }
    }
    let after = name.tokens.upperBound
    if after < tokens.count, tokens[after].sentence == name.sentence {
      let classes = facts.classes[after]
      if classes.contains(.party), tokens[after].upos != .verb { found.append((.organisation, 1)) }
      if classes.contains(.settlement) || classes.contains(.country) { found.append((.place, 0.3)) }
    }
    return found
  }
}
