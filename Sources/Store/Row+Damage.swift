internal import GRDB

extension Row {
  /// The value of a column, or nil when it is not of this type.
  ///
  /// GRDB's own subscript ends the process when a value has another type than the code expects. A
  /// flipped bit can do that to a file, and must be reported instead.
  func value<Value: DatabaseValueConvertible>(
    _ column: String, _: Value.Type = Value.self
  ) -> Value? {
    guard hasColumn(column) else { return nil }
    return Value.fromDatabaseValue(self[column] as DatabaseValue)
  }
}
