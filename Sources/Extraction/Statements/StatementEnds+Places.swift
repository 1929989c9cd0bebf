internal import English
internal import KnowledgeGraph

/// What lies somewhere, who leads a part, who holds an office.
extension StatementBuilder {
  /// "Novag" of "Novag is a firm based in Oslo".
  func named(by noun: Int) -> Int? {
    guard tree.hasChild(noun, .cop), let subject = tree.child(noun, .nsubj),
      let actor = entities.actor(at: TokenIndex(subject)), entities[actor.entity].kind != .person,
      actor.standing == .itself
    else { return nil }
    return subject
  }

  /// "the river in Norway, Hamar", "Lemm University in Oslo": only what stands before an ordinary noun
  /// for a place or body is said to be one.
  func isMisplaced(_ source: SourceActor, _ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .locatedIn, entry.partOfSpeech == .noun,
      entry.trigger.source == [.head]
    else { return false }
    return source.token.map { $0 > match.trigger } ?? false
      || entities.name(covering: TokenIndex(match.trigger)) != nil
  }

  /// "leads the party's youth wing", "heads the Norwegian army": a part, whose head belongs to the whole.
  func relation(of match: FrameMatch, _ entry: TriggerEntry) -> RelationKind {
    let relation = entry.relation.relation
    guard relation == .leads, ontology[.affiliatedWith] != nil,
      let target = match.targets.first, let actor = entities.actor(at: TokenIndex(target)),
      actor.standing == .body,
      !["government", "regime", "junta", "administration", "cabinet"].contains(tree.lemma(target))
    else { return relation }
    return .affiliatedWith
  }

  func isSeat(_ trigger: Int) -> Bool {
    ["based", "headquartered", "located", "situated"].contains(
      tree.tokens[trigger].form.lowercased())
  }

  /// Whether the text gives somebody an office of the state or body.
  func holdsOffice(_ person: EntityIndex, in body: Participant) -> Bool {
    entities.roleLinks.contains {
      $0.member == person && $0.organisation.map { Participant.entity($0) } == body
    }
  }

  /// "failed to mediate"
  func isFailed(_ verb: Int) -> Bool {
    tree.deprel(verb) == .xcomp && tree.head(verb).map { tree.lemma($0) == "fail" } ?? false
  }
}
