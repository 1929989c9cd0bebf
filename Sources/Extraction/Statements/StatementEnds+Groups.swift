internal import English
internal import KnowledgeGraph

/// People without a name at the ends of a statement.
extension StatementBuilder {
  /// Relations to somebody: things that are no actors are no targets of them, unnamed people are.
  static let againstPeople: Set<RelationKind> = [.attacks, .accuses, .sanctions]

  /// "two Nordian soldiers", "ethnic Sudorians", "refugees": people whom something is done to, an
  /// issue of their own since they are nobody by name.
  func isGroup(_ noun: Int, _ entry: TriggerEntry) -> Bool {
    guard Self.doneToPeople.contains(entry.relation.relation) else { return false }
    if let mention = entities.mention(headedBy: TokenIndex(noun)),
      entities[mention].form == .demonym
    {
      return true
    }
    let lemma = tree.lemma(noun).lowercased()
    if Self.peoples.contains(lemma) { return isOfNation(noun) }
    guard tree.xpos(noun) == .nns || tree.xpos(noun) == .nnps else { return false }
    if Self.crowds.contains(lemma) { return true }
    return isOfNation(noun) && entry.relation.relation != .attacks
  }

  /// Relations to the very people, whoever they belong to.
  static let ofPeople: Set<RelationKind> = [.detains, .releases]

  /// Whether what is done to a thing is done to its owner: an attack on his house, a freeze of his
  /// money.
  func isHit(_ noun: Int, _ entry: TriggerEntry) -> Bool {
    switch entry.relation.relation {
    // "Nordian villagers" are people, not the state.
    case .attacks: !Self.crowds.contains(tree.lemma(noun).lowercased())
    case .sanctions: Self.goods.contains(tree.lemma(noun).lowercased())
    default: false
    }
  }

  private static let goods: Set<String> = [
    "asset", "account", "fund", "property", "import", "export", "goods", "product", "shipment",
    "vessel", "ship", "flight", "airliner", "diplomat", "ambassador", "official", "company",
    "investment", "weapon", "meat", "oil", "gas",
  ]

  /// "entered", "rolled into": a raid where it is troops that do it.
  func isNoRaid(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    if entry.relation.relation == .attacks, isHabit(match.trigger) { return true }
    if entry.relation.relation == .attacks, entry.partOfSpeech == .noun,
      tree.children(match.trigger).contains(where: {
        $0 < match.trigger
          && ["court", "legal", "political", "verbal", "trade", "electoral", "price", "media"]
            .contains(tree.lemma($0).lowercased())
      })
    {
      // "a court battle between Nordia and Sudor"
      return true
    }
    guard entry.relation.relation == .attacks, entry.partOfSpeech == .verb,
      Self.movements.contains(tree.lemma(match.trigger))
    else { return false }
    if Self.takings.contains(tree.lemma(match.trigger)),
      !match.targets.contains(where: isPlace)
    {
      return true
    }
    return !match.sourceTokens.contains {
      Self.forces.contains(tree.lemma($0).lowercased())
    }
  }

  /// "replace those it fires at Nordia": what is usually done, in passing.
  private func isHabit(_ verb: Int) -> Bool {
    guard tree.deprel(verb) == .aclRelcl, let noun = tree.head(verb),
      ["those", "that", "these", "one"].contains(tree.lemma(noun).lowercased())
        || tree.upos(noun) == .pron
    else { return false }
    return (tree.xpos(verb) == .vbz || tree.xpos(verb) == .vbp) && !tree.hasChild(verb, .aux)
  }

  private func isPlace(_ position: Int) -> Bool {
    entities.actor(at: TokenIndex(namedPlace(position) ?? position)).map {
      entities[$0.entity].kind == .place && $0.standing == .itself
    } ?? false
  }

  /// "captured the town", while who captures people detains them.
  private static let takings: Set<String> = ["capture", "recapture", "seize", "retake"]

