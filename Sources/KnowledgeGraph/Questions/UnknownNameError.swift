/// A question about a name that no node goes by.
public struct UnknownNameError: Error, Hashable, Sendable {
  public var name: String
  /// A name of the graph that is spelt almost like it, or that holds it.
  public var suggestion: String?

  /// "no node is called ‘Hamsa’; did you mean ‘Hamas’?"
  public var message: String {
    "no node is called ‘\(name)’" + (suggestion.map { "; did you mean ‘\($0)’?" } ?? "")
  }
}

extension Graph {
  /// The nodes that go by a name.
  ///
  /// - Throws: `UnknownNameError`, with the nearest name of the graph, when there is none.
  public func nodes(called name: String) throws(UnknownNameError) -> [NodeID] {
    let found = nodes(named: name)
    guard found.isEmpty else { return found }
    let wanted = NormalisedName(name).text
    let holding = nodes.first {
      !wanted.isEmpty && NormalisedName($0.label).text.split(separator: " ").contains(wanted[...])
    }
    let names = nodes.lazy.flatMap { [$0.label] + $0.aliases }
    throw UnknownNameError(
      name: name, suggestion: Suggestion.nearest(to: name, among: names) ?? holding?.label)
  }
}
