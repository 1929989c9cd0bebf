import English

/// A common-noun phrase that may stand for an entity or say what a person is: "Grozda's top
/// negotiator", "the French government", "the group".
struct NounPhrase: Sendable {
  /// What the noun belongs to, as the words say.
  enum Owner: Hashable, Sendable {
    /// A name: "Grozda official", "president of Venezuela". Position among the name mentions.
    case name(Int)
    /// A nationality: "the French cabinet".
    case country(Countries.Index)
    /// A possessive pronoun: "its leader". Its token.
    case pronoun(Int)
    /// Another phrase: "the leader of the group", "the country's president". Its head token.
    case phrase(Int)
  }

  /// From the first modifier to the head; determiner left out.
  var core: Range<Int>
  /// From the determiner to the end of the last complement ("of …").
  var whole: Range<Int>
  var head: Int
  /// The innermost owner first.
  var owners: [Owner] = []
  /// The words of the role without owner and determiner: "top negotiator", "Minister of Defence".
  var wording: [Int] = []
  var classes: WordClass
  var isDefinite = false
  var isIndefinite = false
  var isPlural = false
  var isFormer = false
  /// The noun names the head of a whole: president, leader, but no deputy and no police chief.
  var isHead = false
  /// Several owners share it: "the Nordian and Sudorian delegates".
  var hasJointOwners = false
  /// The party of who holds the office, which has another owner or none: "Norland's Tory governor".
  var party: Int?
  /// It heads or serves a part of its owner: "head of Grozda's media cell".
  var isOfPart = false
  var sentence: SentenceIndex
}

/// Finds the noun phrases of a document that coreference needs.
///
/// Linear scans around the head noun; trees of news text are right too seldom inside noun
/// compounds to be trusted there.
struct NounPhraseReader {
  let analysis: Analysis
  let facts: TokenFacts
  let names: [NameMention]
  let covering: [Int32]
  /// Names by the stems of the adjectives that are made of them.
  let nations: [String: Int]

  init(analysis: Analysis, facts: TokenFacts, names: [NameMention], covering: [Int32]) {
    self.analysis = analysis
    self.facts = facts
    self.names = names
    self.covering = covering
    nations = NationalForms.stems(of: names)
  }

  /// All phrases, in text order of their heads.
  func phrases() -> [NounPhrase] {
    analysis.tokens.indices.compactMap { index in
      isHead(index) ? phrase(at: index) : nil
    }
  }

  static let headClasses: WordClass = [
    .headRole, .memberRole, .speaker, .body, .stateBody, .organisation, .place, .person,
    .opposition,
  ]

  private func isHead(_ index: Int) -> Bool {
    let token = analysis.tokens[index]
    guard covering[index] < 0, token.upos == .noun || token.upos == .propn || isPostposed(index),
      !facts.classes[index].isDisjoint(with: Self.headClasses), facts.demonym[index] == nil
    else { return false }
    let next = index + 1
    guard next < analysis.tokens.count, analysis.tokens[next].sentence == token.sentence else {
      return true
    }
    let after = analysis.tokens[next]
    if after.form == "-" || after.form == "–", token.isJoinedToNext { return isElect(index) }
    guard after.upos == .noun || after.upos == .propn else { return true }
    // "Nordian lawmakers Tuesday approved": the day is no part of the phrase.
    if facts.classes[next].contains(.calendar) { return true }
    // "Prime Minister Sheikh …": a form of address may stand between.
    var name = next
    while name + 1 < analysis.tokens.count, covering[name] < 0,
      facts.classes[name].contains(.honorific)
    {
      name += 1
    }
    return covering[name] >= 0 && names[Int(covering[name])].tokens.lowerBound == name
  }

  /// "president-elect"
  private func isElect(_ head: Int) -> Bool {
    head + 2 < analysis.tokens.count && ["-", "–"].contains(analysis.tokens[head + 1].form)
      && analysis.tokens[head].isJoinedToNext
      && ["elect", "designate"].contains(analysis.tokens[head + 2].form)
  }

  /// "secretary general": the tagger takes the last word of the office for an adjective.
  private func isPostposed(_ index: Int) -> Bool {
    guard index > 0, ["general", "executive"].contains(analysis.tokens[index].lemma.lowercased()),
      analysis.tokens[index].upos == .adj
    else { return false }
    return ["secretary", "director", "attorney", "governor", "chief", "solicitor", "inspector"]
      .contains(analysis.tokens[index - 1].lemma.lowercased())
  }

