import CKernels

/// The matrices of a trained network as whole numbers of twelve bits with a scale each, as they lie in
/// the model: pairs of rows, column by column side by side.
struct SmallMatrices {
  private let numbers: UnsafePointer<Int16>
  private let scales: UnsafePointer<Float>
  private let first: Int
  /// Room for some rows of input.
  private let rows: UnsafeMutablePointer<Int16>
  private let rowScales: UnsafeMutablePointer<Float>

  /// Rows that are multiplied together, while a matrix's columns are near.
  private static let rowLimit = 32
  /// The most rows that a matrix may have, so that no sum becomes too large.
  static let widest = 500

  /// - Parameters:
  ///   - numbers: All matrices; valid as long as the model is, as are the scales.
  ///   - room: For `roomCount` numbers.
  init(
    _ parts: NetworkShape.Parts, numbers: UnsafePointer<Int16>, scales: UnsafePointer<Float>,
    room: UnsafeMutablePointer<Int16>, rowScales: UnsafeMutablePointer<Float>
  ) {
    self.numbers = numbers
    self.scales = scales
    first = parts.biasCount
    rows = room
    self.rowScales = rowScales
  }

  /// Calls `body` with matrices that have room to work in.
  static func withRoom<Result>(
    _ parts: NetworkShape.Parts, numbers: UnsafePointer<Int16>, scales: UnsafePointer<Float>,
    _ body: (SmallMatrices) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: rowLimit * widest) { room in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: rowLimit) { rowScales in
        guard let base = room.baseAddress, let scaleBase = rowScales.baseAddress else {
          preconditionFailure("there is no room")
        }
        return body(
          SmallMatrices(parts, numbers: numbers, scales: scales, room: base, rowScales: scaleBase))
      }
    }
  }

  /// result = starts + input · part, for some rows; `starts` has the address of each row to start with.
  /// No number of the input is larger than `limit`; 0 says that this is not known.
  func multiply(
    _ count: Int, _ input: UnsafePointer<Float>, _ inputStride: Int,
    times part: NetworkShape.Part, startingWith starts: UnsafePointer<UnsafePointer<Float>?>,
    into result: UnsafeMutablePointer<Float>, _ resultStride: Int, limit: Float = 0
  ) {
    var done = 0
    while done < count {
      let now = min(Self.rowLimit, count - done)
      for row in 0..<now {
        rowScales[row] = kg_shrink(
          part.rows, limit, input + (done + row) * inputStride, rows + row * part.rows)
      }
      kg_multiply_small(
        now, part.columns, part.rows / 2, rows, part.rows, rowScales,
        numbers + (part.offset - first), scales[part.number], starts + done,
        result + done * resultStride, resultStride)
      done += now
    }
  }

  /// result = start + input · part, for some rows.
  func multiply(
    _ count: Int, _ input: UnsafePointer<Float>, _ inputStride: Int,
    times part: NetworkShape.Part, startingWith start: UnsafePointer<Float>,
    into result: UnsafeMutablePointer<Float>, _ resultStride: Int
  ) {
    withUnsafeTemporaryAllocation(of: UnsafePointer<Float>?.self, capacity: count) { starts in
      starts.initialize(repeating: start)
      guard let base = starts.baseAddress else { return }
      multiply(
        count, input, inputStride, times: part, startingWith: base, into: result, resultStride)
    }
  }

  /// The numbers and scales of trained matrices.
  static func shrink(
    _ weights: [Float], _ parts: NetworkShape.Parts
  ) -> (numbers: [Int16], scales: [Float]) {
    var numbers: [Int16] = []
    var scales: [Float] = []
    for part in parts.matrices {
      let matrix = Array(weights[part.offset..<part.offset + part.count])
      let scale = (matrix.map(abs).max() ?? 0) / 2047
      scales.append(scale)
      for row in stride(from: 0, to: part.rows, by: 2) {
        for column in 0..<part.columns {
          for side in 0..<2 {
            let weight = matrix[(row + side) * part.columns + column]
            numbers.append(scale > 0 ? Int16((weight / scale).rounded()) : 0)
          }
        }
      }
    }
    return (numbers, scales)
  }
}
