/// What sort of thing a node is: `Person`, `Organisation`, `Place`, `Issue`, or one a user's ontology adds.
public struct NodeKind: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let person = NodeKind(rawValue: "Person")
  public static let organisation = NodeKind(rawValue: "Organisation")
  public static let place = NodeKind(rawValue: "Place")
  /// What a relation is about when that is no actor: a demand, plan, agreement, conflict or event.
  public static let issue = NodeKind(rawValue: "Issue")
}

/// A node's position in its graph's `nodes`. Valid for that graph only, as long as nothing is removed.
public struct NodeID: Hashable, Comparable, Sendable {
  public let rawValue: UInt32

  public init(_ position: Int) { rawValue = UInt32(position) }

  public var position: Int { Int(rawValue) }

  public static func < (a: NodeID, b: NodeID) -> Bool { a.rawValue < b.rawValue }
}

/// One real thing: a person, organisation, place or issue, under its fullest proper name.
public struct Node: Hashable, Sendable {
  public var kind: NodeKind
  /// The fullest proper name; for an issue the shortest phrase that names it.
  public var label: String
  /// Finer kind where known: `country`, `city`, `party`, `armedGroup`…
  public var subtype: String?
  /// Every surface form, the label included, in order of first appearance.
  public var aliases: [String]
  /// Titles and roles as the text gives them: "Prime Minister".
  public var roles: [String]
  /// Number of mentions in the text, pronouns and descriptions included.
  public var mentions: Int
  /// Attributes of other programs, kept when a file of theirs is converted; in order of appearance.
  public var attributes: [Attribute]

  public init(
    kind: NodeKind, label: String, subtype: String? = nil, aliases: [String] = [],
    roles: [String] = [], mentions: Int = 1, attributes: [Attribute] = []
  ) {
    self.kind = kind
    self.label = label
    self.subtype = subtype
    self.aliases = aliases
    self.roles = roles
    self.mentions = mentions
    self.attributes = attributes
  }
}

/// A named value that this program gives no meaning to but keeps.
public struct Attribute: Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
  }

  public var name: String
  public var value: Value

  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }
}
