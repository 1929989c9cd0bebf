import English

/// Attachment scores with everything before the parser given.
enum ParserScores {
  /// "UAS 87.10 LAS 84.50": heads, and heads with relations (subtypes apart), in percent.
  static func summary(_ parser: DependencyParser, _ sentences: [ParserSentence]) -> String {
    let workspace = ParserWorkspace()
    var words = 0
    var heads = 0
    var labelled = 0
    for sentence in sentences {
      sentence.fill(workspace)
      parser.parse(workspace)
      for position in 1...max(1, workspace.count) where position <= workspace.count {
        words += 1
        guard workspace.nodes[position].head == sentence.oracle.heads[position] else { continue }
        heads += 1
        let relations = DependencyParser.relations
        let guess = relations[Int(workspace.nodes[position].label)].universal
        if guess == relations[Int(sentence.labels[position])].universal { labelled += 1 }
      }
    }
    return "UAS \(Report.percent(heads, of: words)) LAS \(Report.percent(labelled, of: words))"
  }
}
