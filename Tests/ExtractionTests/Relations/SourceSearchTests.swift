import KnowledgeGraph
import Testing

@testable import Extraction

/// Sentences whose subject, list or target the grammar alone does not give: who is looked for where.
/// Trees as in ``FrameTests``, faults of a parser included.
@Suite struct SourceSearchTests {
  @Test(arguments: Self.cases)
  func findsStatements(_ example: FrameTests.Case) throws {
    let ontology = try Ontology.builtIn()
    #expect(TreeFixture(conllu: example.tree).statements(ontology) == example.expected)
  }

  @Test func bareNounMeansTheFullerPhraseBeforeIt() throws {
    let fixture = TreeFixture(
      conllu: """
        1 A a DET DT _ 4 det
        2 press press NOUN NN _ 4 compound
        3 freedom freedom NOUN NN _ 4 compound
        4 bill bill NOUN NN _ 5 nsubj
        5 arrived arrive VERB VBD _ 0 root

        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 bill bill NOUN NN _ 2 obj
        """)
    #expect(
      fixture.statements(try Ontology.builtIn()) == ["Nordia -opposes-> press freedom bill"])
  }

  @Test func possessedNounMeansTheFullerPhraseBeforeIt() throws {
    let fixture = TreeFixture(
      conllu: """
        1 The the DET DT _ 3 det
        2 peace peace NOUN NN _ 3 compound
        3 plan plan NOUN NN _ 4 nsubj
        4 arrived arrive VERB VBD _ 0 root

        1 Costa Costa PROPN NNP _ 3 nmod:poss E=P:Ana_Costa
        2 's 's PART POS _ 1 case
        3 plan plan NOUN NN _ 4 nsubj
        4 failed fail VERB VBD _ 0 root
        """)
    #expect(fixture.statements(try Ontology.builtIn()) == ["Ana Costa -proposes-> peace plan"])
  }

  @Test func differentActsOfOneKindStayApart() throws {
    let fixture = TreeFixture(
      conllu: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 attacks attack NOUN NNS _ 2 obj
        4 on on ADP IN _ 5 case
        5 journalists journalist NOUN NNS _ 3 nmod

        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 condemned condemn VERB VBD _ 0 root
        3 numerous numerous ADJ JJ _ 4 amod
        4 attacks attack NOUN NNS _ 2 obj
        5 on on ADP IN _ 7 case
        6 rural rural ADJ JJ _ 7 amod
        7 schools school NOUN NNS _ 4 nmod
        """)
    #expect(
      fixture.statements(try Ontology.builtIn()) == [
        "Nordia -opposes-> attacks on journalists",
        "Nordia -opposes-> numerous attacks on rural schools",
      ])
  }

  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "participle that hangs on a thing's verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 war war NOUN NN _ 6 nsubj
        5 would would AUX MD _ 6 aux
        6 end end VERB VB _ 2 ccomp
        7 , , PUNCT , _ 8 punct
        8 accusing accuse VERB VBG _ 6 advcl
        9 Sudor Sudor PROPN NNP _ 8 obj E=L:Sudor
        10 of of ADP IN _ 11 case
        11 lies lie NOUN NNS _ 8 obl
        """, expected: ["Nordia -accuses-> Sudor"]),
    FrameTests.Case(
      name: "with two parties doing",
      tree: """
        1 The the DET DT _ 2 det
        2 talks talk NOUN NNS _ 3 nsubj
        3 ended end VERB VBD _ 0 root
        4 , , PUNCT , _ 3 punct
        5 with with ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 3 obl E=L:Nordia
        7 and and CCONJ CC _ 8 cc
        8 Sudor Sudor PROPN NNP _ 6 conj E=L:Sudor
        9 both both DET DT _ 10 det
        10 endorsing endorse VERB VBG _ 3 advcl
        11 the the DET DT _ 12 det
        12 map map NOUN NN _ 10 obj
        """, expected: ["Nordia -supports-> map", "Sudor -supports-> map"]),
    FrameTests.Case(
      name: "a report acts for its author",
      tree: """
        1 A a DET DT _ 3 det
        2 Nordia Nordia PROPN NNP _ 3 compound E=L:Nordia
        3 report report NOUN NN _ 4 nsubj
        4 condemned condemn VERB VBD _ 0 root
        5 the the DET DT _ 6 det
        6 raid raid NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> raid"]),
    FrameTests.Case(
      name: "members act for their body",
      tree: """
        1 Members member NOUN NNS _ 4 nsubj
        2 of of ADP IN _ 3 case
        3 Sudor Sudor PROPN NNP _ 1 nmod E=L:Sudor
        4 backed back VERB VBD _ 0 root
        5 the the DET DT _ 6 det
        6 budget budget NOUN NN _ 4 obj
        """, expected: ["Sudor -supports-> budget"]),
    FrameTests.Case(
      name: "statement that says",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 released release VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 statement statement NOUN NN _ 2 obj
        5 saying say VERB VBG _ 4 acl
        6 the the DET DT _ 7 det
        7 law law NOUN NN _ 9 nsubj
        8 is be AUX VBZ _ 9 cop
        9 unacceptable unacceptable ADJ JJ _ 5 ccomp
        """, expected: ["Nordia -opposes-> law"]),
    FrameTests.Case(
      name: "according to somebody, hung elsewhere",
      tree: """
        1 The the DET DT _ 2 det
        2 law law NOUN NN _ 3 nsubj
        3 threatens threaten VERB VBZ _ 0 root
        4 peace peace NOUN NN _ 3 obj
        5 , , PUNCT , _ 3 punct
        6 according accord VERB VBG _ 8 case
        7 to to ADP IN _ 6 fixed
        8 Costa Costa PROPN NNP _ 4 nmod E=P:Ana_Costa
        """, expected: ["Ana Costa -opposes-> law"]),
    FrameTests.Case(
      name: "led by way of a compound",
      tree: """
        1 The the DET DT _ 5 det
        2 Nordia Nordia PROPN NNP _ 4 obl:unmarked E=L:Nordia|SpaceAfter=No
        3 - - PUNCT HYPH _ 2 punct SpaceAfter=No
        4 led lead VERB VBN _ 5 amod
        5 attack attack NOUN NN _ 8 nsubj
        6 on on ADP IN _ 7 case
        7 Sudor Sudor PROPN NNP _ 5 nmod E=L:Sudor
        8 failed fail VERB VBD _ 0 root
        """, expected: ["Nordia -attacks-> Sudor"]),
    FrameTests.Case(
      name: "list that the tree breaks up",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 visited visit VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 2 obj E=L:Nordia
        4 , , PUNCT , _ 3 punct
        5 Sudor Sudor PROPN NNP _ 2 obl E=L:Sudor
        6 and and CCONJ CC _ 7 cc
        7 Westia Westia PROPN NNP _ 5 conj E=L:Westia
        """,
      expected: [
        "Ana Costa -meets-> Nordia", "Ana Costa -meets-> Sudor", "Ana Costa -meets-> Westia",
      ]),
    FrameTests.Case(
      name: "visits at the end of a chain of nouns",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 began begin VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 tour tour NOUN NN _ 2 obj
        5 with with ADP IN _ 6 case
        6 visits visit NOUN NNS _ 4 nmod
        7 to to ADP IN _ 8 case
        8 Sudor Sudor PROPN NNP _ 6 nmod E=L:Sudor
        """, expected: ["Ana Costa -meets-> Sudor"]),
    FrameTests.Case(
      name: "name right before a verb without subject",
      tree: """
        1 Outgoing outgo VERB VBG _ 3 advcl
        2 Costa Costa PROPN NNP _ 1 obj E=P:Ana_Costa
        3 endorsed endorse VERB VBD _ 0 root
        4 the the DET DT _ 5 det
        5 bill bill NOUN NN _ 3 obj
        """, expected: ["Ana Costa -supports-> bill"]),
    FrameTests.Case(
      name: "agreed at somebody's summit",
      tree: """
        1 The the DET DT _ 2 det
        2 pact pact NOUN NN _ 4 nsubj:pass
        3 was be AUX VBD _ 4 aux:pass
        4 signed sign VERB VBN _ 0 root
        5 at at ADP IN _ 8 case
        6 a a DET DT _ 8 det
        7 Nordia Nordia PROPN NNP _ 8 compound E=L:Nordia
        8 summit summit NOUN NN _ 4 obl
        """, expected: ["Nordia -agreesTo-> pact"]),
    FrameTests.Case(
      name: "demand in somebody's plan",
      tree: """
        1 A a DET DT _ 2 det
        2 demand demand NOUN NN _ 9 nsubj
        3 for for ADP IN _ 4 case
        4 disarmament disarmament NOUN NN _ 2 nmod
        5 contained contain VERB VBN _ 2 acl
        6 in in ADP IN _ 8 case
        7 Nordia Nordia PROPN NNP _ 8 nmod:poss E=L:Nordia
        8 plan plan NOUN NN _ 5 obl
        9 stands stand VERB VBZ _ 0 root
        """, expected: ["Nordia -demands-> disarmament", "Nordia -proposes-> plan"]),
    FrameTests.Case(
      name: "will not take part",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 will will AUX MD _ 4 aux
        3 not not ADV RB _ 4 advmod
        4 participate participate VERB VB _ 0 root
        5 in in ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 vote vote NOUN NN _ 4 obl
        """, expected: ["Nordia -opposes-> vote"]),
    FrameTests.Case(
      name: "taking part is no opposition",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 participated participate VERB VBD _ 0 root
        3 in in ADP IN _ 5 case
        4 the the DET DT _ 5 det
        5 vote vote NOUN NN _ 2 obl
        """, expected: []),
    FrameTests.Case(
      name: "indirect object in the object's place",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 urged urge VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 iobj E=L:Sudor
        4 to to PART TO _ 5 mark
        5 disarm disarm VERB VB _ 2 xcomp
        """, expected: ["Nordia -demands-> to disarm (of Sudor)"]),
    FrameTests.Case(
      name: "participle taken for a past tense",
      tree: """
        1 The the DET DT _ 2 det
        2 bill bill NOUN NN _ 4 nsubj
        3 , , PUNCT , _ 2 punct
        4 passed pass VERB VBD _ 0 root
        5 by by ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 4 obl E=L:Nordia
        7 , , PUNCT , _ 4 punct
        8 remains remain VERB VBZ _ 4 conj
        """, expected: ["Nordia -supports-> bill"]),
    FrameTests.Case(
      name: "the whole of many",
      tree: """
        1 A a DET DT _ 2 det
        2 meeting meeting NOUN NN _ 9 nsubj
        3 of of ADP IN _ 5 case
        4 ten ten NUM CD _ 5 nummod
        5 states state NOUN NNS _ 2 nmod
        6 chaired chair VERB VBN _ 5 acl
        7 by by ADP IN _ 8 case
        8 Nordia Nordia PROPN NNP _ 6 obl:agent E=L:Nordia
        9 ended end VERB VBD _ 0 root
        """, expected: ["Nordia -oversees-> meeting of ten states"]),
    FrameTests.Case(
      name: "a question states nothing",
      tree: """
        1 Will will AUX MD _ 3 aux
        2 Nordia Nordia PROPN NNP _ 3 nsubj E=L:Nordia
        3 reject reject VERB VB _ 0 root
        4 it it PRON PRP _ 3 obj
        5 , , PUNCT , _ 3 punct
        6 condemn condemn VERB VB _ 3 conj
        7 the the DET DT _ 8 det
        8 plan plan NOUN NN _ 6 obj
        9 ? ? PUNCT . _ 3 punct
        """, expected: []),
    FrameTests.Case(
      name: "what stands behind a left out phrase is left out",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 backed back VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 bill bill NOUN NN _ 2 obj
        5 for for ADP IN _ 6 case
        6 fear fear NOUN NN _ 4 nmod
        7 of of ADP IN _ 8 mark
        8 losing lose VERB VBG _ 4 acl
        9 votes vote NOUN NNS _ 8 obj
        """, expected: ["Nordia -supports-> bill"]),
    FrameTests.Case(
      name: "claim that, hung on the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 claim claim NOUN NN _ 2 obj
        5 that that ADP IN _ 7 mark
        6 troops troops NOUN NNS _ 7 nsubj
        7 fled flee VERB VBD _ 2 ccomp
        """, expected: ["Nordia -opposes-> claim that troops fled"]),
    FrameTests.Case(
      name: "plural noun taken for a verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 wanted want VERB VBD _ 0 root
        3 real real ADJ JJ _ 4 csubj
        4 guarantees guarantee VERB VBZ _ 2 ccomp
        """, expected: ["Nordia -demands-> real guarantees"]),
    FrameTests.Case(
      name: "clause hung on the noun before the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 made make VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 speech speech NOUN NN _ 2 obj
        5 demanding demand VERB VBG _ 2 advcl
        6 that that ADP IN _ 8 mark
        7 Sudor Sudor PROPN NNP _ 8 nsubj E=L:Sudor
        8 withdraw withdraw VERB VBP _ 4 acl
        """, expected: ["Nordia -demands-> to withdraw (of Sudor)"]),
  ]
}
