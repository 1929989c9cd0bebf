/// Repairs of trees where a noun or its modifier hangs on the wrong word; see ``TreeRepairs``.
enum PhraseRepairs {
  static func settle(in sentence: Range<Int>, _ tokens: inout [Token]) {
    settleCompounds(in: sentence, &tokens)
    settlePrepositions(in: sentence, &tokens)
    settleSubjects(in: sentence, &tokens)
    settleShiftedObjects(in: sentence, &tokens)
    settleAdjectives(in: sentence, &tokens)
    joinNames(in: sentence, &tokens)
    joinSubjects(in: sentence, &tokens)
    settleComplements(in: sentence, &tokens)
    unjoinPlaces(in: sentence, &tokens)
    attachInfinitives(in: sentence, &tokens)
    settleRelatives(in: sentence, &tokens)
    settleNaming(in: sentence, &tokens)
  }

  /// "appealed for calm": what a preposition opens hangs on the verb, the preposition on it.
  private static func settlePrepositions(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for preposition in sentence.dropLast() where tokens[preposition].upos == .adp {
      let word = preposition + 1
      guard tokens[preposition].deprel == .obl || tokens[preposition].deprel == .advmod,
        tokens[word].head == TokenIndex(preposition),
        tokens[word].upos == .noun || tokens[word].upos == .adj || tokens[word].upos == .propn
      else { continue }
      (tokens[word].head, tokens[word].deprel) = (tokens[preposition].head, .obl)
      (tokens[preposition].head, tokens[preposition].deprel) = (TokenIndex(word), .case)
    }
  }

