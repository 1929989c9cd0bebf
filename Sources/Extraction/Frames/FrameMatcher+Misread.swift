internal import English

/// Words that the tagger took for another part of speech.
extension FrameMatcher {
  /// "embargo" of "imposed an arms embargo on"
  func isNounReadAsVerb(_ position: Int) -> Bool {
    if isFiniteComplement(position) { return true }
    return tree.xpos(position) == .vbp && tree.deprel(position) == .obj
      && tree.head(position).map {
        Words.lightVerbs.contains(tree.lemma($0)) || NounFrame.receiving.contains(tree.lemma($0))
      } == true
  }

  /// "offers" of "rejects offers from Nordia": no complement without a subject is finite.
  func isFiniteComplement(_ position: Int) -> Bool {
    tree.xpos(position) == .vbz && tree.deprel(position) == .xcomp
      && !tree.hasChild(position, .nsubj) && tree.head(position) == position - 1
  }

  /// "calls" of "the report calls for a ban": a noun with a subject and no copula.
  func isVerbReadAsNoun(_ position: Int) -> Bool {
    guard tree.upos(position) == .noun, let subject = tree.child(position, .nsubj),
      subject < position, !tree.hasChild(position, .cop), !tree.hasChild(position, .det),
      !tree.hasChild(position, .case), tree.child(position, .obj, .nmod, .obl) != nil
    else { return false }
    switch tree.deprel(position) {
    case .root, .ccomp, .conj, .parataxis: return tree.isSameSentence(subject, position)
    default: return false
    }
  }
}
