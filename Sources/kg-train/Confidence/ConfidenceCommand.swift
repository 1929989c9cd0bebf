import ArgumentParser
import English
import Extraction
import Foundation
import KnowledgeGraph
import Text

/// `kg-train confidence`: learns from annotated articles how far a statement can be trusted.
struct ConfidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confidence",
    abstract: "Learn the confidence of statements from annotated articles.",
    discussion: """
      Prints the Brier score, a reliability table and F1 by least confidence, all by \
      cross-validation over articles, and writes the weights learnt from all articles as Swift. The \
      same articles give the same file.
      """)

  @Option(help: "Folder of annotated articles.")
  var gold = "../shared/gold"

  @Option(help: "The Swift file to write; nothing is written without it.")
  var output: String?

  @Option(help: "A model file; the built-in model is the default.")
  var model: String?

  @Option(help: "Pull of the weights towards zero.")
  var ridge = 6.0

  @Option(help: "Parts of the cross-validation.")
  var folds = 5

  @Option(help: "The least confidence to write; the best of the cross-validation when not given.")
  var threshold: Double?

  func run() throws {
    let model = try self.model.map { try Model(path: $0) } ?? Model.embedded()
    let pipeline = try Pipeline(analyzer: Analyzer(model: model), ontology: .builtIn())
    let articles = try FileManager.default.contentsOfDirectory(atPath: gold).sorted()
      .filter { $0.hasSuffix(".json") }
      .map { try GoldArticle(json: Data(contentsOf: URL(filePath: "\(gold)/\($0)"))) }
    guard articles.count >= folds, folds > 1 else {
      throw ValidationError("\(gold): \(articles.count) articles are too few for \(folds) folds")
    }
    let read = articles.map { ArticleExamples($0, pipeline) }
    var table = ConfidenceReport(wanted: read.reduce(0) { $0 + $1.wanted })
    for fold in 0..<folds {
      let rest = read.indices.filter { $0 % folds != fold }.map { read[$0] }
      let learnt = LogisticRegression.fit(rest.flatMap(\.examples), ridge: ridge)
      for article in read.indices where article % folds == fold {
        for statement in read[article].statements {
          table.add(
            probability: statement.places.map { learnt.probability($0) }.max() ?? 0,
            isRight: statement.isRight)
        }
      }
    }
    print(table.text)
    guard let output else { return }
    let learnt = LogisticRegression.fit(read.flatMap(\.examples), ridge: ridge)
    let text = learnt.swift(threshold: threshold ?? table.bestThreshold)
    try Data(text.utf8).write(to: URL(filePath: output), options: .atomic)
  }
}

/// The statements of an article that are right or wrong, each with the signals of its places.
struct ArticleExamples {
  struct Statement {
    var places: [[Double]]
    var isRight: Bool
  }

  var statements: [Statement]
  /// How many statements the annotation holds.
  var wanted: Int

  init(_ article: GoldArticle, _ pipeline: Pipeline) {
    let (graph, places) = pipeline.examples(in: Document(id: article.id, text: article.text))
    let outcomes = Evaluation.outcomes(of: article, graph: graph)
    var placesOf = [[[Double]]](repeating: [], count: graph.statements.count)
    for place in places { placesOf[place.statement].append(place.signals.values.map(Double.init)) }
    statements = zip(outcomes, placesOf).compactMap { outcome, places in
      guard let outcome, outcome != .ignored, !places.isEmpty else { return nil }
      return Statement(places: places, isRight: outcome == .right)
    }
    var evaluation = Evaluation()
    evaluation.add(article, graph: graph)
    wanted = evaluation.all.right + evaluation.all.missed
  }

  /// Every place with its share of the statement.
  var examples: [LogisticRegression.Example] {
    statements.flatMap { statement in
      statement.places.map {
        LogisticRegression.Example(
          values: $0, isTrue: statement.isRight, weight: 1 / Double(statement.places.count))
      }
    }
  }
}
