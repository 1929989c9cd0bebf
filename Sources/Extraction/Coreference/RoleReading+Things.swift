import English
import KnowledgeGraph

/// What bodies and places are called, and people without an office.
extension Resolution {
  // MARK: Organisations and places

  /// "the newspaper El Faro", "the Fatah party", "Wafa, the news agency".
  mutating func readThingPhrase(_ index: Int, _ phrase: NounPhrase) {
    // "the state of Lemm" is a place, though "the state" acts.
    let isBody =
      phrase.classes.contains(.organisation)
      || phrase.classes.contains(.body) && !phrase.classes.contains(.place)
    let wanted: NameKind = isBody ? .organisation : .place
    if let name = apposedName(phrase, wanted) {
      phraseMeaning[index].entity = entityOfName(name)
      phraseMeaning[index].reason = .apposition
      entities[entityOfName(name)].described.formUnion(phrase.classes)
      if phrase.wording.contains(where: { facts.classes[$0].contains(.opposition) }) {
        entities[entityOfName(name)].described.formUnion(.opposition)
      }
      addOwnerOf(phrase, name)
    }
  }

  private func apposedName(_ phrase: NounPhrase, _ kind: NameKind) -> Int? {
    let next = phrase.head + 1
    if next < analysis.tokens.count, covering[next] >= 0, sameSentence(next, phrase.head) {
      let name = Int(covering[next])
      if names[name].tokens.lowerBound == next, entities[entityOfName(name)].kind == kind {
        return name
      }
    }
    // "The joint mission in Lemmia (LOMIL)"
    if let name = bracketedName(behind: phrase.whole.upperBound, kind)
      ?? bracketedName(behind: phrase.head + 1, kind)
    {
      return name
    }
    // "the Fatah party": the name is the party's, not its owner.
    if case .name(let name)? = phrase.owners.first,
      names[name].tokens.upperBound == phrase.head || isAdjectiveBetween(name, phrase),
      entities[entityOfName(name)].kind == kind,
      !phrase.classes.isDisjoint(with: [.party, .media, .company, .armed, .settlement])
        || [
          "group", "movement", "organisation", "organization", "network", "agency", "club",
          "union", "federation", "faction", "region", "island", "province", "bloc", "alliance",
          "coalition", "charity",
        ].contains(analysis.tokens[phrase.head].lemma)
    {
      return name
    }
    // "the city of Basra"
    if kind == .place, case .name(let name)? = phrase.owners.last,
      names[name].tokens.lowerBound > phrase.head, entities[entityOfName(name)].kind == .place,
      entities[entityOfName(name)].country == nil,
      phrase.classes.contains(.settlement) || phrase.classes.contains(.place)
    {
      return name
    }
    return nameBefore(phrase, kind: kind) ?? nameAfterComma(phrase, kind)
  }

  /// The name that stands alone in brackets at a place, in capitals.
  private func bracketedName(behind end: Int, _ kind: NameKind) -> Int? {
    guard end + 2 < analysis.tokens.count, analysis.tokens[end].form == "(",
      analysis.tokens[end + 2].form == ")", covering[end + 1] >= 0
    else { return nil }
    let name = Int(covering[end + 1])
    let form = analysis.tokens[end + 1].form
    return names[name].tokens.count == 1 && form == form.uppercased()
      && entities[entityOfName(name)].kind == kind ? name : nil
  }

  /// "another region of Norland, Lemmia,": the name behind the comma.
  private func nameAfterComma(_ phrase: NounPhrase, _ kind: NameKind) -> Int? {
    let comma = phrase.whole.upperBound
    guard phrase.isDefinite || phrase.isIndefinite, !phrase.isPlural,
      !phrase.owners.isEmpty
        || kind == .organisation && (isOfState(phrase) || isOneParty(phrase)),
      comma + 2 < analysis.tokens.count, isSeparator(comma)
    else { return nil }
    let start = kind != .place && analysis.tokens[comma + 1].form == "the" ? comma + 2 : comma + 1
    guard covering[start] >= 0, sameSentence(start, phrase.head) else { return nil }
    let name = Int(covering[start])
    let after = names[name].tokens.upperBound
    let closes =
      after >= analysis.tokens.count || !sameSentence(after, phrase.head)
      || analysis.tokens[after].upos == .punct
    if kind == .organisation {
      // "his party, the Harbour Alliance,"
      return entities[entityOfName(name)].kind == kind && closes && ownsBody(phrase) ? name : nil
    }
    return entities[entityOfName(name)].kind == .place && closes
      && entities[entityOfName(name)].country == nil ? name : nil
  }

