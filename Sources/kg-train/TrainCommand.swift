import ArgumentParser
import English
import Foundation

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train the model from the corpora and word lists.")

  @Option(help: "Folder of the corpora.")
  var corpora = "../shared/corpora"

  @Option(help: "Folder of the word lists.")
  var gazetteers = "../shared/gazetteers"

  @Option(help: "Codes of the vectors of the words of word-classes.tsv.")
  var codes = "Sources/kg-train/WordCodes"

  @Option(help: "The model file to write.")
  var output: String

  @Option(
    help: "Comma-separated parts to train; the others are kept from --base, else from the output.")
  var only: String?

  @Option(help: "A model file to take the other parts from, or `built-in`.")
  var base: String?

  @Option(help: "Seed of all shuffling.")
  var seed: UInt64 = 20_251_123

  /// All components, in the order in which they build on each other.
  static var trainers: [any ComponentTrainer] {
    [
      WordClassTrainer(), GazetteerTrainer(), GuessTrainer(), TaggerTrainer(), LemmaTrainer(),
      NameTrainer(), ParserTrainer(),
    ]
  }

  func run() throws {
    let wanted = only.map { Set($0.split(separator: ",").map(String.init)) }
    for name in (wanted ?? []).sorted() where !Self.trainers.contains(where: { $0.name == name }) {
      let known = Self.trainers.map(\.name).joined(separator: ", ")
      throw ValidationError("There is no part “\(name)”; the parts are \(known).")
    }
    var writer = ModelFileWriter()
    if wanted != nil {
      writer = ModelFileWriter(
        sectionsOf: try base == "built-in" ? .embedded() : Model(path: base ?? output))
    }
    for trainer in Self.trainers where wanted?.contains(trainer.name) ?? true {
      let start = ContinuousClock.now
      let context = TrainingContext(
        corpora: CorpusFolder(path: corpora), gazetteers: CorpusFolder(path: gazetteers),
        codes: codes, model: try Model(bytes: writer.fileBytes()), seed: seed)
      for section in try trainer.train(context) {
        writer.set(section.name, section.bytes)
        context.log("\(section.name): \(section.bytes.count) bytes")
      }
      context.log("\(trainer.name) took \(start.duration(to: .now))")
    }
    try Data(writer.fileBytes()).write(to: URL(fileURLWithPath: output), options: .atomic)
  }
}
