import English

/// A form with its tags and its lemma.
struct LemmaExample {
  var form: String
  var lemma: String
  var upos: UPOS
  var xpos: XPOS
  var weight: Int

  var letterCase: WordFacts.LetterCase {
    let uppers = form.unicodeScalars.count { $0.properties.isUppercase }
    if uppers == 0 { return .lower }
    let opensWithUpper = form.unicodeScalars.first?.properties.isUppercase ?? false
    return opensWithUpper && uppers == 1 ? .capitalised : .upper
  }

  /// The same word at the start of a sentence; nil for names and for what is no word in small letters.
  var atSentenceStart: LemmaExample? {
    guard upos != .propn, upos != .x, upos != .sym, let first = form.utf8.first,
      (0x61...0x7a).contains(first), letterCase == .lower
    else { return nil }
    var copy = self
    copy.form = form.prefix(1).uppercased() + form.dropFirst()
    copy.weight = 1
    return copy
  }

  /// The class of capitals that ``LemmaKey`` tells apart.
  var capitals: Int {
    switch letterCase {
    case .none, .lower: 0
    case .capitalised: 1
    case .upper, .mixed: 2
    }
  }
}

extension LemmaTrainer {
  /// The examples of the treebanks and of the word lists.
  static func examples(_ context: TrainingContext) throws -> [LemmaExample] {
    var examples: [LemmaExample] = []
    for sentence in try context.trainingTrees() {
      for position in 0..<sentence.count where sentence.lemmas[position] != "_" {
        examples.append(
          LemmaExample(
            form: sentence.forms[position], lemma: sentence.lemmas[position],
            upos: sentence.upos[position], xpos: sentence.xpos[position], weight: 4))
      }
    }
    examples += try irregularForms(context)
    examples += try regularForms(context)
    examples += comparisons(of: try words(context))
    return examples + examples.compactMap(\.atSentenceStart)
  }

  /// WordNet's irregular forms.
  private static func irregularForms(_ context: TrainingContext) throws -> [LemmaExample] {
    var examples: [LemmaExample] = []
    for row in try context.gazetteers.rows("wordnet-irregular.tsv") where row.count == 3 {
      let form = String(row[0])
      for (upos, xpos) in tags(ofIrregular: form, row[2]) {
        examples.append(
          LemmaExample(form: form, lemma: String(row[1]), upos: upos, xpos: xpos, weight: 3))
      }
    }
    return examples
  }

  private static func tags(ofIrregular form: String, _ kind: Substring) -> [(UPOS, XPOS)] {
    switch kind {
    case "noun": return [(.noun, .nns)]
    case "verb":
      if form.hasSuffix("ing") { return [(.verb, .vbg)] }
      return form.hasSuffix("s") ? [(.verb, .vbz)] : [(.verb, .vbd), (.verb, .vbn)]
    case "adj": return form.hasSuffix("est") ? [(.adj, .jjs)] : [(.adj, .jjr)]
    case "adv": return form.hasSuffix("est") ? [(.adv, .rbs)] : [(.adv, .rbr)]
    default: return []
    }
  }

  /// Inflected forms built by rule from WordNet's verbs and the nouns of the word list, as far as
  /// the word list has them.
  private static func regularForms(_ context: TrainingContext) throws -> [LemmaExample] {
    let words = try words(context)
    let known = Set(words)
    var examples: [LemmaExample] = []
    for word in words {
      for form in pluralForms(of: word) where known.contains(form) {
        examples.append(
          LemmaExample(form: form, lemma: word, upos: .noun, xpos: .nns, weight: 1))
      }
    }
    for row in try context.gazetteers.rows("wordnet-verbs.tsv") {
      guard let verb = row.first.map(String.init), known.contains(verb) else { continue }
      for form in pluralForms(of: verb) where known.contains(form) {
        examples.append(
          LemmaExample(form: form, lemma: verb, upos: .verb, xpos: .vbz, weight: 1))
      }
      for stem in stems(of: verb) {
        if known.contains(stem + "ing") {
          examples.append(
            LemmaExample(form: stem + "ing", lemma: verb, upos: .verb, xpos: .vbg, weight: 1))
        }
        let past =
          stem.hasSuffix("y") && isConsonant(stem.dropLast().last)
          ? stem.dropLast() + "ied" : stem + "ed"
        guard known.contains(past) else { continue }
        for xpos in [XPOS.vbd, .vbn] {
          examples.append(
            LemmaExample(form: past, lemma: verb, upos: .verb, xpos: xpos, weight: 1))
        }
      }
    }
    return examples
  }

  /// The ordinary words of the word list.
  private static func words(_ context: TrainingContext) throws -> [String] {
    try context.gazetteers.rows("english-words.tsv").compactMap { $0.first }
      .filter { $0.first?.isLowercase ?? false }.map(String.init)
  }

  /// Words that the list has with both `-er` and `-est`.
  private static func comparisons(of words: [String]) -> [LemmaExample] {
    let known = Set(words)
    return words.flatMap { word in
      stems(of: word).flatMap { stem -> [LemmaExample] in
        let stem =
          stem.hasSuffix("y") && isConsonant(stem.dropLast().last)
          ? stem.dropLast() + "i" : stem
        guard known.contains(stem + "er"), known.contains(stem + "est") else { return [] }
        return [
          ("er", UPOS.adj, XPOS.jjr), ("er", .adv, .rbr), ("est", .adj, .jjs), ("est", .adv, .rbs),
        ].map { ending, upos, xpos in
          LemmaExample(form: stem + ending, lemma: word, upos: upos, xpos: xpos, weight: 1)
        }
      }
    }
  }

  private static func pluralForms(of word: String) -> [String] {
    if word.hasSuffix("y"), isConsonant(word.dropLast().last) {
      return [word.dropLast() + "ies"]
    }
    for ending in ["s", "x", "z", "ch", "sh"] where word.hasSuffix(ending) { return [word + "es"] }
    return word.hasSuffix("o") ? [word + "s", word + "es"] : [word + "s"]
  }

  /// What `-ing` and `-ed` are put after: the verb, without its e, or with its last letter doubled.
  private static func stems(of verb: String) -> [String] {
    guard let last = verb.last else { return [] }
    if last == "e" { return verb.hasSuffix("ee") ? [verb] : [String(verb.dropLast())] }
    return isConsonant(last) ? [verb, verb + String(last)] : [verb]
  }

  private static func isConsonant(_ letter: Character?) -> Bool {
    letter.map { !"aeiou".contains($0) } ?? false
  }
}
