import ArgumentParser
import English
import Extraction
import Formats
import Foundation
import KnowledgeGraph
import Text

/// Text to graph, stage by stage and in whole, beside spaCy with hand rules and networkx.
struct Articles: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Words a second from text to GraphML, with the ratio to spaCy and networkx.",
    discussion: """
      Documents come from JSON Lines ({"id", "text"}). The peer runs on one thread; it needs a \
      Python with spacy, networkx, lxml and a small English model, and is left out without --python.
      """)

  @Argument(help: "JSON Lines of documents.") var documents: String
  @Option(help: "Read the documents this often, as different ones.") var times = 1
  @Option(
    help: "Threads to compare.", transform: { $0.split(separator: ",").compactMap { Int($0) } })
  var jobs: [[Int]] = [[1, 2]]
  @Option(help: "Folder for the files.") var folder = "/tmp"
  @Option(help: "Python with spacy and networkx.") var python: String?
  @Option(help: "The peer's script.") var script = "Sources/kg-bench/Peers/spacy_graph.py"
  @OptionGroup var figures: FigureOptions

  private struct Line: Codable {
    var id: String
    var text: String
  }

  private struct PeerResult: Decodable {
    var load: Double
    var work: Double
    var words: Int
  }

  func run() async throws {
    let lines = try read()
    let clock = ContinuousClock()
    var pipeline: Pipeline?
    let start = try clock.measure {
      pipeline = try Pipeline(
        analyzer: Analyzer(model: .embedded()), ontology: .builtIn())
    }
    guard let pipeline else { return }
    let analyzer = try Analyzer(model: .embedded())
    let words = lines.reduce(0) { $0 + analyzer.analyze($1.text, upTo: .tokens).tokens.count }
    print("\(lines.count) documents, \(words) words; ready after \(milliseconds(start)) ms")
    for stage in AnalysisStage.allCases {
      let time = clock.measure {
        for line in lines { _ = analyzer.analyze(line.text, upTo: stage) }
      }
      report("up to \(stage), 1 thread", words, seconds(time))
    }
    var single = 0.0
    for jobs in jobs.flatMap(\.self) {
      let time = try await clock.measure { try await write(lines, pipeline, jobs: jobs) }
      if jobs == 1 { single = seconds(time) }
      report("text to GraphML, \(jobs) thread\(jobs == 1 ? "" : "s")", words, seconds(time))
    }
    if let python, single > 0 {
      try comparePeer(lines, python: python, words: words, single: single)
    }
  }

  private func read() throws -> [Line] {
    guard let data = FileManager.default.contents(atPath: documents) else {
      throw ValidationError("cannot read \(documents)")
    }
    let decoder = JSONDecoder()
    let lines = try data.split(separator: 0x0a).map { try decoder.decode(Line.self, from: $0) }
    return (0..<times).flatMap { round in
      lines.map { Line(id: "\($0.id)-\(round)", text: $0.text) }
    }
  }

  private func write(_ lines: [Line], _ pipeline: Pipeline, jobs: Int) async throws {
    var graphs = [Graph?](repeating: nil, count: lines.count)
    let share = (lines.count + jobs - 1) / jobs
    await withTaskGroup(of: [(Int, Graph)].self) { group in
      for first in stride(from: 0, to: lines.count, by: share) {
        let part = Array(lines[first..<min(first + share, lines.count)])
        group.addTask {
          part.enumerated().map { offset, line in
            (first + offset, pipeline.extract(Document(id: line.id, text: line.text)))
          }
        }
      }
      for await part in group { for (position, graph) in part { graphs[position] = graph } }
    }
    let graph = Graph.merging(graphs.compactMap { $0 }, ontology: try .builtIn())
    _ = try graph.export(to: GraphMLWriter(.file(folder + "/kg-bench.graphml")))
  }

  private func comparePeer(
    _ lines: [Line], python: String, words: Int, single: Double
  ) throws {
    let input = folder + "/kg-bench.jsonl"
    let encoder = JSONEncoder()
    let data = try lines.map { try encoder.encode($0) }.joined(separator: [0x0a])
    try Data(data).write(to: URL(filePath: input))
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [script, input, folder + "/kg-bench.peer.graphml"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw ValidationError("the peer failed") }
    let peer = try JSONDecoder().decode(PeerResult.self, from: output)
    report("spaCy + networkx, 1 thread", peer.words, peer.work)
    try figures.record(
      Panel(
        title: "Text to GraphML, words a second, one thread",
        rows: [
          .init(name: "kg", value: Double(words) / single),
          .init(
            name: "spaCy small + rules + networkx", value: Double(peer.words) / peer.work,
            isPeer: true),
        ]))
    print("  (loading took it \(Int(peer.load * 1000)) ms)")
    print(String(format: "kg is %.1f times faster on one thread", peer.work / single))
  }

  private func report(_ name: String, _ words: Int, _ seconds: Double) {
    let padded = name.padding(toLength: 30, withPad: " ", startingAt: 0)
    print(padded + String(format: "%10.0f words/s %9.3f s", Double(words) / seconds, seconds))
  }

  private func seconds(_ time: Duration) -> Double { time / .seconds(1) }
  private func milliseconds(_ time: Duration) -> Int { Int(time / .milliseconds(1)) }
}
