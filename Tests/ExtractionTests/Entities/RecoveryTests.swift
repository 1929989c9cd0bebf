import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Names the name finder left out or cut badly") struct RecoveryTests {
  @Test(arguments: [
    (
      "the/DT General/NNP Secretary/NNP of/IN the/DT Bakers/NNPS '/POS Union/NNP left/VBD",
      "Bakers ' Union"
    ),
    ("a/DT Court/NNP of/IN Review/NNP hearing/NN opened/VBD", "Court of Review"),
    ("the/DT newspaper/NN Grozda/NNP reported/VBD", "Grozda"),
    ("the/DT moderate/JJ Grozda/NNP party/NN won/VBD", "Grozda"),
    (
      "the/DT Chilean/JJ department/NN of/IN foreign/JJ affairs/NNS spoke/VBD",
      "Chilean department of foreign affairs"
    ),
    ("[O ANU/NNP] _-/HYPH _PF/NNP won/VBD", "ANU-PF"),
    ("Teachers/NNS Without/IN Walls/NNPS condemned/VBD it/PRP", "Teachers Without Walls"),
    ("Unitas/NNP ,/, the/DT bakers/NNS '/POS union/NN ,/, spoke/VBD", "Unitas"),
    ("the/DT chipmaker/NN [P Grozda/NNP] ,/, based/VBN in/IN Oslo/NNP ,/, left/VBD", "Grozda"),
    ("[P GROZ/NNP] ,/, the/DT power/NN workers/NNS '/POS union/NN ,/, spoke/VBD", "GROZ"),
    ("[P al-Lemm/NNP] gunmen/NNS=gunman fled/VBD", "al-Lemm"),
    (
      "[P Ida/NNP Lund/NNP] ,/, leader/NN of/IN Civic/JJ Platform/NN ,/, spoke/VBD",
      "Civic Platform"
    ),
    ("[O Grozda/NNP Press/NNP on/IN Wednesday/NNP] reported/VBD", "Grozda Press"),
    (
      "the/DT [O United/NNP Towns/NNPS] Board/NNP for/IN Water/NNP met/VBD",
      "United Towns Board for Water"
    ),
  ])
  func organisations(sentence: String, name: String) {
    let text = TaggedText(sentence)
    #expect(text.labels.contains(name), "\(text.labels)")
    #expect(text.entities.entities.first { $0.label == name }?.kind == .organisation)
  }

  @Test(arguments: [
    ("President/NNP Tarvo/NNP Lemm/NNP left/VBD", "Tarvo Lemm"),
    ("Tarvo/NNP Lemm/NNP ,/, one/CD of/IN his/PRP$ deputies/NNS=deputy ,/, left/VBD", "Tarvo Lemm"),
    ("Rosa/NNP Lemm/NNP left/VBD", "Rosa Lemm"),
    ("Han/NNP Jae/NNP _-/HYPH _won/NN left/VBD", "Han Jae-won"),
    ("the/DT Minister/NNP of/IN [P Defence/NNP Tarvo/NNP Lemm/NNP] left/VBD", "Tarvo Lemm"),
    ("the/DT President/NNP of/IN [P Chile/NNP Tarvo/NNP Lemm/NNP] left/VBD", "Tarvo Lemm"),
  ])
  func people(sentence: String, name: String) {
    let text = TaggedText(sentence)
    #expect(text.labels.contains(name), "\(text.labels)")
    #expect(text.entities.entities.first { $0.label == name }?.kind == .person)
  }

  @Test(arguments: [
    ("talks/NNS with/IN Peru/NNP failed/VBD", "Peru"),
    ("the/DT Lemmburg/NNP _-/HYPH _based/VBN firm/NN closed/VBD", "Lemmburg"),
    ("they/PRP live/VBP in/IN Lemmburg/NNP now/RB", "Lemmburg"),
    ("[P Oslo/NNP] said/VBD=say so/RB", "Oslo"),
  ])
  func places(sentence: String, name: String) {
    let text = TaggedText(sentence)
    #expect(text.labels == [name])
    #expect(text.entities.entities.first?.kind == .place)
  }

  @Test(arguments: [
    "the/DT [P Bill/NNP] passed/VBD", "[L Tarvo/NNP] rockets/NNS=rocket fell/VBD",
    "[O LGBT/NNP] groups/NNS spoke/VBD", "US/NNP _$/$ 10/CD were/AUX=be paid/VBN",
    "[O Islamic/NNP] schools/NNS closed/VBD", "the/DT Muslim/JJ community/NN met/VBD",
  ])
  func noNames(sentence: String) {
    #expect(TaggedText(sentence).labels.isEmpty)
  }
}
