import Text

/// Cuts text into tokens and sentences with their offsets, as the UD English treebanks do.
///
/// White space, controls and invisible direction marks belong to no token. Time is linear in the
/// number of bytes, whatever they are.
package struct Tokenizer: Sendable {
  package init() {}

  /// The tokens and sentences of a text; tags, lemmas and heads are still empty.
  package func analyze(_ text: String) -> Analysis {
    var text = text
    text.makeContiguousUTF8()
    return text.utf8.withContiguousStorageIfAvailable { analyze(text, $0) }
      ?? Analysis(text: text, tokens: [], sentences: [])
  }

  private func analyze(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Analysis {
    var cutter = ChunkCutter(bytes)
    var paragraphEnds: [Int] = []
    cutParagraphs(bytes, &cutter, &paragraphEnds)
    let splitter = SentenceSplitter(reader: cutter.reader)
    var sentenceEnds: [Int] = []
    var openings: [Bool] = []
    var start = 0
    for end in paragraphEnds {
      splitter.split(cutter.tokens, start..<end, into: &sentenceEnds)
      while openings.count < sentenceEnds.count {
        openings.append(openings.isEmpty || sentenceEnds[openings.count - 1] == start)
      }
      start = end
    }
    return Assembler(bytes: bytes, raw: cutter.tokens)
      .analysis(of: text, sentenceEnds: sentenceEnds, opensParagraph: openings)
  }

  private func cutParagraphs(
    _ bytes: UnsafeBufferPointer<UInt8>, _ cutter: inout ChunkCutter, _ ends: inout [Int]
  ) {
    let paragraphs = Paragraphs(bytes)
    var position = 0
    var lineStart = 0
    var isPending = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x0a {
        let isBlank = isPending || position == lineStart
        if isBlank || paragraphs.endsParagraph(afterLineOf: position - lineStart) {
          if cutter.tokens.count > ends.last ?? 0 { ends.append(cutter.tokens.count) }
          cutter.openParagraph()
        }
        isPending = true
        position += 1
        lineStart = position
        continue
      }
      let (kind, length) = cutter.reader.kind(at: position)
      if kind == .space {
        position += length
        continue
      }
      isPending = false
      var end = position + length
      while end < bytes.count {
        let (kind, length) = cutter.reader.kind(at: end)
        if kind == .space { break }
        end += length
      }
      cutter.cut(position..<min(end, bytes.count))
      position = end
    }
    if cutter.tokens.count > ends.last ?? 0 { ends.append(cutter.tokens.count) }
  }
}

/// Turns raw tokens into tokens with forms and scalar offsets.
private struct Assembler {
  let bytes: UnsafeBufferPointer<UInt8>
  let raw: [RawToken]

  func analysis(of text: String, sentenceEnds: [Int], opensParagraph: [Bool]) -> Analysis {
    var tokens: [Token] = []
    tokens.reserveCapacity(raw.count)
    var sentences: [Sentence] = []
    sentences.reserveCapacity(sentenceEnds.count)
    var scalars = 0
    var counted = 0
    var sentence = 0
    for (position, token) in raw.enumerated() {
      scalars += scalarCount(counted..<token.start)
      let start = scalars
      scalars += scalarCount(token.start..<token.end)
      counted = token.end
      let isJoined = position + 1 < raw.count && raw[position + 1].start == token.end
      tokens.append(
        Token(
          bytes: token.start..<token.end, range: ScalarRange(start, scalars),
          form: String(decoding: bytes[token.start..<token.end], as: UTF8.self),
          sentence: SentenceIndex(sentence), isJoinedToNext: isJoined,
          multiwordCount: token.multiwordCount))
      if position + 1 == sentenceEnds[sentence] {
        let first = sentences.last?.tokens.end.position ?? 0
        sentences.append(
          Sentence(
            tokens: TokenRange(first..<position + 1),
            range: ScalarRange(tokens[first].range.start, scalars),
            bytes: tokens[first].bytes.lowerBound..<token.end,
            opensParagraph: opensParagraph[sentence]))
        sentence += 1
      }
    }
    return Analysis(text: text, tokens: tokens, sentences: sentences)
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for offset in range where bytes[offset] & 0xc0 != 0x80 { count += 1 }
    return count
  }
}
