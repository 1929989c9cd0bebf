internal import KnowledgeGraph

extension [Statement] {
  /// What one document says more than once becomes one statement with all its evidence.
  ///
  /// Statements are the same when source, relation, target and polarity are; other words for an
  /// office, another date or addressee make no second fact. The one nearest to fact tells the
  /// modality; of the rest, what was said first stays.
  func joinedWithinDocument() -> [Statement] {
    var joined: [Statement] = []
    var positions: [StatementIdentity: Int] = [:]
    for statement in self {
      let key = StatementIdentity(statement)
      if let position = positions[key] {
        joined[position].absorb(repeated: statement)
      } else {
        positions[key] = joined.count
        joined.append(statement)
      }
    }
    return joined
  }
}

/// What makes a document's statement one and the same.
struct StatementIdentity: Hashable {
  var source: NodeID
  var relation: RelationKind
  var target: NodeID
  var polarity: Polarity

  init(_ statement: Statement) {
    source = statement.source
    relation = statement.relation
    target = statement.target
    polarity = statement.polarity
  }
}

extension Statement {
  fileprivate mutating func absorb(repeated other: Statement) {
    if other.modality.distanceFromFact < modality.distanceFromFact {
      modality = other.modality
      attribution = other.attribution
    } else if other.attribution == nil, other.modality == modality {
      // The writer's own voice vouches for more than a speaker does.
      attribution = nil
    }
    isFormer = isFormer && other.isFormer
    addressee = addressee ?? other.addressee
    topic = topic ?? other.topic
    role = role ?? other.role
    time = time ?? other.time
    confidence = max(confidence, other.confidence)
    for new in other.evidence where !evidence.contains(new) { evidence.append(new) }
  }
}
