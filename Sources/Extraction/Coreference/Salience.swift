import English
import KnowledgeGraph

/// Something said of late that a pronoun or description may mean.
struct Candidate: Sendable {
  var token: Int
  var sentence: Int
  /// The actors it stands for; empty for a common noun that no entity is known for.
  var meaning: Meaning
  var kind: NameKind?
  var gender: Agreement.Gender = .unknown
  var isPlural: Bool
  /// "the government": "it" or "they".
  var isBody = false
  var isHuman: Bool
  var isSubject: Bool
  /// Of the sentence's main clause.
  var isMainSubject = false
  var isObject: Bool
  /// Mentions so far of the same entity.
  var count: Int
}

/// The candidates in text order; looks back a bounded way only.
struct Salience: Sendable {
  private var candidates: [Candidate] = []
  private var counts: [Int: Int] = [:]
  /// How many candidates and sentences a search may pass.
  static let window = 40

  mutating func add(_ candidate: Candidate) {
    var candidate = candidate
    if let entity = candidate.meaning.entity ?? candidate.meaning.actors.first?.entity {
      counts[entity, default: 0] += 1
      candidate.count = counts[entity] ?? 1
    }
    candidates.append(candidate)
  }

  /// The last candidates, newest first, no further back than `sentences`.
  func recent(before sentence: Int, within sentences: Int) -> some Sequence<Candidate> {
    candidates.suffix(Self.window).reversed().lazy.prefix { sentence - $0.sentence <= sentences }
  }
}

extension Resolution {
  /// The head of the phrase that a name is in: "Costa" of "President Ana Costa" is headed by
  /// "President" in the treebanks.
  func treeHead(of tokens: Range<Int>) -> Int {
    var head = tokens.upperBound - 1
    for index in tokens {
      guard let above = analysis.tokens[index].head?.position else { return index }
      if !tokens.contains(above) {
        head = index
        break
      }
    }
    var steps = 0
    while steps < 4, [.flat, .compound, .nmodDesc].contains(analysis.tokens[head].deprel),
      let above = analysis.tokens[head].head?.position, abs(above - head) < 8,
      analysis.tokens[above].upos == .noun || analysis.tokens[above].upos == .propn,
      above < tokens.lowerBound
    {
      head = above
      steps += 1
    }
    return head
  }

  func isSubject(_ token: Int) -> Bool {
    switch analysis.tokens[token].deprel {
    case .nsubj, .nsubjPass, .nsubjOuter: true
    case .conj:
      analysis.tokens[token].head.map { isSubject($0.position) } ?? false
    default: false
    }
  }

  /// The subject of what the sentence says, not of a clause in it.
  func isMainSubject(_ token: Int) -> Bool {
    var current = token
    if analysis.tokens[current].deprel == .conj, let first = analysis.tokens[current].head {
      current = first.position
    }
    switch analysis.tokens[current].deprel {
    case .nsubj, .nsubjPass: break
    default: return false
    }
    guard let verb = analysis.tokens[current].head?.position else { return false }
    return analysis.tokens[verb].deprel == .root
  }

  func isObject(_ token: Int) -> Bool {
    [.obj, .iobj, .oblAgent].contains(analysis.tokens[token].deprel)
  }
}
