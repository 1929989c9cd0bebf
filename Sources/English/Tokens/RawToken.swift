/// A token of the first pass: where it lies and what the sentence splitter has to know.
struct RawToken {
  var start: Int
  var end: Int
  var kind: Kind
  /// Number of words in the surface token that starts here, else 1.
  var multiwordCount: UInt8 = 1

  enum Kind: UInt8 {
    case word
    /// A word with a period of its own: `Dr.`, `U.S.`
    case abbreviation
    /// `.`, `?`, `!` and runs of them.
    case terminal
    /// Three dots and more, or `…`.
    case ellipsis
    case opener
    case closer
    /// A straight quotation mark, which may open or close.
    case quote
    case dash
    case symbol
  }
}
