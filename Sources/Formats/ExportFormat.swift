/// The formats a graph can be written in.
public enum ExportFormat: String, CaseIterable, Sendable {
  case graphml, gexf, dot, jsonld, turtle, nquads, csv, jsonl

  /// File extensions, without the dot; the first is the usual one.
  public var extensions: [String] {
    switch self {
    case .graphml: ["graphml"]
    case .gexf: ["gexf"]
    case .dot: ["dot", "gv"]
    case .jsonld: ["jsonld"]
    case .turtle: ["ttl"]
    case .nquads: ["nq"]
    case .csv: ["csv"]
    case .jsonl: ["jsonl", "ndjson"]
    }
  }

  /// The format that a path's extension tells, in any case of letters; nil when it tells none.
  public init?(path: String) {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return nil }
    let ending = path[path.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) })
    else { return nil }
    self = format
  }
}
