/// Classes of verbs by lemma that more than one stage asks for.
package enum VerbClasses {
  /// Verbs of speech and thought whose subject vouches for what follows.
  package static let speech: Set<String> = [
    "say", "tell", "state", "add", "announce", "claim", "declare", "insist", "argue", "warn",
    "stress", "emphasise", "emphasize", "explain", "note", "report", "believe", "think", "write",
    "tweet", "post", "comment", "remark", "observe", "maintain", "assert", "contend", "reiterate",
    "repeat", "affirm", "confirm", "acknowledge", "admit", "concede", "suggest", "conclude",
    "reply", "respond", "answer", "complain", "charge", "allege", "predict", "point", "indicate",
    "hint", "recall", "vow", "pledge", "promise", "agree", "feel", "hold", "consider", "find",
    "describe", "call", "urge", "demand", "ask", "quote", "cite", "continue", "opine", "caution",
    "underline", "underscore", "proclaim", "pronounce", "reveal", "disclose", "inform", "lament",
    "joke", "quip", "counter", "retort", "decide", "rule", "hope", "express", "voice", "specify",
    "clarify", "elaborate", "outline", "remind", "read", "boast", "testify", "speculate",
  ]

  /// Those whose clause is what somebody says, whatever stands around it.
  static let report: Set<String> = [
    "say", "report", "announce", "add", "state", "declare", "claim", "note", "tell", "explain",
    "warn", "argue", "insist",
  ]

  /// Verbs whose clause is what somebody says, thinks or wants.
  static let reporting = report.union([
    "think", "believe", "see", "want", "have", "get", "know", "fear", "hope", "hear", "find",
    "consider", "confirm", "maintain", "stress", "suggest", "admit",
  ])

  /// Offices that one person holds.
  static let offices: Set<String> = [
    "speaker", "head", "leader", "chair", "chairman", "chairwoman", "president", "director",
    "secretary", "chief", "spokesman", "spokeswoman", "founder", "editor", "commander", "governor",
    "mayor", "minister", "boss", "owner", "author", "general", "secretary-general", "executive",
  ]
}
