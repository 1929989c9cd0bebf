#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Where a document's bytes come from.
public enum XMLInput: Sendable {
  case file(String)
  /// An open descriptor such as 0 for standard input; it is not closed.
  case descriptor(Int32)
  case bytes([UInt8])
}

/// What a document may be at most; more is an error, so that hostile files cannot take all memory or time.
public struct XMLLimits: Sendable {
  /// Elements inside each other. libxml2 itself stops at 256.
  public var depth: Int
  /// Bytes of the document.
  public var bytes: Int

  public init(depth: Int = 128, bytes: Int = 1 << 36) {
    self.depth = depth
    self.bytes = bytes
  }
}

/// Feeds libxml2's read callback and keeps the first failure.
final class InputFeed {
  private var descriptor: Int32 = -1
  private var ownsDescriptor = false
  private var memory: [UInt8] = []
  private var position = 0
  private let limit: Int
  private(set) var failure: XMLError?

  /// - Throws: `XMLError` with code `unreadable` when the file cannot be opened or is a folder.
  init(_ input: XMLInput, limit: Int) throws(XMLError) {
    self.limit = limit
    switch input {
    case .bytes(let bytes): memory = bytes
    case .descriptor(let number): descriptor = number
    case .file(let path):
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(errno) }
      ownsDescriptor = true
    }
  }

  deinit { if ownsDescriptor { close(descriptor) } }

  /// Number of bytes put into `buffer`, 0 at the end, -1 after a failure.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int32 {
    guard failure == nil, let start = buffer.baseAddress else { return -1 }
    var count = 0
    if descriptor < 0 {
      count = min(buffer.count, memory.count - position)
      memory.withUnsafeBytes { bytes in
        buffer.copyMemory(
          from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count]))
      }
    } else {
      repeat { count = read(descriptor, start, buffer.count) } while count < 0 && errno == EINTR
    }
    guard count >= 0 else {
      failure = .unreadable(errno)
      return -1
    }
    position += count
    guard position <= limit else {
      failure = XMLError(.tooLarge, message: "more than \(limit) bytes")
      return -1
    }
    return Int32(count)
  }
}

extension XMLError {
  static func unreadable(_ code: Int32) -> XMLError {
    XMLError(.unreadable, message: "cannot read: \(systemMessage(code))", systemError: code)
  }
}

/// The operating system's words for an `errno`.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
