import English
import Foundation
import Text

/// A sentence for training or scoring the name finder.
struct NameExample {
  var words: [WordFacts]
  var tags: [UInt64]
  /// `NameLabel` numbers of the annotation.
  var labels: [Int]
  var guesses: Guesses?
}

/// Reads the corpora of names and brings their guidelines together.
struct NameData {
  let words: WordReader
  private let tagger: Tagger?
  private let guesser: Guesser?

  /// - Parameter model: Has word classes, and a tagger where tags are wanted.
  init(model: Model) throws {
    words = try WordReader(model)
    tagger = model.hasSection(Tagger.sectionName) ? try Tagger(model) : nil
    guesser = model.hasSection(Guesser.sectionName) ? try Guesser(model) : nil
  }

  /// The part of CrossNER's politics development file that is trained on; see ``developmentFiles``.
  private static let politics = "crossner/crossner-politics-dev.iob"

  /// Documents of annotated sentences for training.
  ///
  /// CrossNER has few training sentences: every other one of its politics development file is
  /// taken as well.
  func trainingDocuments(_ context: TrainingContext) throws -> [[NameExample]] {
    var documents: [[NameExample]] = []
    var generator = SeededGenerator(seed: context.seed ^ 0xca95)
    for file in [
      "ewt/en_ewt-uner-train.iob2", "gum/gum-train.iob2", "crossner/crossner-politics-train.iob",
    ] {
      let sentences = try NameCorpus.sentences(context.corpora.lines(file), named: file)
      documents += self.documents(sentences, isNormalised: true)
      documents += capitalised(sentences, using: &generator)
    }
    let politics = try NameCorpus.sentences(
      context.corpora.lines(Self.politics), named: Self.politics)
    documents += self.documents(Self.everyOther(politics, from: 0), isNormalised: true)
    for file in ["redocred/redocred-train.jsonl", "redocred/redocred-dev.jsonl"] {
      documents += try relationCorpus(file, context)
    }
    return documents
  }

  /// Documents to report scores on; of CrossNER politics the half that is not trained on.
  func developmentDocuments(
    _ context: TrainingContext
  ) throws -> [(name: String, documents: [[NameExample]])] {
    try ["ewt/en_ewt-uner-dev.iob2", "gum/gum-dev.iob2", Self.politics].map { file in
      let sentences = try NameCorpus.sentences(context.corpora.lines(file), named: file)
      return file == Self.politics
        ? (file + " (odd sentences)", documents(Self.everyOther(sentences, from: 1)))
        : (file, documents(sentences))
    }
  }

  private static func everyOther(_ sentences: [NamedSentence], from first: Int) -> [NamedSentence] {
    stride(from: first, to: sentences.count, by: 2).map { sentences[$0] }
  }

  /// Copies of some sentences in capitals, as headlines are written, and of some with names in
  /// capitals, as agencies write them.
  private func capitalised(
    _ sentences: [NamedSentence], using generator: inout SeededGenerator
  ) -> [[NameExample]] {
    var documents: [[NameExample]] = []
    for sentence in sentences {
      let names = Self.normalised(Self.names(in: sentence.tags), sentence.forms)
      if names.isEmpty { continue }
      var forms = sentence.forms
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: forms = forms.map { $0.uppercased() }
      case 1:
        for name in names where name.kind == .organisation || names.count == 1 {
          for place in name.tokens { forms[place] = forms[place].uppercased() }
        }
      default: continue
      }
      documents.append(examples([(forms, names)]))
    }
    return documents
  }

  /// Documents of an IOB2 file; where it marks none (CrossNER), every sentence is one.
  ///
  /// - Parameter isNormalised: Whether the borders of names are brought in line for training.
  func documents(_ sentences: [NamedSentence], isNormalised: Bool = false) -> [[NameExample]] {
    let hasDocuments = sentences.contains { $0.opensDocument }
    var documents: [[NamedSentence]] = []
    for sentence in sentences {
      if documents.isEmpty || sentence.opensDocument || !hasDocuments { documents.append([]) }
      documents[documents.count - 1].append(sentence)
    }
    return documents.map { document in
      examples(
        document.map { sentence in
          let names = Self.names(in: sentence.tags)
          return (sentence.forms, isNormalised ? Self.normalised(names, sentence.forms) : names)
        })
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
    let facts = words.facts(of: analysis.tokens)
    let guesses = guesser?.guess(facts, sentences: analysis.sentences.map(\.tokens.positions))
    tagger?.tag(&analysis, words: facts, guesses: guesses)
    let named = sentences.filter { !$0.forms.isEmpty }
    return zip(analysis.sentences, named).map { span, sentence in
      let range = span.tokens.positions
      return NameExample(
        words: Array(facts[range]),
        tags: NameFinder.tags(analysis.tokens[range]),
        labels: NameLabel.labels(of: sentence.names, count: range.count),
        guesses: guesses?.chosen(range))
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

  /// Brings the corpora's borders of names together: no article in front, a town and its country
  /// are two places.
  static func normalised(
    _ names: [(kind: NameKind, tokens: Range<Int>)], _ forms: [String]
  ) -> [(kind: NameKind, tokens: Range<Int>)] {
    names.flatMap { kind, tokens -> [(kind: NameKind, tokens: Range<Int>)] in
      var start = tokens.lowerBound
      let isArticle = forms[start] == "the" || (forms[start] == "The" && kind == .place)
      if isArticle, tokens.count > 1 { start += 1 }
      if kind == .place, let comma = (start..<tokens.upperBound).first(where: { forms[$0] == "," }),
        comma > start, comma + 1 < tokens.upperBound
      {
        return [(kind, start..<comma), (kind, comma + 1..<tokens.upperBound)]
      }
      return [(kind, start..<tokens.upperBound)]
    }
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
      return examples(
        zip(document.sents, names).map { ($0, Self.normalised($1, $0)) })
    }
  }
}
