import English
import KnowledgeGraph

/// "Minsk, Belarus", "the Nordian fishing port of Lemm", "the embassy in Nairobi".
extension Resolution {
  mutating func readLocations() {
    for index in names.indices.dropLast() {
      let next = index + 1
      let end = names[index].tokens.upperBound
      let gap = end..<max(end, names[next].tokens.lowerBound)
      guard (1...7).contains(gap.count), names[index].sentence == names[next].sentence else {
        continue
      }
      let part = entityOfName(index)
      let whole = entityOfName(next)
      guard part != whole, entities[whole].kind == .place, entities[part].kind != .person,
        entities[part].country == nil
      else {
        continue
      }
      let words = gap.map { analysis.tokens[$0].form }
      if words == [","], entities[part].kind == .place, entities[part].country == nil,
        endsAside(next)
      {
        addLocation(part, whole, index, next)
      } else if words == ["of"], entities[part].kind == .organisation, isFirm(index),
        entities[whole].country != nil
      {
        addLocation(part, whole, index, next)
      } else if leadsInto(words, isPlace: entities[part].kind == .place),
        !isVenueOf(index, words)
      {
        addLocation(part, whole, index, next)
      }
    }
    readCapitals()
    readOwnRegions()
    readFirms()
    readCourts()
    readOwnedPlaces()
    readExamples()
    readBases()
  }

  /// "In Oslo, the Court of Session upheld it": courts decide where they sit.
  private mutating func readCourts() {
    for index in names.indices.dropLast() {
      let tokens = names[index].tokens
      let end = tokens.upperBound
      guard tokens.lowerBound > 0, analysis.tokens[tokens.lowerBound - 1].form.lowercased() == "in",
        end + 2 < analysis.tokens.count, analysis.tokens[end].form == ",",
        analysis.tokens[end + 1].form == "the", names[index + 1].tokens.lowerBound == end + 2
      else { continue }
      let part = entityOfName(index + 1)
      let whole = entityOfName(index)
      guard entities[whole].kind == .place, entities[whole].country == nil,
        entities[part].kind == .organisation,
        !Self.seated.isDisjoint(with: names[index + 1].key.words)
      else { continue }
      addLocation(part, whole, index, index + 1)
    }
  }

  /// "In Norland, the shipping company Grozda said": firms are where the text goes to hear them.
  private mutating func readFirms() {
    for (index, name) in names.enumerated() where entities[entityOfName(index)].kind == .place {
      let comma = name.tokens.upperBound
      guard name.tokens.lowerBound > 0, comma + 3 < analysis.tokens.count,
        analysis.tokens[name.tokens.lowerBound - 1].form == "In",
        analysis.tokens[comma].form == ",", analysis.tokens[comma + 1].form == "the"
      else { continue }
      var noun = comma + 2
      while noun < min(comma + 6, analysis.tokens.count - 1), covering[noun] < 0,
        [.noun, .adj, .propn].contains(analysis.tokens[noun].upos), !facts.isCapitalised[noun]
      {
        noun += 1
      }
      guard noun > comma + 2, covering[noun] >= 0, sameSentence(noun, comma),
        !facts.classes[noun - 1].isDisjoint(with: [.company, .organisation])
      else { continue }
      let part = Int(covering[noun])
      guard entities[entityOfName(part)].kind == .organisation,
        names[part].tokens.lowerBound == noun
      else { continue }
      addLocation(entityOfName(part), entityOfName(index), index, part)
    }
  }

  private static let seated: Set<String> = [
    "court", "tribunal", "commission", "ministry", "parliament",
  ]

  /// "a hearing of the Harbour Committee in Oslo": where it met, not where it sits.
  private func isVenueOf(_ body: Int, _ words: [String]) -> Bool {
    guard entities[entityOfName(body)].kind == .organisation, words.first == "in" else {
      return false
    }
    var of = names[body].tokens.lowerBound - 1
    if of > 0, analysis.tokens[of].form.lowercased() == "the" { of -= 1 }
    guard of > 0, analysis.tokens[of].form == "of", sameSentence(of, names[body].last) else {
      return false
    }
    return [
      "hearing", "meeting", "session", "summit", "conference", "congress", "gathering", "rally",
    ].contains(analysis.tokens[of - 1].lemma)
  }

  /// "Oslo, the capital,": of the country that the text names.
  private mutating func readCapitals() {
    for (index, name) in names.enumerated() {
      let comma = name.tokens.upperBound
      guard entities[entityOfName(index)].kind == .place, comma + 3 < analysis.tokens.count,
        analysis.tokens[comma].form == ",", analysis.tokens[comma + 1].form == "the",
        analysis.tokens[comma + 2].form == "capital", sameSentence(comma, name.last),
        analysis.tokens[comma + 3].upos == .punct,
        let country = Countries.standard.country(capital: name.key.text),
        let whole = entityOfCountry[country], entities[whole].cluster != nil,
        whole != entityOfName(index)
      else { continue }
      locations.append(
        FoundLocation(
          part: entityOfName(index), whole: whole, tokens: name.tokens.lowerBound..<comma + 3))
    }
  }

