internal import KnowledgeGraph

/// One article's annotation beside its graph.
struct ArticleComparison {
  private static let minimumOverlap = 0.34

  let article: GoldArticle
  let graph: Graph
  private let entities: [String: GoldEntity]
  private let issues: [String: (heads: [Set<String>], forms: [Set<String>])]
  private let entitiesByName: [String: [String]]
  /// The entity of the annotation that a node stands for.
  private var entityOfNode: [NodeID: String] = [:]

  init(_ article: GoldArticle, _ graph: Graph) {
    self.article = article
    self.graph = graph
    entities = Dictionary(article.entities.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    issues = Dictionary(
      article.issues.map { issue in
        let forms = [issue.name] + (issue.forms ?? [])
        return (
          issue.id,
          (heads: issue.heads.map(ScoringWords.stems), forms: forms.map(ScoringWords.content))
        )
      }, uniquingKeysWith: { a, _ in a })
    var byName: [String: [String]] = [:]
    for entity in article.entities {
      var names: [String] = []
      for name in ([entity.name] + entity.aliases).map(ScoringWords.normalise)
      where !names.contains(name) {
        names.append(name)
        byName[name, default: []].append(entity.id)
      }
    }
    entitiesByName = byName
  }

  // MARK: Nodes

  mutating func compareNodes(_ counts: inout [NodeKind: Evaluation.Count]) {
    var taken: Set<String> = []
    for (index, node) in graph.nodes.enumerated() where Evaluation.kinds.contains(node.kind) {
      let found = candidates(node)
      let same = found.filter {
        entities[$0]?.type == node.kind.rawValue || entities[$0]?.isOptional == true
      }
      let id = NodeID(index)
      if let first = same.first { entityOfNode[id] = first }
      var count = counts[node.kind] ?? Evaluation.Count()
      if let fresh = same.first(where: { !taken.contains($0) || entities[$0]?.isOptional == true })
      {
        entityOfNode[id] = fresh
        taken.insert(fresh)
        if entities[fresh]?.isOptional == true { count.ignored += 1 } else { count.right += 1 }
      } else if found.contains(where: { entities[$0]?.isOptional == true }) {
        count.ignored += 1
      } else {
        count.wrong += 1
        if !same.isEmpty { count.doubles += 1 }
      }
      counts[node.kind] = count
    }
    for entity in article.entities where !entity.isOptional && !taken.contains(entity.id) {
      counts[NodeKind(rawValue: entity.type), default: Evaluation.Count()].missed += 1
    }
  }

  /// Entities with the node's name; of several, those that share most names first.
  private func candidates(_ node: Node) -> [String] {
    let found = entitiesByName[ScoringWords.normalise(node.label)] ?? []
    guard found.count > 1 else { return found }
    let mine = Set((node.aliases + [node.label]).map(ScoringWords.normalise))
    func shared(_ id: String) -> Int {
      guard let entity = entities[id] else { return 0 }
      return mine.intersection(([entity.name] + entity.aliases).map(ScoringWords.normalise)).count
    }
    return found.enumerated().sorted {
      (shared($1.element), $0.offset) < (shared($0.element), $1.offset)
    }.map(\.element)
  }

  // MARK: Edges

  func compareEdges(
    isLenient: Bool, counts: inout [RelationKind: Evaluation.Count],
    matched: (Statement, GoldRelation) -> Void
  ) {
    let known = Evaluation.coreRelations + Evaluation.extendedRelations
    let edges = graph.statements.filter { known.contains($0.relation) }
    let (right, ignored) = assign(edges, isLenient)
    var found: Set<Int> = []
    for (index, edge) in edges.enumerated() {
      if let relation = right[index] {
        found.insert(relation)
        let name = RelationKind(rawValue: article.relations[relation].relation)
        counts[name, default: Evaluation.Count()].right += 1
        matched(edge, article.relations[relation])
      } else if ignored.contains(index) {
        counts[edge.relation, default: Evaluation.Count()].ignored += 1
      } else {
        counts[edge.relation, default: Evaluation.Count()].wrong += 1
      }
    }
    for (index, relation) in article.relations.enumerated()
    where relation.certainty == "clear" && !found.contains(index) {
      counts[RelationKind(rawValue: relation.relation), default: Evaluation.Count()].missed += 1
    }
  }

  /// What becomes of each statement of the graph; nil where its relation is not scored.
  func outcomes() -> [Evaluation.Outcome?] {
    let known = Evaluation.coreRelations + Evaluation.extendedRelations
    let scored = graph.statements.indices.filter { known.contains(graph.statements[$0].relation) }
    let (right, ignored) = assign(scored.map { graph.statements[$0] }, false)
    var outcomes = [Evaluation.Outcome?](repeating: nil, count: graph.statements.count)
    for (index, position) in scored.enumerated() {
      outcomes[position] =
        right[index] != nil ? .right : ignored.contains(index) ? .ignored : .wrong
    }
    return outcomes
  }

  /// Greedy one-to-one assignment, best pairs first.
  private func assign(_ edges: [Statement], _ isLenient: Bool) -> ([Int: Int], Set<Int>) {
    let clear = article.relations.indices.filter { article.relations[$0].certainty == "clear" }
    let rest = article.relations.indices.filter { article.relations[$0].certainty != "clear" }
    var pairs: [(score: Double, edge: Int, relation: Int)] = []
    for (index, edge) in edges.enumerated() {
      for relation in clear {
        let value = score(edge, article.relations[relation], isLenient)
        if value > 0 { pairs.append((value, index, relation)) }
      }
    }
    pairs.sort { ($1.score, $0.edge, $0.relation) < ($0.score, $1.edge, $1.relation) }
    var right: [Int: Int] = [:]
    var used: Set<Int> = []
    for pair in pairs where right[pair.edge] == nil && !used.contains(pair.relation) {
      right[pair.edge] = pair.relation
      used.insert(pair.relation)
    }
    var spare = article.relations.map(\.spare)
    var ignored: Set<Int> = []
    for (index, edge) in edges.enumerated() where right[index] == nil {
      if let again = pairs.first(where: { $0.edge == index && spare[$0.relation] > 0 })?.relation {
        spare[again] -= 1
        ignored.insert(index)
      } else if rest.contains(where: { score(edge, article.relations[$0], isLenient) > 0 }) {
        ignored.insert(index)
      } else if edge.relation == .affiliatedWith,
        article.relations.contains(where: { isLedBy($0, edge, isLenient) })
      {
        ignored.insert(index)
      }
    }
    return (right, ignored)
  }

  private func isLedBy(_ relation: GoldRelation, _ edge: Statement, _ isLenient: Bool) -> Bool {
    guard relation.relation == "leads" else { return false }
    var weaker = relation
    weaker.relation = "affiliatedWith"
    return score(edge, weaker, isLenient) > 0
  }

  private func score(_ edge: Statement, _ relation: GoldRelation, _ isLenient: Bool) -> Double {
    guard relation.relations.contains(edge.relation.rawValue) else { return 0 }
    var best = ends(edge.source, edge.target, relation, isLenient)
    if relation.relation == "negotiatesWith" || relation.relation == "meets" {
      best = max(best, ends(edge.target, edge.source, relation, isLenient))
    }
    if best > 0, best < Self.minimumOverlap * 0.99, !evidenceOverlaps(edge, relation) { return 0 }
    if best > 0 {
      if edge.polarity.rawValue == relation.polarity ?? "affirmed" { best += 1e-4 }
      if edge.modality.rawValue == relation.modality ?? "asserted" { best += 1e-5 }
      if edge.relation.rawValue != relation.relation { best *= 0.999 }
    }
    return best
  }

  private func ends(_ a: NodeID, _ b: NodeID, _ relation: GoldRelation, _ isLenient: Bool)
    -> Double
  {
    var best = 0.0
    for (i, source) in relation.sources.enumerated() {
      let left = end(a, source, isLenient)
      guard left > 0 else { continue }
      for (j, target) in relation.targets.enumerated() {
        best = max(best, left * end(b, target, isLenient) * (i > 0 || j > 0 ? 0.999 : 1))
      }
    }
    return best
  }

  /// How well a node stands for an entity or issue, 0 to 1.
  private func end(_ id: NodeID, _ gold: String, _ isLenient: Bool) -> Double {
    guard let issue = issues[gold] else { return entityOfNode[id] == gold ? 1 : 0 }
    let node = graph[id]
    guard node.kind == .issue else { return 0 }
    let words = ScoringWords.stems(node.label)
    var overlap = 0.0
    if issue.heads.contains(where: { $0.isSubset(of: words) }) {
      let mine = ScoringWords.content(node.label)
      overlap = issue.forms.map { ScoringWords.jaccard(mine, $0) }.max() ?? 0
    }
    return overlap >= Self.minimumOverlap ? overlap : isLenient ? 0.001 : 0
  }

  /// Whether the quotes and the annotation's words share a run: words and not offsets, as graph files
  /// of other programs have only those.
  private func evidenceOverlaps(_ edge: Statement, _ relation: GoldRelation) -> Bool {
    let wanted = ScoringWords.words(relation.evidence)
    let words = edge.evidence.flatMap { ScoringWords.words($0.quote) }
    return !words.isEmpty && !wanted.isEmpty
      && longestRun(words, wanted) >= min(5, wanted.count, max(3, words.count))
  }

  /// Length of the longest run of words that both have.
  private func longestRun(_ a: [String], _ b: [String]) -> Int {
    var best = 0
    var lengths = [Int](repeating: 0, count: b.count + 1)
    for word in a {
      for index in stride(from: b.count, to: 0, by: -1) {
        lengths[index] = b[index - 1] == word ? lengths[index - 1] + 1 : 0
        best = max(best, lengths[index])
      }
    }
    return best
  }
}
