internal import English

/// The arguments of a noun that names an action or an agent: "Nordia's rejection of the plan".
struct NounFrame {
  let tree: SyntaxTree
  let noun: Int
  /// How many nouns were climbed to get here.
  var depth = 0

  /// "Nordia's", "its".
  var possessor: Int? { tree.child(noun, .nmodPoss) }

  /// The phrase after a preposition, on the noun or on the light verb that carries it.
  func argument(_ preposition: String) -> Int? {
    if let own = phrase(preposition, of: noun) { return own }
    if let undertaking, let found = phrase(preposition, of: undertaking) { return found }
    // "the plan was accepted by X": not X's plan
    if let carrier, preposition != "by" || tree.lemma(carrier) != "accept" {
      for child in tree.children(carrier) where child != noun && child > carrier {
        switch tree.deprel(child) {
        case .obl, .nmod, .oblAgent, .advcl:
          if isAddition(child, preposition) { continue }
          if tree.connective(child) == preposition, !TimeWords.isTime(child, tree) { return child }
        default: continue
        }
      }
    }
    // "a pact to which both have given their consent"
    if let carrier,
      tree.children(carrier).contains(where: {
        tree.isRelativePronoun($0) && tree.preposition($0) == preposition
      }), let found = tree.antecedent(carrier)
    {
      return found
    }
    if preposition == "from", let origin { return origin }
    if preposition == "by", let greeter { return greeter }
    return argumentOfPart(preposition) ?? sides(preposition) ?? phraseBehind(preposition)
      ?? phraseBehindPlace(preposition)
  }

  /// "talks in Oslo between X and Y", with X and Y hung on the place.
  private func phraseBehindPlace(_ preposition: String) -> Int? {
    guard preposition == "between" || preposition == "with" else { return nil }
    for child in tree.children(noun) where tree.deprel(child) == .nmod && child > noun {
      guard let place = tree.preposition(child), place == "in" || place == "at",
        tree.upos(child) == .propn
      else { continue }
      if let found = phrase(preposition, of: child) { return found }
    }
    return nil
  }

  /// "Sudor" of "a suspension of links with Sudor", "meetings of the committee with Sudor".
  private func argumentOfPart(_ preposition: String) -> Int? {
    guard ["with", "to", "between", "by"].contains(preposition) else { return nil }
    for child in tree.children(noun)
    where tree.deprel(child) == .nmod && tree.preposition(child) == "of" {
      if let found = phrase(preposition, of: child), tree.upos(found) == .propn { return found }
    }
    return nil
  }

  /// "Nordia and Sudor" of "clashes erupted between Nordia and Sudor".
  private func sides(_ preposition: String) -> Int? {
    guard preposition == "between" else { return nil }
    var verbs = tree.children(noun).filter { tree.deprel($0) == .acl }
    if tree.deprel(noun) == .nsubj, let head = tree.head(noun) { verbs.append(head) }
    for verb in verbs where ["erupt", "break", "flare", "continue"].contains(tree.lemma(verb)) {
      if let found = Clause(tree: tree, verb: verb).argument(preposition) { return found }
    }
    return nil
  }

  /// "X" of "was met with dismay by X".
  private var greeter: Int? {
    let top = topOfCoordination
    guard tree.deprel(top) == .obl, tree.preposition(top) == "with", let verb = tree.head(top),
      tree.lemma(verb) == "greet" || tree.lemma(verb) == "meet", Clause.isPassive(verb, tree)
    else { return nil }
    return Clause(tree: tree, verb: verb).agent
  }

  /// "X" of "opposition came from X".
  private var origin: Int? {
    guard tree.deprel(noun) == .nsubj, let verb = tree.head(noun), tree.lemma(verb) == "come" else {
      return nil
    }
    return Clause(tree: tree, verb: verb).argument("from")
  }

