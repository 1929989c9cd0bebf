internal import CLibXML2

/// Reads one XML document piece by piece, in any encoding libxml2 knows. Use from one thread.
///
/// No DTD is processed, no entity beyond XML's five is expanded, nothing is fetched: a document
/// with a DOCTYPE is refused.
///
///     var reader = try XMLReader(.file("graph.graphml"))
///     while let piece = try reader.next() {
///       if piece == .start, reader.name == "node" { print(reader.attribute("id") ?? "") }
///     }
public struct XMLReader: ~Copyable {
  /// What the reader stands on.
  public enum Piece: Hashable, Sendable {
    /// A start tag, or a whole element that is empty: then `isEmpty` holds and no `end` follows.
    case start
    case end
    /// Character data; one text may come in several pieces.
    case text
  }

  private let handle: xmlTextReaderPtr
  private let feed: Unmanaged<InputFeed>
  private let messages: Unmanaged<MessageCollector>
  private let schema: XMLSchema?
  private let limits: XMLLimits

  /// - Parameter schema: Checks the document while it is read; see `schemaMessages`.
  /// - Throws: `XMLError` with code `unreadable` when the file cannot be opened.
  public init(_ input: XMLInput, limits: XMLLimits = .init(), schema: XMLSchema? = nil)
    throws(XMLError)
  {
    _ = Library.isReady
    let feed = Unmanaged.passRetained(try InputFeed(input, limit: limits.bytes))
    let handle = xmlReaderForIO(
      { context, bytes, count in
        guard let context, let bytes else { return -1 }
        return Unmanaged<InputFeed>.fromOpaque(context).takeUnretainedValue()
          .fill(UnsafeMutableRawBufferPointer(start: bytes, count: Int(count)))
      }, { _ in 0 }, feed.toOpaque(), nil, nil, Int32(XML_PARSE_NONET.rawValue))
    guard let handle else {
      let failure = feed.takeRetainedValue().failure
      throw failure ?? .outOfMemory
    }
    let messages = Unmanaged.passRetained(MessageCollector())
    xmlTextReaderSetStructuredErrorHandler(
      handle,
      { context, error in
        guard let error else { return }
        MessageCollector.from(context)?.add(LibraryMessage(error))
      }, messages.toOpaque())
    if let schema { xmlTextReaderSetSchema(handle, schema.handle) }
    self.handle = handle
    self.feed = feed
    self.messages = messages
    self.schema = schema
    self.limits = limits
  }

  /// Moves to the next piece; nil at the end of the document. White space between elements, comments
  /// and processing instructions are passed over.
  public mutating func next() throws(XMLError) -> Piece? {
    while true {
      let code = xmlTextReaderRead(handle)
      guard code == 1 else {
        if code == 0, feed._withUnsafeGuaranteedRef({ $0.failure }) == nil { return nil }
        throw failure()
      }
      switch xmlReaderTypes(UInt32(xmlTextReaderNodeType(handle))) {
      case XML_READER_TYPE_ELEMENT:
        guard depth < limits.depth else {
          throw XMLError(
            .tooLarge, line: line, message: "elements nested deeper than \(limits.depth)")
        }
        return .start
      case XML_READER_TYPE_END_ELEMENT: return .end
      case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        return .text
      case XML_READER_TYPE_DOCUMENT_TYPE:
        throw XMLError(.forbidden, line: line, message: "a DOCTYPE is not accepted")
      case XML_READER_TYPE_ENTITY_REFERENCE:
        throw XMLError(.forbidden, line: line, message: "an entity reference is not accepted")
      default: continue
      }
    }
  }

  /// The element's name without its prefix.
  public var name: String { text(xmlTextReaderConstLocalName(handle)) ?? "" }

  /// Whether `name` is that; faster than comparing strings.
  public func isNamed(_ name: StaticString) -> Bool {
    guard let found = xmlTextReaderConstLocalName(handle) else { return false }
    // A StaticString ends in a zero byte too.
    return xmlStrEqual(found, name.utf8Start) == 1
  }

  /// The element's name space, or nil.
  public var namespace: String? { text(xmlTextReaderConstNamespaceUri(handle)) }

  /// Whether the element is `<name/>`, so that no `end` follows.
  public var isEmpty: Bool { xmlTextReaderIsEmptyElement(handle) == 1 }

  /// Number of elements around the piece.
  public var depth: Int { Int(xmlTextReaderDepth(handle)) }

  /// The text of a `text` piece.
  public var value: String { text(xmlTextReaderConstValue(handle)) ?? "" }

  /// The line the reader has come to, from 1.
  public var line: Int { Int(xmlTextReaderGetParserLineNumber(handle)) }

  /// The element's attribute of that name without prefix, or nil.
  public func attribute(_ name: String) -> String? {
    guard let value = xmlTextReaderGetAttribute(handle, name) else { return nil }
    defer { kg_xml_free(value) }
    return String(cString: value)
  }

  /// What the schema had against the document so far, in order; empty without a schema.
  public var schemaMessages: [XMLSchema.Finding] {
    messages._withUnsafeGuaranteedRef { collector in
      collector.messages.filter(\.isFromSchema).map {
        XMLSchema.Finding(line: $0.line, message: $0.text)
      }
    }
  }

  deinit {
    if schema != nil { xmlTextReaderSetSchema(handle, nil) }
    xmlFreeTextReader(handle)
    feed.release()
    messages.release()
  }

  private func failure() -> XMLError {
    if let failure = feed._withUnsafeGuaranteedRef({ $0.failure }) { return failure }
    let message = messages._withUnsafeGuaranteedRef { collector in
      collector.messages.first { !$0.isWarning && !$0.isFromSchema }
    }
    guard let message else {
      return XMLError(.malformed, line: line, message: "the document cannot be read")
    }
    return XMLError(message.errorCode, line: message.line, message: message.text)
  }
}

extension LibraryMessage {
  var isFromSchema: Bool { domain == Int32(XML_FROM_SCHEMASV.rawValue) }

  fileprivate var errorCode: XMLError.Code {
    switch xmlParserErrors(UInt32(code)) {
    case XML_ERR_NO_MEMORY: .library
    case XML_ERR_ENTITY_LOOP, XML_ERR_UNDECLARED_ENTITY: .forbidden
    case _ where text.contains("use XML_PARSE_HUGE"): .tooLarge
    default: .malformed
    }
  }
}
