/// Finds where an agency's dateline ends: "GENEVA (Reuters) -", "CAIRO, Egypt (AP) —", "BERLIN -".
///
/// It is a sentence of its own; else its town would become the subject of what follows.
struct Dateline {
  let reader: ScalarReader
  private static let longest = 14

  /// The position behind the dash of the dateline that a paragraph opens with; nil without one.
  func end(in tokens: [RawToken], _ paragraph: Range<Int>) -> Int? {
    guard paragraph.count > 5, tokens[paragraph.lowerBound].kind == .word else { return nil }
    let startsInCapitals = isInCapitals(tokens[paragraph.lowerBound])
    var isPlain = startsInCapitals
    var agency: Bool?
    var position = paragraph.lowerBound + 1
    while position < min(paragraph.upperBound - 3, paragraph.lowerBound + Self.longest) {
      let token = tokens[position]
      let text = reader.lowered(token.start..<token.end)
      switch text {
      case "-", "–", "—", "--", "―":
        guard token.start > tokens[position - 1].end, tokens[position + 1].start > token.end,
          reader.isUpper(at: tokens[position + 1].start) || tokens[position + 1].kind == .quote
            || tokens[position + 1].kind == .opener,
          startsInCapitals && (isPlain || agency != nil) || agency == true
        else { return nil }
        return position + 1
      case "(":
        guard let close = (position + 1..<position + 5).first(where: { isClosing(tokens, $0) })
        else { return nil }
        agency = (position + 1..<close).contains {
          Self.agencies.contains(reader.lowered(tokens[$0].start..<tokens[$0].end))
        }
        position = close + 1
      case ",", ":", ".", "/":
        position += 1
      default:
        guard token.kind == .word || token.kind == .abbreviation, agency == nil else { return nil }
        let isNumber = text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isNumber || reader.isUpper(at: token.start) else { return nil }
        // "CAIRO, Egypt" and "Geneva" ask for the agency in brackets.
        if !isInCapitals(token) { isPlain = false }
        position += 1
      }
    }
    return nil
  }

  private func isClosing(_ tokens: [RawToken], _ position: Int) -> Bool {
    position < tokens.count && reader.lowered(tokens[position].start..<tokens[position].end) == ")"
  }

  private func isInCapitals(_ token: RawToken) -> Bool {
    guard token.end - token.start > 2 else { return false }
    return (token.start..<token.end).allSatisfy {
      reader.bytes[$0] >= 0x41 && reader.bytes[$0] <= 0x5a
    }
  }

  private static let agencies: Set<String> = [
    "reuters", "ap", "afp", "upi", "xinhua", "cnn", "bbc", "dpa", "ani", "ians", "pti", "tass",
    "sputnik", "efe", "ansa", "anadolu", "bloomberg", "interfax", "yonhap", "kyodo", "rfe",
  ]
}
