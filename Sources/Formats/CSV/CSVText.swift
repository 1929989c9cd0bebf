/// Puts CSV together as bytes: RFC 4180, commas, CR LF.
///
/// Cells that begin with `=`, `+`, `-`, `@`, a tab or a carriage return and are no numbers get an
/// apostrophe in front, so that no spreadsheet runs them as formulas.
struct CSVText {
  private(set) var bytes: [UInt8] = []
  private(set) var replacedCharacters = 0
  private var isFirst = true

  mutating func drain(to sink: ByteSink) throws(ExportError) { try sink.drain(&bytes) }
  mutating func flush(to sink: ByteSink) throws(ExportError) { try sink.flush(&bytes) }

  mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  mutating func endRow() {
    bytes.append(0x0d)
    bytes.append(0x0a)
    isFirst = true
  }

  /// A cell that needs neither quotes nor a guard.
  mutating func cell(plain text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func cell(_ text: String) {
    separate()
    var text = replacingForbidden(text, count: &replacedCharacters)
    if let first = text.utf8.first, Self.opensFormula(first) { text = "'" + text }
    let needsQuotes = text.utf8.contains { byte in
      byte == 0x22 || byte == 0x2c || byte == 0x0a || byte == 0x0d || byte == 0x3b
    }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private mutating func separate() {
    if !isFirst { bytes.append(0x2c) }
    isFirst = false
  }

  private static func opensFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0d:
      true
    default: false
    }
  }
}
