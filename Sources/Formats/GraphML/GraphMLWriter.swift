public import KnowledgeGraph
internal import Text
internal import XML

/// Writes GraphML that every common reader takes with labels, types and weights, valid by schema for any text.
///
/// Ids are `n0…` and `e0…`; each attribute is written under one key with a type; values with
/// `&` or `<` stand in CDATA; lists are one string joined with ` | `; numbers are finite decimals.
/// Characters XML cannot hold become U+FFFD, counted in the summary. The same graph gives the same
/// bytes.
public struct GraphMLWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private let output: SinkOutput
  private let profile: GraphMLProfile
  private var xml: XMLWriter
  private var chunk = XMLChunk(capacity: ByteSink.chunkSize * 2)
  private var columns = GraphMLColumns(schema: .init())
  private var summary = ExportSummary()
  /// The number written last and its text, as making the text is slow.
  private var lastNumber = (value: 0.0, text: "0")
  private var edges = GraphMLEdges()
  private var evidenceTags = GraphMLEvidenceTags(GraphMLColumns(schema: .init()))
  private let rareColumns = StatementColumn.allCases.indices.filter {
    StatementColumn.allCases[$0].isRare
  }
  private let allNodeColumns = NodeColumn.allCases
  private let allStatementColumns = StatementColumn.allCases

  /// - Throws: `ExportError` only when libxml2 has no memory; the output is first written to later.
  public init(
    _ sink: ByteSink, profile: GraphMLProfile = .strict
  ) throws(ExportError) {
    self.sink = sink
    self.profile = profile
    output = SinkOutput(sink)
    do throws(XMLError) {
      xml = try XMLWriter(output)
    } catch {
      throw ExportError(.cannotWrite, message: error.message)
    }
  }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    columns = GraphMLColumns(schema: context.schema)
    evidenceTags = GraphMLEvidenceTags(columns)
    do throws(XMLError) {
      try xml.start("graphml", profile.rootAttributes)
      for key in columns.keys { try line("key", key.attributes) }
      for key in profile.keys { try line("key", key) }
      chunk.append("\n")
      try xml.write(&chunk)
      try xml.start(
        "graph",
        [
          ("id", "G"), ("edgedefault", "directed"), ("parse.nodeids", "canonical"),
          ("parse.edgeids", "canonical"), ("parse.nodes", "\(context.schema.nodeCount)"),
          ("parse.edges", "\(context.schema.statementCount)"), ("parse.order", "nodesfirst"),
        ])
    } catch {
      throw output.exportError(for: error)
    }
    chunk.append("\n")
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    chunk.append("<node id=\"n")
    chunk.append(id.position)
    if profile == .gephi {
      chunk.append("\" labels=\"")
      if let labels = NodeColumn.labels.value(of: node, at: id, in: context) {
        chunk.appendAttributeValue(labels.text)
      }
    }
    chunk.append("\">")
    for position in allNodeColumns.indices {
      let value = allNodeColumns[position].value(of: node, at: id, in: context)
      if let value { data(columns.nodeTags, position, value) }
    }
    for (column, value) in context.schema.extras(of: node) {
      data(columns.nodeExtraTags, column, value)
    }
    if profile == .yed { chunk.appendYEdNode(node) }
    chunk.append("</node>\n")
    summary.nodes += 1
    try drain()
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    chunk.append("<edge id=\"e")
    chunk.append(position)
    chunk.append("\" source=\"n")
    chunk.append(statement.source.position)
    chunk.append("\" target=\"n")
    chunk.append(statement.target.position)
    if profile == .gephi {
      chunk.append("\" label=\"")
      chunk.appendAttributeValue(statement.relation.rawValue)
    }
    chunk.append("\">")
    if !writeKnown(statement, in: context) {
      for position in allStatementColumns.indices {
        let value = allStatementColumns[position].value(of: statement, in: context)
        if let value { data(columns.statementTags, position, value) }
      }
    }
    for (column, value) in context.schema.extras(of: statement) {
      data(columns.statementExtraTags, column, value)
    }
    if profile == .yed { chunk.appendYEdEdge(statement) }
    chunk.append("</edge>\n")
    summary.statements += 1
    try drain()
  }

  /// Writes the columns of a statement from parts put together before; returns false, with nothing
  /// written, for a statement with more than one place of evidence or characters to be replaced.
  private mutating func writeKnown(_ statement: Statement, in context: ExportContext) -> Bool {
    guard statement.evidence.count == 1,
      let kind = edges.kind(of: statement, columns, context.settings),
      let document = edges.document(statement.evidence[0].document, columns, context.documents)
    else { return false }
    chunk.append(markup: edges.bytes, in: kind.head)
    append(safeWeight(statement.weight))
    chunk.append(markup: edges.bytes, in: kind.tail)
    if statement.hasRareColumns {
      for position in rareColumns {
        let value = allStatementColumns[position].value(of: statement, in: context)
        if let value { data(columns.statementTags, position, value) }
      }
    }
    let tags = columns.statementTags.bytes
    chunk.append(markup: tags, in: evidenceTags.confidence)
    append(statement.confidence.isFinite ? statement.confidence : 0)
    chunk.append("</data>")
    chunk.append(markup: tags, in: evidenceTags.evidence)
    chunk.appendText(statement.evidence[0].quote)
    chunk.append("</data>")
    chunk.append(markup: edges.documentBytes, in: document)
    chunk.append(markup: tags, in: evidenceTags.sentence)
    chunk.append(statement.evidence[0].sentence)
    chunk.append("</data>")
    chunk.append(markup: tags, in: evidenceTags.start)
    chunk.append(statement.evidence[0].range.start)
    chunk.append("</data>")
    chunk.append(markup: tags, in: evidenceTags.end)
    chunk.append(statement.evidence[0].range.end)
    chunk.append("</data>")
    if kind.isSymmetric {
      chunk.append(markup: tags, in: evidenceTags.symmetric)
      chunk.append("true</data>")
    }
    return true
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    do throws(XMLError) {
      try xml.write(&chunk)
      try xml.end()
      chunk.append("\n")
      try xml.write(&chunk)
      try xml.end()
      try xml.finish()
    } catch {
      throw output.exportError(for: error)
    }
    try sink.finish()
    summary.replacedCharacters = chunk.replacedCharacters
    summary.bytes = sink.count
    return summary
  }

  private mutating func data(
    _ tags: GraphMLColumns.Tags, _ position: Int, _ value: Attribute.Value
  ) {
    chunk.append(markup: tags.bytes, in: tags[position])
    switch value {
    case .string(let text): chunk.appendText(text)
    case .integer(let number): chunk.append(number)
    case .number(let number): append(number)
    case .boolean: chunk.append(markup: value.text)
    }
    chunk.append("</data>")
  }

  private mutating func append(_ number: Double) {
    // Weights are small whole numbers, and neighbours often share a confidence.
    if let whole = Int(exactly: number), whole.magnitude < 1 << 53 {
      chunk.append(whole)
    } else {
      if number != lastNumber.value { lastNumber = (number, decimal(number)) }
      chunk.append(markup: lastNumber.text)
    }
  }

  /// An empty element on a line of its own.
  private mutating func line(
    _ name: String, _ attributes: [(name: String, value: String)]
  ) throws(XMLError) {
    chunk.append("\n")
    try xml.write(&chunk)
    try xml.start(name, attributes)
    try xml.end()
  }

  private mutating func drain() throws(ExportError) {
    guard chunk.count >= ByteSink.chunkSize else { return }
    do throws(XMLError) {
      try xml.write(&chunk)
    } catch {
      throw output.exportError(for: error)
    }
  }
}

/// Lets libxml2 write to a sink, and keeps the sink's own words for a failure.
private final class SinkOutput: XMLOutput {
  private let sink: ByteSink
  private var failure: ExportError?

  init(_ sink: ByteSink) { self.sink = sink }

  func take(_ bytes: Span<UInt8>) -> Int32 {
    do throws(ExportError) {
      try sink.write(bytes)
      return 0
    } catch {
      failure = error
      // Any number but 0 stops the writer; the error itself is kept here.
      return error.systemError ?? -1
    }
  }

  func exportError(for error: XMLError) -> ExportError {
    failure ?? ExportError(.cannotWrite, message: error.message)
  }
}
