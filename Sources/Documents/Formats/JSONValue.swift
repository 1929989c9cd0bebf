/// A JSON value, for documents and for the metadata of web pages. Numbers stay as they are written.
enum JSONValue: Hashable {
  case null
  case boolean(Bool)
  case number(String)
  case string(String)
  case array([JSONValue])
  /// In order; of a key that comes twice the last counts, as in most readers.
  case object([String: JSONValue])

  struct Failure: Error, Hashable {
    /// Byte at which the parser stood.
    var offset: Int
    var message: String
  }

  /// Parses one value with nothing but white space around it.
  init(_ bytes: [UInt8]) throws(Failure) {
    var parser = JSONParser(bytes)
    self = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.isAtEnd else { throw parser.failure("more text after the value") }
  }

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text of a string, or a number as it is written.
  var text: String? {
    switch self {
    case .string(let text): text
    case .number(let digits): digits
    default: nil
    }
  }

  var items: [JSONValue] {
    if case .array(let items) = self { items } else { [] }
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private static let deepest = 64

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  func failure(_ message: String) -> JSONValue.Failure {
    JSONValue.Failure(offset: index, message: message)
  }

  mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  mutating func value(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    guard depth < Self.deepest else { throw failure("values nested deeper than \(Self.deepest)") }
    skipSpace()
    guard index < bytes.count else { throw failure("the text ends where a value should stand") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    default:
      if take("true") { return .boolean(true) }
      if take("false") { return .boolean(false) }
      if take("null") { return .null }
      throw failure("no JSON value begins here")
    }
  }

  private mutating func object(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    var members: [String: JSONValue] = [:]
    index += 1
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
        throw failure("a key in quotes should stand here")
      }
      let key = try string()
      skipSpace()
      guard take(":") else { throw failure("‘:’ is missing after a key") }
      members[key] = try value(depth: depth + 1)
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw failure("‘,’ or ‘}’ is missing") }
    }
  }

  private mutating func array(depth: Int) throws(JSONValue.Failure) -> JSONValue {
    var items: [JSONValue] = []
    index += 1
    skipSpace()
    if take("]") { return .array(items) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(items) }
      guard take(",") else { throw failure("‘,’ or ‘]’ is missing") }
    }
  }

  private mutating func number() -> JSONValue {
    let start = index
    while index < bytes.count, isNumberByte(bytes[index]) { index += 1 }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func string() throws(JSONValue.Failure) -> String {
    index += 1
    var text: [UInt8] = []
    var run = index
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""):
        text += bytes[run..<index]
        index += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[run..<index]
        text += Array(try escape().utf8)
        run = index
      case ..<0x20: throw failure("a control character inside a string")
      default: index += 1
      }
    }
    throw failure("a string without an end")
  }

  private mutating func escape() throws(JSONValue.Failure) -> String {
    index += 1
    guard index < bytes.count else { throw failure("a string without an end") }
    index += 1
    switch bytes[index - 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"):
      let first = try hexUnit()
      guard UTF16.isLeadSurrogate(first), index + 1 < bytes.count,
        bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
      else { return String(decoding: [first], as: UTF16.self) }
      index += 2
      return String(decoding: [first, try hexUnit()], as: UTF16.self)
    default: throw failure("an unknown escape in a string")
    }
  }

  private mutating func hexUnit() throws(JSONValue.Failure) -> UInt16 {
    guard index + 4 <= bytes.count,
      let unit = UInt16(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw failure("‘\\u’ without four hexadecimal digits") }
    index += 4
    return unit
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    for offset in 0..<count where unsafe bytes[index + offset] != word.utf8Start[offset] {
      return false
    }
    index += count
    return true
  }
}

private func isNumberByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
    UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
    true
  default: false
  }
}
