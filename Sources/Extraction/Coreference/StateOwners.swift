import English
import KnowledgeGraph

/// The state that an office belongs to where the text leaves it to the reader.
extension Resolution {
  /// The state of "President Ana Costa" where the text leaves it to the reader: the one known from
  /// another mention, the only country of the sentence, or the document's.
  func impliedState(of role: FoundRole) -> Int? {
    guard let index = role.phrase else { return nil }
    let phrase = phrases[index]
    // "the interim civilian leader"
    let isStateLeader = phrase.wording.contains {
      ["civilian", "supreme"].contains(analysis.tokens[$0].lemma.lowercased())
    }
    guard
      role.classes.contains(.stateRole) || role.rank == .head && isStateLeader
        || isOfGeneralStaff(role, phrase)
    else {
      return nil
    }
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    // "Secretary-General Ana Costa" heads a body of states.
    let isGeneral =
      lemma == "secretary-general"
      || lemma == "general"
        && phrase.wording.contains { analysis.tokens[$0].lemma.lowercased() == "secretary" }
    guard phrase.owners.isEmpty, !isGeneral,
      role.rank == .head || lemma == "minister" || isViceOf(phrase)
        || lemma == "secretary" && phrase.wording.count > 1
        || isOfGeneralStaff(role, phrase)
        // "the attorney general"
        || lemma == "general" && phrase.head > 0
          && ["attorney", "solicitor"].contains(
            analysis.tokens[phrase.head - 1].lemma.lowercased()),
      !isOfSomethingElse(phrase)
    else { return nil }
    // "the regional president"
    if phrase.wording.contains(where: {
      ["regional", "local", "district"].contains(analysis.tokens[$0].form.lowercased())
    }) {
      return nil
    }
    let known = roles.first {
      $0.member == role.member && $0.classes.contains(.stateRole)
        && $0.owner.map { entities[$0].kind == .place } ?? false
    }
    if let known { return known.owner }
    guard
      let state = role.classes.contains(.stateRole)
        ? stateBeside(phrase) ?? mainCountry : mainCountry
    else { return nil }
    // A state has one president: another holder of the same office speaks against it.
    let isTaken = roles.contains { other in
      guard other.member != role.member, other.owner == state, other.rank == .head,
        role.rank == .head,
        !other.isFormer, !role.isFormer, let title = other.phrase,
        // "ran the office under President Ana Costa": of her time
        phrases[title].whole.lowerBound == 0
          || analysis.tokens[phrases[title].whole.lowerBound - 1].form != "under"
      else { return false }
      let theirs = analysis.tokens[phrases[title].head].lemma.lowercased()
      return theirs == lemma || theirs == "leader" && lemma == "president"
    }
    guard isTaken else { return state }
    // "President Ana Costa refused to commit Nordia": the only country behind the office; else that of
    // the sentence before.
    let sentence = analysis[phrase.sentence].tokens.positions
    let all = countries(in: phrase.head..<sentence.upperBound)
    if all.count == 1, all[0] != state { return all[0] }
    guard phrase.sentence.position > 0, all.isEmpty else { return nil }
    let before = countries(in: analysis.sentences[phrase.sentence.position - 1].tokens.positions)
      .filter { $0 != state }
    return before.count == 1 ? before[0] : nil
  }

  /// "General Ana Costa, the chief of staff": of the army, and so of the state.
  private func isOfGeneralStaff(_ role: FoundRole, _ phrase: NounPhrase) -> Bool {
    analysis.tokens[phrase.head].lemma.lowercased() == "chief"
      && phrase.whole.contains { analysis.tokens[$0].form == "staff" }
      && (max(0, role.tokens.lowerBound - 2)..<role.tokens.upperBound).contains {
        ["General", "Admiral", "Marshal", "Colonel", "Brigadier", "Lieutenant-General"].contains(
          analysis.tokens[$0].form)
      }
  }

  /// "Union president", "former Norish president": what stands before the office is no state's.
  private func isOfSomethingElse(_ phrase: NounPhrase) -> Bool {
    // "the president of its local district"
    let of = phrase.head + 1
    if of + 1 < analysis.tokens.count, analysis.tokens[of].form == "of",
      analysis.tokens[of + 1].xpos == .prpPossessive
    {
      return true
    }
    return phrase.wording.contains { token in
      guard token < phrase.head else { return false }
      if facts.classes[token].contains(.party), isPortfolio(token, of: phrase) { return false }
      if !facts.classes[token].isDisjoint(with: [.organisation, .company, .party, .institution]) {
        return true
      }
      return facts.isCapitalised[token] && !facts.isCapitalised[phrase.head]
        && analysis.tokens[token].upos != .propn
        && analysis[analysis.tokens[token].sentence].tokens.start.position != token
    }
  }

  /// "Labour Minister", both with capitals: a portfolio, whatever party is called so.
  private func isPortfolio(_ token: Int, of phrase: NounPhrase) -> Bool {
    token + 1 == phrase.head && facts.isCapitalised[phrase.head]
      && ["minister", "secretary"].contains(analysis.tokens[phrase.head].lemma.lowercased())
  }

  private func isViceOf(_ phrase: NounPhrase) -> Bool {
    phrase.wording.contains { facts.classes[$0].contains(.lesser) }
  }

  /// "a Norish lawyer": where somebody without an office comes from is nothing that he belongs to.
  func isPrivate(_ phrase: NounPhrase) -> Bool {
    guard phrase.owners.count == 1, case .country? = phrase.owners.first,
      Self.occupations.contains(lemma(of: phrase))
    else { return false }
    return phrase.wording.allSatisfy {
      $0 == phrase.head || facts.classes[$0].isDisjoint(with: [.stateBody, .body])
    }
  }

