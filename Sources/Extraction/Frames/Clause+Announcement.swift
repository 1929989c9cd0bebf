internal import English

/// Whether somebody announces a deed.
extension Clause {
  /// "will strike back", "is going to strike back"; "struck back" is not.
  var isToCome: Bool {
    var current = verb
    for _ in 0..<4 {
      for child in tree.children(current) where tree.deprel(child) == .aux {
        if ["will", "wo", "would", "shall", "'ll", "’ll"].contains(tree.lemma(child).lowercased()) {
          return true
        }
      }
      guard let head = tree.head(current) else { return false }
      switch tree.deprel(current) {
      case .xcomp
      where tree.lemma(head) == "go" && tree.xpos(head) == .vbg
        && tree.hasChild(head, .aux):
        return true
      case .xcomp where tree.lemma(head) == "go" || tree.lemma(head) == "hesitate": current = head
      case .advcl where tree.marker(current) == "to" && tree.lemma(head) == "use": current = head
      case .conj where tree.child(current, .nsubj, .nsubjPass, .aux) == nil: current = head
      default: return false
      }
    }
    return false
  }

  /// The infinitive of a vow: "vowed to strike back".
  var isVowed: Bool {
    var current = verb
    for _ in 0..<3 {
      guard let head = tree.head(current) else { return false }
      switch tree.deprel(current) {
      case .xcomp, .advcl, .ccomp:
        guard tree.marker(current) == "to" else { return false }
        return Self.vows.contains(tree.lemma(head)) && !Self.isPassive(head, tree)
      case .conj where tree.child(current, .nsubj, .nsubjPass, .aux) == nil: current = head
      default: return false
      }
    }
    return false
  }

  /// The infinitive of an undertaking: "vowed to stop the sale", "sued to block it".
  var isUndertaken: Bool {
    var current = verb
    for _ in 0..<3 {
      guard let head = tree.head(current) else { return false }
      switch tree.deprel(current) {
      case .xcomp, .advcl, .ccomp:
        guard tree.marker(current) == "to" else { return false }
        // "went to court to stop the sale"
        let isAtLaw =
          tree.lemma(head) == "go" && tree.hasChild(head, lemma: "court")
          || tree.lemma(head) == "court"
        return (isAtLaw || tree.upos(head) != .noun && Self.undertakings.contains(tree.lemma(head)))
          && !Self.isPassive(head, tree) && !Qualifiers(tree: tree).isNegated(head)
      case .acl:
        // "launched a campaign to stop the sale"
        return tree.marker(current) == "to" && current == head + 2
          && ["campaign", "bid", "fight", "battle", "lawsuit", "petition", "drive", "motion"]
            .contains(tree.lemma(head))
      case .conj where tree.child(current, .nsubj, .nsubjPass, .aux) == nil: current = head
      default: return false
      }
    }
    return false
  }

  private static let undertakings: Set<String> = [
    "vow", "swear", "sue", "seek", "try", "attempt", "move", "want", "fight",
    "campaign", "lobby", "struggle", "strive", "determined", "petition",
  ]

  private static let vows: Set<String> = [
    "vow", "swear", "pledge", "promise", "threaten", "prepared",
  ]
}
