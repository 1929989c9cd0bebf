public import English
public import KnowledgeGraph

/// An entity's position among the entities of its document, in order of first mention.
public struct EntityIndex: Hashable, Comparable, Sendable {
  public let rawValue: Int32

  public init(_ position: Int) { rawValue = Int32(position) }

  public var position: Int { Int(rawValue) }

  public static func < (a: EntityIndex, b: EntityIndex) -> Bool { a.rawValue < b.rawValue }
}

/// One person, organisation or place of a document, with everything that refers to it.
public struct Entity: Sendable {
  public var kind: NodeKind
  /// The fullest proper name, without title, article and possessive mark.
  public var label: String
  /// Finer kind where known: `country`, `city`, `region`, `building`, `party`, `armedGroup`…
  public var subtype: String?
  /// Every proper name used, the label included, in order of first appearance.
  public var aliases: [String]
  /// Titles and roles as the text gives them, in order of first appearance.
  public var roles: [String]
  public var agreement: Agreement
  /// In text order; names, descriptions and pronouns.
  public var mentions: [MentionIndex]
  /// The text uses its proper name. False for a country that appears only in a demonym
  /// ("the French cabinet"): it becomes a node only when a statement needs it.
  public var isNamed: Bool

  public init(
    kind: NodeKind, label: String, subtype: String? = nil, aliases: [String] = [],
    roles: [String] = [], agreement: Agreement = Agreement(), mentions: [MentionIndex] = [],
    isNamed: Bool = true
  ) {
    self.kind = kind
    self.label = label
    self.subtype = subtype
    self.aliases = aliases
    self.roles = roles
    self.agreement = agreement
    self.mentions = mentions
    self.isNamed = isNamed
  }

  /// The entity as a node of a graph.
  public var node: Node {
    Node(
      kind: kind, label: label, subtype: subtype, aliases: aliases, roles: roles,
      mentions: mentions.count)
  }
}

/// Who acts when a phrase is the subject of a statement: "a senior Grozda official said" is Grozda.
public struct Actor: Hashable, Sendable {
  /// How the phrase stands for the acting entity.
  public enum Standing: UInt8, Sendable {
    /// By its name, or by a pronoun or description that means the entity: "Ms Okafor", "the group".
    case itself
    /// A body, force or office of the entity: "the French government", "the group's fighters".
    case body
    /// A person or persons who speak for it: "a senior Grozda official", "UN spokesman Farhan Haq".
    case speaker
  }

  public var entity: EntityIndex
  public var standing: Standing
  /// The named person who speaks for the entity, when there is one.
  public var attribution: EntityIndex?
  /// The words of the office: "senior official", "spokesman".
  public var role: String?

  public init(
    entity: EntityIndex, standing: Standing = .itself, attribution: EntityIndex? = nil,
    role: String? = nil
  ) {
    self.entity = entity
    self.standing = standing
    self.attribution = attribution
    self.role = role
  }
}

/// What the text says in passing about an office or membership: "Prime Minister Ana Costa", "Ana
/// Costa, the head of the agency", "Jim Hale from the Greens", "Norway's Ministry of Finance".
public struct RoleLink: Hashable, Sendable {
  public enum Rank: UInt8, Sendable {
    /// President, prime minister, chief, chairman, founder of the whole: `leads`.
    case head
    /// Minister, deputy, spokesman, member, negotiator, head of a part: `affiliatedWith`.
    case member
  }

  /// The person; for a ministry, parliament or army of a state that body.
  public var member: EntityIndex
  /// As in the text, without article, "former" and the organisation: "prime minister". Nil when
  /// the text names no office ("Jim Hale from the Greens").
  public var role: String?
  public var rank: Rank
  /// "former", "ex-", "late", "then".
  public var isFormer: Bool
  /// What the office belongs to; nil when the text doesn't say.
  public var organisation: EntityIndex?
  /// The words from role to name.
  public var tokens: TokenRange
  public var sentence: SentenceIndex

  public init(
    member: EntityIndex, role: String?, rank: Rank, isFormer: Bool = false,
    organisation: EntityIndex? = nil, tokens: TokenRange, sentence: SentenceIndex
  ) {
    self.member = member
    self.role = role
    self.rank = rank
    self.isFormer = isFormer
    self.organisation = organisation
    self.tokens = tokens
    self.sentence = sentence
  }
}

/// What the text says in passing about where something lies: "Cairo, Egypt", "the town of X in Y".
public struct LocationLink: Hashable, Sendable {
  public var part: EntityIndex
  public var whole: EntityIndex
  public var tokens: TokenRange
  public var sentence: SentenceIndex

  public init(
    part: EntityIndex, whole: EntityIndex, tokens: TokenRange, sentence: SentenceIndex
  ) {
    self.part = part
    self.whole = whole
    self.tokens = tokens
    self.sentence = sentence
  }
}

/// Words between quotation marks, and who says them.
public struct Quotation: Hashable, Sendable {
  /// The words without the marks; may span sentences.
  public var tokens: TokenRange
  /// The mention that is the subject of the verb of speech; nil when none was found.
  public var speaker: MentionIndex?

  public init(tokens: TokenRange, speaker: MentionIndex?) {
    self.tokens = tokens
    self.speaker = speaker
  }
}
