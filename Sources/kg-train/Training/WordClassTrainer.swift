import English
import Foundation

/// Packs the word classes of the gazetteers, and the codes of the same words' vectors.
struct WordClassTrainer: ComponentTrainer {
  let name = "classes"

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    var words: [(word: String, fine: Int, coarse: Int, codes: UInt64)] = []
    let rows = try context.gazetteers.rows("word-classes.tsv")
    let folder = URL(fileURLWithPath: context.codes)
    let codes = try ["word-codes-1.bin", "word-codes-2.bin"].reduce(into: Data()) {
      $0 += try Data(contentsOf: folder.appendingPathComponent($1))
    }
    guard codes.count == 8 * rows.count else {
      throw CorpusError(
        "\(context.codes) has \(codes.count) bytes, not 8 for each class of a word.")
    }
    for (number, row) in rows.enumerated() {
      guard row.count == 3, let fine = Int(row[1]), let coarse = Int(row[2]) else {
        throw CorpusError("word-classes.tsv has a row without two classes: \(row)")
      }
      let code = codes[8 * number..<8 * number + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      words.append((String(row[0]), fine, coarse, code))
    }
    let bytes = WordClasses.sectionBytes(for: words)
    return [TrainedSection(name: WordClasses.sectionName, bytes: bytes)]
  }
}
