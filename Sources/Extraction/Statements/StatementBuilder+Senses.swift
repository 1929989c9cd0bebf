internal import English
internal import KnowledgeGraph

/// Verbs that say a relation of some things only.
extension StatementBuilder {
  /// "contested the election", "tore up her ticket", "led a protest": the words in another sense.
  func isOtherSense(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    if entry.relation.relation == .accuses, entry.partOfSpeech == .adjective {
      // "a responsible party" is responsible for nothing.
      return tree.deprel(match.trigger) == .amod && !tree.hasChild(match.trigger, .obl)
    }
    if entry.partOfSpeech == .compound, tree.tokens[match.trigger].form == "led" {
      // "Nordia-led attack": who leads it attacks, and oversees nothing.
      return !match.targets.contains { Self.led.contains(tree.lemma($0)) }
    }
    guard entry.partOfSpeech == .verb else { return false }
    if isRight(match.trigger) { return true }
    func concerns(_ things: Set<String>) -> Bool {
      match.targets.contains { things.contains(tree.lemma($0).lowercased()) }
    }
    switch (entry.relation.relation, tree.lemma(match.trigger)) {
    case (.affiliatedWith, "leave"), (.affiliatedWith, "join"), (.affiliatedWith, "quit"):
      // "left Norway", "joined Norway in its protest"
      return !match.targets.contains { target in
        entities.actor(at: TokenIndex(target)).map {
          entities[$0.entity].kind == .organisation
        } ?? false
      }
    // "we have no authority to act"
    case (.opposes, "have"): return entry.trigger.source == [.speaker] && isOwnDuty(match.trigger)
    case (.opposes, "contest"): return concerns(Self.contests)
    case (.opposes, "complain"):
      // "complained about back pains, heart problems"
      return concerns(Self.ailments)
        || match.targets.contains { target in
          tree.children(target).contains {
            tree.deprel($0) == .compound && Self.organs.contains(tree.lemma($0).lowercased())
          }
        }
    case (.opposes, "dismiss"):
      // "dismissed the minister"
      return !tree.children(match.trigger).contains { tree.connective($0) == "as" }
        && (concerns(Self.staff) || match.targets.contains(where: isPerson))
    case (.demands, "must"), (.demands, "should"), (.demands, "ought"), (.demands, "need"):
      // "must understand that": tells how things are
      return concerns(Self.insights)
    case (.demands, "have"):
      return concerns(Self.insights)
        || tree.child(match.trigger, .obj).map { tree.tokens[$0].form.hasSuffix("self") } ?? false
    case (.demands, "ask"), (.demands, "beg"), (.demands, "plead"):
      // "asked for forgiveness": an apology
      return concerns(["forgiveness"])
    case (.supports, "share") where entry.particles.isEmpty:
      // "shared the farmers' grievances", but not "shared a flat"
      return !concerns([
        "view", "concern", "grievance", "goal", "aim", "position", "opinion", "worry", "fear",
        "objective", "vision", "desire", "wish", "belief",
      ])
    case (.opposes, "quit"): return !concerns(Self.undertakings)
    case (.demands, "call"):
      // "called it a great day for the town"
      return entry.particles == ["for"] && tree.child(match.trigger, .obj) != nil
        && tree.child(match.trigger, .xcomp) != nil
    case (.opposes, "condemn"):
      // "condemned thousands to misery"
      return tree.children(match.trigger).contains {
        tree.deprel($0) == .obl && tree.preposition($0) == "to" && $0 > match.trigger
      }
    case (.supports, "look"): return match.targetSlot == .gerund
    case (.demands, "like"), (.demands, "prefer"), (.demands, "love"):
      // "would like a rethink"; "likes tea" asks for none
      return !tree.children(match.trigger).contains {
        tree.deprel($0) == .aux && ["would", "'d", "’d"].contains(tree.lemma($0).lowercased())
      }
    case (.opposes, "tear"): return concerns(Self.papers)
    case (.opposes, "stay"), (.opposes, "keep"): return !concerns(Self.undertakings)
    case (.opposes, "walk"), (.opposes, "storm"), (.opposes, "pull"):
      let isOfBody = match.targets.contains { target in
        entities.actor(at: TokenIndex(target)).map {
          $0.standing == .itself && entities[$0.entity].kind == .organisation
        } ?? false
      }
      return entry.particles.contains("out") && !isOfBody && !concerns(Self.undertakings)
    case (.opposes, "stop"):
      // "stopped short of condemning it": neither backs nor condemns
      return entry.particles == ["short", "of"]
        && match.targets.contains { target in
          index.entries(for: tree.lemma(target).lowercased()).contains {
            let other = index.entries[$0]
            return other.partOfSpeech == .verb && other.particles.isEmpty
              && [.opposes, .accuses, .attacks, .threatens].contains(other.relation.relation)
          }
        }
    case (.agreesTo, _) where entry.trigger.source == [.object]:
      // "tried to persuade X": X has not yielded.
      return qualifiers.qualification(of: match.trigger, .event) != Qualification()
    case (.opposes, "defend"): return !concerns(Self.charges)
    case (.oversees, "run"), (.oversees, "operate"): return concerns(Self.runs)
    case (.oversees, "hold"):
      // towns, no people; "holds the presidency of" is an office
      return entry.particles.isEmpty
        && !match.targets.contains { target in
          let named = namedPlace(target) ?? target
          return entities.actor(at: TokenIndex(named)).map { entities[$0.entity].kind == .place }
            ?? false
        }
    case (.oversees, "lead"): return entry.particles.isEmpty && !concerns(Self.tasks)
    case (.supports, "recognise"), (.supports, "recognize"):
      return entry.trigger.requires.isEmpty && !concerns(Self.standing)
    case (.supports, "agree"):
      // "agreed with Nordia to build a bridge"
      return entry.particles == ["with"]
        && Clause(tree: tree, verb: match.trigger).infinitive != nil
    case (.supports, "clear"):
      return entry.particles.isEmpty && !concerns(Self.approvals)
    case (.demands, "should"):
      // "should the lake freeze": a condition
      guard let verb = tree.head(match.trigger), let subject = tree.child(verb, .nsubj, .nsubjPass)
      else { return false }
      return match.trigger < subject && subject < verb
    default: return false
    }
  }

