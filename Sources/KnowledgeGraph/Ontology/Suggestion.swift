/// Finds what a misspelt word was probably meant to be.
public enum Suggestion {
  /// The candidate nearest to `word` in letters, or nil when none is near.
  ///
  ///     Suggestion.nearest(to: "mediate", among: ["meets", "mediates"])  // "mediates"
  ///
  /// Distance is that of Damerau and Levenshtein (insert, delete, replace, swap neighbours), case
  /// apart; a third of the word may differ. The first of equally near candidates wins.
  /// - Complexity: O(candidates × length²).
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.lowercased().unicodeScalars.prefix(64))
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().unicodeScalars.prefix(64))
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// "did you mean ‘mediates’?", or nil when nothing is near.
  public static func hint(for word: String, among candidates: some Sequence<String>) -> String? {
    nearest(to: word, among: candidates).map { "did you mean ‘\($0)’?" }
  }

  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        let replace = previous[j] + (a[i] == b[j] ? 0 : 1)
        var cost = min(row[j] + 1, previous[j + 1] + 1, replace)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, beforePrevious[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforePrevious, previous) = (previous, row)
    }
    return previous[b.count]
  }
}
