import English

/// Learns lemma rules from EWT and GUM, WordNet's irregular forms and the regular forms of a word
/// list.
struct LemmaTrainer: ComponentTrainer {
  let name = "lemmas"

  /// What is counted for one rule place: how often each script was right.
  private typealias Counts = [LemmaScript: Int]

  /// All examples with the same tags and use of capitals.
  private struct Group {
    var key: LemmaKey
    var words: [String: Counts] = [:]
  }

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    var groups: [String: Group] = [:]
    for example in try Self.examples(context) {
      let name = "\(example.upos.name) \(example.xpos.rawValue) \(example.capitals)"
      let key = LemmaKey(
        upos: example.upos, xpos: example.xpos, hasCapitals: example.letterCase)
      let script = LemmaScript(from: example.form, to: example.lemma)
      groups[name, default: Group(key: key)]
        .words[WordReader.lowered(example.form), default: [:]][script, default: 0] += example.weight
    }
    var rules: [(key: UInt64, script: LemmaScript)] = []
    for (_, group) in groups.sorted(by: { $0.key < $1.key }) { Self.learn(group, into: &rules) }
    context.log("lemmas: \(rules.count) rules")
    return [
      TrainedSection(
        name: Lemmatizer.sectionName, bytes: Lemmatizer.sectionBytes(rules: rules))
    ]
  }

  /// From short endings to whole words, a rule is kept where it mends what the shorter ones say.
  private static func learn(_ group: Group, into rules: inout [(key: UInt64, script: LemmaScript)])
  {
    let words = group.words.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), $0.value) }
    var predictions = [LemmaScript?](repeating: nil, count: words.count)
    for length in 0...LemmaKey.longestEnding {
      var byEnding: [[UInt8]: [Int]] = [:]
      for (number, word) in words.enumerated() where word.0.count >= length {
        byEnding[Array(word.0.suffix(length)), default: []].append(number)
      }
      for (ending, members) in byEnding.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        var counts: Counts = [:]
        var types: Counts = [:]
        var agreed = 0
        for number in members {
          // Words count by type and, weakly, by frequency: endings are for words never seen.
          for (script, count) in words[number].1 {
            let weight = min(count, 3)
            counts[script, default: 0] += weight
            types[script, default: 0] += 1
            if script == predictions[number] { agreed += weight }
          }
        }
        // A rule for words never seen must have served several words and add no word of its own.
        counts = counts.filter { (types[$0.key] ?? 0) >= 3 && $0.key.ending.utf8.count <= 3 }
        guard let best = majority(counts) else { continue }
        guard (counts[best] ?? 0) - agreed >= (length == 0 ? 1 : 3) else { continue }
        rules.append((group.key.ending(ending), best))
        for number in members { predictions[number] = best }
      }
    }
    for (number, word) in words.enumerated() {
      guard let best = majority(word.1), best != predictions[number] else { continue }
      rules.append((group.key.whole(word.0), best))
    }
  }

  /// The most frequent script; of equals the one that cuts least.
  private static func majority(_ counts: Counts) -> LemmaScript? {
    counts.max {
      ($0.value, -$0.key.cut, $1.key.encoded) < ($1.value, -$1.key.cut, $0.key.encoded)
    }?.key
  }
}
