internal import CResources
internal import Yams

extension Ontology {
  /// The ontology inside the program, `Schemas/ontology.yaml`.
  ///
  /// - Throws: `OntologyError` when that file is wrong, which the tests exclude.
  public static func builtIn() throws(OntologyError) -> Ontology {
    try Ontology(yaml: builtInYAML, file: "Schemas/ontology.yaml")
  }

  /// The text of the built-in ontology, comments included.
  public static var builtInYAML: String {
    let resource = kg_resource_ontology()
    return String(
      decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.count), as: UTF8.self)
  }

  /// Reads an ontology file.
  ///
  /// A file with `extends: built-in`, or without `extends`, adds to the built-in ontology: a new
  /// name is a new kind or relation, a known one is changed in what the file says of it. Triggers
  /// are added to those there are, unless the relation says `replace-triggers: true`; `remove: true`
  /// takes a kind or relation out. A file with `extends: none` stands alone.
  ///
  /// - Parameters:
  ///   - yaml: The file's text.
  ///   - file: Its name, for messages.
  /// - Throws: Everything that is wrong in the file, in one `OntologyError`.
  public init(yaml: String, file: String) throws(OntologyError) {
    var loader = OntologyLoader(file: file)
    let root = loader.source.root(of: yaml)
    if let root { try loader.read(root) }
    if root == nil, loader.source.problems.isEmpty { try loader.startFromBuiltIn() }
    self = try loader.finish()
  }
}

/// Makes an ontology of a file and the ontology it extends.
struct OntologyLoader {
  var source: OntologySource
  var kinds: [KindDefinition] = []
  var relations: [RelationDefinition] = []
  /// Names of relations that stand in `implies`, to be looked up when all are known.
  var impliedNames: [(name: String, node: Yams.Node)] = []

  init(file: String) {
    source = OntologySource(file: file)
  }

  mutating func startFromBuiltIn() throws(OntologyError) {
    let base = try Ontology.builtIn()
    kinds = base.kinds
    relations = base.relations
  }

  mutating func read(_ root: Yams.Node) throws(OntologyError) {
    let entries = source.entries(
      of: root, "an ontology", allowed: ["extends", "kinds", "relations"])
    let extends = entries.first { $0.key == "extends" }
    switch extends?.value.scalar?.string {
    case nil where extends == nil, "built-in": try startFromBuiltIn()
    case "none": break
    default:
      try startFromBuiltIn()
      if let extends {
        source.report(
          .invalidValue, at: extends.value, "an ontology extends ‘built-in’ or ‘none’")
      }
    }
    // Kinds first, wherever they stand, because relations speak of them.
    if let node = entries.first(where: { $0.key == "kinds" })?.value { readKinds(node) }
    if let node = entries.first(where: { $0.key == "relations" })?.value { readRelations(node) }
    if kinds.isEmpty { source.report(.missingKey, at: root, "the ontology has no kinds") }
    if relations.isEmpty { source.report(.missingKey, at: root, "the ontology has no relations") }
  }

  consuming func finish() throws(OntologyError) -> Ontology {
    checkNames()
    guard source.problems.isEmpty else {
      throw OntologyError(
        problems: source.problems.sorted { $0.location < $1.location })
    }
    return Ontology(kinds: kinds, relations: relations)
  }

  /// Checks what only the whole file can tell.
  private mutating func checkNames() {
    let names = relations.map(\.relation.rawValue)
    for (name, node) in impliedNames where !names.contains(name) {
      source.report(
        .unknownRelation, at: node, "relation ‘\(name)’ is not defined",
        hint: Suggestion.hint(for: name, among: names))
    }
    // Taking out a kind takes it out of the relations it was part of.
    let known = Set(kinds.map(\.kind))
    for position in relations.indices {
      relations[position].sources.removeAll { !known.contains($0) }
      relations[position].targets.removeAll { !known.contains($0) }
      relations[position].implies.removeAll { !names.contains($0.rawValue) }
    }
  }

  // MARK: Kinds

  private static let kindKeys = [
    "label", "definition", "actor", "subtypes", "colour", "shape", "schema-org", "wikidata",
    "remove",
  ]

  private mutating func readKinds(_ node: Yams.Node) {
    for (name, keyNode, value) in source.entries(of: node, "kinds") {
      guard source.isName(name, at: keyNode, "a kind") else { continue }
      readKind(name, value, at: keyNode)
    }
  }

  private mutating func readKind(_ name: String, _ node: Yams.Node, at keyNode: Yams.Node) {
    let position = kinds.firstIndex { $0.kind.rawValue == name }
    var kind =
      position.map { kinds[$0] } ?? KindDefinition(kind: NodeKind(rawValue: name), label: name)
    for (key, _, value) in source.entries(of: node, "a kind", allowed: Self.kindKeys) {
      switch key {
      case "label": kind.label = source.text(value, "a label") ?? kind.label
      case "definition":
        kind.definition = source.text(value, "a definition") ?? kind.definition
      case "actor": kind.isActor = source.flag(value, "‘actor’") ?? kind.isActor
      case "subtypes": kind.subtypes = source.texts(value, "subtypes").map(\.text)
      case "colour": kind.colour = source.colour(value)
      case "shape": kind.shape = source.text(value, "a shape")
      case "schema-org": kind.schemaOrg = source.text(value, "‘schema-org’")
      case "wikidata": kind.wikidata = source.text(value, "‘wikidata’")
      default:
        if source.flag(value, "‘remove’") == true {
          remove(position.map { kinds.remove(at: $0) } != nil, name, at: keyNode)
          return
        }
      }
    }
    if let position { kinds[position] = kind } else { kinds.append(kind) }
  }

  mutating func remove(_ wasThere: Bool, _ name: String, at node: Yams.Node) {
    if !wasThere {
      source.report(.invalidValue, at: node, "there is no ‘\(name)’ to remove")
    }
  }

  /// The kinds a list names; `actor` stands for every kind that is one.
  mutating func kindList(_ node: Yams.Node, _ what: String) -> [NodeKind] {
    var list: [NodeKind] = []
    for (name, node) in source.texts(node, what) {
      if name == "actor" {
        list += kinds.filter(\.isActor).map(\.kind)
      } else if kinds.contains(where: { $0.kind.rawValue == name }) {
        list.append(NodeKind(rawValue: name))
      } else {
        source.report(
          .unknownKind, at: node, "kind ‘\(name)’ is not defined",
          hint: Suggestion.hint(for: name, among: kinds.map(\.kind.rawValue) + ["actor"])
            ?? "define it under ‘kinds’")
      }
    }
    var seen: Set<NodeKind> = []
    return list.filter { seen.insert($0).inserted }
  }
}
