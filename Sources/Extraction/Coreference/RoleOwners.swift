import English
import KnowledgeGraph

/// Ties offices to the organisation or country they belong to.
extension Resolution {
  /// Owners that are named beside the office; who speaks for a body follows from them.
  mutating func settleDirectRoles() {
    for country in facts.demonym { if let country { _ = entity(of: country) } }
    for index in roles.indices { settle(&roles[index], guessing: false) }
    for role in roles { noteSpeaker(role) }
  }

  /// Owners that were pronouns or descriptions, and offices of a state whose text names none.
  mutating func finishRoles() {
    readOwnedBodies()
    readAnnouncedOffices()
    readGovernments()
    for index in roles.indices where roles[index].owner == nil {
      settle(&roles[index], guessing: true)
      if roles[index].owner != nil { noteSpeaker(roles[index]) }
    }
    for index in roles.indices where roles[index].owner == nil {
      if let state = impliedTown(of: roles[index])
        ?? (isPressSecretary(roles[index]) ? nil : impliedState(of: roles[index]))
      {
        roles[index].owner = state
      } else if let party = impliedParty(of: roles[index]) {
        roles[index].owner = party
        // Who leads the opposition leads its party.
        if roles[index].classes.contains(.headRole) { roles[index].rank = .head }
      } else if let body = impliedBody(of: roles[index]) {
        roles[index].owner = body
        // "party chairman Ana Costa"
        if roles[index].classes.contains(.headRole), let phrase = roles[index].phrase,
          bodyOfKind(before: phrases[phrase]) == body
        {
          roles[index].rank = .head
        }
        noteSpeaker(roles[index])
        for phrase in phrases.indices where phraseMeaning[phrase].entity == roles[index].member {
          phraseMeaning[phrase].actors = actors(of: roles[index].member)
        }
      }
    }
    readOwnersOfAppositions()
    readFirstLeaders()
    // "adviser of President Ana Costa", whose state is known by now
    for index in roles.indices where roles[index].owner == nil {
      if let bench = bench(of: roles[index]) { roles[index].owner = bench }
      settle(&roles[index], guessing: true)
    }
    readSuccessors()
    for index in roles.indices where isCounterpartOfHead(roles[index]) { roles[index].rank = .head }
    // An office says more than the bare membership.
    var offices: [Int: Set<Int>] = [:]
    for role in roles where role.role != nil {
      if let owner = role.owner { offices[role.member, default: []].insert(owner) }
    }
    roles.removeAll { role in
      role.role == nil && role.owner.map { offices[role.member]?.contains($0) ?? false } ?? false
    }
  }

  /// The court of "Justice Ana Costa", where the text spoke of "a judge on Nordia's Supreme Court".
  private func bench(of role: FoundRole) -> Int? {
    guard let index = role.phrase, Self.judges.contains(lemma(of: index)),
      phrases[index].owners.isEmpty
    else { return nil }
    // "the presiding judge, Ana Costa", where the text has named one court
    let courts = Set(
      names.indices.lazy.filter {
        names[$0].tokens.upperBound <= phrases[index].head
          && entities[entityOfName($0)].kind == .organisation
          && (names[$0].key.words.contains("court") || names[$0].key.words.contains("tribunal"))
      }.map { entityOfName($0) })
    if courts.count == 1, !phrases[index].isFormer { return courts.first }
    for earlier in phrases[..<index].reversed() where Self.judges.contains(lemma(of: earlier)) {
      guard phrases[index].sentence.position - earlier.sentence.position < 4,
        let court = owner(of: earlier), entities[court].kind == .organisation
      else { continue }
      return court
    }
    return nil
  }

  private static let judges: Set<String> = ["judge", "justice", "magistrate"]

  func lemma(of phrase: Int) -> String { lemma(of: phrases[phrase]) }

  func lemma(of phrase: NounPhrase) -> String {
    analysis.tokens[phrase.head].lemma.lowercased()
  }

