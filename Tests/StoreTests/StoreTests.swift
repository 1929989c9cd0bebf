import Foundation
import GRDB
import KnowledgeGraph
import Store
import Testing
import Text

/// A folder that goes away with the test.
final class TemporaryFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "kg-store-\(UUID())")
  init() throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }
}

private func sample(_ id: String, text: String = "Ada met Bob in Oslo.") -> (Document, Graph) {
  let document = Document(
    id: id, title: "A title", date: "2025-01-02", url: "https://example.org/\(id)", text: text)
  let evidence = Evidence(document: id, sentence: 0, range: ScalarRange(0, 20), quote: text)
  let graph = Graph(
    documents: [document],
    nodes: [
      Node(kind: .person, label: "Ada", aliases: ["Ada", "Ada “A” L\u{e9}"], roles: ["minister"]),
      Node(kind: .person, label: "Bob", mentions: 3),
      Node(kind: .place, label: "Oslo", subtype: "city"),
    ],
    statements: [
      Statement(
        source: NodeID(0), relation: .meets, target: NodeID(1), polarity: .negated,
        modality: .calledFor, attribution: NodeID(1), addressee: NodeID(2), topic: "trade",
        role: "host", isFormer: true, time: "on Monday", confidence: 0.1 + 0.2,
        evidence: [evidence, evidence])
    ])
  return (document, graph)
}

private func graphs(of store: Store) throws -> [Graph] {
  var found: [Graph] = []
  try store.forEachGraph { found.append($0) }
  return found
}

@Suite struct AddingTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(opening: folder.path("news.kg"), for: .writing)
  }

  @Test func copiesAreKnownByTheirText() throws {
    let (first, graph) = sample("a")
    try store.add(first, graph: graph, readBy: "1")
    let (copy, _) = sample("b", text: "Ada  met\nBob in Oslo.")
    #expect(try store.copy(of: copy) == "a")
    #expect(try store.copy(of: first) == nil)
    #expect(try store.copy(of: sample("c", text: "Ada met Bob.").0) == nil)
  }

  @Test func everyFieldComesBack() throws {
    let (document, graph) = sample("a")
    #expect(try store.add(document, graph: graph, readBy: "1") == .added)
    let back = try #require(try graphs(of: store).first)
    #expect(back.documents == [document])
    #expect(back.nodes == graph.nodes)
    #expect(back.statements == graph.statements)
  }

  @Test func theSameDocumentAgainChangesNothing() throws {
    let (document, graph) = sample("a")
    try store.add(document, graph: graph, readBy: "1")
    #expect(try store.holds(document, readBy: "1"))
    #expect(try store.add(document, graph: graph, readBy: "1") == .unchanged)
    #expect(try store.entries().count == 1)
  }

  @Test func aChangedDocumentOrReaderReplacesInPlace() throws {
    for id in ["a", "b"] {
      let (document, graph) = sample(id)
      try store.add(document, graph: graph, readBy: "1")
    }
    let (document, graph) = sample("a", text: "Ada met Bob in Rome.")
    #expect(try !store.holds(document, readBy: "1"))
    #expect(try store.add(document, graph: graph, readBy: "1") == .replaced)
    #expect(try store.add(document, graph: graph, readBy: "2") == .replaced)
    let found = try graphs(of: store)
    #expect(found.map { $0.documents[0].id } == ["a", "b"])
    #expect(found[0].documents[0].text == "Ada met Bob in Rome.")
    #expect(try store.entries().map(\.statements) == [1, 1])
  }

  @Test func removingTakesRowsOfThatDocumentOnly() throws {
    for id in ["a", "b"] {
      let (document, graph) = sample(id)
      try store.add(document, graph: graph, readBy: "1")
    }
    #expect(try store.remove("a"))
    #expect(try !store.remove("a"))
    #expect(try graphs(of: store).map { $0.documents[0].id } == ["b"])
    let rows = try DatabaseQueue(path: store.path).read { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM evidence")
    }
    #expect(rows == 2)
  }

  @Test func aReaderSeesOneMomentWhileAWriterWrites() throws {
    let (document, graph) = sample("a")
    try store.add(document, graph: graph, readBy: "1")
    let reader = try Store(opening: store.path, for: .reading)
    var seen = 0
    try reader.forEachGraph { _ in
      seen += 1
      let (other, graph) = sample("later-\(seen)")
      try store.add(other, graph: graph, readBy: "1")
    }
    #expect(seen == 1)
    #expect(try reader.entries().count == 2)
  }
}

