/// Puts JSON together as bytes.
///
/// Strings are written as they are but for what JSON must escape; U+2028 and U+2029 are escaped too,
/// as some readers take them for line ends, and so is DEL.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Hands the bytes to a sink when there are enough of them for a system call.
  mutating func drain(to sink: ByteSink) throws(ExportError) { try sink.drain(&bytes) }
  mutating func flush(to sink: ByteSink) throws(ExportError) { try sink.flush(&bytes) }

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func lineBreak() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  mutating func beginObject() { begin(UInt8(ascii: "{")) }
  mutating func endObject() { end(UInt8(ascii: "}")) }
  mutating func beginArray() { begin(UInt8(ascii: "[")) }
  mutating func endArray() { end(UInt8(ascii: "]")) }

  mutating func key(_ name: StaticString) {
    comma()
    append("\"")
    append(name)
    append("\":")
    needsComma = false
  }

  mutating func key(_ name: String) {
    string(name)
    append(":")
    needsComma = false
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    integer(number)
  }

  mutating func integer(_ number: Int) {
    comma()
    bytes.append(contentsOf: String(number).utf8)
    needsComma = true
  }

  /// A number with a point or exponent, so that it comes back as what it was; what is not finite
  /// becomes null.
  mutating func number(_ number: Double) {
    comma()
    bytes.append(contentsOf: (number.isFinite ? number.description : "null").utf8)
    needsComma = true
  }

  mutating func boolean(_ value: Bool) {
    comma()
    append(value ? "true" : "false")
    needsComma = true
  }

  mutating func string(_ text: String) {
    comma()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(text)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func begin(_ bracket: UInt8) {
    comma()
    bytes.append(bracket)
  }

  private mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = utf8[index]
        let isSeparator =
          byte == 0xe2 && index + 2 < utf8.count && utf8[index + 1] == 0x80
          && (utf8[index + 2] == 0xa8 || utf8[index + 2] == 0xa9)
        guard byte < 0x20 || byte == 0x22 || byte == 0x5c || byte == 0x7f || isSeparator else {
          index += 1
          continue
        }
        bytes.append(contentsOf: utf8[start..<index])
        if isSeparator {
          append(utf8[index + 2] == 0xa8 ? "\\u2028" : "\\u2029")
          index += 3
        } else {
          appendEscape(byte)
          index += 1
        }
        start = index
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private mutating func appendEscape(_ byte: UInt8) {
    switch byte {
    case 0x22: append("\\\"")
    case 0x5c: append("\\\\")
    case 0x0a: append("\\n")
    case 0x0d: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      for digit in [byte >> 4, byte & 15] {
        bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
    }
  }
}
