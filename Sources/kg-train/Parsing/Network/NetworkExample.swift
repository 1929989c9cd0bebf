import English

/// A sentence as a network's training reads it, with its tree for the parser's.
struct NetworkExample {
  /// For each word the row of each feature's vector, or -1.
  var features: [Int32]
  /// 0 for the root, else counted from 1.
  var heads: [Int]
  var relations: [Int]
  var upos: [Int]
  var xpos: [Int]
  /// `NameLabel` numbers; empty where names are not known, as tags and trees may be.
  var labels: [Int] = []

  /// Words.
  var count: Int { max(heads.count, upos.count, labels.count) }
}

/// The features that have a vector, with the row of each.
struct FeatureRows {
  private(set) var features: [UInt64]
  private var rows: [UInt64: Int32]

  /// Features that occur at least twice in the sentences.
  init(_ sentences: [ParserSentence]) {
    self.init(unknownWord: NetworkFeatures.unknownWord, least: 2) { count in
      for sentence in sentences { sentence.forEachFeature { _, _, hash in count(hash) } }
    }
  }

  /// Features that `visit` names at least so often.
  init(unknownWord: UInt64, least: Int, _ visit: ((UInt64) -> Void) -> Void) {
    features = [unknownWord]
    rows = [unknownWord: 0]
    var counts: [UInt64: Int] = [:]
    var order: [UInt64] = []
    visit { hash in
      counts[hash, default: 0] += 1
      if counts[hash] == least { order.append(hash) }
    }
    for feature in order where rows[feature] == nil {
      rows[feature] = Int32(features.count)
      features.append(feature)
    }
  }

  /// The row of a word's feature; -1 for features without one, but words that are not known share one.
  func row(_ position: Int, _ hash: UInt64) -> Int32 { rows[hash] ?? (position == 0 ? 0 : -1) }

  func example(_ sentence: ParserSentence) -> NetworkExample {
    var numbers = [Int32](repeating: -1, count: sentence.facts.count * NetworkFeatures.count)
    sentence.forEachFeature { word, position, hash in
      numbers[word * NetworkFeatures.count + position] = row(position, hash)
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
