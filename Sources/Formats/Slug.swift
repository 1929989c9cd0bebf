/// Makes the ends of IRIs: lower case, hyphens between words, percent-encoded, none given twice.
///
///     maker.slug(kind: "Person", label: "Ana Costa")   // person/ana-costa
///     maker.slug(kind: "Person", label: "Ana COSTA")   // person/ana-costa-2
///     maker.slug(kind: "Place", label: "Türkiye")         // place/t%C3%BCrkiye
struct SlugMaker: Sendable {
  /// How often a slug was asked for, so that many nodes of one name don't search again from 2.
  private var asked: [String: Int] = [:]
  /// The kind asked for last and its part, as nodes of one kind often follow one another.
  private var kindPart = (kind: "", part: "")

  mutating func reserve(_ count: Int) { asked.reserveCapacity(count) }

  mutating func slug(kind: String, label: String) -> String {
    if kind != kindPart.kind || kind.isEmpty { kindPart = (kind, slugPart(kind) + "/") }
    let base = kindPart.part + slugPart(label)
    let known = asked.updateValue(1, forKey: base)
    guard let known else { return base }
    var number = known + 1
    var slug = "\(base)-\(number)"
    while number > 1, asked[slug] != nil {
      number += 1
      slug = "\(base)-\(number)"
    }
    asked[base] = number
    if slug != base { asked[slug] = 1 }
    return slug
  }
}

/// Longest part before a hash takes the place of the rest.
private let longestPart = 96

/// One part of a slug. Letters and digits of any script stay, in lower case; apostrophes vanish;
/// everything else becomes one hyphen.
func slugPart(_ text: String) -> String {
  var bytes: [UInt8] = []
  var pendingHyphen = false
  for scalar in text.unicodeScalars {
    // The properties of a scalar are slow to find out, and most text is ASCII.
    switch scalar {
    case " ", "-", "_", ".", ",", "(", ")", "/", "&", ":":
      pendingHyphen = !bytes.isEmpty
      continue
    case "a"..."z", "0"..."9", "A"..."Z":
      if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      if bytes.count > longestPart { return shortened(bytes, of: text) }
      continue
    default: break
    }
    if scalar == "'" || scalar == "\u{2019}" { continue }
    let properties = scalar.properties
    let isWord =
      properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
    guard isWord else {
      pendingHyphen = !bytes.isEmpty
      continue
    }
    if pendingHyphen { bytes.append(UInt8(ascii: "-")) }
    pendingHyphen = false
    for byte in properties.lowercaseMapping.utf8 { appendPercentEncoded(byte, to: &bytes) }
    if bytes.count > longestPart { return shortened(bytes, of: text) }
  }
  return bytes.isEmpty
    ? "x-" + String(fingerprint(text), radix: 16) : String(decoding: bytes, as: UTF8.self)
}

/// The whole words among the first bytes, and a fingerprint for the rest.
private func shortened(_ bytes: [UInt8], of text: String) -> String {
  let end = bytes[..<longestPart].lastIndex(of: UInt8(ascii: "-")) ?? 0
  return String(decoding: bytes[..<end], as: UTF8.self) + (end > 0 ? "-" : "")
    + String(fingerprint(text), radix: 16)
}

private func appendPercentEncoded(_ byte: UInt8, to bytes: inout [UInt8]) {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
    bytes.append(byte)
  default:
    let digits: StaticString = "0123456789ABCDEF"
    bytes.append(UInt8(ascii: "%"))
    for digit in [byte >> 4, byte & 15] {
      unsafe bytes.append(digits.utf8Start[Int(digit)])
    }
  }
}

/// FNV-1a over the UTF-8 bytes: the same on every run and machine.
private func fingerprint(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  return hash
}
