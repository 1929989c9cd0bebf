import KnowledgeGraph
import Testing

/// Who belongs where: by a clause, an aside, a company above; what is a part only.
extension SentenceTests {
  @Test(arguments: [
    (
      "Ana Costa, a Kenyan lawyer who was elected mayor of Hamar, left.", "Ana Costa leads Hamar",
      "an office in a clause"
    ),
    (
      "Ben Lemm, 61, who has been Kenya's president since 2010, left.", "Ben Lemm leads Kenya",
      "an age before the clause"
    ),
    ("Kenya's ousted president, Ben Lemm, left.", "Ben Lemm leads Kenya", "ousted"),
    ("Kenya's president-elect, Ben Lemm, left.", "Ben Lemm leads Kenya", "elect"),
    (
      "The leader of Kenya's ruling Harbour party, Ana Costa, left.", "Ana Costa leads Harbour",
      "a ruling party by name"
    ),
    (
      "Ben Lemm, of the Trade Ministry, left.", "Ben Lemm affiliatedWith Trade Ministry",
      "an aside"
    ),
    (
      "Ben Lemm at the Trade Ministry said so.", "Ben Lemm affiliatedWith Trade Ministry",
      "where a speaker works"
    ),
    (
      "Ben Lemm ran as the Harbour Party's candidate.", "Ben Lemm affiliatedWith Harbour Party",
      "whose candidate he was"
    ),
    (
      "Ben Lemm sits on the Fishing Council.", "Ben Lemm affiliatedWith Fishing Council",
      "a seat on a body"
    ),
    (
      "Ben Lemm, who leads the Harbour Alliance's youth wing, left.",
      "Ben Lemm affiliatedWith Harbour Alliance", "a wing is a part"
    ),
    (
      "Ana Costa is a curator at the Harbour Museum.", "Ana Costa affiliatedWith Harbour Museum",
      "a curator"
    ),
    (
      "Novag Corporation, Harbour Airlines' parent company, lost.",
      "Harbour Airlines affiliatedWith Novag Corporation", "the company above"
    ),
    (
      "Novag Corporation and its subsidiary, Harbour Airlines, lost.",
      "Harbour Airlines affiliatedWith Novag Corporation", "the company below"
    ),
    (
      "The Council of Harbours has thanked its lawyers, the Lake Commission, for it.",
      "Lake Commission affiliatedWith Council of Harbours", "a body that serves another"
    ),
    (
      "Norway told Kenya's envoys so. Kenya left. Kenya won. President Omar Keita of Kenya stayed. He "
        + "sold the state railway company, Hamar Corporation.",
      "Hamar Corporation affiliatedWith Kenya", "the state of who sells"
    ),
    (
      "Ben Lemm, then leader of the main Bosnia Croat party, the Harbour Alliance, left.",
      "Ben Lemm leads Harbour Alliance", "a people elsewhere"
    ),
    (
      "Ben Lemm, leader of the biggest opposition party, the Harbour Alliance, left.",
      "Ben Lemm leads Harbour Alliance", "one party of its kind"
    ),
    ("Hamar is a town in Norway.", "Hamar locatedIn Norway", "a town in a country"),
    (
      "The Harbour Bank is a bank in Geneva.", "Harbour Bank locatedIn Geneva", "a bank in a town"
    ),
  ]) func belongs(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test func manHasNoPartyOfHer() throws {
    let text =
      "The envoy, Erik Lemm, put off a trip after the army declined to let him visit Wanda Keita. She has "
      + "been held since March. Her National League for Fish won."
    let found = try statements(in: text)
    #expect(found.contains("Wanda Keita affiliatedWith National League for Fish"))
  }

  @Test(arguments: [
    (
      "Ana Stone left. Ben Lemm has accused Stone of obstruction.", "Ben Lemm accuses Ana Stone",
      "a family name that is a word"
    ),
    (
      "Ana Costa called the talks positive.", "Ana Costa supports talks",
      "a judgement behind its object"
    ),
    (
      "The Harbour Party, whose chair spoke, said it favoured the boycott. So did Norway's Lake Party.",
      "Lake Party supports boycott", "who says the same"
    ),
    (
      "The African Union failed to end the impasse between Kenya and Chad.",
      "African Union mediates Kenya", "between whom"
    ),
  ]) func sameOrJudged(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test func failedMediationIsMediation() throws {
    let graph = try read(
      "The African Union failed to end the impasse between Kenya and Chad.")
    let mediations = graph.statements.filter { $0.relation == .mediates }
    #expect(!mediations.isEmpty && mediations.allSatisfy { $0.polarity == .affirmed })
  }

  @Test(arguments: [
    ("Novag Corporation opened a hospital in Kenya.", "Novag Corporation locatedIn Kenya"),
    ("Ben Lemm, who leads the Kenyan delegation, left.", "Ben Lemm leads Kenya"),
    ("Ben Lemm made his Harbour League debut.", "Ben Lemm affiliatedWith Harbour League"),
    (
      "Ana Costa left Lemm University in Hamar, Norway, for it.", "Norway locatedIn Hamar"
    ),
  ]) func belongsNot(_ text: String, _ statement: String) throws {
    #expect(try !statements(in: text).contains(statement))
  }

  @Test func namesOfCoastsAreWhole() throws {
    let graph = try read("Ana Costa left the Gulf of Hamar.")
    #expect(graph.nodes.map(\.label).contains("Gulf of Hamar"))
  }
}
