/// Puts relative clauses between a subject and its verb in their place: "Nordia, which had backed
/// Costa, said …".
///
/// Going from left to right, the parser meets the clause's verb first and takes it for the sentence's
/// own. The commas tell: a clause opened by "who" or "which" behind the first noun phrase ends at the
/// comma before a finite verb, and that verb is the one the noun phrase belongs to.
enum RelativeClauses {
  /// Rehangs heads and relations where the pattern is plain; nothing else is touched.
  static func settle(_ analysis: inout Analysis) {
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      guard let found = find(in: range, analysis.tokens) else { continue }
      let before = range.map { (analysis.tokens[$0].head, analysis.tokens[$0].deprel) }
      rehang(found, in: range, &analysis.tokens)
      if !Trees.isTree(range, analysis.tokens) {
        for (position, old) in zip(range, before) {
          (analysis.tokens[position].head, analysis.tokens[position].deprel) = old
        }
      }
    }
  }

  /// The head of the noun phrase, the clause without its commas, and the verb behind it.
  private struct Place {
    var noun: Int
    var clause: Range<Int>
    var verb: Int
  }

  private static func find(in sentence: Range<Int>, _ tokens: [Token]) -> Place? {
    var comma = sentence.lowerBound
    while comma < sentence.upperBound, tokens[comma].form != "," {
      // The phrase opens the sentence: no verb stands before it.
      if tokens[comma].upos == .verb || tokens[comma].upos == .aux { return nil }
      comma += 1
    }
    guard comma > sentence.lowerBound, comma + 3 < sentence.upperBound,
      comma - sentence.lowerBound <= 12, isNominal(tokens[comma - 1]),
      isRelative(tokens[comma + 1])
    else { return nil }
    var end = comma + 2
    var hasVerb = false
    while end < sentence.upperBound, tokens[end].form != "," {
      hasVerb = hasVerb || isFinite(tokens[end])
      if tokens[end].upos == .punct, tokens[end].form != "-" { return nil }
      end += 1
    }
    guard hasVerb, end + 1 < sentence.upperBound,
      let verb = mainVerb(behind: end, in: sentence, tokens),
      let noun = phraseHead(before: comma, from: sentence.lowerBound, tokens)
    else { return nil }
    return Place(noun: noun, clause: comma + 1..<end, verb: verb)
  }

  /// The verb that a comma is followed by, adverbs and auxiliaries passed over.
  private static func mainVerb(
    behind comma: Int, in sentence: Range<Int>, _ tokens: [Token]
  ) -> Int? {
    var next = comma + 1
    var isFinite = false
    while next < sentence.upperBound, next < comma + 6 {
      switch tokens[next].upos {
      case .adv, .part: break
      case .aux: isFinite = true
      case .verb:
        if isFinite || Self.isFinite(tokens[next]) { return next }
        // "…, ordered an inspection": a past tense taken for a participle has an object behind it.
        guard tokens[next].xpos == .vbn, next + 1 < sentence.upperBound else { return nil }
        switch tokens[next + 1].upos {
        case .det, .propn, .pron: return next
        default: return nil
        }
      default: return nil
      }
      next += 1
    }
    return nil
  }

  /// The last word of the noun phrase, or what that hangs on before the comma.
  private static func phraseHead(before comma: Int, from start: Int, _ tokens: [Token]) -> Int? {
    var noun = comma - 1
    for _ in 0..<8 {
      guard let above = tokens[noun].head?.position, above >= start, above < comma else { break }
      noun = above
    }
    return isNominal(tokens[noun]) ? noun : nil
  }

  private static func rehang(_ place: Place, in sentence: Range<Int>, _ tokens: inout [Token]) {
    let (noun, clause, verb) = (place.noun, place.clause, place.verb)
    // Whatever of the clause hangs outside, highest first: its verb.
    let tops = clause.filter { position in
      tokens[position].head.map { !clause.contains($0.position) } ?? true
    }
    guard
      let top = tops.first(where: { tokens[$0].upos == .verb || tokens[$0].upos == .aux })
        ?? clause.first(where: { isFinite(tokens[$0]) && tokens[$0].upos == .verb }), top != noun
    else { return }
    let above = tokens[top].head
    let relation = tokens[top].deprel
    for position in sentence where !clause.contains(position) && position != noun {
      guard let head = tokens[position].head, clause.contains(head.position), position != verb
      else {
        continue
      }
      tokens[position].head = TokenIndex(verb)
    }
    if tokens[verb].head.map({ clause.contains($0.position) }) ?? false {
      tokens[verb].head = above.flatMap { clause.contains($0.position) ? nil : $0 }
      tokens[verb].deprel = tokens[verb].head == nil ? .root : relation
    }
    for position in tops where position != top { tokens[position].head = TokenIndex(top) }
    tokens[top].head = TokenIndex(noun)
    tokens[top].deprel = .aclRelcl
    if tokens[verb].head == TokenIndex(noun) {
      tokens[verb].head = tokens[noun].head
      tokens[verb].deprel = tokens[verb].head == nil ? .root : tokens[noun].deprel
    }
    let isPassive = sentence.contains {
      tokens[$0].head == TokenIndex(verb) && tokens[$0].deprel == .auxPass
    }
    tokens[noun].head = TokenIndex(verb)
    tokens[noun].deprel = isPassive ? .nsubjPass : .nsubj
  }

  private static func isNominal(_ token: Token) -> Bool {
    token.upos == .propn || token.upos == .noun
  }

  private static func isRelative(_ token: Token) -> Bool {
    switch token.form {
    case "who", "which", "whose", "whom": true
    default: false
    }
  }

  private static func isFinite(_ token: Token) -> Bool {
    token.xpos.isFinite || token.xpos == .md
  }
}
