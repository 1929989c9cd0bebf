import Testing

@testable import English

@Suite struct ModelFileTests {
  private func sampleFile() -> [UInt8] {
    var section = SectionWriter()
    section.append(42)
    section.append([UInt16(1), 2, 3])
    section.append(strings: ["", "naïve", "b"])
    var file = ModelFileWriter()
    file.set("numbers", section.bytes)
    file.set("empty", [])
    return file.fileBytes()
  }

  @Test func sectionsComeBackAsWritten() throws {
    let model = try Model(bytes: sampleFile())
    #expect(model.sectionNames == ["empty", "numbers"])
    var reader = try model.section("numbers").reader()
    #expect(try reader.number() == 42)
    #expect(try Array(reader.array(of: UInt16.self).elements) == [1, 2, 3])
    #expect(try reader.strings() == ["", "naïve", "b"])
    #expect(throws: ModelError.self) { try reader.number() }
  }

  @Test func replacingASectionKeepsTheOthers() throws {
    var file = ModelFileWriter(sectionsOf: try Model(bytes: sampleFile()))
    file.set("empty", [7])
    let model = try Model(bytes: file.fileBytes())
    #expect(try model.section("empty").copiedBytes == [7])
    var reader = try model.section("numbers").reader()
    #expect(try reader.number() == 42)
  }

  @Test func everyDamagedByteIsNoticed() throws {
    let file = sampleFile()
    for position in file.indices where !(32..<64).contains(position) {
      var damaged = file
      damaged[position] ^= 0x10
      #expect(throws: ModelError.self, "byte \(position)") { try Model(bytes: damaged) }
    }
  }

  @Test func aFileCutOffAnywhereIsDamaged() {
    let file = sampleFile()
    for length in stride(from: 0, to: file.count, by: 7) {
      #expect(throws: ModelError.self) { try Model(bytes: Array(file[..<length])) }
    }
  }

  @Test func anotherVersionIsNamed() {
    var file = sampleFile()
    file[8] = 9
    let error = #expect(throws: ModelError.self) { try Model(bytes: file) }
    #expect(error?.code == .otherVersion)
    #expect(error?.message.contains("version 9") ?? false)
  }

  @Test func aMissingSectionIsNamedWithThosePresent() throws {
    let model = try Model(bytes: sampleFile())
    let error = #expect(throws: ModelError.self) { try model.section("parser") }
    #expect(error?.code == .missingSection)
    #expect(error?.message.contains("empty, numbers") ?? false)
  }

  @Test func aMissingFileSaysWhy() {
    let error = #expect(throws: ModelError.self) { try Model(path: "/nowhere/english.kgmodel") }
    #expect(error?.code == .unreadable)
    #expect(error?.message.contains("/nowhere/english.kgmodel") ?? false)
  }

  @Test func hashesNeverChange() {
    #expect(StableHash.hash("") == StableHash.hash(""))
    #expect(StableHash.hash("Qatar") == 10_923_352_844_983_255_677)
    #expect(StableHash.hash(String(repeating: "x", count: 100)) == 6_537_858_786_615_814_880)
  }
}

@Suite struct WeightTableTests {
  @Test func denseRowsKeepTheirWeights() throws {
    var builder = HashedRowsBuilder(labels: 3)
    for number in 0..<1000 {
      let feature = StableHash.combine(1, UInt64(number))
      builder.insert(feature, [Float(number) / 10, -1, 0.5])
    }
    var section = SectionWriter()
    builder.write(to: &section)
    var reader = try Self.reader(section)
    let rows = try HashedRows(&reader)
    for number in 0..<1000 {
      var scores = [Int32](repeating: 0, count: rows.stride)
      rows.add(StableHash.combine(1, UInt64(number)), to: &scores)
      let first = Float(scores[0]) / Float(rows.unit)
      #expect(abs(first - Float(number) / 10) <= 0.01 * Float(number) / 10 + 0.05)
    }
    var scores = [Int32](repeating: 0, count: rows.stride)
    rows.add(StableHash.combine(2, 5), to: &scores)
    #expect(scores.allSatisfy { $0 == 0 })
  }

  @Test func sparseRowsKeepTheirWeights() throws {
    var builder = SparseRowsBuilder()
    for number in 0..<1000 {
      builder.insert(
        StableHash.combine(1, UInt64(number)), [(UInt8(number % 200), Float(number % 10) + 1)])
    }
    var section = SectionWriter()
    builder.write(to: &section, unit: 8)
    var reader = try Self.reader(section)
    let rows = try SparseRows(&reader)
    for number in 0..<1000 {
      var scores = [Int32](repeating: 0, count: SparseRows.width)
      var room = [UInt32](repeating: 0, count: 4)
      [StableHash.combine(1, UInt64(number)), StableHash.combine(2, 7)].withUnsafeBufferPointer {
        rows.add($0, room: &room, to: &scores)
      }
      #expect(scores[number % 200] == Int32(8 * (number % 10 + 1)))
      #expect(scores.count { $0 != 0 } == 1)
    }
  }

  /// Rows with few labels and with many, met and not met, add up to what was written.
  @Test func sparseRowsOfManyFeaturesAddUp() throws {
    var builder = SparseRowsBuilder()
    var expected = [Int32](repeating: 0, count: SparseRows.width)
    var features: [UInt64] = []
    for number in 0..<400 {
      let feature = StableHash.combine(3, UInt64(number))
      let labels = stride(from: number % 7, to: 250, by: number % 5 == 0 ? 2 : 90)
      let weights = labels.map { (UInt8($0), Float(($0 + number) % 31 - 15)) }
      builder.insert(feature, weights)
      guard number % 4 == 0 else { continue }
      features += [feature, StableHash.combine(4, UInt64(number))]
      for (label, weight) in weights { expected[Int(label)] += Int32(weight * 8) }
    }
    var section = SectionWriter()
    builder.write(to: &section, unit: 8)
    var reader = try Self.reader(section)
    let rows = try SparseRows(&reader)
    var scores = [Int32](repeating: 0, count: SparseRows.width)
    var room = [UInt32](repeating: 0, count: 2 * features.count)
    features.withUnsafeBufferPointer { rows.add($0, room: &room, to: &scores) }
    #expect(scores == expected)
  }

  @Test func rowsOfManyFeaturesAddUp() throws {
    var builder = HashedRowsBuilder(labels: 3)
    for number in 0..<50 {
      builder.insert(StableHash.combine(1, UInt64(number)), [Float(number % 4), -1, 0.5])
    }
    var section = SectionWriter()
    builder.write(to: &section)
    var reader = try Self.reader(section)
    let rows = try HashedRows(&reader)
    let features = (0..<60).map { StableHash.combine(1, UInt64($0)) }
    var together = [Int32](repeating: 0, count: rows.stride)
    var room = [UInt64](repeating: 0, count: features.count)
    features.withUnsafeBufferPointer { rows.add($0, room: &room, to: &together) }
    var singly = [Int32](repeating: 0, count: rows.stride)
    for feature in features { rows.add(feature, to: &singly) }
    #expect(together == singly)
    #expect(together[1] == Int32(-50 * rows.unit))
  }

  private static func reader(_ section: SectionWriter) throws -> SectionReader {
    var file = ModelFileWriter()
    file.set("table", section.bytes)
    return try Model(bytes: file.fileBytes()).section("table").reader()
  }
}
