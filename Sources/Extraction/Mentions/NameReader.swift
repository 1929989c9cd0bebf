import English
import KnowledgeGraph

/// Turns what the name finder found into name mentions: trimmed, split, corrected by the document.
struct NameReader {
  let analysis: Analysis
  let facts: TokenFacts
  var names: [NameMention] = []
  /// The confidence of names that the name finder left out.
  static let recovered: Float = 0.4
  /// Acronyms of laws and treaties, which name no body.
  var nothings: Set<String> = []
  /// By token: the name it is a word of, -1 for none.
  var covering: [Int32]

  init(_ analysis: Analysis, _ facts: TokenFacts) {
    self.analysis = analysis
    self.facts = facts
    covering = Array(repeating: -1, count: analysis.tokens.count)
  }

  /// Reads all names of the document, in text order.
  static func names(in analysis: Analysis, _ facts: TokenFacts) -> [NameMention] {
    var reader = NameReader(analysis, facts)
    for name in analysis.names { reader.read(name) }
    reader.joinParts()
    reader.joinPortfolios()
    reader.addSpelledNames()
    reader.addInternationalBodies()
    reader.addListedNames()
    reader.addInstitutions()
    reader.addCampaigns()
    reader.recoverNames()
    reader.addAdherents()
    reader.joinNames()
    reader.joinPortfolios()
    reader.addNationalBodies()
    reader.addRepeatedNames()
    return reader.names.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: One name of the name finder

  private mutating func read(_ name: Name) {
    var tokens = name.tokens.positions
    trimEdges(&tokens, name.kind)
    if name.kind != .person { trimTail(&tokens) } else { trimDay(&tokens) }
    cutAddresses(&tokens)
    trimFront(&tokens, name.kind)
    trimPartyLetter(&tokens)
    extendOverHyphens(&tokens)
    if name.kind == .person {
      extendOverSyllables(&tokens)
    } else {
      extendOverPortfolio(&tokens)
    }
    extendLeft(&tokens, name.kind)
    trimGroup(&tokens, name.kind)
    if !tokens.isEmpty, tokens.lowerBound > 0,
      keepsArticle(tokens.lowerBound - 1..<tokens.upperBound, name.kind)
    {
      tokens = tokens.lowerBound - 1..<tokens.upperBound
    }
    if name.kind == .organisation, isTitle(tokens, before: name) { return }
    guard !tokens.isEmpty, !isNoName(tokens, name.kind), !isEvent(tokens, name.kind) else { return }
    if extendOverAmpersand(&tokens) {
      add(tokens, .organisation, name.confidence)
      return
    }
    if name.kind != .person, isPersonBehindNationality(tokens) {
      addPerson(tokens.lowerBound + 1..<tokens.upperBound, name.confidence)
      return
    }
    if let start = personBehindCountry(tokens) {
      add(tokens.lowerBound..<start, .place, name.confidence)
      addPerson(start..<tokens.upperBound, name.confidence)
      return
    }
    if extendOverAcronym(&tokens, name.kind) {
      add(tokens, .organisation, name.confidence)
      return
    }
    if name.kind == .organisation, let owner = ownerBehind(tokens) {
      add(tokens.lowerBound..<owner.of, .organisation, name.confidence)
      let rest = owner.of + 1..<tokens.upperBound
      if owner.kind == .person {
        addPerson(rest, name.confidence)
      } else {
        add(rest, owner.kind, name.confidence)
      }
      return
    }
    if name.kind != .person, let cut = placeOfAdherent(tokens) {
      add(cut.party, .organisation, name.confidence)
      add(cut.place, .place, name.confidence)
      return
    }
    if name.kind == .organisation, let kind = kindInside(tokens) {
      add(kind + 1..<tokens.upperBound, .organisation, name.confidence)
      return
    }
    if name.kind == .organisation, let preposition = placeOfBody(tokens),
      !isAcronymBehind(tokens)
    {
      add(tokens.lowerBound..<preposition, .organisation, name.confidence)
      add(preposition + 1..<tokens.upperBound, .place, name.confidence)
      return
    }
    if name.kind != .person, let of = memberOfBody(tokens) {
      add(tokens.lowerBound..<of, name.kind, name.confidence)
      add(of + 2..<tokens.upperBound, .organisation, name.confidence)
      return
    }
    // "Nordia's Ministry of Inland Waters": owner and owned are two names.
    if name.kind != .person, let mark = tokens.first(where: { isPossessiveMark($0) }),
      mark > tokens.lowerBound, mark + 1 < tokens.upperBound,
      isOwner(tokens.lowerBound..<mark)
    {
      let owner = tokens.lowerBound..<mark
      let isCountry =
        Countries.standard.country(named: NameKey.normalise(analysis.text(of: owner))) != nil
      add(owner, isCountry ? .place : .organisation, name.confidence)
      var rest = mark + 1..<tokens.upperBound
      trimEdges(&rest)
      if isCountry || endsInBody(rest) { add(rest, name.kind, name.confidence) }
      return
    }
    // "Justice Grozda, based in Oslo": no judge
    if name.kind == .person, tokens.count == 2, let first = tokens.first,
      facts.classes[first].contains(.stateRole),
      facts.isBasedSomewhere(tokens.upperBound, analysis.tokens)
    {
      add(tokens, .organisation, name.confidence)
    } else if name.kind == .person {
      addPerson(tokens, name.confidence)
    } else {
      add(tokens, name.kind, name.confidence)
    }
  }

  /// Cuts what the name finder took too much of at the end: "… on Wednesday", "… Flight",
  /// "Labour MSP".
  func trimTail(_ tokens: inout Range<Int>) {
    if let day = tokens.dropFirst().first(where: { facts.classes[$0].contains(.calendar) }),
      analysis.tokens[day - 1].upos == .adp
    {
      tokens = tokens.lowerBound..<day - 1
    }
    while tokens.count > 1, let last = tokens.last {
      let form = analysis.tokens[last].form
      // "the Grozda party": small letters tell that it is no part of the name
      let isRole = Self.tailRoles.contains(form.lowercased()) || Self.smallTails.contains(form)
      guard isRole || analysis.tokens[last].upos == .adp || analysis.tokens[last].upos == .det
      else {
        break
      }
      tokens = tokens.lowerBound..<last
      if tokens.last.map({ analysis.tokens[$0].form == "-" }) == true {
        tokens = tokens.lowerBound..<max(tokens.lowerBound, tokens.upperBound - 2)
      }
    }
  }

  /// "met Ana Costa Thursday": the day is no name.
  func trimDay(_ tokens: inout Range<Int>) {
    while tokens.count > 1, let last = tokens.last, facts.classes[last].contains(.calendar),
      facts.classes[last - 1].isDisjoint(with: .calendar),
      analysis.tokens[last].form.hasSuffix("day")
    {
      tokens = tokens.lowerBound..<last
    }
  }

  /// A name ends before an electronic address or a bracket.
  func cutAddresses(_ tokens: inout Range<Int>) {
    if let address = tokens.dropFirst().first(where: {
      analysis.tokens[$0].form.contains("@") || ["[", "(", "{"].contains(analysis.tokens[$0].form)
    }) {
      tokens = tokens.lowerBound..<address
    }
  }

  static let tailRoles: Set<String> = [
    "mp", "mps", "msp", "mep", "flight", "minister", "president", "spokesman", "spokeswoman",
    "spokesperson", "senator", "elect", "governor", "mayor", "leader", "chairman", "ambassador",
  ]

  static let smallTails: Set<String> = [
    "party", "group", "movement", "newspaper", "militia", "union", "trade",
  ]

  func isPossessiveMark(_ index: Int) -> Bool {
    analysis.tokens[index].xpos == .pos
      || ["'s", "’s", "'", "’"].contains(analysis.tokens[index].form)
  }

  /// A possessor that is an entity by itself, unlike the one in "People's Party".
  func isOwner(_ tokens: Range<Int>) -> Bool {
    let key = NameKey.normalise(analysis.text(of: tokens))
    return Countries.standard.country(named: key) != nil
      || Countries.standard.country(capital: key) != nil
      || tokens.count > 1 && endsInBody(tokens)
  }

  func endsInBody(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return false }
    return !facts.classes[last].isDisjoint(with: [
      .organisation, .institution, .governmentBody, .stateBody,
    ]) || Self.bodyNames.contains(analysis.tokens[last].form.lowercased())
  }

