import English

/// Names with "and" or "The" in them, and works with a name that are places.
extension NameReader {
  mutating func joinNames() {
    joinParties()
    joinTownFronts()
    joinHyphenFronts()
    joinRomanceParts()
    joinOwnersOfNothing()
    joinBySpelledAcronyms()
    joinSees()
    joinGroupsOfPeople()
    joinNationalBodies()
    joinApposedPairs()
    addTitledPapers()
    extendOverFacilities()
    extendOverBuildings()
    extendOverTownBodies()
    removePeoples()
  }

  // MARK: Fronts and tails

  /// "the Italian Ana Costa": a nationality and somebody with a known given name.
  func isPersonBehindNationality(_ tokens: Range<Int>) -> Bool {
    guard (3...4).contains(tokens.count), facts.demonym[tokens.lowerBound] != nil,
      facts.demonymLength[tokens.lowerBound] == 1
    else { return false }
    let given = NameKey.normalise(analysis.tokens[tokens.lowerBound + 1].form)
    return GivenNames.gender(of: given) != .unknown
      && tokens.dropFirst().allSatisfy { facts.classes[$0].isEmpty && facts.isCapitalised[$0] }
  }

  /// "D-Ohio" behind a senator's name: her party's letter and her state.
  func trimPartyLetter(_ tokens: inout Range<Int>) {
    guard tokens.count > 2, let first = tokens.first, first > 0,
      ["D", "R", "I"].contains(analysis.tokens[first].form),
      analysis.tokens[first + 1].form == "-",
      [",", "("].contains(analysis.tokens[first - 1].form)
    else { return }
    tokens = first + 2..<tokens.upperBound
  }

  /// "Liberal" + "Democrat": one party.
  private mutating func joinParties() {
    for index in names.indices where names[index].tokens.count == 1 {
      let second = names[index].tokens.lowerBound
      guard second > 0, Adherents.nouns.contains(names[index].key.text),
        names[index].key.text.hasPrefix("democrat"), facts.isCapitalised[second - 1],
        ["Liberal", "Social", "Christian"].contains(analysis.tokens[second - 1].form),
        analysis.tokens[second - 1].sentence == names[index].sentence
      else { continue }
      join(second - 1..<second + 1, .organisation)
    }
  }

  /// "Am Lemm", "Deir al-Lemm": a first word of towns that was taken for an English word.
  private mutating func joinTownFronts() {
    for index in names.indices where names[index].kind != .organisation {
      let tokens = names[index].tokens
      let front = tokens.lowerBound - 1
      guard !tokens.isEmpty, front > 0, covering[front] < 0,
        analysis.tokens[front].sentence == names[index].sentence,
        names[index].titles.isEmpty, names[index].kind == .place || tokens.count == 1,
        analysis[names[index].sentence].tokens.start.position != front,
        Self.townFronts.contains(analysis.tokens[front].form)
      else { continue }
      lengthen(index, to: front..<tokens.upperBound)
      names[index].kind = .place
    }
  }

  private static let townFronts: Set<String> = [
    "Am", "Ain", "Beit", "Bir", "Deir", "Djebel", "Jebel", "Oued", "Ras", "Tel", "Umm", "Wadi",
  ]

  /// "All-Norland Rowing Federation", of which the name finder left out the front.
  private mutating func joinHyphenFronts() {
    for index in names.indices where names[index].kind == .organisation {
      let tokens = names[index].tokens
      let front = tokens.lowerBound - 2
      guard front >= 0, tokens.count > 1, covering[front] < 0, covering[front + 1] < 0,
        analysis.tokens[front + 1].form == "-", analysis.tokens[front].isJoinedToNext,
        analysis.tokens[front + 1].isJoinedToNext,
        ["All", "Pan", "Trans"].contains(analysis.tokens[front].form)
      else { continue }
      lengthen(index, to: front..<tokens.upperBound)
    }
  }

