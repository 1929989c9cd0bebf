import English

/// What the later passes ask of every token, worked out once.
struct TokenFacts: Sendable {
  /// Vocabulary classes of the lemma, or of the lower-case form where the lemma says nothing.
  var classes: [WordClass]
  /// The country a word of nationality belongs to, by first token; multi-word ones span `demonymLength`.
  var demonym: [Countries.Index?]
  var demonymLength: [UInt8]
  /// First letter is a capital.
  var isCapitalised: [Bool]
  /// Children in text order: `children[childStart[i]..<childStart[i + 1]]`.
  private var childStart: [Int32]
  private var childList: [Int32]

  init(_ analysis: Analysis) {
    let count = analysis.tokens.count
    classes = Array(repeating: [], count: count)
    demonym = Array(repeating: nil, count: count)
    demonymLength = Array(repeating: 0, count: count)
    isCapitalised = Array(repeating: false, count: count)
    childStart = Array(repeating: 0, count: count + 1)
    childList = Array(repeating: 0, count: count)
    readWords(analysis)
    readChildren(analysis)
  }

  private mutating func readWords(_ analysis: Analysis) {
    let vocabulary = Vocabulary.standard
    let countries = Countries.standard
    for (index, token) in analysis.tokens.enumerated() {
      guard let first = token.form.unicodeScalars.first else { continue }
      let isCapital =
        first.isASCII ? ("A"..."Z").contains(first) : first.properties.isUppercase
      isCapitalised[index] = isCapital
      switch token.upos {
      case .noun, .propn, .verb, .adj, .adv, .num, .x: break
      default: continue
      }
      let form = isCapital || token.upos == .propn ? token.form.lowercased() : token.form
      var found = vocabulary.classes(of: token.lemma)
      if form != token.lemma { found.formUnion(vocabulary.classes(of: form)) }
      if isCapital, token.lemma.isEmpty == false, found.isEmpty {
        found = vocabulary.classes(of: token.lemma.lowercased())
      }
      if found.isEmpty { found = slip(index, form, analysis) }
      classes[index] = found
      if isCapital { readDemonym(at: index, form: form, analysis, countries) }
    }
  }

  /// "Prime Minster", "Governnor": a long title with one letter too many, too few or wrong.
  private func slip(_ index: Int, _ form: String, _ analysis: Analysis) -> WordClass {
    guard isCapitalised[index] || index > 0 && analysis.tokens[index - 1].form == "foreign",
      form.utf8.count > 6, index + 1 < analysis.tokens.count
    else { return [] }
    for title in Self.longTitles
    where title.utf8.first == form.utf8.first && abs(title.utf8.count - form.utf8.count) < 2
      && NameKey.distance(form, title, limit: 1) != nil
    {
      return Vocabulary.standard.classes(of: title)
    }
    return []
  }

  private static let longTitles = [
    "president", "minister", "governor", "senator", "secretary", "chairman", "ambassador",
    "chancellor", "spokesman", "director", "professor",
  ]

  private mutating func readDemonym(
    at index: Int, form: String, _ analysis: Analysis, _ countries: Countries
  ) {
    if index > 0, isCapitalised[index - 1], demonymLength[index - 1] <= 1 {
      let pair = NameKey.normalise(analysis.tokens[index - 1].form + " " + form)
      if pair.contains(" "), let country = countries.country(demonym: pair) {
        demonym[index - 1] = country
        demonymLength[index - 1] = 2
        demonym[index] = country
        demonymLength[index] = 0
        return
      }
    }
    // "its North American business": a continent
    if form.hasPrefix("american"), index > 0,
      ["North", "South", "Latin", "Central"].contains(analysis.tokens[index - 1].form)
    {
      return
    }
    // "the English version": a language
    if form == "english", index + 1 < analysis.tokens.count,
      ["language", "edition", "version", "translation"].contains(
        analysis.tokens[index + 1].form)
    {
      return
    }
    guard let country = countries.country(demonym: form),
      !isHalf(index, analysis), !isPeopleElsewhere(index, of: country, analysis, countries)
    else { return }
    demonym[index] = country
    demonymLength[index] = 1
  }

