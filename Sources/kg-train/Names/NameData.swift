import English
import Foundation
import Text

/// A sentence for training or scoring the name finder.
struct NameExample {
  var words: [WordFacts]
  var tags: [UInt64]
  /// `NameLabel` numbers of the annotation.
  var labels: [Int]
}

/// Reads the corpora of names and brings their guidelines together.
struct NameData {
  let words: WordReader
  private let analyzer: Analyzer

  /// - Parameter model: Has word classes and a tagger.
  init(model: Model) throws {
    words = try WordReader(model)
    analyzer = try Analyzer(model: model)
  }

  /// Documents of annotated sentences for training.
  func trainingDocuments(_ context: TrainingContext) throws -> [[NameExample]] {
    var documents: [[NameExample]] = []
    for file in [
      "ewt/en_ewt-uner-train.iob2", "gum/gum-train.iob2", "crossner/crossner-politics-train.iob",
    ] {
      documents += try self.documents(
        NameCorpus.sentences(context.corpora.lines(file), named: file))
    }
    return try documents + relationCorpus("redocred/redocred-train.jsonl", context)
  }

  /// Documents of an IOB2 file; where it marks none (CrossNER), every sentence is one.
  func documents(_ sentences: [NamedSentence]) -> [[NameExample]] {
    let hasDocuments = sentences.contains { $0.opensDocument }
    var documents: [[NamedSentence]] = []
    for sentence in sentences {
      if documents.isEmpty || sentence.opensDocument || !hasDocuments { documents.append([]) }
      documents[documents.count - 1].append(sentence)
    }
    return documents.map { document in
      examples(document.map { ($0.forms, Self.names(in: $0.tags)) })
    }
  }

  /// Tags the words of a document.
  private func examples(
    _ sentences: [(forms: [String], names: [(kind: NameKind, tokens: Range<Int>)])]
  ) -> [NameExample] {
    var tokens: [Token] = []
    var spans: [Sentence] = []
    for (number, sentence) in sentences.enumerated() where !sentence.forms.isEmpty {
      let first = tokens.count
      for form in sentence.forms {
        tokens.append(
          Token(
            bytes: 0..<0, range: ScalarRange(0, 0), form: form, sentence: SentenceIndex(number)))
      }
      spans.append(
        Sentence(
          tokens: TokenRange(first..<tokens.count), range: ScalarRange(0, 0), bytes: 0..<0,
          opensParagraph: number == 0))
    }
    var analysis = Analysis(text: "", tokens: tokens, sentences: spans)
    analyzer.annotate(&analysis, upTo: .tags)
    let named = sentences.filter { !$0.forms.isEmpty }
    return zip(analysis.sentences, named).map { span, sentence in
      let range = span.tokens.positions
      return NameExample(
        words: words.facts(of: Array(analysis.tokens[range])),
        tags: NameFinder.tags(analysis.tokens[range]),
        labels: NameLabel.labels(of: sentence.names, count: range.count))
    }
  }

  /// Names of IOB2 tags, of the corpora's own kinds.
  static func names(in tags: [String]) -> [(kind: NameKind, tokens: Range<Int>)] {
    var names: [(kind: NameKind, tokens: Range<Int>)] = []
    var start = 0
    while start < tags.count {
      guard tags[start].hasPrefix("B-") else {
        start += 1
        continue
      }
      let type = tags[start].dropFirst(2)
      var end = start + 1
      while end < tags.count, tags[end] == "I-" + type { end += 1 }
      if let kind = kinds[String(type)] { names.append((kind, start..<end)) }
      start = end
    }
    return names
  }

  private static let kinds: [String: NameKind] = [
    "PER": .person, "person": .person, "politician": .person, "writer": .person,
    "musicalartist": .person, "scientist": .person, "researcher": .person, "ORG": .organisation,
    "organisation": .organisation, "politicalparty": .organisation, "band": .organisation,
    "university": .organisation, "LOC": .place, "country": .place, "location": .place,
  ]

  // Re-DocRED

  private struct RelationDocument: Decodable {
    struct Mention: Decodable {
      var name: String
      var type: String
      var pos: [Int]
      var sent_id: Int
    }

    var sents: [[String]]
    var vertexSet: [[Mention]]
  }

  /// Re-DocRED, without its nationality words, which are no names in the other corpora.
  private func relationCorpus(
    _ file: String, _ context: TrainingContext
  ) throws -> [[NameExample]] {
    let demonyms = Set(
      try context.gazetteers.rows("demonyms.tsv").compactMap { $0.first?.lowercased() })
    let decoder = JSONDecoder()
    return try context.corpora.lines(file).filter { !$0.isEmpty }.map { line in
      let document = try decoder.decode(RelationDocument.self, from: Data(line.utf8))
      var names = [[(kind: NameKind, tokens: Range<Int>)]](
        repeating: [], count: document.sents.count)
      let mentions = document.vertexSet.flatMap(\.self)
        .sorted { ($0.pos[1] - $0.pos[0], $0.pos[0]) > ($1.pos[1] - $1.pos[0], $1.pos[0]) }
      for mention in mentions {
        let tokens = mention.pos[0]..<mention.pos[1]
        guard let kind = Self.kinds[mention.type], names.indices.contains(mention.sent_id),
          !demonyms.contains(mention.name.lowercased()),
          !names[mention.sent_id].contains(where: { $0.tokens.overlaps(tokens) })
        else { continue }
        names[mention.sent_id].append((kind, tokens))
      }
      return examples(zip(document.sents, names).map { ($0, $1) })
    }
  }
}