@Suite struct BadStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func code(
    opening path: String, for access: Store.Access = .reading
  ) throws -> StoreError.Code? {
    do throws(StoreError) {
      _ = try Store(opening: path, for: access)
      return nil
    } catch {
      return error.code
    }
  }

  @Test func missingFile() throws {
    #expect(try code(opening: folder.path("none.kg")) == .missing)
    #expect(try code(opening: folder.path("no/such/folder.kg"), for: .writing) == .missing)
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.kg")))
  }

  @Test func anotherProgramsFile() throws {
    let text = folder.path("text.kg")
    try String(repeating: "not a database ", count: 100).write(
      toFile: text, atomically: true, encoding: .utf8)
    #expect(try code(opening: text, for: .writing) == .notAStore)
    let other = folder.path("other.kg")
    try DatabaseQueue(path: other).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(try code(opening: other, for: .writing) == .notAStore)
  }

  @Test func olderVersionIsBroughtUpToDate() throws {
    let path = folder.path("old.kg")
    let (document, graph) = sample("a")
    do {
      try Store(opening: path, for: .writing).add(document, graph: graph, readBy: "1")
      try DatabaseQueue(path: path).inDatabase {
        try $0.execute(
          sql: """
            DROP INDEX document_text;
            ALTER TABLE document DROP COLUMN text_fingerprint;
            PRAGMA user_version = 1;
            """)
      }
    }
    #expect(try graphs(of: Store(opening: path, for: .reading)).count == 1)
    let store = try Store(opening: path, for: .writing)
    let (copy, _) = sample("b")
    #expect(try store.copy(of: copy) == "a")
    #expect(try graphs(of: store).map(\.nodes) == [graph.nodes])
  }

  @Test func newerVersion() throws {
    let path = folder.path("new.kg")
    _ = try Store(opening: path, for: .writing)
    try DatabaseQueue(path: path).inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
    #expect(try code(opening: path) == .newerVersion)
  }

  @Test func aFlippedValueIsNoticed() throws {
    let store = try Store(opening: folder.path("news.kg"), for: .writing)
    let (document, graph) = sample("a")
    try store.add(document, graph: graph, readBy: "1")
    for change in [
      "UPDATE node SET label = 'Adb' WHERE position = 0",
      "UPDATE statement SET source = 'x'", "UPDATE statement SET target = -7",
      "UPDATE evidence SET start = 1 WHERE position = 1", "DELETE FROM evidence",
    ] {
      try store.remove("a")
      try store.add(document, graph: graph, readBy: "1")
      try DatabaseQueue(path: store.path).write { try $0.execute(sql: change) }
      let error = #expect(throws: StoreError.self) { _ = try graphs(of: store) }
      #expect(error?.code == .damaged, "\(change)")
    }
  }

  /// Any byte may be flipped anywhere: the store says so or still holds the truth, and never traps.
  @Test func flippedBytes() throws {
    let path = folder.path("news.kg")
    do {
      let store = try Store(opening: path, for: .writing)
      for number in 0..<20 {
        let (document, graph) = sample("document \(number)")
        try store.add(document, graph: graph, readBy: "1")
      }
    }
    let whole = try Data(contentsOf: URL(filePath: path))
    let truth = try graphs(of: Store(opening: path, for: .reading)).map(\.statements)
    var state: UInt64 = 20251007
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 33) % bytes.count] ^= 1 << UInt8(state >> 29 & 7)
      }
      let copy = folder.path("damaged.kg")
      try bytes.write(to: URL(filePath: copy))
      do {
        let found = try graphs(of: Store(opening: copy, for: .reading)).map(\.statements)
        #expect(found == truth || found.count < truth.count)
      } catch {
        #expect(error is StoreError, "\(error)")
      }
    }
  }

  @Test func anEmptyFileIsNoStoreYet() throws {
    try Data().write(to: URL(filePath: folder.path("empty.kg")))
    #expect(try code(opening: folder.path("empty.kg")) == .notAStore)
  }

  @Test func anotherWriterHoldsTheStore() throws {
    let store = try Store(opening: folder.path("news.kg"), for: .writing, patience: 0.05)
    let (document, graph) = sample("a")
    try DatabaseQueue(path: store.path).writeWithoutTransaction { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      let error = #expect(throws: StoreError.self) {
        try store.add(document, graph: graph, readBy: "1")
      }
      #expect(error?.code == .locked)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try store.add(document, graph: graph, readBy: "1") == .added)
  }
}
