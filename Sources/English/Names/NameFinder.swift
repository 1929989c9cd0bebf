/// Finds names of people, organisations and places in a tagged text.
package struct NameFinder: Sendable {
  package static let sectionName = "names"

  package init(_ model: Model) throws(ModelError) { _ = try model.section(Self.sectionName) }

  /// Replaces `analysis.names`. Needs tokens, sentences and tags; `words` has one entry a token.
  package func find(in analysis: inout Analysis, words: [WordFacts]) { analysis.names = [] }
}
