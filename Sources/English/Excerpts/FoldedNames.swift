/// A document whose names with a title are one word each, for the parser.
///
/// Treebanks hardly have what news is full of: "Norish President Ana Costa and Sudan leader Ben Lemm
/// met". The name finder knows where such a name ends; so the parser sees only its last word, and the
/// others are put back as the parts of title and name.
struct FoldedNames {
  private var excerpt: Excerpt
  private let folded: [Folded]

  private struct Folded {
    /// The words of the name.
    var tokens: Range<Int>
    /// Where the title before it starts.
    var start: Int
    /// The noun that heads the title.
    var noun: Int
    var isPerson: Bool
    /// The names of several words in the title.
    var inner: [Range<Int>] = []
  }

  /// Folds the names with a title; nil when there are none.
  init?(_ whole: Analysis) {
    let titles = TitleFinder(whole)
    var folded: [Folded] = []
    var long: [Range<Int>] = []
    for name in whole.names {
      let tokens = name.tokens.positions
      guard
        whole.tokens[tokens.lowerBound].sentence
          == whole.tokens[tokens.upperBound - 1].sentence,
        Self.isPlain(tokens, whole.tokens)
      else { continue }
      defer { if tokens.count > 1 { long.append(tokens) } }
      guard name.kind != .place,
        let (start, noun) = titles.start(before: tokens.lowerBound, of: name.kind),
        start < tokens.lowerBound
      else { continue }
      // Names in a title are folded with it.
      var titled = Folded(
        tokens: tokens, start: start, noun: noun, isPerson: name.kind == .person)
      titled.inner = Array(long.reversed().prefix { $0.upperBound > start }.reversed())
      while let last = folded.last, last.tokens.upperBound > start { folded.removeLast() }
      folded.append(titled)
    }
    self.folded = folded
    guard !folded.isEmpty else { return nil }
    excerpt = Excerpt(
      whole,
      leavingOut: folded.map { $0.start..<$0.tokens.upperBound - 1 })
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
    for name in folded {
      let head = unfold(name.tokens, isPerson: name.isPerson, &whole)
      unfoldTitle(of: name, headedBy: head, &whole)
    }
  }

  /// The title describes the name behind it; what stands before it describes the title.
  private func unfoldTitle(of name: Folded, headedBy head: Int, _ whole: inout Analysis) {
    let noun = name.noun
    let last = name.tokens.lowerBound - 1
    if last > noun {
      // "Secretary of State"
      for position in noun + 1..<last {
        whole.tokens[position].head = TokenIndex(last)
        whole.tokens[position].deprel = position == noun + 1 ? .case : .compound
      }
      (whole.tokens[last].head, whole.tokens[last].deprel) = (TokenIndex(noun), .nmod)
    }
    for position in name.start..<noun {
      let inner = name.inner.first { $0.contains(position) }
      let isInside = inner.map { position < $0.upperBound - 1 } ?? false
      whole.tokens[position].head = TokenIndex(isInside ? (inner?.upperBound ?? 1) - 1 : noun)
      let token = whole.tokens[position]
      whole.tokens[position].deprel =
        token.upos == .punct ? .punct : token.upos == .adj ? .amod : .compound
    }
    whole.tokens[noun].head = TokenIndex(head)
    whole.tokens[noun].deprel = whole.tokens[noun].xpos == .vbg ? .amod : .nmodDesc
    // "his counterpart Ana Costa"
    let owner = name.start - 1
    guard owner >= 0, whole.tokens[owner].xpos == .prpPossessive,
      whole.tokens[owner].sentence == whole.tokens[noun].sentence
    else { return }
    var above = head
    while let next = whole.tokens[above].head?.position, above != owner { above = next }
    if above != owner {
      (whole.tokens[owner].head, whole.tokens[owner].deprel) = (TokenIndex(noun), .nmodPoss)
    }
  }

  /// Treebanks head people's names by the first word, others by the last before "of". Returns the
  /// head.
  private func unfold(_ tokens: Range<Int>, isPerson: Bool, _ whole: inout Analysis) -> Int {
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
    return head
  }
}
