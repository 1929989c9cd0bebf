import English
import KnowledgeGraph

/// What bodies, places and people are meant by their kind alone: "the group", "the city".
extension Resolution {
  /// "the UN refugee agency", "the African Union mission": acts for the body it is of.
  func partOfBody(_ phrase: NounPhrase) -> Meaning? {
    guard !phrase.isPlural,
      Self.missions.contains(analysis.tokens[phrase.head].lemma.lowercased()),
      case .name(let name)? = phrase.owners.first, names[name].tokens.upperBound <= phrase.head,
      analysis.tokens[names[name].tokens.upperBound].xpos != .pos,
      entities[entityOfName(name)].kind == .organisation
    else { return nil }
    return Meaning(actors: [
      WorkingActor(entity: entityOfName(name), standing: .body, role: wording(of: phrase))
    ])
  }

  /// "Ana Costa's commission": the one that she heads or belongs to.
  func bodyLed(by owner: Int?, _ phrase: NounPhrase) -> Meaning? {
    guard let owner, entities[owner].kind == .person, !phrase.isPlural,
      phrase.classes.contains(.organisation)
    else { return nil }
    let word = analysis.tokens[phrase.head].lemma.lowercased()
    let found = Set(
      roles.compactMap { role -> Int? in
        guard role.member == owner, !role.isFormer, let body = role.owner,
          entities[body].kind == .organisation, let cluster = entities[body].cluster,
          clustering.clusters[cluster].keys.contains(where: { $0.words.contains(word) })
        else { return nil }
        return body
      })
    guard found.count == 1, let body = found.first else { return nil }
    return Meaning(actors: actors(of: body), entity: body)
  }

  static let missions: Set<String> = [
    "agency", "mission", "delegation", "panel", "team", "office", "bureau", "force", "branch",
    "court", "tribunal",
  ]

  func organisation(_ phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    guard phrase.isDefinite, !phrase.isPlural, !hasNameOwner(phrase), hasPlainModifiers(phrase),
      !isDefinedBehind(phrase)
    else { return nil }
    let mustNameKind = Self.ownWordKinds.contains(analysis.tokens[phrase.head].lemma.lowercased())
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    var fallback: Candidate?
    var described: Candidate?
    var named: Candidate?
    var subject: Candidate?
    for candidate in salience.recent(before: phrase.sentence.position, within: 5) {
      // "A Novag official who spoke to Unitas said the group …": Novag.
      if subject == nil, !mustNameKind, let spokenFor = spokenFor(candidate, phrase) {
        subject = spokenFor
      }
      guard candidate.kind == .organisation, let entity = candidate.meaning.entity,
        let cluster = entities[entity].cluster
      else { continue }
      let keys = clustering.clusters[cluster].keys
      if keys.contains(where: { key in
        key.words.contains(lemma)
          || Self.nameWords[lemma].map { !$0.isDisjoint(with: key.words) } ?? false
      }) {
        return Meaning(actors: actors(of: entity), entity: entity)
      }
      guard !mustNameKind, mayBe(phrase, entity, keys) else { continue }
      if fallback == nil { fallback = candidate }
      // "the regulator": an authority or agency by name sooner than a firm
      if named == nil, lemma == "regulator", isNamedLike(phrase, keys) { named = candidate }
      // Of the last sentence's subjects the first, which is the main clause's.
      if candidate.isSubject, candidate.sentence == fallback?.sentence {
        subject = candidate
      }
      // "Unitas, a separatist group, …": called so before.
      // "the Norwegian firm" may be another than the firm called so.
      if described == nil, phrase.owners.isEmpty, isCalledLike(phrase, entity) {
        described = candidate
      }
    }
    if described == nil, named == nil, mustNameKind || lemma == "regulator",
      let only = onlyBody(named: lemma == "regulator" ? "authority" : lemma, before: phrase)
    {
      return Meaning(actors: actors(of: only), entity: only)
    }
    // "the association": the one that is called so, wherever it was named
    if described == nil, Self.wholeTextKinds.contains(lemma), phrase.wording.count == 1,
      let only = onlyBody(named: lemma, before: phrase)
    {
      return Meaning(actors: actors(of: only), entity: only)
    }
    if lemma == "regulator", described == nil, named == nil { return nil }
    guard let entity = (described ?? named ?? subject ?? fallback)?.meaning.entity else {
      return nil
    }
    return Meaning(actors: actors(of: entity), entity: entity)
  }