  /// "was accused of genocide by Nordia": Nordia charges, whoever did it.
  func isCharged(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .attacks, entry.partOfSpeech == .noun,
      tree.preposition(match.trigger) == "of", let verb = tree.head(match.trigger)
    else { return false }
    return ["accuse", "suspect"].contains(tree.lemma(verb)) && Clause.isPassive(verb, tree)
  }

  /// "lifted its embargo": an end of sanctions.
  func isRelief(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .sanctions, entry.partOfSpeech == .noun,
      let verb = tree.head(match.trigger), tree.upos(verb) == .verb
    else { return false }
    return Self.easing.contains(tree.lemma(verb))
  }

  private static let easing: Set<String> = [
    "lift", "ease", "end", "remove", "relax", "drop", "waive", "scrap", "cancel", "loosen",
    "suspend", "abolish", "oppose", "criticise", "criticize", "shorten",
  ]

  /// "held exercises": a common cause only where two hold them.
  func isAlone(_ match: FrameMatch, _ entry: TriggerEntry, _ sources: [SourceActor]) -> Bool {
    guard entry.relation.relation == .agreesTo, sources.count < 2, let deed = match.targets.first
    else { return false }
    return ["exercise", "drill", "manoeuvre", "maneuver", "game"].contains(tree.lemma(deed))
  }

  private static let movements: Set<String> = [
    "enter", "roll", "push", "move", "thrust", "advance", "sweep", "cross", "march", "charge",
    "pour", "close", "encircle", "surround", "capture", "recapture", "seize", "retake",
  ]

  private static let forces: Set<String> = [
    "army", "troop", "troops", "force", "soldier", "tank", "commando", "paratrooper", "marine",
    "fighter", "rebel", "guerrilla", "insurgent", "militant", "militia", "battalion", "brigade",
    "infantry", "bulldozer", "warplane", "jet", "warship", "helicopter", "division", "navy",
  ]

  /// "asked Sudor for help": who is asked stands as object beside what is asked for.
  func whoIsAsked(_ match: FrameMatch, _ entry: TriggerEntry) -> EntityIndex? {
    guard entry.relation.relation == .demands, entry.partOfSpeech == .verb,
      !entry.particles.isEmpty
    else { return nil }
    // "Sudor was asked for help"
    let asked =
      Clause.isPassive(match.trigger, tree)
      ? Clause.surfaceSubject(match.trigger, tree) : tree.child(match.trigger, .obj, .iobj)
    guard let object = asked, !match.targets.contains(object) else { return nil }
    return entities.actor(at: TokenIndex(object))?.entity
  }

  /// The unnamed people among the words, as issues that no event or plan is taken for.
  mutating func groups(_ heads: [Int], _ entry: TriggerEntry) -> [Participant] {
    heads.compactMap { head in
      guard isGroup(head, entry), var label = labeller.label(head) else { return nil }
      label.head += " (people)"
      return .issue(issues.add(label))
    }
  }

  private static let doneToPeople: Set<RelationKind> = [
    .attacks, .accuses, .sanctions, .supports, .detains, .releases, .threatens,
  ]

  /// Whether a word of nationality or creed stands before it.
  private func isOfNation(_ noun: Int) -> Bool {
    tree.children(noun).contains { child in
      guard child < noun else { return false }
      if NameReader.creeds.contains(tree.tokens[child].form) { return true }
      return entities.mention(headedBy: TokenIndex(child)).map {
        entities[$0].form == .demonym
      } ?? false
    }
  }

  private static let peoples: Set<String> = [
    "population", "community", "minority", "majority", "tribe", "youth",
  ]

  private static let crowds: Set<String> = [
    "refugee", "migrant", "immigrant", "rioter", "protester", "protestor", "demonstrator",
    "settler", "separatist", "dissident", "rebel", "guerrilla", "insurgent", "militant",
    "extremist", "hostage-taker", "gunman", "firm", "company", "peacekeeper", "missionary",
    "civilian", "villager", "student", "worker", "journalist", "activist",
  ]

