internal import Text

/// Statements by the date of the documents that say them.
public struct Timeline: Hashable, Sendable {
  /// What the documents of one date say.
  public struct Day: Hashable, Sendable {
    /// ISO 8601; nil for documents without a date, which come last.
    public var date: String?
    /// Positions of statements, in the graph's order.
    public var statements: [Int]
  }

  /// By date.
  public var days: [Day]
}

extension Graph {
  /// The statements by date. One that documents of several dates say stands under each of them.
  ///
  /// - Parameter positions: The statements to sort; all when nil.
  public func timeline(of positions: [Int]? = nil) -> Timeline {
    let dates = documentDates
    var days: [String: [Int]] = [:]
    var undated: [Int] = []
    for position in positions ?? Array(statements.indices) {
      let said = Set(statements[position].evidence.map { $0.date(in: dates) })
      for date in said {
        if let date { days[date, default: []].append(position) } else { undated.append(position) }
      }
      if said.isEmpty { undated.append(position) }
    }
    var sorted = days.sorted { $0.key < $1.key }.map {
      Timeline.Day(date: $0.key, statements: $0.value)
    }
    if !undated.isEmpty { sorted.append(Timeline.Day(date: nil, statements: undated)) }
    return Timeline(days: sorted)
  }
}
