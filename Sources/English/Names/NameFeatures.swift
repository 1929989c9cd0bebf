/// Turns the words of a sentence into hashed features of the name finder.
///
/// After Ratinov and Roth (2009): words, shapes and affixes in a window, word classes, lists, the run
/// of capitalised words that a token stands in, and what the document calls the word elsewhere.
package struct NameFeatures {
  /// Hashes of the features of one token.
  package private(set) var hashes: [UInt64] = []

  private var words: [WordFacts] = []
  private var tags: [UInt64] = []
  private var lists: [UInt64] = []
  private var phrases: [Phrase] = []
  private var runs: [Run] = []
  private var count = 0
  private var isAllCaps = false

  /// The longest listed name that covers a token.
  private struct Phrase {
    var lists: NameLists = []
    var place: UInt64 = 0
  }

  /// The capitalised words around a token.
  private struct Run {
    var start = 0
    var end = 0
  }

  private static let border: UInt64 = 0x0b0d_e200
  private let outside = WordFacts(border: Self.border)

  package init() { hashes.reserveCapacity(128) }

  /// Reads a sentence; `tags` has the number of each word's tag.
  package mutating func start(
    _ words: ArraySlice<WordFacts>, tags: [UInt64], gazetteers: Gazetteers
  ) {
    self.words = Array(words)
    self.tags = tags
    count = words.count
    let lettered = self.words.count { $0.traits.contains(.letter) }
    let capitals = self.words.count { $0.letterCase == .upper && $0.length > 1 }
    isAllCaps = capitals >= 3 && capitals * 10 >= lettered * 7
    lists = self.words.map {
      UInt64(gazetteers.lists(ofHash: $0.lower).subtracting(.verbForms).rawValue)
    }
    findPhrases(gazetteers)
    findRuns()
  }

  private func isCapital(_ position: Int) -> Bool {
    switch words[position].letterCase {
    case .capitalised, .upper, .mixed: true
    case .none, .lower: false
    }
  }

  private mutating func findPhrases(_ gazetteers: Gazetteers) {
    phrases = [Phrase](repeating: Phrase(), count: count)
    var start = 0
    while start < count {
      guard isCapital(start) else {
        start += 1
        continue
      }
      var hash = words[start].lower
      var best = start
      var found: NameLists = []
      for end in start + 1..<max(start + 1, min(start + Gazetteers.longestName, count)) {
        hash = Gazetteers.hash(hash, then: words[end].lower)
        let lists = gazetteers.lists(ofHash: hash).subtracting(.verbForms)
        if !lists.isEmpty, isCapital(end) { (best, found) = (end, lists) }
      }
      guard best > start else {
        start += 1
        continue
      }
      for position in start...best {
        let place: UInt64 = position == start ? 1 : position == best ? 3 : 2
        phrases[position] = Phrase(lists: found, place: place)
      }
      start = best + 1
    }
  }

  /// Runs of capitalised words, joined over a hyphen.
  private mutating func findRuns() {
    runs = [Run](repeating: Run(), count: count)
    var start = 0
    while start < count {
      var end = start
      while end < count,
        isCapital(end)
          || (end > start && end + 1 < count && words[end].traits == .hyphen && isCapital(end + 1))
      {
        end += 1
      }
      for position in start..<max(end, start + 1) { runs[position] = Run(start: start, end: end) }
      start = max(end, start + 1)
    }
  }

  private func word(_ position: Int) -> WordFacts {
    position >= 0 && position < count ? words[position] : outside
  }

  private func tag(_ position: Int) -> UInt64 {
    position >= 0 && position < count ? tags[position] : 77
  }

  private func list(_ position: Int) -> UInt64 {
    position >= 0 && position < count ? lists[position] : 0
  }

  private mutating func add(_ template: UInt64, _ a: UInt64) {
    hashes.append(
      StableHash.fold(a ^ (template &* 0x9e37_79b9_7f4a_7c15), 0xa076_1d64_78bd_642f))
  }

  private mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64) {
    hashes.append(
      StableHash.fold(a ^ (template &* 0x9e37_79b9_7f4a_7c15), b ^ 0xe703_7ed1_a0b4_28db))
  }

  /// Whether neither the word nor one beside it has a capital.
  package func isPlain(_ i: Int) -> Bool {
    !isCapital(i) && !(i > 0 && isCapital(i - 1)) && !(i + 1 < count && isCapital(i + 1))
  }

  /// Fills `hashes` for a token, without what the document says elsewhere.
  package mutating func find(_ i: Int) {
    hashes.removeAll(keepingCapacity: true)
    let w = words[i], p = word(i - 1), n = word(i + 1), pp = word(i - 2), nn = word(i + 2)
    if isPlain(i) {
      addPlain(i, w, p, n)
      return
    }
    let code = Self.code(w), codeP = Self.code(p), codeN = Self.code(n)
    add(1, w.lower)
    add(2, w.form)
    add(3, p.lower)
    add(4, n.lower)
    add(5, pp.lower)
    add(6, nn.lower)
    add(7, p.lower, w.lower)
    add(8, w.lower, n.lower)
    add(9, p.lower, code)
    add(10, n.lower, code)
    add(11, StableHash.fold(p.lower | 1, n.lower), code)
    add(12, StableHash.fold(pp.lower | 1, p.lower), code)
    add(13, StableHash.fold(n.lower | 1, nn.lower), code)
    add(14, w.shape)
    add(15, w.shape, p.shape)
    add(16, w.shape, n.shape)
    add(17, code | codeP << 8 | codeN << 16, Self.code(nn) | Self.code(pp) << 8)
    for length in 2...4 { add(17 + UInt64(length), w.suffix(length), code) }
    for length in 2...3 { add(21 + UInt64(length), w.prefix(length), code) }
    add(25, UInt64(w.fineClass))
    add(26, UInt64(p.fineClass), code)
    add(27, UInt64(n.fineClass), code)
    add(28, UInt64(w.coarseClass), code)
    add(29, UInt64(p.coarseClass), code)
    add(30, UInt64(n.coarseClass), code)
    add(31, UInt64(p.fineClass) | UInt64(w.fineClass) << 16)
    add(32, UInt64(w.fineClass) | UInt64(n.fineClass) << 16)
    add(33, UInt64(pp.fineClass), code)
    add(34, UInt64(nn.fineClass), code)
    add(35, UInt64(p.coarseClass) | UInt64(w.coarseClass) << 16 | UInt64(n.coarseClass) << 32)
    add(36, tag(i), code)
    add(37, tag(i) | tag(i - 1) << 16, code)
    add(38, tag(i) | tag(i + 1) << 16, code)
    add(39, tag(i - 1) | tag(i) << 16 | tag(i + 1) << 32)
    addLists(i, code)
    addRun(i, code)
    if i == 0 { add(60, code, w.lower) }
    if isAllCaps { add(61, code, UInt64(w.fineClass)) }
  }

  /// Words far from any capital are rarely part of a name; less is asked about them.
  private mutating func addPlain(_ i: Int, _ w: WordFacts, _ p: WordFacts, _ n: WordFacts) {
    let code = Self.code(w)
    add(1, w.lower)
    add(3, p.lower)
    add(4, n.lower)
    add(7, p.lower, w.lower)
    add(8, w.lower, n.lower)
    add(14, w.shape)
    add(18, code)
    add(20, w.suffix(3), code)
    add(25, UInt64(w.fineClass))
    add(26, UInt64(p.fineClass), code)
    add(27, UInt64(n.fineClass), code)
    add(36, tag(i), code)
    add(40, list(i), code)
  }

  private mutating func addLists(_ i: Int, _ code: UInt64) {
    add(40, list(i), code)
    add(41, list(i), list(i + 1))
    add(42, list(i - 1), list(i))
    addEach(43, list(i), code)
    addEach(44, list(i - 1), code)
    addEach(45, list(i + 1), code)
    let phrase = phrases[i]
    if phrase.place > 0 {
      add(46, UInt64(phrase.lists.rawValue), phrase.place)
      addEach(47, UInt64(phrase.lists.rawValue), phrase.place)
    }
  }

  /// One feature for each list.
  private mutating func addEach(_ template: UInt64, _ lists: UInt64, _ with: UInt64) {
    var left = lists
    while left != 0 {
      add(template, UInt64(left.trailingZeroBitCount), with)
      left &= left - 1
    }
  }

  private mutating func addRun(_ i: Int, _ code: UInt64) {
    let run = runs[i]
    guard run.end > run.start else {
      // Between two runs: "Ministry of Defence", "Trinidad and Tobago".
      if i > 0, i + 1 < count, runs[i - 1].end == i, runs[i + 1].start == i + 1 {
        let before = words[i - 1], after = words[runs[i + 1].end - 1]
        add(50, words[i].lower, before.lower)
        add(51, words[i].lower, after.lower)
        add(52, words[i].lower, UInt64(before.fineClass) | UInt64(after.fineClass) << 16)
        add(53, words[i].lower, list(i - 1) & Self.headLists)
      }
      return
    }
    let first = words[run.start], last = words[run.end - 1]
    let before = word(run.start - 1), after = word(run.end)
    let length = UInt64(min(run.end - run.start, 6))
    let place = UInt64(min(i - run.start, 5)) | UInt64(min(run.end - 1 - i, 5)) << 4
    let lastLists = lists[run.end - 1] & Self.headLists
    add(62, length, place)
    add(63, last.lower, place)
    add(64, first.lower, place)
    add(65, UInt64(last.fineClass), place)
    add(66, lastLists, place)
    add(67, before.lower, place)
    add(68, after.lower, place)
    add(69, UInt64(before.fineClass), place)
    add(70, UInt64(after.fineClass), place)
    add(71, StableHash.fold(before.lower | 1, after.lower), length)
    add(72, lists[run.start], place)
    add(73, UInt64(first.fineClass) | UInt64(last.fineClass) << 16, place)
    add(74, tag(run.end) | tag(run.start - 1) << 16, place)
    // The run before a joining word: the head of "Ministry of Inland Waters".
    if run.start >= 2, runs[run.start - 2].end == run.start - 1,
      runs[run.start - 2].start < run.start - 1
    {
      let head = words[run.start - 2]
      add(75, before.lower, head.lower)
      add(76, before.lower, UInt64(head.fineClass))
      add(77, before.lower, lists[run.start - 2] & Self.headLists)
      add(78, head.lower, place)
    }
    // The run behind one: "Ministry" is followed by "of Foreign Affairs".
    if run.end + 1 < count, runs[run.end + 1].end > runs[run.end + 1].start {
      add(79, after.lower, UInt64(last.fineClass) | place << 16)
      add(80, after.lower, lastLists | place << 32)
    }
  }

  /// Lists that tell what the head of a name is.
  private static let headLists = UInt64(
    NameLists([
      .groupNoun, .personNoun, .placeNoun, .surname, .organisation, .country, .largeCity, .demonym,
      .ordinaryWord,
    ]).rawValue)

  /// Fills `hashes` with what the rest of the document says about a token and its neighbours.
  package mutating func findMemory(_ i: Int, _ memory: NameMemory, own: [Int]) {
    hashes.removeAll(keepingCapacity: true)
    guard isCapital(i) else { return }
    let code = Self.code(words[i])
    let here = memory.code(words[i].lower, without: own[i])
    if here != 0 {
      add(90, here, code)
      add(91, here)
      add(92, here, list(i))
      add(93, here, words[i].lower)
    }
    let before =
      i > 0 && isCapital(i - 1) ? memory.code(words[i - 1].lower, without: own[i - 1]) : 0
    let after =
      i + 1 < count && isCapital(i + 1) ? memory.code(words[i + 1].lower, without: own[i + 1]) : 0
    if here | before | after != 0 { add(94, here | before << 16 | after << 32, code) }
    let parts = memory.parts(words[i].lower, without: own[i])
    if parts != 0 {
      add(98, parts, code)
      add(99, parts, here)
    }
    let acronym = memory.acronym(words[i].lower)
    if acronym != 0 { add(100, acronym, code) }
    add(95, memory.spelling(words[i].lower, isInside: i > 0), code)
    if i > 0, isCapital(i - 1) {
      let pair = memory.code(words[i - 1].lower, words[i].lower, first: false, without: own[i])
      if pair != 0 { add(96, pair, code) }
    }
    if i + 1 < count, isCapital(i + 1) {
      let pair = memory.code(words[i].lower, words[i + 1].lower, first: true, without: own[i])
      if pair != 0 { add(97, pair, code) }
    }
  }

  /// Case, kinds of characters and length of a word in a small number.
  private static func code(_ word: WordFacts) -> UInt64 {
    let traits = UInt64(word.traits.rawValue & 0b10101)
    let length: UInt64 = word.length == 1 ? 0 : word.length < 4 ? 1 : 2
    return UInt64(word.letterCase.rawValue) | traits << 3 | length << 8
  }
}

extension WordFacts {
  /// What stands beyond the ends of a sentence.
  fileprivate init(border: UInt64) {
    self.init(
      form: border, lower: border, fineClass: 0, coarseClass: 0, letterCase: .none, traits: [],
      shape: border, length: 0, head: 0, tail: 0)
  }
}
