/// The layout of a model file; all numbers are little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 0–7 | `KGENGLSH` |
/// | 8–11 | version of the layout |
/// | 12–15 | number of sections |
/// | 16–23 | size of the file |
/// | 24–31 | ``ModelFormat/checksum(of:sectionCount:)`` of everything from byte 64 on |
/// | 32–63 | zero |
/// | 64– | one entry of 32 bytes a section: name (16 bytes, padded with zeros), offset, length |
/// | then | the sections, each at a multiple of 64 |
enum ModelFormat {
  static let magic: [UInt8] = Array("KGENGLSH".utf8)
  static let version: UInt32 = 4
  static let headerSize = 64
  static let entrySize = 32
  static let nameSize = 16
  static let alignment = 64

  /// What a damaged file doesn't have: the hash of its bytes with the number of its sections.
  static func checksum(of body: UnsafeRawBufferPointer, sectionCount: Int) -> UInt64 {
    StableHash.combine(StableHash.hash(body), UInt64(sectionCount))
  }

  static func aligned(_ offset: Int) -> Int { (offset + alignment - 1) & ~(alignment - 1) }
}

/// Puts named sections together to a model file.
package struct ModelFileWriter {
  private var sections: [(name: String, bytes: [UInt8])] = []

  package init() {}

  /// Takes over all sections of a model, so that some of them can be replaced.
  package init(sectionsOf model: Model) {
    for name in model.sectionNames {
      guard let section = try? model.section(name) else { continue }
      set(name, section.copiedBytes)
    }
  }

  /// Adds a section or replaces the one of that name. Names have at most 16 ASCII letters.
  package mutating func set(_ name: String, _ bytes: [UInt8]) {
    precondition(name.utf8.count <= ModelFormat.nameSize, "section name too long: \(name)")
    sections.removeAll { $0.name == name }
    sections.append((name, bytes))
  }

  /// The bytes of the file. Sections stand in the order of their names.
  package func fileBytes() -> [UInt8] {
    let sections = sections.sorted { $0.name < $1.name }
    var entries: [UInt8] = []
    var offset = ModelFormat.aligned(
      ModelFormat.headerSize + ModelFormat.entrySize * sections.count)
    let bodyStart = offset
    for section in sections {
      let name = Array(section.name.utf8)
      entries += name + [UInt8](repeating: 0, count: ModelFormat.nameSize - name.count)
      entries.appendInteger(UInt64(offset))
      entries.appendInteger(UInt64(section.bytes.count))
      offset = ModelFormat.aligned(offset + section.bytes.count)
    }
    var body = entries
    body.pad(to: bodyStart - ModelFormat.headerSize)
    for section in sections {
      body += section.bytes
      body.pad(to: ModelFormat.aligned(body.count))
    }
    var file = ModelFormat.magic
    file.appendInteger(ModelFormat.version)
    file.appendInteger(UInt32(sections.count))
    file.appendInteger(UInt64(ModelFormat.headerSize + body.count))
    file.appendInteger(
      body.withUnsafeBytes { ModelFormat.checksum(of: $0, sectionCount: sections.count) })
    file.pad(to: ModelFormat.headerSize)
    return file + body
  }
}

extension [UInt8] {
  mutating func appendInteger<Value: FixedWidthInteger>(_ value: Value) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }

  mutating func pad(to size: Int) {
    append(contentsOf: repeatElement(0, count: size - count))
  }
}
