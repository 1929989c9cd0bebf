internal import English

/// The words that name an issue, cut from the text.
struct IssueLabel {
  var text: String
  /// Lemma of the word the issue is called by.
  var head: String
  /// Lemmas of the content words, in text order.
  var content: [String]
  /// Position of the head word.
  var position: Int
  /// "the plan", "this deal": points back to something named before.
  var isDefinite: Bool
}

/// Cuts readable labels for issues out of noun phrases and clauses.
struct IssueLabeller {
  let tree: SyntaxTree
  /// Longest label in content words; longer ones lose their last modifiers.
  var maximum = 7

  /// The label of the phrase or clause headed by `head`; nil when nothing is left to say.
  ///
  /// - Parameters:
  ///   - omittingSubject: Leaves out the subject of a clause, as it is named elsewhere.
  ///   - trigger: The word that says what is done to the issue; its phrase is no part of the label.
  ///   - owners: Words of those whose the issue is, which are named elsewhere: possessors are left out.
  ///   - topic: What the statement gives as its topic; no part of the label.
  ///   - asPhrase: Only the noun phrase, when it is the predicate of "X is against …".
  ///   - withoutConjuncts: The heads coordinated with this one are issues of their own.
  func label(
    _ head: Int, apartFrom trigger: Int? = nil, omittingSubject: Bool = false,
    withoutConjuncts: Bool = true, owners: [Int] = [], asPhrase: Bool = false, topic: Int? = nil
  ) -> IssueLabel? {
    let isClause =
      !asPhrase && tree.isPredicate(head) && !isPlainNominal(head) && !isWhatItWouldBe(head)
    var kept: [Int] = []
    collect(
      head, isTop: true, isClause: isClause, omittingSubject: omittingSubject,
      withoutConjuncts: withoutConjuncts, owners: owners,
      skipping: topic ?? trigger.flatMap { branch(of: head, to: $0) },
      into: &kept)
    kept.sort()
    if let cut = kept.first(where: { $0 > head && opensAnotherClause($0) }) {
      kept.removeAll { $0 >= cut }
    }
    // "What I want is that they leave": the label is what stands behind "that".
    if isClause,
      let that = tree.children(head).first(where: {
        $0 < head && tree.deprel($0) == .mark && tree.lemma($0) == "that"
      })
    {
      kept.removeAll { $0 < that }
    }
    // "was always against the use of force": the use of force
    if asPhrase, let opening = tree.child(head, .case), opening < head {
      kept.removeAll { $0 < opening }
    }
    shorten(&kept, head: head)
    trim(&kept)
    guard !kept.isEmpty else { return nil }
    let text = words(kept, asInfinitive: isClause && needsTo(head, omittingSubject))
    let content = kept.filter(isContent).map { tree.lemma($0).lowercased() }
    guard !content.isEmpty, text.utf8.count > 1, isClause || saysSomething(content) else {
      return nil
    }
    return IssueLabel(
      text: text, head: tree.lemma(head).lowercased(), content: content, position: head,
      isDefinite: !isClause && pointsBack(head))
  }

  /// "the only thing", "nine": no issue by themselves.
  private func saysSomething(_ content: [String]) -> Bool {
    content.contains { !Self.empty.contains($0) }
  }

  private static let empty: Set<String> = [
    "thing", "way", "day", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "only", "first", "last", "same", "next", "best", "other", "something", "anything",
    "matter",
  ]

  /// "stop what would be the largest deal": the deal.
  func isWhatItWouldBe(_ noun: Int) -> Bool {
    guard tree.upos(noun) == .noun, let copula = tree.child(noun, .cop) else { return false }
    var before = copula - 1
    while before > 0, tree.upos(before) == .aux || tree.upos(before) == .adv { before -= 1 }
    return before >= 0 && tree.isSameSentence(before, noun)
      && tree.lemma(before).lowercased() == "what"
  }

  /// "the deal", "this resolution", "her plan": a noun that says nothing by itself.
  ///
  /// - Parameter owners: Words of those whose the issue is, named elsewhere.
  func isBareDefinite(_ head: Int, owners: [Int] = []) -> Bool {
    guard isPlainNominal(head) else { return false }
    var pointsBack = pointsBack(head)
    for child in tree.children(head) {
      switch tree.deprel(child) {
      case .det, .case, .punct, .cc, .conj, .aclRelcl, .advmod, .nmodUnmarked, .mark: continue
      case .nmod where isCircumstance(child) || TimeWords.isTime(child, tree): continue
      case .nmodPoss where owners.contains(child): pointsBack = true
      default: return false
      }
    }
    return pointsBack
  }

  /// "no timeline": what is not.
  func isDenied(_ head: Int) -> Bool {
    for child in tree.children(head) where tree.deprel(child) == .det {
      if tree.lemma(child).lowercased() == "no" { return true }
    }
    return false
  }

  private func isPlainNominal(_ head: Int) -> Bool {
    (tree.upos(head) == .noun || tree.upos(head) == .propn) && !tree.hasChild(head, .cop)
  }

