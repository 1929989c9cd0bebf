import CKernels
import English

/// Works out how the network's weights should change for some sentences. One for each thread.
final class NetworkGradient {
  let shape: NetworkShape
  let gradient: Numbers
  let vectorGradient: VectorGradient
  private(set) var loss = NetworkLoss()

  private let settings: NetworkTrainer
  private let state: NetworkState
  private var dropped: [Matrix]
  private var masks: [Matrix]
  private var inputMask = Matrix()
  private var viewMask = Matrix()
  private var uses: [(row: Int, feature: Int32, factor: Float)] = []
  private var topChange = Matrix()
  private var viewChange = Matrix()
  private var tagChange = Matrix()
  private var wantedChange = Matrix()
  private var relationChange = Matrix()
  private var blendChange = Matrix()
  private var outputChange = Matrix()
  private var inputChange = Matrix()
  private var back: LayerBack

  init(_ shape: NetworkShape, settings: NetworkTrainer, features: Int) {
    self.shape = shape
    self.settings = settings
    gradient = Numbers(NetworkShape.Parts(shape).count)
    vectorGradient = VectorGradient(features: features, width: shape.inputs)
    state = NetworkState(shape)
    dropped = Array(repeating: Matrix(), count: shape.layers)
    masks = Array(repeating: Matrix(), count: shape.layers)
    back = LayerBack(shape)
  }

  /// Sets the gradient to that of the sentences; `scale` weighs each word.
  func compute(
    _ sentences: ArraySlice<NetworkExample>, _ all: NetworkWeights, scale: Float, seed: UInt64
  ) {
    gradient.clear()
    vectorGradient.clear()
    loss = NetworkLoss()
    guard !sentences.isEmpty else { return }
    var generator = SeededGenerator(seed: seed)
    let network = Network(shape, weights: UnsafePointer(all.weights.base))
    let packing = SentencePacking(sentences.map(\.count))
    let ranked = packing.order.map { sentences[sentences.startIndex + $0] }
    forward(ranked, packing, network, all, &generator)
    backFromTags(ranked, packing, network, scale)
    if shape.hasTrees {
      backFromArcs(ranked, packing, network, scale)
      backFromRelations(ranked, packing, network, scale)
      backFromViews(network)
    }
    backFromLayers(packing, network)
  }

  // MARK: - Forward

  private func forward(
    _ sentences: [NetworkExample], _ packing: SentencePacking, _ network: Network,
    _ all: NetworkWeights, _ generator: inout SeededGenerator
  ) {
    embed(sentences, packing, network, all, &generator)
    mask(&inputMask, sentences.count, shape.inputs, &generator)
    apply(inputMask, to: state.inputs, packing)
    for layer in 0..<shape.layers {
      network.run(
        layer, layer == 0 ? state.inputs : dropped[layer - 1], packing, &state.layers[layer])
      let outputs = state.layers[layer].outputs
      dropped[layer].resize(outputs.rows, outputs.columns)
      dropped[layer].base.update(from: outputs.base, count: outputs.rows * outputs.columns)
      mask(&masks[layer], sentences.count, shape.outputs, &generator)
      apply(masks[layer], to: dropped[layer], packing)
    }
    network.unpack(dropped[shape.layers - 1], packing, into: &state.top)
    state.tags.resize(packing.rows, shape.tagWidth)
    network.multiply(
      state.top, by: network.parts.tags, bias: network.parts.tagBias, into: state.tags)
    guard shape.hasTrees else { return }
    network.view(state, withTags: false)
    mask(&viewMask, sentences.count, shape.views, &generator)
    for (rank, length) in packing.lengths.enumerated() {
      for time in 0..<length {
        Self.multiply(
          state.views.row(packing.sentenceStarts[rank] + time), viewMask.row(rank), shape.views)
      }
    }
    network.want(state)
  }

  private func embed(
    _ sentences: [NetworkExample], _ packing: SentencePacking, _ network: Network,
    _ all: NetworkWeights, _ generator: inout SeededGenerator
  ) {
    uses.removeAll(keepingCapacity: true)
    state.inputs.resize(packing.rows, shape.inputs)
    state.inputs.clear()
    let kept = 1 / (1 - settings.featureDropout)
    for (rank, sentence) in sentences.enumerated() {
      state.inputs.row(packing.row(rank: rank, time: 0)).update(
        from: network.weights + network.parts.root.offset, count: shape.inputs)
      let width = sentence.features.count / max(1, sentence.count)
      for word in 0..<sentence.count {
        let row = packing.row(rank: rank, time: word + 1)
        let first = word * width
        var isHidden = false
        for position in 0..<width {
          var feature = sentence.features[first + position]
          guard feature >= 0 else { continue }
          if position == 0, generator.happens(settings.wordDropout) {
            isHidden = true
            feature = 0
          }
          if isHidden, 1..<settings.wordFeatures ~= position { continue }
          if generator.happens(settings.featureDropout) { continue }
          kg_add(
            shape.inputs, kept, all.vectors.base + Int(feature) * shape.inputs,
            state.inputs.row(row))
          uses.append((row, feature, kept))
        }
      }
    }
  }