  /// The phrase that the preposition right behind the noun opens, wherever the parser hung it.
  private func phraseBehind(_ preposition: String) -> Int? {
    let next = noun + 1
    guard next < tree.tokens.count, tree.isSameSentence(next, noun), tree.upos(next) == .adp,
      tree.lemma(next).lowercased() == preposition, tree.deprel(next) == .case,
      let head = tree.head(next), head > next, tree.isNominal(head), tree.deprel(head) == .obl,
      !TimeWords.isTime(head, tree)
    else { return nil }
    return head
  }

  /// What undergoes the action: subject of "faces opposition", "came under fire", "was met with
  /// outrage"; object of "passed the bill despite objections".
  var undergoer: Int? {
    let top = topOfCoordination
    guard let verb = tree.head(top) else { return nil }
    if tree.deprel(top) == .nmod, tree.deprel(verb) == .obj,
      ["despite", "in spite of", "in the face of"].contains(tree.preposition(top))
    {
      // hung on what was passed
      return verb
    }
    guard tree.upos(verb) == .verb else { return nil }
    let clause = Clause(tree: tree, verb: verb)
    switch tree.deprel(top) {
    case .obj where Self.receiving.contains(tree.lemma(verb)):
      return Clause.surfaceSubject(verb, tree)
    case .nsubjPass where tree.lemma(verb) == "direct" || tree.lemma(verb) == "aim":
      return clause.argument("at")
    case .obl:
      switch (tree.lemma(verb), tree.preposition(top)) {
      case ("come", "under"), ("be", "under"), ("meet", "with"), ("run", "into"),
        ("meet", "by"), ("greet", "with"), ("greet", "by"):
        return Clause.surfaceSubject(verb, tree)
      case (_, "despite"), (_, "over"), (_, "amid"), (_, "in spite of"), (_, "in the face of"):
        guard !Self.receiving.contains(tree.lemma(verb)) else { return nil }
        return clause.object
      case ("pass", "with"), ("clear", "with"):
        // "will pass the Senate with the support of X", "passed the bill with the votes of X"
        if let object = clause.object, !clause.isPassive, tree.upos(object) == .noun,
          !TimeWords.isTime(object, tree), !Self.chambers.contains(tree.lemma(object))
        {
          return object
        }
        return clause.isPassive ? clause.object : Clause.surfaceSubject(verb, tree)
      case (_, "with") where Self.helping.contains(tree.lemma(noun)): return clause.object
      default: return nil
      }
    default: return nil
    }
  }

  private static let chambers: Set<String> = [
    "house", "chamber", "parliament", "committee", "council", "assembly", "congress", "test",
  ]

  private static let helping: Set<String> = [
    "support", "backing", "blessing", "approval", "help", "vote",
  ]

  /// "came" of "came under pressure to go"
  private var borne: Int? {
    let top = topOfCoordination
    guard tree.deprel(top) == .obl, tree.preposition(top) == "under", let verb = tree.head(top),
      tree.lemma(verb) == "come"
    else { return nil }
    return verb
  }

  /// The light verb that the noun is object or passive subject of.
  var carrier: Int? {
    let top = topOfCoordination
    guard let head = tree.head(top), tree.upos(head) == .verb else { return nil }
    switch tree.deprel(top) {
    case .obj, .nsubjPass: return Words.lightVerbs.contains(tree.lemma(head)) ? head : nil
    case .obl:
      // "came to an agreement"
      return tree.lemma(head) == "come" && tree.preposition(top) == "to" ? head : nil
    default: return nil
    }
  }

