import Testing

/// What has to come first, what will never be, and who works for peace.
extension SentenceTests {
  @Test(
    "Conditions and refusals",
    arguments: [
      ("Costa said a new border would never be accepted.", "Costa opposes new border"),
      (
        "Ana Costa countered that Norway had no right to close the port.",
        "Ana Costa opposes to close the port"
      ),
      (
        "Ana Costa said that no progress can be made if Norway does not name an envoy.",
        "Ana Costa demands to name an envoy"
      ),
      (
        "Norway rejects returning to talks without the complete withdrawal of the troops.",
        "Norway demands complete withdrawal of the troops"
      ),
      (
        "Costa says he \"condemns this raid\" and calls for restraint.", "Costa demands restraint"
      ),
      (
        "Ana Costa said the law could allow firms to snoop and threaten free speech.",
        "Ana Costa opposes law"
      ),
      (
        "The Foreign Ministry told Reuters the raid was \"a crime\".",
        "Foreign Ministry opposes raid"
      ),
      (
        """
        The court voted on Monday to keep the tax, blocking President Ana Costa's attempt at \
        abolishing the tax and its old, inefficient collectors.
        """, "court opposes attempt at abolishing the tax and its old, inefficient collectors"
      ),
      (
        "\"The first thing Norway has to do is stop the raids,\" Ana Costa said.",
        "Ana Costa demands to stop the raids"
      ),
      (
        "Ana Costa wants to prevent editors from being on the board.",
        "Ana Costa opposes being on the board"
      ),
    ])
  func findsConditions(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Peacemakers and overseers in other words",
    arguments: [
      (
        "Ana Costa praised Norway's role in the resolution of the dispute between Peru and Chile.",
        "Norway mediates Chile"
      ),
      (
        "Norway is working for a peace deal between Sudan and Chad.",
        "Norway mediates peace deal between Sudan and Chad"
      ),
      ("The Norway-led coalition was given eleven seats.", "Norway oversees coalition"),
      (
        "A team from the Foreign Ministry is to conduct an inspection of the plant.",
        "Foreign Ministry oversees plant"
      ),
    ])
  func findsPeacemakers(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "What is no stand",
    arguments: [
      ("\"Norway must understand that it is late,\" Ana Costa said.", "Ana Costa demands"),
      ("Ana Costa dismissed the minister on Monday.", "Ana Costa opposes minister"),
      ("Ana Costa complained about stomach problems.", "Ana Costa opposes"),
      ("The court said Ana Costa has a right to seek a new vote.", "court demands"),
      ("The Norway-led raid began on Monday.", "Norway oversees"),
      (
        "NATO met on Monday to discuss Norway's concerns, with any step needing a vote.",
        "Norway opposes"
      ),
      ("Norway may fail to defend the deal.", "Norway opposes"),
    ])
  func findsNoStand(_ text: String, _ wrong: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains { $0.hasPrefix(wrong) }, "\(found.sorted())")
  }

  @Test(
    "Bodies named with ordinary words",
    arguments: [
      ("The Speak Out campaign rejected the plan.", "Speak Out opposes plan"),
      (
        "Ana Costa from Watch on Wages rejected the plan.",
        "Ana Costa affiliatedWith Watch on Wages"
      ),
    ])
  func findsCampaigns(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }
}
