import English

/// Words for the people of a party that name the party as well: "a Democrat", "the Tory governor".
enum Adherents {
  /// Whether a name is such a word: "Republican", "Liberal Democrats".
  static func isParty(_ key: NameKey) -> Bool {
    guard let last = key.words.last, nouns.contains(last) || modifiers.contains(last) else {
      return false
    }
    return key.words.count == 1
      || key.words.count == 2 && (fronts.contains(key.words[0]) || modifiers.contains(key.words[0]))
  }

  /// Who belongs to the party.
  static let nouns: Set<String> = [
    "democrat", "democrats", "republican", "republicans", "conservative", "conservatives", "tory",
    "tories", "liberal", "liberals", "socialist", "socialists", "green", "greens",
  ]

  /// What stands before an office.
  static let modifiers: Set<String> = nouns.union(["democratic", "labour"])

  /// First words of parties of two words: "Christian Democrat".
  static let fronts: Set<String> = ["liberal", "social", "christian", "progressive", "new"]
}

extension NameReader {
  /// "a Republican from Norland", "both Democrats", "the Conservative governor, Ana Costa": where it tells
  /// the party of somebody named beside it.
  mutating func addAdherents() {
    for index in analysis.tokens.indices where covering[index] < 0 && facts.isCapitalised[index] {
      let word = analysis.tokens[index].form.lowercased()
      guard Adherents.modifiers.contains(word) else { continue }
      var start = index
      if start > 0, covering[start - 1] < 0, facts.isCapitalised[start - 1],
        analysis.tokens[start - 1].sentence == analysis.tokens[index].sentence,
        Adherents.fronts.contains(analysis.tokens[start - 1].form.lowercased())
      {
        start -= 1
      }
      guard
        Adherents.nouns.contains(word) && isApposed(start..<index + 1)
          || isBeforeOffice(start..<index + 1)
      else { continue }
      add(start..<index + 1, .organisation, Self.recovered)
    }
  }

  /// "Vermont Democrat", "Republican of Iowa": the party and where its member comes from.
  func placeOfAdherent(_ tokens: Range<Int>) -> (party: Range<Int>, place: Range<Int>)? {
    guard tokens.count > 1, let last = tokens.last else { return nil }
    let first = tokens.lowerBound
    if Adherents.nouns.contains(analysis.tokens[first].form.lowercased()), tokens.count > 2,
      analysis.tokens[first + 1].form == "of"
    {
      return (first..<first + 1, first + 2..<tokens.upperBound)
    }
    let front = first..<last
    guard Adherents.nouns.contains(analysis.tokens[last].form.lowercased()),
      analysis.lists(of: front).contains(.state)
    else { return nil }
    return (last..<last + 1, front)
  }

  /// "Ana Costa, a Republican", "Ana Costa of Norland, the panel's senior Republican".
  private func isApposed(_ word: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    let after = word.upperBound
    if after < tokens.count, tokens[after].sentence == tokens[word.lowerBound].sentence,
      tokens[after].upos == .noun || facts.isCapitalised[after] || tokens[after].form == "-"
    {
      return false
    }
    guard let mark = apposition(before: word.lowerBound) else { return false }
    return covering[mark - 1] >= 0 && names[Int(covering[mark - 1])].kind != .organisation
  }

  /// The comma or form of "be" before the article, where only modifiers stand between.
  private func apposition(before start: Int) -> Int? {
    let tokens = analysis.tokens
    var index = start - 1
    while index > 1, start - index < 7, tokens[index].sentence == tokens[start].sentence {
      if [",", "–", "—", "("].contains(tokens[index].form) || tokens[index].lemma == "be" {
        if tokens[index].lemma == "be", ["who", "also"].contains(tokens[index - 1].form) {
          index -= 1
          if tokens[index].form == "who", index > 1, tokens[index - 1].form == "," { index -= 1 }
        }
        return index
      }
      guard
        [.det, .adj, .noun, .propn, .adv].contains(tokens[index].upos) || tokens[index].xpos == .pos
          || ["both", "all"].contains(tokens[index].form)
          || tokens[index].xpos == .prpPossessive
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// "Republican Senator Ana Costa", "Norland's Republican governor, Ana Costa,", "Ana Costa, a
  /// Tory member of parliament".
  private func isBeforeOffice(_ word: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    var office = word.upperBound
    // "the Tory defence spokesman"
    while office + 1 < tokens.count, office < word.upperBound + 2,
      facts.classes[office].isDisjoint(with: .anyRole),
      tokens[office].upos == .noun || tokens[office].upos == .adj || tokens[office].upos == .propn,
      covering[office] < 0
    {
      office += 1
    }
    guard office < tokens.count, tokens[office].sentence == tokens[word.lowerBound].sentence,
      covering[office] < 0, tokens[office].upos == .noun || tokens[office].upos == .propn,
      // "Labour Minister": a portfolio
      tokens[word.lowerBound].form != "Labour"
        || !["minister", "secretary", "commissioner"].contains(tokens[office].lemma.lowercased()),
      !facts.classes[office].isDisjoint(with: .anyRole) || tokens[office].lemma == "politician"
    else { return false }
    for next in office + 1..<min(tokens.count, office + 4)
    where tokens[next].sentence == tokens[office].sentence {
      if covering[next] >= 0 { return names[Int(covering[next])].kind == .person }
      guard
        tokens[next].form == "," || facts.classes[next].contains(.honorific)
          || tokens[next].upos == .noun || tokens[next].upos == .propn
      else { break }
    }
    guard let mark = apposition(before: word.lowerBound) else { return false }
    return covering[mark - 1] >= 0 && names[Int(covering[mark - 1])].kind != .organisation
  }
}
