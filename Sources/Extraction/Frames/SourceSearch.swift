internal import English
internal import KnowledgeGraph

/// Looks further for who acts, where the subject the parser gives is nobody.
///
/// A participle may hang too low ("…, accusing X of") and its grammatical subject be a thing; a
/// document acts for its author ("a UN report accuses"); a parse may hang the subject on an
/// auxiliary.
struct SourceSearch {
  let tree: SyntaxTree
  let entities: DocumentEntities

  /// The token that names the actor of the verb at `position`; nil when there is none.
  ///
  /// - Parameter subjects: The subjects found by grammar, which stand for no actor.
  func actor(of position: Int, besides subjects: [Int]) -> Int? {
    if Clause.isPassive(position, tree) {
      // "was rejected by several states, including Nordia"
      return venue(of: position)
        ?? subjects.lazy.compactMap { example(of: $0) ?? namedBehind($0) ?? author(of: $0) }.first
    }
    guard tree.xpos(position) != .vbn || hasAuxiliary(position) else { return nil }
    for subject in subjects {
      if let found = standIn(for: subject) { return found }
    }
    if let companion = companion(of: position) { return companion }
    guard subjects.isEmpty || isParticiple(position) else { return nil }
    return above(position)
  }

  /// The actor that a phrase stands for which is none by itself.
  func standIn(for noun: Int) -> Int? {
    abbreviated(noun) ?? author(of: noun) ?? issuer(of: noun) ?? example(of: noun)
      ?? namedBehind(noun) ?? oneOfThem(noun) ?? knownAuthor(of: noun)
  }

  /// Whose "the resolution" is by what was said of it before: "the council adopted a resolution".
  private func knownAuthor(of noun: Int) -> Int? {
    guard Self.papers.contains(tree.lemma(noun)), tree.hasChild(noun, lemma: "the"),
      !tree.children(noun).contains(where: { $0 < noun && tree.deprel($0) != .det })
    else { return nil }
    let sentence = tree.tokens[noun].sentence.position
    var earlier = noun - 1
    while earlier >= 0, sentence - tree.tokens[earlier].sentence.position < 5 {
      if tree.lemma(earlier) == tree.lemma(noun), tree.upos(earlier) == .noun,
        let author = author(of: earlier) ?? issuer(of: earlier)
      {
        return author
      }
      earlier -= 1
    }
    return nil
  }

  func isPaper(_ noun: Int) -> Bool { Self.papers.contains(tree.lemma(noun)) }

  private static let papers: Set<String> = [
    "report", "resolution", "statement", "letter", "ruling", "communique", "declaration", "motion",
    "petition", "indictment", "lawsuit", "study", "document", "verdict", "judgment", "judgement",
  ]

  /// "X is among those who oppose it", "Among those who oppose it was X".
  private func oneOfThem(_ noun: Int) -> Int? {
    guard ["those", "that", "many", "people"].contains(tree.lemma(noun).lowercased()),
      tree.preposition(noun) == "among", let subject = tree.child(noun, .nsubj)
    else { return nil }
    return isActor(subject) ? subject : nil
  }

  /// "the joint mission in Lemmia (LOMIL)": the body whose acronym closes its description.
  private func abbreviated(_ noun: Int) -> Int? {
    guard tree.upos(noun) == .noun else { return nil }
    return tree.extent(noun).first { position in
      position > noun + 1 && tree.tokens[position - 1].form == "("
        && tree.deprel(position) == .appos && isActor(position)
        && tree.tokens[position].form == tree.tokens[position].form.uppercased()
        && entities.actor(at: TokenIndex(position)).map {
          entities[$0.entity].kind == .organisation
        } ?? false
    }
  }

  func isActor(_ position: Int) -> Bool { !entities.actors(at: TokenIndex(position)).isEmpty }

  /// Whether the noun names a text or the people of a body.
  func isDocument(_ noun: Int) -> Bool { Self.documents.contains(tree.lemma(noun).lowercased()) }

  // MARK: Authors

  /// Whose document it is: "Costa's plan", "a UN report", "a statement from the ministry".
  func author(of noun: Int) -> Int? {
    guard isDocument(noun), !tree.hasChild(noun, lemma: "no") else { return nil }
    for child in tree.children(noun) {
      switch tree.deprel(child) {
      case .nmodPoss, .compound, .amod, .nmodDesc:
        if isActor(child), !isPartyOfState(noun, child), !isPersonsCrowd(noun, child) {
          return child
        }
      case .nmod:
        switch tree.preposition(child) {
        case "in" where ["prosecutor", "authority", "official"].contains(tree.lemma(noun)):
          // "prosecutors in Norway"
          if let actor = entities.actor(at: TokenIndex(child)),
            entities[actor.entity].subtype == "country"
          {
            return child
          }
        case "by", "from", "of", "on":
          // "a resolution calling on Nordia": not Nordia's
          if tree.upos(child - 1) == .adp, tree.xpos(child - 2) == .vbg, child > noun + 2 {
            continue
          }
          if isActor(child) { return child }
          for part in tree.children(child)
          where (tree.deprel(part) == .compound || tree.deprel(part) == .nmodPoss) && isActor(part)
            && !isPersonsCrowd(noun, part)
          {
            return part
          }
        default: continue
        }
      case .acl:
        if tree.xpos(child) == .vbn, let agent = Clause(tree: tree, verb: child).agent,
          isActor(agent)
        {
          return agent
        }
      default: continue
      }
    }
    return nil
  }

