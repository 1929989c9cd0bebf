import English

/// "the two countries", "both sides", "both": the two names last joined by "and"; "the former" and "the
/// latter": one of them.
extension Resolution {
  /// Ties a phrase of two to them; false when it is none or nobody is joined nearby.
  mutating func resolvePair(phrase index: Int) -> Bool {
    let phrase = phrases[index]
    let start = phrase.whole.lowerBound
    var found: [Int] = []
    if phrase.isPlural || isCouple(phrase.head), isPair(phrase.head) {
      found = pair(before: start, like: kinds(of: phrase.head))
    } else if isBareGroup(phrase) {
      found = lastList(before: start, like: kinds(of: phrase.head))
    }
    guard !found.isEmpty else { return false }
    phraseMeaning[index] = Meaning(
      actors: found.flatMap { actors(of: $0) }, entity: nil, reason: .description)
    return true
  }

  /// The same for "both" alone and for nouns that are no phrase of their own.
  mutating func resolvePair(token: Int) -> Bool {
    let isBoth = analysis.tokens[token].form.lowercased() == "both" && isSubject(token)
    if isNeighbours(token) {
      let found = pair(before: token - 1, like: [.place])
      guard !found.isEmpty else { return false }
      pronounMeaning[token] = Meaning(
        actors: found.flatMap { actors(of: $0) }, entity: nil, reason: .description)
      return true
    }
    guard isBoth || isCouple(token) || analysis.tokens[token].xpos == .nns && isPair(token),
      case let found = pair(
        before: token - 2, like: isBoth || isCouple(token) ? nil : kinds(of: token)),
      !found.isEmpty
    else { return false }
    pronounMeaning[token] = Meaning(
      actors: found.flatMap { actors(of: $0) }, entity: nil, reason: .description)
    return true
  }

  /// Two names joined by "and", or the only two of the kind in the sentence before: "Ana Costa received
  /// Omar Keita. The two signed …".
  private func pair(before token: Int, like kinds: Set<NameKind>?) -> [Int] {
    if let pair = lastPair(before: token, like: kinds) { return [pair.0, pair.1] }
    guard token > 0, token < analysis.tokens.count else { return [] }
    let sentence = analysis.tokens[token + 1].sentence.position
    var found: [Int] = []
    for name in names.indices where names[name].sentence.position == sentence - 1 {
      let entity = entityOfName(name)
      guard !found.contains(entity),
        kinds.map({ $0.contains(entities[entity].kind) }) ?? (entities[entity].kind == .person),
        entities[entity].kind != .place || entities[entity].country != nil
      else { continue }
      found.append(entity)
    }
    return found.count == 2 ? found : []
  }

  /// "the unions", "the companies", with nothing that tells which.
  private func isBareGroup(_ phrase: NounPhrase) -> Bool {
    let next = phrase.head + 1
    return phrase.isPlural && phrase.isDefinite && phrase.owners.isEmpty
      && phrase.wording.count == 1
      && Self.groups.contains(analysis.tokens[phrase.head].lemma.lowercased())
      && analysis.tokens[phrase.whole.lowerBound].form.lowercased() == "the"
      && (next >= analysis.tokens.count
        || ![.adp, .pron, .sconj].contains(analysis.tokens[next].upos)
          && analysis.tokens[next].deprel != .acl)
  }

  /// "the neighbours": states named two before.
  private func isNeighbours(_ token: Int) -> Bool {
    guard token > 0, analysis.tokens[token].xpos == .nns,
      ["neighbour", "neighbor"].contains(analysis.tokens[token].lemma.lowercased()),
      analysis.tokens[token - 1].form.lowercased() == "the"
    else { return false }
    return isSubject(token)
  }

  private static let groups: Set<String> = [
    "company", "firm", "union", "group", "party", "country", "neighbour", "neighbor", "charity",
    "bank", "airline", "broadcaster", "newspaper", "movement", "faction", "organisation",
    "organization", "leader", "president",
  ]

