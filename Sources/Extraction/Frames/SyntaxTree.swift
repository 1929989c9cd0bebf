internal import English

/// The dependency trees of one document with the way down: every token's children in text order.
///
/// Positions are plain integers inside `Extraction`; they index `tokens`.
struct SyntaxTree: Sendable {
  let tokens: [Token]
  private let firstChild: [Int32]
  private let nextSibling: [Int32]

  init(_ analysis: Analysis) {
    tokens = analysis.tokens
    var first = [Int32](repeating: -1, count: tokens.count)
    var next = [Int32](repeating: -1, count: tokens.count)
    for position in tokens.indices.reversed() {
      guard let head = tokens[position].head?.position, head != position else { continue }
      next[position] = first[head]
      first[head] = Int32(position)
    }
    firstChild = first
    nextSibling = next
  }

  /// The dependents of a token, in text order.
  func children(_ position: Int) -> Children {
    Children(upcoming: firstChild[position], siblings: nextSibling)
  }

  struct Children: Sequence, IteratorProtocol {
    var upcoming: Int32
    let siblings: [Int32]

    mutating func next() -> Int? {
      guard upcoming >= 0 else { return nil }
      defer { upcoming = siblings[Int(upcoming)] }
      return Int(upcoming)
    }
  }

  func deprel(_ position: Int) -> Deprel { tokens[position].deprel }
  func lemma(_ position: Int) -> String { tokens[position].lemma }
  func upos(_ position: Int) -> UPOS { tokens[position].upos }
  func xpos(_ position: Int) -> XPOS { tokens[position].xpos }
  func head(_ position: Int) -> Int? { tokens[position].head?.position }

  /// The first child with one of the relations.
  func child(_ position: Int, _ relations: Deprel...) -> Int? {
    for child in children(position) where relations.contains(tokens[child].deprel) { return child }
    return nil
  }

  func hasChild(_ position: Int, _ relation: Deprel) -> Bool { child(position, relation) != nil }

  /// Whether a child has the lemma, under any relation.
  func hasChild(_ position: Int, lemma: String) -> Bool {
    for child in children(position) where tokens[child].lemma == lemma { return true }
    return false
  }

  func isSameSentence(_ a: Int, _ b: Int) -> Bool { tokens[a].sentence == tokens[b].sentence }
}

extension SyntaxTree {
  /// The preposition that marks a phrase, lower case; fixed ones are joined: `according to`.
  func preposition(_ position: Int) -> String? {
    for child in children(position) {
      let token = tokens[child]
      guard token.deprel == .case, token.xpos != .pos else { continue }
      return joined(child)
    }
    return nil
  }

  /// The subordinator of a clause: `of` in "of violating", `to`, `that`, `if`.
  func marker(_ position: Int) -> String? {
    for child in children(position) where tokens[child].deprel == .mark { return joined(child) }
    return nil
  }

  /// The first marker or preposition, whichever the parser chose.
  func connective(_ position: Int) -> String? {
    for child in children(position) {
      let token = tokens[child]
      if token.deprel == .mark || token.deprel == .case, token.xpos != .pos { return joined(child) }
    }
    return nil
  }

  private func joined(_ position: Int) -> String {
    var text = tokens[position].lemma.lowercased()
    for part in children(position) where tokens[part].deprel == .fixed {
      text += " " + tokens[part].lemma.lowercased()
    }
    return text
  }

  /// Positions of a token's whole subtree, smallest and largest.
  func extent(_ position: Int) -> ClosedRange<Int> {
    var low = position
    var high = position
    for child in children(position) {
      let part = extent(child)
      low = min(low, part.lowerBound)
      high = max(high, part.upperBound)
    }
    return low...high
  }

  private func isBeside(_ noun: Int) -> Bool {
    switch preposition(noun) {
    case "along with", "together with", "as well as", "alongside", "along", "together": true
    default: false
    }
  }

  /// A phrase's head and the heads coordinated with it: "Israel and Hamas".
  func coordinated(_ position: Int) -> [Int] {
    var found = [position]
    for child in children(position)
    where tokens[child].deprel == .conj || isJoinedAside(child) {
      if isNominal(child) || !isNominal(position) { found += coordinated(child) }
    }
    guard isNominal(position) else { return found }
    // "Costa, along with Lind, rejected": who is beside takes part.
    for child in children(position)
    where tokens[child].deprel == .nmod && isNominal(child) && isBeside(child) {
      found += coordinated(child)
    }
    return found
  }

  /// "Keita" of "Costa, head of the bank, and Keita, who leads the union": taken for an apposition.
  func isJoinedAside(_ position: Int) -> Bool {
    tokens[position].deprel == .appos && tokens[position].upos == .propn
      && children(position).contains { tokens[$0].deprel == .cc && tokens[$0].lemma == "and" }
  }

  func isNominal(_ position: Int) -> Bool {
    switch tokens[position].upos {
    case .noun, .propn, .pron, .num, .sym, .x: true
    case .det, .adj: !hasChild(position, .cop)
    default: false
    }
  }

  /// A verb, or a predicate with a copula: the head of a clause.
  func isPredicate(_ position: Int) -> Bool {
    let upos = tokens[position].upos
    return upos == .verb || (upos == .aux && tokens[position].deprel != .aux)
      || hasChild(position, .cop) || hasChild(position, .nsubj)
  }

  /// A relative pronoun that has the antecedent of its clause as referent.
  func isRelativePronoun(_ position: Int) -> Bool {
    switch tokens[position].xpos {
    case .wdt, .wp, .wpPossessive: true
    default: false
    }
  }

  /// "Keita" of "Costa, …, and Keita, who leads the union", the clause hung on Costa.
  private func joinedBefore(_ clause: Int, _ noun: Int) -> Int? {
    for child in children(noun) where child < clause && isJoinedAside(child) {
      guard let pronoun = children(clause).first(where: isRelativePronoun), pronoun > child,
        extent(child).upperBound + 1 >= pronoun - 1
      else { continue }
      return child
    }
    return nil
  }

  /// The noun that a relative clause describes, for any token of the clause's spine.
  func antecedent(_ position: Int) -> Int? {
    var current = position
    for _ in 0..<12 {
      let relation = tokens[current].deprel
      guard let head = head(current) else { return nil }
      if relation == .aclRelcl { return joinedBefore(current, head) ?? head }
      if relation == .acl, isNominal(head) { return head }
      guard relation == .conj || relation == .xcomp || relation == .ccomp || relation == .advcl
      else { return nil }
      current = head
    }
    return nil
  }
}
