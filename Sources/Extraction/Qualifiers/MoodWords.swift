/// Words that say of what depends on them whether it is real.
enum MoodWords {
  /// Verbs, adjectives and participles before an infinitive or gerund: "plans to", "unlikely to".
  static let complement: [String: Mood] = table([
    (
      .planned,
      """
      plan intend schedule set aim pledge promise prepare decide slate agree propose due poise
      determine commit arrange resolve book undertake about anticipate target tip bind plot
      expect ready willing certain sure destined bound prepared determined poised set scheduled
      slated committed mean gear eager keen gearing volunteer elect opt choose project forecast
      """
    ),
    (
      .wished,
      """
      want wish hope seek like vow swear aspire long desire aim try attempt strive endeavour endeavor
      struggle love push work campaign fight yearn crave
      """
    ),
    (
      .possible,
      """
      offer consider threaten able likely possible tempt contemplate mull weigh conceivable
      free tempted entitled empowered eligible probable debate discuss ponder explore envisage
      envision imagine risk apt liable inclined
      """
    ),
    (.doubtful, "unlikely hesitate hesitant improbable doubtful"),
    (.refused, "refuse decline forbid reject unwilling reluctant oppose loath disinclined"),
    (
      .negated,
      """
      fail neglect stop cease avoid deny prevent refrain abandon cancel unable impossible
      powerless rule-out forgo miss halt quit suspend forget
      """
    ),
    (
      .calledFor,
      """
      urge ask call demand press pressure tell order require beg implore appeal request encourage
      exhort compel force advise instruct insist petition invite recommend need lobby challenge
      direct oblige obliged required supposed necessary essential important vital imperative
      crucial entreat plead
      """
    ),
  ])

  /// Verbs whose object is an event that they move away from fact: "plan talks", "cancel a visit".
  static let object: [String: Mood] = table([
    (
      .planned,
      """
      plan schedule arrange prepare propose expect announce await anticipate set promise pledge
      postpone delay intend envisage book
      """
    ),
    (.possible, "consider offer threaten discuss contemplate mull weigh debate explore float moot"),
    (.wished, "seek want wish"),
    (
      .negated,
      "cancel avoid prevent abandon boycott shun skip scrap shelve miss scupper forgo"
    ),
    (.refused, "refuse reject decline rule oppose"),
    (.calledFor, "demand request urge require need"),
  ])

  /// Nouns before "to …", "of …ing", "for …": "plan to", "prospect of", "refusal to".
  static let noun: [String: Mood] = table([
    (
      .planned,
      """
      plan intention intent decision pledge promise vow commitment bid agreement readiness
      determination willingness proposal schedule preparation arrangement deal move programme
      program project
      """
    ),
    (.wished, "attempt effort desire wish aim hope campaign goal ambition"),
    (
      .possible,
      """
      possibility prospect chance opportunity likelihood potential threat risk option idea ability
      right power offer probability fear invitation
      """
    ),
    (.calledFor, "demand call request appeal order pressure plea need obligation duty"),
    (.refused, "refusal unwillingness reluctance rejection"),
    (.negated, "failure inability lack absence cancellation suspension denial"),
    (.doubtful, "hesitation doubt"),
  ])

  /// Verbs before "that …" or reported words.
  static let clause: [String: Mood] = table([
    (.possible, "hope fear wonder worry doubt speculate consider imagine suppose possible likely"),
    (.planned, "expect predict promise pledge vow forecast anticipate agree decide"),
    (
      .calledFor,
      """
      urge ask demand order require beg request insist recommend propose suggest appeal
      necessary essential important vital imperative crucial
      """
    ),
    (.doubtful, "unlikely doubtful"),
    (.negated, "deny impossible false untrue"),
  ])

  /// Adjectives and participles that describe an event: "planned talks", "a possible visit".
  static let attribute: [String: Mood] = table([
    (
      .planned,
      """
      planned upcoming scheduled future forthcoming expected intended coming imminent impending
      proposed plan schedule expect intend propose promised promise pledged pledge
      """
    ),
    (
      .possible,
      "possible potential conditional hypothetical prospective eventual would-be likely threatened"
    ),
    (.negated, "cancelled canceled aborted abortive cancel abort failed"),
  ])

  static let negations: Set<String> = [
    "not", "n't", "never", "no", "neither", "nor", "hardly", "without", "scarcely", "nowhere",
  ]

  static let possibly: Set<String> = [
    "perhaps", "maybe", "possibly", "potentially", "probably", "likely", "conceivably",
  ]

  /// Subjects that are nobody.
  static let nobody: Set<String> = ["nobody", "none", "neither", "nothing"]

  static let conditions: Set<String> = [
    "if", "unless", "whether", "provided", "lest", "providing", "in case", "as long as", "assuming",
  ]

  /// Prepositions before an event or gerund that does not come about.
  static let withoutEvent: Set<String> = ["without", "instead of", "rather than"]

  private static func table(_ groups: [(Mood, String)]) -> [String: Mood] {
    var table: [String: Mood] = [:]
    for (mood, words) in groups {
      for word in words.split(whereSeparator: \.isWhitespace) where table[String(word)] == nil {
        table[String(word)] = mood
      }
    }
    return table
  }
}
