public import Text

/// A token's position in its analysis. Counts over the whole document, from 0.
public struct TokenIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ position: Int) { rawValue = Int32(position) }

  /// As an array subscript.
  public var position: Int { Int(rawValue) }

  public static func < (a: TokenIndex, b: TokenIndex) -> Bool { a.rawValue < b.rawValue }

  /// The token `distance` places further on.
  public static func + (a: TokenIndex, distance: Int) -> TokenIndex {
    TokenIndex(a.position + distance)
  }
}

/// A sentence's number in its analysis, from 0.
public struct SentenceIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ position: Int) { rawValue = Int32(position) }

  public var position: Int { Int(rawValue) }

  public static func < (a: SentenceIndex, b: SentenceIndex) -> Bool { a.rawValue < b.rawValue }
}

/// A half-open run of tokens.
public struct TokenRange: Hashable, Sendable {
  public var start: TokenIndex
  public var end: TokenIndex

  public init(_ start: TokenIndex, _ end: TokenIndex) {
    self.start = start
    self.end = end
  }

  public init(_ positions: Range<Int>) {
    self.init(TokenIndex(positions.lowerBound), TokenIndex(positions.upperBound))
  }

  public var positions: Range<Int> { start.position..<end.position }
  public var count: Int { end.position - start.position }

  public func contains(_ token: TokenIndex) -> Bool { start <= token && token < end }
}

/// One token with its offsets, tags and place in the dependency tree.
public struct Token: Sendable {
  /// Half-open UTF-8 range in the document.
  public var bytes: Range<Int>
  /// Half-open Unicode-scalar range in the document.
  public var range: ScalarRange
  /// Surface form as it stands in the text.
  public var form: String
  /// Dictionary form: `be` of `was`.
  public var lemma: String
  public var upos: UPOS
  public var xpos: XPOS
  /// The governor; nil for the root of the sentence.
  public var head: TokenIndex?
  public var deprel: Deprel
  /// The token's sentence.
  public var sentence: SentenceIndex
  /// No white space between this token and the next.
  public var isJoinedToNext: Bool
  /// Number of syntactic words of the surface token that starts here (2 for `don't`), else 1.
  ///
  /// UD English writes `don't` as one multiword token with the words `do` and `n't`.
  public var multiwordCount: UInt8

  public init(
    bytes: Range<Int>, range: ScalarRange, form: String, lemma: String = "", upos: UPOS = .x,
    xpos: XPOS = .nn, head: TokenIndex? = nil, deprel: Deprel = .dep,
    sentence: SentenceIndex = SentenceIndex(0), isJoinedToNext: Bool = false,
    multiwordCount: UInt8 = 1
  ) {
    self.bytes = bytes
    self.range = range
    self.form = form
    self.lemma = lemma
    self.upos = upos
    self.xpos = xpos
    self.head = head
    self.deprel = deprel
    self.sentence = sentence
    self.isJoinedToNext = isJoinedToNext
    self.multiwordCount = multiwordCount
  }
}

/// One sentence: its tokens, its range in the text, whether it opens a paragraph.
public struct Sentence: Sendable {
  public var tokens: TokenRange
  public var range: ScalarRange
  public var bytes: Range<Int>
  /// The first sentence of a paragraph.
  public var opensParagraph: Bool

  public init(tokens: TokenRange, range: ScalarRange, bytes: Range<Int>, opensParagraph: Bool) {
    self.tokens = tokens
    self.range = range
    self.bytes = bytes
    self.opensParagraph = opensParagraph
  }
}

/// A name found in the text.
public struct Name: Hashable, Sendable {
  public var kind: NameKind
  public var tokens: TokenRange
  /// How far the chosen reading was ahead of the next, squashed to 0…1.
  public var confidence: Float

  public init(kind: NameKind, tokens: TokenRange, confidence: Float = 1) {
    self.kind = kind
    self.tokens = tokens
    self.confidence = confidence
  }
}

/// The linguistic analysis of one document: tokens, sentences, trees and names.
///
/// A value; stages return a new one. Tokens, sentences and names are in text order.
public struct Analysis: Sendable {
  /// The text that offsets count in. Invalid UTF-8 has been replaced by U+FFFD.
  public var text: String
  public var tokens: [Token]
  public var sentences: [Sentence]
  public var names: [Name]
  /// Number of U+FFFD that stand for invalid UTF-8 in the input.
  public var replacementCount = 0
  /// The name lists of the model that made it; nil without them.
  package var lexicon: NameLexicon?

  public init(text: String, tokens: [Token], sentences: [Sentence], names: [Name] = []) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.names = names
  }

  public subscript(_ token: TokenIndex) -> Token { tokens[token.position] }
  public subscript(_ sentence: SentenceIndex) -> Sentence { sentences[sentence.position] }

  /// The text of a byte range, such as that of a sentence; its borders must be borders of scalars.
  public func text(in bytes: Range<Int>) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: bytes.lowerBound)
    return String(text[start..<text.utf8.index(start, offsetBy: bytes.count)])
  }
}
