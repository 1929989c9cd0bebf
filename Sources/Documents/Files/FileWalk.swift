#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The files behind the inputs, folders opened in the order of their names' bytes.
struct FileWalk: IteratorProtocol {
  private struct Entry {
    var path: String
    /// Named by the user: read whatever its extension.
    var isNamed: Bool
    /// Folders around it, as device and number, to notice links that lead back.
    var parents: [(dev_t, ino_t)] = []
  }

  /// What is still to come, the next one last.
  private var stack: [Entry]

  init(_ inputs: [String]) {
    stack = inputs.reversed().map { Entry(path: $0, isNamed: true) }
  }

  mutating func next() -> Result<String, DocumentError>? {
    while let entry = stack.popLast() {
      if entry.path == "-" { return .success("-") }
      var status = stat()
      guard unsafe stat(entry.path, &status) == 0 else {
        return .failure(openError(entry.path, errno))
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR:
        if let error = open(entry, status) { return .failure(error) }
      case S_IFREG:
        if entry.isNamed || DocumentKind(extension: fileExtension(entry.path)) != nil {
          return .success(entry.path)
        }
      default:
        // Pipes such as <(command) are read when named; a folder's sockets and devices are not ours.
        if entry.isNamed { return .success(entry.path) }
      }
    }
    return nil
  }

  /// Puts the folder's entries on the stack.
  private mutating func open(_ entry: Entry, _ status: stat) -> DocumentError? {
    guard !entry.parents.contains(where: { $0 == (status.st_dev, status.st_ino) }) else {
      return nil
    }
    guard let folder = unsafe opendir(entry.path) else { return openError(entry.path, errno) }
    defer { unsafe closedir(folder) }
    var names: [[UInt8]] = []
    while let found = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &found.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name.first != UInt8(ascii: ".") { names.append(name) }
    }
    names.sort { $0.lexicographicallyPrecedes($1) }
    let base = entry.path.hasSuffix("/") ? entry.path : entry.path + "/"
    let parents = entry.parents + [(status.st_dev, status.st_ino)]
    for name in names.reversed() {
      let path = base + String(decoding: name, as: UTF8.self)
      stack.append(Entry(path: path, isNamed: false, parents: parents))
    }
    return nil
  }
}

/// What a failed `stat` or `open` means for the user.
func openError(_ path: String, _ code: Int32) -> DocumentError {
  switch code {
  case ENOENT, ENOTDIR: DocumentError(.missing, path: path, message: "no such file or folder")
  case EACCES, EPERM: DocumentError(.unreadable, path: path, message: "permission denied")
  default: DocumentError(.unreadable, path: path, message: systemMessage(code))
  }
}

/// The operating system's words for an `errno`.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
