import Documents
import English
import Formats
import KnowledgeGraph
import Store

/// Why a command stops: one line for the user and the exit status.
struct Failure: Error {
  var status: ExitStatus
  /// "file: what is wrong; what to do".
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}

extension Failure {
  /// Why an input gave no document.
  init(_ error: DocumentError) {
    switch error.code {
    case .missing, .unreadable: self.init(.missingInput, error.description)
    case .empty, .binary, .tooLarge, .malformed, .unsupported:
      self.init(.malformedInput, error.description)
    }
  }

  /// The library's errors in words for the command line; nil for errors that are not the library's.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as OntologyError: self.init(.malformedInput, error.description)
    case let error as ImportError:
      self.init(error.code == .unreadable ? .missingInput : .malformedInput, error.description)
    case let error as ExportError:
      switch error.code {
      case .malformedGraph: self.init(.malformedInput, error.description)
      case .unsupported: self.init(.usage, error.description)
      case .cannotOpen, .noSpace, .closedPipe, .cannotWrite:
        self.init(.failedOutput, error.path == nil ? "standard output: \(error)" : "\(error)")
      }
    case let error as StoreError:
      let status: ExitStatus =
        switch error.code {
        case .missing: .missingInput
        case .full, .readOnly, .locked: .failedOutput
        default: .malformedInput
        }
      self.init(status, "\(error.path): \(error.message)")
    case let error as UnknownNameError: self.init(.usage, error.message)
    case let error as ModelError:
      self.init(error.code == .unreadable ? .missingInput : .malformedInput, error.message)
    default: return nil
    }
  }
}

/// Ends the program with a status; the user knows why already.
struct SilentFailure: Error {
  var status: ExitStatus
}
