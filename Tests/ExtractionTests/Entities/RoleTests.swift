import Testing

@testable import Extraction

@Suite("Offices, actors and places") struct RoleTests {
  @Test(arguments: [
    (
      "Norwegian/JJ Prime/NNP Minister/NNP [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund leads Norway (Prime Minister)"
    ),
    (
      "the/DT former/JJ [L Norway/NNP] President/NNP [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund once leads Norway (President)"
    ),
    (
      "[O Novag/NNP] 's/POS top/JJ negotiator/NN ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Novag (top negotiator)"
    ),
    (
      "[P Ida/NNP Lund/NNP] ,/, the/DT head/NN of/IN the/DT [O Novag/NNP] group/NN ,/, spoke/VBD",
      "Ida Lund leads Novag (head)"
    ),
    (
      "[P Ida/NNP Lund/NNP] ,/, deputy/JJ director/NN of/IN [O Novag/NNP] ,/, spoke/VBD",
      "Ida Lund in Novag (deputy director)"
    ),
    (
      "the/DT President/NNP of/IN [L Norway/NNP] [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund leads Norway (President)"
    ),
    (
      "President/NNP [P Ida/NNP Lund/NNP] of/IN [L Norway/NNP] spoke/VBD",
      "Ida Lund leads Norway (President)"
    ),
    (
      "[P Ida/NNP Lund/NNP] ,/, who/WP is/AUX=be the/DT leader/NN of/IN the/DT more/RB moderate/JJ [O Greens/NNPS] ,/, spoke/VBD",
      "Ida Lund leads Greens (leader)"
    ),
    (
      "the/DT commander/NN of/IN [O Novag/NNP] ,/, General/NNP [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund leads Novag (commander)"
    ),
    (
      "[L Oslo/NNP] police/NN chief/NN [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund in Oslo (police chief)"
    ),
    (
      "[L Norway/NNP] 's/POS acting/VBG=act ambassador/NN to/TO [L Kenya/NNP] ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Norway (acting ambassador)"
    ),
    (
      "his/PRP$ Norwegian/JJ counterpart/NN ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Norway (counterpart)"
    ),
    (
      "[O Sun/NNP Radio/NNP] ,/, [L Norway/NNP] 's/POS radio/NN network/NN ,/, closed/VBD",
      "Sun Radio in Norway"
    ),
    (
      "The/DT opposition/NN party/NN [O Novag/NNP] met/VBD and/CC opposition/NN leader/NN [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund leads Novag (opposition leader)"
    ),
    ("[P Ida/NNP Lund/NNP] from/IN the/DT [O Greens/NNPS] spoke/VBD", "Ida Lund in Greens"),
    (
      "the/DT Norwegian/JJ ombudsman/NN ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Norway (ombudsman)"
    ),
    (
      "the/DT head/NN of/IN Norwegian/JJ intelligence/NN ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Norway (head of intelligence)"
    ),
    (
      "the/DT [O Conservatives/NNPS] lost/VBD and/CC [P Ida/NNP Lund/NNP] ,/, the/DT Conservative/JJ leader/NN ,/, spoke/VBD",
      "Ida Lund leads Conservatives (leader)"
    ),
    (
      "[O Novag/NNP] 's/POS [L East/NNP Africa/NNP] director/NN ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Novag (director)"
    ),
    (
      "[P Ida/NNP Lund/NNP] was/AUX=be elected/VBN=elect:root president/NN of/IN [L Norway/NNP] ./.",
      "Ida Lund leads Norway (president)"
    ),
    (
      "[P Ida/NNP Lund/NNP] stepped/VBD=step down/RP as/IN president/NN of/IN [L Norway/NNP] ./.",
      "Ida Lund leads Norway (president)"
    ),
    (
      "[O Novag/NNP] 's/POS secretary/JJ general/JJ [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund leads Novag (secretary general)"
    ),
    (
      "[P Ida/NNP Lund/NNP] ,/, the/DT [O Novag/NNP] envoy/NN for/IN [L Kenya/NNP] ,/, spoke/VBD",
      "Ida Lund in Novag (envoy)"
    ),
    (
      "From/IN the/DT [O Greens/NNPS] ,/, [P Ida/NNP Lund/NNP] spoke/VBD", "Ida Lund in Greens"
    ),
    (
      "Norwegian/JJ Minister/NNP of/IN Defence/NNP [P Ida/NNP Lund/NNP] spoke/VBD",
      "Ida Lund in Norway (Minister of Defence)"
    ),
    (
      "[L Norway/NNP] 's/POS acting/JJ ambassador/NN to/TO [L Chile/NNP] ,/, [P Ida/NNP Lund/NNP] ,/, spoke/VBD",
      "Ida Lund in Norway (acting ambassador)"
    ),
  ])
  func officesInEveryShape(sentence: String, link: String) {
    #expect(TaggedText(sentence).links.contains(link), "\(TaggedText(sentence).links)")
  }

