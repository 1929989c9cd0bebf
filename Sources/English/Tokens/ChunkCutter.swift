/// Cuts runs of characters without white space into raw tokens, as UD English does.
///
/// Every decision looks at a bounded number of bytes around its place: time is linear.
struct ChunkCutter {
  let reader: ScalarReader
  private(set) var tokens: [RawToken] = []
  /// A single quotation mark was opened in this paragraph and not closed.
  private var isInSingleQuotes = false

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    reader = ScalarReader(bytes: bytes)
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  /// Longest token; longer runs are cut.
  static let longestToken = 4096
  /// How far a rule looks ahead.
  private static let horizon = 256

  private var bytes: UnsafeBufferPointer<UInt8> { reader.bytes }

  mutating func openParagraph() { isInSingleQuotes = false }

  /// Cuts one chunk and appends its tokens.
  mutating func cut(_ chunk: Range<Int>) {
    if chunk.count <= 4, TokenLists.emoticons.contains(reader.lowered(chunk)),
      !(reader.isLetter(at: chunk.lowerBound) && reader.isLetter(at: chunk.upperBound - 1))
    {
      append(chunk, .symbol)
      return
    }
    var position = chunk.lowerBound
    while position < chunk.upperBound {
      let (kind, length) = reader.kind(at: position)
      switch kind {
      case .letter, .digit: position = cutWord(position, in: chunk)
      case .space: position += length
      case .symbol: position = cutSymbol(position, in: chunk)
      }
    }
  }

  /// Remembers that a single quotation mark opened or closed: `boys'` is a plural only outside.
  mutating func setSingleQuotes(open isOpen: Bool) { isInSingleQuotes = isOpen }

  mutating func append(_ range: Range<Int>, _ kind: RawToken.Kind) {
    tokens.append(RawToken(start: range.lowerBound, end: range.upperBound, kind: kind))
  }

  // MARK: Words

  private mutating func cutWord(_ start: Int, in chunk: Range<Int>) -> Int {
    if let end = addressEnd(start, in: chunk) ?? numberEnd(start, in: chunk) {
      append(start..<end, .word)
      return end
    }
    var end = start
    let limit = min(chunk.upperBound, start + Self.longestToken)
    while end < limit {
      let (kind, length) = reader.kind(at: end)
      if kind == .letter || kind == .digit || bytes[end] == UInt8(ascii: "_") {
        end += length
      } else if end > start, let next = connected(start, end, in: chunk) {
        end = next
      } else {
        break
      }
    }
    end = min(end, chunk.upperBound)
    return finishWord(start..<end, in: chunk)
  }

