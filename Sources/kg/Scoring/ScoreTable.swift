import Extraction
import Foundation
import KnowledgeGraph

/// The figures of an evaluation for people.
enum ScoreTable {
  static func text(of evaluation: Evaluation) -> String {
    var rows = [["", "gold", "right", "wrong", "P", "R", "F1"]]
    rows += Evaluation.kinds.map { row($0.rawValue, evaluation.nodeCounts[$0] ?? .init()) }
    rows.append(row("nodes", evaluation.nodes))
    rows += (Evaluation.coreRelations + Evaluation.extendedRelations).map {
      row($0.rawValue, evaluation.relationCounts[$0] ?? .init())
    }
    rows += [
      row("core", evaluation.core), row("extended", evaluation.extended),
      row("all", evaluation.all), row("all, lenient", evaluation.lenient),
    ]
    let shares = [("polarity", evaluation.polarity), ("modality", evaluation.modality)].map {
      "\($0.0): \($0.1.right) of \($0.1.seen) right, marked \($0.1.markedRight) of \($0.1.marked)"
    }
    return (["\(evaluation.articles) articles"] + OntologyText.rows(rows, indent: "") + shares)
      .joined(separator: "\n")
  }

  private static func row(_ name: String, _ count: Evaluation.Count) -> [String] {
    func number(_ share: Double) -> String { String(format: "%.3f", share) }
    return [
      name, "\(count.right + count.missed)", "\(count.right)", "\(count.wrong)",
      number(count.precision), number(count.recall), number(count.f1),
    ]
  }
}
