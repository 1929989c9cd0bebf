public import KnowledgeGraph

/// Writes N-Quads 1.1: a triple of the default graph a line, in the order of the graph.
///
/// The triples are those of the other RDF formats; see `RDFGenerator`.
public struct NQuadsWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private var generator = RDFGenerator()
  private var text = RDFText()
  private var summary = ExportSummary()

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    for resource in generator.documents(in: context) { try write(resource, context.settings) }
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    try write(generator.node(node, at: id, in: context), context.settings)
    summary.nodes += 1
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    for resource in generator.statement(statement, at: position, in: context) {
      try write(resource, context.settings)
    }
    summary.statements += 1
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    try text.flush(to: sink)
    try sink.finish()
    summary.replacedCharacters = text.replacedCharacters
    summary.bytes = sink.count
    return summary
  }

  private mutating func write(
    _ resource: RDFResource, _ settings: ExportSettings
  ) throws(ExportError) {
    let types = [(name: RDFName.rdf("type"), values: resource.types.map { RDFValue.name($0) })]
    for property in types + resource.properties {
      for value in property.values {
        text.iri(resource.iri)
        text.append(" ")
        text.iri(settings.iri(of: property.name))
        text.append(" ")
        text.value(value, settings)
        text.append(" .\n")
      }
    }
    try text.drain(to: sink)
  }
}