  /// "his party", "Norway's biggest union", "the state railway company"
  private func ownsBody(_ phrase: NounPhrase) -> Bool {
    isOfState(phrase) || isOneParty(phrase)
      // "the main Norish party, the Harbour Alliance,"
      || phrase.isDefinite && phrase.classes.contains(.party) && !phrase.owners.isEmpty
      || phrase.owners.contains { owner in
        switch owner {
        case .pronoun: true
        case .name(let name):
          names[name].tokens.upperBound < phrase.head
            && analysis.tokens[names[name].tokens.upperBound].xpos == .pos
        case .country, .phrase: false
        }
      }
  }

  /// "the biggest opposition party"
  private func isOneParty(_ phrase: NounPhrase) -> Bool {
    phrase.isDefinite && phrase.classes.contains(.party)
      && phrase.wording.contains {
        ["ruling", "governing", "main", "biggest", "largest", "opposition"].contains(
          analysis.tokens[$0].form.lowercased())
      }
  }

  /// "the state railway company", "the state-run network"
  func isOfState(_ phrase: NounPhrase) -> Bool {
    phrase.isDefinite
      && phrase.wording.contains { $0 < phrase.head && analysis.tokens[$0].lemma == "state" }
  }

  private func isAdjectiveBetween(_ name: Int, _ phrase: NounPhrase) -> Bool {
    let after = names[name].tokens.upperBound
    return after + 1 == phrase.head && analysis.tokens[after].upos == .adj
  }

  // MARK: Without a role word

  /// "Jim Hale from the Greens", "Hamas's Barhoum", "Lena Ott and Jan Ek for the union".
  mutating func readAffiliations() {
    readLeadingBodies()
    readOwnParties()
    readFighters()
    readAdherents()
    readPartyLetters()
    for (index, name) in names.enumerated() where entities[entityOfName(index)].kind == .person {
      let after = name.tokens.upperBound
      if after < analysis.tokens.count, sameSentence(after, name.last),
        ["from", "of", "for"].contains(analysis.tokens[after].form),
        let owner = body(startingAfter: after) ?? state(startingAfter: after)
      {
        for member in coordinatedBackwards(from: index) {
          addAffiliation(
            entityOfName(member), owner, name.tokens.lowerBound..<names[owner].tokens.upperBound)
        }
      }
      // "Ana Costa, from the ministry,", "said Ana Costa at Nordic Bank"
      if let preposition = aside(behind: after, name), let owner = body(startingAfter: preposition)
      {
        addAffiliation(
          entityOfName(index), owner, name.tokens.lowerBound..<names[owner].tokens.upperBound)
      }
      // "Ana Costa (Harbour Party)"
      if after + 2 < analysis.tokens.count, analysis.tokens[after].form == "(",
        covering[after + 1] >= 0
      {
        let home = Int(covering[after + 1])
        let end = names[home].tokens.upperBound
        let entity = entities[entityOfName(home)]
        if end < analysis.tokens.count, analysis.tokens[end].form == ")",
          entity.kind == .organisation || entity.country != nil
        {
          addAffiliation(entityOfName(index), home, name.tokens.lowerBound..<end)
        }
      }
      let mark = name.tokens.lowerBound - 1
      if mark > 0, analysis.tokens[mark].xpos == .pos, covering[mark - 1] >= 0,
        sameSentence(mark, name.last)
      {
        let owner = Int(covering[mark - 1])
        // "Grozda's Costa", "Norway's Ana Costa"
        let isState = entities[entityOfName(owner)].country != nil && name.key.words.count > 1
        if entities[entityOfName(owner)].kind == .organisation || isState {
          addAffiliation(
            entityOfName(index), owner, names[owner].tokens.lowerBound..<name.tokens.upperBound)
        }
      }
    }
  }

