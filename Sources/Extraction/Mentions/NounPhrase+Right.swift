import English

/// What stands to the right of the head of a noun phrase, and the rank of an office.
extension NounPhraseReader {
  func readRight(_ phrase: inout NounPhrase) {
    var index = max(phrase.head + 1, phrase.whole.upperBound)
    // "the UN's envoy for Lemmia, Ana Costa": where he is sent belongs to the phrase.
    if isEnvoy(phrase), !phrase.owners.isEmpty, index < analysis.tokens.count,
      ["for", "to", "in", "at"].contains(analysis.tokens[index].form)
    {
      var place = index + 1
      while place < min(index + 4, analysis.tokens.count), covering[place] < 0,
        analysis.tokens[place].upos == .det || analysis.tokens[place].upos == .adj
      {
        place += 1
      }
      if place < analysis.tokens.count, covering[place] >= 0,
        analysis.tokens[place].sentence == phrase.sentence
      {
        let end = names[Int(covering[place])].tokens.upperBound
        phrase.whole = phrase.whole.lowerBound..<end
        return
      }
    }
    if let end = branch(behind: index, of: phrase) {
      phrase.whole = phrase.whole.lowerBound..<end
      phrase.isOfPart = true
      return
    }
    var rounds = 0
    while rounds < 2, let preposition = preposition(at: index, phrase),
      let end = complement(
        after: index, preposition, &phrase)
    {
      phrase.whole = phrase.whole.lowerBound..<end
      index = end
      rounds += 1
    }
    // "the head of the Harbour Fund in Norland, Ana Costa,"
    if rounds > 0, let end = branch(behind: index, of: phrase) {
      phrase.whole = phrase.whole.lowerBound..<end
      phrase.isOfPart = true
    }
  }

  /// "its", "Grozda's"
  private func hasPossessor(_ phrase: NounPhrase) -> Bool {
    phrase.owners.contains { owner in
      switch owner {
      case .pronoun: true
      case .name(let name):
        names[name].kind == .organisation && names[name].tokens.upperBound < phrase.head
      case .country, .phrase: false
      }
    }
  }

  /// "its managing director in Norland, Ana Costa,": the end of where she is that.
  private func branch(behind index: Int, of phrase: NounPhrase) -> Int? {
    guard index + 2 < analysis.tokens.count, ["in", "for"].contains(analysis.tokens[index].form),
      analysis.tokens[index + 1].sentence == phrase.sentence, covering[index + 1] >= 0,
      !phrase.classes.isDisjoint(with: [.headRole, .memberRole]),
      hasPossessor(phrase)
        || phrase.owners.contains(where: { owner in
          guard case .name(let name) = owner else { return false }
          return names[name].kind == .organisation && names[name].tokens.lowerBound > phrase.head
        })
    else { return nil }
    let place = names[Int(covering[index + 1])]
    let end = place.tokens.upperBound
    guard place.kind == .place, end + 1 < analysis.tokens.count, analysis.tokens[end].form == ",",
      covering[end + 1] >= 0, names[Int(covering[end + 1])].kind == .person
    else { return nil }
    return end
  }

  private func preposition(at index: Int, _ phrase: NounPhrase) -> String? {
    guard index < analysis.tokens.count, analysis.tokens[index].sentence == phrase.sentence,
      analysis.tokens[index].upos == .adp
    else { return nil }
    let form = analysis.tokens[index].form.lowercased()
    let isRole = !phrase.classes.isDisjoint(with: [.headRole, .memberRole, .speaker])
    switch form {
    case "of": return form
    // "a judge on the Norish court"
    case "on" where phrase.owners.isEmpty && isJudge(phrase.head): return form
    case "for":
      // "UN envoy for Lemmia": he is the UN's.
      return isRole && (phrase.owners.isEmpty || !isEnvoy(phrase)) ? form : nil
    case "to": return isRole && phrase.classes.contains(.memberRole) ? form : nil
    case "in" where isEnvoy(phrase): return nil
    // "the government in Oslo"
    case "in" where phrase.classes.contains(.stateBody) && phrase.owners.isEmpty: return form
    // "soldiers from Nordia"
    case "from" where phrase.classes.contains(.body) && phrase.owners.isEmpty: return form
    case "at", "in", "from", "with":
      return isRole && phrase.owners.isEmpty ? form : nil
    default: return nil
    }
  }

