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
