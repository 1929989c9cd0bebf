internal import Yams

extension OntologyLoader {
  private static let relationKeys = [
    "label", "definition", "source", "target", "symmetric", "inverse", "implies", "colour",
    "cameo", "plover", "schema-org", "wikidata", "triggers", "replace-triggers", "remove",
  ]

  mutating func readRelations(_ node: Yams.Node) {
    for (name, keyNode, value) in source.entries(of: node, "relations") {
      guard source.isName(name, at: keyNode, "a relation") else { continue }
      readRelation(name, value, at: keyNode)
    }
  }

  private mutating func readRelation(_ name: String, _ node: Yams.Node, at keyNode: Yams.Node) {
    let position = relations.firstIndex { $0.relation.rawValue == name }
    var relation =
      position.map { relations[$0] }
      ?? RelationDefinition(
        relation: RelationKind(rawValue: name), label: name, sources: [], targets: [])
    let entries = source.entries(of: node, "a relation", allowed: Self.relationKeys)
    for (key, _, value) in entries {
      switch key {
      case "label": relation.label = source.text(value, "a label") ?? relation.label
      case "definition":
        relation.definition = source.text(value, "a definition") ?? relation.definition
      case "source": relation.sources = kindList(value, "‘source’")
      case "target": relation.targets = kindList(value, "‘target’")
      case "symmetric":
        relation.isSymmetric = source.flag(value, "‘symmetric’") ?? relation.isSymmetric
      case "inverse": relation.inverse = source.text(value, "‘inverse’")
      case "implies": relation.implies = implied(value)
      case "colour": relation.colour = source.colour(value)
      case "cameo": relation.cameo = source.texts(value, "‘cameo’").map(\.text)
      case "plover": relation.plover = source.text(value, "‘plover’")
      case "schema-org": relation.schemaOrg = source.text(value, "‘schema-org’")
      case "wikidata": relation.wikidata = source.text(value, "‘wikidata’")
      case "replace-triggers":
        if source.flag(value, "‘replace-triggers’") == true { relation.triggers = [] }
      case "remove":
        if source.flag(value, "‘remove’") == true {
          remove(position.map { relations.remove(at: $0) } != nil, name, at: keyNode)
          return
        }
      default: break  // triggers, read below: `replace-triggers` may stand after them
      }
    }
    if let triggers = entries.first(where: { $0.key == "triggers" })?.value {
      for item in source.items(of: triggers, "triggers") {
        if let trigger = readTrigger(item, into: relation) { relation.triggers.append(trigger) }
      }
    }
    for (key, isMissing) in [
      ("source", relation.sources.isEmpty), ("target", relation.targets.isEmpty),
    ] where isMissing && !entries.contains(where: { $0.key == key }) {
      source.report(
        .missingKey, at: keyNode, "relation ‘\(name)’ has no ‘\(key)’",
        hint: "name the kinds that may stand there, as in ‘\(key): [actor]’")
    }
    if let position { relations[position] = relation } else { relations.append(relation) }
  }

  private mutating func implied(_ node: Yams.Node) -> [RelationKind] {
    let names = source.texts(node, "‘implies’")
    impliedNames += names.map { ($0.text, $0.node) }
    return names.map { RelationKind(rawValue: $0.text) }
  }

  // MARK: Triggers

  private static let triggerKeys =
    Trigger.PartOfSpeech.allCases.map(\.rawValue) + [
      "source", "target", "addressee", "topic", "requires", "modality", "polarity", "announced",
      "target-kind", "confidence", "passive",
    ]

  private mutating func readTrigger(_ node: Yams.Node, into relation: RelationDefinition)
    -> Trigger?
  {
    let entries = source.entries(of: node, "a trigger", allowed: Self.triggerKeys)
    let words = entries.compactMap { entry in
      Trigger.PartOfSpeech(rawValue: entry.key).map { ($0, entry.value) }
    }
    guard words.count == 1, let (partOfSpeech, list) = words.first else {
      if !entries.isEmpty {
        source.report(
          words.isEmpty ? .missingKey : .duplicate, at: node,
          words.isEmpty ? "a trigger has no words" : "a trigger has words of one part of speech",
          hint: "name them under verb, noun, adjective, compound or phrase")
      }
      return nil
    }
    var trigger = Trigger(
      partOfSpeech: partOfSpeech, lemmas: [], source: [], target: [],
      location: source.location(of: node))
    for (key, _, value) in entries { read(key, value, into: &trigger) }
    for (key, slots) in [("source", trigger.source), ("target", trigger.target)]
    where slots.isEmpty && !entries.contains(where: { $0.key == key }) {
      source.report(
        .missingKey, at: node, "a trigger has no ‘\(key)’", hint: "name its slot or slots")
    }
    trigger.lemmas = lemmas(list, of: trigger, in: relation)
    return trigger
  }

