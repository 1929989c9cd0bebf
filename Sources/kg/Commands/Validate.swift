import ArgumentParser
import Formats

/// `kg validate`: checks files against the schemas.
struct Validate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Checks GraphML, GEXF, JSON-LD and JSON Lines files against their schemas.",
    discussion: """
      Silent when all is well; otherwise a line for each thing that is wrong, and status 1.

        kg validate graph.graphml graph.jsonld
      """)

  @Argument(help: ArgumentHelp("Graph files.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(help: "The files' format; guessed from the extensions when not given.")
  var format: ExportFormat?

  @Option(help: ArgumentHelp("The GraphML's profile: gephi or yed.", valueName: "program"))
  var profile: ExportProfile = .standard

  func run() throws {
    var isValid = true
    for file in files {
      guard let format = format ?? ExportFormat(path: file) else {
        throw Failure(.usage, "\(file): the extension tells no format; use --format")
      }
      let findings = try FileValidator.findings(in: file, format: format, profile: profile)
      for finding in findings { Console.complain("\(file): \(finding)") }
      if !findings.isEmpty { isValid = false }
    }
    if !isValid { throw SilentFailure(status: .partlyDone) }
  }
}
