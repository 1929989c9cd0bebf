/// A document whose names are one word each, for the parser.
///
/// Where a long name ends and the sentence goes on is what a parser without names gets wrong most in
/// news: "Human rights watchdog Amnesty International accused…". The name finder knows; so the parser
/// sees only the last word of a name, and the others are put back as its parts.
struct FoldedNames {
  /// The words that are left, with sentences to match.
  private(set) var rest: Analysis
  /// For each token of the rest, its position in the whole document.
  private let kept: [Int]
  private let folded: [(tokens: Range<Int>, isPerson: Bool)]

  /// Folds the names of more than one word; nil when there are none.
  init?(_ whole: Analysis) {
    folded = whole.names.compactMap { name in
      let tokens = name.tokens.positions
      let isWhole =
        tokens.count > 1
        && whole.tokens[tokens.lowerBound].sentence
          == whole.tokens[tokens.upperBound - 1].sentence
        && Self.isPlain(tokens, whole.tokens)
      return isWhole ? (tokens, name.kind == .person) : nil
    }
    guard !folded.isEmpty else { return nil }
    var kept: [Int] = []
    kept.reserveCapacity(whole.tokens.count)
    var sentences = whole.sentences
    var next = 0
    for index in sentences.indices {
      let first = kept.count
      for position in whole.sentences[index].tokens.positions {
        while next < folded.count, folded[next].tokens.upperBound <= position { next += 1 }
        let isInside =
          next < folded.count && folded[next].tokens.contains(position)
          && position < folded[next].tokens.upperBound - 1
        if !isInside { kept.append(position) }
      }
      sentences[index].tokens = TokenRange(first..<kept.count)
    }
    self.kept = kept
    rest = Analysis(text: "", tokens: kept.map { whole.tokens[$0] }, sentences: sentences)
    for name in folded {
      guard let index = position(ofLast: name.tokens) else { continue }
      rest.tokens[index].upos = .propn
      if rest.tokens[index].xpos != .nnps { rest.tokens[index].xpos = .nnp }
    }
  }

  /// Words only: a name with punctuation or a possessive in it may be two.
  private static func isPlain(_ tokens: Range<Int>, _ all: [Token]) -> Bool {
    tokens.allSatisfy { position in
      let token = all[position]
      let isHyphen =
        token.form == "-" && position > tokens.lowerBound && token.isJoinedToNext
        && all[position - 1].isJoinedToNext
      return isHyphen || token.upos != .punct && token.xpos != .pos && token.upos != .verb
    }
      && all[tokens.upperBound - 1].form.utf8.first.map { $0 >= 0x41 } ?? false
  }

  /// Where the last word of a name stands in the rest, by binary search.
  private func position(ofLast tokens: Range<Int>) -> Int? {
    let wanted = tokens.upperBound - 1
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low] == wanted ? low : nil
  }

  /// Parses the rest by `parse`, and gives the folded words their places.
  mutating func parse(
    _ whole: inout Analysis, words: [WordFacts], _ parse: (inout Analysis, [WordFacts]) -> Void
  ) {
    parse(&rest, kept.map { words[$0] })
    for (index, position) in kept.enumerated() {
      whole.tokens[position].head = rest.tokens[index].head.map { TokenIndex(kept[$0.position]) }
      whole.tokens[position].deprel = rest.tokens[index].deprel
    }
    for name in folded { unfold(name.tokens, isPerson: name.isPerson, &whole) }
  }

  /// Treebanks head people's names by the first word, others by the last before "of".
  private func unfold(_ tokens: Range<Int>, isPerson: Bool, _ whole: inout Analysis) {
    let last = tokens.upperBound - 1
    var head = isPerson ? tokens.lowerBound : last
    if !isPerson, let link = tokens.first(where: { whole.tokens[$0].upos == .adp }),
      link > tokens.lowerBound
    {
      head = link - 1
    }
    let above = whole.tokens[last].head
    let relation = whole.tokens[last].deprel
    if head != last {
      let sentence = whole[whole.tokens[last].sentence].tokens.positions
      for position in sentence where whole.tokens[position].head?.position == last {
        whole.tokens[position].head = TokenIndex(head)
      }
    }
    for position in tokens where position != head {
      whole.tokens[position].head = TokenIndex(head)
      whole.tokens[position].deprel =
        whole.tokens[position].form == "-" ? .punct : isPerson ? .flat : .compound
    }
    if !isPerson, head != last {
      for position in head + 1..<last { whole.tokens[position].head = TokenIndex(last) }
      whole.tokens[head + 1].deprel = .case
      whole.tokens[last].deprel = .nmod
    }
    whole.tokens[head].head = above
    whole.tokens[head].deprel = relation
  }
}
