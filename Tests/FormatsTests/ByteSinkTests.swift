import Formats
import Foundation
import KnowledgeGraph
import Testing

@Suite final class ByteSinkTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("kg-sink-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @Test func aFileAppearsWholeAtTheEnd() throws {
    let path = folder.path + "/a.txt"
    let sink = try ByteSink.file(path)
    var chunk = Array("hello".utf8)
    try sink.flush(&chunk)
    #expect(!FileManager.default.fileExists(atPath: path))
    try sink.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "hello")
    #expect(try names() == ["a.txt"])
  }

  @Test func anAbandonedFileLeavesTheOldOne() throws {
    let path = folder.path + "/a.txt"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    do {
      let sink = try ByteSink.file(path)
      var chunk = Array("new".utf8)
      try sink.flush(&chunk)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    #expect(try names() == ["a.txt"])
  }

  @Test func linksAreFollowedAndPermissionsKept() throws {
    let path = folder.path + "/real.txt"
    try "old".write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    let link = folder.path + "/link.txt"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "real.txt")
    let sink = try ByteSink.file(link)
    var chunk = Array("new".utf8)
    try sink.flush(&chunk)
    try sink.finish()
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "new")
    let manager = FileManager.default
    #expect(try manager.destinationOfSymbolicLink(atPath: link) == "real.txt")
    let permissions = try manager.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(permissions == 0o640)
  }

  @Test(arguments: [0, 5_000])
  func fullDevicesAreReportedForSmallAndLargeGraphs(nodes: Int) throws {
    let graph = Graph(nodes: (0..<nodes).map { Node(kind: .place, label: "Place \($0)") })
    let error = #expect(throws: ExportError.self) {
      try graph.export(to: GraphMLWriter(.file("/dev/full")))
    }
    #expect(error?.code == .noSpace)
    #expect(error?.description == "/dev/full: cannot write: No space left on device")
  }

  @Test func closedPipesAreReported() throws {
    let old = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, old) }
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let descriptor = pipe.fileHandleForWriting.fileDescriptor
    let error = #expect(throws: ExportError.self) {
      try Graph.talks.export(to: GraphMLWriter(.descriptor(descriptor)))
    }
    #expect(error?.code == .closedPipe)
  }

  @Test(arguments: ["/nowhere/a.graphml", "/tmp"])
  func placesThatCannotBeWrittenAreNamed(path: String) {
    let error = #expect(throws: ExportError.self) { try ByteSink.file(path) }
    #expect(error?.code == .cannotOpen)
    #expect(error?.path == path)
  }

  private func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }
}

@Suite struct SlugTests {
  @Test func slugsAreReadableAndDifferent() throws {
    let labels = ["Donald Trump", "donald TRUMP", "Türkiye", "", "!!", "Donald Trump-2"]
    let graph = Graph(nodes: labels.map { Node(kind: .person, label: $0) })
    let text = try graphML(of: graph)
    let iris = text.matches(of: #/<data key="n_iri">https://example.org/kg/(.*?)</data>/#)
      .map { String($0.output.1) }
    #expect(iris[..<3] == ["person/donald-trump", "person/donald-trump-2", "person/t%C3%BCrkiye"])
    #expect(Set(iris).count == labels.count)
  }
}
