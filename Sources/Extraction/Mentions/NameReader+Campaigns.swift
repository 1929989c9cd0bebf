import English

/// Bodies whose names are made of ordinary words, told by what stands around them.
extension NameReader {
  /// "the Speak Out campaign", "Ana Costa from Hands Off Our Forest", "Watch on Wages said".
  mutating func addCampaigns() {
    for start in analysis.tokens.indices.dropFirst() {
      guard isCapital(start), let run = capitals(at: start), run.count > 1,
        !isHeadline(analysis.tokens[start].sentence)
      else { continue }
      if isBeforeGroup(run) || isPlaceOfWork(run) { add(run, .organisation, Self.recovered) }
    }
  }

  private func isCapital(_ index: Int) -> Bool {
    covering[index] < 0 && facts.isCapitalised[index] && facts.demonym[index] == nil
      && facts.classes[index].isDisjoint(with: [.anyRole, .honorific, .calendar])
      && analysis.tokens[index].upos != .det && analysis.tokens[index].upos != .pron
  }

  /// Capitalised words with small prepositions between them.
  private func capitals(at start: Int) -> Range<Int>? {
    guard
      !(facts.isCapitalised[start - 1] && covering[start - 1] < 0
        && analysis.tokens[start - 1].upos != .det)
    else { return nil }
    let sentence = analysis.tokens[start].sentence
    var end = start + 1
    while end < analysis.tokens.count, analysis.tokens[end].sentence == sentence {
      if isCapital(end) || facts.isCapitalised[end] && analysis.tokens[end].upos == .pron {
        end += 1
      } else if Self.links.contains(analysis.tokens[end].form), end + 1 < analysis.tokens.count,
        isCapital(end + 1), analysis.tokens[end + 1].sentence == sentence
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  /// "the … campaign"
  private func isBeforeGroup(_ run: Range<Int>) -> Bool {
    guard run.upperBound < analysis.tokens.count,
      !run.contains(where: { Self.links.contains(analysis.tokens[$0].form) }),
      Self.groups.contains(analysis.tokens[run.upperBound].form)
    else { return false }
    return ["the", "a", "an"].contains(analysis.tokens[run.lowerBound - 1].form.lowercased())
  }

  /// Behind "Ana Costa from": a phrase that is no place.
  private func isPlaceOfWork(_ run: Range<Int>) -> Bool {
    let before = run.lowerBound - 1
    guard before > 0, ["from", "of"].contains(analysis.tokens[before].form),
      covering[before - 1] >= 0, names[Int(covering[before - 1])].kind == .person
    else { return false }
    return run.upperBound >= analysis.tokens.count || covering[run.upperBound] < 0
  }

  private func isHeadline(_ sentence: SentenceIndex) -> Bool {
    let long = analysis[sentence].tokens.positions.filter {
      analysis.tokens[$0].form.utf8.count > 3
    }
    return long.allSatisfy { facts.isCapitalised[$0] }
  }

  private static let links: Set<String> = ["on", "of", "for", "to", "the", "in", "and", "against"]
  private static let groups: Set<String> = [
    "campaign", "charity", "lobby", "movement", "initiative", "coalition", "alliance", "group",
    "foundation", "network", "think-tank", "thinktank",
  ]
}
