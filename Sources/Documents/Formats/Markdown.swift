/// The prose of a Markdown text and its title, the first heading or the `title:` of its front matter.
///
/// Marks of headings, lists, quotes and emphasis go, links keep their words; code blocks, tables,
/// images and HTML lines are left out, as they are no sentences. Offsets count in what is returned.
func plainText(ofMarkdown source: String) -> (title: String?, text: String) {
  var title: String?
  var lines: [Substring] = source.split(
    omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  if lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") {
    title = frontMatterTitle(lines[1..<end])
    lines.removeSubrange(...end)
  }
  var kept: [String] = []
  var fence: Substring?
  for line in lines {
    let trimmed = trim(line)
    if let open = fence {
      if trimmed.hasPrefix(open) { fence = nil }
      continue
    }
    if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
      fence = trimmed.prefix(3)
      continue
    }
    if trimmed.hasPrefix("|") || isHTMLLine(trimmed) || isRule(trimmed) { continue }
    let text = withoutInlineMarks(withoutBlockMark(trimmed))
    if trimmed.hasPrefix("#") {
      if title == nil { title = text }
      // A heading is a paragraph of its own, whether or not empty lines stand around it.
      kept += ["", text, ""]
    } else {
      kept.append(text)
    }
  }
  return (title, joinedParagraphs(kept))
}

private func frontMatterTitle(_ lines: ArraySlice<Substring>) -> String? {
  guard let line = lines.first(where: { $0.hasPrefix("title:") }) else { return nil }
  var value = trim(line.dropFirst(6))
  if value.count > 1, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
    value = value.dropFirst().dropLast()
  }
  return value.isEmpty ? nil : String(value)
}

private func isHTMLLine(_ line: Substring) -> Bool {
  guard line.hasPrefix("<"), let second = line.dropFirst().first else { return false }
  return (second.isLetter || second == "/" || second == "!") && line.hasSuffix(">")
    && !line.hasPrefix("<http")
}

/// `---`, `***`, `===` and the like.
private func isRule(_ line: Substring) -> Bool {
  guard let first = line.first, "-*_=".contains(first) else { return false }
  return line.count >= 3 && line.allSatisfy { $0 == first || $0 == " " }
}

/// Takes off `#`, `>`, `-`, `*`, `+` and `1.` at the beginning.
private func withoutBlockMark(_ line: Substring) -> Substring {
  var line = line
  while line.hasPrefix(">") { line = trim(line.dropFirst()) }
  if line.hasPrefix("#") {
    let text = line.drop { $0 == "#" }
    return text.first.map(\.isWhitespace) ?? true ? trim(text) : line
  }
  for mark in ["- ", "* ", "+ "] where line.hasPrefix(mark) { return trim(line.dropFirst(2)) }
  let digits = line.prefix { $0.isASCII && $0.isNumber }
  let rest = line[digits.endIndex...]
  if !digits.isEmpty, digits.count < 4, rest.hasPrefix(". ") || rest.hasPrefix(") ") {
    return trim(rest.dropFirst(2))
  }
  return line
}

/// Takes off emphasis, code marks and link targets; images go whole.
private func withoutInlineMarks(_ line: Substring) -> String {
  var text = ""
  var rest = line
  while let character = rest.first {
    if character == "\\", let next = rest.dropFirst().first, next.isPunctuation || next.isSymbol {
      text.append(next)
      rest = rest.dropFirst(2)
    } else if character == "!" || character == "[", let link = Link(rest) {
      if character == "[" { text += withoutInlineMarks(link.words) }
      rest = link.rest
    } else if character == "*" || character == "`" {
      rest = rest.dropFirst()
    } else if character == "_", isEmphasis(before: text.last, after: rest.dropFirst()) {
      rest = rest.dropFirst()
    } else {
      text.append(character)
      rest = rest.dropFirst()
    }
  }
  return text
}

/// An underscore inside a word is part of it.
private func isEmphasis(before: Character?, after: Substring) -> Bool {
  let next = after.drop { $0 == "_" }.first
  let isInside =
    (before.map { $0.isLetter || $0.isNumber } ?? false)
    && (next.map { $0.isLetter || $0.isNumber } ?? false)
  return !isInside
}

/// `[words](target)` or `![words](target)` at the beginning of a text.
private struct Link {
  var words: Substring
  var rest: Substring

  init?(_ text: Substring) {
    let start = text.hasPrefix("!") ? text.dropFirst() : text
    guard start.first == "[", let close = start.firstIndex(of: "]") else { return nil }
    let after = start[start.index(after: close)...]
    guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
    words = start[start.index(after: start.startIndex)..<close]
    rest = after[after.index(after: end)...]
  }
}

private func trim(_ line: Substring) -> Substring {
  var line = line.drop(while: \.isWhitespace)
  while line.last?.isWhitespace == true { line.removeLast() }
  return line
}

/// Lines of a paragraph stay lines; more than one empty line becomes one.
private func joinedParagraphs(_ lines: [String]) -> String {
  var text = ""
  var pendingBreak = false
  for line in lines {
    if line.isEmpty {
      pendingBreak = !text.isEmpty
      continue
    }
    if !text.isEmpty { text += pendingBreak ? "\n\n" : "\n" }
    text += line
    pendingBreak = false
  }
  return text
}
