import ArgumentParser
import Formats
import KnowledgeGraph
import Text
import View

/// `kg view`: a page to look at, in one file.
struct ViewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Writes one HTML file to look at the graph with: search, filters, evidence.",
    discussion: """
      The file needs no network and loads nothing. Graphviz places the nodes when it is installed.

        kg view article.txt --output page.html
        kg view --store news.kg --around Qatar --output qatar.html
      """)

  @OptionGroup var input: AnyGraphOptions

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The page.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var output: String

  @Option(help: ArgumentHelp("The page's title.", valueName: "text"))
  var title: String?

  @Option(help: "Graphviz's layout.")
  var layout: Graphviz.Layout = .sfdp

  @OptionGroup(title: "Which part") var filter: FilterOptions

  func run() async throws {
    try OutputFile.check(output)
    let ontology = try input.extraction.ontology.load()
    let (whole, reading) = try await input.graph(ontology: ontology)
    let graph = try filter.apply(to: whole, ontology: ontology)
    var places = PageLayout(of: graph)
    if !graph.nodes.isEmpty {
      do {
        let plain = try await Graphviz(layout: layout, picture: .plain).draw(places.graphviz)
        places.place(fromPlain: String(decoding: plain, as: UTF8.self))
      } catch {
        Console.complain("\(error.message); the nodes stand on a grid")
      }
    }
    let names = graph.documents.compactMap { $0.title ?? $0.id }
    let title = title ?? (names.count == 1 ? names[0] : "\(names.count) articles")
    let page = try Page(title: title).html(of: graph, layout: places, ontology: ontology)
    let sink: ByteSink = output == "-" ? .descriptor(1) : try .file(output)
    try sink.write(page.span)
    try sink.finish()
    try reading?.finish()
  }
}
