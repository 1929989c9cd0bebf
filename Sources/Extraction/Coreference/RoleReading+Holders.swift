import English

/// Who holds an office that stands apart from the name: "in her capacity as head of …", "the head is
/// …", "the government under …".
extension Resolution {
  /// "Ana Costa, once head of …", "Ana Costa, at the time envoy": the place before the words that say
  /// when.
  func beforeStanding(_ start: Int) -> Int {
    guard start > 1 else { return start }
    if covering[start] >= 0 { return start }
    if analysis.tokens[start].upos == .adv { return start - 1 }
    var index = start
    while index > 0, start - index < 4, covering[index] < 0, sameSentence(index, start),
      Self.standing.contains(analysis.tokens[index].form)
    {
      index -= 1
    }
    return isSeparator(index) ? index : start
  }

  private static let standing: Set<String> = [
    "once", "then", "until", "recently", "lately", "last", "this", "year", "month", "week", "at",
    "the", "time", "now", "long", "for", "years", "currently", "formerly", "previously", "later",
  ]

  /// "once Norway's envoy", "until last year head of …"
  func isOfThePast(_ phrase: NounPhrase) -> Bool {
    let start = phrase.whole.lowerBound
    return (beforeStanding(start - 1) + 1..<max(start, 1)).contains {
      ["once", "until", "formerly", "previously", "then", "time"].contains(analysis.tokens[$0].form)
    }
  }

  /// "convened by Ana Costa, in her capacity as head of …", "Ana Costa, speaking as head of …".
  ///
  /// - Parameter last: The word before the office.
  func holderInCapacity(_ last: Int) -> Int? {
    guard last > 2, analysis.tokens[last].form == "as" else { return nil }
    var index = last - 1
    if ["capacity", "role", "position", "function"].contains(analysis.tokens[index].form) {
      index -= 1
      if index > 1, analysis.tokens[index].upos == .adj { index -= 1 }
      guard index > 1, analysis.tokens[index].xpos == .prpPossessive,
        analysis.tokens[index - 1].form == "in"
      else { return nil }
      index -= 2
    } else if ["speaking", "acting", "writing"].contains(analysis.tokens[index].form) {
      index -= 1
    } else {
      return nil
    }
    if index > 0, analysis.tokens[index].form == "," { index -= 1 }
    guard index >= 0, sameSentence(index, last), covering[index] >= 0 else { return nil }
    let name = Int(covering[index])
    return entities[entityOfName(name)].kind == .person && names[name].last == index ? name : nil
  }

  /// "Ana Costa, a lawyer who was elected mayor": whom the words before "who" describe.
  func personDescribed(endingAt end: Int, before phrase: NounPhrase) -> Int? {
    let described = phrases.indices.last { index in
      phrases[index].head < phrase.head && phrases[index].sentence == phrase.sentence
        && (phrases[index].whole.upperBound == end || phrases[index].head + 1 == end)
    }
    guard let described, let person = phraseMeaning[described].entity,
      entities[person].kind == .person
    else { return nil }
    return names.indices.last {
      names[$0].tokens.upperBound <= phrase.whole.lowerBound && entityOfName($0) == person
        && names[$0].sentence == phrase.sentence
    }
  }

  /// "whose chief executive is Ana Costa", "The group's new head will be Ana Costa.": the person behind
  /// the verb, nothing of hers.
  func holder(behind phrase: NounPhrase) -> Int? {
    guard !phrase.isPlural, phrase.isDefinite || !phrase.owners.isEmpty,
      !phrase.classes.isDisjoint(with: .anyRole)
    else { return nil }
    var index = phrase.whole.upperBound
    while index < analysis.tokens.count, sameSentence(index, phrase.head),
      analysis.tokens[index].upos == .aux, index - phrase.whole.upperBound < 3
    {
      index += 1
    }
    guard index > phrase.whole.upperBound, analysis.tokens[index - 1].lemma == "be",
      let name = person(startingAt: index, in: phrase)
    else { return nil }
    let after = names[name].tokens.upperBound
    guard after < analysis.tokens.count, sameSentence(after, phrase.head) else { return name }
    return analysis.tokens[after].upos == .punct ? name : nil
  }

  // MARK: Titles before a name

  /// The first word behind titles: "former prime minister Ana Costa", "General Ana Costa".
  func pastTitles(_ start: Int) -> Int {
    var token = start
    if let name = pastDescription(start) { return name }
    // "its chair, the Reverend Ana Costa,"
    if token + 1 < analysis.tokens.count, analysis.tokens[token].form == "the",
      facts.isCapitalised[token + 1], facts.classes[token + 1].contains(.honorific)
    {
      token += 1
    }
    while token < min(start + 5, analysis.tokens.count - 1), covering[token] < 0,
      !facts.classes[token].isDisjoint(
        with: WordClass([.honorific, .former, .lesser]).union(.anyRole))
        || analysis.tokens[token].form.lowercased() == "prime"
        || analysis.tokens[token].upos == .adj && facts.demonym[token] == nil
    {
      token += 1
    }
    return token
  }

  /// Behind "the Norish diplomat", "the 60-year-old former mayor": who the person is besides.
  private func pastDescription(_ article: Int) -> Int? {
    guard article < analysis.tokens.count, analysis.tokens[article].form == "the" else {
      return nil
    }
    var token = article + 1
    while token < min(article + 9, analysis.tokens.count), covering[token] < 0,
      sameSentence(token, article)
    {
      let upos = analysis.tokens[token].upos
      guard
        [.adj, .num].contains(upos) || facts.demonym[token] != nil
          || analysis.tokens[token].form == "-" || isAge(token)
          || [.noun, .propn].contains(upos)
            && !facts.classes[token].isDisjoint(
              with: WordClass([.person, .honorific, .former]).union(.anyRole))
          || [.vbn, .vbg].contains(analysis.tokens[token].xpos)
      else { return nil }
      token += 1
    }
    guard token > article + 1, token < analysis.tokens.count, covering[token] >= 0,
      sameSentence(token, article)
    else { return nil }
    return token
  }