  private func isJudge(_ head: Int) -> Bool {
    ["judge", "justice", "magistrate"].contains(analysis.tokens[head].lemma.lowercased())
  }

  private func isEnvoy(_ phrase: NounPhrase) -> Bool {
    [
      "envoy", "ambassador", "representative", "mediator", "negotiator", "correspondent",
      "rapporteur",
    ]
    .contains(analysis.tokens[phrase.head].lemma.lowercased())
  }

  /// Reads "(the) (adjective)* NAME" or a portfolio; returns its end, nil when neither is there.
  private func complement(
    after position: Int, _ preposition: String, _ phrase: inout NounPhrase
  ) -> Int? {
    var index = position + 1
    let limit = min(analysis.tokens.count, position + 7)
    var portfolio: [Int] = []
    while index < limit, analysis.tokens[index].sentence == phrase.sentence {
      if covering[index] >= 0 {
        let name = names[Int(covering[index])]
        // "leader of the bakers' association Grozda Speaks": none of hers
        let isOfKind =
          portfolio.last.map {
            !facts.classes[$0].isDisjoint(with: [.organisation, .company, .party, .media])
          } ?? false
        if name.kind == .person, !portfolio.isEmpty,
          !isOfKind || GivenNames.gender(of: name.key.words.first ?? "") != .unknown
        {
          break
        }
        // "head of Ruritania's armed forces": the name owns what follows.
        let after = name.tokens.upperBound
        if after < limit, isPossessive(after) { return ownedComplement(after, &phrase) }
        // "leader of the Norland Lemm party", where Lemms live in Norland too
        if after + 1 < limit, facts.demonym[after] != nil, !facts.isCapitalised[after + 1],
          facts.classes[after + 1].contains(.party)
        {
          phrase.owners.append(.phrase(after + 1))
          return after + 2
        }
        // "a leader of the Rome rally", "leader of the Fatah party"
        if after < limit, analysis.tokens[after].upos == .noun, covering[after] < 0,
          analysis.tokens[after].sentence == phrase.sentence
        {
          guard Self.isOwnerNoun(facts.classes[after]) else { return nil }
          phrase.owners.append(.phrase(after))
          return after + 1
        }
        // "its envoy for East Lemmia": where the work is owns nothing.
        if preposition == "for", name.kind == .place, hasPossessor(phrase) {
          phrase.isOfPart = true
          return after
        }
        // An ambassador to a state speaks for another.
        guard preposition != "to" else { return after }
        // "Novag engineer and president of the union": the complement owns the office.
        let isJoint = phrase.core.contains { analysis.tokens[$0].lemma == "and" }
        phrase.owners.insert(
          .name(Int(covering[index])), at: isJoint ? 0 : phrase.owners.count)
        return phrase.isPlural ? jointComplement(after, &phrase) : after
      }
      let token = analysis.tokens[index]
      if token.upos == .det, portfolio.isEmpty {
        index += 1
        continue
      }
      if token.upos == .adv, portfolio.isEmpty {
        index += 1
        continue
      }
      // "leader of the bakers' association Grozda Lemm"
      if isPossessive(index), portfolio.count == 1, index + 1 < limit, covering[index - 1] < 0,
        Self.isOwnerNoun(facts.classes[index + 1])
      {
        index += 1
        continue
      }
      // "cousin of late Mayor …": the office is another's.
      if let end = holder(startingAt: index, of: &phrase) { return end }
      guard facts.classes[index].isDisjoint(with: [.headRole, .memberRole]) else { return nil }
      guard token.upos == .adj || token.upos == .noun || token.upos == .propn else { break }
      if preposition == "of" || preposition == "for", facts.demonym[index] == nil {
        portfolio.append(index)
      }
      index += 1
    }
    guard let last = portfolio.last, preposition == "of" || preposition == "for" else { return nil }
    let country = (position + 1..<last).lazy.compactMap { facts.demonym[$0] }.first
    if NounPhraseReader.isOwnerNoun(facts.classes[last]), facts.isCapitalised[last] == false {
      phrase.owners.append(.phrase(last))
      // "head of the Norwegian delegation", "commander of the army"
      if facts.classes[last].contains(.body), facts.classes[last].isDisjoint(with: .party),
        !Self.governing.contains(analysis.tokens[last].lemma)
      {
        phrase.isOfPart = true
      }
    } else {
      phrase.wording += [position] + portfolio
    }
    if let country { phrase.owners.append(.country(country)) }
    // "ministers of defence and finance"
    if phrase.isPlural, last + 2 < analysis.tokens.count, analysis.tokens[last + 1].form == "and",
      covering[last + 2] < 0, analysis.tokens[last + 2].upos == .noun,
      facts.classes[last + 2].isDisjoint(with: [.headRole, .memberRole])
    {
      return last + 3
    }
    return last + 1
  }

