public import KnowledgeGraph

/// Who reads the DOT file.
public enum DOTProfile: String, Sendable {
  /// Graphviz: colours, shapes, line styles and wrapped labels.
  case standard
  /// Gephi: every attribute on its element and nothing that its reader stumbles over.
  case gephi
}

/// Writes Graphviz's language, good to look at under `dot` and `sfdp` as it is.
///
/// Besides what draws, every element has the attributes that all formats have; `name` is the label
/// without line breaks. Backslashes are doubled everywhere; characters XML cannot hold become U+FFFD
/// and are counted, since Graphviz copies them into its SVG.
public struct DOTWriter: GraphWriter, ~Copyable {
  private let sink: ByteSink
  private let profile: DOTProfile
  private var text = DOTText()
  private var summary = ExportSummary()

  public init(_ sink: ByteSink, profile: DOTProfile = .standard) {
    self.sink = sink
    self.profile = profile
  }

  public mutating func begin(_ context: ExportContext) throws(ExportError) {
    text.append("digraph kg {\n")
    guard profile == .standard else { return }
    text.append(
      """
        graph [rankdir=LR, overlap=prism, splines=true, outputorder=edgesfirst, nodesep=0.25, \
      ranksep=0.9, pad=0.3, charset="UTF-8", fontname="Helvetica,Arial,sans-serif"];
        node [style=filled, color="#555555", penwidth=0.8, fontsize=11, margin="0.12,0.06", \
      fontname="Helvetica,Arial,sans-serif"];
        edge [fontsize=9, arrowsize=0.7, fontname="Helvetica,Arial,sans-serif"];

      """)
  }

  public mutating func write(
    _ node: Node, at id: NodeID, in context: ExportContext
  ) throws(ExportError) {
    text.append("  n\(id.position)")
    text.beginAttributes()
    switch profile {
    case .standard:
      text.attribute("label", label: DOTText.wrapped(node.label, to: 24))
      text.attribute("shape", plain: context.settings.palette.shape(of: node.kind))
      text.attribute("fillcolor", plain: "\"\(context.settings.palette.colour(of: node.kind))\"")
      text.attribute("tooltip", label: Self.tooltip(of: node))
    case .gephi: text.attribute("label", label: node.label)
    }
    for column in NodeColumn.allCases where column != .label {
      guard let value = column.value(of: node, at: id, in: context) else { continue }
      text.attribute(column.rawValue, text: value.text)
    }
    for (column, value) in context.schema.extras(of: node) {
      extra(context.schema.nodeColumns[column], value)
    }
    text.endAttributes()
    summary.nodes += 1
    try text.drain(to: sink)
  }

  private static func tooltip(of node: Node) -> String {
    let kind = [node.kind.rawValue, node.subtype].compactMap { $0 }.joined(separator: ", ")
    return node.roles.isEmpty ? kind : "\(kind): \(node.roles.joined(separator: "; "))"
  }

  public mutating func write(
    _ statement: Statement, at position: Int, in context: ExportContext
  ) throws(ExportError) {
    text.append("  n\(statement.source.position) -> n\(statement.target.position)")
    text.beginAttributes()
    switch profile {
    case .standard: draw(statement, in: context)
    case .gephi: text.attribute("label", label: statement.relation.rawValue)
    }
    text.attribute("id", plain: "e\(position)")
    for column in StatementColumn.allCases where column != .label {
      guard let value = column.value(of: statement, in: context) else { continue }
      // The layout takes whole weights only.
      let name = column == .weight && profile == .standard ? "kg_weight" : column.rawValue
      text.attribute(name, text: value.text)
    }
    for (column, value) in context.schema.extras(of: statement) {
      extra(context.schema.statementColumns[column], value)
    }
    text.endAttributes()
    summary.statements += 1
    try text.drain(to: sink)
  }

  private mutating func draw(_ statement: Statement, in context: ExportContext) {
    var label = statement.relation.rawValue
    if statement.polarity == .negated { label = "not: " + label }
    if statement.isFormer { label += " (former)" }
    text.attribute("label", label: DOTText.wrapped(label, to: 26))
    let colour = "\"\(context.settings.palette.colour(of: statement.relation))\""
    text.attribute("color", plain: colour)
    text.attribute("fontcolor", plain: colour)
    switch statement.modality {
    case .asserted: break
    case .planned, .calledFor: text.attribute("style", plain: "dashed")
    case .possible: text.attribute("style", plain: "dotted")
    }
    if statement.polarity == .negated { text.attribute("arrowhead", plain: "tee") }
    if context.settings.symmetricRelations.contains(statement.relation) {
      text.attribute("dir", plain: "both")
    }
    let weight = safeWeight(statement.weight)
    text.attribute("weight", plain: String(Int(min(max(weight.rounded(), 1), 1000))))
    if weight > 1 {
      let width = (min(1 + weight.squareRoot() / 2, 5) * 10).rounded() / 10
      text.attribute("penwidth", plain: "\(width)")
    }
    if let quote = statement.evidence.first?.quote {
      text.attribute("edgetooltip", label: quote)
      text.attribute("labeltooltip", label: quote)
    }
  }

  /// Attributes of other programs whose names mean something to Graphviz are renamed.
  private mutating func extra(_ column: ExtraColumn, _ value: Attribute.Value) {
    let isIdentifier = column.name.utf8.allSatisfy { byte in
      byte == UInt8(ascii: "_") || (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
    }
    let name = isIdentifier ? "x_" + column.name : "\"x_\(column.name)\""
    text.attribute(name, text: value.text)
  }

  public consuming func finish() throws(ExportError) -> ExportSummary {
    text.append("}\n")
    try text.flush(to: sink)
    try sink.finish()
    summary.replacedCharacters = text.replacedCharacters
    summary.bytes = sink.count
    return summary
  }
}
