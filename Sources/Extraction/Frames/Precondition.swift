internal import English
internal import KnowledgeGraph

/// What has to come first by what somebody says: "there can be no peace unless the army withdraws".
struct Precondition {
  let tree: SyntaxTree
  let index: TriggerIndex
  let speech: Speech
  let entities: DocumentEntities

  /// The condition as a match of the trigger "must"; nil where nothing good is made to depend on it.
  func match(at clause: Int) -> FrameMatch? {
    guard tree.deprel(clause) == .advcl, tree.upos(clause) == .verb, isCondition(clause),
      let main = tree.head(clause), isDenied(main), isFor(main),
      let subject = Clause.surfaceSubject(clause, tree),
      case let speakers = speech.speakers(of: main), !speakers.isEmpty,
      case let asked = entities.actor(at: TokenIndex(subject))?.entity,
      asked != nil || Clause.isPassive(clause, tree),
      !speakers.contains(where: { $0.entity == asked }),
      let entry = index.entries(for: "must").first(where: {
        index.entries[$0].relation.relation == .demands
      })
    else { return nil }
    return FrameMatch(
      entry: entry, trigger: clause, source: [.actors(speakers)], targets: [clause],
      targetSlot: .infinitive)
  }

  /// "agreed to talk, on condition that the road was opened"
  func proviso(at clause: Int) -> FrameMatch? {
    guard tree.upos(clause) == .verb, tree.marker(clause) == "that",
      let noun = tree.head(clause), tree.lemma(noun) == "condition", noun < clause,
      tree.preposition(noun) == "on", var verb = tree.head(noun)
    else { return nil }
    for _ in 0..<3 where tree.upos(verb) != .verb || tree.marker(verb) == "to" {
      guard let above = tree.head(verb) else { break }
      verb = above
    }
    guard let subject = Clause(tree: tree, verb: verb).subject,
      let entry = index.entries(for: "must").first(where: {
        index.entries[$0].relation.relation == .demands
      })
    else { return nil }
    return FrameMatch(
      entry: entry, trigger: clause, source: [.token(subject)], targets: [clause],
      targetSlot: .clause)
  }

  private func isCondition(_ clause: Int) -> Bool {
    switch tree.marker(clause) {
    case "unless", "until": true
    case "if": hasNegation(clause)
    default: false
    }
  }

  /// "no progress can be made", "will not be possible"
  private func isDenied(_ main: Int) -> Bool {
    let hasModal = tree.children(main).contains { tree.xpos($0) == .md }
    let hasNothing = tree.children(main).contains { tree.hasChild($0, lemma: "no") }
    return hasModal && (hasNegation(main) || hasNothing)
  }

  private func hasNegation(_ verb: Int) -> Bool {
    tree.children(verb).contains { ["not", "n't", "never"].contains(tree.lemma($0)) }
  }

  /// Whether the main clause is about what everybody wants: progress, peace, talks.
  private func isFor(_ main: Int) -> Bool {
    Self.goods.contains(tree.lemma(main))
      || tree.children(main).contains { Self.goods.contains(tree.lemma($0)) }
  }

  private static let goods: Set<String> = [
    "progress", "peace", "talk", "talks", "negotiation", "deal", "solution", "agreement",
    "ceasefire", "truce", "settlement", "election", "breakthrough", "stability", "dialogue",
    "reconciliation", "justice", "end", "return", "security", "recovery", "resolution", "vote",
    "strike", "negotiate", "resume",
  ]
}