  /// "Sudor's West Lemm province", "Norland's Lemm province": a region that the country owns.
  private mutating func readOwnRegions() {
    for index in names.indices.dropFirst() {
      let tokens = names[index].tokens
      let owner = entityOfName(index - 1)
      guard tokens.lowerBound > 1, analysis.tokens[tokens.lowerBound - 1].xpos == .pos,
        names[index - 1].tokens.upperBound == tokens.lowerBound - 1
      else { continue }
      // "Oslo's Ana Costa airport"
      if entities[owner].kind == .place, entities[entityOfName(index)].kind == .place,
        owner != entityOfName(index), tokens.count > 1,
        facts.classes[names[index].last].contains(.building)
      {
        addLocation(entityOfName(index), owner, index - 1, index)
        continue
      }
      guard entities[owner].country != nil, entities[entityOfName(index)].kind == .place,
        entities[entityOfName(index)].country == nil, owner != entityOfName(index),
        tokens.upperBound < analysis.tokens.count,
        [
          "state", "province", "region", "district", "county", "governorate", "valley", "coast",
          "oblast", "prefecture", "peninsula",
        ].contains(analysis.tokens[tokens.upperBound].form)
          || isRegionByName(index)
      else { continue }
      addLocation(entityOfName(index), owner, index - 1, index)
    }
  }

  private func isRegionByName(_ name: Int) -> Bool {
    guard let last = names[name].key.words.last, names[name].key.words.count > 1 else {
      return false
    }
    return ["province", "state", "region", "district", "county", "oblast"].contains(last)
  }

  /// "Volvane of Sweden": a name that says nothing of what it is.
  private func isFirm(_ name: Int) -> Bool {
    names[name].tokens.allSatisfy { facts.classes[$0].isEmpty && facts.isCapitalised[$0] }
  }

  /// "in", "in the", "in southern"; behind a place also ", in the north of", ", a town in southern",
  /// ", southern".
  private func leadsInto(_ gap: [String], isPlace: Bool) -> Bool {
    var words = gap[...]
    // "Lemm district, in the Northern Province"
    if isPlace, words.count > 2, words.dropFirst().first == ",",
      Self.settlements.contains(words.first ?? "")
    {
      words = words.dropFirst()
    }
    // ", a port on the island of"
    if words.suffix(4) == ["on", "the", "island", "of"] { words = words.dropLast(4) + ["in"] }
    if words.first == "," {
      guard isPlace else { return false }
      words = words.dropFirst()
      if words.first == "the", words.last == "of", words.count > 2 {
        // "the capital of", "the rebel-held half of"
        return words.dropLast().last.map {
          Self.settlements.contains($0) || Self.portions.contains($0)
        } ?? false
      }
      if ["a", "an", "the"].contains(words.first) {
        // "a southern city", "a town"
        while let word = words.first, word != "in" {
          let isLast = words.dropFirst().first == "in"
          guard !isLast || Self.settlements.contains(word), words.count > 1 else { return false }
          words = words.dropFirst()
        }
      } else if words.count == 1, let word = words.first, word != "in" {
        return Self.directions.contains(word)
      }
    }
    guard words.first == "in" || words.first == "within" else { return false }
    words = words.dropFirst()
    if words.first == "the" { words = words.dropFirst() }
    if let word = words.first, Self.directions.contains(word) {
      words = words.dropFirst()
      if words.first == "of" { words = words.dropFirst() }
    }
    return words.isEmpty
  }

  private static let portions: Set<String> = ["half", "part", "corner", "portion"]

  private static let settlements: Set<String> = [
    "town", "city", "village", "suburb", "port", "resort", "province", "district", "region",
    "island", "capital",
  ]

  private static let directions: Set<String> = [
    "southern", "northern", "eastern", "western", "central", "south-eastern", "southeastern",
    "south-western", "southwestern", "north-eastern", "northeastern", "north-western",
    "northwestern", "south", "north", "east", "west", "centre", "center",
  ]

