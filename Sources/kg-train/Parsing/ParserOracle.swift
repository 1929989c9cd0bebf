import English

/// The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many arcs of the true
/// tree each action puts out of reach.
struct ParserOracle {
  /// Head of each word, counted from 1; 0 is the root. Entry 0 is not used.
  let heads: [Int]
  /// Dependents of each word and of the root.
  let dependents: [[Int]]

  init(heads: [Int]) {
    self.heads = [-1] + heads
    var dependents = [[Int]](repeating: [], count: heads.count + 1)
    for (position, head) in self.heads.enumerated() where position > 0 {
      dependents[head].append(position)
    }
    self.dependents = dependents
  }

  /// The cost of an action that can be done. `isOnStack` tells for each position whether it is.
  func cost(
    of action: ParserAction, in workspace: ParserWorkspace, isOnStack: [Bool]
  ) -> Int {
    let next = workspace.next
    switch action {
    case .shift:
      // The next word loses a head below the top, and every dependent on the stack.
      var cost = dependents[next].count { isOnStack[$0] }
      let head = heads[next]
      if isOnStack[head], head != workspace.onStack(0) { cost += 1 }
      return cost
    case .left, .right:
      let top = workspace.onStack(0)
      let head = heads[top]
      var cost = dependents[top].count { $0 >= next }
      if action == .left {
        if head == workspace.onStack(1) || head > next { cost += 1 }
      } else if head >= next {
        cost += 1
      }
      return cost
    }
  }
}
