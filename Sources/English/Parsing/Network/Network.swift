import CKernels

/// The parser's network: two layers of long short-term memory that read a sentence in both directions
/// (Hochreiter and Schmidhuber 1997; Kiperwasser and Goldberg 2016), then a score for each pair of
/// words as dependent and head (Dozat and Manning 2017), for the relation of a pair, and for tags.
///
/// Reads the same sentence to the same bits however sentences are packed.
package struct Network {
  package let shape: NetworkShape
  package let parts: NetworkShape.Parts
  /// The weights of one row, and in training all, as `parts` says; valid as long as their owner lives.
  package let weights: UnsafePointer<Float>
  /// The matrices as whole numbers, which are multiplied twice as fast; not in training.
  let small: SmallMatrices?

  /// A network in training.
  package init(_ shape: NetworkShape, weights: UnsafePointer<Float>) {
    self.shape = shape
    parts = NetworkShape.Parts(shape)
    self.weights = weights
    small = nil
  }

  /// A network that has been trained.
  init(
    _ shape: NetworkShape, parts: NetworkShape.Parts, biases: UnsafePointer<Float>,
    small: SmallMatrices
  ) {
    self.shape = shape
    self.parts = parts
    weights = biases
    self.small = small
  }

  /// Runs one layer in both directions, and keeps what training looks at. Readers call
  /// ``read(_:_:)``.
  package func run(
    _ number: Int, _ input: Matrix, _ packing: SentencePacking, _ layer: inout NetworkState.Layer
  ) {
    let rows = packing.rows
    let hidden = shape.hidden
    let part = parts.layers[number]
    layer.gates.resize(rows, shape.gates)
    layer.cells.resize(rows, shape.outputs)
    layer.squashed.resize(rows, shape.outputs)
    layer.outputs.resize(rows, shape.outputs)
    multiply(input, by: part.input, bias: part.bias, into: layer.gates)
    for time in 0..<packing.times {
      step(
        time, from: time - 1, packing.count(at: time), 0, part.forward, packing, layer, hidden)
    }
    for time in stride(from: packing.times - 1, through: 0, by: -1) {
      let next = time + 1 < packing.times ? packing.count(at: time + 1) : 0
      step(
        time, from: time + 1, next, 1, part.backward, packing, layer, hidden)
    }
  }

  /// One time of one direction; the first `known` sentences have a word at the time before.
  private func step(
    _ time: Int, from before: Int, _ known: Int, _ direction: Int,
    _ recurrent: NetworkShape.Part, _ packing: SentencePacking, _ layer: NetworkState.Layer,
    _ hidden: Int
  ) {
    let known = before < 0 ? 0 : known
    let first = packing.starts[time]
    let beforeFirst = known > 0 ? packing.starts[before] : 0
    let side = direction * hidden
    if known > 0 {
      kg_multiply(
        known, recurrent.columns, recurrent.rows, layer.outputs.row(beforeFirst) + side,
        layer.outputs.columns, 1, weights + recurrent.offset, recurrent.columns,
        layer.gates.row(first) + 4 * side, layer.gates.columns)
    }
    for rank in 0..<packing.count(at: time) {
      let gates = layer.gates.row(first + rank) + 4 * side
      kg_lstm_step(
        hidden, gates, gates,
        rank < known ? UnsafePointer(layer.cells.row(beforeFirst + rank) + side) : nil,
        layer.cells.row(first + rank) + side, layer.squashed.row(first + rank) + side,
        layer.outputs.row(first + rank) + side)
    }
  }

  /// From packed rows to rows sentence by sentence.
  package func unpack(_ packed: Matrix, _ packing: SentencePacking, into matrix: inout Matrix) {
    matrix.resize(packed.rows, packed.columns)
    for (rank, length) in packing.lengths.enumerated() {
      for time in 0..<length {
        matrix.row(packing.sentenceStarts[rank] + time).update(
          from: packed.row(packing.row(rank: rank, time: time)), count: packed.columns)
      }
    }
  }

  /// Works out views from `state.top`, and tags where they are wanted.
  package func view(_ state: NetworkState, withTags: Bool) {
    state.views.resize(state.top.rows, shape.views)
    multiply(state.top, by: parts.views, bias: parts.viewBias, into: state.views)
    for row in 0..<state.views.rows { kg_leaky(2 * shape.arc, state.views.row(row)) }
    guard withTags else { return }
    state.tags.resize(state.top.rows, NetworkShape.tagWidth)
    multiply(state.top, by: parts.tags, bias: parts.tagBias, into: state.tags)
  }

  /// Works out what dependents look for, from the views.
  package func want(_ state: NetworkState) {
    state.wanted.resize(state.views.rows, shape.arc)
    multiply(
      state.views.base, shape.views, by: parts.arc, bias: parts.arcBias, into: state.wanted)
  }

  /// Scores of arcs of one sentence: a row a dependent, a column a head, the root first. `scores` gets
  /// `length` rows and as many columns, filled up to the next eight.
  package func scoreArcs(
    _ start: Int, length: Int, _ state: NetworkState, heads: inout Matrix, scores: inout Matrix
  ) {
    let width = (length + 7) / 8 * 8
    heads.resize(shape.arc, width)
    scores.resize(length, width)
    kg_transpose(
      length, shape.arc, state.views.row(start) + shape.arc, shape.views, heads.base, width)
    scores.clear()
    kg_multiply(
      length, width, shape.arc, state.wanted.row(start), shape.arc, 1, heads.base, width,
      scores.base, width)
  }

  /// What the relation of a dependent and its head is told from.
  package func blend(
    dependent: Int, head: Int, _ state: NetworkState, _ sum: UnsafeMutablePointer<Float>
  ) {
    let views = 2 * shape.arc
    sum.update(from: state.views.row(dependent) + views, count: shape.relation)
    kg_add(shape.relation, 1, state.views.row(head) + views + shape.relation, sum)
    kg_leaky(shape.relation, sum)
  }

  /// result = bias + input · part.
  package func multiply(
    _ input: Matrix, by part: NetworkShape.Part, bias: NetworkShape.Part, into result: Matrix
  ) {
    multiply(input.base, input.columns, by: part, bias: bias, into: result)
  }

  private func multiply(
    _ input: UnsafePointer<Float>, _ inputStride: Int, by part: NetworkShape.Part,
    bias: NetworkShape.Part, into result: Matrix
  ) {
    if let small {
      return small.multiply(
        result.rows, input, inputStride, times: part, startingWith: weights + bias.offset,
        into: result.base, result.columns)
    }
    for row in 0..<result.rows {
      result.row(row).update(from: weights + bias.offset, count: bias.columns)
    }
    kg_multiply(
      result.rows, part.columns, part.rows, input, inputStride, 1, weights + part.offset,
      part.columns, result.base, result.columns)
  }
}
