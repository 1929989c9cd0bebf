internal import English

/// Words taken for the wrong part of speech or given the wrong subject.
extension TreeSettling {
  /// "Norway's arrest of Lemm drew protests": a verb in a phrase that ends with a name.
  mutating func freeFiniteVerbs() {
    for verb in sentence
    where upos(verb) == .verb && (xpos(verb) == .vbd || xpos(verb) == .vbz)
      && (deprel(verb) == .nmod || deprel(verb) == .obl)
    {
      guard verb > sentence.lowerBound + 1, upos(verb - 1) == .propn,
        deprel(verb - 1) == .compound, head(verb - 1) == verb,
        let preposition = child(verb, .case), preposition < verb,
        let noun = head(verb), noun < preposition, deprel(noun) == .nsubj,
        let top = head(noun), top > verb, upos(top) == .noun, child(top, .cop, .aux) == nil
      else { continue }
      let name = verb - 1
      let parts = children(verb).filter { $0 < verb && $0 != name }
      let others = children(top).filter { $0 != noun && upos($0) == .punct }
      promote(verb, over: top)
      tokens[top].deprel = .obj
      tokens[noun].head = TokenIndex(verb)
      tokens[name].head = TokenIndex(noun)
      tokens[name].deprel = .nmod
      for part in parts where part >= preposition { move(part, to: name, as: deprel(part)) }
      for mark in others { move(mark, to: verb, as: .punct) }
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
      tokens[noun].head = TokenIndex(verb)
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

  /// "The army drove out the rebels, residents said": the first subject is that of what is said.
  mutating func settleReporters() {
    for verb in sentence where upos(verb) == .verb && Words.speechVerbs.contains(lemma(verb)) {
      let subjects = children(verb).filter { deprel($0) == .nsubj && $0 < verb }
      guard subjects.count == 2, let clause = child(verb, .ccomp), subject(clause) == nil,
        subjects[0] < clause, clause < subjects[1], isFinite(clause),
        extent(subjects[1]).lowerBound > sentence.lowerBound,
        form(extent(subjects[1]).lowerBound - 1) == ","
      else { continue }
      move(
        subjects[0], to: clause, as: child(clause, .auxPass) == nil ? .nsubj : .nsubjPass)
    }
  }

  /// "was disappointed by the vote": an adjective has no passive.
  mutating func settleAdjectives() {
    for adjective in sentence where upos(adjective) == .adj {
      for part in children(adjective) {
        switch deprel(part) {
        case .auxPass: tokens[part].deprel = .cop
        case .nsubjPass: tokens[part].deprel = .nsubj
        default: continue
        }
      }
    }
  }

  /// "a pact with Nordia almost two years after": a name with a preposition counts nothing.
  mutating func settleCounts() {
    for name in sentence where deprel(name) == .nummod && upos(name) == .propn {
      guard let preposition = child(name, .case), preposition > sentence.lowerBound,
        upos(preposition - 1) == .noun
      else { continue }
      let noun = preposition - 1
      move(name, to: noun, as: .nmod)
    }
  }
}
