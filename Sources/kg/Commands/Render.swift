import ArgumentParser
import Formats
import KnowledgeGraph

/// `kg render`: a picture of a graph, laid out by Graphviz.
struct Render: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws the graph of a text or graph file as SVG, PNG or PDF.",
    discussion: """
      Needs Graphviz. Colour and shape tell the kind, colour and label of an edge its relation; \
      planned and called-for relations are dashed, possible ones dotted, negated ones say so; the \
      width grows with the number of sentences. SVG shows the evidence when the mouse rests on it.

        kg render article.txt --output graph.svg
        kg render graph.graphml --around Qatar --depth 2 --output near.png
      """)

  @Argument(
    help: ArgumentHelp(
      "Text as for ‘kg export’, or GraphML files; with --from other graph files.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The picture; its extension is svg, png or pdf.", valueName: "file"),
    completion: .file(extensions: ["svg", "png", "pdf"]))
  var output: String

  @Option(help: "The kind of picture; guessed from the file's extension.")
  var format: Graphviz.Picture?

  @Option(help: "Graphviz's layout; dot for small graphs and sfdp for large ones unless given.")
  var layout: Graphviz.Layout?

  @Option(
    name: .customLong("from"), help: "The inputs are graph files of this format, not text.")
  var inputFormat: ReadableFormat?

  @Option(help: ArgumentHelp("A title above the picture.", valueName: "text"))
  var title: String?

  @Flag(inversion: .prefixedNo, help: "Draw the key of colours.")
  var legend = true

  @OptionGroup(title: "Which part") var filter: FilterOptions
  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  /// Above this number of nodes layers become unreadable, and slow.
  private static let largeGraph = 150

  func run() async throws {
    let picture = try chosenPicture()
    try OutputFile.check(output)
    let ontology = try extraction.ontology.load()
    let reading =
      isGraphFile
      ? nil
      : DocumentReading(
        paths: try TextInputOptions.paths(of: inputs), jobs: extraction.jobs.jobs)
    let whole =
      if let reading {
        try await extraction.graph(of: reading, ontology: ontology)
      } else {
        try graphOfFiles(ontology: ontology)
      }
    let graph = try filter.apply(to: whole, ontology: ontology)
    let drawing = GraphDrawing(graph: graph, ontology: ontology, hasLegend: legend, title: title)
    let layout = layout ?? (graph.nodes.count > Self.largeGraph ? .sfdp : .dot)
    let bytes = try await Graphviz(layout: layout, picture: picture).draw(
      drawing.source())
    let sink: ByteSink = output == "-" ? .descriptor(1) : try .file(output)
    try sink.write(bytes.span)
    try sink.finish()
    try reading?.finish()
  }

  private var isGraphFile: Bool {
    inputFormat != nil || (!inputs.isEmpty && inputs.allSatisfy(GraphFile.isGraph))
  }

  private func graphOfFiles(ontology: Ontology) throws -> Graph {
    let sources = try inputs.map {
      try GraphFile($0, format: inputFormat).source(ontology: ontology)
    }
    if sources.count == 1, let source = sources.first { return try source.graph() }
    var merger = GraphMerger(ontology: ontology)
    for source in sources { merger.add(try source.graph()) }
    return merger.finish()
  }

  private func chosenPicture() throws -> Graphviz.Picture {
    if let format { return format }
    let ending = output.lastIndex(of: ".").map { output[output.index(after: $0)...].lowercased() }
    if let picture = ending.flatMap(Graphviz.Picture.init) { return picture }
    throw Failure(.usage, "\(output): the extension tells no picture; use --format svg, png or pdf")
  }
}
