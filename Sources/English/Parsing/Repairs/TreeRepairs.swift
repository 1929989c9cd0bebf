/// Puts right what a plain fact about English contradicts in a sentence's tree, after parsing, so that
/// everybody reads the same tree: mentions, coreference and frames.
///
/// Verbs that news is full of are rare in treebanks, so that a parser does not know them well. A word is
/// only ever moved where no circle comes about: the result is a tree again. Sentences have a bounded
/// length, so the time stays linear in the text.
package struct TreeRepairs {
  var tokens: [Token]
  let sentence: Range<Int>

  package static func settle(_ analysis: inout Analysis) {
    var first = 0
    for sentence in analysis.sentences {
      // The array is handed over, not copied.
      var repairs = TreeRepairs(tokens: analysis.tokens, sentence: sentence.tokens.positions)
      analysis.tokens = []
      // Names stand in the order of the text: those of this sentence come next.
      var end = first
      while end < analysis.names.count,
        analysis.names[end].tokens.positions.lowerBound < sentence.tokens.positions.upperBound
      {
        end += 1
      }
      repairs.settle(Array(analysis.names[first..<end]))
      first = end
      analysis.tokens = repairs.tokens
    }
  }

  private mutating func settle(_ names: [Name]) {
    settleMandates()
    settleTo()
    freeVerb()
    joinSides()
    freeFiniteVerbs()
    settleInterruptedPerfects()
    freeInfinitives()
    settleParticiples()
    settlePassives()
    settleArticles()
    makeNamesHeads()
    partNames(names)
    freeNames()
    settleOffices()
    settleBoth()
    settleObjects()
    openWhich()
    settleHolders(names)
    openWho(names)
    freeHomes(names)
    settleLists()
    settleNameLists(names)
    splitClauses()
    settleCopulas()
    settleHearers()
    settleRelativeSubjects()
    settleAsideParticiples()
    settleSayings()
    settleConditions()
    joinSubjects()
    settleNaming()
    settleShiftedObjects()
    settleControl()
    settleWhose()
    joinSpeechActs()
    joinPastTenses()
    joinFiniteVerbs()
    readVerbs()
    joinParticiples()
    settleExamples()
    settleHaving()
    settlePerfects()
    settleNouns()
    settleCounts()
    joinAims()
    settleScores()
    settleBetween()
    settleAsidePlaces()
    settleNamed()
    attachToNouns()
    attachToVerbs()
    attachAims()
    settleWishes()
    settleGerunds()
    settleContentClauses()
    settleNotices()
    joinInfinitives()
    joinClauses()
    liftSpeech()
  }

  // MARK: What a sentence is asked

  func head(_ position: Int) -> Int? { tokens[position].head?.position }
  func deprel(_ position: Int) -> Deprel { tokens[position].deprel }
  func lemma(_ position: Int) -> String {
    let lemma = tokens[position].lemma
    let isPlain = lemma.utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5a).contains($0) }
    return isPlain ? lemma : lemma.lowercased()
  }
  func upos(_ position: Int) -> UPOS { tokens[position].upos }
  func xpos(_ position: Int) -> XPOS { tokens[position].xpos }
  func form(_ position: Int) -> String { tokens[position].form }

  func children(_ position: Int) -> [Int] {
    sentence.filter { tokens[$0].head?.position == position && $0 != position }
  }

  /// The first word that hangs on another by one of the relations.
  func child(_ position: Int, _ relations: Deprel...) -> Int? {
    sentence.first {
      tokens[$0].head?.position == position && relations.contains(tokens[$0].deprel)
        && $0 != position
    }
  }

  func word(_ position: Int?) -> String? { position.map { tokens[$0].form.lowercased() } }

  /// A noun or name.
  func isNoun(_ position: Int) -> Bool { upos(position) == .noun || upos(position) == .propn }

  func isName(_ position: Int) -> Bool { xpos(position) == .nnp || xpos(position) == .nnps }

  /// Whether a word is another or hangs below it.
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
    isTensed(verb)
      || children(verb).contains {
        (deprel($0) == .aux || deprel($0) == .cop || deprel($0) == .auxPass)
          && (isTensed($0) || xpos($0) == .md)
      }
  }

  /// A verb that shows tense by itself.
  func isTensed(_ verb: Int) -> Bool {
    switch xpos(verb) {
    case .vbd, .vbz, .vbp: true
    default: false
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
  mutating func move(_ position: Int, to head: Int, as relation: Deprel? = nil) {
    guard position != head, !isBelow(head, position) else { return }
    tokens[position].head = TokenIndex(head)
    if let relation { tokens[position].deprel = relation }
  }

  /// Gives a word the place of the one it hangs below.
  mutating func promote(_ position: Int, over top: Int) {
    guard isBelow(position, top), position != top else { return }
    tokens[position].head = tokens[top].head
    tokens[position].deprel = tokens[top].deprel
    tokens[top].head = TokenIndex(position)
  }
}
