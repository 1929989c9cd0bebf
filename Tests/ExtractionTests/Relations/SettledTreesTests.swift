import KnowledgeGraph
import Testing

@testable import Extraction

/// Trees as the parser gets them wrong and words that tell what is meant. Trees as in ``FrameTests``.
@Suite("Settled trees") struct SettledTreesTests {
  @Test(arguments: Self.cases + Self.phrases)
  func findsStatements(_ example: FrameTests.Case) throws {
    let ontology = try Ontology.builtIn()
    #expect(TreeFixture(conllu: example.tree).statements(ontology) == example.expected)
  }

  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "infinitives in a row, each hung on the one before",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 agreed agree VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 build build VERB VB _ 2 xcomp
        5 a a DET DT _ 6 det
        6 bridge bridge NOUN NN _ 4 obj
        7 , , PUNCT , _ 9 punct
        8 to to PART TO _ 9 mark
        9 halt halt VERB VB _ 4 advcl
        10 raids raid NOUN NNS _ 9 obj
        11 , , PUNCT , _ 14 punct
        12 and and CCONJ CC _ 14 cc
        13 to to PART TO _ 14 mark
        14 leave leave VERB VB _ 10 acl
        15 towns town NOUN NNS _ 14 obj
        """,
      expected: [
        "Nordia -agreesTo-> to build a bridge", "Nordia -agreesTo-> to halt raids",
        "Nordia -agreesTo-> to leave towns",
      ]),
    FrameTests.Case(
      name: "what is said after a meeting, hung on the meeting",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 stated state VERB VBD _ 0 root
        3 after after ADP IN _ 5 case
        4 the the DET DT _ 5 det
        5 meeting meeting NOUN NN _ 2 obl
        6 that that SCONJ IN _ 9 mark
        7 Nordia Nordia PROPN NNP _ 9 nsubj E=L:Nordia
        8 must must AUX MD _ 9 aux
        9 leave leave VERB VB _ 5 acl:relcl
        """, expected: ["Ana Costa -demands-> to leave (of Nordia)"]),
    FrameTests.Case(
      name: "a clause behind whose, its subject taken for an apposition",
      tree: """
        1 They they PRON PRP _ 2 nsubj
        2 left leave VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 , , PUNCT , _ 6 punct
        5 whose whose PRON WP$ _ 6 nmod:poss
        6 governor governor NOUN NN _ 3 appos
        7 , , PUNCT , _ 8 punct
        8 Costa Costa PROPN NNP _ 6 appos E=P:Ana_Costa
        9 , , PUNCT , _ 6 punct
        10 demands demand VERB VBZ _ 2 parataxis
        11 autonomy autonomy NOUN NN _ 10 obj
        """, expected: ["Ana Costa -demands-> autonomy"]),
    FrameTests.Case(
      name: "a participle behind what is said of others",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 rebels rebel NOUN NNS _ 7 nsubj
        5 would would AUX MD _ 7 aux
        6 never never ADV RB _ 7 advmod
        7 rule rule VERB VB _ 2 ccomp
        8 , , PUNCT , _ 9 punct
        9 accusing accuse VERB VBG _ 7 advcl
        10 Nordia Nordia PROPN NNP _ 9 obj E=L:Nordia
        11 of of SCONJ IN _ 12 mark
        12 cheating cheat VERB VBG _ 9 advcl
        """, expected: ["Ana Costa -accuses-> Nordia"]),
    FrameTests.Case(
      name: "called for somebody to go",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 called call VERB VBD _ 0 root
        3 for for ADP IN _ 4 case
        4 Lemm Lemm PROPN NNP _ 2 obl E=P:Ben_Lemm
        5 to to PART TO _ 6 mark
        6 resign resign VERB VB _ 2 advcl
        """, expected: ["Ana Costa -demands-> Lemm to resign"]),
    FrameTests.Case(
      name: "a past tense behind but, taken for an attribute",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 promised promise VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 visit visit VERB VB _ 2 xcomp
        5 schools school NOUN NNS _ 4 obj
        6 but but CCONJ CC _ 8 cc
        7 rejected reject VERB VBN _ 8 amod
        8 claims claim NOUN NNS _ 4 obj
        """, expected: ["Ana Costa -agreesTo-> to visit schools", "Ana Costa -opposes-> claims"]),
    FrameTests.Case(
      name: "between a name and others, the name taken for an attribute",
      tree: """
        1 An a DET DT _ 2 det
        2 agreement agreement NOUN NN _ 7 nsubj
        3 between between ADP IN _ 6 case
        4 Nordia Nordia PROPN NNP _ 6 compound E=L:Nordia
        5 and and CCONJ CC _ 6 cc
        6 Sudor Sudor PROPN NNP _ 2 nmod E=L:Sudor
        7 ended end VERB VBD _ 0 root
        8 it it PRON PRP _ 7 obj
        """,
      expected: [
        "Nordia -agreesTo-> agreement between Nordia and Sudor",
        "Sudor -agreesTo-> agreement between Nordia and Sudor",
      ]),
    FrameTests.Case(
      name: "of what somebody is warned, hung on the name",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 warned warn VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 of of ADP IN _ 6 case
        5 serious serious ADJ JJ _ 6 amod
        6 consequences consequence NOUN NNS _ 3 nmod
        """, expected: ["Nordia -threatens-> Sudor"]),
    FrameTests.Case(
      name: "what a bill is to do, hung on the verb",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 proposed propose VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 bill bill NOUN NN _ 2 obj
        5 to to PART TO _ 6 mark
        6 cut cut VERB VB _ 2 advcl
        7 taxes tax NOUN NNS _ 6 obj
        """, expected: ["Ana Costa -proposes-> bill to cut taxes"]),
    FrameTests.Case(
      name: "a finite verb taken for the end of a name's phrase",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nmod:poss E=L:Nordia
        2 's 's PART POS _ 1 case
        3 detention detention NOUN NN _ 7 nsubj
        4 of of ADP IN _ 6 case
        5 Lemm Lemm PROPN NNP _ 6 compound E=P:Ben_Lemm
        6 drew draw VERB VBD _ 3 nmod
        7 protests protest NOUN NNS _ 0 root
        """, expected: ["Nordia -detains-> Ben Lemm"]),
    FrameTests.Case(
      name: "a perfect taken for an attribute",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 has have VERB VBZ _ 0 root
        3 broken break VERB VBN _ 4 amod
        4 relations relation NOUN NNS _ 2 obj
        5 with with ADP IN _ 6 case
        6 Sudor Sudor PROPN NNP _ 4 nmod E=L:Sudor
        """, expected: ["Nordia -sanctions-> Sudor"]),
    FrameTests.Case(
      name: "an offer taken for a verb",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 rejected reject VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 Nordia Nordia PROPN NNP _ 5 obj E=L:Nordia
        5 offer offer VERB VB _ 2 xcomp
        6 to to PART TO _ 7 mark
        7 talk talk VERB VB _ 5 xcomp
        """,
      expected: [
        "Ana Costa -opposes-> Nordia offer to talk",
        "Nordia -proposes-> Nordia offer to talk (of Ana Costa)",
      ]),
    FrameTests.Case(
      name: "the subject of what is said, given to who says it",
      tree: """
        1 Nordia Nordia PROPN NNP _ 6 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 6 ccomp
        3 talks talk NOUN NNS _ 2 obj
        4 , , PUNCT , _ 2 punct
        5 Costa Costa PROPN NNP _ 6 nsubj E=P:Ana_Costa
        6 said say VERB VBD _ 0 root
        """, expected: ["Nordia -opposes-> talks (says Ana Costa)"]),
    FrameTests.Case(
      name: "gerunds joined, their object hung on the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 opposed oppose VERB VBD _ 0 root
        3 closing close VERB VBG _ 2 xcomp
        4 the the DET DT _ 5 det
        5 mission mission NOUN NN _ 2 obj
        6 and and CCONJ CC _ 7 cc
        7 severing sever VERB VBG _ 2 conj
        8 ties tie NOUN NNS _ 7 obj
        """, expected: ["Nordia -opposes-> closing the mission", "Nordia -opposes-> severing ties"]),
    FrameTests.Case(
      name: "a name between a preposition and a count",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 signed sign VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 treaty treaty NOUN NN _ 2 obj
        5 with with ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 8 nummod E=L:Nordia
        7 two two NUM CD _ 8 nummod
        8 years year NOUN NNS _ 2 obl:unmarked
        9 after after ADP IN _ 10 case
        10 war war NOUN NN _ 8 nmod
        """,
      expected: [
        "Ana Costa -agreesTo-> treaty with Nordia", "Nordia -agreesTo-> treaty with Nordia",
      ]),
    FrameTests.Case(
      name: "has in the past offered",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 has have VERB VBZ _ 0 root
        3 in in ADP IN _ 5 case
        4 the the DET DT _ 5 det
        5 past past NOUN NN _ 2 obl
        6 offered offer VERB VBD _ 5 acl
        7 to to PART TO _ 8 mark
        8 leave leave VERB VB _ 6 xcomp
        """, expected: ["Ana Costa -proposes-> to leave"]),
    FrameTests.Case(
      name: "a bill passed by so many votes",
      tree: """
        1 The the DET DT _ 2 det
        2 bill bill NOUN NN _ 9 nsubj
        3 passed pass VERB VBD _ 2 acl
        4 27 27 NUM CD _ 3 obj
        5 - - PUNCT HYPH _ 6 punct
        6 21 21 NUM CD _ 4 nmod
        7 by by ADP IN _ 8 case
        8 Unitas Unitas PROPN NNP _ 3 obl E=O:Unitas
        9 works work VERB VBZ _ 0 root
        """, expected: ["Unitas -supports-> bill"]),
    FrameTests.Case(
      name: "the role as mediator, hung on the verb",
      tree: """
        1 She she PRON PRP _ 2 nsubj
        2 cited cite VERB VBD _ 0 root
        3 Costa Costa PROPN NNP _ 5 nmod:poss E=P:Ana_Costa
        4 's 's PART POS _ 3 case
        5 role role NOUN NN _ 2 obj
        6 as as ADP IN _ 7 case
        7 mediator mediator NOUN NN _ 2 obl
        8 in in ADP IN _ 10 case
        9 the the DET DT _ 10 det
        10 conflict conflict NOUN NN _ 2 obl
        """, expected: ["Ana Costa -mediates-> conflict"]),
    FrameTests.Case(
      name: "a finite verb of a wish, joined to the adjective",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 it it PRON PRP _ 5 expl
        4 is be AUX VBZ _ 5 cop
        5 essential essential ADJ JJ _ 2 ccomp
        6 that that SCONJ IN _ 8 mark
        7 Nordia Nordia PROPN NNP _ 8 nsubj E=L:Nordia
        8 stops stop VERB VBZ _ 5 ccomp
        9 raids raid NOUN NNS _ 8 obj
        10 , , PUNCT , _ 11 punct
        11 ends end VERB VBZ _ 5 conj
        12 strikes strike NOUN NNS _ 11 obj
        """,
      expected: [
        "Ana Costa -demands-> stops raids (of Nordia)",
        "Ana Costa -demands-> ends strikes (of Nordia)",
      ]),
    FrameTests.Case(
      name: "a judgement within the quotation, joined to who speaks",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 that that SCONJ IN _ 6 mark
        4 " " PUNCT `` _ 6 punct
        5 farmers farmer NOUN NNS _ 6 nsubj
        6 suffer suffer VERB VBP _ 2 ccomp
        7 and and CCONJ CC _ 11 cc
        8 this this DET DT _ 9 det
        9 tax tax NOUN NN _ 11 nsubj
        10 is be AUX VBZ _ 11 cop
        11 unacceptable unacceptable ADJ JJ _ 2 conj
        12 " " PUNCT '' _ 11 punct
        """, expected: ["Ana Costa -opposes-> tax"]),
  ]
}
