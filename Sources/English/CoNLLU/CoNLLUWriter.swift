import Text

/// Writes analyses in CoNLL-U (universaldependencies.org/format.html).
///
/// Column MISC has `SpaceAfter=No`, `TokenRange=start:end` (Unicode scalars in the document) and, in
/// names, `NE=B-PER` or `NE=I-PER` (also `ORG`, `LOC`). Columns FEATS and DEPS are empty, and HEAD
/// and DEPREL too when the text wasn't parsed.
public struct CoNLLUWriter: Sendable {
  public init() {}

  /// One document as CoNLL-U text, ready to be appended to others.
  ///
  /// - Parameter id: The document's id; sentences are called `id-1`, `id-2`…
  public func string(_ analysis: Analysis, documentID id: String) -> String {
    var output = "# newdoc id = \(Self.oneLine(id))\n"
    let names = Self.nameTags(analysis)
    for (number, sentence) in analysis.sentences.enumerated() {
      if sentence.opensParagraph { output += "# newpar\n" }
      output += "# sent_id = \(Self.oneLine(id))-\(number + 1)\n"
      output += "# text = \(Self.oneLine(analysis.text(in: sentence.bytes)))\n"
      let positions = sentence.tokens.positions
      let isParsed = positions.contains { analysis.tokens[$0].deprel == .root }
      for position in positions {
        append(position, of: sentence, analysis, names[position], isParsed, to: &output)
      }
      output += "\n"
    }
    return output
  }

  private func append(
    _ position: Int, of sentence: Sentence, _ analysis: Analysis, _ name: String?, _ isParsed: Bool,
    to output: inout String
  ) {
    let token = analysis.tokens[position]
    let first = sentence.tokens.start.position
    let id = position - first + 1
    let last = min(position + Int(token.multiwordCount), sentence.tokens.end.position) - 1
    if last > position {
      let end = analysis.tokens[last]
      let form = (position...last).map { analysis.tokens[$0].form }.joined()
      output += "\(id)-\(last - first + 1)\t\(Self.cell(form))\t_\t_\t_\t_\t_\t_\t_\t"
      output += "TokenRange=\(token.range.start):\(end.range.end)"
      output += Self.spaceAfter(last, sentence, analysis) + "\n"
    }
    output += "\(id)\t\(Self.cell(token.form))\t\(Self.cell(token.lemma))\t\(token.upos.name)\t"
    output += "\(token.xpos.rawValue)\t_\t"
    if isParsed {
      output += "\(token.head.map { $0.position - first + 1 } ?? 0)\t\(token.deprel.rawValue)\t_\t"
    } else {
      output += "_\t_\t_\t"
    }
    if let name { output += "NE=\(name)|" }
    output += "TokenRange=\(token.range.start):\(token.range.end)"
    let isInsideMultiword = isInside(position, sentence, analysis)
    if !isInsideMultiword { output += Self.spaceAfter(position, sentence, analysis) }
    output += "\n"
  }

  /// Whether a token is a word of a multiword token: the space after is said there.
  private func isInside(_ position: Int, _ sentence: Sentence, _ analysis: Analysis) -> Bool {
    var start = position
    while start >= sentence.tokens.start.position, position - start < 8 {
      let count = Int(analysis.tokens[start].multiwordCount)
      if count > 1 { return start + count > position }
      start -= 1
    }
    return false
  }

  private static func spaceAfter(
    _ position: Int, _ sentence: Sentence, _ analysis: Analysis
  ) -> String {
    analysis.tokens[position].isJoinedToNext ? "|SpaceAfter=No" : ""
  }

  /// `B-PER`, `I-PER`… for the tokens in names.
  private static func nameTags(_ analysis: Analysis) -> [Int: String] {
    var tags: [Int: String] = [:]
    for name in analysis.names {
      for position in name.tokens.positions {
        let isFirst = position == name.tokens.start.position
        tags[position] = (isFirst ? "B-" : "I-") + name.kind.shortName
      }
    }
    return tags
  }

  /// A column is never empty and has no tab or line break.
  private static func cell(_ text: String) -> String { text.isEmpty ? "_" : oneLine(text) }

  private static func oneLine(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0xc2 || $0 == 0xe2 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isBreak = scalar.value < 0x20 || [0x85, 0x2028, 0x2029].contains(scalar.value)
      result.append(isBreak ? " " : scalar)
    }
    return String(result)
  }
}

extension NameKind {
  /// The abbreviation of IOB2 corpora: `PER`, `ORG`, `LOC`.
  public var shortName: String {
    switch self {
    case .person: "PER"
    case .organisation: "ORG"
    case .place: "LOC"
    }
  }

  /// The kind with an abbreviation, or nil when there is none.
  public init?(shortName: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.shortName == shortName }) else { return nil }
    self = kind
  }
}
