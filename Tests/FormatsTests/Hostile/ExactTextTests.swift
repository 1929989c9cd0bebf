import KnowledgeGraph
import Testing

@testable import Formats

/// What Swift takes for one text and a file for two: `é`, and `e` with U+0301.
@Suite struct ExactTextTests {
  private static let lines = """
    {"type":"document","id":"\\u00e9","title":"A"}
    {"type":"document","id":"e\\u0301","title":"B"}
    {"type":"node","id":"\\u00e9","kind":"schema","label":"one","attributes":[{"name":"a b","value":1},\
    {"name":"a-b","value":2},{"name":"\\u00e9","value":3},{"name":"e\\u0301","value":"x"}]}
    {"type":"node","id":"e\\u0301","kind":"rdf","label":"two"}
    {"type":"edge","source":"\\u00e9","relation":"prov","target":"e\\u0301"}
    """

  private func written(as format: ExportFormat) throws -> String {
    let source = JSONLinesReader.bytes(Array(Self.lines.utf8))
    let sink = ByteSink.memory()
    if format == .jsonld {
      _ = try source.export(to: JSONLDWriter(sink))
    } else {
      _ = try source.export(to: TurtleWriter(sink))
    }
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test func idsThatDifferByNormalisationAreTwoNodes() throws {
    let graph = try JSONLinesReader.bytes(Array(Self.lines.utf8)).graph()
    #expect(graph.nodes.map(\.label) == ["one", "two"])
    #expect(graph.statements.map(\.target.position) == [1])
    let again = try GraphMLReader.bytes(
      Array(
        """
        <graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed">
        <node id="\u{e9}"/><node id="e\u{301}"/><edge source="e\u{301}" target="\u{e9}"/></graph></graphml>
        """.utf8)
    ).graph()
    #expect(again.nodes.count == 2)
    #expect(again.statements.map(\.source.position) == [1])
  }

  @Test func attributesThatDifferByNormalisationAreTwoColumns() throws {
    let graph = try JSONLinesReader.bytes(Array(Self.lines.utf8)).graph()
    var schema = AttributeSchema()
    for node in graph.nodes { schema.note(node) }
    schema.settle()
    #expect(Set(schema.nodeColumns.map(\.name)).count == 4)
    #expect(schema.extras(of: graph.nodes[0]).count == 4)
    let turtle = try written(as: .turtle)
    #expect(turtle.contains("kg:x-a_b ") && turtle.contains("kg:x-a-b "))
  }

  @Test func namesOfPrefixesStayNames() throws {
    let text = try written(as: .jsonld)
    #expect(text.contains("\"kg:schema\""))
    #expect(text.contains("\"kg:rdf\""))
    #expect(text.contains("\"kg:prov\":"))
  }

  @Test func byteOrderMarkIsNoText() throws {
    let graph = try JSONLinesReader.bytes([0xef, 0xbb, 0xbf] + Array(Self.lines.utf8)).graph()
    #expect(graph.nodes.count == 2)
  }
}
