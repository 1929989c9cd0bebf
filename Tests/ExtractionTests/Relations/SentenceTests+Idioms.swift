import Testing

/// Relations told in the idioms of the news.
extension SentenceTests {
  @Test(
    "Idioms",
    arguments: [
      ("Norway acted as a bridge between Chile and Peru.", "Norway mediates Chile"),
      ("Norway carried messages between Chile and Peru.", "Norway mediates Peru"),
      (
        "Norway's good offices aside, Sweden lent its good offices to the peace talks.",
        "Sweden mediates peace talks"
      ),
      ("Chile got Peru and Bolivia to the negotiating table.", "Chile mediates Peru"),
      ("Ana Costa was appointed mediator in the dispute.", "Ana Costa mediates dispute"),
      (
        "The league named former president Ana Costa as its mediator in the conflict.",
        "Ana Costa mediates conflict"
      ),
      ("Efforts by Norway to mediate the strike have failed.", "Norway mediates strike"),
      (
        "The release was secured through the mediation of the Red Crescent.",
        "Red Crescent mediates release"
      ),
      (
        "Ana Costa came under pressure from Sweden to publish the list.",
        "Sweden demands to publish the list"
      ),
      ("Norway made its aid conditional on a truce.", "Norway demands truce"),
      (
        "Norway threw down a challenge to Sweden to open its books.",
        "Norway demands to open its books"
      ),
      ("There should be an inquiry, Ana Costa argued.", "Ana Costa demands inquiry"),
      (
        "Norway gave Sweden until Tuesday to return the ship.",
        "Norway demands to return the ship"
      ),
      (
        "Cuba says there can be no talks until Canada lifts the ban.",
        "Cuba demands to lift the ban"
      ),
      ("Ana Costa added her voice to the calls for a boycott.", "Ana Costa demands boycott"),
      ("Norway pulled the plug on the project.", "Norway opposes project"),
      (
        "Senator Ana Costa broke ranks with the Labour Party over the tax.",
        "Ana Costa opposes Labour Party"
      ),
      ("Norway pulled out of the Baltic Council.", "Norway opposes Baltic Council"),
      ("Ana Costa complained on air of biased coverage.", "Ana Costa opposes biased coverage"),
      ("Norway wants nothing to do with the pipeline.", "Norway opposes pipeline"),
      ("Norway and Sweden traded protests over the rules.", "Norway opposes Sweden"),
      ("The letter did not sit well with Norway.", "Norway opposes letter"),
      (
        "The verdict was greeted with dismay by the Harbour Union.",
        "Harbour Union opposes verdict"
      ),
      ("Critics, among them Ana Costa, say the law is unfair.", "Ana Costa opposes law"),
      (
        "Critics, including the Harbour Union, say the law is unfair.",
        "Harbour Union opposes law"
      ),
      ("The Harbour Union said the bill went too far.", "Harbour Union opposes bill"),
      ("Ana Costa has never hidden her dislike of the euro.", "Ana Costa opposes euro"),
      ("The port is in the hands of the Harbour Front.", "Harbour Front oversees port"),
      ("The station is under the thumb of the Labour Party.", "Labour Party oversees station"),
      (
        "The vote was monitored by observers from the Carter Institute.",
        "Carter Institute oversees vote"
      ),
      ("The Harbour Front has tightened its grip on the port.", "Harbour Front oversees port"),
      ("Norway swung behind the candidacy.", "Norway supports candidacy"),
      ("Ana Costa had kind words for the nurses.", "Ana Costa supports nurses"),
      (
        "Parliament approved the loan with the votes of the Labour Party.",
        "Labour Party supports loan"
      ),
      ("The offer got a warm welcome from Norway.", "Norway supports offer"),
      ("The Labour Party put a new offer on the table.", "Labour Party proposes new offer"),
      ("Norway came up with a plan for a bank.", "Norway proposes plan for a bank"),
      ("Norway put pen to paper on the treaty.", "Norway agreesTo treaty"),
      ("Norway had no choice but to accept the terms.", "Norway agreesTo terms"),
      ("Norway persuaded Sweden to reopen the border.", "Sweden agreesTo to reopen the border"),
      (
        "Norway came to an agreement with Sweden on the debt.",
        "Sweden agreesTo agreement with Sweden on the debt"
      ),
      ("Norway became a signatory to the pact.", "Norway agreesTo pact"),
      ("Ana Costa and Omar Keita spoke by phone on Tuesday.", "Ana Costa meets Omar Keita"),
      ("Ana Costa spoke by telephone with Omar Keita.", "Ana Costa meets Omar Keita"),
      ("Ana Costa is due in Sweden on Friday.", "Ana Costa meets Sweden"),
      ("Ana Costa was greeted at the airport by Omar Keita.", "Ana Costa meets Omar Keita"),
      ("Norway laid the blame for the fire at the door of Sweden.", "Norway accuses Sweden"),
      ("Norway says Sweden is sheltering rebels.", "Norway accuses Sweden"),
      ("Ana Costa said Sweden would face consequences.", "Ana Costa threatens Sweden"),
      ("Norway is at war with the Harbour Front.", "Norway attacks Harbour Front"),
      ("Omar Keita was taken prisoner by the Harbour Front.", "Harbour Front detains Omar Keita"),
      ("Omar Keita was set free by the Harbour Front.", "Harbour Front releases Omar Keita"),
      ("Ana Costa went on to found the Harbour Party.", "Ana Costa leads Harbour Party"),
      ("Ana Costa is at the head of the Labour Party.", "Ana Costa leads Labour Party"),
      ("Norway added Sweden to its blacklist.", "Norway sanctions Sweden"),
      ("Norway imposed an arms embargo on Sweden.", "Norway sanctions Sweden"),
    ])
  func readsIdioms(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }
}
