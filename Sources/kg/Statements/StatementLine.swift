import KnowledgeGraph
import Text

/// One line of `kg extract`: a document, a node, or a statement that names its nodes in full.
///
/// No line refers to another by number, so outputs can be put one after the other, and `kg merge`
/// makes one graph of them.
enum StatementLine {
  case document(DocumentRecord)
  case node(NodeRecord)
  case statement(StatementRecord)

  /// What every line begins with, and no other kind of JSON Lines does.
  static let prefix = "{\"record\":"

  /// The document, its nodes and its statements, in this order.
  static func lines(of graph: Graph) -> [StatementLine] {
    graph.documents.map { .document(DocumentRecord($0)) }
      + graph.nodes.map { .node(NodeRecord($0)) }
      + graph.statements.map { .statement(StatementRecord($0, in: graph)) }
  }
}

struct DocumentRecord: Codable {
  var id: String
  var title: String?
  var date: String?
  var url: String?
  /// ``TextFingerprint`` of the text, in hexadecimal digits.
  var text: String?

  init(_ document: Document) {
    text = String(TextFingerprint(of: document.text).value, radix: 16)
    id = document.id
    title = document.title
    date = document.date
    url = document.url
  }

  var document: Document { Document(id: id, title: title, date: date, url: url, text: "") }
}

struct NodeRecord: Codable {
  var kind: String
  var label: String
  var subtype: String?
  var aliases: [String]
  var roles: [String]
  var mentions: Int

  init(_ node: Node) {
    kind = node.kind.rawValue
    label = node.label
    subtype = node.subtype
    aliases = node.aliases
    roles = node.roles
    mentions = node.mentions
  }

  var node: Node {
    Node(
      kind: NodeKind(rawValue: kind), label: label, subtype: subtype, aliases: aliases,
      roles: roles, mentions: mentions)
  }
}

/// A node by its name, which is unique for its kind in a document's graph.
struct NodeName: Codable, Hashable {
  var kind: String
  var label: String

  init(_ node: Node) {
    kind = node.kind.rawValue
    label = node.label
  }
}

struct StatementRecord: Codable {
  struct Place: Codable {
    var document: String
    var sentence: Int
    var start: Int
    var end: Int
    var quote: String
  }

  var source: NodeName
  var relation: String
  var target: NodeName
  var polarity: String
  var modality: String
  var attribution: NodeName?
  var addressee: NodeName?
  var topic: String?
  var role: String?
  var former: Bool?
  var time: String?
  var confidence: Double
  var evidence: [Place]

  init(_ statement: Statement, in graph: Graph) {
    source = NodeName(graph[statement.source])
    relation = statement.relation.rawValue
    target = NodeName(graph[statement.target])
    polarity = statement.polarity.rawValue
    modality = statement.modality.rawValue
    attribution = statement.attribution.map { NodeName(graph[$0]) }
    addressee = statement.addressee.map { NodeName(graph[$0]) }
    topic = statement.topic
    role = statement.role
    former = statement.isFormer ? true : nil
    time = statement.time
    confidence = statement.confidence
    evidence = statement.evidence.map {
      Place(
        document: $0.document, sentence: $0.sentence, start: $0.range.start, end: $0.range.end,
        quote: $0.quote)
    }
  }
}
