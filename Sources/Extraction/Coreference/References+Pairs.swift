import English

/// "the two countries", "both sides", "both": the two names last joined by "and"; "the former" and "the
/// latter": one of them.
extension Resolution {
  /// Ties a phrase of two to them; false when it is none or nobody is joined nearby.
  mutating func resolvePair(phrase index: Int) -> Bool {
    let phrase = phrases[index]
    guard phrase.isPlural, isPair(phrase.head),
      let pair = lastPair(before: phrase.whole.lowerBound, like: kinds(of: phrase.head))
    else { return false }
    phraseMeaning[index] = Meaning(
      actors: actors(of: pair.0) + actors(of: pair.1), entity: nil, reason: .description)
    return true
  }

  /// The same for "both" alone and for nouns that are no phrase of their own.
  mutating func resolvePair(token: Int) -> Bool {
    let isBoth = analysis.tokens[token].form.lowercased() == "both" && isSubject(token)
    guard isBoth || analysis.tokens[token].xpos == .nns && isPair(token),
      let pair = lastPair(before: token - 2, like: isBoth ? nil : kinds(of: token))
    else { return false }
    pronounMeaning[token] = Meaning(
      actors: actors(of: pair.0) + actors(of: pair.1), entity: nil, reason: .description)
    return true
  }

  /// "the two", "these two", "both" before the noun, adjectives passed over.
  private func isPair(_ noun: Int) -> Bool {
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
    "ally": [], "enemy": [],
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
      let children = facts.children(of: verb).filter { $0 < token }
      guard let subject = children.first(where: { analysis.tokens[$0].deprel == .nsubj }),
        let partner = children.first(where: { child in
          child > verb
            && (analysis.tokens[child].deprel == .obj
              || facts.children(of: child).contains { analysis.tokens[$0].form == "with" })
            && covering[child] >= 0
        }), covering[subject] >= 0
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
