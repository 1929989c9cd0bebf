import English
import KnowledgeGraph

/// Titles, appositions and copulas: what people are, and which phrases mean them.
extension Resolution {
  mutating func readRoles() {
    for index in phrases.indices {
      let phrase = phrases[index]
      // "Ana Costa, the president's spokeswoman", "the Grand Chapter, the order's council": the
      // president and the order are others.
      let mark = phrase.head + 1
      if mark < analysis.tokens.count, analysis.tokens[mark].xpos == .pos,
        sameSentence(mark, phrase.head),
        nameBefore(phrase, kind: .person) != nil
          || nameBefore(phrase, kind: .organisation) != nil
      {
        continue
      }
      if !phrase.classes.isDisjoint(with: [.headRole, .memberRole, .speaker, .person]) {
        readPersonPhrase(index, phrase)
        readOneOfMany(index, phrase)
        // "the state broadcaster, the Harbour Radio": no person
        if phraseMeaning[index].entity == nil, phrase.classes.contains(.organisation) {
          readThingPhrase(index, phrase)
        }
      } else if !phrase.classes.isDisjoint(with: [.organisation, .place]) {
        readThingPhrase(index, phrase)
      } else if phrase.classes.contains(.body), !phrase.isPlural, !phrase.owners.isEmpty {
        // "its peacekeeping force, the Harbour Mission"
        readThingPhrase(index, phrase)
      }
    }
    readAffiliations()
  }

  // MARK: People

  private mutating func readPersonPhrase(_ index: Int, _ phrase: NounPhrase) {
    let persons = namesAfter(phrase)
    if !persons.isEmpty {
      for name in persons { addRole(name, index, reason: .role) }
      return
    }
    if let name = nameBefore(phrase, kind: .person) ?? copulaSubject(phrase),
      !isOneBeforeMany(name, phrase)
    {
      addRole(name, index, reason: .apposition)
      return
    }
    let holders = appointed(to: phrase)
    if !holders.isEmpty {
      for holder in holders {
        addRole(holder.name, index, reason: .role)
        guard roles.last?.phrase == index else { continue }
        if holder.isFormer { roles[roles.count - 1].isFormer = true }
        if let body = appointer(to: phrase, holder.name) { roles[roles.count - 1].owner = body }
      }
      return
    }
    guard let held = firstOffice(before: phrase) else { return }
    phraseMeaning[index].entity = held.member
    phraseMeaning[index].reason = .apposition
    roles.append(
      FoundRole(
        member: held.member, phrase: index, role: wording(of: phrase),
        rank: phrase.isHead && !isHeadOfPart(phrase) ? .head : .member,
        isFormer: phrase.isFormer || held.isFormer, owner: nil, classes: phrase.classes,
        tokens: held.tokens.lowerBound..<max(held.tokens.upperBound, phrase.whole.upperBound)))
  }

  /// "According to Ana Costa, the three leaders met": one is not three.
  private func isOneBeforeMany(_ name: Int, _ phrase: NounPhrase) -> Bool {
    guard phrase.isPlural, names[name].tokens.upperBound <= phrase.whole.lowerBound else {
      return false
    }
    let before = names[name].tokens.lowerBound - 1
    return before < 0 || !sameSentence(before, phrase.head)
      || ![",", "and", "&"].contains(analysis.tokens[before].form)
  }

  /// "Ana Costa, the mayor of Oslo and leader of the Greens,": the first of several offices.
  private func firstOffice(before phrase: NounPhrase) -> FoundRole? {
    // "…, leader of the Greens and a member of the council": nothing but "and" between.
    var and = phrase.whole.lowerBound - 1
    // "once head of the Greens and now a member of the council"
    if and > 1, ["now", "later", "then", "currently"].contains(analysis.tokens[and].form) {
      and -= 1
    }
    if and > 0, analysis.tokens[and].form == "and", !phrase.isPlural,
      let held = roles.last(where: { $0.tokens.upperBound == and && $0.phrase != nil }),
      held.tokens.lowerBound < phrases[held.phrase ?? 0].whole.lowerBound
    {
      return held
    }
    guard analysis.tokens[phrase.head].deprel == .conj, !phrase.isIndefinite,
      let first = analysis.tokens[phrase.head].head, phraseAt[first.position] >= 0,
      let held = roles.last(where: { $0.phrase == Int(phraseAt[first.position]) }),
      phrases[Int(phraseAt[first.position])].sentence == phrase.sentence
    else { return nil }
    return held
  }