  /// "NDU" of "NDU-Left", "Lem" of "Lem-o-ra": the rest of a hyphenated name.
  func extendOverHyphens(_ tokens: inout Range<Int>) {
    while tokens.upperBound + 1 < analysis.tokens.count,
      ["-", "–"].contains(analysis.tokens[tokens.upperBound].form),
      analysis.tokens[tokens.upperBound - 1].isJoinedToNext,
      analysis.tokens[tokens.upperBound].isJoinedToNext,
      belongsToHyphenated(tokens.upperBound + 1)
    {
      tokens = tokens.lowerBound..<tokens.upperBound + 2
    }
  }

  func belongsToHyphenated(_ index: Int) -> Bool {
    let form = analysis.tokens[index].form
    guard covering[index] < 0, facts.demonym[index] == nil,
      Countries.standard.country(named: NameKey.normalise(form)) == nil
    else { return false }
    let isNamed = analysis.names.contains { $0.tokens.contains(TokenIndex(index)) }
    return facts.isCapitalised[index] && !isNamed
  }

  /// Cuts articles, marks and quotation marks off both ends.
  func trimEdges(_ tokens: inout Range<Int>, _ kind: NameKind? = nil) {
    while let first = tokens.first,
      isTrimmed(first)
        || analysis.tokens[first].upos == .det && !(kind.map { keepsArticle(tokens, $0) } ?? false)
        || tokens.count > 1 && Self.openers.contains(analysis.tokens[first].form)
          // "All-Norland Rowing Federation"
          && !(analysis.tokens[first].isJoinedToNext && analysis.tokens[first + 1].form == "-")
    {
      tokens = first + 1..<tokens.upperBound
    }
    while let last = tokens.last, isTrimmed(last) {
      tokens = tokens.lowerBound..<last
    }
  }

