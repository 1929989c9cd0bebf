/// Sentences whose verb the parser took for a part of their subject.
extension TreeRepairs {
  /// "Clashes between Nordia and Sudor continued": the second side is no subject.
  mutating func joinSides() {
    guard let root = sentence.first(where: { deprel($0) == .root }), isNoun(root) else { return }
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
      for part in children(root) where part > verb { move(part, to: verb) }
      return
    }
  }

  /// "The army used gas": a sentence has a finite verb.
  mutating func freeVerb() {
    guard let root = sentence.first(where: { deprel($0) == .root }), upos(root) == .noun,
      child(root, .cop, .nsubj, .expl) == nil,
      !sentence.contains(where: { upos($0) == .verb && isFinite($0) }),
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
    move(noun, to: verb, as: .nsubj)
    for part in before { move(part, to: noun) }
  }

  /// "Norway's arrest of Lemm drew protests": a verb in a phrase that ends with a name.
  mutating func freeFiniteVerbs() {
    for verb in sentence
    where upos(verb) == .verb && (xpos(verb) == .vbd || xpos(verb) == .vbz)
      && (deprel(verb) == .nmod || deprel(verb) == .obl)
    {
      guard verb > sentence.lowerBound + 1, upos(verb - 1) == .propn,
        deprel(verb - 1) == .compound, head(verb - 1) == verb,
        let preposition = child(verb, .case), preposition < verb,
        let noun = head(verb), noun < preposition, deprel(noun) == .nsubj,
        let top = head(noun), top > verb, upos(top) == .noun, child(top, .cop, .aux) == nil
      else { continue }
      let name = verb - 1
      let parts = children(verb).filter { $0 < verb && $0 != name }
      let others = children(top).filter { $0 != noun && upos($0) == .punct }
      promote(verb, over: top)
      tokens[top].deprel = .obj
      move(noun, to: verb)
      move(name, to: noun, as: .nmod)
      for part in parts where part >= preposition { move(part, to: name) }
      for mark in others { move(mark, to: verb) }
    }
  }

  /// "has for months delayed talks": with words between, the participle is taken for an attribute.
  mutating func settleInterruptedPerfects() {
    for participle in sentence where deprel(participle) == .amod && xpos(participle) == .vbn {
      guard let noun = head(participle), noun > participle, deprel(noun) == .obj,
        let have = head(noun), have < participle, lemma(have) == "have",
        let between = (have + 1..<participle).first(where: {
          (deprel($0) == .obl || deprel($0) == .advmod) && head($0) == participle
            || deprel($0) == .nmod && head($0) == noun
        }),
        !children(noun).contains(where: {
          $0 > have && $0 < participle
            && [.det, .nmodPoss, .nummod].contains(deprel($0))
        })
      else { continue }
      promote(participle, over: have)
      for part in children(have) where part != participle { move(part, to: participle) }
      move(between, to: participle, as: deprel(between) == .advmod ? .advmod : .obl)
      for part in children(noun) where part > have && part < between { move(part, to: between) }
      move(noun, to: participle, as: .obj)
      tokens[have].deprel = .aux
      tokens[have].upos = .aux
    }
  }
}
