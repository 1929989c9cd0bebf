import ArgumentParser
import Extraction
import Formats
import KnowledgeGraph
import Store

/// Where a command finds its graph: text, graph files or a store.
struct AnyGraphOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Text as for ‘kg export’, or GraphML files; with --from other graph files.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .customLong("from"), help: "The inputs are graph files of this format, not text.")
  var inputFormat: ReadableFormat?

  @Option(
    help: ArgumentHelp("A store made by ‘kg add’, in place of inputs.", valueName: "file"),
    completion: .file())
  var store: String?

  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func validate() throws {
    if store != nil, !inputs.isEmpty { throw ValidationError("give inputs or --store, not both") }
  }

  /// The graph, with what could not be read of it to tell at the end.
  func graph(ontology: Ontology) async throws -> (graph: Graph, reading: DocumentReading?) {
    if let store {
      var merger = GraphMerger(ontology: ontology)
      try Store(opening: store, for: .reading).forEachGraph { merger.add($0) }
      return (merger.finish().joinedAcrossDocuments(ontology: ontology), nil)
    }
    if inputFormat != nil || (!inputs.isEmpty && inputs.allSatisfy(GraphFile.isGraph)) {
      var merger = GraphMerger(ontology: ontology)
      for input in inputs {
        let source = try GraphFile(input, format: inputFormat).source(ontology: ontology)
        if inputs.count == 1 { return (try source.graph(), nil) }
        merger.add(try source.graph())
      }
      return (merger.finish(), nil)
    }
    let reading = DocumentReading(
      paths: try TextInputOptions.paths(of: inputs), jobs: extraction.jobs.jobs)
    return (try await extraction.graph(of: reading, ontology: ontology), reading)
  }
}