  /// "The Hague": a capital inside a sentence makes the article a part of a place's name.
  private func keepsArticle(_ tokens: Range<Int>, _ kind: NameKind) -> Bool {
    guard kind == .place, tokens.count > 1, let first = tokens.first, first > 0 else {
      return false
    }
    return analysis.tokens[first].form == "The"
      && analysis.tokens[first - 1].sentence == analysis.tokens[first].sentence
      && analysis.tokens[first - 1].upos != .punct
  }

  /// Capitalised at the start of a sentence, but no part of the name.
  static let openers: Set<String> = [
    "Other", "Another", "Some", "Many", "Most", "All", "Both", "Several", "Meanwhile", "However",
    "But", "And", "While", "When", "If", "As", "For", "In", "On", "At", "After", "Before", "Since",
    "Former", "Outgoing", "Neighbouring", "Neighboring", "Nearby", "Unlike", "Like", "Under",
    "With",
  ]

  func isTrimmed(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    if token.xpos == .pos || ["'s", "’s"].contains(token.form) { return true }
    guard token.upos == .punct else { return false }
    // A full stop that stands alone ends the sentence; "Inc." is one token.
    return token.form != "." || !facts.isCapitalised[max(0, index - 1)] || index == 0
      || analysis[token.sentence].tokens.end.position == index + 1
  }

  mutating func addPerson(_ words: Range<Int>, _ confidence: Float) {
    var tokens = words
    extendOverNumber(&tokens)
    var start = tokens.lowerBound
    // "President of Chile Ana Costa": the country is a name of its own.
    for length in [3, 2, 1] where start > 0 && tokens.count > length {
      let front = start..<start + length
      guard analysis.tokens[start - 1].form == "of",
        Countries.standard.country(named: NameKey.normalise(analysis.text(of: front))) != nil
      else { continue }
      add(front, .place, confidence)
      start = front.upperBound
      break
    }
    // "Minister of Defence Ana Costa": the portfolio is the office's.
    while start > 0, tokens.upperBound - start > 1,
      Self.institutionModifiers.contains(analysis.tokens[start].form.lowercased()),
      ["of", "for", "and"].contains(analysis.tokens[start - 1].form)
        || start > tokens.lowerBound && covering[start - 1] < 0
    {
      start += 1
    }
    // Titles, offices and nationalities before the name; at least one word stays.
    while start < tokens.upperBound - 1, isTitle(start, before: tokens.upperBound) { start += 1 }
    var gender = Agreement.Gender.unknown
    for index in tokens.lowerBound..<start { gender = merged(gender, facts.classes[index]) }
    var end = tokens.upperBound
    // "Abbas of Fatah" is not one name.
    if let of = (start..<end).first(where: { analysis.tokens[$0].form == "of" }), of > start {
      end = of
    }
    let isBareTitle =
      end - start == 1
      && (facts.classes[start].intersection([.anyRole, .honorific, .calendar]) != []
        || facts.demonym[start] != nil)
      && start == tokens.lowerBound
    guard !isBareTitle else { return }
    if end - start == 1, start > 0, covering[start - 1] < 0, facts.isCapitalised[start - 1],
      facts.classes[start - 1].contains(.rankOfName)
    {
      start -= 1
    }
    add(
      start..<end, .person, confidence, titles: min(start, tokens.lowerBound)..<start,
      gender: gender)
  }

