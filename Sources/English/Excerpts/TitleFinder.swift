/// Finds the titles and offices before people's names, "Norish Foreign Minister", and what bodies are
/// said to be before theirs: "human rights group".
struct TitleFinder {
  private let tokens: [Token]

  init(_ analysis: Analysis) {
    tokens = analysis.tokens
  }

  private static let longest = 8

  /// Where the title right before a name starts, with what describes it; nil when there is none.
  func start(before name: Int, of kind: NameKind) -> (start: Int, noun: Int)? {
    guard name > 0, isSameSentence(name - 1, name) else { return nil }
    let found =
      kind == .person
      ? isTitle(name - 1) ? name - 1 : officeWithPortfolio(before: name)
      : isBody(name - 1) ? name - 1 : nil
    guard let noun = found else { return nil }
    var start = noun
    var hasNationality = false
    while start > 0, noun - start < Self.longest, isSameSentence(start - 1, name),
      belongs(start - 1, to: noun, hasNationality: hasNationality)
    {
      start -= 1
      hasNationality = hasNationality || tokens[start].upos == .adj && isCapital(start)
    }
    return isFree(start) ? (start, noun) : nil
  }

  /// "Secretary" of "Secretary of State Ana Costa".
  private func officeWithPortfolio(before name: Int) -> Int? {
    for of in stride(from: name - 2, through: max(1, name - 4), by: -1) {
      guard isSameSentence(of - 1, name), isCapital(of + 1) else { return nil }
      if tokens[of].form == "of" { return isTitle(of - 1) && isCapital(of - 1) ? of - 1 : nil }
    }
    return nil
  }

  /// Whether a word describes the title noun to its right.
  private func belongs(_ word: Int, to title: Int, hasNationality: Bool) -> Bool {
    switch tokens[word].upos {
    case .propn: return !hasNationality || Self.directions.contains(tokens[word].form)
    case .adj:
      return !hasNationality || !isCapital(word) || Self.directions.contains(tokens[word].form)
    // "at the meeting President Costa": a plain noun is no part of a title with a capital.
    case .noun: return !isCapital(title) || isCapital(word)
    case .punct: return tokens[word].form == "-" && tokens[word].isJoinedToNext
    default: return false
    }
  }

  /// "Defence Minister and Vice President Ana Costa": two titles are left to the parser.
  private func isFree(_ start: Int) -> Bool {
    guard start > 1, isSameSentence(start - 2, start) else { return true }
    switch tokens[start - 1].form {
    case "and", ",", "or", "&": return !isTitle(start - 2)
    default: return true
    }
  }

  private func isSameSentence(_ a: Int, _ b: Int) -> Bool {
    tokens[a].sentence == tokens[b].sentence
  }

  private func isCapital(_ position: Int) -> Bool {
    tokens[position].form.utf8.first.map { $0 >= 0x41 && $0 <= 0x5a } ?? false
  }

  /// An ordinary noun for a body; "Labour Party" and "Shell Company" are names. Or what a party is, in
  /// "Nordia's ruling Labour Party".
  private func isBody(_ position: Int) -> Bool {
    switch tokens[position].form {
    case "ruling", "governing", "opposition": return true
    case let form:
      return tokens[position].xpos == .nn && !isCapital(position) && Self.bodies.contains(form)
    }
  }

  private func isTitle(_ position: Int) -> Bool {
    tokens[position].xpos != .nns && Self.titles.contains(tokens[position].form.lowercased())
  }

  private static let bodies: Set<String> = [
    "group", "company", "giant", "party", "newspaper", "agency", "watchdog", "organisation",
    "organization", "movement", "firm", "broadcaster", "network", "union", "militia", "charity",
    "coalition", "body", "bank", "maker", "airline", "manufacturer", "retailer", "operator",
    "publisher", "lobby", "club", "team", "website", "daily", "magazine", "faction", "alliance",
    "federation", "association", "producer", "supplier", "carrier", "automaker", "carmaker",
    "channel", "station", "institute", "university", "rival", "guerrilla", "corporation",
    "conglomerate", "developer", "monopoly", "insurer", "brewer", "builder", "outfit",
  ]

  private static let directions: Set<String> = [
    "South", "North", "East", "West", "Central", "Saudi", "Sri", "Bosnian", "Southern", "Northern",
  ]

  private static let titles: Set<String> = [
    "president", "minister", "premier", "chancellor", "leader", "chief", "secretary", "spokesman",
    "spokeswoman", "spokesperson", "ambassador", "envoy", "senator", "governor", "mayor", "general",
    "colonel", "captain", "judge", "justice", "king", "queen", "prince", "princess", "pope",
    "archbishop", "bishop", "cardinal", "founder", "director", "chairman", "chairwoman", "chair",
    "counterpart", "congressman", "congresswoman", "representative", "commissioner", "negotiator",
    "mediator", "commander", "emperor", "sultan", "emir", "sheikh", "ayatollah", "speaker",
    "deputy", "lawmaker", "politician", "activist", "dissident", "candidate", "journalist",
    "reporter", "lawyer", "professor", "analyst", "economist", "author", "veteran", "adviser",
    "advisor", "aide", "official", "diplomat", "officer", "sergeant", "lieutenant", "major",
    "admiral", "marshal", "brigadier", "treasurer", "taoiseach", "boss", "manager", "coach",
    "executive", "ceo", "editor", "correspondent", "prosecutor", "attorney", "delegate",
    "councillor", "councilman", "mp", "mep", "msp", "dictator", "rebel", "warlord", "cleric",
    "rabbi",
    "imam", "mullah", "reverend", "father", "coordinator", "inspector", "sheriff", "detective",
  ]
}
