internal import English

/// Whom things belong to that something is done to.
extension StatementBuilder {
  /// Whose things are attacked: "rebel positions", "ships of the navy".
  func owner(of noun: Int) -> Int? {
    // "whose father was killed"
    if Self.kin.contains(tree.lemma(noun)) { return nil }
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .compound, .nmodPoss, .amod: break
      case .nmod where ["of", "from"].contains(tree.preposition(child)): break
      case .nmod where tree.preposition(child) == "in" && Self.sites.contains(tree.lemma(noun)):
        break
      default: continue
      }
      if !entities.actors(at: TokenIndex(child)).isEmpty { return child }
    }
    return nil
  }

  private static let kin: Set<String> = [
    "father", "mother", "parent", "son", "daughter", "child", "wife", "husband", "brother",
    "sister",
    "nephew", "niece", "cousin", "uncle", "aunt", "relative", "family", "friend", "rival",
    "opponent",
    "enemy", "critic",
  ]

  /// What is hit in a place: the place is.
  private static let sites: Set<String> = [
    "target", "position", "building", "site", "village", "base", "camp", "area", "suburb", "town",
    "house", "airport", "port", "factory", "installation", "facility",
  ]
}
