/// What an XML writer must do something about.
private enum Special {
  case none, lineFeed, carriageReturn, tab, ampersand, less, quote, cdataEnd, forbidden(length: Int)
}

/// The special character that begins at `index`.
private func special(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Special {
  switch bytes[index] {
  case 0x09: return .tab
  case 0x0A: return .lineFeed
  case 0x0D: return .carriageReturn
  case ..<0x20: return .forbidden(length: 1)
  case UInt8(ascii: "&"): return .ampersand
  case UInt8(ascii: "<"): return .less
  case UInt8(ascii: "\""): return .quote
  case UInt8(ascii: ">"):
    let ends =
      index >= 2 && bytes[index - 1] == UInt8(ascii: "]") && bytes[index - 2] == UInt8(ascii: "]")
    return ends ? .cdataEnd : .none
  case 0xEF:
    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
    let forbidden = index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    return forbidden ? .forbidden(length: 3) : .none
  default: return .none
  }
}

/// Whether the text can stand in an element as it is. Looks at eight bytes at once; a byte EF or a
/// `>` is reported as not plain, and the slow path then finds nothing to do.
func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = bytes.baseAddress else { return true }
  let raw = UnsafeRawPointer(start)
  let ones: UInt64 = 0x0101_0101_0101_0101
  let highs: UInt64 = 0x8080_8080_8080_8080
  var index = 0
  while index + 8 <= bytes.count {
    let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // The high bit of each byte below 0x20, and of each byte equal to one of four.
    var found = (word &- ones &* 0x20) & ~word
    for byte: UInt64 in [0x26, 0x3C, 0x3E, 0xEF] {
      let difference = word ^ (ones &* byte)
      found |= (difference &- ones) & ~difference
    }
    if found & highs != 0 { return false }
    index += 8
  }
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x20 || byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0xEF { return false }
    index += 1
  }
  return true
}

extension XMLChunk {
  mutating func appendEscapedText(_ bytes: UnsafeBufferPointer<UInt8>) {
    let needsSection = bytes.indices.contains { index in
      switch special(bytes, index) {
      case .ampersand, .less, .lineFeed, .cdataEnd: true
      default: false
      }
    }
    if needsSection { append("<![CDATA[") }
    var run = 0
    var index = 0
    while index < bytes.count {
      switch special(bytes, index) {
      case .carriageReturn:
        append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        // A section cannot hold references, and a bare CR would be read as LF.
        append(needsSection ? "]]>&#13;<![CDATA[" : "&#13;")
        run = index + 1
      case .cdataEnd:
        append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        append("]]><![CDATA[")
        run = index
      case .forbidden(let length):
        append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
        appendReplacement()
        index += length - 1
        run = index + 1
      case .none, .tab, .lineFeed, .ampersand, .less, .quote: break
      }
      index += 1
    }
    append(UnsafeBufferPointer(rebasing: bytes[run...]))
    if needsSection { append("]]>") }
  }

  mutating func appendEscapedAttribute(_ bytes: UnsafeBufferPointer<UInt8>) {
    var run = 0
    var index = 0
    while index < bytes.count {
      let reference: StaticString?
      var length = 1
      switch special(bytes, index) {
      case .tab: reference = "&#9;"
      case .lineFeed: reference = "&#10;"
      case .carriageReturn: reference = "&#13;"
      case .ampersand: reference = "&amp;"
      case .less: reference = "&lt;"
      case .quote: reference = "&quot;"
      case .forbidden(let bytes):
        reference = nil
        length = bytes
      case .none, .cdataEnd:
        index += 1
        continue
      }
      append(UnsafeBufferPointer(rebasing: bytes[run..<index]))
      if let reference { append(reference) } else { appendReplacement() }
      index += length
      run = index
    }
    append(UnsafeBufferPointer(rebasing: bytes[run...]))
  }
}