  /// "Nordian lakes, including Grozda and Lemm": examples lie where the kind of place lies.
  private mutating func readExamples() {
    for phrase in phrases where phrase.isPlural && phrase.classes.contains(.place) {
      var whole: Int?
      for owner in phrase.owners {
        switch owner {
        case .country(let country): whole = entity(of: country)
        case .name(let name) where entities[entityOfName(name)].country != nil:
          whole = entityOfName(name)
        default: continue
        }
        break
      }
      guard let whole else { continue }
      var token = phrase.whole.upperBound
      var introduces = false
      while token < min(analysis.tokens.count, phrase.whole.upperBound + 4), covering[token] < 0,
        sameSentence(token, phrase.head)
      {
        introduces =
          introduces || ["including", "such", "like"].contains(analysis.tokens[token].form)
        token += 1
      }
      guard introduces else { continue }
      while token < analysis.tokens.count, covering[token] >= 0, sameSentence(token, phrase.head) {
        let name = Int(covering[token])
        let part = entityOfName(name)
        guard entities[part].kind == .place, entities[part].country == nil else { break }
        locations.append(
          FoundLocation(
            part: part, whole: whole, tokens: phrase.head..<names[name].tokens.upperBound))
        token = names[name].tokens.upperBound
        while token < analysis.tokens.count, [",", "and"].contains(analysis.tokens[token].form) {
          token += 1
        }
      }
    }
  }

  /// "Hamar-based Novag", "the Oslo based company Novag"
  private mutating func readBases() {
    for (index, name) in names.enumerated() where entities[entityOfName(index)].kind == .place {
      var token = name.tokens.upperBound
      if token < analysis.tokens.count, ["-", "–"].contains(analysis.tokens[token].form) {
        token += 1
      }
      guard token < analysis.tokens.count, analysis.tokens[token].form == "based" else { continue }
      let end = min(analysis.tokens.count, token + 6)
      for next in token + 1..<max(token + 1, end) where sameSentence(next, token) {
        var part: Int?
        if covering[next] >= 0 {
          part = entityOfName(Int(covering[next]))
        } else if phraseAt[next] >= 0 {
          part = phraseMeaning[Int(phraseAt[next])].entity
        }
        guard let part else { continue }
        if entities[part].kind == .organisation {
          locations.append(
            FoundLocation(
              part: part, whole: entityOfName(index), tokens: name.tokens.lowerBound..<next + 1))
        }
        break
      }
    }
  }

  /// After "Minsk, Belarus" the clause goes on or ends; a third name means a list.
  private func endsAside(_ name: Int) -> Bool {
    let after = names[name].tokens.upperBound
    guard after + 1 < analysis.tokens.count else { return true }
    if ["and", "or"].contains(analysis.tokens[after].form) { return false }
    // "In Oslo, Sudor rejected": the subject of what follows
    if names[name].tokens.contains(where: {
      analysis.tokens[$0].deprel == .nsubj || analysis.tokens[$0].deprel == .nsubjPass
    }) {
      return false
    }
    if analysis.tokens[after].form == "," {
      // "in Lemm, Norland, and employs"
      let goesOn =
        after + 2 < analysis.tokens.count && analysis.tokens[after + 1].form == "and"
        && analysis.tokens[after + 2].upos == .verb
      return covering[after + 1] < 0
        && (goesOn || !["and", "or"].contains(analysis.tokens[after + 1].form))
    }
    return true
  }

  private mutating func addLocation(_ part: Int, _ whole: Int, _ from: Int, _ to: Int) {
    locations.append(
      FoundLocation(
        part: part, whole: whole,
        tokens: names[from].tokens.lowerBound..<names[to].tokens.upperBound))
  }

  /// "the Somali town of Baidoa": the nationality before the kind of place owns the name after it.
  private mutating func readOwnedPlaces() {
    for index in phrases.indices {
      let phrase = phrases[index]
      guard let part = phraseMeaning[index].entity, entities[part].kind != .person,
        entities[part].country == nil
      else { continue }
      let isBody = entities[part].kind == .organisation
      // "the northern province of Lemm", of the country that the text is about
      if phrase.owners.allSatisfy({
        if case .name(let name) = $0 { entityOfName(name) == part } else { false }
      }), !isBody, let mainCountry, entities[mainCountry].cluster != nil, mainCountry != part,
        phrase.isDefinite,
        ["province", "region", "state"].contains(analysis.tokens[phrase.head].lemma),
        phrase.wording.contains(where: { Self.directions.contains(analysis.tokens[$0].form) })
      {
        locations.append(FoundLocation(part: part, whole: mainCountry, tokens: phrase.whole))
        continue
      }
      for owner in phrase.owners {
        var whole: Int?
        switch owner {
        case .country(let country) where !isBody: whole = entity(of: country)
        case .name(let name)
        where entities[entityOfName(name)].kind == .place
          && !(isBody && entities[entityOfName(name)].country != nil):
          whole = entityOfName(name)
        default: continue
        }
        guard let whole, whole != part else { continue }
        locations.append(FoundLocation(part: part, whole: whole, tokens: phrase.whole))
        break
      }
    }
  }
}
