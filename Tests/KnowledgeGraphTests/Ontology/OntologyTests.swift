import KnowledgeGraph
import Testing

@Suite("Ontology")
struct OntologyTests {
  /// The problems of a file, as lines.
  private func problems(_ yaml: String) -> [String] {
    do {
      _ = try Ontology(yaml: yaml, file: "my.yaml")
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }

  @Test("The built-in ontology holds the contract's kinds and relations")
  func builtIn() throws {
    let ontology = try Ontology.builtIn()
    #expect(ontology.kinds.map(\.kind) == [.person, .organisation, .place, .issue])
    #expect(ontology.relations.count == 18)
    #expect(ontology.allows(.mediates, from: .place, to: .issue))
    #expect(!ontology.allows(.demands, from: .issue, to: .issue))
    #expect(ontology[.meets]?.isSymmetric == true)
    #expect(ontology[.leads]?.implies == [.affiliatedWith])
    #expect(ontology.isActor(.place) && !ontology.isActor(.issue))
    for relation in ontology.relations {
      #expect(!relation.definition.isEmpty && relation.colour != nil)
    }
  }

  @Test("A user's relation is added to the built-in ones, with its triggers' frames")
  func addsRelation() throws {
    let ontology = try Ontology(
      yaml: """
        relations:
          finances:
            label: finances
            source: [actor]
            target: [actor, Issue]
            triggers:
              - verb: [finance, bankroll, pay for]
                source: subject
                target: [object, infinitive]
              - noun: [funding]
                source: [possessor, by, from]
                target: [of, for]
                confidence: 0.8
              - verb: [pay]
                source: subject
                target: object
                polarity: affirmed
                announced: true
        """, file: "my.yaml")
    #expect(ontology.relations.count == 19)
    let finances = try #require(ontology[RelationKind(rawValue: "finances")])
    #expect(finances.sources == [.person, .organisation, .place])
    #expect(finances.triggers.count == 3)
    #expect(finances.triggers.map(\.isAnnounced) == [false, false, true])
    #expect(finances.triggers.map(\.polarity) == [nil, nil, .affirmed])
    #expect(finances.triggers[0].lemmas.last == TriggerLemma("pay", particles: ["for"]))
    #expect(finances.triggers[0].target == [.object, .infinitive])
    #expect(finances.triggers[1].source == [.possessor, .preposition("by"), .preposition("from")])
    #expect(finances.triggers[1].confidence == 0.8)
    #expect(finances.triggers[1].location == SourceLocation(file: "my.yaml", line: 10, column: 9))
  }

  @Test("A known relation is changed in what the file says of it, or taken out")
  func changesRelation() throws {
    let plain = try Ontology.builtIn()
    let ontology = try Ontology(
      yaml: """
        extends: built-in
        relations:
          opposes:
            colour: "#000000"
            triggers:
              - verb: [boo]
                source: subject
                target: object
          supports:
            triggers: [{verb: [cheer], source: subject, target: object}]
            replace-triggers: true
          sanctions: {remove: true}
        """, file: "my.yaml")
    #expect(ontology.relations.count == 17)
    #expect(ontology[.opposes]?.colour == "#000000")
    #expect(ontology[.opposes]?.label == "opposes")
    #expect(ontology[.opposes]?.triggers.count == (plain[.opposes]?.triggers.count ?? 0) + 1)
    #expect(ontology[.supports]?.triggers.map(\.lemmas) == [[TriggerLemma("cheer")]])
  }

  @Test("A file that extends nothing stands alone")
  func standsAlone() throws {
    let ontology = try Ontology(
      yaml: """
        extends: none
        kinds: {Ship: {actor: true}, Port: {}}
        relations:
          docksAt: {source: Ship, target: Port, implies: knows}
          knows: {source: [actor], target: [Port]}
        """, file: "my.yaml")
    #expect(ontology.kinds.map(\.label) == ["Ship", "Port"])
    #expect(
      ontology.relations.map(\.sources) == [
        [NodeKind(rawValue: "Ship")], [NodeKind(rawValue: "Ship")],
      ])
  }

  @Test("Every mistake is reported, in order, with its place and a way out")
  func reportsEverything() {
    let lines = problems(
      """
      relations:
        opposes:
          colour: red
          lable: against
          triggers:
            - verb: [boo]
              source: subjct
              target: object
            - source: subject
              target: object
            - verb: [boo, boo]
              source: subject
              target: object
              confidence: 7
        leads:
          implies: [affiliatedwith]
          target: [Organization]
        2nd: {source: actor, target: actor}
        backs: {target: actor}
      """)
    #expect(
      lines == [
        "my.yaml:3:13: error: ‘red’ is no colour; write it as \"#1b9e77\", in quotes",
        "my.yaml:4:5: error: a relation has no key ‘lable’; did you mean ‘label’?",
        "my.yaml:7:17: error: ‘subjct’ is no slot; did you mean ‘subject’?",
        "my.yaml:9:9: error: a trigger has no words; name them under verb, noun, adjective, compound or phrase",
        "my.yaml:11:21: error: ‘boo’ already triggers ‘opposes’ with this frame",
        "my.yaml:14:21: error: ‘confidence’ must be a number from 0 to 1",
        "my.yaml:16:15: error: relation ‘affiliatedwith’ is not defined; did you mean ‘affiliatedWith’?",
        "my.yaml:17:14: error: kind ‘Organization’ is not defined; did you mean ‘Organisation’?",
        "my.yaml:18:3: error: ‘2nd’ cannot name a relation; use letters, digits and _, a letter first",
        "my.yaml:19:3: error: relation ‘backs’ has no ‘source’; name the kinds that may stand there, as in ‘source: [actor]’",
      ])
  }

  @Test(
    "What is no ontology is said to be none",
    arguments: [
      ("a: [1, 2", "my.yaml:2:1: error: not well-formed YAML"),
      ("- a\n- b", "my.yaml:1:1: error: an ontology must be a mapping"),
      ("extends: everything", "my.yaml:1:10: error: an ontology extends"),
      ("relations:\n  a: {}\n  a: {}", "my.yaml:2:3: error: ‘a’ stands here twice"),
      ("extends: none", "my.yaml:1:1: error: the ontology has no kinds"),
      ("relations: {meets: [1]}", "my.yaml:1:20: error: a relation must be a mapping"),
    ])
  func malformed(yaml: String, start: String) {
    let lines = problems(yaml)
    #expect(lines.first?.hasPrefix(start) == true, "\(lines)")
  }

  @Test("An empty file is the built-in ontology")
  func empty() throws {
    #expect(try Ontology(yaml: "", file: "my.yaml").relations.count == 18)
  }

  @Test("Suggestions are near words only")
  func suggestions() {
    let relations = ["mediates", "meets", "demands"]
    #expect(Suggestion.nearest(to: "mediate", among: relations) == "mediates")
    #expect(Suggestion.nearest(to: "demnads", among: relations) == "demands")
    #expect(Suggestion.nearest(to: "Meets", among: relations) == "meets")
    #expect(Suggestion.nearest(to: "finances", among: relations) == nil)
  }
}
