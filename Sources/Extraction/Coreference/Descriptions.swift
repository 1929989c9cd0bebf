import English
import KnowledgeGraph

/// What common-noun phrases stand for: by their owner, by an office, by the kind of thing.
extension Resolution {
  mutating func resolve(phrase index: Int, _ salience: Salience) {
    let phrase = phrases[index]
    guard phraseMeaning[index].actors.isEmpty else { return }
    if let entity = phraseMeaning[index].entity {
      phraseMeaning[index].actors = actors(of: entity)
      return
    }
    // An owner to the right ("the leader of the group") has not been met yet.
    for case .phrase(let head) in phrase.owners where head > phrase.head && phraseAt[head] >= 0 {
      let owner = Int(phraseAt[head])
      if owner != index, phrases[owner].head > phrase.head { resolve(phrase: owner, salience) }
    }
    if let meaning = meaning(of: phrase, salience) { phraseMeaning[index] = meaning }
  }

  private func meaning(of phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    if phrase.classes.contains(.opposition) { return opposition(phrase) }
    if let region = governedRegion(phrase, salience) { return region }
    let owner = owner(of: phrase)
    if let rebels = rebels(phrase, owner) { return rebels }
    if !phrase.classes.isDisjoint(with: [.headRole, .memberRole, .stateRole]),
      let found = officeHolder(phrase, owner, salience)
    {
      return found
    }
    if phrase.classes.contains(.speaker) { return speaker(phrase, owner, salience) }
    if !phrase.classes.isDisjoint(with: [.body, .stateBody]),
      let found = body(phrase, owner)
    {
      return found
    }
    if !phrase.classes.isDisjoint(with: [.headRole, .stateRole])
      || analysis.tokens[phrase.head].lemma == "counterpart"
    {
      return owner.flatMap { owner in
        guard entities[owner].kind != .person, actsForOwner(phrase), !phrase.isFormer else {
          return nil
        }
        return Meaning(
          actors: owners(of: phrase, owner).map {
            WorkingActor(entity: $0, standing: .speaker, role: wording(of: phrase))
          })
      }
    }
    if phrase.classes.contains(.organisation)
      || Self.missions.contains(
        analysis.tokens[phrase.head].lemma.lowercased())
    {
      if let part = partOfBody(phrase) { return part }
    }
    // "a Nordian court": a state's, by no name of its own
    if phrase.classes.contains(.court), phrase.isIndefinite, case .country? = phrase.owners.first,
      let owner
    {
      return Meaning(actors: [
        WorkingActor(entity: owner, standing: .body, role: wording(of: phrase))
      ])
    }
    if let led = bodyLed(by: owner, phrase) { return led }
    if phrase.classes.contains(.organisation) { return organisation(phrase, salience) }
    if phrase.classes.contains(.place) { return place(phrase, salience) }
    if phrase.classes.contains(.person) { return person(phrase, salience) }
    return nil
  }

  /// The entity that owns a phrase, the innermost one that is known.
  func owner(of phrase: NounPhrase) -> Int? {
    // "Turkey's US ambassador": an envoy belongs to the outer owner.
    let isEnvoy = ["ambassador", "envoy", "consul"].contains(
      analysis.tokens[phrase.head].lemma.lowercased())
    let isOfPart = isHeadOfPart(phrase)
    var owners = isEnvoy || isOfPart ? phrase.owners.reversed() : phrase.owners
    // "the group's Asia director" is the group's, known or not.
    if isOfPart, owners.count > 1 { owners.removeLast() }
    for owner in owners {
      switch owner {
      case .name(let name): return entityOfName(name)
      case .country(let country):
        if let known = entityOfCountry[country] { return known }
      case .pronoun(let token):
        if let meaning = pronounMeaning[token] {
          return meaning.entity ?? meaning.actors.first?.entity
        }
      case .phrase(let head):
        guard phraseAt[head] >= 0 else { continue }
        let meaning = phraseMeaning[Int(phraseAt[head])]
        if let entity = meaning.entity ?? meaning.actors.first?.entity { return entity }
      }
    }
    return nil
  }