  /// "President Ana Costa", "negotiator, Khalil Haddad,", "the mediators Ana Costa and Omar Haddad".
  private func namesAfter(_ phrase: NounPhrase) -> [Int] {
    for edge in [phrase.head + 1, phrase.whole.upperBound] {
      // "president of the People's Union (PU) Ana Costa"
      let end = isAcronymInBrackets(edge) ? edge + 3 : edge
      var start = end
      while start < analysis.tokens.count, covering[start] < 0, sameSentence(start, phrase.head),
        facts.classes[start].contains(.honorific) && facts.isCapitalised[start]
      {
        start += 1
      }
      if let name = person(startingAt: start, in: phrase) {
        return phrase.isPlural ? coordinated(with: name) : [name]
      }
      guard end < analysis.tokens.count, isSeparator(end),
        phrase.isDefinite || !phrase.owners.isEmpty || phrase.isIndefinite,
        let name = person(startingAt: pastTitles(end + 1), in: phrase)
      else { continue }
      let after = names[name].tokens.upperBound
      let closes =
        after >= analysis.tokens.count || !sameSentence(after, phrase.head)
        || [.punct, .verb, .aux].contains(analysis.tokens[after].upos)
        || isOfBody(after)
      if closes { return phrase.isPlural ? coordinated(with: name) : [name] }
    }
    if let holder = holder(behind: phrase) { return [holder] }
    let shared = sharedName(behind: phrase)
    return shared.isEmpty ? nameInApposition(phrase).map { [$0] } ?? [] : shared
  }

  /// "The head of the mission, the Danish envoy Ana Costa, said": the name that the grammar puts beside.
  private func nameInApposition(_ phrase: NounPhrase) -> Int? {
    guard phrase.isDefinite || !phrase.owners.isEmpty, !phrase.isPlural else { return nil }
    for child in facts.children(of: phrase.head)
    where child > phrase.head && analysis.tokens[child].deprel == .appos {
      guard covering[child] >= 0 else { continue }
      let name = Int(covering[child])
      if entities[entityOfName(name)].kind == .person { return name }
    }
    return nil
  }

  /// "Nordian President and Board chairman Ana Costa": the name behind the second title.
  private func sharedName(behind phrase: NounPhrase) -> [Int] {
    let and = phrase.head + 1
    guard and + 1 < analysis.tokens.count, analysis.tokens[and].form == "and",
      sameSentence(and, phrase.head), facts.isCapitalised[phrase.head], !phrase.isPlural,
      let next = phrases.first(where: {
        $0.whole.lowerBound == and + 1 && !$0.classes.isDisjoint(with: .anyRole)
      }), analysis.tokens[and + 1].upos != .det,
      let name = person(startingAt: next.head + 1, in: next)
    else { return [] }
    return [name]
  }

  /// "whose chair, Ana Costa of the Greens, …": where she belongs stands behind the name.
  private func isOfBody(_ preposition: Int) -> Bool {
    ["of", "from"].contains(analysis.tokens[preposition].form)
      && body(startingAfter: preposition) != nil
  }

  private func isAcronymInBrackets(_ token: Int) -> Bool {
    guard token + 3 < analysis.tokens.count, analysis.tokens[token].form == "(",
      analysis.tokens[token + 2].form == ")", sameSentence(token, token + 3)
    else { return false }
    let form = analysis.tokens[token + 1].form
    return form == form.uppercased() && analysis.tokens[token + 1].upos != .num
  }

  func isSeparator(_ token: Int) -> Bool {
    if [",", "–", "—", "--", ":"].contains(analysis.tokens[token].form) { return true }
    // "Ana Costa - the bank's director - said"
    return analysis.tokens[token].form == "-" && token > 0
      && !analysis.tokens[token].isJoinedToNext && !analysis.tokens[token - 1].isJoinedToNext
  }

  func person(startingAt token: Int, in phrase: NounPhrase) -> Int? {
    guard token < analysis.tokens.count, sameSentence(token, phrase.head), covering[token] >= 0
    else { return nil }
    let name = Int(covering[token])
    guard names[name].tokens.lowerBound == token,
      entities[entityOfName(name)].kind == .person
    else { return nil }
    return name
  }

  /// Behind the name, and behind "of Norway" too.
  private func afterHome(_ name: Int) -> Int {
    let end = names[name].tokens.upperBound
    guard end + 1 < analysis.tokens.count, analysis.tokens[end].form == "of",
      sameSentence(end, names[name].last), covering[end + 1] >= 0
    else { return end }
    return names[Int(covering[end + 1])].tokens.upperBound
  }

