/// Why one input gave no document; the others are not touched by it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    case missing
    case unreadable
    /// No text at all, or white space only.
    case empty
    /// Not text: an image, a program, an archive.
    case binary
    /// Larger than `DocumentOptions.maximumBytes`.
    case tooLarge
    /// Broken JSON, or an object without text; `line` tells where.
    case malformed
    /// Packed in a way that cannot be unpacked here.
    case unsupported
  }

  public var code: Code
  /// The path; `-` for standard input.
  public var path: String
  /// Counted from 1, where the input is read by lines.
  public var line: Int?
  public var message: String

  public init(_ code: Code, path: String, line: Int? = nil, message: String) {
    self.code = code
    self.path = path
    self.line = line
    self.message = message
  }

  /// "news/a.jsonl:3: the object has no ‘text’"
  public var description: String {
    let place = path == "-" ? "standard input" : path
    return line.map { "\(place):\($0): \(message)" } ?? "\(place): \(message)"
  }
}
