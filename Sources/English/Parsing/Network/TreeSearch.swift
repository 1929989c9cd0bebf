import CKernels

/// Finds the tree with the highest sum of its arcs' scores among those without crossing arcs and with
/// one word on the root (Eisner 1996). Time is cubic in the number of words.
package final class TreeSearch {
  /// The tables of `kg_fill_trees`, in memory that is kept.
  private var tables = Matrix()
  private var splits: UnsafeMutablePointer<Int32>
  private var splitCount = 0
  private var work: [(left: Int, right: Int, headIsRight: Bool, isClosed: Bool)] = []

  package init() { splits = .allocate(capacity: 0) }

  deinit { splits.deallocate() }

  /// Writes the head of each word to `heads`, whose first element is the root's and isn't used.
  ///
  /// - Parameter scores: Row by row for each dependent its scores with each head, the root first.
  package func findHeads(
    _ scores: UnsafePointer<Float>, stride: Int, length: Int, heads: inout [Int]
  ) {
    heads = Array(repeating: 0, count: length)
    guard length > 2 else { return }
    let width = kg_tree_width(length)
    let size = length * width
    tables.resize(4 * length, width)
    if splitCount < 3 * size {
      splits.deallocate()
      splits = .allocate(capacity: 3 * size)
      splitCount = 3 * size
    }
    kg_fill_trees(length, scores, stride, tables.base, splits)
    let closedLeft = tables.row(2 * length)
    let closedRight = tables.row(3 * length)
    var best = 1
    var bestScore = -Float.infinity
    for root in 1..<length {
      let score =
        scores[root * stride] + closedRight[(root - 1) * width + 1]
        + closedLeft[(length - 1 - root) * width + root]
      if score > bestScore { (best, bestScore) = (root, score) }
    }
    work.removeAll(keepingCapacity: true)
    work.append((1, best, true, true))
    work.append((best, length - 1, false, true))
    while let (left, right, headIsRight, isClosed) = work.popLast() {
      guard left < right else { continue }
      let place = (right - left) * width + left
      if isClosed {
        if headIsRight {
          let split = left + Int(splits[2 * size + place])
          work.append((left, split, true, true))
          work.append((split, right, true, false))
        } else {
          let split = left + Int(splits[size + place])
          work.append((left, split, false, false))
          work.append((split, right, false, true))
        }
      } else {
        let split = left + Int(splits[place])
        if headIsRight { heads[left] = right } else { heads[right] = left }
        work.append((left, split, false, true))
        work.append((split + 1, right, true, true))
      }
    }
    heads[best] = 0
  }
}
