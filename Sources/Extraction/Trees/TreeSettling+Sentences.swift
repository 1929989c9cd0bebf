internal import English

/// Sentences whose verb the parser took for a part of their subject.
extension TreeSettling {
  /// "Costa called for restraint": a past tense behind the name that heads the whole.
  mutating func freePastTenses() {
    guard let root = sentence.first(where: { deprel($0) == .root }), isNominal(root),
      child(root, .cop, .nsubj, .expl) == nil
    else { return }
    for verb in children(root)
    where xpos(verb) == .vbd && deprel(verb) == .acl && upos(root) == .propn {
      guard subject(verb) == nil, child(verb, .aux, .auxPass, .mark, .oblAgent) == nil,
        !children(verb).contains(where: { word(child($0, .case)) == "by" })
      else { continue }
      promote(verb, over: root)
      tokens[root].deprel = .nsubj
      for part in children(root) where part > verb { move(part, to: verb, as: deprel(part)) }
      return
    }
    joinSides(before: root)
    freeVerb(inside: root)
  }

  /// "Clashes between Nordia and Sudor continued": the second side is no subject.
  private mutating func joinSides(before root: Int) {
    for verb in children(root) where upos(verb) == .verb && deprel(verb) == .conj {
      guard let second = child(verb, .nsubj), second > root, second < verb,
        form(second - 1) == "and",
        let first = children(root).first(where: {
          $0 < second && word(child($0, .case)) == "between" && deprel($0) == .nmod
        })
      else { continue }
      move(second, to: first, as: .conj)
      promote(verb, over: root)
      tokens[root].deprel = .nsubj
      for part in children(root) where part > verb { move(part, to: verb, as: deprel(part)) }
      return
    }
  }

  /// "The army used gas": a sentence has a finite verb.
  private mutating func freeVerb(inside root: Int) {
    guard upos(root) == .noun, !sentence.contains(where: { upos($0) == .verb && isFinite($0) }),
      form(sentence.upperBound - 1) == ".",
      let verb = children(root).first(where: {
        $0 < root && deprel($0) == .amod && xpos($0) == .vbn && upos($0) == .verb
      }), verb > sentence.lowerBound, deprel(verb - 1) == .compound, head(verb - 1) == root,
      let article = child(root, .det), article < verb - 1
    else { return }
    let noun = verb - 1
    let before = children(root).filter { $0 < noun }
    tokens[verb].xpos = .vbd
    promote(verb, over: root)
    tokens[root].deprel = .obj
    tokens[noun].head = TokenIndex(verb)
    tokens[noun].deprel = .nsubj
    for part in before { move(part, to: noun, as: deprel(part)) }
  }

  /// "issued a warning to Nordia that it must leave": what the warning says.
  mutating func settleThat() {
    for verb in sentence where deprel(verb) == .advcl && subject(verb) != nil {
      guard let that = child(verb, .mark), word(that) == "that", let above = head(verb),
        above < that, upos(above) == .verb, child(above, .ccomp) == nil,
        Words.lightVerbs.contains(lemma(above)) || Words.speechVerbs.contains(lemma(above)),
        !sentence.contains(where: { $0 < that && ["so", "such"].contains(lemma($0)) })
      else { continue }
      tokens[verb].deprel = .ccomp
    }
  }

  /// "several states, including Nordia": examples belong to the noun right before.
  mutating func settleExamples() {
    for example in sentence where deprel(example) == .obl {
      guard let including = child(example, .case), lemma(including) == "include",
        including > sentence.lowerBound + 1
      else { continue }
      let last = upos(including - 1) == .punct ? including - 2 : including - 1
      guard xpos(last) == .nns || xpos(last) == .nnps else { continue }
      move(example, to: last, as: .nmod)
    }
  }

  /// "Costa, head of the League, and Lemm, its treasurer": a name behind "and" is joined to nothing
  /// by its place in the League's.
  mutating func freeNames() {
    for name in sentence where deprel(name) == .compound && upos(name) == .propn {
      guard var top = head(name), top < name, name > sentence.lowerBound + 1,
        form(name - 1) == "and", form(name - 2) == ","
      else { continue }
      for _ in 0..<4 where deprel(top) == .nmod || deprel(top) == .appos {
        if let above = head(top) { top = above }
      }
      guard upos(top) == .propn, top < name else { continue }
      move(name, to: top, as: .conj)
      move(name - 1, to: name, as: .cc)
    }
  }
}
