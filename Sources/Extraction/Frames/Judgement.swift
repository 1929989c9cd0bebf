internal import English
internal import KnowledgeGraph

/// Who judges: the speaker of the words, or whoever calls a thing what it is called.
extension FrameMatcher {
  /// Whether a noun judges what it is said of: "mistake", "triumph".
  func isEvaluation(_ noun: Int) -> Bool {
    index.entries(for: tree.lemma(noun).lowercased()).contains {
      index.entries[$0].partOfSpeech == .noun && index.entries[$0].trigger.source.first == .speaker
    }
  }

  /// The speaker in whose words the trigger stands; for "called it a crime" whoever calls it so.
  func speaker(_ position: Int) -> Filler? {
    if let verb = namedBefore(position)?.verb ?? namingVerb(over: position) {
      return phrase(Clause(tree: tree, verb: verb).subject)
    }
    guard isMainPoint(position) else { return nil }
    let actors = speech.speakers(of: position)
    return actors.isEmpty ? nil : Filler(tokens: [], actors: actors)
  }

  /// The verb that puts the judgement on its object: `call` for "crime" of "called it a crime".
  func namingVerb(over position: Int) -> Int? {
    let isAttribute = tree.deprel(position) == .amod || tree.deprel(position) == .compound
    var judged = isAttribute ? tree.head(position) ?? position : position
    // "an act of piracy"
    if tree.deprel(judged) == .nmod, tree.preposition(judged) == "of", let head = tree.head(judged),
      NounFrame.measures.contains(tree.lemma(head))
    {
      judged = head
    }
    // "nothing more than a waste"
    if tree.deprel(judged) == .nmod, tree.preposition(judged) == "than",
      let nothing = tree.head(judged), ["nothing", "little"].contains(tree.lemma(nothing))
    {
      judged = nothing
    }
    guard let verb = verbNaming(judged) else { return nil }
    switch tree.deprel(judged) {
    case .obj where tree.child(verb, .obj).map { $0 < judged } == true: return verb
    case .xcomp: return verb
    case .appos: return verb
    // "called the talks positive"
    case .obj where tree.deprel(position) == .amod && position > judged: return verb
    case .obj, .obl, .advcl, .ccomp, .nmod: return tree.connective(judged) == "as" ? verb : nil
    default: return nil
    }
  }

  /// The naming verb over a judgement, also where the parser hung that on the verb's object:
  /// "described the move as unfair", "called the move a crime".
  private func verbNaming(_ judged: Int) -> Int? {
    guard let head = tree.head(judged) else { return nil }
    if tree.upos(head) == .verb { return Words.namingVerbs.contains(tree.lemma(head)) ? head : nil }
    guard
      tree.deprel(judged) == .nmod && tree.connective(judged) == "as"
        || tree.deprel(judged) == .appos && tree.tokens[judged].upos == .noun
    else { return nil }
    var object = head
    for _ in 0..<3 where tree.deprel(object) == .nmod { object = tree.head(object) ?? object }
    guard tree.deprel(object) == .obj, let verb = tree.head(object),
      Words.namingVerbs.contains(tree.lemma(verb)), judged > object,
      !tree.tokens[object..<judged].contains(where: { $0.form == "," })
    else { return nil }
    return verb
  }

  /// "it is clear that": adds nothing to what follows.
  private static let plain: Set<String> = [
    "clear", "evident", "obvious", "certain", "true", "sure", "confident", "convinced",
  ]

  /// Whether the words are what the speaker says, and not an aside in it: no relative clause,
  /// condition or reason stands between them and the verb of speech.
  private func isMainPoint(_ position: Int) -> Bool {
    let isHelper = tree.deprel(position) == .aux || tree.deprel(position) == .cop
    var current = isHelper ? tree.head(position) ?? position : position
    if tree.deprel(current) == .amod, let noun = tree.head(current) { current = noun }
    for _ in 0..<3 {
      // "out of the question": the words of the idiom hang on its noun.
      guard tree.deprel(current) == .case || tree.deprel(current) == .fixed,
        let head = tree.head(current)
      else { break }
      current = head
    }
    for _ in 0..<12 {
      switch tree.deprel(current) {
      case .root, .parataxis: return true
      case .expl: current = tree.head(current) ?? current
      case .nmod:
        // "an act of cowardice"
        guard tree.preposition(current) == "of", let head = tree.head(current),
          NounFrame.measures.contains(tree.lemma(head))
        else { return false }
        current = head
      case .aclRelcl:
        // "the one thing they have to do is stop the raids"
        guard let thing = tree.head(current), tree.lemma(thing) == "thing",
          let told = tree.head(thing), told > current
        else { return false }
        current = told
      case .csubj:
        guard let head = tree.head(current), Self.plain.contains(tree.lemma(head)) else {
          return false
        }
        current = head
      case .obl where tree.head(current).map { tree.lemma($0) == "amount" } == true:
        // "amounted to theft"
        current = tree.head(current) ?? current
      case .advcl, .obl:
        // A fronted quotation: "The siege has to end," she told them.
        guard let head = tree.head(current), tree.upos(head) == .verb,
          Words.speechVerbs.contains(tree.lemma(head))
        else { return false }
        return speech.isFronted(current, head)
      case .obj:
        // "poses a threat"
        guard let head = tree.head(current), NounFrame.linking.contains(tree.lemma(head)),
          !Qualifiers(tree: tree).isNegated(head)
        else { return false }
        current = head
      case .ccomp, .conj, .dep, .xcomp:
        guard let head = tree.head(current) else { return true }
        if tree.upos(head) == .adj, tree.deprel(current) == .ccomp,
          !Self.plain.contains(tree.lemma(head))
        {
          return false
        }
        if tree.upos(head) == .verb, Words.speechVerbs.contains(tree.lemma(head)) { return true }
        current = head
      default: return false
      }
    }
    return false
  }
}