  /// "Costa and the town's fishermen filed": where the parser gave the verb two subjects, the other.
  func otherSubjects(_ match: FrameMatch) -> [Int] {
    match.sourceTokens.flatMap { token -> [Int] in
      guard tree.deprel(token) == .nsubj, let verb = tree.head(token) else { return [] }
      return tree.children(verb).filter {
        tree.deprel($0) == .nsubj && $0 != token && $0 < token
          && !tree.children($0).contains { tree.xpos($0) == .pos }
          && tree.tokens[$0..<token].contains { $0.lemma == "and" }
      }.flatMap { tree.coordinated($0) }
    }
  }

  /// "leaders of the government", "leaders of the party": to talk with them is to talk with it, while
  /// "Nordian leaders" are people of a state.
  func leadsBody(_ noun: Int) -> Bool {
    // "the presidents of Nordia and Sudor"
    if ["president", "premier", "leader", "minister", "king", "ambassador"].contains(
      tree.lemma(noun)),
      tree.children(noun).contains(where: {
        tree.deprel($0) == .nmod && tree.preposition($0) == "of"
          && !entities.actors(at: TokenIndex($0)).isEmpty
      })
    {
      return true
    }
    guard tree.lemma(noun) == "leader" || tree.lemma(noun) == "minister" else { return false }
    // The parser may hang "of the government" on the word before.
    let last = noun + 1 < tree.tokens.count && tree.lemma(noun + 1) == "of" ? noun + 1 : noun
    return tree.children(noun).contains { isBody($0) }
      || tree.tokens.indices[last...].prefix(6).contains { isBody($0) && last > noun }
  }

  private func isBody(_ position: Int) -> Bool {
    if ["government", "regime", "cabinet", "administration"].contains(tree.lemma(position)) {
      return true
    }
    return entities.actor(at: TokenIndex(position)).map {
      entities[$0.entity].kind == .organisation && $0.standing == .itself
    } ?? false
  }

  /// "The minister warned that police would not tolerate it": the forces are those of whoever tells.
  func ownersOfForces(_ match: FrameMatch) -> [Actor] {
    guard
      match.sourceTokens.contains(where: {
        [
          "police", "army", "military", "troops", "troop", "forces", "force", "government",
          "authority",
        ].contains(tree.lemma($0).lowercased())
          && !tree.hasChild($0, .nmodPoss) && !tree.hasChild($0, .amod)
      })
    else { return [] }
    return speech.reporters(of: match.trigger).filter { $0.standing != .itself }
  }

  /// Who is met is the person named, not the body that he speaks for.
  func inPerson(_ actor: Actor, _ entry: TriggerEntry) -> Actor {
    guard entry.relation.isSymmetric, let person = actor.attribution else { return actor }
    var met = actor
    met.entity = person
    met.attribution = nil
    met.standing = .itself
    return met
  }

  /// "Ana Costa rejected the plan of Sudor": it was made to her.
  func whoAnswers(_ match: FrameMatch, _ entry: TriggerEntry) -> EntityIndex? {
    // "offer", taken for a verb: the offered thing is what is rejected all the same.
    let isObject =
      tree.deprel(match.trigger) == .obj
      || tree.deprel(match.trigger) == .ccomp && tree.marker(match.trigger) == nil
    guard entry.relation.relation == .proposes, isObject, let verb = tree.head(match.trigger),
      Self.answers.contains(tree.lemma(verb)),
      let subject = Clause(tree: tree, verb: verb).subject
    else { return nil }
    return entities.actor(at: TokenIndex(subject))?.entity
  }

  private static let answers: Set<String> = [
    "reject", "accept", "refuse", "decline", "dismiss", "spurn", "rebuff", "turn", "welcome",
    "consider", "receive", "ignore",
  ]

  /// "summoned farmers": only a diplomat is summoned to hear a protest.
  func isSummons(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .opposes, tree.lemma(match.trigger) == "summon" else {
      return false
    }
    return !match.targets.contains { target in
      Self.diplomats.contains(tree.lemma(target).lowercased())
        || tree.children(target).contains {
          Self.diplomats.contains(tree.lemma($0).lowercased())
        }
    }
  }

  private static let diplomats: Set<String> = [
    "ambassador", "envoy", "diplomat", "consul", "attache", "attaché",
  ]
}
