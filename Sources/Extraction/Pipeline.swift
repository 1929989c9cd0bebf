public import English
public import KnowledgeGraph
public import Text

/// Text in, graph out: analysis → entities → statements → graph.
///
///     let pipeline = try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: .builtIn)
///     let graph = pipeline.extract(Document(id: "a", text: "Qatar mediated the talks."))
///
/// A value without state: make one, share it between threads, give it documents in any order.
/// Join the graphs of several documents with `GraphMerger`, in input order.
public struct Pipeline: Sendable {
  /// Statements that are likelier wrong than this are left out; 0 keeps all.
  public var minimumConfidence = ConfidenceWeights.threshold
  private let analyzer: Analyzer
  private let ontology: Ontology
  private let statements: StatementExtractor

  public init(analyzer: Analyzer, ontology: Ontology) {
    self.analyzer = analyzer
    self.ontology = ontology
    statements = StatementExtractor(ontology: ontology)
  }

  /// The graph of one document. Statements said more than once hold all their evidence.
  ///
  /// - Complexity: O(length of the text).
  public func extract(_ document: Document) -> Graph {
    Graph.merging([builder(document).graph()], ontology: ontology)
  }

  /// A document's graph with all statements, however doubtful, and the signals of each place that
  /// made one, with the statement's position: what confidence is learnt from.
  package func examples(in document: Document) -> (
    graph: Graph, places: [(statement: Int, signals: StatementSignals)]
  ) {
    var patient = self
    patient.minimumConfidence = 0
    let builder = patient.builder(document)
    let graph = builder.graph()
    var positions: [StatementIdentity: Int] = [:]
    for (position, statement) in graph.statements.enumerated() {
      positions[StatementIdentity(statement)] = position
    }
    let places = zip(builder.parts().statements, builder.findings.statements).compactMap {
      statement, draft in
      positions[StatementIdentity(statement)].map { (statement: $0, signals: draft.signals) }
    }
    return (graph, places)
  }

  private func builder(_ document: Document) -> GraphBuilder {
    let analysis = analyzer.analyze(document.text)
    let entities = DocumentEntities(analysis)
    var findings = statements.findings(in: analysis, entities)
    findings.statements.removeAll { $0.confidence < minimumConfidence }
    return GraphBuilder(
      document: document, analysis: analysis, entities: entities, findings: findings)
  }
}
