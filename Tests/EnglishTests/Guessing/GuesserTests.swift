import Testing

@testable import English

@Suite struct GuesserTests {
  private func facts(_ forms: String) throws -> [WordFacts] {
    let words = try WordReader(.embedded())
    return forms.split(separator: " ").map { words.facts(of: String($0)) }
  }

  private func best(_ guesses: Guesses, _ word: Int, _ columns: Range<Int>) -> Int? {
    columns.first { guesses[word: word, column: $0] == 0 }.map { $0 - columns.lowerBound }
  }

  @Test func wordsAloneTellTagsAndNames() throws {
    let words = try facts("The minister met Anna Wolff in Norway .")
    let guesses = try Guesser(.embedded()).guess(words, sentences: [0..<words.count])
    let tags = words.indices.map { best(guesses, $0, Guesses.upos..<Guesses.xpos) }
    let expected: [UPOS] = [.det, .noun, .verb, .propn, .propn, .adp, .propn, .punct]
    #expect(tags == expected.map { Int($0.rawValue) })
    let labels = words.indices.map { best(guesses, $0, Guesses.labels..<Guesses.width) }
    #expect(labels[1] == NameLabel.outside)
    #expect(labels[3] == NameLabel.label(.person, .begin))
    #expect(labels[4] == NameLabel.label(.person, .last))
    #expect(labels[6] == NameLabel.label(.place, .unit))
  }

  @Test func aSentenceIsGuessedTheSameAmongOthers() throws {
    let words = try facts("They left . The two envoys of Norway met again in Oslo . Why ?")
    let sentences = [0..<3, 3..<12, 12..<14]
    let guesser = try Guesser(.embedded())
    let together = guesser.guess(words, sentences: sentences)
    for sentence in sentences {
      let alone = guesser.guess(Array(words[sentence]), sentences: [0..<sentence.count])
      for (place, word) in sentence.enumerated() {
        for column in 0..<Guesses.width {
          #expect(together[word: word, column: column] == alone[word: place, column: column])
        }
      }
    }
    let chosen = together.chosen(3..<12)
    #expect(chosen[word: 0, column: 5] == together[word: 3, column: 5])
  }

  @Test(arguments: [0, 1, 319, 320, 321, 1000])
  func sentencesOfAnyLengthAreGuessed(count: Int) throws {
    let words = try facts(Array(repeating: "word", count: count).joined(separator: " "))
    let guesses = try Guesser(.embedded()).guess(words, sentences: [0..<count, count..<count])
    #expect((0..<count).allSatisfy { best(guesses, $0, Guesses.upos..<Guesses.xpos) != nil })
  }

  @Test func withoutAGuesserTextsAreTaggedAllTheSame() throws {
    let embedded = try Model.embedded()
    var file = ModelFileWriter()
    for name in embedded.sectionNames where name != Guesser.sectionName {
      file.set(name, try embedded.section(name).copiedBytes)
    }
    let analyzer = try Analyzer(model: Model(bytes: file.fileBytes()))
    let analysis = analyzer.analyze("The minister met Anna Wolff in Norway.")
    #expect(analysis.tokens[1].upos == .noun && analysis.tokens[2].upos == .verb)
    #expect(!analysis.names.isEmpty)
  }

  @Test(arguments: [0, 1, 60, 4_096])
  func damagedSectionIsAnError(length: Int) throws {
    let embedded = try Model.embedded()
    let whole = try embedded.section(Guesser.sectionName).copiedBytes
    var file = ModelFileWriter(sectionsOf: embedded)
    file.set(Guesser.sectionName, Array(whole.prefix(length)))
    let model = try Model(bytes: file.fileBytes())
    #expect(throws: ModelError.self) { try Guesser(model) }
  }

  @Test func otherSizesAreAnError() throws {
    for sizes: [Int64] in [[], [64], [64, 96, 1, 17, 3, 13], [63, 96, 1, 17, 50, 13]] {
      var section = SectionWriter()
      section.append(sizes)
      var file = ModelFileWriter(sectionsOf: try .embedded())
      file.set(Guesser.sectionName, section.bytes)
      let model = try Model(bytes: file.fileBytes())
      #expect(throws: ModelError.self) { try Guesser(model) }
    }
  }
}
