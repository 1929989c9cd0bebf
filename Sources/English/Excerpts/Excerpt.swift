/// A document with some of its tokens left out, for a stage that does better without them.
///
/// The stage works on `rest`; what it finds is carried back to the whole.
struct Excerpt {
  /// The tokens that are left, without heads, and sentences to match.
  var rest: Analysis
  /// For each token of the rest, its position in the whole document.
  let kept: [Int]

  /// - Parameter leftOut: Token positions in text order, ranges that do not overlap.
  init(_ whole: Analysis, leavingOut leftOut: [Range<Int>]) {
    var kept: [Int] = []
    kept.reserveCapacity(whole.tokens.count)
    var sentences = whole.sentences
    var next = 0
    for index in sentences.indices {
      let first = kept.count
      for position in whole.sentences[index].tokens.positions {
        while next < leftOut.count, leftOut[next].upperBound <= position { next += 1 }
        if next < leftOut.count, leftOut[next].contains(position) { continue }
        kept.append(position)
      }
      sentences[index].tokens = TokenRange(first..<kept.count)
    }
    self.kept = kept
    rest = Analysis(text: "", tokens: kept.map { whole.tokens[$0] }, sentences: sentences)
    for index in rest.tokens.indices { rest.tokens[index].head = nil }
  }

  /// Gives the whole the trees found in the rest, and the forms of verbs as they were read there.
  func copyTrees(to whole: inout Analysis) {
    for (index, position) in kept.enumerated() {
      whole.tokens[position].head = rest.tokens[index].head.map { TokenIndex(kept[$0.position]) }
      whole.tokens[position].deprel = rest.tokens[index].deprel
      if whole.tokens[position].upos == .verb, rest.tokens[index].upos == .verb {
        whole.tokens[position].xpos = rest.tokens[index].xpos
      }
    }
  }

  /// Where a token of the whole stands in the rest, by binary search; nil when it was left out.
  func place(of position: Int) -> Int? {
    var low = 0
    var high = kept.count
    while low < high {
      let middle = (low + high) / 2
      if kept[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low < kept.count && kept[low] == position ? low : nil
  }
}
