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
    default:
      throw ExportError(.unsupported, message: "\(rawValue) cannot be written")
    }
  }
}
