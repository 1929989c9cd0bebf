internal import English

/// A trigger found in the text, with the words that fill its slots.
struct FrameMatch {
  var entry: Int
  var trigger: Int
  var source: [SourceCandidate]
  /// Heads of the phrases or clauses it is about.
  var targets: [Int]
  /// The slot the targets came from.
  var targetSlot: TargetSlot
  /// What each does to the other: "accused each other", "traded accusations".
  var isReciprocal = false
  var addressee: Int?
  var topic: Int?

  /// The places in the text that name who does it.
  var sourceTokens: [Int] {
    source.compactMap { if case .token(let position) = $0 { position } else { nil } }
  }

  enum TargetSlot: Equatable { case phrase, clause, infinitive, gerund, none }

  /// Who does it: a place in the text, or actors known from speech.
  enum SourceCandidate {
    case token(Int)
    case actors([Actor])
  }
}
