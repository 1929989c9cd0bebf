import Foundation
import Testing

@Suite("Commands on a store and questions") struct StoreCommandTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(
      """
      {"id":"a","title":"First","date":"2025-01-02","text":"Kenya rejected the plan. Norway met Kenya in Oslo."}
      {"id":"b","title":"Second","date":"2025-03-04","text":"Norway condemned the attack."}

      """, to: "news.jsonl")
  }

  private func kg(_ arguments: String...) async throws -> Program.Result {
    try await Program.run(arguments, in: folder)
  }

  @Test("add keeps, passes over and replaces; list and remove")
  func adding() async throws {
    let first = try await kg("add", "--store", "s.kg", "news.jsonl")
    #expect(first.output == "2 added, 0 replaced, 0 unchanged\n", "\(first.error)")
    let again = try await kg("add", "--store", "s.kg", "news.jsonl")
    #expect(again.output == "0 added, 0 replaced, 2 unchanged\n")
    try folder.write(#"{"id":"b","text":"Norway welcomed the plan."}"# + "\n", to: "more.jsonl")
    let changed = try await kg("add", "--store", "s.kg", "more.jsonl")
    #expect(changed.output == "0 added, 1 replaced, 0 unchanged\n")
    let list = try await kg("list", "--store", "s.kg")
    #expect(list.output.split(separator: "\n").count == 3)
    #expect(try await kg("remove", "--store", "s.kg", "b").status == 0)
    #expect(try await kg("remove", "--store", "s.kg", "b").status == 1)
  }

  @Test("a store gives the same bytes as its documents")
  func export() async throws {
    _ = try await kg("add", "--store", "s.kg", "news.jsonl")
    let stored = try await kg("export", "--store", "s.kg")
    let direct = try await kg("export", "news.jsonl")
    #expect(stored.status == 0 && stored.output == direct.output)
  }

  @Test("query answers with sentences, in three forms, and suggests names")
  func query() async throws {
    let table = try await kg("query", "news.jsonl", "--source", "norway")
    #expect(table.output.contains("“Norway") && table.output.contains("sentence"), "\(table.error)")
    let json = try await kg("query", "news.jsonl", "--between", "Norway", "Kenya", "--as", "json")
    let items = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(items?.isEmpty == false)
    let markdown = try await kg("query", "news.jsonl", "--since", "2025-03-01", "--as", "markdown")
    #expect(markdown.output.hasPrefix("| Source |") && !markdown.output.contains("Kenya"))
    let misspelt = try await kg("query", "news.jsonl", "--source", "Norwy")
    #expect(misspelt.status == 64 && misspelt.error.contains("did you mean ‘Norway’?"))
  }

  @Test("timeline goes by date; diff tells what changed, and status 1")
  func timelineAndDiff() async throws {
    let timeline = try await kg("timeline", "news.jsonl").output
    let first = try #require(timeline.range(of: "2025-01-02"))
    let second = try #require(timeline.range(of: "2025-03-04"))
    #expect(first.lowerBound < second.lowerBound)
    _ = try await kg("export", "news.jsonl", "--output", "a.jsonl")
    _ = try await kg("export", "news.jsonl", "--kind", "Place", "--output", "b.jsonl")
    let same = try await kg("diff", "a.jsonl", "a.jsonl")
    #expect(same.status == 0 && same.output.isEmpty)
    let other = try await kg("diff", "a.jsonl", "b.jsonl")
    #expect(other.status == 1 && other.output.contains("- "))
  }

  @Test(
    "a store killed at any moment opens, holds whole documents, and is completed by adding again")
  func killed() async throws {
    var lines = ""
    for number in 0..<60 {
      lines +=
        #"{"id":"d\#(number)","text":"Kenya rejected the plan. Norway met Kenya in Oslo."}"# + "\n"
    }
    try folder.write(lines, to: "many.jsonl")
    let line = """
      for delay in 0.02 0.05 0.08 0.11 0.14 0.17 0.2 0.25 0.3 0.4; do
        "$KG" add --store k.kg many.jsonl >/dev/null & sleep $delay; kill -9 $! 2>/dev/null; wait $! 2>/dev/null
        if [ -s k.kg ]; then "$KG" export --store k.kg --format jsonl >/dev/null || exit 9; fi
      done
      "$KG" add --store k.kg many.jsonl >/dev/null && "$KG" list --store k.kg | wc -l
      """
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == 0 && result.output.contains("61"), "\(result.output)\(result.error)")
  }

  @Test("what is no store is said to be none")
  func noStore() async throws {
    let missing = try await kg("list", "--store", "none.kg")
    #expect(missing.status == 66 && missing.error.hasPrefix("kg: none.kg: "))
    let text = try await kg("add", "--store", "news.jsonl", "news.jsonl")
    #expect(text.status == 65 && text.error.contains("is not a store"))
  }

  @Test("parse writes CoNLL-U; validate finds what is wrong with its line; evaluate scores")
  func looking() async throws {
    let tree = try await kg("parse", "news.jsonl")
    #expect(tree.output.contains("\tnsubj\t") && tree.output.contains("NE=B-LOC"), "\(tree.error)")
    _ = try await kg("export", "news.jsonl", "--output", "g.graphml")
    #expect(try await kg("validate", "g.graphml").status == 0)
    let bad = try folder.text(of: "g.graphml").replacing("target=\"n1\"", with: "target=\"n77\"")
    try folder.write(bad, to: "bad.graphml")
    let found = try await kg("validate", "bad.graphml")
    #expect(found.status == 1 && found.error.contains("n77"))
    try folder.write(
      #"{"id":"x","text":"Norway met Kenya.","entities":[{"id":"n","type":"Place","name":"Norway","aliases":["Norway"]}],"issues":[],"relations":[]}"#,
      to: "x.json")
    let scores = try await kg("evaluate", ".")
    #expect(scores.status == 0 && scores.output.hasPrefix("1 articles"), "\(scores.error)")
    let saved = try await kg("evaluate", ".", "--graphs", ".", "--json")
    #expect(saved.status == 0 && saved.error.contains("x.graphml: is missing"))
    #expect(saved.output.contains("\"missed\" : 1"))
  }
}
