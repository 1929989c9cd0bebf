import English

/// Trains one component of the model. Trainers run in the order of ``TrainCommand/trainers``; each
/// sees the model made of the sections before it.
protocol ComponentTrainer {
  /// The word for `--only`: `tagger`.
  var name: String { get }

  /// Makes the component's sections.
  ///
  /// The same data, options and seed give the same bytes.
  func train(_ context: TrainingContext) throws -> [TrainedSection]
}

/// A section that is ready to go into the model file.
struct TrainedSection {
  var name: String
  var bytes: [UInt8]
}

/// What a trainer works with.
struct TrainingContext {
  /// The folder `corpora` of the shared data: `gum/gum-train.conllu` and so on.
  var corpora: CorpusFolder
  var gazetteers: CorpusFolder
  /// The folder with the codes of word vectors, in two files; see `WordCodes/make_word_codes.py`.
  var codes: String
  /// The sections made so far: word classes for everybody, tags for parser and names.
  var model: Model
  var seed: UInt64
  /// Says nothing about progress.
  var isQuiet = false

  /// Reports progress to standard error.
  func log(_ message: String) { if !isQuiet { Report.progress(message) } }

  /// A treebank of the corpora: `ewt/en_ewt-ud-train.conllu`.
  func treebank(_ name: String) throws(CorpusError) -> [TreebankSentence] {
    try Treebank.sentences(corpora.lines(name), named: name)
  }

  /// EWT and GUM for training.
  func trainingTrees() throws(CorpusError) -> [TreebankSentence] {
    try treebank("ewt/en_ewt-ud-train.conllu") + treebank("gum/gum-train.conllu")
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, seeded, the same everywhere.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
