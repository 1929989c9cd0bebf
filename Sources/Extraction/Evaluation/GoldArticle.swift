public import Foundation

/// An annotated article: what a reader would put into the graph.
///
/// The JSON form: `id`, `text`, `entities`, `issues`, `relations`.
public struct GoldArticle: Decodable, Sendable {
  public var id: String
  public var text: String
  public var entities: [GoldEntity]
  public var issues: [GoldIssue]
  public var relations: [GoldRelation]

  private enum Key: String, CodingKey { case id, text, entities, issues, relations }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    id = try values.decode(String.self, forKey: .id)
    text = try values.decode(String.self, forKey: .text)
    entities = try values.decode([GoldEntity].self, forKey: .entities)
    issues = try values.decodeIfPresent([GoldIssue].self, forKey: .issues) ?? []
    relations = try values.decode([GoldRelation].self, forKey: .relations)
  }

  /// Reads one article.
  ///
  /// - Throws: `DecodingError` when the JSON is no annotated article.
  public init(json: Data) throws { self = try JSONDecoder().decode(GoldArticle.self, from: json) }
}

/// A person, organisation or place of the annotation.
public struct GoldEntity: Decodable, Sendable {
  public var id: String
  /// `Person`, `Organisation` or `Place`.
  public var type: String
  public var name: String
  public var aliases: [String]
  /// `arguable`: costs nothing, found or not.
  public var certainty: String?

  var isOptional: Bool { certainty == "arguable" }
}

/// What relations of the annotation are about.
public struct GoldIssue: Decodable, Sendable {
  public var id: String
  public var name: String
  /// Words any of which a matching label must have.
  public var heads: [String]
  /// Other wordings.
  public var forms: [String]?
}

/// A relation of the annotation.
public struct GoldRelation: Decodable, Sendable {
  public var source: String
  public var relation: String
  public var target: String
  public var polarity: String?
  public var modality: String?
  public var evidence: String
  public var certainty: String
  public var alternativeSources: [String]?
  public var alternativeTargets: [String]?
  public var alternativeRelations: [String]?

  private enum CodingKeys: String, CodingKey {
    case source, relation, target, polarity, modality, evidence, certainty
    case alternativeSources = "alt_sources"
    case alternativeTargets = "alt_targets"
    case alternativeRelations = "alt_relations"
  }

  var sources: [String] { [source] + (alternativeSources ?? []) }
  var targets: [String] { [target] + (alternativeTargets ?? []) }
  var relations: [String] { [relation] + (alternativeRelations ?? []) }
  /// How many further predictions may match it and are ignored.
  var spare: Int {
    (alternativeSources?.count ?? 0) + (alternativeTargets?.count ?? 0)
      + (alternativeRelations?.count ?? 0)
  }
}
