internal import English

/// Who vouches for the words at a place of the text.
struct Speech {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// The actors who say what the clause of `position` says: speakers of a quotation around it, or
  /// subjects of a verb of speech above it. Empty in the writer's own voice.
  func speakers(of position: Int) -> [Actor] {
    if let quotation = entities.quotation(containing: TokenIndex(position)),
      let speaker = quotation.speaker
    {
      let actors = entities.actors(at: entities[speaker].head)
      if !actors.isEmpty { return Array(actors) }
    }
    return reporters(of: position)
  }

  /// The same by grammar alone: "X said that …", "…, X said", "according to X, …".
  func reporters(of position: Int) -> [Actor] {
    var current = position
    for _ in 0..<25 {
      if let found = sayer(besides: current) { return found }
      guard let head = tree.head(current) else { break }
      switch tree.deprel(current) {
      case .ccomp, .parataxis, .dep, .acl, .advcl, .obj, .xcomp:
        if let found = speaker(verb: head, below: current) { return found }
      default: break
      }
      current = head
    }
    return []
  }

  private func speaker(verb: Int, below clause: Int) -> [Actor]? {
    guard tree.upos(verb) == .verb, Words.speechVerbs.contains(tree.lemma(verb)) else { return nil }
    let relation = tree.deprel(clause)
    guard relation != .advcl && relation != .obj && relation != .acl else { return nil }
    let frame = Clause(tree: tree, verb: verb)
    guard let subject = frame.isPassive ? frame.agent : frame.subject else { return nil }
    return actors(subject)
  }

  /// A parenthesis or source beside the clause: "…, Okafor said", "according to the police".
  private func sayer(besides clause: Int) -> [Actor]? {
    for child in tree.children(clause) {
      switch tree.deprel(child) {
      case .parataxis:
        guard Words.speechVerbs.contains(tree.lemma(child)), tree.upos(child) == .verb,
          let subject = tree.child(child, .nsubj)
        else { continue }
        if let found = actors(subject) { return found }
      case .obl, .nmod:
        guard tree.preposition(child) == "according to" else { continue }
        if let found = actors(child) { return found }
      default: continue
      }
    }
    return nil
  }

  private func actors(_ position: Int) -> [Actor]? {
    let found = tree.coordinated(position).flatMap { entities.actors(at: TokenIndex($0)) }
    return found.isEmpty ? nil : found
  }
}
