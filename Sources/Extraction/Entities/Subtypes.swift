import English
import KnowledgeGraph

/// The finer kind of an entity, from its names and from what the text calls it.
enum Subtypes {
  static func subtype(of entity: WorkingEntity, keys: [NameKey]) -> String? {
    if entity.country != nil { return "country" }
    var classes = entity.described
    for key in keys {
      for word in key.words { classes.formUnion(Vocabulary.standard.classes(of: word)) }
    }
    return entity.kind == .place
      ? place(classes)
      : entity.kind == .organisation
        ? organisation(classes) : nil
  }

  private static func place(_ classes: WordClass) -> String? {
    if classes.contains(.building) { return "building" }
    if classes.contains(.settlement) { return "city" }
    if classes.contains(.country) { return "country" }
    return classes.contains(.place) ? "region" : nil
  }

  private static func organisation(_ classes: WordClass) -> String? {
    if classes.contains(.court) { return "court" }
    if classes.contains(.party) { return "party" }
    if classes.contains(.armed) { return "armedGroup" }
    if classes.contains(.media) { return "media" }
    if classes.contains(.international) { return "internationalBody" }
    if !classes.isDisjoint(with: [.governmentBody, .institution]) { return "governmentBody" }
    return classes.contains(.company) ? "company" : nil
  }
}
