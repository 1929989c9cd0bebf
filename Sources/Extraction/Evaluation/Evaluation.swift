public import KnowledgeGraph

/// Compares graphs with annotated articles, by the rules of the project's scorer.
///
///     var evaluation = Evaluation()
///     for article in articles { evaluation.add(article, graph: pipeline.extract(article.document)) }
///     print(evaluation.core.f1)
public struct Evaluation: Sendable {
  /// Right, wrong and missed ones.
  public struct Count: Hashable, Sendable {
    public var right = 0
    public var wrong = 0
    public var missed = 0
    /// Second nodes for one thing; counted as wrong too.
    public var doubles = 0
    /// Predictions that neither count for nor against.
    public var ignored = 0

    public init(right: Int = 0, wrong: Int = 0, missed: Int = 0, doubles: Int = 0, ignored: Int = 0)
    {
      self.right = right
      self.wrong = wrong
      self.missed = missed
      self.doubles = doubles
      self.ignored = ignored
    }

    public var precision: Double { share(right, right + wrong) }
    public var recall: Double { share(right, right + missed) }
    public var f1: Double {
      let sum = precision + recall
      return sum == 0 ? 0 : 2 * precision * recall / sum
    }

    private func share(_ part: Int, _ whole: Int) -> Double {
      whole == 0 ? 0 : Double(part) / Double(whole)
    }

    static func + (a: Count, b: Count) -> Count {
      Count(
        right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed,
        doubles: a.doubles + b.doubles, ignored: a.ignored + b.ignored)
    }
  }

  /// Right qualifiers among the right edges.
  public struct Share: Hashable, Sendable {
    public var right = 0
    public var seen = 0
    /// Among edges whose annotation is marked: negated, planned, possible, called-for.
    public var markedRight = 0
    public var marked = 0

    static func + (a: Share, b: Share) -> Share {
      Share(
        right: a.right + b.right, seen: a.seen + b.seen,
        markedRight: a.markedRight + b.markedRight, marked: a.marked + b.marked)
    }
  }

  /// What becomes of a statement in the comparison with an annotation.
  package enum Outcome: Sendable {
    case right
    case wrong
    /// Neither counts for nor against.
    case ignored
  }

  /// The outcome of each statement of an article's graph; nil where its relation is not scored.
  package static func outcomes(of article: GoldArticle, graph: Graph) -> [Outcome?] {
    var comparison = ArticleComparison(article, graph)
    var counts: [NodeKind: Count] = [:]
    comparison.compareNodes(&counts)
    return comparison.outcomes()
  }

  public static let kinds: [NodeKind] = [.person, .organisation, .place]
  public static let coreRelations: [RelationKind] = [.mediates, .demands, .opposes, .oversees]
  public static let extendedRelations: [RelationKind] = [
    .supports, .proposes, .agreesTo, .negotiatesWith, .meets, .accuses, .threatens, .attacks,
    .detains, .leads, .affiliatedWith, .locatedIn,
  ]

  public internal(set) var articles = 0
  public internal(set) var nodeCounts: [NodeKind: Count] = [:]
  public internal(set) var relationCounts: [RelationKind: Count] = [:]
  /// With any wording of an issue, where the evidence overlaps.
  public internal(set) var lenientCounts: [RelationKind: Count] = [:]
  public internal(set) var polarity = Share()
  public internal(set) var modality = Share()
  /// How well the confidences of right and wrong statements fit.
  public internal(set) var confidence = Reliability()

  public init() {}

  public var nodes: Count { Self.kinds.reduce(Count()) { $0 + (nodeCounts[$1] ?? Count()) } }
  public var core: Count { total(Self.coreRelations, relationCounts) }
  public var extended: Count { total(Self.extendedRelations, relationCounts) }
  public var all: Count { core + extended }
  public var lenientCore: Count { total(Self.coreRelations, lenientCounts) }
  public var lenientExtended: Count { total(Self.extendedRelations, lenientCounts) }
  public var lenient: Count { lenientCore + lenientExtended }

  private func total(_ relations: [RelationKind], _ counts: [RelationKind: Count]) -> Count {
    relations.reduce(Count()) { $0 + (counts[$1] ?? Count()) }
  }

  /// Adds the comparison of one article with its graph.
  public mutating func add(_ article: GoldArticle, graph: Graph) {
    articles += 1
    var comparison = ArticleComparison(article, graph)
    comparison.compareNodes(&nodeCounts)
    comparison.compareEdges(isLenient: false, counts: &relationCounts) { edge, relation in
      polarity =
        polarity + Self.share(edge.polarity.rawValue, relation.polarity ?? "affirmed", "affirmed")
      modality =
        modality + Self.share(edge.modality.rawValue, relation.modality ?? "asserted", "asserted")
    }
    comparison.compareEdges(isLenient: true, counts: &lenientCounts) { _, _ in }
    for (statement, outcome) in zip(graph.statements, comparison.outcomes()) {
      guard let outcome, outcome != .ignored else { continue }
      confidence.add(confidence: statement.confidence, isRight: outcome == .right)
    }
  }

  private static func share(_ found: String, _ wanted: String, _ plain: String) -> Share {
    let isRight = found == wanted ? 1 : 0
    let isMarked = wanted == plain ? 0 : 1
    return Share(right: isRight, seen: 1, markedRight: isRight * isMarked, marked: isMarked)
  }
}
