import English

/// Names that the name finder left out, where the words themselves or their neighbours tell.
extension NameReader {
  /// Capitalised runs outside all names: a country, a body by its last noun, a person by title or
  /// given name, what "the newspaper" or "party" stands beside.
  mutating func recoverNames() {
    recoverCountries()
    var index = 0
    while index < analysis.tokens.count {
      guard let run = capitalisedRun(at: index) else {
        index += 1
        continue
      }
      if let kind = kind(of: run) {
        if kind == .person {
          // The small second half of "Han Jae-won" belongs to it.
          var whole = run
          extendOverSyllables(&whole)
          addPerson(whole, Self.recovered)
        } else {
          addRecovered(run, kind)
        }
      } else if let link = run.first(where: { !facts.isCapitalised[$0] }) {
        // "General Secretary of the Bakers' Union": try again behind the small word.
        index = link
        continue
      }
      index = max(index + 1, run.upperBound)
    }
  }

  /// "League of Towns" + "High Keeper for Lakes", "Norwegian" + "Parliament".
  private mutating func addRecovered(_ run: Range<Int>, _ kind: NameKind) {
    guard kind == .organisation, run.lowerBound > 0,
      run.count > 1 || isOwned(run.lowerBound) || isNationalParty(run.lowerBound)
    else { return add(run, kind, Self.recovered) }
    let before = run.lowerBound - 1
    if covering[before] >= 0, names[Int(covering[before])].kind != .person,
      analysis.tokens[before].sentence == analysis.tokens[run.lowerBound].sentence
    {
      return extend(Int(covering[before]), to: run.upperBound)
    }
    var start = run.lowerBound
    if facts.demonym[before] != nil {
      start = facts.demonymLength[before] == 0 ? before - 1 : before
    }
    add(start..<run.upperBound, kind, Self.recovered)
  }

  /// "the Norwegian Dawn party": without the nationality it would be an ordinary word.
  private func isNationalParty(_ word: Int) -> Bool {
    guard facts.demonym[word - 1] != nil, word + 1 < analysis.tokens.count else { return false }
    return ["party", "movement", "coalition"].contains(analysis.tokens[word + 1].form)
      && facts.classes[word].isEmpty && analysis.tokens[word].upos == .noun
  }

  // MARK: Countries and capitals

  private mutating func recoverCountries() {
    for index in analysis.tokens.indices
    where covering[index] < 0 && facts.isCapitalised[index] && facts.demonym[index] == nil
      && analysis.tokens[index].upos != .det
    {
      let sentence = analysis.tokens[index].sentence
      for length in [4, 3, 2, 1] where index + length <= analysis.tokens.count {
        let range = index..<index + length
        guard analysis.tokens[range.upperBound - 1].sentence == sentence,
          facts.isCapitalised[range.upperBound - 1], isProper(range) || isSubject(range),
          !isMoney(range),
          range.allSatisfy({ covering[$0] < 0 })
        else { continue }
        let key = NameKey.normalise(analysis.text(of: range))
        guard
          Countries.standard.country(named: key) != nil
            || Countries.standard.country(capital: key) != nil,
          isAlone(range)
        else { continue }
        add(range, .place, 0.6)
        break
      }
    }
  }

  /// "US$10"
  private func isMoney(_ range: Range<Int>) -> Bool {
    range.upperBound < analysis.tokens.count && analysis.tokens[range.upperBound].form == "$"
  }

  private func isProper(_ range: Range<Int>) -> Bool {
    range.contains { position in
      let token = analysis.tokens[position]
      return token.upos == .propn || token.xpos == .nnp || token.upos == .adj
    }
  }

  /// "Guinea refused": the first word of the sentence, taken for a common noun, that acts.
  private func isSubject(_ range: Range<Int>) -> Bool {
    range.count == 1 && analysis.tokens[range.lowerBound].deprel == .nsubj
      && analysis.tokens[range.lowerBound].form.utf8.count > 4
  }

  /// No uncovered name word on either side.
  private func isAlone(_ range: Range<Int>) -> Bool {
    !isLooseName(range.lowerBound - 1, beside: range.lowerBound)
      && !isLooseName(range.upperBound, beside: range.lowerBound)
  }

  private func isLooseName(_ index: Int, beside token: Int) -> Bool {
    guard analysis.tokens.indices.contains(index) else { return false }
    return analysis.tokens[index].sentence == analysis.tokens[token].sentence
      && covering[index] < 0
      && (analysis.tokens[index].upos == .propn || analysis.tokens[index].form == "New")
      && facts.isCapitalised[index] && facts.demonym[index] == nil
      && facts.classes[index].isDisjoint(with: [.anyRole, .honorific, .calendar])
  }

  // MARK: Capitalised runs

  /// "Court of Appeal", "Ana Costa": capitalised words, small words between them allowed.
  private func capitalisedRun(at start: Int) -> Range<Int>? {
    guard isNameWord(start), facts.demonym[start] == nil else { return nil }
    let sentence = analysis.tokens[start].sentence
    var end = start + 1
    while end < analysis.tokens.count, analysis.tokens[end].sentence == sentence {
      if isNameWord(end) || isHyphenInside(end) || isPrepositionInside(end) {
        end += 1
        continue
      }
      guard let next = afterLink(end), analysis.tokens[next].sentence == sentence, isNameWord(next),
        facts.demonym[next] == nil
      else { break }
      end = next + 1
    }
    if isHyphenInside(end - 1) { end -= 1 }
    return start..<end
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    return covering[index] < 0 && facts.isCapitalised[index]
      && !facts.classes[index].contains(.calendar)
      && (token.upos == .propn || token.upos == .noun || token.upos == .adj)
  }

  /// "Doctors Without Borders": a preposition with a capital joins what stands beside it.
  func isPrepositionInside(_ index: Int) -> Bool {
    analysis.tokens[index].upos == .adp && facts.isCapitalised[index] && covering[index] < 0
      && index > 0 && isNameWord(index - 1) && index + 1 < analysis.tokens.count
      && isNameWord(index + 1)
      && analysis.tokens[index + 1].sentence == analysis.tokens[index].sentence
  }

  private func isHyphenInside(_ index: Int) -> Bool {
    index > 0 && index + 1 < analysis.tokens.count && analysis.tokens[index].form == "-"
      && analysis.tokens[index - 1].isJoinedToNext && analysis.tokens[index].isJoinedToNext
      && covering[index] < 0
  }

  /// Past "of", "of the", "for", "to" inside a name.
  private func afterLink(_ index: Int) -> Int? {
    if analysis.tokens[index].xpos == .pos, index + 1 < analysis.tokens.count,
      facts.classes[index + 1].contains(.organisation), covering[index] < 0
    {
      return index + 1
    }
    guard ["of", "for"].contains(analysis.tokens[index].form), index + 1 < analysis.tokens.count
    else { return nil }
    return analysis.tokens[index + 1].form == "the" && index + 2 < analysis.tokens.count
      ? index + 2 : index + 1
  }
}
