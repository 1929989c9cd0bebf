import ArgumentParser

@main struct KGBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kg-bench", abstract: "Speed and memory, beside the tools people use today.",
    subcommands: [
      Articles.self, Growth.self, Writers.self, WriterMemory.self, MakeArticles.self,
      MakeGraph.self, Chart.self,
    ])
}
