import KnowledgeGraph
import Testing

@testable import Extraction

/// Sentences as a parser gets them wrong now and then, and what is not to be taken for a statement.
/// Trees as in ``FrameTests``.
@Suite struct ParserFaultTests {
  @Test(arguments: Self.cases)
  func findsStatements(_ example: FrameTests.Case) throws {
    let ontology = try Ontology.builtIn()
    #expect(TreeFixture(conllu: example.tree).statements(ontology) == example.expected)
  }

  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "that behind a dash",
      tree: """
        1 It it PRON PRP _ 2 nsubj
        2 founded found VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 Board Board PROPN NNP _ 2 obj E=O:Board
        5 – – PUNCT , _ 4 punct
        6 that that DET DT _ 9 nsubj:pass
        7 would would AUX MD _ 9 aux
        8 be be AUX VB _ 9 aux:pass
        9 overseen oversee VERB VBN _ 2 conj
        10 by by ADP IN _ 11 case
        11 Costa Costa PROPN NNP _ 9 obl:agent E=P:Ana_Costa
        """, expected: ["Ana Costa -oversees-> Board [planned]"]),
    FrameTests.Case(
      name: "second object hung on the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 sought seek VERB VBD _ 0 root
        3 an a DET DT _ 4 det
        4 inquiry inquiry NOUN NN _ 2 obj
        5 and and CCONJ CC _ 7 cc
        6 full full ADJ JJ _ 7 amod
        7 compensation compensation NOUN NN _ 2 xcomp
        """, expected: ["Nordia -demands-> inquiry", "Nordia -demands-> full compensation"]),
    FrameTests.Case(
      name: "who joins the mediators is one",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 joined join VERB VBD _ 0 root
        3 other other ADJ JJ _ 4 amod
        4 mediators mediator NOUN NNS _ 2 obj
        5 in in ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 talks talk NOUN NNS _ 2 obl
        """, expected: ["Nordia -mediates-> talks"]),
    FrameTests.Case(
      name: "what one asks of oneself",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 said say VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 5 nsubj E=L:Nordia
        4 must must AUX MD _ 5 aux
        5 wait wait VERB VB _ 2 ccomp
        """, expected: []),
    FrameTests.Case(
      name: "asked somebody to, not asked for him",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 urged urge VERB VBD _ 0 root
        3 striking striking ADJ JJ _ 4 amod
        4 drivers driver NOUN NNS _ 2 obj
        5 to to PART TO _ 6 mark
        6 return return VERB VB _ 2 xcomp
        """, expected: ["Nordia -demands-> to return"]),
    FrameTests.Case(
      name: "a crowd is not its state",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 met meet VERB VBD _ 0 root
        3 Nordian Nordian ADJ JJ _ 4 amod
        4 troops troop NOUN NNS _ 2 obj E=L:@Nordia
        """, expected: []),
    FrameTests.Case(
      name: "voted to approve",
      tree: """
        1 Parliament Parliament PROPN NNP _ 2 nsubj E=O:Parliament
        2 voted vote VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 approve approve VERB VB _ 2 xcomp
        5 the the DET DT _ 6 det
        6 budget budget NOUN NN _ 4 obj
        """, expected: ["Parliament -supports-> budget"]),
    FrameTests.Case(
      name: "the town does not welcome",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 spoke speak VERB VBD _ 0 root
        3 in in ADP IN _ 4 case
        4 Sudor Sudor PROPN NNP _ 2 obl E=L:Sudor
        5 welcoming welcome VERB VBG _ 4 acl
        6 the the DET DT _ 7 det
        7 move move NOUN NN _ 5 obj
        """, expected: []),
    FrameTests.Case(
      name: "issued a statement condemning",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 issued issue VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 statement statement NOUN NN _ 2 obj
        5 condemning condemn VERB VBG _ 4 acl
        6 the the DET DT _ 7 det
        7 raid raid NOUN NN _ 5 obj
        """, expected: ["Nordia -opposes-> raid"]),
    FrameTests.Case(
      name: "two names behind a plural title",
      tree: """
        1 Secretaries secretary NOUN NNS _ 5 nsubj
        2 Costa Costa PROPN NNP _ 1 flat E=P:Ana_Costa
        3 and and CCONJ CC _ 4 cc
        4 Okafor Okafor PROPN NNP _ 2 conj E=P:Ben_Okafor
        5 condemned condemn VERB VBD _ 0 root
        6 even even ADV RB _ 5 advmod
        7 the the DET DT _ 8 det
        8 raid raid NOUN NN _ 5 obj
        """, expected: ["Ana Costa -opposes-> raid", "Ben Okafor -opposes-> raid"]),
    FrameTests.Case(
      name: "whose positions are attacked",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 bombed bomb VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 4 compound E=L:Sudor
        4 positions position NOUN NNS _ 2 obj
        """, expected: ["Nordia -attacks-> Sudor"]),
    FrameTests.Case(
      name: "controlled by way of a compound",
      tree: """
        1 The the DET DT _ 5 det
        2 Nordia Nordia PROPN NNP _ 4 obl:unmarked E=L:Nordia|SpaceAfter=No
        3 - - PUNCT HYPH _ 2 punct SpaceAfter=No
        4 controlled control VERB VBN _ 5 amod
        5 Westia Westia PROPN NNP _ 6 nsubj E=L:Westia
        6 waits wait VERB VBZ _ 0 root
        """, expected: ["Nordia -oversees-> Westia"]),
    FrameTests.Case(
      name: "the plan of him whose plan it is",
      tree: """
        1 Costa Costa PROPN NNP _ 4 nmod:poss E=P:Ana_Costa
        2 's 's PART POS _ 1 case
        3 peace peace NOUN NN _ 4 compound
        4 plan plan NOUN NN _ 6 nsubj
        5 again again ADV RB _ 6 advmod
        6 failed fail VERB VBD _ 0 root
        """, expected: ["Ana Costa -proposes-> peace plan"]),
    FrameTests.Case(
      name: "a day between name and verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 compound E=L:Nordia
        2 on on ADP IN _ 3 case
        3 Wednesday Wednesday PROPN NNP _ 4 obl
        4 vetoed veto VERB VBD _ 0 root
        5 the the DET DT _ 6 det
        6 text text NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> text"]),
    FrameTests.Case(
      name: "a name behind a preposition is no subject",
      tree: """
        1 Fans fan NOUN NNS _ 0 root
        2 of of ADP IN _ 4 case
        3 Costa Costa PROPN NNP _ 4 nsubj E=P:Ana_Costa
        4 blocked block VERB VBD _ 1 acl:relcl
        5 roads road NOUN NNS _ 4 obj
        """, expected: []),
    FrameTests.Case(
      name: "talks that wrap up in a town of some name",
      tree: """
        1 The the DET DT _ 2 det
        2 talks talk NOUN NNS _ 3 nsubj
        3 ended end VERB VBD _ 0 root
        4 in in ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 town town NOUN NN _ 3 obl
        7 of of ADP IN _ 8 case
        8 Westia Westia PROPN NNP _ 6 nmod E=L:Westia
        """, expected: ["talks -locatedIn-> Westia"]),
    FrameTests.Case(
      name: "said to be responsible",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 said say VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 5 nsubj E=L:Sudor
        4 was be AUX VBZ _ 5 cop
        5 responsible responsible ADJ JJ _ 2 ccomp
        """, expected: ["Nordia -accuses-> Sudor"]),
    FrameTests.Case(
      name: "a duty of one's own is done",
      tree: """
        1 We we PRON PRP _ 3 nsubj E=L:Nordia
        2 must must AUX MD _ 3 aux
        3 reject reject VERB VB _ 0 root
        4 the the DET DT _ 5 det
        5 plan plan NOUN NN _ 3 obj
        """, expected: ["Nordia -opposes-> plan"]),
    FrameTests.Case(
      name: "out of the question",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 said say VERB VBD _ 0 root
        3 force force NOUN NN _ 8 nsubj
        4 is be AUX VBZ _ 8 cop
        5 out out ADP IN _ 8 case
        6 of of ADP IN _ 5 fixed
        7 the the DET DT _ 8 det
        8 question question NOUN NN _ 2 ccomp
        """, expected: ["Nordia -opposes-> force"]),
    FrameTests.Case(
      name: "what is not offered",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 offered offer VERB VBD _ 0 root
        3 no no DET DT _ 4 det
        4 date date NOUN NN _ 2 obj
        """, expected: []),
    FrameTests.Case(
      name: "encouraging somebody to do a thing backs nobody",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 encouraged encourage VERB VBD _ 0 root
        3 Costa Costa PROPN NNP _ 2 obj E=P:Ana_Costa
        4 to to PART TO _ 5 mark
        5 resign resign VERB VB _ 2 xcomp
        """, expected: ["Nordia -demands-> to resign (of Ana Costa)"]),
    FrameTests.Case(
      name: "a state before the owner is the owner's",
      tree: """
        1 United_States United_States PROPN NNP _ 5 compound
        2 President President PROPN NNP _ 3 nmod:desc
        3 Costa Costa PROPN NNP _ 5 nmod:poss E=P:Ana_Costa
        4 's 's PART POS _ 3 case
        5 plan plan NOUN NN _ 9 nsubj
        6 to to PART TO _ 7 mark
        7 end end VERB VB _ 5 acl
        8 hunger hunger NOUN NN _ 7 obj
        9 failed fail VERB VBD _ 0 root
        """, expected: ["Ana Costa -proposes-> plan to end hunger"]),
  ]
}
