internal import English
internal import KnowledgeGraph

/// What lies somewhere, who leads a part, who holds an office.
extension StatementBuilder {
  /// "Novag" of "Novag is a firm based in Oslo".
  func named(by noun: Int) -> Int? {
    guard tree.hasChild(noun, .cop), let subject = tree.child(noun, .nsubj),
      let actor = entities.actor(at: TokenIndex(subject)), entities[actor.entity].kind != .person,
      actor.standing == .itself
    else { return nil }
    return subject
  }

  /// "called for Ana Costa to be freed": what is to happen to somebody is called for.
  func isWish(_ noun: Int, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .demands, tree.preposition(noun) == "for" else { return false }
    return tree.children(noun).contains { child in
      child > noun && (tree.deprel(child) == .acl || tree.deprel(child) == .advcl)
        && tree.marker(child) == "to"
    }
  }

  /// "…, a step welcomed by X": the step is what the sentence has just told of.
  func isAsideOn(_ noun: Int) -> Bool {
    guard Self.asides.contains(tree.lemma(noun)), noun > 1,
      let article = tree.child(noun, .det), article > 0, article < noun,
      tree.lemma(article) == "a" || tree.lemma(article) == "an",
      tree.tokens[article - 1].form == ",", noun + 1 < tree.tokens.count
    else { return false }
    return tree.xpos(noun + 1) == .vbn && tree.head(noun + 1) == noun
      || tree.tokens[noun + 1].form == "that" || tree.tokens[noun + 1].form == "which"
      || tree.deprel(noun + 1) == .nsubj
  }

  /// "patrols" of "began patrols with Kenya, a step condemned by Chile": the object of the clause.
  func told(before aside: Int) -> Int? {
    var verb = tree.head(aside)
    for _ in 0..<4 {
      guard let current = verb, tree.upos(current) != .verb else { break }
      verb = tree.head(current)
    }
    guard let verb, verb < aside, let object = tree.child(verb, .obj), object < aside,
      tree.upos(object) == .noun
    else { return nil }
    return object
  }

  private static let asides: Set<String> = [
    "step", "move", "suggestion", "idea", "demand", "request", "claim", "charge", "accusation",
    "allegation", "decision", "call", "proposal", "plan", "offer", "prospect", "policy", "gesture",
    "condition", "measure", "position", "view", "threat", "appeal", "action",
  ]

  /// "the river in Norway, Hamar", "Lemm University in Oslo": only what stands before an ordinary noun
  /// for a place or body is said to be one.
  func isMisplaced(_ source: SourceActor, _ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    if entry.relation.relation == .proposes, entry.partOfSpeech == .noun, let token = source.token,
      tree.deprel(token) != .nmodPoss, token == match.trigger - 1,
      case .entity(let place) = source.participant,
      entities[place].kind == .place,
      entities[place].subtype.map({ $0 != "country" }) ?? false
    {
      // "the Fairview plan": where it is, not whose
      let name = NameKey.normalise(tree.tokens[token].form)
      return Countries.standard.country(capital: name) == nil
    }
    guard entry.relation.relation == .locatedIn, entry.partOfSpeech == .noun,
      entry.trigger.source == [.head]
    else { return false }
    return source.token.map { $0 > match.trigger } ?? false
      || entities.name(covering: TokenIndex(match.trigger)) != nil
  }

  /// "Unitas" of "Costa, a lawyer with Unitas, which filed a motion": no person is a "which".
  func body(before verb: Int, insteadOf noun: Int) -> Int? {
    guard let pronoun = tree.children(verb).first(where: { tree.tokens[$0].form == "which" }),
      tree.deprel(pronoun) == .nsubj, pronoun > 1, noun < pronoun - 2,
      entities.actor(at: TokenIndex(noun)).map({ entities[$0.entity].kind == .person }) ?? false,
      let name = entities.name(
        covering: TokenIndex(tree.tokens[pronoun - 1].form == "," ? pronoun - 2 : pronoun - 1)),
      let entity = entities.entity(at: entities[name].head), entities[entity].kind != .person
    else { return nil }
    return entities[name].head.position
  }

  /// "leads the party's youth wing", "heads the Norwegian army": a part, whose head belongs to the whole.
  func relation(of match: FrameMatch, _ entry: TriggerEntry) -> RelationKind {
    if isWrongdoing(match, entry) { return .accuses }
    let relation = entry.relation.relation
    guard relation == .leads, ontology[.affiliatedWith] != nil,
      let target = match.targets.first, let actor = entities.actor(at: TokenIndex(target)),
      actor.standing == .body || tree.xpos(target) == .nns && actor.standing == .speaker,
      !["government", "regime", "junta", "administration", "cabinet"].contains(tree.lemma(target))
    else { return relation }
    return .affiliatedWith
  }

  func isSeat(_ trigger: Int) -> Bool {
    ["based", "headquartered", "located", "situated"].contains(
      tree.tokens[trigger].form.lowercased())
  }

  /// Whether the text gives somebody an office of the state or body.
  func holdsOffice(_ person: EntityIndex, in body: Participant) -> Bool {
    entities.roleLinks.contains {
      $0.member == person && $0.organisation.map { Participant.entity($0) } == body
    }
  }

  /// "failed to mediate"
  func isFailed(_ verb: Int) -> Bool {
    tree.deprel(verb) == .xcomp && tree.head(verb).map { tree.lemma($0) == "fail" } ?? false
  }

  /// "flew to Oslo": a town on the way is nobody met.
  func isStop(_ match: FrameMatch, _ actor: Actor, _ entry: TriggerEntry) -> Bool {
    // "the bill goes to the Senate", "went to the court": nobody is visited.
    if entry.relation.relation == .meets, entities[actor.entity].kind == .organisation,
      Self.travels.subtracting(["visit", "tour"]).contains(tree.lemma(match.trigger))
    {
      return true
    }
    guard entry.relation.relation == .meets, entities[actor.entity].kind == .place,
      Self.travels.contains(tree.lemma(match.trigger))
    else { return false }
    return entities[actor.entity].subtype.map { $0 != "country" } ?? false
  }

  private static let travels: Set<String> = [
    "travel", "fly", "arrive", "go", "head", "leave", "journey", "tour", "visit", "trip",
  ]

  /// "spoke to Unitas": a body spoken to is one that reports.
  func isInterview(_ match: FrameMatch, _ actor: Actor, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .meets, entities[actor.entity].kind == .organisation,
      actor.standing == .itself
    else { return false }
    return tree.lemma(match.trigger) == "speak" || tree.lemma(match.trigger) == "talk"
  }

  /// "the resort town of Fairview": the place a noun for a kind of place names.
  func namedPlace(_ noun: Int) -> Int? {
    guard Self.kindsOfPlace.contains(tree.lemma(noun)) else { return nil }
    for child in tree.children(noun) where child > noun {
      switch tree.deprel(child) {
      case .nmod where tree.preposition(child) == "of": break
      case .appos, .flat, .nmodDesc: break
      default: continue
      }
      let actors = entities.actors(at: TokenIndex(child))
      if let actor = actors.first, entities[actor.entity].kind == .place { return child }
    }
    return nil
  }

  private static let kindsOfPlace: Set<String> = [
    "town", "city", "village", "capital", "province", "region", "district", "state", "island",
    "resort", "suburb", "port", "area", "neighbourhood", "neighborhood", "county", "country",
  ]
}
