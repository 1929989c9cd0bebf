import Foundation
import KnowledgeGraph
import Subprocess
import Testing
import Text

@testable import View

private let evil = "</script><script>alert(1)</script><!-- <b>&\u{2028}\"'\\"

private func graph(label: String = "Ada") -> Graph {
  Graph(
    documents: [Document(id: "d", title: label, url: "javascript:alert(1)", text: "")],
    nodes: [
      Node(kind: .person, label: label, aliases: [label]),
      Node(kind: NodeKind(rawValue: "Ship"), label: "Bob"),
    ],
    statements: [
      Statement(
        source: NodeID(0), relation: RelationKind(rawValue: "sinks"), target: NodeID(1),
        topic: label, confidence: .nan,
        evidence: [
          Evidence(document: "d", sentence: 0, range: ScalarRange(3, 9), quote: label)
        ])
    ])
}

private func html(_ graph: Graph, title: String = "T") throws -> String {
  let ontology = Ontology(
    kinds: [KindDefinition(kind: .person, label: "Person", colour: "red;}</style>")],
    relations: [])
  return String(
    decoding: try Page(title: title).html(
      of: graph, layout: PageLayout(of: graph), ontology: ontology), as: UTF8.self)
}

@Suite struct PageTests {
  /// The policy allows the script and the style sheet by hash: the hashes are those of the files.
  @Test(arguments: ["page.js", "page.css"]) func integrity(file: String) async throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/View/Page/\(file)").standardizedFileURL
    let result = try await run(
      .name("sha256sum"), arguments: [path.path(percentEncoded: false)],
      output: .string(limit: 1000))
    let hex = result.standardOutput.prefix(64)
    let bytes = stride(from: 0, to: 64, by: 2).map { place in
      UInt8(hex.dropFirst(place).prefix(2), radix: 16) ?? 0
    }
    let expected = file == "page.js" ? PageIntegrity.script : PageIntegrity.style
    #expect(Data(bytes).base64EncodedString() == expected, "\(file) changed: put in the new value")
    let part = file == "page.js" ? PageParts.script : PageParts.style
    #expect(try Data(contentsOf: path) == Data(part))
  }

  @Test func nothingOfTheGraphIsMarkup() throws {
    let page = try html(graph(label: evil), title: evil)
    #expect(page.components(separatedBy: "</script>").count == 3)
    #expect(page.components(separatedBy: "<script").count == 3)
    #expect(!page.contains("<!-- <b>"))
    #expect(!page.contains("red;}"))
  }

  @Test func dataComesBackAsItWas() throws {
    let page = try html(graph(label: evil))
    let start = try #require(page.range(of: "id=\"graph\">")).upperBound
    let end = try #require(page.range(of: "</script>", range: start..<page.endIndex)).lowerBound
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(page[start..<end].utf8)) as? [String: Any])
    let nodes = try #require(object["nodes"] as? [[String: Any]])
    let edges = try #require(object["edges"] as? [[String: Any]])
    #expect(nodes[0]["label"] as? String == evil)
    #expect(edges[0]["topic"] as? String == evil)
    #expect(edges[0]["confidence"] as? Double == 0)
    // What the ontology does not know is shown all the same.
    let kinds = try #require(object["kinds"] as? [[String: Any]])
    #expect(kinds.map { $0["name"] as? String } == ["Person", "Ship"])
  }

  @Test func sameGraphSameBytes() throws {
    #expect(try html(graph()) == html(graph()))
  }
}

@Suite struct PageLayoutTests {
  @Test func placesComeFromGraphviz() {
    var layout = PageLayout(of: graph())
    let complete = layout.place(
      fromPlain: """
        graph 1 4 3
        node n1 2.5 1 1 0.5 "" solid box black lightgrey
        node n0 1 3 1 0.5 "" solid box black lightgrey
        node n9 1 3 1 0.5 "" solid box black lightgrey
        edge n0 n1 4 1 1 1 1 1 1 1 1 solid black
        stop
        """)
    #expect(complete)
    #expect(layout.boxes[0].x == 72 && layout.boxes[0].y == 0)
    #expect(layout.boxes[1].x == 180 && layout.boxes[1].y == 144)
  }

  @Test func withoutGraphvizNodesStandOnAGrid() {
    var layout = PageLayout(of: graph())
    let places = layout.boxes.map { [$0.x, $0.y] }
    let complete = layout.place(fromPlain: "node n0 nan 1 1 1\n")
    #expect(!complete)
    #expect(layout.boxes.map { [$0.x, $0.y] } == places)
    #expect(Set(places).count == 2)
  }

  @Test func labelsAreWrappedAndNeverReachGraphviz() {
    let layout = PageLayout(of: graph(label: "one \" two] three four five six seven eight nine"))
    #expect(layout.boxes[0].lines == ["one \" two] three", "four five six seven", "eight nine"])
    #expect(!layout.graphviz.contains("three"))
    #expect(PageLayout.wrapped("", to: 10) == [""])
    #expect(
      PageLayout.wrapped(Array(repeating: "word", count: 99).joined(separator: " "), to: 9).count
        == 4)
  }
}
