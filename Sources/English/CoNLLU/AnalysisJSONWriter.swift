import Text

/// Writes an analysis as one JSON object on one line.
///
///     {"id":"a","sentences":[{"start":0,"end":9,"tokens":[{"form":"Qatar","lemma":"Qatar",
///     "upos":"PROPN","xpos":"NNP","head":2,"deprel":"nsubj","start":0,"end":5}]}],
///     "names":[{"kind":"place","text":"Qatar","sentence":1,"first":1,"last":1,"start":0,"end":5}]}
///
/// Offsets count Unicode scalars of the document; sentences and tokens count from 1, and head 0 is
/// the root, as in CoNLL-U. The key order is fixed.
public struct AnalysisJSONWriter: Sendable {
  public init() {}

  /// One document, without a line break at the end.
  public func string(_ analysis: Analysis, documentID id: String) -> String {
    let sentences = analysis.sentences.map { Self.sentence($0, analysis) }
    let names = analysis.names.map { Self.name($0, analysis) }
    return "{\"id\":\(Self.quoted(id)),\"sentences\":[\(sentences.joined(separator: ","))],"
      + "\"names\":[\(names.joined(separator: ","))]}"
  }

  private static func sentence(_ sentence: Sentence, _ analysis: Analysis) -> String {
    let positions = sentence.tokens.positions
    let isParsed = positions.contains { analysis.tokens[$0].deprel == .root }
    let tokens = positions.map { position in
      let token = analysis.tokens[position]
      var fields =
        "{\"form\":\(quoted(token.form)),\"lemma\":\(quoted(token.lemma)),"
        + "\"upos\":\"\(token.upos.name)\",\"xpos\":\(quoted(token.xpos.rawValue))"
      if isParsed {
        let head = token.head.map { $0.position - positions.lowerBound + 1 } ?? 0
        fields += ",\"head\":\(head),\"deprel\":\"\(token.deprel.rawValue)\""
      }
      return fields + ",\"start\":\(token.range.start),\"end\":\(token.range.end)}"
    }
    return "{\"start\":\(sentence.range.start),\"end\":\(sentence.range.end),"
      + "\"opensParagraph\":\(sentence.opensParagraph),"
      + "\"tokens\":[\(tokens.joined(separator: ","))]}"
  }

  private static func name(_ name: Name, _ analysis: Analysis) -> String {
    let first = analysis[name.tokens.start]
    let last = analysis.tokens[max(name.tokens.end.position - 1, name.tokens.start.position)]
    let sentenceStart = analysis[first.sentence].tokens.start.position
    let bytes = first.bytes.lowerBound..<last.bytes.upperBound
    let text = analysis.text(in: bytes)
    return "{\"kind\":\"\(name.kind)\",\"text\":\(quoted(text)),"
      + "\"sentence\":\(first.sentence.position + 1),"
      + "\"first\":\(name.tokens.start.position - sentenceStart + 1),"
      + "\"last\":\(name.tokens.end.position - sentenceStart),"
      + "\"start\":\(first.range.start),\"end\":\(last.range.end),"
      + "\"confidence\":\(hundredths(name.confidence))}"
  }

  /// Two decimals, the same in every locale.
  private static func hundredths(_ value: Float) -> String {
    let number = Int((max(0, min(1, value.isNaN ? 0 : value)) * 100).rounded())
    return "\(number / 100).\(number % 100 < 10 ? "0" : "")\(number % 100)"
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{0}"..."\u{1f}", "\u{7f}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
