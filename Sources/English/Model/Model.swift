/// The trained model of English: named sections of numbers that are used where they lie.
///
/// Opening parses nothing. The built-in model is part of the executable, and a file is mapped; in
/// both cases pages come into memory when they are first touched. Load once, share freely.
public struct Model: Sendable {
  private let memory: ModelMemory
  private let ranges: [String: Range<Int>]
  /// The names of the sections, in the order of the file.
  package let sectionNames: [String]

  /// The model that ships with the program.
  ///
  /// Its checksum isn't looked at: that would read all of it, and it can't change apart from the
  /// program.
  ///
  /// - Throws: ``ModelError`` with code `otherVersion` or `damaged`: a broken build.
  public static func embedded() throws(ModelError) -> Model {
    try Model(.embedded, named: "The built-in model", verifyingChecksum: false)
  }

  /// Maps a model file.
  ///
  /// - Throws: ``ModelError``: `unreadable`, `damaged` or `otherVersion`; the message names the file.
  public init(path: String) throws(ModelError) {
    try self.init(.map(path), named: "The model file \(path)", verifyingChecksum: true)
  }

  /// A model from the bytes of a file.
  package init(bytes: [UInt8]) throws(ModelError) {
    try self.init(.copy(of: bytes), named: "The model", verifyingChecksum: true)
  }

  private init(
    _ memory: ModelMemory, named subject: String, verifyingChecksum: Bool
  ) throws(ModelError) {
    let bytes = memory.bytes
    let headerSize = ModelFormat.headerSize
    guard bytes.count >= headerSize, bytes.prefix(8).elementsEqual(ModelFormat.magic) else {
      throw ModelError(.damaged, "\(subject) is not a model of English.")
    }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == ModelFormat.version else {
      throw ModelError(
        .otherVersion,
        "\(subject) has layout version \(version), but this program needs \(ModelFormat.version). "
          + "Train it again with kg-train, or use the built-in model.")
    }
    let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    let size = bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
    guard size == UInt64(bytes.count), headerSize + count * ModelFormat.entrySize <= bytes.count
    else {
      throw ModelError(
        .damaged, "\(subject) is cut off or too long: \(bytes.count) bytes instead of \(size).")
    }
    if verifyingChecksum {
      let checksum = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      let body = UnsafeRawBufferPointer(rebasing: bytes[headerSize...])
      guard ModelFormat.checksum(of: body, sectionCount: count) == checksum else {
        throw ModelError(.damaged, "\(subject) is damaged: its checksum doesn't fit its bytes.")
      }
    }
    var ranges: [String: Range<Int>] = [:]
    var names: [String] = []
    for position in 0..<count {
      let entry = headerSize + position * ModelFormat.entrySize
      let nameBytes = bytes[entry..<entry + ModelFormat.nameSize].prefix { $0 != 0 }
      let name = String(decoding: nameBytes, as: UTF8.self)
      let offset = bytes.loadUnaligned(fromByteOffset: entry + 16, as: UInt64.self)
      let length = bytes.loadUnaligned(fromByteOffset: entry + 24, as: UInt64.self)
      guard offset <= size, length <= size - offset, offset % UInt64(ModelFormat.alignment) == 0
      else { throw ModelError(.damaged, "\(subject) is damaged: section “\(name)” lies outside.") }
      ranges[name] = Int(offset)..<Int(offset + length)
      names.append(name)
    }
    self.memory = memory
    self.ranges = ranges
    self.sectionNames = names
  }

  /// Whether the model has a section of this name.
  package func hasSection(_ name: String) -> Bool { ranges[name] != nil }

  /// The section of this name.
  ///
  /// - Throws: ``ModelError`` with code `missingSection`.
  package func section(_ name: String) throws(ModelError) -> ModelSection {
    guard let range = ranges[name] else {
      let present = sectionNames.isEmpty ? "none" : sectionNames.joined(separator: ", ")
      throw ModelError(
        .missingSection,
        "The model has no section “\(name)” (it has: \(present)). Train it with kg-train.")
    }
    return ModelSection(memory: memory, range: range, name: name)
  }
}
