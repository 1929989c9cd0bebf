internal import KnowledgeGraph
internal import Text
internal import XML

/// Reads GraphML from any program: networkx, igraph, Gephi, APOC, graph-tool, Cytoscape, yEd, our own.
///
/// Labels, kinds, relations and weights are looked for under the names those programs use; whatever
/// else a node or edge has is kept as an attribute with its type. Nested graphs are flattened.
/// Edges that go both ways keep that as the attribute `undirected`. Defaults of keys are applied.
///
/// A file is gone through twice, for nodes and for edges, unless it says that its nodes come first;
/// it is never held in memory. Our own files give back everything GraphML holds: all but the
/// documents' titles and texts.
public struct GraphMLReader: GraphSource {
  private let input: XMLInput
  private let path: String?
  private let limits: XMLLimits

  init(_ input: XMLInput, path: String?, limits: XMLLimits) {
    self.input = input
    self.path = path
    self.limits = limits
  }

  /// A file; opened when it is read.
  public static func file(_ path: String, maximumBytes: Int = 1 << 36) -> GraphMLReader {
    GraphMLReader(.file(path), path: path, limits: XMLLimits(bytes: maximumBytes))
  }

  /// A document in memory.
  public static func bytes(_ bytes: [UInt8]) -> GraphMLReader {
    GraphMLReader(.bytes(bytes), path: nil, limits: XMLLimits())
  }

  /// - Throws: `ImportError` with the line of what is wrong; or what `receiver` throws.
  public func read(into receiver: inout some GraphReceiver) throws {
    var nodes = GraphMLNodeIndex()
    do {
      var first = try GraphMLPass(XMLReader(input, limits: limits), phase: .nodes)
      let isComplete = try first.run(&nodes, &receiver)
      if !isComplete {
        var second = try GraphMLPass(XMLReader(input, limits: limits), phase: .edges)
        _ = try second.run(&nodes, &receiver)
      }
    } catch let error as XMLError {
      throw ImportError(error, path: path)
    } catch var error as ImportError {
      error.path = error.path ?? path
      throw error
    }
  }
}

extension ImportError {
  init(_ error: XMLError, path: String?) {
    let code: Code =
      switch error.code {
      case .unreadable: .unreadable
      case .tooLarge: .tooLarge
      default: .malformed
      }
    self.init(code, path: path, line: error.line, message: error.message)
  }
}

/// Where the file's node ids stand in the graph.
struct GraphMLNodeIndex {
  private var positions: [ExactText: NodeID] = [:]
  /// First node of each label, for attributions that name a label only.
  private var labels: [ExactText: NodeID] = [:]

  var count: Int { positions.count }

  /// Takes the next node; false when the id was there before.
  mutating func add(_ id: String, label: String) -> Bool {
    let next = NodeID(positions.count)
    guard positions[ExactText(id)] == nil else { return false }
    positions[ExactText(id)] = next
    if labels[ExactText(label)] == nil { labels[ExactText(label)] = next }
    return true
  }

  func node(_ id: String) -> NodeID? { positions[ExactText(id)] }
  func node(labelled label: String) -> NodeID? { labels[ExactText(label)] }
}

/// What stands in an element.
private struct ElementContent {
  var text = ""
  /// The text of the first `default`, `NodeLabel` or `EdgeLabel` in it.
  var inner: String?
  var hasElements = false
}

/// One walk through the file.
private struct GraphMLPass: ~Copyable {
  enum Phase {
    /// Hands on nodes, and edges as well when the file says its nodes come first.
    case nodes
    /// Hands on edges only.
    case edges
  }

  private var xml: XMLReader
  private let phase: Phase
  private var keys = GraphMLKeys()
  private var isUndirected = false
  private var nodesComeFirst = false
  private var skippedEdge = false
  private var sentDocuments: Set<ExactText> = []
  /// Documents seen in places after the first, where their date and address do not stand; handed on
  /// last if no edge says more of them.
  private var otherDocuments: [String] = []
  private var knownDocuments: Set<ExactText> = []

  init(_ xml: consuming XMLReader, phase: Phase) {
    self.xml = xml
    self.phase = phase
  }

  /// - Returns: Whether all edges were handed on too.
  mutating func run(
    _ nodes: inout GraphMLNodeIndex, _ receiver: inout some GraphReceiver
  ) throws -> Bool {
    guard try xml.next() == .start, xml.isNamed("graphml") else {
      throw malformed("not a GraphML file: its first element is ‘\(xml.name)’")
    }
    var sawGraph = false
    while let piece = try xml.next() {
      guard piece == .start else { continue }
      if xml.isNamed("node") {
        guard phase == .nodes else { continue }
        // A graph inside a node is no part of the element: its nodes come in this same loop.
        let node = try readElement()
        try send(node, &nodes, &receiver)
      } else if xml.isNamed("edge") {
        try readEdge(nodes, &receiver)
      } else if xml.isNamed("key") {
        try readKey()
      } else if xml.isNamed("graph") {
        if !sawGraph { readGraphAttributes() }
        sawGraph = true
      } else if xml.isNamed("hyperedge") {
        throw malformed("hyperedges cannot be read")
      }
    }
    guard sawGraph else { throw malformed("the file holds no graph") }
    for id in otherDocuments where sentDocuments.insert(ExactText(id)).inserted {
      try receiver.receive(Document(id: id, text: ""))
    }
    return phase == .edges || !skippedEdge
  }

