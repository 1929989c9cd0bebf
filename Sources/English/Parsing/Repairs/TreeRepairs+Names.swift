/// Names and their phrases.
extension TreeRepairs {
  /// "rights watchdog Vivara said": a name behind a bare noun heads the phrase, the noun describes it.
  mutating func makeNamesHeads() {
    for name in sentence where isName(name) {
      guard let noun = head(name), noun < name, upos(noun) == .noun,
        isDescription(noun, of: name)
      else { continue }
      let above = tokens[noun].head
      let relation = tokens[noun].deprel
      for position in sentence where head(position) == noun {
        let isOutside = position > name || deprel(position) == .case
        if isOutside { move(position, to: name) }
      }
      (tokens[name].head, tokens[name].deprel) = (above, relation)
      move(noun, to: name, as: .nmodDesc)
    }
  }

  private func isDescription(
    _ noun: Int, of name: Int
  ) -> Bool {
    switch deprel(name) {
    case .nmod, .flat, .nmodDesc: break
    // "leader Costa and President Lemm signed": what is joined to the name is joined to a head.
    case .appos
    where sentence.contains(where: {
      head($0) == name && deprel($0) == .conj
    }): break
    default: return false
    }
    let between = (noun + 1)..<name
    guard between.allSatisfy({ isNounPhrase(tokens[$0]) && hangs($0, on: [noun, name]) })
    else { return false }
    for position in sentence where head(position) == noun {
      switch deprel(position) {
      case .det, .nmodPoss, .cop, .nsubj, .nsubjPass, .mark, .nummod: return false
      default: break
      }
    }
    return !sentence.contains {
      head($0) == name && deprel($0) == .case
    }
  }

  private func isNounPhrase(_ token: Token) -> Bool {
    token.upos == .noun || token.upos == .adj || token.upos == .propn || token.upos == .verb
  }

  private func hangs(_ position: Int, on heads: [Int]) -> Bool {
    tokens[position].head.map { heads.contains($0.position) } ?? false
  }

  /// "Nordia Assembly president Costa said": a name that the parser made the tail of another one is
  /// a name of its own, and the phrase's head.
  mutating func partNames(_ names: [Name]) {
    for name in names where sentence.contains(name.tokens.start.position) {
      let words = name.tokens.positions
      guard
        let top = words.first(where: { word in
          head(word).map { !words.contains($0) } ?? true
        }), deprel(top) == .flat, let other = head(top),
        other < words.lowerBound - 1, upos(words.lowerBound - 1) != .punct
      else { continue }
      for position in sentence where head(position) == other && position > top {
        move(position, to: top)
      }
      (tokens[top].head, tokens[top].deprel) = (tokens[other].head, tokens[other].deprel)
      move(other, to: top, as: .compound)
    }
  }

