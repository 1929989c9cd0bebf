internal import English
internal import KnowledgeGraph

/// A harmful deed announced under a condition: "said it would close the port unless Nordia paid".
struct Ultimatum {
  let tree: SyntaxTree
  let index: TriggerIndex

  /// The deed as a match of the trigger "unless"; nil where it harms nobody or has no condition.
  func match(at verb: Int) -> FrameMatch? {
    guard tree.upos(verb) == .verb, Self.harms.contains(tree.lemma(verb)),
      let condition = tree.children(verb).first(where: isCondition),
      !Clause.isPassive(verb, tree), !Qualifiers(tree: tree).isNegated(verb),
      let subject = Clause.surfaceSubject(verb, tree),
      let entry = index.entries(for: "unless").first
    else { return nil }
    // "would quit if she lost": her own fate threatens nobody.
    if let other = Clause.surfaceSubject(condition, tree), tree.upos(other) == .pron,
      tree.marker(condition) == "if"
    {
      return nil
    }
    return FrameMatch(
      entry: entry, trigger: verb, source: tree.coordinated(subject).map { .token($0) },
      targets: [verb], targetSlot: .infinitive)
  }

  private func isCondition(_ clause: Int) -> Bool {
    tree.deprel(clause) == .advcl && ["unless", "if"].contains(tree.marker(clause) ?? "")
  }

  private static let harms: Set<String> = [
    "strike", "withdraw", "pull", "leave", "quit", "close", "shut", "cut", "halt", "stop",
    "suspend", "block", "veto", "boycott", "resign", "attack", "sue", "impose", "expel", "walk",
    "cancel", "seize", "arrest", "retaliate", "freeze", "ban", "shoot", "kill", "execute",
    "destroy", "bomb", "break", "dissolve", "sanction", "oust", "evict", "fire", "sack", "abandon",
    "blockade", "prosecute", "punish", "fine", "invade", "scrap", "terminate", "withhold", "sever",
  ]
}