  /// One mask a sentence (Gal and Ghahramani 2016).
  private func mask(
    _ matrix: inout Matrix, _ rows: Int, _ columns: Int, _ generator: inout SeededGenerator
  ) {
    matrix.resize(rows, columns)
    let kept = 1 / (1 - settings.dropout)
    for index in 0..<rows * columns {
      matrix.base[index] = generator.happens(settings.dropout) ? 0 : kept
    }
  }

  private func apply(_ mask: Matrix, to matrix: Matrix, _ packing: SentencePacking) {
    for (rank, length) in packing.lengths.enumerated() {
      for time in 0..<length {
        Self.multiply(
          matrix.row(packing.row(rank: rank, time: time)), mask.row(rank), matrix.columns)
      }
    }
  }

  private static func multiply(
    _ row: UnsafeMutablePointer<Float>, _ mask: UnsafePointer<Float>, _ count: Int
  ) {
    for index in 0..<count { row[index] *= mask[index] }
  }

  // MARK: - Back from what is asked of the network

  private func backFromTags(
    _ sentences: [NetworkExample], _ packing: SentencePacking, _ network: Network, _ scale: Float
  ) {
    let rows = packing.rows
    tagChange.resize(rows, shape.tagWidth)
    tagChange.clear()
    for (rank, sentence) in sentences.enumerated() {
      for word in 0..<sentence.count {
        let row = packing.sentenceStarts[rank] + word + 1
        let scores = state.tags.row(row)
        let change = tagChange.row(row)
        loss.words += 1
        if !sentence.labels.isEmpty {
          let first = Guesses.labels
          loss.names += Self.change(
            scores + first, change + first, shape.labels, sentence.labels[word],
            scale * settings.nameShare)
        }
        guard !sentence.upos.isEmpty else { continue }
        loss.tags += Self.change(
          scores, change, NetworkShape.uposCount, sentence.upos[word], scale * settings.tagShare)
        loss.tags += Self.change(
          scores + NetworkShape.uposCount, change + NetworkShape.uposCount,
          NetworkShape.xposCount, sentence.xpos[word], scale * settings.tagShare)
      }
    }
    topChange.resize(rows, shape.outputs)
    topChange.clear()
    back(tagChange, state.top, network, network.parts.tags, network.parts.tagBias, into: topChange)
  }

  private func backFromArcs(
    _ sentences: [NetworkExample], _ packing: SentencePacking, _ network: Network, _ scale: Float
  ) {
    viewChange.resize(packing.rows, shape.views)
    viewChange.clear()
    wantedChange.resize(packing.rows, shape.arc)
    wantedChange.clear()
    for (rank, sentence) in sentences.enumerated() {
      let start = packing.sentenceStarts[rank]
      let length = packing.lengths[rank]
      network.scoreArcs(
        start, length: length, state, heads: &state.heads, scores: &state.arcScores)
      let scores = state.arcScores
      let width = scores.columns
      for position in 1..<max(1, length) {
        loss.arcs += Self.change(
          scores.row(position), scores.row(position), length, sentence.heads[position - 1], scale)
        for index in length..<width { scores.row(position)[index] = 0 }
      }
      scores.row(0).update(repeating: 0, count: width)
      kg_multiply(
        length, shape.arc, length, scores.base, width, 1, state.views.row(start) + shape.arc,
        shape.views, wantedChange.row(start), shape.arc)
      kg_multiply(
        length, shape.arc, length, scores.base, 1, width, state.wanted.row(start), shape.arc,
        viewChange.row(start) + shape.arc, shape.views)
    }
    let part = network.parts.arc
    kg_multiply(
      shape.arc, shape.arc, packing.rows, state.views.base, 1, shape.views, wantedChange.base,
      shape.arc, gradient.base + part.offset, shape.arc)
    sumRows(wantedChange, into: network.parts.arcBias)
    back.transpose(network, part)
    kg_multiply(
      packing.rows, shape.arc, shape.arc, wantedChange.base, shape.arc, 1, back.transposed.base,
      shape.arc, viewChange.base, shape.views)
  }