  private func phrase(at head: Int) -> NounPhrase {
    let token = analysis.tokens[head]
    var phrase = NounPhrase(
      core: head..<head + 1, whole: head..<head + 1, head: head, classes: facts.classes[head],
      isPlural: token.xpos == .nns || token.xpos == .nnps, sentence: token.sentence)
    phrase.wording = [head]
    readLeft(&phrase)
    if isElect(head) {
      phrase.wording += [head + 1, head + 2]
      phrase.whole = phrase.whole.lowerBound..<head + 3
    }
    readRight(&phrase)
    phrase.isHead = rank(phrase)
    moveParty(&phrase)
    // "Secretaries-General"
    phrase.isPlural =
      phrase.isPlural
      || phrase.wording.contains {
        $0 + 2 == phrase.head && analysis.tokens[$0 + 1].form == "-"
          && [.nns, .nnps].contains(analysis.tokens[$0].xpos)
      }
    return phrase
  }

  // MARK: Left of the head

  private func readLeft(_ phrase: inout NounPhrase) {
    var index = phrase.head - 1
    var modifiers: [Int] = []
    while index >= 0, analysis.tokens[index].sentence == phrase.sentence {
      let token = analysis.tokens[index]
      if covering[index] >= 0 {
        let name = Int(covering[index])
        if !isHyphenated(index) { phrase.owners.append(.name(name)) }
        index = names[name].tokens.lowerBound - 1
        continue
      }
      // "the People's Union (PU) spokesman": a name in brackets says again whose he is.
      if token.form == ")", index > 2, analysis.tokens[index - 2].form == "(",
        covering[index - 1] >= 0, covering[index - 3] >= 0, phrase.owners.isEmpty
      {
        index -= 3
        continue
      }
      if let country = facts.demonym[index], !isHyphenated(index) {
        phrase.owners.append(.country(country))
        index -= facts.demonymLength[index] == 0 ? 2 : 1
        continue
      }
      if facts.isCapitalised[index], !isHyphenated(index), let name = nation(of: index) {
        phrase.owners.append(.name(name))
        index -= 1
        continue
      }
      if isPossessive(index) {
        guard let owner = possessor(before: index) else { break }
        if owner >= 0 {
          phrase.owners.append(.phrase(owner))
          index = leftEdge(of: owner)
          break
        }
        index -= 1
        continue
      }
      // "whose governor", but "whose father" is another man
      let isRelative = token.xpos == .wpPossessive && !phrase.classes.isDisjoint(with: .anyRole)
      if token.xpos == .prpPossessive || isRelative {
        phrase.owners.append(.pronoun(index))
        phrase.isDefinite = true
        index -= 1
        break
      }
      if joinsOwners(index, phrase) {
        phrase.hasJointOwners = true
        index -= 1
        continue
      }
      guard isModifier(index, phrase), !isBesideOwner(index, phrase) else { break }
      let classes = facts.classes[index]
      // "now chairman": when, not what.
      if token.upos == .adv, Self.timeWords.contains(token.form) {
        index -= 1
        continue
      }
      if classes.contains(.former) { phrase.isFormer = true } else { modifiers.append(index) }
      index -= 1
    }
    phrase.core = index + 1..<phrase.head + 1
    phrase.whole = phrase.core
    phrase.wording = modifiers.reversed() + [phrase.head]
    // "Grozda spokesman Colonel Lemm": the rank takes nothing from the office.
    if modifiers.first.map({ facts.classes[$0].contains(.speaker) }) ?? false,
      facts.isCapitalised[phrase.head]
    {
      phrase.classes.insert(.speaker)
    }
    if index >= 0, analysis.tokens[index].sentence == phrase.sentence {
      readDeterminer(index, &phrase)
    }
    if phrase.owners.contains(where: { if case .phrase = $0 { true } else { false } })
      || hasPossessiveOwner(phrase)
    {
      phrase.isDefinite = true
    }
  }

  /// "at the time Norway's envoy": an ordinary noun before the possessor is no part of the phrase.
  private func isBesideOwner(_ index: Int, _ phrase: NounPhrase) -> Bool {
    guard analysis.tokens[index].upos == .noun, case .name(let name)? = phrase.owners.last,
      names[name].tokens.lowerBound == index + 1
    else { return false }
    return isPossessive(names[name].tokens.upperBound)
  }

  private static let timeWords: Set<String> = ["now", "currently", "also", "today", "still"]

  /// "Zelandian" where the text names Zelandia: a nationality that no table knows.
  private func nation(of index: Int) -> Int? {
    guard !nations.isEmpty, facts.classes[index].isEmpty else { return nil }
    return NationalForms.name(of: analysis.tokens[index].form, in: nations)
  }

