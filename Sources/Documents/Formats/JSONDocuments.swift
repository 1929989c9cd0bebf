internal import Text

/// Documents as JSON Lines: one object `{"id", "title", "date", "url", "text"}` a line; only `text` must be there.
struct JSONLinesDocuments {
  private let path: String
  private let bytes: InputBytes
  private var number = 0
  private var sawDocument = false
  private var isDone = false

  init(path: String, bytes: InputBytes) {
    self.path = path
    self.bytes = bytes
  }

  /// The next line's document; empty lines are passed over. A broken line is one failure.
  mutating func next() -> Result<ReadDocument, DocumentError>? {
    guard !isDone else { return nil }
    do throws(DocumentError) {
      while var line = try bytes.readLine() {
        number += 1
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
        sawDocument = true
        return document(inLine: line)
      }
    } catch {
      // After an error of reading or a line past the limit there is no next line to find.
      isDone = true
      return .failure(error)
    }
    isDone = true
    return sawDocument
      ? nil : .failure(DocumentError(.empty, path: path, message: "the file holds no documents"))
  }

  private func document(inLine line: [UInt8]) -> Result<ReadDocument, DocumentError> {
    let value: JSONValue
    do throws(JSONValue.Failure) {
      value = try JSONValue(line)
    } catch {
      return .failure(
        DocumentError(
          .malformed, path: path, line: number,
          message: "not JSON: \(error.message) (byte \(error.offset + 1) of the line)"))
    }
    return Result { () throws(DocumentError) in
      try readDocument(value, path: path, number: number, line: number)
    }
  }
}

/// The documents of a `.json` file: one object, or an array of them.
func jsonDocuments(
  _ bytes: [UInt8], path: String
) throws(DocumentError) -> [Result<ReadDocument, DocumentError>] {
  let value: JSONValue
  do throws(JSONValue.Failure) {
    value = try JSONValue(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes)
  } catch {
    let line = 1 + bytes.prefix(error.offset).count { $0 == 0x0A }
    throw DocumentError(.malformed, path: path, line: line, message: "not JSON: \(error.message)")
  }
  guard case .array(let items) = value else {
    return [.success(try readDocument(value, path: path, number: nil, line: nil))]
  }
  guard !items.isEmpty else {
    throw DocumentError(.empty, path: path, message: "the file holds no documents")
  }
  return items.enumerated().map { position, item in
    Result { () throws(DocumentError) in
      try readDocument(item, path: path, number: position + 1, line: nil)
    }
  }
}

private func readDocument(
  _ value: JSONValue, path: String, number: Int?, line: Int?
) throws(DocumentError) -> ReadDocument {
  guard case .object = value else {
    throw DocumentError(.malformed, path: path, line: line, message: "a JSON object is expected")
  }
  guard case .string(let text)? = value["text"] else {
    throw DocumentError(.malformed, path: path, line: line, message: "the object has no ‘text’")
  }
  guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
    throw DocumentError(.empty, path: path, line: line, message: "the document’s ‘text’ is empty")
  }
  let name = path == "-" ? "stdin" : path
  let id = value["id"]?.text ?? number.map { "\(name)#\($0)" } ?? name
  let document = Document(
    id: id, title: value["title"]?.text, date: value["date"]?.text, url: value["url"]?.text,
    text: text)
  return ReadDocument(document: document, notes: [])
}
