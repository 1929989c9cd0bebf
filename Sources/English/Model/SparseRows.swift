import CKernels

/// A weight table for many labels of which a feature speaks for few: feature hash → list of
/// (label, weight).
///
/// Open addressing with 16 bits of check: a feature that was pruned away gets the weights of another
/// one once in some ten thousand times, which training noise drowns.
///
/// Few features speak for many labels, but those are met most often: reading the model makes rows of
/// them that have a weight for every label.
package struct SparseRows: Sendable {
  /// One weight of 1 as a whole number.
  package let unit: Int

  private let checks: ModelArray<UInt16>
  private let starts: ModelArray<UInt32>
  private let entries: ModelArray<Int8>
  private let mask: Int
  /// The long rows and where they are found, as `kg_sparse_rows` has them.
  private let longNumbers: [UInt32]
  private let longRows: [Int8]
  private let longWidth: Int

  /// Labels that there may be.
  package static let width = 256

  /// Reads a table that ``SparseRowsBuilder`` wrote.
  package init(_ reader: inout SectionReader) throws(ModelError) {
    unit = try reader.number()
    checks = try reader.array(of: UInt16.self)
    starts = try reader.array(of: UInt32.self)
    entries = try reader.array(of: Int8.self)
    mask = checks.count - 1
    guard checks.count > 0, checks.count & mask == 0, starts.count == checks.count,
      let long = Self.longRows(of: entries.elements)
    else { throw ModelError(.damaged, "The model has a broken weight table.") }
    (longNumbers, longRows, longWidth) = long
  }

  /// Long rows of those with many labels; nil where the last row goes beyond the end.
  private static func longRows(
    of entries: UnsafeBufferPointer<Int8>
  ) -> (numbers: [UInt32], rows: [Int8], width: Int)? {
    var starts: [Int] = []
    var labels = 0
    var start = 0
    while start < entries.count {
      let count = Int(UInt8(bitPattern: entries[start]))
      let end = start + 1 + 2 * count
      guard end <= entries.count else { return nil }
      if count >= KG_LONG {
        starts.append(start)
        for entry in stride(from: start + 1, to: end, by: 2) {
          labels = max(labels, Int(UInt8(bitPattern: entries[entry])) + 1)
        }
      }
      start = end
    }
    let width = (labels + 31) / 32 * 32
    let bytes = Int(KG_LONG_BYTES)
    var numbers = [UInt32](repeating: KG_NOT_LONG, count: entries.count / bytes + 1)
    var rows = [Int8](repeating: 0, count: starts.count * width)
    for (number, start) in starts.enumerated() {
      numbers[start / bytes] = UInt32(number * bytes + start % bytes)
      for entry in 0..<Int(UInt8(bitPattern: entries[start])) {
        let label = Int(UInt8(bitPattern: entries[start + 1 + 2 * entry]))
        rows[number * width + label] = entries[start + 2 + 2 * entry]
      }
    }
    return (numbers, rows, width)
  }

  /// Adds the weights of features to `scores`, one number a label, with room for ``width``.
  ///
  /// - Parameter room: For two numbers a feature.
  package func add(
    _ features: UnsafeBufferPointer<UInt64>, room: UnsafeMutablePointer<UInt32>,
    to scores: UnsafeMutablePointer<Int32>
  ) {
    guard let first = features.baseAddress else { return }
    longNumbers.withUnsafeBufferPointer { longNumbers in
      longRows.withUnsafeBufferPointer { longRows in
        var table = kg_sparse_rows(
          checks: checks.address(of: 0), starts: starts.address(of: 0),
          entries: entries.address(of: 0), long_numbers: longNumbers.baseAddress,
          long_rows: longRows.baseAddress, mask: mask, entry_bytes: entries.count,
          long_width: longWidth)
        kg_add_sparse(features.count, first, &table, room, scores)
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
