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
    return
      (["\(evaluation.articles) articles"] + OntologyText.rows(rows, indent: "") + shares
      + reliability(of: evaluation.confidence))
      .joined(separator: "\n")
  }

  /// The Brier score, and for each fifth of 0…1 how many statements, their mean confidence and the
  /// share of right ones.
  private static func reliability(of reliability: Reliability) -> [String] {
    var rows = [["confidence", "statements", "mean", "right"]]
    for (index, band) in reliability.bands.enumerated() where band.statements > 0 {
      rows.append([
        String(format: "%.1f–%.1f", Double(index) / 5, Double(index + 1) / 5),
        "\(band.statements)", String(format: "%.2f", band.mean),
        String(format: "%.2f", band.share),
      ])
    }
    return [String(format: "Brier score %.3f", reliability.brier)]
      + OntologyText.rows(rows, indent: "")
  }

  private static func row(_ name: String, _ count: Evaluation.Count) -> [String] {
    func number(_ share: Double) -> String { String(format: "%.3f", share) }
    return [
      name, "\(count.right + count.missed)", "\(count.right)", "\(count.wrong)",
      number(count.precision), number(count.recall), number(count.f1),
    ]
  }
}
