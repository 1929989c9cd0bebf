public import KnowledgeGraph

/// Writes JSON-LD 1.1 with its context inside, so that nothing has to be fetched to read it.
///
/// Every IRI is absolute and every term mapped. The triples are those of the other RDF formats; see
/// `RDFGenerator`. `Schemas/graph.jsonld.schema.json` describes the JSON.
public struct JSONLDWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private var generator = RDFGenerator()
  private var json = JSONText()
  private var summary = ExportSummary()
  private var isFirst = true

  public init(_ sink: ByteSink) { self.sink = sink }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    json.append("{\n\"@context\":")
    json.beginObject()
    json.key("@version")
    json.number(1.1)
    json.member("@vocab", context.settings.vocabularyIRI)
    for vocabulary in RDFName.Vocabulary.allCases {
      json.key(vocabulary.rawValue)
      json.string(context.settings.iri(of: vocabulary))
    }
    json.endObject()
    json.append(",\n\"@graph\":[")
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
    json.append("\n]}\n")
    try json.flush(to: sink)
    try sink.finish()
    summary.bytes = sink.count
    return summary
  }

  private mutating func write(
    _ resource: RDFResource, _ settings: ExportSettings
  ) throws(ExportError) {
    if !isFirst { json.append(",") }
    isFirst = false
    json.lineBreak()
    json.beginObject()
    json.member("@id", resource.iri)
    if !resource.types.isEmpty {
      json.key("@type")
      json.beginArray()
      for type in resource.types { json.string(Self.term(type)) }
      json.endArray()
    }
    for property in resource.properties {
      json.key(Self.term(property.name))
      if property.values.count == 1 {
        value(property.values[0], settings)
      } else {
        json.beginArray()
        for value in property.values { self.value(value, settings) }
        json.endArray()
      }
    }
    json.endObject()
    try json.drain(to: sink)
  }

  private mutating func value(_ value: RDFValue, _ settings: ExportSettings) {
    switch value {
    case .text(let text):
      json.string(replacingForbidden(text, count: &summary.replacedCharacters))
    case .integer(let number): json.integer(number)
    case .boolean(let value): json.boolean(value)
    case .double(let number):
      // A JSON number without a fraction would be read as an integer.
      json.beginObject()
      json.member("@type", "xsd:double")
      json.member("@value", decimal(number))
      json.endObject()
    case .iri(let iri): reference(iri)
    case .name(let name): reference(settings.iri(of: name))
    }
  }

  private mutating func reference(_ iri: String) {
    json.beginObject()
    json.member("@id", iri)
    json.endObject()
  }

  /// Names of our own vocabulary stand bare, the others with their prefix; so does a name that a
  /// reader would take for a prefix.
  private static func term(_ name: RDFName) -> String {
    let isBare = name.vocabulary == .kg && RDFName.Vocabulary(rawValue: name.local) == nil
    return isBare ? name.local : "\(name.vocabulary.rawValue):\(name.local)"
  }
}
