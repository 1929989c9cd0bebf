import ArgumentParser
import Extraction
import Formats
import KnowledgeGraph

/// The formats graphs can be read from.
enum ReadableFormat: String, CaseIterable, ExpressibleByArgument {
  case graphml, jsonl
  /// The lines of `kg extract`.
  case statements
}

/// A file with a graph in it, or standard input.
struct GraphFile {
  let path: String
  let format: ReadableFormat

  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - format: nil to go by the extension, and by the first bytes of JSON Lines.
  /// - Throws: When the extension tells no format that can be read.
  init(_ path: String, format: ReadableFormat?) throws(Failure) {
    self.path = path
    if let format {
      self.format = format
      return
    }
    if path == "-" {
      throw Failure(
        .usage, "standard input: tell its format with --from graphml, jsonl or statements")
    }
    switch ExportFormat(path: path) {
    case .graphml: self.format = .graphml
    case .jsonl:
      self.format = InputFile.begins(path, with: StatementLine.prefix) ? .statements : .jsonl
    case let other?:
      throw Failure(
        .usage, "\(path): \(other.rawValue) cannot be read; give a graphml or jsonl file")
    case nil:
      throw Failure(
        .usage, "\(path): the extension tells no format; use --from graphml or --from jsonl")
    }
  }

  /// Whether a path looks like a graph rather than text: by extension, for GraphML.
  static func isGraph(_ path: String) -> Bool { ExportFormat(path: path) == .graphml }

  /// The graph, to be gone through; a file is not held in memory.
  ///
  /// - Throws: When the file is missing or may not be read, before anything is written.
  func source(ontology: Ontology) throws -> any GraphSource {
    try InputFile.check(path)
    switch format {
    case .graphml:
      return path == "-"
        ? GraphMLReader.bytes(try InputFile.bytes(of: path)) : GraphMLReader.file(path)
    case .statements:
      var lines = StatementLineReader(ontology: ontology)
      try lines.read(InputFile.bytes(of: path), file: path)
      return lines.finish().joinedAcrossDocuments(ontology: ontology)
    case .jsonl:
      return path == "-"
        ? JSONLinesReader.bytes(try InputFile.bytes(of: path)) : JSONLinesReader.file(path)
    }
  }
}

/// The graph files a command reads.
struct GraphInputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "GraphML files of this or another program, or JSON Lines; - for standard input.",
      valueName: "graph"),
    completion: .file(extensions: ["graphml", "jsonl", "ndjson"]))
  var inputs: [String]

  @Option(
    name: .customLong("from"),
    help: "The format of the input; guessed from the extensions when not given.")
  var format: ReadableFormat?

  func validate() throws {
    if inputs.filter({ $0 == "-" }).count > 1 {
      throw ValidationError("standard input can be read only once")
    }
  }

  func files() throws -> [GraphFile] {
    try inputs.map { try GraphFile($0, format: format) }
  }

  /// The input's graph; of several files, merged.
  func graph(ontology: Ontology) throws -> Graph {
    let files = try files()
    if files.count == 1, let file = files.first {
      return try file.source(ontology: ontology).graph()
    }
    var merger = GraphMerger(ontology: ontology)
    for file in files { merger.add(try file.source(ontology: ontology).graph()) }
    return merger.finish()
  }
}
