internal import English

/// Clauses that hang on the wrong word.
extension TreeSettling {
  /// "Costa has in the past offered": "has" is no verb of its own.
  mutating func settleHaving() {
    for have in sentence
    where lemma(have) == "have" && upos(have) != .punct && deprel(have) != .aux
      && child(have, .obj, .xcomp, .ccomp) == nil
    {
      guard
        let verb = sentence.first(where: { verb in
          verb > have && verb - have < 7 && (xpos(verb) == .vbn || xpos(verb) == .vbd)
            && deprel(verb) == .acl && subject(verb) == nil
            && head(verb).map { $0 == verb - 1 && head($0) == have && deprel($0) == .obl } == true
        })
      else { continue }
      let parts = children(have)
      promote(verb, over: have)
      for part in parts where part != verb { move(part, to: verb, as: deprel(part)) }
      tokens[have].deprel = .aux
      tokens[have].upos = .aux
      tokens[verb].xpos = .vbn
    }
  }

  /// "passed 31-12 by X": the count of votes is not what was passed.
  mutating func settleScores() {
    for number in sentence
    where xpos(number) == .cd && deprel(number) == .obj && number + 2 < sentence.upperBound
      && ["-", "–", "to"].contains(form(number + 1)) && xpos(number + 2) == .cd
    {
      tokens[number].deprel = .oblUnmarked
    }
  }

  /// "The bill, passed by X, says": what describes a noun and has no subject is a participle.
  mutating func settleParticiples() {
    for verb in sentence
    where deprel(verb) == .acl && xpos(verb) == .vbd && subject(verb) == nil
      && child(verb, .aux, .mark, .obj) == nil
    {
      tokens[verb].xpos = .vbn
    }
  }

  /// "to halt the raids, to free captives, and to leave": infinitives in a row are joined.
  mutating func joinInfinitives() {
    for last in sentence where isInfinitive(last) {
      guard let to = child(last, .mark), let before = wordBefore(to),
        form(before) == "and" || form(before) == "or", before > sentence.lowerBound,
        form(before - 1) == ","
      else { continue }
      var row = [last]
      var position = before - 1
      // Backwards over the row, up to the infinitive that no comma opens.
      while position > sentence.lowerBound {
        if xpos(position).isTense || xpos(position) == .md { break }
        if isInfinitive(position), let to = child(position, .mark) {
          row.append(position)
          guard let before = wordBefore(to), form(before) == "," else { break }
        }
        position -= 1
      }
      guard row.count > 2, let first = row.last, !isBelow(first, last) else { continue }
      for verb in row.dropLast().reversed() where !isBelow(first, verb) {
        move(verb, to: first, as: .conj)
      }
    }
  }

  /// The word before another, quotation marks passed over.
  private func wordBefore(_ position: Int) -> Int? {
    var before = position - 1
    while before >= sentence.lowerBound, isQuotationMark(before) { before -= 1 }
    return before >= sentence.lowerBound ? before : nil
  }

  /// "sought a report they hoped could help": what they hoped is no object of the search.
  mutating func settleHopes() {
    for verb in sentence
    where deprel(verb) == .ccomp && subject(verb) == nil && child(verb, .mark) == nil {
      let start = extent(verb).lowerBound
      guard start > sentence.lowerBound, let above = head(verb), start - 1 > above,
        deprel(start - 1) == .aclRelcl, upos(start - 1) == .verb, subject(start - 1) != nil,
        let noun = head(start - 1), head(noun) == above
      else { continue }
      move(verb, to: start - 1, as: .ccomp)
    }
  }

  /// "the fact that they left": hung on the verb.
  mutating func settleFacts() {
    for verb in sentence
    where deprel(verb) == .parataxis || deprel(verb) == .advcl || deprel(verb) == .conj {
      guard let that = child(verb, .mark), word(that) == "that", that > sentence.lowerBound,
        upos(that - 1) == .noun, Self.contents.contains(lemma(that - 1)), subject(verb) != nil
      else { continue }
      move(verb, to: that - 1, as: .acl)
    }
  }

