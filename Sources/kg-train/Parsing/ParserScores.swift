import English

/// Attachment scores with everything before the parser given.
enum ParserScores {
  /// "UAS 87.10 LAS 84.50 UPOS 96.00 XPOS 95.60": heads, heads with relations (subtypes apart) and
  /// tags, in percent.
  static func summary(_ parser: NetworkParser, _ sentences: [ParserSentence]) -> String {
    var words = 0
    var heads = 0
    var labelled = 0
    var upos = 0
    var xpos = 0
    let trees = parser.parse(
      sentences.map { .init(facts: $0.facts[...], upos: $0.upos, xpos: $0.xpos) }, withTags: true)
    for (sentence, tree) in zip(sentences, trees) {
      for word in sentence.facts.indices {
        words += 1
        if tree.tags[word].upos == sentence.goldUPOS[word] { upos += 1 }
        if DependencyParser.number(of: tree.tags[word].xpos) == sentence.goldXPOS[word] {
          xpos += 1
        }
        guard tree.heads[word] == sentence.heads[word] else { continue }
        heads += 1
        let gold = DependencyParser.relations[sentence.relations[word]]
        if tree.relations[word].universal == gold.universal { labelled += 1 }
      }
    }
    let percents = [heads, labelled, upos, xpos].map { Report.percent($0, of: words) }
    return "UAS \(percents[0]) LAS \(percents[1]) UPOS \(percents[2]) XPOS \(percents[3])"
  }
}
