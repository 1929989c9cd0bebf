import English

/// What "who", "which" and "whose" stand for.
extension Resolution {
  /// "who", "which": the noun whose clause it opens.
  mutating func resolve(relative token: Int) {
    var verb = analysis.tokens[token].head?.position
    var steps = 0
    while let current = verb, steps < 4 {
      let relation = analysis.tokens[current].deprel
      if relation == .aclRelcl || relation == .acl {
        guard let noun = analysis.tokens[current].head?.position else { return }
        if analysis.tokens[token].form.lowercased() == "who",
          analysis.tokens[noun].deprel == .appos,
          let named = analysis.tokens[noun].head?.position, var person = self.meaning(at: named),
          let entity = person.entity, entities[entity].kind == .person,
          self.meaning(at: noun)?.entity.map({ entities[$0].kind == .organisation }) ?? false
        {
          // "Ana Costa, the Liberal Democrat who chairs it": not the party
          person.reason = .relativePronoun
          pronounMeaning[token] = person
          return
        }
        if var meaning = meaning(at: noun) {
          meaning.reason = .relativePronoun
          pronounMeaning[token] = meaning
        }
        return
      }
      verb = analysis.tokens[current].head?.position
      steps += 1
    }
    guard analysis.tokens[token].xpos == .wpPossessive, let owner = ownerBefore(token),
      var meaning = meaning(at: owner)
    else { return }
    meaning.reason = .relativePronoun
    pronounMeaning[token] = meaning
  }

  /// "the Fishing Council (FC), whose chair": what stands right before the comma, wherever the parser
  /// hung the clause.
  private func ownerBefore(_ pronoun: Int) -> Int? {
    var index = pronoun - 1
    guard index >= 0, sameSentence(index, pronoun) else { return nil }
    if analysis.tokens[index].form == "," { index -= 1 }
    if index > 2, analysis.tokens[index].form == ")", analysis.tokens[index - 2].form == "(" {
      index -= 3
    }
    return index >= 0 && sameSentence(index, pronoun) ? index : nil
  }
}
