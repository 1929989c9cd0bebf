internal import English
internal import KnowledgeGraph

/// Matches the ontology's triggers at a token of the dependency tree.
struct FrameMatcher {
  let tree: SyntaxTree
  let entities: DocumentEntities
  let index: TriggerIndex
  let speech: Speech

  /// What a slot holds.
  struct Filler {
    var tokens: [Int]
    var actors: [Actor] = []
    var kind: FrameMatch.TargetSlot = .phrase
  }

  /// Every trigger that starts at the token and has what it needs.
  func matches(at position: Int) -> [FrameMatch] {
    var candidates = index.entries(for: tree.lemma(position).lowercased())
    // "is opposed to", read as a passive, is an adjective as well.
    if isCompoundHalf(position) || isParticiple(position) || namedBefore(position) != nil {
      candidates += index.entries(for: tree.tokens[position].form.lowercased())
    }
    // "went on to found", read as a form of "find"
    if tree.tokens[position].form == "found", tree.marker(position) == "to" {
      candidates = index.entries(for: "found")
    }
    guard !candidates.isEmpty else { return [] }
    var found: [FrameMatch] = []
    var usedParticles: Int?
    for candidate in candidates {
      let entry = index.entries[candidate]
      guard fitsPartOfSpeech(entry.partOfSpeech, position) else { continue }
      guard hasParticles(entry, position)
      else { continue }
      // "call off" leaves no room for "call", but what needs "on" and what needs "for" may both hold.
      if let used = usedParticles, used > 0, entry.particles.isEmpty,
        entry.partOfSpeech == .verb
      {
        continue
      }
      if let match = match(candidate, entry, at: position) {
        // "rejected criticism from all sides": nobody is named whom "reject criticism from" wants.
        if entry.particles.count > 1, entry.trigger.targetKind == .actor,
          !match.targets.contains(where: namesSomebody)
        {
          continue
        }
        // "urged X to go" asks for the going, not for X; nor does "encouraged X to go" back X.
        if match.targetSlot == .phrase,
          found.contains(where: {
            guard
              $0.targetSlot == .infinitive
                || index.entries[$0.entry].trigger.target == [.infinitive]
            else { return false }
            let asked = index.entries[$0.entry].relation.relation
            return asked == entry.relation.relation || asked == .demands
          })
        {
          continue
        }
        found.append(match)
        // What is only announced may turn out to be done.
        if !entry.trigger.isAnnounced {
          usedParticles = max(usedParticles ?? 0, entry.particles.count)
        }
      }
    }
    return found
  }

  /// Whether a phrase is about an actor: "Costa", "members of Unitas".
  func namesSomebody(_ position: Int) -> Bool {
    tree.extent(position).contains(where: hasActor)
  }

  private func fitsPartOfSpeech(_ part: Trigger.PartOfSpeech, _ position: Int) -> Bool {
    let upos = tree.upos(position)
    switch part {
    case .noun where tree.lemma(position) == "go": return true
    case .verb:
      guard upos == .verb || upos == .aux || isVerbReadAsNoun(position),
        !isFiniteComplement(position)
      else { return false }
      return !isCompoundHalf(position)
    case .noun:
      // "launched an offensive", taken for an adjective
      return upos == .noun || upos == .propn
        || upos == .adj && tree.deprel(position) == .obj && tree.hasChild(position, .det)
        || isNounReadAsVerb(position)
    case .adjective:
      return upos == .adj || upos == .verb && tree.deprel(position) == .amod
        || isParticiple(position) || namedBefore(position) != nil
    case .compound: return isCompoundHalf(position)
    case .phrase: return true
    }
  }

  private func isParticiple(_ position: Int) -> Bool {
    if tree.xpos(position) == .vbg, tree.upos(position) == .verb {
      // "was misleading": says how something is
      return tree.children(position).contains {
        tree.deprel($0) == .cop || tree.deprel($0) == .aux && tree.lemma($0) == "be"
      } && !tree.hasChild(position, .obj)
    }
    return tree.xpos(position) == .vbn && tree.upos(position) == .verb
      && tree.tokens[position].form.lowercased() != tree.lemma(position)
      && (tree.hasChild(position, .auxPass) || tree.hasChild(position, .cop)
        || namingVerb(over: position) != nil
        || tree.deprel(position) == .xcomp
          && tree.head(position).map { NounFrame.linking.contains(tree.lemma($0)) } ?? false)
  }

