internal import English

/// Whom the light verb of a noun hands it to.
extension NounFrame {
  /// "Sudor" of "gave Sudor aid", "gave the Sudor Republic 5 million dollars of aid".
  var recipient: Int? {
    guard let carrier else { return nil }
    if let found = Clause(tree: tree, verb: carrier).indirectObject { return found }
    guard Self.handing.contains(tree.lemma(carrier)), !Clause.isPassive(carrier, tree),
      let object = tree.child(carrier, .obj)
    else { return nil }
    // The name before a number that the parser took for a part of the sum.
    for child in tree.children(object)
    where child > carrier && child < object && tree.upos(child) == .propn {
      let after = tree.extent(child).upperBound + 1
      if after < object, tree.upos(after) == .num { return child }
    }
    return nil
  }

  private static let handing: Set<String> = [
    "give", "grant", "send", "lend", "offer", "pledge", "hand",
  ]
}
