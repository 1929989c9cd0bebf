import KnowledgeGraph
import Testing

/// Who holds an office of a body or state, where titles, times and possessors stand between.
extension SentenceTests {
  @Test(arguments: [
    (
      "Ana Costa won. Athletics Kenya president Jack Holm congratulated her.",
      "Jack Holm leads Athletics Kenya", "a sport and a country"
    ),
    (
      "FC Hamar's manager was sacked. The Norwegian club's chairwoman, Anne Moen, spoke.",
      "Anne Moen leads FC Hamar", "a club by its letters"
    ),
    (
      "Typhoon Marla reached the central Philippines. Colonel Ramon Diaz, a spokesman for the armed forces, spoke.",
      "Ramon Diaz affiliatedWith Philippines", "armed forces of the country in question"
    ),
    (
      "Chad clashed with fighters of the Union of Lakes. The rebels' spokesman, Ali Keita, denied it.",
      "Ali Keita affiliatedWith Union of Lakes", "a body with fighters"
    ),
    (
      "The leader of the Welsh Conservatives, Alun Price, left.",
      "Alun Price leads Welsh Conservatives", "a name between commas behind an office"
    ),
    (
      "Chile left. Chile's army stayed. General Omar Keita, the chief of staff, spoke.",
      "Omar Keita affiliatedWith Chile", "a general's staff"
    ),
    (
      "Ana Costa, the first woman to lead the Harbour Union, left.",
      "Ana Costa leads Harbour Union", "the first to lead it"
    ),
    (
      "The head of the Harbour Union in Peru, Ana Costa, left.",
      "Ana Costa affiliatedWith Harbour Union", "a head in a country"
    ),
    (
      "The special envoy of the United Nations for Peru, Ben Holm, stayed.",
      "Ben Holm affiliatedWith United Nations", "an envoy for a country"
    ),
    (
      "Bishop Omar Keita of Hamar left.",
      "Omar Keita affiliatedWith Hamar", "a bishop's see"
    ),
    (
      "Novag chairman and founder Ben Holm left.",
      "Ben Holm leads Novag", "two offices of one firm"
    ),
    (
      "Novag named Lena Holm as its chief executive.",
      "Lena Holm leads Novag", "who acts and owns is a firm"
    ),
    (
      "Omar Costa is chairman of the Harbour Commission. Costa's commission dismissed its head of technology, Carlos Musa.",
      "Carlos Musa affiliatedWith Harbour Commission", "his commission is the one he heads"
    ),
    (
      "The Harbour Fund had left, a spokeswoman, Lena Holm, said.",
      "Lena Holm affiliatedWith Harbour Fund", "whose news she told"
    ),
    (
      "Peru's Supreme Court met. The presiding judge, Marta Costa, slept.",
      "Marta Costa affiliatedWith Supreme Court", "the one court named"
    ),
    (
      "Ana Costa, co-chairman of the Green Hills bloc, left.",
      "Ana Costa leads Green Hills", "a bloc's chairman"
    ),
    (
      "President Ana Costa of Peru spoke. \"No,\" she said. Ben Holm, president of the Harbour Club, left. Holm slept. Ida Lund, the president's spokeswoman, spoke.",
      "Ida Lund affiliatedWith Peru", "a country's president sooner than a club's"
    ),
    (
      "Harbour Club said no. Ana Costa, its senior director for West Asia, left.",
      "Ana Costa affiliatedWith Harbour Club", "where the work is owns no office"
    ),
    (
      "Ericsson left. Its chief executive, the Austrian Ana Costa, spoke.",
      "Ana Costa leads Ericsson", "what else the holder is, before the name"
    ),
    (
      "Ericsson left. \"No,\" said its design chief, Ben Holm.",
      "Ben Holm affiliatedWith Ericsson", "a chief of design heads a part"
    ),
    (
      "Ericsson left. Its managing director in Chile, Ana Costa, spoke.",
      "Ana Costa affiliatedWith Ericsson", "a firm's director in a country"
    ),
    (
      "President Ana Costa left Chile on Wednesday. Ida Holm, the president's spokeswoman, spoke.",
      "Ida Holm affiliatedWith Chile", "the president's spokesman is not the president"
    ),
    (
      "Peru's court ordered the army out. Luis Costa, the attorney general, left.",
      "Luis Costa affiliatedWith Peru", "a state's attorney general"
    ),
    (
      "Omar Keita, the president of Ericsson, is to be succeeded in March by Ana Costa.",
      "Ana Costa leads Ericsson", "who follows the head"
    ),
    (
      "Ben Holm, once head of the Harbour Club and now a member of the Lake Council, left.",
      "Ben Holm affiliatedWith Lake Council", "once that and now this"
    ),
    (
      "Ben Holm, also of the Harbour Party, left.",
      "Ben Holm affiliatedWith Harbour Party", "also of"
    ),
    (
      "Ana Costa was consecrated Archbishop of Lemmia.",
      "Ana Costa affiliatedWith Lemmia", "who is consecrated holds the office"
    ),
    (
      "Grozda's party, the Harvest Movement, will stay, and party chairman Omar Costa spoke.",
      "Omar Costa leads Harvest Movement", "the party just named"
    ),
    (
      "The head of the bakers' association Hamar Matters, Rosa Costa, left.",
      "Rosa Costa leads Hamar Matters", "a possessor between office and body"
    ),
    (
      "The Harbour Company voted no. The Grand Council, the company's highest panel, left.",
      "Grand Council affiliatedWith Harbour Company", "a body of a body"
    ),
    (
      "The International Association of Lakes said no. The US Anti-Noise Agency slept. Its head, Ben Holm, ate. It ran. It swam. It sang. It fell. Omar Keita, who led the association for years, left.",
      "Omar Keita leads International Association of Lakes", "the one that is called so"
    ),
  ]) func isAppointed(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), reason)
  }

  @Test(arguments: [
    (
      "Peru's prime minister, Ana Costa, left.",
      "Ana Costa affiliatedWith Peru", "who leads belongs to it without saying"
    ),
    (
      "Ana Costa, who ran the Harbour Agency under President Ben Holm, left.",
      "Ben Holm leads Harbour Agency", "under a president, not under his leadership"
    ),
    (
      "The committee left. It met again. It slept. It ate. It spoke. President Ana Costa left. A song about Peru was heard.",
      "Ana Costa leads Peru", "a country named once, far behind"
    ),
    (
      "Ana Costa, a Peruvian lawyer, met Ben Holm, a Chilean expert.",
      "Ana Costa affiliatedWith Peru", "a nationality is no membership"
    ),
    (
      "Ericsson left. \"No,\" said its North American chief, Ben Holm.",
      "Ben Holm leads United States", "a continent"
    ),
    (
      "The English version of the page vanished. President Ana Costa left.",
      "Ana Costa leads England", "a language"
    ),
    (
      "In Peru, the regional prime minister, Ana Costa, left.",
      "Ana Costa leads Peru", "a regional president"
    ),
  ]) func isNotAppointed(_ text: String, _ statement: String, _ reason: Comment) throws {
    let found = try statements(in: text)
    #expect(!found.contains(statement), reason)
  }
}
