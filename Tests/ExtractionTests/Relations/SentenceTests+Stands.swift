import KnowledgeGraph
import Testing

/// Stands that people take: judgements behind a naming verb, promised and attempted refusals, wishes
/// for others, threats in the form of warnings; and trees that have to be set right first.
extension SentenceTests {
  @Test(
    "Stands",
    arguments: [
      ("Ana Costa called the fee unfair.", "Ana Costa opposes fee"),
      ("The Labour Party labelled the budget irresponsible.", "Labour Party opposes budget"),
      ("Ana Costa of Norway branded the law \"cruel and unjust\".", "Ana Costa opposes law"),
      ("Ana Costa called Kenya's taxes on bread \"insulting\".", "Ana Costa opposes Kenya's taxes"),
      (
        "Oren Tal wrote from the train, calling Norwegian Prime Minister Ana Costa \"very dishonest\".",
        "Oren Tal opposes Ana Costa"
      ),
      (
        "Norway's Labour Party backed the sale, and the bank's chief executive, Ana Costa, branded the "
          + "delay shameful.", "Ana Costa opposes delay"
      ),
      (
        "Ana Costa described the charges as politically motivated.", "Ana Costa opposes charges"
      ),
      ("Norway's Labour Party has sued to block the sale.", "Labour Party opposes sale"),
      ("Ana Costa has vowed to scrap the fuel tax.", "Ana Costa opposes fuel tax"),
      ("Norway is trying to stop the pipeline.", "Norway opposes pipeline"),
      ("Ana Costa wants to abolish the tax on bread.", "Ana Costa opposes tax on bread"),
      ("Norway has held up the loan.", "Norway opposes loan"),
      ("The Harbour Union sued Norway over the law.", "Harbour Union opposes law"),
      ("Norway did not intend to sign the treaty.", "Norway opposes to sign the treaty"),
      ("The Labour Party stormed out of the talks.", "Labour Party opposes talks"),
      ("Norway pulled out of the talks in Oslo.", "Norway opposes talks in Oslo"),
      ("Norway contested the ruling.", "Norway opposes ruling"),
      (
        "The Labour Party, whose observers monitored the vote, left.", "Labour Party oversees vote"
      ),
      ("Ana Costa led an inquiry into the fire.", "Ana Costa oversees inquiry"),
      (
        "Norway sued to stop what would be the largest deal in the history of tea.",
        "Norway opposes largest deal in the history of tea"
      ),
      ("Norway cleared the takeover.", "Norway supports takeover"),
      (
        "Oren Tal, whose Labour Party campaigned against the idea, lost.",
        "Labour Party opposes idea"
      ),
      (
        "Norway, which holds the African Union's rotating chair, left.",
        "Norway oversees African Union"
      ),
      ("Norway recognised the result of the vote.", "Norway supports result of the vote"),
    ])
  func takesStand(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Wishes and threats",
    arguments: [
      ("Norway called for Oren Tal to be freed.", "Norway demands Oren Tal to be freed"),
      (
        "Ana Costa called for Kenya to withdraw its troops.",
        "Ana Costa demands Kenya to withdraw its troops"
      ),
      (
        "Kenya gave Norway 48 hours to withdraw its troops.", "Kenya demands to withdraw its troops"
      ),
      ("Norway wants the league to act against Kenya.", "Norway demands to act against Kenya"),
      (
        "Costa called for Kenya to be readmitted, a demand condemned by Norway.",
        "Norway opposes Kenya to be readmitted"
      ),
      (
        "Ana Costa proposed early elections, a step praised by Oren Tal but condemned by the Labour "
          + "Party.", "Labour Party opposes early elections"
      ),
      (
        "Norway began patrols with Kenya's army, a step condemned by Chile.",
        "Chile opposes patrols with Kenya's army"
      ),
      (
        "Norway refused to reopen the port until Kenya withdrew its troops.",
        "Norway demands to withdraw its troops"
      ),
      ("Ana Costa warned Oren Tal that he would be arrested.", "Ana Costa threatens Oren Tal"),
      ("Norway warned Kenya that it would face sanctions.", "Norway threatens Kenya"),
      ("Norway vowed to respond.", "Norway threatens to respond"),
      (
        "President Ana Costa of Norway said Norway would impose tariffs on Kenyan tea.",
        "Norway threatens to impose tariffs on Kenyan tea"
      ),
      (
        "Ana Costa told state radio that Oren Tal had been plotting a coup.",
        "Ana Costa accuses Oren Tal"
      ),
    ])
  func wishesAndThreatens(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "Trees set right",
    arguments: [
      (
        "Ana Costa told reporters that Norway would never accept the treaty.",
        "Norway opposes treaty"
      ),
      (
        "Norway has for years blocked moves in the league to reform the fund.",
        "Norway opposes moves in the league to reform the fund"
      ),
      (
        "Kenya's leader Ana Costa on Wednesday rejected claims that her country had cheated.",
        "Ana Costa opposes claims that her country had cheated"
      ),
      (
        "Norway has for months blocked attempts to reform the fund.",
        "Norway opposes attempts to reform the fund"
      ),
      ("The island, which Norway governs, is small.", "Norway oversees island"),
    ])
  func setsRight(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(found.contains(statement), "\(found.sorted())")
  }

  @Test(
    "No stands",
    arguments: [
      ("Norway's Labour Party contested the election.", "Labour Party opposes election"),
      ("Ana Costa tore up her ticket.", "Ana Costa opposes ticket"),
      ("Ana Costa walked out of the hospital.", "Ana Costa opposes hospital"),
      ("Norway warned Kenya that it would rain.", "Norway threatens Kenya"),
      ("Norway warned Kenya that it would face sanctions.", "Norway threatens to face sanctions"),
      ("Norway cleared the road.", "Norway supports road"),
      ("Ana Costa led a protest.", "Ana Costa oversees protest"),
      ("Oren Tal, long at the helm of the Labour Party, left.", "Oren Tal oversees Labour Party"),
      ("Norway is not trying to stop the pipeline.", "Norway opposes pipeline"),
    ])
  func takesNoStand(_ text: String, _ statement: String) throws {
    let found = try statements(in: text)
    #expect(!found.contains(statement))
  }
}
