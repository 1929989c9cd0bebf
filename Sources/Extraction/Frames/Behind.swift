internal import English

/// What stands right behind a word, for where the tree has it elsewhere.
extension SyntaxTree {
  /// The verb of a clause that "that" opens right behind the word.
  func clauseBehind(_ position: Int) -> Int? {
    let next = afterMarks(position)
    guard next < tokens.count, isSameSentence(next, position), tokens[next].lemma == "that",
      deprel(next) == .mark, let verb = head(next), verb > next, isPredicate(verb)
    else { return nil }
    return verb
  }

  /// The noun of a phrase right behind a verb that has neither object nor complement.
  func nounBehind(_ verb: Int) -> Int? {
    for child in children(verb) {
      switch deprel(child) {
      case .ccomp where xpos(child) == .vbz && self.child(child, .nsubj, .expl) == nil: continue
      case .obj, .iobj, .ccomp, .xcomp, .nsubjPass, .auxPass: return nil
      default: continue
      }
    }
    var next = afterMarks(verb)
    var noun: Int?
    var hasAttribute = false
    while next < tokens.count, isSameSentence(next, verb) {
      switch upos(next) {
      case .det, .num, .adj:
        if noun != nil { return noun }
        hasAttribute = true
      case .noun, .propn: noun = next
      case .pron where xpos(next) == .prpPossessive && noun == nil: hasAttribute = true
      // A plural noun taken for a verb: "wants “hard proofs”".
      case .verb where xpos(next) == .vbz && hasAttribute && noun == nil: return next
      case .punct where tokens[next].form == "-" && noun != nil: break
      default: return noun
      }
      next += 1
    }
    return noun
  }

  /// The name that ends right before a finite verb, auxiliaries and adverbs aside: its subject,
  /// wherever the parser hung it.
  func nameBefore(_ verb: Int) -> Int? {
    switch deprel(verb) {
    case .root, .ccomp, .advcl, .parataxis, .appos, .dep, .conj: break
    default: return nil
    }
    var isFinite = xpos(verb) == .vbd || xpos(verb) == .vbz || xpos(verb) == .vbp
    var before = verb - 1
    while before >= 0, isSameSentence(before, verb) {
      if upos(before) == .aux || lemma(before) == "have" && upos(before) == .verb {
        isFinite = true
      } else if isCommaOfAside(before) {
        before -= 2
      } else if upos(before) != .adv, lemma(before) != "not", !TimeWords.isTime(before, self),
        !isBeforeTime(before)
      {
        break
      }
      before -= 1
    }
    guard isFinite, before >= 0, isSameSentence(before, verb), upos(before) == .propn else {
      return nil
    }
    for _ in 0..<6 {
      guard deprel(before) == .flat, let above = head(before), above < before else { break }
      before = above
    }
    return before
  }

  /// "Costa" of "In Oslo, Senator Costa, a farmer, urged …": the name before the words between commas
  /// that end right before a finite verb.
  func nameBeforeAside(_ verb: Int) -> Int? {
    let isParticiple =
      xpos(verb) == .vbn && deprel(verb) == .acl
      && child(verb, .obj).map { $0 > verb } == true
    guard upos(verb) == .verb,
      isParticiple || xpos(verb) == .vbd || xpos(verb) == .vbz || xpos(verb) == .vbp,
      isParticiple || deprel(verb) == .root || deprel(verb) == .conj, verb > 3,
      tokens[verb - 1].form == ","
    else { return nil }
    if let name = nameInAside(verb) { return name }
    if deprel(verb) == .conj { return nil }
    var comma = verb - 2
    while comma > 0, isSameSentence(comma, verb), verb - comma < 14, tokens[comma].form != "," {
      // "the only farmer to speak"
      if upos(comma) == .verb, xpos(comma) != .vb { return nil }
      if upos(comma) == .punct, tokens[comma].form != "-" { return nil }
      comma -= 1
    }
    guard comma > 0, isSameSentence(comma - 1, verb), tokens[comma].form == ",",
      verb - comma > 2, upos(comma - 1) == .propn
    else { return nil }
    switch tokens[comma + 1].form {
    case "a", "an", "the", "who", "one", "which": break
    default: return nil
    }
    var name = comma - 1
    while deprel(name) == .flat, let above = head(name), above < name { name = above }
    return name
  }

