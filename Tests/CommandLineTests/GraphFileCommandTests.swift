import Testing

/// Two people, a plan and what is said of them, as another program might write it.
private let graphml = """
  <?xml version="1.0" encoding="UTF-8"?>
  <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="n_label" for="node" attr.name="label" attr.type="string"/>
  <key id="n_type" for="node" attr.name="type" attr.type="string"/>
  <key id="label" for="edge" attr.name="label" attr.type="string"/>
  <graph edgedefault="directed">
  <node id="a"><data key="n_label">Ann Lee</data><data key="n_type">Person</data></node>
  <node id="b"><data key="n_label">Bob</data><data key="n_type">Person</data></node>
  <node id="p"><data key="n_label">plan</data><data key="n_type">Issue</data></node>
  <edge source="a" target="b"><data key="label">accuses</data></edge>
  <edge source="b" target="p"><data key="label">proposes</data></edge>
  <edge source="a" target="p"><data key="label">opposes</data></edge>
  </graph>
  </graphml>
  """

@Suite("Commands on graph files")
struct GraphFileCommandTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(graphml, to: "a.graphml")
  }

  @Test("convert keeps the graph, and converting again changes no byte")
  func convert() async throws {
    let first = try await Program.run(["convert", "a.graphml"], in: folder)
    #expect(first.status == 0 && first.error.isEmpty)
    try folder.write(first.output, to: "b.graphml")
    let second = try await Program.run(["convert", "b.graphml"], in: folder)
    #expect(second.output == first.output)
    #expect(second.output.contains("<data key=\"n_label\">Ann Lee</data>"))
  }

  @Test("convert can cut: by relation, around a node, actors only")
  func convertParts() async throws {
    func edges(_ arguments: String...) async throws -> Int {
      let result = try await Program.run(["convert", "a.graphml"] + arguments, in: folder)
      #expect(result.status == 0, "\(result.error)")
      return result.output.split(separator: "<edge ").count - 1
    }
    #expect(try await edges("--relation", "accuses,opposes") == 2)
    #expect(try await edges("--kind", "Person") == 1)
    #expect(try await edges("--around", "ann lee", "--depth", "0") == 0)
    #expect(try await edges("--around", "Bob") == 3)
    #expect(try await edges("--top", "2") == 1)
    // Ann opposes Bob's plan, so Ann opposes Bob; the accusation stays.
    #expect(try await edges("--actors-only") == 2)
  }

  @Test("merge of a file with itself holds everything once")
  func merge() async throws {
    let once = try await Program.run(["stats", "a.graphml"], in: folder)
    let twice = try await Program.run(["stats", "a.graphml", "a.graphml"], in: folder)
    #expect(once.output == twice.output)
    let merged = try await Program.run(
      ["merge", "a.graphml", "a.graphml", "--output", "m.graphml"], in: folder)
    #expect(merged.status == 0 && merged.output.isEmpty)
    #expect(folder.names == ["a.graphml", "m.graphml"])
  }

  @Test("stats counts kinds and relations and ranks nodes")
  func stats() async throws {
    let result = try await Program.run(["stats", "a.graphml", "--nodes", "1"], in: folder)
    #expect(
      result.output == """
        documents           0
        nodes               3
          isolated          0
        connected parts     1
        statements          3
        pieces of evidence  0

        kinds
          Person  2
          Issue   1

        relations
          accuses   1
          opposes   1
          proposes  1

        modalities
          asserted  3

        polarities
          affirmed  3

        most connected (out, in)
          Ann Lee  Person  2  0

        """)
  }

  @Test(
    "What is wrong with a graph file is said in one line, with the documented status",
    arguments: [
      (
        ["convert", "none.graphml"], 66,
        "kg: none.graphml: cannot read: No such file or directory\n"
      ),
      (
        ["convert", "a.txt"], 64,
        "kg: a.txt: the extension tells no format; use --from graphml or --from jsonl\n"
      ),
      (["stats", "a.gexf"], 64, "kg: a.gexf: gexf cannot be read; give a graphml or jsonl file\n"),
      (
        ["convert", "a.graphml", "--around", "Anne Lee"], 64,
        "kg: no node is called ‘Anne Lee’; did you mean ‘Ann Lee’?\n"
      ),
      (
        ["convert", "a.graphml", "--relation", "oposes"], 64,
        "kg: unknown relation ‘oposes’; did you mean ‘opposes’?\n"
      ),
      (
        ["convert", "a.graphml", "--kind", "Human"], 64,
        "kg: unknown kind ‘Human’; ‘kg ontology show’ lists the kinds there are\n"
      ),
      (
        ["convert", "a.graphml", "-o", "x.pdf"], 64,
        "kg: x.pdf: the extension tells no format; use --format or one of graphml, gexf, dot, gv, jsonld, ttl, nq, csv, jsonl, ndjson\n"
      ),
      (
        ["convert", "a.graphml", "-o", "no/x.dot"], 74,
        "kg: no/x.dot: cannot write: No such file or directory\n"
      ),
      (
        ["convert", "a.graphml", "--profile", "neo4j"], 64,
        "kg: graphml has no profile ‘neo4j’; it has standard, gephi, yed\n"
      ),
    ])
  func complaints(arguments: [String], status: Int, message: String) async throws {
    let result = try await Program.run(arguments, in: folder)
    #expect(result.error == message)
    #expect(result.status == Int32(status))
    #expect(result.output.isEmpty)
  }

  @Test(
    "Hostile XML is refused with its line",
    arguments: [
      "<!DOCTYPE g [<!ENTITY a \"x\">]><graphml>&a;</graphml>",
      "<!DOCTYPE g SYSTEM \"file:///etc/passwd\"><graphml/>",
      "<graphml><graph><node id=\"a\"></graph></graphml>",
      "<html/>", "", "PK\u{3}\u{4}",
    ])
  func hostile(xml: String) async throws {
    try folder.write(xml, to: "h.graphml")
    let result = try await Program.run(["convert", "h.graphml"], in: folder)
    #expect(result.status == 65)
    #expect(result.error.hasPrefix("kg: h.graphml"))
    #expect(result.error.split(separator: "\n").count == 1)
  }
}
