import Testing

/// Names in a row, agents far from their verb, and bodies that many states have.
extension SentenceTests {
  @Test(
    "Lists and agents",
    arguments: [
      (
        "The United Nations, the African Union and several states yesterday condemned the coup.",
        "African Union opposes coup"
      ),
      (
        "Presidents Ana Costa of Norway, Omar Keita of Mali and Ivan Petrov of Serbia will meet Bo Lind.",
        "Omar Keita meets Bo Lind"
      ),
      (
        """
        The bills were supported by the only Greens member, Ana Costa, and by the independents \
        Tony Wind, Rob Oak and Bo Lind.
        """, "Rob Oak supports bills"
      ),
      (
        "The agreement was signed at a hotel in the capital by Omar Keita, who led the team.",
        "Omar Keita agreesTo agreement"
      ),
      ("The scheme was voted down in the Senate.", "Senate opposes scheme"),
      (
        "The Dockers Union (DU) and Workers' Front (FO) rejected the plan. FO backs a strike.",
        "Workers' Front supports strike"
      ),
      (
        "Ana Costa, on a visit to Oslo, told other countries to stay out of the matter.",
        "Ana Costa demands to stay out of the matter"
      ),
      (
        "Park Eun-jo spoke on Monday. Park rejected the claim.", "Park Eun-jo opposes claim"
      ),
      (
        "Prosecutors in Norway accused Ana Costa of theft.", "Norway accuses Ana Costa"
      ),
      (
        "The Criminal Court issued an arrest warrant for Omar Keita.",
        "Criminal Court accuses Omar Keita"
      ),
      (
        "Ana Costa demanded that Omar Keita organise a vote and warned him against harming voters.",
        "Ana Costa opposes harming voters"
      ),
      (
        "Ana Costa demanded that he organise a new vote.",
        "Ana Costa demands to organise a new vote"
      ),
      (
        "The European Union said the result had to be respected.",
        "European Union demands result to be respected"
      ),
      ("Ana Costa called the raid a declaration of war.", "Ana Costa opposes raid"),
    ])
  func findsInLists(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test("Each state's ministry is a node of its own")
  func ministriesOfStates() throws {
    let found = try statements(
      in:
        "Norway's foreign ministry condemned the raid. Sweden's foreign ministry praised the deal.")
    #expect(found.contains("Norway's foreign ministry opposes raid"), "\(found.sorted())")
    #expect(found.contains("Sweden's foreign ministry supports deal"), "\(found.sorted())")
  }

  @Test(
    "What is charged is nobody's stand",
    arguments: [
      (
        "Norway accused the EU of obstructing a solution and of supporting thieves.",
        "Norway opposes"
      ),
      ("The bill is to pass next month with the support of the Greens.", "Greens supports next"),
    ])
  func findsNoDeeds(_ text: String, _ wrong: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains { $0.hasPrefix(wrong) }, "\(found.sorted())")
  }
}

extension SentenceTests {
  @Test(
    "Clauses behind clauses",
    arguments: [
      (
        "Ana Costa told Norwegian radio that she feared the deal would cost jobs.",
        "Ana Costa opposes deal"
      ),
      (
        """
        Presidents Ana Costa of Norway, Omar Keita of Mali and Ivan Bai Petrov of Sierra Leone are \
        also expected to take part and to meet both Bo Lind and Rosa Berg.
        """,
        "Ivan Bai Petrov meets Bo Lind"
      ),
      (
        "Ana Costa arranged for a team from the Foreign Ministry to conduct an audit of the plant.",
        "Foreign Ministry oversees plant"
      ),
      ("\"We are going to wage war on Nokia,\" Ana Costa said.", "Ana Costa threatens Nokia"),
      ("Ana Costa vowed never to sit with thieves.", "Ana Costa opposes to sit with thieves"),
      (
        "It demands that Norway burn a memorandum on the border which Sweden signed in 2000.",
        "Sweden agreesTo memorandum on the border"
      ),
      (
        "At the hearing Ana Costa promised the senators that she would make the ban her goal.",
        "Ana Costa agreesTo to make the ban her goal"
      ),
      (
        "The resolution, put forward by Norway, was adopted on Monday.",
        "Norway proposes resolution"
      ),
      (
        "Ana Costa backed the demand for Omar Keita's dismissal.",
        "Ana Costa supports demand for Omar Keita's dismissal"
      ),
      (
        "Nokia closed its shops on Monday in a protest against two bills.",
        "Nokia opposes two bills"
      ),
      ("Norway was ready for a ceasefire.", "Norway agreesTo ceasefire"),
    ])
  func findsBehindClauses(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "No visit, no office, no demand",
    arguments: [
      ("Unite went to the High Court in a bid to have the cuts reversed.", "Unite meets"),
      (
        "The court believes that Ana Costa is criminally responsible for murder.",
        "Ana Costa oversees"
      ),
      (
        "Ana Costa urged Norway to lift the ban, which she said would do harm to work.",
        "Ana Costa demands do"
      ),
      (
        "The board is to decide whether the agency NORDA complies with its code.", "NORDA agreesTo"
      ),
    ])
  func findsNeither(_ text: String, _ wrong: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains { $0.hasPrefix(wrong) }, "\(found.sorted())")
  }
}
