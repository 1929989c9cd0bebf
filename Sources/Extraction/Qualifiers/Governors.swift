internal import English
internal import KnowledgeGraph

extension Qualifiers {
  /// The word whose mood the current one shares, and what it adds; nil where the current one stands
  /// for itself.
  func governor(
    of position: Int, _ character: Character, _ actor: Int?, into result: inout Qualification
  ) -> Int? {
    if isInfinitive(position), let to = tree.child(position, .mark), follows(to, "yet") {
      // "has yet to sign"
      result.negate()
      return nil
    }
    guard let head = tree.head(position) else {
      // A headline's future: "Premier to meet envoy".
      if isInfinitive(position), tree.hasChild(position, .nsubj) { result.weaken(to: .planned) }
      return nil
    }
    if isInfinitive(position), let word = wordBeforeInfinitive(position), word != head,
      Self.adjectives.contains(tree.lemma(word).lowercased())
    {
      // The parser may hang "sign" of "due to sign" elsewhere.
      apply(mood(over: position, word, MoodWords.complement), character, to: &result)
    }
    switch tree.deprel(position) {
    case .xcomp:
      return complement(position, of: head, character, into: &result)
    case .conj:
      let shares = tree.child(position, .nsubj, .nsubjPass, .aux) == nil
      return shares && tree.isNominal(position) == tree.isNominal(head) ? head : nil
    case .ccomp, .csubj:
      return clause(position, of: head, character, into: &result)
    case .obj where NounFrame.linking.contains(tree.lemma(head)):
      // "if Nordia becomes a member"
      return head
    case .obj, .nsubjPass, .obl:
      // "X will join the other mediators": X has yet to become one, the others are.
      if isAgentNoun(position) {
        guard let actor, actor < head, tree.isSameSentence(actor, head) else { return nil }
        if let subject = Clause.surfaceSubject(head, tree),
          !tree.extent(subject).contains(actor)
        {
          return nil
        }
      }
      return object(position, of: head, character, into: &result)
    case .nsubj where tree.isNominal(position) && !isAgentNoun(position):
      // "there are no talks", "talks are likely", "talks failed"
      if tree.hasChild(head, .expl) { return head }
      // "Nordia's support is crucial": it is there.
      guard tree.upos(head) == .adj, tree.child(position, .nmodPoss) == nil,
        let mood = MoodWords.complement[tree.lemma(head).lowercased()]
      else { return nil }
      apply(mood, character, to: &result)
      return head
    case .nmod where tree.isNominal(head) && character == .event:
      guard let preposition = tree.preposition(position),
        preposition == "of" || preposition == "for" || preposition == "on"
      else { return nil }
      return noun(head, preposition: preposition, character, into: &result)
    case .acl:
      let marker = tree.marker(position) ?? tree.connective(position)
      if marker == "that" {
        if result.polarity == .affirmed, isDenied(head) { result.negate() }
        return nil
      }
      guard marker == "to" || marker == "of" || marker == "for" else { return nil }
      return noun(head, preposition: marker ?? "", character, into: &result)
    case .advcl:
      return purpose(position, of: head, character, into: &result)
    default: return nil
    }
  }

  /// "mediator", "supporter": who does it, not what is done.
  func isAgentNoun(_ position: Int) -> Bool {
    let lemma = tree.lemma(position).lowercased()
    return (lemma.hasSuffix("or") || lemma.hasSuffix("er") || lemma.hasSuffix("ist"))
      && !Self.deedsInEr.contains(lemma)
  }

  private static let deedsInEr: Set<String> = [
    "offer", "order", "murder", "encounter", "dinner", "answer", "takeover", "barter",
  ]

  private func complement(
    _ position: Int, of head: Int, _ character: Character, into result: inout Qualification
  ) -> Int? {
    let lemma = tree.lemma(head).lowercased()
    if lemma == "have", isInfinitive(position) {
      result.weaken(to: .calledFor)
      return head
    }
    let isVerbal =
      isInfinitive(position) || tree.xpos(position) == .vb || tree.xpos(position) == .vbg
    guard isVerbal else { return head }
    apply(mood(over: position, head, MoodWords.complement), character, to: &result)
    if lemma == "be" { result.weaken(to: .planned) }
    return head
  }

  /// The mood that a verb or adjective lends its infinitive or gerund.
  private func mood(over position: Int, _ head: Int, _ words: [String: Mood]) -> Mood? {
    let lemma = tree.lemma(head).lowercased()
    if lemma == "go" { return tree.xpos(head) == .vbg ? .planned : nil }
    if lemma == "rule", tree.hasChild(head, lemma: "out") { return .refused }
    guard let mood = words[lemma] else { return nil }
    switch mood {
    case .calledFor:
      // "was told to", "asked X to"; but who asks to meet wishes it himself
      if lemma == "need" || tree.upos(head) == .adj { return .calledFor }
      return tree.child(head, .obj, .iobj, .obl, .nsubjPass) == nil ? .wished : .calledFor
    case .wished where lemma == "try" || lemma == "attempt": return .wished
    // "wants Nordia to leave"
    case .wished where tree.xpos(position) == .vb && tree.hasChild(head, .obj): return .calledFor
    case .negated where tree.xpos(position) == .vb:
      // "stopped to", "cancelled X to": not what was stopped
      return ["fail", "neglect", "unable", "impossible", "powerless", "forget"].contains(lemma)
        ? .negated : nil
    default: return mood
    }
  }

