internal import KnowledgeGraph

/// One word of one trigger, ready to be matched.
///
/// An object, as entries are looked at far more often than made.
final class TriggerEntry: Sendable {
  let relation: RelationDefinition
  let trigger: Trigger
  /// What must follow the word: `on` of "insist on".
  let particles: [String]

  init(relation: RelationDefinition, trigger: Trigger, particles: [String]) {
    self.relation = relation
    self.trigger = trigger
    self.particles = particles
  }

  var partOfSpeech: Trigger.PartOfSpeech { trigger.partOfSpeech }

  func allowsTarget(_ kind: NodeKind) -> Bool { relation.targets.contains(kind) }
  func allowsSource(_ kind: NodeKind) -> Bool { relation.sources.contains(kind) }
  var allowsIssue: Bool { trigger.targetKind != .actor && allowsTarget(.issue) }
  var allowsActor: Bool { trigger.targetKind != .issue }
  /// Whether nothing but issues can be targets: of an agreement, not of a fight.
  var allowsIssueAlone: Bool { relation.targets == [.issue] || trigger.targetKind == .issue }
}

/// The ontology's triggers by first word.
struct TriggerIndex: Sendable {
  let entries: [TriggerEntry]
  private let byLemma: [String: [Int]]

  init(_ ontology: Ontology) {
    var entries: [TriggerEntry] = []
    var byLemma: [String: [Int]] = [:]
    for relation in ontology.relations {
      var bare = relation
      bare.triggers = []
      for trigger in relation.triggers {
        for lemma in trigger.lemmas {
          byLemma[lemma.lemma.lowercased(), default: []].append(entries.count)
          entries.append(
            TriggerEntry(relation: bare, trigger: trigger, particles: lemma.particles))
          // "go-between" is three words in the tree.
          let parts = lemma.lemma.lowercased().split(separator: "-").map(String.init)
          guard parts.count == 2, trigger.partOfSpeech == .noun else { continue }
          byLemma[parts[0], default: []].append(entries.count)
          entries.append(
            TriggerEntry(
              relation: bare, trigger: trigger, particles: ["-", parts[1]] + lemma.particles))
        }
      }
    }
    // Longer triggers first: "call off" before "call".
    for key in byLemma.keys {
      byLemma[key]?.sort {
        (entries[$1].particles.count, $0) < (entries[$0].particles.count, $1)
      }
    }
    self.entries = entries
    self.byLemma = byLemma
  }

  /// Positions of the entries that start with a word, those with most particles first.
  func entries(for lemma: String) -> [Int] { byLemma[lemma] ?? [] }
}
