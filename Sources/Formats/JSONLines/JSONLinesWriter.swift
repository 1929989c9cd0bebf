public import KnowledgeGraph
internal import Text

/// Writes the program's own format: a JSON object a line, nothing lost but the documents' texts.
///
/// The first line is a header with the format's version and the counts; then come documents, nodes
/// and edges, each with `"type"`. `Schemas/graph-lines.schema.json` describes a line.
public struct JSONLinesWriter: GraphWriter, ~Copyable {
  /// The version that this program writes.
  public static let version = 1

  private let sink: ByteSink
  private var json = JSONText()
  private var summary = ExportSummary()

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    json.beginObject()
    json.member("type", "graph")
    json.member("format", "kg")
    json.member("version", Self.version)
    json.member("nodes", context.schema.nodeCount)
    json.member("edges", context.schema.statementCount)
    json.endObject()
    json.lineBreak()
    for document in context.documents.entries {
      json.beginObject()
      json.member("type", "document")
      json.member("id", document.id)
      json.member("title", document.title)
      json.member("date", document.date)
      json.member("url", document.url)
      json.endObject()
      json.lineBreak()
      try json.drain(to: sink)
    }
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    json.beginObject()
    json.member("type", "node")
    json.member("id", "n\(id.position)")
    json.member("kind", node.kind.rawValue)
    json.member("label", node.label)
    json.member("subtype", node.subtype)
    strings("aliases", node.aliases)
    strings("roles", node.roles)
    json.member("mentions", node.mentions)
    json.member("iri", context.iri(of: id))
    attributes(node.attributes)
    json.endObject()
    json.lineBreak()
    summary.nodes += 1
    try json.drain(to: sink)
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    json.beginObject()
    json.member("type", "edge")
    json.member("id", "e\(position)")
    json.member("source", "n\(statement.source.position)")
    json.member("relation", statement.relation.rawValue)
    json.member("target", "n\(statement.target.position)")
    json.member("polarity", statement.polarity.rawValue)
    json.member("modality", statement.modality.rawValue)
    json.member("attribution", statement.attribution.map { "n\($0.position)" })
    json.member("addressee", statement.addressee.map { "n\($0.position)" })
    json.member("topic", statement.topic)
    json.member("role", statement.role)
    if statement.isFormer {
      json.key("former")
      json.boolean(true)
    }
    json.member("time", statement.time)
    json.key("confidence")
    json.number(statement.confidence)
    if let weight = statement.importedWeight {
      json.key("weight")
      json.number(weight)
    }
    evidence(statement.evidence)
    attributes(statement.attributes)
    json.endObject()
    json.lineBreak()
    summary.statements += 1
    try json.drain(to: sink)
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    try json.flush(to: sink)
    try sink.finish()
    summary.bytes = sink.count
    return summary
  }

  private mutating func strings(_ name: StaticString, _ items: [String]) {
    guard !items.isEmpty else { return }
    json.key(name)
    json.beginArray()
    for item in items { json.string(item) }
    json.endArray()
  }

  private mutating func evidence(_ evidence: [Evidence]) {
    guard !evidence.isEmpty else { return }
    json.key("evidence")
    json.beginArray()
    for piece in evidence {
      json.beginObject()
      json.member("document", piece.document)
      json.member("sentence", piece.sentence)
      json.member("start", piece.range.start)
      json.member("end", piece.range.end)
      json.member("quote", piece.quote)
      json.endObject()
    }
    json.endArray()
  }

  private mutating func attributes(_ attributes: [Attribute]) {
    guard !attributes.isEmpty else { return }
    json.key("attributes")
    json.beginArray()
    for attribute in attributes {
      json.beginObject()
      json.member("name", attribute.name)
      json.key("value")
      switch attribute.value {
      case .string(let text): json.string(text)
      case .integer(let number): json.integer(number)
      case .number(let number): json.number(number)
      case .boolean(let value): json.boolean(value)
      }
      json.endObject()
    }
    json.endArray()
  }
}
