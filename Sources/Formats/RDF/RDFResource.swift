internal import KnowledgeGraph

/// A name of one of the vocabularies that the RDF formats use.
struct RDFName: Hashable {
  enum Vocabulary: String, CaseIterable {
    case kg, rdf, rdfs, schema, prov, xsd
  }

  var vocabulary: Vocabulary
  /// ASCII letters, digits and hyphens.
  var local: String

  static func kg(_ local: String) -> RDFName { RDFName(vocabulary: .kg, local: local) }
  static func rdf(_ local: String) -> RDFName { RDFName(vocabulary: .rdf, local: local) }
  static func rdfs(_ local: String) -> RDFName { RDFName(vocabulary: .rdfs, local: local) }
  static func schema(_ local: String) -> RDFName { RDFName(vocabulary: .schema, local: local) }
  static func prov(_ local: String) -> RDFName { RDFName(vocabulary: .prov, local: local) }

  /// A kind's or relation's own name where it is a plain word; otherwise one made of it, so that no
  /// text from a file becomes an IRI as it is.
  static func term(_ name: String) -> RDFName {
    let isPlain =
      !name.isEmpty && name.utf8.count <= 64
      && name.utf8.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a }
    return .kg(isPlain ? name : "x-" + encoded(name))
  }

  /// The name of another program's attribute, made of its column's: different columns stay apart, as
  /// these have no capitals. A full stop could not end a name in Turtle.
  static func extra(_ column: String) -> RDFName {
    .kg(
      "x-" + column.split(separator: ".", omittingEmptySubsequences: false).joined(separator: "_2E")
    )
  }

  /// Letters, digits and hyphens; `%` can't stand in every serialisation's names, so `_` does.
  private static func encoded(_ text: String) -> String {
    String(slugPart(text).map { $0 == "%" ? "_" : $0 })
  }
}

/// What a property points to.
enum RDFValue {
  case iri(String)
  case name(RDFName)
  case text(String)
  case integer(Int)
  case double(Double)
  case boolean(Bool)
}

/// A thing with its properties: some triples with one subject.
struct RDFResource {
  var iri: String
  var types: [RDFName] = []
  var properties: [(name: RDFName, values: [RDFValue])] = []

  init(_ iri: String) { self.iri = iri }

  mutating func add(_ name: RDFName, _ value: RDFValue?) {
    if let value { properties.append((name, [value])) }
  }

  mutating func add(_ name: RDFName, _ text: String?) {
    if let text { properties.append((name, [.text(text)])) }
  }

  mutating func add(_ name: RDFName, texts: [String]) {
    var seen: Set<ExactText> = []
    let different = texts.filter { seen.insert(ExactText($0)).inserted }
    if !different.isEmpty { properties.append((name, different.map { .text($0) })) }
  }
}

extension ExportSettings {
  /// What a vocabulary's names begin with.
  func iri(of vocabulary: RDFName.Vocabulary) -> String {
    switch vocabulary {
    case .kg: vocabularyIRI
    case .rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    case .rdfs: "http://www.w3.org/2000/01/rdf-schema#"
    case .schema: "https://schema.org/"
    case .prov: "http://www.w3.org/ns/prov#"
    case .xsd: "http://www.w3.org/2001/XMLSchema#"
    }
  }

  func iri(of name: RDFName) -> String { iri(of: name.vocabulary) + name.local }
}
