import English
import Text

/// Tags as wrong as those of new text: each part of a treebank is tagged by a tagger that was trained
/// on the other parts.
///
/// What is trained on top of tags must not see a tagger's answers for sentences it has learnt by
/// heart.
struct JackknifedTags {
  /// Predicted tags of each sentence, by its words.
  private var tags: [[String]: [(upos: UPOS, xpos: XPOS)]] = [:]

  /// - Parameters:
  ///   - folds: Number of parts; documents are not torn apart.
  ///   - epochs: Of each part's tagger.
  init(
    _ sentences: [TreebankSentence], folds: Int = 5, epochs: Int = 4, context: TrainingContext
  ) throws {
    var fold = -1
    let folded = sentences.map { sentence in
      if sentence.opensDocument || fold < 0 { fold = (fold + 1) % folds }
      return (fold: fold, sentence: sentence)
    }
    var quiet = context
    quiet.isQuiet = true
    var trainer = TaggerTrainer()
    trainer.epochs = epochs
    trainer.runs = 1
    trainer.keepsFirstPass = true
    trainer.heldOutParts = 2
    trainer.heldOutEpochs = 2
    for held in 0..<folds {
      let others = folded.filter { $0.fold != held }.map(\.sentence)
      var file = ModelFileWriter(sectionsOf: context.model)
      file.set(Tagger.sectionName, try trainer.sectionBytes(others, context: quiet))
      let model = try Model(bytes: file.fileBytes())
      let tagger = try Tagger(model)
      let words = try WordReader(model)
      let own = folded.filter { $0.fold == held }.map(\.sentence)
      var analysis = GoldText.analysis(of: own)
      tagger.tag(&analysis, words: words.facts(of: analysis.tokens))
      for (sentence, span) in zip(own, analysis.sentences) {
        tags[sentence.forms] = analysis.tokens[span.tokens.positions].map { ($0.upos, $0.xpos) }
      }
    }
    context.log("tags of \(tags.count) sentences by taggers that have not seen them")
  }

  /// The sentence with predicted tags, or as it is when it is none of the treebank's.
  func replaced(_ sentence: TreebankSentence) -> TreebankSentence {
    guard let predicted = tags[sentence.forms] else { return sentence }
    var changed = sentence
    changed.upos = predicted.map(\.upos)
    changed.xpos = predicted.map(\.xpos)
    return changed
  }

  /// Predicted universal tags for the words of a sentence; nil when the treebank doesn't have it.
  func upos(of forms: [String]) -> [UPOS]? { tags[forms]?.map(\.upos) }
}