  /// "assurances that the siege would end", "said after the talks that they failed".
  mutating func settleContentClauses() {
    for verb in sentence where deprel(verb) == .aclRelcl || deprel(verb) == .acl {
      guard let mark = child(verb, .mark), word(mark) == "that", let noun = head(verb),
        noun < mark, let subject = subject(verb), subject > mark
      else { continue }
      if Self.contents.contains(lemma(noun)) {
        tokens[verb].deprel = .acl
      } else if let speech = head(noun), deprel(noun) == .obl || deprel(noun) == .iobj,
        Words.speechVerbs.contains(lemma(speech)), upos(speech) == .verb,
        child(speech, .ccomp) == nil, speech < noun
      {
        move(verb, to: speech, as: .ccomp)
      }
    }
  }

  /// Nouns whose "that" says what they hold.
  private static let contents: Set<String> = [
    "claim", "guarantee", "assurance", "demand", "statement", "fear", "fact", "news", "condition",
    "belief", "idea", "hope", "sign", "warning", "threat", "promise", "agreement", "argument",
    "allegation", "report", "suggestion", "possibility", "chance", "evidence", "view", "message",
    "accusation", "pledge", "vow", "reminder", "announcement", "declaration", "notion", "charge",
    "concern", "complaint", "conclusion", "expectation", "insistence", "assertion", "understanding",
    "proposal", "request", "call", "assumption", "impression", "rumour", "rumor", "denial",
  ]

  /// Conjuncts that belong to the clause said or wished rather than to who says it.
  mutating func joinClauses() {
    for verb in sentence where deprel(verb) == .conj {
      guard let above = head(verb), above < verb,
        let clause = sentence.last(where: {
          head($0) == above && deprel($0) == .ccomp && $0 > above && $0 < verb
        })
      else { continue }
      if let mark = child(verb, .mark), word(mark) == "that", mark < verb,
        Words.speechVerbs.contains(lemma(above)), isFinite(clause)
      {
        // "said that Nordia had left and that Sudor stayed"
        move(verb, to: clause, as: .conj)
      } else if Words.speechVerbs.contains(lemma(above)), subject(verb) != nil,
        isInOneQuotation(clause, verb, after: above)
      {
        // "said “it is a risk and this is wrong”"
        move(verb, to: clause, as: .conj)
      } else if upos(above) == .adj, child(above, .expl) != nil, subject(verb) == nil,
        xpos(verb) == xpos(clause), xpos(verb).isTense, form(verb - 1) == ","
      {
        // "it is vital that Nordia stops the siege, frees its captives"
        move(verb, to: clause, as: .conj)
      }
    }
  }

  private func isInOneQuotation(_ first: Int, _ second: Int, after verb: Int) -> Bool {
    var isOpen = false
    for position in verb..<second where isQuotationMark(position) {
      if position > first { return false }
      isOpen = !isOpen
    }
    return isOpen
  }

  /// "Costa said the rebels would never rule, vowing to fight": who says the one does the other.
  mutating func liftSpeech() {
    for verb in sentence
    where deprel(verb) == .advcl && xpos(verb) == .vbg && Self.speaking.contains(lemma(verb))
      && child(verb, .mark, .nsubj) == nil && form(max(verb - 1, sentence.lowerBound)) == ","
    {
      guard let clause = head(verb), clause < verb else { continue }
      var current = clause
      var speech: Int?
      climbing: for _ in 0..<6 {
        guard let above = head(current), above < current else { break }
        switch deprel(current) {
        case .ccomp:
          if Self.saying.contains(lemma(above)) {
            speech = above
            break climbing
          }
        case .conj, .xcomp, .acl, .aclRelcl, .advcl: break
        default: break climbing
        }
        current = above
      }
      guard let speech, let doer = subject(clause) ?? head(clause).flatMap(subject),
        upos(doer) == .noun
      else { continue }
      move(verb, to: speech, as: .advcl)
    }
  }

