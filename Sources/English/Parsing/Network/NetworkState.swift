import Synchronization

/// What the network works out for one pack of sentences. Memory that grows as needed and is used again.
///
/// `@unchecked Sendable`: only one thread at a time has it, the one that took it from its ``Pool``.
package final class NetworkState: @unchecked Sendable {
  /// What one layer works out, a row a word: the gates of both directions, what they remember, the
  /// tangent of that, and what the layer gives on.
  package struct Layer {
    package var gates = Matrix()
    package var cells = Matrix()
    package var squashed = Matrix()
    package var outputs = Matrix()
  }

  package var inputs = Matrix()
  package var layers: [Layer]
  /// In readers, the row of `inputs` that a packed row has: a word that comes again is worked out once.
  var inputRows: [Int32] = []
  var features = FoundFeatures()
  /// In readers, of the layer that is at work: what the inputs make of all gates; the gates of one time
  /// and direction; what the sentences remember.
  var gates = Matrix()
  var stepGates = Matrix()
  var stepCells = Matrix()
  // From here on sentence by sentence.
  package var top = Matrix()
  package var views = Matrix()
  package var tags = Matrix()
  /// What each dependent looks for in a head.
  package var wanted = Matrix()
  // One sentence's.
  package var heads = Matrix()
  package var arcScores = Matrix()
  package var blend = Matrix()
  package var relations = Matrix()
  let search = TreeSearch()

  package init(_ shape: NetworkShape) {
    layers = Array(repeating: Layer(), count: shape.layers)
  }

  /// The memory of readers that are done, for those to come: to get it from the system for each text
  /// anew took a tenth of the time of reading.
  final class Pool: Sendable {
    private let states = Mutex<[NetworkState]>([])

    /// Calls `body` with memory that nobody else uses meanwhile.
    func withState<Result>(_ shape: NetworkShape, _ body: (NetworkState) -> Result) -> Result {
      let state = states.withLock { $0.popLast() } ?? NetworkState(shape)
      defer { states.withLock { $0.append(state) } }
      return body(state)
    }
  }
}

/// Numbers row by row, in memory of its own that is kept when it becomes smaller.
package struct Matrix {
  private final class Storage {
    let base: UnsafeMutablePointer<Float>
    let capacity: Int

    init(_ capacity: Int) {
      self.capacity = capacity
      // Rows start where the processor's registers want them.
      base = UnsafeMutableRawPointer.allocate(
        byteCount: capacity * MemoryLayout<Float>.stride, alignment: 64
      ).assumingMemoryBound(to: Float.self)
    }

    deinit { base.deallocate() }
  }

  private var storage: Storage?
  package private(set) var rows = 0
  package private(set) var columns = 0

  package init() {}

  /// Gives the matrix another size; what it holds is undefined then, unless it only gets fewer rows.
  package mutating func resize(_ rows: Int, _ columns: Int) {
    if storage.map({ $0.capacity < rows * columns }) ?? true {
      storage = Storage(max(rows * columns, 1024))
    }
    self.rows = rows
    self.columns = columns
  }

  /// Sets all to zero.
  package func clear() { base.update(repeating: 0, count: rows * columns) }

  package var base: UnsafeMutablePointer<Float> {
    guard let storage else { preconditionFailure("a matrix is used before it has a size") }
    return storage.base
  }

  package func row(_ number: Int) -> UnsafeMutablePointer<Float> { base + number * columns }
}
