/// What every component wants to know about a token's form, worked out once.
package struct WordFacts: Sendable {
  /// Hash of the form as it stands.
  package var form: UInt64
  /// Hash of the form in lower case, typographic apostrophes made straight.
  package var lower: UInt64
  /// Word class of 1024, counted from 1; 0 when unknown.
  package var fineClass: UInt16
  /// Word class of 128, counted from 1; 0 when unknown.
  package var coarseClass: UInt16
  package var letterCase: LetterCase
  package var traits: Traits
  /// Hash of the shape with runs shortened to two: `Xx`, `XX`, `Xxdd`.
  package var shape: UInt64
  /// Number of UTF-8 bytes.
  package var length: UInt16
  /// The first eight bytes, ASCII letters in lower case; the first byte is the lowest.
  package var head: UInt64
  /// The last eight bytes, ASCII letters in lower case; the last byte is the lowest.
  package var tail: UInt64
  /// What is kept of the word's vector: eight codes of a byte, each of what the ones before it leave
  /// open; 0 when unknown.
  package var codes: UInt64 = 0

  /// The first `count` bytes as a number, `count` < 8.
  @inlinable @inline(__always)
  package func prefix(_ count: Int) -> UInt64 { head & ((1 << UInt64(8 * count)) - 1) }

  /// The last `count` bytes as a number, `count` < 8.
  @inlinable @inline(__always)
  package func suffix(_ count: Int) -> UInt64 { tail & ((1 << UInt64(8 * count)) - 1) }

  /// How capitals are used in a form.
  package enum LetterCase: UInt8, Sendable {
    case none, lower, capitalised, upper, mixed
  }

  /// What kinds of characters a form has.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let digit = Traits(rawValue: 1)
    package static let letter = Traits(rawValue: 2)
    package static let hyphen = Traits(rawValue: 4)
    package static let period = Traits(rawValue: 8)
    package static let apostrophe = Traits(rawValue: 16)
    package static let nonASCII = Traits(rawValue: 32)
    package static let symbol = Traits(rawValue: 64)
  }
}

/// Looks up the facts of forms.
package struct WordReader: Sendable {
  private let classes: WordClasses

  package init(_ model: Model) throws(ModelError) { classes = try WordClasses(model) }

  /// The facts of every token of an analysis.
  package func facts(of tokens: [Token]) -> [WordFacts] { tokens.map { facts(of: $0.form) } }

  package func facts(of form: String) -> WordFacts {
    var form = form
    return form.withUTF8 { facts(of: $0) }
  }

  /// The facts of a form given as UTF-8.
  package func facts(of bytes: UnsafeBufferPointer<UInt8>) -> WordFacts {
    var traits: WordFacts.Traits = []
    var uppers = 0
    var lowers = 0
    var opensWithUpper = false
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case 0x61...0x7a: lowers += 1
      case 0x41...0x5a:
        uppers += 1
        if position == 0 { opensWithUpper = true }
      case 0x30...0x39: traits.insert(.digit)
      case 0x2d: traits.insert(.hyphen)
      case 0x2e: traits.insert(.period)
      case 0x27: traits.insert(.apostrophe)
      case 0x80...: traits.insert(.nonASCII)
      default: traits.insert(.symbol)
      }
    }
    let formHash = StableHash.hash(bytes)
    var lowerHash = formHash
    if traits.contains(.nonASCII) {
      let form = String(decoding: bytes, as: UTF8.self)
      for scalar in form.unicodeScalars where scalar.value >= 0x80 {
        if scalar.properties.isUppercase {
          uppers += 1
          if scalar == form.unicodeScalars.first { opensWithUpper = true }
        } else if scalar.properties.isAlphabetic {
          lowers += 1
        }
      }
      lowerHash = StableHash.hash(Self.lowered(form))
    } else if uppers > 0 {
      lowerHash = Self.lowerHash(ofASCII: bytes)
    }
    if uppers + lowers > 0 { traits.insert(.letter) }
    let letterCase: WordFacts.LetterCase =
      if uppers == 0 {
        lowers == 0 ? .none : .lower
      } else if opensWithUpper, uppers == 1 {
        .capitalised
      } else if lowers == 0 {
        .upper
      } else {
        .mixed
      }
    let (pair, codes) = classes.classes(ofLowerHash: lowerHash)
    return WordFacts(
      form: formHash, lower: lowerHash, fineClass: pair.fine, coarseClass: pair.coarse,
      letterCase: letterCase, traits: traits, shape: Self.shape(bytes),
      length: UInt16(clamping: bytes.count), head: Self.packed(bytes, fromEnd: false),
      tail: Self.packed(bytes, fromEnd: true), codes: codes)
  }

  /// Lower case with typographic apostrophes made straight, as the word tables spell words.
  package static func lowered(_ form: String) -> String {
    guard form.utf8.contains(where: { $0 >= 0x80 }) else { return form.lowercased() }
    return String(
      String.UnicodeScalarView(
        form.lowercased().unicodeScalars.map { $0 == "\u{2019}" || $0 == "\u{2018}" ? "'" : $0 }))
  }

  private static func lowerHash(ofASCII bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
      for (position, byte) in bytes.enumerated() {
        buffer[position] = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      }
      return StableHash.hash(UnsafeBufferPointer(buffer))
    }
  }

  private static func packed(_ bytes: UnsafeBufferPointer<UInt8>, fromEnd: Bool) -> UInt64 {
    var packed: UInt64 = 0
    for position in 0..<min(8, bytes.count) {
      let byte = bytes[fromEnd ? bytes.count - 1 - position : position]
      let lower = byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte
      packed |= UInt64(lower) << UInt64(8 * position)
    }
    return packed
  }

  private static func shape(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var shape: UInt64 = 1
    var previous: UInt8 = 0
    var run = 0
    for byte in bytes {
      let kind: UInt8 =
        switch byte {
        case 0x61...0x7a: 1
        case 0x41...0x5a: 2
        case 0x30...0x39: 3
        case 0x80...0xbf: 0
        case 0xc0...: 4
        default: byte
        }
      if kind == 0 { continue }
      run = kind == previous ? run + 1 : 1
      previous = kind
      if run <= 2 { shape = StableHash.combine(shape, UInt64(kind)) }
    }
    return shape
  }
}
