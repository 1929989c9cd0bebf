import Foundation
import KnowledgeGraph
import Text

/// Writes and reads the lines of `kg extract`.
struct StatementLineEncoder {
  private let encoder: JSONEncoder

  init() {
    encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  /// The lines of one document's graph, each with its line break.
  func bytes(of graph: Graph) throws -> [UInt8] {
    var bytes: [UInt8] = []
    for line in StatementLine.lines(of: graph) {
      switch line {
      case .document(let record): try append(record, "document", to: &bytes)
      case .node(let record): try append(record, "node", to: &bytes)
      case .statement(let record): try append(record, "statement", to: &bytes)
      }
    }
    return bytes
  }

  private func append(_ record: some Encodable, _ name: String, to bytes: inout [UInt8]) throws {
    bytes += "\(StatementLine.prefix)\"\(name)\",".utf8
    bytes += try encoder.encode(record).dropFirst()
    bytes.append(UInt8(ascii: "\n"))
  }
}

/// Makes one graph of the lines of any number of documents.
struct StatementLineReader {
  private let decoder = JSONDecoder()
  private let file: String
  private var merger: GraphMerger
  /// The graph of the document under way.
  private var part = Graph()
  private var ids: [NodeName: NodeID] = [:]

  private struct Head: Decodable {
    var record: String
  }

  /// - Parameter file: The input's name, for messages.
  init(file: String, ontology: Ontology) {
    self.file = file
    merger = GraphMerger(ontology: ontology)
  }

  /// The graph of all lines.
  ///
  /// - Throws: A failure that names the line which is no such line.
  static func graph(
    of bytes: [UInt8], file: String, ontology: Ontology
  ) throws(Failure) -> Graph {
    var reader = StatementLineReader(file: file, ontology: ontology)
    for (number, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where line.contains(where: { $0 > 0x20 }) {
      try reader.read(Data(line), number: number + 1)
    }
    return reader.finish()
  }

  private mutating func read(_ line: Data, number: Int) throws(Failure) {
    do {
      switch try decoder.decode(Head.self, from: line).record {
      case "document":
        merger.add(part)
        part = Graph(documents: [try decoder.decode(DocumentRecord.self, from: line).document])
        ids = [:]
      case "node":
        _ = id(of: try decoder.decode(NodeRecord.self, from: line).node)
      case "statement":
        part.statements.append(statement(try decoder.decode(StatementRecord.self, from: line)))
      case let other:
        throw Failure(.malformedInput, "\(file):\(number): no record is called ‘\(other)’")
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Failure(.malformedInput, "\(file):\(number): not a line of ‘kg extract’")
    }
  }

  private consuming func finish() -> Graph {
    merger.add(part)
    return merger.finish()
  }

  private mutating func id(of node: Node) -> NodeID {
    let name = NodeName(node)
    if let id = ids[name] { return id }
    let id = NodeID(part.nodes.count)
    ids[name] = id
    part.nodes.append(node)
    return id
  }

  private mutating func id(named name: NodeName) -> NodeID {
    ids[name]
      ?? id(of: Node(kind: NodeKind(rawValue: name.kind), label: name.label, mentions: 0))
  }

  private mutating func statement(_ record: StatementRecord) -> Statement {
    Statement(
      source: id(named: record.source), relation: RelationKind(rawValue: record.relation),
      target: id(named: record.target), polarity: Polarity(rawValue: record.polarity) ?? .affirmed,
      modality: Modality(rawValue: record.modality) ?? .asserted,
      attribution: record.attribution.map { id(named: $0) },
      addressee: record.addressee.map { id(named: $0) }, topic: record.topic, role: record.role,
      isFormer: record.former ?? false, time: record.time, confidence: record.confidence,
      evidence: record.evidence.map {
        Evidence(
          document: $0.document, sentence: $0.sentence, range: ScalarRange($0.start, $0.end),
          quote: $0.quote)
      })
  }
}
