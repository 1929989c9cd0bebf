import English
import Testing

/// Days between subject and verb must not keep the parser from putting the two together.
@Suite struct AsidesTests {
  /// `subject verb day-relation` of the word `verb`.
  private func frame(_ text: String, verb: String, day: String) throws -> [String] {
    let analysis = try Analyzer(model: .embedded()).analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
    let position = try #require(analysis.tokens.firstIndex { $0.form == verb })
    var found: [String] = []
    for token in analysis.tokens where token.head == TokenIndex(position) {
      if token.deprel == .nsubj { found.append(token.form) }
      if token.form == day { found.append("\(day):\(token.deprel.rawValue)") }
    }
    return found
  }

  @Test func dayWithPreposition() throws {
    #expect(
      try frame("Serbia on Tuesday demanded a meeting.", verb: "demanded", day: "Tuesday")
        == ["Serbia", "Tuesday:obl"])
  }

  @Test func dayWithout() throws {
    #expect(
      try frame(
        "The German government today welcomed the latest policy statement as proof of goodwill.",
        verb: "welcomed", day: "today") == ["government", "today:obl:unmarked"])
  }

  @Test func period() throws {
    #expect(
      try frame(
        "The Ministry of the Interior earlier this week upheld the sale.", verb: "upheld",
        day: "week") == ["Ministry", "week:obl:unmarked"])
  }

  @Test func wordThatSumsUpAList() throws {
    #expect(
      try frame("Norway and Sweden both welcomed the agreement.", verb: "welcomed", day: "both")
        == ["Norway", "both:advmod"])
  }

  @Test(arguments: [
    "Yesterday's talks failed.", "The Tuesday deadline passed.", "They left before Friday.",
    "Today is a holiday.", "On Monday", "Tuesday", "It closes Monday to Friday.",
    "He spoke on Monday, on Tuesday and on Wednesday night.", "“Tuesday” said “today”.",
  ])
  func treesStayTrees(_ text: String) throws {
    let analysis = try Analyzer(model: .embedded()).analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
    #expect(analysis.tokens.allSatisfy { !$0.lemma.isEmpty })
  }
}
