import ArgumentParser
import KnowledgeGraph

/// `kg stats`: a graph in numbers.
struct Stats: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Counts nodes and statements per kind and relation, and ranks the nodes.",
    discussion: """
        kg stats graph.graphml
        kg stats others.graphml --nodes 30 --kind Person
      """)

  @OptionGroup var input: GraphInputOptions

  @Option(help: ArgumentHelp("How many of the most connected nodes to list.", valueName: "number"))
  var nodes = 10

  @OptionGroup(title: "Which part") var filter: FilterOptions
  @OptionGroup var ontologyOptions: OntologyOptions

  func run() throws {
    let ontology = try ontologyOptions.load()
    let graph = try filter.apply(to: try input.graph(ontology: ontology), ontology: ontology)
    try Console.print(Self.table(of: graph, top: nodes))
  }

  private static func table(of graph: Graph, top: Int) -> String {
    let numbers = graph.statistics(top: top)
    var lines = OntologyText.rows(
      [
        ["documents", "\(numbers.documents)"], ["nodes", "\(numbers.nodes)"],
        ["  isolated", "\(numbers.isolatedNodes)"], ["connected parts", "\(numbers.components)"],
        ["statements", "\(numbers.statements)"], ["pieces of evidence", "\(numbers.evidence)"],
      ], indent: "")
    for (title, counts) in [
      ("kinds", numbers.kinds), ("relations", numbers.relations),
      ("modalities", numbers.modalities), ("polarities", numbers.polarities),
    ] where !counts.isEmpty {
      lines += ["", title] + OntologyText.rows(counts.map { [$0.name, "\($0.count)"] })
    }
    if !numbers.topNodes.isEmpty {
      lines += ["", "most connected (out, in)"]
      lines += OntologyText.rows(
        numbers.topNodes.map { rank in
          let node = graph[rank.node]
          return [node.label, node.kind.rawValue, "\(rank.outgoing)", "\(rank.incoming)"]
        })
    }
    return lines.joined(separator: "\n")
  }
}
