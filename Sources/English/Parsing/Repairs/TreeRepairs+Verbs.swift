/// Verbs, their auxiliaries and their objects.
extension TreeRepairs {
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

  /// "has broken relations with": the auxiliary of a past participle, not what is owned.
  mutating func settlePerfects() {
    for have in sentence
    where lemma(have) == "have" && deprel(have) != .aux && xpos(have) != .vb
      && child(have, .xcomp, .ccomp, .aux) == nil
    {
      guard let noun = child(have, .obj), noun > have, child(noun, .det, .nmodPoss) == nil,
        let verb = children(noun).first(where: {
          deprel($0) == .amod && xpos($0) == .vbn && $0 < noun && $0 > have
            && sentence[(have + 1)..<$0].allSatisfy { upos($0) == .adv }
        }), Self.deeds.contains(lemma(verb))
      else { continue }
      let parts = children(have)
      promote(verb, over: have)
      move(noun, to: verb)
      for part in parts where part != noun { move(part, to: verb, as: deprel(part)) }
      tokens[have].deprel = .aux
      tokens[have].upos = .aux
    }
  }

  /// Verbs whose participle seldom describes what somebody has.
  private static let deeds: Set<String> = [
    "break", "cut", "sever", "restore", "suspend", "resume", "end", "reject", "accept", "begin",
    "announce", "launch", "condemn", "welcome", "demand", "impose", "lift", "seize", "release",
    "arrest", "kill", "attack", "sign", "approve", "back", "support", "hold", "open", "close",
    "offer", "receive", "send", "deny", "drop", "halt", "ban", "urge", "free", "criticise",
    "criticize", "oppose",
  ]

  /// "rejected a Norish offer to host": a noun that could be a verb, behind an article and a name.
  mutating func settleNouns() {
    for noun in sentence
    where upos(noun) == .verb && (xpos(noun) == .vb || xpos(noun) == .vbp)
      && (deprel(noun) == .xcomp || deprel(noun) == .ccomp) && Self.nouns.contains(lemma(noun))
    {
      guard noun > sentence.lowerBound + 2, child(noun, .mark, .aux) == nil,
        let verb = head(noun), verb < noun, upos(noun - 1) == .propn || upos(noun - 1) == .adj,
        let article = sentence[..<(noun - 1)].last(where: { upos($0) != .propn && upos($0) != .adj }
        ),
        article > verb, upos(article) == .det, child(verb, .obj) == nil
      else { continue }
      tokens[noun].upos = .noun
      tokens[noun].xpos = .nn
      tokens[noun].deprel = .obj
      for part in children(noun) {
        switch deprel(part) {
        case .xcomp, .advcl: if isInfinitive(part) { tokens[part].deprel = .acl }
        case .obj where part < noun, .nsubj where part < noun: tokens[part].deprel = .compound
        case .obl where part > noun: tokens[part].deprel = .nmod
        default: continue
        }
      }
      move(article, to: noun, as: .det)
    }
  }

  private static let nouns: Set<String> = [
    "offer", "call", "demand", "plan", "attack", "request", "move", "bid", "push", "appeal",
    "claim",
    "raid", "strike", "report", "vote", "protest", "visit", "ban", "tie",
  ]

  /// "a bill, passed by Costa,": what describes a noun and has an agent is a participle.
  mutating func settleParticiples() {
    for verb in sentence where deprel(verb) == .acl && xpos(verb) == .vbd {
      guard subject(verb) == nil, child(verb, .oblAgent) != nil else { continue }
      tokens[verb].xpos = .vbn
    }
  }

  /// "an end to the embargo": an article right before makes a noun of a verb.
  mutating func settleArticles() {
    for word in sentence.dropFirst() where xpos(word) == .vb && upos(word - 1) == .det {
      guard head(word - 1) == word, child(word, .aux, .mark, .nsubj, .nsubjPass) == nil,
        form(word) == lemma(word)
      else { continue }
      (tokens[word].upos, tokens[word].xpos) = (.noun, .nn)
    }
  }

