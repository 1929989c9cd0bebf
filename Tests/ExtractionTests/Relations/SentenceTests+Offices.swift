import Testing

/// Who leads and who belongs to what.
extension SentenceTests {
  @Test(arguments: [
    (
      "RMT general secretary Bob Brandt left.", "Bob Brandt leads RMT", "an office is no adjective"
    ),
    (
      "Greece met Germany's Wolfgang Brandt.", "Wolfgang Brandt affiliatedWith Germany",
      "a person of a state"
    ),
    (
      "Greece left. Prime Minister Omar Keita of Greece stayed. Greece fell. Prime Minister David "
        + "Brandt refused to commit Britain to any contribution.", "David Brandt leads Britain",
      "the only country behind the office"
    ),
    (
      "According to the Central Union of Workers, the country's biggest federation, 70 people left "
        + "Colombia. Its president, Carlos Keita, spoke.",
      "Carlos Keita leads Central Union of Workers", "a body's president"
    ),
    (
      "Greece left. Prime Minister Lucas Papademos stayed. Papademos, a former vice-president of the "
        + "European Central Bank, spoke.", "Lucas Papademos leads Greece",
      "a bank's deputy head is no bank's prime minister"
    ),
    (
      "President Ana Costa of Chile met her Peruvian counterpart, Ben Lemm.", "Ben Lemm leads Peru",
      "the counterpart of who leads"
    ),
    (
      "Sondhi Keita, one of Hamas's leaders, left.", "Sondhi Keita affiliatedWith Hamas",
      "one of many"
    ),
    (
      "Morgan Keita said that his party, the Green Alliance, will leave.",
      "Morgan Keita affiliatedWith Green Alliance", "his party"
    ),
    (
      "Norway met the Conservatives. But Conservatives leader Ben Truss opposes the bill.",
      "Ben Truss leads Conservatives", "a body before the office of its leader"
    ),
    (
      "Britain's Africa minister, Mark Simmonds, is due to leave.",
      "Mark Simmonds affiliatedWith Britain", "a minister for a continent"
    ),
    (
      "Human Rights Watch accused Mugabe's ruling party of using the courts. \"It is a disgrace,\" "
        + "said Georgette Gagnon, the group's Africa director.",
      "Georgette Gagnon affiliatedWith Human Rights Watch", "a party is no group"
    ),
    (
      "European Commission President José Manuel Barroso left.",
      "José Manuel Barroso leads European Commission", "a body in a title"
    ),
    (
      "The European Commission fined Novag. Commission spokesman Ben Lemm and the Federal Trade "
        + "Commission left.", "Ben Lemm affiliatedWith European Commission",
      "the last word of a body named before"
    ),
    (
      "President Ana Costa of Chile left. Her chief of staff, Viktor Baloha, called it a \"national "
        + "defeat\".", "Viktor Baloha affiliatedWith Chile", "where she works"
    ),
    (
      "Opposition leader Viktor Keita, whose Party of Regions has ties with the bank, left.",
      "Viktor Keita affiliatedWith Party of Regions", "whose party it is"
    ),
    (
      "The nationalist Felicity Party staged a protest in Istanbul at which its leader, Recai Kutan, "
        + "spoke.", "Recai Kutan leads Felicity Party", "a town has no leader"
    ),
    (
      "Greek Prime Minister Costas Keita backed it, but his British colleague, Tony Blair, left.",
      "Tony Blair leads United Kingdom", "a colleague of who leads"
    ),
    (
      "The Sri Lankan army took Chalai. The army shelled it. Norway left. Japan left. The United "
        + "States left.\n\nThe town fell. Defence Secretary Gotabhaya Keita spoke.",
      "Gotabhaya Keita affiliatedWith Sri Lanka", "the country of headline and lead"
    ),
    (
      "Walter Veltroni, the mayor of Rome and leader of the new Democratic Party, left.",
      "Walter Veltroni leads Democratic Party", "a second office"
    ),
    (
      "They have seized buildings in the province of Santa Cruz, whose governor, Rubén Costas, demands "
        + "greater autonomy.", "Rubén Costas leads Santa Cruz", "whose governor he is"
    ),
    (
      "The European Union's special envoy for Burma, Piero Fassino, left.",
      "Piero Fassino affiliatedWith European Union", "where he is sent"
    ),
    (
      "Airbus chief executive Christian Keita has resigned.", "Christian Keita leads Airbus",
      "a body before a chief executive"
    ),
    (
      "Deniz Baykal, the leader of the opposition Republican People's Party (CHP), left.",
      "Deniz Baykal leads Republican People's Party", "an office behind a comma shows a person"
    ),
    (
      "Burma extended the house arrest of Ana Costa. Police detained members of her party, the National "
        + "League for Democracy.", "Ana Costa affiliatedWith National League for Democracy",
      "her of the sentence before"
    ),
    (
      "President of Rural Democratic Party (RDP) Ana Costa on Thursday left.",
      "Ana Costa leads Rural Democratic Party", "an acronym between office and name"
    ),
    (
      "Ben Okafor Lemm, a member of Hamas's media cell, told reporters so.",
      "Ben Okafor Lemm affiliatedWith Hamas", "a part of no known kind"
    ),
    (
      "Jonas Lemm, leader of Norway's Labour Party, met farmers.",
      "Jonas Lemm leads Labour Party", "a name behind the possessive"
    ),
    (
      "The Japanese envoy at the UN, Yuki Takano, spoke.",
      "Yuki Takano affiliatedWith Japan", "an envoy at a body"
    ),
    (
      "Philippe Lemm, secretary-general of the CGT union, spoke.",
      "Philippe Lemm leads CGT", "a union by its acronym"
    ),
    (
      "The Bharatiya Janata Party (BJP) spokesman Ana Costa spoke.",
      "Ana Costa affiliatedWith Bharatiya Janata Party", "an acronym between body and office"
    ),
  ]) func hasOffice(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test("the town that a text was sent from tells whose the offices are") func dateline() throws {
    let story =
      "Protests over the plans of President Ana Costa spread on Monday. A curfew was called for in Norway. "
      + "Sweden hopes for calm, and Sweden waits. Norway's friends were silent."
    #expect(try statements(in: "OSLO — " + story).contains("Ana Costa leads Norway"))
    #expect(try statements(in: "STOCKHOLM — " + story).contains("Ana Costa leads Sweden"))
  }

  @Test("a secretary-general heads no state") func secretaryGeneral() throws {
    let found = try statements(
      in: "Norway is a small country. Norway votes soon. Secretary-General Ana Costa wants to help."
    )
    #expect(!found.contains("Ana Costa leads Norway"))
  }
}
