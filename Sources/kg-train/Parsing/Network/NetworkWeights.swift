import CKernels
import English

/// Memory for one number a weight; not shared between threads but for reading.
final class Numbers {
  let base: UnsafeMutablePointer<Float>
  let count: Int

  init(_ count: Int) {
    self.count = count
    base = .allocate(capacity: count)
    base.initialize(repeating: 0, count: count)
  }

  deinit { base.deallocate() }

  func clear() { base.update(repeating: 0, count: count) }
}

/// The network's weights and vectors with what Adam keeps of them (Kingma and Ba 2015). Vectors that a
/// batch does not use are left as they are.
final class NetworkWeights {
  let shape: NetworkShape
  let parts: NetworkShape.Parts
  let weights: Numbers
  let vectors: Numbers
  private let first: Numbers
  private let second: Numbers
  private let vectorFirst: Numbers
  private let vectorSecond: Numbers
  private var step = 0
  private var firstDecay: Float = 1
  private var secondDecay: Float = 1

  init(_ shape: NetworkShape, features: Int, seed: UInt64) {
    self.shape = shape
    parts = NetworkShape.Parts(shape)
    weights = Numbers(parts.count)
    vectors = Numbers(features * shape.inputs)
    first = Numbers(parts.count)
    second = Numbers(parts.count)
    vectorFirst = Numbers(vectors.count)
    vectorSecond = Numbers(vectors.count)
    var generator = SeededGenerator(seed: seed)
    for index in 0..<vectors.count { vectors.base[index] = generator.nextFloat(within: 0.17) }
    fill(parts.root, 0.17, &generator)
    for layer in parts.layers {
      fill(layer.input, Self.spread(layer.input.rows, 4 * shape.hidden), &generator)
      fill(layer.forward, Self.spread(shape.hidden, 4 * shape.hidden), &generator)
      fill(layer.backward, Self.spread(shape.hidden, 4 * shape.hidden), &generator)
      // Remember at first.
      for direction in 0..<2 {
        for index in 0..<shape.hidden {
          weights.base[layer.bias.offset + (4 * direction + 1) * shape.hidden + index] = 1
        }
      }
    }
    fill(parts.views, Self.spread(shape.outputs, shape.arc), &generator)
    fill(parts.arc, Self.spread(shape.arc, shape.arc) / 2, &generator)
    fill(parts.relation, Self.spread(shape.relation, NetworkShape.relationWidth), &generator)
    fill(parts.tags, Self.spread(shape.outputs, shape.tagWidth), &generator)
  }

  /// Glorot and Bengio 2010.
  private static func spread(_ inputs: Int, _ outputs: Int) -> Float {
    (6 / Float(inputs + outputs)).squareRoot()
  }

  private func fill(
    _ part: NetworkShape.Part, _ spread: Float, _ generator: inout SeededGenerator
  ) {
    for index in part.offset..<part.offset + part.count {
      weights.base[index] = generator.nextFloat(within: spread)
    }
  }

  /// Changes weights by a gradient, which is shortened to `limit` when it is longer.
  func update(_ gradient: Numbers, _ vectorGradient: VectorGradient, rate: Float, limit: Float) {
    step += 1
    firstDecay *= 0.9
    secondDecay *= 0.95
    var length: Double = 0
    for index in 0..<gradient.count {
      length += Double(gradient.base[index] * gradient.base[index])
    }
    for index in 0..<vectorGradient.count * shape.inputs {
      length += Double(vectorGradient.base[index] * vectorGradient.base[index])
    }
    length = length.squareRoot()
    let factor = length > Double(limit) ? Float(Double(limit) / length) : 1
    let rate = rate / (1 - firstDecay)
    let correction = 1 / (1 - secondDecay)
    kg_adam(
      parts.count, weights.base, gradient.base, first.base, second.base, rate, correction, factor)
    for (slot, row) in vectorGradient.rows.enumerated() {
      let start = Int(row) * shape.inputs
      kg_adam(
        shape.inputs, vectors.base + start, vectorGradient.base + slot * shape.inputs,
        vectorFirst.base + start, vectorSecond.base + start, rate, correction, factor)
    }
  }
}

/// The gradient of the vectors that a batch uses.
final class VectorGradient {
  private(set) var rows: [Int32] = []
  private var slots: [Int32]
  private var numbers: Numbers
  private let width: Int

  init(features: Int, width: Int) {
    slots = Array(repeating: -1, count: features)
    numbers = Numbers(1024 * width)
    self.width = width
  }

  var count: Int { rows.count }
  var base: UnsafeMutablePointer<Float> { numbers.base }

  func clear() {
    for row in rows { slots[Int(row)] = -1 }
    rows.removeAll(keepingCapacity: true)
  }

  /// The gradient of one row, zero at first.
  func row(_ row: Int32) -> UnsafeMutablePointer<Float> {
    if slots[Int(row)] < 0 {
      slots[Int(row)] = Int32(rows.count)
      rows.append(row)
      if rows.count * width > numbers.count {
        let larger = Numbers(numbers.count * 2)
        larger.base.update(from: numbers.base, count: numbers.count)
        numbers = larger
      }
      (numbers.base + (rows.count - 1) * width).update(repeating: 0, count: width)
    }
    return numbers.base + Int(slots[Int(row)]) * width
  }

  func add(_ other: VectorGradient) {
    for (slot, row) in other.rows.enumerated() {
      kg_add(width, 1, other.base + slot * width, self.row(row))
    }
  }
}

extension SeededGenerator {
  /// A number between -limit and limit.
  mutating func nextFloat(within limit: Float) -> Float {
    (Float(next() >> 40) / Float(1 << 24) * 2 - 1) * limit
  }

  /// True once in 1 / share times.
  mutating func happens(_ share: Float) -> Bool { Float(next() >> 40) < share * Float(1 << 24) }
}
