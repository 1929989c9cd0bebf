/// Universal part-of-speech tags (universaldependencies.org/u/pos).
public enum UPOS: UInt8, CaseIterable, Sendable {
  case adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb,
    x

  /// The name in CoNLL-U: `ADJ`.
  public var name: String { Self.names[Int(rawValue)] }

  private static let names = allCases.map { String(describing: $0).uppercased() }

  /// The tag with a CoNLL-U name, or nil when there is none.
  public init?(name: some StringProtocol) {
    guard let tag = Self.byName[String(name)] else { return nil }
    self = tag
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// Penn Treebank tags as the English UD treebanks use them (column XPOS).
public enum XPOS: String, CaseIterable, Sendable {
  case nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS"
  case vb = "VB", vbd = "VBD", vbg = "VBG", vbn = "VBN", vbp = "VBP", vbz = "VBZ", md = "MD"
  case jj = "JJ", jjr = "JJR", jjs = "JJS", rb = "RB", rbr = "RBR", rbs = "RBS", rp = "RP"
  case dt = "DT", pdt = "PDT", prp = "PRP", prpPossessive = "PRP$"
  case wdt = "WDT", wp = "WP", wpPossessive = "WP$", wrb = "WRB"
  case cc = "CC", cd = "CD", ex = "EX", fw = "FW", `in` = "IN", pos = "POS", to = "TO", uh = "UH"
  case period = ".", comma = ",", colon = ":", leftQuote = "``", rightQuote = "''"
  case leftBracket = "-LRB-", rightBracket = "-RRB-", hyphen = "HYPH", otherPunctuation = "NFP"
  case dollar = "$", sym = "SYM", address = "ADD", affix = "AFX", goesWith = "GW", listItem = "LS"
}

/// Basic Universal Dependencies relations of the English treebanks, subtypes kept where they help.
public enum Deprel: String, CaseIterable, Sendable {
  case root
  case nsubj, nsubjPass = "nsubj:pass", nsubjOuter = "nsubj:outer"
  case csubj, csubjPass = "csubj:pass", csubjOuter = "csubj:outer"
  case obj, iobj, ccomp, xcomp
  case obl, oblAgent = "obl:agent", oblUnmarked = "obl:unmarked"
  case nmod, nmodPoss = "nmod:poss", nmodUnmarked = "nmod:unmarked", nmodDesc = "nmod:desc"
  case appos, nummod, amod, acl, aclRelcl = "acl:relcl"
  case advcl, advclRelcl = "advcl:relcl", advmod, mark
  case det, detPredet = "det:predet", `case`, cc, ccPreconj = "cc:preconj", conj
  case aux, auxPass = "aux:pass", cop, expl
  case compound, compoundPrt = "compound:prt", flat, fixed, goeswith
  case list, parataxis, discourse, vocative, dislocated, orphan, reparandum, punct, dep

  /// The relation without its subtype: `nsubj` of `nsubj:pass`.
  public var universal: Substring { rawValue.prefix { $0 != ":" } }
}

/// The kinds of names the name finder knows.
public enum NameKind: UInt8, CaseIterable, Sendable {
  case person, organisation, place
}

extension XPOS {
  /// Its place among all tags, which is how Swift stores a case without values: a look-up by its name
  /// for every word would cost more than the word's lemma. A test compares it with `allCases`.
  package var number: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// A verb that shows tense by itself: "said", "says", "say".
  var isFinite: Bool { self == .vbd || self == .vbz || self == .vbp }
}
