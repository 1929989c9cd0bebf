internal import English
internal import KnowledgeGraph

/// Turns offices and places that the text mentions in passing into statements.
struct LinkStatements {
  let entities: DocumentEntities
  let ontology: Ontology
  let signals: SignalReader

  mutating func add(to statements: inout [DraftStatement]) {
    for link in entities.roleLinks {
      guard let organisation = link.organisation, organisation != link.member else { continue }
      let relation: RelationKind = link.rank == .head ? .leads : .affiliatedWith
      guard
        ontology.allows(
          relation, from: entities[link.member].kind, to: entities[organisation].kind)
      else { continue }
      var statement = DraftStatement(
        source: .entity(link.member), relation: relation, target: .entity(organisation),
        sentence: link.sentence)
      statement.role = link.role
      statement.isFormer = link.isFormer
      readMood(link, into: &statement)
      statement.signals = signals.signals(
        ofLink: statement, length: link.tokens.count, isPlace: false)
      statement.confidence = ConfidenceModel.standard.probability(statement.signals)
      statements.append(statement)
    }
    dropMembershipsOfHeads(&statements)
    guard let locatedIn = ontology[.locatedIn] else { return }
    for link in entities.locationLinks where link.part != link.whole {
      guard
        ontology.allows(
          locatedIn.relation, from: entities[link.part].kind, to: entities[link.whole].kind)
      else { continue }
      var statement = DraftStatement(
        source: .entity(link.part), relation: .locatedIn, target: .entity(link.whole),
        sentence: link.sentence)
      statement.signals = signals.signals(
        ofLink: statement, length: link.tokens.count, isPlace: true)
      statement.confidence = ConfidenceModel.standard.probability(statement.signals)
      statements.append(statement)
    }
  }

  /// Who leads belongs to what he leads; that goes without saying, unless he does so as something else.
  private func dropMembershipsOfHeads(_ statements: inout [DraftStatement]) {
    let led = statements.filter { $0.relation == .leads && $0.polarity == .affirmed }
    statements.removeAll { statement in
      statement.relation == .affiliatedWith && statement.role == nil
        && led.contains { $0.source == statement.source && $0.target == statement.target }
    }
  }

  /// "X will become president", "X could be chief", "X is not the leader", "president-elect X".
  private func readMood(_ link: RoleLink, into statement: inout DraftStatement) {
    let tree = signals.tree
    for position in link.tokens.positions where entities.name(covering: TokenIndex(position)) == nil
    {
      switch tree.lemma(position).lowercased() {
      case "elect" where tree.xpos(position) == .vbn: continue
      case "will", "shall", "elect", "designate": statement.modality = .planned
      case "may", "might", "could", "can", "would": statement.modality = .possible
      case "not", "never", "n't": statement.polarity = .negated
      default: continue
      }
    }
    if let role = link.role, role.lowercased().hasSuffix("elect") { statement.modality = .planned }
  }
}
