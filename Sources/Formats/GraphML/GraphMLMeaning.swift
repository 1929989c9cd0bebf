internal import KnowledgeGraph
internal import Text

// What the attributes of a file mean to us. Names are tried in the order in which they are the more
// telling: our own first, then those of other programs.

extension GraphMLKeys {
  func node(from element: GraphMLElement, id: String, position: Int) -> Node {
    var values = values(of: element, owner: "node")
    let graphics = graphicsLabel(&values)
    var node = Node(kind: .thing, label: id)
    if let kind = values.takeText("type", "kind"), !kind.isEmpty {
      node.kind = NodeKind(rawValue: kind)
    } else if let labels = element.labels ?? values.peek("labels")?.text,
      let first = labels.split(separator: ":").first
    {
      node.kind = NodeKind(rawValue: String(first))
    }
    values.drop("labels", ifEqualTo: ":" + node.kind.rawValue)
    if let label = values.takeText("label", "Label", "name", "Name") ?? graphics {
      node.label = label
      if id != label, id != "n\(position)" { values.add("original_id", .string(id)) }
    }
    values.drop("name", ifEqualTo: node.label)
    node.subtype = values.takeText("subtype")
    node.aliases = values.take("aliases", as: \.list) ?? []
    node.roles = values.take("roles", as: \.list) ?? []
    node.mentions = values.take("mentions", as: \.integer) ?? 1
    if isOwn { _ = values.take("iri") }
    node.attributes = values.rest
    return node
  }

  /// yEd's label stands in a graphics block, the value of a key that has no name.
  private func graphicsLabel(_ values: inout GraphMLValues) -> String? {
    var label: String?
    for key in graphicsKeys {
      if let text = values.takeText(key), !text.isEmpty { label = label ?? text }
    }
    return label
  }

  func statement(
    from element: GraphMLElement, source: NodeID, target: NodeID, isUndirected: Bool,
    nodes: GraphMLNodeIndex
  ) -> Statement {
    var values = values(of: element, owner: "edge")
    let graphics = graphicsLabel(&values)
    let relation =
      values.takeText("relation") ?? element.label
      ?? values.takeText("label", "Label", "Edge Label", "interaction", "type", "kind")
      ?? graphics ?? RelationKind.relatedTo.rawValue
    var statement = Statement(
      source: source, relation: RelationKind(rawValue: relation), target: target)
    for name in ["label", "Label", "Edge Label", "interaction", "shared interaction"] {
      values.drop(name, ifEqualTo: relation)
    }
    statement.polarity = values.take("polarity") { Polarity(rawValue: $0.text) } ?? .affirmed
    statement.modality = values.take("modality") { Modality(rawValue: $0.text) } ?? .asserted
    statement.attribution = takeNode("attribution", &values, nodes)
    statement.addressee = takeNode("addressee", &values, nodes)
    statement.topic = values.takeText("topic")
    statement.role = values.takeText("role")
    statement.isFormer = values.take("former", as: \.boolean) ?? false
    statement.time = values.takeText("time")
    statement.confidence = values.take("confidence", as: \.number) ?? 1
    statement.evidence = takeEvidence(&values)
    if isOwn { _ = values.take("symmetric") }
    if let weight = values.take("weight", as: \.number) ?? values.take("Weight", as: \.number),
      weight != statement.weight
    {
      if weight > 0 {
        statement.importedWeight = weight
      } else {
        values.add("original_weight", .number(weight))
      }
    }
    if element.directed.map({ $0 == "false" }) ?? isUndirected {
      values.add("undirected", .boolean(true))
    }
    statement.attributes = values.rest
    return statement
  }

  /// The document as the edge describes it.
  func document(_ id: String, from element: GraphMLElement) -> Document {
    let values = values(of: element, owner: "edge")
    guard values.peek("document")?.text == id else { return Document(id: id, text: "") }
    return Document(
      id: id, date: values.peek("date")?.text, url: values.peek("url")?.text, text: "")
  }

