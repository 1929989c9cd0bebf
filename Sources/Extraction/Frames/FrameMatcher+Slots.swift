internal import English
internal import KnowledgeGraph

/// What stands in the slots of a trigger.
extension FrameMatcher {
  /// What stands in a slot of the trigger at `position`; nil when it is empty.
  func fill(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Filler? {
    if slot == .itself {
      return Filler(tokens: [position], kind: entry.partOfSpeech == .verb ? .infinitive : .phrase)
    }
    if slot == .speaker { return speaker(position) }
    switch entry.partOfSpeech {
    case .verb: return fillVerb(slot, entry, position)
    case .noun: return fillNoun(slot, entry, position)
    case .adjective: return fillAdjective(slot, entry, position)
    case .compound: return fillCompound(slot, position)
    case .phrase: return fillPhrase(slot, entry, position)
    }
  }

  func phrase(_ token: Int?) -> Filler? {
    guard let token else { return nil }
    var tokens = tree.coordinated(nounBesides(token))
    if let stray = tree.strayConjunct(of: token), !tokens.contains(stray) { tokens.append(stray) }
    for name in NameList(tree: tree, entities: entities).names(after: token)
    where !tokens.contains(name) {
      tokens.append(name)
    }
    return Filler(tokens: tokens, kind: kind(of: token))
  }

  /// "return" of "a gradual and voluntary return", where the parser takes the adjective for the head.
  private func nounBesides(_ token: Int) -> Int {
    guard tree.upos(token) == .adj, !tree.hasChild(token, .cop) else { return token }
    for child in tree.children(token)
    where child > token && tree.deprel(child) == .conj && tree.upos(child) == .noun {
      return child
    }
    return token
  }

  /// An argument of a clause; the noun that a clause describes stands without its coordination.
  private func argument(_ token: Int?, of position: Int) -> Filler? {
    guard let token else { return nil }
    if tree.head(position) == token { return Filler(tokens: [token], kind: kind(of: token)) }
    return phrase(token)
  }

  private func kind(of token: Int) -> FrameMatch.TargetSlot {
    guard tree.upos(token) == .verb else { return .phrase }
    return tree.xpos(token) == .vbg ? .gerund : tree.marker(token) == "to" ? .infinitive : .clause
  }

  /// A clause and those coordinated with it that have no subject of their own.
  private func clause(_ token: Int?, _ kind: FrameMatch.TargetSlot) -> Filler? {
    token.map { Filler(tokens: tree.coordinated($0), kind: kind) }
  }

  private func fillVerb(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Filler? {
    let clause = Clause(tree: tree, verb: position)
    switch slot {
    case .subject:
      if entry.trigger.source.first == .speaker, let allowing = allowing(position) {
        return argument(Clause.surfaceSubject(allowing, tree), of: position)
      }
      return argument(
        entry.trigger.allowsPassive ? clause.subject : Clause.surfaceSubject(position, tree),
        of: position)
    case .object:
      if let particle = entry.particles.last,
        let found = clause.argument(particle)
          ?? phraseBehind(entry.particles, clause)
          ?? nested(particle, entry, position) ?? introduced(by: particle, entry, position)
      {
        // "holds Costa responsible for the delay": it is Costa whom the words are about.
        if entry.trigger.targetKind == .actor, !namesSomebody(found), let object = clause.object,
          object != found, namesSomebody(object)
        {
          return argument(object, of: position)
        }
        return phrase(found)
      }
      return argument(clause.object, of: position)
    case .indirectObject: return phrase(clause.indirectObject)
    case .clause:
      // "insists that it is so" asks for nothing.
      if entry.relation.relation == .demands, tree.lemma(position) == "insist",
        let verb = clause.clause, isIndicative(verb)
      {
        return nil
      }
      // "asked whether", "asked what"
      if entry.relation.relation == .demands, tree.lemma(position) == "ask",
        let verb = clause.clause, tree.marker(verb) != "that" || isIndicative(verb)
      {
        return nil
      }
      // "suggests that it is so" proposes nothing.
      if ["suggest", "recommend"].contains(tree.lemma(position)), let verb = clause.clause,
        tree.xpos(verb) != .vb && !tree.hasChild(verb, lemma: "should")
          && !tree.tokens.indices.contains(where: { child in
            tree.head(child) == verb && tree.xpos(child) == .vb
              && (tree.deprel(child) == .auxPass || tree.deprel(child) == .cop)
          })
      {
        return nil
      }
      // "agreed that it was late" commits nobody.
      if entry.relation.relation == .agreesTo, let verb = clause.clause, !isModal(verb) {
        return nil
      }
      return self.clause(
        clause.clause ?? clauseOfNoun(slot, entry, position), .clause)
    case .infinitive:
      // "wants the tax abolished": a clause of its own
      let isParticiple = clause.infinitive.map {
        tree.xpos($0) == .vbn && tree.marker($0) == nil || tree.xpos($0) == .vbd
      }
      return self.clause(
        clause.infinitive ?? clauseOfNoun(slot, entry, position),
        isParticiple == true ? .clause : .infinitive)
    case .gerund: return self.clause(clause.gerund, .gerund)
    case .agent: return phrase(clause.agent)
    case .head:
      guard
        tree.deprel(position) == .aux || tree.deprel(position) == .amod
          || tree.deprel(position) == .acl
      else { return nil }
      return tree.head(position).flatMap { self.clause($0, .clause) }
    case .ownClause:
      return self.clause(ownClause(clause.clause, of: clause.subject), .infinitive)
    case .possessor:
      // "laid the blame at Nordia's door"
      guard let last = lastParticle(entry, position), tree.upos(last) == .noun else { return nil }
      return phrase(tree.child(last, .nmodPoss))
    case .undergoer:
      // "a truce would never be accepted": of a passive that names nobody who acts
      return clause.isPassive && clause.agent == nil ? phrase(clause.object) : nil
    case .prefix, .speaker, .itself: return nil
    case .preposition(let word):
      return phrase(
        clause.argument(word) ?? nestedSides(word, entry, clause), behind: word)
    }
  }

  /// "Nordia and Sudor" of "works for a deal between Nordia and Sudor".
  private func nestedSides(_ word: String, _ entry: TriggerEntry, _ clause: Clause) -> Int? {
    guard word == "between", let particle = entry.particles.last,
      let thing = clause.argument(particle)
    else { return nil }
    return tree.children(thing).first { $0 > thing && tree.preposition($0) == word }
  }

  /// "allow" of "the law would allow firms to harm us": what lets the harm happen is judged.
  private func allowing(_ verb: Int) -> Int? {
    let first = tree.deprel(verb) == .conj ? tree.head(verb) ?? verb : verb
    guard tree.deprel(first) == .xcomp || tree.deprel(first) == .ccomp,
      tree.marker(first) == "to", let above = tree.head(first),
      ["allow", "enable", "let", "permit", "encourage"].contains(tree.lemma(above)),
      !Clause.isPassive(above, tree)
    else { return nil }
    return above
  }

  /// "Unitas" of "between the government of Nordia and Unitas", joined to Nordia by the parser.
  private func phrase(_ token: Int?, behind preposition: String) -> Filler? {
    guard var filler = phrase(token), let token, preposition == "between", filler.tokens.count == 1
    else { return phrase(token) }
    for owner in tree.children(token)
    where tree.deprel(owner) == .nmod && tree.preposition(owner) == "of" {
      filler.tokens += tree.coordinated(owner).dropFirst()
    }
    return filler
  }

  /// "talks" of "walked out of the talks", whose two prepositions stand side by side.
  private func phraseBehind(_ particles: [String], _ clause: Clause) -> Int? {
    guard particles.count == 2, let found = clause.argument(particles[0]),
      tree.children(found).contains(where: {
        tree.deprel($0) == .case && tree.lemma($0).lowercased() == particles[1]
      })
    else { return nil }
    return found
  }

  /// "Sudor" of "called for sanctions against Sudor": behind the noun that belongs to the trigger.
  private func nested(_ particle: String, _ entry: TriggerEntry, _ position: Int) -> Int? {
    guard entry.particles.count > 1 else { return nil }
    for child in tree.children(position)
    where child > position && entry.particles.contains(tree.lemma(child).lowercased()) {
      for inner in tree.children(child)
      where tree.deprel(inner) == .nmod && tree.connective(inner) == particle {
        return inner
      }
    }
    return nil
  }

  /// "pipeline" of "wants nothing to do with the pipeline": what the last word of a long trigger
  /// introduces, wherever it hangs.
  private func introduced(by particle: String, _ entry: TriggerEntry, _ position: Int) -> Int? {
    guard entry.particles.count > 1, let last = lastParticle(entry, position),
      tree.lemma(last).lowercased() == particle, tree.deprel(last) == .case,
      let head = tree.head(last), head > last, tree.isNominal(head)
    else { return nil }
    return head
  }

  /// The clause of a noun that belongs to the trigger: "gave her word that …", "set a deadline to …".
  private func clauseOfNoun(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Int? {
    for child in tree.children(position)
    where child > position && tree.upos(child) == .noun
      && entry.particles.contains(tree.lemma(child).lowercased())
    {
      let noun = NounFrame(tree: tree, noun: child)
      if let found = slot == .clause ? noun.clause : noun.infinitive { return found }
    }
    return nil
  }

  private func fillNoun(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Filler? {
    let noun = NounFrame(tree: tree, noun: position)
    switch slot {
    case .subject:
      if entry.trigger.source.first == .speaker, let verb = namingVerb(over: position) {
        return phrase(Clause(tree: tree, verb: verb).object)
      }
      return phrase(noun.subject(acceptingCircumstance: entry.relation.isSymmetric))
    case .object: return phrase(entry.particles.last.flatMap(noun.argument))
    case .possessor: return phrase(noun.possessor)
    case .prefix:
      let found = noun.prefixes.filter(hasActor)
      return found.isEmpty ? nil : Filler(tokens: found)
    case .infinitive: return clause(noun.infinitive, .infinitive)
    case .clause:
      if let clause = noun.clause { return self.clause(clause, .clause) }
      return entry.relation.relation == .demands ? phrase(noun.identified) : nil
    case .head:
      // "under the supervision of": what the action concerns; "mediator": whom it describes.
      if entry.trigger.target.contains(.head) { return phrase(noun.placedUnder) }
      let found = noun.described
      return found.isEmpty ? phrase(noun.placedUnder) : Filler(tokens: found)
    case .agent: return phrase(noun.argument("by"))
    case .undergoer: return phrase(noun.undergoer)
    case .ownClause:
      return clause(
        ownClause(noun.clause, of: noun.subject(acceptingCircumstance: false)), .infinitive)
    case .indirectObject: return phrase(noun.recipient)
    case .gerund, .speaker, .itself: return nil
    case .preposition(let word): return phrase(noun.argument(word), behind: word)
    }
  }

  private func fillAdjective(_ slot: Slot, _ entry: TriggerEntry, _ position: Int) -> Filler? {
    let adjective = AdjectiveFrame(tree: tree, adjective: position)
    switch slot {
    case .subject:
      if let named = namedBefore(position) { return phrase(named.thing) }
      if let verb = namingVerb(over: position) {
        return phrase(Clause(tree: tree, verb: verb).object)
      }
      // In "a historic mistake" the noun judges.
      if tree.deprel(position) == .amod, let noun = tree.head(position), isEvaluation(noun) {
        return nil
      }
      return phrase(adjective.subject)
    case .object: return phrase(entry.particles.last.flatMap(adjective.argument))
    case .infinitive: return clause(adjective.infinitive, .infinitive)
    case .clause: return clause(adjective.clause, .clause)
    case .head:
      return tree.deprel(position) == .amod ? phrase(tree.head(position)) : nil
    case .preposition(let word): return phrase(adjective.argument(word))
    case .agent: return phrase(adjective.argument("by"))
    case .indirectObject, .gerund, .possessor, .prefix, .speaker, .itself, .undergoer, .ownClause:
      return nil
    }
  }
}
