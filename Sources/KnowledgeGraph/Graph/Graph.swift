public import Text

/// People, organisations, places and issues, and what is said to hold between them.
///
/// Nodes and statements stand in the order of their first appearance, so the same input gives the
/// same graph. Ids are given at export: `n0…` and `e0…` by position.
public struct Graph: Sendable {
  /// The documents that evidence points to, in input order. Their texts may be empty.
  public var documents: [Document]
  public var nodes: [Node]
  public var statements: [Statement]

  public init(
    documents: [Document] = [], nodes: [Node] = [], statements: [Statement] = []
  ) {
    self.documents = documents
    self.nodes = nodes
    self.statements = statements
  }

  public subscript(_ id: NodeID) -> Node { nodes[id.position] }
}