  /// What one stands in.
  private static let contests: Set<String> = [
    "election", "seat", "poll", "race", "constituency", "by-election", "presidency", "vote",
    "leadership", "title", "final", "match", "runoff", "run-off", "primary", "polls",
  ]

  private static let runs: Set<String> = [
    "show", "risk", "race", "marathon", "mile", "kilometre", "story", "article", "ad",
    "advertisement", "interview", "morning", "day", "evening", "test", "gauntlet", "fever",
    "deficit", "temperature", "percent", "%", "flight", "service",
  ]

  private static let papers: Set<String> = [
    "passport", "card", "ballot", "paper", "letter", "photo", "photograph", "picture", "ticket",
    "flag", "poster", "street", "road", "track", "page",
  ]

  /// What one leaves in protest, where who leaves a place has just gone.
  private static let undertakings: Set<String> = [
    "talk", "talks", "negotiation", "negotiations", "dialogue", "meeting", "session", "summit",
    "conference", "deal", "agreement", "pact", "treaty", "accord", "coalition", "debate", "vote",
    "hearing", "alliance", "process", "truce", "ceasefire", "assembly", "speech", "project",
    "programme", "program", "contract", "merger", "convention", "protocol", "mission", "parliament",
    "ceremony", "sitting", "funeral", "inauguration",
  ]

  private static let charges: Set<String> = [
    "allegation", "charge", "accusation", "claim", "criticism", "lawsuit", "suit", "complaint",
    "attack", "case", "what",
  ]

  private static let tasks: Set<String> = [
    "investigation", "inquiry", "probe", "delegation", "mission", "operation", "review", "audit",
    "commission", "committee", "project", "task", "search", "campaign",
  ]

  private static let approvals: Set<String> = [
    "deal", "merger", "takeover", "sale", "purchase", "bill", "bid", "acquisition", "plan",
    "transaction", "project", "drug", "vaccine", "export",
  ]