  /// The name and those joined to it by commas and "and".
  private func coordinated(with first: Int) -> [Int] {
    var found = [first]
    var end = afterHome(first)
    while end + 1 < analysis.tokens.count, sameSentence(end, names[first].last) {
      var next = end
      if analysis.tokens[next].form == "," { next += 1 }
      if next < analysis.tokens.count, analysis.tokens[next].lemma == "and" { next += 1 }
      guard next > end, next < analysis.tokens.count, covering[next] >= 0,
        sameSentence(next, names[first].last)
      else { break }
      let name = Int(covering[next])
      guard entities[entityOfName(name)].kind == .person else { break }
      found.append(name)
      end = afterHome(name)
    }
    return found
  }

  /// "Ana Costa, the head of the agency,": the name before the comma or bracket.
  func nameBefore(_ phrase: NounPhrase, kind: NameKind) -> Int? {
    var index = beforeStanding(phrase.whole.lowerBound - 1)
    guard index > 0, sameSentence(index, phrase.head) else { return nil }
    guard index > 0, isSeparator(index) || analysis.tokens[index].form == "(" else { return nil }
    index -= 1
    // "Ana Costa, 45, a farmer"
    if analysis.tokens[index].upos == .num, index > 1, isSeparator(index - 1) { index -= 2 }
    guard covering[index] >= 0, sameSentence(index, phrase.head) else { return nil }
    let name = Int(covering[index])
    guard names[name].last == index, entities[entityOfName(name)].kind == kind,
      !startsAnotherName(phrase)
    else { return nil }
    return name
  }

  /// "…, President Ana Costa": the phrase is the next name's title.
  private func startsAnotherName(_ phrase: NounPhrase) -> Bool {
    let next = phrase.head + 1
    return next < analysis.tokens.count && covering[next] >= 0 && sameSentence(next, phrase.head)
  }

  /// "Ana Costa (who) is the leader of the party".
  private func copulaSubject(_ phrase: NounPhrase) -> Int? {
    var index = phrase.whole.lowerBound - 1
    guard index > 0, sameSentence(index, phrase.head) else { return nil }
    if let holder = holderInCapacity(index) { return holder }
    // "became managing director of"
    if ["managing", "executive", "acting", "interim"].contains(analysis.tokens[index].form),
      index > 0
    {
      index -= 1
    }
    if analysis.tokens[index].upos == .adv { index -= 1 }
    if analysis.tokens[index].form == "as" || analysis.tokens[index].form == "in" { index -= 1 }
    if analysis.tokens[index].form == "in" { index -= 1 }
    if let leaver = leaver(index) { return leaver }
    if index > 1, Self.appointing.contains(analysis.tokens[index].lemma),
      analysis.tokens[index].xpos == .vbn
    {
      // "was elected president", "has been sworn in as president"
      repeat { index -= 1 } while index > 1 && analysis.tokens[index].upos == .adv
    }
    guard index > 0, Self.being.contains(analysis.tokens[index].lemma) else { return nil }
    index -= 1
    while index > 0, sameSentence(index, phrase.head),
      analysis.tokens[index].upos == .aux || analysis.tokens[index].form == ","
        || ["who", "has", "had"].contains(analysis.tokens[index].lemma)
        // "Ana Costa, 61, who is"
        || analysis.tokens[index].upos == .num && analysis.tokens[index - 1].form == ","
    {
      index -= 1
    }
    guard sameSentence(index, phrase.head) else { return nil }
    if covering[index] < 0, analysis.tokens[index + 1].form == "who" {
      return personDescribed(endingAt: index + 1, before: phrase)
    }
    guard covering[index] >= 0 else { return nil }
    let name = Int(covering[index])
    guard entities[entityOfName(name)].kind == .person, names[name].last == index else {
      return nil
    }
    // "…, but not Ana Costa is": only a name that opens its clause.
    return name
  }