  /// "Jornal do Lemm", "La Hora del Lemm": a small word of Spanish, Portuguese or Italian inside a name.
  private mutating func joinRomanceParts() {
    for index in names.indices where names[index].kind != .person {
      let tokens = names[index].tokens
      let link = tokens.upperBound
      guard !tokens.isEmpty, link + 1 < analysis.tokens.count, covering[link] < 0,
        Self.romanceLinks.contains(analysis.tokens[link].form), facts.isCapitalised[link + 1],
        analysis.tokens[link + 1].sentence == names[index].sentence
      else { continue }
      var end = link + 2
      if covering[link + 1] >= 0 {
        let other = Int(covering[link + 1])
        guard names[other].tokens.lowerBound == link + 1 else { continue }
        end = names[other].tokens.upperBound
        names[other].tokens = end..<end
      }
      lengthen(index, to: tokens.lowerBound..<end)
    }
  }

  private static let romanceLinks: Set<String> = [
    "do", "da", "dos", "das", "del", "de", "di", "della", "du", "des",
  ]

  /// "the Bakers' Hope": a plural with an apostrophe, both words with capitals, behind an article.
  private mutating func joinOwnersOfNothing() {
    let tokens = analysis.tokens
    for mark in tokens.indices.dropFirst(2).dropLast()
    where tokens[mark].xpos == .pos && ["'", "’"].contains(tokens[mark].form) {
      let start = mark - 1
      guard facts.isCapitalised[start], tokens[start].form.hasSuffix("s"),
        facts.isCapitalised[mark + 1],
        tokens[mark + 1].sentence == tokens[start].sentence,
        tokens[start - 1].form.lowercased() == "the",
        facts.demonym[start] == nil,
        !Adherents.nouns.contains(tokens[start].form.lowercased()), isOrdinaryPlural(start),
        facts.classes[mark + 1].isDisjoint(with: .anyRole),
        covering[start] < 0 || names[Int(covering[start])].tokens == start..<start + 1
          || names[Int(covering[start])].tokens.upperBound > mark
      else { continue }
      if covering[start] >= 0, names[Int(covering[start])].tokens.upperBound > mark { continue }
      var end = mark + 2
      while end < tokens.count, facts.isCapitalised[end], covering[end] < 0,
        tokens[end].sentence == tokens[start].sentence
      {
        end += 1
      }
      join(start..<end, .organisation)
    }
  }

  private func isOrdinaryPlural(_ word: Int) -> Bool {
    let form = analysis.tokens[word].form.lowercased()
    let key = NameKey.normalise(form)
    guard Countries.standard.country(named: key) == nil else { return false }
    return analysis.tokens[word].xpos == .nns || analysis.tokens[word].xpos == .nnps
  }

  /// Makes the words one name of a kind that stays.
  mutating func lengthen(_ index: Int, to tokens: Range<Int>) {
    for position in tokens { covering[position] = Int32(index) }
    names[index].tokens = tokens
    names[index].key = NameKey(analysis.text(of: tokens))
  }

  // MARK: Acronyms

