/// Text of a file whose encoding is not told: UTF-8, UTF-16 with a byte order mark, or Windows-1252.
struct DecodedText {
  var text: String
  /// What the user should know of the decoding.
  var notes: [String] = []

  /// - Throws: `DocumentError` with code `binary` when the bytes are no text.
  init(_ bytes: [UInt8], path: String) throws(DocumentError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(decoding: bytes[3...], as: UTF8.self)
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      (text, notes) = decodedUTF16(bytes)
      return
    }
    guard !looksBinary(bytes) else {
      throw DocumentError(.binary, path: path, message: "binary data, not text")
    }
    let survey = UTF8Survey(bytes)
    if survey.broken == 0 {
      text = String(decoding: bytes, as: UTF8.self)
    } else if survey.sequences > survey.broken {
      text = String(decoding: bytes, as: UTF8.self)
      notes.append("\(survey.broken) broken UTF-8 bytes replaced by U+FFFD")
    } else {
      text = decodedWindows1252(bytes)
      notes.append("not UTF-8: read as Windows-1252")
    }
  }
}

/// A zero byte, or many control characters, in the first 8 KiB.
private func looksBinary(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(8192)
  if head.contains(0) { return true }
  let controls = head.count { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
  return controls * 10 > head.count
}

private func decodedUTF16(_ bytes: [UInt8]) -> (String, [String]) {
  let isLittle = bytes[0] == 0xFF
  var units: [UInt16] = []
  units.reserveCapacity(bytes.count / 2)
  for index in stride(from: 2, to: bytes.count - 1, by: 2) {
    let first = UInt16(bytes[index])
    let second = UInt16(bytes[index + 1])
    units.append(isLittle ? first | second << 8 : first << 8 | second)
  }
  let note = bytes.count % 2 == 1 ? ["the last byte of odd UTF-16 was left out"] : []
  return (String(decoding: units, as: UTF16.self), note)
}

/// How many sequences of more than one byte are well formed, and how many bytes belong to none.
private struct UTF8Survey {
  var sequences = 0
  var broken = 0

  init(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count {
      let length = sequenceLength(bytes, index)
      if length == 0 {
        broken += 1
        index += 1
      } else {
        if length > 1 { sequences += 1 }
        index += length
      }
    }
  }
}

/// Length of the well-formed sequence at `index`; 0 when there is none.
private func sequenceLength(_ bytes: [UInt8], _ index: Int) -> Int {
  let first = bytes[index]
  let length: Int
  var second: ClosedRange<UInt8> = 0x80...0xBF
  switch first {
  case ..<0x80: return 1
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: length = 3
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  case 0xF1...0xF3: length = 4
  default: return 0
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
  return bytes[(index + 2)..<(index + length)].allSatisfy { 0x80...0xBF ~= $0 } ? length : 0
}

private func decodedWindows1252(_ bytes: [UInt8]) -> String {
  var scalars = String.UnicodeScalarView()
  for byte in bytes {
    let value = 0x80...0x9F ~= byte ? windows1252[Int(byte - 0x80)] : UInt32(byte)
    scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return String(scalars)
}

/// What bytes 80 to 9F stand for; U+FFFD where for nothing.
private let windows1252: [UInt32] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
