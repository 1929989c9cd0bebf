/// Phrases that belong to the noun before them.
extension TreeRepairs {
  /// What stands right behind an object and belongs to it: "rejected claims by X", "a bill to ban".
  mutating func attachToNouns() {
    for part in sentence {
      guard let verb = head(part), upos(verb) == .verb || lemma(verb) == "be", part > verb
      else { continue }
      switch deprel(part) {
      case .obl, .oblAgent:
        guard let preposition = child(part, .case),
          let noun = object(of: verb, before: preposition)
            ?? phrase(of: verb, before: preposition)
            ?? existing(by: verb, before: preposition),
          !isTime(part), belongs(part, lemma(preposition), to: noun)
        else { continue }
        move(part, to: noun, as: .nmod)
      case .advcl, .xcomp:
        let start = extent(part).lowerBound
        guard let noun = object(of: verb, before: start) ?? intention(before: start, verb)
        else { continue }
        if isInfinitive(part) {
          guard Self.undertakings.contains(lemma(noun)), upos(noun) == .noun else { continue }
          move(part, to: noun, as: .acl)
        } else if xpos(part) == .vbg, child(part, .mark) == nil, extent(part).lowerBound == part,
          VerbClasses.speech.contains(lemma(part)), Self.texts.contains(lemma(noun))
        {
          move(part, to: noun, as: .acl)
        }
      default: continue
      }
    }
  }

  /// The object of the verb whose phrase ends right before a position.
  private func object(of verb: Int, before position: Int) -> Int? {
    guard
      let object = sentence.last(where: {
        $0 < position && head($0) == verb && deprel($0) == .obj
      }), object > verb, upos(object) == .noun,
      extent(object).upperBound == position - 1
    else { return nil }
    return object
  }

  /// "talks on her proposal to end the war": the noun right before.
  private func intention(before position: Int, _ verb: Int) -> Int? {
    let noun = position - 1
    guard noun > verb, upos(noun) == .noun, form(position) == "to",
      Self.undertakings.contains(lemma(noun))
    else { return nil }
    return noun
  }

  /// "there would be no change to the policy on ports": the subject of "be".
  private func existing(by verb: Int, before position: Int) -> Int? {
    guard lemma(verb) == "be", child(verb, .expl) != nil, let noun = subject(verb), noun > verb,
      extent(noun).upperBound == position - 1
    else { return nil }
    return noun
  }

  /// The noun of another phrase of the verb that ends right before a position: "engaged in cleansing".
  private func phrase(of verb: Int, before position: Int) -> Int? {
    guard
      let noun = sentence.last(where: {
        head($0) == verb && deprel($0) == .obl && $0 > verb && $0 < position
      }), upos(noun) == .noun, extent(noun).upperBound == position - 1
    else { return nil }
    // "called for restraint in Nordia"
    let isCall = form(position) == "in" && word(child(noun, .case)) == "for"
    return Self.dealings[lemma(noun)] != nil || isCall ? noun : nil
  }

  private func belongs(_ part: Int, _ preposition: String, to noun: Int) -> Bool {
    if head(part).map({ lemma($0) == "be" }) == true {
      return ["on", "to", "of", "for"].contains(preposition)
    }
    switch preposition {
    case "by": return Self.statements.contains(lemma(noun))
    case "from": return Self.statements.contains(lemma(noun))
    case "against", "with", "between", "on", "over", "for", "to", "about":
      return Self.dealings[lemma(noun)]?.contains(preposition) ?? false
    case "in":
      // "criticised the closure of schools in Nordia"
      return upos(part) == .propn && child(part, .appos, .conj) == nil
        && head(part).map { Self.stands.contains(lemma($0)) } == true
    case "as": return ["role", "position", "job", "post", "work", "status"].contains(lemma(noun))
    default: return false
    }
  }

