import English
import KnowledgeGraph

/// The names of one entity.
struct NameCluster: Sendable {
  var kind: NameKind
  /// Positions in the document's name mentions, in text order once finished.
  var names: [Int]
  /// The distinct spellings, by normalised key.
  var keys: [NameKey]
  var country: Countries.Index?
  var gender: Agreement.Gender = .unknown
}

/// One distinct spelling of a name in the document.
struct NameGroup: Sendable {
  var key: NameKey
  var names: [Int]
  var kind: NameKind
  /// The spelling in the text, of its first mention.
  var text: String
  /// The state whose "foreign ministry" it is, where the name itself does not say so.
  var state: String?
}

/// Joins the names of a document into clusters, most certain evidence first
/// (Raghunathan et al. 2010): the same spelling, alternative names of countries, acronyms, fuller
/// and shorter forms, surnames, misspellings.
struct NameClustering {
  let analysis: Analysis
  let facts: TokenFacts
  let names: [NameMention]
  var groups: [NameGroup] = []
  private(set) var clusters: [NameCluster] = []
  /// By name mention: its cluster.
  private(set) var clusterOfName: [Int]
  /// By name mention: why it is in its cluster.
  private(set) var reasonOfName: [MergeReason]
  private var clusterOfGroup: [Int]

  init(_ analysis: Analysis, _ facts: TokenFacts, _ names: [NameMention]) {
    self.analysis = analysis
    self.facts = facts
    self.names = names
    clusterOfName = Array(repeating: -1, count: names.count)
    reasonOfName = Array(repeating: .sameName, count: names.count)
    clusterOfGroup = []
    makeGroups()
    clusterOfGroup = Array(repeating: -1, count: groups.count)
    joinCountries()
    joinPersons()
    joinOrganisationsAndPlaces()
    finish()
  }

  // MARK: Groups of one spelling