  /// "Costa, head of the League, and Lemm, its treasurer": a name behind a comma and "and" is joined to
  /// the person, not to the body.
  mutating func freeNames() {
    for name in sentence where upos(name) == .propn && name > sentence.lowerBound + 1 {
      guard deprel(name) == .compound || deprel(name) == .conj, var top = head(name), top < name,
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

  /// "a young farmer named Costa": the name is what he is named.
  mutating func settleNamed() {
    for name in sentence.dropFirst()
    where upos(name) == .propn && deprel(name) != .flat && head(name) == head(name - 1) {
      guard deprel(name - 1) == .acl, ["name", "call"].contains(lemma(name - 1)),
        let noun = head(name), noun < name - 1
      else { continue }
      move(name, to: name - 1, as: .xcomp)
    }
  }

  /// "talks in Oslo, Norway led to": the place behind the comma says where the one before lies.
  mutating func settleAsidePlaces() {
    for place in sentence where deprel(place) == .nsubj && upos(place) == .propn {
      guard place > sentence.lowerBound + 1, form(place - 1) == ",", upos(place - 2) == .propn,
        let verb = head(place), verb > place,
        let subject = child(verb, .nsubj, .nsubjPass), subject < place - 2
      else { continue }
      var town = place - 2
      while deprel(town) == .flat || deprel(town) == .compound, let above = head(town) {
        town = above
      }
      guard isBelow(town, subject), town != subject, let preposition = child(town, .case),
        ["in", "at", "near"].contains(lemma(preposition))
      else { continue }
      move(place, to: town, as: .appos)
    }
  }

  /// "a pact with Nordia almost two years after": a name with a preposition counts nothing.
  mutating func settleCounts() {
    for name in sentence where deprel(name) == .nummod && upos(name) == .propn {
      guard let preposition = child(name, .case), preposition > sentence.lowerBound,
        upos(preposition - 1) == .noun
      else { continue }
      let noun = preposition - 1
      move(name, to: noun, as: .nmod)
    }
  }

  /// "between Nordia and rebel forces": the name before "and" is one side.
  mutating func settleBetween() {
    for between in sentence where lemma(between) == "between" && deprel(between) == .case {
      guard let last = head(between), last > between + 2,
        let first = sentence.first(where: {
          $0 > between && $0 < last && head($0) == last && upos($0) == .propn
            && deprel($0) == .compound
        }),
        let and = sentence.first(where: {
          $0 > first && $0 < last && form($0) == "and"
            && (head($0) == last || isBelow($0, first))
        })
      else { continue }
      let relation = deprel(last)
      guard let above = head(last) else { continue }
      for part in children(first) where part > and && deprel(part) == .conj {
        move(part, to: last, as: .compound)
      }
      move(first, to: above)
      tokens[first].deprel = relation
      move(last, to: first)
      tokens[last].deprel = .conj
      move(between, to: first, as: .case)
      move(and, to: last, as: .cc)
    }
  }

  /// "…, and both ruled it out": the subject of the verb right behind.
  mutating func settleBoth() {
    for both in sentence.dropLast(2) where word(both) == "both" && deprel(both) != .nsubj {
      guard let verb = head(both), verb > both, upos(verb) == .verb, subject(verb) == nil,
        (both + 1..<verb).allSatisfy({ upos($0) == .adv || upos($0) == .aux }),
        !children(verb).contains(where: { deprel($0) == .cc && $0 > both })
      else { continue }
      (tokens[both].upos, tokens[both].deprel) = (.pron, .nsubj)
      if verb == both + 1, xpos(verb) == .vbn { tokens[verb].xpos = .vbd }
    }
  }

  /// "accused the chief executive, Lemm, of theft": an office taken for an adjective, and a name that
  /// nothing but a comma joins to it.
  mutating func settleOffices() {
    for office in sentence.dropFirst()
    where upos(office) == .adj && lemma(office) == "executive" && lemma(office - 1) == "chief" {
      guard head(office).map({ !($0 > office && isNoun($0)) }) ?? true else { continue }
      (tokens[office].upos, tokens[office].xpos) = (.noun, .nn)
      if deprel(office) == .xcomp || deprel(office) == .amod { tokens[office].deprel = .obj }
    }
    for name in sentence.dropFirst(2)
    where deprel(name) == .conj && isName(name) && form(name - 1) == "," {
      guard let office = head(name), office == name - 2, upos(office) == .noun,
        child(office, .det, .nmodPoss) != nil,
        !sentence.contains(where: { deprel($0) == .cc && ($0 > name || head($0) == office) }),
        extent(name).upperBound + 1 < sentence.upperBound,
        upos(extent(name).upperBound + 1) == .punct
      else { continue }
      tokens[name].deprel = .appos
    }
  }

  /// "Costa and Lemm met": two subjects of one verb with "and" between them are joined.
  mutating func joinSubjects() {
    for second in sentence where deprel(second) == .nsubj {
      guard let verb = head(second), second < verb,
        isNoun(second),
        let first = (sentence.lowerBound..<second).last(where: {
          head($0) == verb && deprel($0) == .nsubj
        }), isNoun(first),
        let and = (first + 1..<second).first(where: { upos($0) == .cconj }),
        head(and) == verb || head(and) == second,
        (first + 1..<second).allSatisfy({
          $0 == and || isBelow($0, first) && $0 < and
            || isBelow($0, second) && $0 > and
        })
      else { continue }
      move(second, to: first, as: .conj)
      move(and, to: second)
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
}
