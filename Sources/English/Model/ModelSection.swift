/// A part of the model that belongs to one component. Keeps the model's memory alive.
package struct ModelSection: Sendable {
  let memory: ModelMemory
  let range: Range<Int>
  let name: String

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: memory.bytes[range]) }

  package var copiedBytes: [UInt8] { Array(bytes) }

  /// Starts reading at the first item.
  package func reader() -> SectionReader { SectionReader(self) }
}

/// Writes the items of a section: numbers and arrays of numbers, one after the other.
///
/// Each item is stored as its count, the size of one element, and its elements at a multiple of 64
/// bytes, so that they can be used in place.
package struct SectionWriter {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package mutating func append<Element: BitwiseCopyable>(_ elements: [Element]) {
    bytes.appendInteger(UInt64(elements.count))
    bytes.appendInteger(UInt64(MemoryLayout<Element>.stride))
    bytes.pad(to: ModelFormat.aligned(bytes.count))
    elements.withUnsafeBytes { bytes.append(contentsOf: $0) }
    bytes.pad(to: ModelFormat.aligned(bytes.count))
  }

  package mutating func append(_ number: Int) { append([Int64(number)]) }

  /// Appends strings: all their UTF-8 bytes and where each starts.
  package mutating func append(strings: [String]) {
    var starts: [UInt32] = [0]
    var text: [UInt8] = []
    for string in strings {
      text += string.utf8
      starts.append(UInt32(text.count))
    }
    append(starts)
    append(text)
  }
}

/// Reads the items of a section in the order in which they were written.
package struct SectionReader {
  private let section: ModelSection
  private var offset = 0

  init(_ section: ModelSection) { self.section = section }

  /// The next array, used where it lies.
  ///
  /// - Throws: ``ModelError`` with code `damaged` when the section ends before, or holds elements
  ///   of another size.
  package mutating func array<Element: BitwiseCopyable>(
    of type: Element.Type
  ) throws(ModelError) -> ModelArray<Element> {
    let bytes = section.bytes
    guard offset + 16 <= bytes.count else { throw damaged("ends too early") }
    let count = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    let size = bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
    let start = ModelFormat.aligned(offset + 16)
    let stride = MemoryLayout<Element>.stride
    guard size == UInt64(stride) else {
      throw damaged("has elements of \(size) bytes instead of \(stride)")
    }
    guard start <= bytes.count, count <= UInt64((bytes.count - start) / stride),
      let base = bytes.baseAddress
    else { throw damaged("ends too early") }
    offset = ModelFormat.aligned(start + Int(count) * stride)
    return ModelArray(
      memory: section.memory,
      base: (base + start).assumingMemoryBound(to: Element.self), count: Int(count))
  }

  /// The next item, written as one number.
  package mutating func number() throws(ModelError) -> Int {
    let items = try array(of: Int64.self)
    guard items.count == 1 else { throw damaged("has an array where a number was expected") }
    return Int(items[0])
  }

  /// The next item, written as strings.
  package mutating func strings() throws(ModelError) -> [String] {
    let starts = try array(of: UInt32.self)
    let text = try array(of: UInt8.self)
    var strings: [String] = []
    for position in 0..<max(starts.count - 1, 0) {
      let start = Int(starts[position])
      let end = Int(starts[position + 1])
      guard start <= end, end <= text.count else { throw damaged("has broken strings") }
      strings.append(String(decoding: text.elements[start..<end], as: UTF8.self))
    }
    return strings
  }

  private func damaged(_ what: String) -> ModelError {
    ModelError(.damaged, "The model's section “\(section.name)” \(what).")
  }
}

/// An array that lies in the model.
///
/// `@unchecked Sendable`: the pointer leads into `memory`, which is never written to and is kept
/// alive here.
package struct ModelArray<Element: BitwiseCopyable>: @unchecked Sendable {
  @usableFromInline let memory: ModelMemory
  @usableFromInline let base: UnsafePointer<Element>
  package let count: Int

  @usableFromInline
  init(memory: ModelMemory, base: UnsafePointer<Element>, count: Int) {
    self.memory = memory
    self.base = base
    self.count = count
  }

  @inlinable @inline(__always)
  package subscript(position: Int) -> Element { base[position] }

  /// The elements for a loop; valid as long as the model is.
  @inlinable @inline(__always)
  package var elements: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(start: base, count: count)
  }

  /// The address of one element; valid as long as the model is.
  @inlinable @inline(__always)
  package func address(of position: Int) -> UnsafePointer<Element> { base + position }
}
