/// A 64-bit hash that is the same in every process, for everything that is stored or compared
/// between runs.
///
/// Words go through a multiply-and-fold over eight bytes at a time (in the manner of wyhash),
/// long runs through four independent lanes.
package enum StableHash {
  @usableFromInline static let k0: UInt64 = 0xa076_1d64_78bd_642f
  @usableFromInline static let k1: UInt64 = 0xe703_7ed1_a0b4_28db

  /// The full 128-bit product of `a` and `b`, folded to 64 bits.
  @inlinable @inline(__always)
  package static func fold(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let product = a.multipliedFullWidth(by: b)
    return product.high ^ product.low
  }

  /// The hash of a pair: feature template and value, two words, a hash and a label.
  @inlinable @inline(__always)
  package static func combine(_ a: UInt64, _ b: UInt64) -> UInt64 {
    fold(a ^ k0, b ^ k1)
  }

  /// The hash of `bytes`; depends on their number too.
  @inlinable
  package static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var seed = k1 ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    var left = bytes.count
    if left >= 64 {
      var lanes = (seed, seed ^ k0, ~seed, seed &+ k0)
      while left >= 32 {
        lanes.0 = fold(lanes.0 ^ word(bytes, offset), k0)
        lanes.1 = fold(lanes.1 ^ word(bytes, offset + 8), k1)
        lanes.2 = fold(lanes.2 ^ word(bytes, offset + 16), k0)
        lanes.3 = fold(lanes.3 ^ word(bytes, offset + 24), k1)
        offset += 32
        left -= 32
      }
      seed = combine(combine(lanes.0, lanes.1), combine(lanes.2, lanes.3))
    }
    while left >= 8 {
      seed = fold(seed ^ word(bytes, offset), k0)
      offset += 8
      left -= 8
    }
    var tail: UInt64 = 0
    for position in 0..<left { tail |= UInt64(bytes[offset + position]) << (8 * UInt64(position)) }
    return fold(seed ^ tail, k1)
  }

  @inlinable @inline(__always)
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    hash(UnsafeRawBufferPointer(bytes))
  }

  /// The hash of the UTF-8 bytes of `text`.
  @inlinable
  package static func hash(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0) }
  }

  /// The hash of the UTF-8 bytes of part of a text.
  @inlinable
  package static func hash(_ text: Substring) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0) }
  }

  @inlinable @inline(__always)
  static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}
