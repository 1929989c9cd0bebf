internal import English

/// The arguments of a verb or predicate, found through passives, coordination, relative clauses,
/// participles, control and raising.
struct Clause {
  let tree: SyntaxTree
  let verb: Int

  /// Whether the surface subject is what the verb happens to.
  var isPassive: Bool { Self.isPassive(verb, tree) }

  /// Who does it: the subject, or the agent of a passive.
  var subject: Int? { isPassive ? agent : Self.surfaceSubject(verb, tree) }

  /// Whom or what it is done to: the object, or the subject of a passive.
  var object: Int? {
    if isPassive { return Self.surfaceSubject(verb, tree) }
    if let object = ownObject {
      return tree.isRelativePronoun(object) ? tree.antecedent(verb) ?? object : object
    }
    if let gap = gapObject { return gap }
    if let wish = wishedFor { return tree.child(wish, .nsubj, .nsubjPass) }
    // A lone object that the parser took for an indirect one: "urged the president to go".
    return tree.child(verb, .iobj) ?? tree.nounBehind(verb)
  }

  /// The object; a relative pronoun only when nothing else is one.
  private var ownObject: Int? {
    var pronoun: Int?
    var object: Int?
    for child in tree.children(verb) where tree.deprel(child) == .obj {
      if tree.isRelativePronoun(child) {
        pronoun = pronoun ?? child
      } else if object == nil || isGiving, child > verb {
        // "offered Nordia autonomy", both taken for objects: the last is what is offered.
        object = child
      }
    }
    return object ?? pronoun
  }

  /// "by X" of a passive.
  var agent: Int? {
    for child in tree.children(verb) {
      let relation = tree.deprel(child)
      if relation == .oblAgent { return child }
      if relation == .xcomp, tree.isNominal(child), tree.preposition(child) == "by" { return child }
      if relation == .obl, tree.preposition(child) == "by", !isTimeOrManner(child) { return child }
    }
    return nil
  }

  var indirectObject: Int? {
    if let object = tree.child(verb, .iobj) { return object }
    if isGiving, let first = tree.child(verb, .obj), first != ownObject { return first }
    guard isPassive, tree.child(verb, .obj) != nil else { return nil }
    return Self.surfaceSubject(verb, tree)
  }

  /// "abolished" of "wants the tax abolished".
  private var wishedFor: Int? {
    guard tree.lemma(verb) == "want", let wish = tree.child(verb, .xcomp, .ccomp),
      tree.xpos(wish) == .vbn || tree.xpos(wish) == .vbd,
      tree.hasChild(wish, .nsubj) || tree.hasChild(wish, .nsubjPass)
    else { return nil }
    return wish
  }

  private var isGiving: Bool {
    switch tree.lemma(verb) {
    case "offer", "give", "grant", "promise", "send", "lend", "provide", "deny": true
    default: false
    }
  }

  /// "that …", or reported speech.
  var clause: Int? {
    for child in tree.children(verb) where tree.deprel(child) == .ccomp {
      // "the bill, which would raise taxes", hung too high
      if let subject = tree.child(child, .nsubj), tree.xpos(subject) == .wdt { continue }
      return child
    }
    return tree.clauseBehind(verb)
  }

  /// "to …"
  var infinitive: Int? {
    for child in tree.children(verb) {
      let relation = tree.deprel(child)
      guard relation == .xcomp || relation == .ccomp || relation == .advcl else { continue }
      if tree.marker(child) == "to",
        tree.xpos(child) == .vb || tree.hasChild(child, .cop)
          || tree.hasChild(child, .auxPass)
      {
        return child
      }
    }
    if let wish = wishedFor { return wish }
    if tree.lemma(verb) == "let", let bare = tree.child(verb, .xcomp, .ccomp) { return bare }
    // The parser hangs the infinitive on the object now and then: "urged Israel to stop".
    if Words.requestVerbs.contains(tree.lemma(verb)), tree.lemma(verb) != "need",
      let object = tree.lemma(verb) == "warn"
        ? tree.child(verb, .obj) : tree.child(verb, .obj, .obl)
    {
      for child in tree.children(object)
      where tree.deprel(child) == .acl && tree.marker(child) == "to" {
        return child
      }
    }
    return nil
  }

  /// "building …" as complement.
  var gerund: Int? {
    for child in tree.children(verb) {
      let relation = tree.deprel(child)
      let isNear = relation == .advcl && tree.marker(child) == nil && (1...2).contains(child - verb)
      guard isNear || relation == .xcomp || relation == .ccomp || relation == .obj else {
        continue
      }
      if tree.xpos(child) == .vbg, tree.upos(child) == .verb, tree.marker(child) != "to" {
        return child
      }
    }
    return nil
  }

