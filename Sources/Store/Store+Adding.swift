internal import Foundation
internal import GRDB
public import KnowledgeGraph
public import Text

extension Store {
  /// What adding a document did.
  public enum Outcome: Hashable, Sendable {
    case added
    /// The text or what is known about it had changed, or a newer reader read it.
    case replaced
    /// The store held it already.
    case unchanged
  }

  /// Whether the store holds exactly this document, read by this reader, so that reading it again
  /// would change nothing.
  public func holds(_ document: Document, readBy reader: String) throws(StoreError) -> Bool {
    let fingerprint = Fingerprint.of(document, readBy: reader)
    return try reporting {
      try queue.read { db in
        try Int64.fetchOne(
          db, sql: "SELECT fingerprint FROM document WHERE id = ?", arguments: [document.id])
          == fingerprint
      }
    }
  }

  /// The id of another document of the store with the same text, white space aside: the first added.
  public func copy(of document: Document) throws(StoreError) -> String? {
    let text = Fingerprint.ofText(document.text)
    return try reporting {
      try queue.read { db in
        try String.fetchOne(
          db,
          sql: """
            SELECT id FROM document WHERE text_fingerprint = ? AND id <> ? ORDER BY number LIMIT 1
            """, arguments: [text, document.id])
      }
    }
  }

  /// Adds a document and the graph that was read from it, in one transaction.
  ///
  /// A document with the same id is replaced when it differs. Its place in the order of documents
  /// stays the same.
  ///
  /// - Parameter reader: Names the version of the extractor: another one replaces what was read.
  @discardableResult
  public func add(
    _ document: Document, graph: Graph, readBy reader: String
  ) throws(StoreError) -> Outcome {
    let fingerprint = Fingerprint.of(document, readBy: reader)
    return try reporting {
      try queue.write { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT number, fingerprint FROM document WHERE id = ?",
          arguments: [document.id])
        if let row, row.value("fingerprint", Int64.self) == fingerprint { return .unchanged }
        let number = row?.value("number", Int64.self)
        if let number {
          try db.execute(sql: "DELETE FROM document WHERE number = ?", arguments: [number])
        }
        try insert(document, graph: graph, fingerprint: fingerprint, number: number, into: db)
        return row == nil ? .added : .replaced
      }
    }
  }

  /// Removes a document and all that only it said.
  ///
  /// - Returns: Whether there was such a document.
  @discardableResult
  public func remove(_ id: String) throws(StoreError) -> Bool {
    try reporting {
      try queue.write { db in
        try db.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [id])
        return db.changesCount > 0
      }
    }
  }

  private func insert(
    _ document: Document, graph: Graph, fingerprint: Int64, number: Int64?, into db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO document
          (number, id, title, date, url, text, fingerprint, checksum, text_fingerprint)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        number, document.id, document.title, document.date, document.url, document.text,
        fingerprint, Fingerprint.of(document, graph), Fingerprint.ofText(document.text),
      ])
    let number = number ?? db.lastInsertedRowID
    let nodes = try db.cachedStatement(sql: "INSERT INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    for (position, node) in graph.nodes.enumerated() {
      try nodes.execute(arguments: [
        number, position, node.kind.rawValue, node.label, node.subtype,
        try Self.json(node.aliases), try Self.json(node.roles), node.mentions,
      ])
    }
    let statements = try db.cachedStatement(
      sql: "INSERT INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let evidence = try db.cachedStatement(
      sql: "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?)")
    for (position, statement) in graph.statements.enumerated() {
      try statements.execute(arguments: [
        number, position, statement.source.position, statement.relation.rawValue,
        statement.target.position, statement.polarity.rawValue, statement.modality.rawValue,
        statement.attribution?.position, statement.addressee?.position, statement.topic,
        statement.role, statement.isFormer, statement.time, statement.confidence,
      ])
      for (place, piece) in statement.evidence.enumerated() {
        try evidence.execute(arguments: [
          number, position, place, piece.sentence, piece.range.start, piece.range.end, piece.quote,
        ])
      }
    }
  }

  private static func json(_ strings: [String]) throws -> String {
    String(decoding: try JSONEncoder().encode(strings), as: UTF8.self)
  }
}
