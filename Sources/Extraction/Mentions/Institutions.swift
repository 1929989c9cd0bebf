import English

/// Bodies that need no capitals, bodies with their country, and names found again.
extension NameReader {
  /// Bodies that every reader knows by their letters.
  static let internationalBodies: Set<String> = [
    "UN", "U.N.", "EU", "E.U.", "NATO", "Nato", "IMF", "WTO", "IAEA", "OPEC", "OSCE", "ASEAN",
    "ICC",
    "UNESCO", "UNICEF", "UNHCR", "ECOWAS", "OECD", "OAS", "CIA", "FBI", "KGB", "NASA", "BBC", "CNN",
    "Interpol", "Unesco", "Unicef",
  ]

  mutating func addInternationalBodies() {
    for index in analysis.tokens.indices
    where covering[index] < 0 && Self.internationalBodies.contains(analysis.tokens[index].form) {
      add(index..<index + 1, .organisation, 0.5)
    }
  }

  /// Lower-case phrases that are an institution's name in use: "the Nordian fishing ministry",
  /// "parliament", "the country's National Assembly".
  mutating func addInstitutions() {
    for index in analysis.tokens.indices where covering[index] < 0 {
      guard
        facts.classes[index].contains(.institution) || analysis.tokens[index].lemma == "department",
        isInstitutionHead(index)
      else { continue }
      let (range, hasName) = institutionPhrase(endingAt: index)
      guard hasName, facts.classes[index].contains(.institution) || range.upperBound > index + 1,
        !isOneOfMany(range, index)
      else { continue }
      add(range, .organisation, 0.6)
    }
  }

  /// "a Nordian court": one of many, no name.
  private func isOneOfMany(_ range: Range<Int>, _ head: Int) -> Bool {
    range.lowerBound > 0 && !facts.isCapitalised[head]
      && ["a", "an"].contains(analysis.tokens[range.lowerBound - 1].form.lowercased())
  }

  func isInstitutionHead(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    guard token.upos == .noun || token.upos == .propn, token.xpos == .nn || token.xpos == .nnp
    else { return false }
    guard index + 1 < analysis.tokens.count else { return true }
    let next = analysis.tokens[index + 1]
    return next.sentence != token.sentence || (next.upos != .noun && next.upos != .propn)
      || !facts.classes[index + 1].isDisjoint(with: .anyRole)
  }

  /// The modifiers that belong to the institution's name, and whether there are any.
  func institutionPhrase(endingAt head: Int) -> (Range<Int>, Bool) {
    let sentence = analysis.tokens[head].sentence
    var start = head
    var specific =
      facts.isCapitalised[head]
      || ["parliament", "congress"].contains(
        analysis.tokens[head].lemma.lowercased())
    while start > 0, covering[start - 1] < 0, analysis.tokens[start - 1].sentence == sentence {
      let previous = analysis.tokens[start - 1]
      let isPart =
        Self.institutionModifiers.contains(previous.form.lowercased())
        || facts.demonym[start - 1] != nil && facts.isCapitalised[start - 1]
        || previous.upos == .propn && facts.classes[start - 1].isEmpty
      guard isPart else { break }
      start -= 1
      specific = true
    }
    var end = head + 1
    // "the Nordian department of inland waters"
    if end + 1 < analysis.tokens.count, analysis.tokens[end].form == "of",
      Self.institutionModifiers.contains(analysis.tokens[end + 1].form.lowercased())
    {
      end += 1
      while end < analysis.tokens.count, covering[end] < 0,
        analysis.tokens[end].sentence == sentence,
        analysis.tokens[end].upos == .noun || analysis.tokens[end].upos == .adj
      {
        end += 1
      }
      return (start..<end, true)
    }
    // "Court of Appeal"
    if facts.isCapitalised[head], end + 1 < analysis.tokens.count, covering[end + 1] < 0,
      analysis.tokens[end].form == "of", facts.isCapitalised[end + 1], facts.demonym[end + 1] == nil
    {
      end += 2
      while end < analysis.tokens.count, covering[end] < 0, facts.isCapitalised[end] { end += 1 }
    }
    return (start..<end, specific)
  }

  static let institutionModifiers: Set<String> = [
    "supreme", "constitutional", "national", "federal", "foreign", "interior", "defence",
    "defense", "health", "finance", "justice", "education", "oil", "energy", "economy", "economic",
    "labour", "labor", "trade", "information", "culture", "agriculture", "transport", "environment",
    "legislative", "constituent", "general", "upper", "lower", "appeals", "district", "criminal",
    "international", "european", "electoral", "administrative", "military", "state", "home",
    "external", "affairs", "internal", "security", "planning", "tourism", "water", "sports",
  ]

