public import English
public import KnowledgeGraph

/// An end of a statement before the document's graph is built.
public enum Participant: Hashable, Sendable {
  /// A person, organisation or place of ``DocumentEntities``.
  case entity(EntityIndex)
  /// An issue of ``DocumentFindings/issues``, by position.
  case issue(Int)
}

/// A statement as found in one place of one document. The pipeline joins those that say the same.
public struct DraftStatement: Hashable, Sendable {
  public var source: Participant
  public var relation: RelationKind
  public var target: Participant
  public var polarity: Polarity = .affirmed
  public var modality: Modality = .asserted
  public var attribution: EntityIndex?
  public var addressee: EntityIndex?
  public var topic: String?
  public var role: String?
  public var isFormer = false
  public var time: String?
  /// 0…1.
  public var confidence: Double = 1
  /// Where it is said.
  public var sentence: SentenceIndex
  /// How it was read, for its confidence.
  var signals = StatementSignals()

  public init(
    source: Participant, relation: RelationKind, target: Participant, sentence: SentenceIndex
  ) {
    self.source = source
    self.relation = relation
    self.target = target
    self.sentence = sentence
  }
}

/// What the relation side found in one document.
public struct DocumentFindings: Sendable {
  /// Nodes of kind `Issue`, or of a kind that a user's ontology adds, in order of appearance.
  public var issues: [Node]
  public var statements: [DraftStatement]

  public init(issues: [Node] = [], statements: [DraftStatement] = []) {
    self.issues = issues
    self.statements = statements
  }
}
