import English

/// Bodies and people that single words beside them, or a list that they stand in, give away.
extension KindVote {
  /// "Ida Lender": a given name before a word that is a trade, too.
  static func isFamilyName(_ group: NameGroup, _ votes: [NameKind: Float]) -> Bool {
    guard group.key.words.count == 2, let last = group.key.words.last,
      GivenNames.gender(of: group.key.words[0]) != .unknown
    else { return false }
    return Vocabulary.standard.classes(of: last) == [.company, .organisation]
      && (votes[.person] ?? 0) > (votes[.organisation] ?? 0)
  }

  /// "chief executive of Grozda": no person has one.
  static func isLedByExecutive(_ name: NameMention, _ tokens: [Token]) -> Bool {
    let of = name.tokens.lowerBound - 1
    guard of > 1, tokens[of].form == "of", name.key.words.count == 1,
      tokens[of].sentence == name.sentence
    else { return false }
    return tokens[of - 1].lemma == "executive" && tokens[of - 2].form == "chief"
      || tokens[of - 1].form == "CEO" || tokens[of - 1].lemma == "subsidiary"
  }

  /// "Grozda named Ana Costa as its head": an unknown single word that acts and owns with "its".
  static func isSubjectOwning(
    _ name: NameMention, _ tokens: [Token], _ clustering: NameClustering
  ) -> Bool {
    guard name.kind == .person, name.key.words.count == 1, name.titles.isEmpty,
      tokens[name.last].deprel == .nsubj,
      clustering.analysis[name.sentence].tokens.start.position == name.tokens.lowerBound
    else { return false }
    let end = clustering.analysis[name.sentence].tokens.end.position
    for token in name.tokens.upperBound..<end {
      if tokens[token].form == "its" { return true }
      // Something else that "its" may mean
      if tokens[token].upos == .noun, tokens[token].xpos == .nn { return false }
      if tokens[token].form == "it" || tokens[token].form == "that" { return false }
    }
    return false
  }

  /// A name that shows no person: one word without a title, or words none of which people are called by.
  static func isBare(_ name: NameMention) -> Bool {
    guard name.titles.isEmpty, let first = name.key.words.first else { return false }
    return name.key.words.count == 1
      || NameKey.particles.contains(first) || GivenNames.gender(of: first) == .unknown
  }

  /// "the far-right Harvest Line": what is of a wing is a party.
  static func isOfWing(_ name: NameMention, _ facts: TokenFacts, _ tokens: [Token]) -> Bool {
    let before = name.tokens.lowerBound - 1
    guard before > 1, name.key.words.count > 1, name.titles.isEmpty, name.kind != .person,
      tokens[before].sentence == name.sentence
    else { return false }
    if ["left", "right"].contains(tokens[before].form), tokens[before - 1].form == "-" {
      return ["far", "centre", "center", "hard"].contains(tokens[before - 2].form.lowercased())
    }
    return wings.contains(tokens[before].form)
  }

  /// Words before an office that say when.
  static let standing: Set<String> = [
    "once", "then", "until", "recently", "last", "this", "year", "month", "week", "now", "formerly",
    "long", "for", "years", "previously", "currently", "later",
  ]

  static let banks: Set<String> = [
    "bank", "charity", "bloc", "association", "fund", "consultancy", "brokerage", "employer",
  ]

  static let wings: Set<String> = [
    "far-left", "far-right", "centre-left", "centre-right", "center-left", "center-right",
    "nationalist", "populist", "separatist", "left-wing", "right-wing", "leftist", "Islamist",
  ]

  /// "the unions Lemm and Grozda": the second of the names behind a plural that tells their kind.
  static func isListed(_ name: NameMention, behindBodies clustering: NameClustering) -> Bool {
    let tokens = clustering.analysis.tokens
    var index = name.tokens.lowerBound - 1
    var steps = 0
    while index > 1, steps < 4, ["and", ","].contains(tokens[index].form) {
      let before = tokens[index - 1].form == "," ? index - 2 : index - 1
      guard let other = nameEnding(at: before, clustering), other.sentence == name.sentence,
        other.tokens.lowerBound > 0
      else { return false }
      index = other.tokens.lowerBound - 1
      steps += 1
    }
    return steps > 0 && tokens[index].sentence == name.sentence && tokens[index].xpos == .nns
      && !clustering.facts.isCapitalised[index]
      && !clustering.facts.classes[index].isDisjoint(with: [
        .media, .company, .party, .armed, .organisation,
      ])
  }

  static func nameEnding(at token: Int, _ clustering: NameClustering) -> NameMention? {
    let next = clustering.names.partitioningIndex { $0.tokens.lowerBound > token }
    guard next > 0, clustering.names[next - 1].last == token else { return nil }
    return clustering.names[next - 1]
  }

  /// "Northern Motors and Grozda said that they": joined to a firm, and known as a body itself.
  static func isJoinedToFirm(_ name: NameMention, _ clustering: NameClustering) -> Bool {
    let tokens = clustering.analysis.tokens
    let and = name.tokens.lowerBound - 1
    guard and > 0, ["and", ","].contains(tokens[and].form),
      let other = nameEnding(at: and - 1, clustering), other.kind == .organisation,
      other.sentence == name.sentence,
      clustering.analysis.lists(of: other.tokens).contains(.organisation)
        || other.key.words.last.map({ BodyWords.subtype(ofWord: $0) == "company" }) ?? false
    else { return false }
    return clustering.analysis.lists(of: name.tokens).contains(.organisation)
      || other.key.words.last.map { BodyWords.subtype(ofWord: $0) == "company" } ?? false
  }

  /// Buildings that governments are called by.
  static let seats: Set<String> = [
    "white house", "downing street", "elysee", "elysee palace", "blue house", "casa rosada",
  ]

  /// A seat that says, decides or has officials is the body in it; so is one that is written to or asked.
  static func seatKind(_ group: NameGroup, _ clustering: NameClustering) -> NameKind {
    let tokens = clustering.analysis.tokens
    let acts = group.names.contains { index in
      let name = clustering.names[index].tokens
      if isAddressed(name, clustering) { return true }
      if name.contains(where: { tokens[$0].deprel == .nsubj }) { return true }
      guard name.upperBound < tokens.count else { return false }
      // "White House press secretary"
      if name.upperBound + 1 < tokens.count, tokens[name.upperBound].upos == .noun,
        tokens[name.upperBound + 1].upos == .noun,
        !clustering.facts.classes[name.upperBound + 1].isDisjoint(with: .anyRole)
      {
        return true
      }
      return !clustering.facts.classes[name.upperBound].isDisjoint(with: .anyRole)
        && tokens[name.upperBound].upos == .noun
    }
    return acts ? .organisation : .place
  }

  /// "wrote to the White House", "asked the White House to", "talks with the White House".
  static func isAddressed(_ name: Range<Int>, _ clustering: NameClustering) -> Bool {
    let tokens = clustering.analysis.tokens
    var before = name.lowerBound - 1
    if before > 0, tokens[before].form.lowercased() == "the" { before -= 1 }
    guard before >= 0, tokens[before].sentence == tokens[name.lowerBound].sentence else {
      return false
    }
    if ["with", "by", "against", "between"].contains(tokens[before].form) { return true }
    if tokens[before].form == "to", before > 0 {
      return [
        "write", "written", "letter", "appeal", "message", "response", "complain", "proposal",
      ]
      .contains(tokens[before - 1].lemma)
    }
    return clustering.facts.classes[before].contains(.speech)
      || ["urge", "press", "accuse", "criticise", "criticize", "pressure", "lobby", "call", "sue"]
        .contains(tokens[before].lemma)
  }
}