  /// The preposition of "…, of the ministry," and, beside a verb of speech, of "at the bank".
  private func aside(behind end: Int, _ name: NameMention) -> Int? {
    guard end + 2 < analysis.tokens.count, sameSentence(end + 2, name.last) else { return nil }
    let comma = analysis.tokens[end].form == ","
    let isAlso = comma && analysis.tokens[end + 1].form == "also"
    let preposition = comma ? (isAlso ? end + 2 : end + 1) : end
    let form = analysis.tokens[preposition].form
    guard comma ? form == "of" || form == "from" : form == "at" else { return nil }
    guard let owner = body(startingAfter: preposition),
      entities[entityOfName(owner)].kind == .organisation
    else { return nil }
    let close = names[owner].tokens.upperBound
    let closes = close < analysis.tokens.count && analysis.tokens[close].form == ","
    if comma { return closes ? preposition : nil }
    let before = name.tokens.lowerBound - 1
    let speaks = [before, close].contains {
      analysis.tokens.indices.contains($0) && sameSentence($0, name.last)
        && analysis.tokens[$0].upos == .verb && facts.classes[$0].contains(.speech)
    }
    return speaks ? preposition : nil
  }

  /// "Ana Costa, one of Grozda's leaders,": one of many is one of them.
  mutating func readOneOfMany(_ index: Int, _ phrase: NounPhrase) {
    let of = phrase.whole.lowerBound - 1
    guard phrase.isPlural, of > 2, analysis.tokens[of].form == "of",
      ["one", "some", "two", "three"].contains(analysis.tokens[of - 1].form.lowercased()),
      isSeparator(of - 2), covering[of - 3] >= 0, sameSentence(of - 3, phrase.head)
    else { return }
    let name = Int(covering[of - 3])
    guard entities[entityOfName(name)].kind == .person else { return }
    roles.append(
      FoundRole(
        member: entityOfName(name), phrase: index, role: wording(of: phrase), rank: .member,
        isFormer: phrase.isFormer, owner: nil, classes: phrase.classes,
        tokens: names[name].tokens.lowerBound..<phrase.whole.upperBound))
  }

  /// "her party, the Harbour Alliance": she belongs to it.
  private mutating func addOwnBody(_ phrase: NounPhrase, _ organisation: Int) {
    guard let owner = phrase.owners.first,
      [
        "party", "group", "movement", "faction", "organisation", "organization", "coalition",
        "union", "employer",
      ]
      .contains(analysis.tokens[phrase.head].lemma.lowercased())
    else { return }
    let person: Int? =
      switch owner {
      case .pronoun(let token): personBefore(token)
      default: nil
      }
    guard let person else { return }
    let name = names[organisation].tokens
    addAffiliation(
      person, organisation, phrase.whole.lowerBound..<max(phrase.head + 1, name.upperBound))
  }

  /// Whom "his" or "her" means: the only person that the sentence names, or the one before.
  private func personBefore(_ pronoun: Int) -> Int? {
    guard ["his", "her"].contains(analysis.tokens[pronoun].form.lowercased()) else { return nil }
    let own = analysis.tokens[pronoun].sentence.position
    // The sentence before counts where this one names nobody.
    for sentence in [own, own - 1] where sentence >= 0 {
      let start = analysis.sentences[sentence].tokens.start.position
      let end = min(pronoun, analysis.sentences[sentence].tokens.end.position)
      let persons = persons(between: start, and: end)
      if !persons.isEmpty { return persons.count == 1 ? persons.first : nil }
    }
    return nil
  }

  private func persons(between start: Int, and end: Int) -> Set<Int> {
    var index = names.partitioningIndex { $0.tokens.lowerBound >= start }
    var found: Set<Int> = []
    while index < names.count, names[index].tokens.upperBound <= end {
      let entity = entityOfName(index)
      if entities[entity].kind == .person { found.insert(entity) }
      index += 1
    }
    return found
  }

  /// "Ana Costa, whose Harbour Party runs the town,": it is hers.
  private mutating func readOwnParties() {
    for (index, name) in names.enumerated()
    where entities[entityOfName(index)].kind == .organisation {
      let whose = name.tokens.lowerBound - 1
      guard whose > 1, analysis.tokens[whose].form == "whose" else { continue }
      let person = analysis.tokens[whose - 1].form == "," ? whose - 2 : whose - 1
      guard covering[person] >= 0, sameSentence(person, whose) else { continue }
      let owner = Int(covering[person])
      guard entities[entityOfName(owner)].kind == .person else { continue }
      addAffiliation(
        entityOfName(owner), index, names[owner].tokens.lowerBound..<name.tokens.upperBound)
    }
  }

