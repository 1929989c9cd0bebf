/// How a lemma comes from a form: cut bytes from the end, append others, with or without capitals.
package struct LemmaScript: Hashable, Sendable {
  /// Number of bytes to cut.
  package var cut: Int
  package var ending: String
  /// The capitals of the form stay.
  package var keepsCase: Bool

  package init(cut: Int, ending: String, keepsCase: Bool) {
    self.cut = cut
    self.ending = ending
    self.keepsCase = keepsCase
  }

  /// The script with the shortest ending that leads from `form` to `lemma`. Capitals are kept when
  /// there are none or when the lemma has them too.
  package init(from form: String, to lemma: String) {
    let lowered = WordReader.lowered(form)
    let keptLength = Self.commonPrefix(form, lemma)
    let loweredLength = Self.commonPrefix(lowered, lemma)
    keepsCase = form != lowered && keptLength > loweredLength
    let base = keepsCase ? form : lowered
    let common = max(keptLength, loweredLength)
    cut = base.utf8.count - common
    ending = String(decoding: Array(lemma.utf8.dropFirst(common)), as: UTF8.self)
  }

  /// Length in bytes of the longest common beginning, at a scalar's border.
  private static func commonPrefix(_ a: String, _ b: String) -> Int {
    var length = 0
    for (left, right) in zip(a.unicodeScalars, b.unicodeScalars) {
      guard left == right else { break }
      length += String(left).utf8.count
    }
    return length
  }

  /// The lemma of a form.
  package func apply(to form: String, lowered: String) -> String {
    let base = keepsCase ? form : lowered
    if cut == 0 { return ending.isEmpty ? base : base + ending }
    let kept = base.utf8.dropLast(cut)
    return String(decoding: kept, as: UTF8.self) + ending
  }

  /// `2 y l`: cut two bytes, append `y`, lower case.
  package var encoded: String { "\(cut) \(ending) \(keepsCase ? "k" : "l")" }

  init?(encoded: String) {
    let parts = encoded.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count >= 3, let cut = Int(parts[0]) else { return nil }
    self.init(
      cut: cut, ending: parts[1..<parts.count - 1].joined(separator: " "),
      keepsCase: parts[parts.count - 1] == "k")
  }
}
