/// How far an analysis goes; each stage needs those before it.
public enum AnalysisStage: Int, Comparable, CaseIterable, Sendable {
  /// Tokens and sentences.
  case tokens
  /// Tags and lemmas.
  case tags
  /// Names of people, organisations and places.
  case names
  /// Heads and relations.
  case parse

  public static func < (a: AnalysisStage, b: AnalysisStage) -> Bool { a.rawValue < b.rawValue }
}

/// Text in, analysis out: tokeniser → guesser → tagger → lemmatiser → name finder → parser.
///
///     let analyzer = Analyzer(model: try .embedded())
///     let analysis = analyzer.analyze("Qatar's envoy met Hamas in Doha.")
///
/// Immutable: make one, use it from any number of threads. Time is linear in the length of the text.
public struct Analyzer: Sendable {
  private let tokenizer = Tokenizer()
  private let words: WordReader?
  private let guesser: Guesser?
  private let tagger: Tagger?
  private let lemmatizer: Lemmatizer?
  private let names: NameFinder?
  private let parser: DependencyParser?
  private let lexicon: NameLexicon?

  /// An analyzer that goes as far as the model's sections allow; see ``furthestStage``.
  public init(model: Model) throws(ModelError) {
    let words = model.hasSection(WordClasses.sectionName) ? try WordReader(model) : nil
    self.words = words
    guesser = model.hasSection(Guesser.sectionName) ? try Guesser(model) : nil
    tagger = model.hasSection(Tagger.sectionName) ? try Tagger(model) : nil
    lemmatizer = model.hasSection(Lemmatizer.sectionName) ? try Lemmatizer(model) : nil
    names = model.hasSection(NameFinder.sectionName) ? try NameFinder(model) : nil
    parser = model.hasSection(DependencyParser.sectionName) ? try DependencyParser(model) : nil
    if let words, model.hasSection(Gazetteers.sectionName) {
      lexicon = NameLexicon(words, try Gazetteers(model))
    } else {
      lexicon = nil
    }
  }

  /// The last stage for which the model has everything.
  public var furthestStage: AnalysisStage {
    guard words != nil, tagger != nil, lemmatizer != nil else { return .tokens }
    guard names != nil else { return .tags }
    return parser == nil ? .names : .parse
  }

  /// Analyses a text. A stage whose section the model lacks is left out.
  ///
  /// - Parameter stage: The last stage that is wanted; earlier ones cost less.
  public func analyze(_ text: String, upTo stage: AnalysisStage = .parse) -> Analysis {
    var analysis = tokenizer.analyze(text)
    annotate(&analysis, upTo: stage)
    return analysis
  }

  /// Analyses bytes that should be UTF-8. Each invalid sequence becomes U+FFFD and is counted in
  /// ``Analysis/replacementCount``; offsets count in the text with its replacements.
  public func analyze(bytes: [UInt8], upTo stage: AnalysisStage = .parse) -> Analysis {
    let text = String(decoding: bytes, as: UTF8.self)
    var analysis = analyze(text, upTo: stage)
    if !text.utf8.elementsEqual(bytes) {
      analysis.replacementCount =
        Self.replacementCharacters(in: text.utf8) - Self.replacementCharacters(in: bytes)
    }
    return analysis
  }

  private static func replacementCharacters(in bytes: some Sequence<UInt8>) -> Int {
    var count = 0
    var last: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      if last == (0xef, 0xbf), byte == 0xbd { count += 1 }
      last = (last.1, byte)
    }
    return count
  }

  /// Runs the stages after the tokeniser on given tokens and sentences.
  package func annotate(_ analysis: inout Analysis, upTo stage: AnalysisStage = .parse) {
    guard stage >= .tags, let words else { return }
    analysis.lexicon = lexicon
    let facts = words.facts(of: analysis.tokens)
    let guesses = guesser?.guess(facts, sentences: analysis.sentences.map(\.tokens.positions))
    guard var asides = Asides(analysis) else {
      tagger?.tag(&analysis, words: facts, guesses: guesses)
      tagger?.repair(&analysis, words: facts)
      lemmatizer?.lemmatize(&analysis, words: facts)
      if stage >= .names { names?.find(in: &analysis, words: facts, guesses: guesses) }
      if stage >= .parse {
        parse(&analysis, facts)
        TreeRepairs.settle(&analysis)
      }
      return
    }
    let restFacts = asides.kept.map { facts[$0] }
    let restGuesses = guesses?.chosen(asides.kept)
    asides.tag(&analysis) {
      tagger?.tag(&$0, words: restFacts, guesses: restGuesses)
      tagger?.repair(&$0, words: restFacts)
    }
    lemmatizer?.lemmatize(&analysis, words: facts)
    if stage >= .names { names?.find(in: &analysis, words: facts, guesses: guesses) }
    if stage >= .parse {
      asides.parse(&analysis) { parse(&$0, restFacts) }
      TreeRepairs.settle(&analysis)
    }
  }

  private func parse(_ analysis: inout Analysis, _ words: [WordFacts]) {
    guard let parser else { return }
    guard var folded = FoldedNames(analysis) else {
      return Self.parse(&analysis, words, by: parser)
    }
    folded.parse(&analysis, words: words) { Self.parse(&$0, $1, by: parser) }
  }

  private static func parse(
    _ analysis: inout Analysis, _ words: [WordFacts], by parser: DependencyParser, depth: Int = 0
  ) {
    guard depth < 3, var insertions = Insertions(analysis) else {
      return parser.parse(&analysis, words: words)
    }
    insertions.parse(&analysis, words: words) { parse(&$0, $1, by: parser, depth: depth + 1) }
  }
}
