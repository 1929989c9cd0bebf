import Foundation

/// How good probabilities were on statements they were not learnt from.
struct ConfidenceReport {
  private var predictions: [(probability: Double, isRight: Bool)] = []
  /// How many statements the annotation holds.
  private let wanted: Int

  init(wanted: Int) { self.wanted = wanted }

  mutating func add(probability: Double, isRight: Bool) {
    predictions.append((probability, isRight))
  }

  private func brier(_ constant: Double? = nil) -> Double {
    predictions.reduce(0) { sum, item in
      let error = (constant ?? item.probability) - (item.isRight ? 1 : 0)
      return sum + error * error
    } / Double(max(1, predictions.count))
  }

  private func f1(_ threshold: Double) -> (precision: Double, recall: Double, f1: Double) {
    let kept = predictions.filter { $0.probability >= threshold }
    let right = Double(kept.count(where: \.isRight))
    let precision = right / Double(max(1, kept.count))
    let recall = right / Double(max(1, wanted))
    return (
      precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    )
  }

  private static let thresholds = stride(from: 0, through: 14, by: 1).map { Double($0) / 20 }

  /// Half of the best F1, which is where a fitting probability stops to pay (Lipton et al. 2014), or
  /// the next lower value that comes near the best.
  var bestThreshold: Double {
    let best = Self.thresholds.map { f1($0).f1 }.max() ?? 0
    return Self.thresholds.last { $0 <= best / 2 && f1($0).f1 >= best - 0.004 } ?? 0
  }

  var text: String {
    let share = Double(predictions.count(where: \.isRight)) / Double(max(1, predictions.count))
    var lines = [
      "\(predictions.count) statements, \(Report.fixed(100 * share, digits: 1)) % right",
      "Brier score \(Report.fixed(brier(), digits: 4)), of the mean alone \(Report.fixed(brier(share), digits: 4))",
      "", "confidence  statements  mean  right",
    ]
    for bin in 0..<5 {
      let inside = predictions.filter { min(4, Int($0.probability * 5)) == bin }
      guard !inside.isEmpty else { continue }
      let mean = inside.reduce(0) { $0 + $1.probability } / Double(inside.count)
      let right = Double(inside.count(where: \.isRight)) / Double(inside.count)
      lines.append(
        "\(Report.fixed(Double(bin) / 5, digits: 1))–\(Report.fixed(Double(bin + 1) / 5, digits: 1))"
          + String(format: "%15d", inside.count) + "  \(Report.fixed(mean))  \(Report.fixed(right))"
      )
    }
    lines += ["", "least confidence  P      R      F1"]
    for threshold in Self.thresholds {
      let (precision, recall, f1) = f1(threshold)
      lines.append(
        "\(Report.fixed(threshold))              \(Report.fixed(precision, digits: 3))  "
          + "\(Report.fixed(recall, digits: 3))  \(Report.fixed(f1, digits: 3))")
    }
    return lines.joined(separator: "\n")
  }
}
