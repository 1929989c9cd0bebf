import English
import KnowledgeGraph

/// One walk through the text: descriptions and pronouns against what was said of late.
extension Resolution {
  mutating func resolveReferences() {
    settleDirectRoles()
    var salience = Salience()
    let lastWords = bodiesByLastWord()
    var index = 0
    let tokens = analysis.tokens
    while index < tokens.count {
      if covering[index] >= 0, names[Int(covering[index])].tokens.lowerBound == index {
        let name = Int(covering[index])
        salience.add(candidate(ofName: name))
        index = names[name].tokens.upperBound
        continue
      }
      if phraseAt[index] >= 0 {
        let phrase = Int(phraseAt[index])
        if !resolvePair(phrase: phrase) { resolve(phrase: phrase, salience) }
        salience.add(candidate(ofPhrase: phrase))
      } else if resolvePair(token: index) {
        // Two names joined before.
      } else if isCitizen(index) {
        resolve(human: index, .unknown, salience)
        if let meaning = pronounMeaning[index], !meaning.actors.isEmpty {
          salience.add(candidate(ofPronoun: index, meaning))
        }
      } else if resolve(lastWord: index, lastWords) {
        if let meaning = pronounMeaning[index] {
          salience.add(candidate(ofPronoun: index, meaning))
        }
      } else if tokens[index].upos == .pron || tokens[index].xpos == .prpPossessive {
        resolve(pronoun: index, salience)
        if let meaning = pronounMeaning[index], !meaning.actors.isEmpty {
          salience.add(candidate(ofPronoun: index, meaning))
        }
      } else if tokens[index].upos == .noun, facts.demonym[index] == nil {
        salience.add(commonNoun(index))
      } else if isFormerOrLatter(index) {
        resolveFormerOrLatter(index)
      }
      index += 1
    }
  }

  // MARK: Candidates

  private func candidate(ofName name: Int) -> Candidate {
    let entity = entityOfName(name)
    let head = treeHead(of: names[name].tokens)
    return Candidate(
      token: names[name].last, sentence: names[name].sentence.position,
      meaning: Meaning(actors: actors(of: entity), entity: entity, reason: .sameName),
      kind: entities[entity].kind, gender: entities[entity].gender, isPlural: false,
      isHuman: entities[entity].kind == .person, isSubject: isSubject(head),
      isMainSubject: isMainSubject(head), isObject: isObject(head), count: 0)
  }

  private func candidate(ofPhrase index: Int) -> Candidate {
    let phrase = phrases[index]
    let meaning = phraseMeaning[index]
    let isHuman = !phrase.classes.isDisjoint(with: [.headRole, .memberRole, .speaker, .person])
    var gender = Agreement.Gender.unknown
    if phrase.classes.contains(.feminine) { gender = .feminine }
    if phrase.classes.contains(.masculine) { gender = .masculine }
    if let entity = meaning.entity { gender = entities[entity].gender }
    return Candidate(
      token: phrase.head, sentence: phrase.sentence.position, meaning: meaning,
      kind: meaning.entity.map { entities[$0].kind } ?? (isHuman ? .person : .organisation),
      gender: gender, isPlural: phrase.isPlural || phrase.classes.contains(.stateBody),
      isBody: !phrase.isPlural && phrase.classes.contains(.stateBody),
      isHuman: isHuman, isSubject: isSubject(phrase.head),
      isMainSubject: isMainSubject(phrase.head), isObject: isObject(phrase.head),
      count: 0)
  }

  private func candidate(ofPronoun token: Int, _ meaning: Meaning) -> Candidate {
    let kind = meaning.entity.map { entities[$0].kind }
    let form = analysis.tokens[token].form.lowercased()
    return Candidate(
      token: token, sentence: analysis.tokens[token].sentence.position, meaning: meaning,
      kind: kind,
      gender: meaning.entity.map { entities[$0].gender } ?? .unknown,
      isPlural: ["they", "them", "their"].contains(form), isHuman: kind == .person,
      isSubject: isSubject(token), isMainSubject: isMainSubject(token), isObject: isObject(token),
      count: 0)
  }

