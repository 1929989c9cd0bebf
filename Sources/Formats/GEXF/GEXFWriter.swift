public import KnowledgeGraph
internal import XML

/// Writes GEXF 1.3, the format to give to Gephi: the relation as `kind` and label of each edge,
/// colours by kind and relation, every attribute as a typed column.
///
/// When articles have dates, the graph is dynamic and an edge begins on the day of its first article,
/// so that Gephi's timeline works. Characters XML cannot hold become U+FFFD, counted in the summary.
public struct GEXFWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private var chunk = XMLChunk(capacity: ByteSink.chunkSize * 2)
  private var summary = ExportSummary()
  private var isDynamic = false

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    isDynamic = context.documents.entries.contains { Self.day($0.date) != nil }
    chunk.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
      <meta><creator>kg</creator></meta>

      """)
    chunk.append("<graph defaultedgetype=\"directed\" ")
    chunk.append(
      isDynamic ? "mode=\"dynamic\" timeformat=\"date\"" : "mode=\"static\"")
    chunk.append(">\n<attributes class=\"node\">")
    for column in NodeColumn.allCases where !Self.isBuiltIn(column) {
      declare(column.rawValue, column.rawValue, column.attributeType)
    }
    for (number, column) in context.schema.nodeColumns.enumerated() {
      declare("x\(number)", column.name, column.type)
    }
    chunk.append("\n</attributes>\n<attributes class=\"edge\">")
    for column in StatementColumn.allCases where !Self.isBuiltIn(column) {
      declare(column.rawValue, column.rawValue, column.attributeType)
    }
    for (number, column) in context.schema.statementColumns.enumerated() {
      declare("x\(number)", column.name, column.type)
    }
    chunk.append("\n</attributes>\n<nodes count=\"")
    chunk.append(context.schema.nodeCount)
    chunk.append("\">\n")
    isOpen = .nodes
  }

  private enum Part {
    case nodes, edges
  }
  private var isOpen = Part.nodes

  /// Columns that GEXF has elements or attributes of its own for.
  private static func isBuiltIn(_ column: NodeColumn) -> Bool {
    column == .label || column == .labels
  }

  private static func isBuiltIn(_ column: StatementColumn) -> Bool {
    column == .label || column == .weight || column == .interaction
  }

  private mutating func declare(_ id: String, _ title: String, _ type: AttributeType) {
    chunk.append("\n<attribute id=\"")
    chunk.appendAttributeValue(id)
    chunk.append("\" title=\"")
    chunk.appendAttributeValue(title)
    chunk.append("\" type=\"")
    switch type {
    case .int: chunk.append("integer")
    case .long: chunk.append("long")
    case .double: chunk.append("double")
    case .boolean: chunk.append("boolean")
    default: chunk.append("string")
    }
    chunk.append("\"/>")
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    chunk.append("<node id=\"n")
    chunk.append(id.position)
    chunk.append("\" label=\"")
    chunk.appendAttributeValue(node.label)
    chunk.append("\"><attvalues>")
    for column in NodeColumn.allCases where !Self.isBuiltIn(column) {
      guard let value = column.value(of: node, at: id, in: context) else { continue }
      self.value(column.rawValue, value)
    }
    for (column, value) in context.schema.extras(of: node) { self.value("x\(column)", value) }
    chunk.append("</attvalues>")
    colour(context.settings.palette.colour(of: node.kind))
    chunk.append("<viz:size value=\"")
    let size = 10 + 4 * Double(max(node.mentions, 1)).squareRoot()
    chunk.appendAttributeValue(decimal((size * 10).rounded() / 10))
    chunk.append("\"/></node>\n")
    summary.nodes += 1
    try drain()
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    openEdges(context)
    chunk.append("<edge id=\"e")
    chunk.append(position)
    chunk.append("\" source=\"n")
    chunk.append(statement.source.position)
    chunk.append("\" target=\"n")
    chunk.append(statement.target.position)
    chunk.append("\" kind=\"")
    chunk.appendAttributeValue(statement.relation.rawValue)
    chunk.append("\" label=\"")
    chunk.appendAttributeValue(statement.relation.rawValue)
    chunk.append("\" weight=\"")
    chunk.appendAttributeValue(decimal(safeWeight(statement.weight)))
    let days = statement.evidence.compactMap { Self.day(context.documents[$0.document]?.date) }
    if let first = days.min() {
      chunk.append("\" start=\"")
      chunk.appendAttributeValue(first)
    }
    chunk.append("\"><attvalues>")
    for column in StatementColumn.allCases where !Self.isBuiltIn(column) {
      guard let value = column.value(of: statement, in: context) else { continue }
      self.value(column.rawValue, value)
    }
    for (column, value) in context.schema.extras(of: statement) {
      self.value("x\(column)", value)
    }
    chunk.append("</attvalues>")
    colour(context.settings.palette.colour(of: statement.relation))
    chunk.append("</edge>\n")
    summary.statements += 1
    try drain()
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    if isOpen == .nodes { chunk.append("</nodes>\n<edges count=\"0\">\n") }
    chunk.append("</edges>\n</graph>\n</gexf>\n")
    try flush()
    try sink.finish()
    summary.replacedCharacters = chunk.replacedCharacters
    summary.bytes = sink.count
    return summary
  }

  private mutating func openEdges(_ context: ExportContext) {
    guard isOpen == .nodes else { return }
    isOpen = .edges
    chunk.append("</nodes>\n<edges count=\"")
    chunk.append(context.schema.statementCount)
    chunk.append("\">\n")
  }

  private mutating func value(_ id: String, _ value: Attribute.Value) {
    chunk.append("<attvalue for=\"")
    chunk.appendAttributeValue(id)
    chunk.append("\" value=\"")
    chunk.appendAttributeValue(value.text)
    chunk.append("\"/>")
  }

  private mutating func colour(_ colour: String) {
    let (red, green, blue) = components(of: colour)
    chunk.append("<viz:color r=\"")
    chunk.append(red)
    chunk.append("\" g=\"")
    chunk.append(green)
    chunk.append("\" b=\"")
    chunk.append(blue)
    chunk.append("\"/>")
  }

  /// The day of an ISO 8601 date: `2025-10-07` of `2025-10-07T18:00Z`; nil when it is none.
  private static func day(_ date: String?) -> String? {
    guard let day = date?.utf8.prefix(10), day.count == 10 else { return nil }
    for (position, byte) in day.enumerated() {
      let isRight =
        position == 4 || position == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      if !isRight { return nil }
    }
    return String(day)
  }

  private mutating func drain() throws(ExportError) {
    if chunk.count >= ByteSink.chunkSize { try flush() }
  }

  private mutating func flush() throws(ExportError) {
    var failure: ExportError?
    chunk.withBytes { bytes in
      do throws(ExportError) {
        try sink.write(bytes.span)
      } catch {
        failure = error
      }
    }
    chunk.removeAll()
    if let failure { throw failure }
  }
}
