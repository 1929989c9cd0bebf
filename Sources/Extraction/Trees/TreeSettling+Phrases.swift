internal import English

/// Phrases that hang on the wrong word.
extension TreeSettling {
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
      tokens[first].head = TokenIndex(above)
      tokens[first].deprel = relation
      tokens[last].head = TokenIndex(first)
      tokens[last].deprel = .conj
      move(between, to: first, as: .case)
      move(and, to: last, as: .cc)
    }
  }

  /// "the mayor of Rome and leader of the League": an office is joined to the office, not to the place.
  mutating func settleOffices() {
    for office in sentence where deprel(office) == .conj && xpos(office) == .nn {
      guard let place = head(office), place < office, upos(place) == .propn,
        deprel(place) == .nmod, let first = head(place), upos(first) == .noun, first < place,
        office + 1 < sentence.upperBound, form(office - 1) == "and", form(office + 1) == "of",
        let body = head(office + 1), body > office
      else { continue }
      move(office, to: first, as: .conj)
      if head(body) == first || head(body) == place { move(body, to: office, as: .nmod) }
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

  // MARK: On the noun before

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
        guard let noun = object(of: verb, before: extent(part).lowerBound) else { continue }
        if isInfinitive(part) {
          guard Self.undertakings.contains(lemma(noun)), upos(noun) == .noun else { continue }
          move(part, to: noun, as: .acl)
        } else if xpos(part) == .vbg, child(part, .mark) == nil, extent(part).lowerBound == part,
          Words.speechVerbs.contains(lemma(part)), Self.texts.contains(lemma(noun))
        {
          move(part, to: noun, as: .acl)
        }
      default: continue
      }
    }
  }

  /// The object of the verb whose phrase ends right before a position.
  private func object(of verb: Int, before position: Int) -> Int? {
    guard let object = sentence.last(where: { head($0) == verb && deprel($0) == .obj }),
      object > verb, object < position, upos(object) == .noun,
      extent(object).upperBound == position - 1
    else { return nil }
    return object
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
    case "against", "with", "between", "on", "over", "for":
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
    "cleansing": ["against"], "offensive": ["against", "on"], "campaign": ["against"],
    "operation": ["against"], "violence": ["against"], "aggression": ["against"],
    "attack": ["against", "on"], "raid": ["against", "on"], "strike": ["against", "on"],
    "war": ["against", "with", "between", "on"], "sanction": ["against", "on"],
    "embargo": ["against", "on"], "blockade": ["against"], "crime": ["against"],
    "threat": ["against"], "protest": ["against", "over"], "charge": ["against"],
    "accusation": ["against"], "lawsuit": ["against"], "complaint": ["against"],
    "peace": ["with", "between"], "force": ["for"], "mission": ["for"], "aid": ["for"],
    "support": ["for"], "plan": ["for"], "proposal": ["for"], "referendum": ["for", "on"],
    "pact": ["with", "between", "on"], "agreement": ["with", "between", "on", "over"],
    "deal": ["with", "between", "on", "over"],
    "treaty": ["with", "between"], "truce": ["with", "between"],
    "ceasefire": ["with", "between"], "relation": ["with", "between"], "tie": ["with", "between"],
    "link": ["with", "between"], "conflict": ["with", "between"],
    "dispute": ["with", "between", "over"], "clash": ["with", "between"],
    "criticism": ["over"], "concern": ["over"],
  ]

  /// Verbs of judging, whose object lies in the place rather than the judgement.
  private static let stands: Set<String> = [
    "criticise", "criticize", "condemn", "denounce", "oppose", "support", "back", "reject",
    "welcome", "praise", "deplore", "decry", "demand", "call", "appeal", "oversee", "supervise",
    "monitor",
  ]

  /// Nouns whose "to" says what is to be done.
  private static let undertakings: Set<String> = [
    "bill", "law", "pressure", "plan", "proposal", "motion", "resolution", "decision", "attempt",
    "bid", "effort", "call", "demand", "request", "offer", "promise", "pledge", "vow", "threat",
    "agreement", "deal", "measure", "authority", "right", "duty", "mandate", "legislation",
    "initiative", "campaign", "petition", "referendum", "order", "intention", "commitment",
    "willingness", "refusal", "obligation", "desire", "readiness", "appeal", "ultimatum", "plea",
  ]

  private static let texts: Set<String> = [
    "statement", "letter", "report", "note", "message", "communique", "communiqué", "declaration",
    "memo", "memorandum", "petition", "resolution", "email", "e-mail", "tweet", "article", "decree",
  ]

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

  // MARK: On the verb

  /// "forced Nordia to stop": what the object is to do completes the verb.
  mutating func settleAims() {
    for verb in sentence where deprel(verb) == .advcl && isInfinitive(verb) {
      guard let to = child(verb, .mark), let above = head(verb), above < to,
        upos(above) == .verb, Self.moving.contains(lemma(above)), child(above, .xcomp) == nil,
        let object = child(above, .obj), object > above, extent(object).upperBound == to - 1
      else { continue }
      tokens[verb].deprel = .xcomp
    }
  }

  private static let moving: Set<String> = [
    "force", "urge", "ask", "order", "tell", "allow", "enable", "help", "persuade", "compel",
    "encourage", "permit", "press", "pressure", "invite", "want", "require", "advise", "oblige",
    "instruct", "get", "cause", "lead",
  ]

  /// "warned Nordia of consequences", "accused them of theft": of what, not whose.
  mutating func attachToVerbs() {
    for part in sentence where deprel(part) == .nmod {
      guard let object = head(part), deprel(object) == .obj, let verb = head(object),
        Self.charging.contains(lemma(verb)), verb < object, object < part,
        word(child(part, .case)) == "of",
        upos(object) == .propn || upos(object) == .pron || lemma(verb) == "strip"
      else { continue }
      move(part, to: verb, as: .obl)
    }
  }

  private static let charging: Set<String> = [
    "warn", "accuse", "suspect", "convict", "acquit", "remind", "strip", "deprive", "assure",
  ]
}
