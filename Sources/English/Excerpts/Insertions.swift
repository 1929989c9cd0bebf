/// A document without what its sentences insert between subject and verb, for the parser.
///
/// "Nordia, which together with Sudor chairs the group, called on…": what stands between the commas,
/// brackets or dashes keeps a left-to-right parser from putting subject and verb together. So the
/// sentence is parsed without it, the insertion on its own behind the words that it explains, and then
/// hung on them.
struct Insertions {
  /// Sentences without their insertions, then each insertion with what stands before it.
  private var parsed: Analysis
  /// For each token of `parsed`, its position in the whole.
  private var origin: [Int] = []
  private let found: [Insertion]
  /// Quotation marks around a part of a sentence, which the parser does better without.
  private let marks: [Int]
  /// For each insertion, where its first copied token stands in `parsed`.
  private var starts: [Int] = []

  /// Takes the insertions out; nil when there are none.
  init?(_ whole: Analysis) {
    var found: [Insertion] = []
    for sentence in whole.sentences {
      found += InsertionFinder(tokens: whole.tokens, sentence: sentence.tokens.positions).all
    }
    marks = Self.marks(in: whole, apartFrom: found)
    guard !found.isEmpty || !marks.isEmpty else { return nil }
    self.found = found
    let excerpt = Excerpt(
      whole,
      leavingOut: (found.map(\.tokens) + marks.map { $0..<$0 + 1 })
        .sorted { $0.lowerBound < $1.lowerBound })
    origin = excerpt.kept
    parsed = excerpt.rest
    for case let verb? in found.map(\.verb) where verb > 0 && whole.tokens[verb - 1].form != "to" {
      guard let place = excerpt.place(of: verb), parsed.tokens[place].upos == .verb,
        parsed.tokens[place].xpos == .vbn || parsed.tokens[place].xpos == .vb
      else { continue }
      parsed.tokens[place].xpos = .vbd
    }
    for insertion in found {
      starts.append(origin.count)
      origin += Array(insertion.context) + Array(insertion.inside)
      let number = SentenceIndex(parsed.sentences.count)
      for position in starts[starts.count - 1]..<origin.count {
        var token = whole.tokens[origin[position]]
        token.head = nil
        token.sentence = number
        parsed.tokens.append(token)
      }
      var sentence = whole[whole.tokens[insertion.tokens.lowerBound].sentence]
      sentence.tokens = TokenRange(starts[starts.count - 1]..<origin.count)
      parsed.sentences.append(sentence)
    }
  }

  private static func marks(in whole: Analysis, apartFrom found: [Insertion]) -> [Int] {
    var next = 0
    var kept: Int?
    return whole.tokens.indices.filter { position in
      guard whole.tokens[position].upos == .punct else { return false }
      let token = whole.tokens[position]
      guard QuotationFinder.marks.contains(token.form) else { return false }
      while next < found.count, found[next].tokens.upperBound <= position { next += 1 }
      if next < found.count, found[next].tokens.contains(position) { return false }
      let sentence = whole[token.sentence].tokens.positions
      if let opening = kept, sentence.contains(opening) {
        kept = nil
        return false
      }
      // In "an end to the war and “a withdrawal”" the mark tells what is joined.
      if position > sentence.lowerBound, whole.tokens[position - 1].upos == .cconj {
        kept = position
        return false
      }
      // A sentence of nothing but marks keeps them.
      return sentence.contains { whole.tokens[$0].upos != .punct }
    }
  }

  /// Parses the parts by `parse`, and puts their trees together.
  mutating func parse(
    _ whole: inout Analysis, words: [WordFacts], _ parse: (inout Analysis, [WordFacts]) -> Void
  ) {
    parse(&parsed, origin.map { words[$0] })
    for position in 0..<(starts.first ?? origin.count) {
      whole.tokens[origin[position]].head = parsed.tokens[position].head.map(original)
      whole.tokens[origin[position]].deprel = parsed.tokens[position].deprel
      whole.tokens[origin[position]].xpos = parsed.tokens[position].xpos
    }
    for (insertion, start) in zip(found, starts) { attach(insertion, at: start, &whole) }
    for mark in marks { attach(mark: mark, &whole) }
  }

  /// Hangs a mark on the top of the words beside it, up to the next mark or comma.
  private func attach(mark: Int, _ whole: inout Analysis) {
    let sentence = whole[whole.tokens[mark].sentence].tokens.positions
    let isWord = { !QuotationFinder.marks.contains(whole.tokens[$0].form) }
    let next = (mark + 1..<sentence.upperBound).first(where: isWord)
    let previous = (sentence.lowerBound..<mark).last(where: isWord)
    let opens = mark == sentence.lowerBound || !whole.tokens[mark - 1].isJoinedToNext
    guard var top = opens ? next ?? previous : previous ?? next else { return }
    let end =
      opens
      ? (top..<sentence.upperBound).first { whole.tokens[$0].upos == .punct } ?? sentence.upperBound
      : top + 1
    let start =
      opens
      ? top
      : (sentence.lowerBound..<top).last { whole.tokens[$0].upos == .punct } ?? sentence.lowerBound
    while let above = whole.tokens[top].head?.position, (start..<end).contains(above) {
      top = above
    }
    whole.tokens[mark].head = TokenIndex(top)
    whole.tokens[mark].deprel = .punct
  }