  private func backFromRelations(
    _ sentences: [NetworkExample], _ packing: SentencePacking, _ network: Network, _ scale: Float
  ) {
    state.blend.resize(packing.rows, shape.relation)
    state.blend.clear()
    for (rank, sentence) in sentences.enumerated() {
      let start = packing.sentenceStarts[rank]
      for (word, head) in sentence.heads.enumerated() {
        network.blend(
          dependent: start + word + 1, head: start + head, state, state.blend.row(start + word + 1))
      }
    }
    state.relations.resize(packing.rows, NetworkShape.relationWidth)
    network.multiply(
      state.blend, by: network.parts.relation, bias: network.parts.relationBias,
      into: state.relations)
    relationChange.resize(packing.rows, NetworkShape.relationWidth)
    relationChange.clear()
    for (rank, sentence) in sentences.enumerated() {
      for (word, relation) in sentence.relations.enumerated() {
        let row = packing.sentenceStarts[rank] + word + 1
        loss.relations += Self.change(
          state.relations.row(row), relationChange.row(row), NetworkShape.relationCount, relation,
          scale)
      }
    }
    blendChange.resize(packing.rows, shape.relation)
    blendChange.clear()
    back(
      relationChange, state.blend, network, network.parts.relation, network.parts.relationBias,
      into: blendChange)
    for (rank, sentence) in sentences.enumerated() {
      let start = packing.sentenceStarts[rank]
      for (word, head) in sentence.heads.enumerated() {
        let row = start + word + 1
        let change = blendChange.row(row)
        Self.leakyBack(change, state.blend.row(row), shape.relation)
        kg_add(shape.relation, 1, change, viewChange.row(row) + 2 * shape.arc)
        kg_add(
          shape.relation, 1, change,
          viewChange.row(start + head) + 2 * shape.arc + shape.relation)
      }
    }
    for (rank, length) in packing.lengths.enumerated() {
      for time in 0..<length {
        let row = packing.sentenceStarts[rank] + time
        Self.multiply(viewChange.row(row), viewMask.row(rank), shape.views)
      }
    }
  }

  private func backFromViews(_ network: Network) {
    for row in 0..<viewChange.rows {
      Self.leakyBack(viewChange.row(row), state.views.row(row), 2 * shape.arc)
    }
    back(
      viewChange, state.top, network, network.parts.views, network.parts.viewBias, into: topChange)
  }

  private func backFromLayers(_ packing: SentencePacking, _ network: Network) {
    outputChange.resize(packing.rows, shape.outputs)
    for (rank, length) in packing.lengths.enumerated() {
      for time in 0..<length {
        outputChange.row(packing.row(rank: rank, time: time)).update(
          from: topChange.row(packing.sentenceStarts[rank] + time), count: shape.outputs)
      }
    }
    for layer in stride(from: shape.layers - 1, through: 0, by: -1) {
      apply(masks[layer], to: outputChange, packing)
      let input = layer == 0 ? state.inputs : dropped[layer - 1]
      inputChange.resize(packing.rows, input.columns)
      inputChange.clear()
      back.run(
        layer, network, packing, input, state.layers[layer], outputChange, gradient, inputChange)
      if layer > 0 {
        outputChange.resize(packing.rows, shape.outputs)
        outputChange.base.update(from: inputChange.base, count: packing.rows * shape.outputs)
      }
    }
    apply(inputMask, to: inputChange, packing)
    for rank in packing.lengths.indices {
      kg_add(
        shape.inputs, 1, inputChange.row(packing.row(rank: rank, time: 0)),
        gradient.base + network.parts.root.offset)
    }
    for use in uses {
      kg_add(shape.inputs, use.factor, inputChange.row(use.row), vectorGradient.row(use.feature))
    }
  }

  // MARK: - Steps

  /// From scores to how they should change; returns the loss.
  private static func change(
    _ scores: UnsafeMutablePointer<Float>, _ change: UnsafeMutablePointer<Float>, _ count: Int,
    _ gold: Int, _ scale: Float
  ) -> Double {
    kg_log_softmax(count, scores)
    let loss = -Double(scores[gold])
    if scores != change { change.update(from: scores, count: count) }
    kg_exp(count, change)
    change[gold] -= 1
    for index in 0..<count { change[index] *= scale }
    return loss
  }

  private static func leakyBack(
    _ change: UnsafeMutablePointer<Float>, _ value: UnsafePointer<Float>, _ count: Int
  ) {
    for index in 0..<count where value[index] <= 0 { change[index] *= 0.125 }
  }

  /// Back through result = bias + input · part.
  private func back(
    _ change: Matrix, _ input: Matrix, _ network: Network, _ part: NetworkShape.Part,
    _ bias: NetworkShape.Part, into inputChange: Matrix
  ) {
    kg_multiply(
      part.rows, part.columns, input.rows, input.base, 1, input.columns, change.base,
      change.columns, gradient.base + part.offset, part.columns)
    sumRows(change, into: bias)
    back.transpose(network, part)
    kg_multiply(
      input.rows, part.rows, part.columns, change.base, change.columns, 1, back.transposed.base,
      part.rows, inputChange.base, inputChange.columns)
  }

  private func sumRows(_ matrix: Matrix, into bias: NetworkShape.Part) {
    for row in 0..<matrix.rows {
      kg_add(bias.columns, 1, matrix.row(row), gradient.base + bias.offset)
    }
  }
}

/// What a batch cost, a word.
struct NetworkLoss {
  var arcs: Double = 0
  var relations: Double = 0
  var tags: Double = 0
  var names: Double = 0
  var words = 0

  mutating func add(_ other: NetworkLoss) {
    arcs += other.arcs
    relations += other.relations
    tags += other.tags
    names += other.names
    words += other.words
  }
}
