/// How `kg` ends. The numbers above 1 are those of sysexits.h.
enum ExitStatus: Int32, CaseIterable {
  case done = 0
  case partlyDone = 1
  case usage = 64
  case malformedInput = 65
  case missingInput = 66
  case unavailable = 69
  case failedOutput = 74

  var meaning: String {
    switch self {
    case .done: "Everything was done."
    case .partlyDone: "Done, but documents were skipped, or a check found errors."
    case .usage: "An option or argument is wrong; nothing was done."
    case .malformedInput: "The input is not what it should be."
    case .missingInput: "The input is missing or may not be read."
    case .unavailable: "Another program that is needed is missing or failed."
    case .failedOutput: "The output could not be written; no file was left."
    }
  }

  /// A line for each status, for help texts.
  static var table: String {
    allCases.map { status in
      let number = String(status.rawValue)
      return String(repeating: " ", count: 4 - number.utf8.count) + number + "  " + status.meaning
    }.joined(separator: "\n")
  }
}
