/// The features of the tagger: hashes of what stands at and around a token.
package struct TaggerFeatures {
  /// What the features look at, one entry a token of the sentence.
  package struct Context {
    package var words: ArraySlice<WordFacts>
    /// Ambiguity classes of the words, from 0 of the sentence.
    package var classes: [UInt16]
    /// Ambiguity classes of the words in lower case.
    package var lowerClasses: [UInt16]
    /// The lists of names and words that have the word, from 0 of the sentence.
    package var lists: [NameLists]
    /// The verb forms that the word may be, from 0 of the sentence.
    package var verbForms: [NameLists]
    /// The tags of an earlier pass, which tell what follows; empty in the first pass.
    package var earlier: [UInt8] = []
    /// No word has a small letter: a headline in capitals tells nothing by its capitals.
    package var isUpperCase: Bool

    package init(
      words: ArraySlice<WordFacts>, lexicon: TaggerLexicon, gazetteers: Gazetteers
    ) {
      self.words = words
      let all = words.map { gazetteers.lists(ofHash: $0.lower) }
      lists = all.map { $0.subtracting(.verbForms) }
      verbForms = all.map { $0.intersection([.verbForms, .ordinaryWord]) }
      classes = words.map { lexicon.entry(of: $0).ambiguityClass }
      lowerClasses = words.map {
        $0.lower == $0.form ? 0xffff : lexicon.entry($0.lower)?.ambiguityClass ?? 0
      }
      isUpperCase =
        words.count > 2
        && words.allSatisfy { $0.letterCase == .upper || $0.letterCase == .none }
    }
  }

  /// Room for the features of one token, and how many it has.
  private var storage = [UInt64](repeating: 0, count: Self.limit)
  private var count = 0

  private var room = [UInt32](repeating: 0, count: 2 * Self.limit)

  /// More than any token has.
  private static let limit = 96

  package init() {}

  /// The features of the token, for training.
  package var features: [UInt64] { Array(storage[..<count]) }

  /// Calls `body` with the features and room for two numbers each.
  mutating func withFeatures(
    _ body: (UnsafeBufferPointer<UInt64>, UnsafeMutablePointer<UInt32>) -> Void
  ) {
    storage.withUnsafeBufferPointer { features in
      room.withUnsafeMutableBufferPointer { room in
        if let base = room.baseAddress {
          body(UnsafeBufferPointer(rebasing: features[..<count]), base)
        }
      }
    }
  }

  /// Replaces ``features`` by those of the token at `position` whose left neighbours have the tags
  /// `previous` and `beforePrevious`.
  package mutating func fill(
    _ context: Context, _ position: Int, previous: UInt8, beforePrevious: UInt8
  ) {
    count = storage.withUnsafeMutableBufferPointer { storage in
      var list = List(storage: storage, pass: context.earlier.isEmpty ? 0 : 100)
      list.fill(context, position, previous: UInt64(previous), UInt64(beforePrevious))
      return list.count
    }
  }
}

/// The features of a token while they are found.
private struct List {
  let storage: UnsafeMutableBufferPointer<UInt64>
  let pass: UInt64
  var count = 0

  typealias Context = TaggerFeatures.Context

  private static let border = WordFacts(
    form: 1, lower: 1, fineClass: 2000, coarseClass: 2000, letterCase: .none, traits: [], shape: 1,
    length: 0, head: 0, tail: 0)

  init(storage: UnsafeMutableBufferPointer<UInt64>, pass: UInt64) {
    self.storage = storage
    self.pass = pass
  }

