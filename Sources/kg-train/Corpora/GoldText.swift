import English
import Text

/// Annotated sentences turned back into running text, with the place of each word in it.
struct GoldText {
  private(set) var text = ""
  /// Byte range of each sentence's words.
  private(set) var words: [[Range<Int>]] = []
  /// Byte range of each sentence's surface tokens.
  private(set) var surfaceTokens: [[Range<Int>]] = []

  /// Joins the sentences: a blank line before a paragraph, else a space where there was one.
  init(_ sentences: [TreebankSentence]) {
    var needsSpace = false
    for sentence in sentences {
      if sentence.opensParagraph, !text.isEmpty {
        text += "\n\n"
      } else if needsSpace {
        text += " "
      }
      append(sentence)
      needsSpace = sentence.spaceAfter.last ?? true
    }
  }

  private mutating func append(_ sentence: TreebankSentence) {
    var ranges: [Range<Int>] = []
    var surface: [Range<Int>] = []
    var multiwords = sentence.multiwords[...]
    var position = 0
    while position < sentence.count {
      let start = text.utf8.count
      if let multiword = multiwords.first, multiword.words.lowerBound == position {
        multiwords.removeFirst()
        text += multiword.form
        ranges += Self.ranges(of: sentence.forms[multiword.words], in: multiword.form, at: start)
        position = multiword.words.upperBound
      } else {
        text += sentence.forms[position]
        ranges.append(start..<text.utf8.count)
        position += 1
      }
      surface.append(start..<text.utf8.count)
      if sentence.spaceAfter[position - 1], position < sentence.count { text += " " }
    }
    words.append(ranges)
    surfaceTokens.append(surface)
  }

  /// The words of a multiword token lie one after the other in it; where their letters differ from
  /// it (rare), each is given the whole token.
  private static func ranges(
    of words: ArraySlice<String>, in form: String, at start: Int
  ) -> [Range<Int>] {
    guard words.joined() == form else {
      return words.map { _ in start..<start + form.utf8.count }
    }
    var position = start
    return words.map { word in
      defer { position += word.utf8.count }
      return position..<position + word.utf8.count
    }
  }

  /// An analysis with the sentences' own tokens, for the stages after the tokeniser.
  static func analysis(of sentences: [TreebankSentence]) -> Analysis {
    let gold = GoldText(sentences)
    var tokens: [Token] = []
    var result: [Sentence] = []
    for (number, sentence) in sentences.enumerated() {
      let first = tokens.count
      for (position, form) in sentence.forms.enumerated() {
        let bytes = gold.words[number][position]
        let multiword = sentence.multiwords.first { $0.words.lowerBound == position }
        let isInside = sentence.multiwords.contains {
          $0.words.contains(position) && position + 1 < $0.words.upperBound
        }
        tokens.append(
          Token(
            bytes: bytes, range: ScalarRange(bytes.lowerBound, bytes.upperBound), form: form,
            sentence: SentenceIndex(number),
            isJoinedToNext: isInside || !sentence.spaceAfter[position],
            multiwordCount: UInt8(clamping: multiword?.words.count ?? 1)))
      }
      guard first < tokens.count else { continue }
      let bytes = tokens[first].bytes.lowerBound..<tokens[tokens.count - 1].bytes.upperBound
      result.append(
        Sentence(
          tokens: TokenRange(first..<tokens.count),
          range: ScalarRange(bytes.lowerBound, bytes.upperBound), bytes: bytes,
          opensParagraph: sentence.opensParagraph))
    }
    return Analysis(text: gold.text, tokens: tokens, sentences: result)
  }

  /// The sentences in runs that belong to one document each.
  static func documents(_ sentences: [TreebankSentence]) -> [[TreebankSentence]] {
    var documents: [[TreebankSentence]] = []
    for sentence in sentences {
      if sentence.opensDocument || documents.isEmpty { documents.append([]) }
      documents[documents.count - 1].append(sentence)
    }
    return documents
  }
}
