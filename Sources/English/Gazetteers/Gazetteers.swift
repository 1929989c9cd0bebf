/// Name lists and noun classes, packed so that a look-up is one access to memory.
///
/// Names are compared in lower case, word by word as the tokeniser splits them. Each 64-bit slot
/// holds 36 bits of the name's hash as a check and 28 bits that tell the lists.
package struct Gazetteers: Sendable {
  package static let sectionName = "gazetteers"

  /// Names of more words are not looked for.
  package static let longestName = 6

  private let slots: ModelArray<UInt64>
  private let mask: Int

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    slots = try reader.array(of: UInt64.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, slots.elements.contains(0) else {
      throw ModelError(.damaged, "The model has broken name lists.")
    }
  }

  /// The lists of a name given by its hash.
  @inline(__always)
  package func lists(ofHash hash: UInt64) -> NameLists {
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return [] }
      if slot >> 28 == hash >> 28 { return NameLists(rawValue: UInt32(slot & 0xfff_ffff)) }
      position = (position + 1) & mask
    }
  }

  /// The lists of a run of words.
  package func lists(of words: ArraySlice<WordFacts>) -> NameLists {
    guard let first = words.first else { return [] }
    return lists(ofHash: words.dropFirst().reduce(first.lower) { Self.hash($0, then: $1.lower) })
  }

  /// The hash of a longer name: of what it begins with, and its next word's lower-case hash.
  @inline(__always)
  package static func hash(_ beginning: UInt64, then word: UInt64) -> UInt64 {
    StableHash.combine(beginning, word)
  }

  /// The section's bytes for names with their lists. The order doesn't show.
  package static func sectionBytes(for names: [UInt64: NameLists]) -> [UInt8] {
    var capacity = 16
    while capacity * 5 < names.count * 6 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for (hash, lists) in names.sorted(by: { $0.key < $1.key }) where !lists.isEmpty {
      var position = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[position] != 0, slots[position] >> 28 != hash >> 28 {
        position = (position + 1) & (capacity - 1)
      }
      slots[position] |= (hash >> 28) << 28 | UInt64(lists.rawValue)
    }
    var writer = SectionWriter()
    writer.append(slots)
    return writer.bytes
  }
}