  private func collect(
    _ position: Int, isTop: Bool, isClause: Bool, omittingSubject: Bool, withoutConjuncts: Bool,
    owners: [Int], skipping skipped: Int?, into kept: inout [Int]
  ) {
    kept.append(position)
    if isTop, !isClause, let said = contentClause(of: position) {
      kept += Array(tree.extent(said)).filter { $0 > position }
    }
    var isCut = false
    let owner = isTop && !isClause ? tree.child(position, .nmodPoss) : nil
    for child in tree.children(position) {
      if child == skipped {
        isCut = isCut || isTop && !isClause && child > position
        continue
      }
      // "Nordia" of "Nordia President Costa's plan" belongs to the owner.
      if let owner, child < owner, owners.contains(owner) || tree.upos(owner) == .pron { continue }
      // "decision, written by a judge", "plan, with its maps": behind a comma stands an addition.
      if child > position, isAddition(child) {
        isCut = isCut || isTop
        continue
      }
      // What stands behind words that were left out hangs in the air.
      if isCut, child > position { continue }
      if isTop, !isClause, child > position, isLeftOut(child) {
        isCut = true
        continue
      }
      switch tree.deprel(child) {
      case .aclRelcl, .appos, .parataxis, .discourse, .vocative, .list, .dislocated, .reparandum:
        continue
      case .punct:
        if tree.lemma(child) == "," || tree.lemma(child) == "-" || tree.lemma(child) == "–" {
          kept.append(child)
        }
        continue
      case .advcl:
        // "go on campaigning"
        let goesOn =
          isTop && tree.xpos(child) == .vbg && tree.marker(child) == "on"
          && child < position + 3
        if !goesOn, !isWhatFor(child, of: position), isTop || !tree.hasChild(child, .mark) {
          continue
        }
      case .cc, .conj:
        if isTop, withoutConjuncts { continue }
        // "ties with Nordia, officials": no "and" joins it.
        if tree.deprel(child) == .conj, child > position, isLoose(child, in: position) { continue }
      case .case, .mark:
        // "being on the committee"
        let isPredicate = tree.deprel(child) == .case && tree.hasChild(position, .cop)
        if isTop, !isPredicate || child < (tree.child(position, .cop) ?? 0) { continue }
      case .det where isTop && isClause && tree.child(position, .cop).map({ $0 < child }) == true:
        // "being on the board"
        break
      case .det:
        if isTop, isArticle(child) || !isClause && tree.lemma(child).lowercased() == "no" {
          continue
        }
      case .amod where isTop && !isClause && isFormerOrLatter(child): continue
      case .nmodPoss:
        if isTop, !isClause, isFormerOrLatter(child) { continue }
        if isTop, !isClause, tree.upos(child) == .pron || owners.contains(child) { continue }
      case .nsubjOuter where isTop: continue
      case .nsubj, .nsubjPass, .csubj, .expl:
        if isTop, isClause ? omittingSubject : tree.hasChild(position, .cop) { continue }
      case .aux:
        if isTop, isClause || tree.hasChild(position, .cop) { continue }
      case .cop where isTop && !isClause: continue
      case .advmod:
        if isTop, isClause, child < position, !isNegation(child), !isManner(child) { continue }
        // "no talks if they do not leave": that they leave is what is asked
        if isTop, isNegation(child), tree.marker(position) == "if" { continue }
        if isTop, !isClause, child < position,
          tree.tokens[child].form.hasSuffix("ly") || Self.connecting.contains(tree.lemma(child))
        {
          continue
        }
        if !isTop, tree.upos(child) == .adv, tree.xpos(child) == .wrb { continue }
      case .obl, .nmod, .oblUnmarked, .nmodUnmarked:
        if isTop, TimeWords.isTime(child, tree) || isCircumstance(child) { continue }
        if isTop, isSource(child) { continue }
      case .acl where !isClause && (isDoneBySomebody(child) || isTop && tree.marker(child) == "as"):
        // "talks chaired by Ana Costa": who chairs them is said elsewhere; "charges as unfounded"
        isCut = isTop
        continue
      default: break
      }
      collect(
        child, isTop: false, isClause: false, omittingSubject: false, withoutConjuncts: false,
        owners: [], skipping: skipped, into: &kept)
    }
  }

  /// "take steps to end the war", "do everything they can to find her": the aim is what is done.
  private func isWhatFor(_ aim: Int, of verb: Int) -> Bool {
    guard aim > verb, tree.marker(aim) == "to", tree.xpos(aim) == .vb else { return false }
    switch tree.lemma(verb) {
    case "work", "act", "strive", "cooperate", "co-operate": return true
    case "take", "do", "make":
      guard let object = tree.child(verb, .obj) else { return false }
      return ["step", "measure", "action", "everything", "more", "all", "effort", "utmost", "best"]
        .contains(tree.lemma(object).lowercased())
    default: return false
    }
  }

  /// What to leave out under `head` so that the clause or phrase of `position` is not said: the
  /// verb nearest to the head on the way up, else the child in whose subtree it stands.
  private func branch(of head: Int, to position: Int) -> Int? {
    var current = position
    var verb: Int?
    // "called the siege of the town a crime"
    if tree.deprel(position) == .appos { return position }
    while let above = tree.head(current) {
      if tree.upos(current) == .verb { verb = current }
      if above == head { return verb ?? current }
      current = above
    }
    return nil
  }

