import English
import Text

/// A sentence of a treebank, one entry a syntactic word in each column.
struct TreebankSentence {
  var id = ""
  var text = ""
  /// The sentence is the first of a document or of a paragraph.
  var opensDocument = false
  var opensParagraph = false
  var forms: [String] = []
  var lemmas: [String] = []
  var upos: [UPOS] = []
  var xpos: [XPOS] = []
  /// Position of the head in the sentence, -1 for the root.
  var heads: [Int] = []
  var deprels: [Deprel] = []
  /// White space follows the word.
  var spaceAfter: [Bool] = []
  /// The words of each multiword token.
  var multiwords: [(form: String, words: Range<Int>, spaceAfter: Bool)] = []
  /// Column MISC as it stands.
  var misc: [Substring] = []

  var count: Int { forms.count }
}

/// Reads treebanks in CoNLL-U.
enum Treebank {
  /// The sentences of the lines of a file. Empty nodes are left out; relations that English doesn't
  /// know lose their subtype.
  static func sentences(
    _ lines: [Substring], named name: String
  ) throws(CorpusError) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        if sentence.count > 0 { sentences.append(sentence) }
        sentence = TreebankSentence()
      } else if line.hasPrefix("#") {
        readComment(line, into: &sentence)
      } else {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 10 else {
          throw CorpusError("\(name), line \(number + 1): \(fields.count) columns instead of 10.")
        }
        if fields[0].utf8.contains(UInt8(ascii: ".")) { continue }
        guard readWord(fields, into: &sentence) else {
          throw CorpusError(
            "\(name), line \(number + 1): unknown id, tag, head or relation: \(line)")
        }
      }
    }
    if sentence.count > 0 { sentences.append(sentence) }
    return sentences
  }

  private static func readComment(_ line: Substring, into sentence: inout TreebankSentence) {
    if line.hasPrefix("# sent_id = ") { sentence.id = String(line.dropFirst(12)) }
    if line.hasPrefix("# text = ") { sentence.text = String(line.dropFirst(9)) }
    if line.hasPrefix("# newdoc") {
      sentence.opensDocument = true
      sentence.opensParagraph = true
    }
    if line.hasPrefix("# newpar") { sentence.opensParagraph = true }
  }

  private static func readWord(
    _ fields: [Substring], into sentence: inout TreebankSentence
  ) -> Bool {
    let isJoined = fields[9].split(separator: "|").contains("SpaceAfter=No")
    if let dash = fields[0].firstIndex(of: "-") {
      guard let first = Int(fields[0][..<dash]),
        let last = Int(fields[0][fields[0].index(after: dash)...]), first == sentence.count + 1,
        last >= first
      else { return false }
      sentence.multiwords.append((String(fields[1]), first - 1..<last, !isJoined))
      return true
    }
    guard let id = Int(fields[0]), id == sentence.count + 1, let upos = UPOS(name: fields[3]),
      let xpos = XPOS(rawValue: String(fields[4])), let head = Int(fields[6]),
      let deprel = Deprel(rawValue: String(fields[7]))
        ?? Deprel(rawValue: String(fields[7].prefix { $0 != ":" }))
    else { return false }
    sentence.forms.append(String(fields[1]))
    sentence.lemmas.append(String(fields[2]))
    sentence.upos.append(upos)
    sentence.xpos.append(xpos)
    sentence.heads.append(head - 1)
    sentence.deprels.append(deprel)
    sentence.misc.append(fields[9])
    if let multiword = sentence.multiwords.last, multiword.words.contains(id - 1) {
      let isLast = id == multiword.words.upperBound
      sentence.spaceAfter.append(isLast && multiword.spaceAfter)
    } else {
      sentence.spaceAfter.append(!isJoined)
    }
    return true
  }
}