  /// "Grozda in a note said": what a preposition opens is no second subject.
  private static func settleSubjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for second in sentence where tokens[second].deprel == .nsubj {
      guard let verb = tokens[second].head?.position, verb > second,
        let marker = TreeShape.child(of: second, [.case], sentence, tokens), marker < second,
        tokens[marker].upos == .adp,
        (sentence.lowerBound..<marker).contains(where: {
          tokens[$0].head == TokenIndex(verb)
            && (tokens[$0].deprel == .nsubj || tokens[$0].deprel == .nsubjPass)
        })
      else { continue }
      tokens[second].deprel = .obl
    }
  }

  /// "rejected as unacceptable a plan by Costa": the noun behind the judgement is what is judged.
  private static func settleShiftedObjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence.dropLast(3)
    where tokens[verb].upos == .verb && judging.contains(tokens[verb].lemma)
      && tokens[verb + 1].form == "as"
    {
      var word = verb + 2
      let quotes: Set<String> = ["\"", "“", "”", "'", "‘", "’"]
      if quotes.contains(tokens[word].form) { word += 1 }
      guard word + 1 < sentence.upperBound, tokens[word].upos == .adj else { continue }
      var article = word + 1
      if quotes.contains(tokens[article].form) { article += 1 }
      guard article < sentence.upperBound, tokens[article].upos == .det,
        let noun = tokens[article].head?.position, noun > article,
        TreeShape.isNominal(tokens[noun]), !TreeShape.isBelow(verb, noun, tokens)
      else { continue }
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .obj)
      if !TreeShape.isBelow(verb, word, tokens) {
        (tokens[word].head, tokens[word].deprel) = (TokenIndex(verb), .obl)
      }
      (tokens[verb + 1].head, tokens[verb + 1].deprel) = (TokenIndex(word), .case)
    }
  }

  private static let judging: Set<String> = [
    "reject", "dismiss", "condemn", "denounce", "criticise", "criticize", "praise", "hail",
    "welcome", "describe", "decry",
  ]

  /// "called the plan a disgrace": the second noun says what the first is called.
  private static func settleNaming(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence where naming.contains(tokens[verb].lemma) && tokens[verb].upos == .verb {
      guard let object = TreeShape.child(of: verb, [.obj, .iobj], sentence, tokens), object > verb,
        TreeShape.child(of: verb, [.xcomp, .ccomp], sentence, tokens) == nil
      else { continue }
      let second = sentence.first { position in
        guard position > object, tokens[position].upos == .noun,
          TreeShape.child(of: position, [.case, .cc], sentence, tokens) == nil,
          let article = TreeShape.child(of: position, [.det], sentence, tokens),
          tokens[article].form == "a" || tokens[article].form == "an"
        else { return false }
        switch tokens[position].deprel {
        case .obj, .oblUnmarked: return tokens[position].head == TokenIndex(verb)
        case .appos, .nmodUnmarked: return tokens[position].head == TokenIndex(object)
        default: return false
        }
      }
      guard let second, !tokens[object..<second].contains(where: { $0.form == "," }) else {
        continue
      }
      (tokens[second].head, tokens[second].deprel) = (TokenIndex(verb), .xcomp)
      tokens[object].deprel = .obj
    }
  }

  private static let naming: Set<String> = [
    "call", "brand", "label", "dub", "term", "deem", "name", "declare", "pronounce", "consider",
  ]

  /// "a review of the accord, which was signed": "which" means the noun before it rather than what
  /// is done with that.
  private static func settleRelatives(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for clause in sentence where tokens[clause].deprel == .aclRelcl {
      guard let whole = tokens[clause].head?.position, whole < clause,
        deeds.contains(tokens[whole].lemma),
        let which = TreeShape.child(of: clause, [.nsubj, .nsubjPass], sentence, tokens),
        tokens[which].form == "which", which - 2 > whole
      else { continue }
      let noun = tokens[which - 1].form == "," ? which - 2 : which - 1
      guard TreeShape.isNominal(tokens[noun]), tokens[noun].deprel == .nmod,
        tokens[noun].head == TokenIndex(whole)
      else { continue }
      tokens[clause].head = TokenIndex(noun)
    }
  }

  private static let intentions: Set<String> = [
    "proposal", "plan", "decision", "bid", "attempt", "effort", "refusal", "pledge", "promise",
    "threat", "offer", "demand", "request", "failure", "intention", "vow", "agreement",
    "willingness", "readiness", "initiative", "commitment", "bill", "motion", "resolution",
    "law", "scheme", "campaign", "move", "legislation", "measure", "amendment", "pressure", "deal",
    "permission", "call", "appeal", "right",
  ]

  private static let deeds: Set<String> = [
    "review", "end", "start", "beginning", "signing", "text", "terms", "details", "breach",
    "violation", "implementation", "member", "leader", "head", "president", "part", "renewal",
    "rejection", "approval", "ratification", "wording", "author", "release", "publication",
  ]

  /// "met Costa and Lemm, in Oslo": a name with a preposition and without "and" is joined to nothing.
  private static func unjoinPlaces(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for place in sentence where tokens[place].deprel == .conj && tokens[place].upos == .propn {
      guard let marker = TreeShape.child(of: place, [.case], sentence, tokens), marker < place,
        ["in", "at", "on", "near"].contains(tokens[marker].form),
        TreeShape.child(of: place, [.cc], sentence, tokens) == nil,
        var above = tokens[place].head?.position,
        TreeShape.child(of: above, [.case], sentence, tokens).map({
          tokens[$0].form != tokens[marker].form
        }) ?? true
      else { continue }
      while tokens[above].upos != .verb, let next = tokens[above].head?.position { above = next }
      (tokens[place].head, tokens[place].deprel) = (TokenIndex(above), .obl)
    }
  }

  /// "called for their mandate to be reviewed": what is to be done with it describes the noun.
  private static func attachInfinitives(in sentence: Range<Int>, _ tokens: inout [Token]) {
    // "talks on her proposal to end the war"
    for noun in sentence.dropLast(2)
    where tokens[noun].upos == .noun && intentions.contains(tokens[noun].lemma) {
      let to = noun + 1
      guard tokens[to].form == "to", tokens[to].deprel == .mark,
        let deed = tokens[to].head?.position, deed > to, tokens[deed].deprel == .advcl,
        tokens[deed].head.map({ $0.position < noun }) ?? false,
        !TreeShape.isBelow(noun, deed, tokens)
      else { continue }
      (tokens[deed].head, tokens[deed].deprel) = (TokenIndex(noun), .acl)
    }
    for noun in sentence where tokens[noun].deprel == .obl && TreeShape.isNominal(tokens[noun]) {
      guard let marker = TreeShape.child(of: noun, [.case], sentence, tokens),
        tokens[marker].form == "for", let verb = tokens[noun].head?.position,
        ["call", "appeal", "push", "press", "campaign", "lobby", "plead"].contains(
          tokens[verb].lemma),
        let to = (noun + 1..<sentence.upperBound).first(where: {
          !TreeShape.isBelow($0, noun, tokens)
        }), tokens[to].form == "to", tokens[to].deprel == .mark,
        let deed = tokens[to].head?.position, deed > to, !TreeShape.isBelow(noun, deed, tokens),
        tokens[deed].deprel == .advcl || tokens[deed].deprel == .xcomp
          || tokens[deed].deprel == .ccomp
      else { continue }
      (tokens[deed].head, tokens[deed].deprel) = (TokenIndex(noun), .acl)
    }
  }

  /// "overseen by Costa himself and the former minister Lemm": a name behind "and" and without a
  /// preposition is joined to the phrase before the "and".
  private static func joinNames(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for name in sentence where tokens[name].upos == .propn {
      guard tokens[name].deprel == .obl || tokens[name].deprel == .obj,
        TreeShape.child(of: name, [.case, .mark], sentence, tokens) == nil,
        let and = TreeShape.child(of: name, [.cc], sentence, tokens), and < name,
        and > sentence.lowerBound
      else { continue }
      var partner = and - 1
      while let above = tokens[partner].head?.position, above < partner,
        TreeShape.isNominal(tokens[above]), partner != name
      {
        partner = above
      }
      guard TreeShape.isNominal(tokens[partner]), partner < and,
        !TreeShape.isBelow(partner, name, tokens)
      else { continue }
      (tokens[name].head, tokens[name].deprel) = (TokenIndex(partner), .conj)
    }
  }

  /// "Costa and Lemm met": two subjects of one verb with "and" between them are joined.
  private static func joinSubjects(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for second in sentence where tokens[second].deprel == .nsubj {
      guard let verb = tokens[second].head?.position, second < verb,
        TreeShape.isNominal(tokens[second]),
        let first = (sentence.lowerBound..<second).last(where: {
          tokens[$0].head == TokenIndex(verb) && tokens[$0].deprel == .nsubj
        }), TreeShape.isNominal(tokens[first]),
        let and = (first + 1..<second).first(where: { tokens[$0].upos == .cconj }),
        tokens[and].head == TokenIndex(verb) || tokens[and].head == TokenIndex(second),
        (first + 1..<second).allSatisfy({
          $0 == and || TreeShape.isBelow($0, first, tokens) && $0 < and
            || TreeShape.isBelow($0, second, tokens) && $0 > and
        })
      else { continue }
      (tokens[second].head, tokens[second].deprel) = (TokenIndex(first), .conj)
      tokens[and].head = TokenIndex(second)
    }
  }

  /// "announced plans for a vote": what the noun asks for hangs on the noun.
  private static func settleComplements(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for phrase in sentence where tokens[phrase].deprel == .obl {
      guard let verb = tokens[phrase].head?.position, verb < phrase,
        let marker = TreeShape.child(of: phrase, [.case], sentence, tokens), marker > verb + 1,
        case let noun = marker - 1, tokens[noun].deprel == .obj,
        tokens[noun].head == TokenIndex(verb), tokens[noun].upos == .noun,
        complements[tokens[noun].lemma]?.contains(tokens[marker].form) == true,
        TreeShape.isNominal(tokens[phrase]),
        (marker + 1..<phrase).allSatisfy({ tokens[$0].upos != .verb })
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
        TreeShape.child(of: noun, [.case, .det, .nmodPoss, .nsubj], sentence, tokens) == nil,
        TreeShape.child(of: adjective, [.cop, .nsubj, .aux, .advmod, .mark], sentence, tokens)
          == nil
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
      while let above = tokens[head].head?.position, above > head,
        TreeShape.isNominal(tokens[above]),
        above - head <= 2
      {
        head = above
      }
      guard tokens[participle].head != TokenIndex(head),
        !TreeShape.isBelow(head, participle, tokens)
      else { continue }
      (tokens[participle].head, tokens[participle].deprel) = (TokenIndex(head), .amod)
    }
  }
}
