import ArgumentParser
import English
import Extraction
import Formats
import KnowledgeGraph
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

  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func validate() throws {
    guard names.count == 1 || names.count == 3 else {
      throw ValidationError("give one name, or source, relation and target")
    }
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
      return try Console.print(try explanation(in: merger.finish(), mentions: []))
    }
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
    try Console.print(try explanation(in: merger.finish(), mentions: mentions))
    try reading.finish()
  }

  private func explanation(in graph: Graph, mentions: [MentionNote]) throws -> String {
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
      ExplanationText.page(about: $0, in: graph, mentions: mentions).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
