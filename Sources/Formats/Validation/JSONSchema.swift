/// The part of JSON Schema (draft 2020-12) that the program's own schemas use.
///
/// Keywords: `type`, `const`, `enum`, `required`, `properties`, `items`, `minimum`, `minLength`,
/// `oneOf` and `$ref` into `$defs`. Others are passed over.
struct JSONSchema {
  private let root: JSONValue

  init(_ source: [UInt8]) throws(JSONError) {
    root = try source.withUnsafeBufferPointer { bytes throws(JSONError) in
      try JSONScanner.value(in: bytes)
    }
  }

  /// What is wrong with a value, with the place in it: "evidence/0/start: is no integer".
  func findings(in value: JSONValue) -> [String] {
    var findings: [String] = []
    check(value, root, at: "", &findings)
    return findings
  }

  private func check(
    _ value: JSONValue, _ schema: JSONValue, at place: String, _ findings: inout [String]
  ) {
    guard findings.count < 100 else { return }
    func complain(_ message: String) {
      findings.append(place.isEmpty ? message : "\(place): \(message)")
    }
    if let name = schema["$ref"]?.string, let target = definition(name) {
      check(value, target, at: place, &findings)
    }
    if let type = schema["type"] {
      let allowed = type.array?.compactMap(\.string) ?? [type.string ?? ""]
      if !allowed.contains(where: { value.isOf(type: $0) }) {
        return complain("is no \(allowed.joined(separator: " or "))")
      }
    }
    if let constant = schema["const"]?.string, value.string != constant {
      complain("is not ‘\(constant)’")
    }
    if let choices = schema["enum"]?.array {
      let texts = choices.compactMap(\.string)
      if !texts.contains(value.string ?? "\0") {
        complain("is none of \(texts.joined(separator: ", "))")
      }
    }
    if let least = schema["minimum"]?.double, let number = value.double, number < least {
      complain("is less than \(least)")
    }
    if let least = schema["minLength"]?.integer, let text = value.string,
      text.unicodeScalars.count < least
    {
      complain("is too short")
    }
    for name in schema["required"]?.array?.compactMap(\.string) ?? [] where value[name] == nil {
      complain("has no ‘\(name)’")
    }
    if case .object(let properties)? = schema["properties"], case .object(let members) = value {
      for member in members {
        guard let schema = properties.first(where: { $0.key == member.key })?.value else {
          continue
        }
        check(member.value, schema, at: Self.place(place, member.key), &findings)
      }
    }
    if let items = schema["items"], let values = value.array {
      for (number, item) in values.enumerated() {
        check(item, items, at: Self.place(place, "\(number)"), &findings)
      }
    }
    if let choices = schema["oneOf"]?.array { checkChoices(value, choices, at: place, &findings) }
  }

  /// Exactly one choice must fit; when none does, the one that comes nearest says what is wrong.
  private func checkChoices(
    _ value: JSONValue, _ choices: [JSONValue], at place: String, _ findings: inout [String]
  ) {
    var nearest: [String]?
    var fitting = 0
    for choice in choices {
      var own: [String] = []
      check(value, choice, at: place, &own)
      if own.isEmpty { fitting += 1 }
      // A wrong "type" means that another kind of object was meant.
      if !own.contains(where: { $0.hasPrefix(Self.place(place, "type") + ": is not") }) {
        if own.count < nearest?.count ?? .max { nearest = own }
      }
    }
    if fitting == 0 { findings += nearest ?? ["fits none of the forms an object may have"] }
  }

  private func definition(_ reference: String) -> JSONValue? {
    guard reference.hasPrefix("#/$defs/") else { return nil }
    return root["$defs"]?[String(reference.dropFirst(8))]
  }

  private static func place(_ place: String, _ key: String) -> String {
    place.isEmpty ? key : "\(place)/\(key)"
  }
}

extension JSONValue {
  fileprivate func isOf(type: String) -> Bool {
    switch (self, type) {
    case (.null, "null"), (.boolean, "boolean"), (.integer, "integer"), (.integer, "number"),
      (.number, "number"), (.string, "string"), (.array, "array"), (.object, "object"):
      true
    case (.number(let number), "integer"): number.rounded() == number
    default: false
    }
  }
}
