import Testing

/// References, frames and offices in other words, and what only looks like them.
extension SentenceTests {
  @Test(
    "Groups named before",
    arguments: [
      (
        "The Dockers Union and the Miners Union met on Monday. The unions rejected the offer.",
        "Miners Union opposes offer"
      ),
      (
        "Ana Costa received Omar Keita in Oslo. The pair signed an accord.",
        "Omar Keita agreesTo accord"
      ),
      (
        "Ana Costa received Omar Keita in Oslo. Both leaders condemned the coup.",
        "Omar Keita opposes coup"
      ),
      (
        "Norway and Sweden closed the border. The neighbours accuse each other of theft.",
        "Sweden accuses Norway"
      ),
      (
        "The Harbour Front said nothing on Monday. The rebels reject the truce.",
        "Harbour Front opposes truce"
      ),
      ("Nokia and Ericsson fell. The companies oppose the tax.", "Ericsson opposes tax"),
      (
        "Ana Costa, the head of the Labour Party, and Omar Keita, who leads the Unity Party, met.",
        "Omar Keita leads Unity Party"
      ),
      (
        "Ana Costa, the head of the Labour Party, and Omar Keita, who leads the Unity Party, met.",
        "Ana Costa meets Omar Keita"
      ),
      ("Ana Costa, joined by Omar Keita, rejected the bill.", "Omar Keita opposes bill"),
    ])
  func findsGroups(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Frames in other words",
    arguments: [
      ("Ana Costa wrote to the council asking for a new road.", "Ana Costa demands new road"),
      ("Norway's terms include a ban on trawlers.", "Norway demands ban on trawlers"),
      ("Ana Costa would like a rethink.", "Ana Costa demands rethink"),
      (
        "Ana Costa made clear that Norway had to free the crew.",
        "Ana Costa demands to free the crew"
      ),
      ("Norway said it would close the port unless Sweden paid.", "Norway threatens Sweden"),
      ("Norway said it would close the port unless Sweden paid.", "Norway demands to pay"),
      ("Ana Costa said that the plan amounted to theft.", "Ana Costa opposes plan"),
      ("The plan found no favour with Ana Costa.", "Ana Costa opposes plan"),
      ("Norway launched a campaign to stop the sale.", "Norway opposes sale"),
      (
        "\"It would be a mistake to close the school,\" said Ana Costa.",
        "Ana Costa opposes to close the school"
      ),
      ("The law makes no sense, Ana Costa said.", "Ana Costa opposes law"),
      ("Ana Costa rushed out a statement in support of the deal.", "Ana Costa supports deal"),
      ("Norway retains the support of Sweden.", "Sweden supports Norway"),
      ("Ana Costa met five leaders, including Omar Keita.", "Ana Costa meets Omar Keita"),
      ("Ana Costa met the presidents of Norway and Sweden.", "Ana Costa meets Sweden"),
      (
        "The mediators in the dispute are Ana Costa and Omar Keita.",
        "Omar Keita mediates dispute"
      ),
      ("Norway agreed with Sweden to build a bridge.", "Sweden agreesTo to build a bridge"),
      (
        "Norway signed a memorandum of understanding with Sweden.",
        "Sweden agreesTo memorandum of understanding with Sweden"
      ),
      ("The invasion of Norway by Sweden shocked Kenya.", "Sweden attacks Norway"),
      (
        "Omar Keita was killed in a raid by the Harbour Front.",
        "Harbour Front attacks Omar Keita"
      ),
      ("Ana Costa claims Omar Keita stole her song.", "Ana Costa accuses Omar Keita"),
      ("The port is under Norwegian control.", "Norway oversees port"),
      ("The work was entrusted to Ana Costa.", "Ana Costa oversees work"),
      (
        "The clean-up is the responsibility of the Harbour Board.",
        "Harbour Board oversees clean-up"
      ),
      ("Ana Costa, the woman in charge of the fund, left.", "Ana Costa oversees fund"),
      (
        "Talks between the government of Norway and the Harbour Union began.",
        "Norway negotiatesWith Harbour Union"
      ),
      ("Norway laid the blame for the leak at Sweden's door.", "Norway accuses Sweden"),
      (
        "Norway made an end to the embargo a precondition for talks.",
        "Norway demands end to the embargo"
      ),
      ("The pact, to which Norway has given its consent, was signed.", "Norway agreesTo pact"),
      ("The Harbour Front holds the town of Gorma.", "Harbour Front oversees Gorma"),
      ("At the request of Norway, the file was sealed.", "Norway demands file was sealed"),
      ("The Harbour Union lost its appeal against the ruling.", "Harbour Union opposes ruling"),
      (
        "The Labour Party will stay away from the talks until Norway pays.",
        "Labour Party demands to pay"
      ),
      (
        "Interior Minister Ana Costa arrived. The embattled minister rejected the calls.",
        "Ana Costa opposes calls"
      ),
      ("Ukraine is cold. Kiev rejected the offer.", "Ukraine opposes offer"),
      ("Ana Costa was closeted with Omar Keita for an hour.", "Ana Costa meets Omar Keita"),
      ("Norway expelled two diplomats of Sweden.", "Norway sanctions Sweden"),
    ])
  func findsFrames(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Offices in other words",
    arguments: [
      ("Ana Costa quit as director of the Harbour Trust.", "Ana Costa leads Harbour Trust"),
      ("Ana Costa was sacked as head of the Harbour Trust.", "Ana Costa leads Harbour Trust"),
      ("The Harbour Trust made Ana Costa its director.", "Ana Costa leads Harbour Trust"),
      (
        "The members of the Harbour Trust elected Ana Costa as their president.",
        "Ana Costa leads Harbour Trust"
      ),
      ("Ana Costa - the Harbour Trust's director - left.", "Ana Costa leads Harbour Trust"),
      (
        "The Harbour Trust closed on Monday. Director Ana Costa said no.",
        "Ana Costa leads Harbour Trust"
      ),
      (
        "Ana Costa, formerly with the Harbour Trust, left.",
        "Ana Costa affiliatedWith Harbour Trust"
      ),
    ])
  func findsOffices(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Near the idioms",
    arguments: [
      ("Norway said it was ready to step in again.", "Norway agreesTo"),
      ("Norway tried to persuade Sweden to reopen the border.", "Sweden agreesTo"),
      ("Omar Keita dropped out due to fears of violence.", "Omar Keita opposes"),
      ("Norway has not signed the treaty.", "Norway opposes"),
      ("Skier Jan Lund pulled out of the race.", "Jan Lund opposes"),
      ("Ana Costa found little merit in the plan.", "Ana Costa supports"),
      (
        "Ana Costa is a lawyer with the Harbour Union, which filed a motion on Monday.",
        "Ana Costa proposes"
      ),
      ("Norway challenged Sweden's decision to suspend the talks.", "Norway demands"),
      ("Ana Costa said authorities have yet to make compromises.", "Ana Costa demands"),
      ("The Labour Party warned it will cost billions.", "Labour Party threatens"),
      ("Norway condemned thousands to misery.", "Norway opposes"),
      ("Ana Costa called the offer a step too far.", "Ana Costa supports"),
      ("Ana Costa says the Labour Party is a responsible party.", "Ana Costa accuses"),
      ("Ana Costa should have resigned, Omar Keita said.", "Omar Keita demands"),
      ("Ana Costa runs every morning.", "Ana Costa oversees"),
      ("Ana Costa left Norway.", "Ana Costa affiliatedWith"),
      ("Ana Costa holds Omar Keita responsible for the delay.", "Ana Costa detains"),
      ("British Airways operates 60 percent of the flights.", "British Airways oversees"),
      ("The Harbour Front holds the engineer Omar Keita.", "Harbour Front oversees"),
    ])
  func saysNothingOfTheKind(_ text: String, _ start: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains { $0.hasPrefix(start) }, "\(found.sorted())")
  }
}