  /// "year-old" of "60-year-old"
  private func isAge(_ token: Int) -> Bool {
    ["year", "old"].contains(analysis.tokens[token].form)
      || analysis.tokens[token].form.hasSuffix("year-old")
  }

  // MARK: Changes

  /// "named Ana Costa (as) its new head", "Ana Costa succeeded Omar Keita as head", "Omar Keita was
  /// replaced as head by Ana Costa", "Ana Costa, appointed head last year".
  func appointed(to phrase: NounPhrase) -> [(name: Int, isFormer: Bool)] {
    var index = phrase.whole.lowerBound - 1
    guard index > 0, sameSentence(index, phrase.head), !phrase.isPlural else { return [] }
    if analysis.tokens[index].form == "as" { index -= 1 }
    if index > 1, analysis.tokens[index].form == "be", analysis.tokens[index - 1].form == "to" {
      index -= 2
    }
    guard index > 0, sameSentence(index, phrase.head) else { return [] }
    if covering[index] >= 0 { return appointed(Int(covering[index]), phrase) }
    if let name = candidate(for: phrase) { return appointed(name, phrase) }
    let verb = analysis.tokens[index]
    guard verb.upos == .verb else { return [] }
    if verb.lemma == "replace" || verb.lemma == "succeed" { return replaced(index, phrase) }
    // ", appointed head of …,"
    guard Self.appointing.contains(verb.lemma), verb.xpos == .vbn || verb.xpos == .vbd, index > 1,
      analysis.tokens[index - 1].form == ",", let name = personEnding(at: index - 2)
    else { return [] }
    return [(name, false)]
  }

  /// "elected Ana Costa president": the name right before the office does not own it.
  private func candidate(for phrase: NounPhrase) -> Int? {
    guard case .name(let name)? = phrase.owners.first,
      names[name].tokens.lowerBound == phrase.whole.lowerBound,
      entities[entityOfName(name)].kind == .person,
      analysis.tokens[names[name].tokens.upperBound].xpos != .pos,
      analysis.tokens[names[name].tokens.lowerBound - 1].upos == .verb
    else { return nil }
    return name
  }

  /// Who "appointed Ana Costa chairman": the office is that body's; a parliament elects for its state.
  func appointer(to phrase: NounPhrase, _ name: Int) -> Int? {
    guard
      phrase.owners.allSatisfy({ if case .name(let owner) = $0 { owner == name } else { false } })
    else { return nil }
    var index = names[name].tokens.lowerBound - 2
    while index > 0, analysis.tokens[index].upos == .aux || analysis.tokens[index].upos == .adv {
      index -= 1
    }
    guard index >= 0, sameSentence(index, phrase.head), covering[index] >= 0 else { return nil }
    let body = entityOfName(Int(covering[index]))
    if phrase.classes.contains(.stateRole) {
      if entities[body].country != nil { return body }
      for token in analysis[phrase.sentence].tokens.start.position..<index {
        if let country = facts.demonym[token] { return entityOfCountry[country] }
        if covering[token] >= 0, entities[entityOfName(Int(covering[token]))].country != nil {
          return entityOfName(Int(covering[token]))
        }
      }
      return nil
    }
    return entities[body].kind == .organisation ? body : nil
  }

  /// The person named before the office, behind the verb.
  private func appointed(_ name: Int, _ phrase: NounPhrase) -> [(name: Int, isFormer: Bool)] {
    var verb = names[name].tokens.lowerBound - 1
    guard verb > 0, sameSentence(verb, phrase.head), entities[entityOfName(name)].kind == .person
    else { return [] }
    if analysis.tokens[verb].form == "from", analysis.tokens[verb - 1].form == "over", verb > 1 {
      verb -= 2
      guard analysis.tokens[verb].lemma == "take" else { return [] }
    } else if Self.appointing.contains(analysis.tokens[verb].lemma),
      analysis.tokens[verb].upos == .verb
    {
      return [(name, false)]
    } else if !["succeed", "replace"].contains(analysis.tokens[verb].lemma) {
      return []
    }
    // "Ana Costa succeeded Omar Keita": both hold it, one no more.
    var before = verb - 1
    while before > 0, analysis.tokens[before].upos == .aux || analysis.tokens[before].upos == .adv {
      before -= 1
    }
    guard sameSentence(before, verb), let new = personEnding(at: before) else { return [] }
    return [(new, false), (name, true)]
  }

  /// "was replaced as head of … by Ana Costa"
  private func replaced(_ verb: Int, _ phrase: NounPhrase) -> [(name: Int, isFormer: Bool)] {
    var before = verb - 1
    while before > 0, analysis.tokens[before].upos == .aux || analysis.tokens[before].upos == .adv {
      before -= 1
    }
    guard before < verb - 1, sameSentence(before, verb), let old = personEnding(at: before) else {
      return []
    }
    let by = phrase.whole.upperBound
    guard by < analysis.tokens.count, analysis.tokens[by].form == "by",
      sameSentence(by, phrase.head), let new = person(startingAt: by + 1, in: phrase)
    else { return [(old, true)] }
    return [(old, true), (new, false)]
  }

  private func personEnding(at token: Int) -> Int? {
    guard token >= 0, covering[token] >= 0 else { return nil }
    let name = Int(covering[token])
    return entities[entityOfName(name)].kind == .person && names[name].last == token ? name : nil
  }
}
