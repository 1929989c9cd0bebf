/// Weights of the three parser actions: feature hash → two numbers, in one 32-bit word.
///
/// Only what `left` and `right` weigh more than `shift` matters to the choice, so `shift` has no
/// number. Open addressing; the word holds 16 bits of the hash as a check and two `Int8` weights, so
/// that a feature costs one access to memory. A feature that was pruned away gets the weights of
/// another one once in some ten thousand times.
package struct ActionTable: Sendable {
  private let slots: ModelArray<UInt32>
  private let mask: Int

  /// Reads a table that ``slots(for:)`` made.
  package init(_ reader: inout SectionReader) throws(ModelError) {
    slots = try reader.array(of: UInt32.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, slots.elements.contains(0) else {
      throw ModelError(.damaged, "The model has a broken table of parser actions.")
    }
  }

  /// Adds up the weights of `count` features: left, then right; shift has 0.
  @inline(__always)
  package func scores(
    _ features: UnsafeMutablePointer<UInt64>, _ count: Int
  ) -> SIMD2<Int32> {
    var sum = SIMD2<Int32>()
    // Reads all slots at once, so that they are near when they are looked at one by one.
    var near: UInt32 = 0
    for index in 0..<count { near |= slots[Int(truncatingIfNeeded: features[index]) & mask] }
    guard near != 0 else { return sum }
    for index in 0..<count {
      let feature = features[index]
      let check = Self.check(feature)
      var position = Int(truncatingIfNeeded: feature) & mask
      while true {
        let slot = slots[position]
        if slot == 0 { break }
        if slot >> 16 == check {
          sum.x &+= Int32(Int8(truncatingIfNeeded: slot))
          sum.y &+= Int32(Int8(truncatingIfNeeded: slot >> 8))
          break
        }
        position = (position + 1) & mask
      }
    }
    return sum
  }

  /// The upper bits of a feature; never 0, so that no slot in use is 0.
  @inline(__always)
  private static func check(_ feature: UInt64) -> UInt32 {
    max(1, UInt32(truncatingIfNeeded: feature >> 48))
  }

  /// The table of trained weights. The order of the rows doesn't show.
  ///
  /// - Parameter rows: Feature hashes with what left and right weigh more than shift, scaled to
  ///   -127…127.
  package static func slots(for rows: [(feature: UInt64, weights: SIMD2<Int8>)]) -> [UInt32] {
    var capacity = 16
    while capacity * 4 < rows.count * 5 { capacity *= 2 }
    var slots = [UInt32](repeating: 0, count: capacity)
    for (feature, weights) in rows.sorted(by: { $0.feature < $1.feature }) {
      let packed =
        UInt32(UInt8(bitPattern: weights.x)) | UInt32(UInt8(bitPattern: weights.y)) << 8
      guard packed != 0 else { continue }
      var position = Int(truncatingIfNeeded: feature) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] = check(feature) << 16 | packed
    }
    return slots
  }
}
