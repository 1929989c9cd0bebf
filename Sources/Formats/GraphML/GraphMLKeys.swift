internal import KnowledgeGraph

/// A node or edge as it stands in the file.
struct GraphMLElement {
  var id: String?
  var source: String?
  var target: String?
  /// The attribute `directed` of an edge.
  var directed: String?
  /// The attribute `label` that Gephi and APOC put on edges.
  var label: String?
  /// The attribute `labels` that APOC puts on nodes.
  var labels: String?
  /// Key ids and values, in order.
  var data: [(key: String, value: String)] = []
}

/// A declared attribute.
struct GraphMLKey {
  var id: String
  var domain: String?
  /// `attr.name`; the id where there is none.
  var name: String
  var type: AttributeType
  /// Whether values are yEd's graphics blocks, of which the label is read.
  var isGraphics = false
  /// What elements without a value have.
  var standard: String?

  init(id: String, domain: String?, name: String?, type: String?) {
    self.id = id
    self.domain = domain
    self.name = name ?? id
    // The specification's six, and what graph-tool and Gephi call theirs.
    self.type =
      switch type {
      case "boolean", "bool": .boolean
      case "int", "short", "integer", "byte": .int
      case "long", "int64_t", "bigint": .long
      case "float", "double": .double
      default: .string
      }
  }

  func concerns(_ owner: String) -> Bool { domain == nil || domain == "all" || domain == owner }

  /// The text as the key's type has it; as text when it is none of that type.
  func value(_ text: String) -> Attribute.Value {
    switch type {
    case .string: return .string(text)
    case .boolean:
      switch text {
      case "true", "True", "TRUE", "1": return .boolean(true)
      case "false", "False", "FALSE", "0": return .boolean(false)
      default: return .string(text)
      }
    case .int, .long: return Int(text).map { .integer($0) } ?? .string(text)
    case .double:
      guard let number = Double(text), number.isFinite else { return .string(text) }
      return .number(number)
    }
  }
}

/// All keys of a file.
struct GraphMLKeys {
  private var byID: [ExactText: GraphMLKey] = [:]
  /// Keys with a default, in order of declaration.
  private var standards: [GraphMLKey] = []
  /// Names of keys whose values are yEd's graphics.
  private(set) var graphicsKeys: [String] = []
  /// Whether the file looks like one of ours, whose IRIs are made anew at the next export.
  private(set) var isOwn = false

  mutating func add(_ key: GraphMLKey) {
    byID[ExactText(key.id)] = key
    if key.isGraphics { graphicsKeys.append(key.name) }
    if key.standard != nil { standards.append(key) }
    isOwn = byID[ExactText("n_iri")] != nil && byID[ExactText("e_polarity")] != nil
  }

  /// The element's values by attribute name, with defaults; of a name that comes twice, the first.
  func values(of element: GraphMLElement, owner: String) -> GraphMLValues {
    var values = GraphMLValues()
    for (id, text) in element.data {
      let key = byID[ExactText(id)] ?? GraphMLKey(id: id, domain: nil, name: nil, type: nil)
      values.add(key.name, key.value(text))
    }
    for key in standards where key.concerns(owner) {
      if let text = key.standard { values.add(key.name, key.value(text)) }
    }
    return values
  }
}

/// An element's values, taken out one after the other; what is left at the end is kept as attributes.
struct GraphMLValues {
  private(set) var rest: [Attribute] = []

  mutating func add(_ name: String, _ value: Attribute.Value) {
    guard !rest.contains(where: { ExactText($0.name) == ExactText(name) }) else { return }
    rest.append(Attribute(name: name, value: value))
  }

  /// Takes out the first of the names that is there.
  mutating func take(_ names: String...) -> Attribute.Value? {
    for name in names {
      if let position = rest.firstIndex(where: { $0.name == name }) {
        return rest.remove(at: position).value
      }
    }
    return nil
  }

  func peek(_ name: String) -> Attribute.Value? { rest.first { $0.name == name }?.value }

  /// Takes out a value that `make` can use; one that it cannot stays.
  mutating func take<Value>(
    _ name: String, as make: (Attribute.Value) -> Value?
  ) -> Value? {
    guard let found = peek(name), let value = make(found) else { return nil }
    _ = take(name)
    return value
  }

  mutating func takeText(_ names: String...) -> String? {
    for name in names {
      if let value = take(name) { return value.text }
    }
    return nil
  }

  /// Takes out the value when it only says again what is known.
  mutating func drop(_ name: String, ifEqualTo text: String) {
    if peek(name)?.text == text { _ = take(name) }
  }
}

extension Attribute.Value {
  var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    case .string(let text): Int(text)
    case .boolean: nil
    }
  }

  var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string(let text): Double(text)
    case .boolean: nil
    }
  }

  var boolean: Bool? {
    switch self {
    case .boolean(let value): value
    case .string("true"): true
    case .string("false"): false
    default: nil
    }
  }
}