  mutating func fill(
    _ context: Context, _ position: Int, previous: UInt64, _ beforePrevious: UInt64
  ) {
    let word = Self.word(context, position)
    let left = Self.word(context, position - 1)
    let left2 = Self.word(context, position - 2)
    let right = Self.word(context, position + 1)
    let right2 = Self.word(context, position + 2)
    addForm(word, context, position)
    addSurroundings(word, left, left2, right, right2)
    addNeighbourLists(context, position, word, left, right)
    addVerbForms(context, position, word, previous, beforePrevious)
    addHistory(context, position, word, right, previous, beforePrevious)
    if !context.earlier.isEmpty { addEarlier(context, position, word, previous) }
  }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ value: UInt64) {
    precondition(count < storage.count, "room for all features")
    storage[count] = StableHash.combine((template + pass) &* 0x9e37_79b9_7f4a_7c15, value)
    count += 1
  }

  @inline(__always)
  private mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
    add(template, StableHash.combine(first, second))
  }

  private static func word(_ context: Context, _ position: Int) -> WordFacts {
    let index = context.words.startIndex + position
    return context.words.indices.contains(index) ? context.words[index] : border
  }

  private static func ambiguity(_ context: Context, _ position: Int) -> UInt64 {
    context.classes.indices.contains(position) ? UInt64(context.classes[position]) : 0xffff
  }

  private mutating func addForm(_ word: WordFacts, _ context: Context, _ position: Int) {
    let letterCase: UInt64 =
      (context.isUpperCase ? 7 : UInt64(word.letterCase.rawValue)) << 1 | (position == 0 ? 1 : 0)
    add(1, word.lower)
    add(2, word.form)
    add(3, word.suffix(1))
    add(4, word.suffix(2))
    add(5, word.suffix(3), letterCase)
    add(6, word.suffix(3))
    add(7, word.suffix(4))
    add(8, word.suffix(5))
    add(9, word.prefix(1))
    add(10, word.prefix(2))
    add(11, word.prefix(3))
    add(12, word.prefix(4))
    add(13, word.shape, position == 0 ? 1 : 0)
    add(14, letterCase, UInt64(word.traits.rawValue))
    add(15, letterCase, UInt64(word.fineClass))
    add(16, UInt64(word.fineClass))
    add(17, UInt64(word.coarseClass), letterCase)
    add(18, Self.ambiguity(context, position), letterCase)
    add(19, UInt64(context.lists[position].rawValue), letterCase)
    add(34, UInt64(context.lists[position].rawValue), word.suffix(2))
  }

  private mutating func addSurroundings(
    _ word: WordFacts, _ left: WordFacts, _ left2: WordFacts, _ right: WordFacts,
    _ right2: WordFacts
  ) {
    add(20, left.lower)
    add(21, right.lower)
    add(22, left2.lower)
    add(23, right2.lower)
    add(24, UInt64(left.fineClass))
    add(25, UInt64(right.fineClass))
    add(26, UInt64(left2.coarseClass))
    add(27, UInt64(right2.coarseClass))
    add(28, left.lower, word.lower)
    add(29, word.lower, right.lower)
    add(30, UInt64(left.coarseClass) << 16 | UInt64(right.coarseClass), word.suffix(3))
    add(31, UInt64(word.coarseClass) << 16 | UInt64(right.coarseClass))
    add(
      32, UInt64(left.letterCase.rawValue) << 8 | UInt64(right.letterCase.rawValue),
      UInt64(word.letterCase.rawValue))
    add(33, right.suffix(3), word.suffix(2))
  }

  private mutating func addNeighbourLists(
    _ context: Context, _ position: Int, _ word: WordFacts, _ left: WordFacts, _ right: WordFacts
  ) {
    func lists(_ distance: Int) -> UInt64 {
      let index = position + distance
      return context.lists.indices.contains(index)
        ? UInt64(context.lists[index].rawValue) : 1 << 40
    }
    let letterCase = UInt64(word.letterCase.rawValue)
    add(80, lists(-1) << 3 | letterCase, lists(0))
    add(81, lists(1) << 3 | letterCase, lists(0))
    add(82, UInt64(context.lowerClasses[position]), letterCase << 1 | (position == 0 ? 1 : 0))
    add(83, UInt64(left.fineClass) << 16 | UInt64(word.fineClass))
    add(84, UInt64(word.fineClass) << 16 | UInt64(right.fineClass))
    add(85, left.suffix(3), word.suffix(2))
    add(86, left.lower, right.lower)
    add(87, left.lower, word.suffix(3))
  }

  private mutating func addVerbForms(
    _ context: Context, _ position: Int, _ word: WordFacts, _ previous: UInt64,
    _ beforePrevious: UInt64
  ) {
    func forms(_ distance: Int) -> UInt64 {
      let index = position + distance
      return context.verbForms.indices.contains(index)
        ? UInt64(context.verbForms[index].rawValue >> 22) : 0xff
    }
    let here = forms(0) << 3 | UInt64(word.letterCase.rawValue)
    add(90, here)
    add(91, here, previous)
    add(92, here, previous << 8 | beforePrevious)
    add(93, here << 16 | forms(1), previous)
    add(94, here, forms(-1))
  }

  private mutating func addHistory(
    _ context: Context, _ position: Int, _ word: WordFacts, _ right: WordFacts, _ previous: UInt64,
    _ beforePrevious: UInt64
  ) {
    let here = Self.ambiguity(context, position)
    let next = Self.ambiguity(context, position + 1)
    let next2 = Self.ambiguity(context, position + 2)
    let history = previous << 8 | beforePrevious
    add(40, previous)
    add(41, history)
    add(42, previous, word.lower)
    add(43, history, here)
    add(44, previous, word.suffix(3))
    add(45, previous << 16 | next, here)
    add(46, next, here)
    add(47, next)
    add(48, next2, next)
    add(49, previous, next)
    add(50, previous, UInt64(word.coarseClass) << 16 | UInt64(word.letterCase.rawValue))
    add(51, previous, right.lower)
    add(52, history, next)
    add(53, previous, UInt64(word.fineClass))
    add(54, history, word.lower)
  }

  /// What the tags of the pass before say about the words to come.
  private mutating func addEarlier(
    _ context: Context, _ position: Int, _ word: WordFacts, _ previous: UInt64
  ) {
    func tag(_ distance: Int) -> UInt64 {
      let index = position + distance
      return context.earlier.indices.contains(index) ? UInt64(context.earlier[index]) : 255
    }
    let (here, next, next2, next3) = (tag(0), tag(1), tag(2), tag(3))
    let next23 = next2 << 8 | next3
    add(60, next)
    add(61, next << 8 | next2)
    add(62, previous << 8 | next, Self.ambiguity(context, position))
    add(63, word.lower, next)
    add(64, word.lower, next << 8 | next2)
    add(65, previous << 8 | next, word.suffix(3))
    add(66, here)
    add(67, next << 16 | next23, here)
    add(68, word.lower, next << 16 | next23)
    add(69, previous << 16 | here << 8 | next, UInt64(word.letterCase.rawValue))
    add(70, word.lower, tag(-1) << 8 | tag(-2))
    add(71, UInt64(word.coarseClass), previous << 8 | next)
  }
}