  /// "Dutch" of "Anglo-Dutch".
  private func isHalf(_ index: Int, _ analysis: Analysis) -> Bool {
    index > 1 && analysis.tokens[index - 1].form == "-"
      && analysis.tokens[index - 2].isJoinedToNext
      && Self.nationalHalves.contains(analysis.tokens[index - 2].form.lowercased())
  }

  /// What stands before the hyphen of a nationality of two halves.
  static let nationalHalves: Set<String> = [
    "anglo", "franco", "sino", "russo", "indo", "afro", "euro", "greco", "austro", "italo",
    "hispano", "luso", "turko", "perso", "japano", "dano", "judeo",
  ]

  /// "Kosovo Serbs", "Bosnian Serbs": people of one country who live in another.
  private func isPeopleElsewhere(
    _ index: Int, of country: Countries.Index, _ analysis: Analysis, _ countries: Countries
  ) -> Bool {
    let form = analysis.tokens[index].form
    guard form.hasSuffix("s"), index > 0, isCapitalised[index - 1],
      analysis.tokens[index - 1].sentence == analysis.tokens[index].sentence
    else { return false }
    let before = NameKey.normalise(analysis.tokens[index - 1].form)
    let home = demonym[index - 1] ?? countries.country(named: before)
    return home.map { $0 != country } ?? false
  }

  private mutating func readChildren(_ analysis: Analysis) {
    for token in analysis.tokens {
      if let head = token.head { childStart[head.position + 1] += 1 }
    }
    for index in 1..<childStart.count { childStart[index] += childStart[index - 1] }
    var next = childStart
    for (index, token) in analysis.tokens.enumerated() {
      guard let head = token.head else { continue }
      childList[Int(next[head.position])] = Int32(index)
      next[head.position] += 1
    }
  }

  /// The dependents of a token, in text order.
  func children(of token: Int) -> some Sequence<Int> {
    childList[Int(childStart[token])..<Int(childStart[token + 1])].lazy.map(Int.init)
  }
}

extension TokenFacts {
  /// "Grozda, based in Oslo", "Grozda, which is based in Oslo": places and people are not.
  func isBasedSomewhere(_ comma: Int, _ tokens: [Token]) -> Bool {
    guard comma + 4 < tokens.count, tokens[comma].form == "," else { return false }
    var verb = comma + 1
    if tokens[verb].form == "which", tokens[verb + 1].lemma == "be" { verb += 2 }
    guard tokens[verb].sentence == tokens[comma].sentence else { return false }
    return ["based", "headquartered", "registered"].contains(tokens[verb].form)
      && tokens[verb + 1].upos == .adp
  }

  /// Whether the words between the comma at `comma` and the next mark name a body: ", the bakers'
  /// union," says that what stands before it is one.
  func describesBody(behind comma: Int, _ tokens: [Token]) -> Bool {
    guard comma + 2 < tokens.count, tokens[comma].form == ",",
      ["a", "an", "the"].contains(tokens[comma + 1].form)
    else { return false }
    var noun: Int?
    var index = comma + 2
    while index < min(tokens.count, comma + 8),
      [.noun, .adj, .propn, .num, .part].contains(tokens[index].upos)
        || tokens[index].xpos == .pos
    {
      if tokens[index].upos == .noun { noun = index }
      index += 1
    }
    guard let noun, index < tokens.count,
      tokens[index].upos == .punct || ["based", "founded", "led"].contains(tokens[index].form)
        // ", a group of farmers,"
        || ["of", "for", "that"].contains(tokens[index].form) && index == noun + 1
          && [
            "group", "union", "fund", "company", "firm", "agency", "charity", "club", "bank",
            "association", "network", "alliance", "coalition", "federation",
          ]
          .contains(tokens[noun].lemma)
    else { return false }
    return !classes[noun].isDisjoint(with: [.organisation, .company, .party, .media])
  }
}
