import ArgumentParser
import English
import Extraction
import Glibc
import KnowledgeGraph

/// The language model to read with.
struct ModelOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A model file made by kg-train, in place of the one inside the program.", valueName: "file"),
    completion: .file(extensions: ["kgmodel"]))
  var model: String?

  /// - Throws: `ModelError`.
  func load() throws -> Analyzer {
    try Analyzer(model: try model.map { try Model(path: $0) } ?? Model.embedded())
  }
}

/// How many documents are read at once.
struct JobOptions: ParsableArguments {
  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: ArgumentHelp(
      "How many documents to read at once; the result does not depend on it.", valueName: "number"))
  var jobs = Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))

  func validate() throws {
    if jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }
}

/// The text a command reads, and what it reads it with.
struct TextInputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Text files, HTML pages, JSON Lines of documents, or folders of them; - or nothing for standard input.",
      valueName: "input"),
    completion: .file())
  var inputs: [String] = []

  func validate() throws {
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be read only once")
    }
  }

  /// The inputs, with standard input for none.
  func paths() throws -> [String] { try Self.paths(of: inputs) }

  /// The inputs, with standard input for none.
  ///
  /// - Throws: When there are none and nobody pipes text in.
  static func paths(of inputs: [String]) throws -> [String] {
    guard inputs.isEmpty else { return inputs }
    guard isatty(0) == 0 else {
      throw Failure(.usage, "no input: name files or folders, or pipe text in; see ‘kg help’")
    }
    return ["-"]
  }
}
