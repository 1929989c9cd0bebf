internal import English
internal import KnowledgeGraph

/// Slots of compounds ("Nordian-brokered truce") and of fixed phrases ("in charge of").
extension FrameMatcher {
  func fillCompound(_ slot: Slot, _ position: Int) -> Filler? {
    switch slot {
    case .prefix, .subject, .agent:
      guard let first = upToHyphen(position) else { return nil }
      return Filler(tokens: [first])
    case .head, .object:
      var current = position
      for _ in 0..<4 {
        guard let head = tree.head(current) else { return nil }
        if head > position, tree.isNominal(head) { return phrase(head) }
        current = head
      }
      return nil
    default: return nil
    }
  }

  func fillPhrase(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Filler? {
    guard let last = lastOfPhrase(entry, position) else { return nil }
    switch slot {
    case .object:
      // The last word is a preposition: what it introduces.
      if tree.lemma(position) == "there", tree.lemma(last) == "be" {
        // "there must be an inquiry"
        return phrase(tree.children(last).first { $0 > last && tree.deprel($0) == .nsubj })
      }
      guard let head = tree.head(last), tree.isNominal(head), head > last else { return nil }
      return phrase(head)
    case .clause:
      // "at the request of Nordia the file was sealed"
      var current = position
      while let head = tree.head(current), head >= position, head <= last { current = head }
      guard let verb = tree.head(current), tree.upos(verb) == .verb else { return nil }
      return Filler(tokens: [verb], kind: .clause)
    case .infinitive:
      // "it is up to Nordia to act"
      guard let head = tree.head(last) else { return nil }
      for child in Array(tree.children(head)) + Array(tree.children(tree.head(head) ?? head))
      where tree.marker(child) == "to" && child > last {
        return Filler(tokens: tree.coordinated(child), kind: .infinitive)
      }
      return nil
    case .subject, .head:
      var current = position
      while let head = tree.head(current), head >= position, head <= last { current = head }
      if let subject = tree.child(current, .nsubj) { return phrase(subject) }
      if tree.lemma(position) == "be", var name = tree.nominalBefore(position) {
        while tree.deprel(name) == .conj, let first = tree.head(name), first < name { name = first }
        return phrase(name)
      }
      guard let head = tree.head(current) else { return nil }
      // "accused X of bias in favour of Y": nobody's stand
      let verb = tree.isNominal(head) ? tree.head(head) ?? head : head
      if ["accuse", "suspect", "hold"].contains(tree.lemma(verb)) { return nil }
      if tree.isNominal(head), slot == .head {
        // "Costa, formerly with Unitas": the adverb hangs on the body.
        if tree.head(last) == head, let above = tree.head(head), tree.isNominal(above) {
          return phrase(above)
        }
        return phrase(head)
      }
      // "Costa, the woman in charge of the fund"
      if tree.isNominal(head), tree.deprel(head) == .appos { return phrase(tree.head(head)) }
      // "issued a statement in support of the plan"
      if tree.isNominal(head), tree.deprel(head) == .obj, let verb = tree.head(head) {
        return phrase(Clause(tree: tree, verb: verb).subject)
      }
      let clause = Clause(tree: tree, verb: head)
      // "was placed in the care of": what is placed
      let isUndergoer = clause.isPassive && entry.trigger.target == [.subject]
      return phrase(isUndergoer ? clause.object : clause.subject)
    default: return nil
    }
  }
}
