import ArgumentParser
import Formats
import KnowledgeGraph

/// `kg convert`: from one graph format to another.
struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Converts a graph file to another format, whole or in part.",
    discussion: """
      Without filters nothing but a table of the nodes is held in memory.

        kg convert graph.jsonl --output graph.gexf
        kg convert others.graphml --around Qatar --depth 2 --output near.ttl
      """)

  @OptionGroup var input: GraphInputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Which part") var filter: FilterOptions
  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    _ = try output.check()
    let ontology = try ontologyOptions.load()
    let files = try input.files()
    if files.count == 1, filter.keepsAll, let file = files.first {
      return try output.write(try file.source(ontology: ontology), ontology: ontology)
    }
    let graph = try input.graph(ontology: ontology)
    try output.write(try filter.apply(to: graph, ontology: ontology), ontology: ontology)
  }
}
