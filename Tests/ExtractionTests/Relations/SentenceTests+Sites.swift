import KnowledgeGraph
import Testing

/// Where bodies, towns and events lie.
extension SentenceTests {
  @Test(arguments: [
    (
      "Novag, whose headquarters are in Basel, left.",
      "Novag locatedIn Basel", "headquarters that are there"
    ),
    (
      "In Peru, the shipping company Iberlemm slept.",
      "Iberlemm locatedIn Peru", "a firm that is heard there"
    ),
    (
      "Peru closed its ports. Rebels left the northern province of Lemmia.",
      "Lemmia locatedIn Peru", "the northern province of the country in question"
    ),
    (
      "The Harbour League, in a letter from its headquarters in Oslo, left.",
      "Harbour League locatedIn Oslo", "a body's seat"
    ),
    (
      "Ana Costa left Hamar, in Lemmia.",
      "Hamar locatedIn Lemmia", "a place, in a place"
    ),
    (
      "Norway left. The guests met in Oslo, the capital.",
      "Oslo locatedIn Norway", "the capital of a country named before"
    ),
    (
      "Ten people left Peru's West Lemmia state.",
      "West Lemmia locatedIn Peru", "a country's region"
    ),
    (
      "The guests met at Oslo's Ana Costa airport.",
      "Ana Costa airport locatedIn Oslo", "a town's airport"
    ),
    (
      "They left Grozda village, in the Lemm Province.",
      "Grozda locatedIn Lemm Province", "a district, in a province"
    ),
    (
      "The ship sank off Lemm, a village on the island of Grozda.",
      "Lemm locatedIn Grozda", "a town on an island"
    ),
    (
      "In Oslo, the Harbour Commission slept.",
      "Harbour Commission locatedIn Oslo", "a commission in its town"
    ),
    (
      "They condemned the mutiny in Chad.",
      "mutiny locatedIn Chad", "a mutiny has a place"
    ),
  ]) func lies(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test(arguments: [
    (
      "A meeting of the Harbour Committee in Oslo began.",
      "Harbour Committee locatedIn Oslo", "where it met is not where it sits"
    )
  ]) func liesNot(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(!found.contains(statement), reason)
  }
}
