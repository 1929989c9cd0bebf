/// A JSON value that was read. Members stand in the order of the text.
indirect enum JSONValue {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var integer: Int? {
    switch self {
    case .integer(let number): number
    case .number(let number): Int(exactly: number)
    default: nil
    }
  }

  var double: Double? {
    switch self {
    case .integer(let number): Double(number)
    case .number(let number): number
    default: nil
    }
  }

  var array: [JSONValue]? {
    if case .array(let items) = self { items } else { nil }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}

/// Why a text is not JSON; the offset is in bytes.
struct JSONError: Error {
  var offset: Int
  var message: String
}

/// Reads one JSON text (RFC 8259) from bytes.
///
/// Strict: no comments, no trailing commas, nothing behind the value, no member twice, no lone
/// surrogate, no NUL, well-formed UTF-8. Nesting deeper than 64 is refused.
struct JSONScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var next = 0
  private static let deepest = 64

  private init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  static func value(in bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var scanner = JSONScanner(bytes)
    let value = try scanner.value(depth: 0)
    scanner.skipSpace()
    guard scanner.next == bytes.count else {
      throw scanner.error("something stands behind the value")
    }
    return value
  }

  private func error(_ message: String) -> JSONError { JSONError(offset: next, message: message) }

  private mutating func skipSpace() {
    while next < bytes.count {
      switch bytes[next] {
      case 0x20, 0x09, 0x0a, 0x0d: next += 1
      default: return
      }
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < Self.deepest else { throw error("nested deeper than \(Self.deepest)") }
    skipSpace()
    guard next < bytes.count else { throw error("ends too early") }
    switch bytes[next] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let count = word.utf8CodeUnitCount
    let matches =
      next + count <= bytes.count
      && word.withUTF8Buffer { $0.elementsEqual(bytes[next..<next + count]) }
    guard matches else { throw error("not a JSON value") }
    next += count
    return value
  }

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    next += 1
    var members: [(key: String, value: JSONValue)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard next < bytes.count, bytes[next] == UInt8(ascii: "\"") else {
        throw error("a member's name is missing")
      }
      let key = try string()
      guard !members.contains(where: { ExactText($0.key) == ExactText(key) }) else {
        throw error("the member ‘\(key)’ is there twice")
      }
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw error("‘:’ is missing") }
      members.append((key, try value(depth: depth + 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw error("‘,’ or ‘}’ is missing") }
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> JSONValue {
    next += 1
    var items: [JSONValue] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      items.append(try value(depth: depth + 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { throw error("‘,’ or ‘]’ is missing") }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next < bytes.count, bytes[next] == byte else { return false }
    next += 1
    return true
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = next
    var isWhole = true
    _ = take(UInt8(ascii: "-"))
    let digits = try skipDigits()
    if digits > 1, bytes[next - digits] == UInt8(ascii: "0") {
      throw error("a number begins with 0")
    }
    if take(UInt8(ascii: ".")) {
      isWhole = false
      _ = try skipDigits()
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      isWhole = false
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      _ = try skipDigits()
    }
    let text = String(decoding: bytes[start..<next], as: UTF8.self)
    if isWhole, let number = Int(text) { return .integer(number) }
    guard let number = Double(text), number.isFinite else { throw error("a number is too large") }
    return .number(number)
  }

  private mutating func skipDigits() throws(JSONError) -> Int {
    let start = next
    while next < bytes.count, bytes[next] >= 0x30, bytes[next] <= 0x39 { next += 1 }
    guard next > start else { throw error("not a JSON value") }
    return next - start
  }

  private mutating func string() throws(JSONError) -> String {
    next += 1
    let start = next
    while next < bytes.count, bytes[next] != UInt8(ascii: "\""), bytes[next] != UInt8(ascii: "\\") {
      guard bytes[next] >= 0x20 else { throw error("a control character in a string") }
      next += 1
    }
    guard next < bytes.count else { throw error("a string has no end") }
    if bytes[next] == UInt8(ascii: "\"") {
      next += 1
      return try text(bytes[start..<next - 1])
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var unescaped = Array(bytes[start..<next])
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(unescaped[...])
      case UInt8(ascii: "\\"): try unescape(into: &unescaped)
      case ..<0x20: throw error("a control character in a string")
      default: unescaped.append(byte)
      }
    }
    throw error("a string has no end")
  }

  private mutating func unescape(into text: inout [UInt8]) throws(JSONError) {
    guard next < bytes.count else { throw error("a string has no end") }
    let byte = bytes[next]
    next += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0c)
    case UInt8(ascii: "n"): text.append(0x0a)
    case UInt8(ascii: "r"): text.append(0x0d)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexDigits()
      if (0xd800..<0xdc00).contains(code), take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) {
        let low = try hexDigits()
        guard (0xdc00..<0xe000).contains(low) else { throw error("half of a surrogate pair") }
        code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half of a surrogate pair") }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("an unknown escape")
    }
  }

  private mutating func hexDigits() throws(JSONError) -> UInt32 {
    guard next + 4 <= bytes.count,
      let code = UInt32(String(decoding: bytes[next..<next + 4], as: UTF8.self), radix: 16),
      bytes[next] != UInt8(ascii: "+"), bytes[next] != UInt8(ascii: "-")
    else { throw error("four hexadecimal digits are missing") }
    next += 4
    return code
  }

  private func text(_ bytes: some Collection<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("a string is not UTF-8")
    }
    return text
  }
}