  /// "brokered" of "Egyptian-brokered": a hyphen stands before it.
  private func isCompoundHalf(_ position: Int) -> Bool {
    guard position > 0, upToHyphen(position) != nil else { return false }
    return tree.xpos(position) == .vbn || tree.xpos(position) == .jj || tree.xpos(position) == .vbd
      || tree.xpos(position) == .nn || tree.xpos(position) == .vbg
  }

  func upToHyphen(_ position: Int) -> Int? {
    let hyphen = position - 1
    guard hyphen > 0, tree.isSameSentence(hyphen, position), tree.tokens[hyphen].isJoinedToNext,
      tree.tokens[hyphen].form == "-" || tree.tokens[hyphen].form == "–"
    else { return nil }
    return hyphen - 1
  }

  /// Whether the words that belong to the trigger follow it.
  func hasParticles(_ entry: TriggerEntry, _ position: Int) -> Bool {
    lastParticle(entry, position) != nil
  }

  /// Where the last of the words that belong to the trigger stands, or what stands for it.
  func lastParticle(_ entry: TriggerEntry, _ position: Int) -> Int? {
    if entry.partOfSpeech == .phrase { return lastOfPhrase(entry, position) }
    // "stepped up patrols in" is no "step in".
    if entry.partOfSpeech == .verb, !entry.particles.isEmpty,
      let own = tree.child(position, .compoundPrt), own > position,
      !entry.particles.contains(tree.lemma(own).lowercased())
    {
      return nil
    }
    var after = position
    for particle in entry.particles {
      guard let place = place(of: particle, in: entry, after: after, trigger: position) else {
        return nil
      }
      after = place
    }
    return after
  }

  /// The last word of a fixed phrase; "is firmly against": adverbs may stand behind a form of "be".
  func lastOfPhrase(_ entry: TriggerEntry, _ position: Int) -> Int? {
    var last = position
    for word in entry.particles {
      var next = last + 1
      while next < tree.tokens.count,
        tree.upos(next) == .adv || tree.xpos(next) == .leftQuote, tree.lemma(next) != word,
        tree.lemma(last) == "be", tree.lemma(next) != "not"
      {
        next += 1
      }
      guard next < tree.tokens.count, tree.isSameSentence(next, position),
        tree.lemma(next).lowercased() == word || tree.tokens[next].form.lowercased() == word
      else { return nil }
      last = next
    }
    return last
  }

  func isIndicative(_ verb: Int) -> Bool {
    for child in tree.children(verb)
    where tree.deprel(child) == .aux || tree.deprel(child) == .cop
      || tree.deprel(child) == .auxPass
    {
      if tree.xpos(child) == .md {
        return tree.lemma(child) == "will" || tree.lemma(child) == "would"
      }
      switch tree.xpos(child) {
      case .vbz, .vbd, .vbp: return true
      default: continue
      }
    }
    return tree.xpos(verb) == .vbz || tree.xpos(verb) == .vbd
  }

  func isModal(_ verb: Int) -> Bool {
    tree.children(verb).contains { tree.deprel($0) == .aux && tree.xpos($0) == .md }
  }

  /// The reported clause whose subject is the one who reports: "warned that it would leave".
  func ownClause(_ clause: Int?, of speaker: Int?) -> Int? {
    guard let verb = clause, tree.child(verb, .aux) != nil,
      let speaker, let subject = Clause.surfaceSubject(verb, tree),
      !Clause.isPassive(verb, tree),
      let actor = entities.actor(at: TokenIndex(speaker)),
      entities.actor(at: TokenIndex(subject))?.entity == actor.entity
    else { return nil }
    return verb
  }

