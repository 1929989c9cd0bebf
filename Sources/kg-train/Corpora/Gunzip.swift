/// Unpacks gzip files (RFC 1952, 1951), so that training needs no library and no other program.
enum Gunzip {
  /// The contents of a gzip file, of all its members.
  ///
  /// - Throws: ``CorpusError`` when the file is cut off or isn't gzip.
  static func unpack(_ bytes: [UInt8], named name: String) throws(CorpusError) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count * 5)
    var start = 0
    while start < bytes.count {
      guard let body = bodyStart(bytes, member: start) else {
        throw CorpusError("\(name) is not a gzip file.")
      }
      var inflater = Inflater(bytes, at: body)
      guard inflater.inflate(into: &output) else { throw CorpusError("\(name) is damaged.") }
      start = inflater.byteOffset + 8
    }
    return output
  }

  private static func bodyStart(_ bytes: [UInt8], member start: Int) -> Int? {
    guard start + 18 <= bytes.count, bytes[start] == 0x1f, bytes[start + 1] == 0x8b,
      bytes[start + 2] == 8
    else { return nil }
    let flags = bytes[start + 3]
    var offset = start + 10
    if flags & 4 != 0 { offset += 2 + Int(bytes[offset]) + Int(bytes[offset + 1]) << 8 }
    for flag in [UInt8(8), 16] where flags & flag != 0 {
      while offset < bytes.count, bytes[offset] != 0 { offset += 1 }
      offset += 1
    }
    if flags & 2 != 0 { offset += 2 }
    return offset < bytes.count ? offset : nil
  }
}

/// Decodes one DEFLATE stream.
private struct Inflater {
  private let bytes: [UInt8]
  private var next: Int
  private var bits: UInt64 = 0
  private var bitCount = 0
  private var ranOut = false

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    next = offset
  }

  /// The byte after the stream.
  var byteOffset: Int { next - bitCount / 8 }

  mutating func inflate(into output: inout [UInt8]) -> Bool {
    while true {
      let isLast = take(1) == 1
      let kind = take(2)
      let isGood =
        switch kind {
        case 0: copyStored(into: &output)
        case 1: inflateBlock(Self.fixedLiterals, Self.fixedDistances, into: &output)
        case 2: inflateDynamic(into: &output)
        default: false
        }
      if !isGood || ranOut { return false }
      if isLast { return true }
    }
  }

  private mutating func fill() {
    while bitCount <= 56, next < bytes.count {
      bits |= UInt64(bytes[next]) << UInt64(bitCount)
      next += 1
      bitCount += 8
    }
  }

  private mutating func take(_ count: Int) -> Int {
    if bitCount < count { fill() }
    if bitCount < count {
      ranOut = true
      return 0
    }
    let value = Int(bits & ((1 << UInt64(count)) - 1))
    bits >>= UInt64(count)
    bitCount -= count
    return value
  }

  private mutating func copyStored(into output: inout [UInt8]) -> Bool {
    _ = take(bitCount % 8)
    let count = take(16)
    _ = take(16)
    for _ in 0..<count { output.append(UInt8(take(8))) }
    return !ranOut
  }

  private mutating func inflateDynamic(into output: inout [UInt8]) -> Bool {
    let literalCount = take(5) + 257
    let distanceCount = take(5) + 1
    let lengthCount = take(4) + 4
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var codeLengths = [UInt8](repeating: 0, count: 19)
    for position in 0..<lengthCount { codeLengths[order[position]] = UInt8(take(3)) }
    let codes = HuffmanTable(codeLengths)
    var lengths: [UInt8] = []
    while lengths.count < literalCount + distanceCount {
      guard let symbol = decode(codes) else { return false }
      switch symbol {
      case 0..<16: lengths.append(UInt8(symbol))
      case 16:
        guard let last = lengths.last else { return false }
        lengths.append(contentsOf: repeatElement(last, count: take(2) + 3))
      case 17: lengths.append(contentsOf: repeatElement(0, count: take(3) + 3))
      default: lengths.append(contentsOf: repeatElement(0, count: take(7) + 11))
      }
    }
    return inflateBlock(
      HuffmanTable(Array(lengths[..<literalCount])),
      HuffmanTable(Array(lengths[literalCount..<(literalCount + distanceCount)])), into: &output)
  }

  private mutating func inflateBlock(
    _ literals: HuffmanTable, _ distances: HuffmanTable, into output: inout [UInt8]
  ) -> Bool {
    while true {
      guard let symbol = decode(literals) else { return false }
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol <= 285 else { return false }
      let length = Self.lengthBases[symbol - 257] + take(Self.lengthExtras[symbol - 257])
      guard let code = decode(distances), code < 30 else { return false }
      let distance = Self.distanceBases[code] + take(code < 4 ? 0 : code / 2 - 1)
      guard distance <= output.count, !ranOut else { return false }
      var source = output.count - distance
      for _ in 0..<length {
        output.append(output[source])
        source += 1
      }
    }
  }

  private mutating func decode(_ table: HuffmanTable) -> Int? {
    fill()
    let entry = table.entries[Int(bits & 0x7fff)]
    let length = Int(entry & 15)
    guard length > 0, length <= bitCount else { return nil }
    bits >>= UInt64(length)
    bitCount -= length
    return Int(entry >> 4)
  }

  private static let fixedLiterals = HuffmanTable(
    [UInt8](repeating: 8, count: 144) + [UInt8](repeating: 9, count: 112)
      + [UInt8](repeating: 7, count: 24) + [UInt8](repeating: 8, count: 8))
  private static let fixedDistances = HuffmanTable([UInt8](repeating: 5, count: 30))
  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258,
  ]
  private static let lengthExtras = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577,
  ]
}

/// All 15-bit inputs of a canonical Huffman code: symbol · 16 + length, 0 where there is no code.
private struct HuffmanTable {
  var entries = [UInt16](repeating: 0, count: 1 << 15)

  init(_ lengths: [UInt8]) {
    var code = 0
    for length in 1...15 {
      for (symbol, own) in lengths.enumerated() where Int(own) == length {
        var reversed = 0
        for bit in 0..<length where code & (1 << bit) != 0 { reversed |= 1 << (length - 1 - bit) }
        var index = reversed
        while index < entries.count {
          entries[index] = UInt16(symbol << 4 | length)
          index += 1 << length
        }
        code += 1
      }
      code <<= 1
    }
  }
}
