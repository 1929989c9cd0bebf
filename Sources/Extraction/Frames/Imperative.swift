internal import English
internal import KnowledgeGraph

/// What somebody tells others to do in so many words: "“Stop the boats,” Costa said".
struct Imperative {
  let tree: SyntaxTree
  let index: TriggerIndex
  let speech: Speech
  let entities: DocumentEntities

  /// The deed as a match of the trigger "must"; nil where nobody is told to do it.
  func match(at verb: Int) -> FrameMatch? {
    guard Self.deeds.contains(tree.tokens[verb].form.lowercased()), isFirst(verb),
      tree.child(verb, .aux, .cop, .nmod) == nil,
      tree.child(verb, .nsubj).map({ $0 > verb }) ?? true,
      tree.hasChild(verb, .obj) || tree.hasChild(verb, .obl),
      entities.quotation(containing: TokenIndex(verb)) != nil,
      let entry = index.entries(for: "must").first(where: {
        index.entries[$0].relation.relation == .demands
      })
    else { return nil }
    let speakers = speech.speakers(of: verb)
    guard !speakers.isEmpty else { return nil }
    return FrameMatch(
      entry: entry, trigger: verb, source: [.actors(speakers)], targets: [verb],
      targetSlot: .infinitive)
  }

  /// Whether nothing but a mark or "please" stands before the verb.
  private func isFirst(_ verb: Int) -> Bool {
    var before = verb - 1
    while before >= 0, tree.isSameSentence(before, verb) {
      let form = tree.tokens[before].form.lowercased()
      if ["\"", "“", "''", "``", "‘"].contains(form) { return true }
      guard form == "please" || form == "," || form == "now" else { return false }
      before -= 1
    }
    return true
  }

  private static let deeds: Set<String> = [
    "stop", "end", "release", "free", "give", "bring", "open", "close", "lift", "withdraw",
    "leave", "return", "hand", "publish", "drop", "scrap", "pay", "respect", "protect", "save",
    "halt", "restore", "repeal", "abolish", "cut", "raise", "punish", "arrest", "investigate",
    "lay", "disarm", "reopen", "cancel", "reject", "ban", "resign",
  ]
}
