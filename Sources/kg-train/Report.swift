import Foundation

/// Progress to standard error, results to standard output.
enum Report {
  static func progress(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    String(format: "%.2f", whole == 0 ? 0 : 100 * Double(part) / Double(whole))
  }

  static func fixed(_ value: Double, digits: Int = 2) -> String {
    String(format: "%.\(digits)f", value)
  }
}
