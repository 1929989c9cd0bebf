/// What the repairs of trees ask of a sentence.
enum TreeShape {
  /// The first word that hangs on `head` by one of the relations.
  static func child(
    of head: Int, _ relations: [Deprel], _ sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    sentence.first {
      tokens[$0].head == TokenIndex(head) && relations.contains(tokens[$0].deprel)
    }
  }

  /// Whether a word is another or hangs below it.
  static func isBelow(_ position: Int, _ top: Int, _ tokens: [Token]) -> Bool {
    var current: Int? = position
    while let here = current {
      if here == top { return true }
      current = tokens[here].head?.position
    }
    return false
  }

  static func isNominal(_ token: Token) -> Bool {
    token.upos == .noun || token.upos == .propn
  }
}
