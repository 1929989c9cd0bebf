public import KnowledgeGraph
public import Text

/// Takes a graph as it is read: documents, then nodes in order, then statements in order.
public protocol GraphReceiver {
  mutating func receive(_ document: Document) throws
  mutating func receive(_ node: Node) throws
  mutating func receive(_ statement: Statement) throws
}

/// A graph that can be gone through more than once, such as a file.
public protocol GraphSource {
  /// Hands everything to `receiver`, the same each time.
  ///
  /// - Throws: `ImportError` for what is wrong with the source, or whatever `receiver` throws.
  func read(into receiver: inout some GraphReceiver) throws
}

extension GraphSource {
  /// The whole graph, in memory.
  public func graph() throws -> Graph {
    var collector = GraphCollector()
    try read(into: &collector)
    return collector.graph
  }

  /// Streams the graph to `writer`, reading the source twice; only a table of the nodes is held.
  ///
  /// - Throws: `ImportError` or `ExportError`; no file is left then.
  public func export<Writer: GraphWriter & ~Copyable>(
    to writer: consuming Writer, settings: ExportSettings = .init()
  ) throws -> ExportSummary {
    var surveyor = Surveyor()
    try read(into: &surveyor)
    surveyor.schema.settle()
    // A receiver must be copyable and a writer is not, so the reading loop holds it in a box.
    let stage = ExportStage(
      writer: writer,
      context: ExportContext(settings: settings, schema: surveyor.schema))
    stage.context.documents = surveyor.documents
    try stage.begin()
    var receiver = StagedReceiver(stage: stage)
    try read(into: &receiver)
    return try stage.finish()
  }
}

extension Graph: GraphSource {
  public func read(into receiver: inout some GraphReceiver) throws {
    for document in documents { try receiver.receive(document) }
    for node in nodes { try receiver.receive(node) }
    for statement in statements { try receiver.receive(statement) }
  }
}

extension Graph {
  /// Writes the graph with `writer`.
  ///
  /// - Throws: `ExportError`; no file is left then.
  public func export<Writer: GraphWriter & ~Copyable>(
    to writer: consuming Writer, settings: ExportSettings = .init()
  ) throws(ExportError) -> ExportSummary {
    var context = ExportContext(settings: settings)
    for document in documents { context.documents.append(document) }
    for node in nodes { context.schema.note(node) }
    for statement in statements { context.schema.note(statement) }
    context.schema.settle()
    context.nodes.reserve(nodes.count)
    try writer.begin(context)
    for (position, node) in nodes.enumerated() {
      context.nodes.append(node)
      try writer.write(node, at: NodeID(position), in: context)
    }
    for (position, statement) in statements.enumerated() {
      try checkEnds(of: statement, number: position, in: context.nodes)
      try writer.write(statement, at: position, in: context)
    }
    return try writer.finish()
  }
}

private struct GraphCollector: GraphReceiver {
  var graph = Graph()

  mutating func receive(_ document: Document) { graph.documents.append(document) }
  mutating func receive(_ node: Node) { graph.nodes.append(node) }
  mutating func receive(_ statement: Statement) { graph.statements.append(statement) }
}

/// Counts everything and collects the documents and the extra attributes.
private struct Surveyor: GraphReceiver {
  var schema = AttributeSchema()
  var documents = DocumentTable()

  mutating func receive(_ document: Document) { documents.append(document) }
  mutating func receive(_ node: Node) { schema.note(node) }
  mutating func receive(_ statement: Statement) { schema.note(statement) }
}

/// Holds the writer and its context while a source is read.
private final class ExportStage<Writer: GraphWriter & ~Copyable> {
  private var writer: Writer?
  var context: ExportContext
  private var statements = 0

  init(writer: consuming Writer, context: ExportContext) {
    self.writer = consume writer
    self.context = context
  }

  func begin() throws(ExportError) { try writer?.begin(context) }

  func write(_ node: Node) throws(ExportError) {
    let id = NodeID(context.nodes.count)
    context.nodes.append(node)
    try writer?.write(node, at: id, in: context)
  }

  func write(_ statement: Statement) throws(ExportError) {
    try checkEnds(of: statement, number: statements, in: context.nodes)
    try writer?.write(statement, at: statements, in: context)
    statements += 1
  }

  func finish() throws(ExportError) -> ExportSummary {
    guard let writer = writer.take() else { return ExportSummary() }
    return try writer.finish()
  }
}

private struct StagedReceiver<Writer: GraphWriter & ~Copyable>: GraphReceiver {
  let stage: ExportStage<Writer>

  mutating func receive(_ document: Document) {}
  mutating func receive(_ node: Node) throws { try stage.write(node) }
  mutating func receive(_ statement: Statement) throws { try stage.write(statement) }
}

/// A statement may point only to nodes that are there; writers rely on it.
private func checkEnds(
  of statement: Statement, number: Int, in nodes: NodeTable
) throws(ExportError) {
  let last = max(
    statement.source, statement.target, statement.attribution ?? statement.source,
    statement.addressee ?? statement.source)
  guard nodes.contains(last) else {
    throw ExportError(
      .malformedGraph, message: "statement \(number) points to a node that is not in the graph")
  }
}
