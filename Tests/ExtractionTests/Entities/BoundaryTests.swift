import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Borders between names") struct BoundaryTests {
  /// The labels that come out, each with its kind's first letter.
  @Test(arguments: [
    (
      "the/DT [O Harbour/NNP Tigers/NNPS of/IN the/DT Northern/NNP League/NNP] won/VBD",
      ["O Harbour Tigers", "O Northern League"]
    ),
    ("[P Lemm/NNP] &/CC Daughters/NNPS closed/VBD", ["O Lemm & Daughters"]),
    ("[O Norway/NNP Rosa/NNP Lemm/NNP] left/VBD", ["P Norway", "P Rosa Lemm"]),
    ("[P Rosa/NNP Lemm/NNP Thursday/NNP] met/VBD us/PRP", ["P Rosa Lemm"]),
    ("[P Lemm/NNP Tarvo/NNP] _-/HYPH _un/NNP left/VBD", ["P Lemm Tarvo-un"]),
    ("[O Free/NNP Party/NNP in/IN Norway/NNP] won/VBD", ["O Free Party", "P Norway"]),
    (
      "the/DT [O Committee/NNP on/IN Fish/NNP] and/CC Whales/NNPS met/VBD",
      ["O Committee on Fish and Whales"]
    ),
    ("[P Governnor/NNP Lemm/NNP] left/VBD", ["P Lemm"]),
    ("the/DT [O Lemmburg/NNP Conventions/NNPS=convention] hold/VBP", []),
    ("the/DT [P Tarvo/NNP League/NNP Baseball/NNP] began/VBD", ["O Tarvo League Baseball"]),
    ("[P Friday/NNP Lemm/NNP] met/VBD us/PRP", ["P Lemm"]),
    ("[P Cyclone/NNP Rosa/NNP] came/VBD", []),
    (
      "the/DT [O High/NNP Commissioner/NNP] for/IN [O Fish/NNP Rights/NNPS] left/VBD",
      ["O High Commissioner for Fish Rights"]
    ),
    ("they/PRP met/VBD at/IN the/DT [L White/NNP House/NNP] now/RB", ["P White House"]),
    ("[L White/NNP House/NNP] officials/NNS=official agreed/VBD", ["O White House"]),
    ("the/DT [L Lemm/NNP] news/NN agency/NN said/VBD", ["O Lemm"]),
    (
      "Grozda/NNP _-/PUNCT _held/VBN towns/NNS like/VBP [P Rosa/NNP Lemm/NNP] of/IN the/DT Grozda/NNP party/NN",
      ["O Grozda", "P Rosa Lemm"]
    ),
    ("[P Lemm/NNP] fighting/NN vehicles/NNS=vehicle came/VBD", []),
  ])
  func borders(sentence: String, labels: [String]) {
    let text = TaggedText(sentence)
    let found = text.entities.entities.map { "\($0.kind.rawValue.prefix(1)) \($0.label)" }
    #expect(found == labels)
  }
}