  /// Nouns whose "by" or "from" says whose they are.
  private static let statements: Set<String> = [
    "claim", "criticism", "call", "demand", "proposal", "plan", "attempt", "effort", "attack",
    "offer", "request", "appeal", "pressure", "opposition", "statement", "report", "decision",
    "comment", "remark", "condemnation", "protest", "complaint", "objection", "threat",
    "allegation",
    "accusation", "charge", "suggestion", "move", "vote", "ruling", "letter", "support", "backing",
    "petition", "plea", "warning", "objections", "raid", "strike", "resolution",
  ]

  /// Nouns with the prepositions of whom they are with or against.
  private static let dealings: [String: Set<String>] = [
    "accusation": ["against"], "aggression": ["against"],
    "agreement": ["on", "with", "between", "over"], "aid": ["for"], "attack": ["on", "against"],
    "ban": ["on"], "bid": ["for"], "bill": ["on"], "blockade": ["against"], "call": ["for"],
    "campaign": ["against", "for"], "ceasefire": ["with", "between"], "charge": ["against"],
    "claim": ["to"], "clash": ["with", "between"], "cleansing": ["against"],
    "complaint": ["against"], "concern": ["over", "about"], "conflict": ["with", "between"],
    "crime": ["against"], "criticism": ["over"], "deal": ["on", "with", "between", "over"],
    "debate": ["on", "over", "about"], "demand": ["for"], "dispute": ["with", "between", "over"],
    "embargo": ["on", "against"], "end": ["to"], "evidence": ["against"], "force": ["for"],
    "law": ["on", "against"], "lawsuit": ["against"], "limit": ["on"], "link": ["with", "between"],
    "mission": ["for"], "negotiation": ["on", "with", "between", "over", "about"],
    "offensive": ["on", "against"], "operation": ["against"], "opposition": ["to"],
    "pact": ["on", "with", "between"], "peace": ["with", "between"], "plan": ["for"],
    "proposal": ["for"], "protest": ["against", "over"], "raid": ["on", "against"],
    "referendum": ["on", "for"], "relation": ["with", "between"], "report": ["on", "about"],
    "request": ["for"], "resistance": ["to"], "resolution": ["on", "against"],
    "responsibility": ["for"], "restriction": ["on"], "sanction": ["on", "against"],
    "solution": ["for", "to"], "strike": ["on", "against"], "support": ["for"],
    "talk": ["on", "with", "between", "over", "about"], "tax": ["on"], "threat": ["against", "to"],
    "tie": ["with", "between"], "treaty": ["with", "between"], "truce": ["with", "between"],
    "violence": ["against"], "visit": ["to"], "vote": ["on"],
    "war": ["on", "against", "with", "between"],
  ]

  /// Verbs of judging, whose object lies in the place rather than the judgement.
  private static let stands: Set<String> = [
    "criticise", "criticize", "condemn", "denounce", "oppose", "support", "back", "reject",
    "welcome", "praise", "deplore", "decry", "demand", "call", "appeal", "oversee", "supervise",
    "monitor",
  ]

  /// Nouns whose "to" says what is to be done.
  private static let undertakings: Set<String> = [
    "agreement", "amendment", "appeal", "attempt", "authority", "bid", "bill", "call", "campaign",
    "commitment", "deal", "decision", "demand", "desire", "duty", "effort", "failure",
    "initiative", "intention", "law", "legislation", "mandate", "measure", "motion", "move",
    "obligation", "offer", "order", "permission", "petition", "plan", "plea", "pledge", "pressure",
    "promise", "proposal", "readiness", "referendum", "refusal", "request", "resolution", "right",
    "scheme", "threat", "ultimatum", "vow", "willingness",
  ]

  private static let texts: Set<String> = [
    "statement", "letter", "report", "note", "message", "communique", "communiqué", "declaration",
    "memo", "memorandum", "petition", "resolution", "email", "e-mail", "tweet", "article", "decree",
  ]
}
