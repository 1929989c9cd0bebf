internal import English

/// Where a text first says in full what it later calls "the deal" or "this resolution".
///
/// A definite noun with nothing to it stands for the nearest fuller phrase before it with the same
/// noun, or one that newspapers use in its stead.
struct IssueAntecedents {
  private let tree: SyntaxTree
  /// Positions of the fuller phrases' heads by lemma, in text order.
  private var full: [String: [Int]] = [:]

  init(tree: SyntaxTree) {
    self.tree = tree
    for position in tree.tokens.indices {
      let upos = tree.upos(position)
      guard upos == .noun || upos == .propn else { continue }
      let lemma = tree.lemma(position).lowercased()
      guard IssueFamilies.members[lemma] != nil, isFull(position) else { continue }
      full[lemma, default: []].append(position)
    }
  }

  /// The head of the phrase that says in full what the bare noun at `position` names.
  func antecedent(of position: Int) -> Int? {
    let lemma = tree.lemma(position).lowercased()
    guard let family = IssueFamilies.members[lemma] else { return nil }
    if let same = nearest(lemma, before: position) { return same }
    return family.compactMap { nearest($0, before: position) }.max()
  }

  /// The nearest noun before a pronoun that may be what it takes up: a plan, deal or law that is the
  /// subject or object of its clause.
  func nearest(before position: Int) -> Int? {
    var place = position - 1
    while place >= 0, position - place < 60 {
      switch tree.deprel(place) {
      case .nsubj, .nsubjPass, .obj:
        if tree.upos(place) == .noun,
          IssueFamilies.members[tree.lemma(place).lowercased()] != nil
        {
          return place
        }
      default: break
      }
      place -= 1
    }
    return nil
  }

  private func nearest(_ lemma: String, before position: Int) -> Int? {
    guard let places = full[lemma] else { return nil }
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? places[low - 1] : nil
  }

  /// Whether the phrase says more than its noun.
  private func isFull(_ head: Int) -> Bool {
    if tree.deprel(head) == .compound || tree.deprel(head) == .flat { return false }
    for child in tree.children(head) {
      switch tree.deprel(child) {
      case .amod, .compound, .nummod:
        if !Self.pointers.contains(tree.lemma(child).lowercased()) { return true }
      case .nmod:
        if let preposition = tree.preposition(child), Self.telling.contains(preposition),
          !TimeWords.isTime(child, tree)
        {
          return true
        }
      case .acl: if tree.marker(child) == "to" { return true }
      default: continue
      }
    }
    return false
  }

  private static let pointers: Set<String> = [
    "same", "latest", "new", "current", "whole", "entire", "recent", "final", "first", "last",
    "such", "own", "second", "other", "next", "previous",
  ]
  private static let telling: Set<String> = [
    "to", "on", "for", "of", "between", "with", "against", "over",
  ]
}

/// Nouns that newspapers use for one another when they come back to a thing.
enum IssueFamilies {
  static let members: [String: [String]] = {
    let groups = [
      ["plan", "proposal", "initiative", "scheme", "blueprint", "roadmap"],
      ["deal", "agreement", "accord", "pact", "treaty", "settlement", "contract"],
      ["talk", "talks", "negotiation", "negotiations", "dialogue", "discussion"],
      ["war", "conflict", "fighting", "hostility"],
      ["truce", "ceasefire", "cease-fire", "armistice"],
      ["killing", "murder", "assassination"],
      ["attack", "assault", "strike", "bombing", "offensive"],
      ["decision", "ruling"], ["move"], ["step"],
      ["law", "bill", "legislation", "measure", "act"],
      ["protest", "demonstration", "rally"],
      ["resolution"], ["charter"], ["vote"], ["referendum"], ["election"], ["trial"],
      ["sanction"], ["summit"], ["mission"], ["operation"], ["project"], ["programme", "program"],
      ["reform"], ["budget"], ["constitution"], ["amendment"], ["motion"], ["crisis"],
      ["investigation", "inquiry", "probe"], ["policy"], ["merger"], ["takeover"], ["bid"],
      ["withdrawal"], ["deployment"], ["blockade"], ["siege"], ["release"], ["report"],
      ["statement"], ["invasion"], ["occupation"], ["freeze"], ["ban"], ["claim"],
    ]
    var table: [String: [String]] = [:]
    for group in groups {
      for word in group { table[word] = group }
    }
    return table
  }()
}
