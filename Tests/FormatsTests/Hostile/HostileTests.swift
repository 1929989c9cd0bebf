import Foundation
import KnowledgeGraph
import Testing
import Text

@testable import Formats

/// The bytes of a graph in a format; for CSV those of both tables.
private func bytes(_ graph: Graph, _ format: ExportFormat, _ profile: ExportProfile) throws
  -> [UInt8]
{
  let folder = FileManager.default.temporaryDirectory.appending(path: "kg-hostile-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let path = folder.appending(path: "g.\(format.extensions[0])").path(percentEncoded: false)
  let summary = try format.export(graph, to: .file(path), profile: profile)
  #expect(summary.nodes == graph.nodes.count && summary.statements == graph.statements.count)
  var bytes: [UInt8] = []
  for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
    bytes += try Data(contentsOf: folder.appending(path: name))
  }
  #expect(summary.bytes == bytes.count)
  return bytes
}

private let variants = ExportFormat.allCases.flatMap { format in
  format.profiles.map { (format, $0) }
}

@Suite struct HostileTests {
  @Test(arguments: variants)
  func sameBytesWellFormedText(format: ExportFormat, profile: ExportProfile) throws {
    let first = try bytes(hostileGraph, format, profile)
    #expect(try bytes(hostileGraph, format, profile) == first)
    let text = try #require(String(validating: first, as: UTF8.self))
    if format != .jsonl {
      let forbidden = text.unicodeScalars.first {
        ($0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0)) || $0.value == 0xFFFE
      }
      #expect(forbidden == nil)
    }
  }

  @Test(arguments: variants)
  func emptyGraph(format: ExportFormat, profile: ExportProfile) throws {
    #expect(try !bytes(Graph(), format, profile).isEmpty || format == .nquads)
  }

  @Test func jsonLinesLoseNothing() throws {
    let graph = try JSONLinesReader.bytes(bytes(hostileGraph, .jsonl, .standard)).graph()
    #expect(graph.nodes == hostileGraph.nodes)
    #expect(graph.statements == hostileGraph.statements)
    #expect(graph.documents == hostileGraph.documents)
  }

  @Test func dotKeepsEveryStringBelowTheLimitAndOnOneLine() throws {
    let text = String(decoding: try bytes(hostileGraph, .dot, .standard), as: UTF8.self)
    for piece in text.split(separator: "\" + \"") {
      let longest = piece.split(separator: "\", ").map(\.utf8.count).max() ?? 0
      #expect(longest < 16_384)
    }
  }

  @Test func csvCellsAreNoFormulas() {
    var table = CSVText()
    table.row(["=1+1", "@x", "a,b", "say \"x\"", "plain"])
    #expect(
      String(decoding: table.bytes, as: UTF8.self)
        == "'=1+1,'@x,\"a,b\",\"say \"\"x\"\"\",plain\r\n")
  }
}

@Suite struct JSONLinesReaderTests {
  private func error(_ lines: String) -> ImportError? {
    do {
      _ = try JSONLinesReader.bytes(Array(lines.utf8)).graph()
      return nil
    } catch {
      return error as? ImportError
    }
  }

  private static let node = #"{"type":"node","id":"a","kind":"Person","label":"A"}"# + "\n"

  @Test(arguments: [
    ("{", 1), ("[]", 1), ("{\"type\":\"ship\"}", 1), (node + node, 2),
    (node + #"{"type":"edge","source":"a","relation":"meets","target":"b"}"#, 2),
    (node + #"{"type":"edge","source":"a","relation":"meets","target":"a","polarity":"maybe"}"#, 2),
    (node + "\n\n{\"type\":\"node\",\"id\":\"b\",\"kind\":\"x\"}", 4),
    (#"{"type":"graph","version":99}"#, 1), ("{\"type\":\"node\"} x", 1), (#"{"a":1,"a":2}"#, 1),
    ("{\"a\":\"\u{1}\"}", 1), (#"{"a":"\ud800"}"#, 1), (#"{"a":"\q"}"#, 1), (#"{"a":01}"#, 1),
    (String(repeating: "[", count: 100_000), 1),
  ])
  func whatIsWrongAndWhere(text: String, line: Int) throws {
    let found = try #require(error(text))
    #expect(found.code == .malformed)
    #expect(found.line == line)
  }

  @Test func nothingIsNoGraph() {
    #expect(error("")?.code == .malformed)
    #expect(error("\n \n")?.code == .malformed)
  }

  @Test func unknownMembersArePassedOverAndLinesMayBeSplitAnywhere() throws {
    let text =
      Self.node.dropLast() + "\r\n"
      + #"{"type":"document","id":"d","text":"T","more":[1,{"x":null}]}"#
    let graph = try JSONLinesReader.bytes(Array(text.utf8)).graph()
    #expect(graph.nodes.map(\.label) == ["A"])
    #expect(graph.documents.map(\.text) == ["T"])
  }
}
