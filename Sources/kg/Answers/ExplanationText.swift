import English
import Extraction
import KnowledgeGraph
import Text

/// A mention of an entity and the reason why it was taken to mean it.
struct MentionNote: Sendable {
  var document: String
  /// Counted from 1.
  var sentence: Int
  /// The words.
  var text: String
  /// Nil for the first mention.
  var reason: String?
  var kind: NodeKind
  /// The entity's label in its document.
  var label: String

  /// Every resolved mention of a document, in text order.
  static func all(in document: Document, analyzer: Analyzer) -> [MentionNote] {
    let analysis = analyzer.analyze(document.text)
    let entities = DocumentEntities(analysis)
    var reasons: [MentionIndex: MergeReason] = [:]
    for merge in entities.merges { reasons[merge.mention] = merge.reason }
    return entities.mentions.enumerated().compactMap { position, mention in
      guard let index = mention.entity else { return nil }
      let tokens = mention.tokens.positions.map { analysis.tokens[$0] }
      let words = tokens.enumerated().reduce(into: "") { text, item in
        text += item.element.form
        if item.offset < tokens.count - 1, !item.element.isJoinedToNext { text += " " }
      }
      return MentionNote(
        document: document.id, sentence: analysis[mention.head].sentence.position + 1, text: words,
        reason: reasons[MentionIndex(position)]?.text, kind: entities[index].kind,
        label: entities[index].label)
    }
  }
}

/// Explanations in words.
enum ExplanationText {
  /// What is known of a node: names, roles, mentions, statements.
  ///
  /// - Parameter joins: Names of several documents that were taken for one thing.
  static func page(
    about id: NodeID, in graph: Graph, mentions: [MentionNote], joins: [NodeJoin]
  ) -> [String] {
    let node = graph[id]
    let own = joins.filter { $0.kind == node.kind && $0.joinedTo == node.label }
    var lines = ["\(node.label) (\(node.kind.rawValue)\(node.subtype.map { ", \($0)" } ?? ""))"]
    if !node.aliases.isEmpty { lines.append("  names: \(node.aliases.joined(separator: ", "))") }
    if !node.roles.isEmpty { lines.append("  roles: \(node.roles.joined(separator: ", "))") }
    for join in own {
      lines.append("  joined: ‘\(join.label)’ of another document – \(join.reason.text)")
    }
    lines += mentionLines(of: [node.label] + own.map(\.label), node, mentions)
    let positions = graph.statements.indices.filter {
      graph.statements[$0].source == id || graph.statements[$0].target == id
    }
    if !positions.isEmpty {
      lines.append("  statements:")
      lines += statements(Array(positions), in: graph).map { "    " + $0 }
    }
    return lines
  }

  /// Statements with their qualifiers, each followed by its sentences.
  static func statements(_ positions: [Int], in graph: Graph) -> [String] {
    Answer.list(positions, in: graph).flatMap { answer -> [String] in
      var line = "\(answer.source) — \(answer.relation) → \(answer.target)"
      let qualifiers = [
        answer.qualifiers, answer.speaker.isEmpty ? "" : "said by \(answer.speaker)",
      ]
      .filter { !$0.isEmpty }.joined(separator: ", ")
      if !qualifiers.isEmpty { line += " [\(qualifiers)]" }
      return [line]
        + answer.statement.evidence.map { "  \(answer.place(of: $0)): “\($0.quote)”" }
    }
  }

  private static func mentionLines(
    of labels: [String], _ node: Node, _ mentions: [MentionNote]
  ) -> [String] {
    let names = labels.map { NormalisedName($0) }
    let own = mentions.filter {
      $0.kind == node.kind && names.contains(NormalisedName($0.label))
    }
    guard !own.isEmpty else {
      return ["  mentions: \(node.mentions)"]
    }
    return ["  mentions:"]
      + own.map { note in
        "    \(note.document), sentence \(note.sentence): \(note.text)"
          + (note.reason.map { " – \($0)" } ?? "")
      }
  }
}