  private func place(of particle: String, in entry: TriggerEntry, after: Int, trigger: Int) -> Int?
  {
    if let head = tree.head(trigger), tree.lemma(head) == particle,
      tree.deprel(trigger) == .acl || tree.deprel(trigger) == .aclRelcl
    {
      // "talks hosted by": the word that belongs to the verb stands before it.
      return after
    }
    // "walked out of the talks": words in a row, whatever hangs where
    let adjacent = after + 1
    if entry.particles.count > 1, entry.partOfSpeech == .verb, adjacent < tree.tokens.count,
      tree.isSameSentence(adjacent, trigger), tree.upos(adjacent) == .adp,
      tree.lemma(adjacent).lowercased() == particle, !introducesTime(adjacent)
    {
      return adjacent
    }
    for child in tree.children(trigger) {
      let isBefore = child < trigger && child < after
      if isBefore, tree.deprel(child) == .nsubjPass || tree.deprel(child) == .nsubj,
        tree.lemma(child) == particle,
        Clause.isPassive(trigger, tree) || !tree.hasChild(trigger, .obj)
      {
        // "talks were hosted", "the responsibility lies"
        return after
      }
      // "a truce to which X had signed up"
      if child < trigger, tree.isRelativePronoun(child), tree.connective(child) == particle {
        return max(after, trigger)
      }
      guard child > after || child > trigger else { continue }
      if tree.lemma(child).lowercased() == particle || tree.tokens[child].form == particle {
        // "put pressure on Nordia to stop it" is no "put stop to".
        if tree.upos(child) == .verb, tree.deprel(child) == .advcl, entry.particles.count > 1 {
          continue
        }
        // "let the sale go ahead" lets nothing go.
        if tree.lemma(child) == "go", tree.hasChild(child, lemma: "ahead") { return nil }
        // "found no favour with", "saw little merit in"
        if tree.upos(child) == .noun, entry.trigger.polarity == nil, entry.partOfSpeech == .verb,
          let none = tree.children(child).first(where: {
            $0 < child && ["no", "little", "few", "scant"].contains(tree.lemma($0).lowercased())
          }), !entry.particles.contains(tree.lemma(none).lowercased())
        {
          return nil
        }
        return max(child, after)
      }
      // "fired at X on Thursday" is no "fire on".
      if TimeWords.isTime(child, tree), particle != "until",
        particle != "for" || !["ask", "call", "push"].contains(tree.lemma(trigger))
      {
        continue
      }
      if tree.connective(child) == particle { return max(after, trigger) }
      if tree.deprel(child) == .obj || tree.deprel(child) == .obl {
        // "approved the extension of" is no "approve of", "heads the Party for" no "head for".
        if entry.particles.count == 1, tree.deprel(child) == .obj { continue }
        // "protested in Oslo against it", but not "appealed to X for help against it"
        if entry.particles.count == 1, tree.upos(child) != .propn,
          !Words.media.contains(tree.lemma(child))
        {
          continue
        }
        // "dropped out due to a lack of …" drops out of nothing.
        if entry.particles.count > 1, !entry.particles.contains(tree.lemma(child).lowercased()) {
          continue
        }
        for inner in tree.children(child) where tree.connective(inner) == particle {
          let word = tree.children(inner).first { tree.lemma($0).lowercased() == particle }
          return max(after, word ?? inner)
        }
      }
    }
    // "holds Costa responsible", taken for her attribute
    if tree.lemma(trigger) == "hold", let object = tree.child(trigger, .obj),
      let attribute = tree.children(object).first(where: {
        $0 > object && tree.deprel($0) == .amod && tree.lemma($0) == particle
      })
    {
      return max(after, attribute)
    }
    var next = after + 1
    // "at the door of": the article does not count.
    if entry.particles.count > 2, next < tree.tokens.count,
      tree.lemma(next).lowercased() != particle,
      tree.upos(next) == .det || tree.xpos(next) == .prpPossessive
    {
      next += 1
    }
    guard next < tree.tokens.count, tree.isSameSentence(next, trigger),
      tree.lemma(next).lowercased() == particle, !introducesTime(next)
    else { return nil }
    return next
  }

  private func introducesTime(_ preposition: Int) -> Bool {
    guard tree.deprel(preposition) == .case, let noun = tree.head(preposition) else { return false }
    return TimeWords.isTime(noun, tree)
  }

