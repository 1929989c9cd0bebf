/// Sentences side by side, so that the network reads their first words together, then their second
/// ones and so on.
///
/// Each sentence has a root before its first word, at time 0. The longest sentence has rank 0; at each
/// time the sentences that still have a word are those of the lowest ranks, and their rows lie next to
/// each other.
package struct SentencePacking {
  /// For each rank the position of its sentence in what was packed.
  package let order: [Int]
  /// For each rank the number of words and the root.
  package let lengths: [Int]
  /// For each time its first row, and the number of rows at the end.
  package let starts: [Int]
  /// For each rank its first row in the order of sentences.
  package let sentenceStarts: [Int]

  package var rows: Int { starts.last ?? 0 }
  package var times: Int { starts.count - 1 }

  /// - Parameter counts: The number of words of each sentence.
  package init(_ counts: [Int]) {
    order = counts.indices.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
    lengths = order.map { counts[$0] + 1 }
    var starts = [0]
    var alive = lengths.count
    for time in 0..<(lengths.first ?? 0) {
      while alive > 0, lengths[alive - 1] <= time { alive -= 1 }
      starts.append((starts.last ?? 0) + alive)
    }
    self.starts = starts
    var total = 0
    sentenceStarts = lengths.map { length in
      defer { total += length }
      return total
    }
  }

  /// How many sentences have a word at `time`.
  package func count(at time: Int) -> Int { starts[time + 1] - starts[time] }

  /// The row of a sentence's word.
  package func row(rank: Int, time: Int) -> Int { starts[time] + rank }
}
