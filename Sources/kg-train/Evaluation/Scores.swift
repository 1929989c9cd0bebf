/// How many were right: correct, in the gold, in the system's answer.
struct Tally {
  var correct = 0
  var gold = 0
  var system = 0

  var precision: Double { system == 0 ? 0 : Double(correct) / Double(system) }
  var recall: Double { gold == 0 ? 0 : Double(correct) / Double(gold) }
  var f1: Double { gold + system == 0 ? 0 : 2 * Double(correct) / Double(gold + system) }

  mutating func add(_ other: Tally) {
    correct += other.correct
    gold += other.gold
    system += other.system
  }
}

/// Named scores in the order in which they are printed.
struct ScoreTable {
  private(set) var rows: [(name: String, tally: Tally)] = []

  mutating func add(_ name: String, _ tally: Tally) {
    if let position = rows.firstIndex(where: { $0.name == name }) {
      rows[position].tally.add(tally)
    } else {
      rows.append((name, tally))
    }
  }

  mutating func add(_ other: ScoreTable) {
    for row in other.rows { add(row.name, row.tally) }
  }

  /// The table as text: precision, recall and F1 in percent. With given tokens they are equal.
  func formatted(title: String) -> String {
    var lines = ["\(title)"]
    for row in rows {
      let name = row.name + String(repeating: " ", count: max(1, 16 - row.name.count))
      let numbers = [row.tally.precision, row.tally.recall, row.tally.f1]
        .map { Report.fixed(100 * $0) }.joined(separator: "  ")
      lines.append("  \(name)\(numbers)  (\(row.tally.gold))")
    }
    return lines.joined(separator: "\n")
  }
}
