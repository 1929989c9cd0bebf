/// Repairs of trees where a clause hangs on the wrong verb; see ``TreeRepairs``.
enum ClauseRepairs {
  static func settle(in sentence: Range<Int>, _ tokens: inout [Token]) {
    settleCompounds(in: sentence, &tokens)
    joinInfinitives(in: sentence, &tokens)
    joinBareClauses(in: sentence, &tokens)
    settleCopulas(in: sentence, &tokens)
    unfoldReducedClauses(in: sentence, &tokens)
    settleReducedObjects(in: sentence, &tokens)
    joinSpeechActs(in: sentence, &tokens)
    settleAdjectives(in: sentence, &tokens)
    joinNames(in: sentence, &tokens)
    joinSubjects(in: sentence, &tokens)
    settleComplements(in: sentence, &tokens)
  }

  /// "announced plans for a vote": what the noun asks for hangs on the noun.
  private static func settleComplements(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for phrase in sentence where tokens[phrase].deprel == .obl {
      guard let verb = tokens[phrase].head?.position, verb < phrase,
        let marker = child(of: phrase, [.case], sentence, tokens), marker > verb + 1,
        case let noun = marker - 1, tokens[noun].deprel == .obj,
        tokens[noun].head == TokenIndex(verb), tokens[noun].upos == .noun,
        complements[tokens[noun].lemma]?.contains(tokens[marker].form) == true,
        isNominal(tokens[phrase]), (marker + 1..<phrase).allSatisfy({ tokens[$0].upos != .verb })
      else { continue }
      (tokens[phrase].head, tokens[phrase].deprel) = (TokenIndex(noun), .nmod)
    }
  }

  /// Nouns and the prepositions of what they are about.
  private static let complements: [String: Set<String>] = [
    "plan": ["for"], "proposal": ["for"], "bid": ["for"], "call": ["for"], "demand": ["for"],
    "support": ["for"], "responsibility": ["for"], "request": ["for"],
    "campaign": ["for", "against"],
    "ban": ["on"], "attack": ["on", "against"], "strike": ["on", "against"], "limit": ["on"],
    "sanction": ["on", "against"], "embargo": ["on", "against"], "tax": ["on"], "claim": ["to"],
    "restriction": ["on"], "report": ["on", "about"], "law": ["on", "against"], "vote": ["on"],
    "bill": ["on"], "referendum": ["on"], "debate": ["on", "about", "over"],
    "resolution": ["on", "against"], "agreement": ["on", "with", "between", "over"],
    "deal": ["on", "with", "between", "over"], "opposition": ["to"], "resistance": ["to"],
    "threat": ["to", "against"], "end": ["to"], "solution": ["to", "for"], "visit": ["to"],
    "protest": ["against", "over"], "charge": ["against"], "evidence": ["against"],
    "war": ["on", "against", "with"], "talk": ["on", "with", "between", "over", "about"],
    "negotiation": ["on", "with", "between", "over", "about"], "relation": ["with", "between"],
    "tie": ["with", "between"], "concern": ["about", "over"],
    "dispute": ["over", "with", "between"],
  ]

