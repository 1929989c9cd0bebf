/// Finds what a sentence inserts between its subject and verb, by tags alone.
struct InsertionFinder {
  let tokens: [Token]
  let sentence: Range<Int>

  private static let longest = 45

  /// The insertions in text order; they do not overlap.
  var all: [Insertion] {
    var quotations = QuotationFinder(tokens: tokens, sentence: sentence).all[...]
    var found: [Insertion] = []
    var position = sentence.lowerBound + 1
    while true {
      if let quotation = quotations.first, quotation.tokens.lowerBound <= position {
        found.append(quotation)
        quotations.removeFirst()
        position = quotation.tokens.upperBound
      }
      let limit = quotations.first?.tokens.lowerBound ?? sentence.upperBound
      guard position < sentence.upperBound - 2 else { break }
      let insertion =
        switch tokens[position].form {
        case ",": parenthesis(behind: position) ?? betweenCommas(position)
        case "(": inBrackets(position)
        case "—", "–", "--": betweenDashes(position)
        case "what": naming(position)
        case ";": clause(behind: position)
        case "in", "at", "for", "during", "after", "on", "before", "through", "under":
          circumstance(position)
        default: Insertion?.none
        }
      if let insertion, insertion.tokens.upperBound <= limit {
        found.append(insertion)
        position = insertion.tokens.upperBound
      } else {
        position += 1
      }
    }
    return found
  }

  // MARK: Commas

  private func betweenCommas(_ comma: Int) -> Insertion? {
    guard isNoun(comma - 1), let shape = shape(at: comma + 1) else { return nil }
    let subject = subject(endingAt: comma - 1)
    let ends = ends(behind: comma).filter { fits(comma + 1..<$0, shape) }
    let isHeld = shape == .relative || subject.isSubject
    guard
      let (end, verb) = isHeld ? closing(ends, behind: comma) : closedByInfinitive(ends),
      shape != .circumstance || tokens[verb - 1].form != "to"
    else { return nil }
    var insertion = Insertion(
      shape: shape, tokens: comma..<end + 1, context: subject.start..<comma, inside: comma..<end,
      verb: verb)
    if shape == .circumstance {
      insertion.context = comma..<comma
      insertion.inside = comma + 1..<end
    }
    return insertion
  }

  /// The commas that may close what a comma opens.
  private func ends(behind comma: Int) -> [Int] {
    var found: [Int] = []
    for position in comma + 2..<max(comma + 2, min(sentence.upperBound - 1, comma + Self.longest)) {
      switch tokens[position].form {
      case ",": found.append(position)
      case ";", ":", "\"", "“", "”", "(", ")", "—", "–", "--": return found
      default: continue
      }
    }
    return found
  }

  /// The comma that the verb of the sentence follows, and this verb.
  private func closing(_ ends: [Int], behind comma: Int) -> (comma: Int, verb: Int)? {
    for end in ends {
      if let verb = verb(behind: end, where: isFinite) { return (end, verb) }
    }
    if let found = closedByInfinitive(ends) { return found }
    guard !(sentence.lowerBound..<comma).contains(where: isFinite) else { return nil }
    for end in ends {
      // A past tense taken for a participle: "Costa, who leads the group, ruled out".
      if let verb = verb(behind: end, where: isPastAlike) { return (end, verb) }
    }
    return nil
  }

  /// "urged Nordia, which chairs the group, to act".
  private func closedByInfinitive(_ ends: [Int]) -> (comma: Int, verb: Int)? {
    ends.first { end in
      tokens[end + 1].form == "to" && end + 2 < sentence.upperBound && tokens[end + 2].xpos == .vb
    }
    .map { ($0, $0 + 2) }
  }

  private func isPastAlike(_ position: Int) -> Bool {
    guard tokens[position].upos == .verb,
      tokens[position].xpos == .vbn || tokens[position].xpos == .vb
    else { return false }
    return position + 1 < sentence.upperBound && tokens[position + 1].form != "by"
  }