  /// "parliament of Norway", "Federal Court of Chile": the country inside stays a name of its own.
  mutating func addNationalBodies() {
    for index in names.indices
    where names[index].kind == .organisation && !Adherents.isParty(names[index].key) {
      let end = names[index].tokens.upperBound
      guard end + 1 < analysis.tokens.count, analysis.tokens[end].form == "of",
        facts.classes[end - 1].contains(.institution) || names[index].confidence == Self.recovered,
        covering[end + 1] >= 0,
        // "Volvane of Norland" is a firm with its country.
        !names[index].tokens.allSatisfy({ facts.classes[$0].isEmpty && !isOrdinaryWord($0) })
      else { continue }
      let country = names[Int(covering[end + 1])]
      guard
        Countries.standard.country(named: country.key.text) != nil
          || names[index].confidence == Self.recovered && country.kind == .place,
        country.tokens.lowerBound == end + 1
      else { continue }
      names[index].tokens = names[index].tokens.lowerBound..<country.tokens.upperBound
      names[index].key = NameKey(analysis.text(of: names[index].tokens))
    }
  }

  /// "Advanced Water Devices (AWD)": an acronym in brackets spells the name before it, whatever of it
  /// was found.
  mutating func addSpelledNames() {
    for open in analysis.tokens.indices where analysis.tokens[open].form == "(" {
      guard open > 1, open + 2 < analysis.tokens.count, analysis.tokens[open + 2].form == ")",
        let words = spelledBefore(open, analysis.tokens[open + 1].form)
      else { continue }
      // "Free Fish Trade Act (FFTA)": no body
      if isEvent(words, .organisation) {
        nothings.insert(analysis.tokens[open + 1].form)
        continue
      }
      let covered = Set(words.compactMap { covering[$0] >= 0 ? Int(covering[$0]) : nil })
      if covered.isEmpty {
        add(words, .organisation, Self.recovered)
      } else if covered.count == 1, let name = covered.first, names[name].kind != .person,
        names[name].tokens.lowerBound >= words.lowerBound,
        names[name].tokens.upperBound <= words.upperBound, names[name].tokens != words
      {
        names[name].tokens = words
        names[name].key = NameKey(analysis.text(of: words))
        for position in words { covering[position] = Int32(name) }
      }
    }
    for index in names.indices
    where names[index].tokens.count == 1
      && nothings.contains(analysis.tokens[names[index].tokens.lowerBound].form)
    {
      let tokens = names[index].tokens
      covering[tokens.lowerBound] = -1
      names[index].tokens = tokens.upperBound..<tokens.upperBound
    }
  }

