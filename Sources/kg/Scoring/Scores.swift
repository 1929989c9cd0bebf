import Extraction
import Foundation
import KnowledgeGraph

/// The figures of an evaluation for programs.
struct Scores: Encodable {
  private struct Count: Encodable {
    var gold, right, wrong, missed, doubles, ignored: Int
    var precision, recall, f1: Double

    init(_ count: Evaluation.Count) {
      gold = count.right + count.missed
      right = count.right
      wrong = count.wrong
      missed = count.missed
      doubles = count.doubles
      ignored = count.ignored
      precision = count.precision
      recall = count.recall
      f1 = count.f1
    }
  }

  private struct Share: Encodable {
    var right, seen, markedRight, marked: Int

    init(_ share: Evaluation.Share) {
      right = share.right
      seen = share.seen
      markedRight = share.markedRight
      marked = share.marked
    }
  }

  private var articles: Int
  private var nodes: [String: Count] = [:]
  private var relations: [String: Count]
  private var lenient: [String: Count]
  private var polarity: Share
  private var modality: Share
  private var brier: Double

  init(_ evaluation: Evaluation) {
    articles = evaluation.articles
    for kind in Evaluation.kinds {
      nodes[kind.rawValue] = Count(evaluation.nodeCounts[kind] ?? .init())
    }
    nodes["all"] = Count(evaluation.nodes)
    relations = [
      "core": Count(evaluation.core), "extended": Count(evaluation.extended),
      "all": Count(evaluation.all),
    ]
    lenient = [
      "core": Count(evaluation.lenientCore), "extended": Count(evaluation.lenientExtended),
      "all": Count(evaluation.lenient),
    ]
    for relation in Evaluation.coreRelations + Evaluation.extendedRelations {
      relations[relation.rawValue] = Count(evaluation.relationCounts[relation] ?? .init())
      lenient[relation.rawValue] = Count(evaluation.lenientCounts[relation] ?? .init())
    }
    polarity = Share(evaluation.polarity)
    modality = Share(evaluation.modality)
    brier = evaluation.confidence.brier
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
