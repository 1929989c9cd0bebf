public import KnowledgeGraph

/// Writes one graph in one format, a node or statement at a time.
///
/// A writer is made with its output, fed, and finished; it never holds what it has written, so
/// memory does not grow with the number of statements. The calls come in this order: `begin` once,
/// every node in order, every statement in order, `finish`. A writer that is dropped before
/// `finish` leaves no file.
///
///     let sink = try ByteSink.file("graph.graphml")
///     let summary = try graph.export(to: GraphMLWriter(sink))
///     // summary.nodes == graph.nodes.count
public protocol GraphWriter: ~Copyable {
  /// Writes what comes before the first node: declarations, keys, prefixes.
  ///
  /// `context.nodes` is empty still; `context.schema` has the counts and the attributes.
  mutating func begin(_ context: ExportContext) throws(ExportError)

  /// Writes the node at position `id`, whose entry stands in `context.nodes`.
  mutating func write(_ node: Node, at id: NodeID, in context: ExportContext) throws(ExportError)

  /// Writes the statement with number `position`, counted from 0.
  mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError)

  /// Ends the file, syncs it and puts it in its place.
  ///
  /// - Throws: `ExportError` when any byte did not arrive; then no file is left.
  consuming func finish() throws(ExportError) -> ExportSummary
}

/// What a writer did.
public struct ExportSummary: Hashable, Sendable {
  public var nodes: Int
  public var statements: Int
  /// Characters the format cannot hold, written as U+FFFD.
  public var replacedCharacters: Int
  /// Bytes written, over all files.
  public var bytes: Int

  public init(
    nodes: Int = 0, statements: Int = 0, replacedCharacters: Int = 0, bytes: Int = 0
  ) {
    self.nodes = nodes
    self.statements = statements
    self.replacedCharacters = replacedCharacters
    self.bytes = bytes
  }
}

/// What every writer may look up: settings, documents, attributes, and the nodes written so far.
public struct ExportContext: Sendable {
  public var settings: ExportSettings
  public var documents: DocumentTable
  public var schema: AttributeSchema
  /// Complete when the first statement comes.
  public var nodes: NodeTable

  public init(settings: ExportSettings = .init(), schema: AttributeSchema = .init()) {
    self.settings = settings
    self.schema = schema
    documents = DocumentTable()
    nodes = NodeTable()
  }
}

/// What the user may choose for any format.
public struct ExportSettings: Sendable {
  /// Put before a node's slug to make its IRI; ends in `/` or `#`.
  public var baseIRI: String
  /// Put before kinds and relations to make the IRIs of classes and predicates.
  public var vocabularyIRI: String
  /// Relations that hold both ways.
  public var symmetricRelations: Set<RelationKind>
  /// Colours and shapes, for formats that draw.
  public var palette: Palette

  public init(
    baseIRI: String = "https://example.org/kg/",
    vocabularyIRI: String = "https://example.org/kg/ontology#",
    symmetricRelations: Set<RelationKind> = [.negotiatesWith, .meets],
    palette: Palette = Palette()
  ) {
    self.baseIRI = baseIRI
    self.vocabularyIRI = vocabularyIRI
    self.symmetricRelations = symmetricRelations
    self.palette = palette
  }
}
