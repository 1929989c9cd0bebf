import Testing
import Text

@testable import English

@Suite struct NameFinderTests {
  /// The names of a text as `kind:words`.
  private func names(_ text: String) throws -> [String] {
    let analysis = try Analyzer(model: .embedded()).analyze(text, upTo: .names)
    return analysis.names.map { name in
      let words = analysis.tokens[name.tokens.positions].map(\.form)
      return "\(name.kind):\(words.joined(separator: " "))"
    }
  }

  @Test(arguments: [
    (
      "Norway’s prime minister, Jonas Berg, met officials of the World Bank in Nairobi.",
      ["place:Norway", "person:Jonas Berg", "organisation:World Bank", "place:Nairobi"]
    ),
    (
      "NATO and Iceland signed the accord, said John Miller.",
      ["organisation:NATO", "place:Iceland", "person:John Miller"]
    ),
    (
      "President Omar al-Masri visited Berlin on Tuesday.",
      ["person:Omar al - Masri", "place:Berlin"]
    ),
    (
      "Lawyers of the Ministry of Justice refused to comment.", ["organisation:Ministry of Justice"]
    ),
    ("They left the U.S. Embassy in Oslo.", ["organisation:U.S. Embassy", "place:Oslo"]),
    ("The French and German ministers spoke with Swedish reporters.", []),
    ("the weather was fine and nobody complained .", []),
  ])
  func findsNames(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test func readsCapitals() throws {
    #expect(
      try names("BRAZIL AND CANADA SIGN TRADE DEAL") == ["place:BRAZIL", "place:CANADA"])
  }

  @Test func acronymIsANameOfTheSameKind() throws {
    let found = try names(
      """
      The Global Fisheries Council (GFC) met in Oslo. Critics of the GFC stayed away. \
      The GFC denied it.
      """)
    #expect(found.filter { $0 == "organisation:GFC" }.count == 3)
  }

  @Test func longerNameTellsWhatALastNameIs() throws {
    let found = try names(
      "Maria Lundqvist resigned on Monday. Allies said Lundqvist was tired. Lundqvist left Geneva.")
    #expect(found.filter { $0 == "person:Lundqvist" }.count == 2)
  }

  @Test(arguments: [
    "", ".", "(", "()", "(A)", "A (B) C", "((((", "New", "the of the of", "’s ’s ’s", "( UN ) ( UN",
    "\u{200b}\u{feff}", "Ü (Ü) Ü", "AL- BIN EL- al-", "United Nations (UN",
  ])
  func namesAreWellFormed(text: String) throws {
    let analysis = try Analyzer(model: .embedded()).analyze(text, upTo: .names)
    var end = 0
    for name in analysis.names {
      let tokens = name.tokens.positions
      #expect(
        tokens.lowerBound >= end && !tokens.isEmpty && tokens.upperBound <= analysis.tokens.count)
      #expect(Set(analysis.tokens[tokens].map(\.sentence)).count == 1)
      #expect((0...1).contains(name.confidence))
      end = tokens.upperBound
    }
  }

  @Test func everyTextGivesTheSameNamesAgain() throws {
    let text = "Kenya’s Ministry of Health and the Red Cross met Dr. Anna Wolff in Mombasa."
    #expect(try names(text) == names(text))
  }

  @Test(arguments: [0, 1, 60, 4_096])
  func damagedSectionIsAnError(length: Int) throws {
    let embedded = try Model.embedded()
    let whole = try embedded.section(NameFinder.sectionName).copiedBytes
    var file = ModelFileWriter(sectionsOf: embedded)
    file.set(NameFinder.sectionName, Array(whole.prefix(length)))
    let model = try Model(bytes: file.fileBytes())
    #expect(throws: ModelError.self) { try NameFinder(model) }
  }

  @Test func decoderOpensAndClosesNames() {
    var decoder = NameDecoder()
    let transitions = [Int32](repeating: 0, count: NameLabel.count * NameLabel.count)
    // The best label of every token alone is “inside a person's name”.
    var scores = [Int32](repeating: 0, count: 3 * NameLabel.stride)
    for token in 0..<3 {
      scores[token * NameLabel.stride + NameLabel.label(.person, .inside)] = 9
    }
    let labels = scores.withUnsafeBufferPointer { decoder.decode($0, transitions: transitions) }
    #expect(labels[1] == NameLabel.label(.person, .inside))
    #expect(NameLabel.names(in: labels).map(\.tokens) == [0..<3])
  }
}

