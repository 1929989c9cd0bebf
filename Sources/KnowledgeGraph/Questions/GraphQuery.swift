internal import Text

/// Asks for statements. Conditions that are nil let everything through.
///
///     let answers = try graph.answers(to: GraphQuery(source: "Hamas", relation: .demands))
public struct GraphQuery: Hashable, Sendable {
  /// Who does it.
  public var source: String?
  /// What or whom it is about.
  public var target: String?
  public var relation: RelationKind?
  /// Both are taken part in, in either direction.
  public var between: Pair?
  /// Whose claim it is.
  public var saidBy: String?
  /// First day, ISO 8601 ("2025-10-07", "2025-10"). Statements of documents without a date don't pass.
  public var since: String?
  public var modality: Modality?
  public var polarity: Polarity?

  public struct Pair: Hashable, Sendable {
    public var first: String
    public var second: String

    public init(_ first: String, _ second: String) {
      self.first = first
      self.second = second
    }
  }

  public init(
    source: String? = nil, target: String? = nil, relation: RelationKind? = nil,
    between: Pair? = nil, saidBy: String? = nil, since: String? = nil, modality: Modality? = nil,
    polarity: Polarity? = nil
  ) {
    self.source = source
    self.target = target
    self.relation = relation
    self.between = between
    self.saidBy = saidBy
    self.since = since
    self.modality = modality
    self.polarity = polarity
  }
}

extension Graph {
  /// Positions of the statements that a query asks for, in the graph's order.
  ///
  /// A name stands for every node that goes by it. An attribution counts as said by the person and,
  /// where nobody is named, by nobody.
  ///
  /// - Throws: `UnknownNameError` when no node goes by a name of the query.
  /// - Complexity: O(nodes + statements).
  public func answers(to query: GraphQuery) throws(UnknownNameError) -> [Int] {
    let sources = try nodeSet(query.source)
    let targets = try nodeSet(query.target)
    let speakers = try nodeSet(query.saidBy)
    let first = try nodeSet(query.between?.first)
    let second = try nodeSet(query.between?.second)
    let dates = query.since == nil ? [:] : documentDates
    return statements.indices.filter { position in
      let statement = statements[position]
      func joins(_ a: Set<NodeID>, _ b: Set<NodeID>) -> Bool {
        a.contains(statement.source) && b.contains(statement.target)
      }
      if let sources, !sources.contains(statement.source) { return false }
      if let targets, !targets.contains(statement.target) { return false }
      if let relation = query.relation, relation != statement.relation { return false }
      if let first, let second, !joins(first, second), !joins(second, first) { return false }
      if let speakers {
        guard let speaker = statement.attribution, speakers.contains(speaker) else { return false }
      }
      if let modality = query.modality, modality != statement.modality { return false }
      if let polarity = query.polarity, polarity != statement.polarity { return false }
      if let since = query.since {
        return statement.evidence.contains { ($0.date(in: dates) ?? "") >= since }
      }
      return true
    }
  }

  private func nodeSet(_ name: String?) throws(UnknownNameError) -> Set<NodeID>? {
    guard let name else { return nil }
    return Set(try nodes(called: name))
  }

  /// Dates of the documents by id; ISO 8601 dates compare as text.
  var documentDates: [String: String] {
    Dictionary(
      documents.lazy.compactMap { document in document.date.map { (document.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Evidence {
  func date(in dates: [String: String]) -> String? { dates[document] }
}
