import ArgumentParser
import KnowledgeGraph

/// `kg ontology`: looking at ontologies and checking one's own.
struct OntologyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Shows the kinds and relations, or checks a file with your own.",
    discussion: """
        kg ontology show demands
        kg ontology show --yaml > my.yaml
        kg ontology check my.yaml
      """,
    subcommands: [Check.self, Show.self])

  /// `kg ontology check`: every mistake of a file with its line.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Reports everything that is wrong in an ontology file, with line and column.",
      discussion: "Exit status 1 when something is wrong.")

    @Argument(
      help: ArgumentHelp("The file; - for standard input.", valueName: "file"),
      completion: .file(extensions: ["yaml", "yml"]))
    var file: String

    func run() throws {
      let yaml = try InputFile.text(of: file)
      do {
        let ontology = try Ontology(yaml: yaml, file: file)
        let words = ontology.relations.flatMap(\.triggers).reduce(0) { $0 + $1.lemmas.count }
        try Console.print(
          "\(file): \(ontology.kinds.count) kinds, \(ontology.relations.count) relations, "
            + "\(words) trigger words, the built-in ones included where it extends them")
      } catch let error as OntologyError {
        // As compilers write it, so that editors find the place.
        Console.write(error.description + "\n", to: 2)
        throw SilentFailure(status: .partlyDone)
      }
    }
  }

  /// `kg ontology show`: kinds, relations, triggers.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists kinds and relations, or one relation with the words that trigger it.")

    @Argument(help: ArgumentHelp("A relation or kind to show in full.", valueName: "name"))
    var name: String?

    @OptionGroup var options: OntologyOptions

    @Flag(help: "Print the built-in ontology's YAML file instead, to start a file of your own.")
    var yaml = false

    func run() throws {
      if yaml { return try Console.print(Ontology.builtInYAML) }
      let ontology = try options.load()
      guard let name else { return try Console.print(OntologyText.overview(of: ontology)) }
      if let relation = ontology[RelationKind(rawValue: name)] {
        try Console.print(OntologyText.page(about: relation))
      } else if let kind = ontology[NodeKind(rawValue: name)] {
        try Console.print(OntologyText.page(about: kind))
      } else {
        let names =
          ontology.relations.map(\.relation.rawValue) + ontology.kinds.map(\.kind.rawValue)
        throw Failure(
          .usage,
          "no relation or kind is named ‘\(name)’; "
            + (Suggestion.hint(for: name, among: names) ?? "‘kg ontology show’ lists them"))
      }
    }
  }
}
