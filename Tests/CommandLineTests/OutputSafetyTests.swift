import Glibc
import Subprocess
import Testing

@Suite("Output arrives whole or not at all")
struct OutputSafetyTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write(Self.largeGraph, to: "large.graphml")
  }

  /// Some 20,000 edges: several times what a pipe or a small disk takes.
  private static let largeGraph: String = {
    var text = "<graphml><graph edgedefault=\"directed\">"
    for number in 0..<2000 { text += "<node id=\"n\(number)\"/>" }
    for number in 0..<20_000 {
      text += "<edge source=\"n\(number % 2000)\" target=\"n\(number * 7 % 2000)\"/>"
    }
    return text + "</graph></graphml>"
  }()

  @Test("A full device is noticed, for small and large output")
  func fullDevice() async throws {
    for arguments in ["--version", "ontology show", "convert large.graphml"] {
      let result = try await Program.shell("$KG \(arguments) > /dev/full", in: folder)
      #expect(result.status == 74)
      #expect(result.error == "kg: standard output: cannot write: No space left on device\n")
    }
  }

  @Test("A full disk leaves the old file and nothing else")
  func fullDisk() async throws {
    let disk = try Folder()
    let mounted = try await Program.shell(
      "mount -t tmpfs -o size=256k tmpfs \(disk.path) 2> /dev/null", in: folder)
    guard mounted.status == 0 else {
      print("skipped: mounting a small disk needs root")
      return
    }
    let result = try await Program.shell(
      """
      echo old > \(disk.path)/x.graphml
      $KG convert large.graphml -o \(disk.path)/x.graphml; code=$?
      cat \(disk.path)/x.graphml; ls -A \(disk.path)
      umount \(disk.path)
      exit $code
      """, in: folder)
    #expect(result.status == 74)
    #expect(result.error == "kg: \(disk.path)/x.graphml: cannot write: No space left on device\n")
    #expect(result.output == "old\nx.graphml\n")
  }

  @Test("A reader that closes the pipe is noticed, and the program ends by itself")
  func closedPipe() async throws {
    let result = try await Program.shell(
      "$KG convert large.graphml | head -c 100 > /dev/null; exit ${PIPESTATUS[0]}", in: folder)
    #expect(result.status == 74)
    #expect(result.error == "kg: standard output: cannot write: Broken pipe\n")
  }

  @Test("Killed while writing it leaves the old file and no other")
  func killed() async throws {
    for delay in [0.01, 0.03, 0.06, 0.1, 0.15, 0.2] {
      let result = try await Program.shell(
        """
        echo old > x.graphml
        $KG convert large.graphml -o x.graphml & sleep \(delay); kill -9 $!; wait $! 2> /dev/null
        head -c 4 x.graphml; tail -c 11 x.graphml
        """, in: folder)
      #expect(result.output == "old\nold\n" || result.output == "<?xm</graphml>\n")
      #expect(folder.names == ["large.graphml", "x.graphml"])
    }
  }

  @Test("A link is followed, and the file keeps its permissions")
  func link() async throws {
    let result = try await Program.shell(
      """
      echo old > real.graphml; chmod 640 real.graphml; ln -s real.graphml link.graphml
      $KG convert large.graphml -o link.graphml || exit 1
      stat -c '%F %a' link.graphml real.graphml; head -c 5 real.graphml
      """, in: folder)
    #expect(result.output == "symbolic link 777\nregular file 640\n<?xml")
  }
}
