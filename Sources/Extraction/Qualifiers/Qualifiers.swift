internal import English
internal import KnowledgeGraph

/// Reads polarity and modality off the words above and beside a trigger.
struct Qualifiers {
  let tree: SyntaxTree

  /// What the relation of a trigger is like.
  enum Character {
    /// A stand: who wishes to reject a thing rejects it.
    case attitude
    /// Something that happens, or not.
    case event
  }

  /// How the predicate at `position` is meant, with all that stands over it.
  ///
  /// - Parameter actor: The word that names who does it, where it is known.
  func qualification(of position: Int, _ character: Character = .event, actor: Int? = nil)
    -> Qualification
  {
    var result = Qualification()
    var current = position
    for step in 0..<12 {
      readOwn(current, into: &result, isTrigger: step == 0)
      guard let next = governor(of: current, character, actor, into: &result) else { break }
      current = next
    }
    if result.isConditional { result.weaken(to: .possible) }
    return result
  }

  // MARK: The word itself

  /// Negation and auxiliaries that belong to the word itself.
  private func readOwn(_ position: Int, into result: inout Qualification, isTrigger: Bool) {
    var isNegated = false
    var auxiliary: Mood?
    var isWill = false
    for child in tree.children(position) {
      let lemma = tree.lemma(child).lowercased()
      switch tree.deprel(child) {
      case .advmod, .det, .cc, .discourse, .ccPreconj:
        if MoodWords.negations.contains(lemma), !(lemma == "no" && isExclamation(child)) {
          if !isNotOnly(child) { isNegated.toggle() }
        } else if lemma == "long" || lemma == "more", tree.hasChild(child, lemma: "no") {
          isNegated.toggle()
        } else if MoodWords.possibly.contains(lemma) {
          result.weaken(to: .possible)
        }
      case .aux, .cop:
        guard let mood = mood(ofAuxiliary: lemma, of: position) else { continue }
        if lemma == "would" || lemma == "'d", Self.wishes.contains(tree.lemma(position)) {
          continue
        }
        // "will be because of the deal": the deal is a fact
        if isTrigger, tree.isNominal(position) || tree.hasChild(position, .case) { continue }
        auxiliary = mood
        isWill = lemma != "may" && lemma != "might"
      case .nsubj, .nsubjPass:
        if isNobody(child) { isNegated.toggle() }
      case .mark, .case:
        let word = marker(child)
        if MoodWords.conditions.contains(word) { result.isConditional = true }
        if MoodWords.withoutEvent.contains(word) || word == "of" && follows(child, "short") {
          isNegated.toggle()
        }
        if word == "ahead of", isTrigger { result.weaken(to: .planned) }
      case .amod where isTrigger && tree.isNominal(position):
        apply(MoodWords.attribute[lemma], .event, to: &result)
      case .advcl where isTrigger || auxiliary != nil:
        // What follows from a condition is possible, whatever else is said of it.
        if let word = tree.marker(child), word == "if" || word == "unless" {
          result.weaken(to: .possible)
        }
      default: continue
      }
    }
    readMood(auxiliary, isNegated: isNegated, isWill: isWill, into: &result)
    if isTrigger, auxiliary == nil, isPresent(position), hasFutureTime(position) {
      result.weaken(to: .planned)
    }
  }

  private func readMood(
    _ auxiliary: Mood?, isNegated: Bool, isWill: Bool, into result: inout Qualification
  ) {
    if isNegated {
      result.negate()
      if auxiliary != nil, isWill { result.isRefusal = true }
    }
    switch auxiliary {
    // "can't" and "could not" say that it is not so.
    case .possible? where isNegated && isWill: break
    case let mood?: apply(mood, .event, to: &result)
    case nil: break
    }
  }

  private func mood(ofAuxiliary lemma: String, of position: Int) -> Mood? {
    switch lemma {
    case "will", "shall", "'ll", "wo", "would", "’ll": .planned
    case "'d", "’d": tree.xpos(position) == .vbn ? nil : .planned
    case "may", "might", "could", "can", "ca": .possible
    case "must", "should", "ought": .calledFor
    case "be": isInfinitive(position) ? .planned : nil
    default: nil
    }
  }

  /// "would like to" wishes now.
  private static let wishes: Set<String> = ["like", "love", "prefer", "want", "wish", "hate"]

  /// "no" as an answer.
  private func isExclamation(_ position: Int) -> Bool {
    tree.deprel(position) == .discourse
  }

  private func isNobody(_ subject: Int) -> Bool {
    if MoodWords.nobody.contains(tree.lemma(subject).lowercased()) { return true }
    for part in tree.children(subject)
    where tree.deprel(part) == .det || tree.deprel(part) == .ccPreconj {
      let word = tree.lemma(part).lowercased()
      if word == "no" || word == "neither" { return true }
    }
    return false
  }

  /// "does not pose", "will no longer pose": negated by a word of its own.
  func isNegated(_ position: Int) -> Bool {
    var result = Qualification()
    readOwn(position, into: &result, isTrigger: false)
    return result.polarity == .negated
  }

  /// "not only … but also" affirms.
  private func isNotOnly(_ position: Int) -> Bool {
    guard position + 1 < tree.tokens.count else { return false }
    let next = tree.lemma(position + 1)
    return next == "only" || next == "just" || next == "merely" || next == "simply"
  }

  private func marker(_ position: Int) -> String {
    var text = tree.lemma(position).lowercased()
    for part in tree.children(position) where tree.deprel(part) == .fixed {
      text += " " + tree.lemma(part).lowercased()
    }
    return text
  }

  /// "to meet", "to be signed"
  func isInfinitive(_ position: Int) -> Bool {
    guard tree.marker(position) == "to" else { return false }
    return tree.xpos(position) == .vb
      || tree.children(position).contains { tree.xpos($0) == .vb && tree.upos($0) == .aux }
  }

  func follows(_ position: Int, _ word: String) -> Bool {
    position > 0 && tree.lemma(position - 1).lowercased() == word
  }

  private func isPresent(_ position: Int) -> Bool {
    switch tree.xpos(position) {
    case .vbz, .vbp: true
    case .vbg:
      tree.children(position).contains {
        tree.deprel($0) == .aux && (tree.xpos($0) == .vbz || tree.xpos($0) == .vbp)
      }
    default: false
    }
  }

  /// "tomorrow", "next week"
  private func hasFutureTime(_ position: Int) -> Bool {
    for child in tree.children(position) {
      switch tree.deprel(child) {
      case .obl, .oblUnmarked, .advmod, .nmod, .nmodUnmarked: break
      default: continue
      }
      if tree.lemma(child).lowercased() == "tomorrow" { return true }
      if TimeWords.isTime(child, tree), tree.hasChild(child, lemma: "next") { return true }
    }
    return false
  }

  // MARK: What a word does

  func apply(_ mood: Mood?, _ character: Character, to result: inout Qualification) {
    switch mood {
    case .planned?: result.weaken(to: .planned)
    case .wished?:
      if result.polarity == .negated { result.isRefusal = true }
      if character == .event { result.weaken(to: .planned) }
    case .possible?: result.weaken(to: .possible)
    case .calledFor?: result.weaken(to: .calledFor)
    case .negated?: result.negate()
    case .refused?:
      result.negate()
      result.isRefusal = true
    case .doubtful?:
      result.negate()
      result.weaken(to: .possible)
    case nil: break
    }
  }
}
