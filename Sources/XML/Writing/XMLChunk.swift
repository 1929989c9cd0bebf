#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A growing piece of markup: our own escaping, for writing millions of elements at the speed of the disk.
///
/// What is appended as a value is escaped, and characters that XML 1.0 cannot hold become U+FFFD
/// and are counted; what is appended as markup is taken as it is.
public struct XMLChunk: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// Number of bytes.
  public private(set) var count = 0
  /// Characters replaced since the chunk was made; not reset by `removeAll`.
  public private(set) var replacedCharacters = 0

  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit { start.deallocate() }

  public mutating func removeAll() { count = 0 }

  /// Calls `body` with the bytes, valid only inside the call.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  /// Appends markup.
  public mutating func append(_ markup: StaticString) {
    append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends markup; of text from outside use the `appendText` family.
  public mutating func append(markup: String) {
    var markup = markup
    markup.withUTF8 { append($0) }
  }

  /// Appends markup put together before.
  public mutating func append(markup: [UInt8], in range: Range<Int>) {
    markup.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  mutating func append(byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  /// Appends a whole number.
  public mutating func append(_ number: Int) {
    reserve(21)
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    var rest = number.magnitude
    let end = count + digits(rest)
    var next = end
    repeat {
      next -= 1
      start[next] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    count = end
  }

  /// Appends the content of an element, so that every reader gives it back as it was.
  ///
  /// A value with `&`, `<`, `]]>` or a line feed goes into CDATA sections, as some readers cut
  /// values at references and line feeds; quotes and `>` stay; CR becomes `&#13;`.
  public mutating func appendText(_ value: String) {
    var value = value
    value.withUTF8 { bytes in
      if isPlain(bytes) {
        append(bytes)
      } else {
        appendEscapedText(bytes)
      }
    }
  }

  /// Appends the value of an attribute that stands in double quotes.
  public mutating func appendAttributeValue(_ value: String) {
    var value = value
    value.withUTF8 { appendEscapedAttribute($0) }
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    memcpy(start + count, source, bytes.count)
    count += bytes.count
  }

  mutating func appendReplacement() {
    append("\u{FFFD}")
    replacedCharacters += 1
  }

  private mutating func reserve(_ more: Int) {
    if count + more <= capacity { return }
    grow(by: more)
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    memcpy(moved, start, count)
    start.deallocate()
    start = moved
    capacity = larger
  }
}

private func digits(_ number: UInt) -> Int {
  var count = 1
  var bound: UInt = 10
  while number >= bound {
    count += 1
    let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
    if overflow { break }
    bound = next
  }
  return count
}
