public import English
internal import KnowledgeGraph

extension DocumentEntities {
  /// Finds the entities of an analysed document and everything that refers to them.
  ///
  /// Needs names; uses tags, lemmas and trees where the analysis has them.
  /// - Complexity: O(n) in the number of tokens; searches for antecedents look back a fixed way.
  public init(_ analysis: Analysis) {
    self = Assembly(Resolution(analysis)).documentEntities()
  }
}

/// Turns a finished resolution into the public tables.
private struct Assembly {
  private let resolution: Resolution
  private let analysis: Analysis
  private var mentions: [(mention: Mention, entity: Int?, reason: MergeReason)] = []
  private var actors: [(head: TokenIndex, actors: [WorkingActor])] = []

  init(_ resolution: Resolution) {
    self.resolution = resolution
    analysis = resolution.analysis
  }

  consuming func documentEntities() -> DocumentEntities {
    addNames()
    addPhrases()
    addPronouns()
    addDemonyms()
    mentions.sort {
      ($0.mention.tokens.start.rawValue, -$0.mention.tokens.count, $0.mention.head.rawValue)
        < ($1.mention.tokens.start.rawValue, -$1.mention.tokens.count, $1.mention.head.rawValue)
    }
    let order = entityOrder()
    var entities = order.sorted.map(entity)
    var listed: [Mention] = []
    var merges: [Merge] = []
    for (position, item) in mentions.enumerated() {
      var mention = item.mention
      if let entity = item.entity {
        let index = EntityIndex(order.position[entity])
        mention.entity = index
        entities[index.position].mentions.append(MentionIndex(position))
        merges.append(
          Merge(mention: MentionIndex(position), entity: index, reason: item.reason))
      }
      listed.append(mention)
    }
    func index(_ entity: Int) -> EntityIndex { EntityIndex(order.position[entity]) }
    var result = DocumentEntities(
      entities: entities, mentions: listed,
      roleLinks: roleLinks(index), locationLinks: locationLinks(index), merges: merges,
      actors: actors.map { head, actors in
        (
          head,
          actors.map {
            Actor(
              entity: index($0.entity), standing: $0.standing,
              attribution: $0.attribution.map(index),
              role: $0.role)
          }
        )
      }, tokenCount: analysis.tokens.count)
    result.quotations = resolution.quotations.map { quotation in
      Quotation(
        tokens: TokenRange(quotation.tokens),
        speaker: quotation.speaker.flatMap { result.mention(headedBy: TokenIndex($0)) })
    }
    return result
  }

  // MARK: Mentions

  private mutating func addNames() {
    for (index, name) in resolution.names.enumerated() {
      let entity = resolution.entityOfName(index)
      let head = resolution.treeHead(of: name.tokens)
      mentions.append(
        (
          Mention(
            tokens: TokenRange(name.tokens), head: TokenIndex(head), form: .name,
            kind: nodeKind(resolution.entities[entity].kind),
            agreement: Agreement(gender: resolution.entities[entity].gender, number: .singular)),
          entity, resolution.clustering.reasonOfName[index]
        ))
      let acting = resolution.actors(of: entity).map { capitalRule($0, head: head) }
      actors.append((TokenIndex(head), acting))
      for token in name.tokens where token != head { actors.append((TokenIndex(token), acting)) }
    }
  }

  /// "Cairo rejected the plan": a capital that acts is its country, if the text knows the country.
  private func capitalRule(_ actor: WorkingActor, head: Int) -> WorkingActor {
    let entity = resolution.entities[actor.entity]
    guard entity.kind == .place, entity.country == nil, let cluster = entity.cluster,
      isAddressed(head),
      let country = Countries.standard.country(
        capital: resolution.clustering.clusters[cluster].keys[0].text),
      let known = resolution.entityOfCountry[country]
    else { return actor }
    return WorkingActor(entity: known, standing: .body)
  }

  /// Whether a state stands there: it acts, or it is accused, urged, thanked.
  private func isAddressed(_ head: Int) -> Bool {
    switch analysis.tokens[head].deprel {
    case .nsubj, .oblAgent: return true
    case .obj, .iobj:
      guard let verb = analysis.tokens[head].head else { return false }
      return Self.addressing.contains(analysis[verb].lemma)
    default: return false
    }
  }

