internal import English
internal import KnowledgeGraph

/// What looks like a statement and is none.
extension StatementBuilder {
  /// "declined to comment": no stand.
  func isSilence(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    if isOtherSense(match, entry) { return true }
    guard entry.relation.relation == .opposes,
      match.targetSlot == .infinitive || match.targetSlot == .gerund,
      let verb = match.targets.first
    else { return false }
    // "refused to condemn it": that the condemnation is denied says it all.
    if ["refuse", "decline"].contains(tree.lemma(match.trigger)),
      ["condemn", "reject", "rule", "criticise", "criticize", "denounce", "oppose", "exclude"]
        .contains(tree.lemma(verb))
    {
      return true
    }
    return Self.sayings.contains(tree.lemma(verb))
  }

  private static let sayings: Set<String> = [
    "comment", "elaborate", "say", "answer", "speculate", "specify", "disclose", "reveal",
    "identify", "respond", "draw", "discuss",
  ]

  /// "we have to go", "let us see", "the forces have to be reformed".
  func asksNobody(_ match: FrameMatch) -> Bool {
    // "agreed to let them go"
    if tree.lemma(match.trigger) == "let", tree.marker(match.trigger) == "to" { return true }
    if tree.lemma(match.trigger) == "need" {
      // "is needed to protect them" says what for.
      return match.targetSlot == .infinitive && Clause.isPassive(match.trigger, tree)
    }
    // "have yet to make it": they have not, which asks for nothing
    if tree.lemma(match.trigger) == "have", tree.hasChild(match.trigger, lemma: "yet") {
      return true
    }
    if isOwnDuty(match.trigger) { return true }
    if let verb = match.targets.first, Clause.isPassive(verb, tree) {
      // "the result has to be respected", said of a thing
      return !["have"].contains(tree.lemma(match.trigger))
        || !tree.isNominal(
          Clause.surfaceSubject(match.trigger, tree) ?? match.trigger)
        || Clause.surfaceSubject(match.trigger, tree).map { tree.upos($0) == .pron } == true
    }
    guard tree.lemma(match.trigger) == "let" else { return false }
    guard let object = tree.child(match.trigger, .obj, .iobj) else { return true }
    return tree.upos(object) == .pron
  }

  /// "would have condemned": it did not come to that.
  func isCounterfactual(_ trigger: Int) -> Bool {
    // "should have resigned": it is too late to ask for it.
    if ["should", "ought"].contains(tree.lemma(trigger)), let verb = tree.head(trigger),
      tree.xpos(verb) == .vbn, tree.hasChild(verb, lemma: "have")
    {
      return true
    }
    return tree.xpos(trigger) == .vbn && tree.hasChild(trigger, lemma: "would")
      && tree.hasChild(trigger, lemma: "have")
  }

  /// "20 rejecting it, 7 abstaining": a part of those who voted.
  func isCount(_ match: FrameMatch) -> Bool {
    guard let subject = tree.child(match.trigger, .nsubj) ?? tree.head(match.trigger) else {
      return false
    }
    return tree.upos(subject) == .num
      && (tree.head(subject) == match.trigger || tree.deprel(match.trigger) == .acl
        || tree.deprel(match.trigger) == .advcl)
      || isBehindCount(match.trigger)
  }

  private func isBehindCount(_ verb: Int) -> Bool {
    verb > 1 && tree.xpos(verb) == .vbg && tree.upos(verb - 1) == .num
      && tree.isSameSentence(verb - 2, verb)
      && [",", "and"].contains(tree.tokens[verb - 2].form)
  }

  /// "we must question this": who says so does it.
  func isOwnDuty(_ trigger: Int) -> Bool {
    guard let subject = Clause.surfaceSubject(trigger, tree) else { return false }
    let lemma = tree.lemma(subject).lowercased()
    // "one has to say", but not "no one has the right"
    return ["we", "i", "one", "you", "people", "everybody", "everyone"].contains(lemma)
      && !tree.hasChild(subject, lemma: "no")
  }