  private func commonNoun(_ token: Int) -> Candidate {
    Candidate(
      token: token, sentence: analysis.tokens[token].sentence.position, meaning: Meaning(),
      kind: nil, isPlural: analysis.tokens[token].xpos == .nns, isHuman: false,
      isSubject: isSubject(token), isMainSubject: isMainSubject(token), isObject: isObject(token),
      count: 0)
  }

  /// Who acts when the entity is named: a spokesman's body with him as the speaker.
  func actors(of entity: Int) -> [WorkingActor] {
    guard let speaksFor = entities[entity].speaksFor else { return [WorkingActor(entity: entity)] }
    return [
      WorkingActor(
        entity: speaksFor.entity, standing: .speaker, attribution: entity, role: speaksFor.role)
    ]
  }

  // MARK: Pronouns

  private mutating func resolve(pronoun token: Int, _ salience: Salience) {
    switch analysis.tokens[token].form.lowercased() {
    case "he", "him", "his", "himself": resolve(human: token, .masculine, salience)
    case "she", "her", "hers", "herself": resolve(human: token, .feminine, salience)
    case "it", "its", "itself": resolve(thing: token, salience)
    case "they", "them", "their", "themselves": resolve(plural: token, salience)
    case "who", "which", "whose", "whom", "that": resolve(relative: token)
    default: break
    }
  }

  private mutating func resolve(human token: Int, _ gender: Agreement.Gender, _ salience: Salience)
  {
    let speaker = quotation(around: token).flatMap(\.speaker).flatMap { meaning(at: $0)?.entity }
    let speaks = speaker == nil && isSpeaking(token)
    let found = best(token, salience, within: 4) { candidate in
      guard candidate.isHuman, !candidate.isPlural else { return false }
      // “We stay until Costa goes,” he said: he is not the one whom he speaks of.
      if speaks, candidate.sentence == analysis.tokens[token].sentence.position,
        quotation(around: candidate.token) != nil
      {
        return false
      }
      if let speaker, speaker == candidate.meaning.entity { return false }
      // What a pronoun has told of the person since then counts.
      let known = candidate.meaning.entity.map { entities[$0].gender } ?? .unknown
      let its = known == .unknown ? candidate.gender : known
      return its == .unknown || gender == .unknown || its == gender
    }
    guard let found, let entity = found.meaning.entity, entities[entity].kind == .person else {
      if let found, !found.meaning.actors.isEmpty {
        pronounMeaning[token] = Meaning(
          actors: found.meaning.actors, entity: nil, reason: .pronoun)
      }
      return
    }
    if entities[entity].gender == .unknown { entities[entity].gender = gender }
    pronounMeaning[token] = Meaning(actors: actors(of: entity), entity: entity, reason: .pronoun)
  }

  /// The subject of a verb of speech outside quotation marks.
  func isSpeaking(_ token: Int) -> Bool {
    guard quotation(around: token) == nil, isSubject(token), let verb = analysis.tokens[token].head
    else { return false }
    return facts.classes[verb.position].contains(.speech)
  }

  /// "“We reject Nordia's plan,” its spokesman said": he does not speak for what he speaks of.
  private func isSpeakersOwner(_ possessive: Int) -> Bool {
    guard quotation(around: possessive) == nil, ownsOffice(possessive),
      let office = analysis.tokens[possessive].head?.position, office < possessive + 5
    else { return false }
    return isSpeaking(office)
  }

  /// "“We stay,” its chair, Ana Costa, said", "“We stay,” said its chair": right behind the quotation.
  private func opensAttribution(_ possessive: Int) -> Bool {
    guard analysis.tokens[possessive].xpos == .prpPossessive, possessive > 2,
      quotation(around: possessive) == nil
    else { return false }
    var before = possessive - 1
    if facts.classes[before].contains(.speech), analysis.tokens[before].upos == .verb {
      before -= 1
    }
    return quotation(around: before - 1) != nil && sameSentence(before - 1, possessive)
      || quotation(around: before) != nil && sameSentence(before, possessive)
  }