  private static let wholeTextKinds: Set<String> = [
    "association", "federation", "institute", "union",
  ]

  /// What bodies of a kind are called, other than by the kind itself.
  private static let nameWords: [String: Set<String>] = [
    "airline": ["airways", "airlines", "air", "aviation"],
    "union": ["association", "federation", "brotherhood", "teamsters", "miners"],
    "club": [
      "fc", "afc", "united", "sc", "cf", "rovers", "wanderers", "sporting", "dynamo", "spartak",
    ],
    "carmaker": ["motors", "motor", "automobiles"], "automaker": ["motors", "motor"],
    "broadcaster": ["broadcasting", "television", "tv", "radio"],
    "newspaper": ["times", "post", "herald", "tribune", "gazette", "telegraph", "guardian"],
  ]

  /// Whether the text called the body by a word of the phrase's kind: a party is no "group".
  private func isCalledLike(_ phrase: NounPhrase, _ entity: Int) -> Bool {
    let called = entities[entity].described
    guard !called.isDisjoint(with: .organisation) else { return false }
    let kinds = Self.specificKinds.subtracting(.armed)
    let asked = phrase.classes.intersection(kinds)
    let known = called.intersection(kinds)
    return asked.isEmpty ? known.isEmpty : !known.isDisjoint(with: asked)
  }