  /// "Novag's West Africa director": the region is a part of the body's.
  func isHeadOfPart(_ phrase: NounPhrase) -> Bool {
    if isOfRegion(phrase) { return true }
    guard phrase.owners.count == 2, case .name(let part) = phrase.owners[0],
      case .name(let whole) = phrase.owners[1],
      names[part].tokens.upperBound <= phrase.head,
      names[whole].tokens.upperBound < names[part].tokens.lowerBound,
      analysis.tokens[names[part].tokens.upperBound].xpos != .pos,
      analysis.tokens[names[whole].tokens.upperBound].xpos == .pos
    else { return false }
    return entities[entityOfName(part)].kind == .place
      && entities[entityOfName(whole)].kind == .organisation
  }

  /// "Asia director", "Middle East editor": the region that somebody works on.
  func isOfRegion(_ phrase: NounPhrase) -> Bool {
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    guard Self.regionalRoles.contains(lemma) || lemma == "minister" || lemma == "secretary" else {
      return false
    }
    return phrase.owners.contains { owner in
      guard case .name(let name) = owner, names[name].tokens.upperBound == phrase.head else {
        return false
      }
      // "Britain's Africa minister"
      if !Self.regionalRoles.contains(lemma) {
        return Self.continents.contains(names[name].key.text)
      }
      return entities[entityOfName(name)].kind == .place
    }
  }

  private static let continents: Set<String> = [
    "africa", "asia", "europe", "middle east", "latin america", "americas", "caribbean", "pacific",
    "asia pacific", "arctic",
  ]

  private static let regionalRoles: Set<String> = [
    "director", "editor", "correspondent", "manager", "analyst", "researcher", "specialist",
    "expert", "representative", "coordinator", "co-ordinator", "head",
  ]

  /// The owner, or all where several share the phrase.
  private func owners(of phrase: NounPhrase, _ owner: Int) -> [Int] {
    guard phrase.hasJointOwners else { return [owner] }
    var found: [Int] = []
    for candidate in phrase.owners {
      let entity: Int? =
        switch candidate {
        case .name(let name): entityOfName(name)
        case .country(let country): entityOfCountry[country]
        case .pronoun, .phrase: nil
        }
      if let entity, entities[entity].kind != .person, !found.contains(entity) {
        found.append(entity)
      }
    }
    return found.isEmpty ? [owner] : found.reversed()
  }

  // MARK: Offices

  /// A minister, envoy or leader of X, unnamed, acts for X; a judge or lawmaker does not.
  private func actsForOwner(_ phrase: NounPhrase) -> Bool {
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    return phrase.isHead
      || [
        "minister", "leader", "commander", "general", "ambassador", "envoy", "chief", "secretary",
        "counterpart",
      ]
      .contains(lemma)
  }

  /// "the prime minister", "the Israeli leader": the person whose office it is.
  private func officeHolder(
    _ phrase: NounPhrase, _ owner: Int?, _ salience: Salience
  ) -> Meaning? {
    guard phrase.isDefinite, !phrase.isPlural, !phrase.isFormer else { return nil }
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    let words = Set(phrase.wording.map { analysis.tokens[$0].form.lowercased() })
    var best: (score: Int, person: Int)?
    for role in roles {
      guard let other = role.phrase else { continue }
      let title = phrases[other]
      let theirs = analysis.tokens[title.head].lemma.lowercased()
      guard theirs == lemma || isMinister(lemma) && isMinister(theirs) && phrase.owners.isEmpty,
        title.isHead == phrase.isHead
      else { continue }
      if let owner, let theirs = self.owner(of: title), owner != theirs { continue }
      let theirWords = Set(title.wording.map { analysis.tokens[$0].form.lowercased() })
      let plain = phrase.wording.filter { token in
        analysis.tokens[token].upos != .adj || !facts.classes[token].isDisjoint(with: .anyRole)
          || facts.demonym[token] != nil || facts.isCapitalised[token]
          || Self.ministries.contains(analysis.tokens[token].form.lowercased())
      }
      // "the embattled minister"
      let extra = words.intersection(plain.map { analysis.tokens[$0].form.lowercased() })
        .subtracting(theirWords).subtracting(isMinister(lemma) ? ["minister", "secretary"] : [])
        .count
      guard extra == 0 || phrase.isHead else { continue }
      let score = holderScore(role, title, phrase) - 1000 * extra
      if best.map({ score > $0.score }) ?? true { best = (score, role.member) }
    }
    guard let person = best?.person ?? onlyHead(of: owner, phrase) else { return nil }
    return Meaning(actors: actors(of: person), entity: person, reason: .role)
  }

  private func isMinister(_ lemma: String) -> Bool { lemma == "minister" || lemma == "secretary" }

