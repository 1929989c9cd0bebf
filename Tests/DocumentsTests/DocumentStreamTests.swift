import Documents
import Foundation
import Testing
import Text

@Suite struct DocumentStreamTests {
  @Test func foldersAreReadInTheOrderOfTheirNames() throws {
    let folder = try Folder([
      "b.txt": "Second.", "a/z.md": "# Title\n\nThird *one*.", "B.txt": "First.",
      ".hidden.txt": "no", "image.png": "no", "c.jsonl": #"{"id":"x","text":"Fourth."}"#,
    ])
    let documents = try folder.stream().map { try $0.get().document }
    #expect(documents.map(\.text) == ["First.", "Title\n\nThird one.", "Second.", "Fourth."])
    #expect(
      documents.map { $0.id.replacing(folder.path + "/", with: "") }
        == ["B.txt", "a/z.md", "b.txt", "x"])
    #expect(documents[1].title == "Title")
  }

  @Test func oneBadFileStopsNothing() throws {
    let folder = try Folder(["a.txt": "Good.", "b.txt": "", "c.txt": " \n", "e.txt": "Also good."])
    try folder.write("d.txt", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1])
    var codes: [DocumentError.Code?] = []
    for result in folder.stream() {
      switch result {
      case .success: codes.append(nil)
      case .failure(let error): codes.append(error.code)
      }
    }
    #expect(codes == [nil, .empty, .empty, .binary, nil])
  }

  @Test func missingAndUnreadableInputsAreNamed() throws {
    let results = Array(DocumentStream(["/nowhere/at-all.txt"]))
    #expect(
      results == [
        .failure(
          DocumentError(.missing, path: "/nowhere/at-all.txt", message: "no such file or folder"))
      ])
  }

  @Test func foldersThatContainThemselvesEnd() throws {
    let folder = try Folder(["a.txt": "Text."])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/loop", withDestinationPath: folder.path)
    #expect(Array(folder.stream()).count == 1)
  }

  @Test func jsonLinesKeepEveryFieldAndReportEveryBadLine() throws {
    let folder = try Folder([
      "d.jsonl": """
      {"id":"a","title":"T","date":"2024-01-02","url":"https://e.org","text":"One \\u00e9\\ud83d\\udd4a \\"x\\"\\n."}
      not json

      {"title":"no text"}
      {"id":7,"text":"Two.","more":[1,{"a":null}]}
      {"id":"a","text":"Three."}
      {"text":"Four."}
      """
    ])
    let results = Array(folder.stream())
    #expect(results.count == 6)
    #expect(
      try results[0].get().document
        == Document(
          id: "a", title: "T", date: "2024-01-02", url: "https://e.org", text: "One é🕊 \"x\"\n."))
    #expect(throws: DocumentError.self) { try results[1].get() }
    let messages = results.compactMap { result -> String? in
      guard case .failure(let error) = result else { return nil }
      return error.description.replacing(folder.path + "/", with: "")
    }
    #expect(
      messages == [
        "d.jsonl:2: not JSON: no JSON value begins here (byte 1 of the line)",
        "d.jsonl:4: the object has no ‘text’",
      ])
    #expect(try results[3].get().document.id == "7")
    #expect(try results[4].get().document.id == "a#2")
    #expect(try results[4].get().notes == ["‘a’ was seen before; this one is ‘a#2’"])
    #expect(try results[5].get().document.id.hasSuffix("d.jsonl#7") == true)
  }

  @Test func jsonFilesHoldOneDocumentOrMany() throws {
    let folder = try Folder([
      "a.json": #"{"id": "one", "text": "Text."}"#,
      "b.json": "[\n{\"id\": \"two\", \"text\": \"Text.\"},\n{\"id\": 3}]",
      "c.json": "[\n1,\n2",
    ])
    let results = Array(folder.stream())
    #expect(results.count == 4)
    #expect(try results[0].get().document.id == "one")
    #expect(try results[1].get().document.id == "two")
    #expect(throws: DocumentError.self) { try results[2].get() }
    guard case .failure(let error) = results[3] else { throw Missing() }
    #expect(error.line == 3)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF] + Array("café".utf8), "café", []),
    ([0x63, 0x61, 0x66, 0xE9, 0x20, 0x80], "café €", ["not UTF-8: read as Windows-1252"]),
    (
      Array("é é é ".utf8) + [0xFF], "é é é \u{FFFD}",
      ["1 broken UTF-8 bytes replaced by U+FFFD"]
    ),
    ([0xFF, 0xFE, 0x61, 0x00, 0xE9, 0x00], "aé", []),
    ([0xFE, 0xFF, 0x00, 0x61, 0x00, 0xE9], "aé", []),
  ])
  func encodingsAreFound(bytes: [UInt8], text: String, notes: [String]) throws {
    let folder = try Folder([:])
    try folder.write("a.txt", bytes)
    let read = try #require(folder.stream().first { _ in true }).get()
    #expect(read.document.text == text)
    #expect(read.notes == notes)
  }

  @Test func enormousDocumentsAreRefused() throws {
    let folder = try Folder([
      "a.txt": String(repeating: "x", count: 300_000),
      "b.jsonl": "{\"text\":\"" + String(repeating: "x", count: 300_000) + "\"}",
    ])
    let options = DocumentOptions(maximumBytes: 200_000)
    for result in DocumentStream([folder.path], options: options) {
      let error = #expect(throws: DocumentError.self) { try result.get() }
      #expect(error?.code == .tooLarge)
    }
    #expect(try Array(folder.stream()).map { try $0.get() }.count == 2)
  }

  @Test func gzipIsUnpacked() throws {
    let folder = try Folder(["a.jsonl": "{\"id\":\"g\",\"text\":\"Packed.\"}\n"])
    let gzip = Process()
    gzip.executableURL = URL(fileURLWithPath: "/bin/gzip")
    gzip.arguments = [folder.path + "/a.jsonl"]
    try gzip.run()
    gzip.waitUntilExit()
    let documents = try folder.stream().map { try $0.get().document }
    #expect(documents.map(\.text) == ["Packed."])
    try folder.write("b.txt.gz", [0x1F, 0x8B, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    let last = try #require(Array(folder.stream()).last)
    #expect(throws: DocumentError.self) { try last.get() }
  }

  @Test func webPagesGiveTheirArticle() throws {
    let folder = try Folder([
      "a.html": """
      <title>Site</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":
      [{"@type":"WebSite","name":"S"},{"@type":["NewsArticle"],"headline":"The headline","datePublished":
      "2024-05-06T07:08:09Z","url":"https://example.org/a"}]}</script>
      <nav>Home</nav><p>A paragraph of the article that is long enough to be taken for prose.</p>
      """,
      "b.htm": "<nav>only navigation</nav>",
    ])
    let results = Array(folder.stream())
    let document = try results[0].get().document
    #expect(document.title == "The headline")
    #expect(document.date == "2024-05-06")
    #expect(document.url == "https://example.org/a")
    #expect(
      document.text == "A paragraph of the article that is long enough to be taken for prose.")
    let error = #expect(throws: DocumentError.self) { try results[1].get() }
    #expect(error?.code == .empty)
  }

  @Test func kindsAreToldByContentWhereTheNameSaysNothing() throws {
    let folder = try Folder([
      "page": "<!DOCTYPE html><p>Text of a page that is long enough to be taken for prose.</p>",
      "lines": "{\"id\":\"1\",\"text\":\"Line.\"}\n", "plain": "Just text.",
    ])
    let inputs = ["page", "lines", "plain"].map { folder.path + "/" + $0 }
    let texts = try DocumentStream(inputs).map { try $0.get().document.text }
    #expect(
      texts == ["Text of a page that is long enough to be taken for prose.", "Line.", "Just text."])
  }
}

@Suite struct MarkdownTests {
  @Test func marksGoAndProseStays() throws {
    let folder = try Folder([
      "a.md": """
      ---
      title: "Front matter"
      ---
      # Heading
      Some **bold** and _slanted_ words, a snake_case name, `code` and a [link](https://e.org).
      ![image](a.png)
      > Quoted \\*text\\*.

      - one
      2. two
      ```
      code block
      ```
      | a | b |
      <div>
      ---
      Last line.
      """
    ])
    let document = try #require(folder.stream().first { _ in true }).get().document
    #expect(document.title == "Front matter")
    #expect(
      document.text == """
        Heading

        Some bold and slanted words, a snake_case name, code and a link.

        Quoted *text*.

        one
        two
        Last line.
        """)
  }
}

private struct Missing: Error {}

/// A folder of its own for one test.
private final class Folder {
  let path: String

  init(_ files: [String: String]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("kg-documents-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, Array(text.utf8)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func stream() -> DocumentStream { DocumentStream([path]) }
}
