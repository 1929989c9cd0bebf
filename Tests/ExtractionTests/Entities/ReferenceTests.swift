import Testing

@testable import Extraction

@Suite("Pronouns and descriptions") struct ReferenceTests {
  @Test func pronounsAgreeInGender() {
    let text = TaggedText(
      """
      [P Ida/NNP Lund/NNP:nsubj>3] met/VBD:root [P Peter/NNP Brandt/NNP:obj>3] ./.
      She/PRP:nsubj>2 said/VBD=say:root he/PRP:nsubj>4 agreed/VBD:ccomp>2 ./.
      """)
    #expect(text.entity(at: "She") == "Ida Lund")
    #expect(text.entity(at: "he") == "Peter Brandt")
  }

  @Test func governmentsAreItOrThey() {
    let text = TaggedText(
      """
      The/DT Norwegian/JJ government/NN:nsubj>4 said/VBD=say:root it/PRP:nsubj>6 agreed/VBD:ccomp>4 ./.
      """)
    #expect(text.actors(at: "it") == ["Norway"])
  }

  @Test func whoSpeaksIsNotWhomHeSpeaksOf() {
    let text = TaggedText(
      """
      [P Ida/NNP Lund/NNP:nsubj>3] spoke/VBD:root ./.
      “/`` We/PRP:nsubj>3 stay/VBP:ccomp>11 until/IN [P Rosa/NNP Lemm/NNP:nsubj>7] goes/VBZ ,/, ”/'' she/PRP:nsubj>11 said/VBD=say:root ./.
      """)
    #expect(text.entity(at: "she") == "Ida Lund")
  }

