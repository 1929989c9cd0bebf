import KnowledgeGraph
import Text

/// Texts that have broken writers of graph files.
let hostileTexts: [String] = [
  "", " ", "a & b", "<b>&amp;</b>", "\"quoted\" 'single'", "back\\slash\\", "\\N \\n \\G",
  "line\nbreak\r\nand\ttab",
  "\u{1}\u{b}\u{1f}\u{7f}", "\u{fffe}\u{ffff}\u{fffd}", "🇵🇸👩‍👩‍👧", "\u{202e}evil\u{202c}",
  "עברית العربية",
  "e\u{301} vs \u{e9}", "]]>", "<![CDATA[x]]>", "&#x0;", "&copy; &nosuch;", "graph", "node", "edge",
  "digraph", "strict", "subgraph", "@id", "@context", "@type", "_:b0", "http://example.org/x y",
  "=1+1", "+x", "-x", "@x", "a,b;c", "a|b | c", "\u{2028}\u{2029}", "NaN", "INF", "true", "0", "-1",
  "{\"a\": 1}", "${x}", "%s %n", "../../etc/passwd", "n0", "N0", "Straße", "STRASSE", "İi",
  String(repeating: "long ", count: 4000), "\u{0}", "a\u{0}b", "__proto__", "\u{feff}bom",
]

/// A graph whose every text is hostile: names differing by case and normalisation only, parallel
/// edges, self loops.
let hostileGraph: Graph = {
  var graph = Graph(documents: [
    Document(
      id: "d<&>\"1", title: "T & <t>", date: "2025-10-07", url: "https://example.org/?a=1&b=2",
      text: ""),
    Document(id: "d\n2", text: ""),
  ])
  for (position, text) in hostileTexts.enumerated() {
    graph.nodes.append(
      Node(
        kind: position % 5 == 4 ? NodeKind(rawValue: text) : .person, label: text, subtype: text,
        aliases: [text, "x"], roles: [text], mentions: position + 1,
        attributes: [
          Attribute(name: text, value: .string(text)),
          Attribute(name: "size of x", value: .number(1.5)),
        ]))
  }
  for (position, text) in hostileTexts.enumerated() {
    let other = position % 7 == 0 ? position : (position * 5 + 1) % hostileTexts.count
    graph.statements.append(
      Statement(
        source: NodeID(position),
        relation: RelationKind(rawValue: position % 3 == 0 ? text : "opposes"),
        target: NodeID(other), polarity: position % 4 == 0 ? .negated : .affirmed,
        modality: Modality.allCases[position % 4], attribution: NodeID(0),
        addressee: position % 2 == 0 ? NodeID(1) : nil, topic: text, role: text,
        isFormer: position % 6 == 0, time: text, confidence: 1 / Double(position + 1),
        evidence: [
          Evidence(document: "d<&>\"1", sentence: 1, range: ScalarRange(3, 9), quote: text),
          Evidence(document: "d\n2", sentence: 2, range: ScalarRange(10, 19), quote: "q"),
        ],
        attributes: [Attribute(name: text, value: .integer(position))]))
  }
  graph.statements.append(graph.statements[1])
  return graph
}()
