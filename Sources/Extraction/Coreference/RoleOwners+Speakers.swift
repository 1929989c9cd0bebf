import English
import KnowledgeGraph

/// Who speaks for a body, and who for himself though he is called its spokesman.
extension Resolution {
  /// "the head of the mission, the Danish diplomat Ana Costa", "the Greens' defence spokesman": who
  /// heads a body or has a field of policy of his own has views of his own.
  private func speaksForHimself(_ role: FoundRole, _ words: String) -> Bool {
    let last = words.split(separator: " ").last.map { $0.lowercased() } ?? ""
    if last == "diplomat" {
      return roles.contains {
        $0.member == role.member && $0.rank == .head && $0.phrase != role.phrase
      }
    }
    guard last.hasPrefix("spokes"), let owner = role.owner,
      entities[owner].kind == .organisation
    else { return false }
    return words.split(separator: " ").contains { Self.portfolios.contains($0.lowercased()) }
  }

  private static let portfolios: Set<String> = [
    "defence", "defense", "treasury", "finance", "health", "transport", "education", "justice",
    "environment", "energy", "immigration", "economic", "economy", "housing", "agriculture",
    "culture",
  ]

  mutating func noteSpeaker(_ role: FoundRole) {
    guard role.classes.contains(.speaker), role.rank == .member, !role.isFormer,
      let owner = role.owner, let words = role.role,
      entities[role.member].speaksFor == nil, !speaksForHimself(role, words)
    else { return }
    entities[role.member].speaksFor = (owner, words)
  }
}
