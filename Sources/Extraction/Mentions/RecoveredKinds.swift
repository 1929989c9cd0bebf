import English

/// What a capitalised run outside all names is, by its own words and those beside it.
extension NameReader {
  func kind(of run: Range<Int>) -> NameKind? {
    if run.count == 1, analysis.tokens[run.lowerBound].form == "Opposition" { return nil }
    if isRealm(run) { return .place }
    if run.count > 1, isOffice(run, .person) { return nil }
    let words = run.filter { facts.isCapitalised[$0] }
    let link = run.first { ["of", "for"].contains(analysis.tokens[$0].form) }
    let head = (link ?? run.upperBound) - 1
    let classes = wordClasses(head)
    if classes.contains(.event) { return nil }
    // "Rebels of the Grozda": people, no body
    if link != nil, Self.people.contains(analysis.tokens[head].form.lowercased()) { return nil }
    // "Competition Commissioner Ana Costa": an office, whatever it sounds like.
    if !classes.isDisjoint(with: .anyRole), run.upperBound < analysis.tokens.count,
      covering[run.upperBound] >= 0, names[Int(covering[run.upperBound])].kind == .person
    {
      return nil
    }
    if words.count > 1 || isOwned(run.lowerBound),
      !classes.isDisjoint(with: [
        .institution, .court, .governmentBody, .organisation, .party, .company, .media,
      ]) || Self.bodyNames.contains(analysis.tokens[head].form.lowercased())
    {
      return .organisation
    }
    if link != nil { return nil }
    if run.count > 1, isOfWing(run) { return .organisation }
    if isKorean(run) { return .person }
    if isDescribedBody(run)
      || run.count == 1 && facts.isBasedSomewhere(run.upperBound, analysis.tokens)
    {
      return .organisation
    }
    if run.contains(where: { isPrepositionInside($0) }), !isTitleLine(run) { return .organisation }
    if hasLeader(run) { return .organisation }
    if namesHost(run) { return .organisation }
    if isBased(run) { return .place }
    if words.count == 1, classes.contains(.party) || isActingAcronym(run.lowerBound) {
      return .organisation
    }
    return kindBeside(run)
  }

  /// "the far-right Harvest Line": what is of a wing is a party.
  private func isOfWing(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard before > 1, run.allSatisfy({ facts.isCapitalised[$0] }), !isTitleLine(run),
      GivenNames.gender(of: NameKey.normalise(analysis.tokens[run.lowerBound].form)) == .unknown,
      facts.classes[run.lowerBound].isDisjoint(with: WordClass([.honorific]).union(.anyRole)),
      facts.classes[run.upperBound - 1].isDisjoint(with: .anyRole)
    else { return false }
    if KindVote.wings.contains(analysis.tokens[before].form) { return true }
    return ["left", "right"].contains(analysis.tokens[before].form)
      && analysis.tokens[before - 1].form == "-"
      && ["far", "centre", "center", "hard"].contains(
        analysis.tokens[before - 2].form.lowercased())
  }

  private func wordClasses(_ index: Int) -> WordClass {
    Vocabulary.standard.classes(of: analysis.tokens[index].form.lowercased()).union(
      facts.classes[index])
  }

  /// "IAF jets", "the KNU said": an acronym that acts or owns.
  private func isActingAcronym(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    let form = token.form
    guard (3...6).contains(form.utf8.count), form.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      token.upos == .propn, !Self.abbreviations.contains(form)
    else { return false }
    let next = index + 1
    let owns =
      next < analysis.tokens.count && analysis.tokens[next].sentence == token.sentence
      && (analysis.tokens[next].xpos == .pos
        || !facts.classes[next].isDisjoint(with: [.body, .memberRole, .headRole])
        || Self.weapons.contains(analysis.tokens[next].lemma))
    if owns || token.deprel == .nsubj { return true }
    // "imposed by the IAF", "the federation, the IAF, wanted"
    guard index > 0, analysis.tokens[index - 1].form == "the" else { return false }
    return token.deprel == .oblAgent || token.deprel == .appos || token.deprel == .nsubjPass
  }

  func isOwned(_ start: Int) -> Bool {
    start > 1 && analysis.tokens[start - 1].xpos == .pos && covering[start - 2] >= 0
  }

