import English

/// A sentence with names marked.
struct NamedSentence {
  var id = ""
  var opensDocument = false
  var forms: [String] = []
  /// The tags as they stand in the file: `O`, `B-PER`, `I-politicalparty`.
  var tags: [String] = []
}

/// Reads IOB2 files: position, form and tag (GUM, EWT), or form and tag (CrossNER).
enum NameCorpus {
  static func sentences(
    _ lines: [Substring], named name: String
  ) throws(CorpusError) -> [NamedSentence] {
    var sentences: [NamedSentence] = []
    var sentence = NamedSentence()
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        if !sentence.forms.isEmpty { sentences.append(sentence) }
        sentence = NamedSentence()
        continue
      }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 1, line.hasPrefix("#") {
        if line.hasPrefix("# newdoc") { sentence.opensDocument = true }
        if line.hasPrefix("# sent_id = ") { sentence.id = String(line.dropFirst(12)) }
        continue
      }
      guard fields.count >= 2 else {
        throw CorpusError("\(name), line \(number + 1): no tab-separated tag: \(line)")
      }
      sentence.forms.append(String(fields[fields.count == 2 ? 0 : 1]))
      sentence.tags.append(String(fields[fields.count == 2 ? 1 : 2]))
    }
    if !sentence.forms.isEmpty { sentences.append(sentence) }
    return sentences
  }
}
