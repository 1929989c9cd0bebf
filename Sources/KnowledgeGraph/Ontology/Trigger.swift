/// Words that express a relation, and where in the sentence its source and target stand.
///
///     - verb: [demand, insist on, call for]
///       source: subject
///       target: [object, clause]
///       addressee: [from, of]
public struct Trigger: Hashable, Sendable {
  /// The part of speech of a trigger's words.
  public enum PartOfSpeech: String, CaseIterable, Sendable {
    case verb, noun, adjective
    /// The second half of a hyphenated word: `brokered` of "Egyptian-brokered".
    case compound
    /// Fixed words in a row: "at the helm of".
    case phrase
  }

  /// What a trigger's target may be.
  public enum TargetKind: String, CaseIterable, Sendable {
    case any, actor, issue
  }

  public var partOfSpeech: PartOfSpeech
  /// The words, any of which triggers.
  public var lemmas: [TriggerLemma]
  /// Where to look for the source, best first.
  public var source: [Slot]
  /// Where to look for the target, best first.
  public var target: [Slot]
  /// Where to look for the one it is asked of, best first.
  public var addressee: [Slot]
  /// Where to look for what it is about, best first.
  public var topic: [Slot]
  /// Slots that must be filled for the trigger to count.
  public var requires: [Slot]
  /// Modality of every statement it makes; nil when the sentence decides.
  public var modality: Modality?
  /// Polarity the words must have in the text: `negated` for "will not attend", whose statement then
  /// is affirmed; nil when either will do and the statement says which.
  public var polarity: Polarity?
  /// The words count only where whoever is to act announces it: "we will strike back", "vowed to
  /// retaliate".
  public var isAnnounced: Bool
  public var targetKind: TargetKind
  /// How often the words mean the relation, 0…1.
  public var confidence: Double
  /// Whether the passive turns source and target round as usual. False for words that have no passive.
  public var allowsPassive: Bool
  /// Where it stands in its file.
  public var location: SourceLocation?

  public init(
    partOfSpeech: PartOfSpeech, lemmas: [TriggerLemma], source: [Slot], target: [Slot],
    addressee: [Slot] = [], topic: [Slot] = [], requires: [Slot] = [], modality: Modality? = nil,
    polarity: Polarity? = nil, isAnnounced: Bool = false, targetKind: TargetKind = .any,
    confidence: Double = 1, allowsPassive: Bool = true, location: SourceLocation? = nil
  ) {
    self.partOfSpeech = partOfSpeech
    self.lemmas = lemmas
    self.source = source
    self.target = target
    self.addressee = addressee
    self.topic = topic
    self.requires = requires
    self.modality = modality
    self.polarity = polarity
    self.isAnnounced = isAnnounced
    self.targetKind = targetKind
    self.confidence = confidence
    self.allowsPassive = allowsPassive
    self.location = location
  }
}

/// A trigger's word in dictionary form, with the particles or prepositions that must follow: `insist on`.
public struct TriggerLemma: Hashable, Sendable {
  /// The dictionary form: `insist`.
  public var lemma: String
  /// What must follow it: `["on"]`. Empty for a single word.
  public var particles: [String]

  public init(_ lemma: String, particles: [String] = []) {
    self.lemma = lemma
    self.particles = particles
  }

  /// Reads `insist on`: the first word is the lemma, the others follow it.
  public init(words: String) {
    // Bytes: thousands of triggers are read at every start.
    let parts = words.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map {
      String(Substring($0))
    }
    self.init(parts.first ?? "", particles: Array(parts.dropFirst()))
  }

  /// The first word tells nearly all of them apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(lemma)
    hasher.combine(particles.count)
  }

  /// As the ontology file has it: `insist on`.
  public var words: String { ([lemma] + particles).joined(separator: " ") }
}

/// A place in the sentence around a trigger, where an argument stands.
public enum Slot: Hashable, Sendable {
  /// Who does it: the subject of an active verb, also of its relative clause or controlled infinitive.
  case subject
  case object
  case indirectObject
  /// A clause: "demands that …".
  case clause
  /// "demands to …", "a promise to …".
  case infinitive
  /// "rejects paying …".
  case gerund
  /// "Hamas's rejection".
  case possessor
  /// The first half of a hyphenated word, or the demonym before a noun.
  case prefix
  /// What the trigger modifies: `truce` of "Egyptian-brokered truce".
  case head
  /// "by …" of a passive.
  case agent
  /// Who says it: the subject of the verb of speech, or the speaker of the quotation.
  case speaker
  /// The trigger's own phrase.
  case itself
  /// What undergoes the action a noun names: `bill` of "the bill faces opposition from …" and of
  /// "passed the bill despite objections".
  case undergoer
  /// A clause whose subject is the source itself: "warned that it would leave".
  case ownClause
  /// The noun after a preposition: `from`.
  case preposition(String)

  /// Reads the name a slot has in the ontology file; any other word is a preposition.
  public init(name: String) {
    self = Self.byName[name] ?? .preposition(name)
  }

  /// The name in the ontology file.
  public var name: String {
    switch self {
    case .subject: "subject"
    case .object: "object"
    case .indirectObject: "indirect-object"
    case .clause: "clause"
    case .infinitive: "infinitive"
    case .gerund: "gerund"
    case .possessor: "possessor"
    case .prefix: "prefix"
    case .head: "head"
    case .agent: "agent"
    case .speaker: "speaker"
    case .itself: "self"
    case .undergoer: "undergoer"
    case .ownClause: "own-clause"
    case .preposition(let word): word
    }
  }

  /// The slots that are no prepositions.
  static let named: [Slot] = [
    .subject, .object, .indirectObject, .clause, .infinitive, .gerund, .possessor, .prefix, .head,
    .agent, .speaker, .itself, .undergoer, .ownClause,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0) })
}
