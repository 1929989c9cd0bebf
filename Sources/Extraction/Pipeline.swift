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
    let analysis = analyzer.analyze(document.text)
    let entities = DocumentEntities(analysis)
    let graph = GraphBuilder(
      document: document, analysis: analysis, entities: entities,
      findings: statements.findings(in: analysis, entities)
    ).graph()
    return Graph.merging([graph], ontology: ontology)
  }
}
