import Foundation
import Testing

@testable import English

/// Random bytes and random patchworks of hard text through the whole chain.
///
/// Runs 150 cases; with `KG_FUZZ_SECONDS=600` in the environment it runs that long, with new seeds.
/// A case that fails prints its seed, which then belongs into `brokenSeeds`.
@Suite struct ChainFuzzTests {
  /// Seeds that once broke the chain.
  static let brokenSeeds: [UInt64] = [1341]

  @Test func anyInputGivesAWholeAnalysis() throws {
    let analyzer = try Analyzer(model: .embedded())
    for seed in Self.brokenSeeds + Array(1...150) { check(seed, analyzer) }
    guard let seconds = ProcessInfo.processInfo.environment["KG_FUZZ_SECONDS"].flatMap(Double.init)
    else { return }
    let end = ContinuousClock.now + .seconds(seconds)
    var seed: UInt64 = 1000
    while ContinuousClock.now < end {
      check(seed, analyzer)
      seed += 1
    }
  }

  private func check(_ seed: UInt64, _ analyzer: Analyzer) {
    var patchwork = Patchwork(seed: seed)
    let bytes = patchwork.bytes()
    let analysis = analyzer.analyze(bytes: bytes)
    #expect(AnalysisCheck.problems(analysis) == [], "seed \(seed)")
    let text = CoNLLUWriter().string(analysis, documentID: "f")
    #expect(throws: Never.self, "seed \(seed)") {
      let read = try CoNLLUReader().documents(text)
      let count = read.first?.analysis.tokens.count ?? 0
      #expect(count == analysis.tokens.count, "seed \(seed)")
    }
  }
}

/// Makes the bytes of one case from its seed.
private struct Patchwork {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }

  private static let pieces = [
    " ", " ", " ", " ", "\n", "\n\n", "\t", ".", ",", "'", "’", "‘", "“", "”", "\"", "-", "–", "—",
    "...",
    "…", "?", "!", "(", ")", "[", "]", "@", "#", "$", "%", "&", "/", ":", ";", "the ", "Gaza",
    "U.S.",
    "Dr.", "said", "n't", "'s", "s'", "http://a.b/", "www.", "1,000", "5km", "2025-10-07", "'90s",
    "e.g.",
    "Minister ", "of ", "and ", "talks ", "who ", "to ", "A", "I", "É", "ß", "ش", "שלום", "東京", "👩‍👩‍👧",
    "👍🏽", "\u{200b}", "\u{200d}", "\u{feff}", "\u{202e}", "\u{301}", "\u{0}", "\u{85}", "\u{2028}",
    "\r\n",
    "al-", "Ministry of ", "UN", "cannot", "gonna", "3", ".5", "--", "***", "<<", "|", "\\", "`",
    "ﬁ",
  ]

  mutating func bytes() -> [UInt8] {
    var bytes: [UInt8] = []
    let isRandom = next(8) == 0
    for _ in 0..<next(400) {
      if isRandom || next(60) == 0 {
        bytes.append(UInt8(next(256)))
      } else {
        let piece = Self.pieces[next(Self.pieces.count)]
        for _ in 0...(next(30) == 0 ? next(50) : 0) { bytes += piece.utf8 }
      }
    }
    return bytes
  }
}
