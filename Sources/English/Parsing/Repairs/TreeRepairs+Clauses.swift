/// Clauses that hang on the wrong word.
extension TreeRepairs {
  /// "accepted the deal, which Lemm rejected": a clause that "which" opens describes the noun before the
  /// comma and is not joined to the verb.
  mutating func openWhich() {
    for pronoun in sentence.dropFirst(2)
    where form(pronoun) == "which" && form(pronoun - 1) == "," {
      guard isNoun(pronoun - 2), let verb = head(pronoun),
        verb > pronoun, deprel(verb) == .conj || deprel(verb) == .parataxis,
        child(verb, .cc) == nil
      else { continue }
      var noun = pronoun - 2
      while let above = head(noun), above < noun,
        deprel(noun) == .flat || deprel(noun) == .compound
      {
        noun = above
      }
      guard !isBelow(noun, verb) else { continue }
      move(verb, to: noun, as: .aclRelcl)
    }
  }

  /// "backs the force, and its leader, Costa, called on them": behind a comma and "and" a noun with a
  /// verb of its own opens a clause.
  mutating func splitClauses() {
    for noun in sentence where deprel(noun) == .conj && isNoun(noun) {
      guard let and = child(noun, .cc), and < noun,
        and > sentence.lowerBound, form(and - 1) == ",",
        let verb = (noun + 1..<sentence.upperBound).first(where: { position in
          upos(position) == .verb && !isBelow(position, noun)
        }),
        xpos(verb) == .vbd || xpos(verb) == .vbz
          || xpos(verb) == .vbn && form(verb - 1) == ","
            && verb + 1 < sentence.upperBound && form(verb + 1) != "by",
        deprel(verb) == .acl || deprel(verb) == .conj
          || deprel(verb) == .parataxis || deprel(verb) == .advcl,
        child(verb, .nsubj, .nsubjPass, .cc, .mark, .aux) == nil,
        (noun + 1..<verb).allSatisfy({
          upos($0) == .punct || isBelow($0, noun)
            || upos($0) == .adv
        }), !isBelow(noun, verb), var above = head(noun)
      else { continue }
      while upos(above) != .verb, let next = head(above) { above = next }
      guard upos(above) == .verb, above < and, !isBelow(above, verb)
      else { continue }
      move(verb, to: above, as: .conj)
      if xpos(verb) == .vbn { tokens[verb].xpos = .vbd }
      move(noun, to: verb, as: .nsubj)
      move(and, to: verb)
    }
  }

  /// "the speaker of the house, Ana Costa, who mocked it": "who" behind a name and a comma is whom the
  /// name names.
  mutating func openWho(_ names: [Name]) {
    for name in names where name.kind == .person {
      let end = name.tokens.positions.upperBound
      guard sentence.contains(end + 1), form(end) == ",", form(end + 1) == "who",
        let verb = head(end + 1), verb > end, deprel(verb) == .aclRelcl,
        let described = head(verb), described < end
      else { continue }
      var top = end - 1
      while deprel(top) == .flat, let above = head(top), above < top { top = above }
      guard deprel(top) == .appos, described != top, described < top, !isBelow(top, verb)
      else { continue }
      move(verb, to: top)
    }
  }

  /// "the speaker of the house, Ana Costa,": a person stands beside the office, not beside its house.
  mutating func settleHolders(_ names: [Name]) {
    for name in names where name.kind == .person {
      let first = name.tokens.positions.lowerBound
      guard sentence.contains(first), deprel(first) == .appos, let body = head(first),
        body < first, deprel(body) == .nmod, word(child(body, .case)) == "of",
        let office = head(body), VerbClasses.offices.contains(lemma(office)),
        !VerbClasses.offices.contains(lemma(body)), upos(body) == .noun
      else { continue }
      move(first, to: office)
    }
  }

