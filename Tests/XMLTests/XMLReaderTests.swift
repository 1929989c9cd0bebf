import Testing
import XML

@Suite struct XMLReaderTests {
  @Test func readsPiecesInOrder() throws {
    var reader = try reader("<a x='1&amp;2'><b/>text &lt; <![CDATA[<raw>]]></a>")
    var seen: [String] = []
    while let piece = try reader.next() {
      switch piece {
      case .start: seen.append("start \(reader.name)\(reader.isEmpty ? "/" : "")")
      case .end: seen.append("end \(reader.name)")
      case .text: seen.append("text \(reader.value)")
      }
      if piece == .start, reader.isNamed("a") { #expect(reader.attribute("x") == "1&2") }
    }
    #expect(seen == ["start a", "start b/", "text text < ", "text <raw>", "end a"])
  }

  @Test(arguments: [
    ("<a>", XMLError.Code.malformed),
    ("<a><b></a></b>", .malformed),
    ("", .malformed),
    ("plain", .malformed),
    ("<a>\u{1}</a>", .malformed),
    ("<a>&#0;</a>", .malformed),
    ("<a>&unknown;</a>", .forbidden),
    ("<!DOCTYPE a><a/>", .forbidden),
    ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", .forbidden),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", .forbidden),
    ("<?xml version='1.0' encoding='no-such-code'?><a/>", .malformed),
  ])
  func refuses(text: String, code: XMLError.Code) throws {
    let error = #expect(throws: XMLError.self) { try readAll(Array(text.utf8)) }
    #expect(error?.code == code, "\(String(describing: error))")
  }

  @Test func refusesEntityBombsBeforeTheyGrow() {
    var bomb = "<!DOCTYPE b [<!ENTITY l0 'lol'>"
    for level in 1...12 {
      bomb += "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
    }
    bomb += "]><b a='&l12;'>&l12;</b>"
    let error = #expect(throws: XMLError.self) { try readAll(Array(bomb.utf8)) }
    #expect(error?.code == .forbidden)
  }

  @Test func limitsDepthAndSize() throws {
    let deep = String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)
    var error = #expect(throws: XMLError.self) { try readAll(Array(deep.utf8)) }
    #expect(error?.code == .tooLarge)
    let veryDeep = String(repeating: "<a>", count: 100_000)
    error = #expect(throws: XMLError.self) {
      try readAll(Array(veryDeep.utf8), limits: XMLLimits(depth: 1 << 20))
    }
    #expect(error?.code == .tooLarge)
    let long = "<a>" + String(repeating: "x", count: 10_000) + "</a>"
    error = #expect(throws: XMLError.self) {
      try readAll(Array(long.utf8), limits: XMLLimits(bytes: 5_000))
    }
    #expect(error?.code == .tooLarge)
  }

  @Test func readsTheEncodingsOfTheWorld() throws {
    let latin: [UInt8] =
      Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8) + [0xE9] + Array("</a>".utf8)
    #expect(try text(latin) == "café")
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in "<a>Türkiye 🕊</a>".utf16 { wide += [UInt8(unit & 255), UInt8(unit >> 8)] }
    #expect(try text(wide) == "Türkiye 🕊")
    #expect(try text([0xEF, 0xBB, 0xBF] + Array("<a>x</a>".utf8)) == "x")
    let broken: [UInt8] = Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8)
    #expect(throws: XMLError.self) { try text(broken) }
  }

  @Test func missingFilesAreUnreadable() {
    let error = #expect(throws: XMLError.self) {
      _ = try XMLReader(.file("/nowhere/a.xml"))
    }
    #expect(error?.code == .unreadable)
    #expect(error?.systemError == 2)
  }

  private func reader(_ text: String) throws -> XMLReader {
    try XMLReader(.bytes(Array(text.utf8)))
  }

  private func readAll(_ bytes: [UInt8], limits: XMLLimits = .init()) throws {
    var reader = try XMLReader(.bytes(bytes), limits: limits)
    while try reader.next() != nil {}
  }

  private func text(_ bytes: [UInt8]) throws -> String {
    var reader = try XMLReader(.bytes(bytes))
    var text = ""
    while let piece = try reader.next() {
      if piece == .text { text += reader.value }
    }
    return text
  }
}
