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
    if let wish = wishedFor { return wishedThing(wish) }
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
      // "By contrast, Nordia was urged by Sudor"
      if relation == .obl, child > verb, tree.preposition(child) == "by", !isTimeOrManner(child) {
        return child
      }
    }
    return accuser ?? agentBehindPlace ?? agentBehindPredicate ?? raider ?? sharedAgent
  }

  /// "the plan" of "was surprised and appalled by the plan", hung on the first.
  private var sharedAgent: Int? {
    guard tree.deprel(verb) == .conj, tree.xpos(verb) == .vbn, let first = tree.head(verb) else {
      return nil
    }
    return tree.children(first).first {
      $0 > verb && tree.preposition($0) == "by" && tree.isNominal($0) && !isTimeOrManner($0)
    }
  }

  /// "X" of "was killed in a raid by X".
  private var raider: Int? {
    guard
      ["kill", "wound", "injure", "destroy", "damage", "arrest", "detain", "capture", "seize"]
        .contains(tree.lemma(verb))
    else { return nil }
    for child in tree.children(verb) where child > verb && tree.deprel(child) == .obl {
      guard let preposition = tree.preposition(child), ["in", "during"].contains(preposition),
        tree.upos(child) == .noun
      else { continue }
      for inner in tree.children(child)
      where tree.preposition(inner) == "by" && tree.upos(inner) == .propn
        && !isTimeOrManner(inner)
      {
        return inner
      }
    }
    return nil
  }

  /// "was taken prisoner by X", "was set free by X": hung on what somebody was made.
  private var agentBehindPredicate: Int? {
    for child in tree.children(verb) where child > verb && child - verb < 3 {
      guard tree.deprel(child) == .xcomp || tree.deprel(child) == .obj, tree.upos(child) != .verb
      else { continue }
      for inner in tree.children(child)
      where tree.preposition(inner) == "by" && tree.isNominal(inner) && !isTimeOrManner(inner) {
        return inner
      }
    }
    return nil
  }

  /// "was welcomed to the palace by X": hung on the place.
  private var agentBehindPlace: Int? {
    for child in tree.children(verb) where child > verb && tree.deprel(child) == .obl {
      guard let preposition = tree.preposition(child),
        ["to", "in", "at", "on"].contains(preposition)
      else { continue }
      for place in [child] + tree.children(child).filter({ tree.deprel($0) == .nmod }) {
        for inner in tree.children(place)
        where tree.preposition(inner) == "by" && tree.upos(inner) == .propn
          && !isTimeOrManner(inner)
        {
          return inner
        }
      }
    }
    return nil
  }

  /// "X" of "was accused of crimes in Sudor by X", "was imposed on Sudor by X": hung on what is
  /// charged or on a name, which nobody makes.
  private var accuser: Int? {
    for child in tree.children(verb) where child > verb {
      switch tree.deprel(child) {
      case .obl, .advcl, .obj: break
      default: continue
      }
      guard tree.upos(child) == .propn || Self.charging.contains(tree.lemma(verb)) else { continue }
      for inner in tree.children(child)
      where tree.preposition(inner) == "by" && tree.upos(inner) == .propn
        && !isTimeOrManner(inner)
      {
        return inner
      }
    }
    return nil
  }

  private static let charging: Set<String> = [
    "accuse", "charge", "suspect", "blame", "criticise", "criticize",
  ]

  var indirectObject: Int? {
    if let object = tree.child(verb, .iobj) { return object }
    if isGiving, let first = tree.child(verb, .obj), first != ownObject { return first }
    guard isPassive, tree.child(verb, .obj) != nil else { return nil }
    return Self.surfaceSubject(verb, tree)
  }

  /// "abolished" of "wants the tax abolished".
  private var wishedFor: Int? {
    guard tree.lemma(verb) == "want", let wish = tree.child(verb, .xcomp, .ccomp),
      tree.xpos(wish) == .vbn || tree.xpos(wish) == .vbd, wishedThing(wish) != nil
    else { return nil }
    return wish
  }

  /// "the tax" of "the tax abolished", which some parses take for an object.
  private func wishedThing(_ wish: Int) -> Int? {
    tree.child(wish, .nsubj, .nsubjPass)
      ?? tree.children(wish).first { tree.deprel($0) == .obj && $0 > verb && $0 < wish }
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
          || tree.hasChild(child, .auxPass),
        // "which she is to present": no complement
        tree.child(child, .cop).map({ tree.xpos($0) != .vbz && tree.xpos($0) != .vbd }) ?? true
      {
        return thingToDo(child) ?? child
      }
    }
    if let wish = wishedFor { return wish }
    if tree.lemma(verb) == "let", let bare = tree.child(verb, .xcomp, .ccomp) { return bare }
    // "urged Nordia to free hostages": the verb taken for an adjective
    if Words.requestVerbs.contains(tree.lemma(verb)) {
      for child in tree.children(verb)
      where tree.deprel(child) == .obl && tree.preposition(child) == "to" {
        for part in tree.children(child)
        where tree.lemma(part) == "free" && tree.lemma(part - 1) == "to" {
          return child
        }
      }
    }
    // The parser hangs the infinitive on the object now and then: "urged Israel to stop".
    if Words.requestVerbs.contains(tree.lemma(verb)) || tree.lemma(verb) == "want",
      tree.lemma(verb) != "need",
      let object = tree.child(verb, .obj)
        ?? tree.children(verb).first(where: {
          $0 > verb && tree.deprel($0) == .obl && tree.lemma(verb) != "warn"
        }),
      // "challenged the decision to close it": not asked of the decision
      MoodWords.noun[tree.lemma(object)] == nil
    {
      for child in tree.children(object)
      where tree.deprel(child) == .acl && tree.marker(child) == "to" {
        return child
      }
    }
    return nil
  }

  /// "stop" of "the one thing Nordia has to do is stop the raids".
  private func thingToDo(_ deed: Int) -> Int? {
    guard tree.lemma(deed) == "do", tree.deprel(verb) == .aclRelcl, let thing = tree.head(verb),
      tree.lemma(thing) == "thing", let told = tree.head(thing), tree.upos(told) == .verb,
      tree.xpos(told) == .vb, told > deed
    else { return nil }
    return told
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

  /// The phrase or gerund that a preposition introduces, behind the verb: in "For its part, Nordia
  /// called for talks" the first phrase is none.
  func argument(_ preposition: String) -> Int? {
    if preposition == "by", isPassive { return nil }
    for child in tree.children(verb) {
      switch tree.deprel(child) {
      case .obl, .oblAgent, .nmod, .advcl, .xcomp, .ccomp, .obj, .advmod, .acl:
        guard tree.connective(child) == preposition else { continue }
        if isTimeOrManner(child) || child < verb && !tree.isRelativePronoun(child) { continue }
        guard tree.isRelativePronoun(child) else { return child }
        return tree.antecedent(verb) ?? tree.nounBeforeRelative(child) ?? child
      default: continue
      }
    }
    if let found = argumentBehindMedium(preposition) { return found }
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

  /// "spoke by telephone with X", "complained on air of Y": hung on the telephone.
  private func argumentBehindMedium(_ preposition: String) -> Int? {
    for child in tree.children(verb)
    where tree.deprel(child) == .obl && Words.media.contains(tree.lemma(child)) {
      for inner in tree.children(child)
      where tree.deprel(inner) == .nmod && tree.preposition(inner) == preposition {
        return inner
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
      case .xcomp where tree.lemma(verb) == "accuse": continue
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
      case .nsubjPass where tree.hasChild(verb, .obj) && !tree.hasChild(verb, .auxPass):
        // "held talks", its subject mistaken for one that suffers
        hasSubject = true
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
      // "was surprised and appalled": the first taken for an adjective
      return isPassive(head, tree)
        || tree.upos(head) == .adj && tree.xpos(verb) == .vbn
          && (tree.hasChild(head, .auxPass) || tree.hasChild(head, .cop))
    default: return tree.hasChild(verb, .oblAgent)
    }
  }
}
