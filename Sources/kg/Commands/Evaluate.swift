import ArgumentParser
import Extraction
import Formats
import Foundation
import KnowledgeGraph
import Text

/// `kg evaluate`: how much of annotated articles is found.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores the graphs of annotated articles against their annotation.",
    discussion: """
      A folder of JSON files, each an article with its text, entities, issues and relations. Prints \
      precision, recall and F1 of nodes and relations, and the share of right qualifiers. With \
      --graphs, graphs made before or by another program are scored: <id>.graphml for each article.

        kg evaluate my-annotations/
        kg evaluate my-annotations/ --graphs other-program/ --json
      """)

  @Argument(help: ArgumentHelp("Folder of annotated articles.", valueName: "folder"))
  var folder: String

  @Option(
    help: ArgumentHelp(
      "Score the GraphML files of a folder instead of reading the articles.", valueName: "folder"))
  var graphs: String?

  @Flag(help: "Print the figures as one JSON object.") var json = false

  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func run() async throws {
    let ontology = try extraction.ontology.load()
    let pipeline = graphs == nil ? try extraction.pipeline(ontology: ontology) : nil
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw Failure(.missingInput, "\(folder): cannot read; give a folder of annotated articles")
    }
    var evaluation = Evaluation()
    for name in names.sorted() where name.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
        let article = try? GoldArticle(json: data)
      else {
        Console.complain("\(folder)/\(name): is no annotated article; passed over")
        continue
      }
      let document = Document(id: article.id, text: article.text)
      let graph = try pipeline?.extract(document) ?? savedGraph(of: article, ontology: ontology)
      evaluation.add(article, graph: graph)
    }
    guard evaluation.articles > 0 else {
      throw Failure(.missingInput, "\(folder): holds no annotated articles")
    }
    try Console.print(json ? Scores(evaluation).json() : ScoreTable.text(of: evaluation))
  }

  /// The graph that lies ready for an article; an empty one when there is none.
  private func savedGraph(of article: GoldArticle, ontology: Ontology) throws -> Graph {
    let path = "\(graphs ?? ".")/\(article.id).graphml"
    guard FileManager.default.fileExists(atPath: path) else {
      Console.complain("\(path): is missing; counts as an empty graph")
      return Graph()
    }
    return try GraphFile(path, format: .graphml).source(ontology: ontology).graph()
  }
}
