/// The closed lists of words the tokeniser and the sentence splitter go by.
enum TokenLists {
  /// Words written with a final period that is part of them, without that period.
  static let abbreviations: Set<String> = titles.union(months).union([
    "inc", "corp", "co", "ltd", "llc", "plc", "bros", "etc", "vs", "al", "eg", "ie", "ft", "mt",
    "no", "nos", "jr", "sr", "ph.d", "m.sc", "b.sc", "d.phil", "ave", "blvd", "rd", "hwy", "dept",
    "div", "est", "esp", "approx", "assn", "assoc", "attn", "arrv", "ext", "fig", "figs", "univ",
    "vol", "vols", "viz", "cf", "ca", "pp", "ed", "eds", "esq", "tel", "tues", "thur", "thurs",
    "oz", "lb", "lbs", "yrs", "hrs", "mins", "sq", "incl", "intl", "natl", "govt", "conf", "para",
    "calif", "mass", "penn", "ariz", "colo", "conn", "fla", "ind", "mich", "minn", "tenn", "tex",
    "wash", "wis", "okla", "ore", "ala", "ark", "pa", "va", "ga", "ky", "md", "nev", "que", "ont",
  ])

  /// Abbreviations a name follows: no sentence ends after them.
  static let titles: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cmdr", "adm", "maj",
    "brig",
    "gov", "sen", "sens", "rep", "reps", "pres", "hon", "rev", "fr", "st", "sr", "mlle", "mme",
    "mons",
    "msgr", "drs", "ps", "p.s", "supt", "insp", "cpl", "pvt", "amb", "sec", "min", "atty", "vs",
    "messrs", "det", "ald",
  ]

  static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// Abbreviations that are also plain words: the period is theirs only before a word or number that
  /// carries on.
  static let wordlikeAbbreviations: Set<String> = [
    "no", "co", "mar", "jun", "sun", "sat", "fig", "min", "sec", "gen", "mass", "wash", "ore",
    "ark",
    "ala", "ga", "md", "ind", "est", "ed", "al", "conf", "det", "rep", "pa", "ca", "conn", "tex",
    "mt", "ft", "rd", "oz", "para", "div", "vol", "mins", "hrs", "yrs", "lb", "lbs", "nos", "tel",
  ]

  /// First parts that keep their hyphen: `non-violent` is one token, `state-run` three.
  static let prefixes: Set<String> = [
    "non", "e", "co", "re", "pre", "mid", "cross", "anti", "post", "sub", "pro", "multi", "semi",
    "ex",
    "counter", "mini", "socio", "psycho", "neo", "pseudo", "quasi", "ultra", "inter", "intra",
    "micro",
    "macro", "mega", "meta", "bi", "tri", "un", "trans", "extra", "proto", "electro", "geo", "over",
  ]

  /// Written together, analysed apart: bytes of the first word.
  static let contractions: [String: Int] = [
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "dont": 2, "didnt": 3, "doesnt": 4, "isnt": 2,
    "cant": 2, "wont": 2, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "wasnt": 3, "werent": 4,
    "arent": 3, "aint": 2, "hasnt": 3, "havent": 4, "hadnt": 3, "im": 1, "ive": 1, "thats": 4,
    "youre": 3, "theyre": 4, "outta": 3, "lemme": 3, "gimme": 3, "dunno": 2,
  ]

  /// Letters after a number that are a unit of their own: `5` `km`.
  static let units: Set<String> = [
    "m", "k", "b", "bn", "mn", "tn", "pm", "am", "mm", "cm", "km", "kg", "mg", "ml", "ft", "hz",
    "khz",
    "mhz", "ghz", "mph", "kph", "lb", "lbs", "oz", "hr", "hrs", "min", "mins", "sec", "secs", "kb",
    "mb", "gb", "tb", "kw", "mw", "gw", "kwh", "mwh", "sq", "x", "yr", "yrs", "percent", "pct", "f",
    "t", "p", "in", "bp", "psi", "hh", "and", "but", "million", "billion", "est", "gmt",
  ]

  /// Endings of domains and files: `amnesty.org` is one token.
  static let dottedEndings: Set<String> = [
    "com", "org", "net", "edu", "gov", "mil", "int", "info", "biz", "uk", "us", "eu", "de", "fr",
    "ca",
    "au", "in", "il", "ru", "cn", "jp", "br", "ps", "ly", "tv", "io", "me", "es", "dk", "html",
    "htm",
    "php", "asp", "aspx", "jsp", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "txt", "jpg", "jpeg",
    "png", "gif", "csv", "zip", "exe", "mp", "mx", "it", "nl", "ie", "nz", "za", "ng", "pk", "ir",
    "tr",
  ]

  static let emoticons: Set<String> = [
    ":)", ":(", ";)", ":-)", ":-(", ";-)", "=)", "=(", ":d", ":-d", ":p", ":-p", ":/", ":-/", "^_^",
    "<3", ":o", ":'(", ":|", "(:", ">:(", "=d", "xd", ";p", "^^", "-_-",
  ]

  /// Words a sentence starts with far more often than they stand capitalised inside one.
  static let starters: Set<String> = [
    "the", "a", "an", "this", "that", "these", "those", "he", "she", "it", "they", "we", "you", "i",
    "his", "her", "its", "their", "our", "my", "in", "on", "at", "by", "for", "from", "with", "as",
    "but", "and", "or", "so", "if", "when", "while", "after", "before", "since", "although",
    "though",
    "however", "there", "here", "then", "now", "what", "who", "how", "why", "where", "not", "no",
    "some", "many", "most", "all", "both", "each", "another", "other", "also", "meanwhile", "once",
    "under", "during", "according", "despite", "because", "one", "two", "until", "last", "earlier",
  ]
}