  /// A headline with capitals on every word tells nothing by them.
  private func isTitleLine(_ run: Range<Int>) -> Bool {
    let sentence = analysis[analysis.tokens[run.lowerBound].sentence].tokens.positions
    let words = sentence.filter { analysis.tokens[$0].form.utf8.count > 3 }
    return words.allSatisfy { facts.isCapitalised[$0] }
  }

  /// "leader of Civic Alliance", "co-founder of Grozda": the office shows that it is a body.
  private func hasLeader(_ run: Range<Int>) -> Bool {
    var index = run.lowerBound - 1
    if index > 1, analysis.tokens[index].form == "the" { index -= 1 }
    guard index > 0, analysis.tokens[index].form == "of",
      analysis.tokens[index].sentence == analysis.tokens[run.lowerBound].sentence,
      analysis.tokens[index - 1].upos == .noun, run.count <= 4,
      // "the Director of Coastal Works": the office's matter
      !facts.isCapitalised[index - 1] || !run.allSatisfy({ isOrdinaryWord($0) }),
      run.count > 1 || analysis.tokens[run.lowerBound].upos == .propn
        || analysis.tokens[run.lowerBound].form == analysis.tokens[run.lowerBound].form.uppercased()
    else { return false }
    return Self.offices.contains(analysis.tokens[index - 1].lemma.lowercased())
      && run.allSatisfy { !facts.classes[$0].contains(.calendar) }
  }

  /// Offices of bodies and not of places.
  private static let offices: Set<String> = [
    "leader", "co-leader", "chairman", "chairwoman", "chair", "founder", "co-founder", "ceo",
    "executive", "spokesman", "spokeswoman", "spokesperson", "member", "director", "owner",
    "editor", "boss", "co-chair", "vice-chairman", "treasurer",
  ]

  /// "Han Jae-won": a capital, a hyphen and a small second half are a Korean or Chinese name.
  func isKorean(_ run: Range<Int>) -> Bool {
    let tokens = analysis.tokens
    let end = run.upperBound
    guard (2...3).contains(run.count), end + 1 < tokens.count, tokens[end].form == "-",
      tokens[end].isJoinedToNext, tokens[end - 1].isJoinedToNext, covering[end] < 0,
      covering[end + 1] < 0, (2...6).contains(tokens[end + 1].form.utf8.count),
      tokens[end + 1].form == tokens[end + 1].form.lowercased(),
      run.allSatisfy({ (2...6).contains(tokens[$0].form.utf8.count) })
    else { return false }
    let xpos = tokens[end + 1].xpos
    return xpos != .vbn && xpos != .vbg && xpos != .vbd && xpos != .jj
      && !Self.secondHalves.contains(tokens[end + 1].form)
  }

  private static let secondHalves: Set<String> = [
    "style", "era", "wide", "type", "like", "only", "based", "led", "born", "elect", "made",
    "run", "owned", "time", "level", "day", "year", "free", "bound",
  ]

  /// "Bank of Ruritania governor", "Voice of Grozda host": the office shows that it is a body.
  private func namesHost(_ run: Range<Int>) -> Bool {
    guard run.upperBound + 2 < analysis.tokens.count, analysis.tokens[run.upperBound].form == "of",
      covering[run.upperBound + 1] >= 0
    else { return false }
    let place = names[Int(covering[run.upperBound + 1])]
    let after = place.tokens.upperBound
    return place.kind == .place && after < analysis.tokens.count
      && analysis.tokens[after].upos == .noun && !facts.classes[after].isDisjoint(with: .anyRole)
  }

  /// The town of "Hamar-based".
  private func isBased(_ run: Range<Int>) -> Bool {
    run.upperBound + 1 < analysis.tokens.count
      && ["-", "–"].contains(analysis.tokens[run.upperBound].form)
      && ["based", "born"].contains(analysis.tokens[run.upperBound + 1].form)
  }

  /// Last words of names of newspapers and services.
  static let bodyNames: Set<String> = [
    "times", "news", "post", "monitor", "herald", "tribune", "guardian", "telegraph", "journal",
    "gazette",
    "chronicle", "observer", "mail", "express", "globe", "standard", "police", "army", "navy",
    "forces",
    "corps", "guard", "airlines", "airways", "inc", "ltd", "plc", "corp", "international",
    "partners",
    "command", "holdings", "industries", "motors", "systems", "technologies", "pharmaceuticals",
    "records", "capital", "lines", "center", "centre", "forum",
  ]