  /// The phrase or gerund that a preposition introduces.
  func argument(_ preposition: String) -> Int? {
    if preposition == "by", isPassive { return nil }
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .obl, .oblAgent, .nmod, .advcl, .xcomp, .ccomp, .obj, .advmod, .acl:
        guard tree.connective(child) == preposition else { continue }
        if isTimeOrManner(child) { continue }
        return tree.isRelativePronoun(child) ? tree.antecedent(verb) ?? child : child
      default: continue
      }
    }
    // "accused Israel of crimes" with the phrase hung on the object.
    guard let object = isPassive ? nil : tree.child(verb, .obj) else { return nil }
    for child in tree.children(object) {
      switch tree.deprel(child) {
      case .nmod, .acl, .advcl:
        if tree.connective(child) == preposition, !isTimeOrManner(child) { return child }
      default: continue
      }
    }
    return nil
  }

  private func isTimeOrManner(_ position: Int) -> Bool { TimeWords.isTime(position, tree) }

  /// "the plan Nordia rejected": the object is the noun that the clause describes.
  private var gapObject: Int? {
    guard tree.deprel(verb) == .aclRelcl, let antecedent = tree.head(verb) else { return nil }
    guard let subject = tree.child(verb, .nsubj), !tree.isRelativePronoun(subject) else {
      return nil
    }
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .ccomp, .xcomp: return nil
      case .obl where tree.isRelativePronoun(child): return nil
      case .advmod where tree.xpos(child) == .wrb: return nil
      default: continue
      }
    }
    return antecedent
  }
}

extension Clause {
  static func isPassive(_ verb: Int, _ tree: SyntaxTree) -> Bool {
    guard tree.upos(verb) == .verb || tree.xpos(verb) == .vbn else { return false }
    var hasAuxiliary = false
    var hasSubject = false
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .auxPass, .nsubjPass, .csubjPass: return true
      case .obj: return false
      case .nsubj: hasSubject = true
      case .aux: hasAuxiliary = true
      default: continue
      }
    }
    guard !hasAuxiliary else { return false }
    if tree.xpos(verb) == .vbd || tree.xpos(verb) == .vbn, tree.deprel(verb) != .aclRelcl {
      // "the bill, passed by the committee, says": a participle taken for a past tense.
      for child in tree.children(verb)
      where tree.preposition(child) == "by" && tree.upos(child) == .propn
        && !TimeWords.isTime(child, tree)
      {
        return true
      }
    }
    guard tree.xpos(verb) == .vbn, !hasSubject else { return false }
    switch tree.deprel(verb) {
    case .acl, .advcl, .xcomp, .amod: return true
    case .conj:
      guard let head = tree.head(verb) else { return false }
      return isPassive(head, tree)
    default: return tree.hasChild(verb, .oblAgent)
    }
  }

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
    if depth == 0, let name = tree.nameBeforeAside(verb) { return name }
    if let shared = subjectOfAside(verb, tree) { return shared }
    guard depth < 10, let head = tree.head(verb) else { return nil }
    func above() -> Int? { surfaceSubject(head, tree, depth: depth + 1) }
    switch tree.deprel(verb) {
    case .conj: return tree.isPredicate(head) || tree.upos(head) == .adj ? above() : nil
    case .xcomp: return controller(of: verb, under: head, tree, depth: depth)
    case .advcl, .parataxis, .ccomp, .dep:
      // "the plan proposing that …", hung as an adverbial
      if tree.xpos(verb) == .vbg, tree.upos(head) == .noun, !tree.isPredicate(head) { return head }
      switch tree.xpos(verb) {
      case .vbg where praises(head, for: verb, tree):
        // "thanked Nordia for freeing them": it is the object that did.
        return tree.child(head, .obj, .iobj) ?? above()
      case .vbg, .vbn: return isFinite(verb, tree) ? nil : above()
      case .vb:
        guard tree.marker(verb) == "to" else { return nil }
        // "appointed Costa to lead the talks": Costa is to lead.
        if appointing.contains(tree.lemma(head)), !isPassive(head, tree),
          let object = tree.child(head, .obj), object > head
        {
          return object
        }
        return above()
      default: return tree.upos(verb) == .adj || tree.upos(verb) == .noun ? above() : nil
      }
    case .aclRelcl: return head
    case .acl:
      if tree.xpos(verb) == .vbn { return nearestOfList(wholeOfMany(head, tree), verb, tree) }
      if tree.marker(verb) == "to" { return owner(of: head, tree, depth: depth) }
      if tree.marker(verb) != nil || tree.connective(verb) == "of" {
        return owner(of: head, tree, depth: depth)
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
        for child in tree.children(head) where tree.deprel(child) == .obl {
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

  /// Verbs whose object does what a loose infinitive says.
  private static let appointing: Set<String> = [
    "appoint", "name", "send", "dispatch", "elect", "choose", "select", "assign", "commission",
    "hire", "invite", "ask", "urge", "tell", "order", "nominate",
  ]

  /// Who carries out the action of a noun: "Iran's plan to attack", "made a decision to leave".
  static func owner(of noun: Int, _ tree: SyntaxTree, depth: Int = 0) -> Int? {
    if let possessor = tree.child(noun, .nmodPoss) { return possessor }
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
