import English
import KnowledgeGraph

/// "I" and "we" inside quotations.
extension Resolution {
  /// "I" is the speaker of the quotation, "we" the body he speaks for or belongs to.
  mutating func resolveFirstPersons() {
    for quotation in quotations {
      guard let speaker = quotation.speaker, let meaning = meaning(at: speaker) else { continue }
      for token in quotation.tokens
      where analysis.tokens[token].upos == .pron || analysis.tokens[token].xpos == .prpPossessive {
        switch analysis.tokens[token].form.lowercased() {
        case "i", "me", "my", "mine", "myself":
          guard let entity = meaning.entity else { continue }
          pronounMeaning[token] = Meaning(
            actors: actors(of: entity), entity: entity, reason: .speakerOfQuote)
        case "we", "us", "our", "ours", "ourselves":
          pronounMeaning[token] = Meaning(
            actors: weActors(meaning), entity: nil, reason: .speakerOfQuote)
        default: break
        }
      }
    }
  }

  /// Whom a speaker means by "we": the body he is in.
  private func weActors(_ meaning: Meaning) -> [WorkingActor] {
    guard let person = meaning.entity, entities[person].kind == .person,
      entities[person].speaksFor == nil
    else { return meaning.actors }
    let role = roles.first { $0.member == person && $0.owner != nil && !$0.isFormer }
    guard let role, let owner = role.owner else { return meaning.actors }
    return [
      WorkingActor(entity: owner, standing: .speaker, attribution: person, role: role.role)
    ]
  }
}
