internal import Foundation

/// How likely a statement is right, by logistic regression on its signals.
///
/// The weights come from `kg-train confidence`, which also says how well they hold on articles they
/// were not learnt from.
package struct ConfidenceModel: Sendable {
  private let bias: Double
  private let weights: [Double]

  /// - Parameter weights: By name of the signal; a signal without one has no effect.
  package init(bias: Double, weights: [(name: String, weight: Double)]) {
    let byName = Dictionary(weights.map { ($0.name, $0.weight) }, uniquingKeysWith: { a, _ in a })
    self.bias = bias
    self.weights = Signal.allCases.map { byName["\($0)"] ?? 0 }
  }

  /// The weights that come with the program.
  package static let standard = ConfidenceModel(
    bias: ConfidenceWeights.bias, weights: ConfidenceWeights.weights)

  /// 0…1, rounded to three digits so that exports stay short.
  package func probability(_ signals: StatementSignals) -> Double {
    var sum = bias
    for (weight, value) in zip(weights, signals.values) { sum += weight * Double(value) }
    return (1000 / (1 + exp(-sum))).rounded() / 1000
  }
}