  private static let occupations: Set<String> = [
    "lawyer", "attorney", "barrister", "expert", "jurist", "analyst", "activist", "journalist",
    "reporter", "columnist", "economist", "scientist", "professor", "researcher", "lecturer",
    "scholar", "academic", "historian", "physician", "doctor", "surgeon", "writer", "author",
    "poet", "novelist", "singer", "musician", "actor", "actress", "businessman", "businesswoman",
    "entrepreneur", "banker", "engineer", "farmer", "teacher", "student", "specialist",
    "consultant", "photographer", "cameraman", "blogger", "geologist", "biologist", "physicist",
  ]

  /// The one country that the sentence names before the office; else that of the leaders named in it;
  /// else the one of the sentence before.
  func stateBeside(_ phrase: NounPhrase) -> Int? {
    let states = countries(before: phrase.head)
    if states.count == 1, let mainCountry, states[0] != mainCountry,
      isNamedInPassing(states[0], before: phrase)
    {
      return mainCountry
    }
    guard states.isEmpty else { return states.count == 1 ? states[0] : nil }
    let capitals = countriesOfCapitals(before: phrase.head)
    guard capitals.isEmpty else { return capitals.count == 1 ? capitals[0] : nil }
    let sentence = analysis[phrase.sentence].tokens.positions
    var led: Set<Int> = []
    for (index, name) in names.enumerated()
    where sentence.contains(name.tokens.lowerBound) && name.tokens.lowerBound < phrase.head {
      let entity = entityOfName(index)
      for role in roles
      where role.member == entity && role.classes.contains(.stateRole) && !role.isFormer {
        if let owner = role.owner, entities[owner].country != nil { led.insert(owner) }
      }
    }
    // "He praised the state railway": he leads a state, if nobody else in the sentence does.
    if led.isEmpty {
      for token in sentence.lowerBound..<phrase.head {
        guard let person = pronounMeaning[token]?.entity, let state = stateLed(by: person) else {
          continue
        }
        led.insert(state)
      }
    }
    guard led.isEmpty else { return led.count == 1 ? led.first : nil }
    let before = phrase.sentence.position - 1
    guard before >= 0, !analysis.sentences[before + 1].opensParagraph else { return nil }
    if let state = stateOfActor(in: before) { return state }
    let earlier = countries(before: analysis.sentences[before].tokens.end.position - 1)
    guard !earlier.isEmpty else { return nil }
    // "Nordia, which lost its coast to Sudor, protested.": the one that acted.
    let acting = names.indices.filter { index in
      names[index].sentence.position == before && entities[entityOfName(index)].country != nil
        && names[index].tokens.contains { isSubject($0) }
    }
    // "The court told Sudor to wait. President …"
    let isMeant = names.indices.contains { index in
      names[index].sentence.position == before && earlier.contains(entityOfName(index))
        && names[index].tokens.contains { isObject($0) }
    }
    if acting.isEmpty, earlier.count == 1, mainCountry == nil, isMeant { return earlier[0] }
    return Set(acting.map { entityOfName($0) }).count == 1 ? entityOfName(acting[0]) : nil
  }

  /// "It asked friends to keep Norish soldiers away and to call Prime Minister …": a nationality
  /// of something that neither opens the sentence nor acts in it.
  private func isNamedInPassing(_ country: Int, before phrase: NounPhrase) -> Bool {
    let start = analysis[phrase.sentence].tokens.start.position
    for token in start..<phrase.head {
      if covering[token] >= 0, entityOfName(Int(covering[token])) == country { return false }
      guard let demonym = facts.demonym[token], entityOfCountry[demonym] == country else {
        continue
      }
      let head = analysis.tokens[token].head?.position ?? token
      if isSubject(head) || isSubject(token) || token < start + 4 { return false }
      guard !facts.classes[head].isDisjoint(with: [.body, .memberRole, .person]) else {
        return false
      }
    }
    return true
  }

  /// The state that the subject of a sentence leads: "He held a parade. Vice President …".
  private func stateOfActor(in sentence: Int) -> Int? {
    for token in analysis.sentences[sentence].tokens.positions where isMainSubject(token) {
      guard let person = meaning(at: token)?.entity, entities[person].kind == .person else {
        continue
      }
      return stateLed(by: person)
    }
    return nil
  }

  private func stateLed(by person: Int) -> Int? {
    roles.first {
      $0.member == person && $0.rank == .head && $0.classes.contains(.stateRole) && !$0.isFormer
        && $0.owner.map { entities[$0].country != nil } ?? false
    }?.owner
  }

  /// The countries whose capitals a sentence names up to a token: "In Caracas, President …".
  private func countriesOfCapitals(before end: Int) -> [Int] {
    var found: [Int] = []
    let start = analysis[analysis.tokens[end].sentence].tokens.start.position
    for (index, name) in names.enumerated()
    where name.tokens.lowerBound >= start && name.tokens.upperBound <= end && index >= 0 {
      guard let country = Countries.standard.country(capital: name.key.text),
        let entity = entityOfCountry[country], !found.contains(entity)
      else { continue }
      found.append(entity)
    }
    return found
  }

  /// The countries that a sentence names up to a token, by name or nationality.
  private func countries(before end: Int) -> [Int] {
    countries(in: analysis[analysis.tokens[end].sentence].tokens.start.position..<end)
  }

  private func countries(in tokens: Range<Int>) -> [Int] {
    var found: [Int] = []
    for token in tokens {
      var entity: Int?
      if covering[token] >= 0, entities[entityOfName(Int(covering[token]))].country != nil {
        entity = entityOfName(Int(covering[token]))
      } else if let country = facts.demonym[token] {
        entity = entityOfCountry[country]
      }
      if let entity, !found.contains(entity) { found.append(entity) }
    }
    return found
  }
}