  private static let addressing: Set<String> = [
    "accuse", "urge", "blame", "condemn", "criticise", "criticize", "warn", "ask", "press",
    "pressure", "tell", "thank", "praise", "persuade", "threaten", "back", "oppose",
  ]

  private mutating func addPhrases() {
    for (index, phrase) in resolution.phrases.enumerated() {
      let meaning = resolution.phraseMeaning[index]
      guard !meaning.actors.isEmpty || meaning.entity != nil else { continue }
      let isHuman = !phrase.classes.isDisjoint(with: [.headRole, .memberRole, .person])
      mentions.append(
        (
          Mention(
            tokens: TokenRange(phrase.whole.lowerBound..<phrase.head + 1),
            head: TokenIndex(phrase.head), form: .description,
            kind: meaning.entity.map { nodeKind(resolution.entities[$0].kind) }
              ?? (isHuman ? .person : .organisation),
            agreement: Agreement(number: phrase.isPlural ? .plural : .singular)),
          meaning.entity, meaning.reason
        ))
      var acting =
        meaning.actors.isEmpty
        ? meaning.entity.map(resolution.actors(of:)) ?? [] : meaning.actors
      // "the government in Cairo", "the Cairo government"
      if phrase.classes.contains(.stateBody) {
        acting = acting.map { capitalRule($0, head: phrase.head) }
      }
      actors.append((TokenIndex(phrase.head), acting))
    }
  }

  private mutating func addPronouns() {
    for (token, meaning) in resolution.pronounMeaning.sorted(by: { $0.key < $1.key }) {
      mentions.append(
        (
          Mention(
            tokens: TokenRange(token..<token + 1), head: TokenIndex(token), form: .pronoun,
            kind: meaning.entity.map { nodeKind(resolution.entities[$0].kind) }),
          meaning.entity, meaning.reason
        ))
      actors.append((TokenIndex(token), meaning.actors))
    }
  }

  private mutating func addDemonyms() {
    for token in analysis.tokens.indices {
      guard resolution.covering[token] < 0, let country = resolution.facts.demonym[token],
        resolution.facts.demonymLength[token] > 0, resolution.pronounMeaning[token] == nil,
        let entity = resolution.entityOfCountry[country]
      else { continue }
      let end = token + Int(resolution.facts.demonymLength[token])
      let isPlural = analysis.tokens[end - 1].xpos == .nnps || analysis.tokens[end - 1].xpos == .nns
      if isPlural ? isSide(end - 1) : !describesOthers(end - 1) {
        actors.append(
          (TokenIndex(end - 1), [WorkingActor(entity: entity, standing: .body)]))
      }
      mentions.append(
        (
          Mention(
            tokens: TokenRange(token..<end), head: TokenIndex(end - 1), form: .demonym, kind: .place
          ), entity, .demonym
        ))
    }
  }

  /// "Nordians and Sudorians": two nations side by side, without a number or another word of their
  /// own, deal with each other as their states do.
  private func isSide(_ token: Int) -> Bool {
    let facts = resolution.facts
    func isBare(_ token: Int) -> Bool {
      facts.demonym[token] != nil
        && facts.children(of: token).allSatisfy {
          switch analysis.tokens[$0].deprel {
          case .det, .case, .cc, .conj, .punct: true
          default: false
          }
        }
    }
    guard isBare(token) else { return false }
    if analysis.tokens[token].deprel == .conj, let first = analysis.tokens[token].head?.position {
      return isBare(first)
    }
    return facts.children(of: token).contains {
      analysis.tokens[$0].deprel == .conj && isBare($0)
    }
  }

  /// "Nordian and Sudorian parties": the nationality belongs to the noun behind, which is no state.
  private func describesOthers(_ token: Int) -> Bool {
    resolution.facts.children(of: token).contains { child in
      guard analysis.tokens[child].deprel == .conj, analysis.tokens[child].upos == .noun,
        child > token
      else { return false }
      let phrase = resolution.phraseAt[child]
      return phrase < 0 || resolution.phraseMeaning[Int(phrase)].actors.isEmpty
    }
  }

  // MARK: Entities

