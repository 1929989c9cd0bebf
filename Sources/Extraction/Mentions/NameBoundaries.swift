import English

/// Where the name finder drew one border too few or too many.
extension NameReader {
  /// Whether the name is an event, a treaty or a work: an issue if anything.
  func isEvent(_ tokens: Range<Int>, _ kind: NameKind) -> Bool {
    guard tokens.count > 1, kind != .person else { return false }
    let end =
      tokens.first { ["of", "on", "for"].contains(analysis.tokens[$0].form) } ?? tokens.upperBound
    guard end > tokens.lowerBound else { return false }
    return facts.classes[end - 1].contains(.event)
      && facts.classes[end - 1].isDisjoint(with: [.organisation, .place, .anyRole])
  }

  /// Weapons, storms, adherents of a creed: "Lemm Fighting Vehicles", "Cyclone Rosa".
  func isThing(_ tokens: Range<Int>, _ kind: NameKind) -> Bool {
    guard let last = tokens.last else { return false }
    if Self.weapons.contains(analysis.tokens[last].lemma.lowercased()) { return true }
    let isAdherent = Self.creeds.contains(analysis.tokens[last].form)
    if kind != .person, isAdherent, facts.demonym[tokens.lowerBound] != nil || isCountry(tokens) {
      return true
    }
    return Self.storms.contains(analysis.tokens[tokens.lowerBound].form.lowercased())
  }

  /// "Permanent Representative": an office with capitals is nobody's name.
  func isOffice(_ tokens: Range<Int>, _ kind: NameKind) -> Bool {
    guard kind == .person, let last = tokens.last, !facts.classes[last].isDisjoint(with: .anyRole)
    else { return false }
    return tokens.dropLast().allSatisfy {
      !facts.classes[$0].isDisjoint(with: .anyRole)
        || ["permanent", "special", "senior", "chief", "acting", "resident", "high"].contains(
          analysis.tokens[$0].form.lowercased())
    }
  }

  private func isCountry(_ tokens: Range<Int>) -> Bool {
    let front = tokens.lowerBound..<tokens.upperBound - 1
    return Countries.standard.country(named: NameKey.normalise(analysis.text(of: front))) != nil
  }

  private static let storms: Set<String> = ["cyclone", "hurricane", "typhoon", "storm"]

  /// Cuts a day, a creed or people off the front: "Friday Lemm", "ultra-Orthodox Grozda", "Rebels of
  /// the Grozda".
  func trimFront(_ tokens: inout Range<Int>, _ kind: NameKind) {
    guard tokens.count > 1, let first = tokens.first else { return }
    // "Foreign Ministers of Nordia"
    if kind == .organisation, tokens.count > 3, analysis.tokens[first + 2].form == "of",
      Self.people.contains(analysis.tokens[first + 1].form.lowercased())
    {
      tokens = first + 3..<tokens.upperBound
      return
    }
    if kind == .organisation, tokens.count > 2, analysis.tokens[first + 1].form == "of",
      Self.people.contains(analysis.tokens[first].form.lowercased())
    {
      let hasArticle = analysis.tokens[first + 2].form == "the" && tokens.count > 3
      tokens = first + (hasArticle ? 3 : 2)..<tokens.upperBound
      return
    }
    if analysis.tokens[first].form.hasSuffix("day"), facts.classes[first].contains(.calendar),
      kind == .person
    {
      tokens = first + 1..<tokens.upperBound
    } else if kind == .organisation, !facts.isCapitalised[first], tokens.count > 3,
      analysis.tokens[first + 1].form == "-"
    {
      tokens = first + 3..<tokens.upperBound
    } else if kind == .organisation, analysis.tokens[first].form.contains("-"),
      !facts.isCapitalised[first]
    {
      tokens = first + 1..<tokens.upperBound
    }
  }

  static let people: Set<String> = [
    "rebels", "members", "supporters", "fighters", "militants", "officials", "leaders", "soldiers",
    "troops", "representatives", "followers", "officers", "lawmakers", "gunmen", "guerrillas",
    "spokesmen", "delegates", "ministers", "activists", "presidents", "secretaries", "ambassadors",
    "envoys", "generals", "chiefs", "heads", "senators", "governors",
  ]

  /// "II" of "John Paul II".
  func extendOverNumber(_ tokens: inout Range<Int>) {
    guard tokens.upperBound < analysis.tokens.count, let last = tokens.last,
      analysis.tokens[last].sentence == analysis.tokens[tokens.upperBound].sentence,
      ["II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIV", "XV", "XVI", "XXIII"]
        .contains(analysis.tokens[tokens.upperBound].form)
    else { return }
    tokens = tokens.lowerBound..<tokens.upperBound + 1
  }

