internal import English
internal import KnowledgeGraph

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

  /// "what it called a coup": the coup.
  func named(byRelative pronoun: Int) -> Int? {
    guard tree.lemma(pronoun).lowercased() == "what" else { return nil }
    // "what would be the largest deal", hung below the pronoun or beside it
    for part in Array(tree.children(pronoun))
      + (tree.head(pronoun).map { Array(tree.children($0)) } ?? [])
    where part > pronoun && part < pronoun + 9 && labeller.isWhatItWouldBe(part) {
      return part
    }
    for child in tree.children(pronoun) where tree.deprel(child) == .aclRelcl {
      guard Words.namingVerbs.contains(tree.lemma(child)) else { continue }
      for part in tree.children(child) where part > child && tree.upos(part) == .noun {
        switch tree.deprel(part) {
        case .obj, .xcomp, .ccomp: return part
        case .obl where tree.preposition(part) == "as": return part
        default: continue
        }
      }
    }
    return nil
  }

  /// "rejected a UN force": what is to be sent, not who sends it.
  func isForce(
    _ position: Int, _ actors: some Collection<Actor>, _ entry: TriggerEntry
  ) -> Bool {
    let relation = entry.relation.relation
    // "heads the delegation of Nordia": the delegation
    if relation == .oversees, !entry.allowsActor,
      ["delegation", "mission", "team"].contains(tree.lemma(position))
    {
      return actors.allSatisfy { $0.standing != .itself }
    }
    guard relation == .supports || relation == .opposes,
      actors.allSatisfy({ $0.standing == .body }), !tree.hasChild(position, lemma: "the"),
      tree.child(position, .nmodPoss) == nil
    else { return false }
    return ["force", "mission", "peacekeeper", "troop", "team", "delegation", "base"].contains(
      tree.lemma(position))
  }

  /// "for playing politics", "for their courage": why, not what.
  func isReason(_ topic: Int, of head: Int) -> Bool {
    // "backed the demand for her dismissal": for which demand, not why
    tree.head(topic) == head && tree.connective(topic) == "for"
      && !["demand", "call", "request", "plea", "appeal", "proposal", "plan", "bid", "push"]
        .contains(tree.lemma(head))
      && (tree.xpos(topic) == .vbg || tree.hasChild(topic, .nmodPoss))
  }
}
