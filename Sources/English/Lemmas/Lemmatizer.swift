/// Gives every token its dictionary form.
///
/// A decision list of edit scripts: the rule for the whole form, else for its longest ending that has
/// one, each under the token's tags.
package struct Lemmatizer: Sendable {
  package static let sectionName = "lemmas"

  private let scripts: [LemmaScript]
  private let slots: ModelArray<UInt64>
  private let mask: Int

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    scripts = try reader.strings().compactMap(LemmaScript.init(encoded:))
    slots = try reader.array(of: UInt64.self)
    mask = slots.count - 1
    guard slots.count > 0, slots.count & mask == 0 else {
      throw ModelError(.damaged, "The model's section “\(Self.sectionName)” has a broken table.")
    }
  }

  /// Sets `lemma` of all tokens. Needs tags; `words` has one entry a token.
  package func lemmatize(_ analysis: inout Analysis, words: [WordFacts]) {
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      let isUpperCase =
        range.count > 2
        && words[range].allSatisfy { $0.letterCase == .upper || $0.letterCase == .none }
      for position in range {
        var letterCase = words[position].letterCase
        if isUpperCase, analysis.tokens[position].upos != .propn { letterCase = .lower }
        analysis.tokens[position].lemma = lemma(
          analysis.tokens[position].form, analysis.tokens[position].upos,
          analysis.tokens[position].xpos, letterCase)
      }
    }
  }

  /// The dictionary form of a form with these tags.
  package func lemma(
    _ form: String, _ upos: UPOS, _ xpos: XPOS, _ letterCase: WordFacts.LetterCase
  ) -> String {
    if form.utf8.count > 64 { return form }
    let isPlain = form.utf8.allSatisfy { $0 < 0x80 && !($0 >= 0x41 && $0 <= 0x5a) }
    var lowered = isPlain ? form : WordReader.lowered(form)
    let key = LemmaKey(upos: upos, xpos: xpos, hasCapitals: letterCase)
    guard var script = lowered.withUTF8({ script(key, $0) }) else { return lowered }
    // "McDonald" is not written like "NATO".
    if letterCase == .mixed, script.capitals == .added { script.capitals = .kept }
    let lemma = script.apply(to: form, lowered: lowered)
    // A script learnt from an ASCII form may cut a character of several bytes in two.
    return lemma.isEmpty || lemma.unicodeScalars.contains("\u{fffd}") ? lowered : lemma
  }

  private func script(
    _ key: LemmaKey, _ lowered: UnsafeBufferPointer<UInt8>
  ) -> LemmaScript? {
    if let number = lookup(key.whole(lowered)) { return scripts[number] }
    var length = min(LemmaKey.longestEnding, lowered.count)
    while length >= 0 {
      if let number = lookup(key.ending(lowered[(lowered.count - length)...])) {
        return scripts[number]
      }
      length -= 1
    }
    return nil
  }

  private func lookup(_ hash: UInt64) -> Int? {
    var position = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[position]
      if slot == 0 { return nil }
      if slot >> 16 == hash >> 16 {
        let number = Int(slot & 0xffff)
        return number < scripts.count ? number : nil
      }
      position = (position + 1) & mask
    }
  }

  /// The section's bytes for rules: ``LemmaKey`` hash → script.
  package static func sectionBytes(rules: [(key: UInt64, script: LemmaScript)]) -> [UInt8] {
    var numbers: [LemmaScript: Int] = [:]
    var scripts: [LemmaScript] = []
    var capacity = 16
    while capacity * 3 < rules.count * 4 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for rule in rules.sorted(by: { $0.key < $1.key }) {
      let number = numbers[rule.script] ?? scripts.count
      if number == scripts.count {
        numbers[rule.script] = number
        scripts.append(rule.script)
      }
      var position = Int(truncatingIfNeeded: rule.key) & (capacity - 1)
      while slots[position] != 0 { position = (position + 1) & (capacity - 1) }
      slots[position] = (rule.key >> 16) << 16 | UInt64(number)
    }
    var writer = SectionWriter()
    writer.append(strings: scripts.map(\.encoded))
    writer.append(slots)
    return writer.bytes
  }
}
