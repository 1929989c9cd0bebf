import Testing

@testable import English

@Suite struct CoNLLUTests {
  private func sample() throws -> Analysis {
    var analysis = try Analyzer(model: .embedded()).analyze(
      "Talks fail\n\nQatar’s envoy can't go. “Why?” he said.", upTo: .tags)
    analysis.names = [Name(kind: .place, tokens: TokenRange(2..<3))]
    for sentence in analysis.sentences {
      for position in sentence.tokens.positions {
        let isFirst = position == sentence.tokens.start.position
        analysis.tokens[position].head = isFirst ? nil : sentence.tokens.start
        analysis.tokens[position].deprel = isFirst ? .root : .dep
      }
    }
    return analysis
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let analysis = try sample()
    let text = CoNLLUWriter().string(analysis, documentID: "a")
    let documents = try CoNLLUReader().documents(text + text)
    #expect(documents.map(\.id) == ["a", "a"])
    let read = documents[0].analysis
    #expect(AnalysisCheck.problems(read) == [])
    #expect(read.text == analysis.text)
    #expect(read.names == analysis.names)
    #expect(CoNLLUWriter().string(read, documentID: "a") == text)
  }

  @Test func multiwordTokensAndOffsetsAreSpelledOut() throws {
    let lines = CoNLLUWriter().string(try sample(), documentID: "a").split(separator: "\n")
    #expect(lines.contains("1-2\tQatar’s\t_\t_\t_\t_\t_\t_\t_\tTokenRange=12:19"))
    #expect(
      lines.contains("1\tQatar\tQatar\tPROPN\tNNP\t_\t0\troot\t_\tNE=B-LOC|TokenRange=12:17"))
    #expect(lines.contains { $0.hasSuffix("\tTokenRange=33:34|SpaceAfter=No") } == false)
    #expect(lines.contains { $0.hasPrefix("6\tgo\tgo\tVERB") && $0.hasSuffix("SpaceAfter=No") })
  }

  @Test func aTextThatWasNotParsedHasNoHeads() throws {
    let analysis = try Analyzer(model: .embedded()).analyze("They went.", upTo: .tags)
    let lines = CoNLLUWriter().string(analysis, documentID: "a").split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("2\twent\tgo\tVERB\tVBD\t_\t_\t_\t_\t") })
  }

  @Test(arguments: [
    "1\ta\n", "1\ta\ta\tNOUNS\tNN\t_\t0\troot\t_\t_\n", "x\ta\ta\tNOUN\tNN\t_\t0\troot\t_\t_\n",
  ])
  func aBrokenLineIsNamed(text: String) {
    let error = #expect(throws: CoNLLUError.self) {
      try CoNLLUReader().documents("# text = a\n" + text)
    }
    #expect(error?.line == 2)
  }

  @Test func jsonEscapesWhatItMust() throws {
    let analysis = Analyzer.tokensOnly("Say \"no\" \\ \u{7f}x\u{85}y")
    let text = AnalysisJSONWriter().string(analysis, documentID: "a\nb")
    #expect(text.hasPrefix("{\"id\":\"a\\nb\",\"sentences\":[{\"start\":0,"))
    #expect(text.contains("{\"form\":\"\\\"\",\"lemma\":\"\","))
    #expect(!text.contains("\n"))
  }
}

extension Analyzer {
  fileprivate static func tokensOnly(_ text: String) -> Analysis { Tokenizer().analyze(text) }
}
