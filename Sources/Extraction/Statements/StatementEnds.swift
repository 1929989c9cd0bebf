internal import English
internal import KnowledgeGraph

/// Who and what a match is about: actors behind the words, issues by their labels.
extension StatementBuilder {
  mutating func sources(of match: FrameMatch, _ entry: TriggerEntry) -> [SourceActor] {
    var found: [SourceActor] = []
    func add(_ actors: some Sequence<Actor>, at token: Int?, isBeyondGrammar: Bool = false) {
      for var actor in actors where entry.allowsSource(entities[actor.entity].kind) {
        // "Nordia's envoy, Ana Costa, chairs the committee": she does.
        if entry.relation.relation == .oversees, let person = actor.attribution {
          actor.entity = person
          actor.attribution = nil
        }
        let source = SourceActor(
          participant: .entity(actor.entity), attribution: actor.attribution, token: token,
          isFoundBeyondGrammar: isBeyondGrammar)
        if !found.contains(where: { $0.participant == source.participant }) { found.append(source) }
      }
    }
    let names = NameList(tree: tree, entities: entities)
    for candidate in match.source {
      switch candidate {
      case .actors(let actors): add(actors, at: nil)
      case .token(let position):
        // "in the town of Fairview welcoming the troops": it is not the town that does.
        if isWhere(position, of: match.trigger) { continue }
        if tree.upos(position) == .pron, isFirstPerson(position) {
          // Who says "we" speaks for himself, or for the body that he is spokesman of.
          let speakers = speech.speakers(of: match.trigger)
          if !speakers.isEmpty {
            add(speakers, at: nil)
            continue
          }
        }
        if let body = body(before: match.trigger, insteadOf: position) {
          add(entities.actors(at: TokenIndex(body)), at: body)
          continue
        }
        add(entities.actors(at: TokenIndex(position)), at: position)
        // "by the independents Ana Costa and Omar Keita"
        if tree.xpos(position) == .nns, entities.actors(at: TokenIndex(position)).isEmpty,
          let named = tree.child(position, .appos, .flat), tree.upos(named) == .propn
        {
          for part in tree.coordinated(named) {
            add(entities.actors(at: TokenIndex(part)), at: part)
          }
        }
        for name in names.names(before: position) {
          add(entities.actors(at: TokenIndex(name)), at: name)
        }
        if let partner = partner(in: match, entry) {
          add(entities.actors(at: TokenIndex(partner)), at: partner)
        }
      }
    }
    if !found.isEmpty, entry.partOfSpeech == .verb, entry.trigger.source.first == .subject {
      for name in Echo(tree: tree, entities: entities).names(of: match.trigger) {
        add(entities.actors(at: TokenIndex(name)), at: name)
      }
    }
    if found.isEmpty, entry.partOfSpeech == .verb, entry.trigger.source.first == .subject,
      let actor = search.actor(of: match.trigger, besides: match.sourceTokens)
    {
      // "the resolution threatens our ties": no threat of whoever passed it
      let isDeed = [.threatens, .attacks, .detains, .meets].contains(entry.relation.relation)
      if !isDeed || !match.sourceTokens.contains(where: search.isPaper) {
        for part in tree.coordinated(actor) {
          add(entities.actors(at: TokenIndex(part)), at: part, isBeyondGrammar: true)
        }
      }
    }
    if found.isEmpty { add(ownersOfForces(match), at: nil) }
    for token in otherSubjects(match) {
      add(entities.actors(at: TokenIndex(token)), at: token, isBeyondGrammar: true)
    }
    if found.isEmpty, entry.partOfSpeech == .adjective || entry.partOfSpeech == .phrase {
      for position in match.sourceTokens {
        guard let actor = search.standIn(for: position) else { continue }
        add(entities.actors(at: TokenIndex(actor)), at: actor, isBeyondGrammar: true)
      }
    }
    if found.isEmpty, entry.partOfSpeech == .noun, match.source.isEmpty,
      let actor = search.holder(of: match.trigger)
    {
      add(entities.actors(at: TokenIndex(actor)), at: actor, isBeyondGrammar: true)
    }
    if found.isEmpty, entry.partOfSpeech == .noun, !entry.relation.sources.contains(.issue),
      NounFrame(tree: tree, noun: match.trigger).carrier != nil
    {
      // "a meeting of Norish ministers issued a condemnation"
      for position in match.sourceTokens {
        guard let actor = search.standIn(for: position) else { continue }
        add(entities.actors(at: TokenIndex(actor)), at: actor, isBeyondGrammar: true)
      }
    }
    if found.isEmpty, entry.relation.sources.contains(.issue) {
      for case .token(let position) in match.source where tree.upos(position) == .noun {
        let isPlace = entry.relation.relation == .locatedIn
        if isPlace, let subject = named(by: position) {
          add(entities.actors(at: TokenIndex(subject)), at: subject)
          continue
        }
        // "a writer based in Oslo": neither body nor event.
        if isPlace, isSeat(match.trigger) { continue }
        // "talks in Oslo": the place is the other end.
        let place = isPlace ? match.targets.first : nil
        guard
          let label = labeller.label(position, apartFrom: place, asPhrase: place != nil)
        else { continue }
        found.append(SourceActor(participant: .issue(issues.add(label))))
      }
    }
    return found
  }

