extension Graph {
  /// The graph of actors alone: issues become the topics of statements between actors.
  ///
  /// A statement about an issue is folded where its other end is known:
  /// - a statement with an addressee points to the addressee ("A demands I of B": A demands → B);
  /// - a stance on an issue points to every other actor whose issue it is, because that actor
  ///   proposes or demands it ("A opposes I, B proposes I": A opposes → B).
  ///
  /// The issue's label becomes the topic. What cannot be folded goes. Kinds that the ontology does
  /// not know count as actors.
  public func projectedToActors(ontology: Ontology) -> Graph {
    let isActor = nodes.map { ontology[$0.kind]?.isActor ?? true }
    let owners = ownersOfIssues(isActor: isActor)
    var projected = self
    projected.statements = []
    for statement in statements where isActor[statement.source.position] {
      if isActor[statement.target.position] {
        projected.statements.append(statement)
        continue
      }
      for actor in otherEnds(of: statement, owners: owners) where isActor[actor.position] {
        var folded = statement
        folded.target = actor
        folded.addressee = nil
        folded.topic = nodes[statement.target.position].label
        projected.statements.append(folded)
      }
    }
    return projected.keeping(nodes: isActor)
  }

  /// For each issue the actors that propose or demand it, in order of appearance.
  private func ownersOfIssues(isActor: [Bool]) -> [[NodeID]] {
    var owners = [[NodeID]](repeating: [], count: nodes.count)
    for statement in statements
    where Self.owning.contains(statement.relation) && statement.polarity == .affirmed
      && isActor[statement.source.position] && !isActor[statement.target.position]
      && !owners[statement.target.position].contains(statement.source)
    {
      owners[statement.target.position].append(statement.source)
    }
    return owners
  }

  private func otherEnds(of statement: Statement, owners: [[NodeID]]) -> [NodeID] {
    if let addressee = statement.addressee { return [addressee] }
    if Self.owning.contains(statement.relation) { return [] }
    return owners[statement.target.position].filter { $0 != statement.source }
  }

  private static let owning: Set<RelationKind> = [.proposes, .demands]
}
