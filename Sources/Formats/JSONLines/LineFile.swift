#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Goes through the lines of a file or of bytes; holds a line and a block at a time.
struct LineFile {
  enum Source {
    case file(String)
    case bytes([UInt8])
  }

  let source: Source
  /// Longer lines are refused.
  var longestLine = 1 << 28

  /// Calls `body` with each line that is not blank and its number from 1, without the line break
  /// or a byte order mark.
  ///
  /// - Throws: `ImportError` when the file can't be read or a line is too long; what `body` throws.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, Int) throws -> Void) throws {
    var number = 0
    var pending: [UInt8] = []
    func take(_ line: UnsafeBufferPointer<UInt8>) throws {
      number += 1
      var line = line
      if number == 1, line.starts(with: [0xef, 0xbb, 0xbf]) {
        line = UnsafeBufferPointer(rebasing: line.dropFirst(3))
      }
      guard line.contains(where: { $0 > 0x20 }) else { return }
      try body(line, number)
    }
    func split(_ block: UnsafeBufferPointer<UInt8>) throws {
      var start = 0
      while let end = block[start...].firstIndex(of: 0x0a) {
        if pending.isEmpty {
          try take(UnsafeBufferPointer(rebasing: block[start..<end]))
        } else {
          pending.append(contentsOf: block[start..<end])
          try pending.withUnsafeBufferPointer(take)
          pending.removeAll(keepingCapacity: true)
        }
        start = end + 1
      }
      pending.append(contentsOf: block[start...])
      guard pending.count <= longestLine else {
        throw ImportError(
          .tooLarge, line: number + 1, message: "the line is longer than \(longestLine) bytes")
      }
    }
    switch source {
    case .bytes(let bytes): try bytes.withUnsafeBufferPointer(split)
    case .file(let path): try Self.forEachBlock(of: path, split)
    }
    if !pending.isEmpty { try pending.withUnsafeBufferPointer(take) }
  }

  private static func forEachBlock(
    of path: String, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ImportError(.unreadable, message: "cannot read: \(systemMessage(errno))")
    }
    defer { close(descriptor) }
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(descriptor, &block, block.count)
      if count == 0 { return }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw ImportError(.unreadable, message: "cannot read: \(systemMessage(errno))")
      }
      try block.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