  /// "Costa and Lemm met": two subjects of one verb with "and" between them are joined.
  private static func joinSubjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for second in sentence where tokens[second].deprel == .nsubj {
      guard let verb = tokens[second].head?.position, second < verb, isNominal(tokens[second]),
        let first = (sentence.lowerBound..<second).last(where: {
          tokens[$0].head == TokenIndex(verb) && tokens[$0].deprel == .nsubj
        }), isNominal(tokens[first]),
        let and = (first + 1..<second).first(where: { tokens[$0].upos == .cconj }),
        tokens[and].head == TokenIndex(verb) || tokens[and].head == TokenIndex(second),
        (first + 1..<second).allSatisfy({
          $0 == and || isBelow($0, first, tokens) && $0 < and
            || isBelow($0, second, tokens) && $0 > and
        })
      else { continue }
      (tokens[second].head, tokens[second].deprel) = (TokenIndex(first), .conj)
      tokens[and].head = TokenIndex(second)
    }
  }

  /// "Grozda-led protests against": a participle behind a hyphen describes the noun that follows.
  private static func settleCompounds(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for participle in sentence.dropFirst(2)
    where tokens[participle].xpos == .vbn || tokens[participle].xpos == .vbd {
      guard tokens[participle - 1].form == "-", tokens[participle - 1].isJoinedToNext,
        tokens[participle - 2].isJoinedToNext,
        let noun = (participle + 1..<sentence.upperBound).first(where: {
          tokens[$0].upos == .noun || tokens[$0].upos == .propn
        }), (participle + 1..<noun).allSatisfy({ tokens[$0].upos == .adj }),
        tokens[participle].head != TokenIndex(noun)
      else { continue }
      var head = noun
      while let above = tokens[head].head?.position, above > head, isNominal(tokens[above]),
        above - head <= 2
      {
        head = above
      }
      guard tokens[participle].head != TokenIndex(head), !isBelow(head, participle, tokens)
      else { continue }
      (tokens[participle].head, tokens[participle].deprel) = (TokenIndex(head), .amod)
    }
  }

  /// "agreed to leave, to disarm and to talk": infinitives in a row are joined to the first.
  private static func joinInfinitives(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where isInfinitive(verb, sentence, tokens) {
      switch tokens[verb].deprel {
      case .advcl, .xcomp, .acl, .obl: break
      default: continue
      }
      guard let to = child(of: verb, [.mark], sentence, tokens), to > sentence.lowerBound,
        let comma = (sentence.lowerBound..<to).last(where: { tokens[$0].upos != .part }),
        tokens[comma].form == ",",
        sentence.contains(where: { other in
          tokens[other].deprel == .conj && tokens[other].head == TokenIndex(verb) && other > verb
            && isInfinitive(other, sentence, tokens)
        }),
        let first = sentence.first(where: { other in
          other < comma && isInfinitive(other, sentence, tokens)
            && (tokens[other].head == tokens[verb].head || tokens[verb].head == TokenIndex(other))
        }), !isBelow(first, verb, tokens)
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
        child(of: verb, [.nsubj, .nsubjPass, .expl, .aux, .auxPass], sentence, tokens) == nil,
        let clause = child(of: verb, [.advcl, .ccomp], sentence, tokens), clause < verb,
        child(of: clause, [.mark], sentence, tokens) == nil,
        child(of: clause, [.nsubj, .expl], sentence, tokens) != nil,
        let first = (sentence.lowerBound..<verb).last(where: { position in
          tokens[position].upos == .verb && tokens[position].xpos == tokens[verb].xpos
        }), isBelow(first, clause, tokens)
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
      if child(of: predicate, [.nsubj, .nsubjPass, .expl], sentence, tokens) == nil {
        guard let subject = child(of: verb, [.obj], sentence, tokens), subject > verb,
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
      let mark = child(of: verb, [.mark], sentence, tokens)
    else { return false }
    return tokens[mark].lemma == "to"
  }

  /// "overseen by Costa himself and the former minister Lemm": a name behind "and" and without a
  /// preposition is joined to the phrase before the "and".
  private static func joinNames(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for name in sentence where tokens[name].upos == .propn {
      guard tokens[name].deprel == .obl || tokens[name].deprel == .obj,
        child(of: name, [.case, .mark], sentence, tokens) == nil,
        let and = child(of: name, [.cc], sentence, tokens), and < name, and > sentence.lowerBound
      else { continue }
      var partner = and - 1
      while let above = tokens[partner].head?.position, above < partner,
        isNominal(tokens[above]), partner != name
      {
        partner = above
      }
      guard isNominal(tokens[partner]), partner < and,
        !isBelow(partner, name, tokens)
      else { continue }
      (tokens[name].head, tokens[name].deprel) = (TokenIndex(partner), .conj)
    }
  }

  private static func isNominal(_ token: Token) -> Bool {
    token.upos == .noun || token.upos == .propn
  }

  private static func isBelow(_ position: Int, _ top: Int, _ tokens: [Token]) -> Bool {
    var current: Int? = position
    while let here = current {
      if here == top { return true }
      current = tokens[here].head?.position
    }
    return false
  }

  /// "including former secretaries Costa and Lemm": an adjective that the noun behind it hangs on
  /// describes this noun.
  private static func settleAdjectives(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for adjective in sentence where tokens[adjective].upos == .adj {
      switch tokens[adjective].deprel {
      case .xcomp, .obj, .obl, .nmod: break
      default: continue
      }
      guard
        let noun = sentence.first(where: {
          tokens[$0].head == TokenIndex(adjective) && $0 > adjective
            && (tokens[$0].upos == .noun || tokens[$0].upos == .propn)
        }),
        (adjective + 1..<noun).allSatisfy({ position in
          tokens[position].upos != .adp && tokens[position].upos != .verb
            && tokens[position].form != ","
        }),
        child(of: noun, [.case, .det, .nmodPoss, .nsubj], sentence, tokens) == nil,
        child(of: adjective, [.cop, .nsubj, .aux, .advmod, .mark], sentence, tokens) == nil
      else { continue }
      let relation = tokens[adjective].deprel
      (tokens[noun].head, tokens[noun].deprel) = (
        tokens[adjective].head, relation == .xcomp ? .obj : relation
      )
      (tokens[adjective].head, tokens[adjective].deprel) = (TokenIndex(noun), .amod)
      for position in sentence where tokens[position].head == TokenIndex(adjective) {
        tokens[position].head = TokenIndex(noun)
      }
    }
  }

  /// "A faction of the group led by Costa continues": the participle with its agent describes the
  /// subject, the finite verb behind it is the root.
  private static func unfoldReducedClauses(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for participle in sentence where tokens[participle].xpos == .vbn {
      guard let subject = child(of: participle, [.nsubj, .nsubjPass], sentence, tokens),
        subject < participle,
        child(of: participle, [.aux, .auxPass, .cop], sentence, tokens) == nil,
        hasAgent(participle, sentence, tokens),
        let verb = sentence.first(where: {
          tokens[$0].head == TokenIndex(participle) && tokens[$0].deprel == .conj
            && $0 > participle && tokens[$0].xpos.isFinite
        }), child(of: verb, [.nsubj, .nsubjPass, .cc, .aux], sentence, tokens) == nil
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
        let noun = child(of: participle, [.nsubj, .nsubjPass], sentence, tokens), noun > verb,
        noun + 1 == participle,
        child(of: participle, [.aux, .auxPass, .cop, .mark], sentence, tokens) == nil,
        child(of: verb, [.obj], sentence, tokens) == nil
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
        child(of: verb, [.nsubj, .nsubjPass, .aux, .auxPass], sentence, tokens) == nil,
        let reported = tokens[verb].head?.position, reported < verb,
        tokens[reported].deprel == .ccomp, let report = tokens[reported].head?.position,
        report < reported, tokens[report].xpos == .vbd, reporting.contains(tokens[report].lemma),
        let thing = child(of: reported, [.nsubj, .nsubjPass], sentence, tokens),
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

  private static let reporting: Set<String> = [
    "say", "report", "announce", "add", "state", "declare", "claim", "note", "tell", "explain",
    "warn", "argue", "insist", "think", "believe", "see", "want", "have", "get", "know", "fear",
    "hope", "hear", "find", "consider", "confirm", "maintain", "stress", "suggest", "admit",
  ]

  private static func child(
    of head: Int, _ relations: [Deprel], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    sentence.first {
      tokens[$0].head == TokenIndex(head) && relations.contains(tokens[$0].deprel)
    }
  }
}
