internal import English

/// Words that say when.
enum TimeWords {
  private static let nouns: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "today",
    "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "midnight",
    "noon", "day", "week", "weekend", "month", "year", "decade", "century", "hour", "minute",
    "moment", "anniversary", "quarter", "season", "spring", "summer", "autumn",
  ]

  static func isTimeNoun(_ lemma: String) -> Bool { nouns.contains(lemma.lowercased()) }

  /// Whether a phrase says when: "on Friday", "last week", "in 2011".
  static func isTime(_ head: Int, _ tree: SyntaxTree) -> Bool {
    let token = tree.tokens[head]
    switch token.upos {
    // "Jan" of "Jan Costa" is no month.
    case .propn where tree.hasChild(head, .flat): return false
    case .noun, .propn, .adv: return isTimeNoun(token.lemma)
    case .num: return isYear(token.form)
    default: return false
    }
  }

  static func isYear(_ form: String) -> Bool {
    let bytes = form.utf8
    return bytes.count == 4 && bytes.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      && (form.hasPrefix("1") || form.hasPrefix("20"))
  }
}