  /// "adviser of President Ana Costa": the person behind the titles owns the office of an aide.
  private func holder(startingAt title: Int, of phrase: inout NounPhrase) -> Int? {
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    guard facts.isCapitalised[title], lemma.hasPrefix("spokes") || Self.aides.contains(lemma) else {
      return nil
    }
    var index = title
    while index < min(title + 4, analysis.tokens.count), covering[index] < 0,
      facts.isCapitalised[index], analysis.tokens[index].sentence == phrase.sentence
    {
      index += 1
    }
    guard index > title, index < analysis.tokens.count, covering[index] >= 0,
      analysis.tokens[index].sentence == phrase.sentence,
      !facts.classes[index - 1].isDisjoint(with: [.headRole, .memberRole]),
      names[Int(covering[index])].kind == .person
    else { return nil }
    phrase.owners.append(.name(Int(covering[index])))
    return names[Int(covering[index])].tokens.upperBound
  }

  private static let aides: Set<String> = ["adviser", "advisor", "aide", "lawyer", "deputy"]

  /// "the regimes of X and Y"
  private func jointComplement(_ end: Int, _ phrase: inout NounPhrase) -> Int {
    guard end + 1 < analysis.tokens.count, analysis.tokens[end].lemma == "and",
      covering[end + 1] >= 0, analysis.tokens[end + 1].sentence == phrase.sentence
    else { return end }
    phrase.owners.insert(.name(Int(covering[end + 1])), at: 0)
    phrase.hasJointOwners = true
    return names[Int(covering[end + 1])].tokens.upperBound
  }

  private func ownedComplement(_ mark: Int, _ phrase: inout NounPhrase) -> Int? {
    var index = mark + 1
    while index < analysis.tokens.count, analysis.tokens[index].sentence == phrase.sentence,
      [.adj, .noun, .propn].contains(analysis.tokens[index].upos)
        || ["ruling", "leading", "governing"].contains(analysis.tokens[index].form)
    {
      index += 1
    }
    guard index > mark + 1 else { return nil }
    // "leader of Nordia's Coast Party": the name is the party's.
    if covering[index - 1] >= 0 {
      phrase.owners.append(.name(Int(covering[index - 1])))
      return names[Int(covering[index - 1])].tokens.upperBound
    }
    // "leader of Norway's ruling Harbour party"
    if index > mark + 2, covering[index - 2] >= 0, facts.classes[index - 1].contains(.party) {
      phrase.owners.append(.name(Int(covering[index - 2])))
      return index
    }
    phrase.owners.append(.phrase(index - 1))
    // "leader of Norway's biggest party": its name may stand behind, and it is no part of Norway.
    if facts.classes[index - 1].contains(.party) { return index }
    // "a member of Grozda's media cell": of no known kind, it is its owner's.
    if covering[mark - 1] >= 0 {
      phrase.owners.append(.name(Int(covering[mark - 1])))
      // "the head of Norway's junta" leads the state.
      phrase.isOfPart = !Self.governing.contains(analysis.tokens[index - 1].lemma)
    }
    return index
  }

  /// Whose head is the head of the state.
  private static let governing: Set<String> = [
    "junta", "government", "regime", "administration", "state", "leadership",
  ]