  private static let ministries: Set<String> = [
    "foreign", "prime", "interior", "deputy", "vice", "former", "acting", "new", "first", "junior",
    "assistant", "permanent", "press", "shadow", "opposition", "chief",
  ]

  /// "the UN chief": whoever is its secretary-general, if the text names one head of it.
  private func onlyHead(of owner: Int?, _ phrase: NounPhrase) -> Int? {
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    guard let owner, phrase.isHead, ["chief", "leader", "head", "boss", "ruler"].contains(lemma),
      phrase.owners.count == 1
    else { return nil }
    let holders = roles.filter { role in
      role.rank == .head && !role.isFormer
        && (role.owner ?? role.phrase.flatMap { self.owner(of: phrases[$0]) }) == owner
    }
    guard let first = holders.first, holders.allSatisfy({ $0.member == first.member }) else {
      return nil
    }
    return first.member
  }

  /// Of several presidents the one named just before, or else the one the text is about.
  private func holderScore(_ role: FoundRole, _ title: NounPhrase, _ phrase: NounPhrase) -> Int {
    guard let cluster = entities[role.member].cluster else { return 0 }
    let named = clustering.clusters[cluster].names
    let next = named.partitioningIndex { names[$0].tokens.lowerBound > phrase.head }
    // "the president", of a country: who is named later often need not be meant yet.
    let owner = role.owner ?? owner(of: title)
    let isOfBody =
      phrase.owners.isEmpty && role.classes.contains(.stateRole)
      && owner.map { entities[$0].country == nil } ?? false
    var score = min(isOfBody ? next : named.count, 8)
    if next > 0 {
      let distance = phrase.sentence.position - names[named[next - 1]].sentence.position
      if distance <= 1 { score += 4 }
    } else {
      score -= 6
    }
    if let owner, owner == mainCountry { score += 2 }
    // "the president", of a country sooner than of a club
    let isOfState =
      owner.map { entities[$0].country != nil } ?? title.owners.isEmpty
    if isOfState, phrase.owners.isEmpty, role.rank == .head, role.classes.contains(.stateRole) {
      score += 4
    }
    return score
  }

  // MARK: Speakers and bodies

  private func speaker(_ phrase: NounPhrase, _ owner: Int?, _ salience: Salience) -> Meaning? {
    if let owner, entities[owner].kind != .person {
      return Meaning(
        actors: owners(of: phrase, owner).map {
          WorkingActor(entity: $0, standing: .speaker, role: wording(of: phrase))
        })
    }
    // "A spokesman for President Ana Costa": he speaks for her.
    if let owner, analysis.tokens[phrase.head].lemma.lowercased().hasPrefix("spokes") {
      return Meaning(actors: [
        WorkingActor(entity: owner, standing: .speaker, role: wording(of: phrase))
      ])
    }
    if phrase.isIndefinite, phrase.owners.isEmpty { return unnamedSpokesman(phrase, salience) }
    guard phrase.isDefinite, phrase.owners.isEmpty else { return nil }
    // "The official said": the one of the sentences before.
    let lemma = analysis.tokens[phrase.head].lemma
    let before = salience.recent(before: phrase.sentence.position, within: 3).first { candidate in
      phraseAt[candidate.token] >= 0 && analysis.tokens[candidate.token].lemma == lemma
        && !candidate.meaning.actors.isEmpty
    }
    guard let before else { return nil }
    return Meaning(actors: before.meaning.actors, entity: before.meaning.entity)
  }

  /// "A spokesman said": the body's that the text was about.
  private func unnamedSpokesman(_ phrase: NounPhrase, _ salience: Salience) -> Meaning? {
    guard !phrase.isPlural, phrase.wording.count == 1,
      analysis.tokens[phrase.head].lemma.hasPrefix("spokes")
    else { return nil }
    let bodies = salience.recent(before: phrase.sentence.position, within: 2).filter {
      $0.sentence < phrase.sentence.position && $0.kind == .organisation
        && $0.meaning.entity != nil
    }
    // The sentence before, or who acted in the one before that.
    let near = bodies.filter { $0.sentence + 1 == phrase.sentence.position || $0.isMainSubject }
    guard let body = near.first(where: \.isSubject) ?? near.first, let entity = body.meaning.entity
    else { return nil }
    return Meaning(actors: [
      WorkingActor(entity: entity, standing: .speaker, role: wording(of: phrase))
    ])
  }