  private mutating func read(_ key: String, _ node: Yams.Node, into trigger: inout Trigger) {
    switch key {
    case "source": trigger.source = slots(node, "‘source’")
    case "target": trigger.target = slots(node, "‘target’")
    case "addressee": trigger.addressee = slots(node, "‘addressee’")
    case "topic": trigger.topic = slots(node, "‘topic’")
    case "requires": trigger.requires = slots(node, "‘requires’")
    case "modality": trigger.modality = source.choice(node, "‘modality’", of: Modality.self)
    case "polarity": trigger.polarity = source.choice(node, "‘polarity’", of: Polarity.self)
    case "announced": trigger.isAnnounced = source.flag(node, "‘announced’") ?? false
    case "target-kind":
      trigger.targetKind =
        source.choice(node, "‘target-kind’", of: Trigger.TargetKind.self) ?? .any
    case "confidence": trigger.confidence = source.share(node, "‘confidence’") ?? 1
    case "passive": trigger.allowsPassive = source.flag(node, "‘passive’") ?? true
    default: break  // the words
    }
  }

  /// The words of a trigger; reports a word that the relation already has with the same frame.
  private mutating func lemmas(
    _ node: Yams.Node, of trigger: Trigger, in relation: RelationDefinition
  ) -> [TriggerLemma] {
    let rivals = relation.triggers.filter { other in
      other.partOfSpeech == trigger.partOfSpeech && other.source == trigger.source
        && other.target == trigger.target && other.addressee == trigger.addressee
        && other.topic == trigger.topic && other.requires == trigger.requires
        && other.targetKind == trigger.targetKind && other.isAnnounced == trigger.isAnnounced
    }
    var taken = Set(rivals.flatMap(\.lemmas))
    var lemmas: [TriggerLemma] = []
    for (words, node) in source.texts(node, "‘\(trigger.partOfSpeech.rawValue)’") {
      let lemma = TriggerLemma(words: words)
      if taken.insert(lemma).inserted {
        lemmas.append(lemma)
      } else {
        source.report(
          .duplicate, at: node,
          "‘\(words)’ already triggers ‘\(relation.relation.rawValue)’ with this frame")
      }
    }
    return lemmas
  }

  private mutating func slots(_ node: Yams.Node, _ what: String) -> [Slot] {
    var slots: [Slot] = []
    for (name, node) in source.texts(node, what) {
      let slot = Slot(name: name)
      if case .preposition = slot, !EnglishPrepositions.contains(name) {
        source.report(
          .invalidValue, at: node, "‘\(name)’ is no slot",
          hint: Suggestion.hint(
            for: name, among: Slot.named.map(\.name) + EnglishPrepositions.single)
            ?? "name a preposition or one of \(Slot.named.map(\.name).joined(separator: ", "))")
      } else if slots.contains(slot) {
        source.report(.duplicate, at: node, "‘\(name)’ stands twice in \(what)")
      } else {
        slots.append(slot)
      }
    }
    return slots
  }
}

/// Words a trigger may name as a slot besides the named ones.
enum EnglishPrepositions {
  /// Whether a slot's name can be a preposition; one of several words ("in favour of") always can.
  static func contains(_ name: String) -> Bool {
    name.contains(" ") || single.contains(name)
  }

  static let single = [
    "about", "above", "across", "after", "against", "ahead", "along", "alongside", "amid", "among",
    "around", "as", "at", "before", "behind", "below", "beneath", "beside", "besides", "between",
    "beyond", "by", "concerning", "despite", "down", "during", "for", "from", "in", "inside",
    "into", "like", "near", "of", "off", "on", "onto", "opposite", "out", "outside", "over", "past",
    "per", "regarding", "since", "than", "through", "throughout", "to", "toward", "towards",
    "under",
    "underneath", "until", "unto", "up", "upon", "versus", "via", "with", "within", "without",
  ]
}
