import CKernels
import English

/// The way back through one layer of the network.
final class LayerBack {
  private let shape: NetworkShape
  private var gateChange = Matrix()
  private var cellChange = Matrix()
  private var before = Matrix()
  private(set) var transposed = Matrix()

  init(_ shape: NetworkShape) { self.shape = shape }

  /// Makes `transposed` the transpose of a part of the weights.
  func transpose(_ network: Network, _ part: NetworkShape.Part) {
    transposed.resize(part.columns, part.rows)
    kg_transpose(
      part.rows, part.columns, network.weights + part.offset, part.columns, transposed.base,
      part.rows)
  }

  /// Adds to the gradient, and to how the inputs should change. `outputChange` is used up.
  func run(
    _ number: Int, _ network: Network, _ packing: SentencePacking, _ input: Matrix,
    _ layer: NetworkState.Layer, _ outputChange: Matrix, _ gradient: Numbers, _ inputChange: Matrix
  ) {
    let rows = packing.rows
    let part = network.parts.layers[number]
    gateChange.resize(rows, shape.gates)
    cellChange.resize(rows, shape.outputs)
    cellChange.clear()
    before.resize(rows, shape.outputs)
    before.clear()
    for direction in 0..<2 {
      let recurrent = direction == 0 ? part.forward : part.backward
      run(direction, recurrent, network, packing, layer, outputChange)
      kg_multiply(
        shape.hidden, 4 * shape.hidden, rows, before.base + direction * shape.hidden, 1,
        shape.outputs, gateChange.base + direction * 4 * shape.hidden, shape.gates,
        gradient.base + recurrent.offset, 4 * shape.hidden)
    }
    kg_multiply(
      part.input.rows, part.input.columns, rows, input.base, 1, input.columns, gateChange.base,
      shape.gates, gradient.base + part.input.offset, part.input.columns)
    for row in 0..<rows {
      kg_add(shape.gates, 1, gateChange.row(row), gradient.base + part.bias.offset)
    }
    transpose(network, part.input)
    kg_multiply(
      rows, part.input.rows, shape.gates, gateChange.base, shape.gates, 1, transposed.base,
      part.input.rows, inputChange.base, inputChange.columns)
  }

  /// Back through the times of one direction.
  private func run(
    _ direction: Int, _ recurrent: NetworkShape.Part, _ network: Network,
    _ packing: SentencePacking, _ layer: NetworkState.Layer, _ outputChange: Matrix
  ) {
    let hidden = shape.hidden
    let side = direction * hidden
    transpose(network, recurrent)
    let times = Array(0..<packing.times)
    for time in direction == 0 ? times.reversed() : times {
      let first = packing.starts[time]
      let earlier = direction == 0 ? time - 1 : time + 1
      let known =
        earlier < 0 || earlier >= packing.times
        ? 0 : min(packing.count(at: time), packing.count(at: earlier))
      let earlierFirst = known > 0 ? packing.starts[earlier] : 0
      for rank in 0..<packing.count(at: time) {
        let row = first + rank
        kg_lstm_step_back(
          hidden, layer.gates.row(row) + 4 * side,
          rank < known ? UnsafePointer(layer.cells.row(earlierFirst + rank) + side) : nil,
          layer.squashed.row(row) + side, outputChange.row(row) + side,
          cellChange.row(row) + side, gateChange.row(row) + 4 * side)
        if rank < known {
          (cellChange.row(earlierFirst + rank) + side).update(
            from: cellChange.row(row) + side, count: hidden)
          (before.row(row) + side).update(
            from: layer.outputs.row(earlierFirst + rank) + side, count: hidden)
        }
      }
      if known > 0 {
        kg_multiply(
          known, hidden, 4 * hidden, gateChange.row(first) + 4 * side, shape.gates, 1,
          transposed.base, hidden, outputChange.row(earlierFirst) + side, shape.outputs)
      }
    }
  }
}
