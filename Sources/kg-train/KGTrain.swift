import ArgumentParser

@main
struct KGTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kg-train",
    abstract: "Train and evaluate the model of English.",
    subcommands: [TrainCommand.self, EvaluateCommand.self, ConfidenceCommand.self])
}
