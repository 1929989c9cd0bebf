/// What a graph may say: the kinds of nodes, the relations, and the words that express them.
///
/// A value made from a YAML file (`Schemas/ontology.yaml` is the built-in one). The order of kinds
/// and relations is that of the file.
///
///     let ontology = try Ontology.builtIn()
///     ontology[.demands]?.triggers.count
public struct Ontology: Sendable {
  /// The kinds of nodes, in the order of the file.
  public let kinds: [KindDefinition]
  /// The relations, in the order of the file.
  public let relations: [RelationDefinition]

  private let kindPositions: [NodeKind: Int]
  private let relationPositions: [RelationKind: Int]

  /// Makes an ontology of definitions that have been checked.
  ///
  /// Where a name is defined twice the first definition counts.
  public init(kinds: [KindDefinition], relations: [RelationDefinition]) {
    self.kinds = kinds
    self.relations = relations
    kindPositions = Dictionary(
      kinds.enumerated().map { ($1.kind, $0) }, uniquingKeysWith: { first, _ in first })
    relationPositions = Dictionary(
      relations.enumerated().map { ($1.relation, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definition of a relation; nil when the ontology does not know it.
  public subscript(_ relation: RelationKind) -> RelationDefinition? {
    relationPositions[relation].map { relations[$0] }
  }

  /// The definition of a kind; nil when the ontology does not know it.
  public subscript(_ kind: NodeKind) -> KindDefinition? {
    kindPositions[kind].map { kinds[$0] }
  }

  /// Whether nodes of this kind can do something: people, organisations, places as states.
  public func isActor(_ kind: NodeKind) -> Bool { self[kind]?.isActor ?? false }

  /// Whether the ontology lets `relation` hold between nodes of these kinds.
  public func allows(_ relation: RelationKind, from source: NodeKind, to target: NodeKind) -> Bool {
    guard let definition = self[relation] else { return false }
    return definition.sources.contains(source) && definition.targets.contains(target)
  }
}

/// A kind of node.
public struct KindDefinition: Hashable, Sendable {
  public var kind: NodeKind
  /// Name for people: "Organisation".
  public var label: String
  public var definition: String
  /// Nodes of this kind can be the source of what actors do.
  public var isActor: Bool
  /// Finer kinds that are told apart.
  public var subtypes: [String]
  /// Fill colour in drawings: `#rrggbb`.
  public var colour: String?
  /// Shape in Graphviz drawings: `ellipse`, `box`…
  public var shape: String?
  /// Class of schema.org: `Person`.
  public var schemaOrg: String?
  /// Item of Wikidata: `Q5`.
  public var wikidata: String?

  public init(
    kind: NodeKind, label: String, definition: String = "", isActor: Bool = false,
    subtypes: [String] = [], colour: String? = nil, shape: String? = nil, schemaOrg: String? = nil,
    wikidata: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.definition = definition
    self.isActor = isActor
    self.subtypes = subtypes
    self.colour = colour
    self.shape = shape
    self.schemaOrg = schemaOrg
    self.wikidata = wikidata
  }
}

/// A relation: what it means, between which kinds it holds, and the words that express it.
public struct RelationDefinition: Hashable, Sendable {
  public var relation: RelationKind
  /// Name for people: "agrees to".
  public var label: String
  public var definition: String
  /// Kinds its source may have; `actor` in the file stands for every kind that is one.
  public var sources: [NodeKind]
  /// Kinds its target may have.
  public var targets: [NodeKind]
  /// Holds both ways; stated once.
  public var isSymmetric: Bool
  /// Name of the relation read from target to source: `mediatedBy`.
  public var inverse: String?
  /// Relations that hold wherever this one does; only this one is stated.
  public var implies: [RelationKind]
  /// Line colour in drawings: `#rrggbb`.
  public var colour: String?
  /// Codes of the CAMEO event scheme, families or single codes: `10`, `1052`.
  public var cameo: [String]
  /// Event type of the PLOVER scheme: `REQUEST`.
  public var plover: String?
  /// Property of schema.org.
  public var schemaOrg: String?
  /// Property of Wikidata: `P488`.
  public var wikidata: String?
  public var triggers: [Trigger]

  public init(
    relation: RelationKind, label: String, definition: String = "", sources: [NodeKind],
    targets: [NodeKind], isSymmetric: Bool = false, inverse: String? = nil,
    implies: [RelationKind] = [], colour: String? = nil, cameo: [String] = [],
    plover: String? = nil, schemaOrg: String? = nil, wikidata: String? = nil,
    triggers: [Trigger] = []
  ) {
    self.relation = relation
    self.label = label
    self.definition = definition
    self.sources = sources
    self.targets = targets
    self.isSymmetric = isSymmetric
    self.inverse = inverse
    self.implies = implies
    self.colour = colour
    self.cameo = cameo
    self.plover = plover
    self.schemaOrg = schemaOrg
    self.wikidata = wikidata
    self.triggers = triggers
  }
}
