/// Guesses tags and names of a text from its words alone, before tagger and name finder.
///
/// A small network of one layer that reads each sentence in both directions. It errs elsewhere than
/// the linear models do, which add what it says to their own scores.
package struct Guesser: Sendable {
  package static let sectionName = "guesses"

  private let shape: NetworkShape
  private let parts: NetworkShape.Parts
  private let vectors: FeatureVectors
  private let biases: ModelArray<Float>
  private let scales: ModelArray<Float>
  private let numbers: ModelArray<Int16>
  private let gazetteers: Gazetteers
  private let states = NetworkState.Pool()

  /// Words that are read side by side; more would leave the processor's cache.
  private static let packLimit = 200

  package init(_ model: Model) throws(ModelError) {
    gazetteers = try Gazetteers(model)
    var reader = try model.section(Self.sectionName).reader()
    let sizes = try reader.array(of: Int64.self)
    guard
      sizes.count == 6,
      sizes.elements.elementsEqual([
        sizes[0], sizes[1], sizes[2], Int64(NetworkShape.uposCount), Int64(NetworkShape.xposCount),
        Int64(NameLabel.count),
      ]), sizes.elements.allSatisfy({ $0 > 0 && $0 <= SmallMatrices.widest / 2 }),
      sizes[0] % 8 == 0, sizes[1] % 8 == 0
    else {
      throw ModelError(.damaged, "The model's guesser knows other tags than this program.")
    }
    var shape = NetworkShape.forGuesses
    shape.inputs = Int(sizes[0])
    shape.hidden = Int(sizes[1])
    shape.layers = Int(sizes[2])
    self.shape = shape
    vectors = try FeatureVectors(&reader, width: shape.inputs)
    parts = NetworkShape.Parts(shape)
    biases = try reader.array(of: Float.self)
    scales = try reader.array(of: Float.self)
    numbers = try reader.array(of: Int16.self)
    guard biases.count == parts.biasCount, scales.count == parts.matrices.count,
      numbers.count == parts.count - parts.biasCount
    else { throw ModelError(.damaged, "The model's guesser has weights missing.") }
  }

  /// The bytes of a section for trained weights.
  package static func write(
    _ shape: NetworkShape, features: [UInt64], vectors: [Float], weights: [Float],
    to writer: inout SectionWriter
  ) {
    writer.append(
      [
        shape.inputs, shape.hidden, shape.layers, NetworkShape.uposCount, NetworkShape.xposCount,
        shape.labels,
      ].map(Int64.init))
    FeatureVectors.write(features, vectors, width: shape.inputs, to: &writer)
    let parts = NetworkShape.Parts(shape)
    let small = SmallMatrices.shrink(weights, parts)
    writer.append(Array(weights[..<parts.biasCount]))
    writer.append(small.scales)
    writer.append(small.numbers)
  }

  /// The guesses for all words of sentences.
  package func guess(_ words: [WordFacts], sentences: [Range<Int>]) -> Guesses {
    var guesses = Guesses(count: words.count)
    states.withState(shape) { state in
      SmallMatrices.withRoom(
        parts, numbers: numbers.address(of: 0), scales: scales.address(of: 0)
      ) { small in
        let network = Network(shape, parts: parts, biases: biases.address(of: 0), small: small)
        var features = GuessFeatures()
        var pieces: ArraySlice = sentences.flatMap(Self.pieces)[...]
        while !pieces.isEmpty {
          var rows = 0
          let pack = pieces.prefix { piece in
            defer { rows += piece.count + 1 }
            return rows < Self.packLimit
          }
          guess(words, pack, network, state, &features, &guesses)
          pieces = pieces[pack.endIndex...]
        }
      }
    }
    return guesses
  }

  /// Longer sentences than people write are read in pieces.
  private static func pieces(_ sentence: Range<Int>) -> [Range<Int>] {
    stride(from: sentence.lowerBound, to: sentence.upperBound, by: packLimit).map {
      $0..<min($0 + packLimit, sentence.upperBound)
    }
  }

  private func guess(
    _ words: [WordFacts], _ sentences: ArraySlice<Range<Int>>, _ network: Network,
    _ state: NetworkState, _ features: inout GuessFeatures, _ guesses: inout Guesses
  ) {
    let packing = SentencePacking(sentences.map(\.count))
    state.inputs.resize(packing.rows, shape.inputs)
    state.inputRows = Array(0..<Int32(packing.rows))
    for (rank, number) in packing.order.enumerated() {
      state.inputs.row(packing.row(rank: rank, time: 0)).update(
        from: network.weights + parts.root.offset, count: shape.inputs)
      var current = 0
      state.features.removeAll()
      features.forEach(words[sentences[sentences.startIndex + number]], gazetteers) {
        word, position, hash in
        if word != current { state.features.endWord() }
        current = word
        if !vectors.find(hash, &state.features), position == 0 {
          _ = vectors.find(GuessFeatures.unknownWord, &state.features)
        }
      }
      state.features.endWord()
      state.features.sum(shape.inputs) {
        state.inputs.row(packing.row(rank: rank, time: $0 + 1))
      }
    }
    network.read(packing, state)
    state.tags.resize(packing.rows, shape.tagWidth)
    network.multiply(state.top, by: parts.tags, bias: parts.tagBias, into: state.tags)
    for (rank, number) in packing.order.enumerated() {
      for (place, word) in sentences[sentences.startIndex + number].enumerated() {
        guesses.set(word, state.tags.row(packing.sentenceStarts[rank] + place + 1))
      }
    }
  }
}