  /// "Costa" of "…, and the firm's chief executive, Ana Costa, called it a mistake".
  private func nameInAside(_ verb: Int) -> Int? {
    var first = verb - 2
    while first > 1, verb - first < 6, upos(first) == .propn { first -= 1 }
    guard first < verb - 2, first > 1, tokens[first].form == ",", upos(first - 1) != .propn,
      isNominal(first - 1), xpos(verb) == .vbd || xpos(verb) == .vbz
    else { return nil }
    var name = verb - 2
    while deprel(name) == .flat, let above = head(name), above < name { name = above }
    return name
  }

  /// The noun, name or pronoun right before a form of "be".
  func nominalBefore(_ copula: Int) -> Int? {
    var before = copula - 1
    while before >= 0, isSameSentence(before, copula), upos(before) == .aux || upos(before) == .adv
    {
      before -= 1
    }
    guard before >= 0, isSameSentence(before, copula), isNominal(before) else { return nil }
    while deprel(before) == .flat, let above = head(before), above < before { before = above }
    return before
  }

  /// The second comma of ", meanwhile,".
  private func isCommaOfAside(_ position: Int) -> Bool {
    position > 2 && tokens[position].form == "," && tokens[position - 2].form == ","
      && upos(position - 1) == .adv
  }

  /// "on" of "on Wednesday".
  private func isBeforeTime(_ position: Int) -> Bool {
    upos(position) == .adp && head(position).map { TimeWords.isTime($0, self) } ?? false
  }

  /// The noun that "and" joins to an object although the parser hung it on the verb.
  func strayConjunct(of position: Int) -> Int? {
    guard let verb = head(position), upos(verb) == .verb, position > verb else { return nil }
    for child in children(verb) where child > position && isNominal(child) {
      switch deprel(child) {
      case .xcomp, .obl, .oblUnmarked, .ccomp, .advcl, .dep, .obj:
        guard preposition(child) == nil, self.child(child, .cc) != nil, upos(child) != .pron
        else { continue }
        return child
      default: continue
      }
    }
    return nil
  }

  /// What "that" or "which" behind a dash or comma takes up: the noun before the mark, wherever the
  /// parser hung the clause.
  func nounBeforeDash(_ pronoun: Int) -> Int? {
    switch tokens[pronoun].form {
    case "that", "which", "who": break
    default: return nil
    }
    var before = pronoun - 1
    guard before > 0, isSameSentence(before, pronoun), upos(before) == .punct else { return nil }
    while before > 0, isSameSentence(before - 1, pronoun), upos(before) == .punct { before -= 1 }
    guard isNominal(before), upos(before) != .pron else { return nil }
    // The head of "Board of Ports" is "Board".
    for _ in 0..<3 {
      guard let above = head(before), above < before, isSameSentence(above, before),
        deprel(before) == .nmod || deprel(before) == .flat,
        preposition(before) == "of" || deprel(before) == .flat
      else { break }
      before = above
    }
    return before
  }

  /// "truce" of "a truce to which", where the clause hangs elsewhere.
  func nounBeforeRelative(_ pronoun: Int) -> Int? {
    guard pronoun > 1, upos(pronoun - 1) == .adp, isSameSentence(pronoun - 2, pronoun),
      upos(pronoun - 2) == .noun
    else { return nil }
    return pronoun - 2
  }

  /// The next position that holds no quotation mark.
  private func afterMarks(_ position: Int) -> Int {
    var next = position + 1
    while next < tokens.count, upos(next) == .punct,
      xpos(next) == .leftQuote || xpos(next) == .rightQuote
    {
      next += 1
    }
    return next
  }
}
