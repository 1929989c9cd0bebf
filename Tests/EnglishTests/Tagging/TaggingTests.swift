import Testing

@testable import English

@Suite struct TaggingTests {
  private func tagged(_ text: String) throws -> [Token] {
    try Analyzer(model: .embedded()).analyze(text, upTo: .tags).tokens
  }

  @Test("a tag's number is its place among all") func tagNumbers() {
    #expect(XPOS.allCases.map(\.number) == Array(XPOS.allCases.indices))
  }

  @Test func tagsFollowTheSentence() throws {
    let tokens = try tagged("The minister refused to book a flight to Doha.")
    #expect(
      tokens.map(\.upos) == [.det, .noun, .verb, .part, .verb, .det, .noun, .adp, .propn, .punct])
    #expect(tokens[4].xpos == .vb)
  }

  @Test(arguments: [
    ("The children were running away.", ["the", "child", "be", "run", "away", "."]),
    ("She won't go.", ["she", "will", "not", "go", "."]),
    ("The wildest winds were stronger.", ["the", "wild", "wind", "be", "strong", "."]),
    ("McGilloway left.", ["McGilloway", "leave", "."]),
    ("The ministers met armies.", ["the", "minister", "meet", "army", "."]),
  ])
  func lemmas(text: String, expected: [String]) throws {
    #expect(try tagged(text).map(\.lemma) == expected)
  }

  @Test func aSentenceHasAVerb() throws {
    let tokens = try tagged("The HRCP calls upon the government to respond.")
    #expect(tokens[2].upos == .verb && tokens[2].xpos == .vbz && tokens[2].lemma == "call")
    let phrase = try tagged("The HRCP talks on the island of Sark.")
    #expect(phrase[2].xpos == .nns)
  }

  @Test func aClauseThatIsAskedForHasAVerb() throws {
    let ease = try tagged(
      "The office reiterated its demand that Norway ease restrictions on trade.")
    #expect(ease[7].upos == .verb && ease[7].xpos == .vb)
    let resume = try tagged("They urged that the peace process between Norway and Sweden resume.")
    #expect(resume[5].xpos == .nn && resume[10].xpos == .vb)
  }

  @Test func behindAModalStandsAVerb() throws {
    let tokens = try tagged("They warned that police would no longer tolerate rallies.")
    #expect(tokens[7].form == "tolerate" && tokens[7].xpos == .vb)
  }

  @Test func oneFormIsToldByWhatFollows() throws {
    let talks = try tagged("She urged both sides to open talks.")
    #expect(talks[4].xpos == .to && talks[5].upos == .verb)
    let between = try tagged("The council is acting as go-between in the talks.")
    #expect(between[5].form == "go" && between[5].upos == .noun)
  }

  @Test func noLemmaCutsACharacterInTwo() throws {
    let lemmas = try tagged("The ministers’ wives said “no” – twice…").map(\.lemma)
    #expect(!lemmas.contains { $0.unicodeScalars.contains("\u{fffd}") })
  }

  @Test func scriptsLeadFromFormToLemma() {
    for (form, lemma) in [
      ("Armies", "army"), ("went", "go"), ("Doha", "Doha"), ("É", "é"), ("n’t", "not"),
    ] {
      let script = LemmaScript(from: form, to: lemma)
      #expect(script.apply(to: form, lowered: WordReader.lowered(form)) == lemma)
      #expect(LemmaScript(encoded: script.encoded) == script)
    }
  }
}
