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
  private var file = ""
  private var merger: GraphMerger
  /// The graph of the document under way.
  private var part = Graph()
  private var ids: [NodeName: NodeID] = [:]
  /// The first document with a text.
  private var byText: [String: String] = [:]
  private var isCopy = false

  private struct Head: Decodable {
    var record: String
  }

  init(ontology: Ontology) { merger = GraphMerger(ontology: ontology) }

  /// Adds the graph of another file.
  mutating func add(_ graph: Graph) { merger.add(graph) }

  /// Adds all lines of a file. A document whose text came before is left out, and said to be.
  ///
  /// - Parameter file: The input's name, for messages.
  /// - Throws: A failure that names the line which is no such line.
  mutating func read(_ bytes: [UInt8], file: String) throws(Failure) {
    self.file = file
    for (number, line) in bytes.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).enumerated() where line.contains(where: { $0 > 0x20 }) {
      try read(Data(line), number: number + 1)
    }
    merger.add(part)
    part = Graph()
    isCopy = false
  }

  private mutating func read(_ line: Data, number: Int) throws(Failure) {
    do {
      switch try decoder.decode(Head.self, from: line).record {
      case "document":
        merger.add(part)
        let record = try decoder.decode(DocumentRecord.self, from: line)
        isCopy = isCopy(record)
        part = isCopy ? Graph() : Graph(documents: [record.document])
        ids = [:]
      case "node" where isCopy, "statement" where isCopy: return
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

  private mutating func isCopy(_ record: DocumentRecord) -> Bool {
    guard let text = record.text else { return false }
    guard let first = byText[text] else {
      byText[text] = record.id
      return false
    }
    Console.complain("\(record.id): the same text as \(first), which is read; left out")
    return true
  }

  /// The graph of all that was read.
  consuming func finish() -> Graph { merger.finish() }

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
