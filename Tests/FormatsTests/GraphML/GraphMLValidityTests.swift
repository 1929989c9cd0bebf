import Formats
import Foundation
import KnowledgeGraph
import Testing

@Suite struct GraphMLValidityTests {
  @Test(arguments: [ExportProfile.standard, .gephi, .yed])
  func filesAreValidWhateverTheNames(profile: ExportProfile) throws {
    for graph in [Graph(), .talks, .everything, .hostileNames] {
      let text = try graphML(
        of: graph, profile: GraphMLProfile(rawValue: profile.rawValue) ?? .strict)
      #expect(try findings(in: text, profile: profile) == [])
      #expect(try GraphMLReader.bytes(Array(text.utf8)).graph().nodes.count == graph.nodes.count)
    }
  }

  @Test(arguments: [
    ("<edge id=\"e0\"", "<edge id=\"0 0\"", "not a valid value"),
    ("attr.name=\"label\"", "attr.name=\"Edge Label\"", "not a valid value"),
    ("</node>", "<port name=\"a\"/></node>", "This element is not expected"),
    ("id=\"n1\"", "id=\"n0\"", "n0"),
    ("target=\"n1\"", "target=\"n7\"", "n7"),
  ])
  func faultsAreFound(right: String, wrong: String, message: String) throws {
    let text = try graphML(of: .talks).replacing(right, with: wrong, maxReplacements: 1)
    let found = try findings(in: text, profile: .standard)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  private func findings(in text: String, profile: ExportProfile) throws -> [String] {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("kg-validity-\(UUID().uuidString).graphml").path
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try FileValidator.findings(in: path, format: .graphml, profile: profile)
  }
}

extension Graph {
  /// Names that break writers which escape too little, too much or at the wrong place.
  static var hostileNames: Graph {
    let names = [
      "", " ", "a & b", "<node id=\"n0\">", "]]>", "&#x0;", "&amp;", "\"'\\",
      "\u{0}\u{1}\u{B}\u{1F}", "\u{FFFE}\u{FFFF}", "line\nfeed", "carriage\r\nreturn", "tab\t",
      "🕊👨‍👩‍👧", "مصر ‮override", "é", "e\u{301}", "graph", "@id", "n0", "strict",
      "\u{2028}\u{85}", "İ", "ß", "a|b | c", String(repeating: "long ", count: 4_000),
      "<![CDATA[x]]>", "--", "?>",
    ]
    let nodes = names.map { name in
      Node(
        kind: NodeKind(rawValue: name.isEmpty ? "Issue" : name), label: name,
        aliases: [name, name],
        roles: [name], attributes: [Attribute(name: name, value: .string(name))])
    }
    let weights: [Double] = [0, -1, .nan, .infinity, .leastNonzeroMagnitude, 1e300, 2]
    let statements = names.indices.map { index in
      Statement(
        source: NodeID(index), relation: RelationKind(rawValue: names[index]), target: NodeID(0),
        topic: names[index], attributes: [Attribute(name: names[index], value: .boolean(true))],
        importedWeight: weights[index % 7])
    }
    return Graph(nodes: nodes, statements: statements)
  }
}