  /// "Lemmia Serbs": people of a place, no name; the place is one.
  func trimGroup(_ tokens: inout Range<Int>, _ kind: NameKind) {
    guard tokens.count > 1, kind != .person || isCountry(tokens), let last = tokens.last,
      // "Lemmia Serb party": no name either, but the nationality of a party
      analysis.tokens[last].form.hasSuffix("s")
        || isCountry(tokens) && last + 1 < analysis.tokens.count
          && facts.classes[last + 1].contains(.party) && !facts.isCapitalised[last + 1],
      Countries.standard.country(demonym: analysis.tokens[last].form.lowercased()) != nil,
      // "Supreme Court of the Lemmines"
      analysis.tokens[last - 1].upos != .det, analysis.tokens[last - 1].upos != .adp,
      Countries.standard.country(named: NameKey.normalise(analysis.text(of: tokens))) == nil
    else { return }
    tokens = tokens.lowerBound..<last
  }

  /// "Competition Commissioner" before a person's name: an office, whatever it sounds like.
  func isTitle(_ tokens: Range<Int>, before name: Name) -> Bool {
    guard let last = tokens.last, tokens.count > 1,
      !facts.classes[last].isDisjoint(with: [.headRole, .memberRole]),
      analysis.names.contains(where: {
        $0.kind == .person && $0.tokens.start.position == name.tokens.end.position
      })
    else { return false }
    return tokens.dropLast().allSatisfy { position in
      facts.classes[position].isDisjoint(with: [.organisation, .institution])
        && analysis.tokens[position].form != analysis.tokens[position].form.uppercased()
        && isOrdinaryWord(position)
    }
  }

  func isOrdinaryWord(_ position: Int) -> Bool {
    guard let lexicon = analysis.lexicon else { return false }
    return lexicon.lists(of: analysis.tokens[position...position]).contains(.ordinaryWord)
  }

  /// "Anglo-Lemmish": a nationality of two halves.
  func isJointNationality(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, facts.isCapitalised[last] else { return false }
    let halves = analysis.text(of: tokens).lowercased().split(separator: "-")
    return halves.count == 2 && tokens.count <= 3
      && TokenFacts.nationalHalves.contains(String(halves[0]))
  }

  /// "High Keeper for Lakes", where the name finder saw two names: one body.
  mutating func joinPortfolios() {
    for index in names.indices where names[index].kind != .person {
      let end = names[index].tokens.upperBound
      guard end + 1 < analysis.tokens.count, covering[end] < 0, covering[end + 1] >= 0,
        Self.portfolioHeads.contains(analysis.tokens[end - 1].form.lowercased()),
        analysis.tokens[end + 1].sentence == names[index].sentence
      else { continue }
      let other = Int(covering[end + 1])
      guard other != index, names[other].tokens.lowerBound == end + 1 else { continue }
      let form = analysis.tokens[end].form
      let isDomain =
        names[other].kind == .organisation
        && Countries.standard.country(named: names[other].key.text) == nil
      guard form == "for" || form == "on" || form == "of" && isDomain, isDomain else { continue }
      let upperBound = names[other].tokens.upperBound
      names[other].tokens = upperBound..<upperBound
      extend(index, to: upperBound)
    }
    joinLists()
    joinContinents()
    removeEmpty()
  }

  /// "Department for Trade, Innovation and Skills", where the name finder stopped at the comma: "A, B
  /// and C" behind "for" or "of" are the matters of one body.
  private mutating func joinLists() {
    for index in names.indices where names[index].kind == .organisation {
      let words = names[index].tokens
      guard
        let link = words.first(where: { ["of", "for", "on"].contains(analysis.tokens[$0].form) }),
        link > words.lowerBound,
        Self.listHeads.contains(analysis.tokens[link - 1].form.lowercased()),
        let end = endOfList(words.upperBound), end > words.upperBound
      else { continue }
      for position in words.upperBound..<end where covering[position] >= 0 {
        let other = Int(covering[position])
        names[other].tokens = end..<end
      }
      extend(index, to: end)
    }
  }

  /// "Organization for Security and Co-operation" + "in Europe": no body lies in a continent; nor does
  /// one end before a place that its acronym counts.
  private mutating func joinContinents() {
    for index in names.indices where names[index].kind == .organisation {
      let end = names[index].tokens.upperBound
      guard end + 1 < analysis.tokens.count, analysis.tokens[end].form == "in",
        covering[end + 1] >= 0
      else { continue }
      let other = Int(covering[end + 1])
      let isContinent =
        Self.continents.contains(analysis.tokens[end + 1].form)
        && names[index].tokens.contains(where: { analysis.tokens[$0].form == "for" })
      // "United Nations Mission in Lemmia (UNMIL)"
      let whole = names[index].tokens.lowerBound..<names[other].tokens.upperBound
      guard isContinent || names[other].kind == .place && isAcronymBehind(whole) else { continue }
      let upperBound = names[other].tokens.upperBound
      names[other].tokens = upperBound..<upperBound
      extend(index, to: upperBound)
    }
  }

