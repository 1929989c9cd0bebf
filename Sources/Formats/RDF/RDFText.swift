internal import KnowledgeGraph

/// Puts Turtle and N-Quads together as bytes; both spell literals the same way.
struct RDFText {
  private(set) var bytes: [UInt8] = []
  private(set) var replacedCharacters = 0

  mutating func drain(to sink: ByteSink) throws(ExportError) { try sink.drain(&bytes) }
  mutating func flush(to sink: ByteSink) throws(ExportError) { try sink.flush(&bytes) }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func iri(_ iri: String) {
    append("<")
    append(iri)
    append(">")
  }

  /// A value, with the data type's IRI between angle brackets.
  mutating func value(_ value: RDFValue, _ settings: ExportSettings) {
    switch value {
    case .iri(let iri): self.iri(iri)
    case .name(let name): iri(settings.iri(of: name))
    case .text(let text): literal(text)
    case .integer(let number): typed(String(number), "integer", settings)
    case .double(let number): typed(decimal(number), "double", settings)
    case .boolean(let value): typed(value ? "true" : "false", "boolean", settings)
    }
  }

  private mutating func typed(_ text: String, _ type: String, _ settings: ExportSettings) {
    append("\"\(text)\"^^")
    iri(settings.iri(of: .xsd) + type)
  }

  private mutating func literal(_ text: String) {
    var text = replacingForbidden(text, count: &replacedCharacters)
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "\""): append("\\\"")
        case UInt8(ascii: "\\"): append("\\\\")
        case UInt8(ascii: "\n"): append("\\n")
        case UInt8(ascii: "\r"): append("\\r")
        case UInt8(ascii: "\t"): append("\\t")
        default: bytes.append(byte)
        }
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
