/// Applies `transform` to inputs in parallel and hands its results on in the order of the inputs.
///
/// - Parameters:
///   - jobs: How many inputs are worked on at once. With 1 everything happens in this task.
///   - next: Gives the next input, nil at the end. Called from this task only.
///   - transform: Pure; runs in child tasks.
///   - receive: Called from this task only, once for every input, in order.
/// - Throws: What `next` and `receive` throw; work under way is dropped then.
///
/// At most 16 × `jobs` inputs are under way or waiting for their turn, so memory does not grow with
/// the number of inputs.
func mapInOrder<Input: Sendable, Output: Sendable>(
  jobs: Int, next: () throws -> Input?, transform: @escaping @Sendable (Input) -> Output,
  receive: (Output) throws -> Void
) async throws {
  guard jobs > 1 else {
    while let input = try next() { try receive(transform(input)) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Output).self) { group in
    var started = 0
    var delivered = 0
    var waiting: [Int: Output] = [:]
    var isAtEnd = false
    while true {
      while !isAtEnd, started - delivered - waiting.count < jobs, started - delivered < 16 * jobs {
        guard let input = try next() else {
          isAtEnd = true
          break
        }
        let number = started
        group.addTask { (number, transform(input)) }
        started += 1
      }
      guard let (number, output) = try await group.next() else { break }
      waiting[number] = output
      while let output = waiting.removeValue(forKey: delivered) {
        try receive(output)
        delivered += 1
      }
    }
  }
}
