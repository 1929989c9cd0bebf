public import KnowledgeGraph

/// The type of a column, as GraphML and GEXF name it.
public enum AttributeType: String, Hashable, Sendable {
  case string, boolean, int, long, double

  /// The type that holds values of both.
  func joined(with other: AttributeType) -> AttributeType {
    switch (self, other) {
    case (let a, let b) where a == b: a
    case (.int, .long), (.long, .int): .long
    case (.int, .double), (.double, .int), (.long, .double), (.double, .long): .double
    default: .string
    }
  }
}

extension Attribute.Value {
  /// The narrowest type that holds the value. Infinities and NaN are text: no two readers agree on them.
  var type: AttributeType {
    switch self {
    case .string: .string
    case .integer(let value): Int32(exactly: value) == nil ? .long : .int
    case .number(let value): value.isFinite ? .double : .string
    case .boolean: .boolean
    }
  }

  /// The value as text: finite decimals with a point, `true` and `false`.
  public var text: String {
    switch self {
    case .string(let value): value
    case .integer(let value): String(value)
    case .number(let value): decimal(value)
    case .boolean(let value): value ? "true" : "false"
    }
  }

  /// The value as a column of `type` holds it.
  func converted(to type: AttributeType) -> Attribute.Value {
    switch (self, type) {
    case (.integer(let value), .double): .number(Double(value))
    case (.integer, .int), (.integer, .long), (.number, .double), (.boolean, .boolean): self
    case (.string, .string): self
    default: .string(text)
    }
  }
}

/// A decimal that every reader takes: `1`, `0.25`, `1e+20`; subnormal numbers become 0.
///
/// Infinities and NaN stay as Swift writes them; columns of numbers never hold them.
public func decimal(_ value: Double) -> String {
  if value.isSubnormal || value == 0 { return "0" }
  if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
  return "\(value)"
}
