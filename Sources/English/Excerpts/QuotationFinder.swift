/// Finds the words that a sentence quotes with the one who says them: "We will win," she told them.
///
/// Parsed apart, neither the quotation nor the words around it pull each other's verbs about.
/// Quoted words that are part of the sentence ("called it a "disgrace"") are left in it.
struct QuotationFinder {
  let tokens: [Token]
  let sentence: Range<Int>

  /// The quotations in text order; they do not overlap.
  var all: [Insertion] {
    let marks = sentence.filter { Self.isMark(tokens[$0].form) }
    guard !marks.isEmpty else { return [] }
    var found: [Insertion] = []
    var start = sentence.lowerBound
    var rest = marks[...]
    if let first = marks.first, first > start, marks.count % 2 == 1, isClosing(first) {
      // The quotation began in an earlier sentence.
      if let quotation = leading(start..<first + 1, inside: start..<first) {
        found.append(quotation)
      }
      rest = rest.dropFirst()
      start = first + 1
    }
    while let opening = rest.popFirst() {
      let closing = rest.popFirst()
      let inside = opening + 1..<(closing ?? sentence.upperBound)
      let whole = opening..<(closing.map { $0 + 1 } ?? sentence.upperBound)
      if opening == sentence.lowerBound, closing != nil {
        if let quotation = leading(whole, inside: inside) { found.append(quotation) }
      } else if let quotation = following(whole, inside: inside, from: start) {
        found.append(quotation)
      }
      start = whole.upperBound
    }
    return found
  }

  static let marks: Set<String> = ["\"", "“", "”", "``", "''"]

  /// The same as asking `marks`; most words are told by their first byte.
  private static func isMark(_ form: String) -> Bool {
    switch form.utf8.first {
    case 0x22, 0x27, 0x60, 0xe2: marks.contains(form)
    default: false
    }
  }

  /// A mark behind a comma or full stop closes.
  private func isClosing(_ mark: Int) -> Bool { Self.stops.contains(tokens[mark - 1].form) }

  private static let stops: Set<String> = [",", ".", "!", "?", "…", "..."]

  /// "“…,” X said": what the sentence opens with.
  private func leading(_ whole: Range<Int>, inside: Range<Int>) -> Insertion? {
    let behind = whole.upperBound..<sentence.upperBound
    guard isClause(inside), let last = inside.last, Self.stops.contains(tokens[last].form),
      let verb = behind.prefix(14).first(where: isReport),
      isSaid(behind.lowerBound..<verb, verb)
    else { return nil }
    return quotation(whole, inside, by: verb)
  }

  /// Whether nothing but the speaker stands before the verb: no second clause has begun.
  private func isSaid(_ before: Range<Int>, _ verb: Int) -> Bool {
    before.allSatisfy { tokens[$0].upos != .verb && tokens[$0].upos != .sconj }
  }

  /// "X said, “…”": what follows a verb of speech.
  private func following(_ whole: Range<Int>, inside: Range<Int>, from start: Int) -> Insertion? {
    guard isClause(inside), whole.lowerBound > start,
      let verb = (start..<whole.lowerBound).last(where: isReport)
    else { return nil }
    let before = whole.lowerBound - 1
    let isOpened =
      tokens[before].form == "," || tokens[before].form == ":" || before == verb
    let isLast = whole.upperBound >= sentence.upperBound - 1
    guard isOpened, isLast, (verb + 1..<whole.lowerBound).allSatisfy({ !isFinite($0) }) else {
      return nil
    }
    return quotation(whole, inside, by: verb)
  }

  private func quotation(
    _ whole: Range<Int>, _ inside: Range<Int>, by verb: Int
  ) -> Insertion {
    Insertion(
      shape: .quotation, tokens: whole, context: whole.lowerBound..<whole.lowerBound,
      inside: inside, verb: verb)
  }

  private func isReport(_ position: Int) -> Bool {
    isFinite(position) && Self.reports.contains(tokens[position].lemma)
  }

  private static let reports = VerbClasses.report.union([
    "write", "reply", "respond", "comment", "remark", "continue", "stress", "ask", "conclude",
    "observe", "tweet", "complain", "emphasise", "emphasize", "predict", "admit", "assert",
    "quip", "retort",
  ])

  private func isFinite(_ position: Int) -> Bool {
    tokens[position].xpos.isFinite || tokens[position].xpos == .md
  }

  /// Whether the words have a subject and a verb of their own.
  private func isClause(_ range: Range<Int>) -> Bool {
    guard range.count > 2, let verb = range.first(where: isFinite) else { return false }
    return (range.lowerBound..<verb).contains {
      tokens[$0].upos == .noun || tokens[$0].upos == .propn || tokens[$0].upos == .pron
    }
  }
}
