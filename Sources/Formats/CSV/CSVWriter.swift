public import KnowledgeGraph

/// Whose header row the tables have.
public enum CSVProfile: String, Sendable {
  /// Gephi's Data Laboratory: `Id,Label,…` and `Source,Target,Type,Id,Label,Weight,…`.
  case gephi
  /// neo4j-admin: `:ID,:LABEL,…` and `:START_ID,:END_ID,:TYPE,…`, with types behind the names.
  case neo4j
}

/// Writes two tables, one of nodes and one of edges.
///
/// `graph.csv` names them both: the files are `graph.nodes.csv` and `graph.edges.csv`. Either file
/// takes its place only when both are complete.
public struct CSVWriter: GraphWriter, ~Copyable {
  private let nodeSink: ByteSink
  private let edgeSink: ByteSink
  private let profile: CSVProfile
  private var nodes = CSVText()
  private var edges = CSVText()
  private var summary = ExportSummary()

  public init(nodes: ByteSink, edges: ByteSink, profile: CSVProfile = .gephi) {
    nodeSink = nodes
    edgeSink = edges
    self.profile = profile
  }

  /// The paths of the two tables for an output path.
  public static func paths(for path: String) -> (nodes: String, edges: String) {
    let stem = path.lowercased().hasSuffix(".csv") ? String(path.dropLast(4)) : path
    return (stem + ".nodes.csv", stem + ".edges.csv")
  }

  private static let nodeColumns = NodeColumn.allCases.filter { $0 != .labels && $0 != .label }
  private static let edgeColumns = StatementColumn.allCases.filter {
    $0 != .label && $0 != .weight && $0 != .interaction
  }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    nodes.row(
      (profile == .gephi ? ["Id", "Label"] : [":ID", "label", ":LABEL"])
        + Self.nodeColumns.map { header($0.rawValue, $0.attributeType) }
        + context.schema.nodeColumns.map { header($0.name, $0.type) })
    edges.row(
      (profile == .gephi
        ? ["Source", "Target", "Type", "Id", "Label", "Weight"]
        : [":START_ID", ":END_ID", ":TYPE", "id", "weight:double"])
        + Self.edgeColumns.map { header($0.rawValue, $0.attributeType) }
        + context.schema.statementColumns.map { header($0.name, $0.type) })
  }

  private func header(_ name: String, _ type: AttributeType) -> String {
    guard profile == .neo4j else { return name }
    return switch type {
    case .int, .long: name + ":long"
    case .double: name + ":double"
    case .boolean: name + ":boolean"
    default: name
    }
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    nodes.cell(plain: "n\(id.position)")
    nodes.cell(node.label)
    if profile == .neo4j {
      nodes.cell(String(node.kind.rawValue.map { $0 == ";" ? "_" : $0 }))
    }
    for column in Self.nodeColumns {
      Self.put(column.value(of: node, at: id, in: context), into: &nodes)
    }
    let extras = context.schema.extras(of: node)
    for column in context.schema.nodeColumns.indices {
      Self.put(extras.first { $0.column == column }?.value, into: &nodes)
    }
    nodes.endRow()
    summary.nodes += 1
    try nodes.drain(to: nodeSink)
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    edges.cell(plain: "n\(statement.source.position)")
    edges.cell(plain: "n\(statement.target.position)")
    let weight = decimal(safeWeight(statement.weight))
    switch profile {
    case .gephi:
      edges.cell(plain: "Directed")
      edges.cell(plain: "e\(position)")
      edges.cell(statement.relation.rawValue)
      edges.cell(plain: weight)
    case .neo4j:
      edges.cell(statement.relation.rawValue)
      edges.cell(plain: "e\(position)")
      edges.cell(plain: weight)
    }
    for column in Self.edgeColumns {
      Self.put(column.value(of: statement, in: context), into: &edges)
    }
    let extras = context.schema.extras(of: statement)
    for column in context.schema.statementColumns.indices {
      Self.put(extras.first { $0.column == column }?.value, into: &edges)
    }
    edges.endRow()
    summary.statements += 1
    try edges.drain(to: edgeSink)
  }

  private static func put(_ value: Attribute.Value?, into table: inout CSVText) {
    switch value {
    case .string(let text)?: table.cell(text)
    case let value?: table.cell(plain: value.text)
    case nil: table.cell(plain: "")
    }
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    try nodes.flush(to: nodeSink)
    try edges.flush(to: edgeSink)
    try nodeSink.finish()
    try edgeSink.finish()
    summary.replacedCharacters = nodes.replacedCharacters + edges.replacedCharacters
    summary.bytes = nodeSink.count + edgeSink.count
    return summary
  }
}
