import ArgumentParser
import Extraction
import Formats
import KnowledgeGraph

/// `kg merge`: several graphs in one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Joins graph files into one graph.",
    discussion: """
      Nodes of the same kind and name become one, and other names of one thing are joined as in a \
      folder of articles; a statement said again gains evidence; a text that comes twice counts \
      once. The order of the files decides the order of the result, nothing else does.

        kg merge part-*.jsonl --output all.graphml
      """)

  @OptionGroup var input: GraphInputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "Which part") var filter: FilterOptions
  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    _ = try output.check()
    let ontology = try ontologyOptions.load()
    var lines = StatementLineReader(ontology: ontology)
    var progress = Progress(of: "files")
    for file in try input.files() {
      if file.format == .statements {
        try lines.read(InputFile.bytes(of: file.path), file: file.path)
      } else {
        lines.add(try file.source(ontology: ontology).graph())
      }
      progress.advance()
    }
    progress.finish()
    try output.write(
      try filter.apply(
        to: lines.finish().joinedAcrossDocuments(ontology: ontology), ontology: ontology),
      ontology: ontology)
  }
}
