/// A weight table for many labels of which a feature speaks for few: feature hash → list of
/// (label, weight).
///
/// Open addressing with 16 bits of check: a feature that was pruned away gets the weights of another
/// one once in some ten thousand times, which training noise drowns.
package struct SparseRows: Sendable {
  /// One weight of 1 as a whole number.
  package let unit: Int

  private let checks: ModelArray<UInt16>
  private let starts: ModelArray<UInt32>
  private let entries: ModelArray<Int8>
  private let mask: Int

  /// Reads a table that ``SparseRowsBuilder`` wrote.
  package init(_ reader: inout SectionReader) throws(ModelError) {
    unit = try reader.number()
    checks = try reader.array(of: UInt16.self)
    starts = try reader.array(of: UInt32.self)
    entries = try reader.array(of: Int8.self)
    mask = checks.count - 1
    guard checks.count > 0, checks.count & mask == 0, starts.count == checks.count else {
      throw ModelError(.damaged, "The model has a broken weight table.")
    }
  }

  /// Adds the weights of features to `scores`, one number a label.
  ///
  /// The table does not fit a processor's near memory, so each step is done for all features before
  /// the next: many reads are under way at once instead of one waiting for another.
  ///
  /// - Parameter places: Room for a number a feature.
  package func add(
    _ features: UnsafeBufferPointer<UInt64>, places: UnsafeMutablePointer<UInt32>,
    to scores: UnsafeMutablePointer<Int32>
  ) {
    let checks = checks.address(of: 0)
    let starts = starts.address(of: 0)
    let entries = entries.address(of: 0)
    // Reads all slots, so that they are near when they are looked at.
    var near: UInt16 = 0
    for feature in features { near |= checks[Int(truncatingIfNeeded: feature) & mask] }
    guard near != 0 else { return }
    var count = 0
    for feature in features {
      let check = SparseRowsBuilder.check(feature)
      var slot = Int(truncatingIfNeeded: feature) & mask
      var found = checks[slot]
      while found != check, found != 0 {
        slot = (slot + 1) & mask
        found = checks[slot]
      }
      places[count] = UInt32(truncatingIfNeeded: slot)
      count += found == check ? 1 : 0
    }
    for place in 0..<count { places[place] = starts[Int(places[place])] }
    var length: Int8 = 0
    for place in 0..<count { length |= entries[Int(places[place])] }
    guard length != 0 else { return }
    for place in 0..<count {
      var entry = entries + Int(places[place])
      let end = entry + 1 + 2 * Int(UInt8(bitPattern: entry.pointee))
      entry += 1
      while entry < end {
        scores[Int(UInt8(bitPattern: entry[0]))] &+= Int32(entry[1])
        entry += 2
      }
    }
  }
}

/// Collects sparse rows of trained weights and writes them as ``SparseRows``.
package struct SparseRowsBuilder {
  private var rows: [(feature: UInt64, weights: [(label: UInt8, weight: Float)])] = []

  package init() {}

  package var count: Int { rows.count }

  /// Adds the weights of a feature. Rows may come in any order.
  package mutating func insert(_ feature: UInt64, _ weights: [(label: UInt8, weight: Float)]) {
    rows.append((feature, weights))
  }

  /// Writes the table; weights are rounded to 1/`unit` and cut at ±127/`unit`.
  package func write(to writer: inout SectionWriter, unit: Int) {
    var capacity = 16
    while capacity * 7 < rows.count * 8 { capacity *= 2 }
    var checks = [UInt16](repeating: 0, count: capacity)
    var starts = [UInt32](repeating: 0, count: capacity)
    var entries: [Int8] = []
    for row in rows.sorted(by: { $0.feature < $1.feature }) {
      let rounded = row.weights.map { entry in
        (entry.label, Int8(max(-127, min(127, (entry.weight * Float(unit)).rounded()))))
      }.filter { $0.1 != 0 }
      if rounded.isEmpty { continue }
      var slot = Int(truncatingIfNeeded: row.feature) & (capacity - 1)
      while checks[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      checks[slot] = Self.check(row.feature)
      starts[slot] = UInt32(entries.count)
      entries.append(Int8(bitPattern: UInt8(rounded.count)))
      for (label, weight) in rounded { entries += [Int8(bitPattern: label), weight] }
    }
    writer.append(unit)
    writer.append(checks)
    writer.append(starts)
    writer.append(entries)
  }

  /// The upper bits of a feature; never 0, which marks an empty slot.
  @inline(__always)
  static func check(_ feature: UInt64) -> UInt16 {
    max(1, UInt16(truncatingIfNeeded: feature >> 48))
  }
}
