public import KnowledgeGraph

/// Colours and shapes of kinds and relations, for formats that draw.
public struct Palette: Hashable, Sendable {
  /// `#rrggbb` for each kind; kinds without one are light grey.
  public var kindColours: [NodeKind: String]
  /// Graphviz shapes; kinds without one are ellipses.
  public var kindShapes: [NodeKind: String]
  /// `#rrggbb` for each relation; relations without one are grey.
  public var relationColours: [RelationKind: String]

  public init(
    kindColours: [NodeKind: String] = [:], kindShapes: [NodeKind: String] = [:],
    relationColours: [RelationKind: String] = [:]
  ) {
    self.kindColours = kindColours.filter { isColour($0.value) }
    self.kindShapes = kindShapes.filter { $0.value.utf8.allSatisfy(isLowerCaseLetter) }
    self.relationColours = relationColours.filter { isColour($0.value) }
  }

  /// The colours and shapes of an ontology.
  public init(_ ontology: Ontology) {
    var palette = Palette()
    for kind in ontology.kinds {
      if let colour = kind.colour, isColour(colour) { palette.kindColours[kind.kind] = colour }
      if let shape = kind.shape, shape.utf8.allSatisfy(isLowerCaseLetter) {
        palette.kindShapes[kind.kind] = shape
      }
    }
    for relation in ontology.relations {
      if let colour = relation.colour, isColour(colour) {
        palette.relationColours[relation.relation] = colour
      }
    }
    self = palette
  }

  func colour(of kind: NodeKind) -> String { kindColours[kind] ?? "#dddddd" }
  func shape(of kind: NodeKind) -> String { kindShapes[kind] ?? "ellipse" }
  func colour(of relation: RelationKind) -> String { relationColours[relation] ?? "#777777" }
}

/// Only `#rrggbb` goes into files: a colour is not escaped.
private func isColour(_ text: String) -> Bool {
  text.utf8.count == 7 && text.utf8.first == UInt8(ascii: "#")
    && text.utf8.dropFirst().allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}

private func isLowerCaseLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte) }

/// Red, green and blue of `#rrggbb`.
func components(of colour: String) -> (red: Int, green: Int, blue: Int) {
  let number = Int(colour.dropFirst(), radix: 16) ?? 0
  return (number >> 16 & 255, number >> 8 & 255, number & 255)
}