  private func entityOrder() -> (sorted: [Int], position: [Int]) {
    var position = [Int](repeating: -1, count: resolution.entities.count)
    var sorted: [Int] = []
    for item in mentions {
      guard let entity = item.entity, position[entity] < 0 else { continue }
      position[entity] = sorted.count
      sorted.append(entity)
    }
    for entity in position.indices where position[entity] < 0 {
      position[entity] = sorted.count
      sorted.append(entity)
    }
    return (sorted, position)
  }

  private func entity(_ index: Int) -> Entity {
    let working = resolution.entities[index]
    guard let cluster = working.cluster.map({ resolution.clustering.clusters[$0] }) else {
      let name = working.country.map { Countries.standard[$0].name } ?? ""
      return Entity(
        kind: .place, label: name, subtype: "country", aliases: [name], isNamed: false)
    }
    var aliases: [String] = []
    for name in cluster.names {
      let text = analysis.text(of: resolution.names[name].tokens)
      if !aliases.contains(text) { aliases.append(text) }
    }
    let label = resolution.clustering.label(of: cluster)
    return Entity(
      kind: nodeKind(working.kind), label: label,
      subtype: Subtypes.subtype(
        of: working, keys: cluster.keys,
        lists: cluster.names.reduce(into: NameLists()) {
          $0.formUnion(analysis.lists(of: resolution.names[$1].tokens))
        }),
      aliases: aliases.contains(label) ? aliases : [label] + aliases, roles: working.roleWords,
      agreement: Agreement(gender: working.gender, number: .singular))
  }

  private func nodeKind(_ kind: NameKind) -> NodeKind {
    switch kind {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    }
  }

  // MARK: Links

  private func roleLinks(_ index: (Int) -> EntityIndex) -> [RoleLink] {
    (resolution.roles + resolution.bodies()).compactMap { role in
      RoleLink(
        member: index(role.member), role: role.role, rank: role.rank, isFormer: role.isFormer,
        organisation: role.owner.map(index), tokens: TokenRange(role.tokens),
        sentence: analysis.tokens[role.tokens.lowerBound].sentence)
    }
  }

  private func locationLinks(_ index: (Int) -> EntityIndex) -> [LocationLink] {
    resolution.locations.map { location in
      LocationLink(
        part: index(location.part), whole: index(location.whole),
        tokens: TokenRange(location.tokens),
        sentence: analysis.tokens[location.tokens.lowerBound].sentence)
    }
  }
}

extension Resolution {
  /// Ministries, parliaments and armies that the text names with their country: "the Norwegian
  /// parliament", "Qatar's Ministry of Finance", "parliament of Norway".
  func bodies() -> [FoundRole] {
    var found: [FoundRole] = []
    for (index, name) in names.enumerated() {
      let member = entityOfName(index)
      guard entities[member].kind == .organisation, isStateBody(name) else { continue }
      let start = name.tokens.lowerBound
      var owner: Int?
      var first = start
      if let country = name.tokens.lazy.compactMap({ facts.demonym[$0] }).first {
        owner = entityOfCountry[country]
      } else if start > 1, analysis.tokens[start - 1].xpos == .pos, covering[start - 2] >= 0 {
        owner = entityOfName(Int(covering[start - 2]))
        first = names[Int(covering[start - 2])].tokens.lowerBound
      } else if start > 0, let country = facts.demonym[start - 1] {
        owner = entityOfCountry[country]
        first = start - 1
      } else {
        owner = countryInside(name)
      }
      guard let owner, owner != member, entities[owner].kind != .person else { continue }
      found.append(
        FoundRole(
          member: member, phrase: nil, role: nil, rank: .member, isFormer: false, owner: owner,
          tokens: first..<name.tokens.upperBound))
    }
    return found
  }

  /// "U.S. Embassy", "parliament of Grozda"
  private func countryInside(_ name: NameMention) -> Int? {
    let words = name.key.words
    guard words.count > 1 else { return nil }
    var candidates = [words[0], words.prefix(2).joined(separator: " ")]
    if let of = words.firstIndex(of: "of") {
      candidates.append(words[(of + 1)...].joined(separator: " "))
    }
    for candidate in candidates {
      if let country = Countries.standard.country(named: candidate) {
        return entityOfCountry[country]
      }
    }
    return nil
  }

  private func isStateBody(_ name: NameMention) -> Bool {
    name.key.words.contains {
      !Vocabulary.standard.classes(of: $0).isDisjoint(
        with: [.institution, .governmentBody, .court, .stateBody])
    }
  }
}
