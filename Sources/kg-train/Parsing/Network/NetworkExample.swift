import English

/// A sentence with its tree as the network's training reads it.
struct NetworkExample {
  /// For each word the row of each feature's vector, or -1.
  var features: [Int32]
  /// 0 for the root, else counted from 1.
  var heads: [Int]
  var relations: [Int]
  var upos: [Int]
  var xpos: [Int]

  var count: Int { heads.count }
}

/// The features that have a vector, with the row of each.
struct FeatureRows {
  private(set) var features: [UInt64] = [NetworkFeatures.unknownWord]
  private var rows: [UInt64: Int32] = [NetworkFeatures.unknownWord: 0]

  /// Features that occur at least twice in the sentences.
  init(_ sentences: [ParserSentence]) {
    var counts: [UInt64: Int] = [:]
    var order: [UInt64] = []
    for sentence in sentences {
      sentence.forEachFeature { _, _, hash in
        counts[hash, default: 0] += 1
        if counts[hash] == 2 { order.append(hash) }
      }
    }
    for feature in order where rows[feature] == nil {
      rows[feature] = Int32(features.count)
      features.append(feature)
    }
  }

  func example(_ sentence: ParserSentence) -> NetworkExample {
    var numbers = [Int32](repeating: -1, count: sentence.facts.count * NetworkFeatures.count)
    sentence.forEachFeature { word, position, hash in
      numbers[word * NetworkFeatures.count + position] = rows[hash] ?? (position == 0 ? 0 : -1)
    }
    return NetworkExample(
      features: numbers, heads: sentence.heads, relations: sentence.relations,
      upos: sentence.goldUPOS.map { Int($0.rawValue) }, xpos: sentence.goldXPOS)
  }
}

extension ParserSentence {
  fileprivate func forEachFeature(_ body: (Int, Int, UInt64) -> Void) {
    for (word, facts) in facts.enumerated() {
      NetworkFeatures.forEach(facts, upos: upos[word], xpos: xpos[word]) { body(word, $0, $1) }
    }
  }
}
