import KnowledgeGraph
import Testing

/// Which party politicians are of, and where they were elected.
extension SentenceTests {
  @Test(arguments: [
    (
      "Senator Bob Hale, a Vermont Democrat, left.",
      "Bob Hale affiliatedWith Democrat", "a state before the party"
    ),
    (
      "Senator Bob Hale, a Vermont Democrat, left.",
      "Bob Hale affiliatedWith Vermont", "the state before the party"
    ),
    (
      "House Speaker Ann Tull, Republican of Iowa, left.",
      "Ann Tull affiliatedWith Republican", "the party of a state"
    ),
    (
      "Ana Costa, a Republican from southern Ohio, left.",
      "Ana Costa affiliatedWith Republican", "an adherent is one of the party"
    ),
    (
      "Ana Costa, a Republican from southern Ohio, left.",
      "Ana Costa affiliatedWith Ohio", "where an adherent comes from"
    ),
    (
      "Ana Costa, another Democrat who lost, spoke.",
      "Ana Costa affiliatedWith Democrat", "another of the party"
    ),
    (
      "Senators Ana Costa of Ohio and Ben Holm of Texas, both Democrats, left.",
      "Ana Costa affiliatedWith Democrats", "both of the party"
    ),
    (
      "Senators Ana Costa of Ohio and Ben Holm of Texas, both Democrats, left.",
      "Ana Costa affiliatedWith Ohio", "a senator's state"
    ),
    (
      "Ana Costa, the panel's top Democrat, left.",
      "Ana Costa affiliatedWith Democrat", "the senior one of the party"
    ),
    (
      "Ben Holm, a Socialist member of the French parliament, left.",
      "Ben Holm affiliatedWith Socialist", "the party before a membership"
    ),
    (
      "Ben Holm, the Conservative MP who lost his seat, left.",
      "Ben Holm affiliatedWith Conservative", "the party before a seat"
    ),
    (
      "Iowa's Republican mayor, Ana Costa, left.",
      "Ana Costa affiliatedWith Republican", "a mayor's party"
    ),
    (
      "She met Republicans in Congress. The Republican governor, Ana Costa, left.",
      "Ana Costa affiliatedWith Republicans", "a governor does not lead her party"
    ),
    (
      "Republican Senator Ana Costa left.",
      "Ana Costa affiliatedWith Republican", "the party before a title"
    ),
    (
      "Liberal Democrat MP Ana Costa left.",
      "Ana Costa affiliatedWith Liberal Democrat", "a party of two words"
    ),
    (
      "Sen. Ana Costa, D-Ohio, left.",
      "Ana Costa affiliatedWith Ohio", "the state behind the letter of a party"
    ),
    (
      "Ana Costa of Utah left.",
      "Ana Costa affiliatedWith Utah", "a state of a federation"
    ),
  ]) func isOfParty(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }
}
