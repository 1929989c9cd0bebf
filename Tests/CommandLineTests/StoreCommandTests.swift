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
    "a store killed at 50 moments opens, holds whole documents, and is completed by adding again")
  func killed() async throws {
    var lines = ""
    for number in 0..<120 {
      lines +=
        #"{"id":"d\#(number)","text":"Kenya rejected plan \#(number). Norway met Kenya in Oslo."}"#
        + "\n"
    }
    try folder.write(lines, to: "many.jsonl")
    // Moments after the start, in milliseconds, by a generator with a fixed seed; a new store after
    // every fifth, so that most of them fall into the adding.
    var state: UInt32 = 20_251_009
    let delays = (0..<50).map { _ -> String in
      state = state &* 1_664_525 &+ 1_013_904_223
      return String(format: "0.%03d", 5 + Int(state >> 16) % 250)
    }
    let line = """
      round=0
      for delay in \(delays.joined(separator: " ")); do
        if [ $((round % 5)) = 0 ]; then rm -f k.kg*; fi
        round=$((round + 1))
        "$KG" add --store k.kg many.jsonl >/dev/null & sleep $delay; kill -9 $! 2>/dev/null; wait $! 2>/dev/null
        if [ -s k.kg ] && ! "$KG" list --store k.kg > list 2> complaint; then
          grep -q "is empty" complaint || { cat complaint; exit 9; }
        elif [ -s k.kg ]; then
          "$KG" export --store k.kg --format jsonl > part.jsonl || exit 8
          grep -c '"quote"' part.jsonl > /dev/null
        fi
      done
      "$KG" add --store k.kg many.jsonl >/dev/null && "$KG" list --store k.kg | wc -l
      "$KG" export --store k.kg --format jsonl > after.jsonl
      "$KG" export many.jsonl --format jsonl > direct.jsonl && cmp after.jsonl direct.jsonl
      """
    let result = try await Program.shell(line, in: folder)
    #expect(result.status == 0 && result.output.contains("121"), "\(result.output)\(result.error)")
  }

  @Test("the same text twice is read once and said; a store knows it too; filters pass it on")
  func copies() async throws {
    let text = #""text":"Kenya rejected the plan. Norway met Kenya in Oslo.""#
    try folder.write("{\"id\":\"x\",\(text)}\n{\"id\":\"y\",\(text)}\n", to: "twice.jsonl")
    try folder.write("{\"id\":\"x\",\(text)}\n", to: "once.jsonl")
    let direct = try await kg("export", "once.jsonl", "--format", "jsonl")
    let twice = try await kg("export", "twice.jsonl", "--format", "jsonl")
    #expect(twice.status == 0 && twice.output == direct.output)
    #expect(twice.error.contains("kg: y: the same text as x"))
    let added = try await kg("add", "--store", "c.kg", "once.jsonl")
    #expect(added.output == "1 added, 0 replaced, 0 unchanged\n")
    try folder.write("{\"id\":\"z\",\(text)}\n", to: "other.jsonl")
    let copy = try await kg("add", "--store", "c.kg", "other.jsonl")
    #expect(copy.output == "0 added, 0 replaced, 0 unchanged, 1 left out as copies\n")
    #expect(copy.error.contains("kg: z: the same text as x in the store"))
    let parts = try await Program.shell(
      #""$KG" extract twice.jsonl | "$KG" merge - --from statements --format jsonl"#, in: folder)
    #expect(parts.output == direct.output && parts.error.contains("y: the same text as x"))
  }

  @Test("one graph of a folder, of a store, and of parts read apart: the same names are joined")
  func sameNamesEverywhere() async throws {
    try folder.write(
      """
      {"id":"m","text":"The World Trade Organisation (WTO) met Norway in Oslo."}
      {"id":"n","text":"The attack was condemned by the WTO on Monday. The WTO said so."}

      """, to: "names.jsonl")
    let direct = try await kg("export", "names.jsonl", "--format", "jsonl")
    let parts = try await Program.shell(
      #"(head -1 names.jsonl | "$KG" extract; tail -1 names.jsonl | "$KG" extract) | "$KG" merge - --from statements --format jsonl"#,
      in: folder)
    #expect(parts.status == 0 && parts.output == direct.output, "\(parts.error)")
    _ = try await kg("add", "--store", "n.kg", "names.jsonl")
    #expect(try await kg("export", "--store", "n.kg", "--format", "jsonl").output == direct.output)
    for place in [["--in", "names.jsonl"], ["--store", "n.kg"]] {
      let page = try await Program.run(["explain", "World Trade Organisation"] + place, in: folder)
      #expect(page.output.contains("joined: ‘WTO’ of another document"), "\(page.output)")
      #expect(page.output.contains("n, sentence 1: WTO"), "\(page.output)")
    }
  }

  @Test("a full or read-only disk costs at most the document under way; reading goes on")
  func disks() async throws {
    let disk = try Folder()
    let mounted = try await Program.shell(
      "mount -t tmpfs -o size=512k tmpfs \(disk.path) 2> /dev/null", in: folder)
    guard mounted.status == 0 else {
      print("skipped: mounting a small disk needs root")
      return
    }
    var lines = ""
    for number in 0..<400 {
      lines +=
        #"{"id":"d\#(number)","text":"Kenya rejected plan \#(number). Norway met Kenya in Oslo."}"#
        + "\n"
    }
    try folder.write(lines, to: "many.jsonl")
    let result = try await Program.shell(
      """
      D=\(disk.path)
      "$KG" add --store $D/s.kg many.jsonl > /dev/null; echo full $?
      "$KG" export --store $D/s.kg --format jsonl | grep -c '"quote"' | sed 's/^[1-9].*/some/'
      mount -o remount,ro $D
      "$KG" add --store $D/s.kg many.jsonl > /dev/null; echo read-only $?
      "$KG" list --store $D/s.kg | head -1 | cut -c1-4
      umount $D
      """, in: folder)
    #expect(result.output == "full 74\nsome\nread-only 74\nDATE\n", "\(result.error)")
    let complaints = result.error.split(separator: "\n")
    #expect(
      complaints.count == 2 && complaints.allSatisfy { $0.hasPrefix("kg: \(disk.path)/s.kg: ") })
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
