public import KnowledgeGraph

/// The attributes of a node, in the order in which every format writes them.
///
/// The raw value is the attribute's name. Columns for which `isRepetition` holds say again, under
/// the name that some program looks for, what another column says.
public enum NodeColumn: String, CaseIterable, Sendable {
  /// `:Person`; read by APOC.
  case labels
  case label
  /// The label again; read by Cytoscape, igraph, Tulip and yEd.
  case name
  /// The kind: `Person`, `Organisation`, `Place`, `Issue`…
  case type
  case subtype
  /// Every surface form, joined with ` | `.
  case aliases
  /// Titles and roles, joined with ` | `.
  case roles
  case mentions
  /// Base IRI and slug.
  case iri

  public var attributeType: AttributeType { self == .mentions ? .int : .string }

  public var isRepetition: Bool { self == .labels || self == .name }

  /// The value, or nil where the node has none.
  public func value(
    of node: Node, at id: NodeID, in context: ExportContext
  ) -> Attribute.Value? {
    switch self {
    case .labels: .string(":" + labelName(node.kind))
    case .label, .name: .string(node.label)
    case .type: .string(node.kind.rawValue)
    case .subtype: node.subtype.map { .string($0) }
    case .aliases: joinedList(node.aliases).map { .string($0) }
    case .roles: joinedList(node.roles).map { .string($0) }
    case .mentions: .integer(node.mentions)
    case .iri: .string(context.iri(of: id))
    }
  }
}

/// A kind as part of a Neo4j label list, in which a colon separates.
private func labelName(_ kind: NodeKind) -> String {
  guard kind.rawValue.utf8.contains(UInt8(ascii: ":")) else { return kind.rawValue }
  return String(kind.rawValue.map { $0 == ":" ? "_" : $0 })
}

/// What stands between the items of a list in one string.
public let listSeparator = " | "

/// The items as one string, or nil when there are none.
func joinedList(_ items: [String]) -> String? {
  switch items.count {
  case 0: nil
  case 1: items[0]
  default: items.joined(separator: listSeparator)
  }
}
