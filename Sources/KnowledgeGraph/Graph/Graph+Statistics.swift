/// What a graph consists of, in numbers.
public struct GraphStatistics: Hashable, Sendable {
  /// How often something occurs.
  public struct Count: Hashable, Sendable {
    public var name: String
    public var count: Int
  }

  /// A node and the number of statements that go out of it and come into it.
  public struct RankedNode: Hashable, Sendable {
    public var node: NodeID
    public var outgoing: Int
    public var incoming: Int
    public var degree: Int { outgoing + incoming }
  }

  public var documents: Int
  public var nodes: Int
  public var statements: Int
  public var evidence: Int
  /// Nodes without a statement.
  public var isolatedNodes: Int
  /// Parts that no statement joins, isolated nodes included.
  public var components: Int
  /// Most frequent first, equals by name.
  public var kinds: [Count]
  public var relations: [Count]
  public var modalities: [Count]
  public var polarities: [Count]
  /// Nodes with the most statements first, equals in the graph's order.
  public var topNodes: [RankedNode]
}

extension Graph {
  /// Counts the graph's parts.
  ///
  /// - Parameter top: How many nodes to rank.
  /// - Complexity: O(nodes · log nodes + statements).
  public func statistics(top: Int = 10) -> GraphStatistics {
    var outgoing = [Int](repeating: 0, count: nodes.count)
    var incoming = outgoing
    var parts = Components(count: nodes.count)
    var evidence = 0
    for statement in statements {
      outgoing[statement.source.position] += 1
      incoming[statement.target.position] += 1
      parts.join(statement.source.position, statement.target.position)
      evidence += statement.evidence.count
    }
    let ranking = nodes.indices.sorted {
      (outgoing[$1] + incoming[$1], $0) < (outgoing[$0] + incoming[$0], $1)
    }
    return GraphStatistics(
      documents: documents.count, nodes: nodes.count, statements: statements.count,
      evidence: evidence,
      isolatedNodes: nodes.indices.count { outgoing[$0] + incoming[$0] == 0 },
      components: parts.count, kinds: counts(nodes.lazy.map(\.kind.rawValue)),
      relations: counts(statements.lazy.map(\.relation.rawValue)),
      modalities: counts(statements.lazy.map(\.modality.rawValue)),
      polarities: counts(statements.lazy.map(\.polarity.rawValue)),
      topNodes: ranking.prefix(max(0, top)).map {
        .init(node: NodeID($0), outgoing: outgoing[$0], incoming: incoming[$0])
      })
  }

  private func counts(_ names: some Sequence<String>) -> [GraphStatistics.Count] {
    let table = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return table.map { .init(name: $0.key, count: $0.value) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// Connected parts, by union and path halving (Tarjan and van Leeuwen 1984).
private struct Components {
  private var parents: [Int]
  /// How many parts there are.
  private(set) var count: Int

  init(count: Int) {
    parents = Array(0..<count)
    self.count = count
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return }
    parents[max(a, b)] = min(a, b)
    count -= 1
  }

  private mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }
}
