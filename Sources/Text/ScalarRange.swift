/// A half-open range of Unicode-scalar offsets into a document's text.
///
/// Every offset that leaves the program is of this kind: it means the same in Swift
/// (`String.UnicodeScalarView`), Python (`str`) and any other language that counts code points.
public struct ScalarRange: Hashable, Sendable, Codable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset just past the last scalar.
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  /// Number of scalars.
  public var count: Int { end - start }

  /// Whether the two share at least one scalar.
  public func overlaps(_ other: ScalarRange) -> Bool {
    start < other.end && other.start < end
  }
}

extension ScalarRange: Comparable {
  public static func < (a: ScalarRange, b: ScalarRange) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
