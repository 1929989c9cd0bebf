import ArgumentParser
import English
import Extraction
import Formats
import Foundation
import KnowledgeGraph
import Text

#if canImport(Glibc)
  import Glibc
#endif

/// Whether the work grows as the archive does: words a second from one article to ten thousand.
struct Growth: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Words a second and memory as the number of articles grows.",
    discussion: """
      The articles are made up (‘kg-bench make-articles’ writes them). ‘export’ reads them into one \
      graph and writes GraphML; ‘add’ puts them into a new store. Each is a process of its own, so \
      its peak memory is its own too.
      """)

  @Option(
    help: "Numbers of articles.", transform: { $0.split(separator: ",").compactMap { Int($0) } })
  var counts: [[Int]] = [[1, 10, 100, 1000, 10000]]
  @Option(
    help: "Threads to compare.", transform: { $0.split(separator: ",").compactMap { Int($0) } })
  var jobs: [[Int]] = [[1, 2]]
  @Option(help: "The program.") var kg = ".build/release/kg"
  @Option(help: "Folder for the files.") var folder = "/tmp"
  @OptionGroup var figures: FigureOptions

  func run() async throws {
    let analyzer = try Analyzer(model: .embedded())
    var panel = Panel(title: "Text to graph, words a second, by articles and threads", rows: [])
    print("articles     words  threads   export words/s   MB      add words/s   MB")
    for count in counts.flatMap(\.self) {
      let documents = folder + "/kg-bench-growth.jsonl"
      let words = try write(count, to: documents, analyzer)
      for jobs in jobs.flatMap(\.self) {
        let store = folder + "/kg-bench-growth.kg"
        for suffix in ["", "-wal", "-shm"] { unlink(store + suffix) }
        let threads = ["--jobs", "\(jobs)"]
        let export = try measure(
          ["export", documents, "--output", folder + "/kg-bench-growth.graphml"] + threads)
        let add = try measure(["add", "--store", store, documents] + threads)
        print(
          String(
            format: "%8d %9d %8d %16.0f %4d %16.0f %4d", count, words, jobs,
            Double(words) / export.seconds, export.megabytes, Double(words) / add.seconds,
            add.megabytes))
        panel.rows.append(
          Panel.Row(
            name: "\(count) article\(count == 1 ? "" : "s"), \(jobs) thread\(jobs == 1 ? "" : "s")",
            value: (Double(words) / export.seconds).rounded()))
      }
    }
    try figures.record(panel)
  }

  /// Writes the articles; how many words they have.
  private func write(_ count: Int, to path: String, _ analyzer: Analyzer) throws -> Int {
    guard let file = fopen(path, "w") else { throw ValidationError("cannot write \(path)") }
    defer { fclose(file) }
    var words = 0
    for number in 0..<count {
      let article = ArticleGenerator.article(number)
      words += analyzer.analyze(article.text, upTo: .tokens).tokens.count
      fputs(try DocumentLine(article).text, file)
    }
    return words
  }

  private func measure(_ arguments: [String]) throws -> (seconds: Double, megabytes: Int) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    // The kernel tells the peak of a child that was waited for; GNU time is not on every machine.
    let report = folder + "/kg-bench-growth.peak"
    process.arguments =
      [
        "bash", "-c",
        "out=$1; shift; \"$@\" >/dev/null & pid=$!; peak=0; while m=$(grep VmHWM /proc/$pid/status "
          + "2>/dev/null); do set -- $m; peak=$2; sleep 0.02; done; wait $pid; code=$?; "
          + "echo ${peak:-0} > \"$out\"; exit $code", "bash", report, kg,
      ] + arguments
    let clock = ContinuousClock()
    let time = try clock.measure {
      try process.run()
      process.waitUntilExit()
    }
    guard process.terminationStatus == 0 else {
      throw ValidationError("‘kg \(arguments.joined(separator: " "))’ failed")
    }
    let text = (try? String(contentsOfFile: report, encoding: .utf8)) ?? "0"
    let kilobytes = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    return (time / .seconds(1), kilobytes / 1024)
  }
}