  /// Who carries the action out by way of the verb: the subject of a light verb, of "came out
  /// in support of", or of what happened "during a visit to".
  func subject(acceptingCircumstance: Bool) -> Int? {
    if let carrier { return Clause(tree: tree, verb: carrier).subject }
    let top = topOfCoordination
    if let linked = linkedSubject(top) { return linked }
    if let claimed = claimant(top) ?? claimer(top) { return claimed }
    if let engaged = engaged(in: top) { return engaged }
    if let own = tree.child(top, .nsubj) {
      // "X is in talks with Y", "X is a critic of Y"
      return tree.isRelativePronoun(own) ? tree.antecedent(top) ?? own : own
    }
    guard let head = tree.head(top) else { return nil }
    switch tree.deprel(top) {
    case .obl where acceptingCircumstance:
      guard let preposition = tree.preposition(top), Self.circumstance.contains(preposition),
        // "refused to clear an area for talks": they have not come about.
        preposition != "for" || tree.marker(head) != "to"
      else { return nil }
      return Clause(tree: tree, verb: head).isPassive
        ? nil : Clause.surfaceSubject(head, tree)
    case .nmod where acceptingCircumstance:
      guard let preposition = tree.preposition(top) else { return nil }
      // "began a mission with visits to": the verb above has the subject.
      if Self.circumstance.contains(preposition), tree.upos(head) == .noun, depth < 3 {
        let above = NounFrame(tree: tree, noun: head, depth: depth + 1)
        if let found = above.subject(acceptingCircumstance: true) { return found }
        if tree.deprel(head) == .obj, let verb = tree.head(head), tree.upos(verb) == .verb {
          return Clause(tree: tree, verb: verb).subject
        }
      }
      guard preposition == "in" || preposition == "on" else { return nil }
      return tree.upos(head) == .propn || tree.upos(head) == .pron ? head : nil
    case .aclRelcl: return head
    case .root, .ccomp, .parataxis, .conj, .advcl:
      return tree.hasChild(top, .cop) ? Clause.surfaceSubject(top, tree) : nil
    default: return nil
    }
  }

  /// What the noun is said of by a verb that only links: "the plan poses a threat".
  private func linkedSubject(_ top: Int) -> Int? {
    guard let verb = tree.head(top), tree.upos(verb) == .verb else { return nil }
    let lemma = tree.lemma(verb)
    switch tree.deprel(top) {
    case .obj, .xcomp: guard Self.linking.contains(lemma) else { return nil }
    case .obl: guard lemma == "amount", tree.preposition(top) == "to" else { return nil }
    default: return nil
    }
    return Clause.surfaceSubject(verb, tree)
  }

  static let linking: Set<String> = [
    "pose", "represent", "constitute", "become", "remain", "spell", "mean", "seem", "appear",
    "stay",
  ]

  /// Who is "engaged in" or "involved in" the deed: a passive by form only.
  private func engaged(in top: Int) -> Int? {
    if let player = player(in: top) { return player }
    guard tree.deprel(top) == .obl, tree.preposition(top) == "in", let verb = tree.head(top),
      ["engage", "involve", "embroil", "lock"].contains(tree.lemma(verb)),
      tree.child(verb, .obj) == nil
    else { return nil }
    return Clause.surfaceSubject(verb, tree)
  }

  /// Who "claimed responsibility for" the deed, or "added her voice to" it.
  private func claimant(_ top: Int) -> Int? {
    if tree.preposition(top) == "to" {
      for verb in [tree.head(top), tree.head(top).flatMap({ tree.head($0) })] {
        guard let verb, ["add", "lend", "join"].contains(tree.lemma(verb)),
          let object = tree.child(verb, .obj), tree.lemma(object) == "voice"
        else { continue }
        return Clause(tree: tree, verb: verb).subject
      }
      return nil
    }
    guard tree.preposition(top) == "for" else { return nil }
    var current = top
    for _ in 0..<2 {
      guard let head = tree.head(current) else { return nil }
      if tree.upos(head) == .verb {
        guard ["claim", "admit", "accept", "take", "assume"].contains(tree.lemma(head)),
          let object = tree.child(head, .obj), tree.lemma(object) == "responsibility"
        else { return nil }
        return Clause(tree: tree, verb: head).subject
      }
      current = head
    }
    return nil
  }

  private static let circumstance: Set<String> = [
    "in", "on", "during", "after", "at", "following", "before", "for", "ahead of", "amid", "with",
  ]

  /// Where the coordination of the noun starts: "rejection" of "rejection and condemnation".
  private var topOfCoordination: Int {
    var top = noun
    for _ in 0..<8 {
      guard let head = tree.head(top), tree.isNominal(head), !tree.hasChild(top, .nsubj)
      else { break }
      switch tree.deprel(top) {
      case .conj: top = head
      case .nmod where tree.preposition(top) == "of" && Self.measures.contains(tree.lemma(head)):
        // "a second day of talks", "a series of meetings"
        top = head
      case .compound where Self.undertakings.contains(tree.lemma(head)):
        // "mediation efforts"
        top = head
      default: return top
      }
    }
    return top
  }

