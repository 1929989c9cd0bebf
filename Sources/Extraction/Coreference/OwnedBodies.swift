import English
import KnowledgeGraph

/// Whose a body is and who leads it, where no office says so: "Ana Costa's Liberal Party", "Norway under
/// Ana Costa", "the ministry, which Ana Costa heads".
///
/// Read when pronouns and descriptions are known.
extension Resolution {
  mutating func readOwnedBodies() {
    for index in names.indices {
      switch entities[entityOfName(index)].kind {
      case .person:
        readRule(of: index)
        readRelativeLeader(index)
      case .organisation, .place: readPersonsBody(index)
      }
    }
  }

  /// The same for bodies behind the word that tells what they are; after the leaders of states, whose
  /// state companies some are.
  mutating func readOwnersOfAppositions() {
    for index in phrases.indices {
      readOwnerOfApposition(index)
      readAdvisers(index)
    }
  }

  /// "thanked its lawyers, the Lake Commission,"
  private mutating func readAdvisers(_ index: Int) {
    let phrase = phrases[index]
    let comma = phrase.whole.upperBound
    guard phrase.isPlural, phrase.classes.contains(.memberRole),
      case .pronoun(let token)? = phrase.owners.first,
      ["its", "their"].contains(analysis.tokens[token].form.lowercased()),
      comma + 2 < analysis.tokens.count, analysis.tokens[comma].form == ",",
      analysis.tokens[comma + 1].form == "the", covering[comma + 2] >= 0,
      let owner = pronounMeaning[token]?.entity, isLed(owner)
    else { return }
    let name = Int(covering[comma + 2])
    guard entities[entityOfName(name)].kind == .organisation else { return }
    add(entityOfName(name), owner, .member, phrase.whole.lowerBound..<names[name].tokens.upperBound)
  }

  private mutating func add(
    _ member: Int, _ owner: Int, _ rank: RoleLink.Rank, _ tokens: Range<Int>
  ) {
    guard member != owner, entities[owner].kind != .person else { return }
    roles.append(
      FoundRole(
        member: member, phrase: nil, role: nil, rank: rank, isFormer: false, owner: owner,
        tokens: tokens))
  }

  // MARK: Leaders

  /// "the Harbour Alliance under Ana Costa", "Under the leadership of Ana Costa, Norway …", "Under Ana
  /// Costa's rule, Norway …".
  private mutating func readRule(of name: Int) {
    var under = names[name].tokens.lowerBound - 1
    var end = names[name].tokens.upperBound
    while under > 0, sameSentence(under, names[name].last), covering[under] < 0,
      !facts.classes[under].isDisjoint(with: WordClass([.honorific, .former]).union(.anyRole))
        || analysis.tokens[under].upos == .adj || analysis.tokens[under].form == "Prime"
    {
      under -= 1
    }
    guard under >= 0, sameSentence(under, names[name].last) else { return }
    if analysis.tokens[under].form == "of", under > 2,
      Self.rule.contains(analysis.tokens[under - 1].lemma)
    {
      under -= analysis.tokens[under - 2].form == "the" ? 3 : 2
    } else if end + 1 < analysis.tokens.count, analysis.tokens[end].xpos == .pos {
      guard Self.rule.contains(analysis.tokens[end + 1].lemma) else { return }
      end += 2
    }
    guard under >= 0, sameSentence(under, names[name].last),
      analysis.tokens[under].form.lowercased() == "under"
    else { return }
    let isOpening =
      analysis[names[name].sentence].tokens.start.position == under
      || analysis.tokens[under].form == "Under"
    var thing = under - 1
    if isOpening {
      guard end + 1 < analysis.tokens.count, analysis.tokens[end].form == "," else { return }
      thing = end + 1
      if analysis.tokens[thing].form == "the" { thing += 1 }
      if thing < analysis.tokens.count, covering[thing] >= 0 {
        thing = names[Int(covering[thing])].last
      }
    } else if thing >= 0, covering[thing] < 0, phraseAt[thing] < 0 {
      return
    }
    guard thing >= 0, thing < analysis.tokens.count, sameSentence(thing, names[name].last),
      let owner = meaning(at: thing)?.entity, isLed(owner),
      isOpening || !isServedUnder(thing, name)
    else { return }
    add(
      entityOfName(name), owner, .head,
      min(under, names[name].tokens.lowerBound)..<max(end, thing + 1))
  }

  /// "ran the office under President Ana Costa": while she led the state, not the agency.
  private func isServedUnder(_ thing: Int, _ name: Int) -> Bool {
    guard let owner = meaning(at: thing)?.entity, entities[owner].country == nil else {
      return false
    }
    let titles =
      names[name].titles.isEmpty
      ? names[name].tokens.lowerBound - 1..<names[name].tokens.lowerBound : names[name].titles
    let isOfState = titles.contains { facts.classes[$0].contains(.stateRole) }
    var verb = covering[thing] >= 0 ? names[Int(covering[thing])].tokens.lowerBound - 1 : thing - 1
    while verb > 0, sameSentence(verb, thing),
      [.det, .adj, .noun].contains(analysis.tokens[verb].upos), covering[verb] < 0
    {
      verb -= 1
    }
    let form = verb >= 0 ? analysis.tokens[verb].lemma : ""
    return isOfState || ["head", "lead", "run", "chair", "direct", "join"].contains(form)
  }

