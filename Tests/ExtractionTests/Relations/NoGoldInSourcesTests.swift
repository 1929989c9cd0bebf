import Foundation
import Testing

@testable import Extraction

/// The development articles must not leak into the program: no run of words and no name that only
/// they have stands in the sources or the ontology, comments included.
@Suite struct NoGoldInSourcesTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let gold = root.appending(path: "../shared/gold").standardizedFileURL
  static let hasGold = FileManager.default.fileExists(atPath: gold.path)

  @Test(.enabled(if: hasGold, "needs the annotated articles in ../shared/gold"))
  func sourcesHoldNoPhrasesOfTheArticles() throws {
    let articles = try Self.articles()
    var runs: Set<String> = []
    var names: Set<String> = []
    for article in articles {
      runs.formUnion(Self.runs(of: article.text))
      for entity in article.entities where entity.type != "Place" {
        // Two words may be everybody's ("Supreme Court"); those of a person are not.
        let least = entity.type == "Person" ? 2 : 4
        for name in [entity.name] + entity.aliases where name.split(separator: " ").count >= least {
          names.insert(ScoringWords.normalise(name))
        }
      }
    }
    for file in try Self.sources() {
      let text = try String(contentsOf: file, encoding: .utf8)
      let found = Self.runs(of: text).intersection(runs)
      #expect(found.isEmpty, "\(file.lastPathComponent) repeats an article: \(found.sorted())")
      let words = " \(ScoringWords.normalise(text)) "
      let people = names.filter { words.contains(" \($0) ") }
      #expect(people.isEmpty, "\(file.lastPathComponent) names \(people.sorted())")
    }
  }

  private static func articles() throws -> [GoldArticle] {
    try FileManager.default.contentsOfDirectory(at: gold, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }
      .map { try GoldArticle(json: Data(contentsOf: $0)) }
  }

  private static func sources() throws -> [URL] {
    var files: [URL] = []
    for (folder, ending) in [("Sources", "swift"), ("Schemas", "yaml")] {
      let walk = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      for case let file as URL in walk ?? FileManager.DirectoryEnumerator()
      where file.pathExtension == ending {
        files.append(file)
      }
    }
    return files
  }

  /// Runs of words that hold four content words, line by line.
  private static func runs(of text: String) -> Set<String> {
    var found: Set<String> = []
    for line in text.split(separator: "\n") {
      let words = ScoringWords.words(String(line))
      guard words.count >= 4 else { continue }
      for start in words.indices {
        var content = 0
        for end in start..<min(words.count, start + 7) {
          if !ScoringWords.content(words[end]).isEmpty { content += 1 }
          if content == 4 {
            found.insert(words[start...end].joined(separator: " "))
            break
          }
        }
      }
    }
    return found
  }
}
