internal import KnowledgeGraph
internal import Text

/// A 64-bit FNV-1a hash over fields, the same on every machine and run.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String?) {
    // A missing text and an empty one differ, and so do ("a", "b") and ("ab", "").
    add(text.map { $0.utf8.count } ?? -1)
    for byte in (text ?? "").utf8 { add(byte) }
  }

  mutating func add(_ number: Int) {
    withUnsafeBytes(of: Int64(number).littleEndian) { for byte in $0 { add(byte) } }
  }

  private mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01b3
  }

  /// Of a document and the version of the reader that read it.
  static func of(_ document: Document, readBy reader: String) -> Int64 {
    var hash = Fingerprint()
    for field in [document.title, document.date, document.url, document.text, reader] {
      hash.add(field)
    }
    return Int64(bitPattern: hash.value)
  }

  /// Of a text, white space aside.
  static func ofText(_ text: String) -> Int64 {
    Int64(bitPattern: TextFingerprint(of: text).value)
  }

  /// Of everything the rows of a document and its graph hold.
  static func of(_ document: Document, _ graph: Graph) -> Int64 {
    var hash = Fingerprint()
    for field in [document.id, document.title, document.date, document.url, document.text] {
      hash.add(field)
    }
    hash.add(graph.nodes.count)
    for node in graph.nodes {
      for field in [node.kind.rawValue, node.label, node.subtype] { hash.add(field) }
      hash.add(node.aliases.count)
      for alias in node.aliases { hash.add(alias) }
      hash.add(node.roles.count)
      for role in node.roles { hash.add(role) }
      hash.add(node.mentions)
    }
    hash.add(graph.statements.count)
    for statement in graph.statements { hash.add(statement) }
    return Int64(bitPattern: hash.value)
  }

  private mutating func add(_ statement: Statement) {
    add(statement.source.position)
    add(statement.relation.rawValue)
    add(statement.target.position)
    add(statement.polarity.rawValue)
    add(statement.modality.rawValue)
    add(statement.attribution?.position ?? -1)
    add(statement.addressee?.position ?? -1)
    for field in [statement.topic, statement.role, statement.time] { add(field) }
    add(statement.isFormer ? 1 : 0)
    add(Int(bitPattern: UInt(statement.confidence.bitPattern)))
    add(statement.evidence.count)
    for evidence in statement.evidence {
      add(evidence.sentence)
      add(evidence.range.start)
      add(evidence.range.end)
      add(evidence.quote)
    }
  }
}
