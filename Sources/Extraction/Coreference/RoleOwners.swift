import English
import KnowledgeGraph

/// Ties offices to the organisation or country they belong to.
extension Resolution {
  /// Owners that are named beside the office; who speaks for a body follows from them.
  mutating func settleDirectRoles() {
    for country in facts.demonym { if let country { _ = entity(of: country) } }
    for index in roles.indices { settle(&roles[index]) }
    for role in roles { noteSpeaker(role) }
  }

  /// Owners that were pronouns or descriptions, and offices of a state whose text names none.
  mutating func finishRoles() {
    for index in roles.indices where roles[index].owner == nil {
      settle(&roles[index])
      if roles[index].owner != nil { noteSpeaker(roles[index]) }
    }
    for index in roles.indices where roles[index].owner == nil {
      let role = roles[index]
      let known = roles.first {
        $0.member == role.member && $0.owner != nil && $0.classes.contains(.stateRole)
      }
      if role.classes.contains(.stateRole), let phrase = role.phrase,
        phrases[phrase].owners.isEmpty
      {
        roles[index].owner = known?.owner ?? mainCountry
      }
    }
  }

  private func settle(_ role: inout FoundRole) {
    guard role.owner == nil, let index = role.phrase else { return }
    guard let owner = owner(of: phrases[index]), owner != role.member,
      entities[owner].kind != .person
    else { return }
    role.owner = owner
  }

  private mutating func noteSpeaker(_ role: FoundRole) {
    guard role.classes.contains(.speaker), role.rank == .member, !role.isFormer,
      let owner = role.owner, let words = role.role,
      entities[role.member].speaksFor == nil
    else { return }
    entities[role.member].speaksFor = (owner, words)
  }
}
