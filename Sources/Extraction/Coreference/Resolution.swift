import English
import KnowledgeGraph

/// Finds what the names, phrases and pronouns of one document stand for.
///
/// Passes run in order of precision (Lee et al. 2013): names are joined over the whole document,
/// then titles and appositions tie phrases to people, then one walk through the text resolves
/// descriptions and pronouns against the entities mentioned last.
struct Resolution {
  let analysis: Analysis
  let facts: TokenFacts
  let names: [NameMention]
  let covering: [Int32]
  let clustering: NameClustering
  let phrases: [NounPhrase]
  /// By token: the phrase headed there, -1 for none.
  let phraseAt: [Int32]
  let quotations: [TokenQuotation]

  /// Working entities: the clusters first, then countries known by a demonym only.
  var entities: [WorkingEntity]
  var entityOfCountry: [Countries.Index: Int] = [:]
  /// What each phrase stands for.
  var phraseMeaning: [Meaning]
  /// What each pronoun stands for, by token.
  var pronounMeaning: [Int: Meaning] = [:]
  var roles: [FoundRole] = []
  var locations: [FoundLocation] = []
  var mainCountry: Int?

  init(_ analysis: Analysis) {
    self.analysis = analysis
    facts = TokenFacts(analysis)
    names = NameReader.names(in: analysis, facts)
    var covering = [Int32](repeating: -1, count: analysis.tokens.count)
    for (index, name) in names.enumerated() {
      for position in name.tokens { covering[position] = Int32(index) }
    }
    self.covering = covering
    clustering = NameClustering(analysis, facts, names)
    phrases = NounPhraseReader(
      analysis: analysis, facts: facts, names: names, covering: covering
    ).phrases()
    var phraseAt = [Int32](repeating: -1, count: analysis.tokens.count)
    for (index, phrase) in phrases.enumerated() { phraseAt[phrase.head] = Int32(index) }
    self.phraseAt = phraseAt
    quotations = QuotationReader(analysis: analysis, facts: facts).quotations()
    phraseMeaning = Array(repeating: Meaning(), count: phrases.count)
    entities = []
    makeEntities()
    findMainCountry()
    readRoles()
    readLocations()
    resolveReferences()
    finishRoles()
    readSeats()
    resolveFirstPersons()
  }

  private mutating func makeEntities() {
    for (index, cluster) in clustering.clusters.enumerated() {
      entities.append(
        WorkingEntity(
          kind: cluster.kind, cluster: index, country: cluster.country, gender: cluster.gender))
      if let country = cluster.country { entityOfCountry[country] = index }
    }
  }

  /// The entity of a country; made when the document names it by a demonym only.
  mutating func entity(of country: Countries.Index) -> Int {
    if let known = entityOfCountry[country] { return known }
    entities.append(WorkingEntity(kind: .place, cluster: nil, country: country))
    entityOfCountry[country] = entities.count - 1
    return entities.count - 1
  }

  /// The country the document is about: named most often, when it clearly leads.
  private mutating func findMainCountry() {
    var counts: [Countries.Index: Int] = [:]
    var total = 0
    for country in facts.demonym.compactMap({ $0 }) {
      counts[Countries.standard.state(of: country), default: 0] += 1
      total += 1
    }
    for cluster in clustering.clusters {
      guard let country = cluster.country else { continue }
      counts[Countries.standard.state(of: country), default: 0] += cluster.names.count
      total += cluster.names.count
    }
    // "Norland Senate": a body that is called after its state
    for (index, name) in names.enumerated()
    where entities[entityOfName(index)].kind == .organisation && name.tokens.count > 1 {
      for length in [3, 2, 1] where name.tokens.count > length {
        let front = name.tokens.lowerBound..<name.tokens.lowerBound + length
        let key = NameKey.normalise(analysis.text(of: front))
        guard let country = Countries.standard.country(named: key) else { continue }
        counts[Countries.standard.state(of: country), default: 0] += 1
        total += 1
        break
      }
    }
    addStates(to: &counts, &total)
    let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
    if let country = countryOfLeadBody {
      mainCountry = entity(of: country)
      return
    }
    let lead = countryOfLead
    guard let best, best.value > 1 || lead != nil || isNamedEarly(best.key) else { return }
    if let near = [lead, countryOfDateline].compactMap(\.self).first(where: {
      (counts[$0] ?? 0) * 4 >= best.value * 3
    }) {
      mainCountry = entity(of: near)
    } else if best.value * 5 >= total * 2 {
      mainCountry = entity(of: best.key)
    } else if let lead, (counts[lead] ?? 0) * 2 >= best.value {
      mainCountry = entity(of: lead)
    } else if let first = firstCountry, counts[first] == best.value, best.value > 2 {
      mainCountry = entity(of: first)
    }
  }

  /// Ohio and Texas speak for the United States, where the text names them at all.
  private func addStates(to counts: inout [Countries.Index: Int], _ total: inout Int) {
    guard let federation = Countries.standard.country(named: "united states"),
      counts[federation] ?? 0 > 0
    else { return }
    for (index, name) in names.enumerated()
    where entities[entityOfName(index)].kind == .place
      && analysis.lists(of: name.tokens).contains(.state)
    {
      counts[federation, default: 0] += 1
      total += 1
    }
  }

