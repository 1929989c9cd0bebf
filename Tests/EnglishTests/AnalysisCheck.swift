import English
import Text

/// Says what is wrong with an analysis: the promises every stage has to keep.
enum AnalysisCheck {
  static func problems(_ analysis: Analysis) -> [String] {
    var problems: [String] = []
    checkTokens(analysis, &problems)
    checkSentences(analysis, &problems)
    for (number, sentence) in analysis.sentences.enumerated() {
      checkTree(analysis, sentence, number, &problems)
    }
    var end = 0
    for name in analysis.names {
      let positions = name.tokens.positions
      if positions.isEmpty || positions.lowerBound < end
        || positions.upperBound > analysis.tokens.count
      {
        problems.append("name at \(positions) is empty, overlaps or lies outside")
      }
      end = positions.upperBound
    }
    return problems
  }

  private static func checkTokens(_ analysis: Analysis, _ problems: inout [String]) {
    let bytes = Array(analysis.text.utf8)
    var scalars = 0
    var end = 0
    for (position, token) in analysis.tokens.enumerated() {
      guard token.bytes.lowerBound >= end, !token.bytes.isEmpty,
        token.bytes.upperBound <= bytes.count
      else {
        problems.append("token \(position) lies at \(token.bytes), the one before ends at \(end)")
        return
      }
      scalars += scalarCount(bytes[end..<token.bytes.lowerBound])
      let start = scalars
      scalars += scalarCount(bytes[token.bytes])
      end = token.bytes.upperBound
      if token.range != ScalarRange(start, scalars) {
        problems.append("token \(position) has scalars \(token.range), not \(start)..<\(scalars)")
      }
      if Array(token.form.utf8) != Array(bytes[token.bytes]) {
        problems.append("token \(position) is “\(token.form)”, not the text's bytes")
      }
      if token.form.unicodeScalars.contains(where: { $0.value <= 0x20 }) {
        problems.append("token \(position) has white space: \(token.form)")
      }
      if token.multiwordCount == 0 { problems.append("token \(position) has no words") }
    }
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xc0 != 0x80 }
  }

  private static func checkSentences(_ analysis: Analysis, _ problems: inout [String]) {
    var next = 0
    for (number, sentence) in analysis.sentences.enumerated() {
      let positions = sentence.tokens.positions
      if positions.lowerBound != next || positions.isEmpty {
        problems.append("sentence \(number) has tokens \(positions), expected from \(next)")
      }
      next = positions.upperBound
      guard next <= analysis.tokens.count else { return }
      if positions.contains(where: { analysis.tokens[$0].sentence != SentenceIndex(number) }) {
        problems.append("sentence \(number) has tokens of another one")
      }
    }
    if next != analysis.tokens.count { problems.append("tokens from \(next) are in no sentence") }
    if analysis.sentences.first?.opensParagraph == false { problems.append("no first paragraph") }
  }

  /// A parsed sentence has one root, heads inside it, and no cycle.
  private static func checkTree(
    _ analysis: Analysis, _ sentence: Sentence, _ number: Int, _ problems: inout [String]
  ) {
    let positions = sentence.tokens.positions
    let isParsed = positions.contains { analysis.tokens[$0].deprel == .root }
    guard isParsed else { return }
    let roots = positions.filter { analysis.tokens[$0].head == nil }
    if roots.count != 1 || analysis.tokens[roots[0]].deprel != .root {
      problems.append("sentence \(number) has roots \(roots)")
    }
    for position in positions {
      var current = position
      var steps = 0
      while let head = analysis.tokens[current].head {
        guard positions.contains(head.position), steps <= positions.count else {
          problems.append("token \(position): head outside the sentence, or a cycle")
          return
        }
        current = head.position
        steps += 1
      }
    }
  }
}
