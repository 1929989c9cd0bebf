/// A name as it is compared: case, quotation marks, runs of white space, hyphens and a leading
/// article do not matter.
///
///     NormalisedName("the United  Nations") == NormalisedName("United Nations")  // true
///
/// Equal names are canonically equivalent in the sense of Unicode.
public struct NormalisedName: Hashable, Sendable {
  /// The compared form; for sorting and looking up, not for showing.
  public let text: String

  public init(_ name: String) {
    let lowered =
      name.utf8.allSatisfy { $0 < 0x80 } ? Self.lowered(ascii: name) : Self.lowered(name)
    let article = ["the ", "a ", "an "].first {
      lowered.hasPrefix($0) && lowered.unicodeScalars.count > $0.unicodeScalars.count
    }
    text = article.map { String(lowered.dropFirst($0.count)) } ?? lowered
  }

  private static func lowered(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    var needsSpace = false
    for scalar in name.unicodeScalars {
      if scalar.properties.isWhitespace {
        needsSpace = !scalars.isEmpty
        continue
      }
      if needsSpace {
        scalars.append(" ")
        needsSpace = false
      }
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}": scalars.append("'")
      case "\u{201C}", "\u{201D}": scalars.append("\"")
      case "\u{2010}", "\u{2011}", "\u{2013}": scalars.append("-")
      case "\u{00AD}", "\u{200B}": break
      case _ where scalar.isASCII:
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        scalars.append(Unicode.Scalar((0x41...0x5A).contains(byte) ? byte | 0x20 : byte))
      default: scalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(scalars)
  }

  /// The same for ASCII, which most names are.
  private static func lowered(ascii name: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var needsSpace = false
    for byte in name.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        needsSpace = !bytes.isEmpty
        continue
      }
      if needsSpace {
        bytes.append(0x20)
        needsSpace = false
      }
      bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
