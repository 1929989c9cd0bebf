/// What is joined to the wrong word.
extension TreeRepairs {
  /// "called on them to stay and ruled out a vote": a past tense is joined to a past tense, not to
  /// the infinitive between.
  mutating func joinPastTenses() {
    for verb in sentence where deprel(verb) == .amod && xpos(verb) == .vbn {
      unfold(verb)
    }
    for verb in sentence where deprel(verb) == .conj && xpos(verb) == .vbd {
      guard var above = head(verb), above < verb,
        isBare(above),
        !sentence.contains(where: {
          head($0) == verb
            && (deprel($0) == .nsubj || deprel($0) == .aux)
        })
      else { continue }
      while isBare(above), let next = head(above) {
        above = next
      }
      if xpos(above) == .vbd, above < verb { move(verb, to: above) }
    }
  }

  /// "alleged fraud and has refused to run": a finite verb is joined to the verb, not to its object.
  mutating func joinFiniteVerbs() {
    readCalls()
    for verb in sentence where deprel(verb) == .conj && upos(verb) == .verb && isFinite(verb) {
      guard let noun = head(verb), noun < verb, isNoun(noun), deprel(noun) == .obj,
        subject(verb) == nil, let above = head(noun), above < noun, upos(above) == .verb,
        isFinite(above), child(verb, .cc).map({ $0 > noun }) == true
      else { continue }
      move(verb, to: above)
    }
  }

  /// "condemns the raid and calls for restraint": a verb taken for a noun beside the object.
  private mutating func readCalls() {
    for noun in sentence.dropFirst(2) where deprel(noun) == .conj && xpos(noun) == .nns {
      guard ["calls", "urges", "demands", "hopes", "warns"].contains(form(noun)),
        noun + 1 < sentence.upperBound, ["for", "on"].contains(form(noun + 1)),
        upos(noun - 1) == .cconj, children(noun).allSatisfy({ $0 >= noun - 1 }),
        let object = head(noun), deprel(object) == .obj, object < noun,
        let verb = head(object), xpos(verb) == .vbz, verb < object
      else { continue }
      (tokens[noun].upos, tokens[noun].xpos) = (.verb, .vbz)
      move(noun, to: verb)
      for phrase in children(verb) where phrase > noun && deprel(phrase) == .obl {
        move(phrase, to: noun)
      }
    }
  }

  /// "a rise of nine per cent, an end to night shifts and the return of the crew": nouns with articles
  /// of their own are a list, whatever nouns without one stand between.
  mutating func settleLists() {
    for second in sentence
    where deprel(second) == .appos && upos(second) == .noun && hasArticle(second) {
      let start = extent(second).lowerBound
      guard start > sentence.lowerBound, form(start - 1) == ",",
        ["a", "an", "more", "better"].contains(form(start).lowercased()),
        let inner = head(second), var first = head(second)
      else { continue }
      while !hasArticle(first), deprel(first) == .nmod || deprel(first) == .compound,
        let above = head(first), upos(above) == .noun
      {
        first = above
      }
      guard upos(first) == .noun, deprel(first) == .obj || deprel(first) == .obl,
        ["a", "an"].contains(word(child(first, .det)) ?? "a"), first != inner || hasArticle(first),
        let third = sentence.first(where: {
          $0 > second && deprel($0) == .conj && upos($0) == .noun && hasArticle($0)
            && isBelow($0, second) && head($0) != second
        }), let joined = head(third), !hasArticle(joined), child(third, .cc) != nil
      else { continue }
      move(second, to: first, as: .conj)
      move(third, to: first)
    }
  }

  /// "Ana Costa of Norway, Omar Keita of Mali and Ivan Petrov": a name before "and" is no other name for
  /// the first.
  mutating func settleNameLists(_ names: [Name]) {
    for name in names where name.kind != .place {
      let last = name.tokens.positions.upperBound - 1
      guard sentence.contains(last) else { continue }
      var second = last
      while deprel(second) == .flat, let above = head(second), above < second { second = above }
      guard deprel(second) == .appos, isName(second), let first = head(second), isName(first),
        first < second
      else { continue }
      let start = extent(second).lowerBound
      guard start > sentence.lowerBound, form(start - 1) == ",",
        let and = sentence.first(where: { $0 > last && upos($0) == .cconj }),
        (last + 1..<and).allSatisfy({ form($0) != "," }),
        let third = head(and), third > and, deprel(third) == .conj,
        head(third) == second || head(third) == first,
        isNoun(third), extent(third).upperBound > and
      else { continue }
      move(second, to: first, as: .conj)
      move(third, to: first)
    }
  }

  /// "Ana Costa of Norland and Omar Keita of New Sudland met": the place behind "of" does not meet.
  mutating func freeHomes(_ names: [Name]) {
    for name in names where name.kind == .place {
      let place = name.tokens.positions
      guard sentence.contains(place.lowerBound), place.lowerBound > sentence.lowerBound + 1,
        form(place.lowerBound - 1) == "of", let within = head(place.lowerBound - 1),
        place.contains(within),
        let top = place.first(where: { head($0).map { !place.contains($0) } ?? true }),
        [.nsubj, .nsubjPass, .obj, .conj, .appos].contains(deprel(top)),
        let first = children(top).first(where: { $0 < place.lowerBound && isName($0) })
      else { continue }
      var holder = place.lowerBound - 2
      while deprel(holder) == .flat, let above = head(holder), above < holder { holder = above }
      guard isName(holder), isBelow(holder, first) || holder == first else { continue }
      promote(first, over: top)
      move(top, to: holder, as: .nmod)
    }
  }