  /// "From the Harbour party, Ana Costa answered": the body before the comma.
  private mutating func readLeadingBodies() {
    for sentence in analysis.sentences {
      let first = sentence.tokens.start.position
      guard first + 3 < sentence.tokens.end.position, analysis.tokens[first].form == "From",
        let owner = body(startingAfter: first)
      else { continue }
      var index = names[owner].tokens.upperBound
      if index < analysis.tokens.count, analysis.tokens[index].upos == .noun { index += 1 }
      guard index + 1 < sentence.tokens.end.position, analysis.tokens[index].form == ",",
        covering[index + 1] >= 0
      else { continue }
      let member = Int(covering[index + 1])
      guard entities[entityOfName(member)].kind == .person else { continue }
      addAffiliation(entityOfName(member), owner, first..<names[member].tokens.upperBound)
    }
  }

  /// "Holm, Norland's state network": what a state or body owns is its own.
  private mutating func addPossessor(_ phrase: NounPhrase, _ organisation: Int) {
    guard entities[entityOfName(organisation)].kind == .organisation,
      !phrase.classes.isDisjoint(with: [.organisation, .body]),
      phrase.classes.isDisjoint(with: .party)
    else { return }
    for case .name(let owner) in phrase.owners where entities[entityOfName(owner)].kind != .person {
      let tokens = names[owner].tokens
      guard tokens.upperBound < phrase.head, analysis.tokens[tokens.upperBound].xpos == .pos,
        owner != organisation,
        entities[entityOfName(owner)].kind == .organisation
          || entities[entityOfName(owner)].country != nil
      else { continue }
      // "Holm, Lemm Airlines' parent company": the other way round
      if phrase.wording.contains(where: { analysis.tokens[$0].form == "parent" }) {
        addAffiliation(
          entityOfName(owner), organisation,
          tokens.lowerBound..<max(phrase.head + 1, tokens.upperBound))
        continue
      }
      let start = min(tokens.lowerBound, names[organisation].tokens.lowerBound)
      addAffiliation(
        entityOfName(organisation), owner,
        start..<max(phrase.head + 1, names[organisation].tokens.upperBound))
    }
  }

  /// "Lemm's Grozda party": a party or armed group that a person owns is his.
  private mutating func addOwnerOf(_ phrase: NounPhrase, _ organisation: Int) {
    addPossessor(phrase, organisation)
    addOwnBody(phrase, organisation)
    guard !phrase.classes.isDisjoint(with: [.party, .armed]) else { return }
    for case .name(let owner) in phrase.owners where entities[entityOfName(owner)].kind == .person {
      let start = names[owner].tokens.lowerBound
      guard start < names[organisation].tokens.lowerBound else { continue }
      addAffiliation(entityOfName(owner), organisation, start..<phrase.head + 1)
    }
  }

  /// The organisation or country named after a preposition, past article and descriptive words.
  func body(startingAfter preposition: Int) -> Int? {
    var index = preposition + 1
    let limit = min(analysis.tokens.count, preposition + 7)
    var described = false
    while index < limit, sameSentence(index, preposition) {
      if covering[index] >= 0 {
        let name = Int(covering[index])
        let entity = entities[entityOfName(name)]
        let isCountry = entity.country != nil && !described
        return entity.kind == .organisation || isCountry ? name : nil
      }
      let upos = analysis.tokens[index].upos
      guard upos == .det || upos == .adj || upos == .noun || upos == .propn else { return nil }
      described = described || upos == .noun
      index += 1
    }
    return nil
  }

  private func coordinatedBackwards(from name: Int) -> [Int] {
    var found = [name]
    var current = name
    while current > 0 {
      let start = names[current].tokens.lowerBound
      let previous = names[current - 1]
      let gap = start - previous.tokens.upperBound
      guard gap == 1, ["and", ","].contains(analysis.tokens[start - 1].form),
        entities[entityOfName(current - 1)].kind == .person,
        // "Norway's Ana Costa, Ben Lemm of Sudor": the first has a home of her own.
        previous.tokens.lowerBound == 0
          || analysis.tokens[previous.tokens.lowerBound - 1].xpos != .pos
      else { break }
      current -= 1
      found.append(current)
    }
    return found.reversed()
  }

  mutating func addAffiliation(_ member: Int, _ owner: Int, _ tokens: Range<Int>) {
    roles.append(
      FoundRole(
        member: member, phrase: nil, role: nil, rank: .member, isFormer: false,
        owner: entityOfName(owner), tokens: tokens))
  }
}
