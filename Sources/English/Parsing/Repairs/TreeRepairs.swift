/// Repairs of trees where one plain fact contradicts the parser, made after parsing.
///
/// Each looks at a whole sentence for a few of its words; sentences have a bounded length, so the time
/// stays linear in the text. A word is only ever moved to one of its ancestors or to a sibling, or
/// changes places with its head: the result is a tree again.
enum TreeRepairs {
  static func settle(_ analysis: inout Analysis) {
    RelativeClauses.settle(&analysis)
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      makeNamesHeads(in: range, &analysis.tokens)
      partNames(analysis.names, in: range, &analysis.tokens)
      joinPeople(analysis.names, in: range, &analysis.tokens)
      settleVoices(in: range, &analysis.tokens)
      settleObjects(in: range, &analysis.tokens)
      subordinate(in: range, &analysis.tokens)
      settleNationalities(in: range, &analysis.tokens)
      ClauseRepairs.settle(in: range, &analysis.tokens)
      PhraseRepairs.settle(in: range, &analysis.tokens)
      FrameRepairs.settle(in: range, &analysis.tokens)
      settleReports(in: range, &analysis.tokens)
      settleJudgements(in: range, &analysis.tokens)
      joinPastTenses(in: range, &analysis.tokens)
      joinNouns(in: range, &analysis.tokens)
    }
  }

  /// "rights watchdog Vivara said": a name behind a bare noun heads the phrase, the noun describes it.
  private static func makeNamesHeads(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for name in sentence where isName(tokens[name]) {
      guard let noun = tokens[name].head?.position, noun < name, tokens[noun].upos == .noun,
        isDescription(noun, of: name, sentence, tokens)
      else { continue }
      let above = tokens[noun].head
      let relation = tokens[noun].deprel
      for position in sentence where tokens[position].head == TokenIndex(noun) {
        let isOutside = position > name || tokens[position].deprel == .case
        if isOutside { tokens[position].head = TokenIndex(name) }
      }
      (tokens[name].head, tokens[name].deprel) = (above, relation)
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(name), .nmodDesc)
    }
  }

  /// "Ana Costa, head of the League, and Ben Lemm, its treasurer, left": behind a comma and "and" a
  /// person joins the person, not the body.
  private static func joinPeople(
    _ names: [Name], in sentence: Range<Int>, _ tokens: inout [Token]
  ) {
    let inside = names.filter { sentence.contains($0.tokens.positions.lowerBound) }
    for name in inside where name.kind == .person {
      let head = name.tokens.positions.lowerBound
      guard tokens[head].deprel == .conj, head > sentence.lowerBound + 2,
        tokens[head - 1].upos == .cconj, tokens[head - 2].form == ",",
        let body = tokens[head].head?.position,
        let other = inside.first(where: { $0.tokens.positions.contains(body) }),
        other.kind != .person
      else { continue }
      // The person whom the body's phrase describes.
      var above = body
      while let next = tokens[above].head?.position, next < above,
        !inside.contains(where: {
          $0.kind == .person && $0.tokens.positions.lowerBound == above
        })
      {
        above = next
      }
      guard
        inside.contains(where: { $0.kind == .person && $0.tokens.positions.lowerBound == above })
      else { continue }
      tokens[head].head = TokenIndex(above)
    }
  }

  /// "Nordia Assembly president Costa said": a name that the parser made the tail of another one is
  /// a name of its own, and the phrase's head.
  private static func partNames(
    _ names: [Name], in sentence: Range<Int>, _ tokens: inout [Token]
  ) {
    for name in names where sentence.contains(name.tokens.start.position) {
      let words = name.tokens.positions
      guard
        let head = words.first(where: { word in
          tokens[word].head.map { !words.contains($0.position) } ?? true
        }), tokens[head].deprel == .flat, let other = tokens[head].head?.position,
        other < words.lowerBound - 1, tokens[words.lowerBound - 1].upos != .punct
      else { continue }
      for position in sentence where tokens[position].head == TokenIndex(other) && position > head {
        tokens[position].head = TokenIndex(head)
      }
      (tokens[head].head, tokens[head].deprel) = (tokens[other].head, tokens[other].deprel)
      (tokens[other].head, tokens[other].deprel) = (TokenIndex(head), .compound)
    }
  }

  private static func isDescription(
    _ noun: Int, of name: Int, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    switch tokens[name].deprel {
    case .nmod, .flat, .nmodDesc: break
    // "leader Costa and President Lemm signed": what is joined to the name is joined to a head.
    case .appos
    where sentence.contains(where: {
      tokens[$0].head == TokenIndex(name) && tokens[$0].deprel == .conj
    }): break
    default: return false
    }
    let between = (noun + 1)..<name
    guard between.allSatisfy({ isNounPhrase(tokens[$0]) && hangs($0, on: [noun, name], tokens) })
    else { return false }
    for position in sentence where tokens[position].head == TokenIndex(noun) {
      switch tokens[position].deprel {
      case .det, .nmodPoss, .cop, .nsubj, .nsubjPass, .mark, .nummod: return false
      default: break
      }
    }
    return !sentence.contains {
      tokens[$0].head == TokenIndex(name) && tokens[$0].deprel == .case
    }
  }

  private static func isName(_ token: Token) -> Bool { token.xpos == .nnp || token.xpos == .nnps }

  private static func isNounPhrase(_ token: Token) -> Bool {
    token.upos == .noun || token.upos == .adj || token.upos == .propn || token.upos == .verb
  }

  private static func hangs(_ position: Int, on heads: [Int], _ tokens: [Token]) -> Bool {
    tokens[position].head.map { heads.contains($0.position) } ?? false
  }

  /// A verb without "be" or "get" isn't passive: its subject acts.
  private static func settleVoices(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for subject in sentence where tokens[subject].deprel == .nsubjPass {
      guard let verb = tokens[subject].head?.position, tokens[verb].upos == .verb,
        tokens[verb].xpos != .vbn || subject + 1 == verb
          || isName(tokens[subject]) && tokens[verb - 1].head == TokenIndex(subject),
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb)
            && (tokens[$0].deprel == .auxPass || tokens[$0].deprel == .cop)
        })
      else { continue }
      tokens[subject].deprel = .nsubj
    }
  }

  /// "left, after Costa called for peace": a clause with such a word is joined to nothing.
  private static func subordinate(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for mark in sentence where tokens[mark].deprel == .mark {
      switch tokens[mark].form {
      case "after", "before", "because", "although", "while", "since", "unless": break
      default: continue
      }
      guard let verb = tokens[mark].head?.position, verb > mark, tokens[verb].deprel == .conj,
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb) && tokens[$0].deprel == .cc && $0 < verb
        })
      else { continue }
      tokens[verb].deprel = .advcl
    }
  }

  /// "called on them to stay and ruled out a vote": a past tense is joined to a past tense, not to
  /// the infinitive between.
  private static func joinPastTenses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where tokens[verb].deprel == .amod && tokens[verb].xpos == .vbn {
      unfold(verb, in: sentence, &tokens)
    }
    for verb in sentence where tokens[verb].deprel == .conj && tokens[verb].xpos == .vbd {
      guard var above = tokens[verb].head?.position, above < verb,
        isBare(above, in: sentence, tokens),
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb)
            && (tokens[$0].deprel == .nsubj || tokens[$0].deprel == .aux)
        })
      else { continue }
      while isBare(above, in: sentence, tokens), let next = tokens[above].head?.position {
        above = next
      }
      if tokens[above].xpos == .vbd, above < verb { tokens[verb].head = TokenIndex(above) }
    }
  }

  /// "promised to review it but rejected claims": behind a conjunction a participle with a noun is a
  /// past tense and its object.
  private static func unfold(_ verb: Int, in sentence: Range<Int>, _ tokens: inout [Token]) {
    guard verb > sentence.lowerBound, let noun = tokens[verb].head?.position, noun == verb + 1,
      tokens[verb - 1].upos == .cconj, let above = tokens[noun].head?.position, above < verb - 1,
      tokens[above].xpos == .vb, tokens[noun].deprel == .obl || tokens[noun].deprel == .conj,
      !sentence.contains(where: {
        tokens[$0].head == TokenIndex(noun) && $0 < verb && tokens[$0].deprel == .case
      })
    else { return }
    (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vbd)
    (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(above), .conj)
    (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .obj)
    for position in sentence.lowerBound..<verb where tokens[position].head == TokenIndex(noun) {
      tokens[position].head = TokenIndex(verb)
    }
  }

  /// An infinitive or subjunctive, also of a passive: "go", "be signed".
  private static func isBare(_ verb: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    if tokens[verb].xpos == .vb { return true }
    guard tokens[verb].xpos == .vbn else { return false }
    return sentence.contains {
      tokens[$0].head == TokenIndex(verb) && tokens[$0].deprel == .auxPass
        && tokens[$0].xpos == .vb
    }
  }

  /// "Costa and Norish President Lemm": a word of nationality before a title is joined to nothing, the
  /// name behind is.
  private static func settleNationalities(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for word in sentence where tokens[word].deprel == .conj && tokens[word].upos == .adj {
      guard let first = tokens[word].head,
        let name = (word + 1..<min(word + 5, sentence.upperBound)).first(where: {
          isName(tokens[$0]) && tokens[$0].deprel == .conj
        }), tokens[name].head == first,
        (word + 1..<name).allSatisfy({ tokens[$0].head == TokenIndex(name) })
      else { continue }
      for position in sentence where tokens[position].head == TokenIndex(word) {
        tokens[position].head = TokenIndex(name)
      }
      (tokens[word].head, tokens[word].deprel) = (TokenIndex(name), .amod)
    }
  }

  /// "…, the agency reported": words before a verb of speech that has nothing else to say are what it
  /// says; behind what is said, such a verb stands beside it.
  private static func settleReports(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where tokens[verb].deprel == .advcl && isFinite(verb, sentence, tokens) {
      guard let head = tokens[verb].head?.position,
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb)
            && (tokens[$0].deprel == .mark || tokens[$0].deprel == .advmod && $0 < verb)
        })
      else { continue }
      if verb < head, ReportVerbs.plain.contains(tokens[head].lemma), tokens[head].xpos == .vbd,
        tokens[verb + 1..<head].contains(where: { $0.form == "," }),
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(head) && tokens[$0].deprel == .ccomp
        })
      {
        tokens[verb].deprel = .ccomp
      } else if verb > head, ReportVerbs.plain.contains(tokens[verb].lemma),
        tokens[verb].xpos == .vbd,
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb)
            && (tokens[$0].deprel == .ccomp || tokens[$0].deprel == .obj)
        })
      {
        tokens[verb].deprel = .parataxis
      }
    }
  }

  private static func isFinite(_ verb: Int, _ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    guard tokens[verb].upos == .verb else { return false }
    var hasSubject = false
    var hasAuxiliary = false
    for position in sentence where tokens[position].head == TokenIndex(verb) {
      switch tokens[position].deprel {
      case .nsubj, .nsubjPass: hasSubject = position < verb
      case .aux, .auxPass: hasAuxiliary = true
      default: break
      }
    }
    guard hasSubject else { return false }
    return tokens[verb].xpos.isFinite || hasAuxiliary
  }

  /// "described the raid as unlawful and left": what "as" opens belongs to the verb.
  private static func settleJudgements(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for mark in sentence where tokens[mark].form == "as" {
      settleAdjective(behind: mark, in: sentence, &tokens)
      guard let judgement = tokens[mark].head?.position, judgement > mark,
        tokens[judgement].upos == .adj || tokens[judgement].upos == .noun,
        let object = tokens[judgement].head?.position, object < mark,
        tokens[object].deprel == .obj, let verb = tokens[object].head?.position, verb < object,
        judging.contains(tokens[verb].lemma)
      else { continue }
      tokens[mark].deprel = .case
      (tokens[judgement].head, tokens[judgement].deprel) = (TokenIndex(verb), .obl)
    }
  }

  /// "criticised the failure to defend the town as absurd and called": an adjective with nothing behind
  /// it that it could describe.
  private static func settleAdjective(
    behind mark: Int, in sentence: Range<Int>, _ tokens: inout [Token]
  ) {
    let word =
      isQuote(tokens[mark + 1 < sentence.upperBound ? mark + 1 : mark]) ? mark + 2 : mark + 1
    guard word + 1 < sentence.upperBound, tokens[word].upos == .adj,
      tokens[word + 1].upos == .punct || tokens[word + 1].upos == .cconj,
      tokens[word].deprel == .amod || tokens[mark].head != TokenIndex(word),
      let verb = (sentence.lowerBound..<mark).last(where: { judging.contains(tokens[$0].lemma) }),
      tokens[verb].upos == .verb, !TreeShape.isBelow(verb, word, tokens)
    else { return }
    (tokens[word].head, tokens[word].deprel) = (TokenIndex(verb), .obl)
    (tokens[mark].head, tokens[mark].deprel) = (TokenIndex(word), .case)
    for joined in sentence where tokens[joined].head == TokenIndex(word) && joined > word {
      guard tokens[joined].deprel == .conj, tokens[verb].xpos == .vbd,
        tokens[joined].xpos == .vbd || tokens[joined].xpos == .vbn,
        TreeShape.child(of: joined, [.obj, .obl, .ccomp, .xcomp], sentence, tokens) != nil
      else { continue }
      (tokens[joined].head, tokens[joined].xpos) = (TokenIndex(verb), .vbd)
    }
  }

  private static func isQuote(_ token: Token) -> Bool {
    token.form == "\"" || token.form == "“" || token.form == "‘" || token.form == "'"
  }

  private static let judging: Set<String> = [
    "describe", "see", "regard", "denounce", "condemn", "brand", "view", "characterise",
    "characterize", "portray", "dismiss", "hail", "praise", "depict", "reject", "criticise",
    "criticize", "welcome", "label", "decry", "slam",
  ]

  /// "called for a vote and an end to the war": a noun that is no predicate is joined to the noun
  /// before it, not to the verb.
  private static func joinNouns(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for noun in sentence where tokens[noun].deprel == .conj && tokens[noun].upos == .noun {
      guard let verb = tokens[noun].head?.position, verb < noun, tokens[verb].upos == .verb
      else { continue }
      var conjunction: Int?
      var isPredicate = false
      // "condemns it and calls for restraint": a bare noun may be a verb.
      var isNounPhrase = false
      for position in sentence where tokens[position].head == TokenIndex(noun) {
        switch tokens[position].deprel {
        case .cop, .nsubj, .nsubjPass, .case, .mark: isPredicate = true
        case .cc where position < noun: conjunction = position
        case .det, .amod, .nmodPoss: isNounPhrase = true
        default: break
        }
      }
      guard !isPredicate, isNounPhrase, let conjunction else { continue }
      let partner = (verb..<conjunction).last { position in
        guard tokens[position].head == TokenIndex(verb), tokens[position].upos == .noun else {
          return false
        }
        return tokens[position].deprel == .obj || tokens[position].deprel == .obl
      }
      if let partner { tokens[noun].head = TokenIndex(partner) }
    }
  }

  /// "accused Norland of theft": a name behind a verb and without a preposition is its object.
  private static func settleObjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for object in sentence where tokens[object].deprel == .obl && isName(tokens[object]) {
      guard let verb = tokens[object].head?.position, verb < object, tokens[verb].upos == .verb
      else { continue }
      let isTaken = sentence.contains { position in
        let relation = tokens[position].deprel
        if tokens[position].head == TokenIndex(object) { return relation == .case }
        return tokens[position].head == TokenIndex(verb)
          && (relation == .obj || relation == .ccomp || relation == .auxPass
            || relation == .xcomp && tokens[position].upos != .adj)
      }
      if !isTaken { tokens[object].deprel = .obj }
    }
  }
}
