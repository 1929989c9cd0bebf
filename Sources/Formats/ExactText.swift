/// Text that equals another only when all their bytes do.
///
/// Two Swift strings are equal when they are canonically equivalent: `é` and `e` with U+0301 are one
/// key of a dictionary. The ids and names in a file are two then, as in every other program.
struct ExactText: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (one: ExactText, other: ExactText) -> Bool {
    one.text.utf8.elementsEqual(other.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
