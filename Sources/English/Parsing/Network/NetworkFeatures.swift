import CKernels

/// What the network is told about a word: a few hashes, each of which has a vector of its own.
package enum NetworkFeatures {
  package static let count = 10

  /// Calls `body` with each feature's position and hash.
  @inline(__always)
  package static func forEach(
    _ facts: WordFacts, upos: UPOS, xpos: Int, _ body: (Int, UInt64) -> Void
  ) {
    body(0, hash(0, facts.lower))
    body(1, hash(1, UInt64(facts.fineClass)))
    body(2, hash(2, UInt64(facts.coarseClass)))
    body(3, hash(3, facts.suffix(4)))
    body(4, hash(4, facts.suffix(3)))
    body(5, hash(5, facts.suffix(2)))
    body(6, hash(6, facts.prefix(3)))
    body(7, hash(7, facts.shape))
    body(8, hash(8, UInt64(upos.rawValue)))
    body(9, hash(9, UInt64(xpos)))
  }

  private static func hash(_ template: UInt64, _ value: UInt64) -> UInt64 {
    StableHash.combine(template, value)
  }

  /// Stands for words that training has not seen.
  package static let unknownWord = hash(0, 1)
}

/// The vectors of features: an open-addressed table of rows of small numbers with a scale each.
struct FeatureVectors: Sendable {
  private let slots: ModelArray<UInt64>
  private let scales: ModelArray<Float>
  private let rows: ModelArray<Int8>
  private let width: Int
  private let mask: Int

  init(_ reader: inout SectionReader, width: Int) throws(ModelError) {
    slots = try reader.array(of: UInt64.self)
    scales = try reader.array(of: Float.self)
    rows = try reader.array(of: Int8.self)
    mask = slots.count - 1
    self.width = width
    guard slots.count > 0, slots.count & mask == 0, slots.elements.contains(0), scales.count > 0,
      rows.count == scales.count * width,
      slots.elements.allSatisfy({ Int($0 & 0xff_ffff) <= scales.count })
    else { throw ModelError(.damaged, "The model's parser has a broken table of features.") }
  }

  /// The vector of a feature, or nil.
  @inline(__always)
  func find(_ hash: UInt64) -> (scale: Float, row: UnsafePointer<Int8>)? {
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if slot >> 24 == hash >> 24 {
        let row = Int(slot & 0xff_ffff) - 1
        return (scales[row], rows.address(of: row * width))
      }
      position = (position + 1) & mask
    }
  }

  /// Adds a word with the vectors of its features.
  func find(_ facts: WordFacts, _ upos: UPOS, _ xpos: Int, _ found: inout FoundFeatures) {
    NetworkFeatures.forEach(facts, upos: upos, xpos: xpos) { position, hash in
      if !find(hash, &found), position == 0 { _ = find(NetworkFeatures.unknownWord, &found) }
    }
    found.endWord()
  }

  /// Adds the vector of a feature of the word under way; false where there is none.
  @inline(__always)
  func find(_ hash: UInt64, _ found: inout FoundFeatures) -> Bool {
    guard let vector = find(hash) else { return false }
    kg_fetch(vector.row, width)
    found.scales.append(vector.scale)
    found.rows.append(vector.row)
    return true
  }

  /// Appends features and their vectors to a section.
  static func write(
    _ features: [UInt64], _ vectors: [Float], width: Int, to writer: inout SectionWriter
  ) {
    var capacity = 16
    while capacity * 3 < features.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    var scales: [Float] = []
    var rows: [Int8] = []
    for (number, feature) in features.enumerated() {
      var position = Int(truncatingIfNeeded: feature) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] = (feature >> 24) << 24 | UInt64(number + 1)
      let vector = vectors[number * width..<(number + 1) * width]
      let scale = (vector.map(abs).max() ?? 0) / 127
      scales.append(scale)
      rows += vector.map { scale > 0 ? Int8(($0 / scale).rounded()) : 0 }
    }
    writer.append(slots)
    writer.append(scales)
    writer.append(rows)
  }
}

/// The vectors of the features of some words; valid as long as the model is.
struct FoundFeatures {
  fileprivate var scales: [Float] = []
  fileprivate var rows: [UnsafePointer<Int8>?] = []
  /// Where each word's end.
  fileprivate var ends: [Int] = []

  mutating func removeAll() {
    scales.removeAll(keepingCapacity: true)
    rows.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  mutating func endWord() { ends.append(rows.count) }

  /// Writes the sum of each word's vectors to the row that `row` says.
  func sum(_ width: Int, into row: (Int) -> UnsafeMutablePointer<Float>) {
    scales.withUnsafeBufferPointer { scales in
      rows.withUnsafeBufferPointer { rows in
        guard let scales = scales.baseAddress, let rows = rows.baseAddress else { return }
        var first = 0
        for (word, end) in ends.enumerated() {
          kg_sum_scaled(width, end - first, scales + first, rows + first, row(word))
          first = end
        }
      }
    }
  }
}