  private mutating func makeGroups() {
    var byKey: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      // "Norway's foreign ministry" is another than "Sweden's foreign ministry"; "the foreign ministry"
      // is the one named last.
      if let state = stateOwning(index) {
        let key = name.key.text + "@" + state
        if let group = byKey[key] {
          groups[group].names.append(index)
        } else {
          byKey[key] = groups.count
          groups.append(
            NameGroup(
              key: name.key, names: [index], kind: name.kind, text: analysis.text(of: name.tokens),
              state: state))
        }
        byKey[name.key.text] = byKey[key]
        continue
      }
      if let group = byKey[name.key.text] {
        groups[group].names.append(index)
      } else {
        byKey[name.key.text] = groups.count
        groups.append(
          NameGroup(
            key: name.key, names: [index], kind: name.kind, text: analysis.text(of: name.tokens)))
      }
    }
    for index in groups.indices { groups[index].kind = KindVote.kind(of: groups[index], self) }
    correctSurnames()
    correctCompanies()
    correctFirstWords()
  }

  func hasArticle(_ name: NameMention) -> Bool {
    name.tokens.lowerBound > 0
      && analysis.tokens[name.tokens.lowerBound - 1].form.lowercased() == "the"
  }

  private mutating func newCluster(_ group: Int) {
    clusterOfGroup[group] = clusters.count
    clusters.append(
      NameCluster(
        kind: groups[group].kind, names: groups[group].names, keys: [groups[group].key],
        country: groups[group].kind == .place
          ? Countries.standard.country(named: groups[group].key.text) : nil))
    for name in groups[group].names { clusterOfName[name] = clusters.count - 1 }
  }

  private mutating func join(_ group: Int, to cluster: Int, _ reason: MergeReason) {
    clusterOfGroup[group] = cluster
    clusters[cluster].names += groups[group].names
    clusters[cluster].keys.append(groups[group].key)
    for name in groups[group].names {
      clusterOfName[name] = cluster
      reasonOfName[name] = reason
    }
  }

  // MARK: Countries

  private mutating func joinCountries() {
    var clusterOfCountry: [Countries.Index: Int] = [:]
    for (index, group) in groups.enumerated() where group.kind == .place {
      guard let country = Countries.standard.country(named: group.key.text) else { continue }
      if let cluster = clusterOfCountry[country] {
        join(index, to: cluster, .alternativeName)
      } else {
        newCluster(index)
        clusterOfCountry[country] = clusters.count - 1
      }
    }
  }

  // MARK: People

  private mutating func joinPersons() {
    let persons = groups.indices.filter { groups[$0].kind == .person && clusterOfGroup[$0] < 0 }
      .sorted {
        (-groups[$0].key.words.count, groups[$0].names[0])
          < (-groups[$1].key.words.count, groups[$1].names[0])
      }
    var byWord: [String: [Int]] = [:]
    for group in persons {
      let words = groups[group].key.core
      let candidates = words.reduce(into: [Int]()) { found, word in
        for cluster in byWord[word] ?? [] where !found.contains(cluster) { found.append(cluster) }
      }
      if let known = knownAs(groups[group]) {
        join(group, to: known, .alternativeName)
      } else if words.count == 1 {
        joinSingleName(group, words[0], candidates, persons)
      } else if let same = candidates.first(where: { isShorterForm(words, of: clusters[$0]) }) {
        join(group, to: same, .partOfName)
      } else if let similar = similarPerson(words) {
        join(group, to: similar, .spelling)
      } else {
        newCluster(group)
      }
      let cluster = clusterOfGroup[group]
      guard cluster >= 0 else { continue }
      for word in words where !(byWord[word] ?? []).contains(cluster) {
        byWord[word, default: []].append(cluster)
      }
    }
  }

  /// "Ana Costa, also known as Nita": the cluster of the name right before.
  private func knownAs(_ group: NameGroup) -> Int? {
    for index in group.names where index > 0 {
      let start = names[index].tokens.lowerBound
      let before = names[index - 1].tokens.upperBound
      guard start > 2, start - before <= 5, before < start,
        analysis.tokens[start - 1].form == "as", analysis.tokens[start - 2].form == "known",
        names[index - 1].sentence == names[index].sentence, clusterOfName[index - 1] >= 0,
        clusters[clusterOfName[index - 1]].kind == group.kind
      else { continue }
      return clusterOfName[index - 1]
    }
    return nil
  }

  /// "Costa" or "Sister Ana": the person whose surname, or failing that any name, it is.
  private mutating func joinSingleName(
    _ group: Int, _ word: String, _ candidates: [Int], _ persons: [Int]
  ) {
    let bySurname = candidates.filter { cluster in
      clusters[cluster].keys.contains { $0.core.last == word }
    }
    let fitting = (bySurname.isEmpty ? candidates : bySurname).filter {
      !conflicts(groups[group], clusters[$0])
    }
    guard !fitting.isEmpty else {
      if candidates.isEmpty, let similar = similarPerson([word]) {
        join(group, to: similar, .spelling)
      } else {
        newCluster(group)
      }
      return
    }
    if fitting.count == 1 {
      join(group, to: fitting[0], .surname)
    } else {
      distribute(group, among: fitting)
    }
  }

  /// Gives each mention of an ambiguous surname to the person named in full just before it, or to
  /// the one the text introduced first.
  private mutating func distribute(_ group: Int, among candidates: [Int]) {
    let inOrder = candidates.sorted {
      clusters[$0].names.min() ?? 0 < clusters[$1].names.min() ?? 0
    }
    for name in groups[group].names {
      let sentence = names[name].sentence.position
      let near = inOrder.compactMap { cluster -> (Int, Int)? in
        let before = clusters[cluster].names.filter {
          $0 < name && sentence - names[$0].sentence.position <= 1
            && names[$0].key.words.count > 1
        }
        return before.max().map { ($0, cluster) }
      }.max { $0.0 < $1.0 }
      let chosen = near?.1 ?? inOrder[0]
      clusterOfName[name] = chosen
      reasonOfName[name] = .surname
      clusters[chosen].names.append(name)
      if !clusters[chosen].keys.contains(groups[group].key) {
        clusters[chosen].keys.append(groups[group].key)
      }
    }
    clusterOfGroup[group] = inOrder[0]
  }

  private func conflicts(_ group: NameGroup, _ cluster: NameCluster) -> Bool {
    let mine = group.names.map { names[$0].gender }.first { $0 != .unknown }
    let theirs = cluster.names.map { names[$0].gender }.first { $0 != .unknown }
    guard let mine, let theirs else { return false }
    return mine != theirs
  }

  /// The words stand in the same order in a longer form that shares the surname or the given name;
  /// an initial stands for its name.
  private func isShorterForm(_ words: [String], of cluster: NameCluster) -> Bool {
    cluster.keys.contains { key in
      let longer = key.core
      guard longer.count >= words.count, longer.count > 1 else { return false }
      var position = 0
      for word in words {
        while position < longer.count, !matches(word, longer[position]) { position += 1 }
        guard position < longer.count else { return false }
        position += 1
      }
      return longer.last == words.last || longer.first == words.first && longer.count > 2
    }
  }

  private func matches(_ a: String, _ b: String) -> Bool {
    a == b || a.utf8.count == 1 && b.hasPrefix(a) || b.utf8.count == 1 && a.hasPrefix(b)
  }

  /// A person whose name differs by a slip of the pen in one word.
  private func similarPerson(_ words: [String]) -> Int? {
    let found = clusters.indices.filter { cluster in
      clusters[cluster].kind == .person
        && clusters[cluster].keys.contains { key in
          let theirs = key.core
          if words.count == 1 {
            guard let surname = theirs.last else { return false }
            return isMisspelling(words[0], surname)
          }
          guard theirs.count == words.count else { return false }
          let different = zip(words, theirs).filter { $0 != $1 }
          return different.count == 1 && isMisspelling(different[0].0, different[0].1)
        }
    }
    return found.count == 1 ? found[0] : nil
  }

  func isMisspelling(_ a: String, _ b: String) -> Bool {
    let length = min(a.utf8.count, b.utf8.count)
    guard length >= 5, a.utf8.first == b.utf8.first else { return false }
    return NameKey.distance(a, b, limit: length >= 8 ? 2 : 1) != nil
  }

  // MARK: Organisations and places

  private mutating func joinOrganisationsAndPlaces() {
    let rest = groups.indices.filter { groups[$0].kind != .person && clusterOfGroup[$0] < 0 }
    let byLength = rest.sorted {
      (-groups[$0].key.words.count, groups[$0].names[0])
        < (-groups[$1].key.words.count, groups[$1].names[0])
    }
    var related = NameRelations(analysis, facts, names)
    for group in byLength {
      if let known = knownAs(groups[group]) {
        join(group, to: known, .alternativeName)
      } else if let (cluster, reason) = related.parent(of: groups[group], among: clusters),
        !isOfAnotherState(groups[group], clusters[cluster])
      {
        join(group, to: cluster, reason)
      } else {
        newCluster(group)
        related.add(clusters[clusters.count - 1], at: clusters.count - 1, groups[group])
      }
    }
  }

  private func genderOfGivenName(_ cluster: NameCluster) -> Agreement.Gender {
    for key in cluster.keys where key.words.count > 1 {
      let gender = GivenNames.gender(of: key.words[0])
      if gender != .unknown { return gender }
    }
    return .unknown
  }

  // MARK: End

  private mutating func finish() {
    for index in clusters.indices {
      clusters[index].names.sort()
      for name in clusters[index].names where clusters[index].gender == .unknown {
        clusters[index].gender = names[name].gender
      }
      if clusters[index].kind == .person, clusters[index].gender == .unknown {
        clusters[index].gender = genderOfGivenName(clusters[index])
      }
    }
  }
}
