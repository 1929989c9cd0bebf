import English
import Testing

@Suite("Names are one word for the parser") struct FoldedNamesTests {
  static let text = """
    Human rights watchdog Amnesty International accused the United States on Tuesday of torture. \
    President Ilham Aliyev and Prime Minister Maria Costa Silva met in New York City. The Bank of \
    England, the World Trade Organization and Ana Maria Lopez agreed today.
    """

  @Test("a name of several words has one head and hangs together")
  func unity() throws {
    let analysis = try Analyzer(model: .embedded()).analyze(Self.text)
    let long = analysis.names.filter { $0.tokens.count > 1 }
    #expect(long.count > 5)
    for name in long {
      let outside = name.tokens.positions.filter { position in
        analysis.tokens[position].head.map { !name.tokens.contains($0) } ?? true
      }
      #expect(outside.count == 1, "\(name.tokens.positions.map { analysis.tokens[$0].form })")
    }
    for sentence in analysis.sentences {
      #expect(sentence.tokens.positions.filter { analysis.tokens[$0].head == nil }.count == 1)
      for position in sentence.tokens.positions {
        var current = position
        var steps = 0
        while let head = analysis.tokens[current].head, steps < 100 {
          current = head.position
          steps += 1
        }
        #expect(steps < 100)
      }
    }
  }

  @Test(
    "titles and kinds of bodies before names leave the subjects joined",
    arguments: [
      (
        "Russian President Dmitry Medvedev and South Ossetian leader Eduard Kokoity met in Moscow.",
        "met", ["Dmitry"], "Eduard"
      ),
      (
        "Israel and the militant group Hamas agreed to a truce.", "agreed", ["Israel"], "Hamas"
      ),
      (
        "Oil giant Exxon Mobil and Russian state company Rosneft signed a deal.", "signed",
        ["Mobil"], "Rosneft"
      ),
      (
        "Turkish minister Ana Costa and his Armenian counterpart Ben Lemm signed it.", "signed",
        ["Ana"], "Ben"
      ),
    ]) func titles(_ text: String, _ verb: String, _ subjects: [String], _ joined: String) throws
  {
    let tokens = try Analyzer(model: .embedded()).analyze(text).tokens
    let position = try #require(tokens.firstIndex { $0.form == verb })
    let found = tokens.filter { $0.head?.position == position && $0.deprel == .nsubj }
    #expect(found.map(\.form) == subjects)
    let second = try #require(tokens.first { $0.form == joined })
    #expect(second.deprel == .conj && second.head.map { tokens[$0.position].form } == subjects[0])
  }

  @Test("a title describes the name, its words describe it") func insideOfTitles() throws {
    let tokens = try Analyzer(model: .embedded())
      .analyze("His South Korean counterpart Ana Costa met Foreign Minister Ben Lemm.").tokens
    func head(_ form: String) -> String? {
      tokens.first { $0.form == form }?.head.map { tokens[$0.position].form }
    }
    #expect(head("counterpart") == "Ana" && head("Korean") == "counterpart")
    #expect(head("His") == "counterpart")
    #expect(head("Minister") == "Ben" && head("Foreign") == "Minister")
    let office = try Analyzer(model: .embedded()).analyze(
      "Foreign Secretary Ana Costa and US Secretary of State Hillary Clinton met."
    ).tokens
    let state = try #require(office.first { $0.form == "State" })
    #expect(state.deprel == .nmod && state.head.map { office[$0.position].form } == "Secretary")
    #expect(office.first { $0.form == "Hillary" }?.deprel == .conj)
  }

  @Test("the subject right before its verb is found behind nouns that describe it")
  func subject() throws {
    let analysis = try Analyzer(model: .embedded()).analyze(Self.text)
    let verb = try #require(analysis.tokens.firstIndex { $0.form == "accused" })
    let subjects = analysis.tokens.filter { $0.head?.position == verb && $0.deprel == .nsubj }
    #expect(subjects.contains { $0.form == "Amnesty" || $0.form == "International" })
  }
}