  /// "his Norish counterpart", of somebody who leads a state: so does she.
  private func isCounterpartOfHead(_ role: FoundRole) -> Bool {
    guard let index = role.phrase, role.owner != nil, role.rank == .member,
      ["counterpart", "colleague"].contains(analysis.tokens[phrases[index].head].lemma)
    else { return false }
    for owner in phrases[index].owners {
      let person: Int? =
        switch owner {
        case .pronoun(let token): pronounMeaning[token]?.entity
        case .name(let name): entityOfName(name)
        default: nil
        }
      guard let person, person != role.member else { continue }
      return roles.contains {
        $0.member == person && $0.rank == .head && $0.classes.contains(.stateRole)
          && !$0.isFormer
      }
    }
    return false
  }

  /// The party of "opposition leader Ana Costa", where the text calls one party the opposition's.
  private func impliedParty(of role: FoundRole) -> Int? {
    guard let index = role.phrase, phrases[index].owners.isEmpty,
      phrases[index].wording.contains(where: { facts.classes[$0].contains(.opposition) })
    else { return nil }
    let parties = entities.indices.filter {
      entities[$0].kind == .organisation && entities[$0].described.contains(.opposition)
    }
    return parties.count == 1 ? parties[0] : nil
  }

  /// The body of "spokesman Ana Costa": the state for that of an army or ministry, else who acted in
  /// the sentence before.
  private func impliedBody(of role: FoundRole) -> Int? {
    guard let index = role.phrase else { return nil }
    let phrase = phrases[index]
    if let body = bodyOfKind(before: phrase) { return body }
    if phrase.owners.isEmpty, !phrase.isPlural, Self.executives.contains(lemma(of: phrase)) {
      return bodyBefore(phrase)
    }
    if let force = forceBefore(phrase) { return force }
    let words = phrase.wording.map { analysis.tokens[$0].lemma.lowercased() }
    guard phrase.owners.isEmpty, !phrase.isPlural,
      role.classes.contains(.speaker) && lemma(of: phrase).hasPrefix("spokes")
        || isPressSecretary(role)
    else { return nil }
    let isOfState = phrase.wording.contains { token in
      facts.classes[token].contains(.stateBody)
        || Self.stateOffices.contains(analysis.tokens[token].form.lowercased())
    }
    if isOfState, let state = stateBeside(phrase) ?? mainCountry { return state }
    // "The Harbour Fund had left, a spokeswoman, Ana Costa, said."
    if words.count == 1, phrase.isIndefinite {
      for token in analysis[phrase.sentence].tokens.positions
      where token < phrase.whole.lowerBound && isMainSubject(token)
        || isClauseSubject(token, phrase)
      {
        guard let actor = meaning(at: token)?.entity, entities[actor].kind != .person else {
          continue
        }
        return actor
      }
    }
    guard isOfState || words.count == 1 || isPressSecretary(role),
      phrase.sentence.position > 0,
      !analysis[phrase.sentence].opensParagraph
    else { return nil }
    for token in analysis.sentences[phrase.sentence.position - 1].tokens.positions
    where isSubject(token) {
      guard let actor = meaning(at: token)?.actors.first else { continue }
      if entities[actor.entity].kind != .person { return actor.entity }
      return roles.first { $0.member == actor.entity && $0.owner != nil && !$0.isFormer }?.owner
    }
    return nil
  }

  private func isClauseSubject(_ token: Int, _ phrase: NounPhrase) -> Bool {
    guard token < phrase.whole.lowerBound, isSubject(token), quotation(around: token) == nil,
      let verb = analysis.tokens[token].head?.position
    else { return false }
    return analysis.tokens[verb].deprel == .ccomp || analysis.tokens[verb].deprel == .root
  }

