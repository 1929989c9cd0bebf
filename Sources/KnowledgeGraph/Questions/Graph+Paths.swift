extension Graph {
  /// The statements along a shortest way from one node to another, or nil when nothing joins them.
  ///
  /// Statements may be walked in either direction; of equally short ways the one whose statements
  /// come first in the graph. Breadth first (Moore 1959).
  ///
  /// - Returns: Positions of statements, from `starts` to `ends`; empty when they share a node.
  /// - Complexity: O(nodes + statements).
  public func shortestPath(from starts: [NodeID], to ends: [NodeID]) -> [Int]? {
    var outgoing = [[Int]](repeating: [], count: nodes.count)
    for (position, statement) in statements.enumerated() {
      outgoing[statement.source.position].append(position)
      if statement.target != statement.source {
        outgoing[statement.target.position].append(position)
      }
    }
    let goals = Set(ends)
    var arrival = [Int?](repeating: nil, count: nodes.count)
    var seen = [Bool](repeating: false, count: nodes.count)
    var queue = starts
    for start in starts { seen[start.position] = true }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      if goals.contains(node) { return path(to: node, arrival: arrival) }
      for position in outgoing[node.position] {
        let other = statements[position].end(opposite: node)
        guard !seen[other.position] else { continue }
        seen[other.position] = true
        arrival[other.position] = position
        queue.append(other)
      }
    }
    return nil
  }

  private func path(to end: NodeID, arrival: [Int?]) -> [Int] {
    var path: [Int] = []
    var node = end
    while let position = arrival[node.position] {
      path.append(position)
      node = statements[position].end(opposite: node)
    }
    return path.reversed()
  }
}

extension Statement {
  func end(opposite node: NodeID) -> NodeID { source == node ? target : source }
}
