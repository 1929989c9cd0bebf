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
    var tag: String { "<data key=\"\(id)\">" }
  }

  /// All keys in the order of declaration: first those that readers look for.
  let keys: [Key]
  /// One for each `NodeColumn`.
  let nodeTags: Tags
  /// One for each `StatementColumn`.
  let statementTags: Tags
  let nodeExtraTags: Tags
  let statementExtraTags: Tags

  /// Start tags one after the other in one array: arrays of arrays cost a count of references each time.
  struct Tags {
    let bytes: [UInt8]
    private let starts: [Int]

    init(_ keys: [Key]) {
      var bytes: [UInt8] = []
      var starts = [0]
      for key in keys {
        bytes += Array(key.tag.utf8)
        starts.append(bytes.count)
      }
      self.bytes = bytes
      self.starts = starts
    }

    subscript(_ position: Int) -> Range<Int> { starts[position]..<starts[position + 1] }
  }

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
    nodeTags = Tags(nodes)
    statementTags = Tags(statements)
    nodeExtraTags = Tags(nodeExtras)
    statementExtraTags = Tags(statementExtras)
  }
}
