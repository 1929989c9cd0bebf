/// Words in names that tell what is named.
enum BodyWords {
  /// Words that end or open the names of bodies, by subtype; looked up before the general classes.
  static func subtype(ofWord word: String) -> String? {
    if mediaWords.contains(word) { return "media" }
    if companyWords.contains(word) { return "company" }
    return stateWords.contains(word) ? "governmentBody" : nil
  }

  private static let mediaWords: Set<String> = [
    "times", "news", "post", "herald", "tribune", "guardian", "telegraph", "gazette", "chronicle",
    "observer", "mail", "express", "globe", "radio", "television", "tv", "broadcasting",
    "newspaper",
    "magazine", "press", "daily", "weekly", "journal", "monitor",
  ]
  private static let companyWords: Set<String> = [
    "airlines", "airways", "inc", "ltd", "plc", "corp", "corporation", "holdings", "industries",
    "motors", "systems", "technologies", "pharmaceuticals", "records", "engineering", "co", "gmbh",
    "llc", "oil", "petroleum",
  ]
  private static let stateWords: Set<String> = [
    "army", "navy", "police", "forces", "ministry", "parliament", "senate", "congress",
    "government",
    "representatives", "guard", "corps",
  ]

  static let naturalWords: Set<String> = [
    "river", "lake", "sea", "ocean", "mountain", "mount", "mountains", "desert", "bay", "gulf",
    "valley", "volcano", "strait", "cape", "peninsula", "island", "islands", "reef", "glacier",
    "forest", "canyon", "hills",
  ]
}
