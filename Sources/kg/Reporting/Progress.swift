import Glibc

/// A line on standard error that tells how far long work has come: "142 documents, 35 a second".
///
/// Shown only on a terminal and only when the work takes longer than a second.
struct Progress {
  private let unit: String
  private let start = ContinuousClock.now
  private var lastShown: ContinuousClock.Instant?
  private var count = 0
  private let isShown = Console.errorIsTerminal

  /// - Parameter unit: What is counted, in the plural.
  init(of unit: String) {
    self.unit = unit
  }

  /// One more is done.
  mutating func advance() {
    count += 1
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - (lastShown ?? start) > .seconds(lastShown == nil ? 1 : 0.2) else { return }
    lastShown = now
    let seconds = (now - start) / .seconds(1)
    Console.write("\r\(count) \(unit), \(Int(Double(count) / seconds)) a second\u{1B}[K", to: 2)
  }

  /// Takes the line away.
  func finish() {
    if lastShown != nil { Console.write("\r\u{1B}[K", to: 2) }
  }
}