  func isTitle(_ index: Int, before end: Int) -> Bool {
    let token = analysis.tokens[index]
    let classes = facts.classes[index]
    if facts.demonym[index] != nil { return true }
    if !classes.isDisjoint(with: [.anyRole, .honorific, .former, .lesser]) {
      // A given name may look like a title ("Judge", "Dean"): fine, the surname stays.
      return true
    }
    if token.lemma == "prime" || token.lemma == "Prime" { return true }
    return !facts.isCapitalised[index] && !NameKey.particles.contains(token.form)
      && (token.upos == .noun || token.upos == .adj || token.upos == .punct || token.upos == .adp)
  }

  func merged(_ gender: Agreement.Gender, _ classes: WordClass) -> Agreement.Gender {
    if classes.contains(.feminine) { return .feminine }
    if classes.contains(.masculine) { return .masculine }
    return gender
  }

  mutating func add(
    _ tokens: Range<Int>, _ kind: NameKind, _ confidence: Float, titles: Range<Int>? = nil,
    gender: Agreement.Gender = .unknown
  ) {
    guard !tokens.isEmpty, tokens.allSatisfy({ covering[$0] < 0 }) else { return }
    if kind != .person, isNationality(tokens) || isCalendar(tokens) { return }
    // "two million US dollars"
    if tokens.upperBound < analysis.tokens.count, kind == .place,
      analysis.tokens[tokens.upperBound].lemma == "dollar"
    {
      return
    }
    let key = NameKey(analysis.text(of: tokens))
    guard !key.text.isEmpty else { return }
    if tokens.count == 1, nothings.contains(analysis.tokens[tokens.lowerBound].form) { return }
    var kind = kind
    if Countries.standard.country(named: key.text) != nil, isCountryContext(tokens) {
      kind = .place
    }
    for position in tokens { covering[position] = Int32(names.count) }
    names.append(
      NameMention(
        tokens: tokens, titles: titles ?? tokens.lowerBound..<tokens.lowerBound, kind: kind,
        key: key, confidence: confidence, sentence: analysis.tokens[tokens.lowerBound].sentence,
        gender: gender))
  }

  /// Lengthens an organisation's name to the right.
  mutating func extend(_ index: Int, to end: Int) {
    let tokens = names[index].tokens.lowerBound..<end
    for position in tokens { covering[position] = Int32(index) }
    names[index].tokens = tokens
    names[index].kind = .organisation
    names[index].key = NameKey(analysis.text(of: tokens))
  }

  /// "Jordan" alone is the country; so is "Chad" unless a name stands beside it.
  func isCountryContext(_ tokens: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard before >= 0 else { return true }
    return facts.classes[before].isDisjoint(with: [.honorific])
  }

  func isNationality(_ tokens: Range<Int>) -> Bool {
    if isJointNationality(tokens) { return true }
    guard facts.demonym[tokens.lowerBound] != nil else { return false }
    return tokens.count == max(1, Int(facts.demonymLength[tokens.lowerBound]))
      && Countries.standard.country(named: NameKey.normalise(analysis.text(of: tokens))) == nil
  }

  func isCalendar(_ tokens: Range<Int>) -> Bool {
    tokens.count == 1 && facts.classes[tokens.lowerBound].contains(.calendar)
  }
}
