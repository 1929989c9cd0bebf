import ArgumentParser
import KnowledgeGraph

/// Which ontology to work with.
struct OntologyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A YAML file with kinds, relations and triggers of your own.",
      discussion: "It extends the built-in ontology unless it says ‘extends: none’.",
      valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var ontology: String?

  /// The ontology, checked.
  func load() throws -> Ontology {
    guard let ontology else { return try Ontology.builtIn() }
    return try Ontology(yaml: try InputFile.text(of: ontology), file: ontology)
  }
}
