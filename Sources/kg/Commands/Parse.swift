import ArgumentParser
import English
import KnowledgeGraph
import Text

/// `kg parse`: the analysis that everything else builds on.
struct Parse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes tokens, tags, trees and names of a text as CoNLL-U or JSON.",
    discussion: """
      CoNLL-U has the names in column MISC (NE=B-PER…) beside the tokens' offsets. JSON is one line \
      for each document.

        kg parse article.txt > article.conllu
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case conllu, json
  }

  @OptionGroup var input: TextInputOptions
  @Option(help: "What to write.") var format: Format = .conllu
  @OptionGroup(title: "How to read") var model: ModelOptions
  @OptionGroup var jobs: JobOptions

  func run() async throws {
    let analyzer = try model.load()
    let format = format
    let reading = DocumentReading(
      paths: try input.paths(), jobs: jobs.jobs, leavesOutCopies: false)
    try await reading.run({ document in
      let analysis = analyzer.analyze(document.text)
      return switch format {
      case .conllu: CoNLLUWriter().string(analysis, documentID: document.id)
      case .json: AnalysisJSONWriter().string(analysis, documentID: document.id)
      }
    }) { text in
      try Console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }
    try reading.finish()
  }
}