  private mutating func resolve(thing token: Int, _ salience: Salience) {
    guard !isPleonastic(token) else { return }
    if let speaker = ownReporter(of: token) {
      pronounMeaning[token] = Meaning(
        actors: speaker.actors, entity: speaker.entity, reason: .pronoun)
      return
    }
    let speaks = isSpeaking(token) || isSpeakersOwner(token) || opensAttribution(token)
    let isOffice = ownsOffice(token)
    var found = best(token, salience, within: 1) {
      guard !$0.isHuman, !$0.isPlural || $0.isBody else { return false }
      // "Its president": no plan has one.
      if isOffice, $0.kind == nil, $0.meaning.actors.isEmpty { return false }
      // “We want the release,” it said: who speaks is no release.
      return !speaks
        || !$0.meaning.actors.isEmpty
          && ($0.sentence != analysis.tokens[token].sentence.position
            || quotation(around: $0.token) == nil)
    }
    if let first = found, !first.isSubject, first.kind != .organisation, ownsOffice(token) {
      // "Its president": a body's sooner than that of a country named in passing.
      found =
        best(token, salience, within: 1) {
          $0.kind == .organisation && $0.meaning.entity != nil && !$0.isPlural
        } ?? first
    }
    guard let found, !found.meaning.actors.isEmpty else { return }
    var meaning = found.meaning
    meaning.reason = .pronoun
    pronounMeaning[token] = meaning
  }

  /// "the party said it would": whoever says so, if that is no person.
  private func ownReporter(of token: Int) -> Meaning? {
    guard analysis.tokens[token].xpos == .prp, isSubject(token),
      let verb = analysis.tokens[token].head?.position, analysis.tokens[verb].deprel == .ccomp,
      let report = analysis.tokens[verb].head?.position,
      facts.classes[report].contains(.speech), analysis.tokens[report].upos == .verb,
      quotation(around: token) == nil,
      let subject = facts.children(of: report).first(where: { isSubject($0) && $0 < token }),
      let meaning = meaning(at: subject), let entity = meaning.entity,
      entities[entity].kind != .person
    else { return nil }
    return meaning
  }

  private func ownsOffice(_ possessive: Int) -> Bool {
    guard analysis.tokens[possessive].xpos == .prpPossessive,
      let noun = analysis.tokens[possessive].head?.position
    else { return false }
    return !facts.classes[noun].isDisjoint(with: .anyRole)
  }

  private mutating func resolve(plural token: Int, _ salience: Salience) {
    let found = best(token, salience, within: 1) { candidate in
      candidate.isPlural || candidate.kind == .organisation && candidate.isSubject
        || !joined(to: candidate, before: token).isEmpty
    }
    guard let found, !found.meaning.actors.isEmpty else { return }
    var meaning = found.meaning
    let others = joined(to: found, before: token)
    if !others.isEmpty {
      meaning.entity = nil
      meaning.actors += others.filter { other in
        !meaning.actors.contains { $0.entity == other.entity }
      }
    }
    meaning.reason = .pronoun
    pronounMeaning[token] = meaning
  }

  /// Who is joined to a subject by "and": "Ana and Ben said they favour it".
  private func joined(to candidate: Candidate, before token: Int) -> [WorkingActor] {
    guard !candidate.meaning.actors.isEmpty, candidate.isSubject, isSubject(token),
      candidate.sentence == analysis.tokens[token].sentence.position
    else { return [] }
    var head = candidate.token
    if covering[head] >= 0 { head = treeHead(of: names[Int(covering[head])].tokens) }
    return facts.children(of: head).flatMap { child -> [WorkingActor] in
      guard analysis.tokens[child].deprel == .conj, child > head, child < token,
        let meaning = meaning(at: child)
      else { return [] }
      return meaning.actors
    }
  }

  /// What the phrase headed by a token was found to stand for so far.
  func meaning(at token: Int) -> Meaning? {
    if covering[token] >= 0 {
      let entity = entityOfName(Int(covering[token]))
      return Meaning(actors: actors(of: entity), entity: entity, reason: .sameName)
    }
    if phraseAt[token] >= 0 {
      let meaning = phraseMeaning[Int(phraseAt[token])]
      return meaning.actors.isEmpty ? nil : meaning
    }
    return pronounMeaning[token]
  }

