/// Finds where sentences end in the raw tokens of one paragraph.
struct SentenceSplitter {
  let reader: ScalarReader
  /// Sentences longer than this are cut, so that everything after stays bounded.
  static let longestSentence = 512

  /// Appends the end of every sentence: positions in `tokens`, the last one is the paragraph's end.
  func split(_ tokens: [RawToken], _ paragraph: Range<Int>, into ends: inout [Int]) {
    var position = paragraph.lowerBound
    var start = position
    if let end = Dateline(reader: reader).end(in: tokens, paragraph) {
      ends.append(end)
      (position, start) = (end, end)
    }
    while position < paragraph.upperBound {
      let kind = tokens[position].kind
      var next = position + 1
      if kind == .terminal || kind == .ellipsis || kind == .abbreviation {
        while next < paragraph.upperBound, closes(tokens, next, paragraph) { next += 1 }
        if next < paragraph.upperBound, isBoundary(tokens, position, next, paragraph) {
          ends.append(next)
          start = next
        }
      }
      if next < paragraph.upperBound,
        isRule(tokens[position]) || endsHeader(tokens, position, start)
      {
        ends.append(next)
        start = next
      }
      if next - start >= Self.longestSentence, next < paragraph.upperBound {
        ends.append(next)
        start = next
      }
      position = next
    }
    if start < paragraph.upperBound { ends.append(paragraph.upperBound) }
  }

  /// Whether the token at `position` closes what the one before ended: it is joined to it and isn't
  /// joined to a word, or it is a smiley.
  private func closes(_ tokens: [RawToken], _ position: Int, _ paragraph: Range<Int>) -> Bool {
    let token = tokens[position]
    if isEmoticon(token) { return true }
    guard token.start == tokens[position - 1].end else { return false }
    switch token.kind {
    case .closer, .terminal: return true
    case .quote:
      let next = position + 1
      guard next < paragraph.upperBound, tokens[next].start == token.end else { return true }
      return tokens[next].kind != .word
    default: return false
    }
  }

  /// A line drawn with characters: "=====".
  private func isRule(_ token: RawToken) -> Bool {
    guard token.end - token.start >= 5 else { return false }
    let first = reader.scalar(at: token.start).value
    return [0x2a, 0x2b, 0x3d, 0x5f, 0x7e].contains(first)
      && (token.start..<token.end).allSatisfy { reader.scalar(at: $0).value == first }
  }

  /// "Ana Costa 03/27/2001 10:13 AM": what mail programs put above a message that they quote.
  private func endsHeader(_ tokens: [RawToken], _ position: Int, _ start: Int) -> Bool {
    guard position >= start + 2, position + 1 < tokens.count,
      tokens[position].end - tokens[position].start == 2,
      ["am", "pm"].contains(reader.lowered(tokens[position].start..<tokens[position].end)),
      isNumber(tokens[position - 1], with: 0x3a), isNumber(tokens[position - 2], with: 0x2f)
    else { return false }
    return reader.isUpper(at: tokens[position + 1].start)
  }

  /// Digits with a mark between them: "10:13", "03/27/2001".
  private func isNumber(_ token: RawToken, with mark: UInt32) -> Bool {
    var marks = 0
    for offset in token.start..<token.end {
      let value = reader.scalar(at: offset).value
      if value == mark { marks += 1 } else if !(0x30...0x39).contains(value) { return false }
    }
    return marks > 0
  }

  private func isEmoticon(_ token: RawToken) -> Bool {
    token.kind == .symbol && (2...4).contains(token.end - token.start)
      && TokenLists.emoticons.contains(reader.lowered(token.start..<token.end))
  }

  private func isBoundary(
    _ tokens: [RawToken], _ end: Int, _ next: Int, _ paragraph: Range<Int>
  ) -> Bool {
    var first = next
    while first + 1 < paragraph.upperBound,
      tokens[first].kind == .opener || tokens[first].kind == .quote
    {
      first += 1
    }
    let opening = tokens[first]
    let isLower = reader.isLower(at: opening.start)
    let isJoined = tokens[next].start == tokens[next - 1].end
    let hasClosers = (end + 1..<next).contains { tokens[$0].kind != .terminal }
    switch tokens[end].kind {
    case .abbreviation:
      if isLower || tokens[next].kind == .symbol || tokens[next].kind == .dash { return false }
      if isJoined { return false }
      if hasClosers { return reader.isUpper(at: opening.start) }
      return startsSentence(opening) && !isTitle(tokens[end])
    case .ellipsis: return reader.isUpper(at: opening.start) && !isJoined
    default:
      // ". . ." is one mark.
      if tokens[next].kind == .closer || tokens[next].kind == .terminal { return false }
      if isLower { return !hasClosers && !isJoined }
      if isJoined, opening.kind == .symbol { return false }
      return true
    }
  }

  private func startsSentence(_ token: RawToken) -> Bool {
    reader.isUpper(at: token.start)
      && TokenLists.starters.contains(reader.lowered(token.start..<token.end))
  }

  private func isTitle(_ token: RawToken) -> Bool {
    let word = reader.lowered(token.start..<token.end - 1)
    return TokenLists.titles.contains(word) || word.utf8.count == 1
  }
}
