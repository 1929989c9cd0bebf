/// A document without its asides of time and number, for the tagger and the parser.
///
/// Newspapers put the day between subject and verb ("Nordia on Tuesday demanded…") or sum up a list
/// ("Nordia and Sudor both demanded…"), other texts hardly ever, and a tagger and parser trained on
/// those stumble over it. So days and such words are taken out,
/// tags and trees are found for the rest, and each aside then hangs on the nearest verb.
struct Asides {
  private var excerpt: Excerpt
  /// In text order.
  private let asides: [Range<Int>]

  var rest: Analysis { excerpt.rest }
  /// For each token of the rest, its position in the whole document.
  var kept: [Int] { excerpt.kept }

  /// Takes the asides out; nil when there are none.
  init?(_ whole: Analysis) {
    var asides: [Range<Int>] = []
    for sentence in whole.sentences {
      Self.find(in: sentence.tokens.positions, whole.tokens, into: &asides)
    }
    guard !asides.isEmpty else { return nil }
    self.asides = asides
    excerpt = Excerpt(whole, leavingOut: asides)
  }

  /// Tags the rest by `tag`, and the asides by what they are.
  mutating func tag(_ whole: inout Analysis, _ tag: (inout Analysis) -> Void) {
    tag(&excerpt.rest)
    for (index, position) in excerpt.kept.enumerated() {
      whole.tokens[position].upos = rest.tokens[index].upos
      whole.tokens[position].xpos = rest.tokens[index].xpos
    }
    for aside in asides {
      for position in aside {
        let (upos, xpos): (UPOS, XPOS) =
          switch whole.tokens[position].form.lowercased() {
          case "on", "in": (.adp, .in)
          case ",": (.punct, .comma)
          case "last", "next": (.adj, .jj)
          case "earlier", "later", "late", "early": (.adv, .rb)
          case "this", "all", "both", "each": (.det, .dt)
          case let word where DayNames.week.contains(word): (.propn, .nnp)
          case _ where DayNames.months.contains(whole.tokens[position].form): (.propn, .nnp)
          case let word where word.utf8.first.map(Self.isDigit) ?? false: (.num, .cd)
          default: (.noun, .nn)
          }
        whole.tokens[position].upos = upos
        whole.tokens[position].xpos = xpos
      }
    }
  }

  /// Parses the rest by `parse`, and gives the asides a place in its trees.
  mutating func parse(_ whole: inout Analysis, _ parse: (inout Analysis) -> Void) {
    for (index, position) in excerpt.kept.enumerated() {
      excerpt.rest.tokens[index].upos = whole.tokens[position].upos
      excerpt.rest.tokens[index].xpos = whole.tokens[position].xpos
      excerpt.rest.tokens[index].lemma = whole.tokens[position].lemma
    }
    excerpt.rest.names = whole.names.compactMap(moved)
    parse(&excerpt.rest)
    excerpt.copyTrees(to: &whole)
    for aside in asides { attach(aside, in: &whole) }
  }

  /// The name by its places in the rest; nil when an aside stands in it.
  private func moved(_ name: Name) -> Name? {
    let tokens = name.tokens.positions
    guard let first = tokens.first, let last = tokens.last, let start = excerpt.place(of: first),
      let end = excerpt.place(of: last), end - start == last - first
    else { return nil }
    var moved = name
    moved.tokens = TokenRange(start..<end + 1)
    return moved
  }

  private func attach(_ aside: Range<Int>, in whole: inout Analysis) {
    let sentence = whole[whole.tokens[aside.lowerBound].sentence].tokens.positions
    let head =
      aside.last {
        DayNames.isDay(whole.tokens[$0].form) || DayNames.periods.contains(whole.tokens[$0].form)
          || DayNames.months.contains(whole.tokens[$0].form)
      } ?? aside.lowerBound
    let verb =
      (aside.upperBound..<min(sentence.upperBound, aside.upperBound + 3)).first {
        // "signed an accord on Monday to supply": when it was signed
        whole.tokens[$0].upos == .verb && whole.tokens[$0 - 1].form != "to"
      }
      ?? (sentence.lowerBound..<aside.lowerBound).last { whole.tokens[$0].upos == .verb }
      ?? sentence.first { whole.tokens[$0].head == nil && !aside.contains($0) }
      ?? sentence.lowerBound
    let hasPreposition = whole.tokens[aside.lowerBound].upos == .adp
    for position in aside {
      whole.tokens[position].head = TokenIndex(head)
      whole.tokens[position].deprel =
        switch whole.tokens[position].upos {
        case .adp: .case
        case .adv: .advmod
        case .adj: .amod
        case .det: .det
        case .punct: .punct
        case .num: .nummod
        default: position < head ? .compound : .nmodUnmarked
        }
    }
    whole.tokens[head].head = TokenIndex(verb)
    whole.tokens[head].deprel =
      hasPreposition ? .obl : whole.tokens[head].upos == .det ? .advmod : .oblUnmarked
  }

