import KnowledgeGraph

/// An ontology in words, for people.
enum OntologyText {
  /// Kinds and relations, one a line with their definitions.
  static func overview(of ontology: Ontology) -> String {
    var lines = ["KINDS"]
    lines += rows(ontology.kinds.map { [$0.kind.rawValue, $0.definition] })
    lines += ["", "RELATIONS"]
    for relation in ontology.relations {
      lines.append("  \(relation.relation.rawValue): \(ends(of: relation))")
      lines.append("      \(relation.definition)")
    }
    return lines.joined(separator: "\n")
  }

  static func page(about kind: KindDefinition) -> String {
    var lines = ["\(kind.kind.rawValue): \(kind.definition)"]
    lines.append("  actor: \(kind.isActor ? "yes" : "no")")
    if !kind.subtypes.isEmpty {
      lines.append("  subtypes: \(kind.subtypes.joined(separator: ", "))")
    }
    if let name = kind.schemaOrg { lines.append("  schema.org: \(name)") }
    if let item = kind.wikidata { lines.append("  Wikidata: \(item)") }
    return lines.joined(separator: "\n")
  }

  static func page(about relation: RelationDefinition) -> String {
    var lines = [
      "\(relation.relation.rawValue): \(relation.definition)", "  \(ends(of: relation))",
    ]
    if let inverse = relation.inverse { lines.append("  inverse: \(inverse)") }
    if !relation.implies.isEmpty {
      lines.append("  implies: \(relation.implies.map(\.rawValue).joined(separator: ", "))")
    }
    if !relation.cameo.isEmpty {
      lines.append("  CAMEO: \(relation.cameo.joined(separator: ", "))")
    }
    if let type = relation.plover { lines.append("  PLOVER: \(type)") }
    if let name = relation.schemaOrg { lines.append("  schema.org: \(name)") }
    if let property = relation.wikidata { lines.append("  Wikidata: \(property)") }
    if !relation.triggers.isEmpty { lines.append("  triggers:") }
    for trigger in relation.triggers {
      let words = trigger.lemmas.map(\.words).joined(separator: ", ")
      lines.append("    \(trigger.partOfSpeech.rawValue) \(words)")
      lines.append("      \(frame(of: trigger))")
    }
    return lines.joined(separator: "\n")
  }

  private static func frame(of trigger: Trigger) -> String {
    let slots = [
      ("source", trigger.source), ("target", trigger.target), ("addressee", trigger.addressee),
      ("topic", trigger.topic), ("requires", trigger.requires),
    ]
    return slots.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.map(\.name).joined(separator: " | "))" }
      .joined(separator: "; ")
  }

  private static func ends(of relation: RelationDefinition) -> String {
    let arrow = relation.isSymmetric ? "↔" : "→"
    let names = { (kinds: [NodeKind]) in kinds.map(\.rawValue).joined(separator: "|") }
    return "\(names(relation.sources)) \(arrow) \(names(relation.targets))"
  }

  /// Rows with their first columns padded to one width.
  static func rows(_ rows: [[String]], indent: String = "  ") -> [String] {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
    }
    return rows.map { row in
      indent
        + row.enumerated().map { column, text in
          column == row.count - 1
            ? text : text + String(repeating: " ", count: widths[column] - text.count)
        }.joined(separator: "  ")
    }
  }
}
