/// Weights of the three parser actions: feature hash → three numbers, in one 64-bit word.
///
/// Open addressing; the word holds 40 bits of the hash as a check and three `Int8` weights, so that a
/// feature costs one access to memory.
package struct ActionTable: Sendable {
  private let slots: ModelArray<UInt64>
  private let mask: Int

  /// Reads a table that ``sectionItem(_:)`` made.
  package init(_ reader: inout SectionReader) throws(ModelError) {
    slots = try reader.array(of: UInt64.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, slots.elements.contains(0) else {
      throw ModelError(.damaged, "The model has a broken table of parser actions.")
    }
  }

  /// Adds up the weights of `count` features for shift, left and right.
  @inline(__always)
  package func scores(
    _ features: UnsafeMutablePointer<UInt64>, _ count: Int
  ) -> SIMD4<Int32> {
    var sum = SIMD4<Int32>()
    // Reads all slots at once, so that they are near when they are looked at one by one.
    var near: UInt64 = 0
    for index in 0..<count { near |= slots[Int(truncatingIfNeeded: features[index]) & mask] }
    guard near != 0 else { return sum }
    for index in 0..<count {
      let feature = features[index]
      let check = feature >> 24
      var position = Int(truncatingIfNeeded: feature) & mask
      while true {
        let slot = slots[position]
        if slot == 0 { break }
        if slot >> 24 == check {
          sum.x &+= Int32(Int8(truncatingIfNeeded: slot))
          sum.y &+= Int32(Int8(truncatingIfNeeded: slot >> 8))
          sum.z &+= Int32(Int8(truncatingIfNeeded: slot >> 16))
          break
        }
        position = (position + 1) & mask
      }
    }
    return sum
  }

  /// The table of trained weights. The order of the rows doesn't show; of two rows whose checks are
  /// equal the one with the smaller hash stays.
  ///
  /// - Parameter rows: Feature hashes with weights that have been scaled to -127…127.
  package static func slots(for rows: [(feature: UInt64, weights: SIMD3<Int8>)]) -> [UInt64] {
    var capacity = 16
    while capacity * 3 < rows.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (feature, weights) in rows.sorted(by: { $0.feature < $1.feature }) {
      let packed =
        UInt64(UInt8(bitPattern: weights.x)) | UInt64(UInt8(bitPattern: weights.y)) << 8
        | UInt64(UInt8(bitPattern: weights.z)) << 16
      guard packed != 0 else { continue }
      var position = Int(truncatingIfNeeded: feature) & (capacity - 1)
      while slots[position] != 0, slots[position] >> 24 != feature >> 24 {
        position = (position + 1) & (capacity - 1)
      }
      if slots[position] == 0 { slots[position] = (feature >> 24) << 24 | packed }
    }
    return slots
  }
}
