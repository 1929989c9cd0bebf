import Foundation
import FoundationXML
import Testing

/// `kg-bench` as README names its commands.
@Suite("Benchmarks") struct BenchmarkTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func bench(_ line: String) async throws -> Program.Result {
    try await Program.shell(#"BENCH="$(dirname "$KG")/kg-bench"; "# + line, in: folder)
  }

  @Test("made-up articles are the same each time and say something; so is a made-up graph")
  func inputs() async throws {
    let articles = try await bench(
      #""$BENCH" make-articles --count 3 > a; "$BENCH" make-articles --count 3 | cmp - a && "$KG" extract a"#
    )
    #expect(articles.status == 0, "\(articles.error)")
    #expect(articles.output.split(separator: "\n").count { $0.contains(#""statement""#) } >= 3)
    let graph = try await bench(
      #""$BENCH" make-graph --nodes 30 --edges 90 > g.jsonl && "$KG" convert g.jsonl --output g.graphml && "$KG" validate g.graphml && grep -c "<edge " g.graphml"#
    )
    #expect(graph.status == 0 && graph.output.hasSuffix("90\n"), "\(graph.error)")
  }

  @Test("figures are recorded and drawn, a title again in its old place, as SVG that is XML")
  func chart() async throws {
    try folder.write(
      #"[{"title":"One & <two>","rows":[{"name":"kg","value":51400},{"name":"a \"peer\"","value":0.91,"isPeer":true}]}]"#,
      to: "figures.json")
    let drawn = try await bench(#""$BENCH" chart figures.json --output speed.svg"#)
    #expect(drawn.status == 0, "\(drawn.error)")
    let svg = try folder.text(of: "speed.svg")
    #expect(
      svg.contains("One &amp; &lt;two>") && svg.contains(">51,400<") && svg.contains(">0.91<"))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse())
    let empty = try await bench(#""$BENCH" chart none.json --output no.svg"#)
    #expect(empty.status != 0 && !FileManager.default.fileExists(atPath: folder.path + "/no.svg"))
  }
}
