#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Text that equals another only when all their bytes do.
///
/// Two Swift strings are equal when they are canonically equivalent: `é` and `e` with U+0301 are one
/// key of a dictionary. The ids and names in a file are two then, as in every other program.
struct ExactText: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ExactText, other: ExactText) -> Bool {
    areSame(one.text, other.text)
  }

  /// Byte for byte.
  static func areSame(_ one: String, _ other: String) -> Bool {
    let areSame = one.utf8.withContiguousStorageIfAvailable { one in
      other.utf8.withContiguousStorageIfAvailable { other in
        guard one.count == other.count, let first = one.baseAddress, let second = other.baseAddress
        else { return one.count == other.count }
        return unsafe memcmp(first, second, one.count) == 0
      }
    }
    return areSame.flatMap { $0 } ?? one.utf8.elementsEqual(other.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