  /// The names of the kinds last listed, in this sentence or the one before: "A, B and C".
  private func lastList(before token: Int, like kinds: Set<NameKind>?) -> [Int] {
    let sentence = analysis.tokens[max(0, token)].sentence.position
    var index = names.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    while index > 0, sentence - names[index].sentence.position <= 1 {
      defer { index -= 1 }
      guard isJoined(index - 1, index), names[index - 1].sentence == names[index].sentence else {
        continue
      }
      var first = index - 1
      while first > 0, names[first - 1].sentence == names[first].sentence,
        names[first].tokens.lowerBound - names[first - 1].tokens.upperBound == 1,
        analysis.tokens[names[first - 1].tokens.upperBound].form == ","
      {
        first -= 1
      }
      let listed = (first...index).map { entityOfName($0) }
      guard Set(listed).count == listed.count, listed.count < 6,
        listed.allSatisfy({ entity in
          kinds.map { $0.contains(entities[entity].kind) } ?? false
            && (entities[entity].kind != .place || entities[entity].country != nil)
        })
      else { continue }
      return listed
    }
    return []
  }

  /// "the pair", "the two": nothing behind it says of what.
  private func isCouple(_ word: Int) -> Bool {
    guard word > 0, ["pair", "duo", "two"].contains(analysis.tokens[word].form),
      analysis.tokens[word - 1].form.lowercased() == "the", sameSentence(word - 1, word),
      isSubject(word)
    else { return false }
    let next = word + 1
    guard next < analysis.tokens.count, sameSentence(next, word) else { return true }
    return ![.noun, .propn, .adj, .adp].contains(analysis.tokens[next].upos)
  }

  /// "the two", "these two", "both" before the noun, adjectives passed over.
  private func isPair(_ noun: Int) -> Bool {
    if isCouple(noun) { return true }
    guard Self.members[analysis.tokens[noun].lemma.lowercased()] != nil else { return false }
    var before = noun - 1
    while before >= 0, analysis.tokens[before].upos == .adj { before -= 1 }
    guard before >= 0, sameSentence(before, noun) else { return false }
    // "both sides of the river"
    if noun + 1 < analysis.tokens.count, analysis.tokens[noun + 1].form == "of" { return false }
    if analysis.tokens[before].form.lowercased() == "both" { return true }
    guard analysis.tokens[before].form == "two", before > 0 else { return false }
    return ["the", "these", "those"].contains(analysis.tokens[before - 1].form.lowercased())
  }

