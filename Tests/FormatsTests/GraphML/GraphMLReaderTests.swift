import Formats
import KnowledgeGraph
import Testing
import Text

@Suite struct GraphMLReaderTests {
  @Test(arguments: GraphMLProfile.allCases)
  func ownFilesComeBackAsTheyWere(profile: GraphMLProfile) throws {
    let graph = Graph.everything
    let back = try GraphMLReader.bytes(Array(try graphML(of: graph, profile: profile).utf8)).graph()
    #expect(back.nodes == graph.nodes)
    #expect(back.statements == graph.statements)
    #expect(back.documents.map(\.id) == graph.documents.map(\.id))
    #expect(back.documents.first?.date == "2025-10-07")
    #expect(back.documents.first?.url == "https://example.org/a?b&c")
  }

  @Test func networkxFilesKeepNamesDefaultsAndTypes() throws {
    let graph = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="d2" for="edge" attr.name="weight" attr.type="double"/>
      <key id="d1" for="node" attr.name="age" attr.type="long"><default>3</default></key>
      <graph edgedefault="undirected">
      <edge source="Tom &amp; Ann" target="Bo"><data key="d2">2.5</data></edge>
      <node id="Tom &amp; Ann"><data key="d1">5</data></node><node id="Bo"/>
      </graph></graphml>
      """)
    #expect(graph.nodes.map(\.label) == ["Tom & Ann", "Bo"])
    #expect(graph.nodes.map(\.kind.rawValue) == ["Thing", "Thing"])
    #expect(
      graph.nodes.map(\.attributes) == [
        [Attribute(name: "age", value: .integer(5))], [Attribute(name: "age", value: .integer(3))],
      ])
    #expect(graph.statements[0].weight == 2.5)
    #expect(graph.statements[0].relation.rawValue == "relatedTo")
    #expect(
      graph.statements[0].attributes == [Attribute(name: "undirected", value: .boolean(true))])
  }

  @Test func apocFilesKeepLabelsAndRelationTypes() throws {
    let graph = try read(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="name" for="node" attr.name="name"/><key id="labels" for="node" attr.name="labels"/>
      <key id="label" for="edge" attr.name="label"/>
      <graph id="G" edgedefault="directed">
      <node id="n7" labels=":Person:Actor"><data key="labels">:Person:Actor</data><data key="name">Keanu</data></node>
      <edge id="e0" source="n7" target="n7" label="KNOWS"><data key="label">KNOWS</data></edge>
      </graph></graphml>
      """)
    #expect(graph.nodes[0].label == "Keanu" && graph.nodes[0].kind == .person)
    #expect(graph.nodes[0].attributes.map(\.name) == ["labels", "original_id"])
    #expect(graph.statements[0].relation.rawValue == "KNOWS")
    #expect(graph.statements[0].attributes.isEmpty)
  }

  @Test func yEdFilesGiveLabelsAndNestedNodes() throws {
    let graph = try read(
      """
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
      <key for="node" id="d5" yfiles.type="nodegraphics"/>
      <key for="edge" id="d9" yfiles.type="edgegraphics"/>
      <graph edgedefault="directed" id="G">
      <node id="n0" yfiles.foldertype="group"><data key="d5"><y:ProxyAutoBoundsNode><y:Realizers active="0">
      <y:GroupNode><y:Geometry height="1"/><y:NodeLabel>Group</y:NodeLabel></y:GroupNode></y:Realizers>
      </y:ProxyAutoBoundsNode></data>
      <graph edgedefault="directed" id="n0:"><node id="n0::n0"><data key="d5"><y:ShapeNode>
      <y:NodeLabel>Inner<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node></graph></node>
      <edge id="e0" source="n0" target="n0::n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>holds</y:EdgeLabel>
      </y:PolyLineEdge></data></edge></graph></graphml>
      """)
    #expect(graph.nodes.map(\.label) == ["Group", "Inner"])
    #expect(graph.statements.map(\.relation.rawValue) == ["holds"])
    #expect(graph.statements[0].attributes.isEmpty)
  }

  @Test(arguments: [
    ("<html/>", "not a GraphML file: its first element is ‘html’"),
    ("<graphml><graph><edge source='a'/></graph></graphml>", "an edge without target"),
    ("<graphml><graph>\n<node/></graph></graphml>", "a node without an id"),
    (
      "<graphml><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>",
      "an edge points to ‘b’, which is no node"
    ),
    (
      "<graphml><graph><node id='a'/><node id='a'/></graph></graphml>",
      "two nodes with the id ‘a’"
    ),
    ("<graphml/>", "the file holds no graph"),
    ("<!DOCTYPE graphml SYSTEM 'x.dtd'><graphml/>", "a DOCTYPE is not accepted"),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    let error = #expect(throws: ImportError.self) { try read(text) }
    #expect(error?.message == message)
    #expect(error?.line != nil)
  }

  @Test func missingFilesAreNamed() {
    let error = #expect(throws: ImportError.self) {
      try GraphMLReader.file("/nowhere/graph.graphml").graph()
    }
    #expect(
      error?.description == "/nowhere/graph.graphml: cannot read: No such file or directory")
  }

  private func read(_ text: String) throws -> Graph {
    try GraphMLReader.bytes(Array(text.utf8)).graph()
  }
}

extension Graph {
  /// A value in every field, quotes that hold the list separator, hostile text.
  static var everything: Graph {
    let first = "He said \"A & B\" | then <left>.\r\nOn a new line."
    let second = "Second ]]> quote | 🕊."
    let nodes = [
      Node(
        kind: .person, label: "Tom & \"J\"", subtype: "poet", aliases: ["Tom & \"J\"", "he's"],
        roles: ["Prime Minister", "chair"], mentions: 12,
        attributes: [
          Attribute(name: "born", value: .integer(1950)),
          Attribute(name: "alive", value: .boolean(false)),
          Attribute(name: "score", value: .number(0.25)),
          Attribute(name: "note", value: .string("")),
        ]),
      Node(kind: .organisation, label: "  spaces  "),
      Node(kind: NodeKind(rawValue: "Treaty"), label: "مصر ‮x"),
    ]
    let full = Statement(
      source: NodeID(0), relation: .demands, target: NodeID(2), polarity: .negated,
      modality: .calledFor, attribution: NodeID(1), addressee: NodeID(2), topic: "peace",
      role: "speaker", isFormer: true, time: "in 1996", confidence: 0.125,
      evidence: [
        Evidence(
          document: "a#1 | b", sentence: 3,
          range: ScalarRange(10, 10 + first.unicodeScalars.count), quote: first),
        Evidence(
          document: "d2", sentence: 0, range: ScalarRange(0, second.unicodeScalars.count),
          quote: second),
      ],
      attributes: [Attribute(name: "rank", value: .integer(-4))])
    let loop = Statement(
      source: NodeID(1), relation: .meets, target: NodeID(1), importedWeight: 0.5)
    return Graph(
      documents: [
        Document(id: "a#1 | b", date: "2025-10-07", url: "https://example.org/a?b&c", text: ""),
        Document(id: "d2", text: ""),
      ],
      nodes: nodes, statements: [full, loop, loop])
  }
}