  private static let listHeads: Set<String> = [
    "ministry", "department", "committee", "commission", "union", "association", "federation",
    "institute", "office", "council", "agency", "secretary", "minister", "centre", "center",
    "board",
  ]

  /// Behind ", B and C" in capitals; nil when the words are no such list.
  private func endOfList(_ comma: Int) -> Int? {
    guard comma + 3 < analysis.tokens.count, analysis.tokens[comma].form == "," else { return nil }
    var position = comma + 1
    var hasConjunction = false
    while position < min(comma + 9, analysis.tokens.count) {
      let token = analysis.tokens[position]
      guard token.sentence == analysis.tokens[comma].sentence else { break }
      if token.form == "and" || token.form == "&" {
        guard !hasConjunction, position > comma + 1 else { return nil }
        hasConjunction = true
      } else if token.form == "," {
        guard !hasConjunction else { break }
      } else if !facts.isCapitalised[position] || isOwner(position..<position + 1)
        || covering[position] >= 0 && names[Int(covering[position])].kind == .person
      {
        break
      }
      position += 1
    }
    guard hasConjunction, facts.isCapitalised[position - 1], position > comma + 3 else {
      return nil
    }
    // A list of bodies: each would be one without the others.
    let last = Vocabulary.standard.classes(of: analysis.tokens[position - 1].form.lowercased())
    return last.isDisjoint(with: [.institution, .governmentBody]) ? position : nil
  }

  private mutating func removeEmpty() {
    guard names.contains(where: { $0.tokens.isEmpty }) else { return }
    names.removeAll { $0.tokens.isEmpty }
    for position in covering.indices { covering[position] = -1 }
    for (index, name) in names.enumerated() {
      for position in name.tokens { covering[position] = Int32(index) }
    }
  }

  /// "Norway Ingrid Solberg": a country and, behind it, a person with a known given name.
  func personBehindCountry(_ tokens: Range<Int>) -> Int? {
    for length in [3, 2, 1] where tokens.count >= length + 2 {
      let start = tokens.lowerBound + length
      let country = NameKey.normalise(analysis.text(of: tokens.lowerBound..<start))
      guard Countries.standard.country(named: country) != nil else { continue }
      let given = NameKey.normalise(analysis.tokens[start].form)
      let rest = start..<tokens.upperBound
      let isPerson =
        rest.count <= 3 && GivenNames.gender(of: given) != .unknown
        && rest.allSatisfy { facts.classes[$0].isEmpty && facts.isCapitalised[$0] }
      return isPerson ? start : nil
    }
    return nil
  }

  /// "Harbour Tigers of the Northern Ice League": the member ends before "of the", the league is a
  /// name of its own; the position of "of".
  func memberOfBody(_ tokens: Range<Int>) -> Int? {
    guard
      let of = tokens.first(where: {
        analysis.tokens[$0].form == "of" && $0 + 2 < tokens.upperBound
          && analysis.tokens[$0 + 1].form == "the"
      }), of - tokens.lowerBound > 1
    else { return nil }
    let body = of + 2..<tokens.upperBound
    let hasOwnHead = !facts.classes[of - 1].isDisjoint(with: [
      .organisation, .institution, .governmentBody, .stateBody, .place,
    ])
    return body.count > 1 && endsInBody(body) && !hasOwnHead ? of : nil
  }

  /// "Holm & Sons": what "&" joins is one firm, whatever the parts were taken for.
  func extendOverAmpersand(_ tokens: inout Range<Int>) -> Bool {
    let mark = tokens.upperBound
    guard mark + 1 < analysis.tokens.count, analysis.tokens[mark].form == "&",
      facts.isCapitalised[mark + 1], covering[mark + 1] < 0,
      analysis.tokens[mark + 1].sentence == analysis.tokens[tokens.lowerBound].sentence
    else { return tokens.contains { analysis.tokens[$0].form == "&" } }
    var end = mark + 2
    while end < analysis.tokens.count, facts.isCapitalised[end], covering[end] < 0,
      analysis.tokens[end].upos == .propn,
      analysis.tokens[end].sentence == analysis.tokens[mark].sentence
    {
      end += 1
    }
    tokens = tokens.lowerBound..<end
    return true
  }

  /// "Free Party in Norway": where the body ends and the place begins; the position of "in".
  func placeOfBody(_ tokens: Range<Int>) -> Int? {
    guard
      let preposition = tokens.last(where: { analysis.tokens[$0].form == "in" }),
      preposition > tokens.lowerBound, preposition + 1 < tokens.upperBound,
      (preposition + 1..<tokens.upperBound).allSatisfy({ facts.isCapitalised[$0] }),
      // "Organization for Security and Co-operation in Europe": no body lies in a continent.
      !Self.continents.contains(analysis.tokens[preposition + 1].form)
    else { return nil }
    return preposition
  }

