import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("The same thing in several documents") struct CrossDocumentTests {
  private func joined(_ nodes: [Node]) throws -> (labels: [String], joins: [NodeJoin]) {
    let ontology = Ontology(kinds: [], relations: [])
    let result = Graph(nodes: nodes).joiningNames(ontology: ontology)
    return (result.graph.nodes.map(\.label), result.joins)
  }

  @Test func countriesAndAcronyms() throws {
    let result = try joined([
      Node(kind: .place, label: "Britain", aliases: ["Britain"]),
      Node(
        kind: .organisation, label: "League of River Towns",
        aliases: ["League of River Towns", "LRT"]),
      Node(kind: .place, label: "United Kingdom", aliases: ["United Kingdom"]),
      Node(kind: .organisation, label: "LRT", aliases: ["LRT"]),
    ])
    #expect(result.labels == ["Britain", "League of River Towns"])
    #expect(
      result.joins.map(\.reason) == [.alternativeName, .acronym(of: "League of River Towns")])
  }

  @Test func aSurnameNeedsTheSameOffice() throws {
    let full = Node(kind: .person, label: "Ida M. Lund", roles: ["Prime Minister"])
    let shorter = Node(kind: .person, label: "Ida Lund")
    let same = Node(kind: .person, label: "Lund", roles: ["prime minister"])
    let other = Node(kind: .person, label: "Lund", roles: ["farmer"])
    #expect(try joined([full, shorter]).labels == ["Ida M. Lund"])
    #expect(try joined([full, same]).joins.map(\.reason) == [.surname])
    #expect(try joined([full, other]).joins.isEmpty)
  }

  @Test func namesakesStayApart() throws {
    let result = try joined([
      Node(kind: .person, label: "Ida Lund", roles: ["judge"]),
      Node(kind: .person, label: "Per Lund", roles: ["judge"]),
      Node(kind: .person, label: "Lund", roles: ["judge"]),
    ])
    #expect(result.joins.isEmpty)
  }
}
