/// Where a token stands in a name, for each kind: the BILOU labels (Ratinov and Roth 2009).
package enum NameLabel {
  /// Outside, and begin, inside, last, unit-length for each kind.
  package static let count = 1 + 4 * NameKind.allCases.count
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
package struct NameDecoder<Score: SignedNumeric & Comparable> {
  private var scores: [Score] = []
  private var back: [UInt8] = []
  /// For each label those that may stand before it.
  private let before: [[Int]]

  package init() {
    before = (0..<NameLabel.count).map { next in
      (0..<NameLabel.count).filter { NameLabel.allows($0, then: next) }
    }
  }

  /// The labels with the highest sum of emissions and transitions.
  ///
  /// - Parameters:
  ///   - emissions: `NameLabel.count` scores a token.
  ///   - transitions: The score of label b after a at `a * NameLabel.count + b`.
  package mutating func decode(
    _ emissions: UnsafeBufferPointer<Score>, transitions: [Score]
  ) -> [Int] {
    let width = NameLabel.count
    let count = emissions.count / width
    guard count > 0 else { return [] }
    scores.removeAll(keepingCapacity: true)
    scores.append(contentsOf: emissions)
    back.removeAll(keepingCapacity: true)
    back.append(contentsOf: repeatElement(0, count: emissions.count))
    for position in 1..<max(count, 2) where position < count {
      let row = position * width
      for next in 0..<width {
        var best: Score?
        for label in before[next] where position > 1 || NameLabel.mayStart(label) {
          let score = scores[row - width + label] + transitions[label * width + next]
          if best.map({ score > $0 }) ?? true {
            best = score
            back[row + next] = UInt8(label)
          }
        }
        if let best { scores[row + next] += best }
      }
    }
    return trace(count)
  }

  private func trace(_ count: Int) -> [Int] {
    let width = NameLabel.count
    let last = (count - 1) * width
    var label = NameLabel.outside
    for candidate in 0..<width
    where NameLabel.mayEnd(candidate) && (count > 1 || NameLabel.mayStart(candidate)) {
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
