import English

/// Names of several parts that were found in pieces: "Trinidad and Tobago", "the Bread is a Right
/// movement".
extension NameReader {
  mutating func joinParts() {
    joinCountries()
    joinHyphens()
    joinFeatures()
    joinSlogans()
    splitPlaces()
    names.removeAll { $0.tokens.isEmpty }
    for position in covering.indices { covering[position] = -1 }
    for (index, name) in names.enumerated() {
      for position in name.tokens { covering[position] = Int32(index) }
    }
  }

  /// "In Oslo Costa said": a capital behind "in" and, behind it, the last name of somebody named in full.
  private mutating func splitPlaces() {
    for index in names.indices where names[index].tokens.count == 2 {
      let tokens = names[index].tokens
      guard tokens.lowerBound > 0,
        ["In", "in", "At", "From"].contains(analysis.tokens[tokens.lowerBound - 1].form)
      else { continue }
      let place = NameKey.normalise(analysis.tokens[tokens.lowerBound].form)
      let last = NameKey.normalise(analysis.tokens[tokens.lowerBound + 1].form)
      let isPlace =
        Countries.standard.country(capital: place) != nil
        || Countries.standard.country(named: place) != nil
      let isKnown = names.indices.contains {
        $0 != index && names[$0].kind == .person && names[$0].key.words.last == last
      }
      guard isPlace, isKnown else { continue }
      names[index].tokens = tokens.upperBound..<tokens.upperBound
      for position in tokens { covering[position] = -1 }
      add(tokens.lowerBound..<tokens.lowerBound + 1, .place, Self.recovered)
      add(tokens.lowerBound + 1..<tokens.upperBound, .person, Self.recovered)
    }
  }

  /// "St Lemm and the Pines", a state that two names joined by "and" make.
  private mutating func joinCountries() {
    for link in analysis.tokens.indices.dropFirst()
    where analysis.tokens[link].form == "and" && facts.isCapitalised[link - 1] {
      var end = link + 1
      if end < analysis.tokens.count, analysis.tokens[end].form == "the" { end += 1 }
      guard end < analysis.tokens.count, facts.isCapitalised[end],
        analysis.tokens[end].sentence == analysis.tokens[link].sentence
      else { continue }
      for start in [link - 2, link - 1, link - 3] where start >= 0 {
        let tokens = start..<end + 1
        guard analysis.tokens[start].sentence == analysis.tokens[link].sentence,
          Countries.standard.country(named: NameKey.normalise(analysis.text(of: tokens))) != nil
        else { continue }
        replace(tokens, by: .place)
        break
      }
    }
  }

  /// "Guinea-Lemm", a state with a hyphen, of which the name finder took the halves.
  private mutating func joinHyphens() {
    for hyphen in analysis.tokens.indices.dropFirst().dropLast()
    where analysis.tokens[hyphen].form == "-" && analysis.tokens[hyphen].isJoinedToNext {
      let tokens = hyphen - 1..<hyphen + 2
      guard analysis.tokens[hyphen - 1].isJoinedToNext, facts.isCapitalised[hyphen - 1],
        facts.isCapitalised[hyphen + 1],
        Countries.standard.country(named: NameKey.normalise(analysis.text(of: tokens))) != nil
      else { continue }
      replace(tokens, by: .place)
    }
  }

  /// "Gulf of Lemm", "Horn of Lemm": a capitalised word for a coast, "of" and a name.
  private mutating func joinFeatures() {
    for of in analysis.tokens.indices.dropFirst().dropLast()
    where analysis.tokens[of].form == "of" && Self.coasts.contains(analysis.tokens[of - 1].form) {
      guard facts.isCapitalised[of + 1],
        analysis.tokens[of + 1].sentence == analysis.tokens[of - 1].sentence,
        covering[of + 1] < 0 || names[Int(covering[of + 1])].kind != .person
      else { continue }
      let end = covering[of + 1] >= 0 ? names[Int(covering[of + 1])].tokens.upperBound : of + 2
      replace(of - 1..<end, by: .place)
    }
  }

  private static let coasts: Set<String> = ["Gulf", "Horn", "Bay", "Strait", "Straits", "Isle"]

  /// "the Strength is in Numbers movement": between article and kind of body all words are the name's.
  private mutating func joinSlogans() {
    for kind in analysis.tokens.indices
    where ["movement", "party", "coalition", "campaign", "alliance"].contains(
      analysis.tokens[kind].form)
    {
      var start = kind
      var hasVerb = false
      var hasOf = false
      while start > 0, kind - start < 7, analysis.tokens[start - 1].form != "the",
        analysis.tokens[start - 1].sentence == analysis.tokens[kind].sentence,
        facts.isCapitalised[start - 1] || Self.smallWords.contains(analysis.tokens[start - 1].form)
      {
        start -= 1
        hasOf = hasOf || analysis.tokens[start].form == "of"
        hasVerb =
          hasVerb
          || ["is", "are", "can", "must", "will"].contains(analysis.tokens[start].form)
      }
      // "the Light of Lemm movement"
      let isPath =
        hasOf && ["movement", "party"].contains(analysis.tokens[kind].form)
        && facts.isCapitalised[kind - 1] && facts.classes[start].isEmpty
        && facts.demonym[start] == nil
        && Countries.standard.country(named: NameKey.normalise(analysis.tokens[kind - 1].form))
          == nil
      guard hasVerb || isPath, kind - start > 2, start > 0,
        analysis.tokens[start - 1].form == "the",
        facts.isCapitalised[start], facts.isCapitalised[kind - 1]
      else { continue }
      replace(start..<kind, by: .organisation)
    }
  }

  private static let smallWords: Set<String> = [
    "is", "are", "can", "must", "will", "in", "of", "for", "with", "a", "and", "to", "our", "on",
  ]

  /// Makes one name of the words, in place of those found in them.
  private mutating func replace(_ tokens: Range<Int>, by kind: NameKind) {
    let inside = Set(tokens.compactMap { covering[$0] >= 0 ? Int(covering[$0]) : nil }).sorted()
    guard
      inside.allSatisfy({
        names[$0].tokens.lowerBound >= tokens.lowerBound
          && names[$0].tokens.upperBound <= tokens.upperBound
      }), inside.first.map({ names[$0].tokens != tokens || names[$0].kind != kind }) ?? true
    else { return }
    for name in inside {
      for position in names[name].tokens { covering[position] = -1 }
      names[name].tokens = tokens.upperBound..<tokens.upperBound
    }
    add(tokens, kind, Self.recovered)
  }
}
