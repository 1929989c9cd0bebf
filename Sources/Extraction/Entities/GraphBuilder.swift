import English
import KnowledgeGraph
import Text

/// Makes the graph of one document from its entities and findings.
struct GraphBuilder {
  let document: Document
  let analysis: Analysis
  let entities: DocumentEntities
  let findings: DocumentFindings

  /// Named entities in order of first mention, issues that statements are about in theirs, then
  /// countries that only a demonym names but a statement needs. Statements in the order of the text.
  func graph() -> Graph {
    let (nodes, statements) = parts()
    return Graph(
      documents: [document], nodes: nodes, statements: statements.joinedWithinDocument())
  }

  /// The nodes and one statement a finding, where what is said again is still apart.
  func parts() -> (nodes: [Node], statements: [Statement]) {
    var nodes: [Node] = []
    var idOfEntity = [NodeID?](repeating: nil, count: entities.entities.count)
    for (index, entity) in entities.entities.enumerated() where entity.isNamed {
      idOfEntity[index] = NodeID(nodes.count)
      nodes.append(entity.node)
    }
    let idOfIssue = addIssues(to: &nodes)
    for statement in findings.statements {
      for case .entity(let index) in [statement.source, statement.target] {
        add(index, to: &nodes, &idOfEntity)
      }
      for case .some(let index) in [statement.attribution, statement.addressee] {
        add(index, to: &nodes, &idOfEntity)
      }
    }
    func id(_ participant: Participant) -> NodeID {
      switch participant {
      case .entity(let index): idOfEntity[index.position] ?? NodeID(0)
      case .issue(let position): idOfIssue[position] ?? NodeID(0)
      }
    }
    let statements = findings.statements.map { draft in
      Statement(
        source: id(draft.source), relation: draft.relation, target: id(draft.target),
        polarity: draft.polarity, modality: draft.modality,
        attribution: draft.attribution.flatMap { idOfEntity[$0.position] },
        addressee: draft.addressee.flatMap { idOfEntity[$0.position] }, topic: draft.topic,
        role: draft.role, isFormer: draft.isFormer, time: draft.time, confidence: draft.confidence,
        evidence: [evidence(draft.sentence)])
    }
    return (nodes, statements)
  }

  private func addIssues(to nodes: inout [Node]) -> [NodeID?] {
    var isUsed = [Bool](repeating: false, count: findings.issues.count)
    for statement in findings.statements {
      for case .issue(let position) in [statement.source, statement.target] {
        isUsed[position] = true
      }
    }
    return zip(findings.issues, isUsed).map { issue, isUsed in
      guard isUsed else { return nil }
      nodes.append(issue)
      return NodeID(nodes.count - 1)
    }
  }

  private func add(_ index: EntityIndex, to nodes: inout [Node], _ ids: inout [NodeID?]) {
    guard ids[index.position] == nil else { return }
    ids[index.position] = NodeID(nodes.count)
    nodes.append(entities[index].node)
  }

  private func evidence(_ index: SentenceIndex) -> Evidence {
    let sentence = analysis[index]
    let bytes = analysis.text.utf8.span.extracting(sentence.bytes)
    var quote: [UInt8] = []
    quote.reserveCapacity(bytes.count)
    for position in bytes.indices { quote.append(bytes[position]) }
    return Evidence(
      document: document.id, sentence: index.position, range: sentence.range,
      quote: String(decoding: quote, as: UTF8.self))
  }
}
