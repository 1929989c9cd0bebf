internal import English

/// The words that say when something happened: "Friday", "January 21", "last week".
struct TimeExpression {
  let tree: SyntaxTree

  /// The time phrase of the clause that a trigger belongs to, without its preposition.
  func text(around trigger: Int) -> String? {
    var current = trigger
    for _ in 0..<6 {
      for child in tree.children(current) where isTimePhrase(child) { return words(child) }
      guard let head = tree.head(current) else { return nil }
      switch tree.deprel(current) {
      case .xcomp, .conj, .obj, .obl, .nmod: current = head
      default: return nil
      }
    }
    return nil
  }

  private func isTimePhrase(_ position: Int) -> Bool {
    switch tree.deprel(position) {
    case .obl, .oblUnmarked, .nmod, .nmodUnmarked, .advmod:
      TimeWords.isTime(position, tree) && !isDuration(position)
    default: false
    }
  }

  /// Words of the longest phrase that still says only when: "the second Monday in March this year".
  private static let longest = 8

  /// "for two hours": how long, not when.
  private func isDuration(_ position: Int) -> Bool {
    guard tree.xpos(position) == .nns, tree.hasChild(position, .nummod) else { return false }
    return !["ago", "later", "earlier", "before"].contains { tree.hasChild(position, lemma: $0) }
      && !["in", "within", "after"].contains(tree.preposition(position) ?? "")
  }

  private func words(_ head: Int) -> String {
    var extent = tree.extent(head)
    // Where a clause hangs on it the phrase itself ends with its head.
    if extent.count > Self.longest { extent = min(extent.lowerBound, head)...head }
    guard extent.count <= Self.longest else { return tree.tokens[head].form }
    var text = ""
    var previous: Int?
    for position in extent where isWanted(position, head: head) {
      if let previous, !(previous + 1 == position && tree.tokens[previous].isJoinedToNext) {
        text += " "
      }
      text += tree.tokens[position].form
      previous = position
    }
    return text
  }

  private func isWanted(_ position: Int, head: Int) -> Bool {
    if position == head { return true }
    switch tree.deprel(position) {
    case .case, .mark: return false
    case .det: return tree.head(position) != head || tree.lemma(position) != "the"
    case .punct: return tree.lemma(position) == "," && position < tree.extent(head).upperBound
    default: return true
    }
  }
}