  static func isOwnerNoun(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.organisation, .body, .stateBody, .country, .settlement, .place])
  }

  /// Whether the noun with its modifiers is the head of the whole that owns it.
  func rank(_ phrase: NounPhrase) -> Bool {
    if phrase.isOfPart { return false }
    let words = phrase.wording.map { analysis.tokens[$0].lemma.lowercased() }
    let head = phrase.wording.firstIndex(of: phrase.head) ?? 0
    let before = words[..<head]
    if before.contains(where: { Vocabulary.standard.classes(of: $0).contains(.lesser) }) {
      return before.contains("prime") && !before.contains("deputy")
    }
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    switch lemma {
    case "minister":
      return before.contains("prime") || before.contains("first") || before.contains("chief")
    case "general":
      return before.contains { $0.hasPrefix("secretar") || $0 == "governor" || $0 == "president" }
    case "executive", "officer": return before.contains("chief")
    case "secretary": return before.contains("general") || before.contains("first")
    case "chief", "leader", "head", "director", "chair", "chairman", "boss", "commander", "speaker":
      guard facts.classes[phrase.head].contains(.headRole), !isOneOfSeveral(phrase, lemma) else {
        return false
      }
      // "head of intelligence": a part, but "head of state" is none.
      let portfolio = words[(head + 1)...].filter { $0 != "of" && $0 != "the" }
      return !before.contains { Self.parts.contains($0) || Self.duties.contains($0) }
        && !words.contains("staff")
        && !portfolio.contains {
          Self.parts.contains($0) || $0.hasPrefix("operation") || Self.branches.contains($0)
        }
        && lemma != "speaker"
    default: return facts.classes[phrase.head].contains(.headRole)
    }
  }

  /// "Norland's Tory governor", "a Tory member of parliament": the office is not the party's, unless
  /// nothing else owns it: "the Tory lawmaker".
  func moveParty(_ phrase: inout NounPhrase) {
    let position = phrase.owners.firstIndex { owner in
      guard case .name(let name) = owner else { return false }
      return names[name].tokens.upperBound <= phrase.head && Adherents.isParty(names[name].key)
        && !isPossessive(names[name].tokens.upperBound)
    }
    guard let position, case .name(let party) = phrase.owners[position],
      !phrase.classes.isDisjoint(with: .anyRole), phrase.owners.count > 1 || phrase.isHead,
      !Self.partyOffices.contains(analysis.tokens[phrase.head].lemma.lowercased())
    else { return }
    phrase.party = party
    phrase.owners.remove(at: position)
  }

  /// Heads of parties.
  private static let partyOffices: Set<String> = [
    "leader", "chairman", "chairwoman", "chairperson", "chair", "chief", "head", "boss", "founder",
    "co-leader", "spokesman", "spokeswoman", "spokesperson",
  ]

  /// "a commander in the Harbour Militia"
  private func isOneOfSeveral(_ phrase: NounPhrase, _ lemma: String) -> Bool {
    ["commander", "leader", "director", "boss"].contains(lemma) && !phrase.isFormer
      && !phrase.wording.contains {
        ["managing", "executive"].contains(analysis.tokens[$0].form.lowercased())
      }
      && phrase.isIndefinite && phrase.whole.lowerBound < phrase.head
      && ["a", "an"].contains(analysis.tokens[phrase.whole.lowerBound].form.lowercased())
  }

  /// Before "chief" and "head": what somebody is in charge of in a body.
  private static let duties: Set<String> = [
    "quality", "technology", "product", "design", "sales", "marketing", "operations", "personnel",
    "risk", "safety",
  ]

  private static let branches: Set<String> = [
    "sales", "marketing", "technology", "information", "quality", "product", "safety", "design",
    "operations", "personnel", "legal", "risk", "policy", "engineering", "strategy", "development",
    "maintenance",
    "compliance", "mission", "delegation", "section", "relations",
  ]

  /// Modifiers that make the noun the head of a part only.
  private static let parts: Set<String> = [
    "police", "army", "military", "intelligence", "navy", "security", "policy", "bureau",
    "majority",
    "minority", "opposition", "parliamentary", "house", "senate", "whip", "campaign", "defence",
    "defense", "communications", "press", "research", "program", "programme", "local", "regional",
    "village", "tribal", "rebel", "militant", "protest", "student", "religious", "spiritual",
    "community", "gang", "strike", "commons", "air", "news", "finance", "party", "world",
    "humanitarian", "refugee", "relief", "aid", "peacekeeping", "climate", "nuclear", "human",
    "antitrust", "competition", "migration", "weapons", "disarmament",
  ]
}
