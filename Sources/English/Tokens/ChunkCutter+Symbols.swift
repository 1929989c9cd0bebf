extension ChunkCutter {
  /// Cuts the punctuation, symbol or emoji at `start` and returns where it ends.
  mutating func cutSymbol(_ start: Int, in chunk: Range<Int>) -> Int {
    let bytes = reader.bytes
    let byte = bytes[start]
    if byte >= 0x80 { return cutWideSymbol(start, in: chunk) }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
      return cutTerminal(start, in: chunk)
    case UInt8(ascii: "'"): return cutApostrophe(start, length: 1, in: chunk)
    case UInt8(ascii: "\""):
      append(start..<start + 1, .quote)
      return start + 1
    case UInt8(ascii: "`"):
      return cutRun(start, atMost: 2, in: chunk, .opener)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      append(start..<start + 1, .opener)
      return start + 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      append(start..<start + 1, .closer)
      return start + 1
    case UInt8(ascii: "-"):
      return cutRun(start, atMost: Self.longestToken, in: chunk, .dash)
    case UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "~"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "|"):
      return cutRun(start, atMost: Self.longestToken, in: chunk, .symbol)
    case UInt8(ascii: "@"), UInt8(ascii: "#"):
      return cutHandle(start, in: chunk)
    default:
      append(start..<start + 1, .symbol)
      return start + 1
    }
  }

  /// `.`, `...`, `?!` and the like; a point before digits (`.05`) belongs to the number.
  private mutating func cutTerminal(_ start: Int, in chunk: Range<Int>) -> Int {
    let bytes = reader.bytes
    var end = start
    var dots = 0
    let limit = min(chunk.upperBound, start + Self.longestToken)
    while end < limit {
      if bytes[end] == UInt8(ascii: ".") {
        dots += 1
      } else if bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "!") {
        break
      }
      end += 1
    }
    if end == start + 1, dots == 1, reader.isDigit(at: end), !reader.isWord(before: start) {
      while end < limit, reader.isDigit(at: end) { end += 1 }
      append(start..<end, .word)
      return end
    }
    append(start..<end, dots == end - start && dots > 1 ? .ellipsis : .terminal)
    return end
  }

  /// A run of the same byte as one token.
  private mutating func cutRun(
    _ start: Int, atMost longest: Int, in chunk: Range<Int>, _ kind: RawToken.Kind
  ) -> Int {
    var end = start + 1
    let limit = min(chunk.upperBound, start + longest)
    while end < limit, reader.bytes[end] == reader.bytes[start] { end += 1 }
    append(start..<end, kind)
    return end
  }

  /// `@name` and `#topic` at the start of a chunk are one token; `#1` is two.
  private mutating func cutHandle(_ start: Int, in chunk: Range<Int>) -> Int {
    var end = start + 1
    if start == chunk.lowerBound, reader.isLetter(at: end) {
      let limit = min(chunk.upperBound, start + Self.longestToken)
      while end < limit, reader.isWord(at: end) || reader.bytes[end] == UInt8(ascii: "_") {
        end += reader.kind(at: end).length
      }
      end = min(end, limit)
      append(start..<end, .word)
    } else {
      append(start..<end, .symbol)
    }
    return end
  }

  /// An apostrophe that no word before it claimed: a shortened word, a year, or a quotation mark.
  private mutating func cutApostrophe(_ start: Int, length: Int, in chunk: Range<Int>) -> Int {
    let next = start + length
    let isOpening = start == chunk.lowerBound || !reader.isWord(before: start)
    if isOpening, let end = shortenedEnd(next), end <= chunk.upperBound {
      append(start..<end, .word)
      return end
    }
    let isPair = next < chunk.upperBound && length == 1 && reader.bytes[next] == reader.bytes[start]
    let end = isPair ? next + 1 : next
    let opensWord = isOpening && next < chunk.upperBound && reader.isWord(at: end)
    if opensWord { setSingleQuotes(open: true) } else { setSingleQuotes(open: false) }
    append(start..<end, opensWord ? .opener : length == 1 ? .quote : .closer)
    return end
  }

  /// The end of `90s`, `em`, `s` and such after an apostrophe, when the word ends there.
  private func shortenedEnd(_ position: Int) -> Int? {
    if reader.isDigit(at: position), reader.isDigit(at: position + 1) {
      let end = reader.matches("s", at: position + 2) ? position + 3 : position + 2
      return reader.isWord(at: end) ? nil : end
    }
    for word: StaticString in [
      "em", "n", "til", "cause", "tis", "twas", "s", "ll", "re", "ve", "m", "d", "round",
    ]
    where reader.matches(word, at: position)
      && !reader.isWord(at: position + word.utf8CodeUnitCount)
    {
      return position + word.utf8CodeUnitCount
    }
    return nil
  }

  /// Typographic quotation marks, dashes, the ellipsis, and symbols with their modifiers.
  private mutating func cutWideSymbol(_ start: Int, in chunk: Range<Int>) -> Int {
    let (value, length) = reader.scalar(at: start)
    let end = min(start + length, chunk.upperBound)
    switch value {
    case 0x2019: return cutApostrophe(start, length: length, in: chunk)
    case 0x2018:
      setSingleQuotes(open: true)
      append(start..<end, .opener)
      return end
    case 0x201c, 0x201e, 0xab, 0x2039, 0x201a, 0x201f: append(start..<end, .opener)
    case 0x201d, 0xbb, 0x203a: append(start..<end, .closer)
    case 0x2010...0x2015, 0x2212: append(start..<end, .dash)
    case 0x2026:
      var runEnd = end
      let limit = min(chunk.upperBound, start + Self.longestToken)
      while runEnd < limit {
        if reader.bytes[runEnd] == UInt8(ascii: ".") {
          runEnd += 1
        } else if reader.scalar(at: runEnd).value == 0x2026, runEnd + 3 <= limit {
          runEnd += 3
        } else {
          break
        }
      }
      append(start..<runEnd, .ellipsis)
      return runEnd
    case 0x3002, 0xff01, 0xff1f, 0x61f, 0x6d4, 0x964: append(start..<end, .terminal)
    default: return cutSymbolSequence(start, end, in: chunk)
    }
    return end
  }

  /// A symbol with the variation selectors, skin tones and joined symbols that follow it.
  private mutating func cutSymbolSequence(
    _ start: Int, _ firstEnd: Int, in chunk: Range<Int>
  ) -> Int {
    var end = firstEnd
    let limit = min(chunk.upperBound, start + 64)
    while end < limit {
      let (value, length) = reader.scalar(at: end)
      let isModifier = (0xfe00...0xfe0f).contains(value) || (0x1f3fb...0x1f3ff).contains(value)
      if isModifier || value == 0x20e3 {
        end += length
      } else if value == 0x200d, end + length < chunk.upperBound {
        end += length
        end += reader.scalar(at: end).length
      } else {
        break
      }
    }
    end = min(end, chunk.upperBound)
    append(start..<end, .symbol)
    return end
  }
}

extension ScalarReader {
  /// Whether a letter or digit ends just before `offset`.
  func isWord(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return isWord(at: start(ofScalarBefore: offset))
  }

  /// Whether a letter ends just before `offset`.
  func isLetter(before offset: Int) -> Bool {
    guard offset > 0 else { return false }
    return isLetter(at: start(ofScalarBefore: offset))
  }

  /// Whether one letter stands after the period at `offset`, and then another period or no word.
  func isSingleLetter(after period: Int) -> Bool {
    guard isLetter(at: period + 1) else { return false }
    let next = period + 1 + kind(at: period + 1).length
    return !isWord(at: next)
  }

  private func start(ofScalarBefore offset: Int) -> Int {
    var start = offset - 1
    while start > 0, bytes[start] & 0xc0 == 0x80 { start -= 1 }
    return start
  }
}
