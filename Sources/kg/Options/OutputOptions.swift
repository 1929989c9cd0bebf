public import ArgumentParser
public import Formats
import Glibc
import KnowledgeGraph

extension ExportFormat: ExpressibleByArgument {}
extension ExportProfile: ExpressibleByArgument {}

/// Where a graph goes and in which format.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; standard output when there is none.",
      discussion:
        "It appears whole or not at all. For csv this names two files, of nodes and edges.",
      valueName: "file"),
    completion: .file())
  var output: String?

  @Option(help: "The format; guessed from the file's extension, else graphml.")
  var format: ExportFormat?

  @Option(
    help: ArgumentHelp(
      "A variant for one program: gephi or yed for graphml, neo4j for csv.", valueName: "program"))
  var profile: ExportProfile = .standard

  @Option(
    name: .customLong("base-iri"),
    help: ArgumentHelp(
      "What the IRIs of nodes begin with in RDF formats; ends in / or #.", valueName: "iri"))
  var baseIRI = ExportSettings().baseIRI

  func validate() throws {
    guard baseIRI.hasSuffix("/") || baseIRI.hasSuffix("#"), baseIRI.contains(":"),
      baseIRI.utf8.allSatisfy({ $0 > 0x20 && !Self.forbiddenInIRI.contains($0) })
    else {
      throw ValidationError(
        "--base-iri must be an absolute IRI that ends in / or #, not ‘\(baseIRI)’")
    }
  }

  private static let forbiddenInIRI = Set("<>\"{}|^`\\".utf8)

  /// Finds out early what cannot work: an unknown extension, a profile the format has not, a folder
  /// that is not there.
  func check() throws -> ExportFormat {
    let format = try chosenFormat()
    guard format.profiles.contains(profile) else {
      let others = format.profiles.map(\.rawValue).joined(separator: ", ")
      throw Failure(
        .usage, "\(format.rawValue) has no profile ‘\(profile.rawValue)’; it has \(others)")
    }
    if let output { try OutputFile.check(output) }
    return format
  }

  private func chosenFormat() throws -> ExportFormat {
    if let format { return format }
    guard let output, output != "-" else { return .graphml }
    if let format = ExportFormat(path: output) { return format }
    let known = ExportFormat.allCases.flatMap(\.extensions).joined(separator: ", ")
    throw Failure(
      .usage, "\(output): the extension tells no format; use --format or one of \(known)")
  }

  /// Writes a graph; says on standard error what had to be replaced.
  func write(_ source: some GraphSource, ontology: Ontology) throws {
    let format = try check()
    var settings = ExportSettings()
    settings.baseIRI = baseIRI
    settings.palette = Palette(ontology)
    settings.symmetricRelations = Set(
      ontology.relations.filter(\.isSymmetric).map(\.relation))
    let destination: ExportDestination =
      if let output, output != "-" { .file(output) } else { .descriptor(1) }
    let summary = try format.export(
      source, to: destination, profile: profile, settings: settings)
    if summary.replacedCharacters > 0 {
      Console.complain(
        "\(output ?? "standard output"): \(summary.replacedCharacters) characters that the format "
          + "cannot hold were replaced by U+FFFD")
    }
  }
}

/// Checks of output files before the work begins.
enum OutputFile {
  /// - Throws: When the folder of `path` is missing or closed, or `path` is a folder.
  static func check(_ path: String) throws(Failure) {
    guard path != "-" else { return }
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR {
        throw Failure(.failedOutput, "\(path): is a folder; name a file in it")
      }
      if access(path, W_OK) != 0 { throw unwritable(path) }
      if status.st_mode & S_IFMT != S_IFREG { return }
    }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    guard access(folder, W_OK | X_OK) == 0 else { throw unwritable(path) }
  }

  private static func unwritable(_ path: String) -> Failure {
    Failure(.failedOutput, "\(path): cannot write: \(String(cString: strerror(errno)))")
  }
}
