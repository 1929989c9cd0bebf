import KnowledgeGraph
import Testing
import Text

/// A graph in words: `"Ann -meets-> Bob"`, evidence in the document named; `Issue` for labels in lower case.
private func graph(_ lines: String..., document: String = "d", confidence: Double = 1) -> Graph {
  var graph = Graph(documents: [Document(id: document, text: "")])
  var ids: [String: NodeID] = [:]
  func id(_ label: String) -> NodeID {
    if let id = ids[label] { return id }
    let id = NodeID(graph.nodes.count)
    let isName = label.first?.isUppercase ?? false
    graph.nodes.append(Node(kind: isName ? .person : .issue, label: label, aliases: [label]))
    ids[label] = id
    return id
  }
  for (number, line) in lines.enumerated() {
    let parts = line.split(separator: " -", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      _ = id(line)
      continue
    }
    let rest = parts[1].split(separator: "-> ", maxSplits: 1).map(String.init)
    let ends = rest[1].split(separator: " of ", maxSplits: 1).map(String.init)
    let source = id(parts[0])
    let target = id(ends[0])
    graph.statements.append(
      Statement(
        source: source, relation: RelationKind(rawValue: rest[0]), target: target,
        addressee: ends.count > 1 ? id(ends[1]) : nil, confidence: confidence,
        evidence: [
          Evidence(document: document, sentence: number, range: ScalarRange(0, 1), quote: line)
        ]))
  }
  return graph
}

extension Graph {
  fileprivate var lines: [String] {
    statements.map {
      "\(self[$0.source].label) -\($0.relation.rawValue)-> \(self[$0.target].label)"
    }
  }
  fileprivate var labels: [String] { nodes.map(\.label) }
}

@Suite("Graph operations")
struct GraphOperationTests {
  let ontology: Ontology

  init() throws { ontology = try Ontology.builtIn() }

