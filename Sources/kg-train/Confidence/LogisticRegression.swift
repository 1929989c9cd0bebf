import Extraction
import Foundation

/// Logistic regression with a ridge, by Newton's method: no chance in it.
struct LogisticRegression {
  struct Example {
    var values: [Double]
    var isTrue: Bool
    var weight: Double
  }

  /// The bias last.
  private var weights: [Double]

  func probability(_ values: [Double]) -> Double {
    var sum = weights[weights.count - 1]
    for (weight, value) in zip(weights, values) { sum += weight * value }
    return 1 / (1 + exp(-sum))
  }

  /// - Complexity: O(examples · signals²) a step, some ten steps.
  static func fit(_ examples: [Example], ridge: Double) -> LogisticRegression {
    let size = (examples.first?.values.count ?? 0) + 1
    var model = LogisticRegression(weights: Array(repeating: 0, count: size))
    for _ in 0..<25 {
      var gradient = model.weights.map { -ridge * $0 }
      gradient[size - 1] = 0
      var curvature = [[Double]](repeating: Array(repeating: 0, count: size), count: size)
      for index in 0..<size { curvature[index][index] = index < size - 1 ? ridge : 1e-6 }
      for example in examples {
        let values = example.values + [1]
        let probability = model.probability(example.values)
        let error = example.weight * ((example.isTrue ? 1 : 0) - probability)
        let spread = example.weight * probability * (1 - probability)
        for row in 0..<size where values[row] != 0 {
          gradient[row] += error * values[row]
          for column in 0...row { curvature[row][column] += spread * values[row] * values[column] }
        }
      }
      let step = solve(curvature, gradient)
      for index in 0..<size { model.weights[index] += step[index] }
      if step.allSatisfy({ abs($0) < 1e-9 }) { break }
    }
    return model
  }

  /// Solves for a positive definite matrix given by its lower half (Cholesky).
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let size = right.count
    var lower = matrix
    for column in 0..<size {
      for row in column..<size {
        var sum = matrix[row][column]
        for k in 0..<column { sum -= lower[row][k] * lower[column][k] }
        lower[row][column] =
          row == column ? max(sum, 1e-12).squareRoot() : sum / lower[column][column]
      }
    }
    var forward = right
    for row in 0..<size {
      for k in 0..<row { forward[row] -= lower[row][k] * forward[k] }
      forward[row] /= lower[row][row]
    }
    for row in (0..<size).reversed() {
      for k in row + 1..<size { forward[row] -= lower[k][row] * forward[k] }
      forward[row] /= lower[row][row]
    }
    return forward
  }

  /// The file of the weights.
  func swift(threshold: Double) -> String {
    func number(_ value: Double) -> String { Report.fixed(value, digits: 3) }
    var lines = [
      "/// How much each signal says for a statement. Written by `kg-train confidence`.",
      "enum ConfidenceWeights {",
      "  /// Below it a statement is left out: where the cross-validation's F1 is at its height or as good as",
      "  /// that.",
      "  static let threshold = \(Report.fixed(threshold, digits: 2))",
      "  static let bias = \(number(weights[weights.count - 1]))",
      "  static let weights: [(name: String, weight: Double)] = [",
    ]
    for signal in Signal.allCases {
      lines.append("    (\"\(signal)\", \(number(weights[signal.rawValue]))),")
    }
    return (lines + ["  ]", "}", ""]).joined(separator: "\n")
  }
}