  /// "signed an accord with X": X signed it too.
  private func partner(in match: FrameMatch, _ entry: TriggerEntry) -> Int? {
    if entry.relation.relation == .agreesTo, match.targetSlot == .infinitive,
      tree.lemma(match.trigger) == "agree"
    {
      // "agreed with Nordia to build a bridge"
      return tree.children(match.trigger).first {
        tree.preposition($0) == "with" && tree.deprel($0) == .obl
      }
    }
    guard entry.relation.relation == .agreesTo, let deal = match.targets.first,
      tree.upos(deal) == .noun,
      let verb = entry.partOfSpeech == .verb ? match.trigger : tree.head(match.trigger),
      entry.partOfSpeech == .verb || tree.deprel(match.trigger) == .obj
        || tree.lemma(verb) == "come",
      Self.jointDeeds.contains(tree.lemma(verb))
    else { return nil }
    // "a memorandum of understanding with Nordia"
    let parts = tree.children(deal).filter { tree.preposition($0) == "of" }
    for verb in [deal, verb] + parts {
      for child in tree.children(verb) where tree.preposition(child) == "with" {
        switch tree.deprel(child) {
        case .nmod, .obl: return child
        default: continue
        }
      }
    }
    return nil
  }

  private static let jointDeeds: Set<String> = [
    "sign", "initial", "conclude", "reach", "come", "adopt", "strike", "seal", "ink", "clinch",
    "renew",
    "restore", "resume", "establish", "re-establish", "reestablish", "normalise", "normalize",
    "finalise", "finalize", "hold", "conduct", "stage", "launch", "begin", "make", "form", "forge",
    "improve", "patch", "mend", "deepen", "upgrade", "strengthen", "expand", "boost",
  ]

  /// Whether a participle hangs on the place where something happens.
  private func isWhere(_ position: Int, of verb: Int) -> Bool {
    guard tree.xpos(verb) == .vbg, tree.head(verb) == position, tree.upos(position) == .propn,
      let preposition = tree.preposition(position)
    else { return false }
    return preposition == "in" || preposition == "at" || preposition == "of"
  }

