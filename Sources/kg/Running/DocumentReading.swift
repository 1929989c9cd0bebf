import Documents
import Extraction
import KnowledgeGraph
import Text

/// Goes through the documents of the inputs, in order and in parallel.
///
/// A document that cannot be read is complained about and passed over, and so is one whose text came
/// before. A class, because it gathers
/// what went wrong while it is passed from one asynchronous function to the next; not `Sendable`.
final class DocumentReading {
  let paths: [String]
  let jobs: Int
  /// What could not be read, in order.
  private(set) var failures: [Failure] = []
  private(set) var documents = 0
  /// Whether a document with the text of an earlier one is left out.
  let leavesOutCopies: Bool

  init(paths: [String], jobs: Int, leavesOutCopies: Bool = true) {
    self.paths = paths
    self.jobs = jobs
    self.leavesOutCopies = leavesOutCopies
  }

  /// Applies `transform` to every document in parallel and hands on the results in input order.
  func run<Output: Sendable>(
    _ transform: @escaping @Sendable (Document) -> Output, receive: (Output) throws -> Void
  ) async throws {
    var progress = Progress(of: "documents")
    var stream = DocumentStream(paths)
    var failures: [Failure] = []
    var count = 0
    var copies = DuplicateFinder()
    try await mapInOrder(
      jobs: jobs,
      next: {
        while let result = stream.next() {
          switch result {
          case .success(let read):
            for note in read.notes { Console.complain("\(read.document.id): \(note)") }
            if leavesOutCopies, isCopy(read.document, &copies) { continue }
            return read.document
          case .failure(let error):
            let failure = Failure(error)
            Console.complain(failure.message)
            failures.append(failure)
          }
        }
        return nil
      }, transform: transform,
      receive: { output in
        try receive(output)
        count += 1
        progress.advance()
      })
    progress.finish()
    self.failures = failures
    documents = count
    // What is wrong was said already: only the status is left to tell.
    if count == 0, let first = failures.first { throw SilentFailure(status: first.status) }
  }

  /// Whether the text was read before; says so, and what is nearly the same.
  private func isCopy(_ document: Document, _ copies: inout DuplicateFinder) -> Bool {
    switch copies.find(document) {
    case .same(let first):
      Console.complain("\(document.id): the same text as \(first), which is read; left out")
      return true
    case .near(let other, let share):
      let percent = Int((share * 100).rounded())
      Console.complain(
        "\(document.id): nearly the same text as \(other) (about \(percent) %); both are read")
      return false
    case nil: return false
    }
  }

  /// The status to end with when all else went well.
  func finish() throws {
    if !failures.isEmpty { throw SilentFailure(status: .partlyDone) }
  }
}
