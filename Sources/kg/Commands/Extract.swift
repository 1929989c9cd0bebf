import ArgumentParser
import Extraction
import Formats
import KnowledgeGraph

/// `kg extract`: a filter from documents to statements, for pipes and clusters.
struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Writes statements as JSON Lines while it reads documents; holds no state.",
    discussion: """
      For every document there is a line for it, one for each of its nodes, and one for each \
      statement with its nodes' names. Lines come in the order of the documents, whatever --jobs \
      is. Outputs of several runs can be put one after the other; ‘kg merge’ makes a graph of them.

        kg extract < documents.jsonl > statements.jsonl
        parallel --pipe kg extract < documents.jsonl | kg merge - --from statements -o graph.ttl
      """)

  @OptionGroup var input: TextInputOptions
  @OptionGroup(title: "How to read") var extraction: ExtractionOptions

  func run() async throws {
    let ontology = try extraction.ontology.load()
    let pipeline = try extraction.pipeline(ontology: ontology)
    let reading = DocumentReading(
      paths: try input.paths(), jobs: extraction.jobs.jobs, leavesOutCopies: false)
    let output = ByteSink.descriptor(1)
    try await reading.run({ document in
      Result { try StatementLineEncoder().bytes(of: pipeline.extract(document)) }
    }) { result in
      var bytes = try result.get()
      try output.flush(&bytes)
    }
    try reading.finish()
  }
}