  private func shape(at opener: Int) -> Insertion.Shape? {
    let form = tokens[opener].form.lowercased()
    if Self.relatives.contains(form) { return .relative }
    // "many of whom", "under which"
    for position in opener + 1..<min(opener + 4, sentence.upperBound)
    where tokens[position].form == "which" || tokens[position].form == "whom" {
      return .relative
    }
    if form == "as", tokens[opener + 1].form == "well" { return .description }
    switch tokens[opener].xpos {
    case .vbn, .vbg: return .participle
    case .rb:
      switch tokens[opener + 1].xpos {
      case .vbn, .vbg: return .participle
      // "usually a fierce critic"
      case .dt: return .description
      default: return nil
      }
    default: break
    }
    switch tokens[opener].upos {
    case .det, .adj, .noun, .num, .propn: return .description
    case .pron: return tokens[opener].xpos == .prpPossessive ? .description : nil
    case .adp, .sconj: return Self.companions.contains(form) ? .description : .circumstance
    default: return nil
    }
  }

  private static let relatives: Set<String> = ["who", "which", "whose", "whom", "where"]

  /// Prepositions that describe the noun before them.
  private static let companions: Set<String> = [
    "with", "of", "like", "unlike", "including", "from", "along", "together",
  ]

  /// Whether the words may be an insertion of their shape: a clause needs its verb, a noun phrase has
  /// none outside of relative clauses.
  private func fits(_ inside: Range<Int>, _ shape: Insertion.Shape) -> Bool {
    let verb = inside.first { isFinite($0) }
    switch shape {
    case .relative: return verb != nil || inside.count > 3
    case .participle, .circumstance, .bracketed, .naming, .clause, .quotation: return true
    case .description:
      if inside.count > 1, tokens[inside.lowerBound].upos == .propn,
        isName(inside.lowerBound - 2),
        inside.contains(where: { tokens[$0].upos == .cconj })
      {
        return false
      }
      guard let verb else { return true }
      return inside.contains { $0 < verb && Self.linking.contains(tokens[$0].form.lowercased()) }
    }
  }

  private static let linking: Set<String> = [
    "who", "which", "whose", "whom", "where", "that", "when", "while", "after", "before",
  ]

  /// The phrase that ends at a token, and whether it looks like the subject of a clause.
  private func subject(endingAt last: Int) -> (start: Int, isSubject: Bool) {
    var position = last
    while true {
      while position >= sentence.lowerBound, isInPhrase(position) { position -= 1 }
      guard position >= sentence.lowerBound else { return (position + 1, true) }
      let start = position + 1
      let before = position > sentence.lowerBound && isInPhrase(position - 1)
      switch tokens[position].upos {
      case .adp where before, .cconj where before:
        position -= 1
        continue
      case .adp: return (start, false)
      case .cconj, .sconj, .punct, .adv, .part: return (start, true)
      case .verb: return (start, Self.reports.contains(tokens[position].lemma))
      default: return (start, tokens[position].form == "that")
      }
    }
  }

  private static let reports: Set<String> = [
    "say", "think", "believe", "claim", "add", "announce", "report", "warn", "argue",
  ]

  private func isInPhrase(_ position: Int) -> Bool {
    let token = tokens[position]
    switch token.upos {
    case .det, .adj, .noun, .propn, .num: return true
    case .part: return token.xpos == .pos
    case .pron: return token.xpos == .prpPossessive
    case .punct: return token.form == "-" && token.isJoinedToNext
    case .verb:
      // "the ousted president"
      return (token.xpos == .vbn || token.xpos == .vbg) && position > sentence.lowerBound
        && tokens[position - 1].upos == .det
    default: return false
    }
  }

