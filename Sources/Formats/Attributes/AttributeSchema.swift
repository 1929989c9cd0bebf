public import KnowledgeGraph

/// A column for an attribute of another program, kept when its file is converted.
public struct ExtraColumn: Hashable, Sendable {
  /// The attribute's name as it came.
  public let source: String
  /// The name to write: an XML name token in lower case, unlike every other column's.
  public let name: String
  public let type: AttributeType
}

/// How many nodes and statements a graph has, and which attributes beyond the program's own.
///
/// Formats declare their columns and counts before the first node, so a graph that is streamed is
/// gone through twice: once to `note` everything, once to write.
public struct AttributeSchema: Sendable {
  public private(set) var nodeCount = 0
  public private(set) var statementCount = 0
  private var nodeExtras = ExtraCollector()
  private var statementExtras = ExtraCollector()
  /// The columns of nodes' extra attributes, in order of first appearance. Filled by `settle`.
  public private(set) var nodeColumns: [ExtraColumn] = []
  /// The columns of statements' extra attributes, in order of first appearance. Filled by `settle`.
  public private(set) var statementColumns: [ExtraColumn] = []

  public init() {}

  public mutating func note(_ node: Node) {
    nodeCount += 1
    for attribute in node.attributes { nodeExtras.note(attribute) }
  }

  public mutating func note(_ statement: Statement) {
    statementCount += 1
    for attribute in statement.attributes { statementExtras.note(attribute) }
  }

  /// Gives the extra columns their names and types; call once, after the last `note`.
  public mutating func settle() {
    var names = ColumnNames()
    // One name has one type over nodes and edges, or Tulip takes the first and drops the other.
    for (position, name) in nodeExtras.sources.enumerated() {
      if let other = statementExtras.positions[ExactText(name)] {
        let type = nodeExtras.types[position].joined(with: statementExtras.types[other])
        nodeExtras.types[position] = type
        statementExtras.types[other] = type
      }
    }
    nodeColumns = nodeExtras.columns(named: &names)
    statementColumns = statementExtras.columns(named: &names)
  }

  /// The node's values for `nodeColumns`, with the column's position, in the order of the columns.
  public func extras(of node: Node) -> [(column: Int, value: Attribute.Value)] {
    node.attributes.isEmpty ? [] : nodeExtras.values(of: node.attributes)
  }

  /// The statement's values for `statementColumns`, with the column's position, in the order of the columns.
  public func extras(of statement: Statement) -> [(column: Int, value: Attribute.Value)] {
    statement.attributes.isEmpty ? [] : statementExtras.values(of: statement.attributes)
  }
}

/// The extra attributes of nodes or of statements, by order of first appearance.
private struct ExtraCollector: Sendable {
  private(set) var positions: [ExactText: Int] = [:]
  private(set) var sources: [String] = []
  var types: [AttributeType] = []

  mutating func note(_ attribute: Attribute) {
    if let position = positions[ExactText(attribute.name)] {
      types[position] = types[position].joined(with: attribute.value.type)
    } else {
      positions[ExactText(attribute.name)] = sources.count
      sources.append(attribute.name)
      types.append(attribute.value.type)
    }
  }

  func columns(named names: inout ColumnNames) -> [ExtraColumn] {
    zip(sources, types).map { source, type in
      ExtraColumn(source: source, name: names.name(for: source), type: type)
    }
  }

  /// A name that comes twice in one element keeps its first value.
  func values(of attributes: [Attribute]) -> [(column: Int, value: Attribute.Value)] {
    var found: [(column: Int, value: Attribute.Value)] = []
    found.reserveCapacity(attributes.count)
    for attribute in attributes {
      guard let column = positions[ExactText(attribute.name)],
        !found.contains(where: { $0.column == column })
      else { continue }
      found.append((column, attribute.value.converted(to: types[column])))
    }
    found.sort { $0.column < $1.column }
    return found
  }
}

/// Gives names to extra columns: name tokens in lower case, apart from each other, from the
/// program's own and from those that some reader keeps for itself.
private struct ColumnNames {
  private static let reserved: Set<String> = [
    "id", "self", "node_for_adding", "key", "source", "target", "suid", "selected", "timeset",
    "x", "y", "z", "r", "g", "b", "size", "color",
  ]
  private static let own = Set(
    NodeColumn.allCases.map(\.rawValue) + StatementColumn.allCases.map(\.rawValue))
  /// The same source gives the same name for nodes and for edges.
  private var given: [ExactText: String] = [:]
  private var used: Set<String> = []

  mutating func name(for source: String) -> String {
    if let name = given[ExactText(source)] { return name }
    // Gephi and Cytoscape keep what starts with "view".
    let token = nameToken(source)
    let base = token.hasPrefix("view") ? "x_" + token : token
    var name = base
    var number = 2
    while Self.reserved.contains(name) || Self.own.contains(name) || used.contains(name) {
      name = "\(base)_\(number)"
      number += 1
    }
    used.insert(name)
    given[ExactText(source)] = name
    return name
  }
}

/// ASCII letters in lower case, digits, `-` and `.` stay; everything else becomes `_`.
private func nameToken(_ text: String) -> String {
  let bytes = text.unicodeScalars.prefix(200).map { scalar -> UInt8 in
    switch scalar {
    case "a"..."z", "0"..."9", "-", ".": UInt8(ascii: scalar)
    case "A"..."Z": UInt8(ascii: scalar) | 0x20
    default: UInt8(ascii: "_")
    }
  }
  return bytes.isEmpty ? "attribute" : String(decoding: bytes, as: UTF8.self)
}