  /// "Ana Costa stepped down (as) president", "Ana Costa took over as president".
  private func leaver(_ verb: Int) -> Int? {
    var index = verb
    if index > 1, analysis.tokens[index].form == "down" { index -= 1 }
    let takes =
      index > 1 && ["office", "over", "power"].contains(analysis.tokens[index].form)
      && analysis.tokens[index - 1].lemma == "take"
    if takes { index -= 1 }
    guard index > 0, analysis.tokens[index].upos == .verb || analysis.tokens[index].form == "quit",
      takes || Self.leaving.contains(analysis.tokens[index].lemma)
        || analysis.tokens[index].form == "quit"
        || Self.dismissing.contains(analysis.tokens[index].lemma)
          && analysis.tokens[index].xpos == .vbn
    else { return nil }
    while index > 1, analysis.tokens[index - 1].upos == .aux { index -= 1 }
    guard covering[index - 1] >= 0,
      analysis.tokens[index - 1].sentence == analysis.tokens[verb].sentence
    else { return nil }
    let name = Int(covering[index - 1])
    return entities[entityOfName(name)].kind == .person ? name : nil
  }

  private static let leaving: Set<String> = [
    "step", "resign", "stand", "retire", "quit", "act", "run", "work", "campaign", "continue",
    "return",
  ]

  private static let dismissing: Set<String> = [
    "sack", "fire", "dismiss", "oust", "remove", "depose", "suspend", "topple", "unseat", "hire",
  ]

  private static let being: Set<String> = ["be", "become", "remain", "serve"]

  static let appointing: Set<String> = [
    "elect", "re-elect", "reelect", "appoint", "name", "swear", "choose", "install", "inaugurate",
    "reappoint", "declare", "proclaim", "consecrate", "enthrone", "ordain", "crown", "confirm",
    "make", "hire", "pick",
  ]

  private mutating func addRole(_ name: Int, _ index: Int, reason: MergeReason) {
    let phrase = phrases[index]
    let entity = entityOfName(name)
    let role = wording(of: phrase)
    phraseMeaning[index].entity = entity
    phraseMeaning[index].reason = reason
    noteGender(entity, phrase.classes)
    guard !phrase.classes.isDisjoint(with: .anyRole) else { return }
    if !entities[entity].roleWords.contains(role) { entities[entity].roleWords.append(role) }
    let owner = phrase.owners.isEmpty ? ownerBesides(phrase, name) : nil
    let start = min(phrase.whole.lowerBound, names[name].tokens.lowerBound)
    let end = max(phrase.whole.upperBound, names[name].tokens.upperBound)
    roles.append(
      FoundRole(
        member: entity, phrase: index, role: role,
        rank: phrase.isHead && !isHeadOfPart(phrase) ? .head : .member,
        isFormer: phrase.isFormer || isOfThePast(phrase), owner: owner, classes: phrase.classes,
        tokens: start..<end))
    if let party = phrase.party { addAffiliation(entity, party, start..<end) }
  }

  /// The owner of a title that stands without one: "President Ana Costa of Brazil", "Israeli
  /// President A and Prime Minister B".
  private func ownerBesides(_ phrase: NounPhrase, _ name: Int) -> Int? {
    let after = names[name].tokens.upperBound
    if after < analysis.tokens.count, analysis.tokens[after].form == "of",
      sameSentence(after, phrase.head),
      let body = body(startingAfter: after) ?? constituency(after, of: phrase)
    {
      return entityOfName(body)
    }
    let before = phrase.whole.lowerBound - 1
    // "their Chilean colleagues, President Ana Costa and …"
    if before > 0, isSeparator(before), sameSentence(before - 1, phrase.head),
      phraseAt[before - 1] >= 0
    {
      let group = phrases[Int(phraseAt[before - 1])]
      if group.isPlural, !group.classes.isDisjoint(with: [.person, .memberRole, .headRole]) {
        for case .country(let country) in group.owners { return entityOfCountry[country] }
        return owner(of: group)
      }
    }
    guard before > 0, analysis.tokens[before].lemma == "and", covering[before - 1] >= 0,
      !phrase.isDefinite, !phrase.isIndefinite,
      let other = roles.last, other.member == entityOfName(Int(covering[before - 1])),
      let title = other.phrase, phrases[title].sentence == phrase.sentence
    else { return nil }
    return other.owner ?? owner(of: phrases[title])
  }

  mutating func noteGender(_ entity: Int, _ classes: WordClass) {
    guard entities[entity].gender == .unknown else { return }
    if classes.contains(.feminine) { entities[entity].gender = .feminine }
    if classes.contains(.masculine) { entities[entity].gender = .masculine }
  }

  /// "top negotiator", "Prime Minister", "Minister of Defence"
  func wording(of phrase: NounPhrase) -> String {
    var text = ""
    for (position, token) in phrase.wording.enumerated() {
      let word = analysis.tokens[token]
      if position > 0, !analysis.tokens[phrase.wording[position - 1]].isJoinedToNext { text += " " }
      text += word.form
    }
    return text
  }
}
