import Foundation

/// A corpus that can't be read; the message says which file and what to do.
struct CorpusError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// A folder of corpora or word lists, packed or not.
struct CorpusFolder {
  let path: String

  /// The lines of `name` or `name.gz` in this folder.
  func lines(_ name: String) throws(CorpusError) -> [Substring] {
    for candidate in [name, name + ".gz"] {
      let file = path + "/" + candidate
      if FileManager.default.fileExists(atPath: file) { return try Self.lines(of: file) }
    }
    throw CorpusError(
      "\(path) has no \(name) and no \(name).gz; give the folder with --corpora or --gazetteers.")
  }

  /// The rows of a tab-separated file.
  func rows(_ name: String) throws(CorpusError) -> [[Substring]] {
    try lines(name).filter { !$0.isEmpty }.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  /// The lines of a file, which is unpacked when its name ends in `.gz`.
  static func lines(of file: String) throws(CorpusError) -> [Substring] {
    try text(of: file).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" || $0 == "\r\n" })
  }

  /// The whole text of a file, which is unpacked when its name ends in `.gz`.
  static func text(of file: String) throws(CorpusError) -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CorpusError("Can't read \(file).")
    }
    let bytes =
      file.hasSuffix(".gz") ? try Gunzip.unpack([UInt8](data), named: file) : [UInt8](data)
    return String(decoding: bytes, as: UTF8.self)
  }
}
