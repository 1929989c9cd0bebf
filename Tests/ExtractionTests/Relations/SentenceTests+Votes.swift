import Testing

extension SentenceTests {
  @Test(
    "a vote is on the bill or resolution named before",
    arguments: [
      (
        "The bill on fishing passed. Norway and Sweden voted against.",
        "Sweden opposes bill on fishing"
      ),
      (
        "The resolution was adopted. Sweden, which had asked for talks, voted no.",
        "Sweden opposes resolution"
      ),
      (
        "There was a bill on smoking. The Labour Party voted in favour, and the Green Party voted against.",
        "Labour Party supports bill on smoking"
      ),
    ]) func bareVotes(_ text: String, _ statement: String) throws
  {
    #expect(try statements(in: text).contains(statement))
  }

  @Test("a vote for somebody is on nothing else") func voteForSomebody() throws {
    let found = try statements(in: "The bill passed. Norway voted for Ana Costa.")
    #expect(found == ["Norway supports Ana Costa"])
  }

  @Test("a march against a plan is a stand, a strike against a town is none") func marches() throws
  {
    #expect(
      try statements(in: "The Labour Party held a march against the budget.").contains(
        "Labour Party opposes budget"))
    #expect(
      try !statements(in: "Norway led air strikes against Sweden.").contains(
        "Norway opposes Sweden"))
  }
}
