import English

extension NameClustering {
  /// The spelling to show: the fullest, an acronym never before its long form; among equal keys
  /// the most frequent, capitals only last.
  func label(of cluster: NameCluster) -> String {
    if let country = cluster.country {
      let main = Countries.standard[country].name
      let key = NameKey.normalise(main)
      if cluster.keys.contains(where: { $0.text == key }) { return spelling(of: key, cluster) }
    }
    let fullest = cluster.keys.max {
      ($0.words.count, $0.text.utf8.count) < ($1.words.count, $1.text.utf8.count)
    }
    // "Norway's foreign ministry": by itself the name is that of many.
    if let fullest, let owned = cluster.names.first(where: { stateOwning($0) != nil }),
      names[owned].key == fullest
    {
      return analysis.text(of: names[owned - 1].tokens.lowerBound..<names[owned].tokens.upperBound)
    }
    return spelling(of: fullest?.text ?? "", cluster)
  }

  private func spelling(of key: String, _ cluster: NameCluster) -> String {
    var counts: [(text: String, count: Int)] = []
    for name in cluster.names where names[name].key.text == key {
      let text = analysis.text(of: names[name].tokens)
      if let index = counts.firstIndex(where: { $0.text == text }) {
        counts[index].count += 1
      } else {
        counts.append((text, 1))
      }
    }
    let best = counts.max {
      (isShouted($0.text) ? 0 : 1, $0.count) < (isShouted($1.text) ? 0 : 1, $1.count)
    }
    return best?.text ?? key
  }

  private func isShouted(_ text: String) -> Bool { text == text.uppercased() }
}
