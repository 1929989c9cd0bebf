/// What the guesser thinks of each word of a text: how much less likely than the best one each tag and
/// each name label is.
package struct Guesses: Sendable {
  /// Where the scores of a word's universal tags, Penn tags and name labels start in its row.
  package static let upos = 0
  package static let xpos = NetworkShape.uposCount
  package static let labels = NetworkShape.uposCount + NetworkShape.xposCount
  package static let width = labels + NameLabel.count

  /// What a difference of 1 between logarithms of likelihoods is as a whole number.
  package static let unit: Int32 = 64
  /// Nothing is thought less likely than this.
  static let least: Float = -12

  private var numbers: [Int16]

  /// - Parameter count: Of words, of which nothing is known at first.
  init(count: Int) { numbers = [Int16](repeating: 0, count: count * Self.width) }

  private init(numbers: [Int16]) { self.numbers = numbers }

  /// A score: 0 for the best tag or label of a word, negative for others.
  @inline(__always)
  package subscript(word word: Int, column column: Int) -> Int32 {
    Int32(numbers[word * Self.width + column])
  }

  /// The guesses for some of the words.
  package func chosen(_ words: some Sequence<Int>) -> Guesses {
    var chosen: [Int16] = []
    for word in words { chosen += numbers[word * Self.width..<(word + 1) * Self.width] }
    return Guesses(numbers: chosen)
  }

  /// Takes over what the network says of a word.
  mutating func set(_ word: Int, _ scores: UnsafePointer<Float>) {
    let first = word * Self.width
    numbers.withUnsafeMutableBufferPointer { numbers in
      for (start, end) in [
        (Self.upos, Self.xpos), (Self.xpos, Self.labels), (Self.labels, Self.width),
      ] {
        var best = scores[start]
        for column in start..<end { best = max(best, scores[column]) }
        for column in start..<end {
          let score = max(scores[column] - best, Self.least) * Float(Self.unit)
          // Rounded, halves away from zero, without a call of a library.
          let whole = Int16(score)
          numbers[first + column] = score - Float(whole) <= -0.5 ? whole - 1 : whole
        }
      }
    }
  }
}
