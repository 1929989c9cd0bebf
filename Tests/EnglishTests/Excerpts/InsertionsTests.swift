import English
import Testing

/// What stands between commas, brackets or dashes must not keep subject and verb apart.
@Suite("Insertions are parsed apart from their sentence") struct InsertionsTests {
  /// The forms of the words that hang on `verb` by a relation.
  private func dependents(
    of verb: String, as relation: Deprel, in text: String
  ) throws -> [String] {
    let analysis = try Analyzer(model: .embedded()).analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
    let position = try #require(analysis.tokens.firstIndex { $0.form == verb })
    return analysis.tokens.filter {
      $0.head == TokenIndex(position) && $0.deprel == relation
    }.map(\.form)
  }

  @Test(
    "the subject of the verb behind an insertion",
    arguments: [
      (
        "Japan and Norway, which together with Sudan co-chair the donor conference, called on both "
          + "sides to show restraint.", "called", "Japan"
      ),
      (
        "Captain Amadou Keita, who heads the junta, ruled out an early handover.", "ruled",
        "Amadou"
      ),
      (
        "The Alliance for Fair Trade, a lobby sponsored by Microsoft, criticised the approach.",
        "criticised", "Alliance"
      ),
      (
        "The bank, chaired by Portuguese President Ana Costa, put money aside for the town.", "put",
        "bank"
      ),
      ("Costa, in a letter to the bank, refused the money.", "refused", "Costa"),
      ("The Movement of Free Farmers (MFF) rejected the law.", "rejected", "Movement"),
      (
        "The Senate met on Monday; Britain, France and Sweden, which chairs it, objected to a debate.",
        "objected", "Britain"
      ),
      ("The minister — a former judge from Lyon — rejected the appeal.", "rejected", "minister"),
    ]) func subject(_ text: String, _ verb: String, _ subject: String) throws
  {
    #expect(try dependents(of: verb, as: .nsubj, in: text) == [subject])
  }

  @Test("an insertion hangs on what it explains") func anchor() throws {
    let text = "Costa, who leads the Movement of Free Farmers, rejected the law."
    #expect(try dependents(of: "Costa", as: .aclRelcl, in: text) == ["leads"])
    let role = "The bank's lawyer, a former judge, rejected the appeal."
    #expect(try dependents(of: "lawyer", as: .appos, in: role) == ["judge"])
  }

  @Test(
    "quoted words and those who say them are parsed apart",
    arguments: [
      ("\"It was a mistake,\" German Chancellor Ana Costa told them.", "told", "Ana", "mistake"),
      (
        "\"This law is a disgrace,\" said Ben Lemm, editor of the paper.", "said", "Ben", "disgrace"
      ),
      ("President Costa said, \"We will hunt them down.\"", "said", "Costa", "hunt"),
      ("And we will win,\" said Ban Keita on Monday.", "said", "Ban", "win"),
      ("He told the bank: \"Norway must end the siege of the town.", "told", "He", "end"),
    ]) func quotation(_ text: String, _ verb: String, _ speaker: String, _ said: String) throws
  {
    #expect(try dependents(of: verb, as: .nsubj, in: text) == [speaker])
    #expect(try dependents(of: verb, as: .ccomp, in: text) == [said])
  }

  @Test("a second quotation stands beside the first") func twoQuotations() throws {
    let text = "\"We will fight,\" she said, \"and Norway must leave our soil.\""
    #expect(try dependents(of: "said", as: .ccomp, in: text) == ["fight"])
    #expect(try dependents(of: "said", as: .parataxis, in: text) == ["leave"])
  }

  @Test("quoted words that are part of the sentence stay in it") func quotedPhrase() throws {
    let text = "Costa called the plan a \"disgrace to us all\"."
    #expect(try dependents(of: "called", as: .obj, in: text) == ["plan"])
    #expect(try dependents(of: "called", as: .xcomp, in: text) == ["disgrace"])
    let marked = "The minister said that she was \"deeply\" opposed to the plan."
    #expect(try dependents(of: "opposed", as: .advmod, in: marked) == ["deeply"])
  }

  @Test("an infinitive goes on behind an insertion") func infinitive() throws {
    let text = "He urged Norway, which chairs the group, to end the talks."
    #expect(try dependents(of: "urged", as: .xcomp, in: text) == ["end"])
  }

  @Test("others who are urged as well stand apart") func others() throws {
    let text = "He urged Norway, as well as others that support the talks, to end the war."
    #expect(try dependents(of: "urged", as: .obl, in: text) == [])
    #expect(try dependents(of: "end", as: .obl, in: text) == [])
  }

  @Test("a participle behind an insertion is the verb that the sentence lacks") func pastTense()
    throws
  {
    let analysis = try Analyzer(model: .embedded()).analyze(
      "Captain Amadou Keita, who heads the junta, ruled out an early handover.")
    #expect(analysis.tokens.first { $0.form == "ruled" }?.xpos == .vbd)
  }

  @Test("what somebody calls a thing is no part of it") func naming() throws {
    let text = "Brunner denounced what he termed the illegal occupation of the port."
    #expect(try dependents(of: "denounced", as: .obj, in: text) == ["occupation"])
    #expect(try dependents(of: "occupation", as: .nsubj, in: text) == [])
  }

  @Test("a list is no insertion") func list() throws {
    let text = "In Norway, the minister, who came late, met Costa."
    #expect(try dependents(of: "met", as: .nsubj, in: text) == ["minister"])
  }

  @Test(arguments: [
    "X, , said.", "Costa, who", "(", "Costa ( ) said", "Costa (who said) (a) (b",
    "A — B — C — D — E.",
    "Costa, who, which, whose, said, did, was.", "what he called", "what called what called a b",
    "Costa, to, said. Costa, a, to go.", "He, a man, a judge, a boy, said, went, ran.",
    "– a – b", "a; b met; c", "He met; she left; they", "; he met; ",
    "\"He met; she left,\" he said.",
    "Costa (MFF), who (it said) left, said (again) – what he called – no.",
  ]) func treesStayTrees(_ text: String) throws {
    let analysis = try Analyzer(model: .embedded()).analyze(text)
    #expect(AnalysisCheck.problems(analysis) == [])
  }
}
