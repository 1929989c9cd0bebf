internal import English
internal import KnowledgeGraph

/// How a match is meant: said or denied, real, planned, possible or asked for.
struct Qualification: Equatable {
  var polarity: Polarity = .affirmed
  var modality: Modality = .asserted
  /// Under a condition: "if", "unless".
  var isConditional = false

  mutating func negate() { polarity = polarity == .affirmed ? .negated : .affirmed }

  /// The further from fact wins: what is planned under a condition is possible.
  mutating func weaken(to other: Modality) {
    if Self.rank(other) > Self.rank(modality) { modality = other }
  }

  private static func rank(_ modality: Modality) -> Int {
    switch modality {
    case .asserted: 0
    case .planned: 1
    case .possible: 2
    case .calledFor: 3
    }
  }
}

/// Reads polarity and modality off the words above and beside a trigger.
struct Qualifiers {
  let tree: SyntaxTree

  /// How the predicate at `position` is meant, with all that stands over it.
  func qualification(of position: Int) -> Qualification {
    var result = Qualification()
    var current = position
    // A noun takes its verb's mood only where the verb carries it.
    for step in 0..<12 {
      readOwn(current, into: &result, isTrigger: step == 0)
      guard let next = governor(of: current, into: &result) else { break }
      current = next
    }
    return result
  }

  /// Negation and auxiliaries that belong to the word itself.
  private func readOwn(_ position: Int, into result: inout Qualification, isTrigger: Bool) {
    for child in tree.children(position) {
      let lemma = tree.lemma(child).lowercased()
      switch tree.deprel(child) {
      case .advmod, .det, .cc, .discourse, .ccPreconj:
        if Self.negations.contains(lemma), !(lemma == "no" && tree.deprel(child) == .discourse) {
          if lemma == "not", isNotOnly(child) { continue }
          result.negate()
        } else if Self.possibly.contains(lemma) {
          result.weaken(to: .possible)
        }
      case .aux:
        readAuxiliary(lemma, of: position, into: &result)
      case .nsubj, .nsubjPass:
        if lemma == "nobody" || lemma == "none" || lemma == "neither" { result.negate() }
        for part in tree.children(child)
        where tree.deprel(part) == .det || tree.deprel(part) == .ccPreconj {
          let word = tree.lemma(part).lowercased()
          if word == "no" || word == "neither" { result.negate() }
        }
      case .mark:
        if lemma == "if" || lemma == "unless" { result.isConditional = true }
      case .amod where isTrigger && tree.isNominal(position):
        if Self.plannedAdjectives.contains(lemma) { result.weaken(to: .planned) }
        if Self.possibleAdjectives.contains(lemma) { result.weaken(to: .possible) }
      default: continue
      }
    }
    if result.isConditional { result.weaken(to: .possible) }
  }

  private func readAuxiliary(_ lemma: String, of position: Int, into result: inout Qualification) {
    switch lemma {
    case "will", "shall", "'ll", "wo", "would", "'d":
      if tree.xpos(position) != .vbn || lemma != "'d" { result.weaken(to: .planned) }
    case "may", "might", "could": result.weaken(to: .possible)
    case "can", "ca": result.weaken(to: .possible)
    case "must", "should", "ought": result.weaken(to: .calledFor)
    case "be" where tree.xpos(position) == .vb && tree.marker(position) == "to":
      result.weaken(to: .planned)
    default: break
    }
  }

  /// The word whose mood the current one shares, and what it adds.
  private func governor(of position: Int, into result: inout Qualification) -> Int? {
    guard let head = tree.head(position) else { return nil }
    let lemma = tree.lemma(head)
    switch tree.deprel(position) {
    case .xcomp:
      if tree.marker(position) == "to" || tree.xpos(position) == .vb || tree.xpos(position) == .vbg
      {
        apply(complementOf: lemma, head: head, position: position, to: &result)
      }
      return head
    case .conj:
      let shares = tree.child(position, .nsubj, .nsubjPass, .aux) == nil
      return shares && tree.isNominal(position) == tree.isNominal(head) ? head : nil
    case .ccomp:
      if Words.requestVerbs.contains(lemma), tree.upos(head) == .verb,
        tree.xpos(position) == .vb || tree.marker(position) == "that"
          || tree.marker(position) == "to"
      {
        if lemma != "warn", lemma != "tell", lemma != "expect" {
          result.weaken(to: .calledFor)
        }
      }
      if lemma == "deny" { result.negate() }
      return nil
    case .obj, .nsubjPass, .obl:
      guard tree.upos(head) == .verb, tree.isNominal(position) else { return nil }
      if Words.lightVerbs.contains(lemma) { return head }
      if Words.requestVerbs.contains(lemma) { result.weaken(to: .calledFor) }
      if Words.negatingVerbs.contains(lemma) { result.negate() }
      if Words.planningVerbs.contains(lemma) { result.weaken(to: .planned) }
      if Words.possibilityVerbs.contains(lemma) { result.weaken(to: .possible) }
      return nil
    case .acl:
      guard tree.marker(position) == "to" else { return nil }
      if Self.planNouns.contains(lemma) { result.weaken(to: .planned) }
      if Self.requestNouns.contains(lemma) { result.weaken(to: .calledFor) }
      if Self.refusalNouns.contains(lemma) { result.negate() }
      return nil
    case .advcl:
      // "urged Israel to stop" may come as an adverbial clause
      guard tree.marker(position) == "to" else { return nil }
      if Words.requestVerbs.contains(lemma), tree.upos(head) == .verb {
        result.weaken(to: .calledFor)
      } else {
        result.weaken(to: .planned)
      }
      return nil
    default: return nil
    }
  }

  private func apply(
    complementOf lemma: String, head: Int, position: Int, to result: inout Qualification
  ) {
    if Words.negatingVerbs.contains(lemma) { result.negate() }
    if Words.requestVerbs.contains(lemma), tree.upos(head) == .verb {
      if lemma == "expect" {
        result.weaken(to: .planned)
      } else if tree.child(head, .obj, .iobj, .obl, .nsubjPass) != nil, lemma != "need" {
        result.weaken(to: .calledFor)
      } else {
        result.weaken(to: .planned)
      }
    } else if Words.planningVerbs.contains(lemma) {
      result.weaken(to: .planned)
    } else if Words.possibilityVerbs.contains(lemma) {
      result.weaken(to: .possible)
    } else if lemma == "be", tree.marker(position) == "to" {
      result.weaken(to: .planned)
    }
  }

  /// "not only … but also" affirms.
  private func isNotOnly(_ position: Int) -> Bool {
    guard position + 1 < tree.tokens.count else { return false }
    let next = tree.lemma(position + 1)
    return next == "only" || next == "just" || next == "merely"
  }

  private static let negations: Set<String> = [
    "not", "n't", "never", "no", "neither", "nor", "hardly", "without",
  ]
  private static let possibly: Set<String> = ["perhaps", "maybe", "possibly", "potentially"]
  private static let plannedAdjectives: Set<String> = [
    "planned", "upcoming", "scheduled", "future", "forthcoming", "expected", "intended", "coming",
  ]
  private static let possibleAdjectives: Set<String> = ["possible", "potential", "conditional"]
  private static let planNouns: Set<String> = [
    "plan", "intention", "intent", "decision", "pledge", "promise", "vow", "commitment", "bid",
    "agreement", "readiness", "determination",
  ]
  private static let requestNouns: Set<String> = [
    "demand", "call", "request", "appeal", "order", "pressure", "plea",
  ]
  private static let refusalNouns: Set<String> = [
    "refusal", "failure", "inability", "unwillingness",
  ]
}
