/// What a Unicode scalar means to the tokeniser.
enum CharacterKind: UInt8 {
  /// White space, controls and invisible direction marks: between tokens, part of none.
  case space
  /// Letters, and the marks and joiners that continue a word.
  case letter
  case digit
  /// Everything else.
  case symbol
}

/// Reads the scalars of well-formed UTF-8.
struct ScalarReader {
  let bytes: UnsafeBufferPointer<UInt8>

  private static let asciiKinds: [CharacterKind] = (0..<128).map { value in
    switch UInt8(value) {
    case 0...0x20, 0x7f: .space
    case 0x30...0x39: .digit
    case 0x41...0x5a, 0x61...0x7a: .letter
    default: .symbol
    }
  }

  /// The kind of the scalar at `offset` and its number of bytes.
  @inline(__always)
  func kind(at offset: Int) -> (kind: CharacterKind, length: Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (Self.asciiKinds[Int(byte)], 1) }
    let (value, length) = scalar(at: offset)
    return (Self.kind(of: value), length)
  }

  /// The scalar at `offset` and its number of bytes.
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    let length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard length > 1, offset + length <= bytes.count else { return (first, 1) }
    var value = first & (0x7f >> UInt32(length))
    for position in 1..<length { value = value << 6 | UInt32(bytes[offset + position]) & 0x3f }
    return (value, length)
  }

  private static func kind(of value: UInt32) -> CharacterKind {
    switch value {
    case 0xaa, 0xad, 0xb5, 0xba: return .letter
    case 0x80...0xa0: return .space
    case 0xa1...0xbf, 0xd7, 0xf7: return .symbol
    case 0xc0...0x24f: return .letter
    case 0x200b, 0x200e, 0x200f, 0x2028...0x202f, 0x2066...0x206f, 0xfeff, 0xfff9...0xfffb:
      return .space
    case 0x2000...0x200a, 0x205f, 0x3000, 0x1680: return .space
    case 0x200c, 0x200d, 0x2060, 0xfe00...0xfe0f: return .letter
    case 0x2010...0x2bff: return .symbol
    case 0x1f1e6...0x1faff: return .symbol
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .symbol }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .format:
      return .letter
    case .decimalNumber: return .digit
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    default: return .symbol
    }
  }

  /// Whether the scalar at `offset` is an upper-case letter.
  func isUpper(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5a }
    return Unicode.Scalar(scalar(at: offset).value)?.properties.isUppercase ?? false
  }

  /// Whether the scalar at `offset` is a lower-case letter.
  func isLower(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let byte = bytes[offset]
    if byte < 0x80 { return byte >= 0x61 && byte <= 0x7a }
    return Unicode.Scalar(scalar(at: offset).value)?.properties.isLowercase ?? false
  }

  func isDigit(at offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] >= 0x30 && bytes[offset] <= 0x39
  }

  func isLetter(at offset: Int) -> Bool {
    offset < bytes.count && kind(at: offset).kind == .letter
  }

  func isWord(at offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    let kind = kind(at: offset).kind
    return kind == .letter || kind == .digit
  }

  /// Whether the ASCII letters of `word`, in lower case, stand at `offset` in any case.
  func matches(_ word: StaticString, at offset: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard offset >= 0, offset + length <= bytes.count else { return false }
    return word.withUTF8Buffer { expected in
      for position in 0..<length
      where bytes[offset + position] | caseBit(expected[position]) != expected[position] {
        return false
      }
      return true
    }
  }

  private func caseBit(_ byte: UInt8) -> UInt8 { byte >= 0x61 && byte <= 0x7a ? 0x20 : 0 }

  /// The ASCII text of a range in lower case; empty when longer than 24 bytes.
  func lowered(_ range: Range<Int>) -> String {
    guard range.count <= 24, !range.isEmpty else { return "" }
    return String(unsafeUninitializedCapacity: range.count) { buffer in
      for (position, offset) in range.enumerated() {
        let byte = bytes[offset]
        buffer[position] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      }
      return range.count
    }
  }
}
