import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Names of one entity") struct NameTests {
  @Test func normalisedNames() {
    #expect(NameKey.normalise("The O’Brien’s") == "obrien")
    #expect(NameKey.normalise("U.N.") == "un")
    #expect(NameKey.normalise("Łódź-Øst Æon") == "lodz ost aeon")
    #expect(NameKey("al-Sayed").core == ["sayed"])
    #expect(NameKey.distance("kowalski", "kowalsik", limit: 2) == 1)
    #expect(NameKey.distance("kowalski", "nowak", limit: 2) == nil)
  }

  @Test func surnameAndMisspellingJoinTheFullName() {
    let text = TaggedText(
      """
      [P Marta/NNP Kowalska/NNP] arrived/VBD
      [P Kowalska/NNP] spoke/VBD to/IN [P Ivo/NNP Brandt/NNP]
      [P Kowalksa/NNP] left/VBD
      """)
    #expect(text.labels == ["Marta Kowalska", "Ivo Brandt"])
    #expect(text.entities.entities[0].aliases == ["Marta Kowalska", "Kowalska", "Kowalksa"])
    #expect(
      text.entities.merges.map(\.reason) == [.sameName, .surname, .sameName, .spelling])
  }

  @Test func titlesAreNoPartOfTheLabel() {
    let text = TaggedText("[P President/NNP Marta/NNP Kowalska/NNP] met/VBD [P Mr/NNP Brandt/NNP]")
    #expect(text.labels == ["Marta Kowalska", "Brandt"])
  }

  @Test func aRankStaysBeforeASingleName() {
    let text = TaggedText("[P King/NNP Harald/NNP] met/VBD [P Queen/NNP Anna/NNP Berg/NNP]")
    #expect(text.labels == ["King Harald", "Anna Berg"])
  }

  @Test func twoPeopleWithOneSurnameStayApart() {
    let text = TaggedText(
      """
      [P Ana/NNP Costa/NNP] and/CC [P Rui/NNP Costa/NNP] met/VBD
      [P Rui/NNP Costa/NNP] spoke/VBD
      [P Costa/NNP] agreed/VBD
      """)
    #expect(text.labels == ["Ana Costa", "Rui Costa"])
    #expect(text.entity(at: "Costa", 4) == "Rui Costa")
  }

  @Test func acronymsOfSyllables() {
    let text = TaggedText(
      "The/DT [O Lemmia/NNP Observer/NNP Force/NNP] left/VBD ./. [O LOFOR/NNP] returned/VBD")
    #expect(text.labels == ["Lemmia Observer Force"])
  }

  @Test func aCompanyByTheLastWordOfItsName() {
    let text = TaggedText(
      """
      [O Grozda/NNP] left/VBD
      They/PRP hired/VBD the/DT ship/NN from/IN [L Royal/NNP Southern/NNP Grozda/NNP] ./.
      """)
    #expect(text.labels == ["Royal Southern Grozda"])
    #expect(text.entities.entities.map(\.kind) == [.organisation])
  }

  @Test func bodiesByTheirFirstWord() {
    let text = TaggedText(
      """
      [P Radio/NNP La/NNP Costa/NNP] reported/VBD the/DT raid/NN of/IN the/DT [L Islamic/NNP Front/NNP] ./.
      """)
    #expect(text.entities.entities.map(\.kind) == [.organisation, .organisation])
  }

  @Test func aTownNearWhichItHappened() {
    let text = TaggedText("They/PRP died/VBD near/IN [P Zubin/NNP Lemm/NNP] ./.")
    #expect(text.entities.entities.map(\.kind) == [.place])
  }

  @Test func acronymsJoinTheirLongForm() {
    let text = TaggedText(
      """
      The/DT [O League/NNP of/IN River/NNP Towns/NNPS] (/-LRB- [O LRT/NNP] )/-RRB- agreed/VBD
      The/DT [O LRT/NNP] and/CC the/DT [O Office/NNP for/IN Water/NNP] spoke/VBD
      [O OW/NNP] left/VBD
      """)
    #expect(text.labels == ["League of River Towns", "Office for Water"])
  }

  @Test func anAcronymInBracketsMayBeOfAnotherLanguage() {
    let text = TaggedText(
      "the/DT [O Armed/NNP Front/NNP of/IN Lemmia/NNP] (/-LRB- [O FAL/NNP] )/-RRB- agreed/VBD and/CC [O KRT/NNP] left/VBD"
    )
    #expect(text.labels == ["Armed Front of Lemmia", "KRT"])
  }

  @Test func knownUnderAnotherName() {
    let text = TaggedText(
      "[P Ana/NNP Costa/NNP] ,/, also/RB known/VBN as/IN [P Nita/NNP] ,/, left/VBD [P Lemm/NNP]")
    #expect(text.labels == ["Ana Costa", "Lemm"])
    #expect(text.entities.entities[0].aliases == ["Ana Costa", "Nita"])
  }

  @Test func aCentreIsABody() {
    let text = TaggedText("the/DT [P Lemm/NNP Center/NNP] met/VBD")
    #expect(text.entities.entities.map(\.kind) == [.organisation])
  }

  @Test func whichIsNeverSaidOfAPerson() {
    let text = TaggedText("[P Nordlag/NNP] ,/, which/WDT runs/VBZ the/DT port/NN ,/, closed/VBD")
    #expect(text.entities.entities.map(\.kind) == [.organisation])
    let person = TaggedText("[P Nordlag/NNP] ,/, who/WP runs/VBZ the/DT port/NN ,/, closed/VBD")
    #expect(person.entities.entities.map(\.kind) == [.person])
  }

  @Test func bracketedLongFormFollowsItsAcronym() {
    let text = TaggedText(
      "[O LRT/NNP] (/-LRB- [O League/NNP of/IN River/NNP Towns/NNPS] )/-RRB- met/VBD")
    #expect(text.labels == ["League of River Towns"])
  }

  @Test func countriesUnderTheirOtherNames() {
    let text = TaggedText(
      "[L Britain/NNP] and/CC the/DT [L UK/NNP] ,/, [L U.S./NNP] and/CC [L America/NNP]")
    #expect(text.labels == ["Britain", "America"])
    #expect(text.entities.entities.map(\.subtype) == ["country", "country"])
  }

  @Test func partAndWholeOfAnOrganisation() {
    let text = TaggedText(
      """
      The/DT [O Norwegian/NNP Foreign/NNP Ministry/NNP] and/CC the/DT [O Greens/NNPS] met/VBD
      The/DT [O Foreign/NNP Ministry/NNP] and/CC the/DT [O Green/NNP Party/NNP] agreed/VBD
      The/DT [O Northern/NNP Union/NNP] and/CC the/DT [O Northern/NNP Union/NNP Commission/NNP] met/VBD
      The/DT [O parliament/NN of/IN Norway/NNP] met/VBD the/DT [O Norwegian/NNP Parliament/NNP]
      """)
    #expect(
      text.labels == [
        "Norwegian Foreign Ministry", "Green Party", "Northern Union", "Northern Union Commission",
        "parliament of Norway",
      ])
  }

  @Test func ownerAndOwnedAreTwoNames() {
    let text = TaggedText("[O Norway/NNP 's/POS Ministry/NNP of/IN Finance/NNP] agreed/VBD")
    #expect(text.labels == ["Norway", "Ministry of Finance"])
    #expect(text.links == ["Ministry of Finance in Norway"])
  }

  @Test func nationalitiesAreNoNames() {
    let text = TaggedText(
      "[L French/JJ] farmers/NNS met/VBD [P Norwegian/JJ President/NNP Ida/NNP Lund/NNP]")
    #expect(text.labels == ["Ida Lund"])
    #expect(text.entities.entities.contains { $0.label == "France" && !$0.isNamed })
  }

  @Test func lowerCaseInstitutions() {
    let text = TaggedText(
      """
      The/DT Norwegian/JJ foreign/JJ ministry/NN spoke/VBD
      A/DT ministry/NN spoke/VBD
      In/IN parliament/NN the/DT supreme/JJ court/NN was/AUX=be named/VBN
      """)
    #expect(text.labels == ["Norwegian foreign ministry", "parliament", "supreme court"])
  }

  @Test func namesFoundOnceAreFoundAgain() {
    let text = TaggedText(
      """
      [O Novag/NNP] paid/VBD
      Workers/NNS of/IN Novag/NNP left/VBD
      """)
    #expect(text.entities.entities[0].mentions.count == 2)
  }

  @Test func kindsFollowTheMajority() {
    let text = TaggedText(
      """
      [O Brandt/NNP] spoke/VBD
      [P Ivo/NNP Brandt/NNP] spoke/VBD
      [P Brandt/NNP] spoke/VBD
      Mr/NNP [P Brandt/NNP] spoke/VBD
      """)
    #expect(text.labels == ["Ivo Brandt"])
  }
}
