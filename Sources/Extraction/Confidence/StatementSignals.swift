/// What speaks for and against a statement, by how it was read: form of the mentions, distances,
/// depth of the clause. Nothing of it is a word of the text.
package struct StatementSignals: Hashable, Sendable {
  /// One value a signal, in the order of ``Signal``.
  package private(set) var values: [Float]

  package init() { values = Array(repeating: 0, count: Signal.allCases.count) }

  package subscript(_ signal: Signal) -> Float {
    get { values[signal.rawValue] }
    set { values[signal.rawValue] = newValue }
  }

  mutating func set(_ signal: Signal, if condition: Bool = true) {
    if condition { self[signal] = 1 }
  }
}

/// The signals of ``ConfidenceModel``.
///
/// Flags are 0 or 1. Lengths and counts are the natural logarithm of one more than them.
package enum Signal: Int, CaseIterable, Sendable {
  // The trigger
  /// How far the ontology trusts the words, 0…1.
  case triggerTrust
  case nounTrigger
  case adjectiveTrigger
  case compoundTrigger
  case phraseTrigger
  case passive

  // Who
  case sourceIsSpeakerOfWords
  case sourceFoundBeyondGrammar
  case sourceIsThingPronoun
  case sourceIsPersonPronoun
  case sourceIsDescription
  case sourceActsForOther
  case sourceIsOneOfSeveral
  case sourceIsPerson
  case sourceIsPlace
  case sourceDistance
  case sourceMentions

  // What
  case targetIsIssue
  case targetIsClause
  case targetIsInfinitive
  case targetIsGerund
  case targetIsPronoun
  case targetIsDescription
  case targetIsPlace
  case targetIsOneOfSeveral
  case targetDistance
  case targetMentions
  case labelLength
  case targetFollowsTrigger

  // Where
  case relativeClause
  case adverbialClause
  case reportedClause
  case nominalClause
  case quoted
  case sentenceLength
  case depth

  // How
  case negated
  case planned
  case possible
  case conditional
  case hasAddressee

  // Which
  case mediates
  case demands
  case opposes
  case oversees
  case supports
  case proposes
  case agreesTo
  case talks
  case accuses
  case force
  case roleLink
  case locationLink
  case membership
}
