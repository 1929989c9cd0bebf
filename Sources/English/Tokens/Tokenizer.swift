/// Cuts text into tokens and sentences.
package struct Tokenizer: Sendable {
  package init() {}

  package func analyze(_ text: String) -> Analysis {
    Analysis(text: text, tokens: [], sentences: [])
  }
}
