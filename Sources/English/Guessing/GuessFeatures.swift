/// What the guesser is told about a word: a few hashes, each of which has a vector of its own.
package struct GuessFeatures {
  private static let codes = 8
  package static let count = 12 + codes
  /// The first features name the word itself; training hides them together.
  package static let wordCount = 2

  /// For each word the longest listed name that it stands in, and where in it.
  private var phrases: [UInt64] = []

  package init() {}

  /// Calls `body` with the position of each word, each feature's number and its hash.
  @inline(__always)
  package mutating func forEach(
    _ words: ArraySlice<WordFacts>, _ gazetteers: Gazetteers,
    _ body: (Int, Int, UInt64) -> Void
  ) {
    findPhrases(words, gazetteers)
    for (word, facts) in words.enumerated() {
      let lists = gazetteers.lists(ofHash: facts.lower)
      let verbs = lists.intersection([.verbForms, .ordinaryWord])
      body(word, 0, Self.hash(0, facts.lower))
      body(word, 1, Self.hash(1, facts.form))
      body(word, 2, Self.hash(2, UInt64(facts.fineClass)))
      body(word, 3, Self.hash(3, UInt64(facts.coarseClass)))
      body(word, 4, Self.hash(4, facts.suffix(4)))
      body(word, 5, Self.hash(5, facts.suffix(3)))
      body(word, 6, Self.hash(6, facts.suffix(2)))
      body(word, 7, Self.hash(7, facts.prefix(3)))
      body(word, 8, Self.hash(8, facts.shape))
      body(word, 9, Self.hash(9, UInt64(lists.subtracting(.verbForms).rawValue)))
      body(word, 10, Self.hash(10, UInt64(verbs.rawValue)))
      body(word, 11, Self.hash(11, phrases[word]))
      guard facts.fineClass > 0 else { continue }
      for code in 0..<Self.codes {
        body(word, 12 + code, Self.hash(12 + UInt64(code), facts.codes >> UInt64(8 * code) & 0xff))
      }
    }
  }

  /// Stands for words that training has not seen.
  package static let unknownWord = hash(0, 1)

  @inline(__always)
  private static func hash(_ template: UInt64, _ value: UInt64) -> UInt64 {
    StableHash.combine(template + 20, value)
  }

  private mutating func findPhrases(_ words: ArraySlice<WordFacts>, _ gazetteers: Gazetteers) {
    phrases.removeAll(keepingCapacity: true)
    phrases.append(contentsOf: repeatElement(0, count: words.count))
    var start = words.startIndex
    while start < words.endIndex {
      guard let phrase = longestName(from: start, words, gazetteers) else {
        start += 1
        continue
      }
      for position in start..<phrase.end {
        let place: UInt64 = position == start ? 1 : position == phrase.end - 1 ? 3 : 2
        phrases[position - words.startIndex] = UInt64(phrase.lists.rawValue) << 2 | place
      }
      start = phrase.end
    }
  }

  /// The longest listed name of two words or more that starts here, with capitals at both ends.
  private func longestName(
    from start: Int, _ words: ArraySlice<WordFacts>, _ gazetteers: Gazetteers
  ) -> (end: Int, lists: NameLists)? {
    guard words[start].hasCapitals else { return nil }
    var hash = words[start].lower
    var found: (end: Int, lists: NameLists)?
    for last in words[start...].indices.dropFirst().prefix(Gazetteers.longestName - 1) {
      hash = Gazetteers.hash(hash, then: words[last].lower)
      guard words[last].hasCapitals else { continue }
      let lists = gazetteers.lists(ofHash: hash).subtracting(.verbForms)
      if !lists.isEmpty { found = (last + 1, lists) }
    }
    return found
  }
}

extension WordFacts {
  fileprivate var hasCapitals: Bool {
    switch letterCase {
    case .capitalised, .upper, .mixed: true
    case .none, .lower: false
    }
  }
}
