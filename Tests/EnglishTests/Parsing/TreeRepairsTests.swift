import Testing
import Text

@testable import English

/// Trees as the parser gets them wrong, and what is made of them. Each word is written
/// `form/xpos>head:relation`, heads counted from 1, 0 for the root; `[O …]` marks a name.
@Suite("Repairs of trees") struct TreeRepairsTests {
  @Test(arguments: [
    (
      "rights/NNS>5:nsubj watchdog/NN>4:compound [O Vivara/NNP>4:compound Fund/NNP>1:nmod] accused/VBD>0:root Norland/NNP>5:obj",
      "rights/NNS>4:nmod:desc watchdog/NN>4:compound Vivara/NNP>4:compound Fund/NNP>5:nsubj accused/VBD>0:root Norland/NNP>5:obj",
      "a name behind a bare noun heads the phrase"
    ),
    (
      "leader/NN>5:nsubj [P Costa/NNP>1:appos] and/CC>4:cc [P Lemm/NNP>2:conj] signed/VBD>0:root it/PRP>5:obj",
      "leader/NN>2:nmod:desc Costa/NNP>5:nsubj and/CC>4:cc Lemm/NNP>2:conj signed/VBD>0:root it/PRP>5:obj",
      "so does one that others are joined to"
    ),
    (
      "the/DT>2:det film/NN>4:nsubj [O Titan/NNP>2:nmod] won/VBD>0:root",
      "the/DT>2:det film/NN>4:nsubj Titan/NNP>2:nmod won/VBD>0:root",
      "a noun with an article stays the head"
    ),
    (
      "[O Norish/NNP>2:compound Assembly/NNP>5:nsubj] president/NN>4:nmod:desc [P Costa/NNP>2:flat] spoke/VBD>0:root",
      "Norish/NNP>2:compound Assembly/NNP>4:compound president/NN>4:nmod:desc Costa/NNP>5:nsubj spoke/VBD>0:root",
      "a name taken for the tail of another is one of its own"
    ),
    (
      "Costa/NNP>2:nsubj demanded/VBD>0:root that/IN>6:mark it/PRP>6:nsubj:pass be/VB>6:aux:pass signed/VBN>2:ccomp and/CC>8:cc told/VBD>6:conj them/PRP>8:obj",
      "Costa/NNP>2:nsubj demanded/VBD>0:root that/IN>6:mark it/PRP>6:nsubj:pass be/VB>6:aux:pass signed/VBN>2:ccomp and/CC>8:cc told/VBD>2:conj them/PRP>8:obj",
      "a past tense is joined to no subjunctive"
    ),
    (
      "Nordia/NNP>3:nsubj:pass was/VBD>3:aux:pass named/VBN>0:root",
      "Nordia/NNP>3:nsubj:pass was/VBD>3:aux:pass named/VBN>0:root",
      "a passive stays one"
    ),
    (
      "Nordia/NNP>2:nsubj accused/VBD>0:root Sudor/NNP>2:obl of/IN>5:case theft/NN>2:obl",
      "Nordia/NNP>2:nsubj accused/VBD>0:root Sudor/NNP>2:obj of/IN>5:case theft/NN>2:obl",
      "a name without a preposition is the object"
    ),
    (
      "Nordia/NNP>2:nsubj wrote/VBD>0:root letters/NNS>2:obj to/IN>5:case Sudor/NNP>2:obl",
      "Nordia/NNP>2:nsubj wrote/VBD>0:root letters/NNS>2:obj to/IN>5:case Sudor/NNP>2:obl",
      "with one it isn't"
    ),
    (
      "Costa/NNP>2:nsubj told/VBD>0:root them/PRP>2:obj to/TO>5:mark stay/VB>2:xcomp and/CC>7:cc left/VBD>5:conj",
      "Costa/NNP>2:nsubj told/VBD>0:root them/PRP>2:obj to/TO>5:mark stay/VB>2:xcomp and/CC>7:cc left/VBD>2:conj",
      "a past tense is joined to a past tense"
    ),
    (
      "Nordia/NNP>2:nsubj claims/VBZ>0:root Sudor/NNP>2:obj is/VBZ>7:cop behind/IN>7:case the/DT>7:det raids/NNS>2:obl",
      "Nordia/NNP>2:nsubj claims/VBZ>0:root Sudor/NNP>7:nsubj is/VBZ>7:cop behind/IN>7:case the/DT>7:det raids/NNS>2:ccomp",
      "the noun before a copula is its subject"
    ),
    (
      "they/PRP>2:nsubj back/VBP>0:root force/NN>2:obj ,/,>6:punct and/CC>6:cc leader/NN>3:conj called/VBD>3:acl on/IN>9:case us/PRP>7:obl",
      "they/PRP>2:nsubj back/VBP>0:root force/NN>2:obj ,/,>6:punct and/CC>7:cc leader/NN>7:nsubj called/VBD>2:conj on/IN>9:case us/PRP>7:obl",
      "a noun with a verb of its own opens a clause"
    ),
    (
      "they/PRP>2:nsubj met/VBD>0:root on/IN>4:case proposal/NN>2:obl to/TO>6:mark end/VB>2:advcl it/PRP>6:obj",
      "they/PRP>2:nsubj met/VBD>0:root on/IN>4:case proposal/NN>2:obl to/TO>6:mark end/VB>4:acl it/PRP>6:obj",
      "what somebody proposes to do hangs on the proposal"
    ),
    (
      "they/PRP>2:nsubj named/VBD>0:root it/NN>2:obj a/DT>5:det farce/NN>2:obj",
      "they/PRP>2:nsubj named/VBD>0:root it/NN>2:obj a/DT>5:det farce/NN>2:xcomp",
      "what something is called"
    ),
    (
      "they/PRP>2:nsubj announced/VBD>0:root plans/NNS>2:obj for/IN>5:case vote/NN>2:obl",
      "they/PRP>2:nsubj announced/VBD>0:root plans/NNS>2:obj for/IN>5:case vote/NN>3:nmod",
      "what a noun asks for hangs on it"
    ),
    (
      "Costa/NNP>4:nsubj and/CC>4:cc Lemm/NNP>4:nsubj met/VBD>0:root",
      "Costa/NNP>4:nsubj and/CC>3:cc Lemm/NNP>1:conj met/VBD>0:root",
      "two subjects with a conjunction are joined"
    ),
    (
      "Costa/NNP>2:nsubj condemns/VBZ>0:root it/PRP>2:obj and/CC>5:cc calls/NNS>2:conj",
      "Costa/NNP>2:nsubj condemns/VBZ>0:root it/PRP>2:obj and/CC>5:cc calls/NNS>2:conj",
      "a bare one may be a verb"
    ),
    (
      "they/PRP>2:nsubj signed/VBD>0:root accord/NN>2:obj ,/,>6:punct which/WDT>6:obj rejected/VBD>2:conj",
      "they/PRP>2:nsubj signed/VBD>0:root accord/NN>2:obj ,/,>6:punct which/WDT>6:obj rejected/VBD>3:acl:relcl",
      "what a pronoun opens describes the noun before the comma"
    ),
    (
      "they/PRP>2:nsubj urged/VBD>0:root Nordia/NNP>2:obj to/TO>5:mark stop/VB>2:advcl",
      "they/PRP>2:nsubj urged/VBD>0:root Nordia/NNP>2:obj to/TO>5:mark stop/VB>2:xcomp",
      "what somebody is urged to do is no purpose"
    ),
    (
      "they/PRP>2:nsubj used/VBD>0:root force/NN>2:obj to/TO>5:mark stop/VB>2:advcl",
      "they/PRP>2:nsubj used/VBD>0:root force/NN>2:obj to/TO>5:mark stop/VB>2:advcl",
      "what somebody uses something for is"
    ),
    (
      "rules/NNS>0:root which/WDT>4:nsubj Nordia/NNP>4:compound opposes/NNS>1:acl:relcl",
      "rules/NNS>0:root which/WDT>4:obj Nordia/NNP>4:nsubj opposes/VBZ>1:acl:relcl",
      "a verb taken for a plural"
    ),
    (
      "step/NN>0:root praised/VBN>1:acl by/IN>4:case Costa/NNP>2:obl:agent but/CC>6:cc condemned/VBN>1:conj by/IN>8:case Lemm/NNP>6:obl:agent",
      "step/NN>0:root praised/VBN>1:acl by/IN>4:case Costa/NNP>2:obl:agent but/CC>6:cc condemned/VBN>2:conj by/IN>8:case Lemm/NNP>6:obl:agent",
      "two participles describe one noun"
    ),
    (
      "they/PRP>2:nsubj passed/VBD>0:root 31/CD>2:obj -/HYPH>3:punct 12/CD>3:nmod",
      "they/PRP>2:nsubj passed/VBD>0:root 31/CD>2:obl:unmarked -/HYPH>3:punct 12/CD>3:nmod",
      "a count of votes is nothing passed"
    ),
    (
      "a/DT>2:det farmer/NN>0:root named/VBN>2:acl Costa/NNP>2:nmod",
      "a/DT>2:det farmer/NN>0:root named/VBN>2:acl Costa/NNP>3:xcomp",
      "a name is what somebody is named"
    ),
    (
      "claim/NN>2:nsubj grew/VBD>0:root that/IN>5:mark it/PRP>5:nsubj failed/VBD>1:acl:relcl",
      "claim/NN>2:nsubj grew/VBD>0:root that/IN>5:mark it/PRP>5:nsubj failed/VBD>1:acl",
      "what a noun holds is no relative clause"
    ),
    (
      "they/PRP>2:nsubj approved/VBD>0:root closing/VBG>2:xcomp base/NN>2:obj",
      "they/PRP>2:nsubj approved/VBD>0:root closing/VBG>2:xcomp base/NN>3:obj",
      "an object behind a gerund is its own"
    ),
    (
      "they/PRP>2:nsubj called/VBD>0:root for/IN>4:case him/PRP>2:obl to/TO>6:mark leave/VB>2:advcl",
      "they/PRP>2:nsubj called/VBD>0:root for/IN>6:mark him/PRP>6:nsubj to/TO>6:mark leave/VB>2:advcl",
      "a wish with a doer of its own"
    ),
    (
      "Costa/NNP>2:nsubj has/VBZ>0:root broken/VBN>4:amod ties/NNS>2:obj",
      "Costa/NNP>3:nsubj has/VBZ>3:aux broken/VBN>0:root ties/NNS>3:obj",
      "a perfect is nothing owned"
    ),
    (
      "they/PRP>2:nsubj want/VBP>0:root end/NN>2:obj to/IN>5:case war/NN>3:nmod and/CC>7:cc withdrawal/NN>5:conj of/IN>9:case troops/NNS>7:nmod",
      "they/PRP>2:nsubj want/VBP>0:root end/NN>2:obj to/IN>5:case war/NN>3:nmod and/CC>7:cc withdrawal/NN>3:conj of/IN>9:case troops/NNS>7:nmod",
      "what begins is not ended"
    ),
  ])
  func settles(faulty: String, expected: String, why: String) {
    var analysis = Self.analysis(faulty)
    TreeRepairs.settle(&analysis)
    #expect(Self.written(analysis) == expected, "\(why)")
  }