  private mutating func readGraphAttributes() {
    isUndirected = xml.attribute("edgedefault") == "undirected"
    nodesComeFirst = xml.attribute("parse.order") == "nodesfirst"
  }

  private mutating func readKey() throws {
    guard let id = xml.attribute("id") else { throw malformed("a key without an id") }
    var key = GraphMLKey(
      id: id, domain: xml.attribute("for"), name: xml.attribute("attr.name"),
      type: xml.attribute("attr.type"))
    key.isGraphics = xml.attribute("yfiles.type") != nil
    if !xml.isEmpty { key.standard = try readContent(until: "key").inner }
    keys.add(key)
  }

  private mutating func send(
    _ element: GraphMLElement, _ nodes: inout GraphMLNodeIndex, _ receiver: inout some GraphReceiver
  ) throws {
    guard let id = element.id else { throw malformed("a node without an id") }
    let node = keys.node(from: element, id: id, position: nodes.count)
    guard nodes.add(id, label: node.label) else { throw malformed("two nodes with the id ‘\(id)’") }
    try receiver.receive(node)
  }

  private mutating func readEdge(
    _ nodes: GraphMLNodeIndex, _ receiver: inout some GraphReceiver
  ) throws {
    if phase == .nodes, !nodesComeFirst {
      skippedEdge = true
      return
    }
    let line = xml.line
    let element = try readElement()
    guard let source = element.source, let target = element.target else {
      throw malformed("an edge without \(element.source == nil ? "source" : "target")", line: line)
    }
    guard let from = nodes.node(source), let to = nodes.node(target) else {
      let missing = nodes.node(source) == nil ? source : target
      throw malformed("an edge points to ‘\(missing)’, which is no node", line: line)
    }
    let statement = keys.statement(
      from: element, source: from, target: to, isUndirected: isUndirected, nodes: nodes)
    if let first = statement.evidence.first?.document,
      sentDocuments.insert(ExactText(first)).inserted
    {
      try receiver.receive(keys.document(first, from: element))
    }
    for evidence in statement.evidence.dropFirst()
    where !sentDocuments.contains(ExactText(evidence.document)) {
      if knownDocuments.insert(ExactText(evidence.document)).inserted {
        otherDocuments.append(evidence.document)
      }
    }
    try receiver.receive(statement)
  }

  /// Reads a node or edge up to its end, or up to a graph nested in it.
  private mutating func readElement() throws -> GraphMLElement {
    var element = GraphMLElement(
      id: xml.attribute("id"), source: xml.attribute("source"), target: xml.attribute("target"),
      directed: xml.attribute("directed"), label: xml.attribute("label"),
      labels: xml.attribute("labels"))
    if xml.isEmpty { return element }
    let depth = xml.depth
    while let piece = try xml.next() {
      if piece == .end, xml.depth == depth { break }
      guard piece == .start else { continue }
      if xml.isNamed("data") {
        let key = xml.attribute("key") ?? ""
        let content = xml.isEmpty ? ElementContent() : try readContent(until: "data")
        // A graphics block is white space around elements, of which only the label is kept.
        element.data.append((key, content.hasElements ? content.inner ?? "" : content.text))
      } else if xml.isNamed("graph") {
        break
      }
    }
    return element
  }

  /// Reads up to the end of the current element, which is no empty one.
  private mutating func readContent(until name: StaticString) throws -> ElementContent {
    var content = ElementContent()
    var isInside = false
    let depth = xml.depth
    while let piece = try xml.next() {
      switch piece {
      case .start:
        content.hasElements = true
        let isTelling =
          xml.isNamed("default") || xml.isNamed("NodeLabel") || xml.isNamed("EdgeLabel")
        if isTelling, content.inner == nil { content.inner = "" } else { continue }
        isInside = !xml.isEmpty
      case .text:
        if isInside { content.inner?.append(xml.value) } else { content.text += xml.value }
      case .end:
        isInside = false
        if xml.depth == depth && xml.isNamed(name) { return content }
      }
    }
    return content
  }

  private func malformed(_ message: String, line: Int? = nil) -> ImportError {
    ImportError(.malformed, line: line ?? xml.line, message: message)
  }
}
