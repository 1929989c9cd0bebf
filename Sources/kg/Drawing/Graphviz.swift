import ArgumentParser
import Formats
import Glibc
import Subprocess

/// Graphviz's programs, run without a shell.
struct Graphviz {
  /// How the nodes are placed; each is a program of Graphviz.
  enum Layout: String, CaseIterable, ExpressibleByArgument {
    /// In layers, for graphs of up to some hundred nodes.
    case dot
    /// By force, for large graphs.
    case sfdp
    case neato, fdp, circo, twopi
  }

  /// What comes out, named as Graphviz and file extensions name it.
  enum Picture: String, CaseIterable, ExpressibleByArgument {
    case svg, png, pdf
    /// Places and sizes as text.
    case plain
  }

  var layout: Layout
  var picture: Picture

  /// Pictures above this size are an accident.
  private static let limit = 512 << 20

  /// Lays out `source` and returns the picture's bytes.
  ///
  /// - Throws: When Graphviz is missing or refuses.
  func draw(_ source: String) async throws(Failure) -> [UInt8] {
    let program = layout.rawValue
    // A file rather than a pipe: a program that dies while it is fed must not take this one along.
    let file = try ScratchFile(source)
    defer { withExtendedLifetime(file) {} }
    do {
      let result = try await run(
        .name(program), arguments: ["-T\(picture.rawValue)", file.path], input: .none,
        output: .bytes(limit: Self.limit), error: .string(limit: 1 << 16))
      guard case .exited(0) = result.terminationStatus, !result.standardOutput.isEmpty else {
        let reason = result.standardError.split(separator: "\n").first.map { ": \($0)" } ?? ""
        throw Failure(
          .unavailable, "Graphviz's ‘\(program)’ failed\(reason); try another --layout")
      }
      return result.standardOutput
    } catch let failure as Failure {
      throw failure
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw Failure(
        .unavailable,
        "Graphviz's ‘\(program)’ was not found; install Graphviz (apt-get install graphviz), "
          + "or write the graph with kg export --format dot")
    } catch {
      throw Failure(.unavailable, "Graphviz's ‘\(program)’ could not be run: \(error)")
    }
  }
}

/// A file for another program to read, gone with the value.
private final class ScratchFile: Sendable {
  let path: String

  init(_ text: String) throws(Failure) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/kg-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      throw Failure(.failedOutput, "\(folder): cannot write: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        throw Failure(.failedOutput, "\(folder): cannot write: \(reason)")
      }
      rest = rest.dropFirst(count)
    }
  }

  deinit { unlink(path) }
}
