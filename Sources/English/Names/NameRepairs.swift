/// Puts right what the plain words beside a name say of it.
enum NameRepairs {
  static func settle(_ analysis: inout Analysis) {
    let tokens = analysis.tokens
    let starts = Set(analysis.names.map(\.tokens.positions.lowerBound))
    analysis.names = analysis.names.compactMap { name in
      if name.kind == .organisation,
        isPartOfOffice(name, tokens) || isPlainNoun(name, tokens)
      {
        return nil
      }
      guard name.kind == .place, !starts.contains(name.tokens.positions.upperBound) else {
        return name
      }
      return mission(of: name, tokens) ?? name
    }
    addCountries(to: &analysis)
  }

  /// "the Commissioner for Human Rights": what an office is for is no body of its own.
  private static func isPartOfOffice(_ name: Name, _ tokens: [Token]) -> Bool {
    let first = name.tokens.positions.lowerBound
    guard first >= 2, tokens[first - 1].form == "for",
      tokens[first - 2].sentence == tokens[first].sentence
    else { return false }
    return offices.contains(tokens[first - 2].form)
  }

  private static let offices: Set<String> = [
    "Commissioner", "Minister", "Ministry", "Secretary", "Undersecretary",
  ]

  /// "the Norwegian navy": a noun in small letters and whose it is.
  private static func isPlainNoun(_ name: Name, _ tokens: [Token]) -> Bool {
    let words = tokens[name.tokens.positions]
    return words.count > 1 && words.dropLast().allSatisfy { $0.upos == .adj }
      && words.last?.form.unicodeScalars.first?.properties.isLowercase ?? false
  }

  /// "Kosovo Serbs": a country is a place, unless people are called so.
  private static func addCountries(to analysis: inout Analysis) {
    guard let lexicon = analysis.lexicon else { return }
    let tokens = analysis.tokens
    var names: [Name] = []
    var rest = analysis.names[...]
    for position in tokens.indices where tokens[position].upos == .propn {
      while let name = rest.first, name.tokens.positions.lowerBound <= position {
        names.append(rest.removeFirst())
      }
      if let last = names.last, last.tokens.positions.upperBound > position { continue }
      let isInside =
        position > 0 && tokens[position - 1].upos == .propn
        && tokens[position - 1].sentence == tokens[position].sentence
      let lists = lexicon.lists(of: tokens[position...position])
      guard !isInside, lists.contains(.country),
        lists.isDisjoint(with: [.maleGivenName, .femaleGivenName, .surname]),
        tokens[position].form.unicodeScalars.first?.properties.isUppercase ?? false
      else { continue }
      names.append(
        Name(kind: .place, tokens: TokenRange(position..<position + 1), confidence: 0.5))
    }
    analysis.names = names + rest
  }

  /// "the U.S. Embassy": a country's mission is one name.
  private static func mission(of name: Name, _ tokens: [Token]) -> Name? {
    let next = name.tokens.positions.upperBound
    guard next < tokens.count, tokens[next].form == "Embassy" || tokens[next].form == "Consulate",
      tokens[next].sentence == tokens[next - 1].sentence
    else { return nil }
    var mission = name
    mission.kind = .organisation
    mission.tokens = TokenRange(name.tokens.positions.lowerBound..<next + 1)
    return mission
  }
}
