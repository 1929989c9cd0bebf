internal import English
internal import KnowledgeGraph

/// Whom a threat is for where no object says so.
extension StatementBuilder {
  /// "refused to talk until Nordia withdrew": what somebody waits for he demands.
  mutating func addCondition(
    _ sources: [SourceActor], _ draft: DraftStatement, _ match: FrameMatch
  ) {
    guard ontology[.demands] != nil, match.targetSlot != .clause, match.targetSlot != .none
    else { return }
    addRequirement(sources, draft, match)
    var verbs = clauses(below: match.trigger)
    // "there can be no talks until Nordia withdraws"
    if index.entries[match.entry].partOfSpeech == .phrase, let verb = tree.head(match.trigger) {
      verbs.append(verb)
    }
    if tree.deprel(match.trigger) == .xcomp, let above = tree.head(match.trigger) {
      verbs.append(above)
    }
    for verb in verbs {
      for child in tree.children(verb)
      where tree.deprel(child) == .advcl
        && (child > match.trigger || tree.marker(child) == "unless")
      {
        let isDenied = tree.marker(child) == "if" && SelfRefusal.isNegated(child, tree)
        guard isDenied || ["unless", "until"].contains(tree.marker(child) ?? ""),
          tree.upos(child) == .verb || tree.hasChild(child, .cop),
          let subject = tree.child(child, .nsubj, .nsubjPass), tree.isNominal(subject)
        else { continue }
        let asked = entities.actor(at: TokenIndex(subject))?.entity
        guard !sources.contains(where: { $0.participant == asked.map { .entity($0) } }) else {
          continue
        }
        let isPassive = Clause.isPassive(child, tree) || tree.hasChild(child, .cop)
        guard asked != nil || isPassive,
          var label = labeller.label(child, omittingSubject: !isPassive)
        else { continue }
        let form = tree.tokens[child].form
        if !isPassive, label.text.hasPrefix(form + " ") || label.text == form {
          label.text = "to " + tree.lemma(child) + label.text.dropFirst(form.count)
        }
        var demand = draft
        demand.relation = .demands
        demand.addressee = asked
        let issue = Participant.issue(issues.add(label))
        for source in sources { append(demand, source, issue, match, others: sources) }
      }
    }
  }

  /// "rejects talks without a withdrawal": what must not be missing is demanded.
  private mutating func addRequirement(
    _ sources: [SourceActor], _ draft: DraftStatement, _ match: FrameMatch
  ) {
    for head in [match.trigger] + match.targets {
      for thing in tree.children(head)
      where thing > match.trigger && tree.preposition(thing) == "without"
        && tree.upos(thing) == .noun && !Self.nothingAsked.contains(tree.lemma(thing))
      {
        guard let label = labeller.label(thing) else { continue }
        var demand = draft
        demand.relation = .demands
        demand.addressee = nil
        let issue = Participant.issue(issues.add(label))
        for source in sources { append(demand, source, issue, match, others: sources) }
      }
    }
  }

  /// What goes without saying, or is not wanted: "without delay", "without conditions".
  private static let nothingAsked: Set<String> = [
    "delay", "reason", "explanation", "warning", "hesitation", "question", "doubt", "exception",
    "condition", "precondition", "comment", "success", "trial", "charge", "notice", "evidence",
    "proof", "cause", "basis", "foundation", "merit", "fear", "violence", "result", "interference",
  ]

  /// Whom a threat without a victim is meant for: "threatened to leave unless Nordia paid".
  func conditionActors(
    of match: FrameMatch, _ sources: [SourceActor]
  ) -> [Participant]? {
    guard match.targetSlot != .phrase else { return nil }
    for verb in [match.trigger] + match.targets.flatMap({ clauses(below: $0) }) {
      for child in tree.children(verb) where tree.deprel(child) == .advcl {
        guard ["if", "unless", "until"].contains(tree.marker(child) ?? ""),
          let subject = Clause.surfaceSubject(child, tree)
        else { continue }
        let found = entities.actors(at: TokenIndex(subject)).map { Participant.entity($0.entity) }
          .filter { victim in !sources.contains { $0.participant == victim } }
        if !found.isEmpty { return found }
      }
    }
    return nil
  }

  /// "warned Costa that she would be jailed": whom the warned harm would come to is threatened.
  func isFriendlyWarning(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .threatens, entry.partOfSpeech == .verb,
      tree.lemma(match.trigger) == "warn"
    else { return false }
    if entry.trigger.requires.contains(.ownClause) {
      // "warned Sudor that it would face sanctions": nobody threatens to suffer.
      // "warned that it would cost billions": no deed of its own
      return match.targets.contains { isHarm($0) || Self.effects.contains(tree.lemma($0)) }
    }
    guard entry.trigger.requires.contains(.clause) else { return false }
    guard let verb = Clause(tree: tree, verb: match.trigger).clause,
      let subject = Clause.surfaceSubject(verb, tree), tree.upos(subject) == .pron,
      tree.children(verb).contains(where: {
        ["will", "would", "could", "'ll"].contains(tree.lemma($0).lowercased())
      })
    else { return true }
    return !isHarm(verb)
  }

  /// "would be detained", "would lose their jobs"
  private func isHarm(_ verb: Int) -> Bool {
    if Clause.isPassive(verb, tree) { return Self.punishing.contains(tree.lemma(verb)) }
    guard Self.suffering.contains(tree.lemma(verb)), let harm = tree.child(verb, .obj) else {
      return false
    }
    return Self.harms.contains(tree.lemma(harm))
  }

  private static let punishing: Set<String> = [
    "detain", "arrest", "jail", "imprison", "prosecute", "punish", "fine", "expel", "sack", "fire",
    "dismiss", "sue", "charge", "hang", "execute", "kill", "hunt", "destroy", "crush", "deport",
    "sanction", "ban", "cut", "hold", "target", "strip", "remove", "evict", "suspend", "shoot",
    "try", "disqualify", "blacklist",
  ]
  private static let suffering: Set<String> = [
    "face", "lose", "pay", "suffer", "risk", "bear", "receive", "get", "incur",
  ]
  private static let effects: Set<String> = [
    "cost", "take", "mean", "lead", "cause", "result", "affect", "hurt", "have", "get", "become",
    "harm", "create", "undermine", "be", "make", "happen", "damage",
  ]
  private static let harms: Set<String> = [
    "prosecution", "punishment", "sanction", "consequence", "jail", "prison", "arrest", "fine",
    "price", "penalty", "job", "pay", "tariff", "action", "charge", "retaliation", "isolation",
    "trial", "lawsuit", "seat", "licence", "license", "funding", "aid", "dismissal", "expulsion",
    "reprisal", "response", "defeat", "wage", "salary", "right",
  ]

  /// A verb and the infinitives below it, which a condition may be hung on.
  private func clauses(below verb: Int, depth: Int = 0) -> [Int] {
    var found = [verb]
    guard depth < 3 else { return found }
    for child in tree.children(verb) where tree.marker(child) == "to" {
      found += clauses(below: child, depth: depth + 1)
    }
    return found
  }
}
