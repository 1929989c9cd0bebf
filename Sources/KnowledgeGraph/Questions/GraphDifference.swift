/// What is new, gone and changed from one graph to another.
///
/// Nodes are compared by kind and name, statements by source, relation, target and who says it, so
/// numbering and order do not matter.
public struct GraphDifference: Hashable, Sendable {
  /// A statement that both graphs hold and that is qualified differently.
  public struct Change: Hashable, Sendable {
    /// Position in the old graph.
    public var old: Int
    /// Position in the new graph.
    public var new: Int
    /// What differs: `polarity`, `modality`, `confidence`, `evidence`…, in a fixed order.
    public var fields: [String]
  }

  /// Nodes of the new graph that the old one does not have.
  public var addedNodes: [NodeID] = []
  /// Nodes of the old graph that the new one does not have.
  public var removedNodes: [NodeID] = []
  /// Positions in the new graph.
  public var addedStatements: [Int] = []
  /// Positions in the old graph.
  public var removedStatements: [Int] = []
  public var changes: [Change] = []

  /// Both graphs say the same.
  public var isEmpty: Bool {
    addedNodes.isEmpty && removedNodes.isEmpty && addedStatements.isEmpty
      && removedStatements.isEmpty && changes.isEmpty
  }

  public init(from old: Graph, to new: Graph) {
    let oldNodes = Self.nodeKeys(of: old)
    let newNodes = Self.nodeKeys(of: new)
    let oldNames = Set(oldNodes)
    let newNames = Set(newNodes)
    addedNodes = newNodes.indices.filter { !oldNames.contains(newNodes[$0]) }.map { NodeID($0) }
    removedNodes = oldNodes.indices.filter { !newNames.contains(oldNodes[$0]) }.map { NodeID($0) }

    // Statements with the same key are paired in order, those that agree fully first.
    var waiting: [StatementKey: [Int]] = [:]
    for (position, statement) in old.statements.enumerated() {
      waiting[StatementKey(statement, nodes: oldNodes), default: []].append(position)
    }
    var unpaired: [(position: Int, key: StatementKey)] = []
    for (position, statement) in new.statements.enumerated() {
      let key = StatementKey(statement, nodes: newNodes)
      let equal = waiting[key]?.firstIndex {
        Self.differing(old.statements[$0], oldNodes, statement, newNodes).isEmpty
      }
      if let equal { waiting[key]?.remove(at: equal) } else { unpaired.append((position, key)) }
    }
    for (position, key) in unpaired {
      guard let candidate = waiting[key]?.first else {
        addedStatements.append(position)
        continue
      }
      waiting[key]?.removeFirst()
      let fields = Self.differing(
        old.statements[candidate], oldNodes, new.statements[position], newNodes)
      changes.append(Change(old: candidate, new: position, fields: fields))
    }
    removedStatements = waiting.values.joined().sorted()
  }

  private struct NodeKey: Hashable {
    var kind: NodeKind
    var name: NormalisedName
  }

  private struct StatementKey: Hashable {
    var source: NodeKey
    var relation: RelationKind
    var target: NodeKey
    var attribution: NodeKey?

    init(_ statement: Statement, nodes: [NodeKey]) {
      source = nodes[statement.source.position]
      relation = statement.relation
      target = nodes[statement.target.position]
      attribution = statement.attribution.map { nodes[$0.position] }
    }
  }

  private static func nodeKeys(of graph: Graph) -> [NodeKey] {
    graph.nodes.map { NodeKey(kind: $0.kind, name: NormalisedName($0.label)) }
  }

  private static func differing(
    _ a: Statement, _ aNodes: [NodeKey], _ b: Statement, _ bNodes: [NodeKey]
  ) -> [String] {
    var fields: [String] = []
    if a.polarity != b.polarity { fields.append("polarity") }
    if a.modality != b.modality { fields.append("modality") }
    let addressees = (
      a.addressee.map { aNodes[$0.position] }, b.addressee.map { bNodes[$0.position] }
    )
    if addressees.0 != addressees.1 { fields.append("addressee") }
    if a.topic != b.topic { fields.append("topic") }
    if a.role != b.role { fields.append("role") }
    if a.isFormer != b.isFormer { fields.append("former") }
    if a.time != b.time { fields.append("time") }
    if a.confidence != b.confidence { fields.append("confidence") }
    if a.evidence != b.evidence { fields.append("evidence") }
    if a.importedWeight != b.importedWeight { fields.append("weight") }
    return fields
  }
}
