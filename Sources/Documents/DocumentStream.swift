public import Text

/// What may be chosen when documents are read.
public struct DocumentOptions: Sendable {
  /// The most bytes one document may have, unpacked; more is an error.
  public var maximumBytes: Int

  public init(maximumBytes: Int = 64 << 20) { self.maximumBytes = maximumBytes }
}

/// A document and what the reader should know of how it was read.
public struct ReadDocument: Hashable, Sendable {
  public var document: Document
  /// "read as Windows-1252", "12 broken bytes replaced"…
  public var notes: [String]
}

/// The documents of files, folders and standard input, one after the other, in a fixed order.
///
/// An input is a path or `-`. Folders are gone through recursively in the order of their names'
/// bytes; hidden files and files of other kinds are passed over. A bad document is one failure in
/// the sequence; what follows it is read all the same. Nothing is held but the document at hand.
///
///     for result in DocumentStream(["news/", "-"]) {
///       switch result {
///       case .success(let read): print(read.document.id)
///       case .failure(let error): print("warning: \(error)")
///       }
///     }
public struct DocumentStream: Sequence, IteratorProtocol {
  private var walk: FileWalk
  private let options: DocumentOptions
  /// The JSON Lines file that is being read.
  private var lines: JSONLinesDocuments?
  /// Documents of a JSON array that wait for their turn.
  private var waiting: [Result<ReadDocument, DocumentError>] = []
  private var ids = UniqueIDs()

  public init(_ inputs: [String], options: DocumentOptions = .init()) {
    walk = FileWalk(inputs)
    self.options = options
  }

  public mutating func next() -> Result<ReadDocument, DocumentError>? {
    while true {
      if !waiting.isEmpty { return finished(waiting.removeFirst()) }
      if let result = lines?.next() { return finished(result) }
      lines = nil
      guard let input = walk.next() else { return nil }
      do throws(DocumentError) {
        let path = try input.get()
        let bytes = try InputBytes(path, maximum: options.maximumBytes)
        let kind = try DocumentKind(path: path, bytes)
        if kind == .jsonLines {
          lines = JSONLinesDocuments(path: path, bytes: bytes)
          continue
        }
        let content = try bytes.readAll()
        if kind == .json {
          waiting = try jsonDocuments(content, path: path)
          continue
        }
        return finished(.success(try wholeDocument(content, path: path, kind: kind)))
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func finished(
    _ result: Result<ReadDocument, DocumentError>
  ) -> Result<ReadDocument, DocumentError> {
    result.map { read in
      var read = read
      let given = read.document.id
      read.document.id = ids.unique(given)
      if read.document.id != given {
        read.notes.append("‘\(given)’ was seen before; this one is ‘\(read.document.id)’")
      }
      return read
    }
  }
}

/// A document that is one whole file.
private func wholeDocument(
  _ bytes: [UInt8], path: String, kind: DocumentKind
) throws(DocumentError) -> ReadDocument {
  let id = path == "-" ? "stdin" : path
  if kind == .html { return try htmlDocument(bytes, id: id, path: path) }
  let decoded = try DecodedText(bytes, path: path)
  var document = Document(id: id, text: decoded.text)
  if kind == .markdown { (document.title, document.text) = plainText(ofMarkdown: decoded.text) }
  guard document.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
    throw DocumentError(.empty, path: path, message: "the file holds no text")
  }
  return ReadDocument(document: document, notes: decoded.notes)
}

/// Gives ids that come twice a number.
private struct UniqueIDs {
  private var seen: Set<String> = []

  mutating func unique(_ id: String) -> String {
    var name = id
    var number = 2
    while !seen.insert(name).inserted {
      name = "\(id)#\(number)"
      number += 1
    }
    return name
  }
}
