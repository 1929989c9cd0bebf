import Testing
import XML

/// Keeps what is written; fails with an `errno` after a number of bytes.
final class MemoryOutput: XMLOutput {
  private(set) var bytes: [UInt8] = []
  private let room: Int

  init(room: Int = .max) { self.room = room }

  func take(_ more: Span<UInt8>) -> Int32 {
    guard bytes.count + more.count <= room else { return 28 }
    for index in more.indices { bytes.append(more[index]) }
    return 0
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

@Suite struct XMLWriterTests {
  @Test func writesElementsAttributesAndChunks() throws {
    let output = MemoryOutput()
    var writer = try XMLWriter(output)
    try writer.start("a", [("x", "1 < \"2\" & 3\n")])
    var chunk = XMLChunk()
    chunk.append("<b>")
    chunk.append(-120)
    chunk.append("</b>")
    try writer.write(&chunk)
    try writer.end()
    try writer.finish()
    #expect(
      output.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <a x="1 &lt; &quot;2&quot; &amp; 3&#10;"><b>-120</b></a>

        """)
  }

  @Test(arguments: [0, 10, 5_000, 100_000])
  func reportsFullOutputsHoweverSmallTheDocument(room: Int) throws {
    let output = MemoryOutput(room: room)
    let error = #expect(throws: XMLError.self) {
      var writer = try XMLWriter(output)
      try writer.start("a")
      for _ in 0..<(room / 10 + 1) {
        var chunk = XMLChunk()
        chunk.append("<b>0123456789</b>")
        try writer.write(&chunk)
      }
      try writer.end()
      try writer.finish()
    }
    #expect(error?.code == .unwritable)
    #expect(error?.systemError == 28)
  }

  @Test func wholeNumbersAreWrittenToTheirEnds() {
    for number in [0, 7, 10, 99, 100, -1, .max, .min] as [Int] {
      var chunk = XMLChunk()
      chunk.append(number)
      #expect(chunk.text == String(number))
    }
  }

  /// One scalar of every kind of trouble, and the borders of every length of UTF-8.
  static let scalars: [Unicode.Scalar] =
    (0...0x2FF).compactMap(Unicode.Scalar.init)
    + [
      0x7FF, 0x800, 0x2028, 0xD7FF, 0xE000, 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000,
      0x1F54A, 0x1FFFE, 0x10FFFF,
    ].compactMap { Unicode.Scalar($0 as UInt32) }

  @Test func everyScalarComesBackOrIsReplaced() throws {
    for scalar in Self.scalars {
      // Inside words of several lengths, to cross the borders of the eight-byte steps.
      for padding in [0, 3, 7, 8, 20] {
        let value = String(repeating: "x", count: padding) + String(scalar) + "]]"
        var chunk = XMLChunk()
        chunk.append("<a b=\"")
        chunk.appendAttributeValue(value)
        chunk.append("\">")
        chunk.appendText(value)
        chunk.append("</a>")
        let (attribute, text) = try roundTrip(chunk.bytes)
        let isForbidden =
          (scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar))
          || scalar.value == 0xFFFE || scalar.value == 0xFFFF
        let expected = isForbidden ? value.replacing(String(scalar), with: "\u{FFFD}") : value
        #expect(attribute.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(scalar.value)")
        #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(scalar.value)")
        #expect(chunk.replacedCharacters == (isForbidden ? 2 : 0))
      }
    }
  }

  @Test func sectionsAndReferencesTogetherComeBack() throws {
    for value in [
      "]]>", "]]>]]>", "a]]>&\r\n<]]", "\r", "&\r", "\r&\r]]>\r", "]]\r>", "&#x0;", "<!--",
    ] {
      var chunk = XMLChunk()
      chunk.append("<a b=\"\">")
      chunk.appendText(value)
      chunk.append("</a>")
      #expect(try roundTrip(chunk.bytes).text == value)
    }
  }

  private func roundTrip(_ bytes: [UInt8]) throws -> (attribute: String, text: String) {
    var reader = try XMLReader(.bytes(bytes))
    var attribute = ""
    var text = ""
    while let piece = try reader.next() {
      if piece == .start { attribute = reader.attribute("b") ?? "" }
      if piece == .text { text += reader.value }
    }
    return (attribute, text)
  }
}

extension XMLChunk {
  var bytes: [UInt8] { withBytes { unsafe Array($0) } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