  private func verb(behind comma: Int, where isVerb: (Int) -> Bool) -> Int? {
    var position = comma + 1
    while position < min(comma + 4, sentence.upperBound) {
      if isVerb(position) { return position }
      guard tokens[position].upos == .adv || tokens[position].form == "both" else { return nil }
      position += 1
    }
    return nil
  }

  private func isFinite(_ position: Int) -> Bool {
    tokens[position].xpos.isFinite || tokens[position].xpos == .md
  }

  private func isNoun(_ position: Int) -> Bool {
    tokens[position].upos == .noun || tokens[position].upos == .propn
  }

  private func isName(_ position: Int) -> Bool { tokens[position].upos == .propn }

  /// ", Ana Costa said," inside of what she said.
  private func parenthesis(behind comma: Int) -> Insertion? {
    var start = comma + 1
    if QuotationFinder.marks.contains(tokens[start].form) { start += 1 }
    var verb = start
    if tokens[verb].upos == .pron { verb += 1 }
    while verb < start + Self.longestPhrase, verb < sentence.upperBound - 2,
      isInPhrase(verb) || tokens[verb].upos == .adp && verb > start
    {
      verb += 1
    }
    guard verb > start, verb < sentence.upperBound - 1, isFinite(verb),
      Self.parenthetical.contains(tokens[verb].lemma)
    else { return nil }
    if verb == sentence.upperBound - 2, tokens[verb + 1].upos == .punct {
      // "…, an official said."
      guard isClause(sentence.lowerBound..<comma) else { return nil }
      return Insertion(
        shape: .clause, tokens: comma..<verb + 1, context: comma..<comma, inside: start..<verb + 1)
    }
    guard verb < sentence.upperBound - 3, tokens[verb + 1].form == "," else { return nil }
    var end = verb + 2
    if QuotationFinder.marks.contains(tokens[end].form) { end += 1 }
    // A list goes on, and "that" opens what is said.
    // "…, X said, blaming Y": it is X who does.
    guard end < sentence.upperBound - 1, tokens[end].form != "that", tokens[end].upos != .cconj,
      tokens[end].form != "but", tokens[end].xpos != .vbg
    else { return nil }
    return Insertion(
      shape: .clause, tokens: comma..<end, context: comma..<comma, inside: start..<verb + 1)
  }

  private static let parenthetical: Set<String> = [
    "say", "add", "claim", "argue", "explain", "warn", "insist", "note", "report", "write",
  ]

  // MARK: Without marks

  /// "in a statement" of "Nordia in a statement called on Sudor": between a name and a verb of the past
  /// that the parser would take for a participle. What a name is called by, "Minister for Trade", and
  /// where it is, "the Institute in Oslo", is left alone.
  private func circumstance(_ preposition: Int) -> Insertion? {
    if tokens[preposition].form == "for" {
      guard
        (preposition + 1..<min(preposition + 5, sentence.upperBound)).contains(where: {
          Self.spans.contains(tokens[$0].lemma)
        })
      else { return nil }
    }
    guard isNoun(preposition - 1), isName(preposition - 1) || isBody(preposition - 1),
      !isName(preposition + 1), subject(endingAt: preposition - 1).isSubject,
      !(sentence.lowerBound..<preposition).contains(where: isFinite)
    else { return nil }
    var end = preposition + 1
    while end < min(sentence.upperBound - 1, preposition + Self.longestPhrase),
      isInPhrase(end) || tokens[end].upos == .adp || tokens[end].upos == .cconj
    {
      end += 1
    }
    guard end > preposition + 1, isNoun(end - 1), isFinite(end) || isPastAlike(end),
      tokens[end].upos == .verb || tokens[end].upos == .aux
    else { return nil }
    return Insertion(
      shape: .circumstance, tokens: preposition..<end, context: preposition..<preposition,
      inside: preposition..<end, verb: end)
  }

  private static let longestPhrase = 14

  /// "for the first time", "for years"; another "for" tells whose spokesman somebody is.
  private static let spans: Set<String> = [
    "time", "day", "week", "month", "year", "hour", "decade", "moment", "reason",
  ]

