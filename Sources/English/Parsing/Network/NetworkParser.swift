import CKernels

/// Reads sentences with the network and finds the best tree of each.
package struct NetworkParser: Sendable {
  private let shape: NetworkShape
  private let parts: NetworkShape.Parts
  private let vectors: FeatureVectors
  private let biases: ModelArray<Float>
  private let scales: ModelArray<Float>
  private let numbers: ModelArray<Int16>
  private let states = NetworkState.Pool()

  /// Words that are read side by side; more would leave the processor's cache.
  private static let packLimit = 200

  /// A sentence: its words' facts and tags.
  package struct Sentence {
    package var facts: ArraySlice<WordFacts>
    package var upos: [UPOS]
    package var xpos: [Int]

    package init(facts: ArraySlice<WordFacts>, upos: [UPOS], xpos: [Int]) {
      self.facts = facts
      self.upos = upos
      self.xpos = xpos
    }
  }

  /// What was found for one sentence: heads count from 1, 0 is the root.
  package struct Tree {
    package var heads: [Int]
    package var relations: [Deprel]
    /// Empty where they were not wanted.
    package var tags: [(upos: UPOS, xpos: XPOS)]
  }

  package init(_ reader: inout SectionReader) throws(ModelError) {
    let sizes = try reader.array(of: Int64.self)
    guard sizes.count == 8, sizes[5] == NetworkShape.relationCount,
      sizes[6] == NetworkShape.uposCount, sizes[7] == NetworkShape.xposCount,
      sizes.elements.allSatisfy({ $0 > 0 && $0 <= SmallMatrices.widest / 2 }),
      sizes.elements.prefix(5).enumerated().allSatisfy({ $0.offset == 2 || $0.element % 8 == 0 })
    else {
      throw ModelError(.damaged, "The model's parser knows other relations than this program.")
    }
    var shape = NetworkShape()
    shape.inputs = Int(sizes[0])
    shape.hidden = Int(sizes[1])
    shape.layers = Int(sizes[2])
    shape.arc = Int(sizes[3])
    shape.relation = Int(sizes[4])
    self.shape = shape
    vectors = try FeatureVectors(&reader, width: shape.inputs)
    parts = NetworkShape.Parts(shape)
    biases = try reader.array(of: Float.self)
    scales = try reader.array(of: Float.self)
    numbers = try reader.array(of: Int16.self)
    guard biases.count == parts.biasCount, scales.count == parts.matrices.count,
      numbers.count == parts.count - parts.biasCount
    else { throw ModelError(.damaged, "The model's parser has weights missing.") }
  }

  /// The bytes of a section for trained weights.
  package static func write(
    _ shape: NetworkShape, features: [UInt64], vectors: [Float], weights: [Float],
    to writer: inout SectionWriter
  ) {
    writer.append(
      [
        shape.inputs, shape.hidden, shape.layers, shape.arc, shape.relation,
        NetworkShape.relationCount, NetworkShape.uposCount, NetworkShape.xposCount,
      ].map(Int64.init))
    FeatureVectors.write(features, vectors, width: shape.inputs, to: &writer)
    let parts = NetworkShape.Parts(shape)
    let small = SmallMatrices.shrink(weights, parts)
    writer.append(Array(weights[..<parts.biasCount]))
    writer.append(small.scales)
    writer.append(small.numbers)
  }

  /// Parses sentences; the trees come in their order.
  ///
  /// - Parameter withTags: Finds tags as well, which training looks at.
  package func parse(_ sentences: [Sentence], withTags: Bool = false) -> [Tree] {
    states.withState(shape) { state in
      SmallMatrices.withRoom(
        parts, numbers: numbers.address(of: 0), scales: scales.address(of: 0)
      ) { small in
        let network = Network(shape, parts: parts, biases: biases.address(of: 0), small: small)
        var trees: [Tree] = []
        var first = 0
        while first < sentences.count {
          var end = first
          var rows = 0
          while end < sentences.count, end == first || rows < Self.packLimit {
            rows += sentences[end].facts.count + 1
            end += 1
          }
          trees += parse(sentences[first..<end], network, state, withTags: withTags)
          first = end
        }
        return trees
      }
    }
  }

  private func parse(
    _ sentences: ArraySlice<Sentence>, _ network: Network, _ state: NetworkState, withTags: Bool
  ) -> [Tree] {
    let packing = SentencePacking(sentences.map(\.facts.count))
    embed(sentences, packing, network, state)
    network.read(packing, state)
    network.view(state, withTags: withTags)
    network.want(state)
    var trees = [Tree?](repeating: nil, count: sentences.count)
    for (rank, number) in packing.order.enumerated() {
      trees[number] = tree(
        packing.sentenceStarts[rank], length: packing.lengths[rank], network, state,
        withTags: withTags)
    }
    return trees.compactMap(\.self)
  }

  /// Fills `state.inputs` with the root's vector and one for each word that is another than those
  /// before. All words' features are found before the first is added up.
  private func embed(
    _ sentences: ArraySlice<Sentence>, _ packing: SentencePacking, _ network: Network,
    _ state: NetworkState
  ) {
    var words = WordNumbers(packing.rows)
    state.inputRows = Array(repeating: 0, count: packing.rows)
    state.features.removeAll()
    for (rank, number) in packing.order.enumerated() {
      let sentence = sentences[sentences.startIndex + number]
      for (position, facts) in sentence.facts.enumerated() {
        let (upos, xpos) = (sentence.upos[position], sentence.xpos[position])
        let count = words.count
        let word = words.number(of: facts.form, upos, xpos)
        state.inputRows[packing.row(rank: rank, time: position + 1)] = Int32(word + 1)
        if word == count { vectors.find(facts, upos, xpos, &state.features) }
      }
    }
    state.inputs.resize(words.count + 1, shape.inputs)
    state.inputs.row(0).update(
      from: network.weights + network.parts.root.offset, count: shape.inputs)
    state.features.sum(shape.inputs) { state.inputs.row($0 + 1) }
  }

  private func tree(
    _ start: Int, length: Int, _ network: Network, _ state: NetworkState, withTags: Bool
  ) -> Tree {
    network.scoreArcs(
      start, length: length, state, heads: &state.heads, scores: &state.arcScores)
    var heads: [Int] = []
    state.search.findHeads(
      state.arcScores.base, stride: state.arcScores.columns, length: length, heads: &heads)
    var relations: [Deprel] = []
    var tags: [(upos: UPOS, xpos: XPOS)] = []
    state.blend.resize(length - 1, shape.relation)
    for position in 1..<max(1, length) {
      network.blend(
        dependent: start + position, head: start + heads[position], state,
        state.blend.row(position - 1))
    }
    state.relations.resize(length - 1, NetworkShape.relationWidth)
    network.multiply(
      state.blend, by: network.parts.relation, bias: network.parts.relationBias,
      into: state.relations)
    for position in 1..<max(1, length) {
      let scores = state.relations.row(position - 1)
      // Relation 0 is the root's.
      let best = heads[position] == 0 ? 0 : Self.best(scores, 1..<NetworkShape.relationCount)
      relations.append(DependencyParser.relations[best])
      guard withTags else { continue }
      let tagScores = state.tags.row(start + position)
      let upos = Self.best(tagScores, 0..<NetworkShape.uposCount)
      let xpos = Self.best(
        tagScores, NetworkShape.uposCount..<NetworkShape.uposCount + NetworkShape.xposCount)
      tags.append(
        (UPOS.allCases[upos], XPOS.allCases[xpos - NetworkShape.uposCount]))
    }
    return Tree(heads: Array(heads.dropFirst()), relations: relations, tags: tags)
  }

  private static func best(_ scores: UnsafePointer<Float>, _ range: Range<Int>) -> Int {
    var best = range.lowerBound
    for index in range where scores[index] > scores[best] { best = index }
    return best
  }
}

/// Numbers for the words of a pack, from 0 in the order in which they come first: an open-addressed
/// table.
private struct WordNumbers {
  private var slots: [Int32]
  private var words: [(form: UInt64, tag: UInt64)] = []
  private let mask: Int

  var count: Int { words.count }

  init(_ limit: Int) {
    var capacity = 16
    while capacity < 2 * limit { capacity *= 2 }
    slots = Array(repeating: -1, count: capacity)
    mask = capacity - 1
    words.reserveCapacity(limit)
  }

  /// The number of a form, given by its hash, with its tags.
  mutating func number(of form: UInt64, _ upos: UPOS, _ xpos: Int) -> Int {
    let tag = UInt64(upos.rawValue) << 32 | UInt64(xpos)
    var position = Int(truncatingIfNeeded: form &+ tag) & mask
    while slots[position] >= 0 {
      let number = Int(slots[position])
      if words[number] == (form, tag) { return number }
      position = (position + 1) & mask
    }
    slots[position] = Int32(words.count)
    words.append((form, tag))
    return words.count - 1
  }
}
