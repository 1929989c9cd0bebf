/// Why a model can't be used.
public struct ModelError: Error, Sendable, CustomStringConvertible {
  public enum Code: Sendable {
    /// The file can't be opened or mapped.
    case unreadable
    /// Not a model, cut off, or its checksum doesn't fit its bytes.
    case damaged
    /// Written by another version of the program.
    case otherVersion
    /// A part that was asked for isn't in this model.
    case missingSection
  }

  public var code: Code
  public var message: String

  public init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  public var description: String { message }
}