  /// Capitalised adjectives of faith, descent and direction.
  static let creeds: Set<String> = [
    "Muslim", "Sunni", "Shia", "Shiite", "Jewish", "Christian", "Catholic", "Protestant", "Hindu",
    "Buddhist", "Sikh", "Islamic", "Islamist", "Arab", "Arabic", "Kurdish", "Western", "Eastern",
    "Northern", "Southern", "Latin", "African", "European", "Asian", "Communist", "Socialist",
    "Democratic", "Republican", "Liberal", "Conservative", "Orthodox", "Evangelical", "Roma",
    "Tamil",
    "Druze", "Maronite", "Alawite", "Slavic", "Persian", "Maoist", "Marxist", "Zionist", "Internet",
  ]

  private func kindBeside(_ run: Range<Int>) -> NameKind? {
    let tokens = analysis.tokens
    let isProper =
      run.allSatisfy {
        tokens[$0].upos == .propn || tokens[$0].form == "-"
          // "the party Civic Grozda"
          || tokens[$0].xpos == .nnp && tokens[max(0, run.lowerBound - 1)].lemma == "party"
      }
      && !run.allSatisfy { !facts.classes[$0].isDisjoint(with: [.honorific, .anyRole]) }
      && !Self.creeds.contains(tokens[run.lowerBound].form)
    let before = run.lowerBound - 1
    let after = run.upperBound
    let sentence = tokens[run.lowerBound].sentence
    // "the shipping company Grozda Deep", whatever its words are
    if before > 0, tokens[before].sentence == sentence, !isProper, (2...3).contains(run.count),
      run.allSatisfy({ facts.isCapitalised[$0] }), !facts.isCapitalised[before],
      facts.classes[before].contains(.company) || KindVote.banks.contains(tokens[before].form),
      facts.classes[run.lowerBound].isEmpty, !isTitleLine(run)
    {
      return .organisation
    }
    if before >= 0, tokens[before].sentence == sentence, isProper {
      let classes = facts.classes[before]
      let isNoun = tokens[before].upos == .noun || tokens[before].upos == .propn
      if classes.contains(.honorific), facts.isCapitalised[before] { return .person }
      let isAcronym = run.count == 1 && tokens[run.lowerBound].form.utf8.allSatisfy { $0 < 0x5B }
      if isNoun, !classes.isDisjoint(with: .anyRole), run.count <= 4,
        !isAcronym || classes.isDisjoint(with: [.media, .company, .organisation])
      {
        return .person
      }
      if isNoun, !facts.isCapitalised[before],
        !classes.isDisjoint(with: [.organisation, .media, .company, .party])
          || tokens[before].lemma.hasSuffix("maker") && run.count == 1
          // "the radio station RFI"
          || tokens[before].lemma == "station" && before > 0
            && ["radio", "tv", "television", "news"].contains(tokens[before - 1].lemma.lowercased())
      {
        return .organisation
      }
    }
    // "Her Grozda Lemm party", whatever its words are
    if after < tokens.count, before > 0, run.count == 2, tokens[after].form == "party",
      run.allSatisfy({ facts.isCapitalised[$0] }), tokens[after].sentence == sentence,
      tokens[before].xpos == .prpPossessive || tokens[before].form == "the",
      !Self.creeds.contains(tokens[run.lowerBound].form), facts.classes[run.lowerBound].isEmpty
    {
      return .organisation
    }
    if after < tokens.count, tokens[after].sentence == sentence, isProper || run.count == 1,
      !Self.creeds.contains(tokens[run.lowerBound].form), tokens[after].upos == .noun,
      !facts.isCapitalised[after]
    {
      let classes = facts.classes[after]
      if !classes.isDisjoint(with: [.party, .media]) || tokens[after].lemma == "party"
        // "the Grozda trade union"
        || ["trade", "labour", "labor"].contains(tokens[after].lemma) && after + 1 < tokens.count
          && tokens[after + 1].lemma == "union"
        || isProper && Self.fightingWords.contains(tokens[after].lemma)
      {
        return .organisation
      }
      if isProper, !classes.isDisjoint(with: [.settlement, .place]), !classes.contains(.building) {
        return .place
      }
    }
    if ownsForces(run) { return .organisation }
    guard isProper else { return nil }
    if isLed(run) || isPluralBody(run) { return .organisation }
    return person(run) ?? afterPreposition(run) ?? partner(run)
  }

