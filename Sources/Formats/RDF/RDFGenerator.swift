internal import KnowledgeGraph
internal import Text

/// Turns documents, nodes and statements into RDF; every RDF format writes what comes out of here.
///
/// A statement that is affirmed becomes a plain triple. Each, denied ones too, becomes an
/// `rdf:Statement` of its own with its qualifiers, and with its evidence, which was derived from
/// (`prov:wasDerivedFrom`) the article. There are no blank nodes.
struct RDFGenerator {
  private var documentIRIs: [ExactText: String] = [:]
  private var slugs = SlugMaker()

  /// The articles; call first.
  mutating func documents(in context: ExportContext) -> [RDFResource] {
    context.documents.entries.map { entry in
      var resource = RDFResource(documentIRI(entry.id, in: context))
      resource.types = [.schema("NewsArticle"), .prov("Entity")]
      resource.add(.kg("documentId"), entry.id)
      resource.add(.rdfs("label"), entry.title)
      resource.add(.schema("headline"), entry.title)
      resource.add(.schema("datePublished"), entry.date)
      resource.add(.schema("url"), entry.url)
      return resource
    }
  }

  private mutating func documentIRI(_ id: String, in context: ExportContext) -> String {
    if let known = documentIRIs[ExactText(id)] { return known }
    let iri = context.settings.baseIRI + slugs.slug(kind: "document", label: id)
    documentIRIs[ExactText(id)] = iri
    return iri
  }

  func node(_ node: Node, at id: NodeID, in context: ExportContext) -> RDFResource {
    var resource = RDFResource(context.iri(of: id))
    resource.types = [.term(node.kind.rawValue)]
    switch node.kind {
    case .person: resource.types.append(.schema("Person"))
    case .organisation: resource.types.append(.schema("Organization"))
    case .place: resource.types.append(.schema("Place"))
    default: resource.types.append(.schema("Thing"))
    }
    resource.add(.kg("nodeId"), "n\(id.position)")
    resource.add(.rdfs("label"), node.label)
    resource.add(.schema("name"), node.label)
    resource.add(.kg("kind"), node.kind.rawValue)
    resource.add(.kg("subtype"), node.subtype)
    resource.add(.schema("alternateName"), texts: node.aliases)
    resource.add(.kg("roleTitle"), texts: node.roles)
    resource.add(.kg("mentions"), .integer(node.mentions))
    for (column, value) in context.schema.extras(of: node) {
      resource.add(.extra(context.schema.nodeColumns[column].name), Self.value(value))
    }
    return resource
  }

  /// The plain triple, where there is one, the statement, and its pieces of evidence.
  mutating func statement(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) -> [RDFResource] {
    let predicate = RDFName.term(statement.relation.rawValue)
    let source = context.iri(of: statement.source)
    let target = context.iri(of: statement.target)
    var resources: [RDFResource] = []
    if statement.polarity == .affirmed {
      var plain = RDFResource(source)
      plain.add(predicate, .iri(target))
      resources.append(plain)
    }
    let iri = context.settings.baseIRI + "statement/e\(position)"
    var resource = RDFResource(iri)
    resource.types = [.rdf("Statement")]
    resource.add(.rdf("subject"), .iri(source))
    resource.add(.rdf("predicate"), .name(predicate))
    resource.add(.rdf("object"), .iri(target))
    let denial = statement.polarity == .negated ? "not " : ""
    resource.add(
      .rdfs("label"),
      "\(context.nodes.label(of: statement.source)) \(denial)\(statement.relation.rawValue) "
        + context.nodes.label(of: statement.target))
    resource.add(.kg("relation"), statement.relation.rawValue)
    resource.add(.kg("polarity"), statement.polarity.rawValue)
    resource.add(.kg("modality"), statement.modality.rawValue)
    resource.add(.kg("attribution"), statement.attribution.map { .iri(context.iri(of: $0)) })
    resource.add(.kg("addressee"), statement.addressee.map { .iri(context.iri(of: $0)) })
    resource.add(.kg("topic"), statement.topic)
    resource.add(.kg("role"), statement.role)
    if statement.isFormer { resource.add(.kg("former"), .boolean(true)) }
    resource.add(.kg("time"), statement.time)
    resource.add(
      .kg("confidence"), .double(statement.confidence.isFinite ? statement.confidence : 0))
    resource.add(.kg("weight"), .double(safeWeight(statement.weight)))
    for (column, value) in context.schema.extras(of: statement) {
      resource.add(.extra(context.schema.statementColumns[column].name), Self.value(value))
    }
    var pieces: [RDFResource] = []
    var articles: [String] = []
    for (number, evidence) in statement.evidence.enumerated() {
      let article = documentIRI(evidence.document, in: context)
      if !articles.contains(article) { articles.append(article) }
      var piece = RDFResource("\(iri)/evidence/\(number)")
      piece.types = [.kg("Evidence")]
      piece.add(.kg("quote"), evidence.quote)
      piece.add(.kg("sentence"), .integer(evidence.sentence))
      piece.add(.kg("start"), .integer(evidence.range.start))
      piece.add(.kg("end"), .integer(evidence.range.end))
      piece.add(.prov("wasDerivedFrom"), .iri(article))
      pieces.append(piece)
    }
    if !pieces.isEmpty {
      resource.properties.append((.kg("evidence"), pieces.map { .iri($0.iri) }))
      resource.properties.append((.prov("wasDerivedFrom"), articles.map { .iri($0) }))
    }
    return resources + [resource] + pieces
  }

  private static func value(_ value: Attribute.Value) -> RDFValue {
    switch value {
    case .string(let text): .text(text)
    case .integer(let number): .integer(number)
    case .number(let number): number.isFinite ? .double(number) : .text(value.text)
    case .boolean(let value): .boolean(value)
    }
  }
}
