/// Why two references were taken to mean the same.
public enum MergeReason: Hashable, Sendable {
  case sameName
  case sameNameButCase
  case acronym(of: String)
  case surname
  case partOfName
  case spelling
  case alternativeName
  case apposition
  case role
  case relativePronoun
  case description
  case pronoun
  case speakerOfQuote
  case demonym
  case sameNameInAnotherDocument

  /// For a reader: "acronym of World Health Organization".
  public var text: String {
    switch self {
    case .sameName: "the same name"
    case .sameNameButCase: "the same name in other letters"
    case .acronym(let name): "acronym of \(name)"
    case .surname: "surname of the person"
    case .partOfName: "part of the name"
    case .spelling: "another spelling"
    case .alternativeName: "another name from the gazetteer"
    case .apposition: "stands beside the name"
    case .role: "holds the office"
    case .relativePronoun: "relative pronoun"
    case .description: "description that fits the last such entity"
    case .pronoun: "pronoun that agrees"
    case .speakerOfQuote: "speaker of the quotation"
    case .demonym: "nationality of the country"
    case .sameNameInAnotherDocument: "the same name in another document"
    }
  }
}

/// One decision to join: the mention was added to the entity for the reason.
public struct Merge: Hashable, Sendable {
  public var mention: MentionIndex
  public var entity: EntityIndex
  public var reason: MergeReason

  public init(mention: MentionIndex, entity: EntityIndex, reason: MergeReason) {
    self.mention = mention
    self.entity = entity
    self.reason = reason
  }
}
