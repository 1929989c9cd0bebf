import English

/// Who holds an office that stands apart from the name: "in her capacity as head of …", "the head is
/// …", "the government under …".
extension Resolution {
  /// "Ana Costa, once head of …", "Ana Costa, at the time envoy": the place before the words that say
  /// when.
  func beforeStanding(_ start: Int) -> Int {
    guard start > 1 else { return start }
    if covering[start] >= 0 { return start }
    if analysis.tokens[start].upos == .adv { return start - 1 }
    var index = start
    while index > 0, start - index < 4, covering[index] < 0, sameSentence(index, start),
      Self.standing.contains(analysis.tokens[index].form)
    {
      index -= 1
    }
    return isSeparator(index) ? index : start
  }

  private static let standing: Set<String> = [
    "once", "then", "until", "recently", "lately", "last", "this", "year", "month", "week", "at",
    "the", "time", "now", "long", "for", "years", "currently", "formerly", "previously", "later",
  ]

  /// "once Norway's envoy", "until last year head of …"
  func isOfThePast(_ phrase: NounPhrase) -> Bool {
    let start = phrase.whole.lowerBound
    return (beforeStanding(start - 1) + 1..<max(start, 1)).contains {
      ["once", "until", "formerly", "previously", "then", "time"].contains(analysis.tokens[$0].form)
    }
  }

  /// "convened by Ana Costa, in her capacity as head of …", "Ana Costa, speaking as head of …".
  ///
  /// - Parameter last: The word before the office.
  func holderInCapacity(_ last: Int) -> Int? {
    guard last > 2, analysis.tokens[last].form == "as" else { return nil }
    var index = last - 1
    if ["capacity", "role", "position", "function"].contains(analysis.tokens[index].form) {
      index -= 1
      if index > 1, analysis.tokens[index].upos == .adj { index -= 1 }
      guard index > 1, analysis.tokens[index].xpos == .prpPossessive,
        analysis.tokens[index - 1].form == "in"
      else { return nil }
      index -= 2
    } else if ["speaking", "acting", "writing"].contains(analysis.tokens[index].form) {
      index -= 1
    } else {
      return nil
    }
    if index > 0, analysis.tokens[index].form == "," { index -= 1 }
    guard index >= 0, sameSentence(index, last), covering[index] >= 0 else { return nil }
    let name = Int(covering[index])
    return entities[entityOfName(name)].kind == .person && names[name].last == index ? name : nil
  }

  /// "whose chief executive is Ana Costa", "The group's new head will be Ana Costa.": the person behind
  /// the verb, nothing of hers.
  func holder(behind phrase: NounPhrase) -> Int? {
    guard !phrase.isPlural, phrase.isDefinite || !phrase.owners.isEmpty,
      !phrase.classes.isDisjoint(with: .anyRole)
    else { return nil }
    var index = phrase.whole.upperBound
    while index < analysis.tokens.count, sameSentence(index, phrase.head),
      analysis.tokens[index].upos == .aux, index - phrase.whole.upperBound < 3
    {
      index += 1
    }
    guard index > phrase.whole.upperBound, analysis.tokens[index - 1].lemma == "be",
      let name = person(startingAt: index, in: phrase)
    else { return nil }
    let after = names[name].tokens.upperBound
    guard after < analysis.tokens.count, sameSentence(after, phrase.head) else { return name }
    return analysis.tokens[after].upos == .punct ? name : nil
  }
}
