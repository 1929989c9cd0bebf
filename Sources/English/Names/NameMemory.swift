/// What the words of a document were labelled in a first reading, to be looked up in a second.
package struct NameMemory {
  /// How often a word was which label.
  private var counts: [UInt64: [UInt16]] = [:]

  package init() {}

  /// Notes the labels of a sentence's capitalised words.
  package mutating func note(_ words: ArraySlice<WordFacts>, labels: [Int]) {
    for (word, label) in zip(words, labels) where word.letterCase != .lower && word.length > 1 {
      counts[word.lower, default: [UInt16](repeating: 0, count: NameLabel.count)][label] &+= 1
    }
    noteAcronyms(Array(words), labels)
  }

  /// "World Food Programme (WFP)": the acronym is a name of the same kind wherever it stands.
  private mutating func noteAcronyms(_ words: [WordFacts], _ labels: [Int]) {
    for (kind, tokens) in NameLabel.names(in: labels) where tokens.count >= 2 {
      let place = tokens.upperBound + 1
      guard place + 1 < words.count, words[place].letterCase == .upper, words[place].length >= 2,
        words[place - 1].form == Self.bracket, labels[place] == NameLabel.outside
      else { continue }
      let label = NameLabel.label(kind, .unit)
      counts[words[place].lower, default: [UInt16](repeating: 0, count: NameLabel.count)][label] &+=
        2
    }
  }

  private static let bracket = StableHash.hash("(")

  /// A small number for what the word mostly was elsewhere, 0 when it is nowhere else.
  ///
  /// - Parameter own: The label that it was given here, which doesn't count.
  package func code(_ word: UInt64, without own: Int) -> UInt64 {
    guard let counts = counts[word] else { return 0 }
    var kinds = [0, 0, 0, 0]
    var total = 0
    var bestLabel = 0
    var bestCount = 0
    for (label, number) in counts.enumerated() {
      let number = Int(number) - (label == own ? 1 : 0)
      guard number > 0 else { continue }
      total += number
      kinds[NameLabel.kind(of: label).map { Int($0.rawValue) + 1 } ?? 0] += number
      if number > bestCount { (bestLabel, bestCount) = (label, number) }
    }
    guard total > 0 else { return 0 }
    var kind = 0
    for candidate in 1...3 where kinds[candidate] > kinds[kind] { kind = candidate }
    let agreement: UInt64 = kinds[kind] == total ? 2 : kinds[kind] * 3 >= total * 2 ? 1 : 0
    let often: UInt64 = total >= 3 ? 1 : 0
    return 1 + UInt64(kind) + agreement * 4 + often * 12 + UInt64(bestLabel) * 24
  }

  /// Whether no word was noted twice, so that a second reading can't learn anything.
  package var isEmpty: Bool { counts.isEmpty }
}