  private func isSource(_ position: Int) -> Bool {
    switch tree.preposition(position) {
    case "according to", "in line with", "in order", "despite", "because of", "due to": true
    default: false
    }
  }

  /// "the plan, as officials headed home": the comma ends the label wherever the words hang.
  private func opensAnotherClause(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    // "restraint after protests grew"
    if tree.upos(position) == .sconj,
      ["after", "before", "since", "until", "because"].contains(tree.tokens[position].form)
    {
      return true
    }
    // "an agreement under which observers were sent"
    if tree.upos(position) == .adp, position + 1 < tree.tokens.count,
      tree.tokens[position + 1].form == "which"
    {
      return true
    }
    guard tree.tokens[position - 1].form == "," else { return false }
    switch tree.tokens[position].form {
    case "as", "while", "when", "although", "though", "after", "before", "with": return true
    default: return false
    }
  }

  private func isAddition(_ child: Int) -> Bool {
    switch tree.deprel(child) {
    case .acl, .advcl, .nmod, .obl: break
    default: return false
    }
    let start = tree.extent(child).lowerBound
    guard start > 0, start <= child else { return false }
    return tree.tokens[start].form == "," || tree.tokens[start - 1].form == ","
  }

  private func isLoose(_ conjunct: Int, in head: Int) -> Bool {
    let start = tree.extent(conjunct).lowerBound
    guard start > 0, tree.tokens[start].form == "," || tree.tokens[start - 1].form == "," else {
      return false
    }
    let others = Array(tree.children(head)) + Array(tree.children(conjunct))
    return !others.contains { child in
      tree.deprel(child) == .conj && tree.hasChild(child, .cc) || tree.deprel(child) == .cc
    }
  }

  /// "the former's plan": whose it is, said elsewhere
  private func isFormerOrLatter(_ owner: Int) -> Bool {
    (tree.lemma(owner) == "former" || tree.lemma(owner) == "latter")
      && tree.hasChild(owner, .case)
  }

  private func isDoneBySomebody(_ participle: Int) -> Bool {
    guard tree.xpos(participle) == .vbn, let agent = Clause(tree: tree, verb: participle).agent
    else { return false }
    return agent > participle
      && (tree.upos(agent) == .propn || Self.stands.contains(tree.lemma(participle)))
  }

  /// What is done to a plan by those who are told elsewhere: "a charter backed by three parties".
  private static let stands: Set<String> = [
    "support", "back", "endorse", "approve", "oppose", "reject", "sponsor", "sign", "accept",
    "broker", "mediate", "favour", "favor", "condemn",
  ]

  private func isLeftOut(_ child: Int) -> Bool {
    switch tree.deprel(child) {
    case .nmod, .obl, .nmodUnmarked, .oblUnmarked:
      TimeWords.isTime(child, tree) || isCircumstance(child) || isSource(child)
    default: false
    }
  }

  /// The verb of "that …" right behind a noun, wherever the parser hung it: "the claim that …".
  private func contentClause(of noun: Int) -> Int? {
    let next = noun + 1
    guard next < tree.tokens.count, tree.isSameSentence(noun, next),
      tree.lemma(next) == "that", tree.deprel(next) == .mark, let verb = tree.head(next),
      verb > next, tree.head(verb) != noun, tree.extent(verb).lowerBound >= next
    else { return nil }
    return verb
  }

  /// "for fear of", "by a margin of", "after a vote": how and when, not what.
  private func isCircumstance(_ position: Int) -> Bool {
    guard let preposition = tree.preposition(position) else { return false }
    switch preposition {
    case "after", "before", "during", "amid", "following", "since", "until", "ahead of": return true
    case "by": return Self.manners.contains(tree.lemma(position))
    case "as": return true
    case "for", "in", "with": return Self.reasons.contains(tree.lemma(position))
    default: return false
    }
  }

  private static let connecting: Set<String> = [
    "yet", "even", "only", "just", "however", "also", "meanwhile", "therefore", "thus", "too",
    "still", "moreover", "instead",
  ]
  private static let manners: Set<String> = [
    "margin", "vote", "majority", "percent", "force", "telephone", "phone", "letter", "end",
  ]
  private static let reasons: Set<String> = [
    "fear", "sake", "moment", "response", "reaction", "retaliation", "addition", "return",
    "exchange", "protest", "part", "statement", "interview", "speech", "address", "regard",
    "respect",
  ]

  func isArticle(_ position: Int) -> Bool {
    switch tree.lemma(position).lowercased() {
    case "the", "a", "an", "this", "that", "these", "those", "such", "both", "another": true
    default: false
    }
  }

  private func isNegation(_ position: Int) -> Bool {
    let lemma = tree.lemma(position)
    return lemma == "not" || lemma == "n't" || lemma == "never"
  }

  private func isManner(_ position: Int) -> Bool { tree.lemma(position).hasSuffix("ly") }
}
