import Glibc
import Testing

/// Sentences with names and relations of our own making.
private let article = """
  Norway's foreign minister Ingrid Solberg met Kenyan President Daniel Otieno in Nairobi on Monday. \
  Solberg said that Norway supports the peace plan. The African Union rejected the plan.

  "We demand the release of all prisoners," Otieno said. He called on Sudan to sign the agreement.
  """

@Suite("Commands on text")
struct TextCommandTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(article, to: "a.txt")
  }

  @Test("export writes to a file or standard input's graph to standard output, the same bytes")
  func export() async throws {
    let file = try await Program.run(["export", "a.txt", "--output", "a.graphml"], in: folder)
    #expect(file.status == 0 && file.output.isEmpty && file.error.isEmpty)
    let graph = try folder.text(of: "a.graphml")
    #expect(graph.hasPrefix("<?xml") && graph.hasSuffix("</graphml>\n"))
    let pipe = try await Program.shell("cd .; $KG export --format graphml < a.txt", in: folder)
    #expect(pipe.status == 0)
    #expect(pipe.output.split(separator: "<node ").count == graph.split(separator: "<node ").count)
  }

  @Test("The same input gives the same bytes for any number of jobs, in any locale")
  func determinism() async throws {
    var lines = ""
    for number in 0..<40 {
      lines += "{\"id\":\"d\(number)\",\"text\":\"President Daniel Otieno met Ingrid Solberg. "
      lines += "Country \(number % 7) demanded a truce.\"}\n"
    }
    try folder.write(lines, to: "d.jsonl")
    let once = try await Program.run(["export", "d.jsonl", "--jobs", "1"], in: folder)
    #expect(once.status == 0, "\(once.error)")
    for jobs in ["2", "3", "16"] {
      let again = try await Program.run(
        ["export", "d.jsonl", "--jobs", jobs], in: folder,
        environment: [("LC_ALL", "tr_TR.UTF-8"), ("TZ", "Asia/Tokyo")])
      #expect(again.output == once.output)
    }
    let statements = try await Program.run(["extract", "d.jsonl", "--jobs", "1"], in: folder)
    let parallel = try await Program.run(
      ["extract", "d.jsonl", "--jobs", "5"], in: folder, environment: [("LC_ALL", "C")])
    #expect(statements.output == parallel.output)
  }

  @Test("extract is a filter: its parts, put together by merge, are the graph of export")
  func extract() async throws {
    let result = try await Program.shell(
      """
      for n in 1 2 3; do echo "{\\"id\\":\\"$n\\",\\"text\\":\\"Daniel Otieno met Ingrid Solberg in Norway.\\"}"; done > d.jsonl
      head -n 1 d.jsonl | $KG extract > parts.jsonl && tail -n +2 d.jsonl | $KG extract >> parts.jsonl
      $KG merge parts.jsonl -o merged.graphml && $KG merge - --from statements < parts.jsonl > piped.graphml
      $KG export d.jsonl -o whole.graphml && cmp merged.graphml whole.graphml && cmp piped.graphml whole.graphml
      head -c 20 parts.jsonl
      """, in: folder)
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(result.output == "{\"record\":\"document\"")
  }

  @Test("A folder with bad files gives the graph of the good ones, a line for each bad one, and 1")
  func folderWithBadFile() async throws {
    let result = try await Program.shell(
      """
      mkdir in; cp a.txt in/good.txt; printf 'PK\\3\\4\\0\\0\\1' > in/bad.txt; : > in/empty.txt
      $KG export in -o g.graphml; code=$?; grep -c '<node ' g.graphml > /dev/null; rm -r in; exit $code
      """, in: folder)
    #expect(result.status == 1)
    let lines = result.error.split(separator: "\n")
    #expect(lines.count == 2, "\(result.error)")
    #expect(lines.allSatisfy { $0.hasPrefix("kg: in/") })
  }

  @Test(
    "Input that gives nothing leaves no file, says why in one line, and has its status",
    arguments: [
      ("$KG export none.txt -o x.graphml", 66), ("$KG export /dev/null -o x.graphml", 65),
      (": | $KG export -o x.graphml", 65), ("printf '\\0\\1\\2' | $KG export -o x.graphml", 65),
      (
        "echo '{\"id\":1' > b.jsonl; $KG export b.jsonl -o x.graphml; c=$?; rm b.jsonl; exit $c", 65
      ),
    ])
  func nothing(line: String, status: Int) async throws {
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == Int32(status), "\(result.error)")
    #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
    #expect(result.error.hasPrefix("kg: "))
    #expect(folder.names == ["a.txt"])
  }

  @Test("Mistakes are found before any text is read")
  func early() async throws {
    for (arguments, status) in [
      (["--relation", "oposes"], 64), (["--output", "x.exe"], 64), (["--output", "no/x.dot"], 74),
      (["--ontology", "none.yaml"], 66), (["--model", "none.kgmodel"], 66), (["--jobs", "0"], 64),
    ] {
      let result = try await Program.run(["export", "none.txt"] + arguments, in: folder)
      #expect(result.status == Int32(status), "\(arguments)")
      #expect(result.error.split(separator: "\n").count == 1, "\(result.error)")
      #expect(!result.error.contains("none.txt"))
    }
  }

  @Test("A relation of one's own is found without recompiling")
  func ownRelation() async throws {
    try folder.write(
      """
      relations:
        finances:
          label: finances
          source: [actor]
          target: [actor, Issue]
          triggers:
            - verb: [finance, bankroll, pay for]
              source: subject
              target: object
            - noun: [funding]
              source: [possessor, by]
              target: [of, for]
      """, to: "my.yaml")
    let result = try await Program.run(
      ["export", "-", "--ontology", "my.yaml", "--relation", "finances"],
      input: "Norway financed Kenya. Kenya thanked Norway.\n", in: folder)
    #expect(result.status == 0)
    #expect(result.output.contains("<data key=\"label\">finances</data>"))
  }

  @Test("render draws kinds, relations and a legend; without Graphviz it says what to install")
  func render() async throws {
    let picture = try await Program.run(["render", "a.txt", "-o", "a.svg"], in: folder)
    #expect(picture.status == 0, "\(picture.error)")
    let svg = try folder.text(of: "a.svg")
    #expect(svg.contains("</svg>") && svg.contains("Person") && svg.contains("Otieno"))
    try folder.write(
      """
      Kenya did not reject the plan. Norway will support the talks. Ghana may oppose the deal.

      """, to: "moods.txt")
    _ = try await Program.run(["render", "moods.txt", "-o", "a.svg"], in: folder)
    let moods = try folder.text(of: "a.svg")
    // Dashed and dotted, as Graphviz writes them; a bar for what is denied.
    #expect(moods.contains("stroke-dasharray=\"5,2\"") && moods.contains("\"1,5\""))
    #expect(moods.contains("not: opposes") && moods.contains("denied"))
    #expect(unlink(folder.path + "/moods.txt") == 0)
    let crashing = try await Program.shell(
      """
      mkdir bin; printf '#!/bin/sh\\nkill -SEGV $$\\n' > bin/dot; chmod +x bin/dot
      PATH="$PWD/bin:$PATH" "$KG" render a.txt -o b.svg; code=$?; rm -r bin; exit $code
      """, in: folder)
    #expect(crashing.status == 69 && crashing.error.hasPrefix("kg: "), "\(crashing.error)")
    #expect(crashing.error.contains("dot") && crashing.error.split(separator: "\n").count == 1)
    let missing = try await Program.run(
      ["render", "a.txt", "-o", "b.svg"], in: folder, environment: [("PATH", "/nowhere")])
    #expect(missing.status == 69)
    #expect(missing.error.hasPrefix("kg: Graphviz's ‘dot’ was not found; install Graphviz"))
    #expect(folder.names == ["a.svg", "a.txt"])
  }

  @Test("explain shows names, mentions with reasons, and sentences")
  func explain() async throws {
    let result = try await Program.run(["explain", "otieno", "--in", "a.txt"], in: folder)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.hasPrefix("Daniel Otieno (Person"))
    #expect(result.output.contains("a.txt, sentence 1: "))
    let unknown = try await Program.run(["explain", "Otiena", "--in", "a.txt"], in: folder)
    #expect(unknown.status == 64)
    #expect(unknown.error.contains("did you mean ‘"))
  }
}