  /// "efforts" of "mediation efforts between A and B".
  private var undertaking: Int? {
    guard tree.deprel(noun) == .compound, let head = tree.head(noun),
      Self.undertakings.contains(tree.lemma(head))
    else { return nil }
    return head
  }

  private func phrase(_ preposition: String, of noun: Int) -> Int? {
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .nmod, .obl, .acl, .advcl, .oblAgent, .nmodUnmarked:
        if isAddition(child, preposition) { continue }
        if tree.connective(child) == preposition, !TimeWords.isTime(child, tree) { return child }
      default: continue
      }
    }
    return nil
  }

  private static let undertakings: Set<String> = [
    "effort", "bid", "attempt", "mission", "initiative", "drive", "campaign", "role", "process",
    "work", "task", "move", "push",
  ]

  /// Words before the noun that can name who acts: "US demands", "Israeli attack".
  var prefixes: [Int] {
    var found: [Int] = []
    for child in tree.children(noun) where child < noun {
      switch tree.deprel(child) {
      case .amod, .compound, .nmodDesc, .nmod, .nmodUnmarked, .flat:
        found.append(child)
        for part in tree.children(child) where tree.deprel(part) == .conj { found.append(part) }
        if let leader = leader(child) { found.append(leader) }
      default: continue
      }
    }
    return found
  }

  /// "Nordia" of "Nordia-led attack": who acts by way of a compound.
  private func leader(_ participle: Int) -> Int? {
    guard Self.leading.contains(tree.tokens[participle].form.lowercased()), participle >= 2,
      tree.tokens[participle - 1].form == "-" || tree.tokens[participle - 1].form == "–",
      tree.tokens[participle - 2].isJoinedToNext
    else { return nil }
    return participle - 2
  }

  private static let leading: Set<String> = ["led", "organised", "organized", "run", "sponsored"]

  /// What stands under it: `process` of "the process under the supervision of X".
  var placedUnder: Int? {
    let isMeans =
      tree.lemma(noun) == "mediation" && ["through", "thanks to"].contains(tree.preposition(noun))
    guard isMeans || tree.preposition(noun) == "under" else { return nil }
    // "the town is under Nordian control"
    if let subject = tree.child(noun, .nsubj), tree.hasChild(noun, .cop) { return subject }
    guard let head = tree.head(noun) else { return nil }
    if tree.isNominal(head) { return head }
    // "Under X's leadership, the party won": X leads the party, not what it won.
    guard tree.lemma(noun) != "leadership" else { return nil }
    let clause = Clause(tree: tree, verb: head)
    return clause.object ?? clause.subject
  }

  var infinitive: Int? {
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .acl, .advcl, .xcomp, .ccomp:
        if tree.marker(child) == "to" { return child }
      default: continue
      }
    }
    guard let verb = carrier ?? borne else { return nil }
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .advcl, .xcomp: if tree.marker(child) == "to" { return child }
      default: continue
      }
    }
    return nil
  }

  /// "ceasefire" of "its main demand is a ceasefire".
  var identified: Int? {
    guard tree.deprel(noun) == .nsubj, let head = tree.head(noun),
      possessor != nil || tree.hasChild(noun, .acl)
    else { return nil }
    // "its demands include a ceasefire"
    if tree.lemma(head) == "include" { return Clause(tree: tree, verb: head).object }
    return tree.isNominal(head) && tree.hasChild(head, .cop) ? head : nil
  }

  var clause: Int? {
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .acl, .ccomp, .aclRelcl:
        if tree.marker(child) == "that", tree.child(child, .nsubj, .nsubjPass) != nil {
          return child
        }
      default: continue
      }
    }
    if let carrier, let found = tree.child(carrier, .ccomp) { return found }
    return tree.clauseBehind(noun)
  }
}
