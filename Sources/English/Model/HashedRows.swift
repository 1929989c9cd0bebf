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

  @usableFromInline let slots: ModelArray<UInt64>
  @usableFromInline let rows: ModelArray<Int8>
  @usableFromInline let mask: Int

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
  @inlinable @inline(__always)
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
  @inlinable @inline(__always)
  package func add(_ feature: UInt64, to scores: UnsafeMutablePointer<Int32>) {
    guard let (weights, shift) = row(of: feature) else { return }
    for label in 0..<stride { scores[label] &+= Int32(weights[label]) << shift }
  }

  /// Adds the rows of `count` features. All slots are read, then all rows touched, before the first is
  /// added, so that many reads are under way at once.
  @inlinable
  package func add(
    _ features: UnsafePointer<UInt64>, count: Int, to scores: UnsafeMutablePointer<Int32>
  ) {
    var near: UInt64 = 0
    for index in 0..<count { near |= slots[Int(truncatingIfNeeded: features[index]) & mask] }
    guard near != 0 else { return }
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: count) { found in
      var rowCount = 0
      for index in 0..<count {
        let feature = features[index]
        let check = feature >> 32
        var position = Int(truncatingIfNeeded: feature) & mask
        var slot = slots[position]
        while slot != 0, slot >> 32 != check {
          position = (position + 1) & mask
          slot = slots[position]
        }
        found[rowCount] = slot
        rowCount += slot != 0 ? 1 : 0
      }
      var first: Int8 = 0
      for index in 0..<rowCount { first |= rows[self.start(of: found[index])] }
      // Never so; it keeps the reads above from being left out.
      if first == 0, rowCount > 1 << 20 { return }
      for index in 0..<rowCount {
        let weights = rows.address(of: start(of: found[index]))
        let shift = Int32(truncatingIfNeeded: found[index] & 15)
        for label in 0..<stride { scores[label] &+= Int32(weights[label]) << shift }
      }
    }
  }

  /// Where the row of a slot starts.
  @inlinable @inline(__always)
  func start(of slot: UInt64) -> Int { (Int((slot & 0xffff_ffff) >> 4) - 1) * stride }
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
