internal import XML

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The bytes of one input, unpacked, read piece by piece.
///
/// A class, as whoever reads lines and whoever looks at the first bytes share one position.
final class InputBytes {
  private enum Source {
    case descriptor(Int32, isOwned: Bool)
    case packed(CompressedFile)
  }

  private static let pieceSize = 1 << 16
  private let path: String
  private let maximum: Int
  private let source: Source
  /// Read but not taken yet.
  private var pending: [UInt8] = []
  private var position = 0
  private var atEnd = false

  /// - Parameter maximum: The most bytes that one document may have.
  init(_ path: String, maximum: Int) throws(DocumentError) {
    self.path = path
    self.maximum = maximum
    let descriptor = path == "-" ? 0 : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw openError(path, errno) }
    let first: [UInt8]
    do throws(DocumentError) {
      first = try readPiece(descriptor, path: path)
    } catch {
      if path != "-" { close(descriptor) }
      throw error
    }
    guard first.starts(with: [0x1F, 0x8B]) else {
      source = .descriptor(descriptor, isOwned: path != "-")
      pending = first
      atEnd = first.isEmpty
      return
    }
    if path != "-" { close(descriptor) }
    guard path != "-", let file = CompressedFile(path) else {
      throw DocumentError(
        .unsupported, path: path,
        message: path == "-"
          ? "gzip on standard input cannot be read; put ‘zcat’ before"
          : "gzip cannot be unpacked with this libxml2; unpack it first")
    }
    source = .packed(file)
  }

  deinit {
    if case .descriptor(let number, isOwned: true) = source { close(number) }
  }

  /// The first bytes, which stay to be read. Empty only for an empty input.
  func peek() throws(DocumentError) -> ArraySlice<UInt8> {
    if position == pending.count { try fill() }
    return pending[position...]
  }

  /// Everything that is left.
  ///
  /// - Throws: `DocumentError` with code `tooLarge` as soon as it is, and `empty` for no bytes.
  func readAll() throws(DocumentError) -> [UInt8] {
    while !atEnd { try fill() }
    guard position < pending.count else {
      throw DocumentError(.empty, path: path, message: "the file is empty")
    }
    defer { pending = [] }
    return position == 0 ? pending : Array(pending[position...])
  }

  /// The next line without its line feed; nil at the end.
  func readLine() throws(DocumentError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(pending[position..<end])
      }
      let length = pending.count - position
      guard !atEnd else {
        defer { position = pending.count }
        return length == 0 ? nil : Array(pending[position...])
      }
      // What was taken is let go, so that memory holds one line and not the file.
      pending.removeFirst(position)
      position = 0
      searched = length
      try fill()
    }
  }

  private func fill() throws(DocumentError) {
    guard !atEnd else { return }
    let piece: [UInt8]
    switch source {
    case .descriptor(let number, _):
      piece = try readPiece(number, path: path)
    case .packed(let file):
      guard let read = file.read(upTo: Self.pieceSize) else {
        throw DocumentError(.malformed, path: path, message: "the gzip data is broken")
      }
      piece = read
    }
    atEnd = piece.isEmpty
    pending += piece
    guard pending.count - position <= maximum else {
      atEnd = true
      pending = []
      position = 0
      throw DocumentError(
        .tooLarge, path: path,
        message: "a document of more than \(maximum) bytes; the limit can be raised")
    }
  }
}

/// The next bytes, empty at the end.
private func readPiece(_ descriptor: Int32, path: String) throws(DocumentError) -> [UInt8] {
  var failure: Int32 = 0
  let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
    var got = 0
    repeat {
      got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
    } while got < 0 && errno == EINTR
    if got < 0 { failure = errno }
    count = max(got, 0)
  }
  guard failure == 0 else { throw openError(path, failure) }
  return bytes
}
