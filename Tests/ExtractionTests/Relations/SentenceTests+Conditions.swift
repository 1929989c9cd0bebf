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
        "Ana Costa stressed that nobody has the right to sell the island.",
        "Ana Costa opposes to sell the island"
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
        Parliament voted on Monday to keep the tax, blocking President Ana Costa's attempt at \
        abolishing the tax and its old, inefficient collectors.
        """, "Parliament opposes attempt at abolishing the tax and its old, inefficient collectors"
      ),
      (
        "\"The first thing Norway has to do is stop the raids,\" Ana Costa said.",
        "Ana Costa demands to stop the raids"
      ),
      (
        "Ana Costa wants to prevent bankers from being on the board.",
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
        "Bo Lind saw the weight of Norway's role in the resolution of the row between Peru and Chile.",
        "Norway mediates Peru"
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
      ("\"We have no authority to act,\" Ana Costa said.", "Ana Costa opposes"),
      ("Ana Costa dismissed the minister on Monday.", "Ana Costa opposes minister"),
      ("Ana Costa complained about heart problems.", "Ana Costa opposes"),
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

  @Test(
    "Refusals of one's own",
    arguments: [
      ("Nokia said its staff would not unload the ships.", "Nokia opposes to unload the ships"),
      (
        "Ana Costa vowed never to bargain with thieves.",
        "Ana Costa opposes to bargain with thieves"
      ),
      ("Norway would accept no timetable, Ana Costa said.", "Norway opposes timetable"),
      (
        "Nokia said it would not send the crew back until the port was safe.",
        "Nokia demands port was safe"
      ),
      (
        "Nokia agreed to send a team, on condition that the road was opened first.",
        "Nokia demands road was opened first"
      ),
      (
        "Norway threatened new raids if the marines were not withdrawn from Lemm.",
        "Norway demands marines were withdrawn from Lemm"
      ),
      ("Ana Costa said the raid should be condemned by all.", "Ana Costa opposes raid"),
      (
        "Norway said that no government arising from the coup would be recognised.",
        "Norway opposes government arising from the coup"
      ),
      (
        "\"There can be no further excuse for new delays,\" Ana Costa said.",
        "Ana Costa opposes new delays"
      ),
      (
        "Parliament passed a motion of no confidence in Prime Minister Ana Costa.",
        "Parliament opposes Ana Costa"
      ),
      (
        "Both the Labour Party and the Unity Party are against the base.",
        "Labour Party opposes base"
      ),
      (
        "Ana Costa said Norway was \"always against the use of force\".",
        "Norway opposes use of force"
      ),
      ("Ana Costa said that Norway had violated the truce.", "Ana Costa accuses Norway"),
    ])
  func findsRefusals(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Whose stand it is",
    arguments: [
      (
        "The leader of the group Lemm Remembers, Ana Costa, who lost her job, condemned the raid.",
        "Ana Costa opposes raid"
      ),
      (
        "The list is headed by the speaker of the outgoing parliament, Ana Costa, who mocked the tax.",
        "Ana Costa opposes tax"
      ),
      (
        "Nokia's chief executive, the Belgian Nathalie Verst, spoke. She ruled out a new offer.",
        "Nathalie Verst opposes new offer"
      ),
      (
        "The Lemm Liberation Column freed two men. The column at first demanded money.",
        "Lemm Liberation Column demands money"
      ),
      (
        "Ana Costa leads Nokia. The Spaniard rejected the plan.", "Ana Costa opposes plan"
      ),
      (
        "Ana Costa, the British Liberal Democrat who chairs the committee, praised the deal.",
        "Ana Costa supports deal"
      ),
      (
        "Talks began in July with the African Union as facilitator.", "African Union mediates talks"
      ),
      (
        "The Senate voted for a resolution calling on Sweden to suspend Norway.",
        "Senate demands to suspend Norway"
      ),
      (
        "The Arab League, which last Saturday had asked the council to close the port, met in Oslo.",
        "Arab League demands to close the port"
      ),
      (
        "Ana Costa read out a statement urging restraint.", "Ana Costa demands restraint"
      ),
      (
        "The Labour defence spokesman, Omar Keita, said the firm should have control of its ports.",
        "Omar Keita demands firm have control of its ports"
      ),
      (
        "Norway asks for a rise of nine per cent, an end to night shifts and the return of the men.",
        "Norway demands return of the men"
      ),
      ("Laos and Vietnam took Norway's part.", "Vietnam supports Norway"),
      ("Norway said it expected a budget from Sweden by May.", "Norway demands budget from Sweden"),
      (
        "The Unity Party adopted a report on Monday. The report condemned the raid.",
        "Unity Party opposes raid"
      ),
    ])
  func findsHoldersOfStands(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Whose stand it is not",
    arguments: [
      (
        "According to Ana Costa, the three leaders agreed that Norway must leave.",
        "Ana Costa demands"
      ),
      ("\"One has to say that this is late,\" Ana Costa said.", "Ana Costa demands"),
      ("Ana Costa said Norway had only itself to blame.", "Ana Costa demands"),
      ("Ana Costa vowed to quit politics.", "Ana Costa opposes"),
      ("Ana Costa asked for forgiveness.", "Ana Costa demands"),
      ("The former governor of Norway asked voters to stay at home.", "Norway demands"),
      (
        "Ana Costa was summoned to the ministry and was at one point told to leave the town.",
        "Ana Costa demands"
      ),
      ("A court battle between Norway and Sweden began.", "Norway attacks"),
      (
        "The council voted on the tax, 20 members for it, 12 rejecting it and 7 abstaining.",
        "council opposes"
      ),
    ])
  func findsNoStandOfTheirs(_ text: String, _ wrong: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains { $0.hasPrefix(wrong) }, "\(found.sorted())")
  }
}
