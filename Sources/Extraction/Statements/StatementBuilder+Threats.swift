internal import English
internal import KnowledgeGraph

/// Whom a threat is for where no object says so.
extension StatementBuilder {
  /// Whom a threat without a victim is meant for: "threatened to leave unless Nordia paid".
  func conditionActors(
    of match: FrameMatch, _ sources: [SourceActor]
  ) -> [Participant]? {
    guard match.targetSlot != .phrase else { return nil }
    for verb in [match.trigger] + match.targets.flatMap({ clauses(below: $0) }) {
      for child in tree.children(verb) where tree.deprel(child) == .advcl {
        guard ["if", "unless", "until"].contains(tree.marker(child) ?? ""),
          let subject = Clause.surfaceSubject(child, tree)
        else { continue }
        let found = entities.actors(at: TokenIndex(subject)).map { Participant.entity($0.entity) }
          .filter { victim in !sources.contains { $0.participant == victim } }
        if !found.isEmpty { return found }
      }
    }
    return nil
  }

  /// A verb and the infinitives below it, which a condition may be hung on.
  private func clauses(below verb: Int, depth: Int = 0) -> [Int] {
    var found = [verb]
    guard depth < 3 else { return found }
    for child in tree.children(verb) where tree.marker(child) == "to" {
      found += clauses(below: child, depth: depth + 1)
    }
    return found
  }
}
