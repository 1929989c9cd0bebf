/// Where an export goes.
public enum ExportDestination: Hashable, Sendable {
  /// A file that appears whole or not at all.
  case file(String)
  /// An open descriptor, such as 1 for standard output.
  case descriptor(Int32)

  /// A sink for a format that writes one file.
  ///
  /// - Throws: `ExportError` with code `cannotOpen`.
  public func sink() throws(ExportError) -> ByteSink {
    switch self {
    case .file(let path): try .file(path)
    case .descriptor(let number): .descriptor(number)
    }
  }
}

/// A variant of a format made for one program. **If you are not sure, take `standard`.**
public enum ExportProfile: String, CaseIterable, Sendable {
  case standard, gephi, yed, neo4j
}

extension ExportFormat {
  /// The profiles the format has; `standard` comes first.
  public var profiles: [ExportProfile] {
    switch self {
    case .graphml: [.standard, .gephi, .yed]
    case .dot: [.standard, .gephi]
    case .csv: [.standard, .gephi, .neo4j]
    default: [.standard]
    }
  }

  /// Writes a graph in this format.
  ///
  /// - Throws: `ImportError` of a source that is a file; `ExportError` otherwise, with code
  ///   `unsupported` for a profile that the format has not. No file is left then.
  public func export(
    _ source: some GraphSource, to destination: ExportDestination,
    profile: ExportProfile = .standard, settings: ExportSettings = .init()
  ) throws -> ExportSummary {
    guard profiles.contains(profile) else {
      throw ExportError(
        .unsupported,
        message: "\(rawValue) has no profile ‘\(profile.rawValue)’; it has "
          + profiles.map(\.rawValue).joined(separator: ", "))
    }
    switch self {
    case .graphml:
      let sink = try destination.sink()
      let kind = GraphMLProfile(rawValue: profile.rawValue) ?? .strict
      return try source.export(to: GraphMLWriter(sink, profile: kind), settings: settings)
    case .gexf:
      return try source.export(to: GEXFWriter(try destination.sink()), settings: settings)
    case .dot:
      let kind = DOTProfile(rawValue: profile.rawValue) ?? .standard
      return try source.export(
        to: DOTWriter(try destination.sink(), profile: kind), settings: settings)
    case .jsonld:
      return try source.export(to: JSONLDWriter(try destination.sink()), settings: settings)
    case .turtle:
      return try source.export(to: TurtleWriter(try destination.sink()), settings: settings)
    case .nquads:
      return try source.export(to: NQuadsWriter(try destination.sink()), settings: settings)
    case .jsonl:
      return try source.export(to: JSONLinesWriter(try destination.sink()), settings: settings)
    case .csv:
      guard case .file(let path) = destination else {
        throw ExportError(
          .unsupported, message: "csv makes two files; name them with --output graph.csv")
      }
      let paths = CSVWriter.paths(for: path)
      let writer = CSVWriter(
        nodes: try .file(paths.nodes), edges: try .file(paths.edges),
        profile: CSVProfile(rawValue: profile.rawValue) ?? .gephi)
      return try source.export(to: writer, settings: settings)
    }
  }
}
