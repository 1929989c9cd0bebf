/// A document whose names are one word each, for the parser.
///
/// Where a long name ends and the sentence goes on is what a parser without names gets wrong most in
/// news: "Fish stocks watchdog Clean Rivers accused…". The name finder knows; so the parser
/// sees only the last word of a name, and the others are put back as its parts.
struct FoldedNames {
  private var excerpt: Excerpt
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
    excerpt = Excerpt(
      whole,
      leavingOut: folded.map { $0.tokens.lowerBound..<$0.tokens.upperBound - 1 })
    for name in folded {
      guard let index = excerpt.place(of: name.tokens.upperBound - 1) else { continue }
      excerpt.rest.tokens[index].upos = .propn
      if excerpt.rest.tokens[index].xpos != .nnps { excerpt.rest.tokens[index].xpos = .nnp }
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

  /// Parses the rest by `parse`, and gives the folded words their places.
  mutating func parse(
    _ whole: inout Analysis, words: [WordFacts], _ parse: (inout Analysis, [WordFacts]) -> Void
  ) {
    parse(&excerpt.rest, excerpt.kept.map { words[$0] })
    excerpt.copyTrees(to: &whole)
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
