internal import Foundation
internal import GRDB
public import KnowledgeGraph
internal import Text

extension Store {
  /// A line of `kg list`.
  public struct Entry: Hashable, Sendable {
    public var id: String
    public var title: String?
    public var date: String?
    public var url: String?
    /// Number of nodes and statements that were read from the document.
    public var nodes: Int
    public var statements: Int
  }

  /// The documents in the order in which they were first added.
  public func entries() throws(StoreError) -> [Entry] {
    try reporting {
      try queue.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, title, date, url,
              (SELECT count(*) FROM node WHERE node.document = number) AS nodes,
              (SELECT count(*) FROM statement WHERE statement.document = number) AS statements
            FROM document ORDER BY number
            """
        ).map { row in
          Entry(
            id: row.value("id") ?? "", title: row.value("title"), date: row.value("date"),
            url: row.value("url"), nodes: row.value("nodes") ?? 0,
            statements: row.value("statements") ?? 0)
        }
      }
    }
  }

  /// The graph of every document, one after the other in the order of adding, all from the same
  /// moment. Memory holds one at a time.
  ///
  /// - Throws: `StoreError` with `.damaged` when the rows are not those that were written, and what
  ///   `body` throws.
  public func forEachGraph(_ body: (Graph) throws -> Void) throws {
    do {
      try queue.read { db in
        let documents = try Row.fetchCursor(db, sql: "SELECT * FROM document ORDER BY number")
        while let row = try documents.next() {
          let graph = try Self.graph(of: row, in: db)
          guard Fingerprint.of(graph.documents[0], graph) == row.value("checksum", Int64.self)
          else {
            throw StoreError(
              .damaged, path: path,
              "what it holds of ‘\(graph.documents[0].id)’ is damaged; remove and add that document"
            )
          }
          try body(graph)
        }
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func graph(of row: Row, in db: Database) throws -> Graph {
    let number = row.value("number", Int64.self) ?? 0
    let id = row.value("id", String.self) ?? ""
    var graph = Graph(documents: [
      Document(
        id: id, title: row.value("title"), date: row.value("date"), url: row.value("url"),
        text: row.value("text") ?? "")
    ])
    let nodes = try db.cachedStatement(
      sql: "SELECT * FROM node WHERE document = ? ORDER BY position")
    for row in try Row.fetchAll(nodes, arguments: [number]) {
      graph.nodes.append(
        Node(
          kind: NodeKind(rawValue: row.value("kind") ?? ""), label: row.value("label") ?? "",
          subtype: row.value("subtype"), aliases: strings(row.value("aliases")),
          roles: strings(row.value("roles")), mentions: row.value("mentions") ?? 0))
    }
    var evidence: [Int: [Evidence]] = [:]
    let pieces = try db.cachedStatement(
      sql: "SELECT * FROM evidence WHERE document = ? ORDER BY statement, position")
    for row in try Row.fetchAll(pieces, arguments: [number]) {
      evidence[row.value("statement") ?? 0, default: []].append(
        Evidence(
          document: id, sentence: row.value("sentence") ?? 0,
          range: ScalarRange(row.value("start") ?? 0, row.value("end") ?? 0),
          quote: row.value("quote") ?? ""))
    }
    let statements = try db.cachedStatement(
      sql: "SELECT * FROM statement WHERE document = ? ORDER BY position")
    for row in try Row.fetchAll(statements, arguments: [number]) {
      let position = row.value("position", Int.self) ?? 0
      graph.statements.append(statement(row, evidence: evidence[position] ?? []))
    }
    return graph
  }

  /// What a row says; where it is damaged, something else, which the checksum tells afterwards.
  private static func statement(_ row: Row, evidence: [Evidence]) -> KnowledgeGraph.Statement {
    func node(_ column: String) -> NodeID? {
      row.value(column, Int64.self).flatMap { UInt32(exactly: $0) }.map { NodeID(Int($0)) }
    }
    let nowhere = NodeID(Int(UInt32.max))
    return KnowledgeGraph.Statement(
      source: node("source") ?? nowhere,
      relation: RelationKind(rawValue: row.value("relation") ?? ""),
      target: node("target") ?? nowhere,
      polarity: row.value("polarity").flatMap(Polarity.init(rawValue:)) ?? .affirmed,
      modality: row.value("modality").flatMap(Modality.init(rawValue:)) ?? .asserted,
      attribution: node("attribution"), addressee: node("addressee"), topic: row.value("topic"),
      role: row.value("role"), isFormer: row.value("former") ?? false, time: row.value("time"),
      confidence: row.value("confidence") ?? 0, evidence: evidence)
  }

  private static func strings(_ json: String?) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data((json ?? "[]").utf8))) ?? []
  }
}
