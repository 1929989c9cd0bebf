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
      "Nordia/NNP>2:nsubj:pass called/VBD>0:root on/IN>4:case Sudor/NNP>2:obl to/TO>6:mark stop/VB>2:advcl",
      "Nordia/NNP>2:nsubj called/VBD>0:root on/IN>4:case Sudor/NNP>2:obl to/TO>6:mark stop/VB>2:advcl",
      "a past tense without an auxiliary is active"
    ),
    (
      "Costa/NNP>2:nsubj demanded/VBD>0:root that/IN>6:mark it/PRP>6:nsubj:pass be/VB>6:aux:pass signed/VBN>2:ccomp and/CC>8:cc told/VBD>6:conj them/PRP>8:obj",
      "Costa/NNP>2:nsubj demanded/VBD>0:root that/IN>6:mark it/PRP>6:nsubj:pass be/VB>6:aux:pass signed/VBN>2:ccomp and/CC>8:cc told/VBD>2:conj them/PRP>8:obj",
      "a past tense is joined to no subjunctive"
    ),
    (
      "leaders/NNS>0:root including/VBG>1:acl former/JJ>2:xcomp ministers/NNS>5:nmod:desc Costa/NNP>3:obl and/CC>7:cc Lemm/NNP>5:conj",
      "leaders/NNS>0:root including/VBG>1:acl former/JJ>5:amod ministers/NNS>5:nmod:desc Costa/NNP>2:obj and/CC>7:cc Lemm/NNP>5:conj",
      "a noun does not hang on its adjective"
    ),
    (
      "it/PRP>2:nsubj seen/VBN>0:root by/IN>4:case Costa/NNP>2:obl:agent himself/PRP>4:nmod:unmarked and/CC>7:cc Lemm/NNP>2:obl",
      "it/PRP>2:nsubj seen/VBN>0:root by/IN>4:case Costa/NNP>2:obl:agent himself/PRP>4:nmod:unmarked and/CC>7:cc Lemm/NNP>4:conj",
      "a name behind a conjunction is joined to the phrase before"
    ),
    (
      "faction/NN>2:nsubj led/VBN>0:root by/IN>4:case Costa/NNP>2:obl continues/VBZ>2:conj fighting/VBG>5:xcomp",
      "faction/NN>5:nsubj led/VBN>1:acl by/IN>4:case Costa/NNP>2:obl continues/VBZ>0:root fighting/VBG>5:xcomp",
      "a participle with its agent is no predicate"
    ),
    (
      "Costa/NNP>2:nsubj accused/VBD>0:root militias/NNS>4:nsubj allied/VBN>2:ccomp to/IN>6:case it/PRP>4:obl",
      "Costa/NNP>2:nsubj accused/VBD>0:root militias/NNS>2:obj allied/VBN>3:acl to/IN>6:case it/PRP>4:obl",
      "nor is one behind an object"
    ),
    (
      "Costa/NNP>2:nsubj described/VBD>0:root violence/NN>2:obj as/IN>5:mark unlawful/JJ>3:acl",
      "Costa/NNP>2:nsubj described/VBD>0:root violence/NN>2:obj as/IN>5:case unlawful/JJ>2:obl",
      "a judgement belongs to the verb"
    ),
    (
      "Costa/NNP>2:nsubj left/VBD>6:advcl ,/,>2:punct the/DT>5:det BTA/NNP>6:nsubj reported/VBD>0:root",
      "Costa/NNP>2:nsubj left/VBD>6:ccomp ,/,>2:punct the/DT>5:det BTA/NNP>6:nsubj reported/VBD>0:root",
      "words before a verb of speech are what it says"
    ),
    (
      "Costa/NNP>2:nsubj left/VBD>0:root ,/,>6:punct the/DT>5:det BTA/NNP>6:nsubj said/VBD>2:advcl",
      "Costa/NNP>2:nsubj left/VBD>0:root ,/,>6:punct the/DT>5:det BTA/NNP>6:nsubj said/VBD>2:parataxis",
      "behind them it stands beside"
    ),
    (
      "Costa/NNP>6:nsubj and/CC>3:cc Norish/JJ>1:conj President/NN>5:nmod:desc Lemm/NNP>1:conj met/VBD>0:root",
      "Costa/NNP>6:nsubj and/CC>5:cc Norish/JJ>5:amod President/NN>5:nmod:desc Lemm/NNP>1:conj met/VBD>0:root",
      "a nationality belongs to the name behind it"
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
      "Costa/NNP>2:nsubj sought/VBD>0:root a/DT>4:det vote/NN>2:obj and/CC>7:cc an/DT>7:det end/NN>2:conj",
      "Costa/NNP>2:nsubj sought/VBD>0:root a/DT>4:det vote/NN>2:obj and/CC>7:cc an/DT>7:det end/NN>4:conj",
      "a noun is joined to a noun"
    ),
    (
      "Nordia/NNP>3:obl:unmarked -/HYPH>1:punct led/VBN>7:advcl protests/NNS>7:nsubj against/IN>6:case it/PRP>4:nmod continued/VBD>0:root",
      "Nordia/NNP>3:obl:unmarked -/HYPH>1:punct led/VBN>4:amod protests/NNS>7:nsubj against/IN>6:case it/PRP>4:nmod continued/VBD>0:root",
      "a participle behind a hyphen describes the noun"
    ),
    (
      "Nordia/NNP>2:nsubj agreed/VBD>0:root to/TO>4:mark leave/VB>2:xcomp ,/,>7:punct to/TO>7:mark disarm/VB>2:advcl and/CC>10:cc to/TO>10:mark talk/VB>7:conj",
      "Nordia/NNP>2:nsubj agreed/VBD>0:root to/TO>4:mark leave/VB>2:xcomp ,/,>7:punct to/TO>7:mark disarm/VB>4:conj and/CC>10:cc to/TO>10:mark talk/VB>7:conj",
      "infinitives in a row are joined"
    ),
    (
      "it/PRP>3:expl is/VBZ>3:cop vital/JJ>9:advcl that/IN>6:mark Nordia/NNP>6:nsubj stops/VBZ>3:ccomp it/PRP>6:obj ,/,>3:punct halts/VBZ>0:root raids/NNS>9:obj",
      "it/PRP>3:expl is/VBZ>3:cop vital/JJ>0:root that/IN>6:mark Nordia/NNP>6:nsubj stops/VBZ>3:ccomp it/PRP>6:obj ,/,>3:punct halts/VBZ>6:conj raids/NNS>9:obj",
      "a verb without a subject is joined to the one before"
    ),
    (
      "Nordia/NNP>2:nsubj claims/VBZ>0:root Sudor/NNP>2:obj is/VBZ>7:cop behind/IN>7:case the/DT>7:det raids/NNS>2:obl",
      "Nordia/NNP>2:nsubj claims/VBZ>0:root Sudor/NNP>7:nsubj is/VBZ>7:cop behind/IN>7:case the/DT>7:det raids/NNS>2:ccomp",
      "the noun before a copula is its subject"
    ),
    (
      "they/PRP>2:nsubj left/VBD>0:root after/IN>4:case court/NN>2:obl ordered/VBD>2:conj it/PRP>5:obj",
      "they/PRP>2:nsubj left/VBD>0:root after/IN>5:mark court/NN>5:nsubj ordered/VBD>2:advcl it/PRP>5:obj",
      "a preposition before a clause"
    ),
    (
      "Costa/NNP>3:nsubj has/VBZ>3:aux dismissed/VBN>0:root it/PRP>3:obj as/IN>6:mark motivated/VBN>4:acl and/CC>9:cc is/VBZ>9:aux leaving/VBG>6:conj",
      "Costa/NNP>3:nsubj has/VBZ>3:aux dismissed/VBN>0:root it/PRP>3:obj as/IN>6:mark motivated/VBN>4:acl and/CC>9:cc is/VBZ>9:aux leaving/VBG>3:conj",
      "a finite verb is joined to a finite one"
    ),
    (
      "they/PRP>2:nsubj rejected/VBD>0:root that/IN>7:mark claim/NN>7:nsubj and/CC>7:cc Costa/NNP>7:nsubj left/VBD>2:ccomp",
      "they/PRP>2:nsubj rejected/VBD>0:root that/IN>4:det claim/NN>2:obj and/CC>7:cc Costa/NNP>7:nsubj left/VBD>2:conj",
      "what stands behind a conjunction is in no clause before it"
    ),
    (
      "they/PRP>2:nsubj met/VBD>0:root Costa/NNP>2:obj and/CC>5:cc Lemm/NNP>3:conj in/IN>7:case Oslo/NNP>3:conj",
      "they/PRP>2:nsubj met/VBD>0:root Costa/NNP>2:obj and/CC>5:cc Lemm/NNP>3:conj in/IN>7:case Oslo/NNP>2:obl",
      "a name with a preposition is joined to nothing"
    ),
    (
      "review/NN>0:root of/IN>4:case the/DT>4:det accord/NN>1:nmod ,/,>8:punct which/WDT>8:nsubj:pass was/VBD>8:aux:pass signed/VBN>1:acl:relcl",
      "review/NN>0:root of/IN>4:case the/DT>4:det accord/NN>1:nmod ,/,>8:punct which/WDT>8:nsubj:pass was/VBD>8:aux:pass signed/VBN>4:acl:relcl",
      "the noun before a relative pronoun"
    ),
    (
      "they/PRP>2:nsubj back/VBP>0:root force/NN>2:obj ,/,>6:punct and/CC>6:cc leader/NN>3:conj called/VBD>3:acl on/IN>9:case us/PRP>7:obl",
      "they/PRP>2:nsubj back/VBP>0:root force/NN>2:obj ,/,>6:punct and/CC>7:cc leader/NN>7:nsubj called/VBD>2:conj on/IN>9:case us/PRP>7:obl",
      "a noun with a verb of its own opens a clause"
    ),
    (
      "they/PRP>2:nsubj ordered/VBD>0:root us/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp ,/,>7:punct accusing/VBG>5:advcl him/PRP>7:obj",
      "they/PRP>2:nsubj ordered/VBD>0:root us/PRP>2:obj to/TO>5:mark leave/VB>2:xcomp ,/,>7:punct accusing/VBG>2:advcl him/PRP>7:obj",
      "a participle behind a comma describes the main verb"
    ),
    (
      "they/PRP>2:nsubj appealed/VBD>0:root for/IN>2:obl calm/JJ>3:obl and/CC>6:cc urged/VBD>4:conj us/PRP>6:obj",
      "they/PRP>2:nsubj appealed/VBD>0:root for/IN>4:case calm/JJ>2:obl and/CC>6:cc urged/VBD>2:conj us/PRP>6:obj",
      "a preposition hangs on what it opens"
    ),
    (
      "they/PRP>2:nsubj seized/VBD>0:root Cruz/NNP>2:obj ,/,>6:punct whose/DT>6:nmod:poss governor/NN>3:conj demands/VBZ>2:conj it/PRP>7:obj",
      "they/PRP>2:nsubj seized/VBD>0:root Cruz/NNP>2:obj ,/,>6:punct whose/DT>6:nmod:poss governor/NN>7:nsubj demands/VBZ>3:acl:relcl it/PRP>7:obj",
      "a clause behind whose"
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
      "they/PRP>2:nsubj called/VBD>0:root for/IN>4:case mandate/NN>2:obl to/TO>7:mark be/VB>7:aux:pass reviewed/VBN>2:advcl",
      "they/PRP>2:nsubj called/VBD>0:root for/IN>4:case mandate/NN>2:obl to/TO>7:mark be/VB>7:aux:pass reviewed/VBN>4:acl",
      "what is to be done with it too"
    ),
    (
      "they/PRP>2:nsubj criticised/VBD>0:root failure/NN>2:obj to/TO>5:mark defend/VB>3:acl Oslo/NNP>5:obj as/IN>11:mark absurd/JJ>11:amod and/CC>10:cc called/VBD>8:conj us/PRP>2:obl",
      "they/PRP>2:nsubj criticised/VBD>0:root failure/NN>2:obj to/TO>5:mark defend/VB>3:acl Oslo/NNP>5:obj as/IN>8:case absurd/JJ>2:obl and/CC>10:cc called/VBD>8:conj us/PRP>2:obl",
      "so does a judgement on its verb"
    ),
    (
      "Costa/NNP>4:nsubj and/CC>4:cc Lemm/NNP>4:nsubj met/VBD>0:root",
      "Costa/NNP>4:nsubj and/CC>3:cc Lemm/NNP>1:conj met/VBD>0:root",
      "two subjects with a conjunction are joined"
    ),
    (
      "Costa/NNP>2:nsubj left/VBD>0:root after/IN>5:mark Lemm/NNP>5:nsubj called/VBD>2:conj",
      "Costa/NNP>2:nsubj left/VBD>0:root after/IN>5:mark Lemm/NNP>5:nsubj called/VBD>2:advcl",
      "what follows after something isn't joined to it"
    ),
    (
      "Costa/NNP>2:nsubj condemns/VBZ>0:root it/PRP>2:obj and/CC>5:cc calls/NNS>2:conj",
      "Costa/NNP>2:nsubj condemns/VBZ>0:root it/PRP>2:obj and/CC>5:cc calls/NNS>2:conj",
      "a bare one may be a verb"
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
          form: String(parts[0]), lemma: lemmas[String(parts[0])] ?? "", upos: upos(xpos),
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
    "described": "describe", "reported": "report", "said": "say", "claims": "claim", "to": "to",
    "plans": "plan", "review": "review", "named": "name", "proposal": "proposal",
    "ordered": "order",
    "criticised": "criticise",
    "called": "call",
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
