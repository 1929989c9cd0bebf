import CKernels
import Foundation
import Testing

@testable import English

@Suite struct KernelTests {
  private func numbers(_ count: Int, _ seed: UInt64) -> [Float] {
    (0..<count).map {
      Float(Int64(StableHash.combine(seed, UInt64($0)) >> 40) - (1 << 23)) / Float(1 << 22)
    }
  }

  @Test(arguments: [(1, 1, 1), (3, 7, 5), (4, 16, 8), (5, 24, 9), (9, 33, 12), (2, 40, 3)])
  func productsAreAddedInOneOrder(_ rows: Int, _ columns: Int, _ inner: Int) {
    let a = numbers(rows * inner, 1), b = numbers(inner * columns, 2)
    var sum = numbers(rows * columns, 3)
    var expected = sum
    for i in 0..<rows {
      for j in 0..<columns {
        for p in 0..<inner {
          let product: Float = a[i * inner + p] * b[p * columns + j]
          expected[i * columns + j] = expected[i * columns + j] + product
        }
      }
    }
    kg_multiply(rows, columns, inner, a, inner, 1, b, columns, &sum, columns)
    // To the bit, whatever the width of the processor's registers.
    #expect(sum == expected)

    var turned = [Float](repeating: 0, count: rows * inner)
    kg_transpose(rows, inner, a, inner, &turned, rows)
    var again = numbers(rows * columns, 3)
    kg_multiply(rows, columns, inner, turned, 1, rows, b, columns, &again, columns)
    #expect(again == expected)
  }

  /// Sizes that leave a rest in every block of rows and columns, whatever the registers' width.
  @Test(arguments: [
    (1, 8, 2), (2, 16, 4), (3, 24, 6), (5, 24, 10), (4, 48, 8), (7, 56, 12), (11, 120, 6),
    (32, 200, 4),
  ])
  func wholeNumbersAreMultipliedExactly(_ rows: Int, _ columns: Int, _ inner: Int) {
    let a = numbers(rows * inner, 5)
    var small = [Int16](repeating: 0, count: rows * inner)
    var scales: [Float] = []
    for row in 0..<rows {
      scales.append(
        small.withUnsafeMutableBufferPointer { small in
          a.withUnsafeBufferPointer { a in
            kg_shrink(
              inner, 0, a.baseAddress.map { $0 + row * inner },
              small.baseAddress.map { $0 + row * inner })
          }
        })
    }
    for (index, number) in small.enumerated() {
      #expect(abs(Float(number) * scales[index / inner] - a[index]) <= scales[index / inner] * 0.51)
    }
    let b = (0..<inner * columns).map { Int16(truncatingIfNeeded: $0 * 97 % 4095 - 2047) }
    // Pairs of rows, column by column.
    var pairs: [Int16] = []
    for row in stride(from: 0, to: inner, by: 2) {
      for column in 0..<columns {
        pairs += [b[row * columns + column], b[(row + 1) * columns + column]]
      }
    }
    let stride = columns + 3
    let start = numbers(rows * columns, 7)
    var sum = [Float](repeating: 0, count: rows * stride)
    start.withUnsafeBufferPointer { start in
      let starts = (0..<rows).map { row in start.baseAddress.map { $0 + row * columns } }
      kg_multiply_small(
        rows, columns, inner / 2, small, inner, scales, pairs, 0.5, starts, &sum, stride)
    }
    for i in 0..<rows {
      for j in 0..<columns {
        let exact = (0..<inner).reduce(0) {
          $0 + Int(small[i * inner + $1]) * Int(b[$1 * columns + j])
        }
        let scale: Float = scales[i] * 0.5
        let product: Float = Float(exact) * scale
        #expect(sum[i * stride + j] == start[i * columns + j] + product)
      }
      #expect(sum[i * stride + columns..<(i + 1) * stride].allSatisfy { $0 == 0 })
    }
  }

  /// A step of a row is the same bits as that of its words eight by eight.
  @Test(arguments: [8, 16, 24, 40, 96])
  func memoryStepsDoNotDependOnTheWidth(_ size: Int) {
    let inputs = numbers(4 * size, 11), before = numbers(size, 12)
    var gates = inputs
    var cell = [Float](repeating: 0, count: size), squashed = cell, hidden = cell
    kg_lstm_step(size, inputs, &gates, before, &cell, &squashed, &hidden)
    for j in stride(from: 0, to: size, by: 8) {
      let some = (0..<4).flatMap { inputs[$0 * size + j..<$0 * size + j + 8] }
      // In place, and without what training keeps.
      var part = Array(before[j..<j + 8])
      var output = [Float](repeating: 0, count: 8)
      part.withUnsafeMutableBufferPointer {
        kg_lstm_step(8, some, nil, $0.baseAddress, $0.baseAddress, nil, &output)
      }
      #expect(part == Array(cell[j..<j + 8]))
      #expect(output == Array(hidden[j..<j + 8]))
    }
    for j in 0..<size {
      #expect(abs(gates[j] - 1 / (1 + exp(-inputs[j]))) < 1e-6)
      #expect(abs(squashed[j] - tanh(cell[j])) < 1e-6)
      #expect(abs(hidden[j] - gates[2 * size + j] * squashed[j]) < 1e-6)
    }
  }

