internal import KnowledgeGraph

/// The issues of one document: one for everything that is named the same way.
struct IssueRegistry {
  private(set) var nodes: [Node] = []
  private var records: [Record] = []
  private var byHead: [String: [Int]] = [:]

  private struct Record {
    var head: String
    var content: Set<String>
    var position: Int
  }

  /// The issue a label names, a new one when none of the document does.
  mutating func add(_ label: IssueLabel) -> Int {
    let content = Set(label.content)
    if let known = match(label, content) {
      nodes[known].mentions += 1
      if !nodes[known].aliases.contains(label.text) { nodes[known].aliases.append(label.text) }
      records[known].content.formUnion(content)
      records[known].position = label.position
      return known
    }
    let index = nodes.count
    nodes.append(Node(kind: .issue, label: label.text, aliases: [label.text]))
    records.append(Record(head: label.head, content: content, position: label.position))
    byHead[label.head, default: []].append(index)
    return index
  }

  private func match(_ label: IssueLabel, _ content: Set<String>) -> Int? {
    let family = IssueFamilies.members[label.head] ?? [label.head]
    var best: (score: Double, index: Int)?
    for head in family {
      for index in byHead[head] ?? [] {
        let record = records[index]
        let shared = record.content.intersection(content)
        let other = shared.subtracting([label.head, record.head]).count
        let smaller = min(record.content.count, content.count)
        let sameHead = record.head == label.head
        var score = 0.0
        if record.content == content {
          score = 3
        } else if label.isDefinite, content.count == 1 {
          score = sameHead ? 2 : 1.5
        } else if sameHead, smaller > 1, Double(other) >= 0.6 * Double(smaller - 1) {
          score = 1 + Double(shared.count) / Double(smaller)
        } else if !sameHead, other > 0, Double(other) >= 0.6 * Double(smaller - 1) {
          score = 1
        } else if sameHead, record.content.count == 1 || content.count == 1, label.isDefinite {
          score = 1
        }
        if score > 0, score >= best?.score ?? 0 { best = (score, index) }
      }
    }
    return best?.index
  }
}
