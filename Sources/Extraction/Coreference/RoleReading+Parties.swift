import English

/// Parties and constituencies of politicians: "Ana Costa, a Democrat from Norland", "Senator Ana Costa of
/// Norland".
extension Resolution {
  /// "Ana Costa, a Democrat from Norland,", "Ana Costa of Norland and Ben Holm of Sudor, both Democrats,".
  mutating func readAdherents() {
    for index in names.indices
    where entities[entityOfName(index)].kind == .organisation
      && Adherents.isParty(names[index].key)
    {
      let members = adherents(before: index)
      let end = names[index].tokens.upperBound
      for member in members {
        addAffiliation(entityOfName(member), index, names[member].tokens.lowerBound..<end)
      }
      guard members.count == 1, let home = homeBehind(end) ?? homeBefore(index) else { continue }
      let start = names[members[0]].tokens.lowerBound
      addAffiliation(entityOfName(members[0]), home, start..<names[home].tokens.upperBound)
    }
  }

  /// "Senator Ana Costa, D-Ohio,", "Ana Costa (R-Ohio)": the state behind the letter of a party.
  mutating func readPartyLetters() {
    for index in names.indices where entities[entityOfName(index)].kind == .place {
      let letter = names[index].tokens.lowerBound - 2
      guard letter > 1, analysis.tokens[letter + 1].form == "-",
        ["D", "R", "I"].contains(analysis.tokens[letter].form),
        [",", "("].contains(analysis.tokens[letter - 1].form),
        let member = personEnding(before: letter - 1)
      else { continue }
      addAffiliation(
        entityOfName(member), index,
        names[member].tokens.lowerBound..<names[index].tokens.upperBound)
    }
  }

  /// "fighters of the Harbour Union": a body that has fighters is armed.
  mutating func readFighters() {
    for (index, name) in names.enumerated()
    where entities[entityOfName(index)].kind == .organisation {
      var of = name.tokens.lowerBound - 1
      if of > 0, analysis.tokens[of].form == "the" { of -= 1 }
      guard of > 0, analysis.tokens[of].form == "of", sameSentence(of, name.last),
        ["fighters", "rebels", "guerrillas", "militants", "insurgents", "gunmen"].contains(
          analysis.tokens[of - 1].form)
      else { continue }
      entities[entityOfName(index)].described.formUnion(.armed)
    }
  }

  /// Who stands before ", a Democrat"; several where the word is a plural.
  private func adherents(before party: Int) -> [Int] {
    var index = names[party].tokens.lowerBound - 1
    let start = index
    while index > 0, start - index < 6, sameSentence(index, names[party].last),
      !isSeparator(index), analysis.tokens[index].form != "(", analysis.tokens[index].lemma != "be"
    {
      guard
        [.det, .adj, .noun, .propn, .adv].contains(analysis.tokens[index].upos)
          || ["both", "all"].contains(analysis.tokens[index].form)
          || analysis.tokens[index].xpos == .pos || analysis.tokens[index].xpos == .prpPossessive
      else { return [] }
      index -= 1
    }
    // Something must stand between, else the party opens an apposition of its own.
    let isOfPlace =
      names[party].tokens.upperBound < analysis.tokens.count
      && analysis.tokens[names[party].tokens.upperBound].form == "of"
    guard index < start || isOfPlace, index > 0, sameSentence(index, names[party].last) else {
      return []
    }
    if analysis.tokens[index].lemma == "be" {
      if ["who", "also"].contains(analysis.tokens[index - 1].form) { index -= 1 }
      if index > 1, analysis.tokens[index].form == "who", analysis.tokens[index - 1].form == "," {
        index -= 1
      }
    }
    let after = names[party].tokens.upperBound
    // "Ana Costa, a Labour lawmaker": the office has said it.
    if after < analysis.tokens.count, sameSentence(after, names[party].last),
      analysis.tokens[after].upos == .noun || analysis.tokens[after].upos == .propn
        || analysis.tokens[after].xpos == .pos
    {
      return []
    }
    guard let last = personEnding(before: index) else { return [] }
    let isPlural =
      analysis.tokens[names[party].last].form.hasSuffix("s")
      || ["both", "all"].contains(analysis.tokens[index + 1].form)
    return isPlural ? coordinatedWithHomes(last) : [last]
  }

  /// The person whose name, or whose name with "of Norland", ends right before a token.
  private func personEnding(before token: Int) -> Int? {
    guard token > 0, covering[token - 1] >= 0, sameSentence(token - 1, token) else { return nil }
    let name = Int(covering[token - 1])
    guard names[name].tokens.upperBound == token else { return nil }
    switch entities[entityOfName(name)].kind {
    case .person: return name
    case .organisation: return nil
    case .place:
      let of = names[name].tokens.lowerBound - 1
      guard of > 0, ["of", "from"].contains(analysis.tokens[of].form), covering[of - 1] >= 0 else {
        return nil
      }
      let person = Int(covering[of - 1])
      return names[person].tokens.upperBound == of
        && entities[entityOfName(person)].kind == .person ? person : nil
    }
  }

  /// "Ana Costa of Norland and Ben Holm of Sudor": all of them, in text order.
  private func coordinatedWithHomes(_ last: Int) -> [Int] {
    var found = [last]
    while let first = found.last {
      var end = names[first].tokens.lowerBound - 1
      guard end > 0, ["and", ","].contains(analysis.tokens[end].form) else { break }
      if analysis.tokens[end].form == "and", analysis.tokens[end - 1].form == "," { end -= 1 }
      guard let before = personEnding(before: end) else { break }
      found.append(before)
    }
    return found.reversed()
  }

  /// "a Vermont Democrat"
  private func homeBefore(_ party: Int) -> Int? {
    let before = names[party].tokens.lowerBound - 1
    guard before >= 0, covering[before] >= 0, sameSentence(before, names[party].last) else {
      return nil
    }
    let name = Int(covering[before])
    return entities[entityOfName(name)].kind == .place ? name : nil
  }

  /// "from Norland", "of northern Norland"
  private func homeBehind(_ preposition: Int) -> Int? {
    guard preposition + 1 < analysis.tokens.count,
      ["from", "of", "for"].contains(analysis.tokens[preposition].form)
    else { return nil }
    var token = preposition + 1
    while token < min(preposition + 3, analysis.tokens.count), covering[token] < 0,
      analysis.tokens[token].upos == .adj
    {
      token += 1
    }
    guard token < analysis.tokens.count, covering[token] >= 0, sameSentence(token, preposition)
    else { return nil }
    let name = Int(covering[token])
    return entities[entityOfName(name)].kind == .place ? name : nil
  }

  /// "Ana Costa of Ohio": a state of a federation, which everybody knows.
  func state(startingAfter of: Int) -> Int? {
    guard analysis.tokens[of].form == "of", of + 1 < analysis.tokens.count, covering[of + 1] >= 0
    else { return nil }
    let name = Int(covering[of + 1])
    return entities[entityOfName(name)].kind == .place
      && analysis.lists(of: names[name].tokens).contains(.state) ? name : nil
  }

  /// "Senator Ana Costa of Norland": where somebody elected comes from.
  func constituency(_ of: Int, of phrase: NounPhrase) -> Int? {
    let lemma = analysis.tokens[phrase.head].lemma.lowercased()
    guard Self.elected.contains(lemma), let name = homeBehind(of) else { return nil }
    return name
  }

  private static let elected: Set<String> = [
    "senator", "representative", "congressman", "congresswoman", "lawmaker", "legislator",
    "governor", "mayor", "delegate", "assemblyman", "assemblywoman", "bishop", "archbishop",
  ]
}
