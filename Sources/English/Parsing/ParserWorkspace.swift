/// What the parser works on while it reads one sentence: the words as numbers, the stack, the next
/// word and the tree so far. Made once a document and used for every sentence.
///
/// Positions count from 1; 0 is the root that the sentence's own root hangs on, and `none` stands for
/// everything that is not there, so that no feature has to ask first. Not `Sendable`: it is memory
/// that changes.
package final class ParserWorkspace {
  /// Number of words.
  package private(set) var count = 0
  /// The position of what is not there.
  package var none: Int { count + 1 }

  // Columns of the words.
  package private(set) var words: UnsafeMutablePointer<UInt64>
  package private(set) var tags: UnsafeMutablePointer<UInt64>
  package private(set) var fineClasses: UnsafeMutablePointer<UInt64>
  package private(set) var coarseClasses: UnsafeMutablePointer<UInt64>

  /// How many commas, verbs and so on stand up to each word; see ``between(_:_:)``.
  private var marks: UnsafeMutablePointer<UInt64>

  // The tree so far.
  package private(set) var nodes: UnsafeMutablePointer<TreeNode>

  package private(set) var stack: UnsafeMutablePointer<Int>
  package private(set) var depth = 0
  /// The first word that is not on the stack yet.
  package private(set) var next = 1

  /// Hashes of the features at hand.
  package let features: UnsafeMutablePointer<UInt64>
  package let scores: UnsafeMutablePointer<Int32>
  /// Room for a number a feature.
  let places: UnsafeMutablePointer<UInt32>

  package static let featureLimit = 128
  static let scoreLimit = 64
  private var capacity = 0

  /// A word's place in the tree so far, and its outermost dependents on either side.
  package struct TreeNode {
    package var head = -1
    package var label: UInt8 = 0
    package var leftCount: UInt8 = 0
    package var rightCount: UInt8 = 0
    package var left = 0
    package var secondLeft = 0
    package var right = 0
    package var secondRight = 0
    /// One bit for each label among the dependents.
    package var leftLabels: UInt64 = 0
    package var rightLabels: UInt64 = 0
  }

  package init() {
    let capacity = 128
    words = .allocate(capacity: capacity)
    tags = .allocate(capacity: capacity)
    fineClasses = .allocate(capacity: capacity)
    coarseClasses = .allocate(capacity: capacity)
    marks = .allocate(capacity: capacity)
    nodes = .allocate(capacity: capacity)
    stack = .allocate(capacity: capacity)
    features = .allocate(capacity: Self.featureLimit)
    scores = .allocate(capacity: Self.scoreLimit)
    places = .allocate(capacity: Self.featureLimit)
    self.capacity = capacity
  }

  deinit {
    free()
    features.deallocate()
    scores.deallocate()
    places.deallocate()
  }

  private func free() {
    words.deallocate()
    tags.deallocate()
    fineClasses.deallocate()
    coarseClasses.deallocate()
    marks.deallocate()
    nodes.deallocate()
    stack.deallocate()
  }

  /// Makes room for a sentence; `set` fills it in.
  package func start(count: Int) {
    if count + 2 > capacity {
      free()
      capacity = max(count + 2, capacity * 2)
      words = .allocate(capacity: capacity)
      tags = .allocate(capacity: capacity)
      fineClasses = .allocate(capacity: capacity)
      coarseClasses = .allocate(capacity: capacity)
      marks = .allocate(capacity: capacity)
      nodes = .allocate(capacity: capacity)
      stack = .allocate(capacity: capacity)
    }
    self.count = count
    marks[0] = 0
    for (position, code) in [(0, UInt64(1)), (none, 2)] {
      words[position] = code
      tags[position] = code
      fineClasses[position] = code
      coarseClasses[position] = code
    }
  }

  /// The word at `position`, counted from 1; words are set from left to right.
  package func set(_ position: Int, _ facts: WordFacts, upos: UPOS, xpos: Int) {
    words[position] = facts.lower
    marks[position] = marks[position - 1] &+ Self.mark(upos, xpos)
    tags[position] = UInt64(xpos) * 32 + UInt64(upos.rawValue) + 3
    fineClasses[position] = UInt64(facts.fineClass) + 3
    coarseClasses[position] = UInt64(facts.coarseClass) + 3
  }

  /// What stands between two words, the left one first: how many commas, verbs, conjunctions and
  /// other marks, each at most 3, two bits each.
  @inline(__always)
  package func between(_ left: Int, _ right: Int) -> UInt64 {
    guard left != none, right != none, right > left + 1 else { return right == none ? 256 : 0 }
    let difference = marks[right - 1] &- marks[left]
    var packed: UInt64 = 0
    for index in 0..<4 as Range<UInt64> {
      packed |= min(3, difference >> (index * 16) & 0xffff) << (index * 2)
    }
    return packed
  }

  private static func mark(_ upos: UPOS, _ xpos: Int) -> UInt64 {
    switch upos {
    case .verb, .aux: 1
    case .cconj, .sconj: 1 << 32
    case .punct: xpos == DependencyParser.commaTag ? 1 << 16 : 1 << 48
    default: 0
    }
  }

  /// Back to the start: nothing on the stack but the root, no arcs.
  package func reset() {
    var node = TreeNode()
    node.left = none
    node.secondLeft = none
    node.right = none
    node.secondRight = none
    nodes.update(repeating: node, count: count + 2)
    stack[0] = 0
    depth = 1
    next = 1
  }

  /// The `index`-th word from the top of the stack.
  @inline(__always)
  package func onStack(_ index: Int) -> Int { index < depth ? stack[depth - 1 - index] : none }

  /// The `index`-th word of those not read yet.
  @inline(__always)
  package func ahead(_ index: Int) -> Int { min(next + index, none) }

  package var isFinished: Bool { next > count && depth == 1 }

  // Transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez, Satta 2011).

  package func canDo(_ action: ParserAction) -> Bool {
    switch action {
    case .shift: next <= count
    case .left: next <= count && depth > 1
    case .right: depth > 1
    }
  }

  package func shift() {
    stack[depth] = next
    depth += 1
    next += 1
  }

  /// The head that `left` or `right` would give to the top of the stack.
  package func head(by action: ParserAction) -> Int { action == .left ? next : onStack(1) }

  /// Takes the top of the stack off as a dependent.
  package func attach(_ action: ParserAction, label: UInt8) {
    let dependent = stack[depth - 1]
    let head = head(by: action)
    depth -= 1
    nodes[dependent].head = head
    nodes[dependent].label = label
    let bit = UInt64(1) << UInt64(label & 63)
    if action == .left {
      nodes[head].secondLeft = nodes[head].left
      nodes[head].left = dependent
      nodes[head].leftCount &+= nodes[head].leftCount < 255 ? 1 : 0
      nodes[head].leftLabels |= bit
    } else {
      nodes[head].secondRight = nodes[head].right
      nodes[head].right = dependent
      nodes[head].rightCount &+= nodes[head].rightCount < 255 ? 1 : 0
      nodes[head].rightLabels |= bit
    }
  }
}

/// A move of the parser: read on, or make the top of the stack a dependent of the next word (left)
/// or of the word below it (right).
package enum ParserAction: UInt8, CaseIterable {
  case shift, left, right
}
