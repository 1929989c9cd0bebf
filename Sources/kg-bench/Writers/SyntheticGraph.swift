import Formats
import KnowledgeGraph
import Text

/// A graph of any size, the same each time, that is made while it is read.
struct SyntheticGraph: GraphSource {
  var nodeCount: Int
  var statementCount: Int

  func read(into receiver: inout some GraphReceiver) throws {
    let quote = "The delegation said on Tuesday that it would return to the table."
    let range = ScalarRange(0, quote.unicodeScalars.count)
    let relations: [RelationKind] = [.supports, .opposes, .meets, .demands]
    for number in 0..<nodeCount {
      try receiver.receive(
        Node(kind: number % 3 == 0 ? .place : .person, label: "Actor number \(number)"))
    }
    var random: UInt64 = 42
    for number in 0..<statementCount {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      try receiver.receive(
        Statement(
          source: NodeID(Int(random >> 33) % nodeCount),
          relation: relations[number % relations.count],
          target: NodeID(Int((random >> 13) & 0xFFFF_FFFF) % nodeCount), confidence: 0.75,
          evidence: [
            Evidence(document: "document \(number % 100)", sentence: 3, range: range, quote: quote)
          ]))
    }
  }
}
