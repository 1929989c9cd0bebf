internal import English
internal import KnowledgeGraph

/// A vote without what it is on: "The bill passed. Nordia voted against."
struct BareVote {
  let tree: SyntaxTree
  let index: TriggerIndex

  private static let matters: Set<String> = [
    "bill", "law", "resolution", "motion", "amendment", "budget", "measure", "act", "legislation",
    "treaty", "deal", "plan", "proposal", "text", "draft", "reform", "agreement", "repeal",
  ]
  /// Sentences that the matter may stand before the vote.
  private static let reach = 3

  /// The vote as a match of "vote against" or "vote for" with the matter named last.
  func match(at verb: Int) -> FrameMatch? {
    guard tree.lemma(verb) == "vote", tree.upos(verb) == .verb, !Clause.isPassive(verb, tree),
      let side = side(behind: verb), let subject = Clause.surfaceSubject(verb, tree),
      let matter = matter(before: min(subject, verb)),
      let entry = index.entries(for: "vote").first(where: {
        let entry = index.entries[$0]
        return entry.partOfSpeech == .verb && entry.particles == [side]
      })
    else { return nil }
    return FrameMatch(
      entry: entry, trigger: verb, source: tree.coordinated(subject).map { .token($0) },
      targets: [matter],
      targetSlot: .phrase)
  }

  /// "against" or "for" where nothing follows it.
  private func side(behind verb: Int) -> String? {
    func word(_ distance: Int) -> String {
      let token = verb + distance
      guard token < tree.tokens.count, tree.isSameSentence(token, verb) else { return "" }
      return tree.tokens[token].form.lowercased()
    }
    let (side, length): (String, Int)
    switch word(1) {
    case "against", "no": (side, length) = ("against", 1)
    case "for", "yes": (side, length) = ("for", 1)
    case "in" where word(2) == "favour" || word(2) == "favor": (side, length) = ("for", 2)
    default: return nil
    }
    let next = verb + length + 1
    guard next < tree.tokens.count, tree.isSameSentence(next, verb) else { return side }
    return tree.upos(next) == .punct || tree.upos(next) == .cconj ? side : nil
  }

  private func matter(before end: Int) -> Int? {
    let sentence = tree.tokens[end].sentence.position
    var token = end - 1
    while token >= 0, sentence - tree.tokens[token].sentence.position <= Self.reach {
      if tree.upos(token) == .noun, Self.matters.contains(tree.lemma(token)),
        tree.deprel(token) != .compound
      {
        return token
      }
      token -= 1
    }
    return nil
  }
}
