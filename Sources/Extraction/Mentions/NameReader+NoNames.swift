import English

/// Capitalised words that the name finder took for names and that name nobody.
extension NameReader {
  /// Abbreviations of ordinary nouns, weapons, bills: capitalised but nobody's name.
  func isNoName(_ tokens: Range<Int>, _ kind: NameKind) -> Bool {
    guard tokens.count == 1 else { return isThing(tokens, kind) || isOffice(tokens, kind) }
    let index = tokens.lowerBound
    let form = analysis.tokens[index].form
    // Adherents of a creed
    if kind == .organisation, form.hasSuffix("ist") || form.hasSuffix("ists") { return true }
    if Self.abbreviations.contains(form) { return true }
    // "Army chief Lemm left": an ordinary noun that opens the sentence.
    if form == "Opposition" { return true }
    if ["Army", "Police", "Navy", "Government"].contains(form),
      index == analysis[analysis.tokens[index].sentence].tokens.start.position
    {
      return true
    }
    if kind == .person, Self.postNominals.contains(form) { return true }
    let before = index - 1
    if kind == .person, facts.classes[index].contains(.event), before >= 0,
      ["the", ")", "this"].contains(analysis.tokens[before].form.lowercased())
    {
      return true
    }
    if kind != .person, Self.creeds.contains(form) { return true }
    // "President-elect": the half of an office
    if Self.tailRoles.contains(form.lowercased()) { return true }
    var after = index + 1
    // "Lemm fighting vehicles"
    if after + 1 < analysis.tokens.count, analysis.tokens[after].upos != .propn,
      analysis.tokens[after].upos != .punct, !facts.isCapitalised[after],
      Self.weapons.contains(analysis.tokens[after + 1].lemma)
    {
      after += 1
    }
    return kind != .organisation && after < analysis.tokens.count
      && Countries.standard.country(named: NameKey.normalise(form)) == nil
      // "Zelvania bombed" is a deed.
      && analysis.tokens[after].xpos != .vbd && Self.weapons.contains(analysis.tokens[after].lemma)
  }

  /// Letters behind a person's name.
  static let postNominals: Set<String> = [
    "SC", "QC", "KC", "OBE", "MBE", "CBE", "MD", "PhD", "FRS", "Jr", "Jr.", "Sr", "Sr.", "Esq",
  ]

  static let abbreviations: Set<String> = [
    "LGBT", "LGBTQ", "HIV", "AIDS", "DNA", "GDP", "CEO", "CFO", "MP", "MPs", "MSP", "MSPs", "MEP",
    "PM", "TV", "NGO", "NGOs", "IED", "WMD", "COVID", "VIP", "PhD", "ID", "IDs", "SUV", "DVD",
    "PETN",
    "TNT", "RPG", "UAV", "IMF-led",
  ]

  static let weapons: Set<String> = [
    "rocket", "missile", "tank", "rifle", "bomb", "torpedo", "howitzer", "vehicle", "drone",
    "helicopter", "jet", "bomber", "warplane",
  ]
}
