import Glibc

/// Reads files whole: ontologies, and what comes through standard input.
enum InputFile {
  /// The text of a file, or of standard input for `-`.
  ///
  /// - Throws: When it is missing, unreadable, not UTF-8 or larger than 64 MB.
  static func text(of path: String) throws(Failure) -> String {
    guard let text = String(validating: try bytes(of: path, limit: 64 << 20), as: UTF8.self) else {
      throw Failure(
        .malformedInput, "\(name(of: path)): not UTF-8 text; convert it, for example with iconv")
    }
    return text
  }

  /// The bytes of a file, or of standard input for `-`.
  ///
  /// - Throws: When it is missing, unreadable or larger than `limit`.
  static func bytes(of path: String, limit: Int = 4 << 30) throws(Failure) -> [UInt8] {
    let name = name(of: path)
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
        throw Failure(.malformedInput, "\(name): larger than \(limit >> 20) MB")
      }
    }
    return bytes
  }

  /// Whether a file's first bytes are these; false when it cannot be read.
  static func begins(_ path: String, with prefix: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: prefix.utf8.count)
    return read(descriptor, &bytes, bytes.count) == bytes.count && bytes.elementsEqual(prefix.utf8)
  }

  /// - Throws: When the file is missing, a folder, or may not be read.
  static func check(_ path: String) throws(Failure) {
    guard path != "-" else { return }
    var status = stat()
    let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    if isFolder || access(path, R_OK) != 0 {
      let code = isFolder ? EISDIR : errno
      throw Failure(.missingInput, "\(path): cannot read: \(String(cString: strerror(code)))")
    }
  }

  private static func name(of path: String) -> String { path == "-" ? "standard input" : path }
}
