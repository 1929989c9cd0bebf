import English

/// Offices that pass from one to the other: "Ana Costa is to be succeeded by Ben Lemm".
extension Resolution {
  /// Who follows the head of a body or state is to be its head.
  mutating func readSuccessors() {
    for verb in analysis.tokens.indices
    where ["succeeded", "replaced"].contains(analysis.tokens[verb].form)
      && analysis.tokens[verb].xpos == .vbn
    {
      guard let old = personBefore(passive: verb), let by = agent(behind: verb),
        let held = roles.first(where: {
          $0.member == old && $0.rank == .head && $0.owner != nil && $0.role != nil
        })
      else { continue }
      let new = entityOfName(by)
      guard new != old, !roles.contains(where: { $0.member == new && $0.owner == held.owner })
      else { continue }
      roles.append(
        FoundRole(
          member: new, phrase: nil, role: held.role, rank: .head, isFormer: false,
          owner: held.owner, classes: held.classes, tokens: verb - 1..<names[by].tokens.upperBound))
    }
  }

  /// "Ana Costa is to be", "Ana Costa will be"
  private func personBefore(passive verb: Int) -> Int? {
    var index = verb - 1
    while index > 0, sameSentence(index, verb), covering[index] < 0,
      analysis.tokens[index].upos == .aux || analysis.tokens[index].form == "to"
        || analysis.tokens[index].upos == .adv || analysis.tokens[index].form == "due"
        || analysis.tokens[index].upos == .part
    {
      index -= 1
    }
    guard index >= 0, index < verb - 1, sameSentence(index, verb) else { return nil }
    if analysis.tokens[index].form == ",", let name = apposed(before: index) { return name }
    guard let person = meaning(at: index)?.entity, entities[person].kind == .person else {
      return nil
    }
    return person
  }

  /// "Ana Costa, the president of Novag, is to be": the name before the office.
  private func apposed(before comma: Int) -> Int? {
    roles.last { $0.phrase != nil && $0.tokens.upperBound == comma }?.member
  }

  /// The name behind "by", which a time or an office may precede.
  private func agent(behind verb: Int) -> Int? {
    for token in verb + 1..<max(verb + 1, min(verb + 8, analysis.tokens.count - 1))
    where sameSentence(token, verb) {
      guard analysis.tokens[token].form == "by" else {
        guard
          [.adp, .num, .noun, .propn, .det, .adj, .adv, .punct].contains(
            analysis.tokens[token].upos), analysis.tokens[token].form != ","
        else { return nil }
        continue
      }
      var next = token + 1
      while next < min(token + 5, analysis.tokens.count), covering[next] < 0 { next += 1 }
      guard next < analysis.tokens.count, covering[next] >= 0, sameSentence(next, verb) else {
        return nil
      }
      let name = Int(covering[next])
      return entities[entityOfName(name)].kind == .person ? name : nil
    }
    return nil
  }
}
