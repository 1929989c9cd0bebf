import English

/// How names of organisations and places stand to each other: acronym, short form, other spelling.
struct NameRelations {
  private let analysis: Analysis
  private let facts: TokenFacts
  private let names: [NameMention]
  private var clustersByInitials: [String: [Int]] = [:]
  private var clustersByWord: [String: [Int]] = [:]
  private var clustersByNationalForm: [String: Int] = [:]

  init(_ analysis: Analysis, _ facts: TokenFacts, _ names: [NameMention]) {
    self.analysis = analysis
    self.facts = facts
    self.names = names
  }

  /// Makes a new cluster known. Its longest name comes first.
  mutating func add(_ cluster: NameCluster, at index: Int, _ group: NameGroup) {
    // "UN" is not short for "Upper Norland".
    for initials in Self.initials(of: group)
    where group.kind == .organisation || cluster.country != nil {
      clustersByInitials[initials, default: []].append(index)
    }
    if group.kind == .organisation, let form = Self.nationalForm(group.key) {
      clustersByNationalForm[form] = clustersByNationalForm[form] ?? index
    }
    for word in Set(Self.comparable(group.key.words)).sorted() {
      clustersByWord[word, default: []].append(index)
    }
  }

  /// The cluster that a shorter or other name belongs to, and why.
  func parent(of group: NameGroup, among clusters: [NameCluster]) -> (Int, MergeReason)? {
    if let (cluster, name) = bracketed(group, clusters) { return (cluster, .acronym(of: name)) }
    if isAcronym(group.text), let found = clustersByInitials[group.key.text] {
      if let cluster = nearest(found, to: group, clusters) {
        return (cluster, .acronym(of: clusters[cluster].keys[0].text))
      }
    }
    if isAcronym(group.text), let found = syllabic(group, clusters) {
      return (found, .acronym(of: clusters[found].keys[0].text))
    }
    if group.kind == .organisation, let form = Self.nationalForm(group.key),
      let found = clustersByNationalForm[form]
    {
      return (found, .partOfName)
    }
    let words = Self.comparable(group.key.words)
    if isPartyByKind(group) { return nil }
    let candidates = (words.first.flatMap { clustersByWord[$0] } ?? []).filter {
      clusters[$0].kind == group.kind
        && clusters[$0].keys.contains { isShortForm(words, of: Self.comparable($0.words), group) }
    }
    if let cluster = nearest(candidates, to: group, clusters) { return (cluster, .partOfName) }
    if let found = headWord(of: group, words, clusters) { return (found, .partOfName) }
    return nil
  }

  /// "the Assembly party": an ordinary word that is all of a party's name is short for no other body.
  private func isPartyByKind(_ group: NameGroup) -> Bool {
    group.kind == .organisation && group.key.words.count == 1 && isCommonHead(group.key.words)
      && group.names.contains { name in
        let next = names[name].tokens.upperBound
        return next < analysis.tokens.count && analysis.tokens[next].form == "party"
      }
  }

