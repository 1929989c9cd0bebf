internal import English

/// Reads "X, Y, Z and W" off the words where the tree breaks the list up.
struct NameList {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// The names that follow the one at `position` in a list that ends with "and" or "or".
  ///
  /// - Parameter least: A shorter list is none.
  func names(after position: Int, least: Int = 2) -> [Int] {
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
      next = afterHome(entities[name].tokens.end.position, position)
    }
    return isClosed && found.count >= least ? found : []
  }

  /// The names of the list that opens the sentence and ends with the one at `position`, that one
  /// left out: "X" and "Y" of "X, Y and Z both agreed".
  func names(before position: Int) -> [Int] {
    var start = position
    while start > 0, tree.isSameSentence(start - 1, position) { start -= 1 }
    if tree.upos(start) == .det, start < position { start += 1 }
    guard start < position, let first = entities.name(covering: TokenIndex(start)),
      entities[first].tokens.start.position == start,
      let own = entities.name(covering: TokenIndex(position)), own != first
    else { return [] }
    let list = names(after: start, least: 1)
    guard list.last == entities[own].head.position else { return [] }
    return [entities[first].head.position] + list.dropLast()
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
    next = afterTitles(next, sentence)
    // "and the left-wing Greens"
    if closes {
      while isInside(next, sentence), tree.upos(next) == .adj || tree.tokens[next].form == "-",
        entities.name(covering: TokenIndex(next)) == nil
      {
        next += 1
      }
    }
    return isInside(next, sentence) ? (next, closes) : nil
  }

  /// Past "President", "Norwegian Chancellor" before a name.
  private func afterTitles(_ start: Int, _ sentence: Int) -> Int {
    var next = start
    while next < start + 4, isInside(next + 1, sentence), tree.upos(next) != .punct,
      tree.tokens[next].form.first?.isUppercase ?? false,
      entities.name(covering: TokenIndex(next)) == nil
    {
      next += 1
    }
    guard next > start, tree.upos(next - 1) == .propn || tree.upos(next - 1) == .noun,
      entities.name(covering: TokenIndex(next)) != nil
    else { return start }
    return next
  }

  /// Past "of Norway" behind a name.
  private func afterHome(_ end: Int, _ sentence: Int) -> Int {
    guard isInside(end + 1, sentence), tree.tokens[end].form == "of",
      let home = entities.name(covering: TokenIndex(end + 1))
    else { return end }
    return entities[home].tokens.end.position
  }

  private func isInside(_ position: Int, _ sentence: Int) -> Bool {
    position < tree.tokens.count && tree.isSameSentence(position, sentence)
  }
}