  /// "the opposition": the party that the text calls so, when it calls one so.
  private func opposition(_ phrase: NounPhrase) -> Meaning? {
    guard phrase.isDefinite, phrase.whole.upperBound == phrase.head + 1 else { return nil }
    var parties: [Int] = []
    for index in entities.indices
    where entities[index].kind == .organisation && entities[index].described.contains(.opposition) {
      parties.append(index)
    }
    for role in roles {
      guard let title = role.phrase, let owner = role.owner, entities[owner].kind == .organisation,
        phrases[title].wording.contains(where: { facts.classes[$0].contains(.opposition) }),
        !parties.contains(owner)
      else { continue }
      parties.append(owner)
    }
    guard parties.count == 1 else { return nil }
    return Meaning(actors: [WorkingActor(entity: parties[0])], entity: parties[0])
  }

  /// "Grozda rebels": the armed group's own, while "Norish rebels" are not Nordia's.
  private func rebels(_ phrase: NounPhrase, _ owner: Int?) -> Meaning? {
    guard phrase.isPlural,
      ["rebel", "insurgent", "guerrilla", "militiaman"].contains(
        analysis.tokens[phrase.head].lemma.lowercased()),
      let owner = owner ?? onlyArmedGroup(before: phrase),
      entities[owner].kind == .organisation
    else { return nil }
    return Meaning(actors: [
      WorkingActor(entity: owner, standing: .body, role: wording(of: phrase))
    ])
  }

  /// "the rebels": the one body that the text names so far whose name or description is of arms.
  private func onlyArmedGroup(before phrase: NounPhrase) -> Int? {
    guard phrase.isDefinite, phrase.owners.isEmpty, phrase.wording.count == 1 else { return nil }
    let found = entities.indices.filter { index in
      guard entities[index].kind == .organisation, let cluster = entities[index].cluster,
        let first = clustering.clusters[cluster].names.first,
        names[first].tokens.lowerBound < phrase.head
      else { return false }
      return entities[index].described.contains(.armed)
        || clustering.clusters[cluster].keys.contains { key in
          key.words.contains {
            ["front", "brigade", "brigades", "militia", "rebels", "guerrillas"].contains($0)
          }
            || key.words.contains("liberation") && key.words.last == "army"
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func body(_ phrase: NounPhrase, _ owner: Int?) -> Meaning? {
    if let owner {
      guard entities[owner].kind == .person else {
        let isState = analysis.tokens[phrase.head].lemma == "state"
        guard !isState || phrase.isDefinite else { return nil }
        return Meaning(
          actors: owners(of: phrase, owner).map {
            WorkingActor(entity: $0, standing: .body, role: wording(of: phrase))
          })
      }
      // "Mugabe's government": the state he leads.
      let led = roles.first { $0.member == owner && $0.owner != nil && $0.rank == .head }
      guard phrase.classes.contains(.stateBody) else { return nil }
      // "the Lemm administration": the state he leads, else he himself.
      return Meaning(actors: [WorkingActor(entity: led?.owner ?? owner, standing: .body)])
    }
    guard phrase.owners.isEmpty, phrase.classes.contains(.stateBody), !phrase.isIndefinite else {
      return nil
    }
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    // "the authority": a body called so
    if lemma == "authority", !phrase.isPlural, let body = onlyBody(named: lemma, before: phrase) {
      return Meaning(actors: actors(of: body), entity: body)
    }
    guard let mainCountry else { return nil }
    guard
      phrase.isDefinite || ["authority", "authorities", "police", "government"].contains(lemma),
      phrase.wording.count == 1 || lemma == "government" && isOfWholeState(phrase)
        || ["armed forces", "security forces"].contains(
          wording(of: phrase).lowercased())
        || lemma == "police" && phrase.wording.count == 2
          && ["riot", "military", "border"].contains(analysis.tokens[phrase.wording[0]].form)
    else { return nil }
    return Meaning(actors: [
      WorkingActor(entity: mainCountry, standing: .body, role: wording(of: phrase))
    ])
  }

  /// "the federal government"
  private func isOfWholeState(_ phrase: NounPhrase) -> Bool {
    phrase.wording.allSatisfy {
      $0 == phrase.head
        || ["federal", "central", "national", "interim", "caretaker"].contains(
          analysis.tokens[$0].form)
    }
  }
}
