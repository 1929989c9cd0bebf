/// Gives every token its dictionary form.
package struct Lemmatizer: Sendable {
  package static let sectionName = "lemmas"

  package init(_ model: Model) throws(ModelError) { _ = try model.section(Self.sectionName) }

  /// Sets `lemma` of all tokens. Needs tags; `words` has one entry a token.
  package func lemmatize(_ analysis: inout Analysis, words: [WordFacts]) {}
}
