/// The many ways English has of saying the same relation: what a thing undergoes, judgements,
/// refusals, threats, mediation. Run by ``FrameTests``.
enum WaysOfSaying {
  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "opposition that a bill faces",
      tree: """
        1 The the DET DT _ 2 det
        2 bill bill NOUN NN _ 3 nsubj
        3 faces face VERB VBZ _ 0 root
        4 opposition opposition NOUN NN _ 3 obj
        5 from from ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 3 obl E=L:Nordia
        """, expected: ["Nordia -opposes-> bill"]),
    FrameTests.Case(
      name: "backing that a plan wins",
      tree: """
        1 The the DET DT _ 2 det
        2 plan plan NOUN NN _ 3 nsubj
        3 won win VERB VBD _ 0 root
        4 the the DET DT _ 5 det
        5 backing backing NOUN NN _ 3 obj
        6 of of ADP IN _ 7 case
        7 Nordia Nordia PROPN NNP _ 5 nmod E=L:Nordia
        """, expected: ["Nordia -supports-> plan"]),
    FrameTests.Case(
      name: "passed in spite of objections",
      tree: """
        1 Parliament Parliament PROPN NNP _ 2 nsubj E=O:Parliament
        2 passed pass VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 law law NOUN NN _ 2 obj
        5 despite despite ADP IN _ 6 case
        6 objections objection NOUN NNS _ 2 obl
        7 from from ADP IN _ 8 case
        8 Nordia Nordia PROPN NNP _ 2 obl E=L:Nordia
        """, expected: ["Parliament -supports-> law", "Nordia -opposes-> law"]),
    FrameTests.Case(
      name: "under fire from",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 came come VERB VBD _ 0 root
        3 under under ADP IN _ 4 case
        4 fire fire NOUN NN _ 2 obl
        5 from from ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 4 nmod E=L:Nordia
        """, expected: ["Nordia -opposes-> Ana Costa"]),
    FrameTests.Case(
      name: "shocked by a thing",
      tree: """
        1 Costa Costa PROPN NNP _ 3 nsubj:pass E=P:Ana_Costa
        2 was be AUX VBD _ 3 aux:pass
        3 shocked shock VERB VBN _ 0 root
        4 by by ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 killings killing NOUN NNS _ 3 obl:agent
        """, expected: ["Ana Costa -opposes-> killings"]),
    FrameTests.Case(
      name: "said to be against",
      tree: """
        1 Nordia Nordia PROPN NNP _ 5 nsubj E=L:Nordia
        2 is be AUX VBZ _ 5 cop
        3 firmly firmly ADV RB _ 5 advmod
        4 against against ADP IN _ 5 case
        5 sales sale NOUN NNS _ 0 root
        6 of of ADP IN _ 7 case
        7 arms arm NOUN NNS _ 5 nmod
        """, expected: ["Nordia -opposes-> sales of arms"]),
    FrameTests.Case(
      name: "there can be no",
      tree: """
        1 There there PRON EX _ 3 expl
        2 can can AUX MD _ 3 aux
        3 be be VERB VB _ 7 ccomp
        4 no no DET DT _ 5 det
        5 impunity impunity NOUN NN _ 3 nsubj
        6 , , PUNCT , _ 3 punct
        7 said say VERB VBD _ 0 root
        8 Costa Costa PROPN NNP _ 7 nsubj E=P:Ana_Costa
        """, expected: ["Ana Costa -opposes-> impunity"]),
    FrameTests.Case(
      name: "effort of mediation",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 led lead VERB VBD _ 0 root
        3 mediation mediation NOUN NN _ 4 compound
        4 efforts effort NOUN NNS _ 2 obj
        5 between between ADP IN _ 6 case
        6 Sudor Sudor PROPN NNP _ 4 nmod E=L:Sudor
        7 and and CCONJ CC _ 8 cc
        8 Westia Westia PROPN NNP _ 6 conj E=L:Westia
        """, expected: ["Nordia -mediates-> Sudor", "Nordia -mediates-> Westia"]),
    FrameTests.Case(
      name: "host of talks",
      tree: """
        1 Talks talk NOUN NNS _ 5 nsubj
        2 hosted host VERB VBN _ 1 acl
        3 by by ADP IN _ 4 case
        4 Nordia Nordia PROPN NNP _ 2 obl:agent E=L:Nordia
        5 failed fail VERB VBD _ 0 root
        """, expected: ["Nordia -mediates-> talks"]),
    FrameTests.Case(
      name: "judgement hung on the object",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 described describe VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 ruling ruling NOUN NN _ 2 obj
        5 as as ADP IN _ 6 case
        6 regrettable regrettable ADJ JJ _ 4 nmod
        """, expected: ["Ana Costa -opposes-> ruling"]),
    FrameTests.Case(
      name: "judgement taken for an apposition",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 called call VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 siege siege NOUN NN _ 2 obj
        5 of of ADP IN _ 6 case
        6 towns town NOUN NNS _ 4 nmod
        7 a a DET DT _ 8 det
        8 crime crime NOUN NN _ 6 appos
        """, expected: ["Ana Costa -opposes-> siege of towns"]),
    FrameTests.Case(
      name: "poses a threat",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 shield shield NOUN NN _ 5 nsubj
        5 poses pose VERB VBZ _ 2 ccomp
        6 a a DET DT _ 7 det
        7 threat threat NOUN NN _ 5 obj
        """, expected: ["Ana Costa -opposes-> shield"]),
    FrameTests.Case(
      name: "poses no longer a threat",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 shield shield NOUN NN _ 6 nsubj
        5 never never ADV RB _ 6 advmod
        6 posed pose VERB VBD _ 2 ccomp
        7 a a DET DT _ 8 det
        8 threat threat NOUN NN _ 6 obj
        """, expected: []),
    FrameTests.Case(
      name: "claimed responsibility",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=O:Nordia
        2 claimed claim VERB VBD _ 0 root
        3 responsibility responsibility NOUN NN _ 2 obj
        4 for for ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 bombing bombing NOUN NN _ 3 nmod
        7 of of ADP IN _ 8 case
        8 Westia Westia PROPN NNP _ 6 nmod E=L:Westia
        """, expected: ["Nordia -attacks-> Westia"]),
    FrameTests.Case(
      name: "what it called",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 denounced denounce VERB VBD _ 0 root
        3 what what PRON WP _ 2 obj
        4 it it PRON PRP _ 5 nsubj E=L:Nordia
        5 called call VERB VBD _ 3 acl:relcl
        6 a a DET DT _ 8 det
        7 military military ADJ JJ _ 8 amod
        8 coup coup NOUN NN _ 5 obj
        """, expected: ["Nordia -opposes-> military coup"]),
    FrameTests.Case(
      name: "warned that it would",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 warned warn VERB VBD _ 0 root
        3 that that ADP IN _ 6 mark
        4 it it PRON PRP _ 6 nsubj E=L:Nordia
        5 would would AUX MD _ 6 aux
        6 close close VERB VB _ 2 ccomp
        7 the the DET DT _ 8 det
        8 strait strait NOUN NN _ 6 obj
        """, expected: ["Nordia -threatens-> to close the strait"]),
    FrameTests.Case(
      name: "warned that others would",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 warned warn VERB VBD _ 0 root
        3 that that ADP IN _ 6 mark
        4 Sudor Sudor PROPN NNP _ 6 nsubj E=L:Sudor
        5 would would AUX MD _ 6 aux
        6 close close VERB VB _ 2 ccomp
        7 the the DET DT _ 8 det
        8 strait strait NOUN NN _ 6 obj
        """, expected: []),
    FrameTests.Case(
      name: "vowed to retaliate",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 vowed vow VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 retaliate retaliate VERB VB _ 2 xcomp
        """, expected: ["Nordia -threatens-> to retaliate"]),
    FrameTests.Case(
      name: "will not pay",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 will will AUX MD _ 4 aux
        3 not not ADV RB _ 4 advmod
        4 pay pay VERB VB _ 0 root
        5 the the DET DT _ 6 det
        6 fine fine NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> to pay the fine"]),
    FrameTests.Case(
      name: "did not pay",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 did do VERB VBD _ 4 aux
        3 not not ADV RB _ 4 advmod
        4 pay pay VERB VB _ 0 root
        5 the the DET DT _ 6 det
        6 fine fine NOUN NN _ 4 obj
        """, expected: []),
    FrameTests.Case(
      name: "would have condemned",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 would would AUX MD _ 4 aux
        3 have have VERB VB _ 4 aux
        4 condemned condemn VERB VBN _ 0 root
        5 the the DET DT _ 6 det
        6 raid raid NOUN NN _ 4 obj
        """, expected: []),
    FrameTests.Case(
      name: "a rejected plan was proposed",
      tree: """
        1 Sudor Sudor PROPN NNP _ 2 nsubj E=L:Sudor
        2 rejected reject VERB VBD _ 0 root
        3 a a DET DT _ 6 det
        4 Nordia Nordia PROPN NNP _ 6 compound E=L:Nordia
        5 peace peace NOUN NN _ 6 compound
        6 plan plan NOUN NN _ 2 obj
        """,
      expected: [
        "Sudor -opposes-> Nordia peace plan", "Nordia -proposes-> Nordia peace plan (of Sudor)",
      ]),
    FrameTests.Case(
      name: "the fronted words of a quotation",
      tree: """
        1 The the DET DT _ 2 det
        2 siege siege NOUN NN _ 3 nsubj
        3 has have VERB VBZ _ 8 advcl
        4 to to PART TO _ 5 mark
        5 end end VERB VB _ 3 xcomp
        6 , , PUNCT , _ 3 punct
        7 Costa Costa PROPN NNP _ 8 nsubj E=P:Ana_Costa
        8 told tell VERB VBD _ 0 root
        9 reporters reporter NOUN NNS _ 8 iobj
        """, expected: ["Ana Costa -demands-> siege to end"]),
    FrameTests.Case(
      name: "we have to is no demand",
      tree: """
        1 We we PRON PRP _ 2 nsubj
        2 have have VERB VBP _ 5 ccomp
        3 to to PART TO _ 4 mark
        4 go go VERB VB _ 2 xcomp
        5 said say VERB VBD _ 0 root
        6 Costa Costa PROPN NNP _ 5 nsubj E=P:Ana_Costa
        """, expected: []),
    FrameTests.Case(
      name: "let somebody do it",
      tree: """
        1 Let let VERB VB _ 6 ccomp
        2 the the DET DT _ 3 det
        3 inspectors inspector NOUN NNS _ 1 obj
        4 work work VERB VB _ 1 xcomp
        5 , , PUNCT , _ 1 punct
        6 said say VERB VBD _ 0 root
        7 Costa Costa PROPN NNP _ 6 nsubj E=P:Ana_Costa
        """, expected: ["Ana Costa -demands-> to work"]),
    FrameTests.Case(
      name: "wants somebody to act: not done yet",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 wants want VERB VBZ _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 obj E=L:Sudor
        4 to to PART TO _ 5 mark
        5 bomb bomb VERB VB _ 2 xcomp
        6 Westia Westia PROPN NNP _ 5 obj E=L:Westia
        """, expected: ["Nordia -demands-> to bomb Westia (of Sudor)"]),
    FrameTests.Case(
      name: "subject that the parser gave to an aside",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nsubj E=O:Nordia
        2 , , PUNCT , _ 3 punct
        3 led lead VERB VBN _ 8 advcl
        4 by by ADP IN _ 5 case
        5 Costa Costa PROPN NNP _ 3 obl:agent E=P:Ana_Costa
        6 , , PUNCT , _ 3 punct
        7 has have VERB VBZ _ 8 aux
        8 rejected reject VERB VBN _ 0 root
        9 the the DET DT _ 10 det
        10 truce truce NOUN NN _ 8 obj
        """, expected: ["Ana Costa -leads-> Nordia", "Nordia -opposes-> truce"]),
    FrameTests.Case(
      name: "thanked for what another did",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 thanked thank VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 2 obj E=L:Nordia
        4 for for ADP IN _ 5 mark
        5 mediating mediate VERB VBG _ 2 advcl
        6 in in ADP IN _ 8 case
        7 the the DET DT _ 8 det
        8 talks talk NOUN NNS _ 5 obl
        """, expected: ["Ana Costa -supports-> Nordia", "Nordia -mediates-> talks"]),
    FrameTests.Case(
      name: "an air strike acts for its state",
      tree: """
        1 A a DET DT _ 4 det
        2 Nordia Nordia PROPN NNP _ 4 compound E=L:Nordia
        3 air air NOUN NN _ 4 compound
        4 strike strike NOUN NN _ 5 nsubj
        5 killed kill VERB VBD _ 0 root
        6 Costa Costa PROPN NNP _ 5 obj E=P:Ana_Costa
        """, expected: ["Nordia -attacks-> Ana Costa"]),
  ]
}
