import English
import KnowledgeGraph
import Testing

@testable import Extraction

@Suite("Subtypes") struct SubtypeTests {
  @Test(arguments: [
    ("Harbour Times", NameKind.organisation, "media"),
    ("Supreme Court", .organisation, "court"),
    ("Free Party", .organisation, "party"),
    ("Fish Complaints Commission", .organisation, "governmentBody"),
    ("Press Complaints Commission", .organisation, "governmentBody"),
    ("Senate", .organisation, "governmentBody"), ("Lemm Motors", .organisation, "company"),
    ("Lake Lemm", .place, "natural"),
    ("Lemm Stadium", .place, "building"), ("South Bank", .place, "region"),
  ])
  func ownWords(name: String, kind: NameKind, subtype: String) {
    let entity = WorkingEntity(kind: kind)
    #expect(Subtypes.subtype(of: entity, keys: [NameKey(name)], lists: []) == subtype)
  }

  @Test("lists tell towns and states, and what the text calls it comes last")
  func lists() {
    var entity = WorkingEntity(kind: .place)
    entity.described = .building
    let key = [NameKey("Lemmburg")]
    #expect(Subtypes.subtype(of: entity, keys: key, lists: .largeCity) == "city")
    #expect(Subtypes.subtype(of: entity, keys: key, lists: [.state, .town]) == "region")
    #expect(Subtypes.subtype(of: entity, keys: key, lists: []) == "building")
  }

  @Test("the built-in model knows names by list, in any case")
  func lexicon() throws {
    let analysis = try Analyzer(model: .embedded()).analyze(
      "NAIROBI and New York grew.", upTo: .tags)
    #expect(analysis.lists(of: 0..<1).contains(.largeCity))
    #expect(!analysis.lists(of: 2..<4).isDisjoint(with: [.largeCity, .state]))
    #expect(analysis.lists(of: 4..<5).isDisjoint(with: [.largeCity, .town, .state]))
  }
}
