import Testing

/// Who holds an office, however the text puts it; what belongs to whom.
extension SentenceTests {
  @Test(arguments: [
    (
      "The Fishing Commission, whose chair, Ana Costa of the Green Party, welcomed the plan, met on "
        + "Monday.", "Ana Costa leads Fishing Commission", "a home behind the name"
    ),
    (
      "The Nordic Fishing Council (NFC), whose chairman, Ana Costa of Finland, sat beside him, met.",
      "Ana Costa leads Nordic Fishing Council", "an acronym before the clause"
    ),
    (
      "Novag Corporation, whose chief executive is Omar Keita, sued.",
      "Omar Keita leads Novag Corporation", "the person behind the verb"
    ),
    (
      "The meeting was convened by Ana Costa, in her role as acting head of the League of Coastal Towns.",
      "Ana Costa leads League of Coastal Towns", "in her capacity"
    ),
    (
      "Ana Costa, speaking as head of the Fishing Council, rejected the plan.",
      "Ana Costa leads Fishing Council", "speaking as"
    ),
    (
      "Olga Lemm, once Ghana's deputy prime minister, left.",
      "Olga Lemm affiliatedWith Ghana", "an office once held"
    ),
    (
      "Olga Lemm, at the time Kenya's foreign minister, left.",
      "Olga Lemm affiliatedWith Kenya", "an office of that time"
    ),
    (
      "Olga Lemm, who set up the Harbour Alliance in 2012, declined.",
      "Olga Lemm leads Harbour Alliance", "who sets up"
    ),
    (
      "The Harbour Alliance, which Omar Keita heads, said it was disappointed.",
      "Omar Keita leads Harbour Alliance", "a verb that looks like a noun"
    ),
    ("Viktor Lemm's Hungary blocked a statement.", "Viktor Lemm leads Hungary", "a state of his"),
    ("Hungary under Viktor Lemm blocked the statement.", "Viktor Lemm leads Hungary", "under him"),
    (
      "Under Viktor Lemm's leadership, Hungary blocked the statement.", "Viktor Lemm leads Hungary",
      "under his leadership"
    ),
    (
      "Under the leadership of Viktor Lemm, Novag Corporation bought it.",
      "Viktor Lemm leads Novag Corporation", "under the leadership of"
    ),
    (
      "Farmers greeted the head of Kenya's junta, General Omar Keita, warmly.",
      "Omar Keita leads Kenya", "a junta rules the state"
    ),
    (
      "A judge on Brazil's Federal Fishing Court spoke. In a ruling, Justice Ana Costa told them to "
        + "stop.", "Ana Costa affiliatedWith Federal Fishing Court", "the bench of a judge"
    ),
    (
      "Kenya sent Celso Lemm, the chief economic adviser of President Omar Keita, to the talks.",
      "Celso Lemm affiliatedWith Kenya", "the adviser of who leads the state"
    ),
    (
      "President Omar Keita of Kenya left. His solicitor-general, Ben Lemm, stayed.",
      "Ben Lemm affiliatedWith Kenya", "an office of state under him"
    ),
    (
      "Ana Costa, head of the League of Towns and a senator for the Labour Party, left.",
      "Ana Costa affiliatedWith Labour Party", "a second office"
    ),
    (
      "The Harbour Alliance said it was ready. \"We have never rejected the UN's process,\" its "
        + "spokesman, Omar Keita, told Reuters.", "Omar Keita affiliatedWith Harbour Alliance",
      "who speaks is none of those spoken of"
    ),
    (
      "Labour Minister Ben Lemm spoke. Kenya left. Kenya stayed.", "Ben Lemm affiliatedWith Kenya",
      "labour is a portfolio"
    ),
    (
      "Gujarat's Harbour Front stayed; the state's governor, Ana Costa, left. India stayed. India won.",
      "Ana Costa leads Gujarat", "the state just named"
    ),
    (
      "Ana Costa succeeded Omar Keita as president of Kenya in 2019.", "Ana Costa leads Kenya",
      "who succeeds"
    ),
    (
      "Ana Costa succeeded Omar Keita as president of Kenya in 2019.", "Omar Keita leads Kenya",
      "who is succeeded"
    ),
    (
      "The Fishing Council named Ana Costa as its new director.", "Ana Costa leads Fishing Council",
      "who is named"
    ),
    (
      "Kenya's parliament elected Ana Costa president on Monday.", "Ana Costa leads Kenya",
      "whom a parliament elects"
    ),
    (
      "The Fishing Council appointed Ana Costa chief executive.",
      "Ana Costa leads Fishing Council", "whom a body appoints"
    ),
    (
      "Ana Costa, appointed head of the Fishing Council last year, left.",
      "Ana Costa leads Fishing Council", "appointed behind a comma"
    ),
    (
      "The Harbour Union has failed again, its climate chief admitted on Monday. Ana Costa said "
        + "neither side was willing.", "Ana Costa affiliatedWith Harbour Union",
      "an office in the lead, its holder behind it"
    ),
    (
      "The Lake Authority spoke. Novag Corporation left. Ana Costa, the regulator's chief executive, "
        + "defended it.", "Ana Costa leads Lake Authority", "a regulator by name"
    ),
    (
      "Kenya left. Kenya won. It asked friends to keep Sudanese soldiers away and to call "
        + "Prime Minister Ana Costa to talk. Kenya stayed.", "Ana Costa leads Kenya",
      "a nationality in passing"
    ),
    (
      "The African Union met. The Lakes Commission rejected it. Ben Lemm, the bloc's spokesman, left.",
      "Ben Lemm affiliatedWith African Union", "no commission is a bloc"
    ),
    (
      "Ana Costa, head of the Kenyan delegation at the talks, left.",
      "Ana Costa affiliatedWith Kenya", "a delegation is a part"
    ),
    (
      "UN humanitarian chief Ana Costa left.", "Ana Costa affiliatedWith UN", "one of its services"
    ),
    (
      "Omar Keita, a commander in the Harbour Militia, left.",
      "Omar Keita affiliatedWith Harbour Militia", "one commander of several"
    ),
    (
      "Ana Costa (Harbour Party) rejected the bill.", "Ana Costa affiliatedWith Harbour Party",
      "a party in brackets"
    ),
    (
      "Presidents Ana Costa of Kenya and Omar Keita of Chad met.", "Omar Keita leads Chad",
      "each president's state"
    ),
    (
      "Dominica left. Roosevelt Lemm of Dominica stayed.", "Roosevelt Lemm affiliatedWith Dominica",
      "a small state"
    ),
    (
      "Ben Lemm of St Vincent and the Grenadines stayed.",
      "Ben Lemm affiliatedWith St Vincent and the Grenadines", "a state of two names"
    ),
    (
      "Ben Lemm, the founder of the Bread is a Right movement, was detained.",
      "Ben Lemm leads Bread is a Right", "a sentence for a name"
    ),
  ]) func holdsOffice(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test(arguments: [
    (
      "Jair Costa's Liberal Party opposes the rules.", "Jair Costa affiliatedWith Liberal Party",
      "his party"
    ),
    (
      "Ana Costa was detained. Her National League for Change (NLC) won the election.",
      "Ana Costa affiliatedWith National League for Change", "her party"
    ),
    (
      "Kenya's Harbour Front backed the boycott.", "Harbour Front affiliatedWith Kenya",
      "a state's party"
    ),
    (
      "NATO has praised its observer force, the Harbour Mission.",
      "Harbour Mission affiliatedWith NATO", "a force of its own"
    ),
    (
      "Brazil ordered the state railway company, Hamar Corporation, to buy trains.",
      "Hamar Corporation affiliatedWith Brazil", "a company of the state"
    ),
    (
      "Brazil's state railway company, Hamar Corporation, bought trains.",
      "Hamar Corporation affiliatedWith Brazil", "a company of a state"
    ),
    (
      "Starlit Corporation, owned by Novag Corporation, lost.",
      "Starlit Corporation affiliatedWith Novag Corporation", "an owner"
    ),
    (
      "The Harbour Party's armed wing, the Harbour Brigades, left.",
      "Harbour Brigades affiliatedWith Harbour Party", "a wing"
    ),
    (
      "Kenya's state broadcaster, the Harbour Radio Corporation, left.",
      "Harbour Radio Corporation affiliatedWith Kenya", "a broadcaster is no person here"
    ),
  ]) func belongsTogether(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test(arguments: [
    (
      "Lithuania's Ana Lemm, Omar Keita of Estonia and Iceland's Olga Berg flew to Paris.",
      "Ana Lemm affiliatedWith Estonia", "each minister has a home"
    ),
    (
      "The All Nordic Trade Assembly met. The Assembly party, whose leader, Ben Lemm, spoke, left.",
      "Ben Lemm leads All Nordic Trade Assembly",
      "a party is no other body's short name"
    ),
    (
      "Omar Keita, the chief of the Kenyan army, left.", "Omar Keita leads Kenya",
      "an army is a part"
    ),
    (
      "Kenya opposes Sudanese membership of the United Nations.",
      "Sudan affiliatedWith United Nations", "a membership that is opposed"
    ),
    (
      "Under Viktor Lemm's leadership, Hungary blocked the statement.",
      "Viktor Lemm oversees statement", "who leads Hungary does not run what it blocks"
    ),
    (
      "Kenya, which holds the African Union's rotating chair, left.", "Kenya detains African Union",
      "an office is nobody's prison"
    ),
  ]) func holdsNot(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(!found.contains(statement), reason)
  }
}
