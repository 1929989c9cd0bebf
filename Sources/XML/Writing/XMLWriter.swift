internal import CLibXML2

/// Takes the bytes of a document as they come.
public protocol XMLOutput: AnyObject {
  /// Writes all of `bytes`.
  ///
  /// - Returns: 0, or the `errno` of the failure. Nothing more is asked after a failure.
  func take(_ bytes: Span<UInt8>) -> Int32
}

/// Writes one XML document in UTF-8. Use from one thread; `finish` tells whether the bytes arrived.
///
/// Declaration, elements and attributes go through libxml2's writer, one call each; for millions of
/// elements compose an `XMLChunk` and hand it over whole. A writer dropped before `finish` leaves
/// an unfinished document in its output.
///
///     var writer = try XMLWriter(output)
///     try writer.start("graph", [("id", "G")])
///     try writer.end()
///     try writer.finish()
public struct XMLWriter: ~Copyable {
  private let handle: xmlTextWriterPtr
  private let relay: Unmanaged<Relay>
  /// Whether the last bytes went to the output and no tag is open, so that more may follow directly.
  private var isFlushed = false
  private static let largeChunk = 1 << 14

  /// Begins a document with its XML declaration.
  public init(_ output: any XMLOutput) throws(XMLError) {
    _ = Library.isReady
    let relay = Unmanaged.passRetained(Relay(output))
    // libxml2 is told of no failure, as it would print it; `check` looks at the relay instead.
    let buffer = xmlOutputBufferCreateIO(
      { context, bytes, count in
        guard let context, let bytes, count > 0 else { return 0 }
        Unmanaged<Relay>.fromOpaque(context).takeUnretainedValue()
          .take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return count
      }, { _ in 0 }, relay.toOpaque(), nil)
    guard let buffer else {
      relay.release()
      throw .outOfMemory
    }
    guard let handle = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      relay.release()
      throw .outOfMemory
    }
    guard xmlTextWriterStartDocument(handle, "1.0", "UTF-8", nil) >= 0 else {
      xmlFreeTextWriter(handle)
      relay.release()
      throw .outOfMemory
    }
    self.handle = handle
    self.relay = relay
  }

  /// Starts an element, which stays open until `end`.
  ///
  /// - Parameters:
  ///   - name: An XML name; the caller answers for it.
  ///   - attributes: Names and values in order; values are escaped, forbidden characters replaced.
  public mutating func start(
    _ name: String, _ attributes: [(name: String, value: String)] = []
  ) throws(XMLError) {
    isFlushed = false
    try check(xmlTextWriterStartElement(handle, name))
    for (name, value) in attributes {
      var chunk = XMLChunk()
      chunk.appendAttributeValue(value)
      chunk.append(byte: 0)
      try check(xmlTextWriterStartAttribute(handle, name))
      let code = chunk.withBytes { bytes in
        xmlTextWriterWriteRawLen(handle, bytes.baseAddress, Int32(bytes.count - 1))
      }
      try check(code)
      try check(xmlTextWriterEndAttribute(handle))
    }
  }

  /// Ends the innermost open element.
  public mutating func end() throws(XMLError) {
    isFlushed = false
    try check(xmlTextWriterEndElement(handle))
  }

  /// Writes ready markup as it is and empties the chunk.
  public mutating func write(_ chunk: inout XMLChunk) throws(XMLError) {
    guard chunk.count > 0 else { return }
    let code = chunk.withBytes { bytes in
      // libxml2 would copy large chunks and hand them on in small pieces. Once it has closed the tag
      // that is open and passed on all it holds, they go straight to the output.
      var rest = bytes[...]
      if !isFlushed || bytes.count < Self.largeChunk {
        let first = bytes.count < Self.largeChunk ? bytes.count : 1
        let written = xmlTextWriterWriteRawLen(handle, bytes.baseAddress, Int32(first))
        isFlushed = first < bytes.count
        guard written >= 0, isFlushed else { return written }
        let flushed = xmlTextWriterFlush(handle)
        guard flushed >= 0 else { return flushed }
        rest = bytes[first...]
      }
      relay._withUnsafeGuaranteedRef {
        $0.take(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rest)))
      }
      return 0
    }
    chunk.removeAll()
    try check(code)
  }

  /// Closes what is open and hands the last bytes to the output.
  public consuming func finish() throws(XMLError) {
    let ended = xmlTextWriterEndDocument(handle)
    let flushed = xmlTextWriterFlush(handle)
    try check(ended < 0 ? ended : flushed)
  }

  deinit {
    xmlFreeTextWriter(handle)
    relay.release()
  }

  private func check(_ code: Int32) throws(XMLError) {
    let failure = relay._withUnsafeGuaranteedRef { $0.failure }
    guard failure == 0 else {
      throw XMLError(.unwritable, message: "cannot write", systemError: failure)
    }
    guard code >= 0 else { throw XMLError(.library, message: "libxml2 refused to write") }
  }
}

extension XMLError {
  static let outOfMemory = XMLError(.library, message: "libxml2 is out of memory")
}

/// Stands between libxml2's callback and the output, and keeps the first failure.
private final class Relay {
  private let output: any XMLOutput
  private(set) var failure: Int32 = 0

  init(_ output: any XMLOutput) { self.output = output }

  func take(_ bytes: UnsafeRawBufferPointer) {
    guard failure == 0 else { return }
    failure = output.take(bytes.bindMemory(to: UInt8.self).span)
  }
}
