import Formats
import KnowledgeGraph

/// The key of a drawing: what occurs in the graph, in the ontology's order.
struct Legend {
  let graph: Graph
  let ontology: Ontology

  /// A node that is an HTML-like table.
  var node: String {
    var rows: [String] = []
    let kinds = Set(graph.nodes.map(\.kind))
    for kind in ontology.kinds where kinds.contains(kind.kind) {
      rows.append(
        "<tr><td bgcolor=\"\(kind.colour ?? "#dddddd")\" width=\"26\"></td>"
          + "<td align=\"left\">\(html(kind.label))</td></tr>")
    }
    let relations = Set(graph.statements.map(\.relation))
    for relation in ontology.relations where relations.contains(relation.relation) {
      let arrow = relation.isSymmetric ? "↔" : "→"
      rows.append(
        "<tr><td><font color=\"\(relation.colour ?? "#777777")\" point-size=\"16\"><b>\(arrow)</b></font></td>"
          + "<td align=\"left\">\(html(relation.label))</td></tr>")
    }
    let modalities = Set(graph.statements.map(\.modality))
    if modalities.contains(.planned) || modalities.contains(.calledFor) {
      rows.append("<tr><td>– –</td><td align=\"left\">planned or called for</td></tr>")
    }
    if modalities.contains(.possible) {
      rows.append("<tr><td>···</td><td align=\"left\">possible</td></tr>")
    }
    if graph.statements.contains(where: { $0.polarity == .negated }) {
      rows.append("<tr><td>—|</td><td align=\"left\">denied</td></tr>")
    }
    if graph.statements.contains(where: { $0.weight > 1 }) {
      rows.append("<tr><td><b>▬</b></td><td align=\"left\">said more than once</td></tr>")
    }
    guard !rows.isEmpty else { return "" }
    return "  legend [shape=plain, style=\"\", fontsize=10, tooltip=\"legend\", label=<"
      + "<table border=\"1\" color=\"#bbbbbb\" cellborder=\"0\" cellspacing=\"2\">"
      + rows.joined() + "</table>>];"
  }

  private func html(_ text: String) -> String {
    var ignored = 0
    var result = ""
    for character in replacingForbidden(text, count: &ignored) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
