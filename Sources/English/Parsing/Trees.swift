/// What holds of every sentence's tree, whoever made or changed it.
enum Trees {
  /// Whether a sentence has one root and every word leads to it.
  static func isTree(_ sentence: Range<Int>, _ tokens: [Token]) -> Bool {
    var roots = 0
    for position in sentence {
      guard tokens[position].head != nil else {
        roots += 1
        continue
      }
      var current = position
      var steps = 0
      while let head = tokens[current].head, steps <= sentence.count {
        guard sentence.contains(head.position) else { return false }
        current = head.position
        steps += 1
      }
      if steps > sentence.count { return false }
    }
    return roots == 1
  }
}
