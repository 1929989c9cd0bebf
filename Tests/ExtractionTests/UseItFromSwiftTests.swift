import English
import Extraction
import Formats
import Foundation
import KnowledgeGraph
import Testing
import Text

/// The code of the article "Use it from Swift", line by line.
@Suite("Use it from Swift") struct UseItFromSwiftTests {
  @Test func tenLines() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "kg-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var said: [String] = []
    func print(_ source: String, _ relation: RelationKind, _ target: String) {
      said.append("\(source) \(relation.rawValue) \(target)")
    }

    let ontology = try Ontology.builtIn()
    let pipeline = try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: ontology)
    let text = "Norway rejected the plan. The African Union called on Kenya to sign the treaty."
    let graph = pipeline.extract(Document(id: "first", text: text))
    for statement in graph.statements {
      print(graph[statement.source].label, statement.relation, graph[statement.target].label)
    }
    let path = folder.appending(path: "graph.graphml").path(percentEncoded: false)
    try graph.export(to: GraphMLWriter(.file(path)))

    #expect(said == ["Norway opposes plan", "African Union demands to sign the treaty"])
    #expect(try String(contentsOfFile: path, encoding: .utf8).hasSuffix("</graphml>\n"))
  }

  @Test func severalDocuments() throws {
    let ontology = try Ontology.builtIn()
    let pipeline = try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: ontology)
    let documents = [
      Document(id: "a", text: "Norway met Kenya."), Document(id: "b", text: "Kenya met Norway."),
    ]

    var merger = GraphMerger(ontology: ontology)
    for document in documents { merger.add(pipeline.extract(document)) }
    let all = merger.finish().joinedAcrossDocuments(ontology: ontology)

    #expect(all.statements.map(\.evidence.count) == [2])
  }

  /// What the article shows is what is tested here.
  @Test func theArticleHasThisCode() throws {
    let here = URL(filePath: #filePath)
    let article = try String(
      contentsOf: here.deletingLastPathComponent()
        .appending(path: "../../Sources/Extraction/Extraction.docc/UseItFromSwift.md"),
      encoding: .utf8)
    let source = try String(contentsOf: here, encoding: .utf8)
    let tested = Set(source.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    let blocks = article.split(separator: "```").enumerated().filter { $0.offset % 2 == 1 }
      .map(\.element).dropFirst()
    #expect(blocks.count == 2)
    for line in blocks.flatMap({ $0.split(separator: "\n").dropFirst() }) {
      let line = line.trimmingCharacters(in: .whitespaces)
        .replacing(".file(\"graph.graphml\")", with: ".file(path)")
      #expect(tested.contains(line), "\(line)")
    }
  }
}