  /// The node an attribute names: by its id beside it, or else by its label.
  private func takeNode(
    _ name: String, _ values: inout GraphMLValues, _ nodes: GraphMLNodeIndex
  ) -> NodeID? {
    if let id = values.peek(name + "_node")?.text, let node = nodes.node(id) {
      _ = values.take(name)
      _ = values.take(name + "_node")
      return node
    }
    return values.take(name) { nodes.node(labelled: $0.text) }
  }

  private func takeEvidence(_ values: inout GraphMLValues) -> [Evidence] {
    let document = values.takeText("document")
    let text = values.takeText("evidence")
    guard document != nil || text != nil else { return [] }
    // The date and address are the document's, which is handed on by itself.
    if document != nil { for name in ["date", "url"] { _ = values.take(name) } }
    let start = values.take("start", as: \.integer) ?? 0
    let first = Evidence(
      document: document ?? "", sentence: values.take("sentence", as: \.integer) ?? 0,
      range: ScalarRange(start, max(start, values.take("end", as: \.integer) ?? start)),
      quote: text ?? "")
    guard let list = values.peek("places")?.text, let places = evidencePlaces(list),
      let quotes = splitQuotes(text ?? "", lengths: places.map(\.range.count))
    else { return [first] }
    _ = values.take("places")
    return zip(places, quotes).map { place, quote in
      var evidence = place
      evidence.quote = quote
      return evidence
    }
  }
}

extension NodeKind {
  /// A node of another program's graph that says nothing of its kind.
  static let thing = NodeKind(rawValue: "Thing")
}

extension RelationKind {
  /// An edge of another program's graph that has no label.
  static let relatedTo = RelationKind(rawValue: "relatedTo")
}

extension Attribute.Value {
  /// The items of a list that is joined in one string.
  fileprivate var list: [String]? { splitList(text) }
}

/// The items of a list in one string; empty for no text.
func splitList(_ text: String) -> [String] {
  text.isEmpty ? [] : split(text, at: listSeparator)
}

private func split(_ text: String, at separator: String) -> [String] {
  var items: [String] = []
  var item: [UInt8] = []
  let bytes = Array(text.utf8)
  let mark = Array(separator.utf8)
  var index = 0
  while index < bytes.count {
    if bytes[index...].starts(with: mark) {
      items.append(String(decoding: item, as: UTF8.self))
      item.removeAll()
      index += mark.count
    } else {
      item.append(bytes[index])
      index += 1
    }
  }
  return items + [String(decoding: item, as: UTF8.self)]
}

/// Reads `document#sentence:start-end | …`; nil when it is not that. Document ids may hold anything.
private func evidencePlaces(_ text: String) -> [Evidence]? {
  var places: [Evidence] = []
  var pending = ""
  for piece in split(text, at: listSeparator) {
    pending += piece
    guard let place = evidencePlace(pending) else {
      pending += listSeparator
      continue
    }
    places.append(place)
    pending = ""
  }
  return pending.isEmpty ? places : nil
}

private func evidencePlace(_ text: String) -> Evidence? {
  guard let hash = text.lastIndex(of: "#") else { return nil }
  let numbers = text[text.index(after: hash)...].split(
    omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "-" })
  guard numbers.count == 3, let sentence = Int(numbers[0]), let start = Int(numbers[1]),
    let end = Int(numbers[2]), start <= end
  else { return nil }
  return Evidence(
    document: String(text[..<hash]), sentence: sentence, range: ScalarRange(start, end), quote: "")
}

/// Cuts joined quotes by their known lengths in scalars, as a quote may itself hold the separator;
/// by the separator when the lengths do not fit; nil when neither gives one quote a place.
private func splitQuotes(_ text: String, lengths: [Int]) -> [String]? {
  let scalars = Array(text.unicodeScalars)
  let gap = listSeparator.unicodeScalars.count
  if scalars.count == lengths.reduce(0, +) + gap * (lengths.count - 1) {
    var start = 0
    return lengths.map { length in
      defer { start += length + gap }
      var quote = String.UnicodeScalarView()
      quote.append(contentsOf: scalars[start..<start + length])
      return String(quote)
    }
  }
  let quotes = split(text, at: listSeparator)
  return quotes.count == lengths.count ? quotes : nil
}