  /// The words in capitals right before a bracket whose initials an acronym of three and more is.
  private func spelledBefore(_ open: Int, _ acronym: String) -> Range<Int>? {
    let letters = Array(acronym.utf8)
    guard (3...7).contains(letters.count), letters.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      return nil
    }
    var left = letters.count
    var start = open
    while left > 0, start > 0, analysis.tokens[start - 1].sentence == analysis.tokens[open].sentence
    {
      start -= 1
      let form = analysis.tokens[start].form
      if form.utf8.first == letters[left - 1] {
        left -= 1
      } else if !["of", "the", "for", "and", "in", "on", "to", "de", "la"].contains(form) {
        return nil
      }
    }
    return left == 0 ? start..<open : nil
  }

  /// Words that carry a name elsewhere in the document but were not found here.
  mutating func addRepeatedNames() {
    var known: [String: (kind: NameKind, count: Int)] = [:]
    for name in names where name.key.text.utf8.count > 2 {
      known[name.key.text, default: (name.kind, 0)].count += 1
    }
    guard !known.isEmpty else { return }
    let heads = pluralHeads()
    let lasts = lastWords()
    let families = familyNames()
    let longest = min(6, names.map(\.tokens.count).max() ?? 1)
    var index = 0
    while index < analysis.tokens.count {
      guard covering[index] < 0, facts.isCapitalised[index], canStartName(index) else {
        index += 1
        continue
      }
      var end = min(analysis.tokens.count, index + longest)
      if let blocked = (index..<end).first(where: {
        covering[$0] >= 0 || analysis.tokens[$0].sentence != analysis.tokens[index].sentence
      }) {
        end = blocked
      }
      var matched = false
      while end > index, !matched {
        // The key leaves punctuation out, so the dash of "Renova-led" must not come along.
        guard analysis.tokens[end - 1].upos != .punct else {
          end -= 1
          continue
        }
        let key = NameKey.normalise(analysis.text(of: index..<end))
        let entry =
          known[key] ?? pluralHead(index..<end, key, heads) ?? shortName(index..<end, key, lasts)
          ?? familyName(index..<end, key, families)
        if let entry, standsAlone(index..<end) {
          add(index..<end, entry.kind, 0.5)
          matched = covering[index] >= 0
        }
        if !matched { end -= 1 }
      }
      index = max(index + 1, end)
    }
  }

  /// The last words of people's full names.
  private func familyNames() -> Set<String> {
    var found: Set<String> = []
    for name in names where name.kind == .person && name.key.words.count > 1 {
      if let last = name.key.words.last { found.insert(last) }
      // "Park" of "Park Eun-jo": syllables joined by a hyphen are the given name.
      let parts = analysis.text(of: name.tokens).split(separator: " ")
      if parts.count == 2, parts[1].contains("-"), !parts[0].contains("-"),
        let first = name.key.words.first
      {
        found.insert(first)
      }
    }
    return found
  }

  /// "Stone has called": a family name that is an ordinary word too, where it is no ordinary word.
  private func familyName(
    _ range: Range<Int>, _ key: String, _ families: Set<String>
  ) -> (kind: NameKind, count: Int)? {
    guard range.count == 1, families.contains(key) else { return nil }
    let token = analysis.tokens[range.lowerBound]
    let isFirst = analysis[token.sentence].tokens.start.position == range.lowerBound
    let before = range.lowerBound - 1
    if !isFirst, before >= 0,
      ["the", "a", "an"].contains(analysis.tokens[before].form.lowercased())
    {
      return nil
    }
    guard !isFirst || token.deprel == .nsubj || token.deprel == .nsubjPass else { return nil }
    return token.xpos == .nns ? nil : (.person, 1)
  }

  /// The plurals that head longer names of bodies: "tigers" of "Liberation Tigers of Lemmia".
  private func pluralHeads() -> Set<String> {
    var heads: Set<String> = []
    for name in names where name.kind == .organisation && name.key.words.count > 2 {
      guard let of = name.key.words.firstIndex(of: "of"), of > 0 else { continue }
      let head = name.key.words[of - 1]
      if head.hasSuffix("s"), head.utf8.count > 4, !head.hasSuffix("ss") { heads.insert(head) }
    }
    return heads
  }

  private func pluralHead(
    _ range: Range<Int>, _ key: String, _ heads: Set<String>
  ) -> (kind: NameKind, count: Int)? {
    guard range.count == 1, heads.contains(key), range.lowerBound > 0,
      analysis.tokens[range.lowerBound - 1].form.lowercased() == "the"
    else { return nil }
    return (.organisation, 1)
  }

  /// The last words of longer names of bodies: "commission" of "Inland Waters Commission".
  private func lastWords() -> Set<String> {
    var lasts: Set<String> = []
    for name in names where name.kind == .organisation && name.key.words.count > 1 {
      guard let last = name.key.words.last,
        !Vocabulary.standard.classes(of: last).isDisjoint(with: [
          .organisation, .institution, .court, .governmentBody,
        ])
      else { continue }
      lasts.insert(last)
    }
    return lasts
  }

  /// "the Commission", "Commission spokesman", "the Council's vote": the last word with a capital.
  private func shortName(
    _ range: Range<Int>, _ key: String, _ lasts: Set<String>
  ) -> (kind: NameKind, count: Int)? {
    guard range.count == 1, lasts.contains(key) else { return nil }
    let before = range.lowerBound - 1
    let hasArticle = before >= 0 && analysis.tokens[before].form.lowercased() == "the"
    let next = range.upperBound
    let isOwner =
      next < analysis.tokens.count && !facts.isCapitalised[next]
      && !facts.classes[next].isDisjoint(with: .anyRole)
    return hasArticle || isOwner ? (.organisation, 1) : nil
  }

  func canStartName(_ index: Int) -> Bool {
    let upos = analysis.tokens[index].upos
    return upos == .propn || upos == .noun || upos == .adj || upos == .x || upos == .verb
  }

  /// No capitalised word that would make it a part of a longer name.
  func standsAlone(_ range: Range<Int>) -> Bool {
    let sentence = analysis.tokens[range.lowerBound].sentence
    if range.lowerBound > 0 {
      let before = analysis.tokens[range.lowerBound - 1]
      if before.sentence == sentence, before.upos == .propn, covering[range.lowerBound - 1] < 0,
        facts.classes[range.lowerBound - 1].isEmpty, facts.demonym[range.lowerBound - 1] == nil
      {
        return false
      }
    }
    guard range.upperBound < analysis.tokens.count else { return true }
    let after = analysis.tokens[range.upperBound]
    return after.sentence != sentence || after.upos != .propn
  }
}