  /// "party chairman Ana Costa", "Union secretary Ana Costa": the party or union that the text spoke of
  /// just before.
  private func bodyOfKind(before phrase: NounPhrase) -> Int? {
    guard phrase.owners.isEmpty, !phrase.isPlural,
      let kind = phrase.wording.first(where: { token in
        token < phrase.head
          && ["party", "union", "company", "club", "association", "federation", "charity"]
            .contains(analysis.tokens[token].lemma.lowercased())
      })
    else { return nil }
    let word = analysis.tokens[kind].lemma.lowercased()
    for index in phrases.indices.reversed() where phrases[index].head < phrase.head {
      guard phrase.sentence.position - phrases[index].sentence.position < 3 else { return nil }
      guard lemma(of: index) == word, let body = phraseMeaning[index].entity,
        entities[body].kind == .organisation
      else { continue }
      return body
    }
    return nil
  }

  /// "Ericsson closed the plant. Chief executive Ana Costa said …": whose sentence it was.
  private func bodyBefore(_ phrase: NounPhrase) -> Int? {
    guard phrase.wording.count < 3, phrase.sentence.position > 0,
      !analysis[phrase.sentence].opensParagraph
    else { return nil }
    for token in analysis.sentences[phrase.sentence.position - 1].tokens.positions
    where isSubject(token) {
      guard let meaning = meaning(at: token), let entity = meaning.entity else { continue }
      return entities[entity].kind == .organisation ? entity : nil
    }
    return nil
  }

  private static let executives: Set<String> = [
    "director", "executive", "chairman", "chairwoman", "chairperson", "ceo", "founder",
  ]

  /// They speak for a body that was named before, and sit in no cabinet.
  private func isPressSecretary(_ role: FoundRole) -> Bool {
    role.phrase.map { index in
      phrases[index].wording.map { analysis.tokens[$0].lemma.lowercased() }
    } == ["press", "secretary"]
  }

  /// The state of "army chief Ana Costa", where the sentence before spoke of its army.
  private func forceBefore(_ phrase: NounPhrase) -> Int? {
    guard phrase.owners.isEmpty, phrase.wording.count == 2, phrase.sentence.position > 0,
      lemma(of: phrase) == "chief",
      let force = phrase.wording.first(where: { $0 != phrase.head }),
      ["army", "police", "navy", "military"].contains(analysis.tokens[force].lemma.lowercased())
    else { return nil }
    let named = phrases.first {
      $0.sentence.position == phrase.sentence.position - 1
        && lemma(of: $0) == analysis.tokens[force].lemma.lowercased() && !$0.owners.isEmpty
    }
    return named.flatMap { owner(of: $0) }
  }

  /// The town of "In Oslo, where Mayor Ana Costa spoke": the last one named in the sentence.
  private func impliedTown(of role: FoundRole) -> Int? {
    guard let index = role.phrase, phrases[index].owners.isEmpty,
      lemma(of: phrases[index]) == "mayor"
    else { return nil }
    let before = names.indices.last {
      names[$0].sentence == phrases[index].sentence
        && names[$0].tokens.upperBound <= phrases[index].head
        && entities[entityOfName($0)].kind == .place
    }
    guard let before, entities[entityOfName(before)].country == nil,
      names[before].tokens.lowerBound > 0,
      ["in", "at"].contains(
        analysis.tokens[names[before].tokens.lowerBound - 1].form.lowercased())
    else { return nil }
    return entityOfName(before)
  }

  private static let stateOffices: Set<String> = [
    "army", "military", "police", "government", "ministry", "presidential", "foreign", "defence",
    "defense", "interior", "navy",
  ]

  /// "Chile and their leader": the last body or place named before an unresolved "its" or "their".
  private func nearestOwner(of phrase: NounPhrase) -> Int? {
    guard case .pronoun(let token)? = phrase.owners.first,
      ["its", "their"].contains(analysis.tokens[token].form.lowercased())
    else { return nil }
    var next = names.partitioningIndex { $0.tokens.lowerBound >= token }
    // "the union elected Ana Costa as its president": she does not own the office.
    while next > 0, names[next - 1].sentence == phrase.sentence {
      let entity = entityOfName(next - 1)
      if entities[entity].kind != .person { return entity }
      next -= 1
    }
    return nil
  }

