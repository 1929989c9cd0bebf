import English

/// Gives features that occur more than once consecutive numbers.
struct NameFeatureNumbers {
  /// Hash of each numbered feature.
  private(set) var features: [UInt64] = []
  private let first: Int
  private var keys: [UInt64]
  private var states: [Int32]
  private var used = 0

  /// - Parameter first: The lowest number.
  init(from first: Int = 0) {
    self.first = first
    keys = [UInt64](repeating: 0, count: 1 << 22)
    states = [Int32](repeating: 0, count: 1 << 22)
  }

  /// The number behind the last one.
  var end: Int { first + features.count }

  /// Takes note of an occurrence; the second one gives the feature its number.
  mutating func count(_ feature: UInt64) {
    if used * 10 > keys.count * 6 { grow() }
    let slot = slot(of: feature)
    if states[slot] == 0 {
      keys[slot] = feature
      states[slot] = -1
      used += 1
    } else if states[slot] == -1 {
      features.append(feature)
      states[slot] = Int32(features.count)
    }
  }

  /// The number of a feature; nil when it occurs only once.
  func number(of feature: UInt64) -> Int32? {
    let state = states[slot(of: feature)]
    return state > 0 ? Int32(first) + state - 1 : nil
  }

  private func slot(of feature: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: feature) & mask
    while states[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = (keys, states)
    keys = [UInt64](repeating: 0, count: old.0.count * 2)
    states = [Int32](repeating: 0, count: old.0.count * 2)
    for (key, state) in zip(old.0, old.1) where state != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      states[slot] = state
    }
  }
}

/// The numbered features of the tokens of all sentences, one after the other.
struct NumberedSentences {
  /// Where each token's features begin in `numbers`, and where the last one's end.
  private(set) var starts: [Int] = [0]
  private(set) var numbers: [Int32] = []
  /// The first token of each sentence.
  private(set) var firstTokens: [Int] = [0]

  mutating func endToken() { starts.append(numbers.count) }
  mutating func append(_ number: Int32) { numbers.append(number) }
  mutating func endSentence() { firstTokens.append(starts.count - 1) }

  /// Positions in `numbers` of a token's features.
  func features(sentence: Int, token: Int) -> Range<Int> {
    let token = firstTokens[sentence] + token
    return starts[token]..<starts[token + 1]
  }
}
