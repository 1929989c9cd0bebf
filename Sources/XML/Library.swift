internal import CLibXML2

/// Starts libxml2 once; everything of this module touches it before its first call.
enum Library {
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// A C string of libxml2 as Swift text; nil stays nil.
func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
  pointer.map { String(cString: $0) }
}

/// One message of libxml2, without its final line break.
struct LibraryMessage {
  var line: Int?
  var code: Int32
  var domain: Int32
  var isWarning: Bool
  var text: String

  /// Reads what a structured error handler was given; the parameter's constness changed in libxml2 2.12.
  init(_ error: UnsafePointer<xmlError>) {
    let error = error.pointee
    line = error.line > 0 ? Int(error.line) : nil
    code = error.code
    domain = error.domain
    isWarning = error.level == XML_ERR_WARNING
    var message = error.message.map { String(cString: $0) } ?? "unknown error"
    while message.last?.isNewline == true || message.last == " " { message.removeLast() }
    text = message
  }
}

/// Collects messages while libxml2 runs; handed to it as the context of an error handler.
final class MessageCollector {
  /// More than this many would be noise, and a hostile file could ask for millions.
  static let limit = 1000
  private(set) var messages: [LibraryMessage] = []
  private(set) var count = 0

  func add(_ message: LibraryMessage) {
    count += 1
    if messages.count < Self.limit { messages.append(message) }
  }

  func removeAll() { messages.removeAll() }

  /// The first message that is no warning.
  var firstError: LibraryMessage? { messages.first { !$0.isWarning } }

  /// The context for libxml2; the collector must outlive its use.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static func from(_ context: UnsafeMutableRawPointer?) -> MessageCollector? {
    context.map { Unmanaged<MessageCollector>.fromOpaque($0).takeUnretainedValue() }
  }
}
