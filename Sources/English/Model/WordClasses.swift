/// Classes of words that occur in like surroundings: *egypt, saudi, cairo* or *talks, negotiations*.
///
/// Two independent clusterings, of 1024 and of 128 classes, of the 200,000 most frequent words.
/// An open-addressed table of eight bytes a slot: the upper half of the word's hash, then both
/// classes. Beside it stand the codes of each word's vector. A word that isn't in the table is taken for another one once in about 500 million.
package struct WordClasses: Sendable {
  package static let sectionName = "classes"

  /// The classes of a word; 0 means unknown, so known ones count from 1.
  package struct Pair: Hashable, Sendable {
    package var fine: UInt16
    package var coarse: UInt16

    @inlinable
    package init(fine: UInt16, coarse: UInt16) {
      self.fine = fine
      self.coarse = coarse
    }

    package static let unknown = Pair(fine: 0, coarse: 0)
  }

  private let slots: ModelArray<UInt64>
  /// For each slot the codes of its word's vector.
  private let codes: ModelArray<UInt64>
  private let mask: Int

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    slots = try reader.array(of: UInt64.self)
    codes = try reader.array(of: UInt64.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, codes.count == slots.count else {
      throw ModelError(.damaged, "The model's section “\(Self.sectionName)” has a broken table.")
    }
  }

  /// The classes of the word whose lower-cased form has this hash, and the codes of its vector.
  package func classes(ofLowerHash hash: UInt64) -> (pair: Pair, codes: UInt64) {
    let check = hash >> 32
    var position = Int(truncatingIfNeeded: hash) & mask
    for _ in 0...mask {
      let slot = slots[position]
      if slot == 0 { return (.unknown, 0) }
      if slot >> 32 == check {
        return (
          Pair(
            fine: UInt16(truncatingIfNeeded: slot >> 16), coarse: UInt16(truncatingIfNeeded: slot)),
          codes[position]
        )
      }
      position = (position + 1) & mask
    }
    return (.unknown, 0)
  }

  /// The section's bytes for words in lower case with classes that count from 0 and codes.
  package static func sectionBytes(
    for words: [(word: String, fine: Int, coarse: Int, codes: UInt64)]
  ) -> [UInt8] {
    var capacity = 16
    while capacity * 4 < words.count * 5 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var codes = [UInt64](repeating: 0, count: capacity)
    for entry in words {
      let hash = StableHash.hash(entry.word)
      var position = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] =
        (hash >> 32) << 32 | UInt64(entry.fine + 1) << 16 | UInt64(entry.coarse + 1)
      codes[position] = entry.codes
    }
    var writer = SectionWriter()
    writer.append(slots)
    writer.append(codes)
    return writer.bytes
  }
}
