internal import KnowledgeGraph
internal import XML

/// Which programs a GraphML file is made for. **If you are not sure, take `strict`.**
public enum GraphMLProfile: String, CaseIterable, Sendable {
  /// Valid by the GraphML schema, readable by all.
  case strict
  /// Also repeats the relation as `edge@label` and the kind as `node@labels`, so that Gephi keeps parallel
  /// edges of different relations apart. Valid by `Schemas/graphml-gephi.xsd`.
  case gephi
  /// Also gives every node and edge the graphics block without which yEd shows no label.
  /// Valid by `Schemas/graphml-yed.xsd`.
  case yed

  var rootAttributes: [(name: String, value: String)] {
    let plain = [(name: "xmlns", value: "http://graphml.graphdrawing.org/xmlns")]
    return self == .yed ? plain + [("xmlns:y", "http://www.yworks.com/xml/graphml")] : plain
  }

  /// Keys besides those of the columns.
  var keys: [[(name: String, value: String)]] {
    guard self == .yed else { return [] }
    return [
      [("id", "yed_node"), ("for", "node"), ("yfiles.type", "nodegraphics")],
      [("id", "yed_edge"), ("for", "edge"), ("yfiles.type", "edgegraphics")],
    ]
  }
}

extension XMLChunk {
  mutating func appendYEdNode(_ node: Node) {
    // yEd does not fit a shape to its label when it loads a file, so the width is guessed here.
    let width = min(max(node.label.unicodeScalars.count, 4), 40) * 7 + 16
    append("<data key=\"yed_node\"><y:ShapeNode><y:Geometry height=\"30\" width=\"")
    append(width)
    append("\"/><y:Fill color=\"")
    append(fill(of: node.kind))
    append("\"/><y:NodeLabel>")
    appendText(node.label)
    append("</y:NodeLabel><y:Shape type=\"roundrectangle\"/></y:ShapeNode></data>")
  }

  mutating func appendYEdEdge(_ statement: Statement) {
    append(
      "<data key=\"yed_edge\"><y:PolyLineEdge><y:Arrows source=\"none\" target=\"standard\"/><y:EdgeLabel>"
    )
    appendText(statement.relation.rawValue)
    append("</y:EdgeLabel></y:PolyLineEdge></data>")
  }
}

private func fill(of kind: NodeKind) -> StaticString {
  switch kind {
  case .person: "#FFD8A8"
  case .organisation: "#A5D8FF"
  case .place: "#B2F2BB"
  case .issue: "#EEBEFA"
  default: "#E9ECEF"
  }
}