  private func match(_ candidate: Int, _ entry: TriggerEntry, at position: Int) -> FrameMatch? {
    let trigger = entry.trigger
    for slot in trigger.requires where fill(slot, entry, position) == nil { return nil }
    var target: Filler?
    for slot in trigger.target {
      guard let found = fill(slot, entry, position), !found.tokens.isEmpty else { continue }
      target = found
      break
    }
    var match = FrameMatch(
      entry: candidate, trigger: position, source: [], targets: target?.tokens ?? [],
      targetSlot: target?.kind ?? .none)
    if entry.partOfSpeech == .verb ? isReciprocal(position) : isMutual(entry) {
      match.isReciprocal = true
      if !match.targets.contains(where: hasActor) { match.targets = [] }
    }
    for slot in trigger.source {
      guard let found = fill(slot, entry, position) else { continue }
      if !found.actors.isEmpty {
        match.source = [.actors(found.actors)]
        break
      }
      let free = found.tokens.filter { !match.targets.contains($0) }
      let isSomebody = free.contains(where: hasActor)
      guard !free.isEmpty, slot != .prefix || isSomebody else { continue }
      // The first slot that names somebody; the first that is filled where none does.
      if isSomebody || match.source.isEmpty { match.source = free.map { .token($0) } }
      if isSomebody { break }
    }
    let mayLookFurther =
      entry.partOfSpeech == .verb && trigger.source.first == .subject
      || entry.partOfSpeech == .noun && trigger.source.contains(.possessor)
    guard !match.source.isEmpty || mayLookFurther
    else { return nil }
    match.addressee = first(
      trigger.addressee, entry, position, except: match.targets + match.sourceTokens)
    match.topic = first(trigger.topic, entry, position, except: match.targets)
    if match.targets.isEmpty, entry.relation.isSymmetric,
      case .token(let only) = match.source.first,
      match.source.count == 1, tree.head(position) == only
    {
      // "A and B, who met": the relative clause hangs on the last of them.
      let first = tree.deprel(only) == .conj ? tree.head(only) ?? only : only
      match.source = tree.coordinated(first).map { .token($0) }
    }
    if match.targets.isEmpty {
      // Coordinated subjects of a symmetric relation are its two ends: "X and Y met".
      guard
        entry.relation.isSymmetric || match.isReciprocal || entry.relation.relation == .mediates
      else { return nil }
    }
    return match
  }

  /// "fighting between Nordia and Sudor": each attacks the other.
  private func isMutual(_ entry: TriggerEntry) -> Bool {
    entry.partOfSpeech == .noun && entry.trigger.source == [.preposition("between")]
      && entry.trigger.target == [.itself] && !entry.allowsIssueAlone
  }

  /// "accused each other of …", "fired at one another", "traded accusations".
  private func isReciprocal(_ verb: Int) -> Bool {
    if tree.lemma(verb) == "trade" || tree.lemma(verb) == "exchange" { return true }
    // "Nordia and Sudor clashed": nobody else is named.
    if ["clash", "skirmish"].contains(tree.lemma(verb)) {
      return !tree.children(verb).contains {
        ["with", "over", "against"].contains(tree.connective($0) ?? "")
      }
    }
    for first in verb + 1...verb + 2
    where first + 1 < tree.tokens.count && tree.isSameSentence(first + 1, verb) {
      switch (tree.tokens[first].form, tree.tokens[first + 1].form) {
      case ("each", "other"), ("one", "another"): return true
      default: continue
      }
    }
    return false
  }

  private func first(_ slots: [Slot], _ entry: TriggerEntry, _ position: Int, except used: [Int])
    -> Int?
  {
    for slot in slots {
      if let found = fill(slot, entry, position)?.tokens.first(where: { !used.contains($0) }) {
        // "demanded the release of Costa": not of Costa
        if slot == .preposition("of"), used.contains(where: { tree.head(found) == $0 }) { continue }
        return found
      }
    }
    return nil
  }

  func hasActor(_ position: Int) -> Bool {
    !entities.actors(at: TokenIndex(position)).isEmpty
  }
}