  /// "Fathers and the Bench (FATB)", "Women for Lemmia (WOFL)": letters in brackets that the words
  /// before them give, of which only a part was taken for the name.
  private mutating func joinBySpelledAcronyms() {
    let tokens = analysis.tokens
    for open in tokens.indices.dropFirst(3) where tokens[open].form == "(" {
      guard open + 2 < tokens.count, tokens[open + 2].form == ")" else { continue }
      let letters = Array(tokens[open + 1].form.utf8)
      guard (3...8).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) })
      else { continue }
      var start = open
      var found: Int?
      while start > 0, open - start < 9, tokens[start - 1].sentence == tokens[open].sentence {
        let word = tokens[start - 1].form
        guard facts.isCapitalised[start - 1] || Self.smallLinks.contains(word) else { break }
        start -= 1
        if facts.isCapitalised[start], isMade(letters[...], of: start..<open) { found = start }
      }
      guard let found, found < open - 1,
        (found..<open).contains(where: { tokens[$0].form == "and" || tokens[$0].form == "for" }),
        (found..<open).contains(where: {
          covering[$0] < 0 && !Self.smallLinks.contains(tokens[$0].form)
        })
          || Set((found..<open).compactMap { covering[$0] >= 0 ? covering[$0] : nil }).count > 1
          || (found..<open).contains(where: { tokens[$0].form == "and" && covering[$0] < 0 })
      else { continue }
      join(found..<open, .organisation)
    }
  }

  private static let smallLinks: Set<String> = [
    "and", "the", "of", "for", "in", "to", "on", "against",
  ]

  /// Whether the words give the letters in order: each with a capital one letter or two, small ones one
  /// or none.
  private func isMade(_ letters: ArraySlice<UInt8>, of words: Range<Int>) -> Bool {
    guard let word = words.first else { return letters.isEmpty }
    let rest = words.dropFirst()
    let own = Array(analysis.tokens[word].form.uppercased().utf8.prefix(2))
    let next = rest.isEmpty ? words.upperBound..<words.upperBound : word + 1..<words.upperBound
    if !facts.isCapitalised[word], isMade(letters, of: next) { return true }
    guard letters.first == own.first else { return false }
    if isMade(letters.dropFirst(), of: next) { return true }
    return facts.isCapitalised[word] && own.count == 2 && letters.count > 1
      && letters.dropFirst().first == own[1] && isMade(letters.dropFirst(2), of: next)
  }

  /// "The newest party, Hope and Bread, won": two words with capitals in apposition to a body.
  private mutating func joinApposedPairs() {
    let tokens = analysis.tokens
    for and in tokens.indices.dropFirst(3).dropLast(2)
    where tokens[and].form == "and" && tokens[and - 2].form == "," && tokens[and + 2].form == "," {
      let pair = and - 1..<and + 2
      guard facts.isCapitalised[and - 1], facts.isCapitalised[and + 1],
        tokens[and - 2].sentence == tokens[and + 2].sentence,
        isOrdinaryWord(and - 1) || isOrdinaryWord(and + 1),
        facts.demonym[and - 1] == nil, facts.demonym[and + 1] == nil
      else { continue }
      var noun = and - 3
      while noun > 0, and - noun < 10, tokens[noun].sentence == tokens[and].sentence,
        !["party", "movement", "coalition", "alliance", "group", "union", "charity"].contains(
          tokens[noun].form)
      {
        guard tokens[noun].form != ",", tokens[noun].upos != .verb || noun == and - 3 else { break }
        noun -= 1
      }
      guard
        ["party", "movement", "coalition", "alliance", "group", "union", "charity"].contains(
          tokens[noun].form)
      else { continue }
      join(pair, .organisation)
    }
  }

  // MARK: Groups and federations

  /// "the group Mothers in Black": behind the word that tells the kind, an ordinary plural is no name by
  /// itself.
  private mutating func joinGroupsOfPeople() {
    let tokens = analysis.tokens
    for link in tokens.indices.dropFirst(2).dropLast()
    where ["in", "for", "against", "without"].contains(tokens[link].form) && covering[link] < 0 {
      let first = link - 1
      guard facts.isCapitalised[first], facts.isCapitalised[link + 1], isOrdinaryWord(first),
        isOrdinaryWord(link + 1), tokens[first - 1].sentence == tokens[link + 1].sentence,
        !facts.isCapitalised[first - 1],
        ["group", "movement", "charity", "organisation", "organization", "network"].contains(
          tokens[first - 1].form)
      else { continue }
      join(first..<link + 2, .organisation)
    }
  }

  /// "Rowing Norland president Ana Costa": a sport and a country before an office are a federation.
  private mutating func joinNationalBodies() {
    let tokens = analysis.tokens
    for index in names.indices where names[index].kind == .place {
      let words = names[index].tokens
      let front = words.lowerBound - 1
      let office = words.upperBound
      guard !words.isEmpty, front >= 0, office < tokens.count, covering[front] < 0,
        facts.isCapitalised[front], [.noun, .propn].contains(tokens[front].upos),
        facts.classes[front].isEmpty, facts.demonym[front] == nil, isOrdinaryWord(front),
        tokens[front].sentence == names[index].sentence,
        tokens[office].sentence == names[index].sentence, !facts.isCapitalised[office],
        !facts.classes[office].isDisjoint(with: [.headRole, .speaker])
          || tokens[office].form == "chief",
        Countries.standard.country(named: names[index].key.text) != nil,
        !Self.directionWords.contains(tokens[front].form)
      else { continue }
      join(front..<words.upperBound, .organisation)
    }
  }

  private static let directionWords: Set<String> = [
    "North", "South", "East", "West", "Northern", "Southern", "Central", "New", "Ex",
  ]

  // MARK: Sees

  /// "the Bishop of Lemm and Grozda": one office has one see.
  private mutating func joinSees() {
    let tokens = analysis.tokens
    for of in tokens.indices.dropFirst().dropLast(3) where tokens[of].form == "of" {
      guard Self.sees.contains(tokens[of - 1].form.lowercased()), facts.isCapitalised[of + 1] else {
        continue
      }
      var and = of + 2
      while and < tokens.count, and < of + 4, facts.isCapitalised[and] { and += 1 }
      if and < tokens.count, tokens[and].form == "," { continue }
      guard and + 1 < tokens.count, tokens[and].form == "and", facts.isCapitalised[and + 1],
        tokens[and + 1].sentence == tokens[of].sentence,
        facts.classes[and + 1].isDisjoint(with: WordClass([.honorific]).union(.anyRole)),
        covering[of + 1] < 0 || names[Int(covering[of + 1])].tokens.lowerBound == of + 1
      else { continue }
      let end = covering[and + 1] >= 0 ? names[Int(covering[and + 1])].tokens.upperBound : and + 2
      // "the Bishop of Lemm and Ana Costa": a second person
      guard end == and + 2 else { continue }
      let isFollowed =
        end < tokens.count && [.propn, .noun].contains(tokens[end].upos) && facts.isCapitalised[end]
      guard !isFollowed else { continue }
      join(of + 1..<end, .place)
    }
  }

  private static let sees: Set<String> = [
    "bishop", "archbishop", "diocese", "archdeacon", "duke", "earl",
  ]

  // MARK: Papers

  /// "a column in The Herald": a capital inside the sentence makes the article a part of the name.
  private mutating func addTitledPapers() {
    let tokens = analysis.tokens
    for article in tokens.indices.dropFirst().dropLast()
    where tokens[article].form == "The" && covering[article] < 0 {
      guard tokens[article - 1].sentence == tokens[article].sentence,
        tokens[article - 1].upos == .adp, facts.isCapitalised[article + 1],
        tokens[article + 1].sentence == tokens[article].sentence
      else { continue }
      var end = article + 1
      while end < tokens.count, end < article + 5, facts.isCapitalised[end],
        tokens[end].sentence == tokens[article].sentence
      {
        end += 1
      }
      guard BodyWords.subtype(ofWord: tokens[end - 1].form.lowercased()) == "media" else {
        continue
      }
      join(article..<end, .organisation)
    }
  }

  /// Makes one name of the words, in place of those found in them.
  mutating func join(_ tokens: Range<Int>, _ kind: NameKind) {
    let inside = Set(tokens.compactMap { covering[$0] >= 0 ? Int(covering[$0]) : nil }).sorted()
    guard
      inside.allSatisfy({
        names[$0].tokens.lowerBound >= tokens.lowerBound
          && names[$0].tokens.upperBound <= tokens.upperBound
      })
    else { return }
    for name in inside {
      for position in names[name].tokens { covering[position] = -1 }
      names[name].tokens = tokens.upperBound..<tokens.upperBound
    }
    add(tokens, kind, Self.recovered)
  }
}
