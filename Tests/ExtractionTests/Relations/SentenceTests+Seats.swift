import Foundation
import KnowledgeGraph
import Testing

/// Where bodies and places lie; who meets whom.
extension SentenceTests {
  @Test(arguments: [
    (
      "The Harbour Group, a watchdog with headquarters in the Kenyan lake town of Moyale, "
        + "left.", "Harbour Group locatedIn Moyale", "headquarters in an aside"
    ),
    (
      "The Harbour Group, which has its headquarters in Geneva, left.",
      "Harbour Group locatedIn Geneva", "has its headquarters"
    ),
    (
      "The Trade Ministry has its offices in Pretoria.", "Trade Ministry locatedIn Pretoria",
      "has its offices"
    ),
    (
      "Geneva is home to the Harbour Foundation.", "Harbour Foundation locatedIn Geneva", "home to"
    ),
    (
      "The Harbour Fund's headquarters in Geneva was attacked.", "Harbour Fund locatedIn Geneva",
      "its headquarters"
    ),
    (
      "He left Geneva, where the Harbour Fund has its offices.", "Harbour Fund locatedIn Geneva",
      "where it has its offices"
    ),
    (
      "The Rescue Committee condemned the attack. The Geneva-based agency wanted action.",
      "Rescue Committee locatedIn Geneva", "an agency by where it is based"
    ),
    (
      "Novag Corporation is a company based in Geneva.", "Novag Corporation locatedIn Geneva",
      "what the subject is said to be"
    ),
    (
      "Ben Lemm spoke after leaving Hamar Bhavan, where the Trade Ministry has its offices.",
      "Trade Ministry locatedIn Hamar Bhavan", "a building by what sits there"
    ),
    (
      "Kenya will host a summit in Nairobi.", "summit locatedIn Nairobi",
      "an event without its place"
    ),
    (
      "Talks in Geneva between Kenya and Chad ended.", "talks locatedIn Geneva",
      "an event without those who meet"
    ),
    (
      "The Lakes Union said it favoured the boycott. So did the Harbour Party.",
      "Harbour Party supports boycott", "who does the same, a sentence on"
    ),
    (
      "Norway backed the plan, as did Sweden.", "Sweden supports plan", "who does the same"
    ),
    (
      "Ana Costa praised a treaty to which Kenya has signed up.", "Kenya agreesTo treaty",
      "a preposition before the verb"
    ),
    (
      "The Lake Ministry has cleared the deal.", "Lake Ministry supports deal", "a clearance"
    ),
    (
      "The African Union failed to end the impasse between Kenya and Chad.",
      "African Union mediates impasse between Kenya and Chad", "a deadlock between others"
    ),
    (
      "Fighting in Kenya's northern Marsabit region, where floods around the town of Hamar have killed "
        + "three, went on.", "Hamar locatedIn Marsabit", "a town in a clause of place"
    ),
    (
      "He fears another Marsabit, the northern half of Kenya, would leave.",
      "Marsabit locatedIn Kenya",
      "half of a country"
    ),
    (
      "Ana Costa was received in turn by Omar Keita, President Alain Meyer of France and German "
        + "Chancellor Jan Ott.", "Alain Meyer meets Ana Costa", "titles and homes in a list"
    ),
    (
      "Ana Costa was welcomed to the palace by Omar Keita.", "Ana Costa meets Omar Keita",
      "who welcomes behind the place"
    ),
    (
      "The presidents of Kenya and Chad came face to face in Oslo.", "Chad meets Kenya",
      "face to face"
    ),
    (
      "Ana Costa and Omar Keita shook hands on a declaration.", "Ana Costa agreesTo declaration",
      "a handshake"
    ),
    (
      "Talks in Geneva between Kenya and Chad ended.", "Chad negotiatesWith Kenya",
      "the place between"
    ),
    (
      "A spokesman for Kenya, Ben Lemm, was blunt, pointing at the "
        + "United States.", "Kenya accuses United States", "pointing at"
    ),
    (
      "Kenya holds the presidency of the African Union.", "Kenya oversees African Union",
      "a presidency in turn"
    ),
    (
      "Kenya left. Kenya won. Ana Costa will mediate between the central government and the Harbour Front.",
      "Ana Costa mediates Kenya", "the federal government"
    ),
    (
      "The Lake Authority spoke. Norway left. Ana Costa praised the authority.",
      "Ana Costa supports Lake Authority", "a body called authority"
    ),
    (
      "A spokesman for Chancellor Ana Costa rejected the plan.", "Ana Costa opposes plan",
      "a spokesman of a person"
    ),
    (
      "The African Council is acting as go-between in the talks.", "African Council mediates talks",
      "three words for one"
    ),
  ]) func liesOrMeets(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    let parts = statement.components(separatedBy: " meets ")
    let other = parts.count == 2 ? "\(parts[1]) meets \(parts[0])" : statement
    let talks = statement.components(separatedBy: " negotiatesWith ")
    let reversed = talks.count == 2 ? "\(talks[1]) negotiatesWith \(talks[0])" : statement
    #expect(
      found.contains(statement) || found.contains(other) || found.contains(reversed), reason)
  }

  @Test func namesBehindCapitals() throws {
    let graph = try read(
      "Omar Keita and Alain Meyer met. In Brussels Keita and Meyer refused to leave.")
    #expect(
      Set(graph.nodes.map(\.label)).isSuperset(of: ["Omar Keita", "Alain Meyer", "Brussels"]))
    #expect(!graph.nodes.map(\.label).contains("Brussels Keita"))
  }

  @Test func peopleAreNowhereBased() throws {
    #expect(try statements(in: "Ana Costa is a writer based in Rome.").isEmpty)
  }
}
