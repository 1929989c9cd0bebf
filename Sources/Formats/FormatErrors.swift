#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Why a graph could not be written.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// The output could not be opened or created.
    case cannotOpen
    /// The device is full, or the user's quota is.
    case noSpace
    /// Who read the output has closed it.
    case closedPipe
    /// Any other failure of writing.
    case cannotWrite
    /// The graph points outside itself, or what is asked cannot be said in the format.
    case malformedGraph
    /// The format or profile is not known.
    case unsupported
  }

  public var code: Code
  /// The output's path; nil for standard output and memory.
  public var path: String?
  /// The operating system's `errno`, where it has one.
  public var systemError: Int32?
  public var message: String

  public init(_ code: Code, path: String? = nil, systemError: Int32? = nil, message: String) {
    self.code = code
    self.path = path
    self.systemError = systemError
    self.message = message
  }

  /// A failed system call on the output, worded for the user: "cannot write: No space left on device".
  init(opening: Bool = false, path: String?, systemError: Int32) {
    let code: Code =
      switch systemError {
      case _ where opening: .cannotOpen
      case ENOSPC, EDQUOT: .noSpace
      case EPIPE: .closedPipe
      default: .cannotWrite
      }
    self.init(
      code, path: path, systemError: systemError,
      message: "\(opening ? "cannot open for writing" : "cannot write"): "
        + systemMessage(systemError))
  }

  public var description: String { path.map { "\($0): \(message)" } ?? message }
}

/// Why a graph file could not be read.
public struct ImportError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// The file is missing or may not be read.
    case unreadable
    /// The file is not what its format says; `line` tells where.
    case malformed
    /// A limit on depth or size was passed.
    case tooLarge
    /// The format is not known or has no reader.
    case unsupported
    /// The receiver of what was read failed; the message is its own.
    case receiver
  }

  public var code: Code
  public var path: String?
  /// Counted from 1.
  public var line: Int?
  public var message: String

  public init(_ code: Code, path: String? = nil, line: Int? = nil, message: String) {
    self.code = code
    self.path = path
    self.line = line
    self.message = message
  }

  /// "graph.graphml:14: error: …" without the word error: the caller says how bad it is.
  public var description: String {
    switch (path, line) {
    case (let path?, let line?): "\(path):\(line): \(message)"
    case (let path?, nil): "\(path): \(message)"
    case (nil, let line?): "line \(line): \(message)"
    case (nil, nil): message
    }
  }
}

/// The operating system's words for an `errno`.
func systemMessage(_ code: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard unsafe strerror_r(code, &buffer, buffer.count) == 0 else { return "error \(code)" }
  return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
