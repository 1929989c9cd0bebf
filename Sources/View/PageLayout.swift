public import KnowledgeGraph

/// Where a page shows its nodes: boxes around wrapped labels, placed by Graphviz ahead of time.
///
///     let layout = PageLayout(of: graph)
///     layout.place(from: try run("sfdp", ["-Tplain"], input: layout.graphviz))
public struct PageLayout: Sendable {
  /// A node's box. Lengths are pixels at scale 1; the origin is the top left corner.
  public struct Box: Hashable, Sendable {
    /// The label, wrapped.
    public var lines: [String]
    public var width: Double
    public var height: Double
    /// Centre.
    public var x = 0.0
    public var y = 0.0
  }

  /// One a node, in the graph's order.
  public private(set) var boxes: [Box]
  private let edges: [(Int, Int)]

  /// Pixels to an inch, Graphviz's unit of `-Tplain`.
  private static let pixelsPerInch = 72.0

  /// Measures the labels and sets the boxes on a grid.
  public init(of graph: Graph) {
    boxes = graph.nodes.map { node in
      let lines = Self.wrapped(node.label, to: node.kind == .issue ? 26 : 20)
      // Widths without a font at hand: 6.8 px a scalar fits 12 px sans-serif text of most scripts.
      let longest = lines.map(\.unicodeScalars.count).max() ?? 0
      return Box(
        lines: lines, width: Double(max(longest, 3)) * 6.8 + 22,
        height: Double(lines.count) * 14 + 12)
    }
    edges = graph.statements.map { ($0.source.position, $0.target.position) }
    let columns = Int(Double(boxes.count).squareRoot().rounded(.up))
    for position in boxes.indices {
      boxes[position].x = Double(position % max(columns, 1)) * 240 + 120
      boxes[position].y = Double(position / max(columns, 1)) * 110 + 60
    }
  }

  /// The graph in Graphviz's language, with boxes of the measured size and nothing else of the
  /// graph's own text.
  public var graphviz: String {
    var text = "digraph {\n  graph [overlap=prism, sep=\"+34,26\", splines=false, K=1.3, "
    text += "rankdir=LR, ranksep=1.2, nodesep=0.3, start=7];\n"
    text += "  node [shape=box, fixedsize=true, label=\"\"];\n"
    for (position, box) in boxes.enumerated() {
      text += "  n\(position) [width=\(box.width / Self.pixelsPerInch), "
      text += "height=\(box.height / Self.pixelsPerInch)];\n"
    }
    for (source, target) in edges { text += "  n\(source) -> n\(target);\n" }
    return text + "}\n"
  }

  /// Takes the places from what Graphviz wrote with `-Tplain`.
  ///
  /// Nodes that it does not mention stay where they are. Returns whether every node was placed.
  @discardableResult
  public mutating func place(fromPlain text: String) -> Bool {
    var height = 0.0
    var placed = 0
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ")
      if fields.first == "graph", fields.count >= 4, let value = Double(fields[3]) {
        height = value
      }
      guard fields.first == "node", fields.count >= 4, fields[1].first == "n",
        let position = Int(fields[1].dropFirst()), boxes.indices.contains(position),
        let x = Double(fields[2]), let y = Double(fields[3]), x.isFinite, y.isFinite
      else { continue }
      boxes[position].x = x * Self.pixelsPerInch
      boxes[position].y = (height - y) * Self.pixelsPerInch
      placed += 1
    }
    return placed == boxes.count
  }

  /// Breaks a label at white space into lines of about `limit` scalars, at most four; the rest is cut.
  static func wrapped(_ label: String, to limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in label.split(whereSeparator: \.isWhitespace) {
      if !line.isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > limit {
        lines.append(line)
        line = ""
      }
      line +=
        (line.isEmpty ? "" : " ") + String(String.UnicodeScalarView(word.unicodeScalars.prefix(60)))
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    guard lines.count > 4 else { return lines }
    return Array(lines[..<3]) + [lines[3] + " …"]
  }
}
