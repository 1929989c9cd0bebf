internal import English

/// Cuts a label to length and writes it down.
extension IssueLabeller {
  /// Drops the last modifiers of the head until the label is short enough to read.
  func shorten(_ kept: inout [Int], head: Int) {
    // "President Ana Costa's attempt at closing the port": what is attempted says more than by whom.
    if kept.filter(isContent).count > maximum, Self.undertakings.contains(tree.lemma(head)),
      let owner = tree.child(head, .nmodPoss),
      kept.contains(where: { $0 > head && tree.upos($0) == .verb })
    {
      let owning = tree.extent(owner)
      kept.removeAll { owning.contains($0) }
    }
    while kept.filter(isContent).count > maximum {
      let last = kept.last(where: { isContent($0) }) ?? head
      guard last > head, let cut = cutPoint(last, head: head, kept: kept) else { return }
      let rest = kept.filter { $0 < cut }
      guard rest.filter(isContent).count >= 2 else { return }
      kept = rest
    }
  }

  /// Where the innermost modifier phrase that holds the last word starts.
  private func cutPoint(_ last: Int, head: Int, kept: [Int]) -> Int? {
    var current = last
    while let above = tree.head(current), current != head {
      switch tree.deprel(current) {
      case .nmod, .obl, .acl, .advcl, .conj, .xcomp, .ccomp, .nmodUnmarked, .oblUnmarked, .oblAgent:
        let start = tree.extent(current).lowerBound
        return start > head ? start : nil
      default: current = above
      }
    }
    return nil
  }

  /// Takes punctuation and loose prepositions off both ends.
  func trim(_ kept: inout [Int]) {
    // "put forward 20 proposals"
    if kept.count > 1, let first = kept.first, tree.tokens[first].form == "forward" {
      kept.removeFirst()
    }
    // "the process under the supervision": of whom was left out
    if let last = kept.last, kept.count > 3, tree.preposition(last) == "under",
      let under = tree.child(last, .case), tree.child(last, .nmod) != nil
    {
      kept.removeAll { $0 >= under }
    }
    // "a bill to create a court last month"
    if kept.count > 3, let last = kept.last, Self.spans.contains(tree.lemma(last).lowercased()),
      ["last", "this", "next"].contains(tree.tokens[kept[kept.count - 2]].form)
    {
      kept.removeLast(2)
    }
    while let last = kept.last,
      tree.upos(last) == .punct
        || tree.upos(last) == .adp && kept.count > 1
          && tree.deprel(last) != .compoundPrt
        || tree.upos(last) == .cconj || tree.upos(last) == .sconj
        // "the plan proposing", what it proposes left out
        || tree.xpos(last) == .vbg && tree.deprel(last) == .acl && kept.count > 1
    {
      kept.removeLast()
    }
    while let first = kept.first,
      tree.upos(first) == .punct || tree.upos(first) == .cconj || isLeadingWord(first)
        || tree.upos(first) == .adp && tree.deprel(first) == .case && kept.count > 1
    {
      kept.removeFirst()
    }
  }

  private static let undertakings: Set<String> = [
    "attempt", "effort", "bid", "plan", "decision", "proposal", "move", "threat", "refusal",
    "failure", "promise", "offer", "intention",
  ]

  private static let spans: Set<String> = [
    "week", "month", "year", "weekend", "night", "summer", "spring", "autumn", "winter", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  private func isLeadingWord(_ position: Int) -> Bool {
    let token = tree.tokens[position]
    guard token.upos == .det || token.upos == .sconj || token.lemma == "to" && token.upos == .part
    else { return false }
    return token.upos == .det ? isArticle(position) : true
  }

  func needsTo(_ head: Int, _ omittingSubject: Bool) -> Bool {
    guard tree.upos(head) == .verb || tree.hasChild(head, .cop) else { return false }
    if tree.xpos(head) == .vbg { return false }
    if tree.marker(head) == "to" { return true }
    // "demanded that it be reviewed": to be reviewed
    if omittingSubject, let be = tree.child(head, .auxPass), tree.xpos(be) == .vb {
      return !tree.hasChild(head, .aux)
    }
    return omittingSubject && (tree.xpos(head) == .vb || tree.xpos(head) == .vbp)
  }

  func isContent(_ position: Int) -> Bool {
    switch tree.upos(position) {
    case .noun, .propn, .verb, .adj, .num, .adv: true
    default: false
    }
  }

  func words(_ kept: [Int], asInfinitive: Bool) -> String {
    var kept = kept
    if asInfinitive, kept.count > 1, tree.lemma(kept[0]) == "never" { kept.removeFirst() }
    let isNegated = asInfinitive && kept.count > 1 && tree.lemma(kept[0]) == "not"
    var text = asInfinitive ? isNegated ? "not to" : "to" : ""
    var previous: Int?
    for position in isNegated ? Array(kept.dropFirst()) : kept where !isQuotationMark(position) {
      let token = tree.tokens[position]
      if let last = previous {
        let adjoins = last + 1 == position && tree.tokens[last].isJoinedToNext
        if !adjoins { text += " " }
      } else if !text.isEmpty {
        text += " "
      }
      // "to stop" of "“Stop the boats”"
      let isFirstVerb = asInfinitive && previous == nil && tree.upos(position) == .verb
      text += text.isEmpty || isFirstVerb ? lowered(token, at: position) : token.form
      previous = position
    }
    return text
  }

  /// An ordinary word without the capital of the sentence's beginning.
  private func lowered(_ token: Token, at position: Int) -> String {
    let opensSentence =
      position == 0 || !tree.isSameSentence(position - 1, position)
      || isQuotationMark(position - 1)
    guard opensSentence, token.upos == .noun || token.upos == .adj || token.upos == .verb,
      token.lemma == token.lemma.lowercased(), let first = token.form.first,
      token.form.dropFirst().contains(where: \.isLowercase)
    else { return token.form }
    return first.lowercased() + token.form.dropFirst()
  }

  private func isQuotationMark(_ position: Int) -> Bool {
    switch tree.xpos(position) {
    case .leftQuote, .rightQuote: true
    default: tree.tokens[position].form == "\"" || tree.tokens[position].form == "“"
    }
  }

  func pointsBack(_ head: Int) -> Bool {
    for child in tree.children(head) where tree.deprel(child) == .det {
      switch tree.lemma(child).lowercased() {
      case "the", "this", "that", "these", "those", "such": return true
      default: continue
      }
    }
    return false
  }
}
