internal import KnowledgeGraph
internal import XML

/// The parts of edges that come back again and again, put together once: what a relation, polarity
/// and modality look like in GraphML, and what a document does.
///
/// A million edges have a few dozen combinations of them, so most of an edge is copied bytes.
struct GraphMLEdges {
  /// Positions in `bytes` of one combination's markup.
  struct Kind {
    /// From the first data element to the value of the weight.
    var head: Range<Int>
    /// From there to the modality's end.
    var tail: Range<Int>
    var isSymmetric: Bool
  }

  private(set) var bytes: [UInt8] = []
  private var keys: [Key] = []
  private var kinds: [Kind] = []
  private var last = 0
  /// Where the data elements of known documents stand in `documentBytes`.
  private var documents: [ExactText: Range<Int>] = [:]
  private(set) var documentBytes: [UInt8] = []

  private struct Key: Equatable {
    var relation: String
    var polarity: Polarity
    var modality: Modality
  }

  private static let limit = 256

  /// The markup of a statement's kind; nil when it cannot be kept, as characters are replaced in it
  /// that have to be counted each time.
  mutating func kind(
    of statement: Statement, _ columns: GraphMLColumns, _ settings: ExportSettings
  ) -> Kind? {
    if last < keys.count, isKey(last, of: statement) { return kinds[last] }
    for position in keys.indices where isKey(position, of: statement) {
      last = position
      return kinds[position]
    }
    guard keys.count < Self.limit else { return nil }
    let relation = statement.relation.rawValue
    var chunk = XMLChunk()
    chunk.appendElement(columns, .label, relation)
    chunk.append(markup: columns.statementTags.bytes, in: columns.range(.weight))
    let head = bytes.count..<(bytes.count + chunk.count)
    chunk.append("</data>")
    chunk.appendElement(columns, .interaction, relation)
    chunk.appendElement(columns, .relation, relation)
    chunk.appendElement(columns, .polarity, statement.polarity.rawValue)
    chunk.appendElement(columns, .modality, statement.modality.rawValue)
    guard chunk.replacedCharacters == 0 else { return nil }
    let tail = head.upperBound..<(bytes.count + chunk.count)
    chunk.withBytes { bytes.append(contentsOf: $0) }
    keys.append(
      Key(relation: relation, polarity: statement.polarity, modality: statement.modality))
    kinds.append(
      Kind(
        head: head, tail: tail,
        isSymmetric: settings.symmetricRelations.contains(statement.relation)))
    last = kinds.count - 1
    return kinds[last]
  }

  private func isKey(_ position: Int, of statement: Statement) -> Bool {
    keys[position].polarity == statement.polarity && keys[position].modality == statement.modality
      && ExactText.areSame(keys[position].relation, statement.relation.rawValue)
  }

  /// Where the data elements of a document's id, date and address stand in `documentBytes`; nil when
  /// characters are replaced in them or too many documents are known.
  mutating func document(
    _ id: String, _ columns: GraphMLColumns, _ table: DocumentTable
  ) -> Range<Int>? {
    if let known = documents[ExactText(id)] { return known }
    guard documents.count < Self.documentLimit else { return nil }
    var chunk = XMLChunk()
    chunk.appendElement(columns, .document, id)
    let entry = table[id]
    if let date = entry?.date { chunk.appendElement(columns, .date, date) }
    if let url = entry?.url { chunk.appendElement(columns, .url, url) }
    guard chunk.replacedCharacters == 0 else { return nil }
    let start = documentBytes.count
    chunk.withBytes { documentBytes.append(contentsOf: $0) }
    documents[ExactText(id)] = start..<documentBytes.count
    return start..<documentBytes.count
  }

  private static let documentLimit = 1 << 14
}

extension GraphMLColumns {
  func range(_ column: StatementColumn) -> Range<Int> {
    statementTags[Self.positions[column.rawValue] ?? 0]
  }

  private static let positions = Dictionary(
    uniqueKeysWithValues: StatementColumn.allCases.enumerated().map { ($1.rawValue, $0) })
}

extension XMLChunk {
  mutating func appendElement(_ columns: GraphMLColumns, _ column: StatementColumn, _ text: String)
  {
    append(markup: columns.statementTags.bytes, in: columns.range(column))
    appendText(text)
    append("</data>")
  }
}

/// Where the start tags of the columns that every edge has stand in `columns.statementTags.bytes`.
struct GraphMLEvidenceTags {
  let confidence, evidence, sentence, start, end, symmetric: Range<Int>

  init(_ columns: GraphMLColumns) {
    confidence = columns.range(.confidence)
    evidence = columns.range(.evidence)
    sentence = columns.range(.sentence)
    start = columns.range(.start)
    end = columns.range(.end)
    symmetric = columns.range(.symmetric)
  }
}

extension StatementColumn {
  /// Whether most statements have no value in the column; all of them stand between modality and
  /// confidence.
  var isRare: Bool {
    switch self {
    case .attribution, .attributionNode, .addressee, .addresseeNode, .topic, .role, .former, .time:
      true
    default: false
    }
  }
}

extension Statement {
  /// Whether any of the rare columns has a value.
  var hasRareColumns: Bool {
    attribution != nil || addressee != nil || topic != nil || role != nil || isFormer || time != nil
  }
}
