#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A file that takes its place only when it is complete.
///
/// Where the file system can, the bytes go to a file without a name, so that even a killed process
/// leaves nothing behind; otherwise to a hidden file beside the target, removed on failure.
/// Devices, pipes and sockets are opened and written as they are.
final class AtomicFile {
  let descriptor: Int32
  /// Where the file will be, links followed.
  private let target: String
  /// The hidden file beside the target; nil for a nameless file or a device.
  private var temporary: String?
  private let isDevice: Bool
  private var isOpen = true

  /// - Throws: `ExportError` with code `cannotOpen` when the folder is missing or closed to us, or
  ///   the target is a folder or may not be written.
  init(_ path: String) throws(ExportError) {
    target = resolvedTarget(of: path)
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let opened = unsafe open(target, O_WRONLY | O_CLOEXEC)
      guard opened >= 0 else {
        throw ExportError(opening: true, path: path, systemError: errno)
      }
      descriptor = opened
      isDevice = true
      return
    }
    // Renaming would replace a file its owner has closed to writing.
    if exists, unsafe access(target, W_OK) != 0 {
      throw ExportError(opening: true, path: path, systemError: errno)
    }
    isDevice = false
    // O_TMPFILE is not visible to Swift: it is this bit together with O_DIRECTORY.
    let nameless: Int32 = 0o20_000_000 | O_DIRECTORY
    var opened = unsafe open(folder(of: target), nameless | O_WRONLY | O_CLOEXEC, 0o666)
    if opened < 0 {
      let name = hiddenName(beside: target)
      opened = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      guard opened >= 0 else {
        throw ExportError(opening: true, path: path, systemError: errno)
      }
      temporary = name
    }
    descriptor = opened
    if exists { fchmod(descriptor, status.st_mode & 0o7777) }
  }

  /// Syncs, closes, and moves the file to its place. Returns 0 or the `errno`; then nothing is left.
  func commit() -> Int32 {
    if isDevice { return closeNow() }
    guard fsync(descriptor) == 0 else { return abandon(errno) }
    if temporary == nil {
      let name = hiddenName(beside: target)
      let linked = unsafe linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW)
      guard linked == 0 else { return abandon(errno) }
      temporary = name
    }
    let code = closeNow()
    guard code == 0, let temporary else { return abandon(code) }
    guard unsafe rename(temporary, target) == 0 else { return abandon(errno) }
    self.temporary = nil
    return 0
  }

  deinit { _ = abandon(0) }

  private func abandon(_ code: Int32) -> Int32 {
    _ = closeNow()
    if let temporary { unsafe unlink(temporary) }
    temporary = nil
    return code
  }

  private func closeNow() -> Int32 {
    guard isOpen else { return 0 }
    isOpen = false
    return close(descriptor) == 0 || errno == EINTR ? 0 : errno
  }
}

/// The path itself, or what a symbolic link at its end points to, whether that exists or not.
private func resolvedTarget(of path: String) -> String {
  var path = path
  for _ in 0..<40 {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      return unsafe readlink(path, start, bytes.count)
    }
    guard length > 0 else { return path }
    let link = String(decoding: buffer[..<length], as: UTF8.self)
    path = link.hasPrefix("/") ? link : folder(of: path) + "/" + link
  }
  return path
}

private func folder(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

private func hiddenName(beside path: String) -> String {
  let name = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  // File names end at 255 bytes; a long one must not make the hidden one fail.
  let short = String(decoding: name.utf8.prefix(180), as: UTF8.self)
  var clock = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC, &clock)
  return "\(folder(of: path))/.\(short).\(getpid())-\(clock.tv_nsec).part"
}
