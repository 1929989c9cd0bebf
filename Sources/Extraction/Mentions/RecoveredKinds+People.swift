import English

/// Capitalised runs that are people, by a given name, a verb of speech or an office beside them.
extension NameReader {
  /// Two or three name words, the first a known given name or all before a verb of speech.
  func person(_ run: Range<Int>) -> NameKind? {
    let titles = run.prefix {
      !facts.classes[$0].isDisjoint(with: [.anyRole, .honorific])
    }
    let rest = run.dropFirst(titles.count)
    // "the President-elect"
    if let last = run.last, Self.tailRoles.contains(analysis.tokens[last].form.lowercased()) {
      return nil
    }
    if !titles.isEmpty, (1...4).contains(rest.count),
      rest.allSatisfy({ facts.classes[$0].isEmpty })
    {
      return .person
    }
    guard (2...3).contains(run.count) else { return nil }
    let first = NameKey.normalise(analysis.tokens[run.lowerBound].form)
    if GivenNames.gender(of: first) != .unknown { return .person }
    let sentence = analysis.tokens[run.lowerBound].sentence
    let after = run.upperBound
    let before = run.lowerBound - 1
    let speaksAfter =
      after < analysis.tokens.count && analysis.tokens[after].sentence == sentence
      && analysis.tokens[after].lemma == "say"
    let speaksBefore =
      before >= 0 && analysis.tokens[before].sentence == sentence
      && analysis.tokens[before].lemma == "say" && analysis.tokens[before].upos == .verb
    if isSpeaker(run) || isDescribedPerson(run) || isApposedToOffice(run) { return .person }
    return speaksAfter || speaksBefore ? .person : nil
  }

  /// "…, one of his deputies,", "…, a farmer,": the words behind the comma name a role.
  private func isDescribedPerson(_ run: Range<Int>) -> Bool {
    let comma = run.upperBound
    guard comma + 2 < analysis.tokens.count, analysis.tokens[comma].form == ",",
      ["a", "an", "the", "one"].contains(analysis.tokens[comma + 1].form)
    else { return false }
    let end = min(analysis.tokens.count, comma + 6)
    for index in comma + 2..<end {
      if analysis.tokens[index].upos == .punct || analysis.tokens[index].upos == .verb {
        return false
      }
      if analysis.tokens[index].upos == .noun {
        let classes = facts.classes[index]
        if !classes.isDisjoint(with: [.headRole, .memberRole, .person, .lesser]) { return true }
      }
    }
    return false
  }

  /// "The head of the Harbour Club, Alun Grozda, said": between commas behind an office.
  private func isApposedToOffice(_ run: Range<Int>) -> Bool {
    let comma = run.lowerBound - 1
    guard comma > 2, analysis.tokens[comma].form == ",", run.upperBound < analysis.tokens.count,
      analysis.tokens[run.upperBound].form == ",",
      analysis.tokens[comma].sentence == analysis.tokens[run.upperBound].sentence,
      run.allSatisfy({ facts.classes[$0].isEmpty && analysis.tokens[$0].upos == .propn }),
      covering[comma - 1] >= 0 || facts.classes[comma - 1].isDisjoint(with: .organisation)
    else { return false }
    for token in (max(0, comma - 8)..<comma).reversed() {
      let word = analysis.tokens[token]
      guard word.sentence == analysis.tokens[comma].sentence, word.upos != .verb,
        word.upos != .punct
      else { return false }
      if covering[token] < 0, word.upos == .noun,
        !facts.classes[token].isDisjoint(with: [.headRole, .memberRole])
      {
        return word.xpos == .nn
      }
    }
    return false
  }

  private func isSpeaker(_ run: Range<Int>) -> Bool {
    run.contains { index in
      guard analysis.tokens[index].deprel == .nsubj, let verb = analysis.tokens[index].head else {
        return false
      }
      return ["say", "tell", "add"].contains(analysis[verb].lemma)
    }
  }
}
