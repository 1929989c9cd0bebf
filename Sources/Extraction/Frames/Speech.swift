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
      if let found = sayer(besides: current) ?? holder(ofViewIn: current) { return found }
      guard let head = tree.head(current) else { break }
      if let found = author(saying: current, in: head) { return found }
      switch tree.deprel(current) {
      case .ccomp where Self.thinking.contains(tree.lemma(head)):
        // "According to X, the three leaders agreed that …": it is they who hold it.
        guard let subject = Clause.surfaceSubject(head, tree) else { break }
        if let found = actors(subject) { return found }
        if tree.upos(subject) == .noun { return [] }
      case .ccomp, .parataxis, .dep, .acl, .advcl, .obj, .xcomp, .obl:
        if let found = speaker(verb: head, below: current) { return found }
      default: break
      }
      current = head
    }
    return source(inSentenceOf: position)
  }

  private static let thinking: Set<String> = ["agree", "believe", "think", "feel", "decide"]

  /// "Nordia's position is that …": whose view the clause is.
  private func holder(ofViewIn clause: Int) -> [Actor]? {
    guard let view = tree.child(clause, .nsubjOuter), Self.views.contains(tree.lemma(view)),
      let owner = tree.child(view, .nmodPoss)
    else { return nil }
    return actors(owner)
  }

  private static let views: Set<String> = [
    "position", "view", "stance", "belief", "message", "demand", "opinion", "argument", "line",
    "answer", "advice",
  ]

  /// "sent a letter saying that …": whoever released it.
  private func author(saying verb: Int, in noun: Int) -> [Actor]? {
    guard tree.deprel(verb) == .acl, tree.xpos(verb) == .vbg, tree.isNominal(noun),
      Words.speechVerbs.contains(tree.lemma(verb)),
      let owner = Clause.owner(of: noun, tree)
    else { return nil }
    return actors(owner)
  }

  /// "according to X" anywhere in the sentence, when it names one source.
  private func source(inSentenceOf position: Int) -> [Actor] {
    var found: [Actor]?
    let sentence = tree.tokens[position].sentence
    var first = position
    while first > 0, tree.tokens[first - 1].sentence == sentence { first -= 1 }
    var current = first
    while current < tree.tokens.count, tree.tokens[current].sentence == sentence {
      if tree.lemma(current).lowercased() == "accord"
        || tree.tokens[current].form.lowercased() == "according",
        let source = tree.head(current), tree.isNominal(source), let speakers = actors(source)
      {
        guard found == nil else { return [] }
        found = speakers
      }
      current += 1
    }
    return found ?? []
  }

  private func speaker(verb: Int, below clause: Int) -> [Actor]? {
    guard tree.upos(verb) == .verb || isReadAsNoun(verb, below: clause),
      Words.speechVerbs.contains(tree.lemma(verb)) || givesNotice(verb, of: clause)
    else { return nil }
    switch tree.deprel(clause) {
    case .obj, .acl: return nil
    case .advcl, .obl:
      guard isFronted(clause, verb) else { return nil }
    default: break
    }
    let frame = Clause(tree: tree, verb: verb)
    guard let subject = frame.isPassive ? frame.agent : frame.subject else { return nil }
    return actors(subject)
  }

  /// "claims" of "Costa claims he stole it": a noun with a subject and a clause.
  private func isReadAsNoun(_ verb: Int, below clause: Int) -> Bool {
    tree.upos(verb) == .noun && tree.deprel(clause) == .ccomp && tree.hasChild(verb, .nsubj)
      && !tree.hasChild(verb, .cop) && !tree.hasChild(verb, .det)
  }

  /// "issued a reminder that …": the object names what is said.
  private func givesNotice(_ verb: Int, of clause: Int) -> Bool {
    if tree.deprel(clause) == .ccomp, tree.lemma(verb) == "make",
      tree.hasChild(verb, lemma: "clear") || tree.hasChild(verb, lemma: "plain")
    {
      return true
    }
    guard tree.deprel(clause) == .ccomp, Words.lightVerbs.contains(tree.lemma(verb)),
      let object = tree.child(verb, .obj)
    else { return false }
    return Self.notices.contains(tree.lemma(object))
  }

  private static let notices: Set<String> = [
    "reminder", "warning", "statement", "message", "announcement", "declaration", "ultimatum",
    "notice", "letter", "note", "view", "belief", "opinion", "call", "appeal", "claim", "decree",
  ]

  /// "The siege has to end, she told them": reported words before the verb, hung as an adverbial.
  func isFronted(_ clause: Int, _ verb: Int) -> Bool {
    clause < verb && tree.marker(clause) == nil && tree.isPredicate(clause)
      && tree.xpos(clause) != .vbg && tree.preposition(clause) == nil
      && (tree.xpos(clause) != .vbn || tree.hasChild(clause, .aux)
        || tree.hasChild(clause, .auxPass))
  }

  /// A parenthesis or source beside the clause: "…, Okafor said", "according to the police".
  private func sayer(besides clause: Int) -> [Actor]? {
    for child in tree.children(clause) {
      switch tree.deprel(child) {
      case .conj
      where tree.child(child, .nsubj).map({ $0 > child }) == true
        && !tree.hasChild(child, .cc) && !tree.hasChild(child, .obj):
        // "There must be an inquiry, said Costa."
        guard Words.speechVerbs.contains(tree.lemma(child)),
          let subject = tree.child(child, .nsubj),
          let found = actors(subject)
        else { continue }
        return found
      case .parataxis, .advcl, .dep, .ccomp:
        guard Words.speechVerbs.contains(tree.lemma(child)), tree.upos(child) == .verb,
          tree.deprel(child) == .parataxis || isParenthesis(child),
          let subject = tree.child(child, .nsubj) ?? inverted(child)
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

  /// "…, said Costa.": the name right behind the verb, taken for whom it is said to.
  private func inverted(_ verb: Int) -> Int? {
    guard verb > 0, tree.tokens[verb - 1].form == "," || tree.tokens[verb - 1].upos == .punct,
      !tree.hasChild(verb, .obj), !tree.hasChild(verb, .ccomp),
      let name = tree.child(verb, .iobj), tree.upos(name) == .propn
    else { return nil }
    return name
  }

  /// "…, he argues, …": a finite verb between commas with nothing but its subject.
  private func isParenthesis(_ verb: Int) -> Bool {
    guard tree.marker(verb) == nil, tree.xpos(verb) != .vbg, tree.xpos(verb) != .vbn else {
      return false
    }
    let next = verb + 1
    guard next < tree.tokens.count, tree.isSameSentence(next, verb) else { return false }
    return tree.tokens[next].form == ","
  }

  private func actors(_ position: Int) -> [Actor]? {
    let found = tree.coordinated(position).flatMap { entities.actors(at: TokenIndex($0)) }
    if found.isEmpty {
      // "a statement from the ministry said"
      let search = SourceSearch(tree: tree, entities: entities)
      return (search.author(of: position) ?? search.example(of: position)).map {
        Array(entities.actors(at: TokenIndex($0)))
      }
    }
    return found
  }
}
