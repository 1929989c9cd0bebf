internal import English
internal import KnowledgeGraph

/// What somebody says he will not do: "said it would not send the crew back", "vowed never to pay".
struct SelfRefusal {
  let tree: SyntaxTree
  let index: TriggerIndex
  let speech: Speech
  let entities: DocumentEntities

  /// The deed as a match of the trigger "yield" (not to); nil where nobody refuses it.
  func match(at verb: Int) -> FrameMatch? {
    guard tree.upos(verb) == .verb, !Self.noDeeds.contains(tree.lemma(verb)),
      !Clause.isPassive(verb, tree), Self.isNegated(verb, tree), saysWhat(verb),
      let refuser = vower(verb) ?? announcer(verb),
      let entry = index.entries(for: "yield").first(where: {
        index.entries[$0].relation.relation == .opposes
          && index.entries[$0].trigger.polarity == .negated
          && index.entries[$0].trigger.target == [.itself]
      })
    else { return nil }
    return FrameMatch(
      entry: entry, trigger: verb, source: [refuser], targets: [verb], targetSlot: .infinitive)
  }

  /// "vowed never to pay"
  private func vower(_ verb: Int) -> FrameMatch.SourceCandidate? {
    guard Self.isVowed(verb, tree), let vow = tree.head(verb),
      let subject = Clause(tree: tree, verb: vow).subject, tree.isNominal(subject)
    else { return nil }
    return .token(subject)
  }

  /// Whether the infinitive is what somebody vows.
  static func isVowed(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    guard tree.marker(verb) == "to", let vow = tree.head(verb) else { return false }
    return ["vow", "swear", "promise", "pledge", "resolve"].contains(tree.lemma(vow))
  }

  /// "the firm said its staff would not unload them": who says so is who would do it, or owns them.
  private func announcer(_ verb: Int) -> FrameMatch.SourceCandidate? {
    guard tree.children(verb).contains(where: isFuture),
      let subject = Clause.surfaceSubject(verb, tree)
    else { return nil }
    let speakers = speech.speakers(of: verb)
    let actors = entities.actors(at: TokenIndex(subject)).map(\.entity)
    if let owner = tree.child(subject, .nmodPoss), Self.staff.contains(tree.lemma(subject)),
      let owning = entities.actor(at: TokenIndex(owner))?.entity,
      let speaker = speakers.first(where: { $0.entity == owning || $0.attribution == owning })
    {
      return .actors([speaker])
    }
    let isSelf = speakers.contains { speaker in
      actors.contains(speaker.entity) || actors.contains { $0 == speaker.attribution }
    }
    return isSelf ? .actors(speakers) : nil
  }

  private func isFuture(_ child: Int) -> Bool {
    tree.deprel(child) == .aux
      && ["will", "would", "wo", "shall", "'ll", "’ll", "'d"].contains(
        tree.lemma(child).lowercased())
  }

  /// "not", "never" on the verb itself.
  static func isNegated(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    // "vowed never to pay", with "never" hung on the vow
    if let to = tree.child(verb, .mark), to > 0, tree.lemma(to) == "to",
      ["never", "not"].contains(tree.lemma(to - 1).lowercased())
    {
      return true
    }
    return tree.children(verb).contains { child in
      child < verb && MoodWords.negations.contains(tree.lemma(child).lowercased())
        && tree.upos(child) != .det
    }
  }

  /// "would not do so": what, stands elsewhere.
  private func saysWhat(_ verb: Int) -> Bool {
    let parts = tree.children(verb).filter { $0 > verb }
    return parts.contains { child in
      switch tree.deprel(child) {
      case .obj: tree.isNominal(child) && tree.upos(child) != .pron
      case .obl, .xcomp: !TimeWords.isTime(child, tree)
      default: false
      }
    }
  }

  private static let staff: Set<String> = [
    "staff", "member", "worker", "crew", "team", "party", "firm", "company", "government",
    "country", "union", "group", "people", "force", "troop", "side", "employee", "deputy",
  ]

  /// What happens to somebody, what he thinks, and words that are no stand.
  private static let noDeeds: Set<String> = [
    "be", "have", "know", "comment", "say", "tell", "discuss", "disclose", "reveal", "specify",
    "elaborate", "speculate", "confirm", "answer", "name", "identify", "happen", "occur", "affect",
    "need", "mean", "matter", "see", "like", "want", "wish", "expect", "believe", "think", "become",
    "hesitate", "forget", "make", "get", "feel", "find", "hear", "understand", "remember", "lose",
    "win", "survive", "fall", "suffer", "die", "last", "take", "come", "rest", "tire", "fail",
    "seem", "work", "cost", "mind", "benefit", "regret", "recover", "do", "try", "hope", "deny",
    "rule", "use", "reach", "succeed", "return", "stay", "stop", "end", "give",
  ]
}
