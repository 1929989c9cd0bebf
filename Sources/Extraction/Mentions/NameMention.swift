import English
import KnowledgeGraph

/// A proper name in the text, cut to its own words.
struct NameMention: Sendable {
  /// The name's words: no article, title, nationality or possessive mark.
  var tokens: Range<Int>
  /// The titles that stood before it inside what the name finder took for the name.
  var titles: Range<Int>
  var kind: NameKind
  var key: NameKey
  /// 0…1, from the name finder, or what a repair pass is worth.
  var confidence: Float
  var sentence: SentenceIndex
  /// "Mr", "Sheikha": what a title says of the person.
  var gender: Agreement.Gender = .unknown

  /// A rough place of the head: the last word of the name.
  var last: Int { tokens.upperBound - 1 }
}

extension Analysis {
  /// The text of a run of tokens as it stands, line breaks as spaces.
  func text(of tokens: Range<Int>) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let bytes = self.tokens[first].bytes.lowerBound..<self.tokens[last].bytes.upperBound
    let slice = text.utf8.span.extracting(bytes)
    var out: [UInt8] = []
    out.reserveCapacity(slice.count)
    for index in slice.indices {
      let byte = slice[index]
      if byte == 0x0A || byte == 0x0D || byte == 0x09 {
        if out.last != 0x20 { out.append(0x20) }
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
