import Glibc
import Subprocess
import Testing

/// The `kg` that was built with the tests, run as a process.
enum Program {
  struct Result {
    var status: Int32
    var output: String
    var error: String
  }

  /// The folder of built products: where the running test program lies.
  static let path: String = {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
    }
    let program = String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
    let folder = program.lastIndex(of: "/").map { program[..<$0] } ?? "."
    return folder + "/kg"
  }()

  /// Runs `kg` with arguments and waits for it.
  ///
  /// - Parameters:
  ///   - input: What stands on its standard input; nothing when empty.
  ///   - folder: Where it runs.
  ///   - environment: Variables set besides those of the tests.
  static func run(
    _ arguments: [String], input: String = "", in folder: Folder? = nil,
    environment: [(key: String, value: String)] = []
  ) async throws -> Result {
    try await runCommand([path] + arguments, input: input, in: folder, environment: environment)
  }

  /// Runs a shell line in which `$KG` is the program.
  static func shell(_ line: String, in folder: Folder? = nil) async throws -> Result {
    try await runCommand(["bash", "-c", line], input: "", in: folder, environment: [("KG", path)])
  }

  private static func runCommand(
    _ command: [String], input: String, in folder: Folder?,
    environment: [(key: String, value: String)]
  ) async throws -> Result {
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let result = try await Subprocess.run(
      .name("env"), arguments: Arguments(["-C", folder?.path ?? "."] + variables + command),
      input: .string(input), output: .string(limit: 64 << 20), error: .string(limit: 1 << 20))
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): Int32(code)
      case .signaled(let signal): -Int32(signal)
      }
    return Result(status: status, output: result.standardOutput, error: result.standardError)
  }
}

/// A folder of its own for a test, gone with the value.
final class Folder: Sendable {
  let path: String

  /// - Parameter parent: Where to make it.
  init(in parent: String = "/tmp") throws {
    var template = Array("\(parent)/kg-tests-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func text(of name: String) throws -> String {
    let file = try #require(fopen("\(path)/\(name)", "r"))
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 {
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names of the files in it, hidden ones included, sorted.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
