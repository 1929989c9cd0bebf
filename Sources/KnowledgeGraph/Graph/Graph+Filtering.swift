/// Which part of a graph to keep. Conditions that are nil keep everything.
public struct GraphFilter: Hashable, Sendable {
  /// Kinds of nodes to keep.
  public var kinds: Set<NodeKind>?
  /// Relations to keep.
  public var relations: Set<RelationKind>?
  /// Least confidence of a statement, 0…1.
  public var minimumConfidence: Double?
  /// Least weight of a statement: the number of places that say it.
  public var minimumWeight: Double?

  public init(
    kinds: Set<NodeKind>? = nil, relations: Set<RelationKind>? = nil,
    minimumConfidence: Double? = nil, minimumWeight: Double? = nil
  ) {
    self.kinds = kinds
    self.relations = relations
    self.minimumConfidence = minimumConfidence
    self.minimumWeight = minimumWeight
  }

  /// Whether it looks at statements, not only at nodes.
  var concernsStatements: Bool {
    relations != nil || minimumConfidence != nil || minimumWeight != nil
  }

  func keeps(_ statement: Statement) -> Bool {
    relations?.contains(statement.relation) ?? true
      && statement.confidence >= minimumConfidence ?? 0
      && statement.weight >= minimumWeight ?? 0
  }
}

extension Graph {
  /// The part of the graph that a filter keeps, in the same order.
  ///
  /// When the filter looks at statements, nodes that no kept statement speaks of go as well.
  /// An attribution or addressee whose node goes is left out of its statement.
  public func filtered(by filter: GraphFilter) -> Graph {
    var keepsNode = nodes.map { filter.kinds?.contains($0.kind) ?? true }
    let keepsStatement = statements.map {
      filter.keeps($0) && keepsNode[$0.source.position] && keepsNode[$0.target.position]
    }
    if filter.concernsStatements {
      var isSpokenOf = [Bool](repeating: false, count: nodes.count)
      for (statement, isKept) in zip(statements, keepsStatement) where isKept {
        for node in statement.nodes { isSpokenOf[node.position] = true }
      }
      for position in nodes.indices where !isSpokenOf[position] { keepsNode[position] = false }
    }
    return keeping(nodes: keepsNode, statements: keepsStatement)
  }

  /// The part of the graph within `depth` statements of some nodes, in either direction.
  ///
  /// - Parameters:
  ///   - centres: Where to start; always kept.
  ///   - depth: 1 for direct neighbours.
  /// - Complexity: O(nodes + statements).
  public func neighbourhood(of centres: [NodeID], depth: Int) -> Graph {
    var neighbours = [[NodeID]](repeating: [], count: nodes.count)
    for statement in statements {
      neighbours[statement.source.position].append(statement.target)
      neighbours[statement.target.position].append(statement.source)
    }
    var isKept = [Bool](repeating: false, count: nodes.count)
    var frontier = centres
    for centre in centres { isKept[centre.position] = true }
    for _ in 0..<max(0, depth) where !frontier.isEmpty {
      var next: [NodeID] = []
      for node in frontier {
        for neighbour in neighbours[node.position] where !isKept[neighbour.position] {
          isKept[neighbour.position] = true
          next.append(neighbour)
        }
      }
      frontier = next
    }
    return keeping(nodes: isKept)
  }

  /// The `count` nodes with the most statements and what holds between them; of equals the earlier.
  public func top(_ count: Int) -> Graph {
    let ranking = degrees.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    var isKept = [Bool](repeating: false, count: nodes.count)
    for (position, _) in ranking.prefix(max(0, count)) { isKept[position] = true }
    return keeping(nodes: isKept)
  }

  /// The nodes that go by a name: by label first, else by alias; case and articles do not matter.
  public func nodes(named name: String) -> [NodeID] {
    let wanted = NormalisedName(name)
    let byLabel = nodes.indices.filter { NormalisedName(nodes[$0].label) == wanted }
    guard byLabel.isEmpty else { return byLabel.map { NodeID($0) } }
    return nodes.indices.filter { position in
      nodes[position].aliases.contains { NormalisedName($0) == wanted }
    }.map { NodeID($0) }
  }

  /// Number of statements each node is source or target of.
  var degrees: [Int] {
    var degrees = [Int](repeating: 0, count: nodes.count)
    for statement in statements {
      degrees[statement.source.position] += 1
      degrees[statement.target.position] += 1
    }
    return degrees
  }

  /// The marked nodes and statements, renumbered, in the same order.
  func keeping(nodes keepsNode: [Bool], statements keepsStatement: [Bool]? = nil) -> Graph {
    var ids = [NodeID?](repeating: nil, count: nodes.count)
    var kept = Graph(documents: documents)
    for position in nodes.indices where keepsNode[position] {
      ids[position] = NodeID(kept.nodes.count)
      kept.nodes.append(nodes[position])
    }
    for (position, statement) in statements.enumerated() where keepsStatement?[position] ?? true {
      guard let source = ids[statement.source.position], let target = ids[statement.target.position]
      else { continue }
      var renumbered = statement
      renumbered.source = source
      renumbered.target = target
      renumbered.attribution = statement.attribution.flatMap { ids[$0.position] }
      renumbered.addressee = statement.addressee.flatMap { ids[$0.position] }
      kept.statements.append(renumbered)
    }
    return kept
  }
}

extension Statement {
  /// Every node it speaks of: source, target, and attribution and addressee where there are any.
  var nodes: [NodeID] {
    [source, target] + [attribution, addressee].compactMap { $0 }
  }
}
