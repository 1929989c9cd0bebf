/// Repairs of trees where the verb itself tells what its phrases are; see ``TreeRepairs``. Verbs that
/// news is full of are rare in treebanks, so that a parser does not know them well.
enum FrameRepairs {
  static func settle(in sentence: Range<Int>, _ tokens: inout [Token]) {
    settleControl(in: sentence, &tokens)
    settleCharges(in: sentence, &tokens)
    settleInclusions(in: sentence, &tokens)
    joinSides(in: sentence, &tokens)
  }

  /// "urged Nordia to end the talks": what somebody is to do is no purpose of the urging.
  private static func settleControl(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for deed in sentence.dropFirst(3) where tokens[deed].deprel == .advcl {
      guard let verb = tokens[deed].head?.position, verb < deed, tokens[verb].upos == .verb,
        directing.contains(tokens[verb].lemma),
        let to = TreeShape.child(of: deed, [.mark], sentence, tokens), to > verb,
        tokens[to].form == "to", TreeShape.child(of: deed, [.nsubj], sentence, tokens) == nil,
        TreeShape.child(of: verb, [.xcomp, .ccomp], sentence, tokens) == nil,
        TreeShape.child(of: verb, [.nsubjPass], sentence, tokens) != nil
          || sentence.contains(where: {
            $0 > verb && $0 < to && tokens[$0].head == TokenIndex(verb)
              && (tokens[$0].deprel == .obj || tokens[$0].deprel == .iobj)
          })
      else { continue }
      tokens[deed].deprel = .xcomp
    }
  }

  private static let directing: Set<String> = [
    "urge", "ask", "tell", "order", "warn", "force", "persuade", "allow", "permit", "encourage",
    "press", "invite", "advise", "instruct", "expect", "require", "enable", "push", "beg", "compel",
    "pressure", "direct", "command", "oblige", "convince", "request", "challenge", "implore",
    "lobby",
    "petition", "authorise", "authorize", "forbid", "caution",
  ]

  /// "warned Nordia of losses", "accused the firm of fraud": the phrase belongs to the verb.
  private static func settleCharges(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for matter in sentence where tokens[matter].deprel == .nmod {
      guard let party = tokens[matter].head?.position, party < matter,
        tokens[party].deprel == .obj || tokens[party].deprel == .nsubjPass,
        let verb = tokens[party].head?.position, tokens[verb].upos == .verb, verb < matter,
        charging.contains(tokens[verb].lemma), tokens[party].upos == .propn,
        let marker = TreeShape.child(of: matter, [.case], sentence, tokens),
        marker == party + 1 || verb > party, tokens[marker].form == "of"
      else { continue }
      (tokens[matter].head, tokens[matter].deprel) = (TokenIndex(verb), .obl)
    }
  }

  private static let charging: Set<String> = [
    "warn", "accuse", "inform", "remind", "convict", "notify", "assure", "suspect", "acquit",
    "deprive", "rob", "strip", "convince",
  ]

  /// "by several countries, including Nordia": who is included is part of what stands before.
  private static func settleInclusions(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for marker in sentence.dropFirst(2) where tokens[marker].form == "including" {
      guard tokens[marker].deprel == .case, tokens[marker - 1].form == ",",
        let member = tokens[marker].head?.position, member > marker, tokens[member].deprel == .obl,
        let verb = tokens[member].head?.position
      else { continue }
      // The phrase that ends before the comma: its top below the verb.
      var whole = marker - 2
      while let above = tokens[whole].head?.position, above != verb, above < marker {
        whole = above
      }
      guard TreeShape.isNominal(tokens[whole]), whole < marker,
        !TreeShape.isBelow(whole, member, tokens)
      else { continue }
      (tokens[member].head, tokens[member].deprel) = (TokenIndex(whole), .nmod)
    }
  }

  /// "Clashes between Nordia and Sudor continued": a verb is joined to no noun before it by an "and"
  /// that joins two names.
  private static func joinSides(in sentence: Range<Int>, _ tokens: inout [Token]) {
    for verb in sentence.dropFirst(4)
    where tokens[verb].deprel == .conj && tokens[verb].upos == .verb && tokens[verb].xpos.isFinite {
      guard let noun = tokens[verb].head?.position, noun < verb, TreeShape.isNominal(tokens[noun]),
        let second = TreeShape.child(of: verb, [.nsubj], sentence, tokens), second < verb,
        TreeShape.isNominal(tokens[second]),
        let and = TreeShape.child(of: second, [.cc], sentence, tokens), and > noun + 1,
        TreeShape.child(of: verb, [.cc], sentence, tokens) == nil,
        TreeShape.isBelow(and - 1, noun, tokens), tokens[and - 1].upos == .propn,
        tokens[second].upos == .propn
      else { continue }
      var first = and - 1
      while let above = tokens[first].head?.position, above != noun,
        tokens[first].deprel == .flat || tokens[first].deprel == .compound
      {
        first = above
      }
      (tokens[verb].head, tokens[verb].deprel) = (tokens[noun].head, tokens[noun].deprel)
      (tokens[noun].head, tokens[noun].deprel) = (TokenIndex(verb), .nsubj)
      (tokens[second].head, tokens[second].deprel) = (TokenIndex(first), .conj)
      for position in sentence where position > verb && tokens[position].head == TokenIndex(noun) {
        tokens[position].head = TokenIndex(verb)
      }
    }
  }
}
