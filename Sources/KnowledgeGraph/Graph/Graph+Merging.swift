internal import Text

extension Graph {
  /// One graph of several: nodes of the same kind and name become one, statements said again add
  /// their evidence.
  ///
  /// - Parameters:
  ///   - graphs: In the order in which their nodes and statements shall stand.
  ///   - ontology: Tells which relations are symmetric.
  /// - Complexity: O(nodes + statements), hashing apart.
  public static func merging(_ graphs: some Sequence<Graph>, ontology: Ontology) -> Graph {
    var merger = GraphMerger(ontology: ontology)
    for graph in graphs { merger.add(graph) }
    return merger.finish()
  }
}

/// Joins graphs one after the other, so that only the result is in memory.
///
/// Nodes are one when kind and `NormalisedName` of the label are the same; the first graph's label
/// stays. Statements are one when they agree in source, relation, target, polarity, modality,
/// attribution and `isFormer`, and do not contradict each other in addressee, topic, role and
/// time; the highest confidence stays. The same evidence counts once.
public struct GraphMerger: Sendable {
  private var graph = Graph()
  private let symmetric: Set<RelationKind>
  private var documentPositions: [String: Int] = [:]
  private var nodeIDs: [NodeKey: NodeID] = [:]
  private var statementPositions: [StatementKey: [Int]] = [:]

  private struct NodeKey: Hashable {
    var kind: NodeKind
    var name: NormalisedName
  }

  private struct StatementKey: Hashable {
    var source: NodeID
    var relation: RelationKind
    var target: NodeID
    var polarity: Polarity
    var modality: Modality
    var attribution: NodeID?
    var isFormer: Bool

    init(_ statement: Statement) {
      source = statement.source
      relation = statement.relation
      target = statement.target
      polarity = statement.polarity
      modality = statement.modality
      attribution = statement.attribution
      isFormer = statement.isFormer
    }
  }

  public init(ontology: Ontology) {
    symmetric = Set(ontology.relations.filter(\.isSymmetric).map(\.relation))
  }

  /// Adds a graph behind those that were added before.
  public mutating func add(_ added: Graph) {
    for document in added.documents { add(document) }
    let ids = added.nodes.map { add($0) }
    for statement in added.statements { add(statement, ids: ids) }
  }

  /// The joined graph.
  public consuming func finish() -> Graph { graph }

  private mutating func add(_ document: Document) {
    if let position = documentPositions[document.id] {
      if graph.documents[position].text.isEmpty {
        graph.documents[position].text = document.text
      }
      return
    }
    documentPositions[document.id] = graph.documents.count
    graph.documents.append(document)
  }

  private mutating func add(_ node: Node) -> NodeID {
    let key = NodeKey(kind: node.kind, name: NormalisedName(node.label))
    guard let id = nodeIDs[key] else {
      let id = NodeID(graph.nodes.count)
      nodeIDs[key] = id
      graph.nodes.append(node)
      return id
    }
    graph.nodes[id.position].absorb(node)
    return id
  }

  private mutating func add(_ added: Statement, ids: [NodeID]) {
    var statement = added
    statement.source = ids[added.source.position]
    statement.target = ids[added.target.position]
    statement.attribution = added.attribution.map { ids[$0.position] }
    statement.addressee = added.addressee.map { ids[$0.position] }
    if symmetric.contains(statement.relation), statement.target < statement.source {
      swap(&statement.source, &statement.target)
    }
    let key = StatementKey(statement)
    for position in statementPositions[key] ?? []
    where graph.statements[position].agrees(with: statement) {
      graph.statements[position].absorb(statement)
      return
    }
    statementPositions[key, default: []].append(graph.statements.count)
    graph.statements.append(statement)
  }
}

extension Node {
  /// Takes over what another node of the same thing knows more.
  fileprivate mutating func absorb(_ other: Node) {
    subtype = subtype ?? other.subtype
    mentions += other.mentions
    var seen = Set(aliases)
    aliases += other.aliases.filter { seen.insert($0).inserted }
    seen = Set(roles)
    roles += other.roles.filter { seen.insert($0).inserted }
    attributes.add(other.attributes)
  }
}

extension Statement {
  /// Whether the qualifiers that are known of both are the same.
  fileprivate func agrees(with other: Statement) -> Bool {
    func compatible<Value: Equatable>(_ a: Value?, _ b: Value?) -> Bool {
      a == nil || b == nil || a == b
    }
    return compatible(addressee, other.addressee) && compatible(topic, other.topic)
      && compatible(role, other.role) && compatible(time, other.time)
  }

  fileprivate mutating func absorb(_ other: Statement) {
    if importedWeight != nil || other.importedWeight != nil {
      importedWeight = weight + other.weight
    }
    addressee = addressee ?? other.addressee
    topic = topic ?? other.topic
    role = role ?? other.role
    time = time ?? other.time
    confidence = max(confidence, other.confidence)
    var seen = Set(evidence)
    evidence += other.evidence.filter { seen.insert($0).inserted }
    attributes.add(other.attributes)
  }
}

extension [Attribute] {
  /// Adds the attributes whose names are new.
  fileprivate mutating func add(_ others: [Attribute]) {
    var seen = Set(map(\.name))
    for attribute in others where seen.insert(attribute.name).inserted { append(attribute) }
  }
}
