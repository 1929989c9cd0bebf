import Documents
import Testing
import Text

@Suite("The same article twice") struct DuplicateTests {
  /// `count` words of their own, from `seed` on.
  private func words(_ seed: Int, _ count: Int) -> [String] {
    (seed..<seed + count).map { "word\($0 &* 7919 % 100_003)" }
  }

  private func document(_ id: String, _ words: [String], by space: String = " ") -> Document {
    Document(id: id, text: words.joined(separator: space))
  }

  @Test func whiteSpaceDoesNotCount() {
    var finder = DuplicateFinder()
    #expect(finder.find(Document(id: "a", text: "One  day.\n\nNo more.")) == nil)
    #expect(finder.find(Document(id: "b", text: " One day. No\tmore.\n")) == .same(as: "a"))
    #expect(finder.find(Document(id: "c", text: "Oneday. No more.")) == nil)
    #expect(finder.find(Document(id: "d", text: "One day. No more.")) == .same(as: "a"))
  }

  @Test func reprintsAreNear() throws {
    var finder = DuplicateFinder()
    #expect(finder.find(document("a", words(0, 400))) == nil)
    #expect(finder.find(document("b", words(1000, 400))) == nil)
    let reprint = words(0, 380) + words(5000, 12)
    guard case .near("a", let share) = finder.find(document("c", reprint)) else {
      Issue.record("a reprint with another last paragraph was not found")
      return
    }
    #expect(share > 0.8 && share < 1)
    // Half in common is no reprint.
    #expect(finder.find(document("d", words(0, 200) + words(7000, 200))) == nil)
  }

  @Test func capitalsAndMarksDoNotMakeAnotherArticle() {
    var finder = DuplicateFinder()
    let text = words(0, 100)
    #expect(finder.find(document("a", text)) == nil)
    let other = text.map { $0.uppercased() + "," }
    #expect(finder.find(document("b", other)) == .near("a", share: 1))
  }

  @Test func shortTextsAreOnlyComparedWhole() {
    var finder = DuplicateFinder()
    #expect(finder.find(document("a", words(0, 20))) == nil)
    #expect(finder.find(document("b", words(0, 19))) == nil)
    #expect(finder.find(Document(id: "c", text: "")) == nil)
  }
}