  /// "claims Nordia is behind the raids": a noun before "is" is the subject of what "is" links it to.
  mutating func settleCopulas() {
    for copula in sentence where deprel(copula) == .cop {
      guard let predicate = head(copula), predicate > copula,
        deprel(predicate) == .obl || deprel(predicate) == .obj
          || deprel(predicate) == .xcomp,
        let verb = head(predicate), verb < copula,
        VerbClasses.reporting.contains(lemma(verb)), isTensed(verb)
      else { continue }
      if child(predicate, .nsubj, .nsubjPass, .expl) == nil {
        guard let subject = child(verb, .obj), subject > verb,
          subject < copula
        else { continue }
        move(subject, to: predicate, as: .nsubj)
      }
      tokens[predicate].deprel = .ccomp
    }
  }

  /// "assurances that the siege would end", "said after the talks that they failed".
  mutating func settleContentClauses() {
    // "told the senators that she would leave Oslo": with two objects "that" is none.
    for verb in sentence where deprel(verb) == .aclRelcl {
      guard let noun = head(verb), deprel(noun) == .obj || deprel(noun) == .iobj,
        let that = child(verb, .obj), form(that) == "that", that == noun + 1,
        subject(verb) != nil, let speech = head(noun), Self.telling.contains(lemma(speech)),
        children(verb).contains(where: { $0 > verb && deprel($0) == .obj }),
        child(speech, .ccomp) == nil
      else { continue }
      (tokens[that].upos, tokens[that].xpos) = (.sconj, .in)
      tokens[that].deprel = .mark
      move(verb, to: speech, as: .ccomp)
    }
    for verb in sentence where deprel(verb) == .aclRelcl || deprel(verb) == .acl {
      guard let mark = child(verb, .mark), word(mark) == "that", let noun = head(verb),
        noun < mark, let subject = subject(verb), subject > mark
      else { continue }
      if Self.contents.contains(lemma(noun)) {
        tokens[verb].deprel = .acl
      } else if let speech = head(noun),
        deprel(noun) == .obl || deprel(noun) == .iobj
          || deprel(noun) == .obj && Self.telling.contains(lemma(speech)),
        VerbClasses.speech.contains(lemma(speech)), upos(speech) == .verb,
        child(speech, .ccomp).map({ $0 > verb }) ?? true, speech < noun
      {
        // "told the radio that he feared the deal would fail": the deal is what he fears.
        if let feared = child(speech, .ccomp) { move(feared, to: verb) }
        move(verb, to: speech, as: .ccomp)
      }
    }
  }

  /// Verbs whose object hears what is said.
  private static let telling: Set<String> = [
    "tell", "inform", "remind", "assure", "warn", "notify", "promise", "convince", "persuade",
  ]

  /// "issued a reminder to Nordia that it must leave": what the reminder says.
  mutating func settleNotices() {
    for verb in sentence where deprel(verb) == .advcl && subject(verb) != nil {
      guard let that = child(verb, .mark), word(that) == "that", let above = head(verb),
        above < that, upos(above) == .verb, child(above, .ccomp) == nil,
        VerbClasses.speech.contains(lemma(above))
          || child(above, .obj).map({ Self.contents.contains(lemma($0)) }) == true,
        !sentence.contains(where: { $0 < that && ["so", "such"].contains(lemma($0)) })
      else { continue }
      tokens[verb].deprel = .ccomp
    }
  }

  /// "the province, whose governor, Costa, demands more": the verb behind "whose" describes the noun.
  mutating func settleWhose() {
    for owned in sentence where deprel(owned) == .conj {
      // "Nordia, whose envoy, Ana Costa, travelled": the verb taken for a participle
      guard word(child(owned, .nmodPoss)) == "whose", child(owned, .cc) == nil,
        let owner = head(owned), owner < owned,
        let verb = child(owned, .acl), xpos(verb) == .vbn, form(verb - 1) == ",",
        child(verb, .obj, .auxPass) == nil || child(owned, .appos) != nil
      else { continue }
      tokens[verb].xpos = .vbd
      move(verb, to: owner, as: .aclRelcl)
      move(owned, to: verb, as: .nsubj)
    }
    for owned in sentence where deprel(owned) == .appos {
      guard let owner = head(owned), word(child(owned, .nmodPoss)) == "whose",
        let verb = sentence.first(where: {
          $0 > owned && (upos($0) == .verb && isFinite($0) || child($0, .cop) != nil)
            && !isBelow($0, owned)
        }), deprel(verb) != .root, !isBelow(owner, verb), subject(verb) == nil
      else { continue }
      move(verb, to: owner, as: .aclRelcl)
      move(owned, to: verb, as: .nsubj)
    }
  }

