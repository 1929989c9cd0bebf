import KnowledgeGraph
import Testing

@testable import Extraction

/// Hand-made trees, one for each kind of frame. Columns: id form lemma upos xpos feats head relation
/// misc; the mark on a mention's head names its entity.
@Suite struct FrameTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var tree: String
    var expected: [String]
    var testDescription: String { name }
  }

  @Test(arguments: Self.cases + WaysOfSaying.cases + NearMisses.cases + FaultyTrees.cases)
  func findsStatements(_ example: Case) throws {
    let ontology = try Ontology.builtIn()
    #expect(TreeFixture(conllu: example.tree).statements(ontology) == example.expected)
  }

  static let cases: [Case] = [
    Case(
      name: "active verb with object",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 rejected reject VERB VBD _ 0 root
        3 the the DET DT _ 5 det
        4 new new ADJ JJ _ 5 amod
        5 plan plan NOUN NN _ 2 obj SpaceAfter=No
        6 . . PUNCT . _ 2 punct
        """, expected: ["Nordia -opposes-> new plan"]),
    Case(
      name: "passive with agent, coordinated",
      tree: """
        1 The the DET DT _ 2 det
        2 treaty treaty NOUN NN _ 4 nsubj:pass
        3 was be AUX VBD _ 4 aux:pass
        4 condemned condemn VERB VBN _ 0 root
        5 by by ADP IN _ 6 case
        6 Nordia Nordia PROPN NNP _ 4 obl:agent E=L:Nordia
        7 and and CCONJ CC _ 8 cc
        8 Sudor Sudor PROPN NNP _ 6 conj E=L:Sudor
        """, expected: ["Nordia -opposes-> treaty", "Sudor -opposes-> treaty"]),
    Case(
      name: "shared subject and object control",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 welcomed welcome VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 truce truce NOUN NN _ 2 obj
        5 and and CCONJ CC _ 6 cc
        6 urged urge VERB VBD _ 2 conj
        7 Sudor Sudor PROPN NNP _ 6 obj E=L:Sudor
        8 to to PART TO _ 9 mark
        9 withdraw withdraw VERB VB _ 6 xcomp
        10 its its PRON PRP$ _ 11 nmod:poss
        11 troops troops NOUN NNS _ 9 obj
        """,
      expected: [
        "Nordia -supports-> truce", "Nordia -demands-> to withdraw its troops (of Sudor)",
      ]),
    Case(
      name: "nominalisation with possessor",
      tree: """
        1 Nordia Nordia PROPN NNP _ 3 nmod:poss E=L:Nordia|SpaceAfter=No
        2 's 's PART POS _ 1 case
        3 rejection rejection NOUN NN _ 7 nsubj
        4 of of ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 offer offer NOUN NN _ 3 nmod
        7 surprised surprise VERB VBD _ 0 root
        8 nobody nobody PRON NN _ 7 obj
        """, expected: ["Nordia -opposes-> offer"]),
    Case(
      name: "light verb",
      tree: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 expressed express VERB VBD _ 0 root
        3 support support NOUN NN _ 2 obj
        4 for for ADP IN _ 6 case
        5 the the DET DT _ 6 det
        6 inquiry inquiry NOUN NN _ 3 nmod
        """, expected: ["Nordia -supports-> inquiry"]),
    Case(
      name: "talks between two",
      tree: """
        1 Talks talk NOUN NNS _ 6 nsubj
        2 between between ADP IN _ 3 case
        3 Nordia Nordia PROPN NNP _ 1 nmod E=L:Nordia
        4 and and CCONJ CC _ 5 cc
        5 Sudor Sudor PROPN NNP _ 3 conj E=L:Sudor
        6 collapsed collapse VERB VBD _ 0 root
        """, expected: ["Nordia -negotiatesWith-> Sudor"]),
    Case(
      name: "coordinated subjects of a symmetric verb",
      tree: """
        1 Costa Costa PROPN NNP _ 4 nsubj E=P:Ana_Costa
        2 and and CCONJ CC _ 3 cc
        3 Okafor Okafor PROPN NNP _ 1 conj E=P:Ben_Okafor
        4 met meet VERB VBD _ 0 root
        5 on on ADP IN _ 6 case
        6 Friday Friday PROPN NNP _ 4 obl
        """, expected: ["Ana Costa -meets-> Ben Okafor"]),
    Case(
      name: "reduced relative clause",
      tree: """
        1 A a DET DT _ 2 det
        2 deal deal NOUN NN _ 6 nsubj
        3 brokered broker VERB VBN _ 2 acl
        4 by by ADP IN _ 5 case
        5 Nordia Nordia PROPN NNP _ 3 obl:agent E=L:Nordia
        6 failed fail VERB VBD _ 0 root
        """, expected: ["Nordia -mediates-> deal"]),
    Case(
      name: "object relative clause without pronoun",
      tree: """
        1 The the DET DT _ 2 det
        2 bill bill NOUN NN _ 5 nsubj
        3 Costa Costa PROPN NNP _ 4 nsubj E=P:Ana_Costa
        4 opposed oppose VERB VBD _ 2 acl:relcl
        5 passed pass VERB VBD _ 0 root
        """, expected: ["Ana Costa -opposes-> bill"]),
    Case(
      name: "hyphenated compound",
      tree: """
        1 The the DET DT _ 5 det
        2 Nordia Nordia PROPN NNP _ 4 compound E=L:Nordia|SpaceAfter=No
        3 - - PUNCT HYPH _ 4 punct SpaceAfter=No
        4 brokered broker VERB VBN _ 5 amod
        5 truce truce NOUN NN _ 6 nsubj
        6 held hold VERB VBD _ 0 root
        """, expected: ["Nordia -mediates-> truce"]),
    Case(
      name: "reported demand",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 Sudor Sudor PROPN NNP _ 5 nsubj E=L:Sudor
        4 must must AUX MD _ 5 aux
        5 free free VERB VB _ 2 ccomp
        6 all all DET DT _ 7 det
        7 prisoners prisoner NOUN NNS _ 5 obj
        """, expected: ["Ana Costa -demands-> to free all prisoners (of Sudor)"]),
    Case(
      name: "evaluation of a reported subject",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 said say VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 verdict verdict NOUN NN _ 6 nsubj
        5 was be AUX VBD _ 6 cop
        6 unjust unjust ADJ JJ _ 2 ccomp
        """, expected: ["Ana Costa -opposes-> verdict"]),
    Case(
      name: "called it a noun",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 called call VERB VBD _ 0 root
        3 the the DET DT _ 4 det
        4 law law NOUN NN _ 2 obj
        5 a a DET DT _ 6 det
        6 disgrace disgrace NOUN NN _ 2 xcomp
        """, expected: ["Ana Costa -opposes-> law"]),
    Case(
      name: "negation of a refusal",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 did do AUX VBD _ 4 aux
        3 not not PART RB _ 4 advmod
        4 reject reject VERB VB _ 0 root
        5 the the DET DT _ 6 det
        6 plan plan NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> plan [negated]"]),
    Case(
      name: "not accepting is opposing",
      tree: """
        1 Nordia Nordia PROPN NNP _ 4 nsubj E=L:Nordia
        2 will will AUX MD _ 4 aux
        3 never never ADV RB _ 4 advmod
        4 accept accept VERB VB _ 0 root
        5 the the DET DT _ 6 det
        6 verdict verdict NOUN NN _ 4 obj
        """, expected: ["Nordia -opposes-> verdict"]),
    Case(
      name: "planned and possible",
      tree: """
        1 Costa Costa PROPN NNP _ 3 nsubj:pass E=P:Ana_Costa
        2 is be AUX VBZ _ 3 aux:pass
        3 expected expect VERB VBN _ 0 root
        4 to to PART TO _ 5 mark
        5 meet meet VERB VB _ 3 xcomp
        6 Okafor Okafor PROPN NNP _ 5 obj E=P:Ben_Okafor
        7 and and CCONJ CC _ 9 cc
        8 may may AUX MD _ 9 aux
        9 visit visit VERB VB _ 3 conj
        10 Sudor Sudor PROPN NNP _ 9 obj E=L:Sudor
        """,
      expected: [
        "Ana Costa -meets-> Ben Okafor [planned]", "Ana Costa -meets-> Sudor [possible]",
      ]),
    Case(
      name: "what is asked of somebody is no fact",
      tree: """
        1 Costa Costa PROPN NNP _ 2 nsubj E=P:Ana_Costa
        2 urged urge VERB VBD _ 0 root
        3 Nordia Nordia PROPN NNP _ 2 obj E=L:Nordia
        4 to to PART TO _ 5 mark
        5 accept accept VERB VB _ 2 xcomp
        6 the the DET DT _ 7 det
        7 truce truce NOUN NN _ 5 obj
        """, expected: ["Ana Costa -demands-> to accept the truce (of Nordia)"]),
  ]

  @Test func userOntologyAddsARelation() throws {
    let ontology = try Ontology(
      yaml: """
        relations:
          sells:
            label: sells
            source: [actor]
            target: [Issue]
            triggers:
              - verb: [sell, export, supply]
                source: subject
                target: object
              - noun: [sale]
                source: [by, possessor]
                target: of
        """, file: "own.yaml")
    let verb = TreeFixture(
      conllu: """
        1 Nordia Nordia PROPN NNP _ 2 nsubj E=L:Nordia
        2 exports export VERB VBZ _ 0 root
        3 fish fish NOUN NN _ 2 obj
        """)
    #expect(verb.statements(ontology) == ["Nordia -sells-> fish"])
    let noun = TreeFixture(
      conllu: """
        1 The the DET DT _ 2 det
        2 sale sale NOUN NN _ 7 nsubj
        3 of of ADP IN _ 4 case
        4 grain grain NOUN NN _ 2 nmod
        5 by by ADP IN _ 6 case
        6 Sudor Sudor PROPN NNP _ 2 nmod E=L:Sudor
        7 ended end VERB VBD _ 0 root
        """)
    #expect(noun.statements(ontology) == ["Sudor -sells-> grain"])
  }
}
