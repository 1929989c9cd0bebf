/// The sizes of a network, the parser's or the guesser's, and where each of its weights lies in one long row of numbers.
///
/// All widths are multiples of eight, as the loops over them want it.
package struct NetworkShape: Equatable, Sendable {
  /// Width of a word's vector.
  package var inputs = 128
  /// Width of what one direction of a layer remembers.
  package var hidden = 96
  package var layers = 2
  /// Width of what a word says of itself as head or dependent; 0 for a network that finds no trees.
  package var arc = 64
  /// Width of what the relation of two words is told from.
  package var relation = 64
  /// Labels of names that are scored beside tags.
  package var labels = 0

  package init() {}

  /// A network for ``Guesser``.
  package static var forGuesses: NetworkShape {
    var shape = NetworkShape()
    shape.inputs = 96
    shape.layers = 1
    shape.arc = 0
    shape.relation = 0
    shape.labels = NameLabel.count
    return shape
  }

  package var hasTrees: Bool { arc > 0 }

  package static let relationCount = Deprel.allCases.count
  package static let uposCount = UPOS.allCases.count
  package static let xposCount = XPOS.allCases.count

  /// Scores of relations, with room up to the next eight.
  package static let relationWidth = (relationCount + 7) / 8 * 8
  /// Scores of UPOS, then of XPOS.
  package static let tagWidth = (uposCount + xposCount + 7) / 8 * 8

  /// The same with those of name labels behind them.
  package var tagWidth: Int {
    (NetworkShape.uposCount + NetworkShape.xposCount + labels + 7) / 8 * 8
  }

  /// Both directions' gates.
  package var gates: Int { 8 * hidden }
  /// Both directions' outputs.
  package var outputs: Int { 2 * hidden }
  /// What a word says of itself: as dependent and head of an arc, then of a relation.
  package var views: Int { 2 * arc + 2 * relation }

  package func inputs(of layer: Int) -> Int { layer == 0 ? inputs : outputs }

  /// A matrix of weights: row by row from `offset` on.
  package struct Part: Sendable {
    package var offset: Int
    package var rows: Int
    package var columns: Int
    /// Its number among the matrices that words are multiplied with, from 0.
    package var number: Int
    package var count: Int { rows * columns }
  }

  /// All matrices, in the order in which they lie: those of one row first.
  package struct Parts: Sendable {
    /// For each layer: from inputs to gates, their bias, and from outputs to gates forwards and
    /// backwards.
    package var layers: [(input: Part, bias: Part, forward: Part, backward: Part)] = []
    package var root: Part
    package var views: Part
    package var viewBias: Part
    package var arc: Part
    package var arcBias: Part
    package var relation: Part
    package var relationBias: Part
    package var tags: Part
    package var tagBias: Part
    /// Numbers in those of one row, and in all.
    package var biasCount: Int
    package var count: Int

    package init(_ shape: NetworkShape) {
      var offset = 0
      var matrices = -1
      func part(_ rows: Int, _ columns: Int) -> Part {
        defer { offset += rows * columns }
        if rows > 1 { matrices += 1 }
        return Part(offset: offset, rows: rows, columns: columns, number: matrices)
      }
      let relationWidth = shape.hasTrees ? NetworkShape.relationWidth : 0
      root = part(1, shape.inputs)
      let biases = (0..<shape.layers).map { _ in part(1, shape.gates) }
      viewBias = part(1, shape.views)
      arcBias = part(1, shape.arc)
      relationBias = part(1, relationWidth)
      tagBias = part(1, shape.tagWidth)
      biasCount = offset
      for layer in 0..<shape.layers {
        layers.append(
          (
            part(shape.inputs(of: layer), shape.gates), biases[layer],
            part(shape.hidden, 4 * shape.hidden), part(shape.hidden, 4 * shape.hidden)
          ))
      }
      views = part(shape.hasTrees ? shape.outputs : 0, shape.views)
      arc = part(shape.arc, shape.arc)
      relation = part(shape.relation, relationWidth)
      tags = part(shape.outputs, shape.tagWidth)
      count = offset
    }

    /// The matrices that words are multiplied with, in the order of their numbers.
    package var matrices: [Part] {
      layers.flatMap { [$0.input, $0.forward, $0.backward] }
        + [views, arc, relation, tags].filter { $0.count > 0 }
    }

    /// Every matrix, for whoever treats them alike.
    package var all: [Part] {
      ([root] + layers.map(\.bias) + [viewBias, arcBias, relationBias, tagBias]).filter {
        $0.count > 0
      } + matrices
    }
  }
}
