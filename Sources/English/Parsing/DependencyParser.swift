/// Gives every token of a tagged text its head and its relation.
///
/// A network scores the pairs of words, and the best tree is searched for. Every sentence gets one root
/// and no cycle. Time is linear in the length of a text: longer sentences than people write are parsed
/// in pieces.
package struct DependencyParser: Sendable {
  package static let sectionName = "parser"

  private let network: NetworkParser

  /// Words of the longest sentence that is parsed as a whole.
  private static let limit = 120

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    network = try NetworkParser(&reader)
  }

  /// Sets `head` and `deprel` of all tokens. Needs sentences and tags; `words` has one entry a token.
  package func parse(_ analysis: inout Analysis, words: [WordFacts]) {
    var pieces: [Range<Int>] = []
    for sentence in analysis.sentences where sentence.tokens.count > 0 {
      Self.cut(sentence.tokens.positions, analysis.tokens, into: &pieces)
    }
    let trees = network.parse(
      pieces.map { piece in
        NetworkParser.Sentence(
          facts: words[piece], upos: analysis.tokens[piece].map(\.upos),
          xpos: analysis.tokens[piece].map { Self.number(of: $0.xpos) })
      })
    var last: (sentence: SentenceIndex, root: Int)?
    for (piece, tree) in zip(pieces, trees) {
      let sentence = analysis.tokens[piece.lowerBound].sentence
      let whole = last.flatMap { $0.sentence == sentence ? $0.root : nil }
      let root = Self.write(tree, to: &analysis.tokens, from: piece.lowerBound, whole: whole)
      if whole == nil { last = (sentence, root) }
    }
  }

  /// Cuts a sentence that is too long, behind punctuation where there is some.
  private static func cut(
    _ sentence: Range<Int>, _ tokens: [Token], into pieces: inout [Range<Int>]
  ) {
    var start = sentence.lowerBound
    while sentence.upperBound - start > limit {
      let latest = start + limit
      let end =
        (start + limit / 2..<latest).last { tokens[$0].upos == .punct }.map { $0 + 1 } ?? latest
      pieces.append(start..<end)
      start = end
    }
    pieces.append(start..<sentence.upperBound)
  }

  /// Copies the tree to the tokens and returns its root, which hangs on that of the whole sentence
  /// where the tree is only a later piece of it.
  private static func write(
    _ tree: NetworkParser.Tree, to tokens: inout [Token], from first: Int, whole: Int?
  ) -> Int {
    var root = first
    for (index, head) in tree.heads.enumerated() {
      if head > 0 {
        tokens[first + index].head = TokenIndex(first + head - 1)
        tokens[first + index].deprel = tree.relations[index]
      } else {
        root = first + index
        tokens[root].head = whole.map { TokenIndex($0) }
        tokens[root].deprel = whole == nil ? .root : .parataxis
      }
    }
    return root
  }

  package static let relations = Deprel.allCases

  /// A tag's number in the model.
  package static func number(of tag: XPOS) -> Int { tag.number }
}