  /// "called for their mandate to be reviewed": what is to be done with it describes the noun.
  mutating func attachAims() {
    for noun in sentence where deprel(noun) == .obl && isNoun(noun) {
      guard word(child(noun, .case)) == "for", let verb = head(noun),
        Self.wishing.contains(lemma(verb)),
        let to = (noun + 1..<sentence.upperBound).first(where: { !isBelow($0, noun) }),
        form(to) == "to", deprel(to) == .mark, let deed = head(to), deed > to,
        [.advcl, .xcomp, .ccomp].contains(deprel(deed))
      else { continue }
      move(deed, to: noun, as: .acl)
    }
  }

  /// "which last Saturday had asked": the day is no subject.
  mutating func settleRelativeSubjects() {
    for pronoun in sentence
    where ["which", "who", "that"].contains(form(pronoun)) && deprel(pronoun) == .obj {
      guard let verb = head(pronoun), verb > pronoun, deprel(verb) == .aclRelcl,
        let time = child(verb, .nsubj), time > pronoun, time < verb, isTime(time)
      else { continue }
      tokens[pronoun].deprel = .nsubj
      tokens[time].deprel = .oblUnmarked
    }
  }

  /// "the resolution, put forward by Nordia, was adopted": a participle behind a comma describes the
  /// noun before it.
  mutating func settleAsideParticiples() {
    for verb in sentence.dropFirst(2)
    where deprel(verb) == .parataxis && xpos(verb) == .vbn && form(verb - 1) == "," {
      guard let noun = head(verb), noun < verb, isNoun(noun),
        child(verb, .nsubj, .nsubjPass, .aux, .auxPass, .cop) == nil
      else { continue }
      tokens[verb].deprel = .acl
    }
    for verb in sentence.dropFirst(2)
    where deprel(verb) == .acl && xpos(verb) == .vb && form(verb - 1) == "," {
      guard child(verb, .mark, .obj) == nil,
        children(verb).contains(where: { $0 > verb && word(child($0, .case)) == "by" })
      else { continue }
      tokens[verb].xpos = .vbn
    }
  }

  /// "urged them to lift the ban, which he said would harm all": what he said of the ban.
  mutating func settleSayings() {
    for verb in sentence.dropFirst(2)
    where [.ccomp, .conj, .parataxis].contains(deprel(verb)) && subject(verb) == nil {
      guard let aux = child(verb, .aux, .cop), aux > sentence.lowerBound,
        upos(aux - 1) == .verb, deprel(aux - 1) == .aclRelcl,
        VerbClasses.speech.contains(lemma(aux - 1)), head(verb) != aux - 1,
        child(aux - 1, .ccomp) == nil, let pronoun = child(aux - 1, .obj), form(pronoun) == "which"
      else { continue }
      move(verb, to: aux - 1, as: .ccomp)
      move(pronoun, to: verb, as: .nsubj)
    }
  }

  /// "told Radio Sol the raid was a crime": of two subjects the name behind "told" is who is told.
  mutating func settleHearers() {
    for name in sentence.dropFirst()
    where deprel(name) == .nsubj && isName(name) && lemma(name - 1) == "tell" {
      let tell = name - 1
      guard let predicate = head(name), predicate > name, head(predicate) == tell,
        child(tell, .obj, .iobj) == nil,
        children(predicate).contains(where: {
          $0 > name && $0 < predicate && (deprel($0) == .nsubj || deprel($0) == .nsubjPass)
        })
      else { continue }
      move(name, to: tell, as: .iobj)
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

  private static let wishing: Set<String> = [
    "call", "appeal", "push", "press", "ask", "plead", "campaign", "lobby", "arrange", "wait",
  ]

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
}
