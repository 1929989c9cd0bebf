internal import KnowledgeGraph
internal import Text

/// What the page's script reads; every reference is a position.
struct PageData: Encodable {
  struct Kind: Encodable {
    var name, label, colour, shape: String
  }

  struct Relation: Encodable {
    var name, label, colour: String
    var symmetric: Bool
  }

  struct Article: Encodable {
    var id: String
    var title, date, url: String?
  }

  struct Box: Encodable {
    var kind, label: String
    var subtype: String?
    var aliases, roles, lines: [String]
    var mentions: Int
    var x, y, width, height: Double
  }

  struct Quote: Encodable {
    var document, sentence, start, end: Int
    var quote: String
  }

  struct Line: Encodable {
    var source, target: Int
    var relation, polarity, modality: String
    var attribution, addressee: Int?
    var topic, role, time: String?
    var former: Bool
    var confidence, weight: Double
    var evidence: [Quote]
  }

  var kinds: [Kind]
  var relations: [Relation]
  var documents: [Article]
  var nodes: [Box]
  var edges: [Line]

  init(_ graph: Graph, layout: PageLayout, ontology: Ontology) {
    kinds = ontology.kinds.map {
      Kind(
        name: $0.kind.rawValue, label: $0.label, colour: Self.colour($0.colour, else: "#dddddd"),
        shape: $0.shape ?? "box")
    }
    for node in graph.nodes where !kinds.contains(where: { $0.name == node.kind.rawValue }) {
      let name = node.kind.rawValue
      kinds.append(Kind(name: name, label: name, colour: "#dddddd", shape: "box"))
    }
    relations = ontology.relations.map {
      Relation(
        name: $0.relation.rawValue, label: $0.label,
        colour: Self.colour($0.colour, else: "#777777"), symmetric: $0.isSymmetric)
    }
    var known = Set(relations.map(\.name))
    for statement in graph.statements where known.insert(statement.relation.rawValue).inserted {
      let name = statement.relation.rawValue
      relations.append(Relation(name: name, label: name, colour: "#777777", symmetric: false))
    }
    documents = graph.documents.map {
      Article(id: $0.id, title: $0.title, date: $0.date, url: $0.url)
    }
    var numbers = Dictionary(
      graph.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for evidence in graph.statements.lazy.flatMap(\.evidence)
    where numbers[evidence.document] == nil {
      numbers[evidence.document] = documents.count
      documents.append(Article(id: evidence.document))
    }
    nodes = zip(graph.nodes, layout.boxes).map { node, box in
      Box(
        kind: node.kind.rawValue, label: node.label, subtype: node.subtype, aliases: node.aliases,
        roles: node.roles, lines: box.lines, mentions: node.mentions, x: Self.rounded(box.x),
        y: Self.rounded(box.y), width: Self.rounded(box.width), height: Self.rounded(box.height))
    }
    edges = graph.statements.map { statement in
      Line(
        source: statement.source.position, target: statement.target.position,
        relation: statement.relation.rawValue, polarity: statement.polarity.rawValue,
        modality: statement.modality.rawValue, attribution: statement.attribution?.position,
        addressee: statement.addressee?.position, topic: statement.topic, role: statement.role,
        time: statement.time, former: statement.isFormer,
        confidence: statement.confidence.isFinite ? statement.confidence : 0,
        weight: statement.weight.isFinite ? max(statement.weight, 1) : 1,
        evidence: statement.evidence.map {
          Quote(
            document: numbers[$0.document] ?? 0, sentence: $0.sentence, start: $0.range.start,
            end: $0.range.end, quote: $0.quote)
        })
    }
  }

  /// A colour of the ontology goes into an SVG attribute: only `#rrggbb` does.
  private static func colour(_ text: String?, else other: String) -> String {
    guard let text, text.utf8.count == 7, text.first == "#",
      text.dropFirst().allSatisfy(\.isHexDigit)
    else { return other }
    return text
  }

  private static func rounded(_ length: Double) -> Double { (length * 10).rounded() / 10 }
}