  /// "refused to exchange prisoners for hostages": behind such a verb "to" opens no noun phrase.
  mutating func freeInfinitives() {
    for verb in sentence.dropLast(3) where Self.willing.contains(lemma(verb)) {
      let to = verb + 1
      let deed = verb + 2
      let next = verb + 3
      guard upos(verb) == .verb, word(to) == "to", xpos(deed) == .nn, upos(deed) == .noun,
        form(deed) == lemma(deed), upos(next) == .noun || upos(next) == .det || isName(next),
        let phrase = head(to), phrase > to, head(phrase) == verb
      else { continue }
      if phrase != deed {
        move(deed, to: verb, as: .xcomp)
        move(phrase, to: deed, as: .obj)
      } else {
        tokens[deed].deprel = .xcomp
        for part in children(deed) where part > deed && deprel(part) == .nmodUnmarked {
          tokens[part].deprel = .obj
        }
      }
      move(to, to: deed, as: .mark)
      (tokens[deed].upos, tokens[deed].xpos) = (.verb, .vb)
      (tokens[to].upos, tokens[to].xpos) = (.part, .to)
    }
  }

  /// Verbs whose "to" is followed by what is done.
  private static let willing: Set<String> = [
    "refuse", "decline", "fail", "vow", "seek", "manage", "intend", "want", "try", "hope",
    "threaten", "decide", "attempt", "promise", "plan", "need", "tend", "wish", "pledge",
  ]

  /// "demanded that Costa organise a vote": the bare form, not a past tense.
  mutating func settleMandates() {
    for verb in sentence where xpos(verb) == .vbd || xpos(verb) == .vbp {
      guard upos(verb) == .verb, deprel(verb) == .ccomp, form(verb) == lemma(verb),
        !form(verb).hasSuffix("ed"), let that = child(verb, .mark), word(that) == "that",
        let subject = subject(verb), xpos(subject) != .nns, xpos(subject) != .nnps,
        !["they", "we", "you", "i"].contains(lemma(subject)), let above = head(verb),
        ["demand", "insist", "ask", "urge", "propose", "recommend", "request", "suggest", "order"]
          .contains(lemma(above))
      else { continue }
      tokens[verb].xpos = .vb
    }
  }

  /// "was at one point told to leave": a past tense behind "was" is a participle.
  mutating func settlePassives() {
    for verb in sentence where xpos(verb) == .vbd && upos(verb) == .verb {
      guard let be = child(verb, .cop), be < verb, lemma(be) == "be", child(verb, .obj) == nil,
        form(verb).hasSuffix("ed") || ["told", "made", "held", "sent"].contains(form(verb))
      else { continue }
      tokens[verb].xpos = .vbn
      tokens[be].deprel = .auxPass
      for subject in children(verb) where deprel(subject) == .nsubj {
        tokens[subject].deprel = .nsubjPass
      }
    }
  }

  /// "rules, which Nordia opposes", "talks that she will chair": a verb taken for a noun.
  mutating func readVerbs() {
    for verb in sentence where xpos(verb) == .nn && child(verb, .cop, .det, .case) == nil {
      guard let modal = child(verb, .aux), modal < verb, xpos(modal) == .md else { continue }
      (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vb)
    }
    for verb in sentence where deprel(verb) == .aclRelcl && form(verb).hasSuffix("s") {
      guard xpos(verb) == .nns || xpos(verb) == .nn, let noun = head(verb), noun < verb,
        let pronoun = (noun + 1..<verb).first(where: {
          head($0) == verb && [XPOS.wdt, .wp].contains(xpos($0))
        }),
        let subject = (pronoun + 1..<verb).last(where: {
          head($0) == verb && upos($0) == .propn
        })
      else { continue }
      (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vbz)
      tokens[pronoun].deprel = .obj
      tokens[subject].deprel = .nsubj
    }
  }

