internal import English

/// Whom a noun for a person or office describes.
extension NounFrame {
  /// "A and B" of "critics, among them A and B, say".
  var amongThem: [Int] {
    guard tree.deprel(noun) == .nsubj, let verb = tree.head(noun) else { return [] }
    for word in noun..<max(noun, verb - 2)
    where tree.lemma(word) == "among" && tree.tokens[word + 1].form == "them" {
      var name = word + 2
      while name < verb, tree.upos(name) != .propn {
        guard name < word + 7, tree.upos(name) != .punct else { return [] }
        name += 1
      }
      guard name < verb else { return [] }
      while tree.deprel(name) == .flat || tree.deprel(name) == .nmodDesc,
        let above = tree.head(name),
        tree.isSameSentence(above, name), tree.upos(above) == .propn
      {
        name = above
      }
      return tree.coordinated(name)
    }
    return []
  }

  /// Who "claimed the attack".
  func claimer(_ top: Int) -> Int? {
    guard tree.deprel(top) == .obj, let verb = tree.head(top) else { return nil }
    // "lost its appeal against the order"
    let isAtLaw =
      ["lose", "win"].contains(tree.lemma(verb))
      && ["appeal", "case", "lawsuit", "challenge", "suit"].contains(tree.lemma(noun))
    guard isAtLaw || tree.lemma(verb) == "claim" && Self.attacks.contains(tree.lemma(noun)) else {
      return nil
    }
    return Clause(tree: tree, verb: verb).subject
  }

  /// "its concerns, with any step needing a vote"
  func isAddition(_ child: Int, _ preposition: String) -> Bool {
    let start = tree.extent(child).lowerBound
    return preposition == "with" && child > noun && start > 0 && tree.tokens[start - 1].form == ","
  }

  /// Whose "role in" it is, or who "played a role in" it.
  func player(in top: Int) -> Int? {
    guard tree.preposition(top) == "in", let preposition = tree.child(top, .case),
      let role = [preposition - 1, tree.head(top)].compactMap({ $0 }).first(where: {
        $0 >= 0 && ["role", "part", "hand", "involvement"].contains(tree.lemma($0))
      })
    else { return nil }
    if let owner = tree.child(role, .nmodPoss) { return owner }
    guard tree.deprel(role) == .obj, let verb = tree.head(role), tree.upos(verb) == .verb else {
      return nil
    }
    return Clause(tree: tree, verb: verb).subject
  }

  private static let attacks: Set<String> = [
    "attack", "bombing", "raid", "killing", "assault", "shooting", "strike", "assassination",
    "ambush", "abduction", "kidnapping",
  ]

  /// Verbs whose subject undergoes what their object names: "faces opposition".
  static let receiving: Set<String> = [
    "face", "draw", "win", "meet", "attract", "receive", "earn", "spark", "provoke", "prompt",
    "cause", "trigger", "encounter", "gain", "garner", "enjoy", "secure", "have", "get", "incur",
    "elicit", "arouse", "stir", "suffer", "endure", "command", "lose", "ignite", "generate",
    "invite", "bring", "raise", "anger", "retain", "keep", "maintain", "obtain", "collect",
    "attain", "find",
  ]

  /// Nouns that stand for what follows "of": "a storm of protest".
  static let measures: Set<String> = [
    "piece", "sign", "symbol", "case", "example", "day", "round", "series", "week", "hour",
    "number", "set", "string", "cycle", "session",
    "howl", "chorus", "storm", "barrage", "torrent", "flood", "hail", "flurry", "outpouring", "cry",
    "note", "word", "expression", "show", "outburst", "token", "gesture",
    "campaign", "act", "wave", "couple", "lot", "kind", "form", "sort", "phase", "spate",
    "ton", "tonne", "kilogram", "kilogramme", "kilo", "kg", "dollar", "euro", "pound", "million",
    "billion", "worth", "shipment", "consignment", "package", "delivery", "load", "batch",
  ]

  private static let appointing: Set<String> = [
    "appoint", "name", "elect", "choose", "pick", "nominate", "select", "propose", "confirm",
  ]

  /// What a noun for a person or office describes: its apposition, its subject, or the one who
  /// acts "as mediator".
  var described: [Int] {
    var found: [Int] = []
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .appos, .flat: found += tree.coordinated(child)
      case .nmod, .obl:
        let preposition = tree.preposition(child)
        if preposition == "include" || preposition == "including" || preposition == "such as"
          || preposition == "like"
        {
          found += tree.coordinated(child)
        }
      case .acl:
        // "further envoys, including A and B" read as a participle
        if tree.lemma(child) == "include", let object = tree.child(child, .obj) {
          found += tree.coordinated(object)
        }
      case .nsubj:
        if tree.isRelativePronoun(child), let antecedent = tree.antecedent(noun) {
          found.append(antecedent)
        } else {
          found += tree.coordinated(child)
        }
      default: continue
      }
    }
    // "the mediators are A and B"
    if tree.deprel(noun) == .nsubj, let name = tree.head(noun), tree.upos(name) == .propn,
      tree.hasChild(name, .cop)
    {
      found += tree.coordinated(name)
    }
    // "critics of the plan include A and B"
    if tree.deprel(noun) == .nsubj, let verb = tree.head(noun), tree.lemma(verb) == "include",
      let object = Clause(tree: tree, verb: verb).object
    {
      found += tree.coordinated(object)
    }
    found += amongThem
    if tree.deprel(noun) == .obj, let verb = tree.head(noun), tree.lemma(verb) == "join",
      let subject = Clause(tree: tree, verb: verb).subject
    {
      // Who joins the mediators is one of them.
      found += tree.coordinated(subject)
    }
    guard found.isEmpty, let head = tree.head(noun) else { return found }
    switch tree.deprel(noun) {
    case .appos: return [head]
    // "X and other critics"
    case .conj where tree.hasChild(noun, lemma: "other"): return [head]
    case .compound, .flat, .nmodDesc: return tree.isNominal(head) ? [head] : []
    case .obj where Self.linking.contains(tree.lemma(head)):
      return Clause.surfaceSubject(head, tree).map { tree.coordinated($0) } ?? []
    case .obj where Self.appointing.contains(tree.lemma(head)):
      // "was appointed mediator"
      let clause = Clause(tree: tree, verb: head)
      return clause.object.flatMap { $0 == noun ? nil : tree.coordinated($0) } ?? []
    case .obl, .nmod, .xcomp, .advcl:
      guard tree.connective(noun) == "as" || tree.deprel(noun) == .xcomp else { return [] }
      if tree.upos(head) == .verb {
        // "talks began with Nordia as mediator"
        if let with = tree.children(head).filter({ $0 < noun && $0 > head && tree.isNominal($0) })
          .last,
          tree.preposition(with) == "with", tree.extent(with).upperBound + 3 > noun
        {
          return tree.coordinated(with)
        }
        let clause = Clause(tree: tree, verb: head)
        // "named X as mediator": X is it
        let isMade = clause.isPassive || Self.appointing.contains(tree.lemma(head))
        guard let holder = isMade ? clause.object : clause.subject else { return [] }
        return tree.coordinated(holder)
      }
      // "with Nordia as mediator"
      if tree.upos(head) == .propn, tree.preposition(head) == "with" {
        return tree.coordinated(head)
      }
      return tree.child(head, .nmodPoss).map { [$0] } ?? []
    default: return []
    }
  }
}
