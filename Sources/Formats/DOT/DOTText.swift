/// Puts Graphviz's language together as bytes.
///
/// In a quoted string `\"` is the only escape, but a backslash before the closing quote would take it
/// away and labels read `\n`, `\N` and the like, so backslashes are doubled everywhere. Strings
/// above 16,384 bytes are a syntax error in Graphviz 2.42 and are cut in pieces joined with `+`.
struct DOTText {
  private(set) var bytes: [UInt8] = []
  private(set) var replacedCharacters = 0
  private var isFirst = true

  mutating func drain(to sink: ByteSink) throws(ExportError) { try sink.drain(&bytes) }
  mutating func flush(to sink: ByteSink) throws(ExportError) { try sink.flush(&bytes) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func beginAttributes() {
    append(" [")
    isFirst = true
  }

  mutating func endAttributes() { append("];\n") }

  private mutating func name(_ name: String) {
    if !isFirst { append(", ") }
    isFirst = false
    append(name)
    append("=")
  }

  /// An attribute whose value needs no quotes or has them.
  mutating func attribute(_ name: String, plain value: String) {
    self.name(name)
    append(value)
  }

  /// An attribute with any text that Graphviz passes on as it is.
  mutating func attribute(_ name: String, text: String) {
    self.name(name)
    quote(text, isLabel: false)
  }

  /// An attribute with text that Graphviz shows: entities are kept from being resolved.
  mutating func attribute(_ name: String, label: String) {
    self.name(name)
    quote(label, isLabel: true)
  }

  private static let longestPiece = 12_000

  private mutating func quote(_ text: String, isLabel: Bool) {
    var text = replacingForbidden(text, count: &replacedCharacters)
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      var pieceStart = bytes.count
      for index in utf8.indices {
        let byte = utf8[index]
        // A piece ends before a character, never inside.
        if bytes.count - pieceStart > Self.longestPiece, byte & 0xc0 != 0x80 {
          append("\" + \"")
          pieceStart = bytes.count
        }
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n") where isLabel: append("\\n")
        case UInt8(ascii: "\r") where isLabel: append(" ")
        case UInt8(ascii: "&") where isLabel && Self.opensEntity(utf8, index): append("&amp;")
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether `&name;` or `&#n;` begins here.
  private static func opensEntity(_ utf8: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    for index in start + 1..<min(start + 34, utf8.count) where index > start {
      switch utf8[index] {
      case UInt8(ascii: ";"): return index > start + 1
      case UInt8(ascii: "#"), 0x30...0x39, 0x41...0x5a, 0x61...0x7a: continue
      default: return false
      }
    }
    return false
  }

  /// Breaks text at white space into lines of about `width` characters.
  static func wrapped(_ text: String, to width: Int) -> String {
    var result = ""
    var length = 0
    for word in text.split(whereSeparator: \.isWhitespace) {
      if length > 0 {
        let fits = length + 1 + word.count <= width
        result += fits ? " " : "\n"
        length = fits ? length + 1 : 0
      }
      result += word
      length += word.count
    }
    return result
  }
}
