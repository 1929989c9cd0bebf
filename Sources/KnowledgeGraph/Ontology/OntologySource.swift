internal import Yams

/// A YAML file on its way into an ontology: gives out checked values and collects what is wrong.
///
/// Reading goes on after a mistake, so that one run reports them all.
struct OntologySource {
  let file: String
  var problems: [OntologyProblem] = []

  /// The file's root, or nil (and a problem) when it is no YAML. An empty file has no root.
  mutating func root(of yaml: String) -> Yams.Node? {
    do {
      return try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      report(error)
    } catch {
      report(.malformed, at: SourceLocation(file: file, line: 1, column: 1), "\(error)")
    }
    return nil
  }

  func location(of node: Yams.Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  mutating func report(
    _ code: OntologyProblem.Code, at location: SourceLocation, _ message: String,
    hint: String? = nil
  ) {
    problems.append(
      OntologyProblem(code: code, location: location, message: message, hint: hint))
  }

  mutating func report(
    _ code: OntologyProblem.Code, at node: Yams.Node, _ message: String, hint: String? = nil
  ) {
    report(code, at: location(of: node), message, hint: hint)
  }

  private mutating func report(_ error: YamlError) {
    var location = SourceLocation(file: file, line: 1, column: 1)
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      location.line = mark.line
      location.column = mark.column
      report(
        .malformed, at: location, "not well-formed YAML: \(problem)",
        hint: context.map { "it came up \($0.text)" })
    case .duplicatedKeysInMapping(let duplicates, let context):
      location.line = context.mark.line
      location.column = context.mark.column
      report(
        .duplicate, at: location, "‘\(duplicates.joined(separator: "’, ‘"))’ stands here twice",
        hint: "join the entries")
    case .reader(let problem, _, _, _):
      report(.malformed, at: location, "not readable as YAML: \(problem)")
    default: report(.malformed, at: location, "not readable as YAML")
    }
  }

  // MARK: Values

  /// The entries of a mapping; reports anything else, and keys that are none of `allowed`.
  mutating func entries(
    of node: Yams.Node, _ what: String, allowed: [String]? = nil
  ) -> [(key: String, keyNode: Yams.Node, value: Yams.Node)] {
    guard case .mapping(let mapping) = node else {
      report(.wrongShape, at: node, "\(what) must be a mapping of keys to values")
      return []
    }
    var entries: [(key: String, keyNode: Yams.Node, value: Yams.Node)] = []
    for (keyNode, value) in mapping {
      guard let key = keyNode.scalar?.string else {
        report(.wrongShape, at: keyNode, "a key of \(what) must be a word")
        continue
      }
      if let allowed, !allowed.contains(key) {
        report(
          .unknownKey, at: keyNode, "\(what) has no key ‘\(key)’",
          hint: Suggestion.hint(for: key, among: allowed)
            ?? "the keys are \(allowed.joined(separator: ", "))")
        continue
      }
      entries.append((key, keyNode, value))
    }
    return entries
  }

  /// The items of a list; reports anything else.
  mutating func items(of node: Yams.Node, _ what: String) -> [Yams.Node] {
    guard case .sequence(let sequence) = node else {
      report(.wrongShape, at: node, "\(what) must be a list")
      return []
    }
    return Array(sequence)
  }

  /// A text that is not empty.
  mutating func text(_ node: Yams.Node, _ what: String) -> String? {
    guard let text = node.scalar?.string else {
      report(.wrongShape, at: node, "\(what) must be a text")
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.invalidValue, at: node, "\(what) must not be empty")
      return nil
    }
    return text
  }

  /// A text or a list of texts.
  mutating func texts(_ node: Yams.Node, _ what: String) -> [(text: String, node: Yams.Node)] {
    guard case .sequence(let sequence) = node else {
      return text(node, what).map { [($0, node)] } ?? []
    }
    var texts: [(text: String, node: Yams.Node)] = []
    for item in sequence {
      if let text = text(item, "an item of \(what)") { texts.append((text, item)) }
    }
    return texts
  }

  mutating func flag(_ node: Yams.Node, _ what: String) -> Bool? {
    switch node.scalar?.string {
    case "true": return true
    case "false": return false
    default:
      report(.invalidValue, at: node, "\(what) must be true or false")
      return nil
    }
  }

  /// A number from 0 to 1.
  mutating func share(_ node: Yams.Node, _ what: String) -> Double? {
    guard let number = node.scalar.flatMap({ Double($0.string) }), (0...1).contains(number) else {
      report(.invalidValue, at: node, "\(what) must be a number from 0 to 1")
      return nil
    }
    return number
  }

  /// A colour as `#rrggbb`.
  mutating func colour(_ node: Yams.Node) -> String? {
    guard let text = text(node, "a colour") else { return nil }
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit })
    else {
      report(
        .invalidValue, at: node, "‘\(text)’ is no colour",
        hint: "write it as \"#1b9e77\", in quotes")
      return nil
    }
    return text.lowercased()
  }

  /// One of the values of an enumeration.
  mutating func choice<Value>(
    _ node: Yams.Node, _ what: String, of type: Value.Type
  ) -> Value? where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    guard let text = text(node, what) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let names = Value.allCases.map(\.rawValue)
    report(
      .invalidValue, at: node, "\(what) cannot be ‘\(text)’",
      hint: Suggestion.hint(for: text, among: names)
        ?? "it is one of \(names.joined(separator: ", "))"
    )
    return nil
  }

  /// Whether a word can name a kind or relation in every format: letters, digits and `_`, a letter first.
  mutating func isName(_ word: String, at node: Yams.Node, _ what: String) -> Bool {
    let bytes = word.utf8
    let isLetter = { (byte: UInt8) in (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a }
    guard let first = bytes.first, isLetter(first),
      bytes.allSatisfy({ isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5f })
    else {
      report(
        .invalidValue, at: node, "‘\(word)’ cannot name \(what)",
        hint: "use letters, digits and _, a letter first")
      return false
    }
    return true
  }
}
