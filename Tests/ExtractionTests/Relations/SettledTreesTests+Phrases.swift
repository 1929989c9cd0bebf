/// Phrases and words hung elsewhere.
extension SettledTreesTests {
  static let phrases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "including behind a dash, hung on the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 joined join VERB VBD _ 0 root
        3 other other ADJ JJ _ 4 amod
        4 mediators mediator NOUN NNS _ 2 obj
        5 – – PUNCT : _ 7 punct
        6 including include VERB VBG _ 7 case
        7 Costa Costa PROPN NNP _ 2 obl E=P:Ana_Costa
        8 in in ADP IN _ 9 case
        9 talks talk NOUN NNS _ 2 obl
        """, expected: ["Ana Costa -mediates-> talks", "Nordia -mediates-> talks"]),
    FrameTests.Case(
      name: "an adjective taken for a passive",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 Lemm Lemm PROPN NNP _ 5 nsubj:pass E=P:Ben_Lemm
        4 was be AUX VBD _ 5 aux:pass
        5 opposed opposed ADJ JJ _ 2 ccomp
        6 to to ADP IN _ 8 case
        7 the the DET DT _ 8 det
        8 plan plan NOUN NN _ 5 obl
        """, expected: ["Ben Lemm -opposes-> plan (says Ana Costa)"]),
    FrameTests.Case(
      name: "an end to one thing and another thing",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 demanded demand VERB VBD _ 0 root
        3 an a DET DT _ 4 det
        4 end end NOUN NN _ 2 obj
        5 to to ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 war war NOUN NN _ 4 nmod
        8 and and CCONJ CC _ 9 cc
        9 withdrawal withdrawal NOUN NN _ 7 conj
        10 of of ADP IN _ 11 case
        11 troops troop NOUN NNS _ 9 nmod
        """,
      expected: ["Nordia -demands-> end to the war", "Nordia -demands-> withdrawal of troops"]),
    FrameTests.Case(
      name: "what somebody is forced to do is part of it",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 agreed agree VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 help help VERB VB _ 2 xcomp
        5 farmers farmer NOUN NNS _ 4 obj
        6 to to PART TO _ 7 mark
        7 sow sow VERB VB _ 4 advcl
        """,
      expected: [
        "Nordia -agreesTo-> to help farmers to sow", "Nordia -supports-> farmers [planned]",
      ]),
    FrameTests.Case(
      name: "the fact that, hung on the verb",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 criticised criticise VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 fact fact NOUN NN _ 2 obj
        5 that that SCONJ IN _ 7 mark
        6 taxes tax NOUN NNS _ 7 nsubj
        7 rose rise VERB VBD _ 2 parataxis
        """, expected: ["Ana Costa -opposes-> fact that taxes rose"]),
    FrameTests.Case(
      name: "a meeting of a body's ministers issues it",
      tree: """
        1 A a DET DT _ 2 det
        2 meeting meeting NOUN NN _ 6 nsubj
        3 of of ADP IN _ 5 case
        4 Unitas Unitas PROPN NNP _ 5 compound E=O:Unitas
        5 ministers minister NOUN NNS _ 2 nmod
        6 issued issue VERB VBD _ 0 root
        7 condemnation condemnation NOUN NN _ 6 obj
        8 of of ADP IN _ 10 case
        9 the the DET DT _ 10 det
        10 raid raid NOUN NN _ 7 nmod
        """, expected: ["Unitas -opposes-> raid"]),
    FrameTests.Case(
      name: "criticism from nobody in particular",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 rejected reject VERB VBD _ 0 root
        3 criticism criticism NOUN NN _ 2 obj
        4 of of ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 plan plan NOUN NN _ 3 nmod
        7 from from ADP IN _ 9 case
        8 the the DET DT _ 9 det
        9 press press NOUN NN _ 2 obl
        """, expected: ["Ana Costa -opposes-> criticism of the plan from the press"]),
    FrameTests.Case(
      name: "a charter backed by others",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 charter charter NOUN NN _ 2 obj
        5 backed back VERB VBN _ 4 acl
        6 by by ADP IN _ 8 case
        7 three three NUM CD _ 8 nummod
        8 parties party NOUN NNS _ 5 obl:agent
        """, expected: ["Nordia -opposes-> charter"]),
    FrameTests.Case(
      name: "who is named, hung on the description",
      tree: """
        1 Unitas Unitas PROPN NNP _ 3 nsubj:pass E=O:Unitas
        2 is be AUX VBZ _ 3 aux:pass
        3 run run VERB VBN _ 0 root
        4 by by ADP IN _ 6 case
        5 a a DET DT _ 6 det
        6 farmer farmer NOUN NN _ 3 obl:agent
        7 named name VERB VBN _ 6 acl
        8 Costa Costa PROPN NNP _ 6 compound E=P:Ana_Costa
        """, expected: ["Ana Costa -oversees-> Unitas"]),
    FrameTests.Case(
      name: "a place behind a place, taken for the subject",
      tree: """
        1 A a DET DT _ 2 det
        2 raid raid NOUN NN _ 7 nsubj
        3 in in ADP IN _ 4 case
        4 Kerl Kerl PROPN NNP _ 2 nmod E=L:Kerl
        5 , , PUNCT , _ 2 punct
        6 Nordia Nordia PROPN NNP _ 7 nsubj E=L:Nordia
        7 killed kill VERB VBD _ 0 root
        8 Costa Costa PROPN NNP _ 7 obj E=P:Ana_Costa
        """, expected: ["raid -locatedIn-> Kerl"]),
    FrameTests.Case(
      name: "against whom, hung on the verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nsubj:pass E=L:Nordia
        2 was be AUX VBD _ 3 aux:pass
        3 engaged engage VERB VBN _ 0 root
        4 in in ADP IN _ 6 case
        5 an a DET DT _ 6 det
        6 offensive offensive NOUN NN _ 3 obl
        7 against against ADP IN _ 8 case
        8 Sudor Sudor PROPN NNP _ 3 obl E=L:Sudor
        """, expected: ["Nordia -attacks-> Sudor"]),
    FrameTests.Case(
      name: "what is said and what else is said",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 that that SCONJ IN _ 5 mark
        4 rain rain NOUN NN _ 5 nsubj
        5 fell fall VERB VBD _ 2 ccomp
        6 and and CCONJ CC _ 10 cc
        7 that that SCONJ IN _ 10 mark
        8 Nordia Nordia PROPN NNP _ 10 nsubj E=L:Nordia
        9 must must AUX MD _ 10 aux
        10 leave leave VERB VB _ 2 conj
        """, expected: ["Ana Costa -demands-> to leave (of Nordia)"]),
    FrameTests.Case(
      name: "a name that heads the whole instead of its verb",
      tree: """
        1 Costa Costa PROPN NNP _ 0 root E=P:Ana_Costa
        2 called call VERB VBD _ 1 acl
        3 for for ADP IN _ 4 case
        4 restraint restraint NOUN NN _ 2 obl
        """, expected: ["Ana Costa -demands-> restraint"]),
    FrameTests.Case(
      name: "the second of two sides, taken for a subject",
      tree: """
        1 Clashes clash NOUN NNS _ 0 root
        2 between between ADP IN _ 3 case
        3 Nordia Nordia PROPN NNP _ 1 nmod E=L:Nordia
        4 and and CCONJ CC _ 5 cc
        5 Sudor Sudor PROPN NNP _ 6 nsubj E=L:Sudor
        6 continued continue VERB VBD _ 1 conj
        7 . . PUNCT . _ 1 punct
        """, expected: ["Nordia -attacks-> Sudor", "Sudor -attacks-> Nordia"]),
    FrameTests.Case(
      name: "examples behind a comma, hung on the verb",
      tree: """
        1 The the DET DT _ 2 det
        2 deal deal NOUN NN _ 4 nsubj:pass
        3 was be AUX VBD _ 4 aux:pass
        4 rejected reject VERB VBN _ 0 root
        5 by by ADP IN _ 6 case
        6 states state NOUN NNS _ 4 obl:agent
        7 , , PUNCT , _ 9 punct
        8 including include VERB VBG _ 9 case
        9 Nordia Nordia PROPN NNP _ 4 obl E=L:Nordia
        """, expected: ["Nordia -opposes-> deal"]),
    FrameTests.Case(
      name: "a duty in a warning, hung as an adverbial",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 issued issue VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 reminder reminder NOUN NN _ 2 obj
        5 that that SCONJ IN _ 8 mark
        6 Nordia Nordia PROPN NNP _ 8 nsubj E=L:Nordia
        7 must must AUX MD _ 8 aux
        8 leave leave VERB VB _ 2 advcl
        """, expected: ["Ana Costa -demands-> to leave (of Nordia)"]),
  ]
}
