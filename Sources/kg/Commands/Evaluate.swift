import ArgumentParser
import Extraction
import Foundation
import KnowledgeGraph
import Text

/// `kg evaluate`: how much of annotated articles is found.
struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores the graphs of annotated articles against their annotation.",
    discussion: """
      A folder of JSON files, each an article with its text, entities, issues and relations. Prints \
      precision, recall and F1 of nodes and relations, and the share of right qualifiers.
      """)

  @Argument(help: ArgumentHelp("Folder of annotated articles.", valueName: "folder"))
  var folder: String

  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func run() async throws {
    let ontology = try extraction.ontology.load()
    let pipeline = try Pipeline(analyzer: extraction.model.load(), ontology: ontology)
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
      evaluation.add(
        article, graph: pipeline.extract(Document(id: article.id, text: article.text)))
    }
    guard evaluation.articles > 0 else {
      throw Failure(.missingInput, "\(folder): holds no annotated articles")
    }
    try Console.print(Self.table(of: evaluation))
  }

  private static func table(of evaluation: Evaluation) -> String {
    func row(_ name: String, _ count: Evaluation.Count) -> [String] {
      func number(_ share: Double) -> String { String(format: "%.3f", share) }
      return [
        name, "\(count.right + count.missed)", "\(count.right)", "\(count.wrong)",
        number(count.precision), number(count.recall), number(count.f1),
      ]
    }
    var rows = [["", "gold", "right", "wrong", "P", "R", "F1"]]
    rows += Evaluation.kinds.map { row($0.rawValue, evaluation.nodeCounts[$0] ?? .init()) }
    rows.append(row("nodes", evaluation.nodes))
    rows += (Evaluation.coreRelations + Evaluation.extendedRelations).map {
      row($0.rawValue, evaluation.relationCounts[$0] ?? .init())
    }
    rows += [
      row("core", evaluation.core), row("extended", evaluation.extended),
      row("all", evaluation.all), row("all, lenient", evaluation.lenient),
    ]
    let shares = [("polarity", evaluation.polarity), ("modality", evaluation.modality)].map {
      "\($0.0): \($0.1.right) of \($0.1.seen) right, marked \($0.1.markedRight) of \($0.1.marked)"
    }
    return (["\(evaluation.articles) articles"] + OntologyText.rows(rows, indent: "") + shares)
      .joined(separator: "\n")
  }
}
