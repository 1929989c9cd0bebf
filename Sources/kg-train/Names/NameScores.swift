import English

/// Strict scores of names: same tokens and kind.
enum NameScores {
  static func tallies(_ finder: NameFinder, _ documents: [[NameExample]]) -> ScoreTable {
    var table = ScoreTable()
    table.add("names", Tally())
    for kind in NameKind.allCases { table.add("\(kind)", Tally()) }
    for document in documents {
      let found = finder.find(document.map { ($0.words, $0.tags, $0.guesses) })
      for (example, labels) in zip(document, found) {
        let gold = NameLabel.names(in: example.labels)
        let guess = NameLabel.names(in: labels)
        for kind in NameKind.allCases {
          let mine = Set(guess.filter { $0.kind == kind }.map(\.tokens))
          let theirs = Set(gold.filter { $0.kind == kind }.map(\.tokens))
          let tally = Tally(
            correct: mine.intersection(theirs).count, gold: theirs.count, system: mine.count)
          table.add("names", tally)
          table.add("\(kind)", tally)
        }
      }
    }
    return table
  }

  static func summary(_ finder: NameFinder, _ documents: [[NameExample]]) -> String {
    tallies(finder, documents).rows
      .map { "\($0.name) \(Report.fixed(100 * $0.tally.f1))" }.joined(separator: ", ")
  }
}
