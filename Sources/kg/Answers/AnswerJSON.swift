import Foundation
import KnowledgeGraph
import Text

/// Statements as a JSON array, keys in alphabetical order.
enum AnswerJSON {
  private struct End: Encodable {
    var label, kind: String
  }

  private struct Quote: Encodable {
    var document: String
    var title, date, url: String?
    var sentence, start, end: Int
    var quote: String
  }

  private struct Item: Encodable {
    var source, target: End
    var relation, polarity, modality: String
    var attribution, addressee: End?
    var topic, role, time: String?
    var former: Bool
    var confidence: Double
    var evidence: [Quote]
  }

  static func text(of positions: [Int], in graph: Graph) throws -> String {
    let documents = graph.documentsByID
    func end(_ node: NodeID) -> End {
      End(label: graph[node].label, kind: graph[node].kind.rawValue)
    }
    let items = positions.map { position in
      let statement = graph.statements[position]
      return Item(
        source: end(statement.source), target: end(statement.target),
        relation: statement.relation.rawValue, polarity: statement.polarity.rawValue,
        modality: statement.modality.rawValue, attribution: statement.attribution.map(end),
        addressee: statement.addressee.map(end), topic: statement.topic, role: statement.role,
        time: statement.time, former: statement.isFormer,
        confidence: statement.confidence.isFinite ? statement.confidence : 0,
        evidence: statement.evidence.map { evidence in
          let document = documents[evidence.document]
          return Quote(
            document: evidence.document, title: document?.title, date: document?.date,
            url: document?.url, sentence: evidence.sentence, start: evidence.range.start,
            end: evidence.range.end, quote: evidence.quote)
        })
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(items), as: UTF8.self)
  }
}
