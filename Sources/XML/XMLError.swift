/// Why an XML or HTML document could not be read, written or checked.
public struct XMLError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// The input is not well formed, or not in the encoding it claims.
    case malformed
    /// A DOCTYPE or an entity of the document's own: never processed, because both can be used for attacks.
    case forbidden
    /// A limit on depth or size was passed.
    case tooLarge
    /// The file or descriptor could not be read; `systemError` says why.
    case unreadable
    /// The output could not be written; `systemError` says why.
    case unwritable
    /// A schema is itself wrong: a mistake of ours.
    case badSchema
    /// libxml2 ran out of memory or refused a call.
    case library
  }

  public var code: Code
  /// Counted from 1, where known.
  public var line: Int?
  public var message: String
  /// The operating system's `errno`, where it has one.
  public var systemError: Int32?

  public init(_ code: Code, line: Int? = nil, message: String, systemError: Int32? = nil) {
    self.code = code
    self.line = line
    self.message = message
    self.systemError = systemError
  }

  public var description: String { line.map { "line \($0): \(message)" } ?? message }
}
