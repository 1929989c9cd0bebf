internal import English

/// Reads "X, Y, Z and W" off the words where the tree breaks the list up.
struct NameList {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// The names that follow the one at `position` in a list that ends with "and" or "or".
  func names(after position: Int) -> [Int] {
    guard let first = entities.name(covering: TokenIndex(position)) else { return [] }
    var found: [Int] = []
    var isClosed = false
    var next = entities[first].tokens.end.position
    while !isClosed, let (start, closes) = item(at: next, in: position) {
      guard let name = entities.name(covering: TokenIndex(start)),
        entities[name].tokens.start.position == start
      else { break }
      found.append(entities[name].head.position)
      isClosed = closes
      next = entities[name].tokens.end.position
    }
    return isClosed && found.count > 1 ? found : []
  }

  /// Where the next item starts, and whether it is the last.
  private func item(at position: Int, in sentence: Int) -> (start: Int, closes: Bool)? {
    var next = position
    var closes = false
    guard isInside(next, sentence) else { return nil }
    if tree.tokens[next].form == "," {
      next += 1
    } else if tree.upos(next) != .cconj {
      return nil
    }
    if isInside(next, sentence), tree.upos(next) == .cconj {
      closes = true
      next += 1
    }
    if isInside(next, sentence), tree.upos(next) == .det { next += 1 }
    return isInside(next, sentence) ? (next, closes) : nil
  }

  private func isInside(_ position: Int, _ sentence: Int) -> Bool {
    position < tree.tokens.count && tree.isSameSentence(position, sentence)
  }
}
