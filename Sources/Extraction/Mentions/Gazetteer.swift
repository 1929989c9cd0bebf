import English

extension Analysis {
  /// What the name lists know of a run of tokens; empty without lists.
  func lists(of tokens: Range<Int>) -> NameLists { lexicon?.lists(of: self.tokens[tokens]) ?? [] }
}

extension NameReader {
  /// Names that stand in the lists and that the name finder passed over: longer names of bodies, and
  /// large towns that are no surname and no word.
  mutating func addListedNames() {
    var index = 0
    while index < analysis.tokens.count {
      guard covering[index] < 0, facts.isCapitalised[index],
        let (range, kind) = listedName(at: index)
      else {
        index += 1
        continue
      }
      add(range, kind, Self.recovered)
      index = range.upperBound
    }
  }

  private func listedName(at start: Int) -> (Range<Int>, NameKind)? {
    let sentence = analysis.tokens[start].sentence
    for length in stride(from: Gazetteers.longestName, to: 0, by: -1) {
      let range = start..<start + length
      guard range.upperBound <= analysis.tokens.count,
        analysis.tokens[range.upperBound - 1].sentence == sentence,
        facts.isCapitalised[range.upperBound - 1], range.allSatisfy({ covering[$0] < 0 })
      else { continue }
      let lists = analysis.lists(of: range)
      guard range.allSatisfy({ facts.classes[$0].isDisjoint(with: .anyRole) }) else { continue }
      if length > 1, !lists.isDisjoint(with: [.organisation, .armedGroup]),
        standsAlone(range) || opensTitle(range)
      {
        return (range, .organisation)
      }
      guard facts.demonym[start] == nil else { continue }
      if length == 1, isListedWord(start, lists), standsAlone(range) || opensTitle(range) {
        return (range, .organisation)
      }
      let isPlace =
        !lists.isDisjoint(with: [.largeCity, .state, .continent])
        && lists.isDisjoint(with: [.surname, .givenName, .ordinaryWord])
      if isPlace, analysis.tokens[range.upperBound - 1].upos == .propn, standsAlone(range) {
        return (range, .place)
      }
    }
    return nil
  }

  /// "European Commission" of "European Commission President Ana Costa".
  private func opensTitle(_ range: Range<Int>) -> Bool {
    let next = range.upperBound
    return next < analysis.tokens.count && !facts.classes[next].isDisjoint(with: .anyRole)
      && analysis.tokens[next].sentence == analysis.tokens[range.lowerBound].sentence
  }

  /// One word that the lists know as a body and as nothing else.
  private func isListedWord(_ position: Int, _ lists: NameLists) -> Bool {
    let token = analysis.tokens[position]
    guard token.xpos == .nnp, lists.contains(.organisation), token.form.utf8.count > 3,
      lists.isDisjoint(with: [
        .surname, .givenName, .knownPerson, .knownPlace, .country, .countryAlias, .town,
        .largeCity, .state, .continent, .demonym, .leader, .leaderPart,
      ])
    else { return false }
    // "Google" is a verb besides: a subject all the same.
    return !lists.contains(.ordinaryWord) || token.deprel == .nsubj
  }
}