  mutating func targets(
    of match: FrameMatch, _ entry: TriggerEntry, hasAddressee: Bool
  ) -> [Participant] {
    var found: [Participant] = []
    var open: [Int] = []
    for position in match.targets.map({ signed(excused(by: $0, entry), match) }) {
      // "defends itself"
      if tree.upos(position) == .pron, tree.tokens[position].form.hasSuffix("self") { continue }
      guard match.targetSlot == .phrase else {
        open.append(position)
        continue
      }
      if isWish(position, entry) {
        guard
          let label = labeller.label(
            position, apartFrom: match.trigger, withoutConjuncts: false)
        else { return [] }
        let wish = issues.add(label)
        lastNamed = (wish, tree.tokens[match.trigger].sentence.position)
        return [.issue(wish)]
      }
      var actors = entities.actors(at: TokenIndex(position))
      if actors.isEmpty, let named = namedPlace(position) {
        actors = entities.actors(at: TokenIndex(named))
      }
      if actors.isEmpty, entry.trigger.targetKind == .actor, tree.upos(position) == .noun,
        let example = search.example(of: position)
      {
        // "met several leaders, including Costa and Keita"
        actors = tree.coordinated(example).flatMap { entities.actors(at: TokenIndex($0)) }[...]
      }
      // "Nordian soldiers" seized are people, not the state.
      if Self.ofPeople.contains(entry.relation.relation), tree.upos(position) == .noun,
        actors.allSatisfy({ $0.standing != .itself })
      {
        actors = []
      }
      if actors.isEmpty, isHit(position, entry), let owner = owner(of: position) {
        actors = entities.actors(at: TokenIndex(owner))
      }
      if actors.isEmpty || prefersIssue(position, match) || isOwnBody(position, actors, match)
        || isForce(position, actors, entry)
        || isWanted(position, actors, match)
      {
        open.append(position)
      } else if entry.allowsActor {
        for actor in actors.map({ inPerson($0, entry) })
        where entry.allowsTarget(entities[actor.entity].kind) && !isCrowd(position, actor, entry)
          && !isInterview(match, actor, entry) && !isStop(match, actor, entry)
        {
          let participant = Participant.entity(actor.entity)
          if !found.contains(participant) { found.append(participant) }
        }
      }
    }
    if !entry.allowsIssue || Self.againstPeople.contains(entry.relation.relation) {
      guard entry.allowsTarget(.issue), match.targetSlot == .phrase else { return found }
      return found + groups(open, entry).filter { !found.contains($0) }
    }
    guard !open.isEmpty else { return found }
    for part in separateIssues(open, match) {
      guard let issue = issue(part.head, joined: part.joined, match, hasAddressee: hasAddressee)
      else { continue }
      // "released a statement" frees nobody.
      if entry.relation.relation == .releases, search.isDocument(part.head) { continue }
      let participant = Participant.issue(issue)
      if !found.contains(participant) { found.append(participant) }
    }
    return found
  }

  /// Coordinated phrases are issues of their own when each says enough by itself.
  private func separateIssues(_ heads: [Int], _ match: FrameMatch) -> [(head: Int, joined: Bool)] {
    guard heads.count > 1 else { return heads.map { ($0, false) } }
    let full = heads.dropFirst().filter { saysEnough($0) }
    if full.count == heads.count - 1 { return heads.map { ($0, false) } }
    return [(heads[0], true)] + full.map { ($0, false) }
  }

  private func saysEnough(_ head: Int) -> Bool {
    if tree.upos(head) == .verb {
      return tree.child(head, .obj, .obl, .xcomp, .ccomp, .mark) != nil
    }
    return tree.child(head, .det, .amod, .nmod, .nmodPoss, .compound, .acl) != nil
  }

  private func isFirstPerson(_ pronoun: Int) -> Bool {
    switch tree.lemma(pronoun).lowercased() {
    case "we", "our", "i", "my", "us", "me": true
    default: false
    }
  }

  /// Who speaks for a state or body: to talk with them is to talk with it.
  private static let officials: Set<String> = [
    "official", "representative", "negotiator", "diplomat", "envoy", "delegate", "mediator",
  ]

  /// "US troops" met, "Israeli leaders" welcomed: people of a state, not the state.
  private func isCrowd(_ position: Int, _ actor: Actor, _ entry: TriggerEntry) -> Bool {
    guard actor.standing != .itself,
      !(entry.relation.isSymmetric
        && (Self.officials.contains(tree.lemma(position)) || leadsBody(position))),
      tree.xpos(position) == .nns
        || ["police", "army", "military", "navy"].contains(tree.lemma(position))
    else { return false }
    switch entry.relation.relation {
    case .meets, .supports, .negotiatesWith: return true
    default: return false
    }
  }

