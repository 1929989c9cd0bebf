internal import English

/// The arguments of an adjective: "opposed to the plan", "it is unacceptable that …".
struct AdjectiveFrame {
  let tree: SyntaxTree
  let adjective: Int

  /// What the adjective is said of.
  var subject: Int? {
    if let own = tree.child(adjective, .nsubj, .nsubjOuter, .nsubjPass) {
      return tree.isRelativePronoun(own) ? tree.antecedent(adjective) ?? own : own
    }
    if let head = tree.head(adjective), tree.deprel(adjective) == .amod {
      // "was an unacceptable attack": said of the subject
      if let subject = tree.child(head, .nsubj), tree.hasChild(head, .cop) { return subject }
      // "called the talks positive": said of what stands before it
      if adjective > head, tree.deprel(head) == .obj, let verb = tree.head(head),
        Words.namingVerbs.contains(tree.lemma(verb))
      {
        return head
      }
      return nil
    }
    return Clause.surfaceSubject(adjective, tree)
  }

  func argument(_ preposition: String) -> Int? {
    // "surprised and appalled by the plan", hung on the first
    let isJoined = tree.deprel(adjective) == .conj
    let first = isJoined ? tree.head(adjective) : nil
    let joined = first.map { Array(tree.children($0)).filter { $0 > adjective } } ?? []
    for child in Array(tree.children(adjective)) + joined {
      switch tree.deprel(child) {
      case .obl, .nmod, .advcl, .xcomp, .ccomp:
        if tree.connective(child) == preposition, !TimeWords.isTime(child, tree) { return child }
      default: continue
      }
    }
    return nil
  }

  var infinitive: Int? {
    for child in tree.children(adjective) {
      switch tree.deprel(child) {
      case .xcomp, .ccomp, .csubj, .advcl, .acl:
        if tree.marker(child) == "to" { return child }
      default: continue
      }
    }
    return nil
  }

  var clause: Int? {
    for child in tree.children(adjective) {
      switch tree.deprel(child) {
      case .ccomp, .csubj, .acl, .advcl:
        let marker = tree.marker(child)
        if marker != "to", marker != "if", marker != "because", marker != "as",
          marker == "that" || tree.child(child, .nsubj, .nsubjPass) != nil
        {
          return child
        }
      default: continue
      }
    }
    return tree.clauseBehind(adjective)
  }
}
