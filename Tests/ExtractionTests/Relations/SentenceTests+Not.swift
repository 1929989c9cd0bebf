import Testing

/// What must not be found.
extension SentenceTests {
  @Test(arguments: [
    (
      "Ana Costa appealed to the farmers for help against Norway.", "Ana Costa opposes farmers",
      "the help is against them, not the appeal"
    ),
    (
      "The navy of Norway stepped up patrols in the conflict.", "Norway mediates conflict",
      "what is stepped up"
    ),
    (
      "Ana Costa, Asia director at Greenpeace, left.", "Ana Costa leads Asia",
      "the region of a part"
    ),
    (
      "Robin Brandt, head of operations at Grozda Rail, left.", "Robin Brandt leads Grozda Rail",
      "a part"
    ),
    (
      "Norway recalled its ambassador in Lima, Ana Costa.", "Ana Costa affiliatedWith Lima",
      "where he is"
    ),
    ("Peru filed a complaint against Chile.", "Peru opposes Chile", "who is accused"),
    ("Ana Costa flew to Gothenburg.", "Ana Costa meets Gothenburg", "a town on the way"),
    (
      "The Swedish parliament voted to demand the withdrawal of troops, accusing them of siding with "
        + "separatists.", "Swedish parliament supports separatists", "they side, not the parliament"
    ),
    (
      "The Swedish parliament voted to demand the withdrawal of troops.",
      "Swedish parliament supports to demand the withdrawal of troops", "a demand is enough"
    ),
    (
      "Omar Keita called the resolution a provocative step.", "Omar Keita supports resolution",
      "the adjective counts"
    ),
    (
      "Omar Keita agreed to let the union open an office.", "Omar Keita demands open an office",
      "he lets them"
    ),
    (
      "Omar Keita refused to commit Britain to any contribution.",
      "Omar Keita opposes any contribution", "the refusal is enough"
    ),
    (
      "Ana Costa and Omar Keita praised the former’s plan.", "Omar Keita supports former’s plan",
      "whose it is, is no part of the label"
    ),
    ("Supporters of Ana Costa and Omar Keita blocked roads.", "Omar Keita opposes roads", "a road"),
    (
      "Norway didn't take part in the capture of the ship.", "Norway opposes capture of the ship",
      "a fact is no stand"
    ),
    (
      "Norway vowed to go to war with Sweden.", "Norway agreesTo to go to war",
      "a threat of several words"
    ),
    ("Norway retaliated against Sweden.", "Norway threatens Sweden", "it has done so"),
    (
      "Ana Costa said that Norway would retaliate against Sweden.", "Norway threatens Sweden",
      "others say so"
    ),
    (
      "Sudan vowed to destroy the Haftar Brigade.", "Sudan agreesTo to destroy the Haftar Brigade",
      "a threat is no promise"
    ),
    (
      "Uribe, whose father was killed by the FARC in May, left.", "FARC attacks Uribe",
      "his father was"
    ),
    (
      "The tax is expected to pass the House of Representatives with the support of Tony Windsor.",
      "Tony Windsor supports House of Representatives", "he supports the tax"
    ),
    (
      "He hosted a meeting between Joseph Kabila and his Rwandan counterpart, Paul Kagame, in Kampala.",
      "Joseph Kabila meets Kampala", "where they meet"
    ),
    (
      "Ben Keita said that they would press on unless President Joseph Kabila agreed to direct talks.",
      "Joseph Kabila oversees talks", "direct talks"
    ),
    (
      "Army chief General Ana Costa of Chile left.", "Ana Costa affiliatedWith Army",
      "an ordinary noun opens the sentence"
    ),
    (
      "Pope Benedict XVI celebrated Mass in Istanbul.", "Benedict XVI supports Mass", "no stand"
    ),
    (
      "Norway's military spokesman Ola Brandt said troops had destroyed a base.",
      "Norway opposes troops", "their deed"
    ),
    (
      "Ana Costa accused the bank of bias in favour of the rebels.", "Ana Costa supports rebels",
      "the bank's bias"
    ),
    (
      "Ana Costa supported Turkey's bid to join the European Union.",
      "Turkey affiliatedWith European Union", "not yet"
    ),
    (
      "The United States, which had refrained from commenting on the case, left.",
      "United States opposes commenting on the case", "silence"
    ),
    (
      "Bolivia left. Bolivia, Peru, Chile and Norway met. A pipeline carries gas to Brazil. Finance "
        + "Minister Luis Arce left.",
      "Luis Arce affiliatedWith Brazil", "a country named in passing"
    ),
    (
      "The Equality Movement, which did not sign, also supports a UN force, and its leader, Khalil "
        + "Keita, called on Bashir to step down.", "Equality Movement supports Khalil Keita",
      "he is the subject of what follows"
    ),
    ("Sudan opened talks in Oslo.", "Sudan locatedIn Oslo", "the talks are there"),
    (
      "The study suggests that Norway is right, Ana Costa said.",
      "Ana Costa proposes Norway is right",
      "no proposal"
    ),
    ("The plan was accepted by Norway.", "Norway proposes plan", "it is not Norway's"),
    (
      "Ana Costa called upon Norway to release the prisoners.", "Ana Costa releases prisoners",
      "Norway is to"
    ),
    (
      "At the conference in the UN Headquarters President Ana Costa spoke. Norway agreed.",
      "Ana Costa leads UN", "where she spoke"
    ),
  ]) func saysNot(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(!found.contains(statement), reason)
  }
}
