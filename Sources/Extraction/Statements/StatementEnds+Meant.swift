internal import English
internal import KnowledgeGraph

/// What a target really means: "delay" of "no excuse for delay", "memorandum" of "a memorandum on the
/// border which Nordia signed".
extension StatementBuilder {
  /// "Costa, the head of Unitas, said it was a mistake": hardly Unitas.
  func isOwnBody(_ pronoun: Int, _ actors: some Collection<Actor>, _ match: FrameMatch)
    -> Bool
  {
    guard tree.upos(pronoun) == .pron, ["it", "they"].contains(tree.lemma(pronoun).lowercased()),
      case .actors(let speakers)? = match.source.first,
      index.entries[match.entry].relation.relation == .opposes
    else { return false }
    return speakers.contains { speaker in
      actors.contains {
        $0.entity == speaker.entity || holdsOffice(speaker.entity, in: .entity($0.entity))
      }
    }
  }

  /// "wanted UN peacekeepers": people sent, not who sends them.
  func isWanted(_ noun: Int, _ actors: some Collection<Actor>, _ match: FrameMatch)
    -> Bool
  {
    let entry = index.entries[match.entry]
    return entry.relation.relation == .demands && !entry.allowsActor && tree.xpos(noun) == .nns
      && ["want", "demand", "seek", "request", "require"].contains(tree.lemma(match.trigger))
      && actors.allSatisfy { $0.standing != .itself }
  }

  /// "memorandum" of "a memorandum on the use of the lake which Nordia signed".
  func signed(_ noun: Int, _ match: FrameMatch) -> Int {
    guard ["sign", "ratify", "initial"].contains(tree.lemma(match.trigger)),
      tree.deprel(match.trigger) == .aclRelcl, !Self.papers.contains(tree.lemma(noun))
    else { return noun }
    var before = noun - 1
    while before >= 0, tree.isSameSentence(before, noun), noun - before < 8,
      tree.upos(before) != .verb, tree.tokens[before].form != ","
    {
      if Self.papers.contains(tree.lemma(before)) { return before }
      before -= 1
    }
    return noun
  }

  private static let papers: Set<String> = [
    "agreement", "memorandum", "treaty", "accord", "pact", "deal", "declaration", "protocol",
    "contract", "convention", "document", "charter", "truce", "ceasefire",
  ]

  /// "delay" of "there can be no more excuse for a delay".
  func excused(by noun: Int, _ entry: TriggerEntry) -> Int {
    guard entry.partOfSpeech == .phrase, entry.relation.relation == .opposes,
      ["excuse", "justification", "reason", "room", "place", "need", "basis", "grounds"].contains(
        tree.lemma(noun))
    else { return noun }
    return tree.children(noun).first {
      $0 > noun && tree.preposition($0) == "for" && tree.deprel($0) == .nmod
    } ?? noun
  }

  /// "insists that he resign": to resign is what is asked.
  func hasPronounSubject(_ verb: Int, _ match: FrameMatch) -> Bool {
    guard match.targetSlot == .clause, tree.xpos(verb) == .vb || Clause.isPassive(verb, tree),
      let subject = tree.child(verb, .nsubj, .nsubjPass)
    else { return false }
    return ["he", "she", "it", "they"].contains(tree.lemma(subject).lowercased())
  }
}
