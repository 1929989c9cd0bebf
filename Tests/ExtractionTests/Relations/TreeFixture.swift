import English
import KnowledgeGraph
import Text

@testable import Extraction

/// Trees with marked entities, for tests that do not depend on a trained model.
///
/// CoNLL-U columns; the last one may hold `E=P:Ana Costa` (also `O:` organisation, `L:` place) on
/// the head of a mention, with `@` before the name when the phrase speaks for the entity, and
/// `SpaceAfter=No`.
struct TreeFixture {
  var analysis: Analysis
  var entities: DocumentEntities

  init(conllu: String) {
    var text = ""
    var scalars = 0
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var start = 0
    var entityList: [Entity] = []
    var mentions: [Mention] = []
    var actors: [(head: TokenIndex, actors: [Actor])] = []

    func closeSentence() {
      guard tokens.count > start else { return }
      let range = ScalarRange(tokens[start].range.start, tokens[tokens.count - 1].range.end)
      sentences.append(
        Sentence(
          tokens: TokenRange(start..<tokens.count), range: range,
          bytes: tokens[start].bytes.lowerBound..<tokens[tokens.count - 1].bytes.upperBound,
          opensParagraph: sentences.isEmpty))
      start = tokens.count
    }

    for line in conllu.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let first = line.first, first.isNumber else {
        if line.isEmpty { closeSentence() }
        continue
      }
      let columns = line.split(separator: line.contains("\t") ? "\t" : " ").map(String.init)
      guard columns.count >= 8, let head = Int(columns[6]) else { continue }
      let misc = columns.count > 9 ? columns[9] : columns.count == 9 ? columns[8] : "_"
      let form = columns[1]
      let joined = misc.contains("SpaceAfter=No")
      let byte = text.utf8.count
      let position = tokens.count
      text += form
      tokens.append(
        Token(
          bytes: byte..<(byte + form.utf8.count),
          range: ScalarRange(scalars, scalars + form.unicodeScalars.count), form: form,
          lemma: columns[2], upos: UPOS(name: columns[3]) ?? .x,
          xpos: XPOS(rawValue: columns[4]) ?? .nn,
          head: head == 0 ? nil : TokenIndex(start + head - 1),
          deprel: Deprel(rawValue: columns[7])
            ?? Deprel(rawValue: String(columns[7].prefix { $0 != ":" })) ?? .dep,
          sentence: SentenceIndex(sentences.count), isJoinedToNext: joined))
      scalars += form.unicodeScalars.count
      if !joined {
        text += " "
        scalars += 1
      }
      guard misc.hasPrefix("E=") else { continue }
      let parts = misc.dropFirst(2).prefix { $0 != "|" }.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let speaks = parts[1].hasPrefix("@")
      let name = String(speaks ? parts[1].dropFirst() : parts[1])
        .replacing("_", with: " ")
      let kind: NodeKind =
        parts[0] == "P" ? .person : parts[0] == "O" ? .organisation : .place
      let index: Int
      if let known = entityList.firstIndex(where: { $0.label == name }) {
        index = known
      } else {
        index = entityList.count
        entityList.append(Entity(kind: kind, label: name, aliases: [name]))
      }
      let entity = EntityIndex(index)
      mentions.append(
        Mention(
          tokens: TokenRange(position..<(position + 1)), head: TokenIndex(position),
          form: columns[3] == "PROPN" ? .name : columns[3] == "PRON" ? .pronoun : .description,
          kind: kind, entity: speaks ? nil : entity))
      entityList[index].mentions.append(MentionIndex(mentions.count - 1))
      actors.append(
        (TokenIndex(position), [Actor(entity: entity, standing: speaks ? .speaker : .itself)]))
    }
    closeSentence()
    analysis = Analysis(text: text, tokens: tokens, sentences: sentences)
    entities = DocumentEntities(
      entities: entityList, mentions: mentions, actors: actors, tokenCount: tokens.count)
  }

  /// What the extractor finds, a line each: `Hamas -opposes-> plan [negated] @1`.
  func statements(_ ontology: Ontology) -> [String] {
    var settled = analysis
    TreeRepairs.settle(&settled)
    let findings = StatementExtractor(ontology: ontology).findings(in: settled, entities)
    return findings.statements.map { describe($0, findings) }
  }

  private func describe(_ statement: DraftStatement, _ findings: DocumentFindings) -> String {
    func label(_ end: Participant) -> String {
      switch end {
      case .entity(let entity): entities[entity].label
      case .issue(let issue): findings.issues[issue].label
      }
    }
    var line =
      "\(label(statement.source)) -\(statement.relation.rawValue)-> \(label(statement.target))"
    if statement.polarity != .affirmed { line += " [\(statement.polarity.rawValue)]" }
    if statement.modality != .asserted { line += " [\(statement.modality.rawValue)]" }
    if let addressee = statement.addressee { line += " (of \(entities[addressee].label))" }
    if let speaker = statement.attribution { line += " (says \(entities[speaker].label))" }
    return line
  }
}
