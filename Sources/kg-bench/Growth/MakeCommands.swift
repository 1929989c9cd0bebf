import ArgumentParser
import Formats
import Foundation
import KnowledgeGraph
import Text

/// Writes made-up articles, as input for other commands.
struct MakeArticles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-articles",
    abstract: "Writes JSON Lines of made-up news articles to standard output.",
    discussion: "  kg-bench make-articles --count 1000 > articles.jsonl")

  @Option(help: "Number of articles.") var count = 100

  func run() throws {
    for number in 0..<count {
      print(try DocumentLine(ArticleGenerator.article(number)).text, terminator: "")
    }
  }
}

/// Writes a large graph, as input for `kg convert`.
struct MakeGraph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make-graph",
    abstract: "Writes JSON Lines of a large graph to standard output.",
    discussion: "  kg-bench make-graph --nodes 200000 --edges 1000000 > graph.jsonl")

  @Option(help: "Number of nodes.") var nodes = 200_000
  @Option(help: "Number of edges.") var edges = 1_000_000

  func run() throws {
    let source = SyntheticGraph(nodeCount: nodes, statementCount: edges)
    _ = try ExportFormat.jsonl.export(source, to: .descriptor(1))
  }
}

/// A document as a line of JSON.
struct DocumentLine {
  private struct Fields: Encodable {
    var id: String
    var title: String?
    var date: String?
    var text: String
  }

  /// The line, with its line break.
  let text: String

  init(_ document: Document) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let fields = Fields(
      id: document.id, title: document.title, date: document.date, text: document.text)
    text = String(decoding: try encoder.encode(fields), as: UTF8.self) + "\n"
  }
}
