public import Text

/// The name of a relation: `mediates`, or one that a user's ontology adds. GraphML `label`, RDF `kg:mediates`.
public struct RelationKind: RawRepresentable, Hashable, Sendable {
  public var rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  public static let mediates = RelationKind(rawValue: "mediates")
  public static let demands = RelationKind(rawValue: "demands")
  public static let opposes = RelationKind(rawValue: "opposes")
  public static let oversees = RelationKind(rawValue: "oversees")
  public static let supports = RelationKind(rawValue: "supports")
  public static let proposes = RelationKind(rawValue: "proposes")
  public static let agreesTo = RelationKind(rawValue: "agreesTo")
  public static let negotiatesWith = RelationKind(rawValue: "negotiatesWith")
  public static let meets = RelationKind(rawValue: "meets")
  public static let accuses = RelationKind(rawValue: "accuses")
  public static let threatens = RelationKind(rawValue: "threatens")
  public static let attacks = RelationKind(rawValue: "attacks")
  public static let detains = RelationKind(rawValue: "detains")
  public static let leads = RelationKind(rawValue: "leads")
  public static let affiliatedWith = RelationKind(rawValue: "affiliatedWith")
  public static let locatedIn = RelationKind(rawValue: "locatedIn")
  public static let sanctions = RelationKind(rawValue: "sanctions")
  public static let releases = RelationKind(rawValue: "releases")
}

/// Whether the statement is made or denied.
public enum Polarity: String, Sendable, CaseIterable {
  case affirmed, negated
}

/// How real the statement is said to be.
public enum Modality: String, Sendable, CaseIterable {
  case asserted, planned, possible
  case calledFor = "called-for"
}

/// Where a statement was read: the sentence, its place and its words.
public struct Evidence: Hashable, Sendable {
  /// The document's id.
  public var document: String
  /// The sentence's number in the document, from 0.
  public var sentence: Int
  /// The sentence's place in the document's text.
  public var range: ScalarRange
  /// The sentence, verbatim.
  public var quote: String

  public init(document: String, sentence: Int, range: ScalarRange, quote: String) {
    self.document = document
    self.sentence = sentence
    self.range = range
    self.quote = quote
  }
}

/// The unit of truth: who stands in which relation to what, how it is meant, and where it was said.
public struct Statement: Hashable, Sendable {
  public var source: NodeID
  public var relation: RelationKind
  public var target: NodeID
  public var polarity: Polarity
  public var modality: Modality
  /// The actor whose claim it is; nil for the writer's own voice.
  public var attribution: NodeID?
  /// Of whom something is demanded.
  public var addressee: NodeID?
  /// What an accusation, meeting… is about.
  public var topic: String?
  /// "spokesman", "prime minister".
  public var role: String?
  /// The relation held once and no longer does.
  public var isFormer: Bool
  /// Time expression as the text gives it.
  public var time: String?
  /// 0…1, calibrated.
  public var confidence: Double
  /// In order of appearance; never empty for an extracted statement.
  public var evidence: [Evidence]
  /// Attributes of other programs, kept when a file of theirs is converted.
  public var attributes: [Attribute]
  /// Weight given by an imported file; nil for extracted statements.
  public var importedWeight: Double?

  public init(
    source: NodeID, relation: RelationKind, target: NodeID, polarity: Polarity = .affirmed,
    modality: Modality = .asserted, attribution: NodeID? = nil, addressee: NodeID? = nil,
    topic: String? = nil, role: String? = nil, isFormer: Bool = false, time: String? = nil,
    confidence: Double = 1, evidence: [Evidence] = [], attributes: [Attribute] = [],
    importedWeight: Double? = nil
  ) {
    self.source = source
    self.relation = relation
    self.target = target
    self.polarity = polarity
    self.modality = modality
    self.attribution = attribution
    self.addressee = addressee
    self.topic = topic
    self.role = role
    self.isFormer = isFormer
    self.time = time
    self.confidence = confidence
    self.evidence = evidence
    self.attributes = attributes
    self.importedWeight = importedWeight
  }

  /// The imported weight, or the number of places that say it; always above 0.
  public var weight: Double { importedWeight ?? Double(max(1, evidence.count)) }
}