  /// "the deputies of his party": they do not speak for him.
  private func isPersonsCrowd(_ noun: Int, _ owner: Int) -> Bool {
    guard tree.xpos(noun) == .nns || tree.lemma(noun).lowercased() == "party" else { return false }
    return entities.actor(at: TokenIndex(owner)).map { entities[$0.entity].kind == .person }
      ?? false
      && Self.crowds.contains(tree.lemma(noun).lowercased())
  }

  private static let crowds: Set<String> = [
    "member", "deputy", "lawmaker", "mp", "legislator", "party", "colleague", "senator", "fighter",
    "minister", "delegate", "leader", "official", "judge",
  ]

  /// "Nordia's parties": they do not speak for Nordia.
  private func isPartyOfState(_ noun: Int, _ owner: Int) -> Bool {
    guard
      ["party", "bloc", "faction", "side", "politician", "mp", "lawmaker", "senator"].contains(
        tree.lemma(noun).lowercased())
    else { return false }
    return entities.actor(at: TokenIndex(owner)).map { entities[$0.entity].kind == .place } ?? false
  }

  /// Who issued the text: "Nordia issued a note deploring the raid".
  private func issuer(of noun: Int) -> Int? {
    if isDocument(noun), let verb = tree.head(noun),
      tree.deprel(noun) == .obl && tree.lemma(verb) == "vote" && tree.preposition(noun) == "for"
        || tree.deprel(noun) == .obj
          && ["adopt", "pass", "approve"].contains(tree.lemma(verb)),
      let subject = Clause(tree: tree, verb: verb).subject
    {
      // "adopted a resolution calling on …"
      return isActor(subject) ? subject : author(of: subject)
    }
    guard isDocument(noun), tree.deprel(noun) == .obj, let verb = tree.head(noun),
      Words.lightVerbs.contains(tree.lemma(verb))
        || ["read", "publish", "post", "circulate"].contains(tree.lemma(verb)),
      let subject = Clause(tree: tree, verb: verb).subject
    else { return nil }
    return isActor(subject) ? subject : author(of: subject)
  }

  /// "former secretaries Costa and Okafor": the first name behind a plural title.
  private func namedBehind(_ noun: Int) -> Int? {
    for child in tree.children(noun) where child > noun {
      switch tree.deprel(child) {
      case .flat, .appos, .nmodDesc: if isActor(child) { return child }
      case .acl where tree.lemma(child) == "name" || tree.lemma(child) == "call":
        // "a student named Costa"
        for name in tree.children(child) where name > child && isActor(name) { return name }
      default: continue
      }
    }
    return nil
  }

  private static let holding: Set<String> = [
    "contain", "make", "put", "propose", "present", "submit", "draft", "issue", "lay", "set",
    "unveil", "outline", "float", "announce", "include", "voice", "express", "raise", "launch",
    "prepare", "draw", "write", "table", "offer", "devise", "formulate", "advance", "publish",
    "release", "sponsor", "introduce", "file", "lodge", "stage", "organise", "organize", "hold",
    "mount", "lead", "give", "deliver", "level", "bring", "carry", "conduct", "sign", "detail",
    "broker", "mediate", "send", "circulate", "initiate", "convene", "host",
  ]

  /// Who a noun of action belongs to by what stands around it: "a demand contained in X's plan".
  ///
  /// A plan rejected or backed by X is not X's.
  func holder(of noun: Int) -> Int? {
    for child in tree.children(noun) where tree.deprel(child) == .acl {
      guard tree.xpos(child) == .vbn, Self.holding.contains(tree.lemma(child)) else { continue }
      for part in tree.children(child)
      where tree.deprel(part) == .obl || tree.deprel(part) == .oblAgent {
        switch tree.preposition(part) {
        case "in", "by", "from":
          if let author = author(of: part) { return author }
          if tree.preposition(part) == "by", isActor(part) { return part }
        default: continue
        }
      }
    }
    return nil
  }

  /// "groups like X", "mediators including X": who stands for the rest.
  func example(of noun: Int) -> Int? {
    for child in tree.children(noun) {
      if tree.deprel(child) == .acl, tree.lemma(child) == "include",
        let object = tree.child(child, .obj), isActor(object)
      {
        return object
      }
      guard tree.deprel(child) == .nmod else { continue }
      switch tree.preposition(child) {
      case "like", "such as", "include", "including": if isActor(child) { return child }
      default: continue
      }
    }
    return NounFrame(tree: tree, noun: noun).amongThem.first(where: isActor)
  }

