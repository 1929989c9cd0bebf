internal import CLibXML2

/// A file unpacked by libxml2 while it is read: gzip, where libxml2 was built with zlib.
public final class CompressedFile {
  private let handle: xmlParserInputBufferPtr

  /// Nil when this libxml2 cannot unpack gzip, or the file cannot be opened.
  public init?(_ path: String) {
    _ = Library.isReady
    guard xmlHasFeature(XML_WITH_ZLIB) == 1,
      let handle = xmlParserInputBufferCreateFilename(path, XML_CHAR_ENCODING_NONE)
    else { return nil }
    self.handle = handle
  }

  deinit { xmlFreeParserInputBuffer(handle) }

  /// The next bytes, about `count` of them; empty at the end, nil when the data is broken.
  public func read(upTo count: Int) -> [UInt8]? {
    // Broken data would be told on standard error, unless the thread has a handler meanwhile.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let got = xmlParserInputBufferRead(handle, Int32(clamping: count))
    guard got >= 0, let buffer = handle.pointee.buffer else { return nil }
    let size = Int(xmlBufUse(buffer))
    defer { xmlBufShrink(buffer, xmlBufUse(buffer)) }
    return xmlBufContent(buffer).map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []
  }
}
