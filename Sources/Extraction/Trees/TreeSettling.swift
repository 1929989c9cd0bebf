internal import English

/// Puts right what a plain fact about English contradicts in a sentence's tree, before anybody reads
/// it: mentions, coreference and frames see the same tree.
///
/// A word is only ever moved where no circle comes about; a tree that fits stays as it is.
struct TreeSettling {
  var tokens: [Token]
  let sentence: Range<Int>

  static func settled(_ analysis: Analysis) -> Analysis {
    var settled = analysis
    for sentence in analysis.sentences {
      var settling = TreeSettling(
        tokens: settled.tokens, sentence: sentence.tokens.positions)
      // The array is handed over, not copied.
      settled.tokens = []
      settling.settle()
      settled.tokens = settling.tokens
    }
    return settled
  }

  private mutating func settle() {
    freePastTenses()
    freeFiniteVerbs()
    freeNames()
    settleExamples()
    settleThat()
    settleHaving()
    settlePerfects()
    settleNouns()
    settleReporters()
    settleCounts()
    settleAdjectives()
    settleAims()
    joinAims()
    settleScores()
    settleParticiples()
    settleBetween()
    settleOffices()
    settleAsidePlaces()
    settleNamed()
    settleWhose()
    joinPastTenses()
    attachToNouns()
    attachToVerbs()
    settleWishes()
    settleGerunds()
    settleHopes()
    settleFacts()
    settleContentClauses()
    joinInfinitives()
    joinClauses()
    liftSpeech()
  }

  // MARK: What a sentence is asked

  func head(_ position: Int) -> Int? { tokens[position].head?.position }
  func deprel(_ position: Int) -> Deprel { tokens[position].deprel }
  func lemma(_ position: Int) -> String { tokens[position].lemma.lowercased() }
  func upos(_ position: Int) -> UPOS { tokens[position].upos }
  func xpos(_ position: Int) -> XPOS { tokens[position].xpos }
  func form(_ position: Int) -> String { tokens[position].form }

  func children(_ position: Int) -> [Int] {
    sentence.filter { tokens[$0].head?.position == position && $0 != position }
  }

  func child(_ position: Int, _ relations: Deprel...) -> Int? {
    sentence.first {
      tokens[$0].head?.position == position && relations.contains(tokens[$0].deprel)
        && $0 != position
    }
  }

  /// The first marker or preposition of a word.
  func connective(_ position: Int) -> Int? { child(position, .mark, .case) }

  func word(_ position: Int?) -> String? { position.map { tokens[$0].form.lowercased() } }

  func isNominal(_ position: Int) -> Bool {
    switch upos(position) {
    case .noun, .propn, .pron, .num: true
    default: false
    }
  }

  func isBelow(_ position: Int, _ top: Int) -> Bool {
    var current: Int? = position
    for _ in sentence {
      guard let here = current else { return false }
      if here == top { return true }
      current = head(here) == here ? nil : head(here)
    }
    return true
  }

  /// The first and last word of what hangs on a word.
  func extent(_ position: Int) -> ClosedRange<Int> {
    var low = position
    var high = position
    for other in sentence where upos(other) != .punct && isBelow(other, position) {
      low = min(low, other)
      high = max(high, other)
    }
    return low...high
  }

  func isFinite(_ verb: Int) -> Bool {
    xpos(verb).isTensed
      || children(verb).contains {
        (deprel($0) == .aux || deprel($0) == .cop || deprel($0) == .auxPass)
          && (xpos($0).isTensed || xpos($0) == .md)
      }
  }

  /// "to go": the verb has its "to".
  func isInfinitive(_ verb: Int) -> Bool {
    word(child(verb, .mark)) == "to"
      && (xpos(verb) == .vb || child(verb, .auxPass, .cop) != nil)
  }

  /// The subject of a verb, wherever it stands.
  func subject(_ verb: Int) -> Int? { child(verb, .nsubj, .nsubjPass) }

  func isTime(_ position: Int) -> Bool {
    [
      "day", "week", "month", "year", "today", "yesterday", "tomorrow", "hour", "morning",
      "evening",
    ]
    .contains(lemma(position))
      || xpos(position) == .cd
      || ["Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun"].contains {
        form(position) == $0 + "day"
      }
  }

  func isQuotationMark(_ position: Int) -> Bool {
    xpos(position) == .leftQuote || xpos(position) == .rightQuote
  }

  // MARK: What is changed

  /// Hangs a word elsewhere, unless that would close a circle.
  mutating func move(_ position: Int, to head: Int, as relation: Deprel) {
    guard position != head, !isBelow(head, position) else { return }
    tokens[position].head = TokenIndex(head)
    tokens[position].deprel = relation
  }

  /// Gives a word the place of the one it hangs below.
  mutating func promote(_ position: Int, over top: Int) {
    guard isBelow(position, top), position != top else { return }
    tokens[position].head = tokens[top].head
    tokens[position].deprel = tokens[top].deprel
    tokens[top].head = TokenIndex(position)
  }
}

extension XPOS {
  /// A verb that shows tense by itself.
  fileprivate var isTensed: Bool { self == .vbd || self == .vbz || self == .vbp }
}
