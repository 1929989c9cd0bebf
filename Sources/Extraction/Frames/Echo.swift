import English

/// Who is said to do the same: "Norway backed the plan, as did Sudor", "Norway backed it. So did Sudor."
struct Echo {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// The names behind "as did" and "So did" that take up the clause of a verb.
  func names(of verb: Int) -> [Int] {
    if let companion = companion(of: verb) { return [companion] }
    guard isMain(verb) else { return [] }
    var end = verb
    while end + 1 < tree.tokens.count, tree.isSameSentence(end + 1, verb) {
      end += 1
      if tree.tokens[end].form == "as", let name = name(behind: end) { return [name] }
    }
    let next = end + 1
    guard next < tree.tokens.count, tree.tokens[next].form == "So", let name = name(behind: next)
    else { return [] }
    return [name]
  }

  /// "Keita" of "Costa, joined by Keita, rejected the plan".
  private func companion(of verb: Int) -> Int? {
    guard let subject = Clause.surfaceSubject(verb, tree), subject < verb else { return nil }
    for child in tree.children(subject)
    where child < verb && tree.deprel(child) == .acl && tree.lemma(child) == "join"
      && tree.xpos(child) == .vbn
    {
      if let other = Clause(tree: tree, verb: child).agent, other < verb { return other }
    }
    return nil
  }

  /// The verb of the sentence, or of what somebody says in it.
  private func isMain(_ verb: Int) -> Bool {
    var current = verb
    for _ in 0..<4 {
      switch tree.deprel(current) {
      case .root: return true
      case .ccomp, .conj:
        guard let head = tree.head(current) else { return true }
        current = head
      default: return false
      }
    }
    return false
  }

  /// "did the Harbour Party", "has Norway's Labour Party", up to a mark.
  private func name(behind word: Int) -> Int? {
    var next = word + 1
    guard next + 1 < tree.tokens.count, tree.isSameSentence(next + 1, word),
      ["do", "have", "be", "will", "would"].contains(tree.lemma(next).lowercased())
    else { return nil }
    next += 1
    if tree.upos(next) == .det { next += 1 }
    var found: Int?
    while next < tree.tokens.count, tree.isSameSentence(next, word),
      let name = entities.name(covering: TokenIndex(next))
    {
      found = entities[name].head.position
      next = entities[name].tokens.end.position
      guard next < tree.tokens.count, tree.xpos(next) == .pos else { break }
      next += 1
    }
    guard found != nil else { return nil }
    let isClosed =
      next >= tree.tokens.count || !tree.isSameSentence(next, word) || tree.upos(next) == .punct
      || tree.upos(next) == .adp
    return isClosed ? found : nil
  }
}
