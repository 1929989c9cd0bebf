/// The lists that a name or word stands in, and the verb forms it may be; one bit each.
package struct NameLists: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package static let country = NameLists(rawValue: 1)
  package static let continent = NameLists(rawValue: 1 << 1)
  /// A state of the United States.
  package static let state = NameLists(rawValue: 1 << 2)
  /// A town of 200,000 people or more.
  package static let largeCity = NameLists(rawValue: 1 << 3)
  /// A smaller town, or another name of a large one.
  package static let town = NameLists(rawValue: 1 << 4)
  package static let demonym = NameLists(rawValue: 1 << 5)
  /// Speaks for a country in event data: capitals, regions, adjectives.
  package static let countryAlias = NameLists(rawValue: 1 << 6)
  package static let organisation = NameLists(rawValue: 1 << 7)
  package static let armedGroup = NameLists(rawValue: 1 << 8)
  package static let maleGivenName = NameLists(rawValue: 1 << 9)
  package static let femaleGivenName = NameLists(rawValue: 1 << 10)
  package static let surname = NameLists(rawValue: 1 << 11)
  /// The whole name of a head of a state, party or body.
  package static let leader = NameLists(rawValue: 1 << 12)
  /// First or last part of such a name.
  package static let leaderPart = NameLists(rawValue: 1 << 13)
  /// Put before a person's name: "Mr", "Dr".
  package static let honorific = NameLists(rawValue: 1 << 14)
  /// Any other title: "Prime Minister", "General".
  package static let title = NameLists(rawValue: 1 << 15)
  /// A noun for people: "envoy".
  package static let personNoun = NameLists(rawValue: 1 << 16)
  /// A noun for bodies: "ministry".
  package static let groupNoun = NameLists(rawValue: 1 << 17)
  /// A noun for places: "river".
  package static let placeNoun = NameLists(rawValue: 1 << 18)
  /// Names of WordNet: historical people, bodies, places.
  package static let knownPerson = NameLists(rawValue: 1 << 19)
  package static let knownGroup = NameLists(rawValue: 1 << 20)
  package static let knownPlace = NameLists(rawValue: 1 << 21)
  /// An ordinary English word, in lower case in the dictionary.
  package static let ordinaryWord = NameLists(rawValue: 1 << 22)

  /// Forms that a verb of WordNet has.
  package static let verbBase = NameLists(rawValue: 1 << 23)
  package static let verbThirdPerson = NameLists(rawValue: 1 << 24)
  package static let verbPast = NameLists(rawValue: 1 << 25)
  package static let verbGerund = NameLists(rawValue: 1 << 26)

  package static let verbForms: NameLists = [.verbBase, .verbThirdPerson, .verbPast, .verbGerund]

  package static let givenName: NameLists = [.maleGivenName, .femaleGivenName]
}
