/// How well confidences fit: what is said to be right four times of five should be so.
public struct Reliability: Sendable {
  /// Statements whose confidence lies in one fifth of 0…1.
  public struct Band: Hashable, Sendable {
    public var statements = 0
    public var right = 0
    var sum = 0.0

    /// Mean confidence; 0 for none.
    public var mean: Double { statements == 0 ? 0 : sum / Double(statements) }
    /// Share of right ones; 0 for none.
    public var share: Double { statements == 0 ? 0 : Double(right) / Double(statements) }
  }

  /// Five bands, from the least confident.
  public private(set) var bands = [Band](repeating: Band(), count: 5)
  private var squaredErrors = 0.0

  public init() {}

  public var statements: Int { bands.reduce(0) { $0 + $1.statements } }

  /// The mean squared error (Brier 1950): 0 for an oracle, 0.25 for a coin.
  public var brier: Double { statements == 0 ? 0 : squaredErrors / Double(statements) }

  /// Adds a statement that is right or wrong.
  ///
  /// - Parameter confidence: 0…1.
  public mutating func add(confidence: Double, isRight: Bool) {
    let confidence = confidence.isFinite ? min(1, max(0, confidence)) : 0
    let band = min(bands.count - 1, Int(confidence * Double(bands.count)))
    bands[band].statements += 1
    bands[band].right += isRight ? 1 : 0
    bands[band].sum += confidence
    let error = confidence - (isRight ? 1 : 0)
    squaredErrors += error * error
  }
}
