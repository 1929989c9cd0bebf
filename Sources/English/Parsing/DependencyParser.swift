/// Gives every token of a tagged text its head and its relation.
///
/// A greedy transition parser: arc-hybrid (Kuhlmann, Gómez-Rodríguez, Satta 2011), trained with a
/// dynamic oracle (Goldberg and Nivre 2013). One linear model chooses the action, another the label
/// of the arc. Time is linear in the length of a sentence. Every sentence gets one root and no cycle.
package struct DependencyParser: Sendable {
  package static let sectionName = "parser"

  private let actions: ActionTable
  private let labels: SparseRows

  package init(_ model: Model) throws(ModelError) {
    var reader = try model.section(Self.sectionName).reader()
    actions = try ActionTable(&reader)
    let labelCount = try reader.number()
    labels = try SparseRows(&reader)
    guard labelCount == Deprel.allCases.count, labelCount <= ParserWorkspace.scoreLimit else {
      throw ModelError(.damaged, "The model's parser knows other relations than this program.")
    }
  }

  /// Sets `head` and `deprel` of all tokens. Needs sentences and tags; `words` has one entry a token.
  package func parse(_ analysis: inout Analysis, words: [WordFacts]) {
    let workspace = ParserWorkspace()
    for sentence in analysis.sentences {
      let first = sentence.tokens.start.position
      guard sentence.tokens.count > 0 else { continue }
      workspace.start(count: sentence.tokens.count)
      for index in 0..<sentence.tokens.count {
        let token = analysis.tokens[first + index]
        workspace.set(
          index + 1, words[first + index], upos: token.upos, xpos: Self.number(of: token.xpos))
      }
      parse(workspace)
      Self.write(workspace, to: &analysis.tokens, from: first)
    }
  }

  /// Parses the sentence in the workspace.
  package func parse(_ workspace: ParserWorkspace) {
    workspace.reset()
    while !workspace.isFinished {
      let count = workspace.findActionFeatures()
      let scores = actions.scores(workspace.features, count)
      let action = Self.best(scores, in: workspace)
      if action == .shift {
        workspace.shift()
      } else {
        workspace.attach(action, label: label(for: action, in: workspace))
      }
    }
  }

  private func label(for action: ParserAction, in workspace: ParserWorkspace) -> UInt8 {
    if workspace.head(by: action) == 0 { return Self.rootLabel }
    let count = workspace.findLabelFeatures(action)
    let labelCount = Self.relations.count
    workspace.scores.update(repeating: 0, count: labelCount)
    labels.add(
      UnsafeBufferPointer(start: workspace.features, count: count), places: workspace.places,
      to: workspace.scores)
    var best = Int(Self.rootLabel) + 1
    for label in best..<labelCount where workspace.scores[label] > workspace.scores[best] {
      best = label
    }
    return UInt8(best)
  }

  /// The action with the highest score among those that can be done; of equals the first.
  @inline(__always)
  private static func best(
    _ scores: SIMD2<Int32>, in workspace: ParserWorkspace
  ) -> ParserAction {
    var best = ParserAction.right
    var bestScore = Int32.min
    if workspace.canDo(.shift) { (best, bestScore) = (.shift, 0) }
    if workspace.canDo(.left), scores.x > bestScore { (best, bestScore) = (.left, scores.x) }
    if workspace.canDo(.right), scores.y > bestScore { best = .right }
    return best
  }

  /// Copies the tree to the tokens. Of several words that hang on the root the first becomes the
  /// sentence's root and the others its `parataxis`.
  private static func write(_ workspace: ParserWorkspace, to tokens: inout [Token], from first: Int)
  {
    var root: Int?
    for index in 0..<workspace.count {
      let node = workspace.nodes[index + 1]
      if node.head > 0 {
        tokens[first + index].head = TokenIndex(first + node.head - 1)
        tokens[first + index].deprel = relations[Int(node.label)]
      } else if let root {
        tokens[first + index].head = TokenIndex(root)
        tokens[first + index].deprel = .parataxis
      } else {
        root = first + index
        tokens[first + index].head = nil
        tokens[first + index].deprel = .root
      }
    }
  }

  /// Label 0 is the root's.
  static let rootLabel: UInt8 = 0
  package static let relations = Deprel.allCases

  private static let tagNumbers = Dictionary(
    uniqueKeysWithValues: XPOS.allCases.enumerated().map { ($1, $0) })

  static let commaTag = number(of: .comma)

  /// A tag's number in the model.
  package static func number(of tag: XPOS) -> Int { tagNumbers[tag] ?? 0 }
}
