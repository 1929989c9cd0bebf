/// What only looks like a relation, or names somebody else. Run by ``FrameTests``.
enum NearMisses {
  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "the extension of a thing is approved, not the thing",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 approved approve VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 extension extension NOUN NN _ 2 obj
        5 of of ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 mission mission NOUN NN _ 4 nmod
        """, expected: ["Nordia -supports-> extension of the mission"]),
    FrameTests.Case(
      name: "a vote against",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 cast cast VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 vote vote NOUN NN _ 2 obj
        5 against against ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 bill bill NOUN NN _ 2 obl
        """, expected: ["Ana Costa -opposes-> bill"]),
    FrameTests.Case(
      name: "an adjective with the subject of a passive",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nsubj:pass E=L:Nordia
        2 was be AUX VBD _ 3 aux:pass
        3 concerned concerned ADJ JJ _ 0 root
        4 about about ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 raid raid NOUN NN _ 3 obl
        """, expected: ["Nordia -opposes-> raid"]),
    FrameTests.Case(
      name: "a list that opens the sentence",
      tree: """
        1 The the DET DT _ 2 det
        2 Union Union PROPN NNP _ 0 root E=O:Union
        3 , , PUNCT , _ 4 punct
        4 Westia Westia PROPN NNP _ 2 appos E=L:Westia
        5 and and CCONJ CC _ 6 cc
        6 Sudor Sudor PROPN NNP _ 7 nsubj E=L:Sudor
        7 welcomed welcome VERB VBD _ 2 parataxis
        8 the the DET DT _ 9 det
        9 pact pact NOUN NN _ 7 obj
        """,
      expected: ["Sudor -supports-> pact", "Union -supports-> pact", "Westia -supports-> pact"]),
    FrameTests.Case(
      name: "particles by their form",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 cut cut VERB VBD _ 0 root
        3 all all DET DT _ 4 det
        4 ties tie NOUN NNS _ 2 obj
        5 with with ADP IN _ 6 case
        6 Sudor Sudor PROPN NNP _ 4 nmod E=L:Sudor
        """, expected: ["Nordia -sanctions-> Sudor"]),
    FrameTests.Case(
      name: "brokered with the support of",
      tree: """
        1 The the DET DT _ 2 det
        2 deal deal NOUN NN _ 4 nsubj:pass
        3 was be AUX VBD _ 4 aux:pass
        4 brokered broker VERB VBN _ 0 root
        5 by by ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 4 obl:agent E=L:Nordia
        7 with with ADP IN _ 9 case
        8 the the DET DT _ 9 det
        9 support support NOUN NN _ 4 obl
        10 of of ADP IN _ 11 case
        11 Westia Westia PROPN NNP _ 9 nmod E=L:Westia
        """, expected: ["Nordia -mediates-> deal", "Westia -supports-> deal"]),
    FrameTests.Case(
      name: "insists that it is so",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 insists insist VERB VBZ _ 0 root
        3 that that ADP IN _ 7 mark
        4 the the DET DT _ 5 det
        5 panel panel NOUN NN _ 7 nsubj
        6 is be AUX VBZ _ 7 cop
        7 biased biased ADJ JJ _ 2 ccomp
        """, expected: ["Nordia -opposes-> panel"]),
    FrameTests.Case(
      name: "insists that it be so",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 insists insist VERB VBZ _ 0 root
        3 that that ADP IN _ 7 mark
        4 the the DET DT _ 5 det
        5 panel panel NOUN NN _ 7 nsubj:pass
        6 be be AUX VB _ 7 aux:pass
        7 dissolved dissolve VERB VBN _ 2 ccomp
        """, expected: ["Nordia -demands-> panel be dissolved"]),
    FrameTests.Case(
      name: "needed for a purpose",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 says say VERB VBZ _ 0 root
        3 the the DET DT _ 4 det
        4 law law NOUN NN _ 6 nsubj:pass
        5 is be AUX VBZ _ 6 aux:pass
        6 needed need VERB VBN _ 2 ccomp
        7 to to PART TO _ 8 mark
        8 protect protect VERB VB _ 6 xcomp
        9 farmers farmer NOUN NNS _ 8 obj
        """, expected: []),
    FrameTests.Case(
      name: "asked not to do it",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 urged urge VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 to to PART TO _ 6 mark
        5 not not ADV RB _ 6 advmod
        6 appeal appeal VERB VB _ 2 xcomp
        """, expected: ["Nordia -demands-> not to appeal (of Sudor)"]),
    FrameTests.Case(
      name: "praise is no part of the name",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 hailed hail VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 accord accord NOUN NN _ 2 obj
        5 as as ADP IN _ 7 case
        6 a a DET DT _ 7 det
        7 breakthrough breakthrough NOUN NN _ 4 nmod
        """, expected: ["Nordia -supports-> accord"]),
    FrameTests.Case(
      name: "two adjectives, one taken for the object",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 proposed propose VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 gradual gradual ADJ JJ _ 2 obj
        5 and and CCONJ CC _ 7 cc
        6 voluntary voluntary ADJ JJ _ 7 amod
        7 return return NOUN NN _ 4 conj
        """, expected: ["Nordia -proposes-> voluntary return"]),
    FrameTests.Case(
      name: "intervening in a market mediates nothing",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 intervened intervene VERB VBD _ 0 root
        3 in in ADP IN _ 5 case
        4 the the DET DT _ 5 det
        5 market market NOUN NN _ 2 obl
        """, expected: []),
    FrameTests.Case(
      name: "intervening in a conflict",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 intervened intervene VERB VBD _ 0 root
        3 in in ADP IN _ 5 case
        4 the the DET DT _ 5 det
        5 dispute dispute NOUN NN _ 2 obl
        """, expected: ["Nordia -mediates-> dispute"]),
    FrameTests.Case(
      name: "called it a victory: no telephone",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 called call VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 a a DET DT _ 5 det
        5 friend friend NOUN NN _ 2 xcomp
        """, expected: ["Nordia -supports-> Sudor"]),
    FrameTests.Case(
      name: "the name before an aside is the subject",
      tree: """
        1 In in ADP IN _ 2 case
        2 Westia Westia PROPN NNP _ 10 obl E=L:Westia
        3 , , PUNCT , _ 2 punct
        4 Senator senator PROPN NNP _ 5 nmod:desc
        5 Costa Costa PROPN NNP _ 2 conj E=P:Ana_Costa
        6 , , PUNCT , _ 5 punct
        7 a a DET DT _ 8 det
        8 farmer farmer NOUN NN _ 5 appos
        9 , , PUNCT , _ 5 punct
        10 condemned condemn VERB VBD _ 0 root
        11 the the DET DT _ 12 det
        12 raid raid NOUN NN _ 10 obj
        """, expected: ["Ana Costa -opposes-> raid"]),
    FrameTests.Case(
      name: "a relative clause is no demand",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 urged urge VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 to to PART TO _ 5 mark
        5 back back VERB VB _ 2 xcomp
        6 the the DET DT _ 7 det
        7 bill bill NOUN NN _ 5 obj
        8 , , PUNCT , _ 11 punct
        9 which which PRON WDT _ 11 nsubj
        10 would would AUX MD _ 11 aux
        11 raise raise VERB VB _ 2 ccomp
        12 taxes tax NOUN NNS _ 11 obj
        """, expected: ["Nordia -demands-> to back the bill (of Sudor)"]),
    FrameTests.Case(
      name: "why somebody is praised is no part of the name",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 praised praise VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 rebels rebel NOUN NNS _ 2 obj
        5 for for ADP IN _ 7 case
        6 their their PRON PRP$ _ 7 nmod:poss
        7 courage courage NOUN NN _ 4 nmod
        """, expected: ["Nordia -supports-> rebels"]),
    FrameTests.Case(
      name: "what is asked for stays in the name",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 calls call NOUN NNS _ 2 obj
        4 for for ADP IN _ 6 case
        5 an a DET DT _ 6 det
        6 inquiry inquiry NOUN NN _ 3 nmod
        """, expected: ["Nordia -opposes-> calls for an inquiry"]),
    FrameTests.Case(
      name: "defends itself",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 defended defend VERB VBD _ 0 root
        3 itself itself PRON PRP _ 2 obj E=L:Sudor
        """, expected: []),
    FrameTests.Case(
      name: "proposed a body to do a thing",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 proposed propose VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 commission commission NOUN NN _ 2 obj
        5 to to PART TO _ 6 mark
        6 investigate investigate VERB VB _ 2 advcl
        """, expected: ["Nordia -proposes-> commission"]),
    FrameTests.Case(
      name: "parties of a state do not speak for it",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nmod:poss E=L:Nordia
        2 's 's PART POS _ 1 case
        3 parties party NOUN NNS _ 4 nsubj
        4 rejected reject VERB VBD _ 0 root
        5 the the DET DT _ 6 det
        6 plan plan NOUN NN _ 4 obj
        """, expected: []),
  ]
}
