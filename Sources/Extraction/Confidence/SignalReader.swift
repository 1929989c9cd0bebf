internal import English
internal import Foundation
internal import KnowledgeGraph

/// Reads the signals of a match off the tree and the entities.
struct SignalReader {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// What does not depend on the ends.
  func signals(of match: FrameMatch, _ entry: TriggerEntry, _ qualification: Qualification)
    -> StatementSignals
  {
    var signals = StatementSignals()
    signals[.triggerTrust] = Float(entry.trigger.confidence)
    switch entry.partOfSpeech {
    case .verb: signals.set(.passive, if: Clause.isPassive(match.trigger, tree))
    case .noun: signals.set(.nounTrigger)
    case .adjective: signals.set(.adjectiveTrigger)
    case .compound: signals.set(.compoundTrigger)
    case .phrase: signals.set(.phraseTrigger)
    }
    switch match.targetSlot {
    case .clause: signals.set(.targetIsClause)
    case .infinitive: signals.set(.targetIsInfinitive)
    case .gerund: signals.set(.targetIsGerund)
    case .phrase, .none: break
    }
    signals.set(.targetIsOneOfSeveral, if: match.targets.count > 1)
    if let target = match.targets.first {
      signals[.targetDistance] = length(abs(target - match.trigger))
      signals.set(.targetFollowsTrigger, if: target > match.trigger)
      if match.targetSlot == .phrase, let mention = entities.mention(headedBy: TokenIndex(target)) {
        signals.set(.targetIsPronoun, if: entities[mention].form == .pronoun)
        signals.set(.targetIsDescription, if: entities[mention].form == .description)
      } else {
        signals.set(.targetIsPronoun, if: tree.upos(target) == .pron)
      }
    }
    readPlace(match.trigger, into: &signals)
    signals.set(.negated, if: qualification.polarity == .negated)
    signals.set(.planned, if: qualification.modality == .planned)
    signals.set(.possible, if: qualification.modality == .possible)
    signals.set(.conditional, if: qualification.isConditional)
    return signals
  }

  /// Adds what the two ends tell.
  func complete(
    _ signals: inout StatementSignals, of statement: DraftStatement, sourceToken: Int?,
    trigger: Int
  ) {
    if let sourceToken {
      signals[.sourceDistance] = length(abs(sourceToken - trigger))
      readMention(sourceToken, into: &signals)
    } else {
      signals.set(.sourceIsSpeakerOfWords)
    }
    addEnds(of: statement, to: &signals)
    signals.set(.hasAddressee, if: statement.addressee != nil)
  }

  /// The signals of an office, membership or place that the text mentions in passing.
  func signals(ofLink statement: DraftStatement, length tokens: Int, isPlace: Bool)
    -> StatementSignals
  {
    var signals = StatementSignals()
    signals.set(isPlace ? .locationLink : .roleLink)
    signals[.sourceDistance] = length(tokens)
    addEnds(of: statement, to: &signals)
    return signals
  }

  private func addEnds(of statement: DraftStatement, to signals: inout StatementSignals) {
    if case .entity(let source) = statement.source {
      signals.set(.sourceIsPerson, if: entities[source].kind == .person)
      signals.set(.sourceIsPlace, if: entities[source].kind == .place)
      signals[.sourceMentions] = length(entities[source].mentions.count)
    }
    if case .entity(let target) = statement.target {
      signals.set(.targetIsPlace, if: entities[target].kind == .place)
      signals[.targetMentions] = length(entities[target].mentions.count)
    } else {
      signals.set(.targetIsIssue)
    }
    if let signal = Self.signal(of: statement.relation) { signals.set(signal) }
  }

  private func readMention(_ token: Int, into signals: inout StatementSignals) {
    let actors = entities.actors(at: TokenIndex(token))
    signals.set(.sourceIsOneOfSeveral, if: actors.count > 1)
    signals.set(.sourceActsForOther, if: actors.first.map { $0.standing != .itself } ?? false)
    guard let mention = entities.mention(headedBy: TokenIndex(token)) else { return }
    switch entities[mention].form {
    case .pronoun:
      let isThing = Words.genericPronouns.contains(tree.lemma(token).lowercased())
      signals.set(isThing ? .sourceIsThingPronoun : .sourceIsPersonPronoun)
    case .description: signals.set(.sourceIsDescription)
    case .name, .demonym: break
    }
  }

  private func readPlace(_ trigger: Int, into signals: inout StatementSignals) {
    var current = trigger
    var depth = 0
    while let head = tree.head(current), depth < 12 {
      switch tree.deprel(current) {
      case .aclRelcl: signals.set(.relativeClause)
      case .advcl: signals.set(.adverbialClause)
      case .ccomp, .parataxis: signals.set(.reportedClause)
      case .acl: signals.set(.nominalClause)
      default: break
      }
      depth += 1
      current = head
    }
    signals[.depth] = length(depth)
    signals.set(.quoted, if: entities.quotation(containing: TokenIndex(trigger)) != nil)
    var first = trigger
    while first > 0, tree.isSameSentence(first - 1, trigger) { first -= 1 }
    var last = trigger
    while last + 1 < tree.tokens.count, tree.isSameSentence(last + 1, trigger) { last += 1 }
    signals[.sentenceLength] = length(last - first)
  }

  private func length(_ count: Int) -> Float { Float(log(Double(1 + count))) }

  private static func signal(of relation: RelationKind) -> Signal? {
    switch relation {
    case .mediates: .mediates
    case .demands: .demands
    case .opposes: .opposes
    case .oversees: .oversees
    case .supports: .supports
    case .proposes: .proposes
    case .agreesTo: .agreesTo
    case .negotiatesWith, .meets: .talks
    case .accuses, .threatens: .accuses
    case .attacks, .detains, .sanctions, .releases: .force
    case .affiliatedWith: .membership
    default: nil
    }
  }
}