@Suite struct NameRepairsTests {
  @Test func whatAnOfficeIsForIsNoBody() {
    var analysis = Tokenizer().analyze("She met the Commissioner for Human Rights of Human Rights.")
    analysis.names = [5..<7, 8..<10].map { Name(kind: .organisation, tokens: TokenRange($0)) }
    NameRepairs.settle(&analysis)
    #expect(analysis.names.map(\.tokens.positions) == [8..<10])
  }

  @Test func aNounAndWhoseItIsAreNoName() {
    var analysis = Tokenizer().analyze("The Norwegian navy left.")
    analysis.tokens[1].upos = .adj
    analysis.names = [Name(kind: .organisation, tokens: TokenRange(1..<3))]
    NameRepairs.settle(&analysis)
    #expect(analysis.names.isEmpty)
  }

  @Test func aCountryIsAPlaceUnlessInsideAName() throws {
    let model = try Model.embedded()
    let lexicon = NameLexicon(try WordReader(model), try Gazetteers(model))
    var analysis = Tokenizer().analyze("Kosovo Serbs met Bank of Norway staff in Chad and Peru.")
    for position in [0, 1, 3, 5, 8, 10] { analysis.tokens[position].upos = .propn }
    analysis.lexicon = lexicon
    analysis.names = [Name(kind: .organisation, tokens: TokenRange(3..<6))]
    NameRepairs.settle(&analysis)
    // Men are called Chad, too.
    #expect(analysis.names.map(\.tokens.positions) == [0..<1, 3..<6, 10..<11])
  }

  @Test func aMissionIsOneNameUnlessAnotherStartsThere() {
    var analysis = Tokenizer().analyze("The Norway Embassy spoke. The Norway")
    analysis.names = [1..<2, 6..<7].map { Name(kind: .place, tokens: TokenRange($0)) }
    NameRepairs.settle(&analysis)
    #expect(analysis.names.map(\.tokens.positions) == [1..<3, 6..<7])
    #expect(analysis.names.map(\.kind) == [.organisation, .place])
    analysis.names = [1..<2, 2..<3].map { Name(kind: .place, tokens: TokenRange($0)) }
    NameRepairs.settle(&analysis)
    #expect(analysis.names.count == 2 && analysis.names[0].kind == .place)
  }
}

@Suite struct NameMemoryTests {
  @Test func ownLabelDoesNotCount() throws {
    let words = try WordReader(.embedded()).facts(of: ["In", "Zorbia", "."].map(token))
    let unit = NameLabel.label(.place, .unit)
    var memory = NameMemory()
    memory.note(words[...], labels: [0, unit, 0])
    #expect(memory.code(words[1].lower, without: unit) == 0)
    memory.note(words[...], labels: [0, unit, 0])
    #expect(memory.code(words[1].lower, without: unit) != 0)
  }

  @Test(arguments: [
    (["the", "Bank", "of", "Norway", "(", "BON", ")"], true),
    (["the", "Bank", "of", "Norway", "(", "BONO", ")"], false),
    (["the", "Bank", "of", "Norway", "(", "XY", ")"], false),
  ])
  func initialsSpellAcronyms(forms: [String], isOne: Bool) throws {
    let words = try WordReader(.embedded()).facts(of: forms.map(token))
    var memory = NameMemory()
    memory.note(words[...], labels: [Int](repeating: 0, count: words.count))
    #expect((memory.acronym(words[5].lower) != 0) == isOne)
  }

  private func token(_ form: String) -> Token {
    Token(bytes: 0..<0, range: .init(0, 0), form: form, sentence: SentenceIndex(0))
  }
}
