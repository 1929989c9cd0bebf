import ArgumentParser

/// The command line: options in, library calls, messages and exit status out.
@main
struct KG: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kg",
    abstract: "Reads English news text and writes a knowledge graph.",
    discussion: """
      People, organisations, places and issues become nodes; who demands, opposes, mediates, \
      oversees… what becomes edges, each with the sentences that say so.

        kg export article.txt --output graph.graphml
        kg render articles/ --output graph.svg

      Exit status:
      \(ExitStatus.table)
      """,
    version: programVersion,
    groupedSubcommands: [
      CommandGroup(
        name: "From text",
        subcommands: [Export.self, Render.self, ViewCommand.self, Extract.self]),
      CommandGroup(
        name: "From graph files",
        subcommands: [Convert.self, Merge.self, Validate.self, Stats.self, Diff.self]),
      CommandGroup(name: "Keeping a store", subcommands: [Add.self, List.self, Remove.self]),
      CommandGroup(
        name: "Looking inside",
        subcommands: [
          Query.self, Explain.self, TimelineCommand.self, Parse.self, Evaluate.self,
          OntologyCommand.self,
        ]),
    ])

  /// Runs the command that the arguments name, and ends with its exit status.
  static func main() async {
    Console.ignoreClosedPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  private static func end(with error: any Error) -> Never {
    if let code = error as? ExitCode { exit(withError: code) }
    if let silent = error as? SilentFailure {
      exit(withError: ExitCode(silent.status.rawValue))
    }
    if let failure = Failure(error) {
      Console.complain(failure.message)
      exit(withError: ExitCode(failure.status.rawValue))
    }
    let isRequest = exitCode(for: error) == .success
    let text = isRequest ? fullMessage(for: error) : oneLine(message(for: error))
    guard isRequest else {
      Console.complain("\(text); see ‘kg help’")
      exit(withError: ExitCode(ExitStatus.usage.rawValue))
    }
    do {
      try Console.print(text)
    } catch {
      Console.complain(error.message)
      exit(withError: ExitCode(error.status.rawValue))
    }
    exit(withError: ExitCode.success)
  }
}

extension KG {
  /// A message of argument-parser on one line, its list of choices joined by commas.
  private static func oneLine(_ message: String) -> String {
    let lines = message.split(separator: "\n").map { line in
      String(line.drop(while: \.isWhitespace))
    }
    let choices = lines.filter { $0.hasPrefix("- ") }.map { $0.dropFirst(2) }
    let words = lines.filter { !$0.hasPrefix("- ") }.joined(separator: " ")
    return choices.isEmpty ? words : "\(words) \(choices.joined(separator: ", "))"
  }
}

/// What `kg --version` says; also names the reader of a store's documents.
let programVersion = "0.1.0"
