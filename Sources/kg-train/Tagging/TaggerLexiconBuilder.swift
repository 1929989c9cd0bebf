import English

/// Counts which tags words have.
struct TaggerLexiconBuilder {
  /// A word seen this often may only have tags it was seen with.
  private static let closedCount = 12
  /// A word seen this often has an ambiguity class.
  private static let knownCount = 4
  /// The share of a word's occurrences below which a tag isn't part of its class.
  private static let smallestShare = 0.003

  private var words: [TaggerLexicon.Word] = []
  private let openTags: [UInt8]

  init(_ sentences: [TreebankSentence], _ tagSet: TagSet) {
    var numbers: [TagSet.Pair: UInt8] = [:]
    for (number, pair) in tagSet.pairs.enumerated() { numbers[pair] = UInt8(number) }
    var counts: [String: [UInt8: Int]] = [:]
    for sentence in sentences {
      for position in 0..<sentence.count {
        let pair = TagSet.Pair(upos: sentence.upos[position], xpos: sentence.xpos[position])
        counts[sentence.forms[position], default: [:]][numbers[pair] ?? 0, default: 0] += 1
      }
    }
    var rareWordTags: Set<UInt8> = []
    for (form, tags) in counts.sorted(by: { $0.key < $1.key }) {
      let total = tags.values.reduce(0, +)
      if total <= 3 { rareWordTags.formUnion(tags.keys) }
      guard total >= Self.knownCount else { continue }
      let kept = tags.filter { Double($0.value) >= Self.smallestShare * Double(total) }
        .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      words.append(
        TaggerLexicon.Word(
          form: form, tags: kept.map(\.key), isClosed: total >= Self.closedCount))
    }
    openTags = rareWordTags.sorted()
  }

  func write(to writer: inout SectionWriter) {
    TaggerLexicon.write(words, openTags: openTags, to: &writer)
  }

  /// The lexicon as the tagger will read it.
  func lexicon() throws -> TaggerLexicon {
    var section = SectionWriter()
    write(to: &section)
    var file = ModelFileWriter()
    file.set("lexicon", section.bytes)
    var reader = try Model(bytes: file.fileBytes()).section("lexicon").reader()
    return try TaggerLexicon(&reader)
  }
}