  /// Kinds of bodies that nothing but a name stands before.
  private static let fightingWords: Set<String> = [
    "movement", "rebel", "militia", "faction", "militant", "guerrilla", "insurgent", "gunman",
    "paramilitary", "fighter",
  ]

  /// "the Grozdas rejected": an unknown plural with an article that acts is a movement or tribe.
  private func isPluralBody(_ run: Range<Int>) -> Bool {
    guard run.count == 1, let word = run.first, word > 0,
      analysis.tokens[word - 1].form.lowercased() == "the",
      analysis.tokens[word].form.utf8.count > 4, analysis.tokens[word].form.hasSuffix("s"),
      !analysis.tokens[word].form.hasSuffix("ss"), facts.classes[word].isEmpty,
      facts.demonym[word] == nil,
      !Self.creeds.contains(String(analysis.tokens[word].form.dropLast()))
    else { return false }
    switch analysis.tokens[word].deprel {
    case .nsubj, .nsubjPass, .oblAgent: return true
    default: return false
    }
  }

  /// "Civics leader Ana Costa": an office of the body before it and, behind it, who holds it.
  private func isLed(_ run: Range<Int>) -> Bool {
    var office = run.upperBound
    // "Grozda chief executive Ana Costa"
    if office + 2 < analysis.tokens.count, analysis.tokens[office].form == "chief",
      analysis.tokens[office + 1].lemma == "executive"
    {
      office += 1
    }
    // "Grozda chairman and founder Ana Costa"
    var holder = office + 1
    if holder + 2 < analysis.tokens.count, analysis.tokens[holder].form == "and",
      Self.offices.contains(analysis.tokens[holder + 1].lemma.lowercased())
    {
      holder += 2
    }
    guard run.count <= 3, holder < analysis.tokens.count, covering[holder] >= 0,
      names[Int(covering[holder])].kind == .person,
      !facts.isCapitalised[office] || analysis.tokens[office].form == "CEO",
      Self.offices.contains(analysis.tokens[office].lemma.lowercased()),
      ["executive", "ceo"].contains(analysis.tokens[office].lemma.lowercased())
        || run.lowerBound > analysis[analysis.tokens[run.lowerBound].sentence].tokens.start.position
        || analysis.tokens[run.lowerBound].form.hasSuffix("s")
        || run.count == 1 && analysis.lexicon != nil && !isOrdinaryWord(run.lowerBound)
          && analysis.tokens[run.lowerBound].xpos == .nnp,
      !run.contains(where: { Self.creeds.contains(analysis.tokens[$0].form) })
    else { return false }
    return run.allSatisfy {
      facts.classes[$0].isDisjoint(with: [.anyRole, .honorific, .opposition])
    }
  }

  /// "a columnist for the Mirror", "an analyst at Verity", "troops in Grozda".
  private func afterPreposition(_ run: Range<Int>) -> NameKind? {
    var index = run.lowerBound - 1
    guard index > 0 else { return nil }
    let hasArticle = analysis.tokens[index].form == "the"
    if hasArticle { index -= 1 }
    guard index > 0, analysis.tokens[index].upos == .adp,
      analysis.tokens[index].sentence == analysis.tokens[run.lowerBound].sentence
    else { return nil }
    let form = analysis.tokens[index].form.lowercased()
    if ["for", "at", "with"].contains(form), !facts.classes[index - 1].isDisjoint(with: .anyRole),
      analysis.tokens[index - 1].upos == .noun
    {
      return .organisation
    }
    let name = analysis.tokens[run.lowerBound].form
    guard form == "in", !hasArticle, run.count == 1, name != name.uppercased(),
      facts.classes[run.lowerBound].isEmpty,
      analysis.tokens[run.lowerBound].xpos == .nnp
    else { return nil }
    return .place
  }

  /// "the Island Kingdom": a realm by its last word.
  private func isRealm(_ run: Range<Int>) -> Bool {
    guard let last = run.last, run.count > 1, run.allSatisfy({ facts.isCapitalised[$0] }) else {
      return false
    }
    return ["kingdom", "republic", "emirate", "sultanate"].contains(
      analysis.tokens[last].form.lowercased())
  }

  /// "Unitas, the bakers' union, …": the words behind the comma name a body.
  private func isDescribedBody(_ run: Range<Int>) -> Bool {
    run.count == 1 && analysis.tokens[run.lowerBound].upos == .propn
      && facts.describesBody(behind: run.upperBound, analysis.tokens)
  }
}
