/// What the words of a document were labelled in a first reading, to be looked up in a second.
package struct NameMemory {
  /// The row of a word, or of two words in a row, in `counts`.
  private var rows: [UInt64: Int32] = [:]
  /// For each row how often it had which label; then how often it stood in capitals inside a
  /// sentence, and how often in lower case.
  private var counts: [UInt16] = []

  /// What is known of words in brackets that abbreviate those before them.
  private var acronyms: [UInt64: UInt64] = [:]

  private static let width = NameLabel.count + 2
  private static let capitals = NameLabel.count
  private static let lowers = NameLabel.count + 1

  package init() {}

  private mutating func add(_ key: UInt64, _ column: Int, _ amount: UInt16 = 1) {
    var row = Int(rows[key] ?? -1)
    if row < 0 {
      row = rows.count
      rows[key] = Int32(row)
      counts.append(contentsOf: repeatElement(0, count: Self.width))
    }
    counts[row * Self.width + column] &+= amount
  }

  /// Notes the labels of a sentence's capitalised words.
  package mutating func note(_ words: ArraySlice<WordFacts>, labels: [Int]) {
    var previous: WordFacts?
    for (position, (word, label)) in zip(words, labels).enumerated() where word.length > 1 {
      switch word.letterCase {
      case .lower:
        if rows[word.lower] != nil || label != NameLabel.outside { add(word.lower, Self.lowers) }
      case .none: break
      case .capitalised, .upper, .mixed:
        add(word.lower, label)
        if position > 0 { add(word.lower, Self.capitals) }
        if let previous {
          add(Self.pair(previous.lower, word.lower, first: true), labels[position - 1])
          add(Self.pair(previous.lower, word.lower, first: false), label)
        }
      }
      previous = word.letterCase == .lower || word.letterCase == .none ? nil : word
    }
    noteAcronyms(words, labels)
  }

  private static func pair(_ one: UInt64, _ two: UInt64, first: Bool) -> UInt64 {
    StableHash.combine(one, two) ^ (first ? 1 : 2)
  }

  /// "World Food Programme (WFP)": the acronym is a name of the same kind wherever it stands, and
  /// some name when the words before it weren't taken for one.
  private mutating func noteAcronyms(_ words: ArraySlice<WordFacts>, _ labels: [Int]) {
    let first = words.startIndex
    for place in words.indices.dropFirst(3).dropLast() {
      let acronym = words[place]
      guard words[place - 1].form == Self.bracket, acronym.length >= 2, acronym.length <= 8,
        acronym.letterCase == .upper || acronym.letterCase == .mixed,
        Self.spells(acronym, words[first..<place - 1])
      else { continue }
      let kind = NameLabel.kind(of: labels[place - 2 - first])
      add(acronym.lower, NameLabel.label(kind ?? .organisation, .unit), kind == nil ? 1 : 3)
      acronyms[acronym.lower] = kind.map { UInt64($0.rawValue) + 2 } ?? 1
    }
  }

  /// Whether the initials of the last of `words` spell an acronym; small words may be skipped.
  private static func spells(_ acronym: WordFacts, _ words: ArraySlice<WordFacts>) -> Bool {
    var letter = Int(acronym.length) - 1
    for word in words.reversed() {
      let initial = UInt8(truncatingIfNeeded: word.head)
      if initial == UInt8(truncatingIfNeeded: acronym.head >> UInt64(8 * letter)) {
        letter -= 1
        if letter < 0 { return word.letterCase != .lower }
      } else if word.letterCase != .lower || word.length > 4 {
        return false
      }
    }
    return false
  }

  /// Whether the text says what the word is short for: 1, or 2 and more for the kind of the name.
  package func acronym(_ word: UInt64) -> UInt64 { acronyms[word] ?? 0 }

  /// Bits that tell of which kinds of longer names the word is a part, and whether their last.
  package func parts(_ word: UInt64, without own: Int) -> UInt64 {
    guard let row = rows[word] else { return 0 }
    var bits: UInt64 = 0
    for kind in NameKind.allCases {
      for place in [NameLabel.Place.begin, .inside, .last] {
        let label = NameLabel.label(kind, place)
        let number = Int(counts[Int(row) * Self.width + label]) - (label == own ? 1 : 0)
        if number > 0 { bits |= 1 << (UInt64(kind.rawValue) * 2 + (place == .last ? 1 : 0)) }
      }
    }
    return bits
  }

  private static let bracket = StableHash.hash("(")

  /// A small number for what the word mostly was elsewhere, 0 when it is nowhere else.
  ///
  /// - Parameter own: The label that it was given here, which doesn't count.
  package func code(_ word: UInt64, without own: Int) -> UInt64 {
    guard let row = rows[word] else { return 0 }
    return code(row: Int(row), without: own)
  }

  /// The same for a word as the first or second of two.
  package func code(_ one: UInt64, _ two: UInt64, first: Bool, without own: Int) -> UInt64 {
    guard let row = rows[Self.pair(one, two, first: first)] else { return 0 }
    return code(row: Int(row), without: own)
  }

  /// How often the word stands in capitals inside other sentences, and whether in lower case.
  package func spelling(_ word: UInt64, isInside: Bool) -> UInt64 {
    guard let row = rows[word] else { return 0 }
    let base = Int(row) * Self.width
    let capitals = Int(counts[base + Self.capitals]) - (isInside ? 1 : 0)
    let lowers = Int(counts[base + Self.lowers])
    return UInt64(max(0, min(capitals, 3))) | (lowers > 0 ? 4 : 0)
  }

  private func code(row: Int, without own: Int) -> UInt64 {
    var kinds = (0, 0, 0, 0)
    var total = 0
    var bestLabel = 0
    var bestCount = 0
    for label in 0..<NameLabel.count {
      let number = Int(counts[row * Self.width + label]) - (label == own ? 1 : 0)
      guard number > 0 else { continue }
      total += number
      switch NameLabel.kind(of: label) {
      case nil: kinds.0 += number
      case .person: kinds.1 += number
      case .organisation: kinds.2 += number
      case .place: kinds.3 += number
      }
      if number > bestCount { (bestLabel, bestCount) = (label, number) }
    }
    guard total > 0 else { return 0 }
    var (kind, highest): (UInt64, Int) = (0, kinds.0)
    if kinds.1 > highest { (kind, highest) = (1, kinds.1) }
    if kinds.2 > highest { (kind, highest) = (2, kinds.2) }
    if kinds.3 > highest { (kind, highest) = (3, kinds.3) }
    let agreement: UInt64 = highest == total ? 2 : highest * 3 >= total * 2 ? 1 : 0
    let often: UInt64 = total >= 3 ? 1 : 0
    return 1 + kind + agreement * 4 + often * 12 + UInt64(bestLabel) * 24
  }
}
