import ArgumentParser
import English

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Score the model against annotated text.")

  @Option(help: "A model file; the built-in model is the default.")
  var model: String?

  @Option(help: "CoNLL-U files: tags, lemmas and trees.")
  var conllu: [String] = []

  @Option(help: "IOB2 files: names of people, organisations and places.")
  var iob2: [String] = []

  @Flag(help: "Score CoNLL-U files from their raw text, with own tokens and sentences.")
  var raw = false

  func run() throws {
    let model = try self.model.map { try Model(path: $0) } ?? Model.embedded()
    let analyzer = try Analyzer(model: model)
    let stage = max(analyzer.furthestStage, .tags)
    let evaluation = TreebankEvaluation(analyzer: analyzer, stage: stage)
    for file in conllu {
      let sentences = try Treebank.sentences(CorpusFolder.lines(of: file), named: file)
      let table =
        raw ? evaluation.scoreOnRawText(sentences) : evaluation.scoreOnGoldTokens(sentences)
      print(table.formatted(title: "\(file) (\(raw ? "raw text" : "gold tokens"))"))
    }
    for file in iob2 {
      let data = try NameData(model: model)
      let documents = data.documents(
        try NameCorpus.sentences(CorpusFolder.lines(of: file), named: file))
      let table = NameScores.tallies(try NameFinder(model), documents)
      print(table.formatted(title: "\(file) (gold tokens)"))
    }
  }
}