  /// The kinds that the members of such a pair have; nil for any.
  private func kinds(of noun: Int) -> Set<NameKind>? {
    Self.members[analysis.tokens[noun].lemma.lowercased()].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let members: [String: Set<NameKind>] = [
    "country": [.place], "state": [.place], "nation": [.place], "neighbour": [.place],
    "neighbor": [.place], "government": [.place], "party": [.organisation],
    "group": [.organisation], "faction": [.organisation], "movement": [.organisation],
    "company": [.organisation], "union": [.organisation], "leader": [.person],
    "president": [.person], "minister": [.person], "rival": [], "side": [],
    "ally": [], "enemy": [], "firm": [.organisation], "charity": [.organisation],
    "bank": [.organisation], "airline": [.organisation], "broadcaster": [.organisation],
    "newspaper": [.organisation], "organisation": [.organisation],
    "organization": [.organisation], "senator": [.person], "lawmaker": [.person],
  ]

  /// The last two names joined by "and" in this sentence or the `sentences` before, both actors of the
  /// kinds.
  func lastPair(
    before token: Int, like kinds: Set<NameKind>?, within sentences: Int = 1
  ) -> (Int, Int)? {
    let sentence = analysis.tokens[max(0, token)].sentence.position
    var index = names.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    while index > 0, sentence - names[index].sentence.position <= sentences {
      defer { index -= 1 }
      guard isJoined(index - 1, index) else { continue }
      let first = entityOfName(index - 1)
      let second = entityOfName(index)
      // "A, B and C" are three.
      if index > 1, names[index - 2].sentence == names[index - 1].sentence,
        names[index - 1].tokens.lowerBound - names[index - 2].tokens.upperBound == 1,
        analysis.tokens[names[index - 2].tokens.upperBound].form == ","
      {
        continue
      }
      guard first != second, entities[first].kind == entities[second].kind,
        kinds.map({ $0.contains(entities[first].kind) }) ?? true
      else { continue }
      if entities[first].kind == .place {
        guard entities[first].country != nil, entities[second].country != nil else { continue }
      }
      return (first, second)
    }
    return onlyPair(before: token, like: kinds) ?? pairThatMet(before: token, like: kinds)
  }

  /// The two countries of the last two sentences where there are no more: "Nordag of Norland and Sudag
  /// of Sudland … both governments".
  private func onlyPair(before token: Int, like kinds: Set<NameKind>?) -> (Int, Int)? {
    guard kinds == [.place] else { return nil }
    let sentence = analysis.tokens[max(0, token)].sentence.position
    var found: [Int] = []
    var index = names.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    while index >= 0, sentence - names[index].sentence.position <= 1 {
      let entity = entityOfName(index)
      if entities[entity].country != nil, !found.contains(entity) { found.append(entity) }
      index -= 1
    }
    return found.count == 2 ? (found[1], found[0]) : nil
  }

  /// "Costa discussed it with Lemm, and both left": whoever did something and with whom.
  private func pairThatMet(before token: Int, like kinds: Set<NameKind>?) -> (Int, Int)? {
    guard kinds == nil || kinds == [] || kinds == [.person] else { return nil }
    let sentence = analysis[analysis.tokens[max(0, token)].sentence].tokens.positions
    for verb in sentence.prefix(while: { $0 < token }).reversed()
    where analysis.tokens[verb].upos == .verb {
      let children = Array(facts.children(of: verb))
      guard let subject = children.first(where: { analysis.tokens[$0].deprel == .nsubj }),
        covering[subject] >= 0,
        // "met Lemm", "discussed it with Lemm"
        let partner = (verb + 1..<token).first(where: { word in
          guard covering[word] >= 0, let head = analysis.tokens[word].head?.position else {
            return false
          }
          return head == verb && analysis.tokens[word].deprel == .obj
            || (head == verb || children.contains(head))
              && facts.children(of: word).contains { analysis.tokens[$0].form == "with" }
        })
      else { continue }
      let first = entityOfName(Int(covering[subject]))
      let second = entityOfName(Int(covering[partner]))
      if first != second, entities[first].kind == entities[second].kind { return (first, second) }
    }
    return nil
  }

  // MARK: The former, the latter

  func isFormerOrLatter(_ token: Int) -> Bool {
    let form = analysis.tokens[token].form
    guard form == "former" || form == "latter", token > 0,
      analysis.tokens[token - 1].form.lowercased() == "the"
    else { return false }
    guard token + 1 < analysis.tokens.count else { return true }
    let next = analysis.tokens[token + 1]
    return ![.noun, .propn, .adj].contains(next.upos)
  }

  mutating func resolveFormerOrLatter(_ token: Int) {
    let isFormer = analysis.tokens[token].form == "former"
    let sentence = analysis.tokens[token].sentence.position
    var index = names.partitioningIndex { $0.tokens.lowerBound >= token } - 1
    while index > 0, sentence - names[index].sentence.position <= 1 {
      if isJoined(index - 1, index) {
        let entity = entityOfName(isFormer ? index - 1 : index)
        pronounMeaning[token] = Meaning(
          actors: actors(of: entity), entity: entity, reason: .description)
        return
      }
      index -= 1
    }
  }
}