  /// "stopped Nordia from signing the deal": it signed nothing, and its signing is what is opposed.
  func isPrevented(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    func isKept(_ deed: Int, from verb: Int) -> Bool {
      tree.connective(deed) == "from"
        && (tree.xpos(deed) == .vbg
          || tree.child(deed, .cop).map { tree.xpos($0) == .vbg } == true)
        && Words.preventingVerbs.contains(tree.lemma(verb))
    }
    let trigger = match.trigger
    if let verb = tree.head(trigger), isKept(trigger, from: verb) { return true }
    return entry.relation.relation == .opposes && match.targetSlot == .phrase
      && tree.children(trigger).contains {
        isKept($0, from: trigger) && !match.targets.contains($0)
      }
  }

  /// "voted to approve the bill": the approval speaks for itself.
  func isSaidAgain(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard match.targetSlot == .infinitive, let verb = match.targets.first else { return false }
    if entry.relation.relation == .agreesTo {
      // "vowed never to pay": a refusal
      if SelfRefusal.isVowed(verb, tree), SelfRefusal.isNegated(verb, tree) { return true }
      // "ready to step in": an offer to mediate or help
      if entry.partOfSpeech == .adjective,
        index.entries(for: tree.lemma(verb)).contains(where: {
          let other = index.entries[$0]
          return other.partOfSpeech == .verb && other.relation.relation == .mediates
            && matcher.hasParticles(other, verb)
        })
      {
        return true
      }
      // "vowed to attack" is a threat, no agreement; "promised to stop the raids" is one.
      let isPromise = ["promise", "pledge"].contains(tree.lemma(match.trigger))
      return Clause(tree: tree, verb: verb).isVowed
        && matcher.matches(at: verb).contains { found in
          let entry = index.entries[found.entry]
          return entry.relation.relation == .attacks || entry.trigger.isAnnounced && !isPromise
        }
    }
    guard entry.relation.relation == .supports else { return false }
    return index.entries(for: tree.lemma(verb)).contains {
      let relation = index.entries[$0].relation.relation
      let trigger = index.entries[$0].trigger
      return index.entries[$0].partOfSpeech == .verb && trigger.polarity == nil
        && trigger.requires.isEmpty
        && (relation == .supports || relation == .opposes || relation == .demands)
    }
  }

  /// "called it a victory": nobody was telephoned.
  func isNaming(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    // "needs help with his plans": what somebody has in mind is no proposal.
    if entry.relation.relation == .proposes, entry.partOfSpeech == .noun,
      tree.lemma(match.trigger) == "plan", tree.xpos(match.trigger) == .nns
    {
      return true
    }
    guard entry.relation.relation == .meets, tree.lemma(match.trigger) == "call" else {
      return false
    }
    if tree.hasChild(match.trigger, .xcomp) { return true }
    return match.targets.contains {
      $0 + 1 < tree.tokens.count && tree.upos($0) == .pron
        && tree.upos($0 + 1) == .det
    }
  }

  /// "signed a letter", "is responsible for every rocket": no agreement, no office.
  func isSignature(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    switch (entry.relation.relation, tree.lemma(match.trigger)) {
    case (.agreesTo, "sign"):
      return match.targets.contains { Self.letters.contains(tree.lemma($0)) }
    case (.oversees, "responsible"):
      // "criminally responsible for murder"
      return !speech.speakers(of: match.trigger).isEmpty
        || tree.children(match.trigger).contains { tree.tokens[$0].form.hasSuffix("ly") }
        || match.targets.contains { Self.crimes.contains(tree.lemma($0)) }
    default: return false
    }
  }

  private static let crimes: Set<String> = [
    "murder", "death", "killing", "attack", "crime", "violence", "massacre", "damage", "crash",
    "loss", "failure", "torture", "atrocity", "disaster", "accident", "abuse", "genocide",
    "bombing",
  ]
  private static let letters: Set<String> = [
    "letter", "petition", "statement", "article", "editorial", "book", "appeal", "autograph",
    "decree", "order", "bill", "law", "warrant", "contract",
  ]

  /// "opened talks in Oslo": it is the talks that are there.
  func isElsewhere(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .locatedIn, entry.partOfSpeech == .verb else { return false }
    // "holding ground in Lemm"
    if tree.lemma(match.trigger) == "hold" {
      return match.sourceTokens.contains {
        ["ground", "territory", "office", "post", "position", "power", "hostage", "people"]
          .contains(tree.lemma($0))
      }
    }
    return entry.trigger.source == [.subject] && tree.hasChild(match.trigger, .obj)
  }

