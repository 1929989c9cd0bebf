/// Gives every token its universal and its Penn tag.
///
/// An averaged perceptron (Collins 2002) that goes over a sentence from left to right, knows what the
/// guesser made of the words to come, and adds the guesser's scores to its own. Words that were seen
/// often with one tag only aren't scored, nor are those that the guesser is sure of.
package struct Tagger: Sendable {
  package static let sectionName = "tagger"

  package let tagSet: TagSet
  private let lexicon: TaggerLexicon
  let gazetteers: Gazetteers
  private let weights: SparseRows
  /// For each pair of tags its columns in ``Guesses``.
  private let columns: [(upos: Int, xpos: Int)]

  /// What the guesser's scores count beside those of the perceptron.
  private static let share: Int32 = 3
  /// A lead from which on the guesser is believed, as a difference of logarithms.
  private static let sure: Int32 = 5 * Guesses.unit

  /// The tag before the first of a sentence.
  package static let border: UInt8 = 255

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    tagSet = try TagSet(&reader)
    lexicon = try TaggerLexicon(&reader)
    weights = try SparseRows(&reader)
    gazetteers = try Gazetteers(model)
    columns = tagSet.pairs.map {
      (
        Guesses.upos + Int($0.upos.rawValue),
        Guesses.xpos + DependencyParser.number(of: $0.xpos)
      )
    }
  }

  /// Sets `upos` and `xpos` of all tokens. Needs sentences; `words` and `guesses` have one entry a
  /// token. Without guesses the tagger goes over a sentence twice, if it was trained to.
  package func tag(_ analysis: inout Analysis, words: [WordFacts], guesses: Guesses? = nil) {
    var features = TaggerFeatures()
    var scores = [Int32](repeating: 0, count: SparseRows.width)
    for sentence in analysis.sentences {
      let range = sentence.tokens.positions
      var context = TaggerFeatures.Context(
        words: words[range], lexicon: lexicon, gazetteers: gazetteers)
      let own = guesses.map { (all: $0, first: range.lowerBound) }
      context.earlier = own.map { guess(context, $0) } ?? pass(context, nil, &features, &scores)
      let tags = pass(context, own, &features, &scores)
      for (tag, token) in zip(tags, range) {
        analysis.tokens[token].upos = tagSet.pairs[Int(tag)].upos
        analysis.tokens[token].xpos = tagSet.pairs[Int(tag)].xpos
      }
      giveVerb(to: range, context, &analysis.tokens)
      giveSubjunctives(to: range, context, &analysis.tokens)
      settleOffices(in: range, &analysis.tokens)
      settleLookalikes(in: range, context, &analysis.tokens)
    }
  }

  /// "Nordia calls for a truce": a sentence without any finite verb has one where a name stands
  /// before a word that may be a verb in the third person, and a noun phrase behind it.
  private func giveVerb(
    to sentence: Range<Int>, _ context: TaggerFeatures.Context, _ tokens: inout [Token]
  ) {
    guard sentence.count >= 3 else { return }
    for position in sentence {
      switch tokens[position].xpos {
      case .vbd, .vbz, .vbp, .md: return
      case .vb where position == sentence.lowerBound || tokens[position - 1].xpos != .to: return
      default: continue
      }
    }
    for position in sentence.dropFirst().dropLast() {
      let isCountry =
        context.lists[position - 1 - sentence.lowerBound].contains(.country)
        && tokens[position - 1].upos == .adj
      guard tokens[position].xpos == .nns,
        context.verbForms[position - sentence.lowerBound].contains(.verbThirdPerson),
        isCountry || isName(context.words[position - 1], tokens[position - 1]),
        opensObject(position + 1, behind: position, tokens)
      else { continue }
      (tokens[position].upos, tokens[position].xpos) = (.verb, .vbz)
      if isCountry { (tokens[position - 1].upos, tokens[position - 1].xpos) = (.propn, .nnp) }
      return
    }
  }

  /// "general secretary Ana Costa": an office before a name is a noun, whatever it sounds like.
  private func settleOffices(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for position in sentence.dropLast()
    where tokens[position].upos == .adj && tokens[position + 1].upos == .propn {
      switch tokens[position].form.lowercased() {
      case "secretary", "deputy", "executive": break
      default: continue
      }
      (tokens[position].upos, tokens[position].xpos) = (.noun, .nn)
    }
  }

  /// "urged them to free all captives", "agreed to direct talks", "neighbouring Nordia": adjectives and
  /// verbs of one form, told apart by what follows.
  private func settleLookalikes(
    in sentence: Range<Int>, _ context: TaggerFeatures.Context, _ tokens: inout [Token]
  ) {
    for position in sentence.dropLast() {
      let word = context.words[context.words.startIndex + position - sentence.lowerBound]
      guard let lookalike = Self.lookalikes[word.lower] else { continue }
      let next = tokens[position + 1]
      switch lookalike {
      case .holy:
        guard next.form == "See" else { continue }
        (tokens[position + 1].upos, tokens[position + 1].xpos) = (.propn, .nnp)
      case .quotationMark:
        // "urged them to “resume talks”"
        guard position > sentence.lowerBound, tokens[position - 1].xpos == .to,
          next.upos == .noun || next.xpos == .vbp,
          context.verbForms[position + 1 - sentence.lowerBound].contains(.verbBase)
        else { continue }
        (tokens[position + 1].upos, tokens[position + 1].xpos) = (.verb, .vb)
      case .both:
        // "have both urged"
        guard position > sentence.lowerBound, tokens[position - 1].upos == .aux,
          next.xpos == .vbn || next.xpos == .vbg || next.xpos == .vb
        else { continue }
        (tokens[position].upos, tokens[position].xpos) = (.adv, .rb)
      case .amid:
        (tokens[position].upos, tokens[position].xpos) = (.adp, .in)
      case .official:
        // "a senior Nordia official and Sudor's nominee"
        guard tokens[position].upos == .adj, position > sentence.lowerBound,
          tokens[position - 1].upos == .propn || tokens[position - 1].form == "senior",
          next.upos == .cconj || next.upos == .punct || next.upos == .verb || next.upos == .pron
        else { continue }
        (tokens[position].upos, tokens[position].xpos) = (.noun, .nn)
      case .neighbouring:
        guard isNominal(next) || next.upos == .adj else { continue }
        (tokens[position].upos, tokens[position].xpos) = (.adj, .jj)
      case .free:
        guard position > sentence.lowerBound, tokens[position - 1].form == "to",
          tokens[position].upos == .adj,
          next.upos == .det || next.upos == .num || next.xpos == .prpPossessive
        else { continue }
        (tokens[position].upos, tokens[position].xpos) = (.verb, .vb)
        (tokens[position - 1].upos, tokens[position - 1].xpos) = (.part, .to)
      case .direct:
        guard position > sentence.lowerBound, tokens[position - 1].form == "to",
          tokens[position].upos == .verb,
          ["talks", "negotiations", "elections"].contains(next.form)
        else { continue }
        (tokens[position].upos, tokens[position].xpos) = (.adj, .jj)
        (tokens[position - 1].upos, tokens[position - 1].xpos) = (.adp, .in)
      }
    }
  }

  private enum Lookalike {
    case holy, quotationMark, both, amid, official, neighbouring, free, direct
  }

  /// By the hash of the word in lower case.
  private static let lookalikes: [UInt64: Lookalike] = {
    let words: [(Lookalike, [String])] = [
      (.holy, ["holy"]), (.quotationMark, ["\"", "“", "``"]), (.both, ["both", "all"]),
      (.amid, ["amid", "amidst"]), (.official, ["official", "representative"]),
      (.neighbouring, ["neighbouring", "neighboring"]),
      (.free, ["free", "open", "secure", "clear", "lower", "dry"]), (.direct, ["direct"]),
    ]
    return Dictionary(
      uniqueKeysWithValues: words.flatMap { lookalike, words in
        words.map { (StableHash.hash($0), lookalike) }
      })
  }()

  /// "demanded that Nordia release them": a clause that is asked for and has no verb has it where a
  /// base form stands behind a noun phrase.
  private func giveSubjunctives(
    to sentence: Range<Int>, _ context: TaggerFeatures.Context, _ tokens: inout [Token]
  ) {
    guard sentence.count > 5 else { return }
    for that in sentence.dropFirst().dropLast(3) where tokens[that].form == "that" {
      let before = max(sentence.lowerBound, that - 2)..<that
      guard before.contains(where: { Self.mandative.contains(tokens[$0].form.lowercased()) })
      else { continue }
      let end = (that + 1..<sentence.upperBound).first { isClauseEnd(tokens[$0]) }
      let clause = that + 1..<(end ?? sentence.upperBound)
      if let verb = clause.first(where: { isVerb(tokens[$0]) }) {
        // "insisted that Nordia lift the blockade": no past tense of any verb.
        let forms = context.verbForms[verb - sentence.lowerBound]
        if tokens[verb].xpos == .vbd, tokens[verb].upos == .verb, forms.contains(.verbBase),
          !forms.contains(.verbPast)
        {
          tokens[verb].xpos = .vb
        }
        continue
      }
      let candidates = clause.dropFirst().dropLast().filter { position in
        let word = context.words[context.words.startIndex + position - sentence.lowerBound]
        return word.letterCase == .lower && tokens[position].upos != .adj
          && tokens[position - 1].upos != .adj && tokens[position - 1].upos != .det
          && context.verbForms[position - sentence.lowerBound].contains(.verbBase)
          && (isNominal(tokens[position - 1]) || tokens[position - 1].upos == .pron)
      }
      // "the peace process between them resume": a noun more likely takes a preposition.
      guard
        let verb = candidates.first(where: { tokens[$0 + 1].upos != .adp })
          ?? candidates.first(where: {
            tokens[$0 - 1].upos == .propn || tokens[$0 - 1].xpos == .nns
          })
      else { continue }
      (tokens[verb].upos, tokens[verb].xpos) = (.verb, .vb)
      if tokens[that].upos != .sconj { (tokens[that].upos, tokens[that].xpos) = (.sconj, .in) }
    }
  }

  private static let mandative: Set<String> = [
    "demand", "demands", "demanded", "demanding", "insist", "insists", "insisted", "insisting",
    "request", "requests", "requested", "requesting", "requires", "required", "requiring",
    "proposed", "proposes", "proposing", "proposal", "recommended", "recommends", "recommending",
    "recommendation", "urged", "urges", "urging", "asked", "asks", "asking", "call", "calls",
    "insistence", "condition", "order", "ordered",
  ]

  private func isClauseEnd(_ token: Token) -> Bool {
    token.upos == .punct && (token.form == "," || token.form == ";" || token.form == "\"")
  }

  private func isVerb(_ token: Token) -> Bool {
    token.upos == .aux || token.upos == .verb && token.xpos != .vbn && token.xpos != .vbg
  }

  private func isNominal(_ token: Token) -> Bool { token.upos == .noun || token.upos == .propn }

  private func isName(_ word: WordFacts, _ token: Token) -> Bool {
    token.xpos == .nnp || token.xpos == .nnps
      || token.xpos == .nn && word.letterCase == .upper && word.length > 1
  }

  private func opensObject(_ next: Int, behind verb: Int, _ tokens: [Token]) -> Bool {
    switch tokens[next].xpos {
    case .dt, .nnp, .prpPossessive, .to: true
    case .in where tokens[next].form == "to": true
    case .in where tokens[verb].form == "calls":
      tokens[next].form == "for" || tokens[next].form == "on" || tokens[next].form == "upon"
    default: false
    }
  }

  /// The tags of one walk over a sentence.
  private func pass(
    _ context: TaggerFeatures.Context, _ guesses: (all: Guesses, first: Int)?,
    _ features: inout TaggerFeatures, _ scores: inout [Int32]
  ) -> [UInt8] {
    var tags: [UInt8] = []
    tags.reserveCapacity(context.words.count)
    var previous = Self.border
    var beforePrevious = Self.border
    for position in 0..<context.words.count {
      let tag = best(
        context, position, previous, beforePrevious, guesses, &features, &scores)
      tags.append(tag)
      (beforePrevious, previous) = (previous, tag)
    }
    return tags
  }

  /// The tags that the guesser gives a sentence.
  private func guess(
    _ context: TaggerFeatures.Context, _ guesses: (all: Guesses, first: Int)
  ) -> [UInt8] {
    (0..<context.words.count).map { position in
      let candidates = candidates(context, position)
      return candidates.count == 1
        ? candidates[0] : guess(guesses.first + position, guesses.all, candidates).best
    }
  }

  /// The guesser's choice for a word, and how far the others are behind.
  private func guess(
    _ word: Int, _ guesses: Guesses, _ candidates: UnsafeBufferPointer<UInt8>
  ) -> (best: UInt8, lead: Int32) {
    var best = candidates[0]
    var (highest, second) = (score(of: best, word, guesses), Int32.min / 2)
    for candidate in candidates.dropFirst() {
      let score = score(of: candidate, word, guesses)
      if score > highest {
        (best, highest, second) = (candidate, score, highest)
      } else {
        second = max(second, score)
      }
    }
    return (best, highest - second)
  }

  @inline(__always)
  private func score(of tag: UInt8, _ word: Int, _ guesses: Guesses) -> Int32 {
    let columns = columns[Int(tag)]
    return guesses[word: word, column: columns.upos] + guesses[word: word, column: columns.xpos]
  }

  private func candidates(
    _ context: TaggerFeatures.Context, _ position: Int
  ) -> UnsafeBufferPointer<UInt8> {
    let entry = lexicon.entry(of: context.words[context.words.startIndex + position])
    return lexicon.tags(of: entry.isClosed ? entry.ambiguityClass : 0)
  }

  private func best(
    _ context: TaggerFeatures.Context, _ position: Int, _ previous: UInt8, _ beforePrevious: UInt8,
    _ guesses: (all: Guesses, first: Int)?, _ features: inout TaggerFeatures,
    _ scores: inout [Int32]
  ) -> UInt8 {
    let candidates = candidates(context, position)
    if candidates.count == 1 { return candidates[0] }
    if let guesses {
      let (best, lead) = guess(guesses.first + position, guesses.all, candidates)
      if lead >= Self.sure { return best }
    }
    features.fill(context, position, previous: previous, beforePrevious: beforePrevious)
    return scores.withUnsafeMutableBufferPointer { scores in
      guard let base = scores.baseAddress else { return candidates[0] }
      base.update(repeating: 0, count: tagSet.pairs.count)
      features.withFeatures { weights.add($0, room: $1, to: base) }
      if let guesses {
        for candidate in candidates {
          let score = score(of: candidate, guesses.first + position, guesses.all)
          base[Int(candidate)] += score * Self.share * Int32(weights.unit) / Guesses.unit
        }
      }
      var best = candidates[0]
      for candidate in candidates where base[Int(candidate)] > base[Int(best)] { best = candidate }
      return best
    }
  }
}
