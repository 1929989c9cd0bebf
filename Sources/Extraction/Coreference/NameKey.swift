/// A name reduced to what two spellings of it share: lower case, no diacritics, no article,
/// no possessive, no punctuation.
struct NameKey: Hashable, Sendable {
  /// The words joined by single spaces.
  let text: String
  let words: [String]

  init(_ name: some StringProtocol) {
    text = Self.normalise(name)
    words = text.split(separator: " ").map(String.init)
  }

  /// Words without name particles: `assad` of `al-Assad`.
  var core: [String] {
    let kept = words.filter { !Self.particles.contains($0) && !Self.ranks.contains($0) }
    return kept.isEmpty ? words : kept
  }

  static let particles: Set<String> = [
    "al", "el", "ul", "ad", "as", "ash", "an", "ar", "bin", "ibn", "ben", "bint", "von", "van",
    "de",
    "der", "den", "da", "dos", "di", "du", "la", "le", "del",
  ]

  /// Ranks that may stay in a label: "King Harald" and "Harald" share the word "harald".
  private static let ranks = Set(VocabularyWords.rankNames.split(separator: " ").map(String.init))

  /// Folds case, diacritics and punctuation away; strips a leading article and "’s".
  static func normalise(_ name: some StringProtocol) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(name.utf8.count)
    var pendingSpace = false
    var previousWasApostrophe = false
    for scalar in name.unicodeScalars {
      let isApostrophe = scalar == "'" || scalar == "’" || scalar == "`"
      if isApostrophe || scalar == "." {
        previousWasApostrophe = isApostrophe
        continue
      }
      let plain = plainLetter(scalar)
      let letters = plain == nil ? fold(scalar) : []
      guard plain != nil || !letters.isEmpty else {
        closePossessive(&out)
        previousWasApostrophe = false
        pendingSpace = !out.isEmpty
        continue
      }
      if pendingSpace { out.append(0x20) }
      pendingSpace = false
      if previousWasApostrophe {
        // Marks the place for closePossessive; taken out at the end.
        out.append(0x27)
        previousWasApostrophe = false
      }
      if let plain { out.append(plain) } else { out.append(contentsOf: letters) }
    }
    closePossessive(&out)
    out.removeAll { $0 == 0x27 }
    let text = String(decoding: out, as: UTF8.self)
    for article in ["the ", "a ", "an "] where text.hasPrefix(article) {
      return String(text.dropFirst(article.count))
    }
    return text
  }

  /// Drops an `'s` that ends the bytes so far.
  private static func closePossessive(_ out: inout [UInt8]) {
    if out.count > 2, out[out.count - 1] == 0x73, out[out.count - 2] == 0x27 { out.removeLast(2) }
  }

  /// The lower-case letter or digit of ASCII that a scalar is.
  private static func plainLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt8(scalar.value)
    case 0x41...0x5A: UInt8(scalar.value + 32)
    default: nil
    }
  }

  /// The lower-case letters or digits that any other scalar counts as; empty for everything else.
  private static func fold(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case ..<0x80: return []
    case 0xC0...0x17F:
      let letters = latin[Int(scalar.value - 0xC0)]
      return letters
    default:
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else {
        return []
      }
      return Array(scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Base letters of U+00C0…U+017F.
  private static let latin: [[UInt8]] = {
    let table = """
      a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss \
      a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y \
      a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g \
      h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l \
      n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s \
      t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
      """
    return table.split(separator: " ").map { $0 == "-" ? [] : Array($0.utf8) }
  }()

  /// Edit distance with transpositions (optimal string alignment), cut off above `limit`.
  static func distance(_ a: String, _ b: String, limit: Int) -> Int? {
    let x = Array(a.utf8)
    let y = Array(b.utf8)
    guard abs(x.count - y.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: y.count + 1)
    var last = Array(0...y.count)
    for i in x.indices {
      var row = [i + 1]
      row.reserveCapacity(y.count + 1)
      for j in y.indices {
        var best = min(last[j] + (x[i] == y[j] ? 0 : 1), min(last[j + 1], row[j]) + 1)
        if i > 0, j > 0, x[i] == y[j - 1], x[i - 1] == y[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[y.count] <= limit ? last[y.count] : nil
  }
}
