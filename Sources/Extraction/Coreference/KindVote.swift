import English

/// Decides what a name is from all its mentions in the document and from the words beside them.
enum KindVote {
  static func kind(of group: NameGroup, _ clustering: NameClustering) -> NameKind {
    if Countries.standard.country(named: group.key.text) != nil {
      return countryKind(group, clustering)
    }
    if isCapital(group, clustering) { return .place }
    if seats.contains(group.key.text) { return seatKind(group, clustering) }
    var votes: [NameKind: Float] = [:]
    var words: [NameKind: Float] = [:]
    for index in group.names {
      let name = clustering.names[index]
      votes[name.kind, default: 0] += max(0.1, name.confidence)
      for (kind, weight) in evidence(beside: name, clustering) { words[kind, default: 0] += weight }
    }
    for (kind, weight) in words { votes[kind, default: 0] += weight }
    // What stands beside an unknown single word tells more than the word.
    if group.key.words.count == 1, words[.organisation] ?? 0 >= 1.5, words[.person] == nil {
      return .organisation
    }
    if let words = wordsOfOwn(group.key) {
      if words.isBody, !isFamilyName(group, votes) { return .organisation }
      if words.isPlace { votes[.place, default: 0] += 1 }
    }
    let first = group.key.words[0]
    if group.key.words.count > 1 {
      // Towns are named after people, not after given names alone: places keep their vote.
      if GivenNames.gender(of: first) != .unknown, !NameKey.particles.contains(first),
        group.key.words.count <= 4, votes[.place] == nil
      {
        votes[.person, default: 0] += 0.7
      }
      // "Major League Baseball", "Harbour Club Tigers"
      if group.key.words.contains(where: { bodyInside.contains($0) }) {
        votes[.organisation, default: 0] += 1.2
      }
      // "Radio Nordia", but "Channel Islands"
      if Vocabulary.standard.classes(of: first).contains(.media) {
        votes[.organisation, default: 0] += first == "radio" || first == "tv" ? 2.5 : 1.5
      }
      // "Harbour Microsystems"
      if let last = group.key.words.last,
        ["systems", "software", "soft"].contains(where: { last.hasSuffix($0) && last != $0 })
      {
        votes[.organisation, default: 0] += 1.5
      }
      // "Islamic Front": people act under a creed, towns do not.
      if first == "islamic", group.key.words[1] != "republic" {
        votes[.organisation, default: 0] += 1.5
      }
    }
    // People have no "and" in their names.
    if group.key.words.dropFirst().contains("and") { votes[.person] = 0 }
    // A fixed order breaks ties, so that the result never depends on hashing.
    return NameKind.allCases.max { votes[$0] ?? 0 < votes[$1] ?? 0 } ?? group.kind
  }

  /// "The main opposition party, Grozda Lemm, left": not "the head of the party, Ana Costa,".
  private static func isAppositionOfBody(
    _ comma: Int, _ name: NameMention, _ facts: TokenFacts, _ tokens: [Token]
  ) -> Bool {
    let after = name.tokens.upperBound
    guard comma > 1, tokens[comma].form == ",", tokens[comma - 1].upos == .noun,
      !facts.isCapitalised[comma - 1],
      !facts.classes[comma - 1].isDisjoint(with: [.party, .media, .company, .armed]),
      after < tokens.count, tokens[after].form == ","
    else { return false }
    var start = comma - 1
    while start > 0, tokens[start - 1].sentence == tokens[comma].sentence,
      [.adj, .noun, .propn, .num].contains(tokens[start - 1].upos)
    {
      start -= 1
    }
    guard start > 0 else { return false }
    // "His employer, Grozda,"
    if ["his", "her"].contains(tokens[start - 1].form.lowercased()) { return true }
    guard tokens[start - 1].form.lowercased() == "the" else { return false }
    return start == 1 || tokens[start - 2].sentence != tokens[comma].sentence
      || tokens[start - 2].upos != .adp
  }

