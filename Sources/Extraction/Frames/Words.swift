internal import English

/// Closed and half-closed classes of English words that the frames rely on.
enum Words {
  /// Verbs that carry a noun's action: "issued a demand", "held talks", "paid a visit".
  static let lightVerbs: Set<String> = [
    "make", "issue", "voice", "express", "launch", "give", "hold", "have", "conduct", "stage",
    "carry", "mount", "deliver", "offer", "pledge", "announce", "declare", "renew", "reiterate",
    "repeat", "raise", "show", "extend", "lend", "lodge", "file", "bring", "level", "throw",
    "reach",
    "sign", "conclude", "begin", "start", "open", "continue", "resume", "pay", "put", "step",
    "join",
    "enter", "undertake", "take", "submit", "present", "lead", "wage", "fight", "perform", "commit",
    "organise", "organize", "register", "record", "state", "signal", "convey", "send", "release",
    "publish", "unleash", "execute", "pursue", "hammer", "strike", "maintain", "assume", "exercise",
    "do", "get", "participate", "engage", "partake", "convene", "accept", "impose", "reaffirm",
    "intensify", "complete", "finish", "finalise", "cast",
    "finalize", "attend", "provide", "grant", "set", "fire", "press", "push", "place", "exert",
    "apply", "heap",
    "pile", "mark", "stress", "emphasise", "emphasize", "underline", "underscore", "reassert",
    "restate", "highlight", "supply", "donate", "contribute", "ship", "airlift", "hand", "dispatch",
    "reimpose", "inflict", "slap", "institute", "allocate", "seal",
    "ink", "clinch", "reopen", "restart", "relaunch", "tighten", "toughen", "widen", "echo",
  ]

  /// Verbs of speech and thought whose subject vouches for what follows.
  static let speechVerbs = VerbClasses.speech

  /// Verbs that put a judgement on their object: "called it a crime", "described it as unfair".
  static let namingVerbs: Set<String> = [
    "call", "describe", "label", "brand", "term", "dub", "denounce", "hail", "consider", "deem",
    "regard", "see", "view", "find", "characterise", "characterize", "condemn", "dismiss",
    "criticise", "criticize", "decry", "slam", "blast", "praise", "declare", "portray", "depict",
    "think", "believe", "perceive", "judge", "style", "welcome", "denigrate", "castigate",
    "acclaim",
  ]

  /// Verbs that ask somebody to do what their complement says.
  static let requestVerbs: Set<String> = [
    "urge", "ask", "call", "demand", "press", "pressure", "tell", "order", "require", "beg",
    "implore", "appeal", "request", "encourage", "exhort", "compel", "force", "warn", "advise",
    "instruct", "insist", "petition", "invite", "push", "recommend", "need", "must", "lobby",
    "challenge", "summon", "direct", "expect",
  ]

  /// Nouns that name what is negotiated: what a mediator mediates when the text leaves it out.
  static let negotiationNouns: Set<String> = [
    "talk", "talks", "negotiation", "negotiations", "dialogue", "conflict", "crisis", "dispute",
    "process", "truce", "ceasefire",
  ]

  /// Nouns for what is said to somebody so that something be done.
  static let callings: Set<String> = [
    "offer", "request", "call", "proposal", "pressure", "appeal", "demand", "promise", "pledge",
    "plea", "invitation", "bid", "order",
  ]

  /// By what one speaks: what follows belongs to the speaking.
  static let media: Set<String> = [
    "phone", "telephone", "video", "link", "line", "videoconference", "air", "television", "radio",
    "tv",
  ]

  /// Nouns for people of an office, whose phrase leads to the body they act for.
  static let genericPronouns: Set<String> = [
    "it", "this", "that", "they", "them", "these", "those",
  ]

  /// Verbs whose object is kept from doing what "from" says.
  static let preventingVerbs: Set<String> = [
    "stop", "prevent", "bar", "block", "ban", "prohibit", "keep", "restrain", "discourage", "deter",
    "dissuade", "forbid", "exclude", "disqualify",
  ]
}
