import ArgumentParser
import KnowledgeGraph

/// Which part of a graph to keep.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("relation"), parsing: .singleValue,
    help: ArgumentHelp(
      "Keep statements of this relation only; repeat it for several, or separate them by commas.",
      valueName: "name"))
  var relations: [String] = []

  @Option(
    name: .customLong("kind"), parsing: .singleValue,
    help: ArgumentHelp(
      "Keep nodes of this kind only; repeat it for several, or separate them by commas.",
      valueName: "name"))
  var kinds: [String] = []

  @Option(help: ArgumentHelp("Least confidence of a statement, 0 to 1.", valueName: "number"))
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp(
      "Least weight of a statement: the number of sentences that say it.", valueName: "number"))
  var minWeight: Double?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Keep what is near the node of this name.", valueName: "name"))
  var around: [String] = []

  @Option(help: ArgumentHelp("How many statements away ‘near’ reaches.", valueName: "number"))
  var depth = 1

  @Option(help: ArgumentHelp("Keep the nodes with most statements.", valueName: "number"))
  var top: Int?

  @Flag(help: "Fold issues into edges between the actors at their ends.")
  var actorsOnly = false

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be from 0 to 1, not \(minConfidence)")
    }
    if depth < 0 { throw ValidationError("--depth must not be negative") }
    if let top, top < 0 { throw ValidationError("--top must not be negative") }
  }

  /// Whether it keeps everything.
  var keepsAll: Bool {
    relations.isEmpty && kinds.isEmpty && minConfidence == nil && minWeight == nil && around.isEmpty
      && top == nil && !actorsOnly
  }

  /// The part of `graph` to keep: projected first, then filtered, then the neighbourhood, then the top.
  func apply(to graph: Graph, ontology: Ontology) throws -> Graph {
    guard !keepsAll else { return graph }
    let filter = try filter(ontology: ontology, graph: graph)
    var graph = graph
    if actorsOnly { graph = graph.projectedToActors(ontology: ontology) }
    graph = graph.filtered(by: filter)
    if !around.isEmpty {
      graph = graph.neighbourhood(of: try centres(in: graph), depth: depth)
    }
    if let top { graph = graph.top(top) }
    return graph
  }

  /// Finds names the ontology does not know before text is read with it.
  func check(ontology: Ontology) throws {
    _ = try filter(ontology: ontology, graph: Graph())
  }

  private func filter(ontology: Ontology, graph: Graph) throws -> GraphFilter {
    let knownKinds = ontology.kinds.map(\.kind.rawValue) + graph.nodes.map(\.kind.rawValue)
    let knownRelations =
      ontology.relations.map(\.relation.rawValue) + graph.statements.map(\.relation.rawValue)
    return GraphFilter(
      kinds: try names(kinds, "kind", known: knownKinds).map {
        Set($0.map { NodeKind(rawValue: $0) })
      },
      relations: try names(relations, "relation", known: knownRelations).map {
        Set($0.map { RelationKind(rawValue: $0) })
      },
      minimumConfidence: minConfidence, minimumWeight: minWeight)
  }

  /// The names given, comma-separated ones apart; nil when none are.
  private func names(
    _ given: [String], _ what: String, known: [String]
  ) throws -> [String]? {
    guard !given.isEmpty else { return nil }
    let names = given.flatMap { $0.split(separator: ",").map(String.init) }
    let known = Set(known)
    for name in names where !known.contains(name) {
      let hint = Suggestion.hint(for: name, among: known.sorted())
      throw Failure(
        .usage,
        "unknown \(what) ‘\(name)’; \(hint ?? "‘kg ontology show’ lists the \(what)s there are")")
    }
    return names
  }

  private func centres(in graph: Graph) throws -> [NodeID] {
    try around.flatMap { try graph.nodes(called: $0) }
  }
}
