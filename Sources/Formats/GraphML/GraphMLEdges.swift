internal import KnowledgeGraph
internal import XML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

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
  /// The document of the edge before, and its data elements.
  private var documentID: String?
  private(set) var document: [UInt8] = []

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
      && isSame(keys[position].relation, statement.relation.rawValue)
  }

  /// Byte for byte: names that differ by normalisation only are two.
  private func isSame(_ a: String, _ b: String) -> Bool {
    let isEqual = a.utf8.withContiguousStorageIfAvailable { a in
      b.utf8.withContiguousStorageIfAvailable { b in
        guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
          return a.count == b.count
        }
        return memcmp(first, second, a.count) == 0
      }
    }
    return isEqual.flatMap { $0 } ?? a.utf8.elementsEqual(b.utf8)
  }

  /// Makes `document` the data elements of a document's id, date and address. Returns false when
  /// characters are replaced in them.
  mutating func setDocument(
    _ id: String, _ columns: GraphMLColumns, _ documents: DocumentTable
  ) -> Bool {
    if let documentID, isSame(documentID, id) { return true }
    var chunk = XMLChunk()
    chunk.appendElement(columns, .document, id)
    let entry = documents[id]
    if let date = entry?.date { chunk.appendElement(columns, .date, date) }
    if let url = entry?.url { chunk.appendElement(columns, .url, url) }
    guard chunk.replacedCharacters == 0 else {
      documentID = nil
      return false
    }
    document = chunk.withBytes { Array($0) }
    documentID = id
    return true
  }
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
