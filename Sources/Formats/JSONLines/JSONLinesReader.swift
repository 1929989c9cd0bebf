internal import KnowledgeGraph
internal import Text

/// Reads the program's own format, a line at a time; see ``JSONLinesWriter``.
///
/// Members it does not know are passed over. Ids may be any text, but a line may only name nodes
/// that stand before it; of the graph only a table of their ids is held.
public struct JSONLinesReader: GraphSource {
  private let lines: LineFile
  private let path: String?

  /// A file; opened when it is read.
  public static func file(_ path: String) -> JSONLinesReader {
    JSONLinesReader(lines: LineFile(source: .file(path)), path: path)
  }

  /// A file's bytes.
  public static func bytes(_ bytes: [UInt8]) -> JSONLinesReader {
    JSONLinesReader(lines: LineFile(source: .bytes(bytes)), path: nil)
  }

  /// - Throws: `ImportError` with the line of what is wrong; or what `receiver` throws.
  public func read(into receiver: inout some GraphReceiver) throws {
    var pass = JSONLinesPass()
    do {
      try lines.forEachLine { line, number in
        do {
          try pass.take(JSONScanner.value(in: line), &receiver)
        } catch let error as JSONError {
          throw ImportError(
            .malformed, line: number,
            message: "not JSON: \(error.message) (byte \(error.offset + 1))")
        } catch let error as LineError {
          throw ImportError(.malformed, line: number, message: error.message)
        }
      }
    } catch var error as ImportError {
      error.path = error.path ?? path
      throw error
    }
    guard pass.hasHeader else {
      throw ImportError(.malformed, path: path, message: "holds no graph: no line with \"type\"")
    }
  }
}

/// What is wrong with an object that is JSON.
private struct LineError: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

private struct JSONLinesPass {
  private var positions: [ExactText: NodeID] = [:]
  private(set) var hasHeader = false

  mutating func take(_ value: JSONValue, _ receiver: inout some GraphReceiver) throws {
    guard value.isObject, let type = value["type"]?.string else {
      throw LineError("not an object with a \"type\" of graph, document, node or edge")
    }
    switch type {
    case "graph": try checkHeader(value)
    case "document": try receiver.receive(document(value))
    case "node":
      let id = try text("id", value)
      guard positions.updateValue(NodeID(positions.count), forKey: ExactText(id)) == nil else {
        throw LineError("the node ‘\(id)’ is there twice")
      }
      try receiver.receive(node(value))
    case "edge": try receiver.receive(statement(value))
    default: throw LineError("unknown type ‘\(type)’; known are graph, document, node and edge")
    }
    hasHeader = true
  }

  private func checkHeader(_ value: JSONValue) throws(LineError) {
    let version = value["version"]?.integer ?? 1
    guard version <= JSONLinesWriter.version else {
      throw LineError(
        "written in version \(version) of the format, this program reads up to "
          + "\(JSONLinesWriter.version); update it")
    }
  }

  private func document(_ value: JSONValue) throws(LineError) -> Document {
    Document(
      id: try text("id", value), title: value["title"]?.string, date: value["date"]?.string,
      url: value["url"]?.string, text: value["text"]?.string ?? "")
  }

  private func node(_ value: JSONValue) throws(LineError) -> Node {
    Node(
      kind: NodeKind(rawValue: try text("kind", value)), label: try text("label", value),
      subtype: value["subtype"]?.string, aliases: try strings("aliases", value),
      roles: try strings("roles", value), mentions: value["mentions"]?.integer ?? 1,
      attributes: try attributes(value))
  }

  private func statement(_ value: JSONValue) throws(LineError) -> Statement {
    var statement = Statement(
      source: try node("source", value),
      relation: RelationKind(rawValue: try text("relation", value)),
      target: try node("target", value))
    if let polarity = value["polarity"]?.string {
      statement.polarity = try choice("polarity", polarity)
    }
    if let modality = value["modality"]?.string {
      statement.modality = try choice("modality", modality)
    }
    if value["attribution"] != nil { statement.attribution = try node("attribution", value) }
    if value["addressee"] != nil { statement.addressee = try node("addressee", value) }
    statement.topic = value["topic"]?.string
    statement.role = value["role"]?.string
    if case .boolean(true)? = value["former"] { statement.isFormer = true }
    statement.time = value["time"]?.string
    statement.confidence = value["confidence"]?.double ?? 1
    statement.importedWeight = value["weight"]?.double
    statement.evidence = try evidence(value)
    statement.attributes = try attributes(value)
    return statement
  }

  private func evidence(_ value: JSONValue) throws(LineError) -> [Evidence] {
    var evidence: [Evidence] = []
    for piece in value["evidence"]?.array ?? [] {
      guard let start = piece["start"]?.integer, let end = piece["end"]?.integer, start <= end
      else {
        throw LineError("a piece of evidence has no \"start\" and \"end\"")
      }
      evidence.append(
        Evidence(
          document: try text("document", piece), sentence: piece["sentence"]?.integer ?? 0,
          range: ScalarRange(start, end), quote: piece["quote"]?.string ?? ""))
    }
    return evidence
  }

  private func attributes(_ value: JSONValue) throws(LineError) -> [Attribute] {
    var attributes: [Attribute] = []
    for item in value["attributes"]?.array ?? [] {
      let name = try text("name", item)
      switch item["value"] {
      case .string(let text)?: attributes.append(Attribute(name: name, value: .string(text)))
      case .integer(let number)?: attributes.append(Attribute(name: name, value: .integer(number)))
      case .number(let number)?: attributes.append(Attribute(name: name, value: .number(number)))
      case .boolean(let value)?: attributes.append(Attribute(name: name, value: .boolean(value)))
      default: throw LineError("the attribute ‘\(name)’ has no value that is a text or a number")
      }
    }
    return attributes
  }

  private func text(_ key: String, _ value: JSONValue) throws(LineError) -> String {
    guard let text = value[key]?.string else { throw LineError("\"\(key)\" is missing or no text") }
    return text
  }

  private func strings(_ key: String, _ value: JSONValue) throws(LineError) -> [String] {
    guard let member = value[key] else { return [] }
    guard let items = member.array, items.allSatisfy({ $0.string != nil }) else {
      throw LineError("\"\(key)\" is no list of texts")
    }
    return items.compactMap(\.string)
  }

  private func node(_ key: String, _ value: JSONValue) throws(LineError) -> NodeID {
    let id = try text(key, value)
    guard let node = positions[ExactText(id)] else {
      throw LineError("\"\(key)\" names the node ‘\(id)’, which does not stand before")
    }
    return node
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String, _ text: String
  ) throws(LineError) -> Value where Value.RawValue == String {
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
      throw LineError("\"\(key)\" is ‘\(text)’ instead of \(known)")
    }
    return value
  }
}
