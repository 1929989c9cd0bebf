import Foundation
import Subprocess
import Testing

/// Other programs on what `kg` writes. They need Python packages in `.venv`, which README's test
/// command makes; without it these tests are skipped.
@Suite("Other programs", .serialized) struct OtherProgramsTests {
  static let checkout = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardizedFileURL.path(percentEncoded: false)
  static let python = checkout + "/.venv/bin/python"
  static let hasPython = FileManager.default.isExecutableFile(atPath: python)
  static let hasChromium = FileManager.default.isExecutableFile(atPath: "/usr/bin/chromedriver")

  private func check(_ script: String) async throws {
    let result = try await run(
      .name("env"), arguments: [Self.python, Self.checkout + "/Tests/" + script, Program.path],
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 20))
    #expect(
      result.terminationStatus == .exited(0), "\(result.standardOutput)\(result.standardError)")
    #expect(result.standardOutput.contains(" passed, 0 failed"))
  }

  @Test(
    "networkx, igraph, Tulip, pyld, rdflib, pyoxigraph, Graphviz and xmllint read the same graph",
    .enabled(if: hasPython, "no .venv; see README"))
  func readers() async throws { try await check("Readers/check_readers.py") }

  @Test(
    "a person can search, filter and open the page in Chromium, and hostile names run nothing",
    .enabled(if: hasPython && hasChromium, "no .venv or no chromium-driver; see README"))
  func page() async throws { try await check("Browser/check_page.py") }

  static let hasSpark: Bool = {
    let java = FileManager.default.isExecutableFile(atPath: "/usr/bin/java")
    let library = try? FileManager.default.contentsOfDirectory(atPath: checkout + "/.venv/lib")
    return java
      && (library ?? []).contains { version in
        FileManager.default.fileExists(
          atPath: checkout + "/.venv/lib/" + version + "/site-packages/pyspark")
      }
  }()

  @Test(
    "Spark gives the same bytes as one machine",
    .enabled(if: hasSpark, "no pyspark in .venv or no Java; see CONTRIBUTING"))
  func spark() async throws {
    let folder = try Folder()
    let lines = (0..<9).map {
      #"{"id":"d\#($0)","text":"The World Trade Council met Kenya in \#(2000 + $0). Norway rejected plan \#($0 % 4)."}"#
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "documents.jsonl")
    let line = """
      "$KG" export documents.jsonl --output local.graphml &&
      \(Self.python) \(Self.checkout)/Examples/spark_extract.py documents.jsonl spark.graphml \
        --master 'local[2]' --partitions 4 --kg "$KG" && cmp local.graphml spark.graphml && echo same
      """
    let result = try await Program.shell(line, in: folder)
    #expect(result.output.hasSuffix("same\n"), "\(result.error.suffix(2000))")
  }

  static let shared = URL(filePath: checkout + "/../shared").standardizedFileURL.path
  static let hasScorer = FileManager.default.fileExists(atPath: shared + "/tools/score.py")

  @Test(
    "evaluate counts what the scorer counts, on whole and on damaged graphs",
    .enabled(if: hasScorer, "needs ../shared/tools/score.py"))
  func scorer() async throws {
    let script = Self.checkout + "/Tests/Scoring/check_evaluate.py"
    let result = try await run(
      .name("python3"), arguments: [script, Program.path, Self.shared],
      output: .string(limit: 1 << 22), error: .string(limit: 1 << 20))
    #expect(
      result.terminationStatus == .exited(0), "\(result.standardOutput)\(result.standardError)")
    #expect(result.standardOutput.hasSuffix("22 passed, 0 failed\n"))
  }
}