  /// "Grozda's chief executive", "Grozda shares"
  private static func isFirm(_ after: Int, _ tokens: [Token]) -> Bool {
    var next = after
    if tokens[next].xpos == .pos { next += 1 }
    guard next < tokens.count, tokens[next].sentence == tokens[after].sentence else { return false }
    if tokens[next].form == "chief", next + 1 < tokens.count { next += 1 }
    // "chief financial officer"
    if next + 1 < tokens.count, tokens[next - 1].form == "chief",
      ["financial", "operating", "executive"].contains(tokens[next].form),
      tokens[next + 1].form == "officer"
    {
      return true
    }
    return ["executive", "ceo", "share", "shareholder", "subsidiary", "shareholding"].contains(
      tokens[next].lemma.lowercased())
  }

  /// "Deniz Lemm, the leader of the opposition,": an office behind the comma.
  private static func isOfficeHolder(_ comma: Int, _ facts: TokenFacts, _ tokens: [Token]) -> Bool {
    guard comma + 3 < tokens.count, tokens[comma].form == "," else { return false }
    var article = comma + 1
    // "…, until last year the mayor of"
    while article < min(comma + 5, tokens.count - 3), standing.contains(tokens[article].form) {
      article += 1
    }
    guard ["the", "a", "an", "its"].contains(tokens[article].form) else { return false }
    for index in article + 1..<min(article + 4, tokens.count - 1) {
      guard tokens[index].sentence == tokens[comma].sentence,
        tokens[index].upos == .adj || tokens[index].upos == .noun
      else { return false }
      if !facts.classes[index].isDisjoint(with: [.headRole, .memberRole, .speaker]) {
        return ["of", "for", ",", "at"].contains(tokens[index + 1].form)
      }
    }
    return false
  }

  /// "Grozda's new mayor", "Grozda's parliament": people have none.
  private static func ownsState(_ mark: Int, _ tokens: [Token]) -> Bool {
    guard tokens[mark].xpos == .pos else { return false }
    var index = mark + 1
    while index < min(tokens.count, mark + 6), tokens[index].sentence == tokens[mark].sentence {
      if Self.ownedByStates.contains(tokens[index].lemma.lowercased()) { return true }
      switch tokens[index].upos {
      case .adj, .noun, .propn, .num: index += 1
      default: return false
      }
    }
    return false
  }

  private static let ownedByStates: Set<String> = [
    "mayor", "parliament", "capital", "coast", "airspace", "territory", "population", "embassy",
    "president", "king", "border", "premier",
  ]

  /// "Grozda said it would": "it" of what somebody says of himself.
  private static func saysIt(_ name: Int, _ facts: TokenFacts, _ tokens: [Token]) -> Bool {
    guard tokens[name].deprel == .nsubj, let verb = tokens[name].head?.position,
      facts.classes[verb].contains(.speech)
    else { return false }
    return facts.children(of: verb).contains { clause in
      tokens[clause].deprel == .ccomp && clause > verb && tokens[clause].upos == .verb
        && facts.children(of: clause).contains {
          tokens[$0].deprel == .nsubj && tokens[$0].form == "it"
        }
    }
  }

  /// "a journalist, Ana Costa of La Gazette": what journalists are of.
  private static func isEmployer(_ of: Int, _ clustering: NameClustering) -> Bool {
    let tokens = clustering.analysis.tokens
    guard tokens[of].form == "of", of > 0,
      let person = clustering.names.first(where: { $0.tokens.upperBound == of }),
      person.kind == .person
    else { return false }
    var word = person.tokens.lowerBound - 1
    if word > 0, tokens[word].form == "," { word -= 1 }
    return word >= 0 && journalists.contains(tokens[word].lemma.lowercased())
  }

  private static let journalists: Set<String> = [
    "journalist", "reporter", "correspondent", "columnist", "photographer", "editor", "cameraman",
  ]