  /// "the Tigers" of "Liberation Tigers of Lemmia", "Grozda" of "Royal Southern Grozda": the head of
  /// one longer name only, either a plural with an article or no ordinary word.
  private func headWord(of group: NameGroup, _ words: [String], _ clusters: [NameCluster]) -> Int? {
    guard group.kind == .organisation, words.count == 1, group.text.utf8.count > 3,
      !Self.designators.contains(words[0]), !Self.pluralDesignators.contains(words[0])
    else { return nil }
    let isPlural = group.key.text.hasSuffix("s") && group.names.contains(where: hasArticle)
    guard isPlural || Vocabulary.standard.classes(of: words[0]).isEmpty else { return nil }
    let found = (clustersByWord[words[0]] ?? []).filter { cluster in
      clusters[cluster].kind == .organisation
        && clusters[cluster].keys.contains { key in
          let long = Self.comparable(key.words)
          guard long.count > 1 else { return false }
          if long.last == words[0] { return true }
          guard isPlural, let of = long.firstIndex(of: "of"), of > 0 else { return false }
          return long[of - 1] == words[0]
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  private func hasArticle(_ name: Int) -> Bool {
    let before = names[name].tokens.lowerBound - 1
    return before >= 0 && analysis.tokens[before].form.lowercased() == "the"
  }

  /// "LOFOR" of "Lemmia Observer Force", made of the beginnings of its words.
  private func syllabic(_ group: NameGroup, _ clusters: [NameCluster]) -> Int? {
    let acronym = Array(group.key.text.utf8)
    guard acronym.count >= 4 else { return nil }
    let found = clusters.indices.filter { cluster in
      clusters[cluster].kind == .organisation
        && clusters[cluster].keys.contains {
          $0.words.count > 1 && Self.isMade(acronym[...], of: $0.words[...])
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Whether beginnings of all the words in a row make the acronym; small words may be skipped.
  private static func isMade(_ acronym: ArraySlice<UInt8>, of words: ArraySlice<String>) -> Bool {
    guard let word = words.first else { return acronym.isEmpty }
    let rest = words.dropFirst()
    if word.utf8.count <= 3, isMade(acronym, of: rest) { return true }
    var left = acronym
    for letter in word.utf8.prefix(4) {
      guard left.first == letter else { return false }
      left = left.dropFirst()
      if isMade(left, of: rest) { return true }
    }
    return false
  }

  // MARK: Acronyms

  private func isAcronym(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter { $0.properties.isAlphabetic }
    guard (2...8).contains(letters.count), !text.contains(" ") else { return false }
    return letters.filter(\.properties.isUppercase).count * 3 >= letters.count * 2
  }

  /// "World Health Organization (WHO)", or "WHO (World Health Organization)".
  private func bracketed(_ group: NameGroup, _ clusters: [NameCluster]) -> (Int, String)? {
    for index in group.names {
      let name = names[index]
      let open = name.tokens.lowerBound - 1
      if open > 0, analysis.tokens[open].form == "(", isAcronym(group.text), index > 0 {
        if let cluster = clusters.firstIndex(where: { $0.names.contains(index - 1) }),
          names[index - 1].tokens.upperBound >= open - 1,
          clusters[cluster].kind == group.kind
            || clusters[cluster].kind == .organisation,
          isSubsequence(group.key.text, of: names[index - 1].key.text)
            || isForeignAcronym(name, behind: names[index - 1], group)
        {
          return (cluster, names[index - 1].key.text)
        }
      }
      let close = name.tokens.upperBound
      if close < analysis.tokens.count, analysis.tokens[close].form == "(", isAcronym(group.text),
        index + 1 < names.count, names[index + 1].tokens.lowerBound <= close + 2,
        let cluster = clusters.firstIndex(where: { $0.names.contains(index + 1) }),
        isSubsequence(group.key.text, of: names[index + 1].key.text)
      {
        return (cluster, names[index + 1].key.text)
      }
    }
    return nil
  }

  /// "National Front of Lemmia (FNL)": an acronym alone in brackets right behind a long name is its,
  /// though of words in another language.
  private func isForeignAcronym(
    _ name: NameMention, behind long: NameMention, _ group: NameGroup
  ) -> Bool {
    let close = name.tokens.upperBound
    return group.kind == .organisation && name.tokens.count == 1
      && (long.key.words.count >= 3 || long.kind == .organisation && long.key.words.count == 2)
      && long.tokens.upperBound == name.tokens.lowerBound - 1 && close < analysis.tokens.count
      && analysis.tokens[close].form == ")"
  }

  private func isSubsequence(_ short: String, of long: String) -> Bool {
    var rest = long.utf8[...]
    for letter in short.utf8 where letter != 0x20 {
      guard let found = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: found)...]
    }
    return short.utf8.first == long.utf8.first
  }

  /// The acronyms a name may have: initials of all words, and of all but small ones.
  private static func initials(of group: NameGroup) -> [String] {
    let parts = group.text.split { $0 == " " || $0 == "-" || $0 == "–" || $0 == "/" }
    guard parts.count > 1 else { return [] }
    let all = NameKey.normalise(String(parts.compactMap(\.first)))
    let capitals = NameKey.normalise(
      String(parts.compactMap(\.first).filter { $0.isUppercase }))
    return all == capitals ? [all] : [all, capitals]
  }

  // MARK: Short forms

  private static func comparable(_ words: [String]) -> [String] {
    words.map { word in
      switch word {
      case "st": "saint"
      case "organization": "organisation"
      // "Tories", "Democrats"
      case let plural where plural.hasSuffix("ies") && plural.utf8.count > 4:
        plural.dropLast(3) + "y"
      case let plural
      where plural.hasSuffix("s") && !plural.hasSuffix("ss") && plural.utf8.count > 5:
        String(plural.dropLast())
      default: word
      }
    }
  }

  /// "parliament of Norway" and "Norwegian Parliament": the words without the country, and it.
  private static func nationalForm(_ key: NameKey) -> String? {
    let words = key.words
    guard words.count > 1, words.count < 7 else { return nil }
    if let of = words.firstIndex(of: "of"), of > 0 {
      let name = words[(of + 1)...].joined(separator: " ")
      if let country = Countries.standard.country(named: name) {
        return "\(country.rawValue) " + words[..<of].joined(separator: " ")
      }
    }
    for length in [1, 2] where words.count > length {
      let first = words[..<length].joined(separator: " ")
      let country =
        Countries.standard.country(demonym: first) ?? Countries.standard.country(named: first)
      if let country {
        return "\(country.rawValue) " + words[length...].joined(separator: " ")
      }
    }
    return nil
  }

  private static let pluralDesignators = Set(designators.map { comparable([$0])[0] })

  private static let designators: Set<String> = [
    "party", "inc", "plc", "ltd", "llc", "corp", "corporation", "company", "co", "group", "ag",
    "sa",
    "airlines", "airways", "movement", "newspaper", "news", "agency", "strip", "region", "province",
    "peninsula", "republic", "district", "county", "state", "hospital", "network", "channel",
    "front", "organisation", "association", "foundation", "campaign", "islands", "valley", "gmbh",
    "holdings", "air", "bio", "pharma", "minerals", "resources", "mining", "foods", "brothers",
    "bank", "international", "industries", "engineering", "television", "tv",
  ]

  private func isShortForm(_ short: [String], of long: [String], _ group: NameGroup) -> Bool {
    if short == long { return true }
    guard short.count < long.count else { return false }
    if long.prefix(short.count).elementsEqual(short) {
      let rest = long[short.count...]
      if rest.allSatisfy({ Self.designators.contains($0) || Self.pluralDesignators.contains($0) }) {
        return true
      }
      // "FARC" and "FARC-EP": a second acronym behind a hyphen.
      if short.count == 1, rest.count == 1, isAcronym(group.text),
        rest[long.index(before: long.endIndex)].utf8.count <= 4
      {
        return true
      }
      if let next = rest.first, ["of", "for", "on", "to", "without"].contains(next) {
        return isCommonHead(short) && group.kind == .organisation
      }
      return false
    }
    guard group.kind == .organisation, isCommonHead(short) || short.count > 1 else { return false }
    if long.suffix(short.count).elementsEqual(short) { return true }
    // "the Commission" for "Inland Waters Commission of Somewhere"
    guard short.count == 1, let of = long.firstIndex(of: "of"), of > 0 else { return false }
    return long[of - 1] == short[0] && isCommonHead(short)
  }

  /// The words are an ordinary noun for a body, so that they can stand for the whole name.
  private func isCommonHead(_ words: [String]) -> Bool {
    guard let last = words.last else { return false }
    let classes = Vocabulary.standard.classes(of: last)
    return !classes.isDisjoint(with: [.organisation, .institution, .body, .media])
      || ["church", "house", "times", "post", "commission", "police", "army"].contains(last)
  }

  /// Of several candidates the one mentioned last before the group's first mention, else the first.
  private func nearest(_ candidates: [Int], to group: NameGroup, _ clusters: [NameCluster]) -> Int?
  {
    let first = group.names[0]
    let before = candidates.compactMap { cluster in
      clusters[cluster].names.filter { $0 < first }.max().map { ($0, cluster) }
    }
    if let last = before.max(by: { $0.0 < $1.0 }) { return last.1 }
    return candidates.min { clusters[$0].names[0] < clusters[$1].names[0] }
  }
}
