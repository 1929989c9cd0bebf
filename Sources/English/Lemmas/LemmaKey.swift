/// What a lemma rule hangs on: both tags, how capitals are used, and an ending or the whole form.
package struct LemmaKey {
  /// Hash of tags and capitals.
  private let group: UInt64

  package init(upos: UPOS, xpos: XPOS, hasCapitals: WordFacts.LetterCase) {
    let capitals: UInt64 =
      switch hasCapitals {
      case .none, .lower: 0
      case .capitalised: 1
      case .upper, .mixed: 2
      }
    group = StableHash.combine(Self.tags[Int(upos.rawValue)][xpos.number], capitals)
  }

  /// The hashes of all pairs of tags by their names.
  private static let tags = UPOS.allCases.map { upos in
    XPOS.allCases.map { StableHash.hash(upos.name + " " + $0.rawValue) }
  }

  /// The rule for an ending, its bytes in lower case.
  package func ending(_ bytes: some Collection<UInt8>) -> UInt64 {
    hash(bytes, salt: 1)
  }

  /// The rule for one word.
  package func whole(_ bytes: some Collection<UInt8>) -> UInt64 {
    hash(bytes, salt: 2)
  }

  /// Longest ending that is looked at.
  package static let longestEnding = 6

  private func hash(_ bytes: some Collection<UInt8>, salt: UInt64) -> UInt64 {
    let body =
      bytes.withContiguousStorageIfAvailable { StableHash.hash($0) }
      ?? Array(bytes).withUnsafeBufferPointer { StableHash.hash($0) }
    return StableHash.combine(StableHash.combine(group, salt), body)
  }
}