  /// "LVP", in capitals only.
  private static func isAcronym(_ name: NameMention, _ tokens: [Token]) -> Bool {
    guard name.tokens.count == 1 else { return false }
    let form = tokens[name.tokens.lowerBound].form.utf8
    return form.count > 2 && form.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// "al-Lemm gunmen": people of an armed group.
  private static let fighters: Set<String> = [
    "gunman", "gunmen", "militant", "fighter", "rebel", "insurgent", "guerrilla", "militiaman",
    "militia", "spokesman", "supporter", "activist", "lawmaker",
  ]

  /// "his deputy and old rival Ana Costa"
  private static func isRival(_ noun: Int, _ name: NameMention, _ tokens: [Token]) -> Bool {
    guard name.key.words.count > 1,
      ["rival", "successor", "predecessor"].contains(tokens[noun].lemma)
    else { return false }
    return (max(0, noun - 6)..<noun).contains {
      tokens[$0].sentence == tokens[noun].sentence
        && ["his", "her"].contains(tokens[$0].form.lowercased())
    }
  }

  /// Words that people are hardly called.
  private static let bodyInside: Set<String> = [
    "league", "club", "committee", "commission", "ministry", "department", "university",
    "institute", "association", "federation", "corporation", "council", "agency", "company",
  ]

  /// What the last word of a longer name says: "… Police", "… Times", "… Valley".
  private static func wordsOfOwn(_ key: NameKey) -> (isBody: Bool, isPlace: Bool)? {
    guard key.words.count > 1 else { return nil }
    let head = key.words.firstIndex(of: "of").map { max(0, $0 - 1) } ?? key.words.count - 1
    let word = key.words[head]
    let classes = Vocabulary.standard.classes(of: word)
    let isBody =
      !classes.isDisjoint(with: [.organisation, .institution, .governmentBody, .stateBody])
      || NameReader.bodyNames.contains(word)
    // Churches, hospitals and embassies act; squares and valleys do not.
    let isPlace = classes.contains(.place) && !(isBody && classes.contains(.building))
    return (isBody && !isPlace && word != "state" && word != "states", isPlace && !isBody)
  }

  /// "Oslo said": a capital's name alone is the capital, unless the text has a person of that name.
  private static func isCapital(_ group: NameGroup, _ clustering: NameClustering) -> Bool {
    guard group.key.words.count == 1,
      Countries.standard.country(capital: group.key.text) != nil,
      group.names.allSatisfy({ clustering.names[$0].titles.isEmpty })
    else { return false }
    return !clustering.names.contains {
      $0.kind == .person && $0.key.words.count > 1 && $0.key.words.last == group.key.text
    }
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
    if isSubjectOwning(name, tokens, clustering) { found.append((.organisation, 1.5)) }
    if name.key.words.count == 1, name.titles.isEmpty, saysIt(name.last, facts, tokens) {
      found.append((.organisation, 1.2))
    }
    let before = name.tokens.lowerBound - 1
    if before >= 0, tokens[before].sentence == name.sentence {
      let classes = facts.classes[before]
      if classes.contains(.honorific), facts.isCapitalised[before] {
        found.append((.person, 2))
      } else if isAcronym(name, tokens), classes.contains(.media) {
        // "the broadcaster ZDF"
        found.append((.organisation, 1.5))
      } else if !classes.isDisjoint(with: .anyRole), tokens[before].upos != .verb {
        found.append((.person, 0.7))
      } else if isRival(before, name, tokens) {
        found.append((.person, 1.5))
      } else if !facts.isCapitalised[before], [.noun, .propn].contains(tokens[before].upos),
        !classes.isDisjoint(with: [.media, .company, .party, .armed, .organisation])
      {
        // "the engine maker Grozda", "the unions Lemm and Grozda"
        found.append(
          (
            .organisation,
            isBare(name)
              ? (name.key.words.count > 1 ? 2.5 : 1.5) : isAcronym(name, tokens) ? 1.5 : 1
          ))
      } else if name.key.words.count == 1, name.titles.isEmpty,
        isListed(name, behindBodies: clustering) || isJoinedToFirm(name, clustering)
      {
        found.append((.organisation, 1.5))
      }
      if isLedByExecutive(name, tokens) { found.append((.organisation, 1.5)) }
      if isOfWing(name, facts, tokens) { found.append((.organisation, 1.5)) }
      // "the Danish bank Lemm Holt"
      if isBare(name), !facts.isCapitalised[before], banks.contains(tokens[before].form) {
        found.append((.organisation, 1.5))
      }
      if name.titles.isEmpty, isAppositionOfBody(before, name, facts, tokens) {
        found.append((.organisation, 2))
      }
      // "two commanders, Ana Lemm and Ben Costa"
      if name.key.words.count > 1, tokens[before].form == ",", before > 0,
        tokens[before - 1].xpos == .nns, !facts.classes[before - 1].isDisjoint(with: .anyRole)
      {
        found.append((.person, 1.2))
      }
      if name.kind == .place, isEmployer(before, clustering) { found.append((.organisation, 2)) }
      if tokens[before].lemma == "say", tokens[before].upos == .verb {
        found.append((.person, 0.5))
      }
      if name.titles.isEmpty, tokens[before].form == "near",
        name.tokens.upperBound >= tokens.count || tokens[name.tokens.upperBound].xpos != .pos
      {
        found.append((.place, 1.2))
      }
    }
    let after = name.tokens.upperBound
    // "leaving Lemm Bhavan, where the ministry sits"
    if name.kind == .person, name.titles.isEmpty, after + 1 < tokens.count,
      tokens[after].form == ",", tokens[after + 1].form == "where",
      tokens[after + 1].sentence == name.sentence
    {
      found.append((.place, 1.5))
    }
    if after < tokens.count, tokens[after].sentence == name.sentence {
      let classes = facts.classes[after]
      if !classes.isDisjoint(with: [.party, .media]) || tokens[after].lemma == "party",
        tokens[after].upos == .noun,
        name.kind != .place || isAcronym(name, tokens) && tokens[after].lemma == "party"
      {
        found.append((.organisation, name.kind == .place ? 1.5 : 1))
      }
      // "the Green Hills bloc"
      if name.key.words.count > 1, isBare(name), !facts.isCapitalised[after],
        ["bloc", "alliance", "coalition", "party"].contains(tokens[after].lemma)
      {
        found.append((.organisation, 2.5))
      }
      if name.key.words.count < 3, ownsState(after, tokens) { found.append((.place, 1.2)) }
      if name.key.words.count > 1, isOfficeHolder(after, facts, tokens) {
        found.append((.person, 1.5))
      }
      // "Deniz Lemm, who was born"
      if name.key.words.count > 1, name.kind == .place, after + 1 < tokens.count,
        tokens[after].form == ",", tokens[after + 1].form == "who",
        before < 0 || tokens[before].form != "of"
      {
        found.append((.person, 1.5))
      }
      if name.key.words.count == 1, name.kind != .place,
        facts.isBasedSomewhere(after, tokens) || isFirm(after, tokens)
          || facts.describesBody(behind: after, tokens)
      {
        found.append((.organisation, 1.5))
      } else if name.kind != .organisation,
        before >= 0 && tokens[before].form.lowercased() == "the" || isBare(name),
        facts.describesBody(behind: after, tokens)
      {
        // "the Lemm Sanghata, a farmers' organisation"
        found.append((.organisation, 1.5))
      }
      if tokens[after].lemma == "news", after + 1 < tokens.count,
        tokens[after + 1].lemma == "agency"
      {
        found.append((.organisation, 1.5))
      }
      // "Nordlag, founded by Ana Costa in May,"
      if name.key.words.count == 1, after + 2 < tokens.count,
        tokens[after].form == "," && tokens[after + 1].form == "founded"
          || tokens[after].lemma == "be" && tokens[after + 1].form == "founded"
      {
        found.append((.organisation, 1.5))
      }
      // "Nordlag, which runs the port, …"
      if name.kind == .person, after + 1 < tokens.count, tokens[after].form == ",",
        tokens[after + 1].form == "which"
      {
        found.append((.organisation, 1.5))
      }
      if name.key.core.count == 1, Self.fighters.contains(tokens[after].lemma) {
        found.append((.organisation, 1.5))
      }
      if classes.contains(.settlement) || classes.contains(.country) {
        found.append((.place, 0.3))
      } else if classes.contains(.place), !classes.contains(.building), tokens[after].upos == .noun,
        !facts.isCapitalised[after]
      {
        found.append((.place, 0.8))
      }
    }
    return found
  }
}
