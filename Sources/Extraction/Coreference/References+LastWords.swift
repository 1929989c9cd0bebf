import English

/// "The column" of "the Harbour Liberation Column": a body called by the last word of its name.
extension Resolution {
  /// "The Spaniard said": one citizen, whom the text has named before.
  func isCitizen(_ token: Int) -> Bool {
    let word = analysis.tokens[token]
    guard token > 0, facts.demonym[token] != nil, word.deprel == .nsubj,
      word.xpos == .nn || word.xpos == .nnp || word.xpos == .jj,
      analysis.tokens[token - 1].form.lowercased() == "the", sameSentence(token - 1, token),
      token + 1 < analysis.tokens.count,
      [.verb, .aux, .adv, .punct].contains(analysis.tokens[token + 1].upos)
    else { return false }
    let form = word.form.lowercased()
    // "the French", "the Swiss" are a people.
    guard !["ish", "ch", "ese", "ss", "s"].contains(where: form.hasSuffix) else { return false }
    return true
  }

  /// Bodies of several words by the last, small.
  func bodiesByLastWord() -> [String: [Int]] {
    var found: [String: [Int]] = [:]
    for index in entities.indices where entities[index].kind == .organisation {
      guard let cluster = entities[index].cluster else { continue }
      let words = clustering.clusters[cluster].keys.filter { $0.words.count > 1 }
        .compactMap(\.words.last)
      for word in Set(words) { found[word, default: []].append(index) }
    }
    return found
  }

  /// Ties a subject that no list of words knows to the one body whose name ends in it.
  mutating func resolve(lastWord token: Int, _ bodies: [String: [Int]]) -> Bool {
    let word = analysis.tokens[token]
    guard token > 0, word.upos == .noun, word.xpos == .nn, word.deprel == .nsubj,
      analysis.tokens[token - 1].form.lowercased() == "the", sameSentence(token - 1, token),
      let candidates = bodies[word.lemma.lowercased()], candidates.count == 1,
      let cluster = entities[candidates[0]].cluster,
      let first = clustering.clusters[cluster].names.first,
      names[first].tokens.upperBound < token,
      !facts.children(of: token).contains(where: {
        $0 > token && [.nmod, .acl, .aclRelcl].contains(analysis.tokens[$0].deprel)
      })
    else { return false }
    pronounMeaning[token] = Meaning(
      actors: actors(of: candidates[0]), entity: candidates[0], reason: .description)
    return true
  }
}
