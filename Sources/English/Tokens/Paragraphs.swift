/// Decides which line breaks end a paragraph.
///
/// A blank line always does. A single line break does too (news pages and feeds have one paragraph a
/// line), unless the text is wrapped by hand: lines of nearly equal length that mostly break within
/// a sentence. Then it counts as a space, except after a short line.
struct Paragraphs {
  private let wrapWidth: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var longest = 0
    var breaks = 0
    var openBreaks = 0
    var lineStart = 0
    var position = 0
    while position < bytes.count {
      if bytes[position] == 0x0a {
        let end = Self.contentEnd(bytes, lineStart..<position)
        if end > lineStart {
          longest = max(longest, end - lineStart)
          let isFollowed = position + 1 < bytes.count && bytes[position + 1] > 0x20
          if isFollowed {
            breaks += 1
            let last = bytes[end - 1]
            let isLetter = last | 0x20 >= 0x61 && last | 0x20 <= 0x7a
            if isLetter || last == UInt8(ascii: ",") || last >= 0x30 && last <= 0x39 {
              openBreaks += 1
            }
          }
        }
        lineStart = position + 1
      }
      position += 1
    }
    let isWrapped = breaks >= 3 && longest >= 40 && longest <= 110 && openBreaks * 2 > breaks
    wrapWidth = isWrapped ? longest : nil
  }

  /// Whether a single line break after a line of `length` bytes ends a paragraph.
  func endsParagraph(afterLineOf length: Int) -> Bool {
    guard let wrapWidth else { return true }
    return length * 2 < wrapWidth
  }

  private static func contentEnd(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
  ) -> Int {
    var end = line.upperBound
    while end > line.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }
}
