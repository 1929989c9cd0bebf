/// Finds the tree with the highest sum of its arcs' scores among those without crossing arcs and with
/// one word on the root (Eisner 1996). Time is cubic in the number of words.
package final class TreeSearch {
  private var open: [Float] = []
  private var closed: [Float] = []
  private var openSplit: [Int32] = []
  private var closedSplit: [Int32] = []
  private var work: [(left: Int, right: Int, headIsRight: Bool, isClosed: Bool)] = []

  package init() {}

  /// Writes the head of each word to `heads`, whose first element is the root's and isn't used.
  ///
  /// - Parameter scores: Row by row for each dependent its scores with each head, the root first.
  package func findHeads(
    _ scores: UnsafePointer<Float>, stride: Int, length: Int, heads: inout [Int]
  ) {
    heads = Array(repeating: 0, count: length)
    guard length > 2 else { return }
    let size = length * length
    // Tables for [left, right] with the head on the left, and for [right, left] with it on the right,
    // so that what the inner loops read lies side by side.
    open = Array(repeating: 0, count: size)
    closed = Array(repeating: 0, count: size)
    openSplit = Array(repeating: 0, count: size)
    closedSplit = Array(repeating: 0, count: size)
    open.withUnsafeMutableBufferPointer { open in
      closed.withUnsafeMutableBufferPointer { closed in
        openSplit.withUnsafeMutableBufferPointer { openSplit in
          closedSplit.withUnsafeMutableBufferPointer { closedSplit in
            Self.fill(scores, stride, length, open, closed, openSplit, closedSplit)
          }
        }
      }
    }
    var best = 1
    var bestScore = -Float.infinity
    for root in 1..<length {
      let score =
        scores[root * stride] + closed[root * length + 1] + closed[root * length + length - 1]
      if score > bestScore { (best, bestScore) = (root, score) }
    }
    work = [(1, best, true, true), (best, length - 1, false, true)]
    while let (left, right, headIsRight, isClosed) = work.popLast() {
      guard left < right else { continue }
      let index = headIsRight ? right * length + left : left * length + right
      if isClosed {
        let split = Int(closedSplit[index])
        if headIsRight {
          work.append((left, split, true, true))
          work.append((split, right, true, false))
        } else {
          work.append((left, split, false, false))
          work.append((split, right, false, true))
        }
      } else {
        let split = Int(openSplit[left * length + right])
        if headIsRight { heads[left] = right } else { heads[right] = left }
        work.append((left, split, false, true))
        work.append((split + 1, right, true, true))
      }
    }
    heads[best] = 0
  }

  private static func fill(
    _ scores: UnsafePointer<Float>, _ stride: Int, _ length: Int,
    _ open: UnsafeMutableBufferPointer<Float>, _ closed: UnsafeMutableBufferPointer<Float>,
    _ openSplit: UnsafeMutableBufferPointer<Int32>,
    _ closedSplit: UnsafeMutableBufferPointer<Int32>
  ) {
    for span in 1..<max(1, length - 1) {
      for left in 1..<length - span {
        let right = left + span
        // Two halves that are both closed meet between `split` and `split + 1`.
        var best = -Float.infinity
        var split = left
        for middle in left..<right {
          let score = closed[left * length + middle] + closed[right * length + middle + 1]
          if score > best { (best, split) = (score, middle) }
        }
        open[left * length + right] = best + scores[right * stride + left]
        open[right * length + left] = best + scores[left * stride + right]
        openSplit[left * length + right] = Int32(split)

        best = -Float.infinity
        for middle in left..<right {
          let score = closed[middle * length + left] + open[right * length + middle]
          if score > best { (best, split) = (score, middle) }
        }
        closed[right * length + left] = best
        closedSplit[right * length + left] = Int32(split)

        best = -Float.infinity
        for middle in left + 1...right {
          let score = open[left * length + middle] + closed[middle * length + right]
          if score > best { (best, split) = (score, middle) }
        }
        closed[left * length + right] = best
        closedSplit[left * length + right] = Int32(split)
      }
    }
  }
}
