import CEnglishModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The bytes a model lives in: part of the executable, a mapped file, or memory of its own.
///
/// `@unchecked Sendable`: the bytes are written before `init` returns, never after, and given back
/// only in `deinit`, when nobody can read them any more.
@usableFromInline
final class ModelMemory: @unchecked Sendable {
  private enum Origin { case executable, mapping, allocation }

  @usableFromInline let bytes: UnsafeRawBufferPointer
  private let origin: Origin

  private init(_ bytes: UnsafeRawBufferPointer, _ origin: Origin) {
    self.bytes = bytes
    self.origin = origin
  }

  deinit {
    switch origin {
    case .executable: break
    case .mapping:
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    case .allocation: bytes.deallocate()
    }
  }

  /// The model that was built into the program.
  static let embedded = ModelMemory(
    UnsafeRawBufferPointer(start: kg_english_model_bytes(), count: kg_english_model_size),
    .executable)

  /// A copy of `bytes`, aligned as a model wants it.
  static func copy(of bytes: [UInt8]) -> ModelMemory {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyBytes(from: bytes)
    return ModelMemory(UnsafeRawBufferPointer(memory), .allocation)
  }

  /// The file at `path`, mapped read-only: its pages are read when they are first used.
  static func map(_ path: String) throws(ModelError) -> ModelMemory {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path, "open") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(path, "read") }
    let size = Int(status.st_size)
    guard size > 0 else { throw ModelError(.damaged, "The model file \(path) is empty.") }
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { throw unreadable(path, "map") }
    return ModelMemory(UnsafeRawBufferPointer(start: address, count: size), .mapping)
  }

  private static func unreadable(_ path: String, _ step: String) -> ModelError {
    let reason = String(cString: strerror(errno))
    return ModelError(.unreadable, "Can't \(step) the model file \(path): \(reason).")
  }
}