  /// A country named once, and that deep in the text, is not what the text is about.
  private func isNamedEarly(_ country: Countries.Index) -> Bool {
    let end = max(4, analysis.sentences.count / 3)
    for token in analysis.tokens.indices where analysis.tokens[token].sentence.position < end {
      if let named = facts.demonym[token], Countries.standard.state(of: named) == country {
        return true
      }
      if covering[token] >= 0,
        let named = clustering.clusters[entityOfName(Int(covering[token]))].country,
        Countries.standard.state(of: named) == country
      {
        return true
      }
    }
    return false
  }

  /// The country whose court, ministry or parliament acts in the first sentence: "The Supreme Court of
  /// Norland on Monday stopped …".
  private var countryOfLeadBody: Countries.Index? {
    guard let opening = analysis.sentences.first?.tokens.positions else { return nil }
    for (index, name) in names.enumerated() {
      guard opening.contains(name.tokens.lowerBound) else { break }
      guard entities[entityOfName(index)].kind == .organisation,
        let of = name.tokens.last(where: { analysis.tokens[$0].form == "of" }),
        of > name.tokens.lowerBound, isSubject(treeHead(of: name.tokens)),
        !facts.classes[of - 1].isDisjoint(with: [.court, .governmentBody, .institution])
      else { continue }
      let start = analysis.tokens[of + 1].form == "the" ? of + 2 : of + 1
      guard start < name.tokens.upperBound else { continue }
      let key = NameKey.normalise(analysis.text(of: start..<name.tokens.upperBound))
      if let country = Countries.standard.country(named: key) {
        return Countries.standard.state(of: country)
      }
    }
    return nil
  }

  /// The country of the capital that the text was sent from: "OSLO (Reuters) -".
  private var countryOfDateline: Countries.Index? {
    guard let opening = analysis.sentences.first?.tokens.positions, let last = opening.last,
      ["-", "–", "—", "--", "―"].contains(analysis.tokens[last].form)
    else { return nil }
    let places = names.prefix { opening.contains($0.tokens.lowerBound) }
    let capitals = places.compactMap { Countries.standard.country(capital: $0.key.text) }
    return capitals.first.map(Countries.standard.state(of:))
  }

  /// The country that the text names first.
  private var firstCountry: Countries.Index? {
    for token in analysis.tokens.indices {
      if let country = facts.demonym[token] { return Countries.standard.state(of: country) }
      if covering[token] >= 0,
        let country = clustering.clusters[entityOfName(Int(covering[token]))].country
      {
        return Countries.standard.state(of: country)
      }
    }
    return nil
  }

  /// The only country that the first two sentences name, headline and lead.
  private var countryOfLead: Countries.Index? {
    guard analysis.sentences.count > 4 else { return nil }
    let end = analysis.sentences[1].tokens.end.position
    var found: Set<Countries.Index> = []
    for token in 0..<end {
      if let country = facts.demonym[token] { found.insert(Countries.standard.state(of: country)) }
      if covering[token] >= 0,
        let country = clustering.clusters[entityOfName(Int(covering[token]))].country
      {
        found.insert(Countries.standard.state(of: country))
      }
    }
    return found.count == 1 ? found.first : nil
  }

  func entityOfName(_ name: Int) -> Int { clustering.clusterOfName[name] }

  /// Whether two tokens stand in one sentence.
  func sameSentence(_ a: Int, _ b: Int) -> Bool {
    analysis.tokens[a].sentence == analysis.tokens[b].sentence
  }
}

/// An entity while the document is being read.
struct WorkingEntity: Sendable {
  var kind: NameKind
  /// Its cluster of names; nil for a country that the text names by demonym only.
  var cluster: Int?
  var country: Countries.Index?
  var gender: Agreement.Gender = .unknown
  var roleWords: [String] = []
  /// Who he speaks for, and as what, when that is all he does: a spokesman, an official.
  var speaksFor: (entity: Int, role: String)?
  /// The classes of the words the text describes it with: "the party", "newspaper".
  var described: WordClass = []
}

/// What a phrase or pronoun was found to stand for.
struct Meaning: Sendable {
  /// Who acts when it acts; several for "they" after two names.
  var actors: [WorkingActor] = []
  /// The entity it refers to as such; nil when it only acts for one ("a Hamas official").
  var entity: Int?
  var reason: MergeReason = .description
}

struct WorkingActor: Hashable, Sendable {
  var entity: Int
  var standing: Actor.Standing = .itself
  var attribution: Int?
  var role: String?
}

/// An office as found, its organisation perhaps still a phrase or pronoun.
struct FoundRole: Sendable {
  var member: Int
  var phrase: Int?
  var role: String?
  var rank: RoleLink.Rank
  var isFormer: Bool
  var owner: Int?
  var classes: WordClass = []
  var tokens: Range<Int>
}

struct FoundLocation: Sendable {
  var part: Int
  var whole: Int
  var tokens: Range<Int>
}
