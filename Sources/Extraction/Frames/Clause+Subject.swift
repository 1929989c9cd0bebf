internal import English

/// Who does what a verb says.
extension Clause {
  /// The subject as the sentence has it, whether it acts or suffers.
  static func surfaceSubject(_ verb: Int, _ tree: SyntaxTree, depth: Int = 0) -> Int? {
    if let own = nearestSubject(verb, tree) {
      // "supporters of the president blocked": "of" on the verb shows that the name is no subject.
      if let marker = tree.child(verb, .case), marker < own { return nil }
      guard tree.isRelativePronoun(own) else {
        return tree.xpos(own) == .ex ? nil : tree.nounBeforeDash(own) ?? own
      }
      return tree.antecedent(verb) ?? tree.nounBeforeDash(own) ?? own
    }
    if depth == 0, let name = tree.nameBefore(verb) { return name }
    if depth < 2, let name = tree.nameBeforeAside(verb) { return name }
    if let shared = subjectOfAside(verb, tree) { return shared }
    guard depth < 10, let head = tree.head(verb) else { return nil }
    func above() -> Int? { surfaceSubject(head, tree, depth: depth + 1) }
    switch tree.deprel(verb) {
    case .conj: return tree.isPredicate(head) || tree.upos(head) == .adj ? above() : nil
    case .xcomp: return controller(of: verb, under: head, tree, depth: depth)
    // "is due to meet", read as if the meeting were due
    case .csubj where verb > head && tree.marker(verb) == "to": return above()
    case .advcl, .parataxis, .ccomp, .dep:
      // "the plan proposing that …", hung as an adverbial
      if tree.xpos(verb) == .vbg, tree.upos(head) == .noun, !tree.isPredicate(head) { return head }
      switch tree.xpos(verb) {
      case .vbg where praises(head, for: verb, tree):
        // "thanked Nordia for freeing them": it is the object that did.
        return tree.child(head, .obj, .iobj) ?? above()
      case .vbg
      where tree.deprel(verb) == .advcl && tree.marker(verb) == nil && isPassive(head, tree)
        && Clause(tree: tree, verb: head).agent == verb - 1:
        // "a rally was held by the Greens supporting the bill"
        return verb - 1
      case .vbg, .vbn: return isFinite(verb, tree) ? nil : above()
      case .vb:
        // "had no choice but to accept"
        guard tree.marker(verb) == "to" || tree.marker(verb) == "but" else { return nil }
        // "appointed Costa to lead the talks": Costa is to lead.
        if appointing.contains(tree.lemma(head)), !isPassive(head, tree),
          let object = tree.child(head, .obj), object > head
        {
          return object
        }
        if asking.contains(tree.lemma(head)), !isPassive(head, tree),
          let asked = asked(by: head, before: verb, tree)
        {
          return asked
        }
        return above()
      default: return tree.upos(verb) == .adj || tree.upos(verb) == .noun ? above() : nil
      }
    case .aclRelcl:
      // "Costa, whose party campaigned": the party did, hung as an apposition
      return tree.children(verb).first { owned in
        owned < verb && tree.deprel(owned) == .appos && tree.isNominal(owned)
          && tree.children(owned).contains { tree.xpos($0) == .wpPossessive }
      } ?? head
    case .acl:
      if tree.xpos(verb) == .vbn { return nearestOfList(wholeOfMany(head, tree), verb, tree) }
      // "arranged for a team to inspect it": the team inspects
      if tree.marker(verb) == "to", tree.deprel(head) == .obl, tree.preposition(head) == "for",
        let wish = tree.head(head), ["arrange", "wait"].contains(tree.lemma(wish))
      {
        return head
      }
      if tree.marker(verb) == "to" { return owner(of: head, tree, depth: depth) }
      if tree.marker(verb) != nil || tree.connective(verb) == "of" {
        return owner(of: head, tree, depth: depth)
      }
      // "wrote to the council asking for a road"
      if tree.xpos(verb) == .vbg, Words.requestVerbs.contains(tree.lemma(verb)),
        tree.deprel(head) == .obl, tree.preposition(head) == "to", let above = tree.head(head),
        ["write", "speak", "cable"].contains(tree.lemma(above))
      {
        return surfaceSubject(above, tree, depth: depth + 1)
      }
      return head
    case .amod, .compound: return nil
    default: return nil
    }
  }

  /// "B" of "A and B, founded by X": a participle behind a comma belongs to the name before it.
  private static func nearestOfList(_ noun: Int, _ verb: Int, _ tree: SyntaxTree) -> Int {
    guard tree.upos(noun) == .propn, tree.tokens[verb - 1].form == "," else { return noun }
    var nearest = noun
    for child in tree.children(noun)
    where tree.deprel(child) == .conj && child < verb && tree.upos(child) == .propn {
      nearest = child
    }
    return nearest
  }

  private static func praises(_ verb: Int, for deed: Int, _ tree: SyntaxTree) -> Bool {
    guard let preposition = tree.connective(deed), !isPassive(verb, tree) else { return false }
    switch preposition {
    case "for": return judging.contains(tree.lemma(verb))
    case "of": return tree.lemma(verb) == "accuse" || tree.lemma(verb) == "suspect"
    case "from": return Words.preventingVerbs.contains(tree.lemma(verb))
    default: return false
    }
  }

