import English

/// Buildings, works and bodies of a town that a name is only part of; peoples that are no places.
extension NameReader {
  // MARK: Facilities

  /// "the Lemm offshore field", "Novag's Grozda pumping station": a name and what stands there.
  mutating func extendOverFacilities() {
    let tokens = analysis.tokens
    for head in tokens.indices.dropFirst(2)
    where Self.facilities.contains(tokens[head].form) && covering[head] < 0 {
      guard Self.works.contains(tokens[head - 1].form), covering[head - 1] < 0,
        tokens[head - 2].sentence == tokens[head].sentence
      else { continue }
      let last = head - 2
      if covering[last] >= 0 {
        let name = Int(covering[last])
        let words = names[name].tokens
        guard names[name].kind != .person || words.count == 1,
          Countries.standard.country(named: names[name].key.text) == nil
        else { continue }
        join(words.lowerBound..<head + 1, .place)
      } else if facts.isCapitalised[last], tokens[last].upos == .propn,
        facts.demonym[last] == nil, facts.classes[last].isEmpty,
        analysis[tokens[last].sentence].tokens.start.position != last
      {
        var start = last
        while start > 0, facts.isCapitalised[start - 1], covering[start - 1] < 0,
          tokens[start - 1].upos == .propn, tokens[start - 1].sentence == tokens[head].sentence
        {
          start -= 1
        }
        join(start..<head + 1, .place)
      }
    }
  }

  private static let facilities: Set<String> = [
    "field", "station", "refinery", "terminal", "mine", "platform", "dam", "plant",
  ]

  private static let works: Set<String> = [
    "oil", "gas", "offshore", "pumping", "oilfield", "export", "power", "nuclear", "gold", "coal",
    "copper", "flow", "enrichment", "steel", "cement", "chemical", "desalination", "hydroelectric",
  ]

  /// "Lemm's Ana Costa airport", "the Grozda barracks": a name that is only part of the building's.
  mutating func extendOverBuildings() {
    for index in names.indices {
      let tokens = names[index].tokens
      let head = tokens.upperBound
      guard !tokens.isEmpty, head < analysis.tokens.count, covering[head] < 0,
        Self.buildings.contains(analysis.tokens[head].form),
        analysis.tokens[head].sentence == names[index].sentence,
        head + 1 == analysis.tokens.count || analysis.tokens[head + 1].upos != .noun
      else { continue }
      switch names[index].kind {
      case .person: guard tokens.count > 1, names[index].titles.isEmpty else { continue }
      case .place:
        let known: NameLists = [
          .country, .countryAlias, .town, .largeCity, .state, .continent, .knownPlace,
        ]
        guard Countries.standard.country(named: names[index].key.text) == nil,
          analysis.lists(of: tokens).isDisjoint(with: known),
          names.filter({ $0.key == names[index].key }).count == 1
        else { continue }
      case .organisation: continue
      }
      lengthen(index, to: tokens.lowerBound..<head + 1)
      names[index].kind = .place
    }
  }

  private static let buildings: Set<String> = [
    "airport", "barracks", "airfield", "stadium", "prison", "bridge",
  ]

  /// "the Grozda people": a people's name, of which no place is called.
  mutating func removePeoples() {
    var peoples: Set<String> = []
    for name in names where name.tokens.count == 1 && name.kind != .person {
      let next = name.tokens.upperBound
      guard next < analysis.tokens.count, name.tokens.lowerBound > 0,
        ["people", "tribe", "tribesmen", "clan"].contains(analysis.tokens[next].form),
        analysis.tokens[name.tokens.lowerBound - 1].form.lowercased() == "the",
        Countries.standard.country(named: name.key.text) == nil,
        analysis.lists(of: name.tokens).isDisjoint(with: [
          .country, .countryAlias, .town, .largeCity, .state, .continent, .organisation,
        ])
      else { continue }
      peoples.insert(name.key.text)
    }
    for index in names.indices where peoples.contains(names[index].key.text) {
      let tokens = names[index].tokens
      for position in tokens { covering[position] = -1 }
      names[index].tokens = tokens.upperBound..<tokens.upperBound
    }
  }

  /// "the Lemm port authority", "Lemm city council": bodies of a town in small letters.
  mutating func extendOverTownBodies() {
    for index in names.indices where names[index].kind == .place {
      let tokens = names[index].tokens
      let end = tokens.upperBound + 2
      guard !tokens.isEmpty, end <= analysis.tokens.count,
        analysis.tokens[end - 1].sentence == names[index].sentence,
        covering[end - 1] < 0, covering[end - 2] < 0,
        Self.townBodies.contains(
          analysis.tokens[end - 2].form + " " + analysis.tokens[end - 1].form),
        Countries.standard.country(named: names[index].key.text) == nil
      else { continue }
      join(tokens.lowerBound..<end, .organisation)
    }
  }

  private static let townBodies: Set<String> = [
    "port authority", "city council", "town council", "county council", "police department",
    "fire department", "fire brigade", "school board",
  ]

  /// The small word for a kind of body inside a name: "Green party Grozda Lemm" is "Grozda Lemm".
  func kindInside(_ tokens: Range<Int>) -> Int? {
    tokens.dropFirst().dropLast().first {
      ["party", "group", "movement", "newspaper", "militia", "union"].contains(
        analysis.tokens[$0].form) && facts.isCapitalised[$0 + 1]
    }
  }
}
