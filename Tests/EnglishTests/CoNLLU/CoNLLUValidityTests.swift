import Foundation
import Testing

@testable import English

/// What the chain writes as CoNLL-U is valid on all development text and on text no author meant.
@Suite struct CoNLLUValidityTests {
  private static let shared = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared").standardizedFileURL

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  private func problems(_ text: String, _ analyzer: Analyzer) -> [String] {
    let analysis = analyzer.analyze(text)
    let conllu = CoNLLUWriter().string(analysis, documentID: "d")
    return AnalysisCheck.problems(analysis) + CoNLLUCheck.problems(in: conllu, of: analysis.text)
  }

  @Test(
    .enabled(if: exists("corpora"), "needs the treebanks in ../shared/corpora"),
    arguments: ["ewt/en_ewt-ud-dev.conllu.gz", "gum/gum-dev.conllu.gz"])
  func ofTreebanks(file: String) throws {
    let analyzer = try Analyzer(model: .embedded())
    let documents = try Self.documents(Self.unpacked("corpora/" + file))
    #expect(documents.count > 10)
    for text in documents {
      #expect(problems(text, analyzer) == [], "\(text.prefix(60))")
    }
  }

  @Test(.enabled(if: exists("gold"), "needs the annotated articles in ../shared/gold"))
  func ofArticles() throws {
    struct Article: Decodable { var text: String }
    let analyzer = try Analyzer(model: .embedded())
    let folder = Self.shared.appending(path: "gold")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".json") }
    #expect(!files.isEmpty)
    for file in files {
      let data = try Data(contentsOf: folder.appending(path: file))
      let article = try JSONDecoder().decode(Article.self, from: data)
      #expect(problems(article.text, analyzer) == [], "\(file)")
    }
  }

  @Test(arguments: BadInputTests.texts)
  func ofBadInput(text: String) throws {
    #expect(problems(text, try Analyzer(model: .embedded())) == [])
  }

  @Test func ofRandomBytes() throws {
    let analyzer = try Analyzer(model: .embedded())
    var state: UInt64 = 7
    for _ in 0..<60 {
      let bytes = (0..<300).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      #expect(problems(String(decoding: bytes, as: UTF8.self), analyzer) == [])
    }
  }

  @Test func theCheckFindsFaults() {
    let row = "1\tHi\thi\tINTJ\tUH\t_\t0\troot\t_\tTokenRange=0:2\n"
    let valid = "# text = Hi\n" + row + "\n"
    #expect(CoNLLUCheck.problems(in: valid, of: "Hi") == [])
    let faults = [
      valid.replacing("1\tHi", with: "2\tHi"), valid.replacing("0:2", with: "0:1"),
      valid.replacing("0\troot", with: "1\troot"), valid.replacing("0\troot", with: "1\tdep"),
      valid.replacing("# text", with: "# words"), valid.replacing("\tINTJ", with: ""),
      valid.replacing("0:2", with: "0:2|SpaceAfter=No"), String(valid.dropLast()),
      "# text = Hi\n" + row + row.replacing("1\tHi", with: "2\tHi") + "\n",
    ]
    for fault in faults { #expect(CoNLLUCheck.problems(in: fault, of: "Hi") != [], "\(fault)") }
  }

  /// The texts of a treebank's documents, a blank line between paragraphs.
  private static func documents(_ conllu: String) -> [String] {
    var documents: [String] = []
    var opensParagraph = false
    for line in conllu.split(separator: "\n") where line.hasPrefix("# ") {
      if line.hasPrefix("# newdoc") {
        documents.append("")
      } else if line.hasPrefix("# newpar") {
        opensParagraph = true
      } else if line.hasPrefix("# text = "), let last = documents.last {
        let separator = last.isEmpty ? "" : opensParagraph ? "\n\n" : " "
        documents[documents.count - 1] += separator + line.dropFirst("# text = ".count)
        opensParagraph = false
      }
    }
    return documents
  }

  private static func unpacked(_ path: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", shared.appending(path: path).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
