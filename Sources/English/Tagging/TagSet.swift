/// The tags the tagger chooses from: pairs of a universal and a Penn tag that occur together.
package struct TagSet: Sendable {
  package struct Pair: Hashable, Sendable {
    package var upos: UPOS
    package var xpos: XPOS

    package init(upos: UPOS, xpos: XPOS) {
      self.upos = upos
      self.xpos = xpos
    }

    /// `NOUN NN`.
    package var name: String { "\(upos.name) \(xpos.rawValue)" }

    init?(name: String) {
      let parts = name.split(separator: " ")
      guard parts.count == 2, let upos = UPOS(name: parts[0]),
        let xpos = XPOS(rawValue: String(parts[1]))
      else { return nil }
      self.init(upos: upos, xpos: xpos)
    }
  }

  package let pairs: [Pair]

  /// At most 254 pairs; the order gives them their numbers.
  package init(_ pairs: [Pair]) { self.pairs = pairs }

  package func write(to writer: inout SectionWriter) {
    writer.append(strings: pairs.map(\.name))
  }

  package init(_ reader: inout SectionReader) throws(ModelError) {
    var pairs: [Pair] = []
    for name in try reader.strings() {
      guard let pair = Pair(name: name) else {
        throw ModelError(.otherVersion, "The model has a tag this program doesn't know: \(name).")
      }
      pairs.append(pair)
    }
    self.pairs = pairs
  }
}