  @Test("Merging joins nodes by kind and name, and says a statement once with all its evidence")
  func merging() {
    let merged = Graph.merging(
      [
        graph("Ann -demands-> the truce", "Ann -meets-> Bob", document: "a", confidence: 0.5),
        graph("ANN -demands-> truce", "Bob -meets-> ann Lee", "Bob -meets-> ANN", document: "b"),
      ], ontology: ontology)
    #expect(merged.documents.map(\.id) == ["a", "b"])
    #expect(merged.labels == ["Ann", "the truce", "Bob", "ann Lee"])
    #expect(
      merged.lines == [
        "Ann -demands-> the truce", "Ann -meets-> Bob", "Bob -meets-> ann Lee",
      ])
    #expect(merged.statements.map(\.evidence.count) == [2, 2, 1])
    #expect(merged.statements[0].evidence.map(\.document) == ["a", "b"])
    #expect(merged.statements[0].confidence == 1)
    #expect(merged.statements[0].weight == 2)
    #expect(merged.nodes[0].aliases == ["Ann", "ANN"])
    #expect(merged.nodes[0].mentions == 2)
  }

  @Test("What contradicts a statement stays beside it")
  func mergingKeepsQualifiersApart() {
    var denied = graph("Ann -opposes-> plan")
    denied.statements[0].polarity = .negated
    var spokesman = graph("Ann -leads-> Ants")
    spokesman.statements[0].role = "captain"
    var captain = spokesman
    captain.statements[0].role = "founder"
    let merged = Graph.merging(
      [graph("Ann -opposes-> plan", "Ann -leads-> Ants"), denied, spokesman, captain],
      ontology: ontology)
    #expect(merged.statements.map(\.polarity) == [.affirmed, .affirmed, .negated, .affirmed])
    #expect(merged.statements.map(\.role) == [nil, "captain", nil, "founder"])
  }

  @Test("The same graph twice adds no evidence")
  func mergingAgain() {
    let once = graph("Ann -demands-> truce of Bob")
    let merged = Graph.merging([once, once], ontology: ontology)
    #expect(merged.statements == once.statements)
  }

  @Test("Imported weights add up")
  func importedWeights() {
    var imported = graph("Ann -meets-> Bob")
    imported.statements[0].importedWeight = 2.5
    imported.statements[0].evidence = []
    let merged = Graph.merging([imported, graph("Ann -meets-> Bob")], ontology: ontology)
    #expect(merged.statements.map(\.weight) == [3.5])
  }

  @Test(
    "Names are compared without case, curly quotes, white space and articles",
    arguments: [
      ("HAMAS", "Hamas"), ("The  Hague", "the\tHague"), ("Côte d’Ivoire", "côte d'ivoire"),
      ("the United Nations", "United Nations"), ("Ås", "A\u{30A}s"),
      ("Rio\u{2010}Tinto", "rio-tinto"),
    ])
  func normalisedNames(a: String, b: String) {
    #expect(NormalisedName(a) == NormalisedName(b))
  }

  @Test("Different names stay different", arguments: [("The", "A"), ("Ann", "Anna"), ("a", "the")])
  func differentNames(a: String, b: String) {
    #expect(NormalisedName(a) != NormalisedName(b))
  }

  @Test("A filter by relation drops nodes that nothing is said of any more")
  func filterByRelation() {
    let whole = graph("Ann -demands-> truce of Bob", "Cat -meets-> Dan", "Eve")
    let part = whole.filtered(by: GraphFilter(relations: [.demands]))
    #expect(part.labels == ["Ann", "truce", "Bob"])
    #expect(part.statements[0].addressee == NodeID(2))
  }

  @Test("A filter by kind keeps lone nodes and drops references to nodes that went")
  func filterByKind() {
    var whole = graph("Ann -meets-> Bob", "Ann -demands-> truce", "Eve")
    whole.statements[0].attribution = NodeID(2)
    let part = whole.filtered(by: GraphFilter(kinds: [.person]))
    #expect(part.labels == ["Ann", "Bob", "Eve"])
    #expect(part.lines == ["Ann -meets-> Bob"])
    #expect(part.statements[0].attribution == nil)
  }

  @Test("Filters by confidence and weight keep the limit itself")
  func filterByNumbers() {
    var whole = graph("Ann -meets-> Bob", "Bob -meets-> Cat", confidence: 0.5)
    whole.statements[1].evidence.append(whole.statements[0].evidence[0])
    #expect(whole.filtered(by: GraphFilter(minimumConfidence: 0.5)).statements.count == 2)
    #expect(whole.filtered(by: GraphFilter(minimumConfidence: 0.51)).nodes.isEmpty)
    #expect(whole.filtered(by: GraphFilter(minimumWeight: 2)).lines == ["Bob -meets-> Cat"])
  }

  @Test("The neighbourhood reaches against the direction of statements, and no further than asked")
  func neighbourhood() {
    let whole = graph("Ann -leads-> Bob", "Cat -leads-> Bob", "Cat -leads-> Dan")
    #expect(whole.neighbourhood(of: whole.nodes(named: "ann"), depth: 1).labels == ["Ann", "Bob"])
    #expect(
      whole.neighbourhood(of: whole.nodes(named: "Ann"), depth: 2).labels == ["Ann", "Bob", "Cat"])
    #expect(whole.neighbourhood(of: [NodeID(3)], depth: 0).lines.isEmpty)
  }

  @Test("The top nodes are those with most statements, earlier ones first")
  func top() {
    let whole = graph("Ann -meets-> Bob", "Cat -meets-> Bob", "Cat -meets-> Dan")
    #expect(whole.top(2).labels == ["Bob", "Cat"])
    #expect(whole.top(3).labels == ["Ann", "Bob", "Cat"])
    #expect(whole.top(0).nodes.isEmpty)
  }

  @Test("Issues become topics between actors: by addressee, and by whose proposal it is")
  func projection() {
    let whole = graph(
      "Ann -demands-> truce of Bob", "Cat -opposes-> plan", "Dan -proposes-> plan",
      "Dan -supports-> plan", "Eve -opposes-> noise", "Eve -meets-> Ann")
    let actors = whole.projectedToActors(ontology: ontology)
    #expect(actors.lines == ["Ann -demands-> Bob", "Cat -opposes-> Dan", "Eve -meets-> Ann"])
    #expect(actors.statements.map(\.topic) == ["truce", "plan", nil])
    #expect(!actors.labels.contains("plan"))
  }

  @Test("Statistics count kinds, relations, parts and the most connected nodes")
  func statistics() {
    let numbers = graph("Ann -meets-> Bob", "Ann -demands-> truce", "Eve").statistics(top: 1)
    #expect(numbers.nodes == 4 && numbers.statements == 2 && numbers.evidence == 2)
    #expect(numbers.isolatedNodes == 1 && numbers.components == 2)
    #expect(numbers.kinds.map(\.name) == ["Person", "Issue"])
    #expect(numbers.relations.map(\.name) == ["demands", "meets"])
    #expect(numbers.topNodes.map(\.node) == [NodeID(0)])
    #expect(numbers.topNodes[0].outgoing == 2)
  }

  @Test("An empty graph goes through every operation")
  func empty() {
    let nothing = Graph()
    #expect(Graph.merging([nothing, nothing], ontology: ontology).nodes.isEmpty)
    #expect(nothing.filtered(by: GraphFilter(relations: [.meets])).nodes.isEmpty)
    #expect(nothing.top(5).nodes.isEmpty)
    #expect(nothing.projectedToActors(ontology: ontology).nodes.isEmpty)
    #expect(nothing.statistics().components == 0)
  }
}
