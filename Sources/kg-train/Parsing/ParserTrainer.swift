import English

/// Trains the dependency parser: averaged perceptrons for actions and labels, with a dynamic oracle
/// and the parser's own mistakes explored (Goldberg and Nivre 2013).
struct ParserTrainer: ComponentTrainer {
  let name = "parser"

  var epochs = 8
  /// Share of wrong choices that are followed after the first epochs.
  var exploration = 0.9
  /// How far ahead the right action has to be.
  var actionMargin: Float = 1
  var labelMargin: Float = 1
  var actionLimit = 380_000
  var labelLimit = 62_000

  func train(_ context: TrainingContext) throws -> [TrainedSection] {
    let words = try WordReader(context.model)
    let trees = try context.trainingTrees()
    let tags = try JackknifedTags(trees, context: context)
    // Each sentence twice: with the tags of a tagger, and with true ones, which keep the parser from
    // learning to distrust tags altogether.
    let sentences =
      trees.map { ParserSentence(tags.replaced($0), words: words) }
      + trees.map { ParserSentence($0, words: words) }
    let bytes = train(sentences, seed: context.seed, log: context.log)
    var file = ModelFileWriter()
    file.set(DependencyParser.sectionName, bytes)
    let parser = try DependencyParser(try Model(bytes: file.fileBytes()))
    for name in ["ewt/en_ewt-ud-dev.conllu", "gum/gum-dev.conllu"] {
      let tagger = try Tagger(context.model)
      let dev = try context.treebank(name).map { sentence in
        var analysis = GoldText.analysis(of: [sentence])
        tagger.tag(&analysis, words: words.facts(of: analysis.tokens))
        var tagged = sentence
        tagged.upos = analysis.tokens.map(\.upos)
        tagged.xpos = analysis.tokens.map(\.xpos)
        return ParserSentence(tagged, words: words)
      }
      context.log("\(name), predicted tags: \(ParserScores.summary(parser, dev))")
    }
    return [TrainedSection(name: DependencyParser.sectionName, bytes: bytes)]
  }

  /// The section's bytes for given sentences.
  func train(
    _ sentences: [ParserSentence], seed: UInt64, log: (String) -> Void
  ) -> [UInt8] {
    var learner = ParserLearner(settings: self, seed: seed)
    var order = Array(sentences.indices)
    var generator = SeededGenerator(seed: seed)
    for epoch in 0..<epochs {
      order.shuffle(using: &generator)
      learner.startEpoch(exploring: epoch > 0)
      for position in order { learner.learn(sentences[position]) }
      log("parser epoch \(epoch + 1): \(learner.summary)")
    }
    return learner.sectionBytes()
  }
}

/// A sentence as the parser reads it, with its tree.
struct ParserSentence {
  var facts: [WordFacts]
  var upos: [UPOS]
  var xpos: [Int]
  var labels: [UInt8]
  var oracle: ParserOracle

  init(_ sentence: TreebankSentence, words: WordReader) {
    facts = sentence.forms.map { words.facts(of: $0) }
    upos = sentence.upos
    xpos = sentence.xpos.map(DependencyParser.number(of:))
    labels = [0] + sentence.deprels.map { UInt8(Deprel.allCases.firstIndex(of: $0) ?? 0) }
    oracle = ParserOracle(heads: sentence.heads.map { $0 + 1 })
  }

  func fill(_ workspace: ParserWorkspace) {
    workspace.start(count: facts.count)
    for index in facts.indices {
      workspace.set(index + 1, facts[index], upos: upos[index], xpos: xpos[index])
    }
    workspace.reset()
  }
}

/// The parser while it learns.
private struct ParserLearner {
  let settings: ParserTrainer
  var actions = SparseWeights(width: 3)
  var labels = SparseWeights(width: Deprel.allCases.count)
  let workspace = ParserWorkspace()
  var generator: SeededGenerator
  var actionStep: Float = 0
  var labelStep: Float = 0
  var isExploring = false
  var choices = 0
  var mistakes = 0
  var arcs = 0
  var wrongLabels = 0

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
      start: workspace.features, count: workspace.findActionFeatures())
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

  private func labelScores(
    _ action: ParserAction
  ) -> (features: UnsafeBufferPointer<UInt64>, scores: [Float]) {
    let features = UnsafeBufferPointer(
      start: workspace.features, count: workspace.findLabelFeatures(action))
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

  private func guess(_ action: ParserAction) -> UInt8 {
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

  func sectionBytes() -> [UInt8] {
    let rows = actions.averaged(
      steps: actionStep, limit: settings.actionLimit, minimumChanges: 2)
    // One scale for all: the largest weights are cut so that the small ones keep their digits.
    let sizes = rows.flatMap { $0.weights.map(abs) }.sorted()
    let largest = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
    let scale = 127 / max(largest, 0.001)
    var writer = SectionWriter()
    writer.append(
      ActionTable.slots(
        for: rows.map { row in
          let scaled = row.weights.map { Int8(max(-127, min(127, ($0 * scale).rounded()))) }
          return (row.feature, SIMD3(scaled[0], scaled[1], scaled[2]))
        }))
    var table = HashedRowsBuilder(labels: labels.width)
    for row in labels.averaged(steps: labelStep, limit: settings.labelLimit, minimumChanges: 2) {
      table.insert(row.feature, row.weights)
    }
    table.write(to: &writer, unit: 16)
    return writer.bytes
  }
}
