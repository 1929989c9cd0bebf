import English

/// Bodies that many states have by the same name.
extension NameClustering {
  /// "norway" of "Norway's foreign ministry": a small-letter name that many states have.
  func stateOwning(_ index: Int) -> String? {
    let start = names[index].tokens.lowerBound
    guard index > 0, names[index].kind == .organisation, !facts.isCapitalised[start], start > 1,
      analysis.tokens[start - 1].xpos == .pos,
      names[index - 1].tokens.upperBound == start - 1, names[index - 1].kind == .place
    else { return nil }
    return names[index - 1].key.text
  }

  func isOfAnotherState(_ group: NameGroup, _ cluster: NameCluster) -> Bool {
    guard let state = group.state else { return false }
    return groups.contains { other in
      other.state.map { $0 != state } == true && other.key == group.key
        && other.names.contains { clusterOfName[$0] >= 0 && cluster.names.contains($0) }
    }
  }
}