  /// "It is clear that …", "it seems", and expletives.
  private func isPleonastic(_ token: Int) -> Bool {
    let word = analysis.tokens[token]
    if word.deprel == .expl { return true }
    guard word.deprel == .nsubj || word.deprel == .nsubjPass, let head = word.head?.position else {
      return false
    }
    let governor = analysis.tokens[head]
    let hasClause = facts.children(of: head).contains {
      [.csubj, .ccomp, .csubjPass].contains(analysis.tokens[$0].deprel) && $0 > head
    }
    if governor.upos == .adj || governor.upos == .noun, hasClause { return true }
    return ["seem", "appear", "rain", "snow", "happen"].contains(governor.lemma)
  }

  func quotation(around token: Int) -> TokenQuotation? {
    let next = quotations.partitioningIndex { $0.tokens.lowerBound > token }
    guard next > 0, quotations[next - 1].tokens.contains(token) else { return nil }
    return quotations[next - 1]
  }

  /// The most salient of the candidates that fit: near, subject, often named.
  private func best(
    _ token: Int, _ salience: Salience, within sentences: Int, _ fits: (Candidate) -> Bool
  ) -> Candidate? {
    let sentence = analysis.tokens[token].sentence.position
    let amSubject = isSubject(token)
    let isReflexive = analysis.tokens[token].form.hasSuffix("self")
    let isHuman = ["he", "she"].contains(analysis.tokens[token].lemma.lowercased())
    let governors = governors(of: token)
    // "Ana, the lawmaker who knew him, accused him": nor is it another word for the subject.
    var actors: Set<Int> = []
    if !isReflexive, !amSubject, analysis.tokens[token].xpos != .prpPossessive {
      for governor in governors {
        for child in facts.children(of: governor) where isSubject(child) {
          if let entity = meaning(at: child)?.entity { actors.insert(entity) }
        }
      }
    }
    var best: (score: Double, candidate: Candidate)?
    for candidate in salience.recent(before: sentence, within: sentences) where fits(candidate) {
      // "Ana told her": the object of a verb is not its subject.
      if !isReflexive, !amSubject, analysis.tokens[token].xpos != .prpPossessive,
        candidate.isSubject, let governor = analysis.tokens[candidate.token].head?.position,
        governors.contains(governor)
      {
        continue
      }
      if let entity = candidate.meaning.entity, actors.contains(entity) { continue }
      var score = -10.0 * Double(sentence - candidate.sentence)
      if candidate.isSubject { score += amSubject ? 8 : 6 }
      // "Ana said that Omar had lost. She urged …": whoever spoke goes on acting.
      if candidate.isMainSubject, amSubject { score += isHuman ? 4 : 1.5 }
      if candidate.isObject { score += isObject(token) ? 7 : 2 }
      score += 0.7 * Double(min(candidate.count, 5))
      score -= Double(token - candidate.token) / 30
      if best.map({ score > $0.score }) ?? true { best = (score, candidate) }
    }
    return best?.candidate
  }

  /// The verb that a word hangs on and those above it that share its subject: "left, accusing them".
  private func governors(of token: Int) -> [Int] {
    var found: [Int] = []
    var current = analysis.tokens[token].head?.position
    while let verb = current, found.count < 4 {
      found.append(verb)
      switch analysis.tokens[verb].deprel {
      case .advcl, .xcomp, .conj: break
      default: return found
      }
      let hasSubject = facts.children(of: verb).contains {
        analysis.tokens[$0].deprel == .nsubj || analysis.tokens[$0].deprel == .nsubjPass
      }
      guard !hasSubject, !hasStraySubject(verb) else { return found }
      current = analysis.tokens[verb].head?.position
    }
    return found
  }

  /// "after the army refused": the parser may take the noun before the verb for the preposition's.
  private func hasStraySubject(_ verb: Int) -> Bool {
    guard verb > 1, analysis.tokens[verb].deprel == .advcl else { return false }
    let noun = analysis.tokens[verb - 1]
    return noun.upos == .noun && noun.deprel == .obl && noun.head == analysis.tokens[verb].head
  }
}

extension Array {
  /// The first position whose element satisfies a condition that, once true, stays true.
  func partitioningIndex(_ condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
