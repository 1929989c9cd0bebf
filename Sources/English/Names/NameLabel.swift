/// Where a token stands in a name, for each kind: the BILOU labels (Ratinov and Roth 2009).
package enum NameLabel {
  /// Outside, and begin, inside, last, unit-length for each kind.
  package static let count = 1 + 4 * NameKind.allCases.count
  /// Places of a row of scores: the labels, rounded up.
  package static let stride = 16
  package static let outside = 0

  package enum Place: Int, Sendable {
    case begin, inside, last, unit
  }

  package static func label(_ kind: NameKind, _ place: Place) -> Int {
    1 + Int(kind.rawValue) * 4 + place.rawValue
  }

  package static func kind(of label: Int) -> NameKind? {
    label == outside ? nil : NameKind(rawValue: UInt8((label - 1) / 4))
  }

  package static func place(of label: Int) -> Place? {
    label == outside ? nil : Place(rawValue: (label - 1) % 4)
  }

  /// Whether `next` may stand behind `label`.
  package static func allows(_ label: Int, then next: Int) -> Bool {
    let isOpen = place(of: label) == .begin || place(of: label) == .inside
    let goesOn = place(of: next) == .inside || place(of: next) == .last
    return isOpen == goesOn && (!isOpen || kind(of: label) == kind(of: next))
  }

  package static func mayStart(_ label: Int) -> Bool { allows(outside, then: label) }

  package static func mayEnd(_ label: Int) -> Bool { allows(label, then: outside) }

  /// Token runs and kinds of a sequence of labels that is well-formed.
  package static func names(in labels: [Int]) -> [(kind: NameKind, tokens: Range<Int>)] {
    var names: [(kind: NameKind, tokens: Range<Int>)] = []
    var start = 0
    for (position, label) in labels.enumerated() {
      guard let kind = kind(of: label), let place = place(of: label) else { continue }
      if place == .begin || place == .unit { start = position }
      if place == .last || place == .unit { names.append((kind, start..<position + 1)) }
    }
    return names
  }

  /// Labels of names that don't overlap.
  package static func labels(
    of names: [(kind: NameKind, tokens: Range<Int>)], count: Int
  ) -> [Int] {
    var labels = [Int](repeating: outside, count: count)
    for (kind, tokens) in names {
      for position in tokens {
        let place: Place =
          tokens.count == 1
          ? .unit
          : position == tokens.lowerBound
            ? .begin : position == tokens.upperBound - 1 ? .last : .inside
        labels[position] = label(kind, place)
      }
    }
    return labels
  }
}

/// Finds the best sequence of labels (Viterbi 1967).
package struct NameDecoder {
  package typealias Score = Int32

  /// Far below what features add up to, far above what would overflow.
  private static let impossible = Score.min / 4

  private var scores: [Score] = []
  private var back: [UInt8] = []
  /// The labels that may stand before each, one list after the other, and where each list starts.
  private let before: [UInt8]
  private let starts: [Int]

  package init() {
    var before: [UInt8] = []
    var starts = [0]
    for next in 0..<NameLabel.count {
      before += (0..<NameLabel.count).filter { NameLabel.allows($0, then: next) }.map(UInt8.init)
      starts.append(before.count)
    }
    (self.before, self.starts) = (before, starts)
  }

  /// The labels with the highest sum of emissions and transitions.
  ///
  /// - Parameters:
  ///   - emissions: `NameLabel.stride` scores a token, none beyond ±2²⁸.
  ///   - transitions: The score of label b after a at `a * NameLabel.count + b`.
  package mutating func decode(
    _ emissions: UnsafeBufferPointer<Score>, transitions: [Score]
  ) -> [Int] {
    let width = NameLabel.stride
    let count = emissions.count / width
    guard count > 0 else { return [] }
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: emissions)
    back.removeAll(keepingCapacity: true)
    back.append(contentsOf: repeatElement(0, count: emissions.count))
    for label in 0..<NameLabel.count where !NameLabel.mayStart(label) {
      scores[label] = Self.impossible
    }
    scores.withUnsafeMutableBufferPointer { scores in
      transitions.withUnsafeBufferPointer { transitions in
        for position in 1..<max(count, 2) where position < count {
          let row = position * width
          var top = Score.min
          for next in 0..<NameLabel.count {
            var best = Score.min
            var bestLabel: UInt8 = 0
            for place in starts[next]..<starts[next + 1] {
              let label = before[place]
              let score =
                scores[row - width + Int(label)]
                + transitions[Int(label) * NameLabel.count + next]
              if score > best { (best, bestLabel) = (score, label) }
            }
            back[row + next] = bestLabel
            scores[row + next] += best
            top = max(top, scores[row + next])
          }
          // Only differences count: kept small, they stay in range however long the sentence is.
          for next in 0..<NameLabel.count {
            scores[row + next] = max(scores[row + next] - top, Self.impossible)
          }
        }
      }
    }
    return trace(count)
  }

  private func trace(_ count: Int) -> [Int] {
    let width = NameLabel.stride
    let last = (count - 1) * width
    var label = NameLabel.outside
    for candidate in 0..<NameLabel.count
    where NameLabel.mayEnd(candidate) {
      if scores[last + candidate] > scores[last + label] { label = candidate }
    }
    var labels = [Int](repeating: 0, count: count)
    for position in stride(from: count - 1, through: 0, by: -1) {
      labels[position] = label
      label = Int(back[position * width + label])
    }
    return labels
  }
}
