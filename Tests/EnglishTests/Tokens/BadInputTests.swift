import Testing

@testable import English

/// Text no author meant to be read: the analysis must be whole, and its offsets right.
@Suite struct BadInputTests {
  static let texts: [String] = [
    "", " ", "\n\n\n", "\u{0}\u{1}\u{2}", "\u{feff}", "\u{200b}\u{200b}", ".", "...", "'", "’",
    "''''",
    "a'", "'s", "n't", "''s''t", "@", "@@@@", "#", "$", "-", "--", "1.", "1,", "1,2,3,", ".5.5.5.",
    "a.b.c.d.e.", "A.B", "http://", "www.", "a@b", "a@", "....com", "(((((", ")))))", "“”“”", "‘‘‘",
    "مرحبا بالعالم. كيف حالك؟", "שלום עולם", "こんにちは世界。元気ですか", "Ωραία! Καλά;",
    "e\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦👍🏽🇶🇦", "\u{202e}abc\u{202c} def", "x\u{ad}y", "a\u{2028}b\u{2029}c", "\r\n\r\na\r\nb",
    "\u{fffd}\u{fffd}", "I'm'n't's", "don’t’ve'd", "U.S.A...", "p.m..", "Mr.", "Mr.\nMr.",
    "\t\t\ta\t",
    String(repeating: "a", count: 10_000), String(repeating: ".", count: 10_000),
    String(repeating: ". ", count: 5_000), String(repeating: "'", count: 5_000),
    String(repeating: "a'", count: 5_000), String(repeating: "a.", count: 5_000),
    String(repeating: "1-", count: 5_000), String(repeating: "a@", count: 5_000),
    String(repeating: "http://", count: 2_000), String(repeating: "(", count: 5_000),
    String(repeating: "\u{200d}", count: 5_000), String(repeating: "👩‍", count: 2_000),
    String(repeating: "word\n", count: 2_000), String(repeating: "e\u{301}", count: 5_000),
  ]

  @Test(arguments: texts)
  func analysisIsWhole(text: String) throws {
    let analyzer = try Analyzer(model: .embedded())
    let analysis = analyzer.analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
  }

  @Test func invalidBytesAreReplacedAndCounted() throws {
    let analyzer = try Analyzer(model: .embedded())
    let bytes: [UInt8] =
      Array("Caf".utf8) + [0xe9, 0x20, 0xff, 0xfe, 0x20] + Array("is \u{fffd} ok.".utf8)
    let analysis = analyzer.analyze(bytes: bytes)
    #expect(analysis.text == "Caf\u{fffd} \u{fffd}\u{fffd} is \u{fffd} ok.")
    #expect(analysis.replacementCount == 3)
    #expect(AnalysisCheck.problems(analysis) == [])
  }
}
