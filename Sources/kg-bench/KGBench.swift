import ArgumentParser

@main struct KGBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kg-bench", abstract: "Speed and memory, beside the tools people use today.",
    subcommands: [Writers.self, WriterMemory.self])
}