  private func hasArticle(_ noun: Int) -> Bool { child(noun, .det, .nmodPoss) != nil }

  /// "promised to review the scheme but rejected claims": behind a conjunction a participle with a noun
  /// is a past tense and its object.
  private mutating func unfold(_ verb: Int) {
    guard verb > sentence.lowerBound, upos(verb - 1) == .cconj, let noun = head(verb),
      noun > verb, [.obj, .obl, .conj].contains(deprel(noun)),
      child(noun, .det, .nmodPoss, .case) == nil,
      head(verb - 1) == noun || head(verb - 1) == verb
    else { return }
    var above = head(noun)
    while let here = above, !(isTensed(here) && upos(here) == .verb) { above = head(here) }
    guard let above, above < verb, noun == verb + 1 || form(verb - 1) == "but" else { return }
    (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vbd)
    move(verb, to: above, as: .conj)
    move(noun, to: verb, as: .obj)
    move(verb - 1, to: verb, as: .cc)
  }

  /// An infinitive or subjunctive, also of a passive: "go", "be signed".
  private func isBare(_ verb: Int) -> Bool {
    if xpos(verb) == .vb { return true }
    guard xpos(verb) == .vbn else { return false }
    return sentence.contains {
      head($0) == verb && deprel($0) == .auxPass
        && xpos($0) == .vb
    }
  }

  /// "said that the border was settled and ruled out a vote": things don't speak; whoever said the
  /// one did the other.
  mutating func joinSpeechActs() {
    for verb in sentence where deprel(verb) == .conj && xpos(verb) == .vbd {
      guard Self.speechActs.contains(lemma(verb)),
        child(verb, .nsubj, .nsubjPass, .aux, .auxPass) == nil,
        let reported = head(verb), reported < verb, deprel(reported) == .ccomp,
        let report = head(reported), report < reported, xpos(report) == .vbd,
        VerbClasses.reporting.contains(lemma(report)), let thing = subject(reported),
        upos(thing) == .noun
      else { continue }
      move(verb, to: report)
    }
  }

  private static let speechActs: Set<String> = [
    "warn", "urge", "call", "accuse", "demand", "condemn", "reject", "promise", "vow", "ask",
    "appeal", "announce", "threaten", "blame", "criticise", "criticize", "praise", "insist",
    "pledge", "rule", "denounce", "deny", "dismiss", "refuse", "propose", "suggest", "welcome",
    "thank", "offer", "describe", "defend", "deplore", "invite", "express", "voice", "reiterate",
  ]

  /// "to halt the raids, to free captives, and to leave": infinitives in a row are joined.
  mutating func joinInfinitives() {
    for last in sentence where isInfinitive(last) {
      guard let to = child(last, .mark), let before = wordBefore(to),
        form(before) == "and" || form(before) == "or"
      else { continue }
      var row = [last]
      var position = before - 1
      // Backwards over the row, up to the infinitive that no comma opens.
      while position > sentence.lowerBound {
        if isTensed(position) || xpos(position) == .md { break }
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

  /// Conjuncts that belong to the clause said or wished rather than to who says it.
  mutating func joinClauses() {
    for verb in sentence where deprel(verb) == .conj {
      guard let above = head(verb), above < verb,
        let clause = sentence.last(where: {
          head($0) == above && deprel($0) == .ccomp && $0 > above && $0 < verb
        })
      else { continue }
      if let mark = child(verb, .mark), word(mark) == "that", mark < verb,
        VerbClasses.speech.contains(lemma(above)), isFinite(clause)
      {
        // "said that Nordia had left and that Sudor stayed"
        move(verb, to: clause, as: .conj)
      } else if VerbClasses.speech.contains(lemma(above)), subject(verb) != nil,
        isInOneQuotation(clause, verb, after: above)
      {
        // "said “it is a risk and this is wrong”"
        move(verb, to: clause, as: .conj)
      } else if upos(above) == .adj, child(above, .expl) != nil, subject(verb) == nil,
        xpos(verb) == xpos(clause), isTensed(verb), form(verb - 1) == ","
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

  /// "a step praised by X but condemned by Y": the second participle describes what the first does.
  mutating func joinParticiples() {
    for second in sentence where deprel(second) == .conj {
      guard xpos(second) == .vbn || xpos(second) == .vbd, let above = head(second),
        above < second, let agent = child(second, .oblAgent), agent > second,
        !children(second).contains(where: {
          $0 > above && $0 < second
            && [.nsubj, .nsubjPass, .aux, .auxPass, .mark].contains(deprel($0))
        }),
        let first = (above + 1..<second).last(where: {
          deprel($0) == .acl && xpos($0) == .vbn && child($0, .oblAgent) != nil
        })
      else { continue }
      move(second, to: first, as: .conj)
    }
  }

  /// "an end to the war and withdrawal of troops": what begins and what ends are two things.
  mutating func joinAims() {
    for aim in sentence where deprel(aim) == .conj && upos(aim) == .noun {
      guard let ended = head(aim), deprel(ended) == .nmod, let end = head(ended), end < ended,
        ["end", "halt", "stop", "cessation"].contains(lemma(end)), upos(end) == .noun,
        Self.beginnings.contains(lemma(aim)), child(aim, .nmod) != nil
      else { continue }
      move(aim, to: end, as: .conj)
    }
  }

  private static let beginnings: Set<String> = [
    "withdrawal", "release", "return", "lifting", "exchange", "resumption", "removal", "delivery",
    "investigation", "inquiry", "reconstruction", "deployment", "restoration", "opening",
    "reopening", "formation", "establishment", "pullout",
  ]

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
}
