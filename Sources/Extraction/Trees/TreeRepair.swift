internal import English

/// Sets right what parsers often hang in the wrong place and what no frame could read otherwise.
struct TreeRepair {
  private(set) var tokens: [Token]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    for position in tokens.indices {
      readVerb(position)
      tellWhat(position)
      bringBackPast(position)
      bringBackRoot(position)
      bringBackVerb(position)
      joinParticiple(position)
      findSubject(position)
      hangAside(position)
      leaveExistence(position)
    }
  }

  private func head(_ position: Int) -> Int? { tokens[position].head?.position }

  private func child(_ position: Int, in range: Range<Int>, _ relations: Deprel...) -> Int? {
    range.clamped(to: tokens.indices).first {
      head($0) == position && relations.contains(tokens[$0].deprel)
    }
  }

  private mutating func hang(_ position: Int, on head: Int, _ relation: Deprel) {
    tokens[position].head = TokenIndex(head)
    tokens[position].deprel = relation
  }

  /// "told reporters that the plan had failed": what is told, not a clause about reporters.
  private mutating func tellWhat(_ clause: Int) {
    guard tokens[clause].deprel == .aclRelcl || tokens[clause].deprel == .acl,
      let hearer = head(clause), hearer < clause, let verb = head(hearer), verb < hearer,
      Self.telling.contains(tokens[verb].lemma), tokens[verb].upos == .verb,
      let that = child(clause, in: hearer..<clause, .mark), tokens[that].lemma == "that",
      let subject = child(clause, in: that..<clause, .nsubj, .nsubjPass, .expl), subject > that
    else { return }
    switch tokens[hearer].deprel {
    case .obj, .iobj: break
    case .ccomp where tokens[hearer].upos == .noun || tokens[hearer].upos == .propn:
      tokens[hearer].deprel = .obj
    default: return
    }
    hang(clause, on: verb, .ccomp)
  }

  private static let telling: Set<String> = [
    "tell", "inform", "remind", "assure", "warn", "notify",
  ]

  /// "has for months delayed talks": with words between, the participle is taken for an attribute.
  private mutating func bringBackVerb(_ participle: Int) {
    guard tokens[participle].deprel == .amod, tokens[participle].xpos == .vbn,
      let noun = head(participle), noun > participle, tokens[noun].deprel == .obj,
      let have = head(noun), have < participle, tokens[have].lemma == "have",
      tokens[have].upos == .verb || tokens[have].upos == .aux,
      let between = (have + 1..<participle).first(where: {
        [Deprel.obl, .advmod].contains(tokens[$0].deprel) && head($0) == participle
          || tokens[$0].deprel == .nmod && head($0) == noun
      }),
      child(noun, in: have..<participle, .det, .nmodPoss, .nummod) == nil
    else { return }
    tokens[participle].head = tokens[have].head
    tokens[participle].deprel = tokens[have].deprel
    let low = max(0, have - 40)
    for position in low..<min(tokens.count, participle + 60) where head(position) == have {
      hang(position, on: participle, tokens[position].deprel)
    }
    hang(between, on: participle, tokens[between].deprel == .advmod ? .advmod : .obl)
    for word in have + 1..<between where head(word) == noun {
      hang(word, on: between, tokens[word].deprel)
    }
    hang(have, on: participle, .aux)
    hang(noun, on: participle, .obj)
  }

  /// "rules, which Nordia opposes": a verb in -s taken for a plural.
  private mutating func readVerb(_ word: Int) {
    guard tokens[word].deprel == .aclRelcl, tokens[word].xpos == .nns || tokens[word].xpos == .nn,
      tokens[word].form.hasSuffix("s"), let noun = head(word), noun < word
    else { return }
    let before = noun + 1..<word
    guard
      let pronoun = before.first(where: {
        head($0) == word && [XPOS.wdt, .wp].contains(tokens[$0].xpos)
      }), let subject = before.last(where: { head($0) == word && tokens[$0].upos == .propn }),
      subject > pronoun
    else { return }
    tokens[word].xpos = .vbz
    tokens[word].upos = .verb
    tokens[pronoun].deprel = .obj
    tokens[subject].deprel = .nsubj
  }

  /// "Costa on Monday denounced the sale": a past tense is never an attribute, nor is a participle
  /// that has words of its own before it.
  private mutating func bringBackPast(_ verb: Int) {
    guard tokens[verb].deprel == .amod, tokens[verb].upos == .verb, let noun = head(verb),
      noun > verb, tokens[verb].xpos == .vbd || tokens[verb].xpos == .vbn
    else { return }
    let first = max(0, verb - 12)
    guard
      let phrase = (first..<verb).last(where: { head($0) == verb && tokens[$0].deprel == .obl }),
      let name = (first..<phrase).last(where: {
        head($0) == noun && tokens[$0].upos == .propn
          && [Deprel.compound, .nmod, .nmodDesc, .nsubj, .nmodUnmarked].contains(tokens[$0].deprel)
      })
    else { return }
    tokens[verb].head = tokens[noun].head
    tokens[verb].deprel = tokens[noun].deprel
    tokens[verb].xpos = .vbd
    for child in first..<verb where head(child) == noun && child != name {
      hang(child, on: verb, tokens[child].deprel)
    }
    hang(name, on: verb, .nsubj)
    hang(noun, on: verb, .obj)
  }

  /// "Costa called for talks", read as a name with a participle and no verb at all.
  private mutating func bringBackRoot(_ verb: Int) {
    guard tokens[verb].deprel == .acl, tokens[verb].xpos == .vbn, let name = head(verb),
      tokens[name].head == nil, name < verb, verb - name < 4,
      tokens[name].upos == .propn || tokens[name].upos == .noun && isCapital(name) && name > 0,
      !(name + 1..<verb).contains(where: { tokens[$0].upos == .punct }),
      byWhom(verb) == nil,
      child(verb, in: verb + 1..<verb + 8, .obl, .obj) == verb + 1
        || child(verb, in: verb + 1..<verb + 8, .obl, .obj, .xcomp) != nil,
      child(name, in: name + 1..<verb, .cop, .nsubj) == nil
    else { return }
    tokens[verb].head = nil
    tokens[verb].deprel = .root
    tokens[verb].xpos = .vbd
    let low = max(0, name - 30)
    for child in low..<min(tokens.count, verb + 60)
    where head(child) == name && tokens[child].sentence == tokens[name].sentence && child > verb {
      hang(child, on: verb, tokens[child].deprel)
    }
    hang(name, on: verb, .nsubj)
  }

  private func isCapital(_ position: Int) -> Bool {
    tokens[position].form.first?.isUppercase ?? false
  }

  /// "said that the claim made by X was weak": the subject hung on the participle behind it.
  private mutating func findSubject(_ participle: Int) {
    guard tokens[participle].xpos == .vbd || tokens[participle].xpos == .vbn, participle > 0,
      tokens[participle].deprel == .aclRelcl || tokens[participle].deprel == .acl,
      case let noun = participle - 1, head(noun) == participle, tokens[noun].deprel == .nsubj,
      tokens[noun].upos == .noun,
      tokens[participle + 1..<min(tokens.count, participle + 2)].first?
        .lemma == "by"
    else { return }
    let after = participle + 1..<min(tokens.count, participle + 12)
    guard
      let copula = after.first(where: {
        [Deprel.cop, .auxPass, .aux].contains(tokens[$0].deprel) && (head($0) ?? 0) > $0
      }), let predicate = head(copula),
      child(predicate, in: max(0, noun - 30)..<predicate, .nsubj, .nsubjPass) == nil
    else { return }
    hang(noun, on: predicate, tokens[copula].deprel == .auxPass ? .nsubjPass : .nsubj)
    tokens[participle].xpos = .vbn
    hang(participle, on: noun, .acl)
  }

  /// "…, a step welcomed by X": an aside on what was said, hung as subject of the verb before it.
  private mutating func hangAside(_ noun: Int) {
    guard tokens[noun].deprel == .nsubj, let verb = head(noun), verb < noun, noun > 1,
      let article = (max(0, noun - 3)..<noun).first(where: {
        head($0) == noun && tokens[$0].deprel == .det
      }), article > 0, tokens[article - 1].form == ",",
      noun + 1 < tokens.count, tokens[noun + 1].xpos == .vbn, head(noun + 1) == noun
    else { return }
    tokens[noun].deprel = .parataxis
  }

  /// "a step praised by X but condemned by Y": the second participle describes what the first does.
  private mutating func joinParticiple(_ second: Int) {
    guard tokens[second].deprel == .conj,
      tokens[second].xpos == .vbn || tokens[second].xpos == .vbd,
      let above = head(second), above < second, let agent = byWhom(second), agent > second,
      child(second, in: above..<second, .nsubj, .nsubjPass, .aux, .auxPass, .mark) == nil
    else { return }
    let first = (above + 1..<second).last {
      tokens[$0].deprel == .acl && tokens[$0].xpos == .vbn && byWhom($0) != nil
    }
    guard let first else { return }
    hang(second, on: first, .conj)
  }

  /// "denied there had been losses and promised aid": what exists promises nothing.
  private mutating func leaveExistence(_ verb: Int) {
    guard tokens[verb].deprel == .conj, tokens[verb].xpos == .vbd, let clause = head(verb),
      clause < verb, tokens[clause].deprel == .ccomp, let above = head(clause), above < clause,
      tokens[above].upos == .verb, child(clause, in: above..<clause, .expl) != nil,
      child(verb, in: clause..<verb, .nsubj, .nsubjPass) == nil
    else { return }
    hang(verb, on: above, .conj)
  }

  private func byWhom(_ verb: Int) -> Int? {
    child(verb, in: verb..<verb + 12, .oblAgent)
  }
}
