import KnowledgeGraph
import Testing
import Text

private func evidence(_ document: String) -> Evidence {
  Evidence(document: document, sentence: 0, range: ScalarRange(0, 1), quote: "x")
}

/// Ada —meets→ Bob (said by Cid, May), Bob —demands→ truce (no date), truce … Dee apart.
private let graph = Graph(
  documents: [
    Document(id: "may", date: "2025-05-02", text: ""), Document(id: "none", text: ""),
    Document(id: "june", date: "2025-06-01", text: ""),
  ],
  nodes: [
    Node(kind: .person, label: "Ada Example", aliases: ["Ada"]), Node(kind: .person, label: "Bob"),
    Node(kind: .issue, label: "truce"), Node(kind: .person, label: "Cid"),
    Node(kind: .person, label: "Dee"),
  ],
  statements: [
    Statement(
      source: NodeID(0), relation: .meets, target: NodeID(1), attribution: NodeID(3),
      evidence: [evidence("may"), evidence("june")]),
    Statement(
      source: NodeID(1), relation: .demands, target: NodeID(2), polarity: .negated,
      evidence: [evidence("none")]),
  ])

@Suite struct QueryTests {
  @Test(arguments: [
    (GraphQuery(), [0, 1]), (GraphQuery(source: "ada"), [0]), (GraphQuery(target: "Truce"), [1]),
    (GraphQuery(relation: .demands), [1]), (GraphQuery(between: .init("Bob", "Ada")), [0]),
    (GraphQuery(between: .init("Ada", "Dee")), []), (GraphQuery(saidBy: "Cid"), [0]),
    (GraphQuery(since: "2025-05-03"), [0]), (GraphQuery(since: "2025-06-02"), []),
    (GraphQuery(polarity: .negated), [1]), (GraphQuery(modality: .planned), []),
  ])
  func answers(query: GraphQuery, expected: [Int]) throws {
    #expect(try graph.answers(to: query) == expected)
  }

  @Test(arguments: [("Bpb", "Bob"), ("example", "Ada Example"), ("Quite Different", nil)])
  func unknownNamesSuggestNearOnes(name: String, suggestion: String?) {
    let error = #expect(throws: UnknownNameError.self) {
      try graph.answers(to: GraphQuery(source: name))
    }
    #expect(error?.suggestion == suggestion)
    #expect(error?.message.contains("‘\(name)’") == true)
  }

  @Test func pathsGoBothWays() {
    #expect(graph.shortestPath(from: [NodeID(2)], to: [NodeID(0)]) == [1, 0])
    #expect(graph.shortestPath(from: [NodeID(0)], to: [NodeID(0)]) == [])
    #expect(graph.shortestPath(from: [NodeID(0)], to: [NodeID(4)]) == nil)
  }

  @Test func timelineStandsByDateUndatedLast() {
    let days = graph.timeline().days
    #expect(days.map(\.date) == ["2025-05-02", "2025-06-01", nil])
    #expect(days.map(\.statements) == [[0], [0], [1]])
    #expect(graph.timeline(of: [1]).days.map(\.statements) == [[1]])
  }
}

@Suite struct DifferenceTests {
  @Test func aGraphDoesNotDifferFromItself() {
    #expect(GraphDifference(from: graph, to: graph).isEmpty)
  }

  @Test func orderAndNumbersDoNotMatter() {
    var other = Graph(documents: graph.documents)
    other.nodes = graph.nodes.reversed()
    other.statements = graph.statements.reversed().map { statement in
      var moved = statement
      moved.source = NodeID(4 - statement.source.position)
      moved.target = NodeID(4 - statement.target.position)
      moved.attribution = statement.attribution.map { NodeID(4 - $0.position) }
      return moved
    }
    #expect(GraphDifference(from: graph, to: other).isEmpty)
  }

  @Test func addedRemovedAndChanged() throws {
    var other = graph
    other.nodes[4].label = "Eve"
    other.statements[0].modality = .planned
    other.statements[0].evidence.removeLast()
    other.statements[1].relation = .opposes
    let difference = GraphDifference(from: graph, to: other)
    #expect(difference.addedNodes == [NodeID(4)])
    #expect(difference.removedNodes == [NodeID(4)])
    #expect(difference.addedStatements == [1])
    #expect(difference.removedStatements == [1])
    let change = try #require(difference.changes.first)
    #expect(difference.changes.count == 1 && change.old == 0 && change.new == 0)
    #expect(change.fields == ["modality", "evidence"])
  }

  @Test func parallelStatementsArePairedOnce() {
    var other = graph
    other.statements.append(graph.statements[0])
    #expect(GraphDifference(from: graph, to: other).addedStatements == [2])
    #expect(GraphDifference(from: other, to: graph).removedStatements == [2])
  }
}
