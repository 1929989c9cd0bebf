import ArgumentParser
import Formats
import KnowledgeGraph
import Text

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// GraphML of a large graph, beside writing the same bytes raw and beside igraph and networkx.
struct Writers: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time of writing GraphML, with ratios to igraph, networkx and raw writing.",
    discussion: """
      The peers read the very file that was written and write it again, with the same nodes, edges \
      and attributes; only their writing is timed. They need a Python with python-igraph and \
      networkx; without --python they are left out.
      """)

  @Option(help: "Number of nodes.") var nodes = 200_000
  @Option(help: "Number of edges.") var edges = 1_000_000
  @Option(help: "Runs of each; the median counts.") var rounds = 3
  @Option(help: "Folder for the files.") var folder = "/tmp"
  @Option(help: "Python with python-igraph and networkx.") var python: String?
  @Option(help: "The peers' script.") var script = "Sources/kg-bench/Peers/write_graphml.py"
  @Flag(help: "Leave out networkx, which is slow.") var skipNetworkx = false
  @OptionGroup var figures: FigureOptions

  func run() throws {
    let path = folder + "/kg-bench.graphml"
    let raw = folder + "/kg-bench.raw"
    defer { for file in [path, raw] { unlink(file) } }
    var collected = Collector()
    try SyntheticGraph(nodeCount: nodes, statementCount: edges).read(into: &collected)
    let graph = collected.graph
    var ours: [Double] = []
    var bound: [Double] = []
    var bytes: [UInt8] = []
    for _ in 0..<rounds {
      ours.append(try seconds { _ = try graph.export(to: GraphMLWriter(.file(path))) })
      if bytes.isEmpty { bytes = try contents(of: path) }
      bound.append(
        try seconds {
          let sink = try ByteSink.file(raw)
          for start in stride(from: 0, to: bytes.count, by: ByteSink.chunkSize) {
            let end = min(start + ByteSink.chunkSize, bytes.count)
            try sink.write(bytes.span.extracting(start..<end))
          }
          try sink.finish()
        })
    }
    let mine = median(ours)
    print("kg                 \(rounded(mine)) s   \(bytes.count / 1_000_000) MB")
    print(
      "raw bytes          \(rounded(median(bound))) s   kg takes \(rounded(mine / median(bound))) times that"
    )
    guard let python else { return }
    let peers = skipNetworkx ? ["igraph"] : ["igraph", "networkx"]
    var panel = Panel(
      title: "Writing GraphML of \(BarChart.number(Double(edges))) edges, seconds (less is better)",
      rows: [
        .init(name: "kg", value: mine),
        .init(name: "the same bytes, raw", value: median(bound), isPeer: true),
      ])
    for peer in peers {
      let count = peer == "networkx" ? 1 : rounds
      let time = try peerSeconds(python, peer, path, rounds: count)
      print(
        "\(peer.padded(to: 18)) \(rounded(time)) s   kg is \(rounded(time / mine)) times faster")
      panel.rows.append(.init(name: peer, value: time, isPeer: true))
    }
    try figures.record(panel)
  }

  /// The median of the seconds the script prints.
  private func peerSeconds(
    _ python: String, _ peer: String, _ path: String, rounds: Int
  ) throws -> Double {
    let command = "'\(python)' '\(script)' \(peer) '\(path)' '\(folder)/kg-bench.peer' \(rounds)"
    guard let pipe = popen(command, "r") else { throw ValidationError("cannot run \(python)") }
    var line = [CChar](repeating: 0, count: 200)
    var times: [Double] = []
    while fgets(&line, Int32(line.count), pipe) != nil {
      let text = String(
        decoding: line.prefix { $0 > 32 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if let time = Double(text) { times.append(time) }
    }
    guard pclose(pipe) == 0, !times.isEmpty else { throw ValidationError("\(peer) failed") }
    return median(times)
  }
}

/// Converts a graph that is made while it is read, to see that memory does not grow with its edges.
struct WriterMemory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "writer-memory",
    abstract: "Peak memory of streaming a graph into a format; nothing is kept of the output.")

  @Option(help: "graphml, gexf, dot…") var format = "graphml"
  @Option(help: "Number of nodes.") var nodes = 200_000
  @Option(help: "Number of edges.") var edges = 1_000_000

  func run() throws {
    guard let format = ExportFormat(rawValue: format) else {
      throw ValidationError("unknown format ‘\(format)’")
    }
    let null = open("/dev/null", O_WRONLY)
    defer { close(null) }
    let source = SyntheticGraph(nodeCount: nodes, statementCount: edges)
    let before = peakMemory()
    let time = try seconds { _ = try format.export(source, to: .descriptor(null)) }
    print(
      "\(format.rawValue): peak \(peakMemory()) MB (\(before) MB at the start), \(rounded(time)) s")
  }
}

private struct Collector: GraphReceiver {
  var graph = Graph()

  mutating func receive(_ document: Document) {}
  mutating func receive(_ node: Node) { graph.nodes.append(node) }
  mutating func receive(_ statement: Statement) { graph.statements.append(statement) }
}

/// Seconds of wall time.
private func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

/// Peak resident memory of this process in MB.
private func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

private func contents(of path: String) throws -> [UInt8] {
  guard let file = fopen(path, "r") else { throw ValidationError("cannot read \(path)") }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let size = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
