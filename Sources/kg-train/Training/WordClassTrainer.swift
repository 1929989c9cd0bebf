import English

/// Packs the word classes of the gazetteers.
struct WordClassTrainer: ComponentTrainer {
  let name = "classes"

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    var words: [(word: String, fine: Int, coarse: Int)] = []
    for row in try context.gazetteers.rows("word-classes.tsv") {
      guard row.count == 3, let fine = Int(row[1]), let coarse = Int(row[2]) else {
        throw CorpusError("word-classes.tsv has a row without two classes: \(row)")
      }
      words.append((String(row[0]), fine, coarse))
    }
    let bytes = WordClasses.sectionBytes(for: words)
    return [TrainedSection(name: WordClasses.sectionName, bytes: bytes)]
  }
}
