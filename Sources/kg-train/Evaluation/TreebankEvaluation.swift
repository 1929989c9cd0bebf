import English

/// Scores an analyzer against trees, as the CoNLL 2018 shared task does.
struct TreebankEvaluation {
  let analyzer: Analyzer
  let stage: AnalysisStage

  /// Scores with the gold tokens and sentences given.
  func scoreOnGoldTokens(_ sentences: [TreebankSentence]) -> ScoreTable {
    var table = ScoreTable()
    for document in GoldText.documents(sentences) {
      var analysis = GoldText.analysis(of: document)
      analyzer.annotate(&analysis, upTo: stage)
      table.add(score(document, analysis))
    }
    return table
  }

  /// Scores from raw text: own tokens and sentences.
  func scoreOnRawText(_ sentences: [TreebankSentence]) -> ScoreTable {
    var table = ScoreTable()
    for document in GoldText.documents(sentences) {
      let gold = GoldText(document)
      table.add(score(document, analyzer.analyze(gold.text, upTo: stage)))
    }
    return table
  }

  private func score(_ document: [TreebankSentence], _ analysis: Analysis) -> ScoreTable {
    let gold = GoldText(document)
    var table = ScoreTable()
    table.add("tokens", spans(gold.surfaceTokens.flatMap(\.self), Self.surfaceTokens(of: analysis)))
    table.add("sentences", spans(gold.words.map(Self.hull), analysis.sentences.map(\.bytes)))
    table.add("words", spans(gold.words.flatMap(\.self), analysis.tokens.map(\.bytes)))
    var columns = Columns(
      gold: gold.words.reduce(0) { $0 + $1.count }, system: analysis.tokens.count)
    var systemByStart: [Int: Int] = [:]
    for (position, token) in analysis.tokens.enumerated() {
      systemByStart[token.bytes.lowerBound] = position
    }
    for (number, sentence) in document.enumerated() {
      for (position, bytes) in gold.words[number].enumerated() {
        guard let match = systemByStart[bytes.lowerBound], analysis.tokens[match].bytes == bytes
        else { continue }
        let head = sentence.heads[position]
        columns.count(
          analysis, analysis.tokens[match], sentence, position,
          goldHead: head < 0 ? nil : gold.words[number][head])
      }
    }
    columns.add(to: &table, upTo: stage)
    return table
  }

  private static func hull(_ words: [Range<Int>]) -> Range<Int> {
    (words.first?.lowerBound ?? 0)..<(words.last?.upperBound ?? 0)
  }

  private static func surfaceTokens(of analysis: Analysis) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while position < analysis.tokens.count {
      let token = analysis.tokens[position]
      let last = min(position + max(1, Int(token.multiwordCount)), analysis.tokens.count) - 1
      ranges.append(token.bytes.lowerBound..<analysis.tokens[last].bytes.upperBound)
      position = last + 1
    }
    return ranges
  }

  private func spans(_ gold: [Range<Int>], _ system: [Range<Int>]) -> Tally {
    Tally(
      correct: Set(gold).intersection(Set(system)).count, gold: gold.count, system: system.count)
  }
}

/// Counts right tags, lemmas, heads and relations.
private struct Columns {
  private let gold: Int
  private let system: Int
  private var upos = 0
  private var xpos = 0
  private var lemma = 0
  private var unlabelled = 0
  private var labelled = 0

  init(gold: Int, system: Int) {
    self.gold = gold
    self.system = system
  }

  mutating func count(
    _ analysis: Analysis, _ token: Token, _ sentence: TreebankSentence, _ position: Int,
    goldHead: Range<Int>?
  ) {
    if token.upos == sentence.upos[position] { upos += 1 }
    if token.xpos == sentence.xpos[position] { xpos += 1 }
    let isFree = sentence.lemmas[position] == "_"
    if isFree || token.lemma == sentence.lemmas[position] { lemma += 1 }
    let head = token.head.map { analysis[$0].bytes }
    guard head == goldHead else { return }
    unlabelled += 1
    if token.deprel.universal == sentence.deprels[position].universal { labelled += 1 }
  }

  func add(to table: inout ScoreTable, upTo stage: AnalysisStage) {
    guard stage >= .tags else { return }
    var columns = [("UPOS", upos), ("XPOS", xpos), ("lemmas", lemma)]
    if stage >= .parse { columns += [("UAS", unlabelled), ("LAS", labelled)] }
    for (name, correct) in columns {
      table.add(name, Tally(correct: correct, gold: gold, system: system))
    }
  }
}
