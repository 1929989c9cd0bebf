/// Repairs of trees where a clause hangs on the wrong verb; see ``TreeRepairs``.
enum ClauseRepairs {
  static func settle(in sentence: Range<Int>, _ tokens: inout [Token]) {
    unfoldReducedClauses(in: sentence, &tokens)
    settleReducedObjects(in: sentence, &tokens)
    joinSpeechActs(in: sentence, &tokens)
    settleAdjectives(in: sentence, &tokens)
    joinNames(in: sentence, &tokens)
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
