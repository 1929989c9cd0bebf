import ArgumentParser
import Formats
import KnowledgeGraph

/// `kg query`: statements, with their evidence.
struct Query: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answers who says what about whom, each answer with its sentences.",
    discussion: """
        kg query --store news.kg --source Hamas --relation demands
        kg query --store news.kg --between Israel Hamas --since 2025-10-01
        kg query --store news.kg --path Qatar "African Union" --as markdown
      """)

  @OptionGroup var input: AnyGraphOptions

  @Option(help: ArgumentHelp("Who does it.", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("What or whom it is about.", valueName: "name"))
  var target: String?

  @Option(help: ArgumentHelp("The relation.", valueName: "name"))
  var relation: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Two names: statements between them, in either direction.", valueName: "name"))
  var between: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Two names: a shortest way from one to the other.", valueName: "name"))
  var path: [String] = []

  @Option(help: ArgumentHelp("Whose claim it is.", valueName: "name"))
  var saidBy: String?

  @Option(help: ArgumentHelp("First day of publication, as 2025-10-07.", valueName: "date"))
  var since: String?

  @Option(name: .customLong("as"), help: "How to write the answer.")
  var format: AnswerFormat = .table

  func validate() throws {
    for (name, values) in [("--between", between), ("--path", path)] {
      if !values.isEmpty, values.count != 2 { throw ValidationError("\(name) takes two names") }
    }
  }

  func run() async throws {
    let ontology = try input.extraction.ontology.load()
    let (graph, reading) = try await input.graph(ontology: ontology)
    let answers: [Int]
    if path.count == 2 {
      let (starts, ends) = (try graph.nodes(called: path[0]), try graph.nodes(called: path[1]))
      guard let found = graph.shortestPath(from: starts, to: ends) else {
        throw Failure(.usage, "nothing joins ‘\(path[0])’ and ‘\(path[1])’")
      }
      answers = found
    } else {
      answers = try graph.answers(
        to: GraphQuery(
          source: source, target: target,
          relation: try relation.map { try checked($0, graph, ontology) },
          between: between.count == 2 ? .init(between[0], between[1]) : nil, saidBy: saidBy,
          since: since))
    }
    try Console.print(try format.text(of: answers, in: graph))
    try reading?.finish()
  }

  private func checked(
    _ name: String, _ graph: Graph, _ ontology: Ontology
  ) throws(Failure) -> RelationKind {
    let relation = RelationKind(rawValue: name)
    let isUsed = graph.statements.contains { $0.relation == relation }
    guard ontology[relation] == nil, !isUsed else { return relation }
    let hint = Suggestion.hint(for: name, among: ontology.relations.map(\.relation.rawValue))
    throw Failure(
      .usage, "unknown relation ‘\(name)’; \(hint ?? "‘kg ontology show’ lists the relations")")
  }
}

/// `kg timeline`: statements by date.
struct TimelineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Lists statements by the dates of their articles.",
    discussion: """
        kg timeline --store news.kg
        kg timeline articles/ --relation demands,opposes --around Qatar
      """)

  @OptionGroup var input: AnyGraphOptions
  @OptionGroup(title: "Which part") var filter: FilterOptions

  func run() async throws {
    let ontology = try input.extraction.ontology.load()
    let (whole, reading) = try await input.graph(ontology: ontology)
    let graph = try filter.apply(to: whole, ontology: ontology)
    var parts: [String] = []
    for day in graph.timeline().days {
      parts.append(day.date ?? "no date")
      parts.append(try AnswerFormat.table.text(of: day.statements, in: graph))
      parts.append("")
    }
    try Console.print(parts.dropLast().joined(separator: "\n"))
    try reading?.finish()
  }
}

/// `kg diff`: what is new, gone or changed.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tells what is new (+), gone (-) and changed (~) from one graph file to another.",
    discussion: """
      Status 0 when both say the same, 1 when they differ.

        kg diff yesterday.graphml today.graphml
      """)

  @Argument(help: ArgumentHelp("The old graph file.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The new graph file.", valueName: "new"), completion: .file())
  var new: String

  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    let ontology = try ontologyOptions.load()
    let before = try GraphFile(old, format: nil).source(ontology: ontology).graph()
    let after = try GraphFile(new, format: nil).source(ontology: ontology).graph()
    let difference = GraphDifference(from: before, to: after)
    guard !difference.isEmpty else { return }
    func name(_ id: NodeID, _ graph: Graph) -> String {
      "\(graph[id].label) (\(graph[id].kind.rawValue))"
    }
    func line(_ position: Int, _ graph: Graph) -> String {
      let answer = Answer.list([position], in: graph)[0]
      return "\(answer.source) \(answer.relation) \(answer.target)"
    }
    let lines =
      difference.removedNodes.map { "- \(name($0, before))" }
      + difference.addedNodes.map { "+ \(name($0, after))" }
      + difference.removedStatements.map { "- \(line($0, before))" }
      + difference.addedStatements.map { "+ \(line($0, after))" }
      + difference.changes.map {
        "~ \(line($0.new, after)): \($0.fields.joined(separator: ", "))"
      }
    try Console.print(lines.joined(separator: "\n"))
    throw SilentFailure(status: .partlyDone)
  }
}