  private func isBody(_ position: Int) -> Bool {
    Self.bodies.contains(tokens[position].lemma)
  }

  private static let bodies: Set<String> = [
    "government", "ministry", "party", "group", "movement", "president", "minister", "leader",
    "spokesman", "spokeswoman", "committee", "court", "parliament", "council", "union", "cabinet",
    "army", "police", "opposition", "commission",
  ]

  // MARK: Other insertions

  /// "what he called" of "rejected what he called an act of war".
  private func naming(_ what: Int) -> Insertion? {
    var verb = what + 1
    while verb < min(what + 7, sentence.upperBound - 2), tokens[verb].upos != .verb,
      tokens[verb].upos != .punct
    {
      verb += 1
    }
    guard verb > what + 1, tokens[verb].upos == .verb else { return nil }
    let takesAs = Self.describing.contains(tokens[verb].lemma) && tokens[verb + 1].form == "as"
    guard takesAs || Self.naming.contains(tokens[verb].lemma) else { return nil }
    let end = takesAs ? verb + 2 : verb + 1
    guard end < sentence.upperBound - 1, opensPhrase(end) else { return nil }
    return Insertion(
      shape: .naming, tokens: what..<end, context: what..<what, inside: what..<end, anchor: end)
  }

  private static let naming: Set<String> = ["call", "term", "label", "dub", "deem", "consider"]
  private static let describing: Set<String> = ["describe", "see", "regard", "denounce", "know"]

  private func opensPhrase(_ position: Int) -> Bool {
    switch tokens[position].form {
    case "\"", "“", "'", "‘", "``": return true
    default: return isInPhrase(position)
    }
  }

  /// "…; Nordia objected": a clause with a subject and a verb of its own, up to the next semicolon.
  private func clause(behind semicolon: Int) -> Insertion? {
    let end =
      (semicolon + 1..<sentence.upperBound - 1).first { tokens[$0].form == ";" }
      ?? sentence.upperBound - 1
    let inside = semicolon + 1..<end
    guard inside.count > 2, isClause(inside), isClause(sentence.lowerBound..<semicolon),
      !inside.contains(where: { Self.quotationMarks.contains(tokens[$0].form) })
    else { return nil }
    return Insertion(
      shape: .clause, tokens: semicolon..<end, context: semicolon..<semicolon, inside: inside)
  }

  private static let quotationMarks: Set<String> = ["\"", "“", "”", "``", "''"]

  private func isClause(_ range: Range<Int>) -> Bool {
    guard let verb = range.first(where: isFinite) else { return false }
    return range.lowerBound < verb
      && (range.lowerBound..<verb).contains { isNoun($0) || tokens[$0].upos == .pron }
  }

  private func inBrackets(_ bracket: Int) -> Insertion? {
    guard isNoun(bracket - 1),
      let end = (bracket + 2..<min(sentence.upperBound - 1, bracket + Self.longest)).first(
        where: { tokens[$0].form == ")" })
    else { return nil }
    return Insertion(
      shape: .bracketed, tokens: bracket..<end + 1, context: bracket - 1..<bracket,
      inside: bracket..<end)
  }

  private func betweenDashes(_ dash: Int) -> Insertion? {
    let dashes = sentence.filter { Self.dashes.contains(tokens[$0].form) }
    guard dashes.count == 2, dashes[0] == dash, dashes[1] > dash + 1,
      dashes[1] < min(sentence.upperBound - 1, dash + Self.longest), isNoun(dash - 1),
      !tokens[dash - 1].isJoinedToNext || tokens[dash].form != "–"
    else { return nil }
    return Insertion(
      shape: .bracketed, tokens: dash..<dashes[1] + 1,
      context: subject(endingAt: dash - 1).start..<dash, inside: dash..<dashes[1])
  }

  private static let dashes: Set<String> = ["—", "–", "--"]
}
