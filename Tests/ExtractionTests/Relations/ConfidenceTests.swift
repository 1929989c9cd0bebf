import English
import KnowledgeGraph
import Testing
import Text

@testable import Extraction

@Suite("Confidence") struct ConfidenceTests {
  @Test("signals with weights move the probability, others do not")
  func probability() {
    let model = ConfidenceModel(bias: 0, weights: [("quoted", -2), ("triggerTrust", 1)])
    var signals = StatementSignals()
    #expect(model.probability(signals) == 0.5)
    signals[.triggerTrust] = 1
    #expect(model.probability(signals) == 0.731)
    signals.set(.quoted)
    signals.set(.passive)
    #expect(model.probability(signals) == 0.269)
  }

  @Test("every weight of the program names a signal, each once")
  func weights() {
    #expect(ConfidenceWeights.weights.map(\.name) == Signal.allCases.map { "\($0)" })
    #expect((0..<0.7).contains(ConfidenceWeights.threshold))
  }

  @Test("statements below the least confidence are left out, and issues that only they name")
  func threshold() throws {
    var pipeline = try Pipeline(analyzer: Analyzer(model: .embedded()), ontology: .builtIn())
    let document = Document(
      id: "a", text: "Norway supports the peace plan. Kenya rejected the new budget.")
    pipeline.minimumConfidence = 0
    let all = pipeline.extract(document)
    #expect(all.statements.count > 1 && all.nodes.contains { $0.kind == .issue })
    #expect(all.statements.allSatisfy { $0.confidence > 0 && $0.confidence < 1 })
    pipeline.minimumConfidence = 1
    let none = pipeline.extract(document)
    #expect(none.statements.isEmpty && !none.nodes.contains { $0.kind == .issue })
    #expect(none.nodes.map(\.label) == ["Norway", "Kenya"])
  }

  @Test("Brier score and bands")
  func reliability() {
    var reliability = Reliability()
    reliability.add(confidence: 0.9, isRight: true)
    reliability.add(confidence: 1, isRight: false)
    reliability.add(confidence: .nan, isRight: false)
    #expect(abs(reliability.brier - (0.01 + 1) / 3) < 1e-9)
    #expect(reliability.bands.map(\.statements) == [1, 0, 0, 0, 2])
    #expect(reliability.bands[4].share == 0.5 && reliability.bands[4].mean == 0.95)
  }
}
