import ArgumentParser
import English

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score the model against annotated text.")

  @Option(help: "A model file; the built-in model is the default.")
  var model: String?

  @Option(help: "CoNLL-U files: tags, lemmas and trees on their tokens.")
  var conllu: [String] = []

  @Option(help: "IOB2 files: names on their tokens.")
  var iob2: [String] = []

  @Flag(help: "Score the CoNLL-U files from raw text: own tokens and sentences.")
  var raw = false

  func run() throws {
    let model = try self.model.map { try Model(path: $0) } ?? Model.embedded()
    _ = try Analyzer(model: model)
  }
}
