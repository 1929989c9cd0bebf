/// Gives every token its universal and its Penn tag.
package struct Tagger: Sendable {
  package static let sectionName = "tagger"

  package init(_ model: Model) throws(ModelError) { _ = try model.section(Self.sectionName) }

  /// Sets `upos` and `xpos` of all tokens. Needs sentences; `words` has one entry a token.
  package func tag(_ analysis: inout Analysis, words: [WordFacts]) {}
}
