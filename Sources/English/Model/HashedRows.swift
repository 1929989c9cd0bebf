import CKernels

/// A weight table: feature hash → one row of scores, one for each label.
///
/// Open addressing with 32 bits of check; weights are `Int8` times a power of two of their own row.
/// Nothing is allocated or parsed to use it.
package struct HashedRows: Sendable {
  /// Number of labels.
  package let labels: Int
  /// Length of a row: the labels, rounded up to a multiple of 16.
  package let stride: Int
  /// One weight of 1 as a whole number: scores divided by this are on the scale of training.
  package let unit: Int

  private let slots: ModelArray<UInt64>
  private let rows: ModelArray<Int8>
  private let mask: Int

  /// Reads a table that ``HashedRowsBuilder`` wrote.
  package init(_ reader: inout SectionReader) throws(ModelError) {
    labels = try reader.number()
    stride = try reader.number()
    unit = try reader.number()
    slots = try reader.array(of: UInt64.self)
    rows = try reader.array(of: Int8.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, labels <= stride, stride % 16 == 0 else {
      throw ModelError(.damaged, "The model has a broken weight table.")
    }
  }

  /// The row of a feature and the power of two its weights are to be multiplied by.
  package func row(of feature: UInt64) -> (weights: UnsafePointer<Int8>, shift: Int32)? {
    let check = feature >> 32
    var position = Int(truncatingIfNeeded: feature) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if slot >> 32 == check {
        let row = Int((slot & 0xffff_ffff) >> 4) - 1
        return (rows.address(of: row * stride), Int32(truncatingIfNeeded: slot & 15))
      }
      position = (position + 1) & mask
    }
  }

  /// Adds the row of a feature, when it has one, to `scores`, which has room for `stride` numbers.
  package func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Int32>) {
    guard let (weights, shift) = row(of: feature) else { return }
    for label in 0..<stride { scores[label] &+= Int32(weights[label]) << shift }
  }

  /// Adds the rows of features.
  ///
  /// - Parameter room: For one number a feature.
  package func add(
    _ features: UnsafeBufferPointer<UInt64>, room: UnsafeMutablePointer<UInt64>,
    to scores: UnsafeMutablePointer<Int32>
  ) {
    guard let first = features.baseAddress else { return }
    var table = kg_hashed_rows(
      slots: slots.address(of: 0), rows: rows.address(of: 0), mask: mask, stride: stride)
    kg_add_hashed(features.count, first, &table, room, scores)
  }
}

/// Collects rows of trained weights and writes them as ``HashedRows``.
package struct HashedRowsBuilder {
  package let labels: Int
  private var features: [(feature: UInt64, weights: [Float])] = []

  package init(labels: Int) { self.labels = labels }

  package var count: Int { features.count }

  /// Adds the weights of a feature, one a label. Rows may come in any order.
  package mutating func insert(_ feature: UInt64, _ weights: [Float]) {
    precondition(weights.count == labels, "a row has one weight a label")
    features.append((feature, weights))
  }

  /// Writes the table; the order of insertion doesn't show.
  ///
  /// - Parameter unit: What a weight of 1 becomes. The largest row decides: a weight above
  ///   127 · 2¹⁵ / unit is cut.
  package func write(to writer: inout SectionWriter, unit: Int = 64) {
    let stride = (labels + 15) / 16 * 16
    var capacity = 16
    while capacity * 4 < features.count * 5 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var rows: [Int8] = []
    rows.reserveCapacity(features.count * stride)
    var number: UInt64 = 0
    for (feature, weights) in features.sorted(by: { $0.feature < $1.feature }) {
      number += 1
      let largest = weights.reduce(Float(0)) { max($0, abs($1)) } * Float(unit)
      var shift = 0
      while shift < 15, largest / Float(1 << shift) > 127 { shift += 1 }
      for weight in weights {
        let scaled = (weight * Float(unit) / Float(1 << shift)).rounded()
        rows.append(Int8(max(-127, min(127, scaled))))
      }
      rows.append(contentsOf: repeatElement(0, count: stride - labels))
      var position = Int(truncatingIfNeeded: feature) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] = (feature >> 32) << 32 | number << 4 | UInt64(shift)
    }
    writer.append(labels)
    writer.append(stride)
    writer.append(unit)
    writer.append(slots)
    writer.append(rows)
  }
}