  /// Verbs whose object did what "for …ing" says.
  private static let judging: Set<String> = [
    "thank", "praise", "criticise", "criticize", "blame", "condemn", "congratulate", "commend",
    "applaud", "denounce", "fault", "rebuke", "slam", "sue", "punish", "sanction", "arrest",
    "jail", "fine", "charge", "reprimand", "laud", "honour", "honor", "castigate", "attack",
  ]

  /// "gathering" of "a gathering of six towns chaired by X": what a participle after a plural
  /// describes.
  private static func wholeOfMany(_ noun: Int, _ tree: SyntaxTree) -> Int {
    guard tree.xpos(noun) == .nns, tree.deprel(noun) == .nmod, tree.preposition(noun) == "of",
      let whole = tree.head(noun), tree.upos(whole) == .noun, tree.xpos(whole) == .nn
    else { return noun }
    return whole
  }

  /// The verb's own subject; where the parser found several, the one nearest before the verb that
  /// no preposition introduces.
  private static func nearestSubject(_ verb: Int, _ tree: SyntaxTree) -> Int? {
    var found: Int?
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .nsubj, .nsubjPass, .nsubjOuter:
        if found == nil
          || child < verb && !isIntroduced(child, tree) && !isAside(child, tree)
        {
          found = child
        }
      default: continue
      }
    }
    return found
  }

  /// "Costa, a former farmer, accuses": a comma stands right behind the second noun.
  private static func isAside(_ noun: Int, _ tree: SyntaxTree) -> Bool {
    noun + 1 < tree.tokens.count && tree.isSameSentence(noun, noun + 1)
      && tree.tokens[noun + 1].form == ","
  }

  /// "workers at Grozda": a preposition stands right before, wherever the parser hung it.
  private static func isIntroduced(_ noun: Int, _ tree: SyntaxTree) -> Bool {
    noun > 0 && tree.isSameSentence(noun - 1, noun) && tree.upos(noun - 1) == .adp
  }

  /// "X, led by Y, has fled": the subject that the parser gave to the participle between commas.
  private static func subjectOfAside(_ verb: Int, _ tree: SyntaxTree) -> Int? {
    for child in tree.children(verb) where child < verb && tree.deprel(child) == .advcl {
      guard tree.xpos(child) == .vbn || tree.xpos(child) == .vbg, tree.marker(child) == nil,
        let subject = tree.child(child, .nsubj), subject < child,
        tree.tokens[subject..<child].contains(where: { $0.form == "," })
      else { continue }
      return subject
    }
    return nil
  }

  /// Who is meant to do what the complement says: "asked Israel to stop" → Israel.
  private static func controller(
    of verb: Int, under head: Int, _ tree: SyntaxTree, depth: Int
  ) -> Int? {
    if !isPassive(head, tree), !subjectControl.contains(tree.lemma(head)) {
      if let object = tree.child(head, .obj, .iobj) { return object }
      if tree.marker(verb) == "to" {
        // not "offered on Tuesday to mediate"
        for child in tree.children(head)
        where tree.deprel(child) == .obl && child > head && !TimeWords.isTime(child, tree) {
          let preposition = tree.preposition(child)
          if preposition == "on" || preposition == "upon" || preposition == "for" { return child }
        }
      }
    }
    return surfaceSubject(head, tree, depth: depth + 1)
  }

  /// Verbs whose infinitive belongs to the subject although an object stands between.
  private static let subjectControl: Set<String> = [
    "promise", "threaten", "vow", "pledge", "swear", "summon",
  ]

  /// Whom "called upon the cabinet to release them" asks, wherever the parser hung the infinitive.
  private static func asked(by head: Int, before verb: Int, _ tree: SyntaxTree) -> Int? {
    for child in tree.children(head) where child > head && child < verb {
      switch tree.deprel(child) {
      case .obl, .oblAgent:
        if ["on", "upon", "to", "for", "with"].contains(tree.preposition(child) ?? "") {
          if !TimeWords.isTime(child, tree) { return child }
        }
      default: continue
      }
    }
    return nil
  }

  private static let asking: Set<String> = ["call", "appeal", "plead"]

  /// Verbs whose object does what a loose infinitive says.
  private static let appointing: Set<String> = [
    "appoint", "name", "send", "dispatch", "elect", "choose", "select", "assign", "commission",
    "hire", "invite", "ask", "urge", "tell", "order", "nominate",
  ]

  /// Who carries out the action of a noun: "Iran's plan to attack", "made a decision to leave".
  static func owner(of noun: Int, _ tree: SyntaxTree, depth: Int = 0) -> Int? {
    if let possessor = tree.child(noun, .nmodPoss) { return possessor }
    // "efforts by Nordia to mediate", "offers from Nordia to mediate"
    for child in tree.children(noun)
    where tree.deprel(child) == .nmod && !TimeWords.isTime(child, tree)
      && (tree.preposition(child) == "by"
        || tree.preposition(child) == "from" && Words.callings.contains(tree.lemma(noun)))
    {
      return child
    }
    // "described it as a ploy to silence them": not the speaker's ploy
    if tree.connective(noun) == "as" { return nil }
    guard depth < 10, let head = tree.head(noun) else { return nil }
    switch tree.deprel(noun) {
    case .obj, .obl, .xcomp: return surfaceSubject(head, tree, depth: depth + 1)
    default: return nil
    }
  }

  private static func isFinite(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    for child in tree.children(verb) where tree.deprel(child) == .aux {
      if tree.lemma(child) != "have" || tree.xpos(child) != .vbg { return true }
    }
    return false
  }
}
