import Formats
import Glibc

/// Standard output and standard error.
///
/// Results go to the one, messages to the other, each message on lines that begin with `kg: `.
enum Console {
  /// Says what is wrong, on standard error.
  static func complain(_ message: String) {
    for line in message.split(separator: "\n") { write("kg: \(line)\n", to: 2) }
  }

  /// Prints a result on standard output, with a line break at its end.
  ///
  /// On a terminal control characters become blanks: text of articles must not move its cursor.
  static func print(_ text: String) throws(Failure) {
    do {
      var bytes = Array((text + "\n").utf8)
      if outputIsTerminal {
        for (index, byte) in bytes.enumerated() where (byte < 0x20 && byte != 0x0A) || byte == 0x7F
        {
          bytes[index] = 0x20
        }
      }
      try ByteSink.descriptor(1).flush(&bytes)
    } catch {
      throw Failure(error) ?? Failure(.failedOutput, "standard output: \(error)")
    }
  }

  /// Makes a write to a pipe whose reader has gone fail with an error instead of ending the program.
  static func ignoreClosedPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  static var errorIsTerminal: Bool { isatty(2) == 1 }
  static var outputIsTerminal: Bool { isatty(1) == 1 }

  /// Writes what it can; where messages go nobody can be told of a failure.
  static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)
    try? ByteSink.descriptor(descriptor).flush(&bytes)
  }
}
