import English
import Foundation

/// Trains a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001) over BILOU
/// labels by stochastic gradients with AdaGrad (Duchi, Hazan, Singer 2011).
///
/// Features are dropped at random in training, so that rare words don't hide what shape, class and
/// context say (Sutton, Sindelar, McCallum 2006).
struct NameLearner {
  typealias Row = SIMD16<Float>

  /// Step size of the first epoch.
  var rate: Float = 0.15
  /// Pull towards zero, spread over an epoch.
  var decay: Float = 0.2
  /// Share of features that are left out of each token's.
  var dropout: Float = 0.65
  /// What leaving out a name word costs; above 0 finds more names.
  var missCost: Float = 0.3

  private(set) var weights: [Row]
  private var squares: [Row]
  private var transitions = [Float](repeating: 0, count: NameLabel.count * NameLabel.count)
  private var transitionSquares = [Float](
    repeating: 0, count: NameLabel.count * NameLabel.count)
  private(set) var mistakes = 0
  private(set) var tokens = 0

  /// Scratch of one sentence.
  private var kept: [Int32] = []
  private var keptStarts: [Int] = []
  private var emissions: [Row] = []
  private var forward: [Row] = []
  private var backward: [Row] = []

  private static let width = NameLabel.count
  /// 1 where one label may follow another, and where one may start or end a sentence.
  private static let allowed: [Row] = (0..<width).map { label in
    row { NameLabel.allows(label, then: $0) ? 1 : 0 }
  }
  private static let mayStart = row { NameLabel.mayStart($0) ? 1 : 0 }
  private static let mayEnd = row { NameLabel.mayEnd($0) ? 1 : 0 }

  private static func row(_ value: (Int) -> Float) -> Row {
    var row = Row.zero
    for label in 0..<width { row[label] = value(label) }
    return row
  }

  init(featureCount: Int) {
    weights = [Row](repeating: .zero, count: featureCount)
    squares = [Row](repeating: .zero, count: featureCount)
  }

  mutating func startEpoch() { (mistakes, tokens) = (0, 0) }

  /// Learns from a sentence.
  ///
  /// - Parameters:
  ///   - gold: `NameLabel` numbers.
  ///   - features: Numbered features; `memory` has those that need the whole document, if wanted.
  ///   - speed: The step size as a share of `rate`.
  mutating func learn(
    _ gold: [Int], sentence: Int, features: NumberedSentences, memory: NumberedSentences?,
    speed: Float, sentences: Int, generator: inout SeededGenerator
  ) {
    collect(gold, sentence, features, memory, &generator)
    let follow = (0..<Self.width).map { label in
      Self.row { exp(transitions[label * Self.width + $0]) } * Self.allowed[label]
    }
    pass(follow, gold.count)
    let step = rate * speed
    let shrink = decay / Float(sentences)
    var transitionGradient = [Row](repeating: .zero, count: Self.width)
    for position in gold.indices {
      var chances = forward[position] * backward[position]
      chances *= 1 / max(chances.sum(), .leastNormalMagnitude)
      tokens += 1
      if chances[gold[position]] < 0.5 { mistakes += 1 }
      if position > 0 {
        let right = emissions[position] * backward[position]
        var joint = (0..<Self.width).map { forward[position - 1][$0] * (follow[$0] * right) }
        let total = joint.reduce(Row.zero, +).sum()
        for label in 0..<Self.width {
          joint[label] *= 1 / max(total, .leastNormalMagnitude)
          transitionGradient[label] += joint[label]
        }
        transitionGradient[gold[position - 1]][gold[position]] -= 1
      }
      var gradient = chances
      gradient[gold[position]] -= 1
      if max(gradient.max(), -gradient.min()) < 0.002 { continue }
      update(keptStarts[position]..<keptStarts[position + 1], gradient, step, shrink)
    }
    for label in 0..<Self.width {
      for next in 0..<Self.width {
        let gradient = transitionGradient[label][next]
        let place = label * Self.width + next
        guard gradient != 0, Self.allowed[label][next] > 0 else { continue }
        transitionSquares[place] += gradient * gradient
        transitions[place] -= step * gradient / (transitionSquares[place] + 1).squareRoot()
      }
    }
  }

