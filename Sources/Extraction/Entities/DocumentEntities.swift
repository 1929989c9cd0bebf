public import English

/// The people, organisations and places of one document and all that refers to them.
public struct DocumentEntities: Sendable {
  /// In order of first mention.
  public var entities: [Entity]
  /// In text order (by first word, longer first).
  public var mentions: [Mention]
  public var roleLinks: [RoleLink]
  public var locationLinks: [LocationLink]
  public var quotations: [Quotation]
  /// Why mentions were joined, for `kg explain`.
  public var merges: [Merge]
  /// By token: the mention headed there, -1 for none.
  private var headedMention: [Int32]
  /// By token: the innermost name that covers it, -1 for none.
  private var coveringName: [Int32]
  /// By token: the first of the actors that the phrase headed there stands for, and their number.
  private var actorRanges: [ActorRange]
  private var allActors: [Actor]

  struct ActorRange: Sendable {
    var start: Int32 = 0
    var count: Int32 = 0
  }

  init(
    entities: [Entity], mentions: [Mention], roleLinks: [RoleLink] = [],
    locationLinks: [LocationLink] = [], quotations: [Quotation] = [], merges: [Merge] = [],
    actors: [(head: TokenIndex, actors: [Actor])] = [], tokenCount: Int
  ) {
    self.entities = entities
    self.mentions = mentions
    self.roleLinks = roleLinks
    self.locationLinks = locationLinks
    self.quotations = quotations
    self.merges = merges
    headedMention = Array(repeating: -1, count: tokenCount)
    coveringName = Array(repeating: -1, count: tokenCount)
    actorRanges = Array(repeating: ActorRange(), count: tokenCount)
    allActors = []
    for (index, mention) in mentions.enumerated() {
      headedMention[mention.head.position] = Int32(index)
      if mention.form == .name {
        for position in mention.tokens.positions { coveringName[position] = Int32(index) }
      }
    }
    for (head, actors) in actors {
      actorRanges[head.position] = ActorRange(
        start: Int32(allActors.count), count: Int32(actors.count))
      allActors += actors
    }
  }

  public subscript(_ index: EntityIndex) -> Entity { entities[index.position] }
  public subscript(_ index: MentionIndex) -> Mention { mentions[index.position] }

  /// The mention whose head is `token`.
  /// - Complexity: O(1).
  public func mention(headedBy token: TokenIndex) -> MentionIndex? {
    let index = headedMention[token.position]
    return index < 0 ? nil : MentionIndex(Int(index))
  }

  /// The innermost name that `token` is a word of.
  /// - Complexity: O(1).
  public func name(covering token: TokenIndex) -> MentionIndex? {
    let index = coveringName[token.position]
    return index < 0 ? nil : MentionIndex(Int(index))
  }

  /// The entity that the phrase headed by `token` means by itself: a name, a resolved pronoun or
  /// description. "A Grozda official" means nobody here; see ``actor(at:)``.
  public func entity(at token: TokenIndex) -> EntityIndex? {
    mention(headedBy: token).flatMap { self[$0].entity }
  }

  /// The entities that act when the phrase headed by `token` acts, by the actor rule of the
  /// ontology: a spokesman, an official, a ministry, an army or a government of X acts for X; a
  /// named person acts for himself unless he speaks for a body. Several for "they" and "both men".
  /// - Complexity: O(1).
  public func actors(at token: TokenIndex) -> ArraySlice<Actor> {
    let range = actorRanges[token.position]
    return allActors[Int(range.start)..<Int(range.start + range.count)]
  }

  /// The only or first of ``actors(at:)``.
  public func actor(at token: TokenIndex) -> Actor? { actors(at: token).first }

  /// The quotation that holds `token`, the innermost where they nest.
  /// - Complexity: O(log n) in the number of quotations.
  public func quotation(containing token: TokenIndex) -> Quotation? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].tokens.start <= token { low = middle + 1 } else { high = middle }
    }
    guard low > 0, quotations[low - 1].tokens.contains(token) else { return nil }
    return quotations[low - 1]
  }
}