  @Test func presidentsOfOtherThingsLeadNoState() {
    let union =
      "[L Norway/NNP] waits/VBZ and/CC union/NN president/NN [P Ida/NNP Lund/NNP] spoke/VBD"
    #expect(!TaggedText(union).links.contains("Ida Lund leads Norway (union president)"))
    let region = TaggedText(
      "[L Spain/NNP] and/CC former/JJ Catalan/JJ president/NN [P Ida/NNP Lund/NNP] met/VBD in/IN [L Spain/NNP]"
    )
    #expect(region.links == ["Ida Lund once leads Catalonia (president)"])
    let government = TaggedText(
      "a/DT Catalan/JJ town/NN ,/, a/DT Catalan/JJ port/NN in/IN [L Spain/NNP] . The/DT government/NN left/VBD"
    )
    #expect(government.actors(at: "government") == ["Spain"])
  }

  @Test func anOfficeReplacesTheBareMembership() {
    let text = TaggedText("President/NNP [P Ida/NNP Lund/NNP] of/IN [L Norway/NNP] spoke/VBD")
    #expect(text.links == ["Ida Lund leads Norway (President)"])
    let meeting = TaggedText("talks/NNS with/IN [L Norway/NNP] in/IN [L Lima/NNP] failed/VBD")
    #expect(meeting.locations.isEmpty)
  }

  @Test func titleSharedByTwoNames() {
    let text = TaggedText(
      "former/JJ [O Novag/NNP] directors/NNS [P Ida/NNP Lund/NNP] and/CC [P Rui/NNP Costa/NNP] met/VBD"
    )
    #expect(
      text.links == [
        "Ida Lund once leads Novag (directors)", "Rui Costa once leads Novag (directors)",
      ])
  }

  @Test func envoysOfAPerson() {
    let text = TaggedText(
      """
      [O Novag/NNP] director/NN [P Ida/NNP Lund/NNP] spoke/VBD
      [P Lund/NNP] 's/POS envoy/NN [P Rui/NNP Costa/NNP] and/CC her/PRP$ lawyer/NN [P Jan/NNP Ek/NNP] left/VBD
      """)
    #expect(text.links.contains("Rui Costa in Novag (envoy)"))
    #expect(!text.links.contains("Jan Ek in Novag (lawyer)"))
  }

  @Test func kinAndOthersOfficesAreNoOffice() {
    let text = TaggedText(
      "[P Ida/NNP Lund/NNP] ,/, sister/NN of/IN slain/JJ Prime/NNP Minister/NNP [P Rui/NNP Costa/NNP] ,/, spoke/VBD"
    )
    #expect(text.entity(at: "sister") == "Ida Lund")
    #expect(!text.links.contains { $0.hasPrefix("Ida Lund") })
  }

  @Test func spokesmenAndOfficialsActForTheirBody() {
    let text = TaggedText(
      """
      [O Novag/NNP] spokesman/NN [P Ida/NNP Lund/NNP] spoke/VBD
      [P Lund/NNP] left/VBD
      A/DT senior/JJ [O Novag/NNP] official/NN agreed/VBD
      The/DT official/NN spoke/VBD
      The/DT Norwegian/JJ government/NN and/CC the/DT [O Novag/NNP] director/NN [P Rui/NNP Costa/NNP] met/VBD
      """)
    #expect(text.actors(at: "spokesman") == ["Novag by Ida Lund"])
    #expect(text.actors(at: "Lund", 2) == ["Novag by Ida Lund"])
    #expect(text.actors(at: "official", 1) == ["Novag"])
    #expect(text.actors(at: "official", 2) == ["Novag"])
    #expect(text.actors(at: "government") == ["Norway"])
    #expect(text.actors(at: "Costa") == ["Rui Costa"])
  }

  @Test func jointOwners() {
    let text = TaggedText(
      "[L Norway/NNP] met/VBD Chilean/JJ and/CC Norwegian/JJ leaders/NNS and/CC the/DT governments/NNS of/IN [L Peru/NNP] and/CC [L Chile/NNP]"
    )
    #expect(text.actors(at: "leaders") == ["Chile", "Norway"])
    #expect(text.actors(at: "governments") == ["Peru", "Chile"])
  }

  @Test func namedPlaces() {
    let text = TaggedText(
      """
      They/PRP met/VBD in/IN [L Hamar/NNP] ,/, [L Norway/NNP] ./.
      The/DT Chilean/JJ port/NN city/NN of/IN [L Arica/NNP] and/CC the/DT [O Novag/NNP Museum/NNP] in/IN [L Lima/NNP] closed/VBD
      [L Hamar/NNP] ,/, [L Chile/NNP] and/CC [L Peru/NNP] agreed/VBD
      """)
    #expect(text.locations == ["Hamar in Norway", "Novag Museum in Lima", "Arica in Chile"])
  }

  @Test func examplesOfAKindOfPlace() {
    let text = TaggedText(
      "Chilean/JJ cities/NNS=city ,/, including/VBG=include [L Arica/NNP] and/CC [L Talca/NNP] ,/, grew/VBD"
    )
    #expect(text.locations == ["Arica in Chile", "Talca in Chile"])
  }
}
