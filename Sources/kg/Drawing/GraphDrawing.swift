import Formats
import KnowledgeGraph

/// A graph as Graphviz source for drawing: colours and shapes per kind, a colour per relation,
/// wrapped labels, dashed lines for what has not happened, a legend, and the first evidence as the
/// tooltip of each edge.
///
/// This is for pictures; `kg export --format dot` writes DOT for other programs.
struct GraphDrawing {
  let graph: Graph
  let ontology: Ontology
  /// Draws a key of kinds, relations and line styles.
  var hasLegend = true
  var title: String?

  /// Graphviz measures with the first that is installed; viewers of SVG choose for themselves.
  private static let font = "Helvetica,Arial,DejaVu Sans,sans-serif"

  /// The text for `dot`, `sfdp` and the like.
  func source() -> String {
    var lines = ["digraph kg {"]
    lines.append(
      "  graph [rankdir=LR, overlap=prism, splines=true, outputorder=edgesfirst, "
        + "bgcolor=white, pad=0.3, nodesep=0.25, ranksep=0.9, fontname=\"\(Self.font)\", "
        + "charset=\"UTF-8\"\(title.map { ", labelloc=t, fontsize=18, label=\(quoted($0, wrap: 60))" } ?? "")];"
    )
    lines.append(
      "  node [style=filled, penwidth=0.8, color=\"#555555\", fillcolor=\"#dddddd\", "
        + "fontname=\"\(Self.font)\", fontsize=11, margin=\"0.12,0.06\"];")
    lines.append(
      "  edge [fontname=\"\(Self.font)\", fontsize=9, arrowsize=0.7, color=\"#777777\"];")
    for (position, node) in graph.nodes.enumerated() { lines.append(line(node, position)) }
    for statement in graph.statements { lines.append(line(statement)) }
    if hasLegend { lines.append(Legend(graph: graph, ontology: ontology).node) }
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(_ node: Node, _ position: Int) -> String {
    let kind = ontology[node.kind]
    var attributes = ["label=\(quoted(node.label, wrap: 22))"]
    attributes.append("shape=\(quoted(kind?.shape ?? "ellipse"))")
    if let colour = kind?.colour { attributes.append("fillcolor=\"\(colour)\"") }
    attributes.append("tooltip=\(quoted(tooltip(of: node)))")
    return "  n\(position) [\(attributes.joined(separator: ", "))];"
  }

  private func tooltip(of node: Node) -> String {
    var text = node.kind.rawValue
    if let subtype = node.subtype { text += " (\(subtype))" }
    if !node.roles.isEmpty { text += ": \(node.roles.joined(separator: ", "))" }
    return text
  }

  private func line(_ statement: Statement) -> String {
    let relation = ontology[statement.relation]
    var label = relation?.label ?? statement.relation.rawValue
    if statement.polarity == .negated { label = "not: " + label }
    if let role = statement.role { label += " (\(role))" }
    if statement.isFormer { label += ", former" }
    var attributes = ["label=\(quoted(label, wrap: 26))"]
    if let colour = relation?.colour {
      attributes.append("color=\"\(colour)\", fontcolor=\"\(colour)\"")
    }
    switch statement.modality {
    case .asserted: break
    case .planned, .calledFor: attributes.append("style=dashed")
    case .possible: attributes.append("style=dotted")
    }
    if statement.polarity == .negated {
      // A bar in place of the arrow's point: it does not get there.
      attributes.append("arrowhead=tee")
      if relation?.isSymmetric == true { attributes.append("arrowtail=tee") }
    }
    if relation?.isSymmetric == true { attributes.append("dir=both") }
    let width = min(4, 1 + 0.6 * (statement.weight.squareRoot() - 1))
    if width > 1 { attributes.append("penwidth=\(Double(Int(width * 10)) / 10)") }
    if let quote = statement.evidence.first?.quote {
      attributes.append("edgetooltip=\(quoted(quote)), labeltooltip=\(quoted(quote))")
    }
    return "  n\(statement.source.position) -> n\(statement.target.position) "
      + "[\(attributes.joined(separator: ", "))];"
  }
}

/// A quoted DOT string, cut after 400 characters, with line breaks at word ends.
///
/// Graphviz reads `\` and `&name;` in labels, refuses strings above 16 KB, and writes control
/// characters as they are; none of that gets through.
func quoted(_ text: String, wrap width: Int? = nil) -> String {
  var ignored = 0
  let clean = replacingForbidden(text, count: &ignored)
  var words = clean.split(whereSeparator: \.isWhitespace).map(String.init)
  if clean.count > 400 { words = (clean.prefix(399) + "…").split(separator: " ").map(String.init) }
  var lines: [String] = []
  for word in words {
    if let last = lines.last, last.count + 1 + word.count <= width ?? .max {
      lines[lines.count - 1] = last + " " + word
    } else {
      lines.append(word)
    }
  }
  let escaped = lines.map { line in
    var result = ""
    for character in line.unicodeScalars {
      switch character {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
  return "\"" + escaped.joined(separator: "\\n") + "\""
}