  private static let saying: Set<String> = ["say", "tell", "state", "declare", "announce", "add"]

  private static let speaking: Set<String> = [
    "accuse", "vow", "warn", "threaten", "pledge", "promise", "demand", "urge", "call", "insist",
    "add", "say", "blame", "condemn", "criticise", "criticize", "denounce", "appeal",
  ]

  /// "called for him to step down": what "for" opens is the clause.
  mutating func settleWishes() {
    for verb in sentence
    where ["advcl", "xcomp", "acl"].contains(deprel(verb).rawValue) && isInfinitive(verb) {
      guard let to = child(verb, .mark), subject(verb) == nil,
        let who = sentence.first(where: {
          $0 < to && deprel($0) == .obl && extent($0).upperBound == to - 1
            && word(child($0, .case)) == "for"
        }), let above = head(who), Self.wishing.contains(lemma(above)),
        head(verb) == above || head(verb) == who, let preposition = child(who, .case)
      else { continue }
      move(verb, to: above, as: .advcl)
      move(who, to: verb, as: child(verb, .auxPass) == nil ? .nsubj : .nsubjPass)
      move(preposition, to: verb, as: .mark)
    }
  }

  private static let wishing: Set<String> = ["call", "appeal", "push", "press", "ask", "plead"]

  /// "approved closing the mission and cutting ties": the object is the gerund's.
  mutating func settleGerunds() {
    for gerund in sentence where deprel(gerund) == .xcomp && xpos(gerund) == .vbg {
      guard let verb = head(gerund), verb == gerund - 1, child(gerund, .obj) == nil else {
        continue
      }
      for part in children(verb) where part > gerund {
        if deprel(part) == .obj, extent(part).lowerBound == gerund + 1 {
          move(part, to: gerund, as: .obj)
        } else if deprel(part) == .conj, xpos(part) == .vbg, subject(part) == nil {
          move(part, to: gerund, as: .conj)
        }
      }
    }
  }

  /// "to review the scheme but rejected claims": a past tense behind "but", taken for an attribute.
  mutating func joinPastTenses() {
    for verb in sentence
    where deprel(verb) == .amod && (xpos(verb) == .vbn || xpos(verb) == .vbd)
      && verb > sentence.lowerBound && form(verb - 1) == "but"
    {
      guard let noun = head(verb), noun > verb, deprel(noun) == .obj || deprel(noun) == .conj,
        child(noun, .det, .nmodPoss) == nil, head(verb - 1) == noun || head(verb - 1) == verb
      else { continue }
      var finite = head(noun)
      while let here = finite, !(xpos(here).isTense && upos(here) == .verb) { finite = head(here) }
      guard let finite, finite < verb else { continue }
      tokens[verb].xpos = .vbd
      tokens[verb].head = TokenIndex(finite)
      tokens[verb].deprel = .conj
      move(noun, to: verb, as: .obj)
      move(verb - 1, to: verb, as: .cc)
    }
  }

  /// "the province, whose governor, Costa, demands more": the verb behind "whose" describes the noun.
  mutating func settleWhose() {
    for owned in sentence where deprel(owned) == .appos {
      guard let owner = head(owned), word(child(owned, .nmodPoss)) == "whose",
        let verb = sentence.first(where: {
          $0 > owned && (upos($0) == .verb && isFinite($0) || child($0, .cop) != nil)
            && !isBelow($0, owned)
        }), subject(verb) == nil || subject(verb).map { $0 < owned } == true,
        deprel(verb) != .root, !isBelow(owner, verb), subject(verb) == nil
      else { continue }
      move(verb, to: owner, as: .aclRelcl)
      move(owned, to: verb, as: .nsubj)
    }
  }
}

extension XPOS {
  /// A verb that shows tense by itself.
  fileprivate var isTense: Bool { self == .vbd || self == .vbz || self == .vbp }
}