  /// The only body whose name has the word, named anywhere before.
  func onlyBody(named word: String, before phrase: NounPhrase) -> Int? {
    let found = entities.indices.filter { index in
      guard entities[index].kind == .organisation, let cluster = entities[index].cluster,
        let first = clustering.clusters[cluster].names.first,
        names[first].tokens.lowerBound < phrase.head
      else { return false }
      return clustering.clusters[cluster].keys.contains { $0.words.contains(word) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a body's own name ends in a word of the phrase's kind.
  private func isNamedLike(_ phrase: NounPhrase, _ keys: [NameKey]) -> Bool {
    keys.contains { key in
      guard let last = key.words.last else { return false }
      return !Vocabulary.standard.classes(of: last).isDisjoint(
        with: phrase.classes.intersection(Self.specificKinds))
        || last == "authority"
    }
  }

  /// The body whose official is the subject of the description's own sentence.
  private func spokenFor(_ candidate: Candidate, _ phrase: NounPhrase) -> Candidate? {
    guard candidate.isSubject, candidate.sentence == phrase.sentence.position,
      candidate.meaning.entity == nil, candidate.meaning.actors.count == 1,
      let actor = candidate.meaning.actors.first, actor.standing == .speaker,
      entities[actor.entity].kind == .organisation, let cluster = entities[actor.entity].cluster,
      mayBe(phrase, actor.entity, clustering.clusters[cluster].keys)
    else { return nil }
    var body = candidate
    body.meaning.entity = actor.entity
    body.kind = .organisation
    return body
  }

  /// "the faction backed by Nordia": its own words tell which.
  private func isDefinedBehind(_ phrase: NounPhrase) -> Bool {
    let next = phrase.head + 1
    guard next < analysis.tokens.count else { return false }
    return analysis.tokens[next].upos == .verb && analysis.tokens[next].deprel == .acl
      && analysis.tokens[next].head?.position == phrase.head
  }

  private func hasNameOwner(_ phrase: NounPhrase) -> Bool {
    phrase.owners.contains { owner in
      switch owner {
      case .name, .pronoun, .phrase: true
      case .country: false
      }
    }
  }

  /// "the armed group", "the rights group", but not "the pop art movement" or "the company of …".
  private func hasPlainModifiers(_ phrase: NounPhrase) -> Bool {
    guard phrase.whole.upperBound == phrase.head + 1, phrase.wording.count <= 4 else {
      return false
    }
    return phrase.wording.allSatisfy { token in
      token == phrase.head
        || analysis.tokens[token].upos == .adj
          && (!facts.isCapitalised[token] || facts.demonym[token] != nil)
        || isBehindHyphen(token)
        || Self.bodyModifiers.contains(analysis.tokens[token].lemma)
    }
  }

  /// "based" of "the Oslo-based agency"
  private func isBehindHyphen(_ token: Int) -> Bool {
    token > 0 && analysis.tokens[token].upos == .verb
      && ["-", "–"].contains(analysis.tokens[token - 1].form)
  }

  private static let bodyModifiers: Set<String> = [
    "rights", "right", "opposition", "rebel", "militant", "aid", "news", "lobby", "guerrilla",
    "terror",
    "rule", "state", "world", "trade", "advocacy", "press", "freedom", "peace", "health", "aid",
    "campaign", "government", "oil", "-",
  ]

  /// Kinds of bodies that "the …" means only when a name with that very word came before.
  private static let ownWordKinds: Set<String> = [
    "embassy", "consulate", "hospital", "university", "college", "school", "ministry", "department",
    "office", "inquiry", "bank", "court", "church", "lab", "laboratory", "factory", "police",
    "army",
    "navy", "board", "council", "committee", "panel", "service", "treasury", "team", "club",
    "trust", "commission",
    "secretariat", "college", "bureau", "society", "front", "league", "coalition", "foundation",
  ]

  private static let specificKinds: WordClass = [
    .institution, .court, .media, .party, .company, .governmentBody, .armed,
  ]

  /// A description fits an organisation whose own words don't say that it is something else.
  private func mayBe(_ phrase: NounPhrase, _ entity: Int, _ keys: [NameKey]) -> Bool {
    var own = entities[entity].described
    for key in keys {
      if let last = key.words.last { own.formUnion(Vocabulary.standard.classes(of: last)) }
      if let link = key.words.firstIndex(of: "of"), link > 0 {
        own.formUnion(Vocabulary.standard.classes(of: key.words[link - 1]))
      }
    }
    let asked0 = analysis.tokens[phrase.head].lemma.lowercased()
    if ["group", "movement", "organisation", "organization"].contains(asked0),
      keys.contains(where: { $0.words.last.map(Self.noGroups.contains) ?? false })
    {
      return false
    }
    own.formIntersection(Self.specificKinds)
    let asked = phrase.classes.intersection(Self.specificKinds)
    // "the bloc" is no commission of it.
    if asked0 == "bloc", own.contains(.governmentBody) { return false }
    if asked.isEmpty {
      return own.isDisjoint(with: [.institution, .court, .media])
    }
    return !own.isDisjoint(with: asked)
      || own.isEmpty && asked.isDisjoint(with: [.institution, .court])
  }

  /// Last words of names that nobody calls a group.
  private static let noGroups: Set<String> = [
    "university", "college", "school", "academy", "hospital", "clinic", "bank", "airport", "hotel",
    "airlines", "airways", "police", "army", "navy", "office", "department", "ministry", "embassy",
    "museum", "institute", "laboratory", "church", "cathedral", "mosque", "stadium",
  ]

  /// "the state's chief minister", "the region's governor": of the place named just before, which is no
  /// country.
  func governedRegion(_ phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    let mark = phrase.head + 1
    guard phrase.isDefinite, !phrase.isPlural, phrase.owners.isEmpty, phrase.wording.count == 1,
      mark + 1 < analysis.tokens.count, analysis.tokens[mark].xpos == .pos,
      ["state", "region", "province", "island", "territory", "enclave"].contains(
        analysis.tokens[phrase.head].lemma.lowercased())
    else { return nil }
    let office = (mark + 1..<min(mark + 4, analysis.tokens.count)).contains {
      ["governor", "minister", "premier", "president", "leader"].contains(
        analysis.tokens[$0].lemma.lowercased())
    }
    guard office else { return nil }
    let isIsland = analysis.tokens[phrase.head].lemma.lowercased() == "island"
    let found = salience.recent(before: phrase.sentence.position, within: 1).first { candidate in
      guard candidate.kind == .place, let entity = candidate.meaning.entity else { return false }
      return isIsland || entities[entity].country == nil
    }
    guard let entity = found?.meaning.entity else { return nil }
    return Meaning(actors: [WorkingActor(entity: entity)], entity: entity)
  }

  func place(_ phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    guard phrase.isDefinite, !phrase.isPlural, phrase.owners.isEmpty, phrase.wording.count == 1
    else { return nil }
    if let capital = namedCapital(phrase) { return capital }
    let wantsCountry = phrase.classes.contains(.country)
    guard wantsCountry || phrase.classes.contains(.settlement) else { return nil }
    var passing: Int?
    for candidate in salience.recent(before: phrase.sentence.position, within: 4) {
      guard candidate.kind == .place, let entity = candidate.meaning.entity,
        (entities[entity].country != nil) == wantsCountry
      else { continue }
      if wantsCountry, entity != mainCountry, isInTitle(candidate.token) {
        passing = passing ?? entity
        continue
      }
      return Meaning(actors: [WorkingActor(entity: entity)], entity: entity)
    }
    guard wantsCountry, analysis.tokens[phrase.head].lemma == "country",
      let country = mainCountry ?? passing
    else { return nil }
    return Meaning(actors: [WorkingActor(entity: country)], entity: country)
  }

  /// "the capital": that of the country which the text is about, if the text names it.
  private func namedCapital(_ phrase: NounPhrase) -> Meaning? {
    guard analysis.tokens[phrase.head].lemma == "capital", let mainCountry,
      let country = entities[mainCountry].country
    else { return nil }
    let found = names.indices.first {
      Countries.standard.country(capital: names[$0].key.text) == country
        && entities[entityOfName($0)].kind == .place
    }
    guard let found else { return nil }
    let entity = entityOfName(found)
    return Meaning(actors: [WorkingActor(entity: entity)], entity: entity)
  }

  /// "Norway" of "Norway President Ana Costa": named only to say who she is.
  private func isInTitle(_ token: Int) -> Bool {
    var next = token + 1
    if next < analysis.tokens.count, analysis.tokens[next].xpos == .pos { next += 1 }
    while next < analysis.tokens.count, sameSentence(token, next),
      [.adj, .noun, .propn].contains(analysis.tokens[next].upos), covering[next] < 0
    {
      if !facts.classes[next].isDisjoint(with: .anyRole) { return true }
      next += 1
    }
    return false
  }

  func person(_ phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    guard phrase.isDefinite, phrase.owners.isEmpty, phrase.wording.count <= 2 else { return nil }
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    if ["pair", "couple"].contains(lemma) || meansTwo(phrase) {
      return lastPair(before: phrase.head, like: [.person], within: 8).map {
        Meaning(actors: actors(of: $0.0) + actors(of: $0.1))
      }
    }
    guard !phrase.isPlural else { return nil }
    let found = salience.recent(before: phrase.sentence.position, within: 2).first { candidate in
      candidate.isHuman && !candidate.isPlural && candidate.meaning.entity != nil
        && agrees(candidate.gender, phrase.classes)
    }
    guard let entity = found?.meaning.entity else { return nil }
    return Meaning(actors: actors(of: entity), entity: entity)
  }

  /// "both men", "the two women"
  private func meansTwo(_ phrase: NounPhrase) -> Bool {
    guard phrase.isPlural else { return false }
    let first = analysis.tokens[phrase.whole.lowerBound].form.lowercased()
    return first == "both"
      || phrase.wording.contains { analysis.tokens[$0].form.lowercased() == "two" }
  }

  /// "A and B": nothing but "and" (and a title) between two names.
  func isJoined(_ first: Int, _ second: Int) -> Bool {
    let end = names[first].tokens.upperBound
    let gap = end..<max(end, names[second].tokens.lowerBound)
    return (1...3).contains(gap.count) && gap.contains { analysis.tokens[$0].lemma == "and" }
  }

  private func agrees(_ gender: Agreement.Gender, _ classes: WordClass) -> Bool {
    switch gender {
    case .unknown: true
    case .feminine: !classes.contains(.masculine)
    case .masculine: !classes.contains(.feminine)
    }
  }
}