  /// Chooses the features that are not dropped and adds up their weights.
  private mutating func collect(
    _ gold: [Int], _ sentence: Int, _ features: NumberedSentences, _ memory: NumberedSentences?,
    _ generator: inout SeededGenerator
  ) {
    kept.removeAll(keepingCapacity: true)
    keptStarts.removeAll(keepingCapacity: true)
    keptStarts.append(0)
    emissions.removeAll(keepingCapacity: true)
    let limit = UInt64(dropout * 65_536)
    for position in gold.indices {
      var random = generator.next() | 1
      var score = Row.zero
      for source in [features, memory].compactMap(\.self) {
        for place in source.features(sentence: sentence, token: position) {
          random ^= random << 13
          random ^= random >> 7
          random ^= random << 17
          if random >> 48 < limit { continue }
          let number = source.numbers[place]
          kept.append(number)
          score += weights[Int(number)]
        }
      }
      keptStarts.append(kept.count)
      if gold[position] != NameLabel.outside { score[NameLabel.outside] += missCost }
      var highest = score[0]
      for label in 1..<Self.width { highest = max(highest, score[label]) }
      emissions.append(Self.row { exp(score[$0] - highest) })
    }
  }

  /// Forward and backward chances, scaled at each token.
  private mutating func pass(_ follow: [Row], _ count: Int) {
    forward = emissions
    backward = [Row](repeating: .zero, count: count)
    forward[0] *= Self.mayStart
    for position in 0..<count {
      if position > 0 {
        var sum = Row.zero
        for label in 0..<Self.width { sum += forward[position - 1][label] * follow[label] }
        forward[position] *= sum
      }
      forward[position] *= 1 / max(forward[position].sum(), .leastNormalMagnitude)
    }
    backward[count - 1] = Self.mayEnd
    for position in stride(from: count - 2, through: 0, by: -1) {
      let right = emissions[position + 1] * backward[position + 1]
      var sum = Self.row { (follow[$0] * right).sum() }
      sum *= 1 / max(sum.sum(), .leastNormalMagnitude)
      backward[position] = sum
    }
  }

  private mutating func update(
    _ places: Range<Int>, _ gradient: Row, _ step: Float, _ shrink: Float
  ) {
    let square = gradient * gradient
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        for place in places {
          let number = Int(kept[place])
          squares[number] += square
          let pace = step / (squares[number] + 0.1).squareRoot()
          weights[number] -= pace * (gradient + shrink * weights[number])
        }
      }
    }
  }

  /// Moves the weights towards another model's, to take the mean of several.
  mutating func add(_ other: NameLearner, share: Float) {
    for number in weights.indices {
      weights[number] += (other.weights[number] - weights[number]) * share
    }
    for place in transitions.indices {
      transitions[place] += (other.transitions[place] - transitions[place]) * share
    }
  }

  /// The section's bytes: transitions and the `limit` rows with the largest weights.
  ///
  /// - Parameter features: The hash of each row's feature.
  func sectionBytes(_ features: [UInt64], limit: Int, unit: Int) -> [UInt8] {
    let scale = (1 - dropout)
    var writer = SectionWriter()
    writer.append(transitions.map { Int32(($0 * Float(unit)).rounded()) })
    var sizes = weights.indices.map { number in
      (size: weights[number].max() - weights[number].min(), number: number)
    }
    sizes.sort { ($1.size, features[$0.number]) < ($0.size, features[$1.number]) }
    var rows = HashedRowsBuilder(labels: Self.width)
    for (size, number) in sizes.prefix(limit) where size > 0 {
      rows.insert(features[number], (0..<Self.width).map { weights[number][$0] * scale })
    }
    rows.write(to: &writer, unit: unit)
    return writer.bytes
  }
}
