/// Repairs of trees where a clause hangs on the wrong verb; see ``TreeRepairs``.
enum ClauseRepairs {
  static func settle(in sentence: Range<Int>, _ tokens: inout [Token]) {
    openClauses(in: sentence, &tokens)
    joinFiniteVerbs(in: sentence, &tokens)
    closeClauses(in: sentence, &tokens)
    liftParticiples(in: sentence, &tokens)
    openWhose(in: sentence, &tokens)
    openWhich(in: sentence, &tokens)
    openGaps(in: sentence, &tokens)
    splitClauses(in: sentence, &tokens)
    joinInfinitives(in: sentence, &tokens)
    joinBareClauses(in: sentence, &tokens)
    settleCopulas(in: sentence, &tokens)
    unfoldReducedClauses(in: sentence, &tokens)
    settleReducedObjects(in: sentence, &tokens)
    joinSpeechActs(in: sentence, &tokens)
  }

  /// "left a day after the court ordered it": what "after" opens has the verb right behind its noun.
  private static func openClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for noun in sentence where TreeShape.isNominal(tokens[noun]) {
      let verb = noun + 1
      guard verb < sentence.upperBound, tokens[verb].upos == .verb, tokens[verb].xpos.isFinite,
        tokens[verb].deprel == .conj,
        let marker = TreeShape.child(of: noun, [.case], sentence, tokens), marker < noun,
        ["after", "before", "since", "until", "as"].contains(tokens[marker].form),
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .cc, .aux], sentence, tokens) == nil,
        let above = tokens[noun].head?.position, !TreeShape.isBelow(above, verb, tokens)
      else { continue }
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(above), .advcl)
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .nsubj)
      (tokens[marker].head, tokens[marker].deprel) = (TokenIndex(verb), .mark)
    }
  }

  /// "rejected charges brought by X and is demanding": a finite verb is joined to a finite one, not to
  /// the participle between.
  private static func joinFiniteVerbs(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where tokens[verb].deprel == .conj && tokens[verb].upos == .verb {
      guard
        tokens[verb].xpos == .vbz || tokens[verb].xpos == .vbd
          || hasFiniteHelper(verb, sentence, tokens),
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .expl], sentence, tokens) == nil,
        var above = tokens[verb].head?.position, above < verb
      else { continue }
      let isParticiple =
        tokens[verb].xpos != .vbd
        && (tokens[above].deprel == .acl || tokens[above].deprel == .advcl)
        && (tokens[above].xpos == .vbn || tokens[above].xpos == .vbg)
        && !hasFiniteHelper(above, sentence, tokens)
      // "appealed for calm and urged": nor to an adjective behind a preposition
      let isPhrase =
        tokens[above].upos == .adj && tokens[above].deprel == .obl
        && TreeShape.child(of: verb, [.obj, .xcomp, .ccomp], sentence, tokens) != nil
      guard isParticiple || isPhrase else { continue }
      while let next = tokens[above].head?.position,
        !tokens[above].xpos.isFinite && !hasFiniteHelper(above, sentence, tokens)
          || tokens[above].upos != .verb
      {
        above = next
      }
      guard above < verb, tokens[above].upos == .verb,
        tokens[above].xpos.isFinite || hasFiniteHelper(above, sentence, tokens)
      else { continue }
      tokens[verb].head = TokenIndex(above)
    }
  }

  /// "ordered him to leave, accusing him of theft": behind a comma a participle describes what the
  /// sentence says, not the infinitive.
  private static func liftParticiples(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence.dropFirst(2) where tokens[verb].xpos == .vbg {
      guard tokens[verb].deprel == .advcl, tokens[verb - 1].form == ",",
        TreeShape.child(of: verb, [.mark, .nsubj], sentence, tokens) == nil,
        let infinitive = tokens[verb].head?.position, infinitive < verb,
        tokens[infinitive].deprel == .xcomp, isInfinitive(infinitive, sentence, tokens),
        let above = tokens[infinitive].head?.position, asking.contains(tokens[above].lemma)
      else { continue }
      tokens[verb].head = TokenIndex(above)
    }
  }

  private static let asking: Set<String> = [
    "order", "ask", "urge", "tell", "call", "press", "force", "instruct", "request", "beg",
    "implore", "require", "command", "summon", "invite", "warn", "advise",
  ]

  /// "the province, whose governor, Costa, demands more": the verb behind "whose" belongs to it.
  private static func openWhose(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for whose in sentence.dropFirst(2) where tokens[whose].form == "whose" {
      guard let owned = tokens[whose].head?.position, owned > whose,
        tokens[whose - 1].form == ",", TreeShape.isNominal(tokens[owned]),
        tokens[owned].deprel == .conj || tokens[owned].deprel == .appos,
        let verb = (owned + 1..<sentence.upperBound).first(where: { position in
          tokens[position].upos == .verb && tokens[position].xpos.isFinite
        }), tokens[verb].deprel == .conj,
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .cc], sentence, tokens) == nil,
        TreeShape.isNominal(tokens[whose - 2])
      else { continue }
      var noun = whose - 2
      while let above = tokens[noun].head?.position, above < noun, tokens[noun].deprel == .flat {
        noun = above
      }
      guard !TreeShape.isBelow(noun, verb, tokens), !TreeShape.isBelow(noun, owned, tokens) else {
        continue
      }
      (tokens[owned].head, tokens[owned].deprel) = (TokenIndex(verb), .nsubj)
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(noun), .aclRelcl)
    }
  }

  /// "accepted the deal, which Lemm rejected": a clause that "which" opens describes the noun before the
  /// comma and is not joined to the verb.
  private static func openWhich(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for pronoun in sentence.dropFirst(2)
    where tokens[pronoun].form == "which" && tokens[pronoun - 1].form == "," {
      guard TreeShape.isNominal(tokens[pronoun - 2]), let verb = tokens[pronoun].head?.position,
        verb > pronoun, tokens[verb].deprel == .conj || tokens[verb].deprel == .parataxis,
        TreeShape.child(of: verb, [.cc], sentence, tokens) == nil
      else { continue }
      var noun = pronoun - 2
      while let above = tokens[noun].head?.position, above < noun,
        tokens[noun].deprel == .flat || tokens[noun].deprel == .compound
      {
        noun = above
      }
      guard !TreeShape.isBelow(noun, verb, tokens) else { continue }
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(noun), .aclRelcl)
    }
  }

  /// "returned the captives it still holds": a pronoun right behind a noun opens a clause that
  /// describes the noun, when the clause's verb has no object and no word joins it.
  private static func openGaps(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for pronoun in sentence.dropFirst(2) where tokens[pronoun].deprel == .nsubj {
      guard tokens[pronoun].xpos == .prp, tokens[pronoun - 1].upos == .noun,
        let verb = tokens[pronoun].head?.position, verb > pronoun, verb < pronoun + 5,
        tokens[verb].upos == .verb,
        tokens[verb].deprel == .advcl || tokens[verb].deprel == .conj
          || tokens[verb].deprel == .parataxis,
        tokens[pronoun + 1..<verb].allSatisfy({ $0.upos == .adv || $0.upos == .aux }),
        verb + 1 >= sentence.upperBound || tokens[verb + 1].upos == .punct
          || tokens[verb + 1].upos == .adp,
        !sentence.contains(where: {
          tokens[$0].head == TokenIndex(verb) && $0 < pronoun
            && (tokens[$0].deprel == .mark || tokens[$0].deprel == .cc)
        }), !TreeShape.isBelow(pronoun - 1, verb, tokens)
      else { continue }
      var noun = pronoun - 1
      while tokens[noun].deprel == .compound, let above = tokens[noun].head?.position,
        above < pronoun
      {
        noun = above
      }
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(noun), .aclRelcl)
    }
  }

  /// "backs the force, and its leader, Costa, called on them": behind a comma and "and" a noun with a
  /// verb of its own opens a clause.
  private static func splitClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for noun in sentence where tokens[noun].deprel == .conj && TreeShape.isNominal(tokens[noun]) {
      guard let and = TreeShape.child(of: noun, [.cc], sentence, tokens), and < noun,
        and > sentence.lowerBound, tokens[and - 1].form == ",",
        let verb = (noun + 1..<sentence.upperBound).first(where: { position in
          tokens[position].upos == .verb && !TreeShape.isBelow(position, noun, tokens)
        }),
        tokens[verb].xpos == .vbd || tokens[verb].xpos == .vbz
          || tokens[verb].xpos == .vbn && tokens[verb - 1].form == ","
            && verb + 1 < sentence.upperBound && tokens[verb + 1].form != "by",
        tokens[verb].deprel == .acl || tokens[verb].deprel == .conj
          || tokens[verb].deprel == .parataxis || tokens[verb].deprel == .advcl,
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .cc, .mark, .aux], sentence, tokens) == nil,
        (noun + 1..<verb).allSatisfy({
          tokens[$0].upos == .punct || TreeShape.isBelow($0, noun, tokens)
            || tokens[$0].upos == .adv
        }), !TreeShape.isBelow(noun, verb, tokens), var above = tokens[noun].head?.position
      else { continue }
      while tokens[above].upos != .verb, let next = tokens[above].head?.position { above = next }
      guard tokens[above].upos == .verb, above < and, !TreeShape.isBelow(above, verb, tokens)
      else { continue }
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(above), .conj)
      if tokens[verb].xpos == .vbn { tokens[verb].xpos = .vbd }
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .nsubj)
      tokens[and].head = TokenIndex(verb)
    }
  }

  private static func hasFiniteHelper(
    _ verb: Int, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    sentence.contains { position in
      tokens[position].head == TokenIndex(verb)
        && (tokens[position].deprel == .aux || tokens[position].deprel == .auxPass)
        && (tokens[position].xpos.isFinite || tokens[position].xpos == .md)
    }
  }

  /// "rejected that claim, and its head accused them": "that" opens no clause whose subject stands
  /// behind "and".
  private static func closeClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for that in sentence.dropLast() where tokens[that].form == "that" {
      guard that > sentence.lowerBound, tokens[that].deprel == .mark,
        let clause = tokens[that].head?.position, tokens[clause].deprel == .ccomp,
        let verb = tokens[clause].head?.position, verb == that - 1,
        case let noun = that + 1, tokens[noun].upos == .noun, tokens[noun].deprel == .nsubj,
        tokens[noun].head == TokenIndex(clause),
        let and = (noun + 1..<min(noun + 3, sentence.upperBound)).first(where: {
          tokens[$0].upos == .cconj
        }),
        let subject = (and + 1..<max(and + 1, clause)).first(where: {
          tokens[$0].head == TokenIndex(clause) && tokens[$0].deprel == .nsubj
        }), subject > and
      else { continue }
      (tokens[that].head, tokens[that].deprel) = (TokenIndex(noun), .det)
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .obj)
      tokens[clause].deprel = .conj
    }
  }

  /// "agreed to leave, to disarm and to talk": infinitives in a row are joined to the first.
  private static func joinInfinitives(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where isInfinitive(verb, sentence, tokens) {
      switch tokens[verb].deprel {
      case .advcl, .xcomp, .acl, .obl: break
      default: continue
      }
      guard let to = TreeShape.child(of: verb, [.mark], sentence, tokens), to > sentence.lowerBound,
        let comma = (sentence.lowerBound..<to).last(where: { tokens[$0].upos != .part }),
        tokens[comma].form == ",",
        sentence.contains(where: { other in
          tokens[other].deprel == .conj && tokens[other].head == TokenIndex(verb) && other > verb
            && isInfinitive(other, sentence, tokens)
        }),
        let first = sentence.first(where: { other in
          other < comma && isInfinitive(other, sentence, tokens)
            && (tokens[other].head == tokens[verb].head || tokens[verb].head == TokenIndex(other))
        }), !TreeShape.isBelow(first, verb, tokens)
      else { continue }
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(first), .conj)
    }
  }

  /// "it is vital that Nordia stops the siege, halts the raids": a verb behind a comma and without a
  /// subject is joined to the verb before it; it does not head the sentence.
  private static func joinBareClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence.dropFirst(2)
    where (tokens[verb].xpos == .vbz || tokens[verb].xpos == .vbd) && tokens[verb - 1].form == "," {
      guard tokens[verb].upos == .verb, !reporting.contains(tokens[verb].lemma),
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .expl, .aux, .auxPass], sentence, tokens)
          == nil,
        let clause = TreeShape.child(of: verb, [.advcl, .ccomp], sentence, tokens), clause < verb,
        TreeShape.child(of: clause, [.mark], sentence, tokens) == nil,
        TreeShape.child(of: clause, [.nsubj, .expl], sentence, tokens) != nil,
        let first = (sentence.lowerBound..<verb).last(where: { position in
          tokens[position].upos == .verb && tokens[position].xpos == tokens[verb].xpos
        }), TreeShape.isBelow(first, clause, tokens)
      else { continue }
      (tokens[clause].head, tokens[clause].deprel) = (tokens[verb].head, tokens[verb].deprel)
      (tokens[verb].head, tokens[verb].deprel) = (TokenIndex(first), .conj)
      for position in sentence
      where tokens[position].head == TokenIndex(verb) && position < first {
        tokens[position].head = TokenIndex(clause)
      }
    }
  }

  /// "claims Nordia is behind the raids": a noun before "is" is the subject of what "is" links it to.
  private static func settleCopulas(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for copula in sentence where tokens[copula].deprel == .cop {
      guard let predicate = tokens[copula].head?.position, predicate > copula,
        tokens[predicate].deprel == .obl || tokens[predicate].deprel == .obj
          || tokens[predicate].deprel == .xcomp,
        let verb = tokens[predicate].head?.position, verb < copula,
        reporting.contains(tokens[verb].lemma), tokens[verb].xpos.isFinite
      else { continue }
      if TreeShape.child(of: predicate, [.nsubj, .nsubjPass, .expl], sentence, tokens) == nil {
        guard let subject = TreeShape.child(of: verb, [.obj], sentence, tokens), subject > verb,
          subject < copula
        else { continue }
        (tokens[subject].head, tokens[subject].deprel) = (TokenIndex(predicate), .nsubj)
      }
      tokens[predicate].deprel = .ccomp
    }
  }

  private static func isInfinitive(
    _ verb: Int, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    guard tokens[verb].upos == .verb, tokens[verb].xpos == .vb,
      let mark = TreeShape.child(of: verb, [.mark], sentence, tokens)
    else { return false }
    return tokens[mark].lemma == "to"
  }

  /// "A faction of the group led by Costa continues": the participle with its agent describes the
  /// subject, the finite verb behind it is the root.
  private static func unfoldReducedClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for participle in sentence where tokens[participle].xpos == .vbn {
      guard let subject = TreeShape.child(of: participle, [.nsubj, .nsubjPass], sentence, tokens),
        subject < participle,
        TreeShape.child(of: participle, [.aux, .auxPass, .cop], sentence, tokens) == nil,
        hasAgent(participle, sentence, tokens),
        let verb = sentence.first(where: {
          tokens[$0].head == TokenIndex(participle) && tokens[$0].deprel == .conj
            && $0 > participle && tokens[$0].xpos.isFinite
        }), TreeShape.child(of: verb, [.nsubj, .nsubjPass, .cc, .aux], sentence, tokens) == nil
      else { continue }
      (tokens[verb].head, tokens[verb].deprel) = (
        tokens[participle].head, tokens[participle].deprel
      )
      (tokens[participle].head, tokens[participle].deprel) = (TokenIndex(subject), .acl)
      (tokens[subject].head, tokens[subject].deprel) = (TokenIndex(verb), .nsubj)
      for position in sentence
      where tokens[position].head == TokenIndex(participle) && position < subject
        || tokens[position].head == TokenIndex(participle) && position > verb
      {
        tokens[position].head = TokenIndex(verb)
      }
    }
  }

  private static func hasAgent(
    _ participle: Int, _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Bool {
    participle + 1 < sentence.upperBound && tokens[participle + 1].form == "by"
  }

  /// "accused a militia allied to it": a participle without "be" says nothing, its noun is the object.
  private static func settleReducedObjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for participle in sentence
    where tokens[participle].deprel == .ccomp && tokens[participle].xpos == .vbn {
      guard let verb = tokens[participle].head?.position, verb < participle,
        tokens[verb].upos == .verb, !reporting.contains(tokens[verb].lemma),
        let noun = TreeShape.child(of: participle, [.nsubj, .nsubjPass], sentence, tokens),
        noun > verb,
        noun + 1 == participle,
        TreeShape.child(of: participle, [.aux, .auxPass, .cop, .mark], sentence, tokens) == nil,
        TreeShape.child(of: verb, [.obj], sentence, tokens) == nil
      else { continue }
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .obj)
      (tokens[participle].head, tokens[participle].deprel) = (TokenIndex(noun), .acl)
    }
  }

  /// "said that the border was settled and ruled out a vote": things don't speak; whoever said the
  /// one did the other.
  private static func joinSpeechActs(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where tokens[verb].deprel == .conj && tokens[verb].xpos == .vbd {
      guard speechActs.contains(tokens[verb].lemma),
        TreeShape.child(of: verb, [.nsubj, .nsubjPass, .aux, .auxPass], sentence, tokens) == nil,
        let reported = tokens[verb].head?.position, reported < verb,
        tokens[reported].deprel == .ccomp, let report = tokens[reported].head?.position,
        report < reported, tokens[report].xpos == .vbd, reporting.contains(tokens[report].lemma),
        let thing = TreeShape.child(of: reported, [.nsubj, .nsubjPass], sentence, tokens),
        tokens[thing].upos == .noun
      else { continue }
      tokens[verb].head = TokenIndex(report)
    }
  }

  private static let speechActs: Set<String> = [
    "warn", "urge", "call", "accuse", "demand", "condemn", "reject", "promise", "vow", "ask",
    "appeal", "announce", "threaten", "blame", "criticise", "criticize", "praise", "insist",
    "pledge", "rule", "denounce", "deny", "dismiss", "refuse", "propose", "suggest", "welcome",
    "thank", "offer", "describe", "defend", "deplore", "invite", "express", "voice", "reiterate",
  ]

  private static let reporting = ReportVerbs.plain.union([
    "think", "believe", "see", "want", "have", "get", "know", "fear", "hope", "hear", "find",
    "consider", "confirm", "maintain", "stress", "suggest", "admit",
  ])

}
