internal import KnowledgeGraph

/// The keys of a GraphML file and the start tags of its data elements, put together once.
struct GraphMLColumns {
  struct Key {
    var id: String
    var domain: String
    var name: String
    var type: AttributeType

    var attributes: [(name: String, value: String)] {
      [("id", id), ("for", domain), ("attr.name", name), ("attr.type", type.rawValue)]
    }

    /// `<data key="n_label">`
    var tag: [UInt8] { Array("<data key=\"\(id)\">".utf8) }
  }

  /// All keys in the order of declaration: first those that readers look for.
  let keys: [Key]
  /// One for each `NodeColumn`.
  let nodeTags: [[UInt8]]
  /// One for each `StatementColumn`.
  let statementTags: [[UInt8]]
  let nodeExtraTags: [[UInt8]]
  let statementExtraTags: [[UInt8]]

  init(schema: AttributeSchema) {
    let nodes = NodeColumn.allCases.map { column in
      // APOC looks for a key with this very id.
      Key(
        id: column == .labels ? "labels" : "n_\(column.rawValue)", domain: "node",
        name: column.rawValue, type: column.attributeType)
    }
    let statements = StatementColumn.allCases.map { column in
      // Gephi goes by the key's id before its name.
      let isWellKnown = column == .label || column == .weight
      return Key(
        id: isWellKnown ? column.rawValue : "e_\(column.rawValue)", domain: "edge",
        name: column.rawValue, type: column.attributeType)
    }
    let nodeExtras = schema.nodeColumns.map {
      Key(id: "n_\($0.name)", domain: "node", name: $0.name, type: $0.type)
    }
    let statementExtras = schema.statementColumns.map {
      Key(id: "e_\($0.name)", domain: "edge", name: $0.name, type: $0.type)
    }
    let firstNodes = 4
    let firstStatements = 3
    keys =
      nodes[..<firstNodes] + statements[..<firstStatements] + nodes[firstNodes...]
      + statements[firstStatements...] + nodeExtras + statementExtras
    nodeTags = nodes.map(\.tag)
    statementTags = statements.map(\.tag)
    nodeExtraTags = nodeExtras.map(\.tag)
    statementExtraTags = statementExtras.map(\.tag)
  }
}
