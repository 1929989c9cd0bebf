internal import CLibXML2

/// An XML Schema, compiled once; checks any number of documents, one thread at a time.
public final class XMLSchema {
  /// One thing that is wrong with a document.
  public struct Finding: Hashable, Sendable, CustomStringConvertible {
    /// Counted from 1, where known.
    public var line: Int?
    /// libxml2's words: "Element 'node': The attribute 'id' is required but missing."
    public var message: String

    public var description: String { line.map { "line \($0): \(message)" } ?? message }
  }

  let handle: xmlSchemaPtr

  /// Compiles a schema that imports nothing, as nothing is fetched.
  ///
  /// - Throws: `XMLError` with code `badSchema`, naming the first thing wrong with it.
  public init(_ source: [UInt8]) throws(XMLError) {
    _ = Library.isReady
    let collector = MessageCollector()
    let compiled: xmlSchemaPtr? = source.withUnsafeBytes { bytes in
      guard
        let parser = xmlSchemaNewMemParserCtxt(
          bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      // The schema's own XML is parsed inside, where only the thread's handler hears of errors; it is
      // set for this call alone.
      xmlSetStructuredErrorFunc(collector.context) { context, error in
        guard let error else { return }
        MessageCollector.from(context)?.add(LibraryMessage(error))
      }
      defer { xmlSetStructuredErrorFunc(nil, nil) }
      return xmlSchemaParse(parser)
    }
    guard let compiled else {
      let first = collector.firstError
      throw XMLError(
        .badSchema, line: first?.line, message: first?.text ?? "the schema cannot be compiled")
    }
    handle = compiled
  }

  deinit { xmlSchemaFree(handle) }

  /// Reads the document through and says what the schema has against it, in order; empty when it is valid.
  ///
  /// At most 1,000 findings are kept. Memory does not grow with the document.
  /// - Throws: `XMLError` when the document cannot be read to its end.
  public func findings(
    in input: XMLInput, limits: XMLLimits = .init()
  ) throws(XMLError) -> [Finding] {
    var reader = try XMLReader(input, limits: limits, schema: self)
    while try reader.next() != nil {}
    return reader.schemaMessages
  }
}
