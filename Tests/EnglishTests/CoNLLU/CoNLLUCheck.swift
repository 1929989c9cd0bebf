import English

/// Says what is wrong with a document in CoNLL-U: what its format and our columns promise.
///
/// Reads the text itself, without the package's own reader, so that a fault the two share shows too.
struct CoNLLUCheck {
  /// The text the offsets count in.
  let scalars: [Unicode.Scalar]
  private var problems: [String] = []
  private var rows: [[Substring]] = []
  private var hasText = false
  /// Where the last token that was read ends in the text.
  private var end = 0

  /// What is wrong; empty when nothing is.
  static func problems(in conllu: String, of text: String) -> [String] {
    var check = CoNLLUCheck(scalars: Array(text.unicodeScalars))
    // Not by Character: a combining mark at the start of a form would swallow the tab before it.
    let lines = conllu.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines.dropLast() { check.read(Substring(line)) }
    if lines.last?.isEmpty == false { check.problems.append("the last line has no end") }
    if !check.rows.isEmpty { check.problems.append("the last sentence has no empty line after it") }
    return check.problems
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private mutating func read(_ line: Substring) {
    if line.unicodeScalars.isEmpty {
      if !rows.isEmpty { checkSentence() }
      rows = []
      hasText = false
    } else if line.unicodeScalars.first == "#" {
      if !rows.isEmpty { problems.append("a comment inside a sentence: \(line)") }
      if line.utf8.starts(with: "# text = ".utf8) { hasText = true }
    } else {
      let fields = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false)
      if fields.count == 10, !fields.contains(where: \.isEmpty) {
        rows.append(fields.map { Substring($0) })
      } else {
        problems.append("\(fields.count) columns, or an empty one: \(line)")
      }
    }
  }

  private mutating func checkSentence() {
    if !hasText { problems.append("a sentence without its text") }
    var heads: [Int] = []
    var multiwordEnd = 0
    for row in rows {
      if let range = Self.multiword(row[0]) {
        if range.lowerBound != heads.count + 1 || range.count < 2
          || range.lowerBound <= multiwordEnd
        {
          problems.append("multiword token \(row[0]) after word \(heads.count)")
        }
        multiwordEnd = range.upperBound
        checkOffsets(row, isWhole: true)
        continue
      }
      if Int(row[0]) != heads.count + 1 { problems.append("id \(row[0]) after \(heads.count)") }
      if UPOS(name: row[3]) == nil { problems.append("tag \(row[3])") }
      if XPOS(rawValue: String(row[4])) == nil { problems.append("tag \(row[4])") }
      guard let head = Int(row[6]), (head == 0) == (row[7] == "root") else {
        problems.append("head \(row[6]) with relation \(row[7])")
        return
      }
      heads.append(head)
      checkOffsets(row, isWhole: false)
    }
    if multiwordEnd > heads.count { problems.append("a multiword token outside its sentence") }
    checkTree(heads)
  }

  private static func multiword(_ id: Substring) -> ClosedRange<Int>? {
    let parts = id.split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 && parts[0] <= parts[1] ? parts[0]...parts[1] : nil
  }

  /// One root, heads inside the sentence, and no cycle.
  private mutating func checkTree(_ heads: [Int]) {
    if heads.count(where: { $0 == 0 }) != 1 { problems.append("roots in \(heads)") }
    if heads.contains(where: { $0 < 0 || $0 > heads.count }) {
      problems.append("a head outside its sentence: \(heads)")
      return
    }
    for start in heads.indices {
      var current = start + 1
      var steps = 0
      while current != 0, steps <= heads.count {
        current = heads[current - 1]
        steps += 1
      }
      if current != 0 {
        problems.append("a cycle through word \(start + 1)")
        return
      }
    }
  }

  /// `TokenRange` cuts the form out of the text, tokens follow each other, and `SpaceAfter=No` says
  /// that the next one is joined.
  private mutating func checkOffsets(_ row: [Substring], isWhole: Bool) {
    let misc = row[9].split(separator: "|")
    let ranges = misc.filter { $0.hasPrefix("TokenRange=") }.map {
      $0.dropFirst("TokenRange=".count).split(separator: ":").compactMap { Int($0) }
    }
    guard let range = ranges.first, ranges.count == 1, range.count == 2, range[0] < range[1],
      range[1] <= scalars.count, range[0] >= end
    else {
      problems.append("offsets \(row[9]) after \(end)")
      return
    }
    let form = scalars[range[0]..<range[1]].map { Self.isBreak($0) ? " " : $0 }
    if Array(row[1].unicodeScalars) != form {
      problems.append("form “\(row[1])” is not the text at \(range)")
    }
    if misc.contains("SpaceAfter=No"), range[1] == scalars.count {
      problems.append("nothing follows, but SpaceAfter=No: \(row)")
    }
    // The words of a multiword token lie inside it.
    end = isWhole ? range[0] : range[1]
  }

  /// Breaks inside a form are written as spaces.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || [0x85, 0x2028, 0x2029].contains(scalar.value)
  }
}