  /// "the Conservative leader" where the text names the Conservatives.
  private func adherentsParty(_ phrase: NounPhrase) -> Int? {
    for token in phrase.wording where facts.isCapitalised[token] && token < phrase.head {
      let word = NameKey.normalise(analysis.tokens[token].form)
      let found = entities.indices.filter { index in
        guard entities[index].kind == .organisation, let cluster = entities[index].cluster else {
          return false
        }
        return clustering.clusters[cluster].keys.contains {
          $0.text == word + "s" || $0.words.first == word && $0.words.last == "party"
        }
      }
      if found.count == 1 { return found[0] }
    }
    return nil
  }

  /// "Commission President Ana Costa" where the text names one commission.
  private func bodyCalledShort(_ phrase: NounPhrase) -> Int? {
    // "Trade Commissioner Ana Costa"
    let isCommissioner =
      lemma(of: phrase) == "commissioner" && facts.isCapitalised[phrase.head]
      && !phrase.wording.contains { analysis.tokens[$0].lemma.lowercased() == "police" }
    guard phrase.head > 0,
      isCommissioner
        || facts.isCapitalised[phrase.head - 1]
          && phrase.wording.contains(phrase.head - 1)
    else { return nil }
    let word =
      isCommissioner ? "commission" : NameKey.normalise(analysis.tokens[phrase.head - 1].form)
    guard
      !Vocabulary.standard.classes(of: word).isDisjoint(with: [
        .institution, .governmentBody, .organisation, .court,
      ])
    else { return nil }
    let found = entities.indices.filter { index in
      guard entities[index].kind == .organisation, let cluster = entities[index].cluster else {
        return false
      }
      return clustering.clusters[cluster].keys.contains { $0.words.last == word }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The body of "Asia director at the organisation", "Africa editor of Grozda".
  private func employer(behind phrase: NounPhrase) -> Int? {
    let preposition = phrase.head + 1
    guard preposition < analysis.tokens.count, sameSentence(preposition, phrase.head),
      ["at", "of", "for", "with"].contains(analysis.tokens[preposition].form)
    else { return nil }
    for token in preposition + 1..<min(preposition + 7, analysis.tokens.count) {
      guard sameSentence(token, phrase.head) else { return nil }
      guard let entity = meaning(at: token)?.entity else { continue }
      if entities[entity].kind == .organisation { return entity }
    }
    return nil
  }

  /// Who acts for the body of the person that he is said to belong to.
  private static let delegates: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "envoy", "deputy", "representative", "negotiator",
    "adviser", "advisor", "aide", "emissary", "coordinator", "ambassador", "minister",
  ]

  /// - Parameter guessing: Takes the nearest body for a pronoun that means nothing known.
  private func settle(_ role: inout FoundRole, guessing: Bool) {
    guard role.owner == nil, let index = role.phrase else { return }
    if isOfRegion(phrases[index]), phrases[index].owners.count == 1 {
      role.owner = employer(behind: phrases[index])
      return
    }
    if phrases[index].owners.isEmpty,
      let body = adherentsParty(phrases[index]) ?? bodyCalledShort(phrases[index])
    {
      role.owner = body
      return
    }
    if isPrivate(phrases[index]) { return }
    let nearest = guessing ? nearestOwner(of: phrases[index]) : nil
    guard let owner = owner(of: phrases[index]) ?? nearest, owner != role.member
    else { return }
    if entities[owner].kind != .person {
      role.owner = owner
    } else if role.rank == .member,
      // "his attorney general"
      role.classes.contains(.stateRole)
        || Self.delegates.contains(analysis.tokens[phrases[index].head].lemma.lowercased())
        || isChiefOfStaff(phrases[index])
    {
      // "Costa's spokesman", "her envoy": they work where Costa does.
      role.owner = roles.first { $0.member == owner && $0.owner != nil && !$0.isFormer }?.owner
    }
  }

  private func isChiefOfStaff(_ phrase: NounPhrase) -> Bool {
    let of = phrase.head + 1
    return of + 1 < analysis.tokens.count && analysis.tokens[phrase.head].lemma == "chief"
      && analysis.tokens[of].form == "of" && analysis.tokens[of + 1].form == "staff"
  }

}
