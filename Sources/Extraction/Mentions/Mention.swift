public import English
public import KnowledgeGraph

/// A mention's position among the mentions of its document, in text order.
public struct MentionIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ position: Int) { rawValue = Int32(position) }

  public var position: Int { Int(rawValue) }

  public static func < (a: MentionIndex, b: MentionIndex) -> Bool { a.rawValue < b.rawValue }
}

/// A stretch of text that stands for a person, organisation or place.
public struct Mention: Hashable, Sendable {
  /// How the text refers to the entity.
  public enum Form: UInt8, Sendable {
    /// A proper name: "Ana Costa", "the United Nations".
    case name
    /// An adjective or noun of nationality: "Egyptian", "the Palestinians".
    case demonym
    /// A common-noun phrase: "the group", "the prime minister".
    case description
    /// A personal, possessive, reflexive or relative pronoun: "she", "its", "who".
    case pronoun
  }

  /// The words of the name, without article, title and possessive mark; of a description the
  /// words from its determiner to its head.
  public var tokens: TokenRange
  /// The word that the rest depends on.
  public var head: TokenIndex
  public var form: Form
  /// Person, organisation or place where the words or the context tell; nil when unknown.
  public var kind: NodeKind?
  /// What it stands for; nil when it could not be resolved.
  public var entity: EntityIndex?
  /// Grammatical and natural agreement features.
  public var agreement: Agreement

  public init(
    tokens: TokenRange, head: TokenIndex, form: Form, kind: NodeKind? = nil,
    entity: EntityIndex? = nil, agreement: Agreement = Agreement()
  ) {
    self.tokens = tokens
    self.head = head
    self.form = form
    self.kind = kind
    self.entity = entity
    self.agreement = agreement
  }
}

/// What a pronoun must agree with. An unknown feature agrees with everything.
public struct Agreement: Hashable, Sendable {
  public enum Gender: UInt8, Sendable { case unknown, feminine, masculine }
  public enum Number: UInt8, Sendable { case unknown, singular, plural }

  public var gender: Gender
  public var number: Number

  public init(gender: Gender = .unknown, number: Number = .unknown) {
    self.gender = gender
    self.number = number
  }
}
