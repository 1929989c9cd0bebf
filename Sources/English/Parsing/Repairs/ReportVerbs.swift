/// Verbs of speech, by lemma.
enum ReportVerbs {
  /// Those whose clause is what somebody says, whatever stands around it.
  static let plain: Set<String> = [
    "say", "report", "announce", "add", "state", "declare", "claim", "note", "tell", "explain",
    "warn", "argue", "insist",
  ]
}
