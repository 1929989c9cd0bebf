import Testing
import Text

@testable import English

/// Verbs of news that a parser of treebanks knows too little of: what it found is put right, and what
/// is right already stays.
@Suite struct FrameRepairsTests {
  /// Tokens `form/UPOS/lemma>head:relation`; heads count from 1.
  private func settled(_ words: String) -> [String] {
    var tokens: [Token] = []
    for (position, word) in words.split(separator: " ").enumerated() {
      let fields = word.split(whereSeparator: { "/>:".contains($0) }).map(String.init)
      let relation = fields.count > 5 ? "\(fields[4]):\(fields[5])" : fields[4]
      let head = Int(fields[3]) ?? 0
      let upos = UPOS(name: fields[1]) ?? .x
      tokens.append(
        Token(
          bytes: position..<position + 1, range: .init(position, position + 1), form: fields[0],
          lemma: fields[2], upos: upos, xpos: upos == .verb ? .vbd : .nn,
          head: head == 0 ? nil : TokenIndex(head - 1), deprel: Deprel(rawValue: relation) ?? .dep))
    }
    FrameRepairs.settle(in: tokens.indices, &tokens)
    return tokens.map { "\($0.form)>\($0.head.map { $0.position + 1 } ?? 0):\($0.deprel.rawValue)" }
  }

  @Test("what somebody is urged to do is no purpose") func control() {
    let urged = settled(
      "He/PRON/he>2:nsubj urged/VERB/urge>0:root Nordia/PROPN/Nordia>2:obj to/PART/to>5:mark "
        + "stop/VERB/stop>2:advcl")
    #expect(urged.last == "stop>2:xcomp")
    let used = settled(
      "He/PRON/he>2:nsubj used/VERB/use>0:root force/NOUN/force>2:obj to/PART/to>5:mark "
        + "stop/VERB/stop>2:advcl")
    #expect(used.last == "stop>2:advcl")
    let asked = settled(
      "He/PRON/he>2:nsubj asked/VERB/ask>0:root to/PART/to>4:mark stop/VERB/stop>2:advcl")
    #expect(asked.last == "stop>2:advcl", "nobody is asked")
  }

  @Test("what somebody is warned of belongs to the warning") func charges() {
    let warned = settled(
      "She/PRON/she>2:nsubj warned/VERB/warn>0:root Sudor/PROPN/Sudor>2:obj of/ADP/of>5:case "
        + "losses/NOUN/loss>3:nmod")
    #expect(warned.last == "losses>2:obl")
    let met = settled(
      "She/PRON/she>2:nsubj met/VERB/meet>0:root Costa/PROPN/Costa>2:obj of/ADP/of>5:case "
        + "Sudor/PROPN/Sudor>3:nmod")
    #expect(met.last == "Sudor>3:nmod")
  }

  @Test("who is included is part of the phrase before the comma") func inclusions() {
    let included = settled(
      "It/PRON/it>2:nsubj:pass fell/VERB/fall>0:root by/ADP/by>4:case states/NOUN/state>2:obl "
        + ",/PUNCT/,>7:punct including/VERB/include>7:case Nordia/PROPN/Nordia>2:obl")
    #expect(included.last == "Nordia>4:nmod")
  }

  @Test("an “and” between two names joins no verb to a noun") func sides() {
    let clashes = settled(
      "Clashes/NOUN/clash>0:root between/ADP/between>3:case Nordia/PROPN/Nordia>1:nmod "
        + "and/CCONJ/and>5:cc Sudor/PROPN/Sudor>6:nsubj continued/VERB/continue>1:conj")
    #expect(
      clashes == [
        "Clashes>6:nsubj", "between>3:case", "Nordia>1:nmod", "and>5:cc", "Sudor>3:conj",
        "continued>0:root",
      ])
  }
}
