import English
import Testing

/// A relative clause between commas must not take the sentence's verb away from its subject.
@Suite("Relative clauses behind the subject") struct RelativeClausesTests {
  @Test(arguments: [
    (
      "India, which had backed Poudel, said only that it looked forward to the talks.", "India",
      "said", "backed"
    ),
    (
      "Abbas, whose party had won the vote, appealed for calm on both sides.", "Abbas",
      "appealed", "won"
    ),
    (
      "The Federal Aviation Administration, which regulates airlines, ordered an inspection.",
      "Administration", "ordered", "regulates"
    ),
    (
      "Libya's rebels, who have the backing of France, rejected the plan.", "rebels", "rejected",
      "have"
    ),
  ])
  func subjectAndVerbStandTogether(text: String, noun: String, verb: String, inner: String) throws {
    let analysis = try Analyzer(model: .embedded()).analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
    func position(_ form: String) throws -> Int {
      try #require(analysis.tokens.firstIndex { $0.form == form })
    }
    let subject = analysis.tokens[try position(noun)]
    #expect(subject.head == TokenIndex(try position(verb)) && subject.deprel == .nsubj)
    let clause = analysis.tokens[try position(inner)]
    #expect(clause.head == TokenIndex(try position(noun)) && clause.deprel == .aclRelcl)
    #expect(analysis.tokens[try position(verb)].head == nil)
  }

  @Test(arguments: [
    "Costa, who left.", "Costa, who left, and Lemm stayed.",
    "He met Costa, who left, and went home.",
    "Costa, which, who, went, left.", "Costa, who, , , left", "Who, which left, said?",
  ])
  func treesStayTrees(text: String) throws {
    #expect(AnalysisCheck.problems(try Analyzer(model: .embedded()).analyze(text)) == [])
  }
}
