public import KnowledgeGraph
public import Text

/// What writers look up of nodes already written: label, kind, and the slug that ends their IRI.
///
/// This is all that a streamed conversion keeps of a graph.
public struct NodeTable: Sendable {
  private var labels: [String] = []
  private var kinds: [NodeKind] = []
  private var slugs: [String] = []
  private var maker = SlugMaker()

  public init() {}

  public var count: Int { labels.count }

  /// Makes room for so many nodes.
  mutating func reserve(_ count: Int) {
    labels.reserveCapacity(count)
    kinds.reserveCapacity(count)
    slugs.reserveCapacity(count)
    maker.reserve(count)
  }

  /// Takes the next node, whose position is `count`.
  public mutating func append(_ node: Node) {
    labels.append(node.label)
    kinds.append(node.kind)
    slugs.append(maker.slug(kind: node.kind.rawValue, label: node.label))
  }

  public func contains(_ id: NodeID) -> Bool { id.position < labels.count }
  public func label(of id: NodeID) -> String { labels[id.position] }
  public func kind(of id: NodeID) -> NodeKind { kinds[id.position] }

  /// `person/ana-costa`: ASCII, percent-encoded, different for every node of the graph.
  public func slug(of id: NodeID) -> String { slugs[id.position] }
}

extension ExportContext {
  /// The node's IRI: `https://example.org/kg/person/ana-costa`.
  public func iri(of id: NodeID) -> String { settings.baseIRI + nodes.slug(of: id) }
}

/// What is known of a document besides its text.
public struct DocumentEntry: Hashable, Sendable {
  public var id: String
  public var title: String?
  public var date: String?
  public var url: String?
}

/// The documents that evidence points to, by id and in input order, without their texts.
public struct DocumentTable: Sendable {
  public private(set) var entries: [DocumentEntry] = []
  private var positions: [ExactText: Int] = [:]

  public init() {}

  /// Takes a document; of two with one id the first stays.
  public mutating func append(_ document: Document) {
    guard positions[ExactText(document.id)] == nil else { return }
    positions[ExactText(document.id)] = entries.count
    entries.append(
      DocumentEntry(
        id: document.id, title: document.title, date: document.date, url: document.url))
  }

  public subscript(_ id: String) -> DocumentEntry? {
    entries.isEmpty ? nil : positions[ExactText(id)].map { entries[$0] }
  }
}
