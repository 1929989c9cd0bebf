import English

/// Names that no list and no neighbour knows, told by what they do in their clause.
extension NameReader {
  /// "Zeland signed", "an accord with Zeland": a single unknown name that acts or is dealt with is
  /// a body or state, of the kind of the name beside it where there is one.
  func partner(_ run: Range<Int>) -> NameKind? {
    guard run.count == 1, let word = run.first, looksLikeName(word) else { return nil }
    guard !follows(modifier: word), takesPart(word, depth: 0), !isOrdinary(word) else { return nil }
    return kindOfNeighbour(word) ?? .organisation
  }

  /// "Lemmi troops", "a Zelvanian spokesman": whoever has troops and spokesmen is somebody.
  func ownsForces(_ run: Range<Int>) -> Bool {
    guard run.count == 1, let word = run.first, looksLikeName(word) else { return false }
    let noun = word + 1
    guard noun < analysis.tokens.count, analysis.tokens[noun].upos == .noun,
      analysis.tokens[noun].sentence == analysis.tokens[word].sentence,
      !facts.isCapitalised[noun], facts.demonym[word] == nil,
      word == 0 || facts.demonym[word - 1] == nil,
      // "Zelvanian troops" are those of Zelvania where the text names it.
      NationalForms.name(
        of: analysis.tokens[word].form, in: NationalForms.stems(of: names)) == nil
    else { return false }
    return !facts.classes[noun].isDisjoint(with: [.stateBody, .speaker])
      || Self.forces.contains(analysis.tokens[noun].lemma)
  }

  private static let forces: Set<String> = [
    "soldier", "lawmaker", "embassy", "peacekeeper",
    "commando", "paratrooper", "government", "capital", "parliament",
  ]

  private func looksLikeName(_ word: Int) -> Bool {
    let token = analysis.tokens[word]
    return (token.xpos == .nnp || isOfNation(token.form)) && !Self.creeds.contains(token.form)
      && token.form.utf8.count > 3 && facts.classes[word].isEmpty
      && token.form.dropFirst() == token.form.dropFirst().lowercased()
      && token.form.allSatisfy(\.isLetter) && !Self.directions.contains(token.form)
      && !isTitleCase(token.sentence)
  }

  /// A word that the text writes with a small letter as well.
  private func isOrdinary(_ word: Int) -> Bool {
    let small = analysis.tokens[word].form.lowercased()
    return analysis.tokens.contains { $0.form == small }
  }

  /// "Zelvanian", "Lemmish"
  private func isOfNation(_ form: String) -> Bool {
    ["ian", "ish", "ese"].contains { form.hasSuffix($0) }
  }

  private static let directions: Set<String> = ["West", "East", "North", "South"]

  /// "the Charter", "a Nordian Klaxon", "War on Terror": an article, a nationality or a capitalised
  /// noun makes a common noun of it.
  private func follows(modifier word: Int) -> Bool {
    // "Klaxon rockets", "Terror and fear"
    let after = word + 1
    if after < analysis.tokens.count,
      analysis.tokens[after].upos == .noun || Self.weapons.contains(analysis.tokens[after].lemma)
    {
      return true
    }
    if facts.children(of: word).contains(where: {
      analysis.tokens[$0].deprel == .conj && analysis.tokens[$0].upos == .noun
        && covering[$0] < 0 && !facts.isCapitalised[$0]
    }) {
      return true
    }
    let before = word - 1
    guard before >= 0, analysis.tokens[before].sentence == analysis.tokens[word].sentence else {
      return false
    }
    if analysis.tokens[before].upos == .det || analysis.tokens[before].xpos == .pos
      || facts.demonym[before] != nil
    {
      return true
    }
    guard let head = analysis.tokens[word].head?.position, analysis.tokens[word].deprel == .nmod
    else { return false }
    return facts.isCapitalised[head]
      && head != analysis[analysis.tokens[word].sentence].tokens.start.position
  }

  /// A headline, with a capital on every longer word or on a verb, tells nothing by one more.
  private func isTitleCase(_ sentence: SentenceIndex) -> Bool {
    let positions = analysis[sentence].tokens.positions
    let long = positions.filter { analysis.tokens[$0].form.utf8.count > 3 }
    return long.allSatisfy { facts.isCapitalised[$0] }
      || positions.dropFirst().contains {
        facts.isCapitalised[$0] && analysis.tokens[$0].upos == .verb
          && analysis.tokens[$0].deprel == .root
      }
  }

  private func takesPart(_ word: Int, depth: Int) -> Bool {
    let token = analysis.tokens[word]
    switch token.deprel {
    case .nsubj, .oblAgent, .obj, .iobj:
      return token.head.map { analysis[$0].upos == .verb } ?? false
    case .conj:
      guard depth < 3, let head = token.head?.position, analysis.tokens[head].upos == .propn else {
        return false
      }
      return takesPart(head, depth: depth + 1)
    case .obl, .nmod:
      return facts.children(of: word).contains { child in
        guard analysis.tokens[child].deprel == .case else { return false }
        let preposition = analysis.tokens[child].form.lowercased()
        // "raids by Zelvania", "a ban on Zelvania", "the king of Zelvania"
        return Self.dealing.contains(preposition)
          || token.deprel == .nmod && ["by", "on"].contains(preposition)
          || preposition == "of"
            && token.head.map { facts.classes[$0.position].contains(.stateRole) } ?? false
      }
    default: return false
    }
  }

  private static let dealing: Set<String> = ["with", "to", "against", "between", "towards"]

  /// The kind of the name that "and" joins it to.
  private func kindOfNeighbour(_ word: Int) -> NameKind? {
    let joined =
      [analysis.tokens[word].deprel == .conj ? analysis.tokens[word].head?.position : nil]
      .compactMap { $0 } + facts.children(of: word).filter { analysis.tokens[$0].deprel == .conj }
    return joined.lazy.filter { covering[$0] >= 0 }.map { names[Int(covering[$0])].kind }.first
  }
}