  /// "intervened in the market" mediates nothing.
  func isNoConflict(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    entry.relation.relation == .mediates && tree.lemma(match.trigger) == "intervene"
      && !match.targets.contains { Words.negotiationNouns.contains(tree.lemma($0)) }
  }

  /// "the two sides": no conflict by itself.
  func isSide(_ noun: Int) -> Bool {
    (!matcher.hasActor(noun) || tree.lemma(noun) == "delegation")
      && ["side", "delegation", "party", "camp", "faction", "rival", "two", "them"].contains(
        tree.lemma(noun).lowercased())
  }

  /// "the town hosted the talks": they were there, no more.
  func isVenue(_ source: SourceActor, _ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .mediates, tree.lemma(match.trigger) == "host",
      case .entity(let place) = source.participant, entities[place].kind == .place
    else { return false }
    let isState = entities[place].subtype.map { $0 == "country" } ?? true
    guard let token = source.token else { return !isState }
    let name = NameKey.normalise(tree.tokens[token].form)
    return !isState || Countries.standard.country(capital: name) != nil
  }

  /// "filed a complaint against X": who is accused is not opposed besides.
  func isCharge(_ match: FrameMatch, _ statement: DraftStatement) -> Bool {
    guard case .entity = statement.target, tree.upos(match.trigger) == .noun else { return false }
    return index.entries(for: tree.lemma(match.trigger)).contains {
      index.entries[$0].relation.relation == .accuses
    }
  }

  /// "a provocative step": the adjective tells how the noun is meant.
  func isFaintPraise(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .supports, entry.partOfSpeech == .noun,
      entry.trigger.source == [.speaker]
    else { return false }
    // "a step too far", "a step in the wrong direction"
    if tree.lemma(match.trigger) == "step" {
      let next = match.trigger + 1..<min(match.trigger + 5, tree.tokens.count)
      if next.contains(where: {
        ["far", "back", "backwards", "backward", "wrong"].contains(tree.tokens[$0].form)
      }) {
        return true
      }
    }
    return tree.children(match.trigger).contains { child in
      tree.deprel(child) == .amod
        && index.entries(for: tree.lemma(child).lowercased()).contains {
          index.entries[$0].partOfSpeech == .adjective
            && index.entries[$0].relation.relation == .opposes
        }
    }
  }

  /// "celebrated Mass": no stand. "said troops had destroyed a base": their deed is no judgement on
  /// them.
  func isDeed(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    if isAlleged(match.trigger), entry.partOfSpeech == .verb { return true }
    if entry.relation.relation == .supports, tree.lemma(match.trigger) == "celebrate" {
      return match.targets.contains { Self.feasts.contains(tree.lemma($0).lowercased()) }
    }
    guard entry.relation.relation == .opposes, entry.partOfSpeech == .verb,
      entry.trigger.source == [.speaker]
    else { return false }
    return match.targets.contains { Self.fighters.contains(tree.lemma($0).lowercased()) }
  }

  /// "accused of ordering the raid": what somebody is charged with.
  private func isAlleged(_ trigger: Int) -> Bool {
    guard tree.xpos(trigger) == .vbg, let connective = tree.connective(trigger),
      connective == "of" || connective == "with" || connective == "for",
      var verb = tree.head(trigger)
    else { return false }
    // "accused the union of blocking it and of backing thieves"
    if tree.deprel(trigger) == .conj, let above = tree.head(verb) { verb = above }
    if tree.upos(verb) == .propn || tree.upos(verb) == .noun, let above = tree.head(verb) {
      verb = above
    }
    return ["accuse", "suspect", "convict", "guilty", "charge", "acquit"].contains(
      tree.lemma(verb).lowercased())
  }

  private static let feasts: Set<String> = [
    "mass", "birthday", "anniversary", "christmas", "easter", "eid", "wedding", "service", "day",
    "year", "holiday", "festival",
  ]

  private static let fighters: Set<String> = [
    "troop", "troops", "soldier", "fighter", "rebel", "militant", "gunman", "gunmen", "police",
    "officer", "force", "forces", "army", "guerrilla", "insurgent", "plane", "jet", "helicopter",
    "attacker", "bomber", "demonstrator", "protester",
  ]

  /// "blocked roads": a thing in the way, no stand.
  func isObstacle(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    entry.relation.relation == .opposes
      && ["block", "bar", "obstruct"].contains(tree.lemma(match.trigger))
      && match.targets.contains { Self.ways.contains(tree.lemma($0)) }
  }

