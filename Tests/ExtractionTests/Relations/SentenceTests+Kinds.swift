import KnowledgeGraph
import Testing

/// What kind of thing a name is, and where it begins and ends.
extension SentenceTests {
  @Test(arguments: [
    (
      "White House press secretary Jim Holm left.",
      "organisation White House", "a seat with a secretary"
    ),
    (
      "Members of the group Mothers in Black protested.",
      "organisation Mothers in Black", "a group of people"
    ),
    (
      "In Wales, the minister announced a review. Her Plaid Newlem party has governed with the Liberals since May.",
      "organisation Plaid Newlem", "a party of hers"
    ),
    (
      "Omar Keita is the founder of the Light of Lemm movement.",
      "organisation Light of Lemm", "a movement of"
    ),
    (
      "Omar Keita, the founder and chief executive of Novag, left. Lena Holm, Novag's chief financial officer, stayed.",
      "organisation Novag", "a firm by its chief executive"
    ),
    (
      "Keiro has left its port.",
      "organisation Keiro", "an owner"
    ),
    (
      "The newest party, Bread and Butter, won.",
      "organisation Bread and Butter", "two words that are one party"
    ),
    (
      "Northern Motors and Volgo said that they rejected the plan.",
      "organisation Volgo", "joined to a firm"
    ),
    (
      "He joined the unions Hamsa and Novak.",
      "organisation Novak", "the second of two unions"
    ),
    (
      "Ben Holm, the head of the All-Norland Rowing Federation (ANRF), left.",
      "organisation All-Norland Rowing Federation", "all of a country"
    ),
    (
      "Ana Costa chairs the campaign group Fathers and the Bench (FATB).",
      "organisation Fathers and the Bench", "an acronym tells that \"and\" is inside"
    ),
    (
      "Ana Costa complained to the White House.",
      "organisation White House", "a seat that is complained to"
    ),
    (
      "The Bishop of Lemm and Hope, Ben Holm, left.",
      "place Lemm and Hope", "a see of two names"
    ),
    (
      "The men were seized at the Lemm offshore field.",
      "place Lemm offshore field", "a field with its kind"
    ),
    (
      "Ana Costa wrote for The Herald.",
      "organisation The Herald", "an article inside a paper's name"
    ),
    (
      "The doctor, Ida Lender, left.",
      "person Ida Lender", "a family name that is a trade"
    ),
    (
      "The firm Novag left. Ben Holm is an executive vice president of Novag North America.",
      "organisation Novag North America", "a firm's branch"
    ),
    (
      "The Danish bank Van Lemm left.",
      "organisation Van Lemm", "a bank"
    ),
    (
      "Ana Costa joined the Green Hills bloc.",
      "organisation Green Hills", "a bloc"
    ),
    (
      "The far-right Harvest Line said no.",
      "organisation Harvest Line", "a party of a wing"
    ),
    (
      "Grozda Capital, a pension fund that owns the port, left.",
      "organisation Grozda Capital", "a fund"
    ),
    (
      "The smallest union, the Bakers' Hope, left.",
      "organisation Bakers' Hope", "a plural that owns a word"
    ),
    (
      "Neighbouring Peru denied it.",
      "place Peru", "a neighbour is called by its own name"
    ),
    (
      "The Green party Zor Lemm left.",
      "organisation Zor Lemm", "the kind of party is no part of the name"
    ),
    (
      "Ana Costa wrote to the newspaper Jornal do Lemm.",
      "organisation Jornal do Lemm", "a small word inside"
    ),
    (
      "They met at the Grozda barracks.",
      "place Grozda barracks", "a barracks"
    ),
    (
      "Ana Costa wrote to the Hamar port authority.",
      "organisation Hamar port authority", "a town's body"
    ),
    (
      "The army left Biltown and Am Zora on Friday.",
      "place Am Zora", "a first word of towns"
    ),
    (
      "They wanted the release of Ben Holm and of Mirebele Alameda, until last year the mayor of Bursa.",
      "person Mirebele Alameda", "an office until last month"
    ),
    (
      "Her employer, Ekodrane, left.",
      "organisation Ekodrane", "an employer"
    ),
  ]) func isOfKind(_ text: String, _ node: String, _ reason: Comment) throws {
    let found = try read(text).nodes.map { "\($0.kind.rawValue.lowercased()) \($0.label)" }
    #expect(found.contains(node), reason)
  }

  @Test(arguments: [
    (
      "The pharmaceutical company Lemqvist Bio left. Shares in Lemqvist fell.",
      "place Lemqvist", "short for a firm"
    ),
    (
      "She met the Director of Coastal Inspections.",
      "organisation Coastal Inspections", "an office's matter"
    ),
    (
      "The group demanded two million US dollars from Oslo.",
      "place US", "money is no country"
    ),
    (
      "The Ijala people left the Ijala villages of Peru.",
      "place Ijala", "a people is no place"
    ),
    (
      "The Free Fish Trade Act (FFTA) was signed.",
      "organisation Free Fish Trade Act", "a law with an acronym"
    ),
  ]) func isNone(_ text: String, _ node: String, _ reason: Comment) throws {
    let found = try read(text).nodes.map { "\($0.kind.rawValue.lowercased()) \($0.label)" }
    #expect(!found.contains(node), reason)
  }
}
