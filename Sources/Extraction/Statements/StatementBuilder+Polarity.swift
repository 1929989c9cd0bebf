internal import English
internal import KnowledgeGraph

/// Triggers that want their words negated.
extension StatementBuilder {
  /// Whether the words are negated where the trigger wants them so: "will not attend".
  func hasPolarity(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard let wanted = entry.trigger.polarity else { return true }
    if entry.trigger.target == [.itself] { return isRefused(match.trigger) }
    // "refused to cede": the refusal speaks for itself.
    if tree.deprel(match.trigger) == .xcomp, entry.partOfSpeech == .verb { return false }
    // "would accept no timetable"
    if wanted == .negated, match.targetSlot == .phrase,
      match.targets.contains(where: { labeller.isDenied($0) })
    {
      return matcher.isModal(match.trigger)
    }
    // "were not allowed" tells what was; "will not be allowed" is a stand.
    if entry.trigger.target == [.undergoer], !matcher.isModal(match.trigger) { return false }
    // "has not signed it": not yet
    if ["sign", "ratify"].contains(tree.lemma(match.trigger)),
      tree.hasChild(match.trigger, lemma: "have")
    {
      return false
    }
    // "didn't take part in it": a fact, no stand.
    if tree.lemma(match.trigger) == "take", tree.hasChild(match.trigger, lemma: "do") {
      return false
    }
    return qualifiers.qualification(of: match.trigger).polarity == wanted
  }

  /// "would accept no timetable": what is accepted is none.
  func isDenial(_ match: FrameMatch, _ relation: RelationKind) -> Bool {
    (relation == .agreesTo || relation == .supports) && match.targetSlot == .phrase
      && index.entries[match.entry].partOfSpeech == .verb && matcher.isModal(match.trigger)
      && match.targets.contains { labeller.isDenied($0) }
  }

  /// "will not pay": said of the future, by the verb's own negation.
  private func isRefused(_ verb: Int) -> Bool {
    var isNegated = false
    var isFuture = false
    for child in tree.children(verb) {
      let lemma = tree.lemma(child).lowercased()
      if MoodWords.negations.contains(lemma) { isNegated = true }
      if tree.deprel(child) == .aux, ["will", "would", "wo", "shall", "'ll"].contains(lemma) {
        isFuture = true
      }
    }
    if SelfRefusal.isVowed(verb, tree) { return SelfRefusal.isNegated(verb, tree) }
    return isNegated && isFuture
  }

  /// Whether the verb itself says what somebody thinks of a thing.
  static func isStand(_ match: FrameMatch, _ index: TriggerIndex) -> Bool {
    switch index.entries[match.entry].relation.relation {
    case .opposes, .supports, .agreesTo, .demands, .threatens: true
    default: false
    }
  }

  /// "we will block the sale", said by who is to do it.
  func isPromisedRefusal(_ match: FrameMatch, _ sources: [SourceActor]) -> Bool {
    guard Clause(tree: tree, verb: match.trigger).isToCome else { return false }
    return speech.speakers(of: match.trigger).contains { speaker in
      sources.contains {
        $0.participant == .entity(speaker.entity) || $0.attribution == speaker.entity
          || holdsOffice(speaker.entity, in: $0.participant)
      }
    }
  }
}
