import English

/// A quotation and the token of the word that names its speaker.
struct TokenQuotation: Sendable {
  /// The words without the marks.
  var tokens: Range<Int>
  /// The head of the subject of the verb of speech.
  var speaker: Int?
  /// Its paragraph ends without a closing mark.
  var isOpen = false
}

/// Finds quotations and their speakers.
struct QuotationReader {
  let analysis: Analysis
  let facts: TokenFacts

  /// In text order; an opening mark without a closing one ends with its paragraph.
  func quotations() -> [TokenQuotation] {
    var found: [TokenQuotation] = []
    var open: Int?
    var closing: Int?
    for (index, token) in analysis.tokens.enumerated() {
      if let end = closing {
        // Inside single marks, which enclose whole utterances only.
        guard index == end, let start = open else { continue }
        found.append(TokenQuotation(tokens: start..<end, speaker: nil))
        (open, closing) = (nil, nil)
        continue
      }
      if open == nil, let end = endOfSingleMarks(index) {
        (open, closing) = (index + 1, end)
        continue
      }
      if let start = open, opensParagraph(index) {
        // Each paragraph of a long quotation opens with a mark of its own.
        if index > start {
          found.append(TokenQuotation(tokens: start..<index, speaker: nil, isOpen: true))
        }
        open = nil
      }
      switch token.form {
      case "“", "``", "„":
        if let start = open, index > start {
          found.append(TokenQuotation(tokens: start..<index, speaker: nil))
        }
        open = index + 1
      case "”", "''":
        if let start = open, index > start {
          found.append(TokenQuotation(tokens: start..<index, speaker: nil))
        }
        open = nil
      case "\"":
        if let start = open {
          if index > start { found.append(TokenQuotation(tokens: start..<index, speaker: nil)) }
          open = nil
        } else {
          open = index + 1
        }
      default: break
      }
    }
    findSpeakers(&found)
    return found
  }

  /// Where the mark stands that closes "'We will go,' she said": behind a stop, in the same paragraph.
  private func endOfSingleMarks(_ mark: Int) -> Int? {
    let tokens = analysis.tokens
    guard tokens[mark].form == "'" || tokens[mark].form == "‘", tokens[mark].upos == .punct,
      tokens[mark].isJoinedToNext, mark == 0 || !tokens[mark - 1].isJoinedToNext
    else { return nil }
    let closer = tokens[mark].form == "'" ? "'" : "’"
    var index = mark + 2
    while index < min(tokens.count, mark + Self.longest), !opensParagraph(index) {
      if tokens[index].form == closer, tokens[index].upos == .punct,
        [",", ".", "!", "?", "…"].contains(tokens[index - 1].form)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  private static let longest = 400

  private func opensParagraph(_ index: Int) -> Bool {
    let sentence = analysis[analysis.tokens[index].sentence]
    return sentence.opensParagraph && sentence.tokens.start.position == index
  }

  private func findSpeakers(_ quotations: inout [TokenQuotation]) {
    for index in quotations.indices {
      quotations[index].speaker = speaker(of: quotations[index].tokens)
      guard quotations[index].speaker == nil, index > 0,
        inSameParagraph(quotations[index - 1].tokens, quotations[index].tokens)
      else { continue }
      quotations[index].speaker = quotations[index - 1].speaker
    }
    for index in quotations.indices.dropLast().reversed()
    where quotations[index].speaker == nil
      && inSameParagraph(quotations[index].tokens, quotations[index + 1].tokens)
    {
      quotations[index].speaker = quotations[index + 1].speaker
    }
    for index in quotations.indices.dropFirst()
    where quotations[index].speaker == nil && goesOn(quotations[index - 1], quotations[index]) {
      quotations[index].speaker = quotations[index - 1].speaker
    }
  }

  /// The next paragraph of one speech: the one before was left open, or it is nothing but the words.
  private func goesOn(_ earlier: TokenQuotation, _ later: TokenQuotation) -> Bool {
    let opening = analysis.tokens[later.tokens.lowerBound].sentence
    guard later.tokens.lowerBound > 0, analysis[opening].opensParagraph,
      analysis[opening].tokens.positions.lowerBound >= later.tokens.lowerBound - 1
    else { return false }
    let gap = analysis.tokens[earlier.tokens.upperBound - 1].sentence.position
    if earlier.isOpen { return opening.position - gap <= 1 }
    let end = later.tokens.upperBound + 1
    let isWhole =
      end >= analysis.tokens.count || opensParagraph(end)
      || end - 1 < analysis.tokens.count && opensParagraph(end - 1)
    return isWhole && opening.position - gap <= 1
  }

  private func inSameParagraph(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var sentence = analysis.tokens[b.lowerBound].sentence
    let first = analysis.tokens[a.lowerBound].sentence
    while first < sentence {
      if analysis[sentence].opensParagraph { return false }
      sentence = SentenceIndex(sentence.position - 1)
    }
    return true
  }

  /// "Ana Costa, Nordia's foreign minister, told …" where the parser hung the name elsewhere.
  private func nameBeforeAside(_ verb: Int) -> Int? {
    let sentence = analysis.tokens[verb].sentence
    guard verb > 2, analysis.tokens[verb - 1].form == "," else { return nil }
    var index = verb - 2
    while index > 0, analysis.tokens[index].sentence == sentence, verb - index < 14,
      analysis.tokens[index].form != ","
    {
      guard analysis.tokens[index].xpos != .rightQuote, analysis.tokens[index].form != "\"" else {
        return nil
      }
      index -= 1
    }
    guard index > 0, analysis.tokens[index].form == ",",
      analysis.tokens[index].sentence == sentence,
      let name = analysis.names.last(where: { $0.tokens.positions.upperBound == index }),
      name.kind == .person
    else { return nil }
    return name.tokens.positions.first {
      analysis.tokens[$0].head.map { !name.tokens.positions.contains($0.position) } ?? true
    }
  }

  /// The subject of the nearest verb of speech outside the quotation, in its sentences.
  private func speaker(of quote: Range<Int>) -> Int? {
    let first = analysis[analysis.tokens[quote.lowerBound].sentence].tokens.positions
    let last = analysis[analysis.tokens[quote.upperBound - 1].sentence].tokens.positions
    let after = quote.upperBound..<max(quote.upperBound, last.upperBound)
    let before = first.lowerBound..<quote.lowerBound
    var best: (distance: Int, subject: Int)?
    for verb in Array(before) + Array(after) where isSpeech(verb) {
      let distance = verb < quote.lowerBound ? quote.lowerBound - verb : verb - quote.upperBound + 1
      guard let subject = subject(of: verb), !quote.contains(subject) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (distance, subject) }
    }
    return best?.subject
  }

  private func isSpeech(_ token: Int) -> Bool {
    facts.classes[token].contains(.speech) && analysis.tokens[token].upos == .verb
  }

  private func subject(of verb: Int) -> Int? {
    if let child = facts.children(of: verb).first(where: {
      analysis.tokens[$0].deprel == .nsubj
    }) {
      return child
    }
    if let name = nameBeforeAside(verb) { return name }
    // A conjoined verb takes the subject of the first: "he welcomed the deal and said …".
    guard let head = analysis.tokens[verb].head, analysis.tokens[verb].deprel == .conj else {
      return nil
    }
    return facts.children(of: head.position).first { analysis.tokens[$0].deprel == .nsubj }
  }
}
