internal import KnowledgeGraph

/// How a match is meant: said or denied, real, planned, possible or asked for.
struct Qualification: Equatable {
  var polarity: Polarity = .affirmed
  var modality: Modality = .asserted
  /// Stands under a condition: "if X refuses", not what follows from it.
  var isConditional = false
  /// Denied by will and not by fact: "will not", "refuses to", where "has not" tells a fact.
  var isRefusal = false

  mutating func negate() { polarity = polarity == .affirmed ? .negated : .affirmed }

  /// The further from fact wins: what is planned under a condition is possible.
  mutating func weaken(to other: Modality) {
    if other.distanceFromFact > modality.distanceFromFact { modality = other }
  }
}

extension Modality {
  /// 0 for what is said to be so; the more, the less it needs to be so.
  var distanceFromFact: Int {
    switch self {
    case .asserted: 0
    case .planned: 1
    case .possible: 2
    case .calledFor: 3
    }
  }
}

/// What a word does to the mood of the clause or noun that depends on it.
enum Mood: Equatable {
  case planned
  case possible
  case calledFor
  /// It does not happen: "fails to".
  case negated
  /// Somebody doesn't want it: "refuses to".
  case refused
  /// It needn't come, and probably won't: "unlikely to".
  case doubtful
  /// Wished for; who wishes to demand demands already, but who wishes to meet has yet to.
  case wished
}
