/// Trees as parsers get them wrong, where the words still tell. Run by ``FrameTests``.
enum FaultyTrees {
  static let cases: [FrameTests.Case] = [
    FrameTests.Case(
      name: "a name before a negated verb that hangs elsewhere",
      tree: """
        1 She she PRON PRP _ 2 nsubj
        2 spoke speak VERB VBD _ 0 root
        3 for for ADP IN _ 4 case
        4 Nordia Nordia PROPN NNP _ 2 obl E=L:Nordia
        5 — — PUNCT : _ 6 punct
        6 Sudor Sudor PROPN NNP _ 4 nmod E=L:Sudor
        7 will will AUX MD _ 9 aux
        8 not not PART RB _ 9 advmod
        9 accept accept VERB VB _ 2 conj
        10 the the DET DT _ 11 det
        11 deal deal NOUN NN _ 9 obj
        """, expected: ["Sudor -opposes-> deal"]),
    FrameTests.Case(
      name: "a letter signed is no agreement",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 signed sign VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 letter letter NOUN NN _ 2 obj
        """, expected: []),
    FrameTests.Case(
      name: "said to be responsible is no office",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 5 nsubj E=L:Nordia
        4 is be AUX VBZ _ 5 cop
        5 responsible responsible ADJ JJ _ 2 ccomp
        6 for for ADP IN _ 8 case
        7 every every DET DT _ 8 det
        8 rocket rocket NOUN NN _ 5 obl
        """, expected: ["Ana Costa -accuses-> Nordia"]),
    FrameTests.Case(
      name: "a participle behind a comma belongs to the last name",
      tree: """
        1 Westia Westia PROPN NNP _ 9 nsubj E=L:Westia
        2 and and CCONJ CC _ 3 cc
        3 Unitas Unitas PROPN NNP _ 1 conj E=O:Unitas
        4 , , PUNCT , _ 5 punct
        5 founded found VERB VBN _ 1 acl
        6 by by ADP IN _ 7 case
        7 Costa Costa PROPN NNP _ 5 obl:agent E=P:Ana_Costa
        8 , , PUNCT , _ 5 punct
        9 left leave VERB VBD _ 0 root
        """, expected: ["Ana Costa -leads-> Unitas"]),
    FrameTests.Case(
      name: "an apposition taken for a second subject",
      tree: """
        1 Costa Costa PROPN NNP _ 8 nsubj E=P:Ana_Costa
        2 , , PUNCT , _ 6 punct
        3 a a DET DT _ 6 det
        4 former former ADJ JJ _ 6 amod
        5 disc disc NOUN NN _ 6 compound
        6 jockey jockey NOUN NN _ 8 nsubj
        7 , , PUNCT , _ 6 punct
        8 accuses accuse VERB VBZ _ 0 root
        9 Nordia Nordia PROPN NNP _ 8 obj E=L:Nordia
        """, expected: ["Ana Costa -accuses-> Nordia"]),
    FrameTests.Case(
      name: "heads a party for something, not for it",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 heads head VERB VBZ _ 0 root
        3 the the DET DT _ 4 det
        4 Party Party PROPN NNP _ 2 obj E=O:Party_for_Peace
        5 for for ADP IN _ 6 case
        6 Peace Peace PROPN NNP _ 4 nmod
        """, expected: ["Ana Costa -leads-> Party for Peace"]),
    FrameTests.Case(
      name: "deputies of his party do not speak for him",
      tree: """
        1 Deputies deputy NOUN NNS _ 5 nsubj
        2 of of ADP IN _ 4 case
        3 his his PRON PRP$ _ 4 nmod:poss E=P:Ana_Costa
        4 party party NOUN NN _ 1 nmod
        5 backed back VERB VBD _ 0 root
        6 the the DET DT _ 7 det
        7 law law NOUN NN _ 5 obj
        """, expected: []),
    FrameTests.Case(
      name: "called a ploy to do a thing: not the speaker's",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 described describe VERB VBD _ 0 root
        3 it it PRON PRP _ 2 obj
        4 as as ADP IN _ 6 case
        5 a a DET DT _ 6 det
        6 ploy ploy NOUN NN _ 2 obl
        7 to to PART TO _ 8 mark
        8 intimidate intimidate VERB VB _ 6 acl
        9 Nordia Nordia PROPN NNP _ 8 obj E=L:Nordia
        """, expected: []),
    FrameTests.Case(
      name: "police praised are a crowd",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 praised praise VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 police police NOUN NN _ 2 obj E=L:@Nordia
        """, expected: []),
    FrameTests.Case(
      name: "an adverb between commas",
      tree: """
        1 Nordia Nordia PROPN NNP _ 6 vocative E=L:Nordia
        2 , , PUNCT , _ 1 punct
        3 meanwhile meanwhile ADV RB _ 6 advmod
        4 , , PUNCT , _ 1 punct
        5 firmly firmly ADV RB _ 6 advmod
        6 rejected reject VERB VBD _ 0 root
        7 the the DET DT _ 8 det
        8 plan plan NOUN NN _ 6 obj
        """, expected: ["Nordia -opposes-> plan"]),
    FrameTests.Case(
      name: "two names that open the sentence",
      tree: """
        1 The the DET DT _ 2 det
        2 Union Union PROPN NNP _ 0 root E=O:Union
        3 and and CCONJ CC _ 5 cc
        4 the the DET DT _ 5 det
        5 Sudor Sudor PROPN NNP _ 6 nsubj E=L:Sudor
        6 opposed oppose VERB VBD _ 2 parataxis
        7 the the DET DT _ 8 det
        8 pact pact NOUN NN _ 6 obj
        """, expected: ["Sudor -opposes-> pact", "Union -opposes-> pact"]),
    FrameTests.Case(
      name: "targets in a town are the town's",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 shelled shell VERB VBD _ 0 root
        3 targets target NOUN NNS _ 2 obj
        4 in in ADP IN _ 5 case
        5 Westia Westia PROPN NNP _ 3 nmod E=L:Westia
        """, expected: ["Nordia -attacks-> Westia"]),
    FrameTests.Case(
      name: "gave somebody aid",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 gave give VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 2 iobj E=L:Sudor
        4 aid aid NOUN NN _ 2 obj
        """, expected: ["Nordia -supports-> Sudor"]),
    FrameTests.Case(
      name: "the subject on an auxiliary taken for a verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 waits wait VERB VBZ _ 0 root
        3 , , PUNCT , _ 6 punct
        4 but but CCONJ CC _ 6 cc
        5 Sudor Sudor PROPN NNP _ 6 nsubj E=L:Sudor
        6 has have VERB VBZ _ 2 conj
        7 refused refuse VERB VBD _ 2 conj
        8 to to PART TO _ 9 mark
        9 sign sign VERB VB _ 7 xcomp
        """, expected: ["Sudor -opposes-> to sign"]),
    FrameTests.Case(
      name: "one's own attack to come is a threat",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 said say VERB VBD _ 0 root
        3 it it PRON PRP _ 5 nsubj E=L:Nordia
        4 will will AUX MD _ 5 aux
        5 attack attack VERB VB _ 2 ccomp
        6 Sudor Sudor PROPN NNP _ 5 obj E=L:Sudor
        """, expected: ["Nordia -threatens-> Sudor"]),
    FrameTests.Case(
      name: "another's attack to come is none",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 5 nsubj E=L:Nordia
        4 will will AUX MD _ 5 aux
        5 attack attack VERB VB _ 2 ccomp
        6 Sudor Sudor PROPN NNP _ 5 obj E=L:Sudor
        """, expected: ["Nordia -attacks-> Sudor [planned] (says Ana Costa)"]),
    FrameTests.Case(
      name: "offered somebody a thing, both objects",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 offered offer VERB VBD _ 0 root
        3 Westia Westia PROPN NNP _ 2 obj E=L:Westia
        4 broad broad ADJ JJ _ 5 amod
        5 autonomy autonomy NOUN NN _ 2 obj
        """, expected: ["Nordia -proposes-> broad autonomy (of Westia)"]),
    FrameTests.Case(
      name: "ruled out doing, hung as an adverbial",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 ruled rule VERB VBD _ 0 root
        3 out out ADP IN _ 2 compound:prt
        4 joining join VERB VBG _ 2 advcl
        5 the the DET DT _ 6 det
        6 alliance alliance NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> joining the alliance"]),
    FrameTests.Case(
      name: "chaired by, hung as a complement",
      tree: """
        1 The the DET DT _ 2 det
        2 inquiry inquiry NOUN NN _ 6 nsubj
        3 chaired chair VERB VBN _ 2 acl
        4 by by ADP IN _ 5 case
        5 Costa Costa PROPN NNP _ 3 xcomp E=P:Ana_Costa
        6 ended end VERB VBD _ 0 root
        """, expected: ["Ana Costa -oversees-> inquiry"]),
    FrameTests.Case(
      name: "objections hung on what was passed",
      tree: """
        1 Parliament Parliament PROPN NNP _ 2 nsubj E=O:Parliament
        2 passed pass VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 law law NOUN NN _ 2 obj
        5 despite despite ADP IN _ 6 case
        6 objections objection NOUN NNS _ 4 nmod
        7 from from ADP IN _ 8 case
        8 Nordia Nordia PROPN NNP _ 6 nmod E=L:Nordia
        """, expected: ["Parliament -supports-> law", "Nordia -opposes-> law"]),
    FrameTests.Case(
      name: "who is appointed to do it does it",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 appointed appoint VERB VBD _ 0 root
        3 Costa Costa PROPN NNP _ 2 obj E=P:Ana_Costa
        4 to to PART TO _ 5 mark
        5 oversee oversee VERB VB _ 2 advcl
        6 the the DET DT _ 7 det
        7 vote vote NOUN NN _ 5 obj
        """, expected: ["Ana Costa -oversees-> vote [planned]"]),
    FrameTests.Case(
      name: "wants it done",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 wants want VERB VBZ _ 0 root
        3 the the DET DT _ 4 det
        4 tax tax NOUN NN _ 5 nsubj
        5 abolished abolish VERB VBD _ 2 xcomp
        """, expected: ["Nordia -demands-> tax abolished"]),
    FrameTests.Case(
      name: "workers at a firm are not the firm",
      tree: """
        1 Workers worker NOUN NNS _ 4 nsubj
        2 at at ADP IN _ 4 mark
        3 Nordia Nordia PROPN NNP _ 4 nsubj E=O:Nordia
        4 rejected reject VERB VBD _ 0 root
        5 the the DET DT _ 6 det
        6 offer offer NOUN NN _ 4 obj
        """, expected: []),
    FrameTests.Case(
      name: "an administration named by its president oversees nobody",
      tree: """
        1 Six six NUM CD _ 4 nummod
        2 Costa Costa PROPN NNP _ 3 compound E=P:Ana_Costa
        3 administration administration NOUN NN _ 4 compound
        4 officials official NOUN NNS _ 5 nsubj
        5 left leave VERB VBD _ 0 root
        """, expected: []),
    FrameTests.Case(
      name: "the day behind a preposition is no particle",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 fired fire VERB VBD _ 0 root
        3 rockets rocket NOUN NNS _ 2 obj
        4 at at ADP IN _ 5 case
        5 Sudor Sudor PROPN NNP _ 3 nmod E=L:Sudor
        6 on on ADP IN _ 7 case
        7 Friday Friday PROPN NNP _ 2 obl
        """, expected: ["Nordia -attacks-> Sudor"]),
    FrameTests.Case(
      name: "an accord with somebody is signed by both",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 signed sign VERB VBD _ 0 root
        3 a a DET DT _ 5 det
        4 trade trade NOUN NN _ 5 compound
        5 accord accord NOUN NN _ 2 obj
        6 with with ADP IN _ 7 case
        7 Sudor Sudor PROPN NNP _ 5 nmod E=L:Sudor
        """,
      expected: [
        "Nordia -agreesTo-> trade accord with Sudor", "Sudor -agreesTo-> trade accord with Sudor",
      ]),
    FrameTests.Case(
      name: "agreed that something should be",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 agreed agree VERB VBD _ 0 root
        3 that that ADP IN _ 6 mark
        4 talks talk NOUN NNS _ 6 nsubj
        5 will will AUX MD _ 6 aux
        6 resume resume VERB VB _ 2 ccomp
        """, expected: ["Nordia -agreesTo-> talks resume"]),
    FrameTests.Case(
      name: "agreed that something is so",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 agreed agree VERB VBD _ 0 root
        3 that that ADP IN _ 5 mark
        4 prices price NOUN NNS _ 5 nsubj
        5 rose rise VERB VBD _ 2 ccomp
        """, expected: []),
    FrameTests.Case(
      name: "declined to comment",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 declined decline VERB VBD _ 0 root
        3 to to PART TO _ 4 mark
        4 comment comment VERB VB _ 2 xcomp
        """, expected: []),
    FrameTests.Case(
      name: "talks with officials of a state",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 held hold VERB VBD _ 0 root
        3 talks talk NOUN NNS _ 2 obj
        4 with with ADP IN _ 5 case
        5 officials official NOUN NNS _ 3 nmod E=L:@Sudor
        """, expected: ["Nordia -negotiatesWith-> Sudor"]),
    FrameTests.Case(
      name: "will not withdraw from a place",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 will will AUX MD _ 4 aux
        3 not not ADV RB _ 4 advmod
        4 withdraw withdraw VERB VB _ 0 root
        5 from from ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 valley valley NOUN NN _ 4 obl
        """, expected: ["Nordia -opposes-> to withdraw from the valley"]),
    FrameTests.Case(
      name: "withdrew somebody from a place",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 withdrew withdraw VERB VBD _ 0 root
        3 its its PRON PRP$ _ 4 nmod:poss
        4 observers observer NOUN NNS _ 2 obj
        5 from from ADP IN _ 6 case
        6 Sudor Sudor PROPN NNP _ 2 obl E=L:Sudor
        """, expected: []),
    FrameTests.Case(
      name: "what stands behind a comma is no part of the name",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 welcomed welcome VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 ruling ruling NOUN NN _ 2 obj
        5 , , PUNCT , _ 6 punct
        6 written write VERB VBN _ 4 acl
        7 by by ADP IN _ 9 case
        8 a a DET DT _ 9 det
        9 judge judge NOUN NN _ 6 obl:agent
        """, expected: ["Nordia -supports-> ruling"]),
    FrameTests.Case(
      name: "nor what is added with a preposition",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 role role NOUN NN _ 2 obj
        5 in in ADP IN _ 7 case
        6 the the DET DT _ 7 det
        7 talks talk NOUN NNS _ 4 nmod
        8 , , PUNCT , _ 11 punct
        9 with with ADP IN _ 11 case
        10 a a DET DT _ 11 det
        11 map map NOUN NN _ 7 nmod
        """, expected: ["Nordia -opposes-> role in the talks"]),
    FrameTests.Case(
      name: "an added clause is no part of the name, wherever it hangs",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 backed back VERB VBD _ 0 root
        3 a a DET DT _ 4 det
        4 plan plan NOUN NN _ 2 obj
        5 to to PART TO _ 6 mark
        6 end end VERB VB _ 4 acl
        7 the the DET DT _ 8 det
        8 war war NOUN NN _ 6 obj
        9 , , PUNCT , _ 10 punct
        10 as as ADP IN _ 11 case
        11 officials official NOUN NNS _ 6 obj
        12 left leave VERB VBD _ 11 acl
        """, expected: ["Nordia -supports-> plan to end the war"]),
    FrameTests.Case(
      name: "whoever speaks to a paper meets nobody",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 spoke speak VERB VBD _ 0 root
        3 to to ADP IN _ 4 case
        4 Novag Novag PROPN NNP _ 2 obl E=O:Novag
        """, expected: []),
    FrameTests.Case(
      name: "but whoever speaks to a person does",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 spoke speak VERB VBD _ 0 root
        3 to to ADP IN _ 4 case
        4 Lemm Lemm PROPN NNP _ 2 obl E=P:Rui_Lemm
        """, expected: ["Ana Costa -meets-> Rui Lemm"]),
  ]
}
