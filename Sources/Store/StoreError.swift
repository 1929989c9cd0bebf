internal import GRDB

/// Why a store could not be opened, read or written.
public struct StoreError: Error, Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// The file is a database of another program, or no database at all.
    case notAStore
    /// Written by a newer version of this program.
    case newerVersion
    /// Another process is writing and did not finish in time.
    case locked
    /// The file or its folder can't be written.
    case readOnly
    /// Pages or rows don't hold what was written.
    case damaged
    /// No space left on the device.
    case full
    /// No such file, or it can't be opened.
    case missing
    /// Anything else SQLite reports.
    case other
  }

  public var code: Code
  /// The store's file.
  public var path: String
  /// What is wrong and what to do, without the path.
  public var message: String

  init(_ code: Code, path: String, _ message: String) {
    self.code = code
    self.path = path
    self.message = message
  }

  /// Puts an error of SQLite into words a user can act on.
  init(_ error: any Error, path: String) {
    if let error = error as? StoreError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(.other, path: path, "\(error)")
      return
    }
    switch error.resultCode {
    case .SQLITE_NOTADB:
      self.init(.notAStore, path: path, "is not a store; name another file or remove it")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(.locked, path: path, "another program is writing to it; try again when it is done")
    case .SQLITE_READONLY, .SQLITE_PERM:
      self.init(
        .readOnly, path: path, "cannot be written; check the permissions of file and folder")
    case .SQLITE_CORRUPT:
      self.init(
        .damaged, path: path, "is damaged; restore a copy or add the documents to a new store")
    case .SQLITE_FULL:
      self.init(
        .full, path: path, "no space left on the device; nothing was lost, free some and add again")
    case .SQLITE_IOERR:
      self.init(.full, path: path, "cannot be read or written; check the disk, then add again")
    case .SQLITE_CANTOPEN:
      self.init(.missing, path: path, "cannot be opened; check that the file and its folder exist")
    default:
      self.init(.other, path: path, error.message ?? "\(error)")
    }
  }
}