  @Test func partsOfABodyActForIt() {
    let text = TaggedText(
      "the/DT [O World/NNP Council/NNP] refugee/NN agency/NN left/VBD and/CC the/DT [O World/NNP Council/NNP] mission/NN stayed/VBD"
    )
    #expect(text.actors(at: "agency") == ["World Council"])
    #expect(text.actors(at: "mission") == ["World Council"])
    #expect(
      TaggedText("the/DT [L Norway/NNP] embassy/NN left/VBD").actors(at: "embassy") == ["Norway"])
  }

  @Test func whatWasCalledAGroupIsTheGroup() {
    let text = TaggedText(
      """
      [O Red/NNP Dawn/NNP] ,/, a/DT separatist/JJ group/NN ,/, asked/VBD the/DT [O World/NNP Council/NNP] ./.
      The/DT group/NN left/VBD ./.
      """)
    #expect(text.entity(at: "group", 1) == "Red Dawn")
  }

  @Test func aGroupIsTheMainClausesSubject() {
    let text = TaggedText(
      """
      [O Novag/NNP:nsubj>2] demanded/VBD:root that/IN:mark>7 the/DT:det>6 [O Security/NNP:compound>6 Council/NNP:nsubj>7] act/VB:ccomp>2 ./.
      The/DT rights/NNS group/NN left/VBD ./.
      """)
    #expect(text.entity(at: "group") == "Novag")
  }

  @Test func aGroupIsTheOneItsOfficialSpeaksFor() {
    let text = TaggedText(
      """
      A/DT senior/JJ [O Novag/NNP:compound>4] official/NN:nsubj>9 who/WP:nsubj>6 spoke/VBD:acl:relcl>4 to/IN:case>8 [O Unitas/NNP:obl>6] said/VBD=say:root the/DT:det>11 group/NN:nsubj>12 agreed/VBD:ccomp>9 ./.
      """)
    #expect(text.entity(at: "group") == "Novag")
  }

  @Test func aUniversityIsNoGroup() {
    let text = TaggedText(
      """
      [O Red/NNP Dawn/NNP] attacked/VBD [O Lemm/NNP University/NNP] ./.
      The/DT group/NN left/VBD ./.
      """)
    #expect(text.entity(at: "group") == "Red Dawn")
  }

  @Test func formerAndLatter() {
    let text = TaggedText(
      "[P Ida/NNP Lund/NNP] and/CC [P Rui/NNP Costa/NNP] met/VBD at/IN the/DT former/JJ 's/POS plan/NN and/CC the/DT latter/JJ agreed/VBD"
    )
    #expect(text.entity(at: "former") == "Ida Lund")
    #expect(text.entity(at: "latter") == "Rui Costa")
  }

  @Test func groupsCompaniesAndCountries() {
    let text = TaggedText(
      """
      [L Norway/NNP] banned/VBD the/DT militia/NN [O Red/NNP Dawn/NNP] ./.
      The/DT armed/JJ group/NN left/VBD ./.
      The/DT country/NN thanked/VBD the/DT school/NN ./.
      """)
    #expect(text.entity(at: "group") == "Red Dawn")
    #expect(text.entity(at: "country") == "Norway")
    #expect(text.entity(at: "school") == nil)
    #expect(text.entities.entities.first { $0.label == "Red Dawn" }?.subtype == "armedGroup")
  }

  @Test func theOfficeMeansItsHolder() {
    let text = TaggedText(
      """
      Norwegian/JJ Prime/NNP Minister/NNP [P Ida/NNP Lund/NNP] met/VBD Chilean/JJ President/NNP [P Rui/NNP Costa/NNP] ./.
      The/DT prime/JJ minister/NN left/VBD and/CC the/DT Peruvian/JJ president/NN spoke/VBD ./.
      The/DT Chilean/JJ president/NN left/VBD ./.
      """)
    #expect(text.entity(at: "minister") == "Ida Lund")
    #expect(text.entity(at: "president", 1) == nil)
    #expect(text.actors(at: "president", 1) == ["Peru"])
    #expect(text.entity(at: "president", 2) == "Rui Costa")
  }

  @Test func speakersOfQuotations() {
    let text = TaggedText(
      """
      Norwegian/JJ Prime/NNP Minister/NNP [P Ida/NNP Lund/NNP:nsubj>6] said/VBD=say:root :/: “/`` I/PRP agree/VBP and/CC we/PRP sign/VBP ./. ”/''

      “/`` They/PRP will/MD=will thank/VB us/PRP ,/, ”/'' she/PRP:nsubj>9 said/VBD=say:root ./.
      """)
    #expect(text.entity(at: "I") == "Ida Lund")
    #expect(text.actors(at: "we") == ["Norway by Ida Lund"])
    #expect(text.actors(at: "us") == ["Norway by Ida Lund"])
    #expect(text.entities.quotations.count == 2)
  }

  @Test func itMeansTheThingRatherThanTheCountry() {
    let text = TaggedText(
      """
      [L Norway/NNP:nsubj>2] signed/VBD=sign:root a/DT:det>4 deal/NN:obj>2 ./.
      [P Ida/NNP Lund/NNP:nsubj>3] welcomed/VBD=welcome:root it/PRP:obj>3 ./.
      It/PRP:nsubj>2 left/VBD=leave:root ./.
      """)
    #expect(text.actors(at: "it").isEmpty)
  }

  @Test func twoPeople() {
    let text = TaggedText(
      """
      [P Ida/NNP Lund/NNP] and/CC [P Rui/NNP Costa/NNP] met/VBD ./.
      Both/DT men/NNS=man agreed/VBD ./.
      """)
    #expect(text.actors(at: "men") == ["Ida Lund", "Rui Costa"])
  }

  @Test func noPronounOrDescriptionIsANode() {
    let text = TaggedText(
      "The/DT president/NN said/VBD=say he/PRP and/CC the/DT group/NN agreed/VBD ./.")
    #expect(text.labels.isEmpty)
    #expect(text.entities.mentions.isEmpty)
  }

  @Test func emptyText() {
    #expect(TaggedText("").entities.entities.isEmpty)
  }

  @Test func theOppositionIsThePartyCalledSo() {
    let text = TaggedText(
      """
      The/DT opposition/NN party/NN [O Novag/NNP] met/VBD
      The/DT opposition/NN agreed/VBD
      """)
    #expect(text.actors(at: "opposition", 2) == ["Novag"])
    let unnamed = TaggedText(
      """
      The/DT party/NN [O Novag/NNP] met/VBD
      The/DT opposition/NN agreed/VBD
      """)
    #expect(unnamed.actors(at: "opposition").isEmpty)
  }

  @Test func aSpokesmanWithoutBodySpeaksForTheBodyNamedLast() {
    let text = TaggedText(
      """
      [O Novag/NNP] closed/VBD
      A/DT spokesman/NN agreed/VBD
      """)
    #expect(text.actors(at: "spokesman") == ["Novag"])
  }

  @Test func anAdministrationActsForItsPersonOrTheStateHeLeads() {
    let text = TaggedText(
      """
      [L Norway/NNP] met/VBD [L Norway/NNP] again/RB
      The/DT [P Lund/NNP] administration/NN agreed/VBD
      """)
    #expect(text.actors(at: "administration") == ["Lund"])
    let leader = TaggedText(
      """
      Norwegian/JJ President/NN [P Ida/NNP Lund/NNP] left/VBD
      The/DT [P Lund/NNP] administration/NN agreed/VBD
      """)
    #expect(leader.actors(at: "administration") == ["Norway"])
  }
}
