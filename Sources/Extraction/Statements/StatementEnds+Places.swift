internal import English

/// What lies somewhere.
extension StatementBuilder {
  /// "Novag" of "Novag is a firm based in Oslo".
  func named(by noun: Int) -> Int? {
    guard tree.hasChild(noun, .cop), let subject = tree.child(noun, .nsubj),
      let actor = entities.actor(at: TokenIndex(subject)), entities[actor.entity].kind != .person,
      actor.standing == .itself
    else { return nil }
    return subject
  }

  func isSeat(_ trigger: Int) -> Bool {
    ["based", "headquartered", "located", "situated"].contains(
      tree.tokens[trigger].form.lowercased())
  }
}
