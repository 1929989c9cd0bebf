import Glibc

/// Reads small files whole: ontologies, schemas.
enum InputFile {
  /// Files above this size are no ontology.
  private static let limit = 64 << 20

  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: When it is missing, unreadable, not UTF-8 or larger than 64 MB.
  static func text(of path: String) throws(Failure) -> String {
    let name = path == "-" ? "standard input" : path
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.missingInput, "\(name): cannot read: \(String(cString: strerror(errno)))")
    }
    defer { if path != "-" { close(descriptor) } }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { break }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Failure(.missingInput, "\(name): cannot read: \(String(cString: strerror(errno)))")
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else {
        throw Failure(.malformedInput, "\(name): larger than 64 MB")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(.malformedInput, "\(name): not UTF-8 text; convert it, for example with iconv")
    }
    return text
  }
}
