import KnowledgeGraph
import Testing

/// Who the sentences name, and who says what they say.
extension SentenceTests {
  /// The labels of the nodes of a kind.
  private func nodes(_ kind: NodeKind, in text: String) throws -> Set<String> {
    Set(try read(text).nodes.filter { $0.kind == kind }.map(\.label))
  }

  @Test("who issues a statement together says it himself") func joined() throws {
    let text =
      "Foreign Secretary Ana Costa and US Secretary of State Ben Lemm issued a joint statement "
      + "calling for a truce."
    let graph = try read(text)
    let demands = graph.statements.filter { $0.relation == .demands }
    #expect(demands.map { graph[$0.source].label }.sorted() == ["Ana Costa", "Ben Lemm"])
    #expect(demands.allSatisfy { $0.attribution == nil })
  }

  @Test("who holds office by election holds it") func electedOfficial() throws {
    let graph = try read("Ben Costa, Norway's top elected official, was arrested.")
    let offices = graph.statements.filter { $0.relation == .affiliatedWith }
    #expect(offices.map(\.modality) == [.asserted])
  }

  @Test("somebody's old rival is a person") func rival() throws {
    let text = "The king fears his old rival Sudar Nesh."
    #expect(try nodes(.person, in: text) == ["Sudar Nesh"])
  }

  @Test("people behind the plural of their office") func listedPeople() throws {
    let text = "The council punished two rebel commanders, Innocent Kaina and Baudoin Ngaruye."
    #expect(try nodes(.place, in: text) == [])
    let firms = "Its members include IBM, Oracle and Sun Microsystems."
    #expect(try nodes(.person, in: firms) == [])
  }

  @Test("an acronym in brackets shows where a name begins") func spelledNames() throws {
    let text = "Advanced Water Devices (AWD), whose complaint was heard, welcomed the ruling."
    #expect(try nodes(.organisation, in: text) == ["Advanced Water Devices"])
  }

  @Test("offices, people and nationalities of two halves are no bodies") func noNames() throws {
    let text =
      "Competition Commissioner Neelie Brandt met Kosovo Serbs and the owners of the Anglo-Dutch firm."
    #expect(try nodes(.organisation, in: text) == [])
    #expect(try nodes(.place, in: text) == ["Kosovo"])
  }

  @Test("a body by the plural that heads its name") func shortNames() throws {
    let text = """
      The Liberation Tigers of Lemmia left on Monday. Costa accused the Tigers of lying.
      """
    #expect(try nodes(.organisation, in: text) == ["Liberation Tigers of Lemmia"])
  }

  @Test("a list of matters belongs to its body; one town has an article") func lists() throws {
    let text = """
      The National Union of Rail, Maritime and Transport Workers (RMT) left The Hague. Chile took the \
      row to The Hague. The Organization for Security and Co-operation in Europe left.
      """
    #expect(
      try nodes(.organisation, in: text) == [
        "National Union of Rail, Maritime and Transport Workers",
        "Organization for Security and Co-operation in Europe",
      ])
    #expect(try nodes(.place, in: text) == ["The Hague", "Chile"])
  }

  @Test("ministers without a state are those of the state the text speaks of") func states() throws
  {
    let text = """
      Serbia closed the border with Kosovo. Serbia also sent troops. Serbia denied it.

      Kosovo's Prime Minister Hashim Keita met Deputy Prime Minister Edita Brandt.

      France, the former colonial power, cut off aid. Foreign Minister Alain Meyer left.
      """
    let found = try statements(in: text)
    #expect(found.contains("Edita Brandt affiliatedWith Kosovo"))
    #expect(found.contains("Alain Meyer affiliatedWith France"))
    let neighbours = """
      Chile and Chile's navy left. Bolivia, which lost its coast to Chile, reacted coolly. Foreign \
      Minister David Keita spoke.
      """
    #expect(try statements(in: neighbours).contains("David Keita affiliatedWith Bolivia"))
  }
}