  @Test(arguments: [1, 7, 8, 19, 64, 100])
  func numbersShrinkByTheLargest(_ count: Int) {
    let x = numbers(count, 13)
    var small = [Int16](repeating: 0, count: count)
    let scale = kg_shrink(count, 0, x, &small)
    let most = x.map(abs).max() ?? 0
    #expect(scale == most / 2047)
    let factor: Float = 2047 / most
    #expect(small == x.map { Int16($0 * factor + ($0 < 0 ? -0.5 : 0.5)) })
  }

  @Test func exponentialsAndSoftmaxAreRight() {
    var values: [Float] = [-100, -20, -1, -0.3, 0, 0.5, 1, 10, 80]
    kg_exp(values.count, &values)
    let known: [Double] = [
      0, 2.061153622438558e-9, 0.36787944117144233, 0.7408182206817179, 1, 1.6487212707001282,
      2.718281828459045, 22026.465794806718, 5.54062238439351e34,
    ]
    for (value, known) in zip(values, known) {
      #expect(abs(Double(value) - known) <= known * 1e-6 + 1e-37)
    }
    var scores: [Float] = [1, 2, 3, 60, 2, 1, 0, -5, 59, 58, 57]
    kg_log_softmax(scores.count, &scores)
    kg_exp(scores.count, &scores)
    #expect(abs(scores.reduce(0, +) - 1) < 1e-5)
    #expect(abs(scores[3] - 0.6438) < 1e-3)
  }
}

@Suite struct TreeSearchTests {
  /// The best tree by trying all: no arcs cross, one word on the root.
  private func bestScore(_ scores: [Float], _ length: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: 0, count: length)
    func isTree() -> Bool {
      guard heads.dropFirst().count(where: { $0 == 0 }) == 1 else { return false }
      for word in 1..<length {
        var above = word, steps = 0
        while above != 0, steps < length { (above, steps) = (heads[above], steps + 1) }
        if above != 0 { return false }
      }
      for a in 1..<length {
        for b in 1..<length where heads[a] != 0 && heads[b] != 0 {
          let (left, right) = (min(a, heads[a]), max(a, heads[a]))
          let (start, end) = (min(b, heads[b]), max(b, heads[b]))
          if left < start, start < right, right < end { return false }
        }
        // The root's arc crosses what spans its word.
        guard let root = heads.indices.dropFirst().first(where: { heads[$0] == 0 }) else {
          continue
        }
        if heads[a] != 0, min(a, heads[a]) < root, root < max(a, heads[a]) { return false }
      }
      return true
    }
    func fill(_ word: Int) {
      guard word < length else {
        guard isTree() else { return }
        let sum = (1..<length).reduce(Float(0)) { $0 + scores[$1 * length + heads[$1]] }
        best = max(best, sum)
        return
      }
      for head in 0..<length where head != word {
        heads[word] = head
        fill(word + 1)
      }
    }
    fill(1)
    return best
  }

  @Test(arguments: 2...6) func findsTheBestTree(_ length: Int) {
    for seed in 0..<20 as Range<UInt64> {
      let scores = (0..<length * length).map {
        Float(StableHash.combine(seed, UInt64($0)) >> 44) / Float(1 << 20)
      }
      var heads: [Int] = []
      TreeSearch().findHeads(scores, stride: length, length: length, heads: &heads)
      let found = (1..<length).reduce(Float(0)) { $0 + scores[$1 * length + heads[$1]] }
      #expect(heads.dropFirst().count { $0 == 0 } == 1)
      #expect(abs(found - bestScore(scores, length)) < 1e-5, "seed \(seed)")
    }
  }
}

@Suite struct NetworkParserTests {
  private func analysis(_ text: String) throws -> Analysis {
    try Analyzer(model: .embedded()).analyze(text)
  }

  /// Sentences are read side by side; what stands beside one must not show.
  @Test func neighboursDoNotChangeATree() throws {
    let sentences = [
      "Nordia wants peace.", "The minister, who had met the envoys twice, rejected their offer.",
      "No.", "Talks between the two countries will go on in the spring if both agree.",
    ]
    let together = try analysis(sentences.joined(separator: "\n\n"))
    var shift = 0
    for sentence in sentences {
      let alone = try analysis(sentence)
      for (position, token) in alone.tokens.enumerated() {
        let beside = together.tokens[shift + position]
        #expect(beside.form == token.form && beside.deprel == token.deprel)
        #expect(beside.head?.position == token.head.map { $0.position + shift })
      }
      shift += alone.tokens.count
    }
  }

  @Test func aSentenceWithoutEndIsParsedInPieces() throws {
    let text = (0..<400).map { "word\($0 % 7)" + ($0 % 50 == 49 ? "," : "") }.joined(separator: " ")
    let long = try analysis(text)
    #expect(long.sentences.count == 1)
    #expect(Trees.isTree(0..<long.tokens.count, long.tokens))
    #expect(long.tokens.count { $0.deprel == .parataxis } >= 3)
  }
}