  private static func analysis(_ words: String) -> Analysis {
    var text = ""
    var tokens: [Token] = []
    var names: [Name] = []
    var opened: (kind: NameKind, start: Int)?
    for var word in words.split(separator: " ") {
      let isHyphen = word.hasPrefix("-/")
      if isHyphen { tokens[tokens.count - 1].isJoinedToNext = true }
      if word.hasPrefix("[") {
        opened = (word == "[P" ? .person : .organisation, tokens.count)
        continue
      }
      let closes = word.hasSuffix("]")
      if closes { word = word.dropLast() }
      let parts = word.split(maxSplits: 2, whereSeparator: { "/>".contains($0) })
      let relation = parts[2].split(separator: ":", maxSplits: 1)
      let head = Int(relation[0]) ?? 0
      let xpos = XPOS(rawValue: String(parts[1])) ?? .nn
      let bytes = text.utf8.count..<text.utf8.count + parts[0].utf8.count
      text += parts[0] + " "
      tokens.append(
        Token(
          bytes: bytes, range: ScalarRange(bytes.lowerBound, bytes.upperBound),
          form: String(parts[0]), lemma: lemmas[String(parts[0])] ?? String(parts[0]),
          upos: upos(xpos),
          xpos: xpos,
          head: head == 0 ? nil : TokenIndex(head - 1),
          deprel: Deprel(rawValue: String(relation[1])) ?? .dep))
      if isHyphen { tokens[tokens.count - 1].isJoinedToNext = true }
      if closes, let name = opened {
        names.append(
          Name(kind: name.kind, tokens: TokenRange(name.start..<tokens.count), confidence: 1))
        opened = nil
      }
    }
    let sentence = Sentence(
      tokens: TokenRange(0..<tokens.count), range: ScalarRange(0, text.utf8.count),
      bytes: 0..<text.utf8.count, opensParagraph: true)
    return Analysis(text: text, tokens: tokens, sentences: [sentence], names: names)
  }

  private static let lemmas = [
    "claims": "claim", "plans": "plan", "named": "name", "called": "call", "urged": "urge",
    "used": "use", "has": "have", "broken": "break", "ties": "tie", "approved": "approve",
  ]

  private static func upos(_ xpos: XPOS) -> UPOS {
    switch xpos {
    case .nnp, .nnps: .propn
    case .nn, .nns: .noun
    case .vb, .vbd, .vbn, .vbz, .vbp, .vbg: .verb
    case .prp, .wdt: .pron
    case .dt: .det
    case .cc: .cconj
    case .to: .part
    case .jj: .adj
    case .cd: .num
    case .comma, .hyphen: .punct
    default: .adp
    }
  }

  private static func written(_ analysis: Analysis) -> String {
    analysis.tokens.map { token in
      "\(token.form)/\(token.xpos.rawValue)>\(token.head.map { $0.position + 1 } ?? 0):\(token.deprel.rawValue)"
    }.joined(separator: " ")
  }
}
