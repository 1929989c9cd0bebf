/// Finds names of people, organisations and places in a tagged text.
///
/// A linear sequence model over BILOU labels (conditional random field, Lafferty et al. 2001), decoded with
/// Viterbi, in two readings: the second one knows what each word was elsewhere in the document.
package struct NameFinder: Sendable {
  package static let sectionName = "names"

  private let gazetteers: Gazetteers
  private let weights: HashedRows
  private let transitions: [Int32]

  /// What the guesser's scores count beside those of the linear model, in tenths.
  private static let share: Int32 = 4
  /// A lead from which on a word without capitals about it is believed to be outside of names, as a
  /// difference of logarithms; and what the linear model is then taken to say.
  private static let sure: Int32 = 7 * Guesses.unit
  private static let sureScore: Int32 = 10

  package init(_ model: Model) throws(ModelError) {
    gazetteers = try Gazetteers(model)
    var reader = try model.section(Self.sectionName).reader()
    let transitions = try reader.array(of: Int32.self)
    guard transitions.count == NameLabel.count * NameLabel.count else {
      throw ModelError(.damaged, "The model's name finder knows other labels than this program.")
    }
    self.transitions = Array(transitions.elements)
    weights = try HashedRows(&reader)
    guard weights.labels == NameLabel.count, weights.stride == NameLabel.stride else {
      throw ModelError(.damaged, "The model's name finder knows other labels than this program.")
    }
  }

  /// Replaces `analysis.names`. Needs tokens, sentences and tags; `words` and `guesses` have one entry
  /// a token.
  package func find(in analysis: inout Analysis, words: [WordFacts], guesses: Guesses? = nil) {
    var reading = Reading()
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      readFirst(
        words[range], tags: Self.tags(analysis.tokens[range]),
        guesses: guesses.map { ($0, range.lowerBound) }, &reading)
    }
    analysis.names = []
    for (number, sentence) in analysis.sentences.enumerated() {
      let range = sentence.tokens.positions
      let tags = Self.tags(analysis.tokens[range])
      let labels = readAgain(number, words[range], tags: tags, &reading)
      for (kind, tokens) in NameLabel.names(in: labels) {
        let first = tokens.lowerBound + range.lowerBound
        analysis.names.append(
          Name(
            kind: kind, tokens: TokenRange(first..<first + tokens.count),
            confidence: confidence(
              of: tokens, labels, reading.emissions[number], isGuessed: guesses != nil)))
      }
    }
    NameRepairs.settle(&analysis)
  }

  /// The labels of the sentences of a document, for scoring.
  package func find(
    _ sentences: [(words: [WordFacts], tags: [UInt64], guesses: Guesses?)]
  ) -> [[Int]] {
    var reading = Reading()
    for sentence in sentences {
      readFirst(
        sentence.words[...], tags: sentence.tags, guesses: sentence.guesses.map { ($0, 0) },
        &reading)
    }
    return sentences.indices.map { number in
      readAgain(number, sentences[number].words[...], tags: sentences[number].tags, &reading)
    }
  }

  /// The labels of a sentence when nothing is known of the rest of the document.
  package func firstReading(of words: ArraySlice<WordFacts>, tags: [UInt64]) -> [Int] {
    var reading = Reading()
    readFirst(words, tags: tags, guesses: nil, &reading)
    return reading.labels[0]
  }

  /// What is kept of a document between the two readings.
  private struct Reading {
    var features = NameFeatures()
    var decoder = NameDecoder()
    var memory = NameMemory()
    var room: [UInt64] = []
    var emissions: [[Int32]] = []
    var labels: [[Int]] = []
  }

  private func readFirst(
    _ words: ArraySlice<WordFacts>, tags: [UInt64], guesses: (all: Guesses, first: Int)?,
    _ reading: inout Reading
  ) {
    reading.features.start(words, tags: tags, gazetteers: gazetteers)
    var scores = [Int32](repeating: 0, count: words.count * NameLabel.stride)
    for position in 0..<words.count {
      if let guesses, reading.features.isPlain(position),
        isSurelyOutside(guesses.first + position, guesses.all)
      {
        scores[position * NameLabel.stride + NameLabel.outside] =
          Self.sureScore * Int32(weights.unit)
        continue
      }
      reading.features.find(position)
      add(reading.features.hashes, &reading.room, to: &scores, at: position)
    }
    // The memory is of the linear model alone, as it was in training.
    let labels = scores.withUnsafeBufferPointer {
      reading.decoder.decode($0, transitions: transitions)
    }
    reading.memory.note(words, labels: labels)
    if let guesses { add(guesses.all, from: guesses.first, to: &scores) }
    reading.emissions.append(scores)
    reading.labels.append(labels)
  }

  private func isSurelyOutside(_ word: Int, _ guesses: Guesses) -> Bool {
    (0..<NameLabel.count).allSatisfy { label in
      label == NameLabel.outside
        ? guesses[word: word, column: Guesses.labels + label] == 0
        : guesses[word: word, column: Guesses.labels + label] <= -Self.sure
    }
  }

  private func add(_ guesses: Guesses, from first: Int, to scores: inout [Int32]) {
    for position in 0..<scores.count / NameLabel.stride {
      for label in 0..<NameLabel.count {
        let guess = guesses[word: first + position, column: Guesses.labels + label]
        scores[position * NameLabel.stride + label] +=
          guess * Self.share * Int32(weights.unit) / (10 * Guesses.unit)
      }
    }
  }

  private func readAgain(
    _ number: Int, _ words: ArraySlice<WordFacts>, tags: [UInt64], _ reading: inout Reading
  ) -> [Int] {
    reading.features.start(words, tags: tags, gazetteers: gazetteers)
    for position in 0..<words.count {
      reading.features.findMemory(position, reading.memory, own: reading.labels[number])
      add(
        reading.features.hashes, &reading.room, to: &reading.emissions[number], at: position)
    }
    return reading.emissions[number].withUnsafeBufferPointer {
      reading.decoder.decode($0, transitions: transitions)
    }
  }

  private func add(
    _ features: [UInt64], _ room: inout [UInt64], to scores: inout [Int32], at position: Int
  ) {
    while room.count < features.count { room.append(0) }
    scores.withUnsafeMutableBufferPointer { scores in
      room.withUnsafeMutableBufferPointer { room in
        features.withUnsafeBufferPointer { features in
          guard let base = scores.baseAddress, let room = room.baseAddress else { return }
          weights.add(features, room: room, to: base + position * NameLabel.stride)
        }
      }
    }
  }

  /// How far the labels of the name's tokens are ahead of others, squashed to 0…1.
  private func confidence(
    of tokens: Range<Int>, _ labels: [Int], _ scores: [Int32], isGuessed: Bool
  ) -> Float {
    var least = Int32.max
    for position in tokens {
      let row = position * NameLabel.stride
      var rival = Int32.min
      for label in 0..<NameLabel.count where label != labels[position] {
        rival = max(rival, scores[row + label])
      }
      least = min(least, scores[row + labels[position]] - rival)
    }
    // Two models' scores added are as far apart as those of both.
    let margin = Float(least) / Float(weights.unit) / (isGuessed ? 1 + Float(Self.share) / 10 : 1)
    return 0.5 + 0.5 * margin / (abs(margin) + 2)
  }

  /// The numbers of the tokens' tags, as features use them.
  package static func tags(_ tokens: ArraySlice<Token>) -> [UInt64] {
    tokens.map { UInt64($0.upos.rawValue) + 1 }
  }
}