  private static let rule: Set<String> = [
    "leadership", "rule", "presidency", "premiership", "chairmanship", "stewardship", "command",
  ]

  private func isLed(_ entity: Int) -> Bool {
    entities[entity].kind == .organisation || entities[entity].country != nil
  }

  /// "the ministry, which Ana Costa heads, said": the parser seldom sees the verb.
  private mutating func readRelativeLeader(_ name: Int) {
    let verb = names[name].tokens.upperBound
    var relative = names[name].tokens.lowerBound - 1
    guard relative > 1, verb < analysis.tokens.count, sameSentence(verb, relative),
      Self.leading.contains(analysis.tokens[verb].form),
      ["which", "that"].contains(analysis.tokens[relative].form)
    else { return }
    relative -= 1
    if analysis.tokens[relative].form == "," { relative -= 1 }
    guard sameSentence(relative, verb), let owner = meaning(at: relative)?.entity, isLed(owner)
    else { return }
    add(entityOfName(name), owner, .head, relative..<verb + 1)
  }

  /// "Ana Costa, the first woman to lead the Harbour Fund,": what the words before "to" call her.
  mutating func readFirstLeaders() {
    for to in analysis.tokens.indices.dropFirst().dropLast(2)
    where analysis.tokens[to].form == "to"
      && ["lead", "head", "chair", "run"].contains(analysis.tokens[to + 1].form)
    {
      guard phraseAt[to - 1] >= 0,
        phrases[Int(phraseAt[to - 1])].classes.contains(.person),
        let person = phraseMeaning[Int(phraseAt[to - 1])].entity, entities[person].kind == .person
      else { continue }
      var token = to + 2
      if token < analysis.tokens.count, analysis.tokens[token].form == "the" { token += 1 }
      guard token < analysis.tokens.count, covering[token] >= 0, sameSentence(token, to),
        isLed(entityOfName(Int(covering[token])))
      else { continue }
      let name = Int(covering[token])
      add(
        person, entityOfName(name), .head,
        phrases[Int(phraseAt[to - 1])].whole.lowerBound..<names[name].tokens.upperBound)
    }
  }

  private static let leading: Set<String> = [
    "heads", "leads", "headed", "led", "founded", "co-founded", "commands", "captains",
  ]

  // MARK: Owners

  /// "Ana Costa's Norway" is led by her; "Ana Costa's Liberal Party", "her Liberal Party", "Norway's Left
  /// Front" belong together.
  private mutating func readPersonsBody(_ name: Int) {
    let body = names[name].tokens
    let mark = body.lowerBound - 1
    readHolder(behind: name)
    guard mark >= 0, sameSentence(mark, body.lowerBound), covering[mark] < 0 else { return }
    let isPronoun = ["her", "his"].contains(analysis.tokens[mark].form.lowercased())
    let possessor: Int?
    if isPronoun {
      possessor = pronounMeaning[mark]?.entity
    } else if analysis.tokens[mark].xpos == .pos, mark > 0 {
      possessor = meaning(at: mark - 1)?.entity
    } else {
      possessor = nil
    }
    guard let possessor, possessor != entityOfName(name) else { return }
    let entity = entityOfName(name)
    let tokens = (isPronoun ? mark : mark - 1)..<body.upperBound
    switch (entities[possessor].kind, entities[entity].kind) {
    case (.person, .place):
      // "Ana Costa's native Norway" has a word between, "her Norway" is no state.
      guard entities[entity].country != nil, !isPronoun, !isModifier(body) else { return }
      add(possessor, entity, .head, tokens)
    case (.person, .organisation) where isParty(name) && !isAttribute(body):
      add(possessor, entity, .member, tokens)
    case (.place, .organisation) where isParty(name) && covering[mark - 1] >= 0:
      add(entity, possessor, .member, tokens)
    default: return
    }
  }

  /// "the Harbour Party of (President) Ana Costa"
  private mutating func readHolder(behind name: Int) {
    let of = names[name].tokens.upperBound
    guard of + 1 < analysis.tokens.count, analysis.tokens[of].form == "of",
      sameSentence(of, names[name].last), entities[entityOfName(name)].kind == .organisation,
      isParty(name)
    else { return }
    var next = of + 1
    while next < min(of + 4, analysis.tokens.count - 1), covering[next] < 0,
      !facts.classes[next].isDisjoint(with: WordClass([.honorific, .former]).union(.anyRole))
    {
      next += 1
    }
    guard covering[next] >= 0, sameSentence(next, of) else { return }
    let holder = Int(covering[next])
    guard entities[entityOfName(holder)].kind == .person else { return }
    add(
      entityOfName(holder), entityOfName(name), .member,
      names[name].tokens.lowerBound..<names[holder].tokens.upperBound)
  }

