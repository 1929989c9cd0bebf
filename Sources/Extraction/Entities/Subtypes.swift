import English
import KnowledgeGraph

/// The finer kind of an entity: from its own words, from what everybody knows or the lists hold, and
/// last from what the text calls it.
enum Subtypes {
  static func subtype(of entity: WorkingEntity, keys: [NameKey], lists: NameLists) -> String? {
    if entity.country != nil { return "country" }
    switch entity.kind {
    case .person: return nil
    case .place: return place(entity, keys, lists)
    case .organisation: return organisation(entity, keys, lists)
    }
  }

  private static func classes(of keys: [NameKey]) -> WordClass {
    var classes: WordClass = []
    for key in keys where key.words.count > 1 {
      for word in key.words { classes.formUnion(Vocabulary.standard.classes(of: word)) }
    }
    return classes
  }

  // MARK: Places

  private static func place(_ entity: WorkingEntity, _ keys: [NameKey], _ lists: NameLists)
    -> String?
  {
    for key in keys where key.words.count > 1 {
      if !BodyWords.naturalWords.isDisjoint(with: [key.words[0], key.words[key.words.count - 1]]) {
        return "natural"
      }
    }
    if let own = place(classes(of: keys)) { return own }
    if keys.contains(where: { $0.words.last == "bank" }) { return "region" }
    if !lists.isDisjoint(with: [.continent, .state]) { return "region" }
    if !lists.isDisjoint(with: [.largeCity, .town]) { return "city" }
    return place(entity.described)
  }

  private static func place(_ classes: WordClass) -> String? {
    if classes.contains(.building) { return "building" }
    if classes.contains(.settlement) { return "city" }
    if classes.contains(.country) { return "country" }
    return classes.contains(.place) ? "region" : nil
  }

  // MARK: Organisations

  private static func organisation(
    _ entity: WorkingEntity, _ keys: [NameKey], _ lists: NameLists
  ) -> String? {
    let own = classes(of: keys)
    if own.contains(.court) { return "court" }
    if own.contains(.party) { return "party" }
    for key in keys {
      let last = key.words[key.words.count - 1]
      let first = key.words.count > 1 ? BodyWords.subtype(ofWord: key.words[0]) : nil
      if let subtype = BodyWords.subtype(ofWord: last)
        ?? organisation(Vocabulary.standard.classes(of: last)) ?? first
      {
        return subtype
      }
    }
    if let named = organisation(own) { return named }
    if lists.contains(.armedGroup), lists.isDisjoint(with: .organisation) { return "armedGroup" }
    return organisation(entity.described)
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
