/// Gives every token of a tagged text its head and its relation.
package struct DependencyParser: Sendable {
  package static let sectionName = "parser"

  package init(_ model: Model) throws(ModelError) { _ = try model.section(Self.sectionName) }

  /// Sets `head` and `deprel` of all tokens. Needs sentences and tags; `words` has one entry a token.
  package func parse(_ analysis: inout Analysis, words: [WordFacts]) {}
}
