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
    let hasClosers = next > end + 1
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
