/// The smallest hashes of a text's runs of four words: two texts have as many in common as they have
/// runs in common (Broder 1997, "On the resemblance and containment of documents"), one permutation
/// split into bins (Li, Owen and Zhang 2012, "One permutation hashing").
struct ReprintSignature: Sendable {
  static let bins = 64
  /// Words a run has.
  static let run = 4
  /// Texts with fewer runs than this are too short to tell.
  static let leastRuns = 24

  private(set) var minima: [UInt32]

  /// Nil for a text that is too short.
  init?(_ text: String) {
    minima = [UInt32](repeating: .max, count: Self.bins)
    var words = [UInt64](repeating: 0, count: Self.run)
    var count = 0
    var word: UInt64 = 0
    for byte in text.utf8 {
      if Self.isWordByte(byte) {
        // Small and capital letters alike.
        let folded = (0x41...0x5a).contains(byte) ? byte | 0x20 : byte
        word = (word ^ UInt64(folded) &+ 1) &* 0x100_0000_01b3
      } else if word != 0 {
        add(word, &words, &count)
        word = 0
      }
    }
    if word != 0 { add(word, &words, &count) }
    guard count >= Self.leastRuns + Self.run - 1 else { return nil }
    fillEmptyBins()
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte)
      || (0x61...0x7a).contains(byte)
  }

  private mutating func add(_ word: UInt64, _ words: inout [UInt64], _ count: inout Int) {
    words[count % Self.run] = word
    count += 1
    guard count >= Self.run else { return }
    var hash: UInt64 = 0
    for offset in 0..<Self.run { hash = Self.mix(hash &+ words[(count + offset) % Self.run]) }
    let bin = Int(hash & UInt64(Self.bins - 1))
    minima[bin] = min(minima[bin], UInt32(truncatingIfNeeded: hash >> 32))
  }

  /// An empty bin borrows from the next that is not, so that short texts can be compared.
  private mutating func fillEmptyBins() {
    let own = minima
    for bin in 0..<Self.bins where own[bin] == .max {
      for distance in 1..<Self.bins {
        let other = own[(bin + distance) % Self.bins]
        guard other != .max else { continue }
        minima[bin] = UInt32(truncatingIfNeeded: Self.mix(UInt64(other) &+ UInt64(distance)))
        break
      }
    }
  }

  /// The finaliser of SplitMix64.
  static func mix(_ value: UInt64) -> UInt64 {
    var hash = value &+ 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
    hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
    return hash ^ (hash >> 31)
  }
}

/// Signatures by bands of four bins: texts that share most bins share a band almost surely.
struct ReprintIndex: Sendable {
  private static let rows = 4

  /// The bins of all documents, one after the other; a document without has none.
  private var minima: [UInt32] = []
  private var starts: [Int32] = []
  /// The first document with a band.
  private var byBand: [UInt64: Int32] = [:]

  /// Counts a document that cannot be compared.
  mutating func skip() { starts.append(-1) }

  mutating func append(_ signature: ReprintSignature) {
    let number = Int32(starts.count)
    starts.append(Int32(minima.count))
    minima += signature.minima
    for band in Self.bands(signature) where byBand[band] == nil { byBand[band] = number }
  }

  /// The document with most bins in common; the earliest of equals.
  func nearest(to signature: ReprintSignature) -> (number: Int, share: Double)? {
    var best: (number: Int, share: Double)?
    for band in Self.bands(signature) {
      guard let number = byBand[band].map(Int.init) else { continue }
      let share = share(of: signature, number)
      if best.map({ share > $0.share || share == $0.share && number < $0.number }) ?? true {
        best = (number, share)
      }
    }
    return best
  }

  private func share(of signature: ReprintSignature, _ number: Int) -> Double {
    let start = Int(starts[number])
    guard start >= 0 else { return 0 }
    var common = 0
    for bin in 0..<ReprintSignature.bins where minima[start + bin] == signature.minima[bin] {
      common += 1
    }
    return Double(common) / Double(ReprintSignature.bins)
  }

  private static func bands(_ signature: ReprintSignature) -> [UInt64] {
    stride(from: 0, to: ReprintSignature.bins, by: rows).map { first in
      var hash = UInt64(first)
      for bin in first..<first + rows {
        hash = ReprintSignature.mix(hash &+ UInt64(signature.minima[bin]))
      }
      return hash
    }
  }
}
