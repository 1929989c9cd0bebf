import English

/// The parser while it learns.
struct ParserLearner {
  private let settings: ParserTrainer
  private var actions = SparseWeights(width: 3)
  private var labels = SparseWeights(width: Deprel.allCases.count)
  private let workspace = ParserWorkspace()
  private var generator: SeededGenerator
  private var actionStep: Float = 0
  private var labelStep: Float = 0
  private var isExploring = false
  private var choices = 0
  private var mistakes = 0
  private var arcs = 0
  private var wrongLabels = 0

  init(settings: ParserTrainer, seed: UInt64) {
    self.settings = settings
    generator = SeededGenerator(seed: seed ^ 0x5eed)
  }

  mutating func startEpoch(exploring: Bool) {
    isExploring = exploring
    (choices, mistakes, arcs, wrongLabels) = (0, 0, 0, 0)
  }

  var summary: String {
    "actions \(Report.percent(choices - mistakes, of: choices)), labels "
      + "\(Report.percent(arcs - wrongLabels, of: arcs)), "
      + "\(actions.count) and \(labels.count) features"
  }

  mutating func learn(_ sentence: ParserSentence) {
    sentence.fill(workspace)
    var isOnStack = [Bool](repeating: false, count: workspace.count + 2)
    isOnStack[0] = true
    while !workspace.isFinished {
      let action = choose(sentence, isOnStack: isOnStack)
      if action == .shift {
        isOnStack[workspace.next] = true
        workspace.shift()
        continue
      }
      let top = workspace.onStack(0)
      isOnStack[top] = false
      let isRight = workspace.head(by: action) == sentence.oracle.heads[top]
      let label = isRight ? learnLabel(sentence.labels[top], of: action) : guess(action)
      workspace.attach(action, label: label)
    }
  }

  /// Scores the actions, learns from a mistake, and tells which action to follow.
  private mutating func choose(_ sentence: ParserSentence, isOnStack: [Bool]) -> ParserAction {
    let features = UnsafeBufferPointer(
      start: workspace.features, count: thinned(workspace.findActionFeatures()))
    var scores = SIMD4<Float>()
    withUnsafeMutablePointer(to: &scores) { pointer in
      pointer.withMemoryRebound(to: Float.self, capacity: 4) { actions.add(features, to: $0) }
    }
    let possible = ParserAction.allCases.filter { workspace.canDo($0) }
    let costs = possible.map { sentence.oracle.cost(of: $0, in: workspace, isOnStack: isOnStack) }
    let least = costs.min() ?? 0
    var right: ParserAction?
    var wrong: ParserAction?
    func score(_ action: ParserAction) -> Float { scores[Int(action.rawValue)] }
    for (action, cost) in zip(possible, costs) {
      if cost == least {
        if right.map({ score(action) > score($0) }) ?? true { right = action }
      } else if wrong.map({ score(action) > score($0) }) ?? true {
        wrong = action
      }
    }
    guard let right else { return possible.first ?? .shift }
    actionStep += 1
    choices += 1
    guard let wrong else { return right }
    let isMistaken = score(wrong) >= score(right)
    if isMistaken { mistakes += 1 }
    if score(wrong) + settings.actionMargin > score(right) {
      actions.update(
        features, up: Int(right.rawValue), down: Int(wrong.rawValue), by: 1, step: actionStep)
    }
    if isMistaken, isExploring, Double.random(in: 0..<1, using: &generator) < settings.exploration {
      return wrong
    }
    return right
  }

  /// Hides some of the features in the workspace; returns how many are left.
  private mutating func thinned(_ count: Int) -> Int {
    let limit = UInt64(settings.dropout * 256)
    var left = 0
    var bits: UInt64 = 0
    for index in 0..<count {
      if index & 7 == 0 { bits = generator.next() }
      if bits & 255 >= limit {
        workspace.features[left] = workspace.features[index]
        left += 1
      }
      bits >>= 8
    }
    return left
  }

  private mutating func labelScores(
    _ action: ParserAction
  ) -> (features: UnsafeBufferPointer<UInt64>, scores: [Float]) {
    let features = UnsafeBufferPointer(
      start: workspace.features, count: thinned(workspace.findLabelFeatures(action)))
    var scores = [Float](repeating: 0, count: labels.width)
    scores.withUnsafeMutableBufferPointer { buffer in
      if let base = buffer.baseAddress { labels.add(features, to: base) }
    }
    return (features, scores)
  }

  private func best(_ scores: [Float], except: Int? = nil) -> Int {
    var best = except == 1 ? 2 : 1
    for label in 1..<scores.count where label != except && scores[label] > scores[best] {
      best = label
    }
    return best
  }

  private mutating func guess(_ action: ParserAction) -> UInt8 {
    if workspace.head(by: action) == 0 { return 0 }
    return UInt8(best(labelScores(action).scores))
  }

  /// Learns the label of a right arc; returns the one that was guessed, as the parser will have it.
  private mutating func learnLabel(_ gold: UInt8, of action: ParserAction) -> UInt8 {
    if workspace.head(by: action) == 0 { return 0 }
    let (features, scores) = labelScores(action)
    let guessed = best(scores)
    labelStep += 1
    arcs += 1
    if guessed != Int(gold) { wrongLabels += 1 }
    let rival = best(scores, except: Int(gold))
    if gold > 0, scores[rival] + settings.labelMargin > scores[Int(gold)] {
      labels.update(features, up: Int(gold), down: rival, by: 1, step: labelStep)
    }
    return UInt8(guessed)
  }

  /// The averages over all steps so far.
  func weights() -> ParserWeights {
    var weights = ParserWeights(runs: 1)
    for row in actions.averaged(steps: actionStep, minimumChanges: 2) {
      weights.actions[row.feature] = SIMD2(
        row.weights[1] - row.weights[0], row.weights[2] - row.weights[0])
    }
    for row in labels.averaged(steps: labelStep, minimumChanges: 2) {
      weights.labels[row.feature] = row.weights.enumerated().filter { $0.element != 0 }
        .map { (UInt8($0.offset), $0.element) }
    }
    return weights
  }
}
