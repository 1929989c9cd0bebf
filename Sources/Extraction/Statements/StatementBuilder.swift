internal import English
internal import KnowledgeGraph

/// Makes statements of trigger matches: resolves actors, names issues, reads qualifiers.
struct StatementBuilder {
  let tree: SyntaxTree
  let entities: DocumentEntities
  let index: TriggerIndex
  let ontology: Ontology
  let speech: Speech
  let matcher: FrameMatcher
  let qualifiers: Qualifiers
  let search: SourceSearch
  let labeller: IssueLabeller
  let antecedents: IssueAntecedents
  let signals: SignalReader
  var issues = IssueRegistry()
  var statements: [DraftStatement] = []
  /// The issue named last, for "it" and "this".
  var lastIssue: (issue: Int, sentence: Int)?
  /// The issue named last by any statement, for "a step welcomed by".
  var lastNamed: (issue: Int, sentence: Int)?
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    var source: Participant
    var relation: RelationKind
    var target: Participant
    var sentence: SentenceIndex
  }

  init(tree: SyntaxTree, entities: DocumentEntities, index: TriggerIndex, ontology: Ontology) {
    self.tree = tree
    self.entities = entities
    self.index = index
    self.ontology = ontology
    speech = Speech(tree: tree, entities: entities)
    matcher = FrameMatcher(tree: tree, entities: entities, index: index, speech: speech)
    qualifiers = Qualifiers(tree: tree)
    search = SourceSearch(tree: tree, entities: entities)
    labeller = IssueLabeller(tree: tree)
    antecedents = IssueAntecedents(tree: tree)
    signals = SignalReader(tree: tree, entities: entities)
  }

  /// Adds what the triggers at some tokens say.
  mutating func addMatches(at positions: some Sequence<Int>) {
    // Taken out once: what is read for each token would be copied for each.
    let matcher = matcher
    let index = index
    let votes = BareVote(tree: tree, index: index)
    let ultimatums = Ultimatum(tree: tree, index: index)
    let imperatives = Imperative(tree: tree, index: index, speech: speech, entities: entities)
    let refusals = SelfRefusal(tree: tree, index: index, speech: speech, entities: entities)
    let conditions = Precondition(tree: tree, index: index, speech: speech, entities: entities)
    for position in positions {
      let matches = matcher.matches(at: position)
      for match in matches { add(match) }
      if !matches.contains(where: { Self.isStand($0, index) }),
        let refusal = refusals.match(at: position)
      {
        add(refusal)
      }
      if let vote = votes.match(at: position) { add(vote) }
      if let told = imperatives.match(at: position) { add(told) }
      if let condition = conditions.match(at: position) ?? conditions.proviso(at: position) {
        add(condition)
      }
      if let ultimatum = ultimatums.match(at: position) { add(ultimatum) }
    }
  }

  private mutating func add(_ match: FrameMatch) {
    let entry = index.entries[match.entry]
    if let judgement = asJudgement(match, entry) { return add(judgement) }
    var qualification = qualification(of: match, entry)
    guard hasPolarity(match, entry) else { return }
    if qualification.modality == .calledFor, isOwnDuty(match.trigger) {
      qualification.modality = .asserted
    }
    guard qualification.modality != .calledFor, !isCounterfactual(match.trigger) else { return }
    if entry.trigger.source == [.speaker], entry.relation.relation == .demands,
      ["have", "get", "let", "need"].contains(tree.lemma(match.trigger)), asksNobody(match)
    {
      // "we have to go": nobody is asked.
      return
    }
    guard !isSilence(match, entry), !isSaidAgain(match, entry), !isNaming(match, entry),
      !isNoConflict(match, entry), !isSignature(match, entry), !isObstacle(match, entry),
      !isFaintPraise(match, entry), !isElsewhere(match, entry),
      !isDeed(match, entry), !holdsThings(match, entry), !isGuest(match, entry),
      !isNoAgreement(match, entry), !isSummons(match, entry), !isNoRaid(match, entry),
      !isRelief(match, entry), !isCharged(match, entry), !isFriendlyWarning(match, entry),
      !isPrevented(match, entry), !isCount(match),
      entry.relation.relation != .affiliatedWith || qualification.modality == .asserted
    else { return }
    let sources = sources(of: match, entry).filter {
      !isVenue($0, match, entry) && !isMisplaced($0, match, entry)
    }
    guard !sources.isEmpty, !isAlone(match, entry, sources) else { return }
    var relation = relation(of: match, entry)
    if let contrary = contrary(
      of: relation, qualification, isDenial: isDenial(match, relation))
    {
      // "refused to commit itself": the refusal speaks for itself.
      if tree.deprel(match.trigger) == .xcomp, let above = tree.head(match.trigger),
        ["refuse", "decline", "fail"].contains(tree.lemma(above))
      {
        return
      }
      // "provided no help" opposes nobody.
      guard entry.trigger.confidence > 0.45 else { return }
      relation = contrary
      qualification.polarity = .affirmed
      if qualification.modality == .planned { qualification.modality = .asserted }
    }

    if entry.trigger.isAnnounced {
      guard qualification.polarity == .affirmed, isAnnounced(match, sources) else { return }
      qualification.modality = .asserted
    }
    if relation == .attacks, qualification.modality != .asserted, ontology[.threatens] != nil,
      isAnnounced(match, sources)
    {
      // "We will strike back", said of oneself, is a threat made now.
      relation = .threatens
      qualification.modality = .asserted
    }

    var draft = DraftStatement(
      source: sources[0].participant, relation: relation,
      target: sources[0].participant, sentence: tree.tokens[match.trigger].sentence)
    draft.polarity = qualification.polarity
    draft.modality = qualification.modality
    draft.signals = signals.signals(of: match, entry, qualification)
    draft.time = TimeExpression(tree: tree).text(around: match.trigger)
    draft.topic = match.topic.flatMap { labeller.label($0)?.text }
    draft.addressee = addressee(of: match, entry)

    if match.isReciprocal, !entry.relation.isSymmetric {
      addReciprocal(sources, draft, entry, match)
      return
    }
    if match.targets.isEmpty {
      addPairs(sources, draft, entry, match)
      if entry.relation.relation == .mediates {
        addDefaultTarget(sources, draft, match)
      }
      return
    }
    if relation == .threatens { addCondition(sources, draft, match) }
    if relation == .threatens, let victims = conditionActors(of: match, sources) {
      for victim in victims {
        for source in sources { append(draft, source, victim, match, others: sources) }
      }
      return
    }
    // "mediator between the two sides": in what the text says they talk about
    if relation == .mediates, match.targets.allSatisfy({ isSide($0) }),
      nearestNegotiation(to: match.trigger) != nil
    {
      addDefaultTarget(sources, draft, match)
      return
    }
    for target in targets(of: match, entry, hasAddressee: draft.addressee != nil) {
      for source in sources { append(draft, source, target, match, others: sources) }
    }
    if relation == .opposes { addCondition(sources, draft, match) }
  }

  /// Who does not support a thing, or will not accept it, opposes it; who has not yet signed doesn't.
  private func contrary(
    of relation: RelationKind, _ qualification: Qualification, isDenial: Bool
  ) -> RelationKind? {
    guard ontology[.opposes] != nil else { return nil }
    guard qualification.polarity == .negated else {
      // "would accept no timetable"
      return isDenial ? .opposes : nil
    }
    return relation == .supports || relation == .agreesTo && qualification.isRefusal
      ? .opposes : nil
  }

  mutating func append(
    _ draft: DraftStatement, _ source: SourceActor, _ target: Participant, _ match: FrameMatch,
    others: [SourceActor] = []
  ) {
    guard source.participant != target else { return }
    var statement = draft
    statement.source = source.participant
    statement.target = target
    if let token = source.token, tree.upos(match.trigger) == .noun,
      qualifiers.isAgentNoun(match.trigger), draft.modality == .asserted
    {
      // "X will join the mediators, including Y": planned for X alone
      statement.modality =
        qualifiers.qualification(of: match.trigger, actor: token).modality
    }
    if statement.addressee.map({ Participant.entity($0) }) == source.participant {
      // What somebody asks of himself is no demand.
      if statement.relation == .demands, index.entries[match.entry].trigger.source == [.speaker] {
        return
      }
      statement.addressee = nil
    }
    let relation = index.entries[match.entry].relation
    if relation.isSymmetric, case .entity(let a) = statement.source, case .entity(let b) = target,
      b < a
    {
      swap(&statement.source, &statement.target)
    }
    let key = Key(
      source: statement.source, relation: statement.relation, target: statement.target,
      sentence: statement.sentence)
    guard seen.insert(key).inserted else { return }
    if statement.relation == .opposes, isCharge(match, statement) { return }
    statement.attribution = source.attribution ?? reporter(of: match, apartFrom: source.participant)
    // "X and Y issued a statement calling for": each says it himself.
    if source.attribution == nil, let reporter = statement.attribution,
      others.contains(where: {
        $0.participant == .entity(reporter) || $0.attribution == reporter
      })
    {
      statement.attribution = nil
    }
    keep(statement, source, trigger: match.trigger)
  }

  private mutating func keep(_ draft: DraftStatement, _ source: SourceActor, trigger: Int) {
    var statement = draft
    signals.complete(
      &statement.signals, of: statement, sourceToken: source.token, trigger: trigger)
    if source.isFoundBeyondGrammar { statement.signals.set(.sourceFoundBeyondGrammar) }
    if case .issue(let target) = statement.target {
      let words = issues.nodes[target].label.split(separator: " ").count
      statement.signals[.labelLength] = Float(words)
    }
    statement.confidence = ConfidenceModel.standard.probability(statement.signals)
    statements.append(statement)
  }

  /// Coordinated subjects of a symmetric relation: "X, Y and Z met".
  private mutating func addPairs(
    _ sources: [SourceActor], _ draft: DraftStatement, _ entry: TriggerEntry, _ match: FrameMatch
  ) {
    guard entry.relation.isSymmetric, sources.count > 1, sources.count < 6 else { return }
    for first in sources.indices {
      for second in sources[(first + 1)...] where second.participant != sources[first].participant {
        guard case .entity(let end) = second.participant,
          entry.allowsTarget(entities[end].kind)
        else { continue }
        var pair = draft
        pair.source = sources[first].participant
        pair.target = second.participant
        pair.attribution = sources[first].attribution
        let key = Key(
          source: pair.source, relation: pair.relation, target: pair.target,
          sentence: pair.sentence)
        if seen.insert(key).inserted { keep(pair, sources[first], trigger: match.trigger) }
      }
    }
  }

  /// "X and Y accused each other", "X traded accusations with Y": each does it to the other.
  private mutating func addReciprocal(
    _ sources: [SourceActor], _ draft: DraftStatement, _ entry: TriggerEntry, _ match: FrameMatch
  ) {
    var sides = sources
    for target in targets(of: match, entry, hasAddressee: false)
    where !sides.contains(where: { $0.participant == target }) {
      sides.append(SourceActor(participant: target))
    }
    guard sides.count > 1, sides.count < 6 else { return }
    for source in sides {
      for target in sides {
        guard case .entity(let end) = target.participant, case .entity = source.participant,
          entry.allowsTarget(entities[end].kind)
        else { continue }
        append(draft, source, target.participant, match)
      }
    }
  }

  /// A mediator without an object mediates the talks or conflict that the text speaks of.
  private mutating func addDefaultTarget(
    _ sources: [SourceActor], _ draft: DraftStatement, _ match: FrameMatch
  ) {
    guard let noun = nearestNegotiation(to: match.trigger), let label = labeller.label(noun) else {
      return
    }
    let issue = Participant.issue(issues.add(label))
    for source in sources { append(draft, source, issue, match) }
  }

  private func nearestNegotiation(to position: Int) -> Int? {
    let sentence = tree.tokens[position].sentence.position
    var best: Int?
    var candidate = min(tree.tokens.count - 1, position + 60)
    while candidate >= 0 {
      let own = tree.tokens[candidate].sentence.position
      if own <= sentence, tree.upos(candidate) == .noun,
        Words.negotiationNouns.contains(tree.lemma(candidate)), candidate != position
      {
        best = candidate
        break
      }
      if own < sentence - 8 { break }
      candidate -= 1
    }
    return best
  }

  struct SourceActor {
    var participant: Participant
    var attribution: EntityIndex?
    /// Where the text names it; nil for the speaker of the words.
    var token: Int?
    var isFoundBeyondGrammar = false
  }

  /// Whether whoever is to act says so himself: "we will strike back", "vowed to strike back".
  private func isAnnounced(_ match: FrameMatch, _ sources: [SourceActor]) -> Bool {
    let clause = Clause(tree: tree, verb: match.trigger)
    if index.entries[match.entry].relation.relation == .opposes {
      return clause.isUndertaken || isPromisedRefusal(match, sources)
    }
    if clause.isVowed { return true }
    guard clause.isToCome, !isWarnedOf(match.trigger) else { return false }
    let speakers = speech.speakers(of: match.trigger)
    return speakers.contains { speaker in
      sources.contains {
        $0.participant == .entity(speaker.entity) || $0.attribution == speaker.entity
          || holdsOffice(speaker.entity, in: $0.participant)
      }
    }
  }

  /// "warned that it would leave": the warning itself is the threat.
  private func isWarnedOf(_ verb: Int) -> Bool {
    tree.deprel(verb) == .ccomp && tree.head(verb).map { tree.lemma($0) == "warn" } == true
  }

  // MARK: Qualifiers

  private func qualification(of match: FrameMatch, _ entry: TriggerEntry) -> Qualification {
    var result: Qualification
    let character = character(of: match, entry)
    if case .actors = match.source.first, character == .attitude {
      // A judgement is the speaker's whatever the mood: "it would be a disaster".
      result = Qualification()
      if entry.partOfSpeech == .adjective || entry.partOfSpeech == .noun {
        result.polarity = qualifiers.qualification(of: match.trigger, .attitude).polarity
      }
    } else {
      result = qualifiers.qualification(
        of: match.trigger, character, actor: match.sourceTokens.first)
    }
    if entry.relation.relation == .proposes, entry.trigger.target == [.itself] {
      // A rejected plan has been proposed all the same.
      result.polarity = .affirmed
    }
    if entry.relation.relation == .mediates, isFailed(match.trigger) {
      // Who failed to bring them together has tried.
      result.polarity = .affirmed
    }
    if entry.trigger.polarity == .negated {
      // "will not attend" is a stand taken now.
      result.polarity = .affirmed
      if result.modality == .planned { result.modality = .asserted }
    }
    if let modality = entry.trigger.modality { result.weaken(to: modality) }
    return result
  }

  /// Stands need no deed: who hopes to reject a plan rejects it.
  private func character(of match: FrameMatch, _ entry: TriggerEntry) -> Qualifiers.Character {
    switch entry.relation.relation {
    case .demands, .opposes: return .attitude
    case .supports:
      let isHelp = match.targets.contains { !entities.actors(at: TokenIndex($0)).isEmpty }
      return isHelp ? .event : .attitude
    default: return .event
    }
  }

  private func reporter(of match: FrameMatch, apartFrom source: Participant) -> EntityIndex? {
    guard let actor = speech.speakers(of: match.trigger).first else { return nil }
    let person = actor.attribution ?? actor.entity
    return .entity(person) == source ? nil : person
  }
}
