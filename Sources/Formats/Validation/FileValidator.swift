internal import CResources
internal import XML

/// Checks files against the schemas in `Schemas/`, which are inside the program.
public enum FileValidator {
  /// The formats that have a schema.
  public static let formats: [ExportFormat] = [.graphml, .gexf, .jsonld, .jsonl]

  /// What is wrong with a file, in order, each with its line where that is known; empty when valid.
  ///
  /// GraphML is checked against the schema of `profile`.
  /// - Throws: `ImportError` when the file can't be read to its end or its format has no schema.
  public static func findings(
    in path: String, format: ExportFormat, profile: ExportProfile = .standard
  ) throws(ImportError) -> [String] {
    do {
      switch format {
      case .graphml:
        let schema =
          switch profile {
          case .gephi: kg_resource_graphml_gephi_schema()
          case .yed: kg_resource_graphml_yed_schema()
          default: kg_resource_graphml_schema()
          }
        return try xmlFindings(in: path, schema)
      case .gexf: return try xmlFindings(in: path, kg_resource_gexf_schema())
      case .jsonl: return try lineFindings(in: path)
      case .jsonld: return try jsonFindings(in: path)
      default:
        throw ImportError(
          .unsupported, path: path,
          message: "there is no schema for \(format.rawValue), only for "
            + formats.map(\.rawValue).joined(separator: ", "))
      }
    } catch let error as ImportError {
      throw error
    } catch let error as XMLError {
      throw ImportError(error, path: path)
    } catch {
      throw ImportError(.malformed, path: path, message: "\(error)")
    }
  }

  private static func xmlFindings(in path: String, _ resource: kg_resource) throws -> [String] {
    let schema = try XMLSchema(bytes(resource))
    return try schema.findings(in: .file(path), limits: XMLLimits(bytes: 1 << 36))
      .map(\.description)
  }

  private static func lineFindings(in path: String) throws -> [String] {
    let schema = try JSONSchema(bytes(kg_resource_lines_schema()))
    var findings: [String] = []
    do {
      try LineFile(source: .file(path)).forEachLine { line, number in
        guard findings.count < 1000 else { return }
        do {
          let value = try JSONScanner.value(in: line)
          findings += schema.findings(in: value).map { "line \(number): \($0)" }
        } catch let error as JSONError {
          findings.append("line \(number): not JSON: \(error.message)")
        }
      }
    } catch var error as ImportError {
      error.path = path
      throw error
    }
    return findings
  }

  private static func jsonFindings(in path: String) throws -> [String] {
    let schema = try JSONSchema(bytes(kg_resource_jsonld_schema()))
    var text: [UInt8] = []
    do {
      try LineFile(source: .file(path)).forEachLine { line, _ in
        text += line
        text.append(0x0a)
      }
    } catch var error as ImportError {
      error.path = path
      throw error
    }
    do {
      return schema.findings(in: try text.withUnsafeBufferPointer { try JSONScanner.value(in: $0) })
    } catch let error as JSONError {
      let line = text[..<min(error.offset, text.count)].count { $0 == 0x0a } + 1
      return ["line \(line): not JSON: \(error.message)"]
    }
  }

  private static func bytes(_ resource: kg_resource) -> [UInt8] {
    Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
