/// Bodies that every reader knows, whose names say nothing of what they are, with their subtype.
enum KnownBodies {
  /// By normalised name.
  static let subtypes: [String: String] = {
    var table: [String: String] = [:]
    for (subtype, names) in groups {
      for name in names.split(separator: ",") {
        table[String(name.drop(while: \.isWhitespace))] = subtype
      }
    }
    return table
  }()

  private static let groups: [(String, String)] = [
    (
      "armedGroup",
      """
      hamas, hezbollah, hizbollah, hizbullah, taliban, taleban, al qaeda, al qaida, islamic state, \
      isis, isil, daesh, boko haram, al shabaab, farc, eln, eta, ira, pkk, renamo, janjaweed, \
      shining path, al nusra, houthis, peshmerga, basij, islamic jihad, tamil tigers
      """
    ),
    (
      "party",
      """
      fatah, frelimo, swapo, likud, kadima, fianna fail, fine gael, sinn fein, muslim brotherhood, \
      plo, anc
      """
    ),
    (
      "media",
      """
      al jazeera, al arabiya, reuters, xinhua, tass, interfax, bloomberg, haaretz, \
      el pais, le monde, der spiegel, le figaro, la repubblica, bbc, cnn, wikipedia, \
      associated press, agence france presse, afp, voice of america
      """
    ),
    (
      "company",
      "facebook, google, microsoft, twitter, gazprom, toyota, boeing, airbus"
    ),
    (
      "internationalBody",
      """
      un, eu, nato, imf, wto, iaea, opec, osce, asean, icc, unesco, unicef, unhcr, ecowas, oecd, \
      oas, interpol, europol, mercosur, world bank, african union, arab league, european union, \
      european parliament, european commission, security council, un security council, \
      red cross, red crescent, world health organization, g8, g7, g20
      """
    ),
    ("governmentBody", "cia, fbi, kgb, nasa, mossad, kremlin, pentagon, mi5, mi6, fsb, nsa"),
    ("", "greenpeace, wikileaks, oxfam, amnesty international, human rights watch"),
  ]

  /// Words that end or open the names of bodies, by subtype; looked up before the general classes.
  static func subtype(ofWord word: String) -> String? {
    if mediaWords.contains(word) { return "media" }
    if companyWords.contains(word) { return "company" }
    return stateWords.contains(word) ? "governmentBody" : nil
  }

  private static let mediaWords: Set<String> = [
    "times", "news", "post", "herald", "tribune", "guardian", "telegraph", "gazette", "chronicle",
    "observer", "mail", "express", "globe", "radio", "television", "tv", "broadcasting",
    "newspaper",
    "magazine", "press", "daily", "weekly", "journal", "monitor",
  ]
  private static let companyWords: Set<String> = [
    "airlines", "airways", "inc", "ltd", "plc", "corp", "corporation", "holdings", "industries",
    "motors", "systems", "technologies", "pharmaceuticals", "records", "engineering", "co", "gmbh",
    "llc", "oil", "petroleum",
  ]
  private static let stateWords: Set<String> = [
    "army", "navy", "police", "forces", "ministry", "parliament", "senate", "congress",
    "government",
    "representatives", "guard", "corps",
  ]

  static let naturalWords: Set<String> = [
    "river", "lake", "sea", "ocean", "mountain", "mount", "mountains", "desert", "bay", "gulf",
    "valley", "volcano", "strait", "cape", "peninsula", "island", "islands", "reef", "glacier",
    "forest", "canyon", "hills",
  ]
}
