import Text

/// Why a CoNLL-U text can't be read.
public struct CoNLLUError: Error, Sendable, CustomStringConvertible {
  /// From 1.
  public var line: Int
  public var message: String

  public var description: String { "line \(line): \(message)" }
}

/// Reads CoNLL-U as analyses, one a document.
///
/// The text is put together again from the forms: a space where no `SpaceAfter=No` stands, a blank
/// line before a paragraph. Features, enhanced dependencies and empty nodes are left out.
public struct CoNLLUReader: Sendable {
  public init() {}

  /// The documents of a CoNLL-U text, with their ids.
  ///
  /// - Throws: ``CoNLLUError`` for a line that isn't CoNLL-U or has an unknown tag.
  public func documents(
    _ text: String
  ) throws(CoNLLUError) -> [(id: String, analysis: Analysis)] {
    var documents: [(id: String, analysis: Analysis)] = []
    var builder = DocumentBuilder()
    var lineNumber = 0
    for line in text.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
    {
      lineNumber += 1
      if line.isEmpty {
        builder.endSentence()
      } else if line.hasPrefix("# newdoc") {
        if !builder.isEmpty { documents.append(builder.finish()) }
        builder = DocumentBuilder()
        builder.id = String(line.dropFirst("# newdoc id = ".count))
      } else if line.hasPrefix("# newpar") {
        builder.opensParagraph = true
      } else if !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else {
          throw CoNLLUError(line: lineNumber, message: "\(fields.count) columns instead of 10")
        }
        guard builder.add(fields) else {
          throw CoNLLUError(
            line: lineNumber, message: "unknown tag, relation, head or id in: \(line)")
        }
      }
    }
    builder.endSentence()
    if !builder.isEmpty { documents.append(builder.finish()) }
    return documents
  }
}

/// Collects the lines of one document.
private struct DocumentBuilder {
  var id = ""
  var opensParagraph = true
  private var text = ""
  private var scalars = 0
  private var tokens: [Token] = []
  private var sentences: [Sentence] = []
  private var names: [Name] = []
  private var firstToken = 0
  private var multiword: (end: Int, form: String, isJoined: Bool)?

  var isEmpty: Bool { tokens.isEmpty }

  mutating func finish() -> (id: String, analysis: Analysis) {
    (id, Analysis(text: text, tokens: tokens, sentences: sentences, names: names))
  }

  mutating func endSentence() {
    defer { opensParagraph = false }
    guard firstToken < tokens.count else { return }
    let first = tokens[firstToken]
    let last = tokens[tokens.count - 1]
    sentences.append(
      Sentence(
        tokens: TokenRange(firstToken..<tokens.count),
        range: ScalarRange(first.range.start, last.range.end),
        bytes: first.bytes.lowerBound..<last.bytes.upperBound, opensParagraph: opensParagraph))
    firstToken = tokens.count
  }

  mutating func add(_ fields: [Substring]) -> Bool {
    if fields[0].contains(".") { return true }
    let misc = fields[9].split(separator: "|")
    let isJoined = misc.contains("SpaceAfter=No")
    if fields[0].contains("-") {
      let parts = fields[0].split(separator: "-")
      guard parts.count == 2, let start = Int(parts[0]), let end = Int(parts[1]),
        start == tokens.count - firstToken + 1, end > start, end - start < 200
      else { return false }
      multiword = (firstToken + end, String(fields[1]), isJoined)
      return true
    }
    guard Int(fields[0]) == tokens.count - firstToken + 1, let upos = UPOS(name: fields[3]) else {
      return false
    }
    let xpos = XPOS(rawValue: String(fields[4]))
    let deprel =
      Deprel(rawValue: String(fields[7]))
      ?? Deprel(rawValue: String(fields[7].prefix { $0 != ":" }))
    guard let xpos = xpos ?? (fields[4] == "_" ? XPOS.nn : nil),
      let deprel = deprel ?? (fields[7] == "_" ? Deprel.dep : nil),
      let head = fields[6] == "_" ? 0 : Int(fields[6]), head >= 0
    else { return false }
    append(String(fields[1]), isJoined: isJoined)
    let position = tokens.count - 1
    tokens[position].lemma = String(fields[2])
    tokens[position].upos = upos
    tokens[position].xpos = xpos
    tokens[position].deprel = deprel
    tokens[position].head = head == 0 ? nil : TokenIndex(firstToken + head - 1)
    for entry in misc where entry.hasPrefix("NE=") { addName(entry.dropFirst(3)) }
    return true
  }

  private mutating func append(_ form: String, isJoined: Bool) {
    if let last = tokens.last {
      let isFirst = firstToken == tokens.count
      if isFirst, opensParagraph {
        add(text: "\n\n")
      } else if !last.isJoinedToNext {
        add(text: " ")
      }
    }
    let start = (text.utf8.count, scalars)
    add(text: form)
    var token = Token(
      bytes: start.0..<text.utf8.count, range: ScalarRange(start.1, scalars), form: form,
      sentence: SentenceIndex(sentences.count), isJoinedToNext: isJoined)
    if let multiword {
      let words = multiword.end - tokens.count
      let opens = tokens.last.map { $0.multiwordCount == 1 } ?? true
      if opens, words > 1, !isInsideMultiword { token.multiwordCount = UInt8(clamping: words) }
      token.isJoinedToNext = words > 1 || multiword.isJoined
      isInsideMultiword = words > 1
      if words <= 1 { self.multiword = nil }
    }
    tokens.append(token)
  }

  private var isInsideMultiword = false

  private mutating func add(text part: String) {
    text += part
    scalars += part.unicodeScalars.count
  }

  private mutating func addName(_ tag: Substring) {
    let position = tokens.count - 1
    guard let kind = NameKind(shortName: tag.dropFirst(2)) else { return }
    if tag.hasPrefix("I-"), let last = names.last, last.kind == kind,
      last.tokens.end.position == position
    {
      names[names.count - 1].tokens.end = TokenIndex(position + 1)
    } else {
      names.append(Name(kind: kind, tokens: TokenRange(position..<position + 1)))
    }
  }
}
