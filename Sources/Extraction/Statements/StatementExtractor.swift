public import English
public import KnowledgeGraph

/// Finds what the sentences of a document say about its entities: statements and issues.
///
/// Make one for an ontology, use it for all documents, from any thread: it is a value that never
/// changes. Triggers are looked up by lemma; nothing depends on the order of a dictionary.
///
///     let findings = StatementExtractor(ontology: ontology).findings(in: analysis, entities)
public struct StatementExtractor: Sendable {
  private let index: TriggerIndex
  private let ontology: Ontology

  public init(ontology: Ontology) {
    self.ontology = ontology
    index = TriggerIndex(ontology)
  }

  /// The statements of a document, in text order, with the issues they are about.
  ///
  /// - Parameters:
  ///   - analysis: Tokens, trees and names of the document.
  ///   - entities: The entities of the same analysis.
  /// - Complexity: O(tokens).
  public func findings(in analysis: Analysis, _ entities: DocumentEntities) -> DocumentFindings {
    var builder = StatementBuilder(
      tree: SyntaxTree(analysis), entities: entities, index: index,
      ontology: ontology)
    var links = LinkStatements(
      entities: entities, ontology: ontology, signals: builder.signals)
    for sentence in analysis.sentences {
      // A question states nothing; "…?" he asked may.
      let positions = endOfQuestion(sentence, analysis)..<sentence.tokens.end.position
      builder.addMatches(
        at: positions.lazy.filter { position in
          switch analysis.tokens[position].upos {
          case .pron: analysis.tokens[position].xpos == .ex
          case .punct, .det, .cconj, .num, .sym, .part: false
          default: true
          }
        })
    }
    links.add(to: &builder.statements)
    let ordered = builder.statements.enumerated().sorted {
      ($0.element.sentence, $0.offset) < ($1.element.sentence, $1.offset)
    }
    return DocumentFindings(
      issues: builder.issues.nodes, statements: ordered.map(\.element))
  }

  /// Where a question of the sentence ends, outside of which something may be stated; its start
  /// when there is none.
  private func endOfQuestion(_ sentence: Sentence, _ analysis: Analysis) -> Int {
    let positions = sentence.tokens.positions
    let mark = positions.last { analysis.tokens[$0].form.hasSuffix("?") }
    return mark ?? positions.lowerBound
  }
}