  private func original(_ token: TokenIndex) -> TokenIndex { TokenIndex(origin[token.position]) }

  /// Gives the words of an insertion their heads: those whose head stands in it keep it, others hang
  /// on what the insertion explains.
  private func attach(_ insertion: Insertion, at start: Int, _ whole: inout Analysis) {
    let inside =
      start + insertion.context.count..<start + insertion.context.count
      + insertion.inside.count
    let anchor = anchor(of: insertion, start..<inside.lowerBound, whole)
    // A mark that the parser took for a head.
    let comma =
      insertion.shape != .naming && insertion.inside.lowerBound == insertion.tokens.lowerBound
      ? inside.lowerBound : nil
    var top: Int?
    for position in inside {
      let place = origin[position]
      let head = parsed.tokens[position].head.flatMap { $0.position == comma ? nil : $0 }
      whole.tokens[place].deprel = parsed.tokens[position].deprel
      if let head, inside.contains(head.position) {
        whole.tokens[place].head = original(head)
        continue
      }
      if head == nil || insertion.shape == .circumstance || insertion.shape == .naming {
        whole.tokens[place].deprel = relation(of: place, insertion, whole.tokens)
      }
      if insertion.shape == .description, whole.tokens[place].deprel == .conj,
        whole.tokens[insertion.tokens.lowerBound + 1].upos == .det
      {
        whole.tokens[place].deprel = .appos
      }
      // What describes a phrase describes its head.
      let describes = insertion.shape == .description && whole.tokens[place].deprel == .appos
      whole.tokens[place].head =
        describes ? TokenIndex(anchor) : head.map(original) ?? TokenIndex(anchor)
      if whole.tokens[place].deprel != .punct || top == nil { top = place }
    }
    for position in insertion.tokens where !insertion.inside.contains(position) {
      whole.tokens[position].head = TokenIndex(top ?? anchor)
      whole.tokens[position].deprel = .punct
    }
    if insertion.shape == .quotation { settleSpeaker(of: anchor, insertion, &whole) }
  }

  /// "said Ana Costa", parsed without what she said: the noun behind the verb is its subject. A second
  /// quotation stands beside the first.
  private func settleSpeaker(of verb: Int, _ insertion: Insertion, _ whole: inout Analysis) {
    let sentence = whole[whole.tokens[verb].sentence].tokens.positions
    let children = sentence.filter { whole.tokens[$0].head == TokenIndex(verb) }
    let quoted = children.filter { whole.tokens[$0].deprel == .ccomp }
    for second in quoted.dropFirst() where insertion.inside.contains(second) {
      whole.tokens[second].deprel = .parataxis
    }
    guard insertion.tokens.upperBound <= verb,
      !children.contains(where: { whole.tokens[$0].deprel == .nsubj }),
      let speaker = children.first(where: { position in
        let token = whole.tokens[position]
        return position > verb
          && (token.upos == .noun || token.upos == .propn || token.upos == .pron)
          && [.obj, .iobj, .ccomp, .xcomp].contains(token.deprel)
      })
    else { return }
    whole.tokens[speaker].deprel = .nsubj
  }

  /// What the insertion hangs on where its own tree does not say so.
  private func anchor(of insertion: Insertion, _ context: Range<Int>, _ whole: Analysis) -> Int {
    if insertion.shape == .circumstance || insertion.shape == .quotation,
      let verb = insertion.verb
    {
      return verb
    }
    if insertion.shape == .clause {
      // The root of what stands before.
      var above = insertion.tokens.lowerBound - 1
      while let head = whole.tokens[above].head?.position { above = head }
      return above
    }
    if var named = insertion.anchor {
      // The head of the phrase that is named.
      while let above = whole.tokens[named].head?.position, above > insertion.tokens.lowerBound {
        named = above
      }
      return named
    }
    let top = context.last { position in
      parsed.tokens[position].head.map { !context.contains($0.position) } ?? true
    }
    return top.map { origin[$0] } ?? insertion.tokens.lowerBound - 1
  }

  private func relation(of root: Int, _ insertion: Insertion, _ tokens: [Token]) -> Deprel {
    switch insertion.shape {
    case .relative: return .aclRelcl
    case .participle: return .acl
    case .circumstance: return tokens[root].upos == .verb ? .advcl : .obl
    case .naming, .clause: return .parataxis
    case .quotation: return .ccomp
    case .description, .bracketed:
      return tokens[root].upos == .verb || tokens[root].upos == .aux ? .parataxis : .appos
    }
  }
}

/// Words set off from a sentence by commas, brackets or dashes.
struct Insertion {
  enum Shape {
    case relative, participle, description, circumstance, bracketed, naming, clause, quotation
  }

  var shape: Shape
  /// What is left out, its punctuation included.
  var tokens: Range<Int>
  /// The words that the parser sees before the insertion: the phrase that it explains.
  var context: Range<Int>
  /// The insertion's words as the parser sees them.
  var inside: Range<Int>
  /// The verb of the sentence that goes on behind it.
  var verb: Int?
  /// The first word of what it names, where it does.
  var anchor: Int?
}
