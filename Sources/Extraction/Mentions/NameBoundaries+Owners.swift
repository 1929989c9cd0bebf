import English

/// Names that the name finder made one with whose they are, or cut where an acronym tells more.
extension NameReader {
  /// "Volvane of Sweden", "Freedom Party of Ana Costa": a firm and its country, a party and its leader;
  /// the position of "of".
  func ownerBehind(_ tokens: Range<Int>) -> (of: Int, kind: NameKind)? {
    guard let of = tokens.last(where: { analysis.tokens[$0].form == "of" }),
      of > tokens.lowerBound, of + 1 < tokens.upperBound
    else { return nil }
    let front = tokens.lowerBound..<of
    let owner = of + 1..<tokens.upperBound
    if Countries.standard.country(named: NameKey.normalise(analysis.text(of: owner))) != nil {
      // "Bank of Norland" has a head of its own.
      return front.allSatisfy({ facts.classes[$0].isEmpty && !isOrdinaryWord($0) })
        && !isAcronymBehind(tokens) ? (of, .place) : nil
    }
    let isPerson =
      (2...3).contains(owner.count) && owner.allSatisfy { facts.isCapitalised[$0] }
      && GivenNames.gender(of: NameKey.normalise(analysis.tokens[of + 1].form)) != .unknown
      && facts.classes[of + 2].isEmpty
    let isParty = facts.classes[of - 1].contains(.party)
    return isPerson && isParty ? (of, .person) : nil
  }

  /// "Alternative for Norland (AfN)", "Mission in Lemmia (MILEM)": an acronym stands for all words that
  /// give it its letters, be the last a country's name.
  func extendOverAcronym(_ tokens: inout Range<Int>, _ kind: NameKind) -> Bool {
    guard kind == .place, let letters = acronym(behind: tokens), tokens.lowerBound > 1,
      ["for", "of", "in"].contains(analysis.tokens[tokens.lowerBound - 1].form)
    else { return false }
    var start = tokens.lowerBound - 1
    while start > 0, covering[start - 1] < 0,
      analysis.tokens[start - 1].sentence == analysis.tokens[tokens.lowerBound].sentence,
      facts.isCapitalised[start - 1]
        || ["of", "for", "and"].contains(analysis.tokens[start - 1].form)
    {
      start -= 1
    }
    while start < tokens.lowerBound, !facts.isCapitalised[start] { start += 1 }
    guard start < tokens.lowerBound - 1,
      let first = analysis.tokens[start].form.utf8.first, letters.utf8.first == first
    else { return false }
    tokens = start..<tokens.upperBound
    return true
  }

  func isAcronymBehind(_ tokens: Range<Int>) -> Bool {
    guard let letters = acronym(behind: tokens) else { return false }
    return analysis.tokens[tokens.lowerBound].form.utf8.first == letters.utf8.first
  }

  /// The letters in brackets behind some words: two capitals or more.
  private func acronym(behind tokens: Range<Int>) -> String? {
    let end = tokens.upperBound
    guard end + 2 < analysis.tokens.count, analysis.tokens[end].form == "(",
      analysis.tokens[end + 2].form == ")"
    else { return nil }
    let form = analysis.tokens[end + 1].form
    return form.utf8.filter({ (0x41...0x5A).contains($0) }).count > 1 ? form : nil
  }
}
