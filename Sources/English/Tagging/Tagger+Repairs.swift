extension Tagger {
  /// Puts right tags that their neighbours contradict. Training does not see it: what is trained on
  /// tags stays the same when a rule is added here.
  package func repair(_ analysis: inout Analysis, words: [WordFacts]) {
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      for position in range.dropLast() {
        if analysis.tokens[position].xpos == .md {
          giveVerb(toModal: position, range, words, &analysis.tokens)
        }
        switch analysis.tokens[position].form {
        case "open": settleOpen(position, range, &analysis.tokens)
        case "go": settleGoBetween(position, range, &analysis.tokens)
        default: break
        }
      }
    }
  }

  /// "police would no longer tolerate rallies": behind a modal and its adverbs stands a verb.
  private func giveVerb(
    toModal modal: Int, _ sentence: Range<Int>, _ words: [WordFacts], _ tokens: inout [Token]
  ) {
    let verb = (modal + 1..<sentence.upperBound).first { tokens[$0].upos != .adv }
    guard let verb, verb + 1 < sentence.upperBound,
      tokens[verb].xpos == .jj || tokens[verb].xpos == .nn, words[verb].letterCase == .lower,
      ![UPOS.verb, .aux, .punct].contains(tokens[verb + 1].upos),
      gazetteers.lists(ofHash: words[verb].lower).contains(.verbBase)
    else { return }
    (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vb)
  }

  /// "urged both sides to open talks"
  private func settleOpen(_ open: Int, _ sentence: Range<Int>, _ tokens: inout [Token]) {
    guard open > sentence.lowerBound, tokens[open - 1].form == "to", tokens[open].upos == .adj,
      tokens[open + 1].form == "talks" || tokens[open + 1].form == "negotiations"
    else { return }
    (tokens[open].upos, tokens[open].xpos) = (.verb, .vb)
    (tokens[open - 1].upos, tokens[open - 1].xpos) = (.part, .to)
  }

  /// "acting as go-between"
  private func settleGoBetween(_ go: Int, _ sentence: Range<Int>, _ tokens: inout [Token]) {
    guard go + 2 < sentence.upperBound, tokens[go + 1].form == "-",
      tokens[go + 2].form == "between"
    else { return }
    (tokens[go].upos, tokens[go].xpos) = (.noun, .nn)
  }
}
