import ArgumentParser
import English
import Extraction
import Formats
import KnowledgeGraph
import Store
import Text

/// `kg explain`: why the graph says what it says.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows a node's names, mentions and merges, or a statement's evidence.",
    discussion: """
      With one name: what goes by it, every mention and why it was taken to mean the node, and \
      every statement with its sentences. With source, relation and target: those statements.

        kg explain Hamas --in article.txt
        kg explain Qatar mediates "ceasefire talks" --in graph.graphml
        kg explain NATO --store news.kg

      Mentions and merges need the text; a graph file has names and evidence only.
      """)

  @Argument(
    help: ArgumentHelp("A node's name; or source, relation and target.", valueName: "name"))
  var names: [String]

  @Option(
    name: .customLong("in"), parsing: .singleValue,
    help: ArgumentHelp(
      "Where to look: text as for ‘kg export’, or GraphML files; - for standard input. Repeat it for several.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("A store made by ‘kg add’, in place of --in.", valueName: "file"),
    completion: .file())
  var store: String?

  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func validate() throws {
    guard names.count == 1 || names.count == 3 else {
      throw ValidationError("give one name, or source, relation and target")
    }
    if store != nil, !inputs.isEmpty { throw ValidationError("give --in or --store, not both") }
  }

  func run() async throws {
    let ontology = try extraction.ontology.load()
    if names.count == 3, ontology[RelationKind(rawValue: names[1])] == nil {
      let known = ontology.relations.map(\.relation.rawValue)
      throw Failure(
        .usage,
        "unknown relation ‘\(names[1])’; "
          + (Suggestion.hint(for: names[1], among: known) ?? "‘kg ontology show’ lists them"))
    }
    if !inputs.isEmpty, inputs.allSatisfy(GraphFile.isGraph) {
      var merger = GraphMerger(ontology: ontology)
      for input in inputs {
        merger.add(try GraphFile(input, format: nil).source(ontology: ontology).graph())
      }
      return try Console.print(try explanation(in: merger.finish(), mentions: [], joins: []))
    }
    if let store { return try explain(store: store, ontology: ontology) }
    let reading = DocumentReading(
      paths: try TextInputOptions.paths(of: inputs), jobs: extraction.jobs.jobs)
    let analyzer = try extraction.model.load()
    var reader = Pipeline(analyzer: analyzer, ontology: ontology)
    if extraction.keepDoubtful { reader.minimumConfidence = 0 }
    let pipeline = reader
    var merger = GraphMerger(ontology: ontology)
    var mentions: [MentionNote] = []
    try await reading.run({ document in
      (pipeline.extract(document), MentionNote.all(in: document, analyzer: analyzer))
    }) { (graph, notes) in
      merger.add(graph)
      mentions += notes
    }
    let (graph, joins) = joined(merger.finish(), ontology)
    try Console.print(try explanation(in: graph, mentions: mentions, joins: joins))
    try reading.finish()
  }

  /// Explains from a store; only the documents that have the node are read again, for its mentions.
  private func explain(store path: String, ontology: Ontology) throws {
    let store = try Store(opening: path, for: .reading)
    var merger = GraphMerger(ontology: ontology)
    try store.forEachGraph { merger.add($0) }
    let (graph, joins) = joined(merger.finish(), ontology)
    var mentions: [MentionNote] = []
    if names.count == 1, let id = try graph.nodes(called: names[0]).first {
      let labels = Set([graph[id].label] + graph[id].aliases)
      let analyzer = try extraction.model.load()
      try store.forEachGraph { part in
        guard part.nodes.contains(where: { labels.contains($0.label) }) else { return }
        for document in part.documents {
          mentions += MentionNote.all(in: document, analyzer: analyzer)
        }
      }
    }
    try Console.print(try explanation(in: graph, mentions: mentions, joins: joins))
  }

  private func joined(_ graph: Graph, _ ontology: Ontology) -> (Graph, [NodeJoin]) {
    guard graph.documents.count > 1 else { return (graph, []) }
    return graph.joiningNames(ontology: ontology)
  }

  private func explanation(
    in graph: Graph, mentions: [MentionNote], joins: [NodeJoin]
  ) throws -> String {
    if names.count == 3 {
      let query = GraphQuery(
        source: names[0], target: names[2], relation: RelationKind(rawValue: names[1]))
      let positions = try graph.answers(to: query)
      guard !positions.isEmpty else {
        return "Nothing says that \(names[0]) \(names[1]) \(names[2])."
      }
      return ExplanationText.statements(positions, in: graph).joined(separator: "\n")
    }
    let nodes = try graph.nodes(called: names[0])
    return nodes.map {
      ExplanationText.page(about: $0, in: graph, mentions: mentions, joins: joins)
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
