import English

/// Where bodies sit: "which has its headquarters in Oslo", "with offices in Oslo", "Oslo is home to the
/// Harbour Fund", "Oslo, where the ministry has its offices".
///
/// Read when pronouns and descriptions are known.
extension Resolution {
  mutating func readSeats() {
    for token in analysis.tokens.indices.dropLast() {
      if Self.seats.contains(analysis.tokens[token].form) { readSeat(token) }
      if analysis.tokens[token].form == "home", analysis.tokens[token + 1].form == "to" {
        readHome(token)
      }
      if analysis.tokens[token].form == "where" { readWhere(token) }
    }
  }

  private static let seats: Set<String> = [
    "headquarters", "offices", "office", "base", "seat", "secretariat",
  ]

  private mutating func readSeat(_ seat: Int) {
    var verb = seat - 1
    while verb > 0, sameSentence(verb, seat), covering[verb] < 0,
      [.det, .adj, .noun].contains(analysis.tokens[verb].upos)
        || analysis.tokens[verb].xpos == .prpPossessive
    {
      verb -= 1
    }
    // "the fund's headquarters in Oslo"
    if verb > 0, sameSentence(verb, seat), analysis.tokens[verb].xpos == .pos,
      let body = meaning(at: verb - 1)?.entity, let place = placeBehind(seat + 1),
      analysis.tokens[seat].form != "office"
    {
      addSeat(body, entityOfName(place), verb - 1..<names[place].tokens.upperBound)
      return
    }
    // "Grozda, whose headquarters are in Oslo"
    if analysis.tokens[seat].form == "headquarters", seat + 1 < analysis.tokens.count,
      analysis.tokens[seat + 1].lemma == "be", analysis.tokens[seat - 1].form == "whose",
      let body = bodyBefore(seat - 1), let place = placeBehind(seat + 2)
    {
      addSeat(body.entity, entityOfName(place), body.start..<names[place].tokens.upperBound)
      return
    }
    // "a letter from its headquarters in Oslo"
    if let pronoun = (verb + 1..<seat).first(where: { analysis.tokens[$0].xpos == .prpPossessive }),
      analysis.tokens[verb].upos == .adp, analysis.tokens[seat].form != "offices",
      let body = pronounMeaning[pronoun]?.entity, let place = placeBehind(seat + 1)
    {
      addSeat(body, entityOfName(place), pronoun..<names[place].tokens.upperBound)
      return
    }
    guard verb > 0, sameSentence(verb, seat),
      ["has", "have", "had", "with", "keeps"].contains(analysis.tokens[verb].form),
      let body = bodyBefore(verb)
    else { return }
    if let place = placeBehind(seat + 1) {
      addSeat(body.entity, entityOfName(place), body.start..<names[place].tokens.upperBound)
    } else if let place = placeBeforeWhere(body.start) {
      addSeat(body.entity, entityOfName(place), names[place].tokens.lowerBound..<seat + 1)
    }
  }

  private mutating func addSeat(_ body: Int, _ place: Int, _ tokens: Range<Int>) {
    guard entities[body].kind == .organisation, entities[place].kind == .place else { return }
    locations.append(FoundLocation(part: body, whole: place, tokens: tokens))
  }

  /// "in the Norwegian port of Hamar": the place behind a preposition.
  private func placeBehind(_ preposition: Int) -> Int? {
    guard preposition + 1 < analysis.tokens.count,
      ["in", "at", "near"].contains(analysis.tokens[preposition].form)
    else { return nil }
    for token in preposition + 1..<min(preposition + 8, analysis.tokens.count)
    where sameSentence(token, preposition) {
      if covering[token] >= 0 { return Int(covering[token]) }
      guard [.det, .adj, .noun, .propn, .adp].contains(analysis.tokens[token].upos) else {
        return nil
      }
    }
    return nil
  }

  /// The body that has the seat: "Grozda, which has", "Grozda, a rights group with", "the ministry has".
  private func bodyBefore(_ verb: Int) -> (entity: Int, start: Int)? {
    var index = verb - 1
    while index > 0, sameSentence(index, verb),
      analysis.tokens[index].upos == .adv || analysis.tokens[index].upos == .aux
    {
      index -= 1
    }
    if ["which", "that"].contains(analysis.tokens[index].form) { index -= 1 }
    if index > 0, analysis.tokens[index].form == "," { index -= 1 }
    guard index >= 0, sameSentence(index, verb) else { return nil }
    if let entity = meaning(at: index)?.entity {
      let start = covering[index] >= 0 ? names[Int(covering[index])].tokens.lowerBound : index
      return (entity, start)
    }
    // ", a rights group with": the name before the comma
    guard analysis.tokens[index].upos == .noun else { return nil }
    while index > 0, sameSentence(index, verb), covering[index] < 0,
      [.det, .adj, .noun, .verb, .punct].contains(analysis.tokens[index].upos),
      analysis.tokens[index].form != ","
    {
      index -= 1
    }
    guard index > 0, analysis.tokens[index].form == ",", covering[index - 1] >= 0 else {
      return nil
    }
    let name = Int(covering[index - 1])
    return (entityOfName(name), names[name].tokens.lowerBound)
  }

  /// "Oslo, where the ministry": the name before the comma.
  private func placeBeforeWhere(_ body: Int) -> Int? {
    var index = body - 1
    if index > 0, analysis.tokens[index].upos == .det { index -= 1 }
    guard index > 1, sameSentence(index, body), analysis.tokens[index].form == "where" else {
      return nil
    }
    return placeBefore(where: index)
  }

  private func placeBefore(where adverb: Int) -> Int? {
    var index = adverb - 1
    guard index > 0, sameSentence(index - 1, adverb) else { return nil }
    if analysis.tokens[index].form == "," { index -= 1 }
    // "the northern Lemm region, where"
    if covering[index] < 0, index > 0, facts.classes[index].contains(.place) { index -= 1 }
    guard covering[index] >= 0 else { return nil }
    let name = Int(covering[index])
    return entities[entityOfName(name)].kind == .place ? name : nil
  }

  private mutating func readHome(_ home: Int) {
    guard home > 1, ["is", "was"].contains(analysis.tokens[home - 1].form),
      covering[home - 2] >= 0
    else { return }
    var body = home + 2
    if body < analysis.tokens.count, analysis.tokens[body].upos == .det { body += 1 }
    guard body < analysis.tokens.count, covering[body] >= 0, sameSentence(body, home) else {
      return
    }
    let name = Int(covering[body])
    addSeat(
      entityOfName(name), entityOfName(Int(covering[home - 2])),
      home - 2..<names[name].tokens.upperBound)
  }

  /// "Lemm, where a bridge in the town of Hamar fell": the town lies there.
  private mutating func readWhere(_ adverb: Int) {
    guard let region = placeBefore(where: adverb) else { return }
    let whole = entityOfName(region)
    for token in adverb + 1..<max(adverb + 1, min(adverb + 9, analysis.tokens.count - 2))
    where sameSentence(token, adverb) {
      guard facts.classes[token].contains(.settlement), analysis.tokens[token + 1].form == "of",
        covering[token + 2] >= 0
      else { continue }
      let part = entityOfName(Int(covering[token + 2]))
      guard part != whole, entities[part].kind == .place, entities[part].country == nil else {
        return
      }
      locations.append(
        FoundLocation(
          part: part, whole: whole,
          tokens: names[region].tokens
            .lowerBound..<names[Int(covering[token + 2])].tokens.upperBound
        ))
      return
    }
  }
}
