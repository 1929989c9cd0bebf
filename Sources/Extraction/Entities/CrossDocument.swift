public import KnowledgeGraph

/// Two nodes of different documents taken to be one thing, and why.
public struct NodeJoin: Hashable, Sendable {
  /// The label that gave way.
  public var label: String
  /// The label that both go by now.
  public var joinedTo: String
  public var kind: NodeKind
  public var reason: MergeReason

  public init(label: String, joinedTo: String, kind: NodeKind, reason: MergeReason) {
    self.label = label
    self.joinedTo = joinedTo
    self.kind = kind
    self.reason = reason
  }
}

extension Graph {
  /// One node for what several documents call by different names, each join with its reason.
  ///
  /// Countries under their other names; organisations under an acronym that another document
  /// spells out; people whose shorter name fits exactly one fuller name, and for a bare surname
  /// only when both also hold the same office. Without such a reason namesakes stay apart.
  ///
  /// - Complexity: O(nodes + statements), hashing apart.
  public func joiningNames(ontology: Ontology) -> (graph: Graph, joins: [NodeJoin]) {
    var finder = NodeJoinFinder(nodes)
    let joins = finder.joins()
    guard !joins.isEmpty else { return (self, []) }
    var renamed = self
    for join in joins { renamed.nodes[join.node].label = join.label }
    let notes = joins.map { join in
      NodeJoin(
        label: nodes[join.node].label, joinedTo: join.label, kind: nodes[join.node].kind,
        reason: join.reason)
    }
    return (Graph.merging([renamed], ontology: ontology), notes)
  }
}

extension Graph {
  /// The graph with the names of several documents joined; itself when it is of one or of none.
  public func joinedAcrossDocuments(ontology: Ontology) -> Graph {
    documents.count > 1 ? joiningNames(ontology: ontology).graph : self
  }
}

/// Finds which nodes of a merged graph mean the same.
private struct NodeJoinFinder {
  struct Join {
    var node: Int
    var label: String
    var reason: MergeReason
  }

  private let nodes: [Node]
  private let keys: [NameKey]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    keys = nodes.map { NameKey($0.label) }
  }

  mutating func joins() -> [Join] {
    (countries() + organisations() + people()).sorted { $0.node < $1.node }
  }

  private func countries() -> [Join] {
    var first: [Countries.Index: Int] = [:]
    var found: [Join] = []
    for index in nodes.indices where nodes[index].kind == .place {
      guard let country = Countries.standard.country(named: keys[index].text) else { continue }
      guard let earlier = first[country] else {
        first[country] = index
        continue
      }
      found.append(Join(node: index, label: nodes[earlier].label, reason: .alternativeName))
    }
    return found
  }

  /// A label that is an alias of exactly one other organisation.
  private func organisations() -> [Join] {
    var byAlias: [String: [Int]] = [:]
    for index in nodes.indices where nodes[index].kind == .organisation {
      for alias in Set(nodes[index].aliases.map { NameKey.normalise($0) })
      where alias != keys[index].text {
        byAlias[alias, default: []].append(index)
      }
    }
    return nodes.indices.compactMap { index in
      guard nodes[index].kind == .organisation, let others = byAlias[keys[index].text],
        others.count == 1, others[0] != index
      else { return nil }
      let other = nodes[others[0]].label
      return Join(node: index, label: other, reason: .acronym(of: other))
    }
  }

  private func people() -> [Join] {
    var bySurname: [String: [Int]] = [:]
    for index in nodes.indices where nodes[index].kind == .person {
      if let surname = keys[index].core.last { bySurname[surname, default: []].append(index) }
    }
    var found: [Join] = []
    for index in nodes.indices where nodes[index].kind == .person {
      let mine = keys[index].core
      guard let surname = mine.last else { continue }
      let fuller = (bySurname[surname] ?? []).filter { other in
        other != index && keys[other].core.count > mine.count && fits(mine, keys[other].core)
      }
      guard fuller.count == 1 else { continue }
      if mine.count > 1 {
        found.append(Join(node: index, label: nodes[fuller[0]].label, reason: .partOfName))
      } else if sharesOffice(index, fuller[0]) {
        found.append(Join(node: index, label: nodes[fuller[0]].label, reason: .surname))
      }
    }
    return found
  }

  /// Each word stands in the fuller name in order, an initial for its name.
  private func fits(_ short: [String], _ long: [String]) -> Bool {
    var position = 0
    for word in short {
      while position < long.count, long[position] != word,
        !(word.utf8.count == 1 && long[position].hasPrefix(word))
      {
        position += 1
      }
      guard position < long.count else { return false }
      position += 1
    }
    return short.count == 1 || short.first == long.first
  }

  private func sharesOffice(_ a: Int, _ b: Int) -> Bool {
    let mine = Set(nodes[a].roles.map { $0.lowercased() })
    return nodes[b].roles.contains { mine.contains($0.lowercased()) }
  }
}