  /// "accused Norland of theft": a name behind a verb and without a preposition is its object.
  mutating func settleObjects() {
    for object in sentence where deprel(object) == .obl && isName(object) {
      guard let verb = head(object), verb < object, upos(verb) == .verb
      else { continue }
      let isTaken = sentence.contains { position in
        let relation = tokens[position].deprel
        if head(position) == object { return relation == .case }
        return head(position) == verb
          && (relation == .obj || relation == .ccomp || relation == .auxPass
            || relation == .xcomp && upos(position) != .adj)
      }
      if !isTaken { tokens[object].deprel = .obj }
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

  /// "called the plan a disgrace": the second noun says what the first is called.
  mutating func settleNaming() {
    for verb in sentence where Self.naming.contains(lemma(verb)) && upos(verb) == .verb {
      guard let object = child(verb, .obj, .iobj), object > verb,
        child(verb, .xcomp, .ccomp) == nil
      else { continue }
      let second = sentence.first { position in
        guard position > object, upos(position) == .noun,
          child(position, .case, .cc) == nil,
          let article = child(position, .det),
          form(article) == "a" || form(article) == "an"
        else { return false }
        switch deprel(position) {
        case .obj, .oblUnmarked: return head(position) == verb
        case .appos, .nmodUnmarked: return head(position) == object
        default: return false
        }
      }
      guard let second, !tokens[object..<second].contains(where: { $0.form == "," }) else {
        continue
      }
      move(second, to: verb, as: .xcomp)
      tokens[object].deprel = .obj
    }
  }

  private static let naming: Set<String> = [
    "call", "brand", "label", "dub", "term", "deem", "name", "declare", "pronounce", "consider",
  ]

  /// "urged Nordia to end the talks": what somebody is to do completes the verb and is no purpose.
  mutating func settleControl() {
    for deed in sentence where deprel(deed) == .advcl {
      guard let verb = head(deed), verb < deed, upos(verb) == .verb,
        let to = child(deed, .mark), to > verb,
        Self.directing.contains(lemma(verb))
          || Self.enabling.contains(lemma(verb)) && form(to - 1) != ",",
        word(to) == "to", child(deed, .nsubj) == nil, child(verb, .xcomp, .ccomp) == nil,
        child(verb, .nsubjPass) != nil
          || children(verb).contains(where: {
            $0 > verb && $0 < to && (deprel($0) == .obj || deprel($0) == .iobj)
          })
      else { continue }
      tokens[deed].deprel = .xcomp
    }
  }

  private static let directing: Set<String> = [
    "urge", "ask", "tell", "order", "warn", "force", "persuade", "allow", "permit", "encourage",
    "press", "invite", "advise", "instruct", "expect", "require", "enable", "push", "beg", "compel",
    "pressure", "direct", "command", "oblige", "convince", "request", "challenge", "implore",
    "lobby", "petition", "authorise", "authorize", "forbid", "caution",
  ]

  private static let enabling: Set<String> = ["help", "want", "get", "cause", "lead"]

  /// "rejected as unacceptable a plan by Costa": the noun behind the judgement is what is judged.
  mutating func settleShiftedObjects() {
    for verb in sentence.dropLast(3)
    where upos(verb) == .verb && Self.judging.contains(lemma(verb)) && form(verb + 1) == "as" {
      var word = verb + 2
      if isQuotationMark(word) { word += 1 }
      var article = word + 1
      if article < sentence.upperBound, isQuotationMark(article) { article += 1 }
      guard article < sentence.upperBound, upos(word) == .adj, upos(article) == .det,
        let noun = head(article), noun > article, isNoun(noun), !isBelow(verb, noun)
      else { continue }
      move(noun, to: verb, as: .obj)
      move(word, to: verb, as: .obl)
      move(verb + 1, to: word, as: .case)
    }
  }

  private static let judging: Set<String> = [
    "reject", "dismiss", "condemn", "denounce", "criticise", "criticize", "praise", "hail",
    "welcome", "describe", "decry",
  ]

  /// "warned Nordia of consequences", "accused them of theft": of what, not whose.
  mutating func attachToVerbs() {
    for part in sentence where deprel(part) == .nmod {
      guard let object = head(part), deprel(object) == .obj || deprel(object) == .nsubjPass,
        let verb = head(object), Self.charging.contains(lemma(verb)), object < part,
        word(child(part, .case)) == "of",
        upos(object) == .propn || upos(object) == .pron || lemma(verb) == "strip"
      else { continue }
      move(part, to: verb, as: .obl)
    }
  }

  private static let charging: Set<String> = [
    "warn", "accuse", "suspect", "convict", "acquit", "remind", "strip", "deprive", "assure",
    "inform", "notify", "rob", "convince",
  ]
}
