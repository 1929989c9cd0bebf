/// Looks names up in the model's lists: "Which lists know these words?"
package struct NameLexicon: Sendable {
  private let words: WordReader
  private let gazetteers: Gazetteers

  package init(_ words: WordReader, _ gazetteers: Gazetteers) {
    self.words = words
    self.gazetteers = gazetteers
  }

  /// The lists that hold the tokens' words, in that order and in any case; empty for long names.
  package func lists(of tokens: ArraySlice<Token>) -> NameLists {
    guard let first = tokens.first, tokens.count <= Gazetteers.longestName else { return [] }
    let hash = tokens.dropFirst().reduce(words.facts(of: first.form).lower) {
      Gazetteers.hash($0, then: words.facts(of: $1.form).lower)
    }
    return gazetteers.lists(ofHash: hash)
  }
}