  /// The "and" between two names or nationalities that own a plural.
  private func joinsOwners(_ index: Int, _ phrase: NounPhrase) -> Bool {
    guard phrase.isPlural, !phrase.owners.isEmpty, analysis.tokens[index].lemma == "and", index > 0
    else { return false }
    let next = index + 1
    return (facts.demonym[next] != nil && facts.demonym[index - 1] != nil)
      || (covering[next] >= 0 && covering[index - 1] >= 0)
  }

  /// "Rebel-held", "American-born": the nationality or name says nothing of the owner.
  private func isHyphenated(_ index: Int) -> Bool {
    index + 1 < analysis.tokens.count && analysis.tokens[index].isJoinedToNext
      && ["-", "–"].contains(analysis.tokens[index + 1].form)
  }

  private func readDeterminer(_ index: Int, _ phrase: inout NounPhrase) {
    switch analysis.tokens[index].form.lowercased() {
    case "the", "this", "that", "these", "those", "both":
      phrase.isDefinite = true
    case "a", "an", "another", "one", "some", "any", "no", "every", "each", "two", "three",
      "several",
      "many":
      phrase.isIndefinite = true
    default: return
    }
    phrase.whole = index..<phrase.whole.upperBound
  }

  private func hasPossessiveOwner(_ phrase: NounPhrase) -> Bool {
    phrase.owners.contains { owner in
      guard case .name(let name) = owner else { return false }
      let after = names[name].tokens.upperBound
      return after < phrase.head && isPossessive(after)
    }
  }

  func isPossessive(_ index: Int) -> Bool {
    analysis.tokens[index].xpos == .pos
  }

  /// The head noun that owns: -1 when a name stands before the mark, nil when nothing fits.
  private func possessor(before mark: Int) -> Int? {
    let owner = mark - 1
    guard owner >= 0 else { return nil }
    if covering[owner] >= 0 || facts.demonym[owner] != nil { return -1 }
    let upos = analysis.tokens[owner].upos
    return upos == .noun || upos == .propn ? owner : nil
  }

  private func leftEdge(of head: Int) -> Int {
    var index = head - 1
    while index >= 0, analysis.tokens[index].sentence == analysis.tokens[head].sentence,
      [.adj, .noun, .propn, .det].contains(analysis.tokens[index].upos)
    {
      index -= 1
      if analysis.tokens[index + 1].upos == .det { break }
    }
    return index
  }

  private func isModifier(_ index: Int, _ phrase: NounPhrase) -> Bool {
    let token = analysis.tokens[index]
    // "at the League Headquarters President Costa": where he spoke is not what he leads.
    if Self.venues.contains(token.form), facts.isCapitalised[phrase.head], index > 0,
      covering[index - 1] >= 0
    {
      return false
    }
    switch token.upos {
    case .adj, .noun, .propn, .num, .x: return true
    case .verb:
      // "Ana Costa, appointed head last year": what happened to her, not what head it is
      if token.xpos == .vbn, index > 0, analysis.tokens[index - 1].form == ",",
        phrase.classes.contains(.headRole)
      {
        return false
      }
      // Without a tree every participle before a noun counts.
      return token.xpos == .nnp || facts.classes[index].contains(.former)
        || Self.officeParticiples.contains(token.form)
        || [.vbn, .vbg].contains(token.xpos) && [.amod, .compound, .dep].contains(token.deprel)
    case .adv: return index + 1 < phrase.head && analysis.tokens[index].xpos == .rb
    case .punct: return (token.form == "-" || token.form == "–") && token.isJoinedToNext
    case .cconj:
      // "mayor and treasurer", "founder and chairman"
      return index > 0 && !facts.classes[index - 1].isDisjoint(with: .anyRole)
        && analysis.tokens[index - 1].upos != .verb && covering[index - 1] < 0
        && !phrase.classes.isDisjoint(with: .anyRole)
        && index + 1 < phrase.head + 1 && analysis.tokens[index + 1].upos != .det
        && !(index + 1..<phrase.head).contains(where: { analysis.tokens[$0].xpos == .pos })
    default: return false
    }
  }

  private static let venues: Set<String> = [
    "Headquarters", "Conference", "Summit", "Airport", "Hotel", "Hospital", "Palace", "Stadium",
  ]

  private static let officeParticiples: Set<String> = [
    "acting", "outgoing", "incoming", "ruling", "leading", "visiting", "serving", "sitting",
  ]
}
