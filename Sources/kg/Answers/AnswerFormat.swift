import ArgumentParser
import KnowledgeGraph
import Text

/// How answers are written.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  /// Columns for the eye, each statement with its sentences below.
  case table
  /// One JSON array.
  case json
  /// A Markdown table, the sentences below it.
  case markdown

  /// The statements at `positions`, in that order.
  func text(of positions: [Int], in graph: Graph) throws -> String {
    switch self {
    case .table: AnswerTable(positions, in: graph).text
    case .json: try AnswerJSON.text(of: positions, in: graph)
    case .markdown: AnswerMarkdown(positions, in: graph).text
    }
  }
}

extension Graph {
  /// The documents by id.
  var documentsByID: [String: Document] {
    Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// What every form of an answer says about a statement.
struct Answer {
  let statement: Statement
  private let graph: Graph
  private let documents: [String: Document]

  private init(_ statement: Statement, in graph: Graph, documents: [String: Document]) {
    self.statement = statement
    self.graph = graph
    self.documents = documents
  }

  static func list(_ positions: [Int], in graph: Graph) -> [Answer] {
    let documents = graph.documentsByID
    return positions.map { Answer(graph.statements[$0], in: graph, documents: documents) }
  }

  var source: String { graph[statement.source].label }
  var target: String { graph[statement.target].label }

  /// "not demands" for what is denied.
  var relation: String {
    (statement.polarity == .negated ? "not " : "") + statement.relation.rawValue
  }

  /// Qualifiers that are not the usual ones: "planned, asked of Israel, former".
  var qualifiers: String {
    var parts: [String] = []
    if statement.modality != .asserted { parts.append(statement.modality.rawValue) }
    if statement.isFormer { parts.append("former") }
    if let role = statement.role { parts.append(role) }
    if let addressee = statement.addressee { parts.append("asked of \(graph[addressee].label)") }
    if let topic = statement.topic { parts.append("about \(topic)") }
    if let time = statement.time { parts.append(time) }
    return parts.joined(separator: ", ")
  }

  var speaker: String { statement.attribution.map { graph[$0].label } ?? "" }

  /// "Title, 2025-10-07, sentence 4"; sentences are counted from 1 for people.
  func place(of evidence: Evidence) -> String {
    let document = documents[evidence.document]
    return [
      document?.title ?? evidence.document, document?.date, "sentence \(evidence.sentence + 1)",
    ].compactMap { $0 }.joined(separator: ", ")
  }
}

/// Columns as wide as what stands in them.
struct AnswerTable {
  private let answers: [Answer]

  init(_ positions: [Int], in graph: Graph) {
    answers = Answer.list(positions, in: graph)
  }

  private static let header = ["SOURCE", "RELATION", "TARGET", "HOW", "SAID BY"]

  var text: String {
    let rows = answers.map { [$0.source, $0.relation, $0.target, $0.qualifiers, $0.speaker] }
    let widths = Self.header.indices.map { column in
      min(40, ([Self.header] + rows).map { $0[column].count }.max() ?? 0)
    }
    var lines = [Self.line(Self.header, widths: widths)]
    for (answer, row) in zip(answers, rows) {
      lines.append(Self.line(row, widths: widths))
      for evidence in answer.statement.evidence {
        lines.append("    “\(Self.oneLine(evidence.quote))” (\(answer.place(of: evidence)))")
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(_ cells: [String], widths: [Int]) -> String {
    var line = ""
    for (cell, width) in zip(cells, widths) {
      let text = oneLine(cell)
      line += text + String(repeating: " ", count: max(0, width - text.count) + 2)
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// Text from articles must not move the cursor of a terminal.
  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

/// A Markdown table with numbered sentences below.
struct AnswerMarkdown {
  private let answers: [Answer]

  init(_ positions: [Int], in graph: Graph) {
    answers = Answer.list(positions, in: graph)
  }

  var text: String {
    var rows = [
      "| Source | Relation | Target | How | Said by | Evidence |", "|---|---|---|---|---|---|",
    ]
    var quotes: [String] = []
    for answer in answers {
      let numbers = answer.statement.evidence.map { evidence in
        quotes.append(
          "\(quotes.count + 1). “\(Self.escaped(evidence.quote))” "
            + "(\(Self.escaped(answer.place(of: evidence))))")
        return String(quotes.count)
      }
      let cells = [
        answer.source, answer.relation, answer.target, answer.qualifiers, answer.speaker,
        numbers.joined(separator: ", "),
      ]
      rows.append("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
    }
    return (rows + (quotes.isEmpty ? [] : [""]) + quotes).joined(separator: "\n")
  }

  /// Text that Markdown shows as it is.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "&":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.properties.generalCategory == .control: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