  /// "Ana Costa's Norway visit": the name only tells which visit.
  private func isModifier(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    guard next < analysis.tokens.count, sameSentence(next, name.lowerBound) else { return false }
    return [.noun, .propn, .adj].contains(analysis.tokens[next].upos)
      || analysis.tokens[next].xpos == .pos || analysis.tokens[next].form == "-"
  }

  /// "his Premier League debut"
  private func isAttribute(_ name: Range<Int>) -> Bool {
    let next = name.upperBound
    return next < analysis.tokens.count && sameSentence(next, name.lowerBound)
      && analysis.tokens[next].xpos == .nn
  }

  private func isParty(_ name: Int) -> Bool {
    if entities[entityOfName(name)].described.contains(.party) { return true }
    let words = names[name].key.words
    let head = words.firstIndex { ["of", "for"].contains($0) }.map { words[..<$0] } ?? words[...]
    guard let last = head.last else { return false }
    return Vocabulary.standard.classes(of: last).contains(.party)
      || ["league", "front", "alliance", "movement", "bloc"].contains(last)
  }

  /// "Norway has sent men to its mission, the Harbour Force", "sold the state railway company, Hamar Rail,":
  /// the owner is a pronoun, or the state that the text is about.
  private mutating func readOwnerOfApposition(_ index: Int) {
    let phrase = phrases[index]
    guard phraseMeaning[index].reason == .apposition, let body = phraseMeaning[index].entity,
      entities[body].kind == .organisation,
      !phrase.classes.isDisjoint(with: [.organisation, .body])
    else { return }
    var owner: Int?
    for case .pronoun(let token) in phrase.owners
    where ["its", "their"].contains(analysis.tokens[token].form.lowercased()) {
      owner = pronounMeaning[token]?.entity
    }
    // "the Grand Chapter, the order's council"
    for case .phrase(let head) in phrase.owners
    where head < phrase.head && phraseAt[head] >= 0 && !phrase.classes.contains(.party) {
      let possessor = phraseMeaning[Int(phraseAt[head])].entity
      if let possessor, entities[possessor].kind == .organisation { owner = possessor }
    }
    if phrase.owners.isEmpty, isOfState(phrase) {
      owner = stateBeside(phrase) ?? mainCountry
    }
    guard let owner, isLed(owner) else { return }
    add(body, owner, .member, phrase.whole)
  }

  // MARK: Offices named first

  /// "…, its fisheries chief said. Ana Costa told reporters": an office that speaks in the lead, and
  /// right behind it the full name of somebody who speaks and whose office the text tells nowhere.
  mutating func readAnnouncedOffices() {
    for index in phrases.indices {
      let phrase = phrases[index]
      let next = phrase.sentence.position + 1
      guard phrase.sentence.position < 3, next < analysis.sentences.count,
        !phrase.classes.isDisjoint(with: [.headRole, .memberRole]), !phrase.isPlural,
        !phrase.isIndefinite, phraseMeaning[index].entity == nil, isSpeaking(phrase.head),
        let owner = owner(of: phrase), entities[owner].kind != .person,
        let person = newSpeaker(in: next)
      else { continue }
      roles.append(
        FoundRole(
          member: person, phrase: index, role: wording(of: phrase),
          rank: phrase.isHead && !isHeadOfPart(phrase) ? .head : .member, isFormer: false,
          owner: owner, classes: phrase.classes, tokens: phrase.whole))
    }
  }

  /// "the Norish government of Ana Costa": whose government it is leads the country.
  mutating func readGovernments() {
    for index in phrases.indices {
      let phrase = phrases[index]
      let of = phrase.head + 1
      guard Self.governments.contains(analysis.tokens[phrase.head].lemma.lowercased()),
        of + 1 < analysis.tokens.count, analysis.tokens[of].form == "of", covering[of + 1] >= 0
      else { continue }
      let person = entityOfName(Int(covering[of + 1]))
      guard entities[person].kind == .person, !roles.contains(where: { $0.member == person })
      else { continue }
      var country: Int?
      for owner in phrase.owners {
        switch owner {
        case .country(let nation): country = entity(of: nation)
        case .name(let name) where entities[entityOfName(name)].country != nil:
          country = entityOfName(name)
        default: continue
        }
      }
      guard let country else { continue }
      roles.append(
        FoundRole(
          member: person, phrase: nil, role: nil, rank: .head, isFormer: false, owner: country,
          classes: [.headRole], tokens: phrase.whole.lowerBound..<of + 2))
    }
  }

  private static let governments: Set<String> = [
    "government", "administration", "cabinet", "regime", "presidency", "junta",
  ]

  /// Who speaks in a sentence, named in full and for the first time, without an office anywhere.
  private func newSpeaker(in sentence: Int) -> Int? {
    let tokens = analysis.sentences[sentence].tokens.positions
    guard covering[tokens.lowerBound] >= 0 else { return nil }
    let name = Int(covering[tokens.lowerBound])
    let entity = entityOfName(name)
    guard entities[entity].kind == .person, names[name].key.words.count > 1,
      let cluster = entities[entity].cluster, clustering.clusters[cluster].names.first == name,
      isSpeaking(treeHead(of: names[name].tokens)), !roles.contains(where: { $0.member == entity })
    else { return nil }
    return entity
  }
}