  private static let standing: Set<String> = [
    "victory", "win", "re-election", "election", "legitimacy", "right", "independence",
    "statehood", "sovereignty", "authority", "result", "claim",
  ]

  /// "said that Nordia had violated the truce": who is said to have done harm is accused.
  func isWrongdoing(_ match: FrameMatch, _ entry: TriggerEntry) -> Bool {
    guard entry.relation.relation == .opposes, entry.partOfSpeech == .verb,
      entry.trigger.source == [.speaker], ontology[.accuses] != nil,
      Self.harming.contains(tree.lemma(match.trigger)),
      tree.hasChild(match.trigger, .obj), !matcher.isModal(match.trigger)
    else { return false }
    return !match.targets.isEmpty
      && match.targets.allSatisfy { !entities.actors(at: TokenIndex($0)).isEmpty }
  }

  private static let harming: Set<String> = [
    "destroy", "violate", "undermine", "endanger", "jeopardise", "jeopardize", "damage", "harm",
    "breach", "contravene", "infringe", "betray", "criminalise", "insult",
  ]

  /// "a right to seek access", "the power to ban it": what somebody may do.
  private func isRight(_ verb: Int) -> Bool {
    guard tree.deprel(verb) == .acl, tree.marker(verb) == "to", let noun = tree.head(verb) else {
      return false
    }
    return ["right", "power", "ability", "authority", "freedom", "opportunity", "permission"]
      .contains(tree.lemma(noun))
  }

  private func isPerson(_ position: Int) -> Bool {
    entities.actor(at: TokenIndex(position)).map {
      $0.standing == .itself && entities[$0.entity].kind == .person
    } ?? false
  }

  /// "should be condemned by all": who says so condemns it.
  func asJudgement(_ match: FrameMatch, _ entry: TriggerEntry) -> FrameMatch? {
    guard entry.relation.relation == .demands, entry.trigger.source == [.speaker],
      let verb = match.targets.first, match.targets.count == 1, Clause.isPassive(verb, tree),
      Self.judging.contains(tree.lemma(verb)), !SelfRefusal.isNegated(verb, tree),
      let thing = Clause(tree: tree, verb: verb).object,
      let judging = index.entries(for: tree.lemma(verb)).first(where: {
        let other = index.entries[$0]
        return other.partOfSpeech == .verb && other.particles.isEmpty
          && other.trigger.source == [.subject]
          && (other.relation.relation == .opposes || other.relation.relation == .supports)
      })
    else { return nil }
    return FrameMatch(
      entry: judging, trigger: verb, source: match.source, targets: tree.coordinated(thing),
      targetSlot: .phrase)
  }

  private static let judging: Set<String> = [
    "condemn", "reject", "oppose", "denounce", "resist", "deplore", "welcome", "support", "praise",
    "applaud", "commend", "endorse", "celebrate", "congratulate",
  ]

  /// What may be led by somebody else than it consists of.
  private static let led: Set<String> = [
    "opposition", "coalition", "government", "alliance", "mission", "force", "bloc", "talk",
    "talks", "negotiation", "process", "investigation", "inquiry", "probe", "initiative",
    "campaign", "administration", "group", "taskforce", "commission", "cabinet", "effort",
  ]
  private static let ailments: Set<String> = [
    "pain", "headache", "nausea", "symptom", "illness", "dizziness", "fever", "ache",
    "fatigue", "exhaustion",
  ]
  private static let organs: Set<String> = [
    "back", "heart", "stomach", "chest", "lung", "kidney", "liver", "eye", "knee", "health",
  ]
  private static let staff: Set<String> = [
    "minister", "president", "chief", "commander", "general", "director", "judge", "official",
    "officer", "secretary", "ambassador", "government", "cabinet", "worker", "employee", "staff",
    "governor", "mayor", "manager", "coach", "teacher", "aide", "adviser", "advisor",
  ]
  private static let insights: Set<String> = [
    "clear", "understand", "know", "remember", "realise", "realize", "recall", "imagine", "wonder",
    "think",
  ]
}
