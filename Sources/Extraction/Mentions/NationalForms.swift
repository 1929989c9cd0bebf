/// Adjectives made of names that are in no table: "Zelandian" of Zelandia, "Lemmi" of Lemm.
enum NationalForms {
  /// Single-word names by what their adjectives begin with; the first name wins.
  static func stems(of names: [NameMention]) -> [String: Int] {
    var found: [String: Int] = [:]
    for (index, name) in names.enumerated() where name.key.words.count == 1 {
      let word = name.key.text
      guard word.utf8.count > 3 else { continue }
      for stem in [word, shortened(word)] where found[stem] == nil { found[stem] = index }
    }
    return found
  }

  /// The name that an adjective is made of.
  static func name(of form: String, in stems: [String: Int]) -> Int? {
    let word = NameKey.normalise(form)
    for ending in endings where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.utf8.count))
      if stem.utf8.count > 3, let name = stems[stem] { return name }
    }
    return nil
  }

  /// "Zeland" of "Zelande": the last vowel falls off before an ending.
  private static func shortened(_ word: String) -> String {
    guard let last = word.last, "aeoy".contains(last), word.utf8.count > 5 else { return word }
    return String(word.dropLast())
  }

  private static let endings = ["ian", "ean", "an", "n", "ese", "ish", "i", "er", "ers", "ic"]
}
