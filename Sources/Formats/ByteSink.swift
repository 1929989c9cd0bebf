#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a writer's bytes go: a file that appears whole or not at all, an open descriptor, or memory.
///
/// Writers put their bytes together in an array and hand it over with `drain`, which writes when
/// 64 KiB have come together. The first failure is thrown, and thrown again by every later call.
/// Not `Sendable`: one writer, one thread.
public final class ByteSink {
  private enum Destination {
    case file(AtomicFile)
    case descriptor(Int32)
    case memory
    case counting
  }

  /// Chunks of this size are worth a system call.
  public static let chunkSize = 1 << 16

  private let destination: Destination
  private let path: String?
  private var failure: ExportError?
  /// What came to a memory sink.
  public private(set) var bytes: [UInt8] = []
  /// Number of bytes taken so far.
  public private(set) var count = 0

  private init(_ destination: Destination, path: String?) {
    self.destination = destination
    self.path = path
  }

  /// A file that is written beside its place and moved there by `finish`.
  ///
  /// A symbolic link is followed; a device or pipe is written directly.
  /// - Throws: `ExportError` with code `cannotOpen`.
  public static func file(_ path: String) throws(ExportError) -> ByteSink {
    ByteSink(.file(try AtomicFile(path)), path: path)
  }

  /// An open descriptor, such as 1 for standard output; it is not closed.
  public static func descriptor(_ number: Int32) -> ByteSink {
    ByteSink(.descriptor(number), path: nil)
  }

  /// Keeps everything in `bytes`.
  public static func memory() -> ByteSink { ByteSink(.memory, path: nil) }

  /// Counts and forgets.
  public static func counting() -> ByteSink { ByteSink(.counting, path: nil) }

  /// Writes and empties `chunk` once it holds 64 KiB or more.
  public func drain(_ chunk: inout [UInt8]) throws(ExportError) {
    if chunk.count >= Self.chunkSize { try flush(&chunk) }
  }

  /// Writes and empties `chunk`, however small.
  public func flush(_ chunk: inout [UInt8]) throws(ExportError) {
    try write(chunk.span)
    chunk.removeAll(keepingCapacity: true)
  }

  /// Writes `bytes` now.
  public func write(_ bytes: Span<UInt8>) throws(ExportError) {
    if let failure { throw failure }
    let code: Int32 = unsafe bytes.withUnsafeBufferPointer { buffer in
      switch destination {
      case .file(let file): return writeAll(buffer, to: file.descriptor)
      case .descriptor(let number): return writeAll(buffer, to: number)
      case .memory:
        unsafe self.bytes.append(contentsOf: buffer)
        return 0
      case .counting: return 0
      }
    }
    guard code == 0 else { throw fail(code) }
    count += bytes.count
  }

  /// Syncs the file and moves it to its place.
  public func finish() throws(ExportError) {
    if let failure { throw failure }
    if case .file(let file) = destination {
      let code = file.commit()
      guard code == 0 else { throw fail(code) }
    }
  }

  private func fail(_ code: Int32) -> ExportError {
    let error = ExportError(path: path, systemError: code)
    failure = error
    return error
  }
}

/// Writes all of `buffer`, through interruptions and short writes. Returns 0 or the `errno`.
private func writeAll(_ buffer: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
  guard var next = buffer.baseAddress else { return 0 }
  var left = buffer.count
  while left > 0 {
    let written = unsafe write(descriptor, next, left)
    if written > 0 {
      unsafe next += written
      left -= written
    } else if errno == EAGAIN {
      var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&request, 1, -1)
    } else if errno != EINTR {
      return errno
    }
  }
  return 0
}
