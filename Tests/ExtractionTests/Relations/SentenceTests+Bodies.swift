import KnowledgeGraph
import Testing

/// Where a body's name begins and ends, and who heads it.
extension SentenceTests {
  private func bodies(in text: String) throws -> Set<String> {
    Set(try read(text).nodes.filter { $0.kind == .organisation }.map(\.label))
  }

  @Test(
    "Bodies with whose they are",
    arguments: [
      (
        "The engine maker Volvane of Sweden and its rival Dornier of Switzerland signed a contract.",
        ["Volvane", "Dornier"]
      ),
      ("The Freedom Party of Milan Horvat voted against the treaty.", ["Freedom Party"]),
      (
        "Alice Weber, parliamentary leader of the Alternative for Austria (AfO), rejected the budget.",
        ["Alternative for Austria"]
      ),
      (
        "The province has been run by the United Nations Mission in Kosora (UNMIKO) since 1999.",
        ["United Nations Mission in Kosora"]
      ),
      ("He told the broadcaster ZDF that the strike was wrong.", ["ZDF"]),
      ("She told the radio station RFI that the plan was a mistake.", ["RFI"]),
      ("The governor of the Bank of England, Ana Costa, resigned.", ["Bank of England"]),
      (
        "The Supreme Court of the Philippines on Monday stopped the government from signing the accord.",
        ["Supreme Court of the Philippines"]
      ),
      (
        "She was the first athlete whom the athletics federation, the IAAF, wanted to see.",
        ["IAAF"]
      ),
    ])
  func names(text: String, expected: [String]) throws {
    #expect(try bodies(in: text) == Set(expected))
  }

  @Test(
    "Who heads them",
    arguments: [
      (
        "The European Commission met on Friday. Commission President Paul Meyer defended the plan.",
        "Paul Meyer leads European Commission"
      ),
      (
        "The outgoing Danish government of Lars Holm quit the convention.",
        "Lars Holm leads Denmark"
      ),
      (
        "In Edinburgh, the Court of Session upheld a complaint by the union.",
        "Court of Session locatedIn Edinburgh"
      ),
      (
        "Per Holm accused the airline's chief executive, Ulf Berg, of wanting a war.",
        "Per Holm accuses Ulf Berg"
      ),
      (
        "The talks, which Peter Novak will chair in Vienna, begin in March.",
        "Peter Novak oversees talks"
      ),
      (
        "Barack Obama discussed the crisis with Nicolas Sarkozy, and both ruled out concessions.",
        "Nicolas Sarkozy opposes concessions"
      ),
      (
        "Volvane of Sweden and Novartec of Switzerland agreed to merge. Both governments backed the deal.",
        "Switzerland supports deal"
      ),
      (
        "Ana Costa, the chairwoman of the DAB, the largest party, said little.",
        "Ana Costa leads DAB"
      ),
      (
        "Ana Costa, who became managing director of the International Monetary Fund this month, left.",
        "Ana Costa leads International Monetary Fund"
      ),
      (
        "In Zamboanga City, where Mayor Celso Ruiz put the crowd at 15,000, marchers carried banners.",
        "Celso Ruiz leads Zamboanga City"
      ),
      (
        "Soldiers in Guinea-Bissau seized Prime Minister Carlos Ruiz at his home in Bissau.",
        "Carlos Ruiz leads Guinea-Bissau"
      ),
      (
        "One of them, Anil Roy of the Shetkari Sabha, a farmers' organization based in Mumbai, agreed.",
        "Anil Roy affiliatedWith Shetkari Sabha"
      ),
      (
        "The Thai army has refused to let them in. Army chief Somchai Rattana argued against it.",
        "Somchai Rattana affiliatedWith Thailand"
      ),
      (
        "The White House rejected the claim. Press secretary Jay Miller said the report was wrong.",
        "Jay Miller affiliatedWith White House"
      ),
      (
        "Ana Costa, who led the negotiators of the Tamil Tigers, said the talks would go on.",
        "Ana Costa affiliatedWith Tamil Tigers"
      ),
      (
        "Omar Keita had refused to exchange prisoners for the hostages.",
        "Omar Keita opposes to exchange prisoners for the hostages"
      ),
      (
        "Kumba Lo, a former president, alleged fraud and has refused to take part in the runoff.",
        "Kumba Lo opposes to take part in the runoff"
      ),
      (
        "Karim Wade promised to stop missionary work in Senegal.",
        "Karim Wade agreesTo to stop missionary work in Senegal"
      ),
      (
        "Siemens said that the offer by ABB was not enough.",
        "Siemens opposes offer by ABB"
      ),
      (
        "Norway stopped Denmark from joining the talks.", "Norway opposes joining the talks"
      ),
      (
        "Talks between Nord Airways and the Cabin Union failed. The airline's chief executive, Ulf Berg, left.",
        "Ulf Berg leads Nord Airways"
      ),
      (
        "The European Commission met. Trade Commissioner Lena Brandt opposed the merger.",
        "Lena Brandt affiliatedWith European Commission"
      ),
      (
        "Norway brokered an agreement under which observers were to be sent to the border.",
        "Norway mediates agreement"
      ),
      (
        "The Supreme Court of Kenya stopped the sale. Malaysia sent an envoy, and Malaysia offered help. "
          + "The weather in Malaysia was fine.\n\nPresident Omar Wanjala spoke on Friday.",
        "Omar Wanjala leads Kenya"
      ),
      (
        "Ana Costa said she had put forward $650 billion in cuts.",
        "Ana Costa proposes $650 billion"
      ),
      (
        "Sandra Torres said she preferred new elections to a coalition with the Greens.",
        "Sandra Torres opposes coalition with the Greens"
      ),
      (
        "The union IG Chemie welcomed the collapse of the merger.",
        "IG Chemie opposes merger"
      ),
    ])
  func heads(text: String, statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found)")
  }
}
