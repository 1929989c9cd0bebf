/// What tags a word was seen with: form → ambiguity class.
///
/// A class is a set of tags. Words seen often may only get a tag of their class; words whose class
/// has one tag aren't scored at all. For other words the class is a feature.
package struct TaggerLexicon: Sendable {
  /// An ambiguity class; 0 is that of words which weren't seen often enough.
  package struct Entry: Sendable {
    package var ambiguityClass: UInt16
    /// The word was seen so often that no other tags need to be thought of.
    package var isClosed: Bool

    package static let unknown = Entry(ambiguityClass: 0, isClosed: false)
  }

  private let slots: ModelArray<UInt64>
  private let starts: ModelArray<UInt32>
  private let tags: ModelArray<UInt8>
  private let mask: Int

  package init(_ reader: inout SectionReader) throws(ModelError) {
    slots = try reader.array(of: UInt64.self)
    starts = try reader.array(of: UInt32.self)
    tags = try reader.array(of: UInt8.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0, starts.count > 1,
      Int(starts[starts.count - 1]) == tags.count
    else { throw ModelError(.damaged, "The model has a broken tag lexicon.") }
  }

  /// The entry of a form, given its hash.
  package func entry(_ hash: UInt64) -> Entry? {
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if slot >> 24 == hash >> 24 {
        return Entry(
          ambiguityClass: UInt16(truncatingIfNeeded: slot), isClosed: slot & 0x1_0000 != 0)
      }
      position = (position + 1) & mask
    }
  }

  /// The entry of a word as it stands, else of its form in lower case.
  package func entry(of word: WordFacts) -> Entry {
    if let entry = entry(word.form) { return entry }
    if word.lower != word.form, let entry = entry(word.lower) {
      return Entry(ambiguityClass: entry.ambiguityClass, isClosed: false)
    }
    return .unknown
  }

  /// The tags of an ambiguity class, most frequent first. Class 0 has the open classes.
  package func tags(of ambiguityClass: UInt16) -> UnsafeBufferPointer<UInt8> {
    let number = Int(ambiguityClass)
    return UnsafeBufferPointer(
      rebasing: tags.elements[Int(starts[number])..<Int(starts[number + 1])])
  }

  /// A word of the lexicon to be written.
  package struct Word {
    package var form: String
    package var tags: [UInt8]
    package var isClosed: Bool

    package init(form: String, tags: [UInt8], isClosed: Bool) {
      self.form = form
      self.tags = tags
      self.isClosed = isClosed
    }
  }

  /// Writes a lexicon; `openTags` are those a word never seen may have.
  package static func write(
    _ words: [Word], openTags: [UInt8], to writer: inout SectionWriter
  ) {
    var classes = [openTags]
    var numbers: [[UInt8]: Int] = [:]
    var capacity = 16
    while capacity * 3 < words.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for word in words.sorted(by: { $0.form < $1.form }) {
      let number = numbers[word.tags] ?? classes.count
      if number == classes.count {
        numbers[word.tags] = number
        classes.append(word.tags)
      }
      let hash = StableHash.hash(word.form)
      var position = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] = (hash >> 24) << 24 | (word.isClosed ? 0x1_0000 : 0) | UInt64(number)
    }
    var starts: [UInt32] = [0]
    for tags in classes { starts.append((starts.last ?? 0) + UInt32(tags.count)) }
    writer.append(slots)
    writer.append(starts)
    writer.append(classes.flatMap(\.self))
  }
}
