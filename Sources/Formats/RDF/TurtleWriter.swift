public import KnowledgeGraph

/// Writes Turtle 1.1: prefixes, a block for each article, node, statement and piece of evidence.
///
/// The triples are those of the other RDF formats; see `RDFGenerator`.
public struct TurtleWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private var generator = RDFGenerator()
  private var text = RDFText()
  private var summary = ExportSummary()

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    for vocabulary in RDFName.Vocabulary.allCases {
      text.append("@prefix \(vocabulary.rawValue): ")
      text.iri(context.settings.iri(of: vocabulary))
      text.append(" .\n")
    }
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
    text.append("\n")
    text.iri(resource.iri)
    var separator = " "
    if !resource.types.isEmpty {
      text.append(" a \(resource.types.map(Self.name).joined(separator: ", "))")
      separator = " ;\n  "
    }
    for property in resource.properties {
      text.append(separator)
      text.append(Self.name(property.name))
      for (number, value) in property.values.enumerated() {
        text.append(number == 0 ? " " : ", ")
        if case .name(let name) = value {
          text.append(Self.name(name))
        } else {
          text.value(value, settings)
        }
      }
      separator = " ;\n  "
    }
    text.append(" .\n")
    try text.drain(to: sink)
  }

  private static func name(_ name: RDFName) -> String {
    "\(name.vocabulary.rawValue):\(name.local)"
  }
}
