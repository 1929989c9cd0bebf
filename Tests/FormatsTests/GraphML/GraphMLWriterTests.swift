import Formats
import KnowledgeGraph
import Testing
import Text

@Suite struct GraphMLWriterTests {
  @Test func writesKeysNodesAndEdgesInTheOrderReadersNeed() throws {
    let text = try graphML(of: .talks)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines[0] == #"<?xml version="1.0" encoding="UTF-8"?>"#)
    #expect(lines[1] == #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#)
    #expect(
      lines[2...8].map { String($0.dropFirst(9).prefix { $0 != "\"" }) } == [
        "labels", "n_label", "n_name", "n_type", "label", "weight", "e_interaction",
      ])
    let graph = #"<graph id="G" edgedefault="directed" parse.nodeids="canonical" "#
    #expect(
      text.contains(
        graph
          + #"parse.edgeids="canonical" parse.nodes="2" parse.edges="1" parse.order="nodesfirst">"#
      ))
    #expect(
      text.contains(
        #"<node id="n0"><data key="labels">:Place</data><data key="n_label">Qatar</data>"#
          + #"<data key="n_name">Qatar</data><data key="n_type">Place</data>"#))
    #expect(
      text.contains(
        #"<edge id="e0" source="n0" target="n1"><data key="label">mediates</data>"#
          + #"<data key="weight">1</data><data key="e_interaction">mediates</data>"#))
    #expect(text.hasSuffix("</edge>\n</graph>\n</graphml>\n"))
  }

  @Test(arguments: [
    ("A & B", "<![CDATA[A & B]]>"),
    ("a<b>\"c\"", "<![CDATA[a<b>\"c\"]]>"),
    ("say \"no\" > yes", "say \"no\" > yes"),
    ("x]]>y", "<![CDATA[x]]]]><![CDATA[>y]]>"),
    ("a\rb", "a&#13;b"),
    ("a&\rb", "<![CDATA[a&]]>&#13;<![CDATA[b]]>"),
    ("a\nb", "<![CDATA[a\nb]]>"),
    ("nul\u{0}bell\u{7}\u{FFFE}", "nul\u{FFFD}bell\u{FFFD}\u{FFFD}"),
    ("Türkiye 🕊 مصر", "Türkiye 🕊 مصر"),
    ("", ""),
  ])
  func escapesForEveryReader(label: String, content: String) throws {
    let text = try graphML(of: Graph(nodes: [Node(kind: .issue, label: label)]))
    #expect(text.contains("<data key=\"n_label\">\(content)</data>"))
  }

  /// Edges are put together from parts that are kept; the kept ones must not leak into others.
  @Test func edgesHaveTheirOwnColumnsInOrder() throws {
    var graph = Graph(
      documents: [
        Document(id: "a", title: nil, date: "2025-10-08", url: "https://a.example", text: ""),
        Document(id: "b", title: nil, date: nil, url: nil, text: ""),
      ],
      nodes: [Node(kind: .person, label: "X"), Node(kind: .place, label: "Y")])
    func statement(_ relation: RelationKind, _ document: String, _ quotes: [String]) -> Statement {
      Statement(
        source: NodeID(0), relation: relation, target: NodeID(1), confidence: 0.75,
        evidence: quotes.map {
          Evidence(document: document, sentence: 2, range: ScalarRange(3, 9), quote: $0)
        })
    }
    var rich = statement(.demands, "a", ["He & she."])
    rich.polarity = .negated
    rich.modality = .planned
    rich.addressee = NodeID(1)
    rich.topic = "war"
    rich.isFormer = true
    graph.statements = [
      statement(.meets, "a", ["One."]), rich, statement(.meets, "b", ["Two."]),
      statement(RelationKind(rawValue: "a\u{1}"), "b", ["Three."]),
      statement(.meets, "a", ["Four.", "Five."]), statement(.meets, "a", ["Six."]),
    ]
    let lines = try graphML(of: graph).split(separator: "\n").filter { $0.hasPrefix("<edge") }
    func columns(_ line: Substring) -> [String] {
      line.split(separator: "<data key=\"").dropFirst().map {
        String($0).replacing("</data>", with: "").replacing("</edge>", with: "")
          .replacing("\">", with: "=")
      }
    }
    let meeting = [
      "label=meets", "weight=1", "e_interaction=meets", "e_relation=meets", "e_polarity=affirmed",
      "e_modality=asserted", "e_confidence=0.75",
    ]
    let place = ["e_sentence=2", "e_start=3", "e_end=9"]
    let known = ["e_document=a", "e_date=2025-10-08", "e_url=https://a.example"]
    #expect(
      columns(lines[0]) == meeting + ["e_evidence=One."] + known + place + ["e_symmetric=true"])
    #expect(
      columns(lines[1]) == [
        "label=demands", "weight=1", "e_interaction=demands", "e_relation=demands",
        "e_polarity=negated", "e_modality=planned", "e_addressee=Y", "e_addressee_node=n1",
        "e_topic=war", "e_former=true", "e_confidence=0.75",
        "e_evidence=<![CDATA[He & she.]]>",
      ] + known + place)
    #expect(
      columns(lines[2]) == meeting + ["e_evidence=Two.", "e_document=b"] + place
        + ["e_symmetric=true"])
    #expect(columns(lines[3])[0] == "label=a\u{FFFD}")
    #expect(columns(lines[4]).contains("e_evidence=Four. | Five."))
    #expect(columns(lines[4]).contains("weight=2"))
    #expect(
      columns(lines[5]) == meeting + ["e_evidence=Six."] + known + place + ["e_symmetric=true"])
    // The relation's name stands in three columns.
    #expect(try graph.export(to: GraphMLWriter(.counting())).replacedCharacters == 3)
  }

  @Test func countsReplacedCharacters() throws {
    let graph = Graph(nodes: [Node(kind: .issue, label: "\u{1}\u{FFFF}", aliases: [])])
    let summary = try graph.export(to: GraphMLWriter(.counting()))
    // Label and name; the slug has neither.
    #expect(summary.replacedCharacters == 4)
    #expect(summary.nodes == 1 && summary.statements == 0)
  }

  @Test func keepsAttributesOfOtherProgramsUnderSafeNames() throws {
    let attributes = [
      Attribute(name: "Edge Label", value: .string("x")),
      Attribute(name: "id", value: .integer(7)),
      Attribute(name: "big", value: .integer(1 << 40)),
      Attribute(name: "score", value: .number(0.5)),
    ]
    var second = Node(kind: .place, label: "B")
    second.attributes = [Attribute(name: "score", value: .string("high"))]
    let text = try graphML(
      of: Graph(nodes: [Node(kind: .place, label: "A", attributes: attributes), second]))
    #expect(
      text.contains(
        #"<key id="n_edge_label" for="node" attr.name="edge_label" attr.type="string"/>"#))
    #expect(text.contains(#"attr.name="id_2" attr.type="int"/>"#))
    #expect(text.contains(#"attr.name="big" attr.type="long"/>"#))
    #expect(text.contains(#"attr.name="score" attr.type="string"/>"#))
    #expect(text.contains(#"<data key="n_score">0.5</data>"#))
  }

  @Test func refusesStatementsThatPointNowhere() {
    let statement = Statement(source: NodeID(0), relation: .meets, target: NodeID(5))
    let graph = Graph(nodes: [Node(kind: .place, label: "A")], statements: [statement])
    #expect(throws: ExportError.self) { try graph.export(to: GraphMLWriter(.counting())) }
  }
}

func graphML(of graph: Graph, profile: GraphMLProfile = .strict) throws -> String {
  let sink = ByteSink.memory()
  _ = try graph.export(to: GraphMLWriter(sink, profile: profile))
  return String(decoding: sink.bytes, as: UTF8.self)
}

extension Graph {
  /// Two nodes, one statement, evidence in one document.
  static var talks: Graph {
    let quote = "Qatar mediates the talks."
    return Graph(
      documents: [Document(id: "d1", date: "2025-10-07", text: quote)],
      nodes: [
        Node(kind: .place, label: "Qatar", subtype: "country", aliases: ["Qatar"]),
        Node(kind: .issue, label: "talks"),
      ],
      statements: [
        Statement(
          source: NodeID(0), relation: .mediates, target: NodeID(1), confidence: 0.75,
          evidence: [
            Evidence(document: "d1", sentence: 0, range: ScalarRange(0, 25), quote: quote)
          ])
      ])
  }
}
