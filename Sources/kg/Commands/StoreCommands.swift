import ArgumentParser
import Documents
import Extraction
import KnowledgeGraph
import Store
import Text

/// The store a command works on.
struct StoreOption: ParsableArguments {
  @Option(help: ArgumentHelp("The store's file.", valueName: "file"), completion: .file())
  var store: String
}

/// `kg add`: keeps documents and what they say in a store.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Reads text into a store, which grows with the archive.",
    discussion: """
      A document that the store holds already is passed over, a changed one is replaced, and the \
      same text under another id is left out. Each document is one transaction: a program that is \
      killed loses at most the one under way.

        kg add --store news.kg articles/
        kg export --store news.kg --output graph.graphml
      """)

  @OptionGroup var option: StoreOption
  @OptionGroup var input: TextInputOptions
  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func run() async throws {
    let paths = try input.paths()
    let ontology = try extraction.ontology.load()
    let pipeline = try extraction.pipeline(ontology: ontology)
    let store = try Store(opening: option.store, for: .writing)
    let reading = DocumentReading(paths: paths, jobs: extraction.jobs.jobs)
    let reader = programVersion
    var counts: [Store.Outcome: Int] = [:]
    var copies = 0
    try await reading.run({ document -> (Document, Graph?) in
      let isKnown = (try? store.holds(document, readBy: reader)) ?? false
      return (document, isKnown ? nil : pipeline.extract(document))
    }) { document, graph in
      guard let graph else {
        counts[.unchanged, default: 0] += 1
        return
      }
      if let other = try store.copy(of: document) {
        Console.complain("\(document.id): the same text as \(other) in the store; left out")
        copies += 1
        return
      }
      counts[try store.add(document, graph: graph, readBy: reader), default: 0] += 1
    }
    try Console.print(
      "\(counts[.added] ?? 0) added, \(counts[.replaced] ?? 0) replaced, "
        + "\(counts[.unchanged] ?? 0) unchanged"
        + (copies > 0 ? ", \(copies) left out as copies" : ""))
    try reading.finish()
  }
}

/// `kg list`: the documents of a store.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the documents of a store: date, nodes, statements, title, id.",
    discussion: "  kg list --store news.kg")

  @OptionGroup var option: StoreOption

  func run() throws {
    let rows = try Store(opening: option.store, for: .reading).entries().map {
      [$0.date ?? "-", "\($0.nodes)", "\($0.statements)", $0.title ?? "-", $0.id]
    }
    let header = ["DATE", "NODES", "STATEMENTS", "TITLE", "ID"]
    try Console.print(OntologyText.rows([header] + rows, indent: "").joined(separator: "\n"))
  }
}

/// `kg remove`: takes documents out of a store.
struct Remove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Removes documents, and what only they said, from a store.",
    discussion: "  kg remove --store news.kg articles/old.txt")

  @OptionGroup var option: StoreOption

  @Argument(help: ArgumentHelp("Ids as ‘kg list’ shows them.", valueName: "id"))
  var ids: [String]

  func run() throws {
    let store = try Store(opening: option.store, for: .writing)
    var known: [String]?
    var isComplete = true
    for id in ids where try !store.remove(id) {
      let names = try known ?? store.entries().map(\.id)
      known = names
      let hint = Suggestion.hint(for: id, among: names).map { "; \($0)" } ?? ""
      Console.complain("no document ‘\(id)’ in \(option.store)\(hint)")
      isComplete = false
    }
    if !isComplete { throw SilentFailure(status: .partlyDone) }
  }
}
