import CKernels

/// How a trained network reads a pack of sentences. It finds what `Network.run` finds, to the bit as
/// far as whole numbers let it, but keeps only what the next step needs.
extension Network {
  /// Works out `state.top` from `state.inputs`; packed row `n` has the input `state.inputRows[n]`.
  func read(_ packing: SentencePacking, _ state: NetworkState) {
    guard let small else { preconditionFailure("the network is in training") }
    for layer in 0..<shape.layers {
      let input = layer == 0 ? state.inputs : state.layers[layer - 1].outputs
      let part = parts.layers[layer]
      state.gates.resize(input.rows, shape.gates)
      small.multiply(
        input.rows, input.base, input.columns, times: part.input,
        startingWith: weights + part.bias.offset, into: state.gates.base, shape.gates)
      if layer == 1 { state.inputRows = Array(0..<Int32(packing.rows)) }
      state.layers[layer].outputs.resize(packing.rows, shape.outputs)
      for time in 0..<packing.times {
        step(time, from: time - 1, side: 0, part.forward, packing, state, layer, small)
      }
      for time in stride(from: packing.times - 1, through: 0, by: -1) {
        step(time, from: time + 1, side: 1, part.backward, packing, state, layer, small)
      }
    }
    unpack(state.layers[shape.layers - 1].outputs, packing, into: &state.top)
  }

  /// One time of one direction, whose time before is `before`.
  private func step(
    _ time: Int, from before: Int, side: Int, _ recurrent: NetworkShape.Part,
    _ packing: SentencePacking, _ state: NetworkState, _ layer: Int, _ small: SmallMatrices
  ) {
    let hidden = shape.hidden
    let outputs = state.layers[layer].outputs
    let first = packing.starts[time]
    let count = packing.count(at: time)
    // The first sentences have a word at the time before.
    let known =
      before < 0 || before >= packing.times ? 0 : min(count, packing.count(at: before))
    state.stepGates.resize(count, 4 * hidden)
    state.stepCells.resize(packing.lengths.count, hidden)
    withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: count) { inputs in
      for rank in 0..<count {
        inputs[rank] = UnsafePointer(
          state.gates.row(Int(state.inputRows[first + rank])) + 4 * hidden * side)
      }
      if known > 0, let starts = inputs.baseAddress {
        small.multiply(
          known, outputs.row(packing.starts[before]) + hidden * side, shape.outputs,
          times: recurrent, startingWith: starts, into: state.stepGates.base, 4 * hidden, limit: 1)
      }
      for rank in 0..<count {
        let cell = state.stepCells.row(rank)
        kg_lstm_step(
          hidden, rank < known ? UnsafePointer(state.stepGates.row(rank)) : inputs[rank], nil,
          rank < known ? UnsafePointer(cell) : nil, cell, nil,
          outputs.row(first + rank) + hidden * side)
      }
    }
  }
}
