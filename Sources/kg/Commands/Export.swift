import ArgumentParser
import Extraction
import KnowledgeGraph

/// `kg export`: from text to a graph file.
struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads text and writes the graph of what it says.",
    discussion: """
        kg export article.txt --output graph.graphml
        kg export articles/ --format gexf --relation demands,opposes --output graph.gexf
        curl -s https://example.org/news.html | kg export --format turtle
      """)

  @OptionGroup var input: AnyGraphOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Which part") var filter: FilterOptions

  func run() async throws {
    _ = try output.check()
    let ontology = try input.extraction.ontology.load()
    try filter.check(ontology: ontology)
    let (graph, reading) = try await input.graph(ontology: ontology)
    try output.write(try filter.apply(to: graph, ontology: ontology), ontology: ontology)
    try reading?.finish()
  }
}

/// What turns text into a graph.
struct ExtractionOptions: ParsableArguments {
  @OptionGroup var ontology: OntologyOptions
  @OptionGroup var model: ModelOptions
  @OptionGroup var jobs: JobOptions

  @Flag(help: "Keep statements that are too doubtful to be shown.")
  var keepDoubtful = false

  /// What turns one document into its graph.
  func pipeline(ontology: Ontology) throws -> Pipeline {
    var pipeline = try Pipeline(analyzer: model.load(), ontology: ontology)
    if keepDoubtful { pipeline.minimumConfidence = 0 }
    return pipeline
  }

  /// One graph of all documents.
  func graph(of reading: DocumentReading, ontology: Ontology) async throws -> Graph {
    let pipeline = try pipeline(ontology: ontology)
    var merger = GraphMerger(ontology: ontology)
    try await reading.run({ pipeline.extract($0) }) { merger.add($0) }
    return merger.finish().joinedAcrossDocuments(ontology: ontology)
  }
}