  private func clause(
    _ position: Int, of head: Int, _ character: Character, into result: inout Qualification
  ) -> Int? {
    if isInfinitive(position) {
      return complement(position, of: head, character, into: &result)
    }
    let lemma = tree.lemma(head).lowercased()
    guard let mood = MoodWords.clause[lemma] else { return nil }
    switch mood {
    case .calledFor:
      // "demanded that Israel stop", but "insisted that Israel stopped"
      guard tree.xpos(position) == .vb else { return nil }
      apply(mood, character, to: &result)
    case .planned, .possible:
      if character == .event { apply(mood, character, to: &result) }
    default: apply(mood, character, to: &result)
    }
    return nil
  }

  private func object(
    _ position: Int, of head: Int, _ character: Character, into result: inout Qualification
  ) -> Int? {
    guard tree.upos(head) == .verb || tree.upos(head) == .aux, tree.isNominal(position) else {
      return nil
    }
    let lemma = tree.lemma(head).lowercased()
    if tree.deprel(position) == .obl {
      // "called for talks", "took part in talks"
      let preposition = tree.preposition(position)
      if preposition == "for", lemma == "call" || lemma == "appeal" || lemma == "push" {
        if character == .event { result.weaken(to: .calledFor) }
        return nil
      }
      if preposition == "for", character == .event, Self.travels.contains(lemma) {
        result.weaken(to: .planned)
        return head
      }
      return Words.lightVerbs.contains(lemma) || Self.joining.contains(lemma) ? head : nil
    }
    if Words.lightVerbs.contains(lemma) || Self.joining.contains(lemma) { return head }
    // "dropped its demand for", "withdrew its objection to"
    if Self.undoing.contains(lemma) { result.negate() }
    guard character == .event, let mood = MoodWords.object[lemma] else { return nil }
    if lemma == "rule", !tree.hasChild(head, lemma: "out") { return nil }
    apply(mood, character, to: &result)
    return head
  }

  private static let undoing: Set<String> = [
    "withdraw", "withhold", "drop", "waive", "abandon", "retract", "rescind", "renounce",
  ]

  /// A noun over an event: "plans for talks", "no prospect of a deal".
  private func noun(
    _ head: Int, preposition: String, _ character: Character, into result: inout Qualification
  ) -> Int? {
    guard let mood = MoodWords.noun[tree.lemma(head).lowercased()] else { return nil }
    if preposition == "on" { return nil }
    if tree.hasChild(head, lemma: "no") {
      // "has no plans to meet"
      result.negate()
      result.isRefusal = true
      return nil
    }
    apply(mood, character, to: &result)
    return head
  }

  /// "rejected claims that X had attacked Y": the verb over the claim denies it.
  private func isDenied(_ claim: Int) -> Bool {
    guard let verb = tree.head(claim), tree.deprel(claim) == .obj else {
      return tree.hasChild(claim, lemma: "no")
    }
    return Self.denials.contains(tree.lemma(verb).lowercased()) || tree.hasChild(claim, lemma: "no")
  }

  /// An infinitive beside a clause: a complement that the parser took for an adverbial, or a purpose.
  private func purpose(
    _ position: Int, of head: Int, _ character: Character, into result: inout Qualification
  ) -> Int? {
    guard isInfinitive(position) else { return nil }
    let lemma = tree.lemma(head).lowercased()
    if Self.factual.contains(lemma) { return head }
    if MoodWords.complement[lemma] != nil {
      return complement(position, of: head, character, into: &result)
    }
    if character == .event { result.weaken(to: .planned) }
    return head
  }

  private func wordBeforeInfinitive(_ position: Int) -> Int? {
    var candidate = position - 1
    while candidate > 0, tree.upos(candidate) == .adv { candidate -= 1 }
    guard candidate > 0, tree.tokens[candidate].lemma == "to" else { return nil }
    candidate -= 1
    guard candidate >= 0, tree.isSameSentence(candidate, position) else { return nil }
    return candidate
  }

  private static let adjectives: Set<String> = [
    "due", "about", "set", "likely", "unlikely", "ready", "willing", "unwilling", "able", "unable",
    "reluctant", "poised", "scheduled", "expected", "prepared", "determined", "slated",
  ]

  /// Verbs before "to" that tell of a fact: "voted to", "went on to", "helped to".
  private static let factual: Set<String> = [
    "vote", "manage", "continue", "begin", "start", "help", "proceed", "come", "move", "act",
    "serve", "gather", "unite", "join", "rush", "hasten", "step", "turn",
  ]

  /// Verbs whose object is what the subject does: "joined the talks".
  private static let joining: Set<String> = [
    "join", "attend", "participate", "take", "engage", "enter", "return", "resume", "break",
    "agree", "adhere",
  ]

  /// Verbs of going, whose "for talks" lies ahead.
  private static let travels: Set<String> = [
    "leave", "depart", "travel", "fly", "head", "go", "arrive", "return", "come", "gather",
  ]

  private static let denials: Set<String> = [
    "deny", "reject", "dismiss", "refute", "dispute", "rebut", "contradict",
  ]
}
