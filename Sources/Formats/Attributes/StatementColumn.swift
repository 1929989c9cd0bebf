public import KnowledgeGraph
internal import Text

/// The attributes of a statement, in the order in which every format writes them.
///
/// The raw value is the attribute's name. `document`, `sentence`, `start` and `end` are those of the
/// first evidence; `evidence` has all quotes and `places` all places. Columns for which
/// `isRepetition` holds say again, under the name that some program looks for, what another says.
public enum StatementColumn: String, CaseIterable, Sendable {
  /// The relation; Gephi's edge label, APOC's relationship type. GraphML: first child of the edge.
  case label
  /// Above 0.
  case weight
  /// The relation; read by Cytoscape.
  case interaction
  case relation
  case polarity
  case modality
  /// Label of the actor whose claim it is.
  case attribution
  /// That actor's id in the file: `n12`.
  case attributionNode = "attribution_node"
  /// Label of the actor of whom something is asked.
  case addressee
  case addresseeNode = "addressee_node"
  case topic
  case role
  /// `true` where the relation no longer holds; absent otherwise.
  case former
  case time
  case confidence
  /// All quotes, joined with ` | `.
  case evidence
  /// Id of the first evidence's document.
  case document
  /// That document's publication date.
  case date
  /// That document's address.
  case url
  /// Number of the sentence, from 0.
  case sentence
  /// Offset of the sentence's first Unicode scalar in the document's text.
  case start
  /// Offset just past its last scalar.
  case end
  /// Where there is more than one evidence: `document#sentence:start-end` of each, joined with ` | `.
  case places
  /// `true` where the relation holds both ways; absent otherwise.
  case symmetric

  public var attributeType: AttributeType {
    switch self {
    case .weight, .confidence: .double
    case .sentence, .start, .end: .int
    case .former, .symmetric: .boolean
    default: .string
    }
  }

  public var isRepetition: Bool {
    switch self {
    case .label, .interaction, .attributionNode, .addresseeNode: true
    default: false
    }
  }

  /// The value, or nil where the statement has none.
  public func value(
    of statement: Statement, in context: ExportContext
  ) -> Attribute.Value? {
    switch self {
    case .label, .interaction, .relation: .string(statement.relation.rawValue)
    case .weight: .number(safeWeight(statement.weight))
    case .polarity: .string(statement.polarity.rawValue)
    case .modality: .string(statement.modality.rawValue)
    case .attribution: statement.attribution.map { .string(context.nodes.label(of: $0)) }
    case .attributionNode: statement.attribution.map { .string("n\($0.position)") }
    case .addressee: statement.addressee.map { .string(context.nodes.label(of: $0)) }
    case .addresseeNode: statement.addressee.map { .string("n\($0.position)") }
    case .topic: statement.topic.map { .string($0) }
    case .role: statement.role.map { .string($0) }
    case .former: statement.isFormer ? .boolean(true) : nil
    case .time: statement.time.map { .string($0) }
    case .confidence: .number(statement.confidence.isFinite ? statement.confidence : 0)
    case .evidence: evidenceText(statement.evidence).map { .string($0) }
    case .document: statement.evidence.first.map { .string($0.document) }
    case .date: firstDocument(of: statement, in: context)?.date.map { .string($0) }
    case .url: firstDocument(of: statement, in: context)?.url.map { .string($0) }
    case .sentence: statement.evidence.first.map { .integer($0.sentence) }
    case .start: statement.evidence.first.map { .integer($0.range.start) }
    case .end: statement.evidence.first.map { .integer($0.range.end) }
    case .places: placesText(statement.evidence).map { .string($0) }
    case .symmetric:
      context.settings.symmetricRelations.contains(statement.relation) ? .boolean(true) : nil
    }
  }
}

/// Gephi drops edges of weight 0 and holds weights as 32-bit floats; weights that are no positive
/// number there become 1.
func safeWeight(_ weight: Double) -> Double {
  weight.isFinite && weight >= Double(Float.leastNormalMagnitude)
    && weight <= Double(Float.greatestFiniteMagnitude) ? weight : 1
}

private func firstDocument(of statement: Statement, in context: ExportContext) -> DocumentEntry? {
  statement.evidence.first.flatMap { context.documents[$0.document] }
}

private func evidenceText(_ evidence: [Evidence]) -> String? {
  switch evidence.count {
  case 0: nil
  case 1: evidence[0].quote
  default: evidence.map(\.quote).joined(separator: listSeparator)
  }
}

private func placesText(_ evidence: [Evidence]) -> String? {
  guard evidence.count > 1 else { return nil }
  return evidence.map { "\($0.document)#\($0.sentence):\($0.range.start)-\($0.range.end)" }
    .joined(separator: listSeparator)
}
