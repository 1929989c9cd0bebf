internal import GRDB

/// Documents and what they say, in one SQLite file.
///
/// A store grows with the archive: adding a document that it holds already changes nothing, adding a
/// changed one replaces what the old text said. Each document is one transaction, so a program that
/// is killed loses at most the document under way. One process writes at a time, any number read.
///
///     let store = try Store(opening: "news.kg", for: .writing)
///     try store.add(document, graph: pipeline.extract(document), readBy: "1.0")
///     let graph = try store.graph()
///
/// `Sendable`: the database queue serialises every access.
public final class Store: Sendable {
  public enum Access: Sendable {
    /// The file must exist.
    case reading
    /// The file is made when it does not exist.
    case writing
  }

  /// The store's file.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a store, makes it when `access` is `.writing` and it does not exist, and brings an older
  /// one to the present version.
  ///
  /// - Parameter patience: Seconds to wait for another writer before giving up.
  /// - Throws: `StoreError` when the file is missing, of another program, of a newer version,
  ///   damaged, locked or not writable.
  public init(
    opening path: String, for access: Access, patience: Double = 10
  ) throws(StoreError) {
    self.path = path
    do {
      var configuration = Configuration()
      configuration.readonly = access == .reading
      configuration.busyMode = .timeout(patience)
      configuration.foreignKeysEnabled = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.check(queue, path: path, access: access)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static func check(_ queue: DatabaseQueue, path: String, access: Access) throws {
    let (application, version, tables) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      )
    }
    let isEmpty = application == 0 && version == 0 && tables == 0
    guard isEmpty || application == Schema.applicationID else {
      throw StoreError(
        .notAStore, path: path, "is a database of another program; name another file")
    }
    guard version <= Schema.version else {
      throw StoreError(
        .newerVersion, path: path,
        "was written by a newer version (format \(version), this program knows \(Schema.version)); "
          + "update this program")
    }
    if isEmpty && access == .reading {
      throw StoreError(.notAStore, path: path, "is empty; add documents to it first")
    }
    guard access == .writing else { return }
    // Readers go on while a writer writes, and a commit is one append.
    try queue.inDatabase { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
    if version < Schema.version {
      try queue.write { db in
        // Another process may have got here first.
        let now = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if now < Schema.version { try Schema.migrate(db, from: now) }
      }
    }
  }

  /// Runs `body` and puts what SQLite says into a `StoreError`.
  func reporting<Result>(_ body: () throws -> Result) throws(StoreError) -> Result {
    do {
      return try body()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
