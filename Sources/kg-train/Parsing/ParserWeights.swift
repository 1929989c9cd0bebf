import English

/// Averaged weights of the parser, added up over runs of training.
struct ParserWeights {
  var runs: Float = 0
  /// What left and right weigh more than shift.
  var actions: [UInt64: SIMD2<Float>] = [:]
  var labels: [UInt64: [(label: UInt8, weight: Float)]] = [:]

  mutating func add(_ other: ParserWeights) {
    runs += other.runs
    for (feature, weights) in other.actions { actions[feature, default: SIMD2()] += weights }
    for (feature, weights) in other.labels {
      var row = labels[feature] ?? []
      for (label, weight) in weights {
        if let place = row.firstIndex(where: { $0.label == label }) {
          row[place].weight += weight
        } else {
          row.append((label, weight))
        }
      }
      labels[feature] = row
    }
  }

  /// The section of the model: the weightiest features, their means in few bits.
  func sectionBytes(_ settings: ParserTrainer) -> [UInt8] {
    var writer = SectionWriter()
    writer.append(actionSlots(limit: settings.actionLimit))
    writer.append(Deprel.allCases.count)
    labelTable(settings).write(to: &writer, unit: settings.labelUnit)
    return writer.bytes
  }

  private func actionSlots(limit: Int) -> [UInt32] {
    let rows = Self.weightiest(actions, limit) { [$0.x, $0.y] }
    // One scale for all: the largest weights are cut so that the small ones keep their digits.
    let sizes = rows.flatMap { [abs($0.value.x), abs($0.value.y)] }.sorted()
    let largest = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
    let scale = 127 / max(largest, 0.001)
    let (lowest, highest) = (SIMD2<Float>(repeating: -127), SIMD2<Float>(repeating: 127))
    return ActionTable.slots(
      for: rows.map { row in
        let scaled = (row.value * scale).rounded(.toNearestOrAwayFromZero)
          .clamped(lowerBound: lowest, upperBound: highest)
        return (row.key, SIMD2(Int8(scaled.x), Int8(scaled.y)))
      })
  }

  private func labelTable(_ settings: ParserTrainer) -> SparseRowsBuilder {
    var table = SparseRowsBuilder()
    for row in Self.weightiest(labels, settings.labelLimit, { $0.map(\.weight) }) {
      let kept = row.value.map { (label: $0.label, weight: $0.weight / runs) }
        .filter { abs($0.weight) >= settings.labelPruning }
      if !kept.isEmpty { table.insert(row.key, kept.sorted { $0.label < $1.label }) }
    }
    return table
  }

  /// The `limit` rows whose weights lie farthest apart, 0 among them; of equals those with the
  /// smaller features.
  private static func weightiest<Row>(
    _ rows: [UInt64: Row], _ limit: Int, _ weights: (Row) -> [Float]
  ) -> [(key: UInt64, value: Row)] {
    rows.map { row in
      let weights = weights(row.value)
      return (row: row, size: max(0, weights.max() ?? 0) - min(0, weights.min() ?? 0))
    }
    .sorted { ($1.size, $0.row.key) < ($0.size, $1.row.key) }
    .prefix(limit).map { $0.row }
  }
}
