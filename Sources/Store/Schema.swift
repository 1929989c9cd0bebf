internal import GRDB

/// The tables of a store, by version.
///
/// Every document keeps the graph that was read from it, in rows of its own; the graph of the whole
/// store is merged from them on demand. So a document is added, replaced or removed in one
/// transaction, without touching what other documents said.
enum Schema {
  /// Marks the file as a store of this program (`PRAGMA application_id`): "kg01".
  static let applicationID = 0x6b67_3031

  /// The version this program writes (`PRAGMA user_version`).
  static let version = 2

  static func migrate(_ db: Database, from version: Int) throws {
    if version < 1 { try createVersion1(db) }
    if version < 2 { try addTexts(db) }
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: "PRAGMA user_version = \(Self.version)")
  }

  /// Version 2: what text a document has, to find copies of it.
  private static func addTexts(_ db: Database) throws {
    try db.execute(
      sql: """
        ALTER TABLE document ADD COLUMN text_fingerprint INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX document_text ON document (text_fingerprint);
        """)
    for row in try Row.fetchAll(db, sql: "SELECT number FROM document") {
      let number: Int64 = row["number"]
      let text = try String.fetchOne(
        db, sql: "SELECT text FROM document WHERE number = ?", arguments: [number])
      try db.execute(
        sql: "UPDATE document SET text_fingerprint = ? WHERE number = ?",
        arguments: [Fingerprint.ofText(text ?? ""), number])
    }
  }

  private static func createVersion1(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE document (
          number INTEGER PRIMARY KEY AUTOINCREMENT,  -- order of adding
          id TEXT NOT NULL UNIQUE,
          title TEXT, date TEXT, url TEXT,
          text TEXT NOT NULL,
          fingerprint INTEGER NOT NULL,              -- of the document and the reader that read it
          checksum INTEGER NOT NULL                  -- of the rows below, to notice damage
        );
        CREATE TABLE node (
          document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          kind TEXT NOT NULL, label TEXT NOT NULL, subtype TEXT,
          aliases TEXT NOT NULL, roles TEXT NOT NULL, -- JSON arrays
          mentions INTEGER NOT NULL,
          PRIMARY KEY (document, position)
        ) WITHOUT ROWID;
        CREATE TABLE statement (
          document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
          position INTEGER NOT NULL,
          source INTEGER NOT NULL, relation TEXT NOT NULL, target INTEGER NOT NULL,
          polarity TEXT NOT NULL, modality TEXT NOT NULL,
          attribution INTEGER, addressee INTEGER,
          topic TEXT, role TEXT, former INTEGER NOT NULL, time TEXT,
          confidence REAL NOT NULL,
          PRIMARY KEY (document, position)
        ) WITHOUT ROWID;
        CREATE TABLE evidence (
          document INTEGER NOT NULL REFERENCES document (number) ON DELETE CASCADE,
          statement INTEGER NOT NULL, position INTEGER NOT NULL,
          sentence INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL,
          quote TEXT NOT NULL,
          PRIMARY KEY (document, statement, position)
        ) WITHOUT ROWID;
        CREATE INDEX node_label ON node (label);
        CREATE INDEX statement_relation ON statement (relation);
        """)
  }
}
