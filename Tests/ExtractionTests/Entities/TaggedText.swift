import English
import Text

@testable import Extraction

/// Tagged sentences with marked names, for tests that do not depend on a trained model.
///
///     [P Ana/NNP Costa/NNP] ,/, the/DT head/NN of/IN [O Novag/NNP] ,/, said/VBD=say it/PRP
///
/// One sentence a line, an empty line between paragraphs. `[P …]`, `[O …]` and `[L …]` are names of
/// people, organisations and places. After the tag may stand the lemma (`=say`), the relation
/// (`:nsubj`) and the head's number in its sentence (`>4`). `_` before a word joins it to the last.
struct TaggedText {
  var analysis: Analysis
  var entities: DocumentEntities

  init(_ lines: String) {
    var reader = Reader()
    var opensParagraph = true
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      guard !trimmed.isEmpty else {
        opensParagraph = true
        continue
      }
      reader.read(trimmed, opensParagraph: opensParagraph)
      opensParagraph = false
    }
    analysis = Analysis(
      text: reader.text, tokens: reader.tokens, sentences: reader.sentences, names: reader.names)
    entities = DocumentEntities(analysis)
  }

  /// Labels of the entities that are nodes.
  var labels: [String] { entities.entities.filter(\.isNamed).map(\.label) }

  /// The entity of the `number`th token with this form, from 1.
  func entity(at form: String, _ number: Int = 1) -> String? {
    token(form, number).flatMap { entities.entity(at: $0) }.map { entities[$0].label }
  }

  /// Who acts at that token: "Novag", "Novag by Ana Costa".
  func actors(at form: String, _ number: Int = 1) -> [String] {
    guard let token = token(form, number) else { return [] }
    return entities.actors(at: token).map { actor in
      let name = entities[actor.entity].label
      guard let person = actor.attribution else { return name }
      return "\(name) by \(entities[person].label)"
    }
  }

  /// "Ana Costa leads Novag (head)"
  var links: [String] {
    entities.roleLinks.map { link in
      let relation = (link.isFormer ? "once " : "") + (link.rank == .head ? "leads" : "in")
      let organisation = link.organisation.map { entities[$0].label } ?? "-"
      let role = link.role.map { " (\($0))" } ?? ""
      return "\(entities[link.member].label) \(relation) \(organisation)\(role)"
    }
  }

  /// "Minsk in Belarus"
  var locations: [String] {
    entities.locationLinks.map { "\(entities[$0.part].label) in \(entities[$0.whole].label)" }
  }

  private func token(_ form: String, _ number: Int) -> TokenIndex? {
    let found = analysis.tokens.indices.filter { analysis.tokens[$0].form == form }
    return found.count >= number ? TokenIndex(found[number - 1]) : nil
  }

  private struct Reader {
    var text = ""
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var names: [Name] = []

    mutating func read(_ line: Substring, opensParagraph: Bool) {
      let start = tokens.count
      var open: (kind: NameKind, start: Int)?
      for word in line.split(separator: " ") {
        if let kind = Self.kinds[String(word)] {
          open = (kind, tokens.count)
          continue
        }
        var item = word
        let closes = item.last == "]"
        if closes { item = item.dropLast() }
        add(item, sentenceStart: start)
        if closes, let name = open {
          names.append(Name(kind: name.kind, tokens: TokenRange(name.start..<tokens.count)))
          open = nil
        }
      }
      sentences.append(
        Sentence(
          tokens: TokenRange(start..<tokens.count),
          range: ScalarRange(tokens[start].range.start, tokens[tokens.count - 1].range.end),
          bytes: tokens[start].bytes.lowerBound..<tokens[tokens.count - 1].bytes.upperBound,
          opensParagraph: opensParagraph))
    }

    private static let kinds: [String: NameKind] = [
      "[P": .person, "[O": .organisation, "[L": .place,
    ]

    private mutating func add(_ word: Substring, sentenceStart: Int) {
      var rest = word
      let isJoined = rest.first == "_"
      if isJoined {
        rest = rest.dropFirst()
        if !tokens.isEmpty { tokens[tokens.count - 1].isJoinedToNext = true }
      } else if !tokens.isEmpty {
        text += " "
      }
      let slash = rest.firstIndex(of: "/") ?? rest.endIndex
      let form = String(rest[..<slash])
      let parts = Parts(rest[slash...].dropFirst())
      let bytes = text.utf8.count
      let scalars = text.unicodeScalars.count
      text += form
      tokens.append(
        Token(
          bytes: bytes..<text.utf8.count,
          range: ScalarRange(scalars, text.unicodeScalars.count), form: form,
          lemma: parts.lemma ?? lemma(form, parts.tag), upos: Self.upos(parts.tag),
          xpos: XPOS(rawValue: parts.tag) ?? .nn,
          head: parts.head.map { TokenIndex(sentenceStart + $0 - 1) }, deprel: parts.relation,
          sentence: SentenceIndex(sentences.count)))
    }

    private func lemma(_ form: String, _ tag: String) -> String {
      switch tag {
      case "NNP", "NNPS": form
      case "NNS" where form.hasSuffix("s"): String(form.lowercased().dropLast())
      default: form.lowercased()
      }
    }

    private static func upos(_ tag: String) -> UPOS {
      switch tag {
      case "NNP", "NNPS": .propn
      case "NN", "NNS": .noun
      case "JJ", "JJR", "JJS": .adj
      case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ": .verb
      case "AUX", "MD": .aux
      case "DT": .det
      case "PRP", "PRP$", "WP", "WDT": .pron
      case "IN", "TO": .adp
      case "CC": .cconj
      case "CD": .num
      case "RB": .adv
      case "POS": .part
      default: .punct
      }
    }
  }

  /// Tag, lemma, relation and head behind the slash.
  private struct Parts {
    var tag: String
    var lemma: String?
    var relation = Deprel.dep
    var head: Int?

    init(_ text: Substring) {
      var rest = text
      if let mark = rest.lastIndex(of: ">") {
        head = Int(rest[mark...].dropFirst())
        rest = rest[..<mark]
      }
      if let mark = rest.lastIndex(of: ":"), mark != rest.startIndex {
        relation = Deprel(rawValue: String(rest[mark...].dropFirst())) ?? .dep
        rest = rest[..<mark]
      }
      if let mark = rest.firstIndex(of: "=") {
        lemma = String(rest[mark...].dropFirst())
        rest = rest[..<mark]
      }
      tag = String(rest)
    }
  }
}
