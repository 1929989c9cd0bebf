/// How a lemma comes from a form: set the capitals, cut bytes from the end, append others.
package struct LemmaScript: Hashable, Sendable {
  /// Number of bytes to cut.
  package var cut: Int
  package var ending: String
  package var capitals: Capitals

  package enum Capitals: String, Sendable {
    case kept = "k"
    case lowered = "l"
    /// The first letter becomes a capital: `San` of `san`.
    case added = "c"
  }

  package init(cut: Int, ending: String, capitals: Capitals) {
    self.cut = cut
    self.ending = ending
    self.capitals = capitals
  }

  /// The script with the shortest ending that leads from `form` to `lemma`. Capitals are kept when
  /// there are none or when the lemma has them too.
  package init(from form: String, to lemma: String) {
    let lowered = WordReader.lowered(form)
    let capitalised = Self.capitalised(lowered)
    var best = (capitals: Capitals.lowered, base: lowered)
    for candidate in [(Capitals.kept, form), (Capitals.added, capitalised)]
    where candidate.1 != lowered
      && Self.commonPrefix(candidate.1, lemma) > Self.commonPrefix(best.base, lemma)
    {
      best = candidate
    }
    capitals = best.capitals
    let common = Self.commonPrefix(best.base, lemma)
    cut = best.base.utf8.count - common
    ending = String(decoding: Array(lemma.utf8.dropFirst(common)), as: UTF8.self)
  }

  private static func capitalised(_ lowered: String) -> String {
    guard let first = lowered.unicodeScalars.first else { return lowered }
    return String(first).uppercased() + lowered.unicodeScalars.dropFirst().map(String.init).joined()
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
    let base =
      switch capitals {
      case .kept: form
      case .lowered: lowered
      case .added: Self.capitalised(lowered)
      }
    if cut == 0 { return ending.isEmpty ? base : base + ending }
    let kept = base.utf8.dropLast(cut)
    return String(decoding: kept, as: UTF8.self) + ending
  }

  /// `2 y l`: cut two bytes, append `y`, lower case.
  package var encoded: String { "\(cut) \(ending) \(capitals.rawValue)" }

  init?(encoded: String) {
    let parts = encoded.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count >= 3, let cut = Int(parts[0]),
      let capitals = Capitals(rawValue: String(parts[parts.count - 1]))
    else { return nil }
    self.init(
      cut: cut, ending: parts[1..<parts.count - 1].joined(separator: " "),
      capitals: capitals)
  }
}