  /// Where a word goes on after the punctuation at `position`, or nil when it ends there.
  private func connected(_ start: Int, _ position: Int, in chunk: Range<Int>) -> Int? {
    let next = position + 1
    if bytes[position] == UInt8(ascii: "$") {
      let isCountry = position - start <= 3 && reader.isUpper(at: start)
      return isCountry && reader.isUpper(at: position - 1) ? next : nil
    }
    guard next < chunk.upperBound else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "."):
      if isInitials(start, position), reader.isLetter(at: next) { return next }
      if reader.isDigit(at: position - 1), reader.isDigit(at: next) { return next }
      return nil
    case UInt8(ascii: "&"):
      let isShort = position - start <= 3 && reader.isUpper(at: start)
      return isShort && reader.isUpper(at: position - 1) && reader.isUpper(at: next) ? next : nil
    case UInt8(ascii: "-"):
      let isPrefix = TokenLists.prefixes.contains(reader.lowered(start..<position))
      return isPrefix && reader.isLetter(at: next) ? next : nil
    case UInt8(ascii: "/"):
      let isShort = position - start == 1 && (bytes[start] | 0x20 == 0x77 || bytes[start] == 0x73)
      return isShort && reader.isLower(at: next) ? next : nil
    default:
      guard let apostrophe = apostropheLength(at: position),
        reader.isLetter(at: position + apostrophe), reader.isLetter(before: position),
        clitic(at: position, wordStart: start) == nil
      else { return nil }
      return position + apostrophe
    }
  }

  /// Whether `start..<period` is a single letter or letters with periods between (`U.S`, `Ph`).
  private func isInitials(_ start: Int, _ period: Int) -> Bool {
    var segment = period
    while segment > start, bytes[segment - 1] != UInt8(ascii: "."), period - segment < 8 {
      segment -= 1
    }
    guard reader.isLetter(at: segment) else { return false }
    let length = reader.kind(at: segment).length
    if segment + length == period { return reader.isSingleLetter(after: period) || segment > start }
    return segment == start && period - start == 2 && reader.isSingleLetter(after: period)
      && reader.isUpper(at: start) && reader.isUpper(at: period + 1)
  }

  /// The word's clitics, contractions, units and final period.
  private mutating func finishWord(_ word: Range<Int>, in chunk: Range<Int>) -> Int {
    let end = word.upperBound
    if end < chunk.upperBound, bytes[end] == UInt8(ascii: "."), ownsPeriod(word, in: chunk) {
      append(word.lowerBound..<end + 1, .abbreviation)
      return cutClitic(after: end + 1, in: chunk)
    }
    if let split = unitStart(word) {
      append(word.lowerBound..<split, .word)
      append(split..<end, .word)
      return end
    }
    if let length = TokenLists.contractions[reader.lowered(word)],
      end == chunk.upperBound || apostropheLength(at: end) == nil
    {
      append(word.lowerBound..<word.lowerBound + length, .word)
      tokens[tokens.count - 1].multiwordCount = 2
      append(word.lowerBound + length..<end, .word)
      return end
    }
    if let clitic = clitic(at: end, wordStart: word.lowerBound), clitic <= chunk.upperBound,
      isNegation(at: end), word.count > 1
    {
      append(word.lowerBound..<end - 1, .word)
      tokens[tokens.count - 1].multiwordCount = 2
      append(end - 1..<clitic, .word)
      return clitic
    }
    append(word, .word)
    return cutClitic(after: end, in: chunk)
  }

  /// Appends the clitics that follow a word (`'s`, `'d` `'ve`, the plural's `'`).
  private mutating func cutClitic(after end: Int, in chunk: Range<Int>) -> Int {
    let first = tokens.count - 1
    var end = end
    while end < chunk.upperBound, tokens.count - first < 4,
      let next = clitic(at: end, wordStart: tokens[first].start), next <= chunk.upperBound
    {
      append(end..<next, .word)
      tokens[first].multiwordCount += 1
      end = next
    }
    return end
  }

  /// The end of the clitic whose apostrophe stands at `position`, or nil when there is none.
  private func clitic(at position: Int, wordStart: Int) -> Int? {
    guard position < bytes.count, position > wordStart,
      let apostrophe = apostropheLength(at: position)
    else { return nil }
    let letters = position + apostrophe
    for suffix: StaticString in ["s", "m", "d", "re", "ve", "ll"]
    where reader.matches(suffix, at: letters)
      && !reader.isWord(at: letters + suffix.utf8CodeUnitCount)
    {
      return letters + suffix.utf8CodeUnitCount
    }
    if isNegation(at: position) { return letters + 1 }
    let last = bytes[position - 1] | 0x20
    if last == UInt8(ascii: "s"), !reader.isWord(at: letters), !isInSingleQuotes,
      position - wordStart > 1
    {
      return letters
    }
    return nil
  }

  /// Whether `n't` stands around the apostrophe at `position`.
  private func isNegation(at position: Int) -> Bool {
    guard let apostrophe = apostropheLength(at: position), position > 0 else { return false }
    let letter = position + apostrophe
    return bytes[position - 1] | 0x20 == UInt8(ascii: "n") && reader.matches("t", at: letter)
      && !reader.isWord(at: letter + 1)
  }

  /// Number of bytes of the apostrophe at `position`, or nil when there is none.
  private func apostropheLength(at position: Int) -> Int? {
    guard position < bytes.count else { return nil }
    if bytes[position] == UInt8(ascii: "'") { return 1 }
    guard bytes[position] == 0xe2, position + 2 < bytes.count, bytes[position + 1] == 0x80,
      bytes[position + 2] == 0x99
    else { return nil }
    return 3
  }

  /// Where a unit starts that is written onto its number: `5km`.
  private func unitStart(_ word: Range<Int>) -> Int? {
    guard reader.isDigit(at: word.lowerBound), word.count <= 24 else { return nil }
    var split = word.lowerBound
    while split < word.upperBound, reader.isDigit(at: split) { split += 1 }
    guard split < word.upperBound else { return nil }
    return TokenLists.units.contains(reader.lowered(split..<word.upperBound)) ? split : nil
  }

  /// Whether the period after `word` belongs to it.
  private func ownsPeriod(_ word: Range<Int>, in chunk: Range<Int>) -> Bool {
    let after = word.upperBound + 1
    if after < chunk.upperBound, bytes[after] == UInt8(ascii: ".") { return false }
    let endsChunk = after >= chunk.upperBound || !reader.isWord(at: after)
    guard endsChunk else { return false }
    let lower = reader.lowered(word)
    let next = nextWord(after: after)
    let carriesOn = next.map { reader.isLower(at: $0) || reader.isDigit(at: $0) } ?? false
    let isCapitalised = reader.isUpper(at: word.lowerBound)
    if bytes[word].contains(UInt8(ascii: ".")) {
      return !reader.isDigit(at: word.lowerBound)
    }
    if reader.kind(at: word.lowerBound).length == word.count {
      guard let next, isCapitalised, bytes[word.lowerBound] != UInt8(ascii: "I") else {
        return false
      }
      return reader.isUpper(at: next)
    }
    guard TokenLists.abbreviations.contains(lower) else { return false }
    if TokenLists.wordlikeAbbreviations.contains(lower) {
      if lower == "no" || lower == "nos" { return next.map { reader.isDigit(at: $0) } ?? false }
      let isTitle = TokenLists.titles.contains(lower) || lower == "mt" || lower == "ft"
      return carriesOn || isCapitalised && next != nil && (isTitle || lower == "co")
    }
    return true
  }

  /// The start of the next word after white space, when no other punctuation stands between.
  private func nextWord(after position: Int) -> Int? {
    var position = position
    let limit = min(bytes.count, position + 8)
    while position < limit {
      let (kind, length) = reader.kind(at: position)
      guard kind == .space else { return kind == .symbol ? nil : position }
      position += length
    }
    return nil
  }

  // MARK: Numbers and addresses

  /// The end of a number with its separators: `1,200.50`, `11/28/2000`, `7:30`, `713-853-3989`.
  private func numberEnd(_ start: Int, in chunk: Range<Int>) -> Int? {
    guard reader.isDigit(at: start) else { return nil }
    let limit = min(chunk.upperBound, start + Self.horizon)
    if let end = hyphenatedNumberEnd(start, limit) { return end }
    var end = start
    var hasSeparator = false
    while end < limit {
      if reader.isDigit(at: end) {
        end += 1
      } else if end + 1 < limit, reader.isDigit(at: end + 1), isSeparator(end, limit) {
        hasSeparator = true
        end += 1
      } else {
        break
      }
    }
    guard end == chunk.upperBound || !reader.isLetter(at: end) else {
      return hasSeparator ? end : nil
    }
    return end
  }

  private func isSeparator(_ position: Int, _ limit: Int) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "/"): true
    case UInt8(ascii: ","):
      position + 3 < limit && reader.isDigit(at: position + 2) && reader.isDigit(at: position + 3)
        && !(position + 4 < limit && reader.isDigit(at: position + 4))
    default: false
    }
  }

  /// The end of a telephone number or an ISO date.
  private func hyphenatedNumberEnd(_ start: Int, _ limit: Int) -> Int? {
    var groups: [Int] = []
    var position = start
    while position < limit, groups.count < 5 {
      let groupStart = position
      while position < limit, reader.isDigit(at: position), position - groupStart < 6 {
        position += 1
      }
      groups.append(position - groupStart)
      guard position + 1 < limit, bytes[position] == UInt8(ascii: "-"),
        reader.isDigit(at: position + 1)
      else { break }
      position += 1
    }
    guard !reader.isWord(at: position) || position >= limit else { return nil }
    let patterns = [[3, 4], [3, 3, 4], [1, 3, 3, 4], [4, 2, 2], [2, 2, 4]]
    return patterns.contains(groups) ? position : nil
  }

  /// The end of the address of a page, a mailbox, a domain or a file that starts at `start`.
  private func addressEnd(_ start: Int, in chunk: Range<Int>) -> Int? {
    for scheme: StaticString in ["http://", "https://", "ftp://", "www.", "mailto:", "doi:"]
    where reader.matches(scheme, at: start) {
      return trimmedAddress(start, chunk.upperBound)
    }
    let limit = min(chunk.upperBound, start + Self.horizon)
    var end = start
    var at: Int?
    var lastDot: Int?
    scan: while end < limit {
      switch bytes[end] {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, UInt8(ascii: "_"), UInt8(ascii: "+"),
        UInt8(ascii: "%"), UInt8(ascii: "-"):
        end += 1
      case UInt8(ascii: "."):
        lastDot = end
        end += 1
      case UInt8(ascii: "@"):
        if at != nil { break scan }
        at = end
        end += 1
      default: break scan
      }
    }
    while end > start, [UInt8(ascii: "."), UInt8(ascii: "-")].contains(bytes[end - 1]) { end -= 1 }
    if let at { return at > start && at + 1 < end ? end : nil }
    guard lastDot != nil, let dot = bytes[start..<end].lastIndex(of: UInt8(ascii: ".")),
      dot > start + 1, reader.isLetter(at: start) || reader.isDigit(at: start),
      TokenLists.dottedEndings.contains(reader.lowered(dot + 1..<end)),
      reader.isLower(at: dot + 1) || reader.isUpper(at: dot - 1)
    else { return nil }
    if end < chunk.upperBound, bytes[end] == UInt8(ascii: "/") {
      return trimmedAddress(start, chunk.upperBound)
    }
    return end
  }

  private func trimmedAddress(_ start: Int, _ limit: Int) -> Int {
    var end = start
    let limit = min(limit, start + Self.longestToken)
    while end < limit {
      let (value, length) = reader.scalar(at: end)
      if [0x22, 0x3c, 0x3e, 0x201c, 0x201d, 0x2018, 0x2019, 0xab, 0xbb].contains(value) { break }
      end += length
    }
    end = min(end, limit)
    while end > start + 1 {
      let byte = bytes[end - 1]
      let isTrailing = ".,;:!?'*]}".utf8.contains(byte)
      let isBracket =
        byte == UInt8(ascii: ")") && !bytes[start..<end].contains(UInt8(ascii: "("))
      guard isTrailing || isBracket else { break }
      end -= 1
    }
    return end
  }
}
