/// What a common noun, title or verb tells about the people and bodies near it.
struct WordClass: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Head of the whole: president, chief, founder.
  static let headRole = WordClass(rawValue: 1 << 0)
  /// Any other office or occupation: minister, deputy, general, lawyer.
  static let memberRole = WordClass(rawValue: 1 << 1)
  /// Speaks for others without a view of his own: spokesman, official, negotiator.
  static let speaker = WordClass(rawValue: 1 << 2)
  /// An office of a state, which the text need not name: president, minister, senator.
  static let stateRole = WordClass(rawValue: 1 << 3)
  /// Makes a head role a lesser one: deputy, vice, assistant.
  static let lesser = WordClass(rawValue: 1 << 4)
  /// former, ex-, late, then.
  static let former = WordClass(rawValue: 1 << 5)
  /// Mr, Dr, Sir: before a person's name only.
  static let honorific = WordClass(rawValue: 1 << 6)
  static let feminine = WordClass(rawValue: 1 << 7)
  static let masculine = WordClass(rawValue: 1 << 8)
  /// Rank kept in a label when a single word follows: Sheikh, King, Lord.
  static let rankOfName = WordClass(rawValue: 1 << 9)
  /// Acts for its owner: government, army, police, negotiators.
  static let body = WordClass(rawValue: 1 << 10)
  /// Of a body: the state is meant even without a name ("the government").
  static let stateBody = WordClass(rawValue: 1 << 11)
  /// An organisation: group, party, company.
  static let organisation = WordClass(rawValue: 1 << 12)
  /// Its lower-case phrase is a name in use: parliament, ministry, court.
  static let institution = WordClass(rawValue: 1 << 13)
  /// A place: country, city, region.
  static let place = WordClass(rawValue: 1 << 14)
  /// A human being by an ordinary word: man, suspect, victim.
  static let person = WordClass(rawValue: 1 << 15)
  /// says, tells, argues: its subject is a person or a body.
  static let speech = WordClass(rawValue: 1 << 16)
  /// Comes after the name of a media outlet: newspaper, network.
  static let media = WordClass(rawValue: 1 << 17)
  static let party = WordClass(rawValue: 1 << 18)
  static let company = WordClass(rawValue: 1 << 19)
  static let armed = WordClass(rawValue: 1 << 20)
  static let court = WordClass(rawValue: 1 << 21)
  static let country = WordClass(rawValue: 1 << 22)
  static let settlement = WordClass(rawValue: 1 << 23)
  /// A state body or part of one by nature: ministry, council, commission.
  static let governmentBody = WordClass(rawValue: 1 << 24)
  static let building = WordClass(rawValue: 1 << 25)
  static let international = WordClass(rawValue: 1 << 26)
  /// Days, months, holidays: capitalised but no name of an entity.
  static let calendar = WordClass(rawValue: 1 << 27)
  /// Events and works: war, treaty, act, prize. A capitalised phrase that ends so is an issue.
  static let event = WordClass(rawValue: 1 << 28)
  /// "opposition"
  static let opposition = WordClass(rawValue: 1 << 29)
  static let anyRole: WordClass = [.headRole, .memberRole, .speaker]
}

/// The classes of words that mentions, roles and actors are read from. General English.
struct Vocabulary: Sendable {
  private let classes: [String: WordClass]

  static let standard = Vocabulary()

  /// The classes of a lower-case word or lemma; empty when unknown.
  func classes(of word: String) -> WordClass { classes[word] ?? [] }

  private init() {
    var classes: [String: WordClass] = [:]
    func add(_ words: String, _ flags: WordClass) {
      for word in words.split(whereSeparator: \.isWhitespace) {
        classes[String(word), default: []].formUnion(flags)
      }
    }
    add(VocabularyWords.heads, .headRole)
    add(VocabularyWords.stateHeads, [.headRole, .stateRole])
    add(VocabularyWords.members, .memberRole)
    add(VocabularyWords.stateMembers, [.memberRole, .stateRole])
    add(VocabularyWords.speakers, [.memberRole, .speaker])
    add(VocabularyWords.lesser, .lesser)
    add(VocabularyWords.former, .former)
    add(VocabularyWords.honorifics, .honorific)
    add(VocabularyWords.rankNames, [.rankOfName, .honorific])
    add(VocabularyWords.feminine, .feminine)
    add(VocabularyWords.masculine, .masculine)
    add(VocabularyWords.bodies, .body)
    add(VocabularyWords.stateBodies, [.body, .stateBody])
    add(VocabularyWords.organisations, .organisation)
    add(VocabularyWords.institutions, [.institution, .organisation, .governmentBody])
    add(VocabularyWords.courts, [.institution, .organisation, .court])
    add(VocabularyWords.governmentBodies, [.governmentBody, .organisation])
    add(VocabularyWords.media, [.media, .organisation])
    add(VocabularyWords.parties, [.party, .organisation])
    add(VocabularyWords.companies, [.company, .organisation])
    add(VocabularyWords.armed, [.armed, .organisation])
    add(VocabularyWords.international, [.international, .organisation])
    add(VocabularyWords.countries, [.place, .country])
    add(VocabularyWords.settlements, [.place, .settlement])
    add(VocabularyWords.places, .place)
    add(VocabularyWords.buildings, [.place, .building])
    add(VocabularyWords.people, .person)
    add(VocabularyWords.speech, .speech)
    add(VocabularyWords.calendar, .calendar)
    add(VocabularyWords.events, .event)
    add("opposition", .opposition)
    self.classes = classes
  }
}