  private mutating func issue(
    _ head: Int, joined: Bool, _ match: FrameMatch, hasAddressee: Bool
  ) -> Int? {
    var head = head
    if let named = named(byRelative: head) { head = named }
    if isAsideOn(head) {
      if let lastNamed, lastNamed.sentence == tree.tokens[head].sentence.position {
        return lastNamed.issue
      }
      if let told = told(before: head), let label = labeller.label(told, apartFrom: head) {
        return issues.add(label)
      }
    }
    if tree.upos(head) == .pron || tree.upos(head) == .det {
      guard Words.genericPronouns.contains(tree.lemma(head).lowercased()),
        entities.entity(at: TokenIndex(head)) == nil || prefersIssue(head, match)
      else { return nil }
      let sentence = tree.tokens[head].sentence.position
      if let lastIssue, sentence - lastIssue.sentence <= 1 { return lastIssue.issue }
      // "The deal fell through after Nordia rejected it."
      guard let named = antecedents.nearest(before: head),
        sentence - tree.tokens[named].sentence.position <= 1, let label = labeller.label(named)
      else { return nil }
      return issues.add(label)
    }
    // A name that is no fit end must not become an issue.
    if entities.name(covering: TokenIndex(head)) != nil,
      entities.entity(at: TokenIndex(head)) != nil
    {
      return nil
    }
    // "dismissed one": of what was said before
    if tree.lemma(head) == "one", tree.upos(head) != .propn { return nil }
    // "offered no date" offers nothing; "wants no talks" is no wish for them.
    let isFixed = index.entries[match.entry].partOfSpeech == .phrase
    if labeller.isDenied(head), match.targetSlot == .phrase, !isFixed,
      index.entries[match.entry].trigger.polarity != .negated,
      !isDenial(match, index.entries[match.entry].relation.relation)
    {
      return nil
    }
    if labeller.isBareDefinite(head, owners: match.sourceTokens),
      let full = antecedents.antecedent(of: head)
    {
      head = full
    }
    let omits = match.targetSlot == .infinitive || hasAddressee || hasPronounSubject(head, match)
    // "its demand is a truce": the predicate alone
    let isPredicate =
      tree.deprel(match.trigger) == .nsubj && tree.head(match.trigger) == head
      || match.trigger == head && tree.upos(head) == .noun
    guard
      let label = labeller.label(
        head, apartFrom: match.trigger, omittingSubject: omits, withoutConjuncts: !joined,
        owners: match.sourceTokens, asPhrase: isFixed || isPredicate && match.targetSlot == .phrase,
        topic: match.topic.flatMap { isReason($0, of: head) ? $0 : nil })
    else { return nil }
    let found = issues.add(withoutRefusal(match, withBearer(of: match, label)))
    // What somebody asks to be done is not what "it" means afterwards.
    lastNamed = (found, tree.tokens[match.trigger].sentence.position)
    if match.targetSlot == .phrase {
      lastIssue = (found, tree.tokens[match.trigger].sentence.position)
    }
    return found
  }

  /// "will not pay" opposes to pay.
  private func withoutRefusal(_ match: FrameMatch, _ label: IssueLabel) -> IssueLabel {
    guard match.targets == [match.trigger], label.text.hasPrefix("not to ") else { return label }
    var paid = label
    paid.text = label.text.dropFirst("not ".count).description
    paid.content.removeAll { MoodWords.negations.contains($0) }
    return paid
  }

  /// "described it as a victory": what was spoken of, rather than who acted.
  private func prefersIssue(_ pronoun: Int, _ match: FrameMatch) -> Bool {
    guard tree.upos(pronoun) == .pron,
      ["it", "this", "that"].contains(tree.lemma(pronoun).lowercased()),
      let lastIssue,
      tree.tokens[match.trigger].sentence.position - lastIssue.sentence <= 1
    else { return false }
    let relation = index.entries[match.entry].relation.relation
    return relation == .supports || relation == .opposes
  }

  /// "siege to end" of "the siege has to end": whoever is no actor belongs to what is demanded.
  private func withBearer(of match: FrameMatch, _ label: IssueLabel) -> IssueLabel {
    guard match.targetSlot == .infinitive, let bearer = match.addressee,
      tree.upos(bearer) == .noun, bearer < match.trigger, label.text.hasPrefix("to "),
      entities.actors(at: TokenIndex(bearer)).isEmpty, let subject = labeller.label(bearer)
    else { return label }
    var joined = label
    joined.text = subject.text + " " + label.text
    joined.content = subject.content + label.content
    return joined
  }

  func addressee(of match: FrameMatch, _ entry: TriggerEntry) -> EntityIndex? {
    if let position = match.addressee {
      return entities.actor(at: TokenIndex(position))?.entity
    }
    if let answering = whoAnswers(match, entry) { return answering }
    if let asked = whoIsAsked(match, entry) { return asked }
    guard entry.relation.relation == .demands, match.targetSlot == .clause,
      let verb = match.targets.first, let subject = Clause.surfaceSubject(verb, tree),
      !Clause.isPassive(verb, tree)
    else { return nil }
    return entities.actor(at: TokenIndex(subject))?.entity
  }
}