  private static let continents: Set<String> = ["Europe", "Africa", "Asia", "America", "Latin"]

  /// "Committee on Fish and Whales", "Ministry of Ports and Roads": the second half of a portfolio.
  func extendOverPortfolio(_ tokens: inout Range<Int>) {
    let and = tokens.upperBound
    guard and + 1 < analysis.tokens.count, analysis.tokens[and].form == "and",
      facts.isCapitalised[and + 1], covering[and + 1] < 0, facts.demonym[and + 1] == nil,
      let link = tokens.first(where: { ["of", "on", "for"].contains(analysis.tokens[$0].form) }),
      link > tokens.lowerBound, link + 3 >= tokens.upperBound,
      Self.portfolioHeads.contains(analysis.tokens[link - 1].form.lowercased()),
      !analysis.names.contains(where: { $0.tokens.contains(TokenIndex(and + 1)) })
    else { return }
    var end = and + 2
    while end < analysis.tokens.count, facts.isCapitalised[end], covering[end] < 0,
      analysis.tokens[end].upos == .propn || analysis.tokens[end].upos == .noun,
      analysis.tokens[end].sentence == analysis.tokens[and].sentence
    {
      end += 1
    }
    tokens = tokens.lowerBound..<end
  }

  private static let portfolioHeads: Set<String> = [
    "committee", "subcommittee", "commission", "ministry", "department", "office", "council",
    "board", "bureau", "agency", "secretariat", "commissioner", "court", "institute", "centre",
    "center", "organisation", "organization", "union",
  ]

  /// "Teachers' Union", "Norte de Costa", "Justice and Progress Party": what belongs to the name in front of it.
  func extendLeft(_ tokens: inout Range<Int>, _ kind: NameKind) {
    let before = tokens.lowerBound - 1
    guard before > 0, covering[before] < 0, covering[before - 1] < 0,
      facts.isCapitalised[before - 1], facts.demonym[before - 1] == nil,
      analysis.tokens[before - 1].sentence == analysis.tokens[tokens.lowerBound].sentence,
      !analysis.names.contains(where: { $0.tokens.contains(TokenIndex(before - 1)) })
    else { return }
    let form = analysis.tokens[before].form
    let isPlural = ["'", "’"].contains(form) && tokens.count == 1 && endsInBody(tokens)
    let isRomance =
      kind == .place && ["de", "del", "do", "da", "di"].contains(form)
      && analysis.tokens[before - 1].upos == .propn
    // "Justice and Progress Party"
    let isJoint =
      kind == .organisation && form == "and" && tokens.count > 1 && before > 2
      && analysis.tokens[tokens.upperBound - 1].form == "Party"
      && !facts.isCapitalised[before - 2]
    // "the ruling Justice and Progress party"
    let next = tokens.upperBound
    let isJointParty =
      form == "and" && tokens.count == 1 && before > 2 && kind != .place
      && next < analysis.tokens.count && analysis.tokens[next].form == "party"
      && ["the", "ruling", "opposition", "governing"].contains(analysis.tokens[before - 2].form)
    if isPlural || isRomance || isJoint || isJointParty { tokens = before - 1..<tokens.upperBound }
  }

  /// "Kim Jong-un", "Ban Ki-moon": a lower-case syllable behind a hyphen in a person's name.
  func extendOverSyllables(_ tokens: inout Range<Int>) {
    guard tokens.count > 1 else { return }
    while tokens.upperBound + 1 < analysis.tokens.count,
      analysis.tokens[tokens.upperBound].form == "-",
      analysis.tokens[tokens.upperBound - 1].isJoinedToNext,
      analysis.tokens[tokens.upperBound].isJoinedToNext
    {
      let form = analysis.tokens[tokens.upperBound + 1].form
      guard (1...5).contains(form.utf8.count), !facts.isCapitalised[tokens.upperBound + 1],
        form.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
        // "Tsai Mei-wing" has syllables, "Labour left-wing" none.
        !Self.secondHalves.contains(form)
          || form == "wing" && analysis.tokens[tokens.upperBound - 1].form.utf8.count < 4
      else { return }
      tokens = tokens.lowerBound..<tokens.upperBound + 2
    }
  }

  /// English words that make an adjective of a name.
  private static let secondHalves: Set<String> = [
    "led", "era", "born", "like", "style", "run", "made", "held", "wing", "elect", "type", "ish",
    "ally", "owned", "based", "loyal", "free", "and", "or", "in", "to", "the", "area", "plus",
    "esque", "aided", "penned", "level", "size", "sized", "hued", "friend", "fan", "fans", "turned",
  ]
}
