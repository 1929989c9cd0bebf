import Foundation
import Testing

@Suite("Help and usage")
struct HelpTests {
  @Test("The version is one line")
  func version() async throws {
    let result = try await Program.run(["--version"])
    #expect(result.status == 0 && result.output == "0.1.0\n" && result.error.isEmpty)
  }

  @Test("Help names every exit status and every command")
  func help() async throws {
    let result = try await Program.run(["--help"])
    #expect(result.status == 0 && result.error.isEmpty)
    for status in ["   0  ", "   1  ", "  64  ", "  65  ", "  66  ", "  69  ", "  74  "] {
      #expect(result.output.contains("\n" + status))
    }
    #expect(try await Program.run(["help"]).output == result.output)
    #expect(try await Program.run([]).output == result.output)
    for command in try await commands() { #expect(result.output.contains("  \(command) ")) }
  }

  @Test("Every command explains itself and its options")
  func commandHelp() async throws {
    for command in try await commands() {
      let result = try await Program.run([command, "--help"])
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("OVERVIEW: "), "\(command)")
      #expect(result.output.contains("USAGE: kg \(command)"), "\(command)")
      let examples = result.output.prefix(
        upTo: result.output.range(of: "USAGE:")?.lowerBound ?? result.output.startIndex)
      #expect(examples.contains("kg \(command) "), "\(command) has no example")
    }
  }

  /// The commands, as the completion script lists them.
  private func commands() async throws -> [String] {
    let script = try await Program.run(["--generate-completion-script", "fish"])
    #expect(script.status == 0)
    let names = script.output.split(separator: "\n").compactMap { line -> String? in
      let parts = line.split(separator: "\"kg\" -eq 1' -fa '")
      return parts.count == 2 ? String(parts[1].prefix { $0 != "'" }) : nil
    }
    #expect(names.count > 4)
    return names.filter { $0 != "help" }
  }

  @Test("Completion scripts for three shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) async throws {
    let result = try await Program.run(["--generate-completion-script", shell])
    #expect(result.status == 0 && result.output.contains("ontology"))
  }

  @Test(
    "Wrong usage is one line and status 64",
    arguments: [
      (["nonsense"], "kg: Unexpected argument 'nonsense'; see ‘kg help’\n"),
      (["convert"], "kg: Missing expected argument '<graph> ...'; see ‘kg help’\n"),
      (["convert", "a.graphml", "--colour"], "kg: Unknown option '--colour'; see ‘kg help’\n"),
      (
        ["convert", "a", "--format", "xls"],
        "kg: The value 'xls' is invalid for '--format <format>'. Please provide one of the following: graphml, gexf, dot, jsonld, turtle, nquads, csv, jsonl; see ‘kg help’\n"
      ),
      (
        ["convert", "a", "--min-confidence", "7"],
        "kg: --min-confidence must be from 0 to 1, not 7.0; see ‘kg help’\n"
      ),
      (["convert", "-", "-"], "kg: standard input can be read only once; see ‘kg help’\n"),
      (
        ["convert", "a", "--base-iri", "here"],
        "kg: --base-iri must be an absolute IRI that ends in / or #, not ‘here’; see ‘kg help’\n"
      ),
    ])
  func usage(arguments: [String], message: String) async throws {
    let result = try await Program.run(arguments)
    #expect(result.error == message)
    #expect(result.status == 64 && result.output.isEmpty)
  }
}

@Suite("kg ontology")
struct OntologyCommandTests {
  @Test("check reports every mistake with its line, and ends with 1")
  func check() async throws {
    let result = try await Program.run(
      ["ontology", "check", "-"],
      input: "relations:\n  opposes:\n    color: red\n    implies: suports\n")
    #expect(result.status == 1 && result.output.isEmpty)
    #expect(
      result.error == """
        -:3:5: error: a relation has no key ‘color’; did you mean ‘colour’?
        -:4:14: error: relation ‘suports’ is not defined; did you mean ‘supports’?

        """)
  }

  @Test("The built-in file passes its own check, and is the start of one's own")
  func showYAML() async throws {
    let yaml = try await Program.run(["ontology", "show", "--yaml"])
    #expect(yaml.output.contains("\n  mediates:\n"))
    let check = try await Program.run(["ontology", "check", "-"], input: yaml.output)
    #expect(check.status == 0 && check.error.isEmpty, "\(check.error)")
    #expect(check.output.hasPrefix("-: 4 kinds, 18 relations, "))
  }

  @Test("show lists relations of one's own with their triggers")
  func show() async throws {
    let folder = try Folder()
    try folder.write(
      """
      relations:
        finances:
          definition: The source pays for the target.
          source: actor
          target: [actor, Issue]
          triggers:
            - verb: [finance, pay for]
              source: subject
              target: object
      """, to: "my.yaml")
    let result = try await Program.run(
      ["ontology", "show", "finances", "--ontology", "my.yaml"], in: folder)
    #expect(
      result.output == """
        finances: The source pays for the target.
          Person|Organisation|Place → Person|Organisation|Place|Issue
          triggers:
            verb finance, pay for
              source: subject; target: object

        """)
    let overview = try await Program.run(["ontology", "show", "--ontology", "my.yaml"], in: folder)
    #expect(overview.output.contains("finances: "))
  }

  @Test("Unknown names and unreadable files are said so")
  func complaints() async throws {
    let name = try await Program.run(["ontology", "show", "mediate"])
    #expect(name.status == 64)
    #expect(
      name.error == "kg: no relation or kind is named ‘mediate’; did you mean ‘mediates’?\n")
    let file = try await Program.run(["ontology", "check", "none.yaml"])
    #expect(file.status == 66)
    #expect(file.error == "kg: none.yaml: cannot read: No such file or directory\n")
    let folder = try await Program.run(["ontology", "check", "/tmp"])
    #expect(folder.status == 66)
    #expect(folder.error == "kg: /tmp: cannot read: Is a directory\n")
  }
}