  private static func find(
    in sentence: Range<Int>, _ tokens: [Token], into asides: inout [Range<Int>]
  ) {
    var position = sentence.lowerBound + 1
    while position < sentence.upperBound {
      defer { position += 1 }
      if isSummary(position, in: sentence, tokens) { asides.append(position..<position + 1) }
      if var end = endOfDate(position, in: sentence, tokens),
        isFree(position..<end, in: sentence, tokens)
      {
        // "Costa on June 21, called for": a comma too many
        if end + 1 < sentence.upperBound, tokens[end].form == ",",
          tokens[position - 1].form.utf8.first.map(isUpper) ?? false,
          tokens[end + 1].form.hasSuffix("ed")
        {
          end += 1
        }
        asides.append(position..<end)
        position = end - 1
        continue
      }
      let isPeriod = Self.isPeriod(position, tokens)
      guard isPeriod || DayNames.isDay(tokens[position].form) else { continue }
      var start = position
      var end = position + 1
      if isPeriod {
        start -= 1
        if start > sentence.lowerBound, DayNames.nearing.contains(tokens[start - 1].form) {
          start -= 1
        }
      }
      if DayNames.week.contains(tokens[position].form.lowercased()) {
        if end < sentence.upperBound, DayNames.parts.contains(tokens[end].form) { end += 1 }
        switch tokens[start - 1].form {
        case "last", "next", "this": start -= 1
        default: break
        }
        if start > sentence.lowerBound, tokens[start - 1].form == "on" { start -= 1 }
      }
      guard start > sentence.lowerBound, isFree(start..<end, in: sentence, tokens) else { continue }
      asides.append(start..<end)
      position = end - 1
    }
  }

  /// The end of "on March 12", "on 12 March 2010", "in March", "on March 12, 2010,"; nil when no date
  /// stands here.
  private static func endOfDate(_ position: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Int?
  {
    let isDay = tokens[position].form == "on"
    guard isDay || tokens[position].form == "in" else { return nil }
    var end = position + 1
    func isNumber(_ place: Int, digits: ClosedRange<Int>) -> Bool {
      place < sentence.upperBound && digits.contains(tokens[place].form.utf8.count)
        && tokens[place].form.utf8.allSatisfy(isDigit)
    }
    if isDay, isNumber(end, digits: 1...2) { end += 1 }
    guard end < sentence.upperBound, DayNames.months.contains(tokens[end].form) else { return nil }
    end += 1
    if isDay, end == position + 2 {
      guard isNumber(end, digits: 1...2) else { return nil }
      end += 1
    }
    if isNumber(end, digits: 4...4) { return end + 1 }
    if end < sentence.upperBound, tokens[end].form == ",", isNumber(end + 1, digits: 4...4) {
      end += 2
      return end < sentence.upperBound && tokens[end].form == "," ? end + 1 : end
    }
    return end
  }

  /// "week" of "last week".
  private static func isPeriod(_ position: Int, _ tokens: [Token]) -> Bool {
    switch tokens[position - 1].form {
    case "last", "next", "this": return DayNames.periods.contains(tokens[position].form)
    default: return false
    }
  }

  /// "both" of "Nordia and Sudor both welcomed": behind a name, before a verb by its look.
  private static func isSummary(_ position: Int, in sentence: Range<Int>, _ tokens: [Token]) -> Bool
  {
    switch tokens[position].form {
    case "all", "both", "each": break
    default: return false
    }
    guard position > sentence.lowerBound + 1, position + 1 < sentence.upperBound,
      let first = tokens[position - 1].form.utf8.first, isUpper(first),
      !tokens[position - 1].isJoinedToNext
    else { return false }
    let next = tokens[position + 1].form
    if next.hasSuffix("ed"), next.utf8.count > 4, let start = next.utf8.first, !isUpper(start) {
      return true
    }
    return ["said", "say", "have", "had", "want", "are", "were", "agree", "took", "made", "gave"]
      .contains(next)
  }

  /// Whether the words can go: right behind a word, before no word that belongs to them.
  private static func isFree(_ aside: Range<Int>, in sentence: Range<Int>, _ tokens: [Token])
    -> Bool
  {
    let before = tokens[aside.lowerBound - 1]
    guard before.form.utf8.first.map(isLetter) ?? false, !before.isJoinedToNext else {
      return false
    }
    // "until Tuesday", "of today", "Good Friday"
    guard !DayNames.binding.contains(before.form.lowercased()) else { return false }
    guard aside.upperBound < sentence.upperBound else { return true }
    let day = tokens[aside.upperBound - 1]
    let after = tokens[aside.upperBound].form
    guard let first = after.utf8.first else { return false }
    // "today's", "Tuesday-night"
    if day.isJoinedToNext { return after == "," || after == "." || after == ";" || after == ":" }
    // "Tuesday Club": a name may go on behind a bare day.
    if isUpper(first), aside.count == 1, DayNames.week.contains(day.form.lowercased()) {
      return false
    }
    // "spoke Friday to Ana Costa", but not "Monday to Friday"
    if after == "to" {
      guard aside.upperBound + 1 < sentence.upperBound else { return false }
      let goal = tokens[aside.upperBound + 1].form
      return !DayNames.isDay(goal) && !DayNames.months.contains(goal)
        && !(goal.utf8.first.map(isDigit) ?? false)
    }
    return !DayNames.following.contains(after) && !isDigit(first)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
  }
  private static func isUpper(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

/// Words that name a day.
private enum DayNames {
  static let week: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  static let months: Set<String> = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  static let parts: Set<String> = ["morning", "afternoon", "evening", "night"]
  static let periods: Set<String> = ["week", "month", "year", "weekend", "night", "morning"]
  static let nearing: Set<String> = ["earlier", "later", "late", "early"]
  static let binding: Set<String> = [
    "the", "a", "an", "of", "by", "until", "till", "since", "from", "before", "after", "for", "in",
    "every", "each", "good", "black", "ash", "palm", "easter", "super", "bloody", "and", "or", "to",
    "between", "on", "that", "this", "at", "as", "than", "not", "only", "is", "was", "be", "are",
    "which", "who", "his", "her", "its", "their", "our", "your", "my", "about", "with", "early",
    "late", "through", "over",
  ]

  /// Words before which a day is a subject or part of a span: "today is", "Monday to Friday".
  static let following: Set<String> = ["is", "was", "and", "or"]

  static func isDay(_ form: String) -> Bool {
    switch form {
    case "today", "yesterday", "tomorrow", "tonight": true
    case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday": true
    default: false
    }
  }
}