  /// "holds an office", "took the road": no captives.
  func holdsThings(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .detains, entry.partOfSpeech == .verb else { return false }
    switch tree.lemma(match.trigger) {
    case "capture", "hold", "seize", "take": break
    default: return false
    }
    // "holds the leaders responsible"
    if tree.lemma(match.trigger) == "hold",
      tree.extent(match.trigger).contains(where: {
        $0 > match.trigger && ["responsible", "accountable", "liable"].contains(tree.lemma($0))
      })
    {
      return true
    }
    return match.targets.contains { target in
      // "holds the group's chair": an office is nobody
      if Self.heldOffices.contains(tree.lemma(target)) { return true }
      guard !matcher.hasActor(target) else { return false }
      // "dozens of hostages"
      let counted = tree.children(target).first {
        tree.deprel($0) == .nmod && tree.preposition($0) == "of"
      }
      return !Self.captives.contains(tree.lemma(target))
        && !(counted.map { Self.captives.contains(tree.lemma($0)) } ?? false)
    }
  }

  private static let heldOffices: Set<String> = [
    "chair", "presidency", "chairmanship", "post", "seat", "office", "leadership",
  ]

  private static let captives: Set<String> = [
    "hostage", "prisoner", "captive", "soldier", "journalist", "activist", "civilian", "fighter",
    "militant", "suspect", "people", "policeman", "peacekeeper", "tourist", "sailor", "aid-worker",
    "worker", "student", "schoolgirl", "man", "woman", "child", "villager", "pilot", "demonstrator",
    "protester", "detainee", "insurgent", "rebel", "officer", "missionary", "migrant", "engineer",
  ]

  /// "welcomed her to Oslo": a guest, no stand.
  func isGuest(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .supports, tree.lemma(match.trigger) == "welcome",
      let guest = match.targets.first, matcher.hasActor(guest)
    else { return false }
    return [match.trigger, guest].contains { head in
      tree.children(head).contains { tree.preposition($0) == "to" && matcher.hasActor($0) }
    }
  }

  /// "pledged its support", "offered a truce": nothing is agreed yet.
  func isNoAgreement(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .agreesTo else { return false }
    if entry.partOfSpeech == .verb {
      // "settled the dispute between Nordia and Sudor": for them
      if tree.lemma(match.trigger) == "settle",
        match.targets.contains(where: { target in
          tree.children(target).contains { tree.preposition($0) == "between" }
        })
      {
        return true
      }
      // "promised the senators that she would go": not them
      if tree.lemma(match.trigger) == "promise", match.targetSlot == .phrase,
        tree.hasChild(match.trigger, .ccomp) || tree.hasChild(match.trigger, .xcomp)
      {
        return true
      }
      // "to decide whether it complies with the code"
      if tree.marker(match.trigger) == "whether" { return true }
      // "committed 500 soldiers to the force"
      if tree.lemma(match.trigger) == "commit",
        let object = tree.child(match.trigger, .obj), tree.upos(object) != .pron
      {
        return true
      }
      return match.targets.contains {
        ["support", "backing", "loyalty", "allegiance", "solidarity"].contains(tree.lemma($0))
      }
    }
    if isSought(match.trigger) { return true }
    return NounFrame(tree: tree, noun: match.trigger).carrier.map {
      ["offer", "propose", "suggest"].contains(tree.lemma($0))
    } ?? false
  }

  /// "works for a deal", "hopes of an agreement": there is none yet.
  private func isSought(_ noun: Int) -> Bool {
    guard ["for", "towards", "toward", "of", "to"].contains(tree.preposition(noun)),
      !tree.hasChild(noun, lemma: "the"), let above = tree.head(noun)
    else { return false }
    return Self.seeking.contains(tree.lemma(above))
  }

  private static let seeking: Set<String> = [
    "work", "strive", "push", "press", "hope", "effort", "search", "look", "wait", "call",
    "prospect",
    "chance", "progress", "path", "way", "road", "move", "step", "campaign", "bid", "talk", "aim",
  ]

  private static let ways: Set<String> = [
    "road", "street", "highway", "motorway", "bridge", "entrance", "traffic", "border", "route",
    "crossing", "square", "gate", "path", "way", "port", "railway", "line", "track", "door",
  ]
}
