internal import English

/// Judgements behind a naming verb, read off the words: "called the fee unfair", "branded the
/// law \"cruel and unjust\"". Parsers take the judged thing for an attribute of the judgement, or hang the
/// quoted words on the last noun.
extension FrameMatcher {
  /// The verb that names a thing what the word at `position` says, and the thing's head.
  func namedBefore(_ position: Int) -> (verb: Int, thing: Int)? {
    guard isJudgement(position) else { return nil }
    let start = start(ofJudgement: position)
    guard start >= 2, let verb = naming(before: start), verb + 1 < start,
      !Clause.isPassive(verb, tree), let thing = thing(in: verb + 1..<start)
    else { return nil }
    return (verb, thing)
  }

  /// A word that can stand alone as what something is called, not before a noun of its own.
  private func isJudgement(_ position: Int) -> Bool {
    switch tree.xpos(position) {
    case .jj, .vbg, .vbn, .nn: break
    default: return false
    }
    guard position > 2, tree.deprel(position) != .case else { return false }
    let next = position + 1
    guard next < tree.tokens.count, tree.isSameSentence(next, position) else { return true }
    switch tree.upos(next) {
    case .noun, .propn, .adj, .num, .det, .pron: return false
    default:
      return !tree.tokens[position].isJoinedToNext
        || tree.upos(next) == .punct
          && tree.tokens[next].form != "-" && tree.tokens[next].form != "–"
    }
  }

  /// Where the judgement begins: at its opening quotation mark, or its first adverb.
  private func start(ofJudgement position: Int) -> Int {
    var start = position
    while start > 0, tree.isSameSentence(start - 1, position), tree.upos(start - 1) == .adv {
      start -= 1
    }
    if start > 0, isQuote(start - 1) { return start - 1 }
    return start
  }

  private func isQuote(_ position: Int) -> Bool {
    ["\"", "“", "``", "'", "‘"].contains(tree.tokens[position].form)
  }

  private func naming(before start: Int) -> Int? {
    var current = start - 1
    while current > 0, start - current < 14, tree.isSameSentence(current, start) {
      if tree.upos(current) == .punct, tree.tokens[current].form != "-" { return nil }
      if tree.upos(current) == .verb || tree.upos(current) == .aux {
        if Self.plainNaming.contains(tree.lemma(current)) { return current }
        if tree.xpos(current) != .vbn { return nil }
      }
      if tree.upos(current) == .sconj || tree.xpos(current) == .wdt || tree.xpos(current) == .wp {
        return nil
      }
      current -= 1
    }
    return nil
  }

  /// Verbs that put a bare judgement behind their object.
  private static let plainNaming: Set<String> = [
    "call", "brand", "label", "term", "dub", "deem", "declare", "find", "consider", "pronounce",
    "judge",
  ]

  /// The head of the first noun phrase: "tax" of "Nordia's tax on bread".
  private func thing(in range: Range<Int>) -> Int? {
    var found: Int?
    for position in range {
      let isOwner = tree.xpos(position) == .pos
      switch tree.upos(position) {
      case .noun, .propn, .pron: found = position
      case .adj where position == range.upperBound - 1 && found == nil: found = position
      case .det, .adj, .num: if found != nil { return whole(found) }
      case .part where isOwner: found = nil
      default:
        if found != nil, !isOwner { return whole(found) }
        guard tree.upos(position) == .punct || tree.xpos(position) == .vbn else { return nil }
      }
    }
    return whole(found)
  }

  /// A name by its first word, which carries it; "its" alone is no thing.
  private func whole(_ noun: Int?) -> Int? {
    guard let noun, tree.xpos(noun) != .prpPossessive else { return nil }
    return tree.deprel(noun) == .flat ? tree.head(noun) ?? noun : noun
  }
}