  /// Nouns of documents and of people who act for the body they belong to.
  private static let documents: Set<String> = [
    "member", "leader", "lawmaker", "mp", "legislator", "deputy", "delegate", "delegation",
    "representative", "official", "minister", "diplomat", "negotiator", "authority", "team",
    "colleague", "counterpart", "party", "bloc", "faction", "wing", "government", "spokesman",
    "spokeswoman", "chief", "side", "troops", "force", "fighter", "senator", "judge",
    "conference", "meeting", "summit", "assembly", "congress",
    "strike", "airstrike", "raid", "drone", "missile", "rocket", "warplane", "jet", "bombardment",
    "shelling", "office", "administration", "entourage", "camp", "lawyer", "helicopter", "plane",
    "aircraft", "gunboat", "artillery",

    "report", "statement", "letter", "plan", "proposal", "resolution", "campaign", "document",
    "decision", "order", "policy", "website", "site", "communique", "communiqué", "declaration",
    "motion", "bill", "law", "draft", "text", "study", "survey", "investigation", "inquiry",
    "ruling", "verdict", "tweet", "post", "message", "article", "editorial", "offer", "demand",
    "ultimatum", "petition", "lawsuit", "suit", "indictment", "filing", "appeal", "complaint",
    "strategy",
    "initiative", "mandate",
    "decree", "memo", "memorandum", "note", "review", "assessment", "announcement", "comment",
    "remark", "speech", "address", "vote", "list", "spokesperson", "warning", "directive",
    "observer", "monitor", "inspector", "investigator", "prosecutor", "regulator", "bomber",
    "gunman", "gunmen", "commando", "sniper", "warship", "militiaman",
  ]

  // MARK: Around the verb

  /// "with Nordia and Sudor both backing": the noun before the participle.
  private func companion(of verb: Int) -> Int? {
    guard tree.xpos(verb) == .vbg, tree.marker(verb) == nil else { return nil }
    var before = verb - 1
    while before >= 0, tree.isSameSentence(before, verb),
      tree.upos(before) == .adv || Self.quantifiers.contains(tree.lemma(before).lowercased())
    {
      before -= 1
    }
    guard before >= 0, tree.isSameSentence(before, verb), tree.isNominal(before) else { return nil }
    var top = before
    for _ in 0..<6 {
      if tree.preposition(top) == "with" { return isActor(top) ? top : nil }
      guard let head = tree.head(top), head < verb, tree.isNominal(head) else { return nil }
      top = head
    }
    return nil
  }

  private static let quantifiers: Set<String> = ["both", "all", "each"]

  /// Whose meeting it was where nobody else is named: "it was signed at a Nordian summit".
  private func venue(of verb: Int) -> Int? {
    if ["vote", "reject", "approve", "pass", "adopt", "defeat"].contains(tree.lemma(verb)),
      let chamber = tree.children(verb).first(where: {
        tree.preposition($0) == "in"
          && entities.actor(at: TokenIndex($0)).map {
            entities[$0.entity].kind == .organisation && $0.standing == .itself
          } == true
      })
    {
      // "was voted down in the Senate"
      return chamber
    }
    for child in tree.children(verb) where tree.deprel(child) == .obl {
      guard let preposition = tree.preposition(child), preposition == "at" || preposition == "in",
        Self.gatherings.contains(tree.lemma(child))
      else { continue }
      for part in tree.children(child)
      where tree.deprel(part) == .compound || tree.deprel(part) == .nmodPoss {
        if isActor(part) { return part }
      }
    }
    return nil
  }

  private static let gatherings: Set<String> = [
    "summit", "meeting", "conference", "session", "congress", "assembly", "convention",
  ]

  private func hasAuxiliary(_ verb: Int) -> Bool { tree.hasChild(verb, .aux) }

  private func isParticiple(_ verb: Int) -> Bool {
    guard tree.xpos(verb) == .vbg else { return false }
    switch tree.deprel(verb) {
    case .advcl, .conj, .dep, .xcomp, .parataxis:
      for child in tree.children(verb)
      where tree.deprel(child) == .nsubj || tree.deprel(child) == .aux {
        return false
      }
      return true
    default: return false
    }
  }

  /// The subject of a clause above whose subject is an actor.
  private func above(_ verb: Int) -> Int? {
    for child in tree.children(verb) where tree.deprel(child) == .aux {
      // The subject on the auxiliary is a fault of the parse.
      if let subject = tree.child(child, .nsubj), isActor(subject) { return subject }
    }
    // "accusing them of siding with rebels": they side, not who accuses.
    guard isParticiple(verb), tree.marker(verb) != "of", tree.connective(verb) != "of" else {
      return nil
    }
    var current = verb
    for _ in 0..<6 {
      guard let head = tree.head(current) else { return nil }
      if tree.isPredicate(head), !Clause.isPassive(head, tree),
        let subject = Clause.surfaceSubject(head, tree)
      {
        if isActor(subject) { return subject }
        if let author = author(of: subject) { return author }
      }
      if tree.deprel(current) == .aclRelcl { return nil }
      current = head
    }
    return nil
  }
}
