/// A place in a text file, counted from 1.
public struct SourceLocation: Hashable, Comparable, Sendable, CustomStringConvertible {
  public var file: String
  public var line: Int
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `my.yaml:14:11`, as compilers write it.
  public var description: String { "\(file):\(line):\(column)" }

  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

/// One thing that is wrong in an ontology file.
public struct OntologyProblem: Hashable, Sendable, CustomStringConvertible {
  public enum Code: Hashable, Sendable {
    /// The file is not well-formed YAML.
    case malformed
    /// A value has the wrong shape: a list where a word is expected.
    case wrongShape
    /// A key that means nothing here.
    case unknownKey
    /// Something required is missing.
    case missingKey
    /// A value that is none of the allowed ones.
    case invalidValue
    case unknownKind
    case unknownRelation
    /// The same name or trigger twice.
    case duplicate
  }

  public var code: Code
  public var location: SourceLocation
  /// What is wrong: "relation ‘mediate’ is not defined".
  public var message: String
  /// What to do: "did you mean ‘mediates’?".
  public var hint: String?

  public init(code: Code, location: SourceLocation, message: String, hint: String? = nil) {
    self.code = code
    self.location = location
    self.message = message
    self.hint = hint
  }

  /// `my.yaml:14:11: error: relation ‘mediate’ is not defined; did you mean ‘mediates’?`
  public var description: String {
    "\(location): error: \(message)" + (hint.map { "; \($0)" } ?? "")
  }
}

/// An ontology file that cannot be used, with everything that is wrong in it.
public struct OntologyError: Error, Hashable, Sendable, CustomStringConvertible {
  /// In the order of the file; never empty.
  public var problems: [OntologyProblem]

  public init(problems: [OntologyProblem]) {
    self.problems = problems
  }

  /// One line a problem.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
